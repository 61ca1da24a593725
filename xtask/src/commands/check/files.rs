//! Which files there are, and which registry belongs to one.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

/// The registry's name in an archive.
const REGISTRY: &str = "registry.json";

/// The JSON files below a folder, in order; hidden folders are left alone.
pub(super) fn below(folder: &Path) -> Result<Vec<PathBuf>> {
    let cannot = || format!("cannot list {}", folder.display());
    let mut entries = Vec::new();
    for entry in fs::read_dir(folder).with_context(cannot)? {
        entries.push(entry.with_context(cannot)?.path());
    }
    entries.sort();
    let mut found = Vec::new();
    for path in entries {
        let is_hidden = path.file_name().is_some_and(|n| n.to_string_lossy().starts_with('.'));
        if is_hidden {
            continue;
        }
        if path.is_dir() {
            found.extend(below(&path)?);
        } else if path.extension().is_some_and(|end| end == "json") {
            found.push(path);
        }
    }
    Ok(found)
}

/// The nearest registry in the file's folder or above it.
pub(super) fn registry_above(file: &Path) -> Option<PathBuf> {
    let absolute = std::path::absolute(file).ok()?;
    let mut above = absolute.parent()?.ancestors().map(|folder| folder.join(REGISTRY));
    above.find(|path| names_a_registry(path))
}

/// Another program's registry.json is none of ours.
fn names_a_registry(path: &Path) -> bool {
    fs::read_to_string(path).is_ok_and(|text| text.contains("svodka-registry/"))
}
