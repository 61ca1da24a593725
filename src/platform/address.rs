//! The fragment of the page's address and the browser's history.

use gloo::events::EventListener;
use gloo::utils::{document_element, history, window};
use wasm_bindgen::JsValue;

/// The fragment, with its `#`; empty where there is none.
///
/// A static page says in `<html data-address>` which view it is; only a whole address in its fragment is another one,
/// and not the name of a place in it.
pub fn fragment() -> String {
    let fragment = window().location().hash().unwrap_or_default();
    let of_page = document_element().get_attribute("data-address");
    of_page.filter(|_| !fragment.starts_with("#/")).unwrap_or(fragment)
}

/// The query, with its `?`; empty where there is none.
pub fn query() -> String {
    window().location().search().unwrap_or_default()
}

/// The whole address of a view of a built site, on the page in this file of it; elsewhere on this page.
pub fn absolute(file: &str, fragment: &str) -> String {
    let page = if let Some(home) = super::page::said("data-home") {
        home + file
    } else {
        let href = window().location().href().unwrap_or_default();
        href.split('#').next().unwrap_or_default().to_owned()
    };
    page + fragment
}

/// The address under which others can open a view of the site, on the page in this file of a built one; none of a page
/// that is opened from a disk.
pub fn public(file: &str, fragment: &str) -> Option<String> {
    let page = if let Some(home) = super::page::said("data-home") {
        home + file
    } else {
        let href = window().location().href().ok()?;
        format!("{}/", href.split(['?', '#']).next()?.rsplit_once('/')?.0)
    };
    page.starts_with("http").then(|| page + fragment)
}

/// Sets the fragment as a new step of the history, to which Back returns.
pub fn push(fragment: &str) {
    // Refused only inside documents that forbid history; the page goes on without addresses.
    history().push_state_with_url(&JsValue::NULL, "", Some(fragment)).ok();
}

/// Sets the fragment in place of the present step.
pub fn replace(fragment: &str) {
    // As above.
    history().replace_state_with_url(&JsValue::NULL, "", Some(fragment)).ok();
}

/// Calls `with` whenever the reader goes to another fragment: by a link, by Back, or by typing.
pub fn on_change(with: impl Fn() + Clone + 'static) -> [EventListener; 2] {
    let on_pop = with.clone();
    [
        EventListener::new(&window(), "hashchange", move |_| with()),
        EventListener::new(&window(), "popstate", move |_| on_pop()),
    ]
}
