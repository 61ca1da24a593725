//! Files that the page gives to the browser to save. They are made here and come from nowhere.

use gloo::utils::{body, document};
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// Gives a file to the browser, which asks the reader or saves it; tells whether it could be handed over.
pub fn file(name: &str, bytes: &[u8], kind: &str) -> bool {
    hand_over(name, bytes, kind).is_ok()
}

fn hand_over(name: &str, bytes: &[u8], kind: &str) -> Result<(), JsValue> {
    let address = Url::create_object_url_with_blob(&blob(bytes, kind)?)?;
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    // Firefox follows only links that stand in the page.
    body().append_child(&link)?;
    link.click();
    link.remove();
    // The browser has taken the file by then; without this it would stay in memory as long as the page.
    gloo::timers::callback::Timeout::new(60_000, move || {
        Url::revoke_object_url(&address).ok();
    })
    .forget();
    Ok(())
}

/// Bytes as a file of a kind.
pub(super) fn blob(bytes: &[u8], kind: &str) -> Result<Blob, JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    Blob::new_with_u8_array_sequence_and_options(&Array::of1(&Uint8Array::from(bytes)), &options)
}
