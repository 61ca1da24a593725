//! The site's own files, by paths in its folder.

use gloo::utils::window;
use js_sys::Promise;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// Why a file did not arrive.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FetchError {
    /// No answer.
    #[error("no answer")]
    NoAnswer,
    /// An answer that is not the file.
    #[error("answer {0}")]
    Status(u16),
}

/// The text of a file of the site, asked for at once.
///
/// # Errors
/// When nothing answers, or the answer is not the file.
pub fn text(path: &str) -> impl Future<Output = Result<String, FetchError>> + use<> {
    let address = format!("{}{path}", super::page::root_folder());
    let request = window().fetch_with_str(&address);
    read(request)
}

async fn read(request: Promise) -> Result<String, FetchError> {
    let answer = JsFuture::from(request).await;
    let response: Response =
        answer.ok().and_then(|answer| answer.dyn_into().ok()).ok_or(FetchError::NoAnswer)?;
    if !response.ok() {
        return Err(FetchError::Status(response.status()));
    }
    // A body that breaks off, or is no text at all.
    let body = response.text().map_err(|_used_twice| FetchError::NoAnswer)?;
    let text = JsFuture::from(body).await.map_err(|_cut_off| FetchError::NoAnswer)?;
    text.as_string().ok_or(FetchError::NoAnswer)
}
