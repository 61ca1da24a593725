//! Copying.

use gloo::utils::window;
use wasm_bindgen_futures::JsFuture;

/// Puts a text on the clipboard; tells whether the browser let it.
pub async fn copy(text: &str) -> bool {
    let navigator = window().navigator();
    // Outside secure contexts browsers leave the member undefined, whatever its type says.
    let has_clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into())
        .is_ok_and(|member| !member.is_undefined());
    has_clipboard && JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}
