//! Where browsers are driven: a browser stays open for the next scenario that wants one of its sort.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::{Condvar, LazyLock, Mutex};

use tokio::runtime::{Builder, Runtime};

use crate::browser::{Browser, Kind, note, told};
use crate::page::Page;

/// A driver and the browser that it drives.
#[derive(Debug)]
struct Seat {
    kind: Kind,
    driver: String,
    open: Option<Open>,
}

/// An open browser with what it was started for.
#[derive(Debug)]
struct Open {
    browser: Browser,
    runtime: Runtime,
    page: Page,
}

/// Seats that nobody has, and the news that there is another.
static FREE: LazyLock<Mutex<Vec<Seat>>> = LazyLock::new(|| {
    let seats = |kind, name| {
        let drivers: Vec<String> = told(name).lines().map(str::to_owned).collect();
        drivers.into_iter().map(move |driver| Seat { kind, driver, open: None })
    };
    let chromium = seats(Kind::Chromium, "SVODKA_CHROMEDRIVER");
    Mutex::new(chromium.chain(seats(Kind::Firefox, "SVODKA_GECKODRIVER")).collect())
});
static FREED: Condvar = Condvar::new();

/// Gives a browser that is as good as new. One in which something failed is not lent again.
pub(crate) fn lend(browser: &Browser, borrower: impl FnOnce(&Runtime, &Page)) {
    let mut seat = Seat::take(browser);
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        let Open { runtime, page, .. } = seat.open(browser);
        borrower(runtime, page);
    }));
    if outcome.is_err() {
        seat.close();
    }
    FREE.lock().unwrap().push(seat);
    FREED.notify_all();
    if let Err(panic) = outcome {
        resume_unwind(panic);
    }
}

impl Seat {
    /// Waits for a free seat, best one where such a browser is open already.
    fn take(browser: &Browser) -> Self {
        let mut free = FREE.lock().unwrap();
        loop {
            let own = free.iter().enumerate().filter(|(_, seat)| seat.kind == browser.kind);
            let best = own.max_by_key(|(_, seat)| {
                let open = seat.open.as_ref();
                (open.is_some_and(|open| open.browser == *browser), open.is_none())
            });
            if let Some((place, _)) = best {
                return free.swap_remove(place);
            }
            free = FREED.wait(free).unwrap();
        }
    }

    /// The browser as if it had just been started.
    fn open(&mut self, browser: &Browser) -> &Open {
        if self.open.as_ref().is_some_and(|open| open.browser != *browser) {
            self.close();
        }
        if let Some(Open { runtime, page, .. }) = &self.open {
            runtime.block_on(page.forget());
        }
        let driver = &self.driver;
        self.open.get_or_insert_with(|| {
            let runtime = Builder::new_current_thread().enable_all().build().unwrap();
            let page = runtime.block_on(async {
                let page = browser.start(driver).await;
                write_down(driver, &page).await;
                page
            });
            Open { browser: browser.clone(), runtime, page }
        })
    }

    /// Ends the browser.
    fn close(&mut self) {
        if let Some(Open { runtime, page, .. }) = self.open.take() {
            // One that has already ended is as well.
            drop(runtime.block_on(page.client.close()));
        }
    }
}

/// Writes down which browser is open: no test knows whether it is the last, so that who runs them must close it.
async fn write_down(driver: &str, page: &Page) {
    let session = page.client.session_id().await.unwrap().unwrap();
    note("SVODKA_SESSIONS", &format!("{driver}/session/{session}"));
}
