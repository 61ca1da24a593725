//! What the fuzzer has come by, run over again: whatever is read, nothing panics.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "what these tests cannot do, they must say at once")]

#[path = "../../fuzz/src/data.rs"]
pub mod data;
#[path = "../../fuzz/src/locate.rs"]
pub mod locate;
#[path = "../../fuzz/src/release.rs"]
pub mod release;
#[path = "../../fuzz/src/search.rs"]
pub mod search;

use std::fs;
use std::path::Path;

/// Runs a target over its seeds, a file each.
#[track_caller]
fn check(target: &str, run: impl Fn(&str)) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz").join("seeds").join(target);
    let mut n_seeds = 0;
    for entry in fs::read_dir(&folder).unwrap() {
        let bytes = fs::read(entry.unwrap().path()).unwrap();
        // As the fuzzer hands them over: what is no text is none of a target's.
        if let Ok(text) = std::str::from_utf8(&bytes) {
            run(text);
            n_seeds += 1;
        }
    }
    assert!(n_seeds > 0, "{} has no seeds", folder.display());
}

#[test]
fn releases_are_read_or_refused() {
    check("release", release::run);
}

#[test]
fn what_programs_write_is_read_or_refused() {
    check("data", data::run);
}

#[test]
fn what_is_located_stands_in_the_text() {
    check("locate", locate::run);
}

#[test]
fn any_text_is_a_search_and_an_address() {
    check("search", search::run);
}
