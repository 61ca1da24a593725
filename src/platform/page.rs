//! The page around the program: title, language, theme, width, scrolling, focus.

use gloo::events::EventListener;
use gloo::utils::{document, document_element, window};
use js_sys::Promise;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    HtmlElement, MessageChannel, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition,
};

/// Sets the title of the tab.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// Sets `<html lang>`.
pub fn set_language(tag: &str) {
    set_root("lang", Some(tag));
}

/// Sets or, with none, clears `<html data-theme>`.
pub fn set_theme(theme: Option<&str>) {
    set_root("data-theme", theme);
}

fn set_root(name: &str, value: Option<&str>) {
    let root = document_element();
    let done = match value {
        Some(value) => root.set_attribute(name, value),
        None => root.remove_attribute(name),
    };
    // Refused only for names that are no names.
    done.ok();
}

/// What the document says of itself in an attribute of `<html>`.
pub fn said(name: &str) -> Option<String> {
    document_element().get_attribute(name)
}

/// The way from the page to the folder of the site. Static pages, which stand in folders of it, say so in
/// `<html data-root>`.
pub fn root_folder() -> &'static str {
    if document_element().has_attribute("data-root") { "../" } else { "./" }
}

/// The languages that the browser prefers, the most wanted first.
pub fn browser_languages() -> Vec<String> {
    window().navigator().languages().iter().filter_map(|tag| tag.as_string()).collect()
}

/// The width of the page without its scroll bar, in CSS pixels.
pub fn width_px() -> u32 {
    u32::try_from(document_element().client_width()).unwrap_or(0)
}

/// What A4 between its margins is as wide as, with the margins of a page on a screen.
const PRINTED_PX: u32 = 752;

/// Calls `with` with the page's width whenever that changes: with the window, and for a printout.
pub fn on_resize(with: impl Fn(u32) + Clone + 'static) -> [EventListener; 3] {
    ["resize", "afterprint", "beforeprint"].map(|name| {
        let with = with.clone();
        EventListener::new(&window(), name, move |_| {
            with(if name == "beforeprint" { PRINTED_PX } else { width_px() });
        })
    })
}

/// Calls `with` for each key that is pressed anywhere on the page.
pub fn on_key(with: impl Fn(&str) + 'static) -> EventListener {
    EventListener::new(&window(), "keydown", move |event| {
        if let Some(event) = event.dyn_ref::<web_sys::KeyboardEvent>() {
            with(&event.key());
        }
    })
}

/// Brings the first element that fits the selector into view, and focuses it if it is a heading's section.
pub fn reveal(selector: &str) {
    let Some(element) = document().query_selector(selector).ok().flatten() else { return };
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Start);
    let wants_less_motion = window()
        .match_media("(prefers-reduced-motion: reduce)")
        .ok()
        .flatten()
        .is_some_and(|query| query.matches());
    if wants_less_motion {
        options.set_behavior(ScrollBehavior::Instant);
    }
    element.scroll_into_view_with_scroll_into_view_options(&options);
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        // Elements that take no focus keep it where it was.
        element.focus_with_options(&options).ok();
    }
}

/// Scrolls as little as it takes for the first element that fits the selector to be seen.
pub fn show(selector: &str) {
    if let Some(element) = document().query_selector(selector).ok().flatten() {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Scrolls as little as it takes for the focused element to be seen.
pub fn keep_focused_in_view() {
    if let Some(element) = document().active_element() {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// The reader's day, as `YYYY-MM-DD`.
pub fn today() -> String {
    let now = js_sys::Date::new_0();
    format!("{:04}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date())
}

/// The element that the program fills; the body where the page has none.
pub fn root() -> web_sys::Element {
    document().get_element_by_id("app").unwrap_or_else(|| gloo::utils::body().into())
}

/// Runs a task of the page beside everything else.
#[expect(clippy::disallowed_methods, reason = "the one place from which tasks are started")]
pub fn spawn(task: impl Future<Output = ()> + 'static) {
    wasm_bindgen_futures::spawn_local(task);
}

/// Waits until the browser has painted what is in the page.
pub async fn painted() {
    let asked = Promise::new(&mut |go_on, _| {
        window().request_animation_frame(&go_on).ok();
    });
    JsFuture::from(asked).await.ok();
    pause().await;
}

/// Waits until what is in the page now is painted, and what follows from it: for three frames, as the first may be under
/// way already, and effects come after the second. Where nobody sees the page nothing is painted, nor waited for.
pub async fn drawn() {
    if !document().hidden() {
        painted().await;
        painted().await;
        painted().await;
    }
}

/// Lets the browser answer and draw, then goes on at once: unlike a timer, it waits for nothing else.
pub async fn pause() {
    let Ok(channel) = MessageChannel::new() else { return };
    let told = Promise::new(&mut |tell, _| {
        channel.port1().set_onmessage(Some(&tell));
        // Refused only for what cannot be sent.
        channel.port2().post_message(&JsValue::NULL).ok();
    });
    JsFuture::from(told).await.ok();
    channel.port1().close();
}
