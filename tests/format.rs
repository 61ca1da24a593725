//! FORMAT.md's example is a release that the program reads.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "what these tests cannot do, they must say at once")]

use std::fs;
use std::path::Path;

use svodka::wire;

fn file(below_root: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(below_root)).unwrap()
}

#[test]
fn the_example_reads_whole_and_clean() {
    let format = file("FORMAT.md");
    let (_, after) = format.split_once("### A small release\n\n```json\n").unwrap();
    let (example, _) = after.split_once("```").unwrap();
    let (registry, _) =
        wire::registry::read(&file("assets/archive/registry.json")).usable().unwrap();
    let (release, problems) = wire::release::read(example, &registry).usable().unwrap();
    assert_eq!(problems, []);
    assert_eq!((release.facts.len(), release.figures().count()), (1, 1));
}

#[test]
fn every_word_that_files_may_use_is_documented() {
    use svodka::model::{fact, period, quantity};
    let format = file("FORMAT.md");
    let words = [
        fact::Kind::ALL.map(|(_, word)| word).as_slice(),
        &fact::Link::ALL.map(|(_, word)| word),
        &fact::Role::ALL.map(|(_, word)| word),
        &period::Basis::ALL.map(|(_, word)| word),
        &quantity::Qualifier::ALL.map(|(_, word)| word),
    ]
    .concat();
    for word in words {
        assert!(format.contains(&format!("`{word}`")), "FORMAT.md does not have `{word}`");
    }
}
