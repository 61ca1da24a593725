//! What is fuzzed: each target takes any text, and panics if something does not hold of it.
//!
//! `tests/seeds` runs them over `seeds/` without a fuzzer.

pub mod data;
pub mod locate;
pub mod release;
pub mod search;
