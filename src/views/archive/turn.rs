//! What is long is drawn piece after piece, each in a task of its own, so that the browser can answer between them.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// Whether it is a piece's turn to be drawn: at once, or when all that was drawn before it is there.
///
/// What is written without a browser is written at once.
#[hook]
pub(super) fn use_turn(is_at_once: bool) -> bool {
    let turn = use_state_eq(|| is_at_once || !cfg!(target_arch = "wasm32"));
    let now = *turn;
    use_effect_with(now, move |now| {
        let waiting = (!now).then(|| Timeout::new(0, move || turn.set(true)));
        move || drop(waiting)
    });
    now
}
