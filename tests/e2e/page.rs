//! The page as a reader has it: what is seen, what is pressed, where one is.

use std::fmt::Debug;
use std::fs;
use std::path::Path;
use std::rc::Rc;
use std::time::Duration;

use fantoccini::actions::{
    InputSource as _, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction,
};
use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::key::Key;
use fantoccini::{Client, Locator};
use serde_json::Value;
use svodka::i18n::Words;
use svodka::model::wording::Language;

/// The flagship release in Russian, with nothing chosen.
pub(crate) const RELEASE: &str = "#/release/zakon-2025-08-08-meeting?lang=ru";

/// The usual size of a window.
pub(crate) const WINDOW_PX: (u32, u32) = (1280, 900);

/// How often a page is looked at, and how many times before it is taken at its word.
const PAUSE: Duration = Duration::from_millis(40);
const TRIES: u32 = 500;

/// A page in a browser.
#[derive(Debug)]
pub(crate) struct Page {
    pub(crate) client: Client,
    /// The site's folder, with a `/` at its end.
    pub(crate) url: String,
}

impl Page {
    /// Makes a window of this size.
    pub(crate) async fn resize(&self, width_px: u32, height_px: u32) {
        self.client.set_window_size(width_px, height_px).await.unwrap();
    }

    /// Leaves nothing of what was before: no storage, no cookies, a window of the usual size. Only the steps to which
    /// Back returns stay; a new window would have none, but in Chromium it has no focus either.
    pub(crate) async fn forget(&self) {
        let client = &self.client;
        // Storage belongs to an origin: any of its files is a page from which to reach it.
        client.goto(&format!("{}i18n/ru.ftl", self.url)).await.unwrap();
        self.value("(localStorage.clear(), sessionStorage.clear())").await;
        client.delete_all_cookies().await.unwrap();
        self.resize(WINDOW_PX.0, WINDOW_PX.1).await;
        // Without it, what is focused is not told so.
        self.is("document.hasFocus()", true).await;
    }

    /// Opens an address of the site as from a link elsewhere, and waits until it is shown.
    pub(crate) async fn open(&self, fragment: &str) {
        let url = self.url.clone();
        self.open_at(&url, fragment).await;
        self.is("!!document.querySelector('#content h1')", true).await;
    }

    /// Opens an address of any site, and does not wait for what it shows.
    pub(crate) async fn open_at(&self, url: &str, fragment: &str) {
        // An address that differs after its # alone would not load the page anew.
        self.client.goto("about:blank").await.unwrap();
        self.client.goto(&format!("{url}{fragment}")).await.unwrap();
    }

    /// Loads the page anew, as the reload button does.
    pub(crate) async fn reload(&self) {
        self.client.refresh().await.unwrap();
        self.is("!!document.querySelector('#content h1')", true).await;
    }

    /// What an expression of the page gives now.
    pub(crate) async fn value(&self, expression: &str) -> Value {
        let script = format!("return ({expression});");
        self.client.execute(&script, vec![]).await.unwrap()
    }

    /// Waits until an expression of the page gives this.
    pub(crate) async fn is<T>(&self, expression: &str, expected: T)
    where
        T: Into<Value> + Clone + Debug,
    {
        let expected: Value = expected.into();
        let mut last = Value::Null;
        for _ in 0..TRIES {
            // While a page loads there may be nothing to ask.
            let script = format!("return ({expression});");
            match self.client.execute(&script, vec![]).await {
                Ok(value) if value == expected => return,
                Ok(value) => last = value,
                Err(error) => last = Value::String(error.to_string()),
            }
            tokio::time::sleep(PAUSE).await;
        }
        let address = self.value("location.href").await;
        assert_eq!(last, expected, "{expression} at {address}");
    }

    /// Waits until an element shows exactly this text, spaces of all sorts being equal.
    pub(crate) async fn reads(&self, css: &str, expected: &str) {
        self.is(&text_of(css), expected).await;
    }

    /// Waits until the text of an element has this in it.
    pub(crate) async fn mentions(&self, css: &str, part: &str) {
        self.is(&format!("{}.includes({})", text_of(css), quoted(part)), true).await;
    }

    /// Waits until so many elements fit.
    pub(crate) async fn counts(&self, css: &str, n: usize) {
        self.is(&format!("document.querySelectorAll({}).length", quoted(css)), n).await;
    }

    /// Waits until the address has, or has not, this in it.
    pub(crate) async fn has_address(&self, part: &str, expected: bool) {
        self.is(&format!("location.hash.includes({})", quoted(part)), expected).await;
    }

    pub(crate) async fn element(&self, css: &str) -> Element {
        self.is(&format!("!!document.querySelector({})", quoted(css)), true).await;
        self.client.find(Locator::Css(css)).await.unwrap()
    }

    /// Clicks the middle of an element with the mouse, after bringing it to where nothing covers it.
    pub(crate) async fn click(&self, css: &str) {
        self.element(css).await;
        self.bring(css).await;
        self.with(css, async |element| element.click().await).await;
    }

    /// Clicks a mark of a chart, which drivers do not take for something that can be clicked.
    pub(crate) async fn hit(&self, css: &str) {
        self.element(css).await;
        let (x, y) = self.middle(css).await;
        let click = MouseActions::new("mouse".to_owned())
            .then(PointerAction::MoveTo { duration: None, x, y })
            .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
            .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        self.client.perform_actions(click).await.unwrap();
    }

    /// Where in the window the middle of an element lies, once it was brought there.
    pub(crate) async fn middle(&self, css: &str) -> (f64, f64) {
        // A page is drawn in steps; what is not there yet cannot be brought anywhere.
        self.is(&format!("document.querySelector({}) !== null", quoted(css)), true).await;
        self.bring(css).await;
        let place = format!(
            "(b => [b.left + b.width / 2, b.top + b.height / 2])\
             (document.querySelector({}).getBoundingClientRect())",
            quoted(css)
        );
        let place = self.value(&place).await;
        (place[0].as_f64().unwrap(), place[1].as_f64().unwrap())
    }

    /// Brings an element to the middle of the window.
    pub(crate) async fn bring(&self, css: &str) {
        let there = "{ block: 'center', behavior: 'instant' }";
        self.value(&format!("document.querySelector({})?.scrollIntoView({there})", quoted(css)))
            .await;
    }

    /// Puts the focus on an element, as the Tab key would.
    pub(crate) async fn focus(&self, css: &str) {
        self.element(css).await;
        self.value(&format!("document.querySelector({}).focus()", quoted(css))).await;
        self.is(&format!("document.activeElement.matches({})", quoted(css)), true).await;
    }

    /// Presses a key where the focus is: `a`, `Enter`, `Shift+ArrowRight`.
    pub(crate) async fn press(&self, keys: &str) {
        let parts = keys.split('+').filter(|part| !part.is_empty());
        let mut chars: Vec<char> = parts.map(key).collect();
        if chars.is_empty() || keys.ends_with("++") {
            chars.push('+');
        }
        let mut actions = KeyActions::new("keys".to_owned());
        for value in &chars {
            actions = actions.then(KeyAction::Down { value: *value });
        }
        for value in chars.iter().rev() {
            actions = actions.then(KeyAction::Up { value: *value });
        }
        self.client.perform_actions(actions).await.unwrap();
    }

    /// Chooses an option as a reader does: the list changes and says so.
    pub(crate) async fn choose(&self, css: &str, value: &str) {
        self.with(css, async |element| element.select_by_value(value).await).await;
    }

    /// Does something with an element; if it is drawn anew meanwhile, with the new one: a reader takes what is there.
    async fn with(&self, css: &str, what: impl AsyncFn(Element) -> Result<(), CmdError>) {
        let mut tries = 1..TRIES;
        loop {
            match what(self.element(css).await).await {
                Err(error) if error.is_stale_element_reference() && tries.next().is_some() => {}
                done => return done.unwrap(),
            }
        }
    }

    /// The program has not stopped.
    pub(crate) async fn is_alive(&self) {
        let expression = "(document.getElementById('fatal')?.hidden ?? true) || \
                          document.getElementById('fatal-detail')?.textContent";
        assert_eq!(self.value(expression).await, true, "the program stopped");
    }
}

/// The messages of both pages in a language.
pub(crate) fn words(language: Language) -> Rc<Words> {
    let source = ["", "archive."].map(|start| {
        let file = format!("assets/i18n/{start}{}.ftl", language.tag());
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap()
    });
    Words::read(language, &source.join("\n")).unwrap()
}

/// A message of the page in Russian, with plain spaces.
pub(crate) fn said(key: &str) -> String {
    words(Language::Ru).text(key).replace('\u{a0}', " ")
}

/// A text as JavaScript writes it.
pub(crate) fn quoted(text: &str) -> String {
    Value::from(text).to_string()
}

/// An expression for the text that an element shows.
pub(crate) fn text_of(css: &str) -> String {
    format!(
        r"(document.querySelector({})?.innerText ?? '').replace(/\s+/g, ' ').trim()",
        quoted(css)
    )
}

fn key(name: &str) -> char {
    let named = match name {
        "ArrowDown" => Key::Down,
        "ArrowLeft" => Key::Left,
        "ArrowRight" => Key::Right,
        "ArrowUp" => Key::Up,
        "Control" => Key::Control,
        "End" => Key::End,
        "Enter" => Key::Enter,
        "Escape" => Key::Escape,
        "Home" => Key::Home,
        "Shift" => Key::Shift,
        "Space" => Key::Space,
        "Tab" => Key::Tab,
        other => return other.chars().next().unwrap(),
    };
    named.into()
}
