//! The page around the frame in which this one stands: what it asks for, and what it is told.
//!
//! assets/embed/boot.js listens to it, and believes nobody else; it is never asked for its address.

use gloo::events::EventListener;
use gloo::utils::window;
use js_sys::{JsString, Object, Reflect};

/// The version of the messages.
const VERSION: u32 = 1;

/// Calls `with` when another language is asked for; the script has written it into `<html data-speak>`.
pub fn on_speak(with: impl Fn() + 'static) -> EventListener {
    EventListener::new(&window(), "svodka:speak", move |_| with())
}

/// Tells the page around the frame, whoever that is, something that is no secret: which fact was chosen, or none.
pub fn tell(kind: &str, fact: &str) {
    let Ok(Some(parent)) = window().parent() else { return };
    let message = Object::new();
    let members =
        [("type", kind.into()), ("v", VERSION.into()), ("fact", JsString::from(fact).into())];
    for (name, value) in members {
        // A new object takes every member.
        Reflect::set(&message, &name.into(), &value).ok();
    }
    // Refused only for what cannot be sent.
    parent.post_message(&message, "*").ok();
}
