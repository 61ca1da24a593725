//! Copying.

use super::save::blob;
use gloo::utils::window;
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Clipboard, ClipboardItem};

/// Puts a text on the clipboard; tells whether the browser let it.
pub async fn copy(text: &str) -> bool {
    match clipboard() {
        Some(clipboard) => JsFuture::from(clipboard.write_text(text)).await.is_ok(),
        None => false,
    }
}

/// Puts a PNG file on the clipboard as a picture; tells whether the browser let it.
pub async fn copy_picture(png: &[u8]) -> bool {
    write(&[("image/png", png)]).await
}

/// Puts a table on the clipboard, as text and as HTML; tells whether the browser let it.
pub async fn copy_table(text: &str, html: &str) -> bool {
    write(&[("text/plain", text.as_bytes()), ("text/html", html.as_bytes())]).await
}

async fn write(forms: &[(&str, &[u8])]) -> bool {
    // Browsers that write texts alone lack the type, whatever its declaration says.
    let has_items = Reflect::has(&window(), &"ClipboardItem".into()).unwrap_or(false);
    let (Some(clipboard), true) = (clipboard(), has_items) else { return false };
    match item(forms) {
        Ok(item) => JsFuture::from(clipboard.write(&Array::of1(&item))).await.is_ok(),
        Err(_refused) => false,
    }
}

fn item(forms: &[(&str, &[u8])]) -> Result<ClipboardItem, JsValue> {
    let record = Object::new();
    for (kind, bytes) in forms {
        Reflect::set(&record, &(*kind).into(), &blob(bytes, kind)?.into())?;
    }
    ClipboardItem::new_with_record_from_str_to_blob_promise(&record)
}

/// Outside secure contexts browsers leave the member undefined, whatever its type says.
fn clipboard() -> Option<Clipboard> {
    let navigator = window().navigator();
    let member = Reflect::get(&navigator, &"clipboard".into());
    member.is_ok_and(|member| !member.is_undefined()).then(|| navigator.clipboard())
}
