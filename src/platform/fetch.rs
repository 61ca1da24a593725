//! The page's own files, by paths relative to the page.

use gloo::net::http::Request;

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

/// The text of a file of the page.
///
/// # Errors
/// When nothing answers, or the answer is not the file.
pub async fn text(path: &str) -> Result<String, FetchError> {
    let response = Request::get(path).send().await.map_err(|_no_answer| FetchError::NoAnswer)?;
    if !response.ok() {
        return Err(FetchError::Status(response.status()));
    }
    response.text().await.map_err(|_cut_off| FetchError::NoAnswer)
}
