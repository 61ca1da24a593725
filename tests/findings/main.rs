//! What the checks find in the bundled archive: every finding in one line, read by hand against the sources.
#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "what these tests cannot do, they must say at once"
)]

mod across;
mod inside;
mod written;

use std::fs;
use std::path::{Path, PathBuf};

use svodka::model::registry::Registry;
use svodka::model::release::Release;
use svodka::wire;

fn path(below_root: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(below_root)
}

/// The archive's releases, in the order of their files, and its registry.
fn archive() -> (Vec<Release>, Registry) {
    let text = fs::read_to_string(path("assets/archive/registry.json")).unwrap();
    let (registry, problems) = wire::registry::read(&text).usable().unwrap();
    assert_eq!(problems, []);
    let mut files: Vec<PathBuf> = fs::read_dir(path("assets/archive/releases"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    let read = |file: &PathBuf| {
        let text = fs::read_to_string(file).unwrap();
        let (release, problems) = wire::release::read(&text, &registry).usable().unwrap();
        assert_eq!(problems, [], "{}", file.display());
        release
    };
    (files.iter().map(read).collect(), registry)
}

/// The lines as the snapshot has them; `UPDATE_SNAPSHOTS` writes it anew.
#[track_caller]
fn check(name: &str, lines: &[String]) {
    let text = lines.join("\n") + "\n";
    let file = path("tests/snapshots").join(name);
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        fs::write(&file, &text).unwrap();
    }
    let expected = fs::read_to_string(&file).unwrap_or_default();
    for (seen, expected) in lines.iter().zip(expected.lines()) {
        assert_eq!(seen, expected, "{name}: read the line, then run `cargo xtask bless`");
    }
    assert_eq!(text, expected, "{name}: read what is new, then run `cargo xtask bless`");
}
