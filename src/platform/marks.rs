//! Marks in the browser's own record of time, for whoever measures the page.

use super::page::{painted, spawn};
use gloo::utils::window;

/// Marks that what is in the page now is painted: after two frames, as the first may be under way already.
pub fn mark_painted(name: &'static str) {
    spawn(async move {
        painted().await;
        painted().await;
        // A browser without such a record is no worse to read in.
        window().performance().map(|record| record.mark(name));
    });
}
