//! Browsers: one scenario after another in each, every one as in a new browser.

use std::env;
use std::fs::OpenOptions;
use std::io::Write as _;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::thread;

use fantoccini::ClientBuilder;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use crate::page::{Page, WINDOW_PX};
use crate::seats;

/// A browser with what is special about one scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Browser {
    pub(crate) kind: Kind,
    /// Whether the reader lets the page move.
    pub(crate) has_motion: bool,
    /// Arguments for Chromium.
    pub(crate) chromium_args: &'static [&'static str],
    /// Preferences of Chromium's profile, as JSON.
    pub(crate) chromium_prefs: &'static str,
    /// Preferences of Firefox, as JSON.
    pub(crate) firefox_prefs: &'static str,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Chromium,
    Firefox,
}

pub(crate) const CHROMIUM: Browser = Browser {
    kind: Kind::Chromium,
    has_motion: false,
    chromium_args: &[],
    chromium_prefs: "{}",
    firefox_prefs: "{}",
};

pub(crate) const FIREFOX: Browser = Browser { kind: Kind::Firefox, ..CHROMIUM };

pub(crate) fn told(name: &str) -> String {
    let told = env::var(name);
    assert!(told.is_ok(), "{name} is not set: run `cargo xtask test e2e`");
    told.unwrap()
}

/// Writes a line to the file that whoever runs the tests will read.
pub(crate) fn note(list: &str, line: &str) {
    let mut list = OpenOptions::new().create(true).append(true).open(told(list)).unwrap();
    list.write_all(format!("{line}\n").as_bytes()).unwrap();
}

impl Browser {
    /// Runs a scenario as on a new browser; a page whose program died fails whatever it seems to show.
    ///
    /// Browsers and their drivers have bad moments of their own: what fails is tried once more, in another browser.
    /// What then passes is told apart from what passes at once, since it may be the page that has bad moments.
    pub(crate) fn run(&self, scenario: &impl AsyncFn(&Page)) {
        let once = || {
            seats::lend(self, |runtime, page| {
                runtime.block_on(async {
                    scenario(page).await;
                    page.is_alive().await;
                });
            });
        };
        if let Err(panic) = catch_unwind(AssertUnwindSafe(once)) {
            once();
            let name = thread::current().name().unwrap_or_default().to_owned();
            let first = panic.downcast_ref::<String>().map_or("", String::as_str);
            note("SVODKA_SECOND", &format!("{name}: {}", first.replace('\n', " ")));
        }
    }

    /// Starts the browser.
    pub(crate) async fn start(&self, driver: &str) -> Page {
        let capabilities = match self.kind {
            Kind::Chromium => self.chromium(),
            Kind::Firefox => self.firefox(),
        };
        let capabilities = capabilities.as_object().unwrap();
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(capabilities.clone());
        let client = builder.connect(driver).await.unwrap();
        let page = Page { client, url: told("SVODKA_URL") };
        page.resize(WINDOW_PX.0, WINDOW_PX.1).await;
        page
    }

    fn chromium(&self) -> Value {
        let told_args = told("SVODKA_CHROMIUM_ARGS");
        // What moves by itself cannot be clicked: readers who asked for less motion are as good as any. Their keys
        // still scroll smoothly, and a key that comes meanwhile may be lost.
        let still = ["--force-prefers-reduced-motion", "--disable-smooth-scrolling"];
        let still = still.into_iter().filter(|_| !self.has_motion);
        let own = self.chromium_args.iter().copied();
        let args: Vec<&str> = told_args.lines().chain(still).chain(own).collect();
        let prefs: Value = serde_json::from_str(self.chromium_prefs).unwrap();
        json!({
            "browserName": "chrome",
            "goog:chromeOptions": { "binary": told("SVODKA_CHROMIUM"), "args": args, "prefs": prefs },
        })
    }

    fn firefox(&self) -> Value {
        let mut prefs: Value = serde_json::from_str(self.firefox_prefs).unwrap();
        prefs["ui.prefersReducedMotion"] = json!(u8::from(!self.has_motion));
        // A driver's clicks do not always count as a reader's, and Back would then pass over a step.
        prefs["browser.navigation.requireUserInteraction"] = json!(false);
        json!({
            "browserName": "firefox",
            "moz:firefoxOptions": { "binary": told("SVODKA_FIREFOX"), "args": ["-headless"], "prefs": prefs },
        })
    }
}
