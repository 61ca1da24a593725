//! Marks in the browser's own record of time, for whoever measures the page.

use gloo::utils::window;
use js_sys::Promise;
use wasm_bindgen_futures::JsFuture;

/// Marks that what is in the page now is painted: after two frames, as the first may be under way already.
pub fn mark_painted(name: &'static str) {
    super::page::spawn(async move {
        next_frame().await;
        next_frame().await;
        // A browser without such a record is no worse to read in.
        window().performance().map(|record| record.mark(name));
    });
}

/// Waits until the browser is about to paint.
async fn next_frame() {
    let asked = Promise::new(&mut |go_on, _| {
        window().request_animation_frame(&go_on).ok();
    });
    JsFuture::from(asked).await.ok();
}
