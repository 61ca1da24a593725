//! Folders of the project and of the user's cache.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

/// The project's folder.
pub(crate) fn root() -> PathBuf {
    // Cargo sets it for `cargo run`; a program started by hand falls back to where it was built.
    let xtask = env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    xtask.parent().map_or_else(|| xtask.clone(), Path::to_path_buf)
}

/// The finished site.
pub(crate) fn dist() -> PathBuf {
    root().join("dist")
}

/// What a build leaves between its steps.
pub(crate) fn work() -> PathBuf {
    let target =
        env::var_os("CARGO_TARGET_DIR").map_or_else(|| PathBuf::from("target"), PathBuf::from);
    root().join(target).join("xtask")
}

/// The cache of tools, shared by all checkouts of this user.
pub(crate) fn tools_cache() -> Result<PathBuf> {
    let folder = |name: &str| env::var_os(name).filter(|v| !v.is_empty()).map(PathBuf::from);
    let caches = if cfg!(windows) {
        folder("LOCALAPPDATA")
    } else if cfg!(target_os = "macos") {
        folder("HOME").map(|home| home.join("Library").join("Caches"))
    } else {
        folder("XDG_CACHE_HOME").or_else(|| folder("HOME").map(|home| home.join(".cache")))
    };
    let caches = caches.context(
        "no folder to keep tools in: set HOME (Windows: LOCALAPPDATA) or XDG_CACHE_HOME",
    )?;
    Ok(caches.join("svodka-tools"))
}

/// Files below a folder, as paths relative to it with `/`, in order.
pub(crate) fn files_below(folder: &Path) -> Result<Vec<String>> {
    let mut found = Vec::new();
    let mut open = vec![PathBuf::new()];
    while let Some(below) = open.pop() {
        let place = folder.join(&below);
        let entries = std::fs::read_dir(&place)
            .with_context(|| format!("cannot list {}", place.display()))?;
        for entry in entries {
            let entry = entry.with_context(|| format!("cannot list {}", place.display()))?;
            let path = below.join(entry.file_name());
            if entry.file_type()?.is_dir() {
                open.push(path);
            } else {
                found.push(path.to_string_lossy().replace('\\', "/"));
            }
        }
    }
    found.sort();
    Ok(found)
}

/// A path for people: relative to the project where it can be.
pub(crate) fn shown(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).display().to_string()
}
