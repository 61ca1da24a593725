//! What the reader chose earlier, where the browser lets a page remember anything.
//!
//! Not gloo's storage: it panics where storage is blocked.

use gloo::utils::window;

/// A remembered word; none where storage is empty or blocked.
pub fn remembered(key: &str) -> Option<String> {
    window().local_storage().ok().flatten()?.get_item(key).ok().flatten()
}

/// Remembers a word; where storage is blocked or full, the choice holds until the page is left.
pub fn remember(key: &str, word: &str) {
    if let Ok(Some(storage)) = window().local_storage() {
        storage.set_item(key, word).ok();
    }
}
