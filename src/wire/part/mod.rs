//! `svodka-part/2` and `svodka-words/1`: many releases as columns, and what their facts say in one language.
//!
//! Unlike the other files these are written by a program for a program, at a hundred thousand facts: they are derived
//! and not walked, and the first fault refuses the file. What is loaded already stays.
//! Whoever checks a file is told all of its faults ([`faults`]).

mod columns;
pub(super) mod faults;
mod file;
mod read;
mod steps;
mod words;
mod write;

#[cfg(test)]
mod tests;

pub use read::read;
pub use words::{read as read_words, text as words_text};
pub use write::text;

/// The format of a part's columns.
pub const FORMAT: &str = "svodka-part/2";
/// The format of a part's words.
pub const WORDS_FORMAT: &str = "svodka-words/1";
