//! Files that the reader gives: dropped, chosen, or pasted. They are read here and go nowhere else.

use js_sys::{JsString, Promise, Uint8Array};
use wasm_bindgen_futures::JsFuture;
use web_sys::File;

/// The bytes of a file; none where the browser cannot read it, as with a folder.
pub async fn bytes(file: &File) -> Option<Vec<u8>> {
    let buffer = JsFuture::from(file.array_buffer()).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}

/// The size of a file, in bytes.
pub fn size(file: &File) -> u64 {
    // A size is a whole number that a float holds exactly, far below 2^53.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "whole, positive, and far below the limit"
    )]
    let size = file.size() as u64;
    size
}

/// A text with its letters composed (Unicode NFC), by the browser's own tables.
pub fn composed(text: &str) -> String {
    JsString::from(text).normalize("NFC").into()
}

/// Lets the browser draw what has changed before the next step of a longer work.
pub async fn breathe() {
    let promise = Promise::new(&mut |resolve, _| {
        // Refused only for what is no function; the work goes on then without a pause.
        gloo::utils::window().set_timeout_with_callback(&resolve).ok();
    });
    JsFuture::from(promise).await.ok();
}
