//! Programs from crates.io, compiled once into the cache.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};

use super::{Tool, says_version, timed};
use crate::{paths, run};

/// The place of a program of the tool, which is installed when no right one is there.
pub(super) fn ensure(tool: &Tool, program: &str) -> Result<PathBuf> {
    let cache = paths::tools_cache()?;
    let cached = cache.join("bin").join(program).with_extension(env::consts::EXE_EXTENSION);
    let here = [Some(cached.clone()), run::on_path(program)];
    if let Some(found) = here.into_iter().flatten().find(|path| is_right(path, &tool.version)) {
        return Ok(found);
    }
    let package = format!("{}@{}", tool.name, tool.version);
    timed(&package, &tool.purpose, &tool.takes, || {
        // The versions that its makers built it with; a mirror may not have all of them.
        if run::to_end(&mut install(&package, &cache, true)).is_ok() {
            return Ok(());
        }
        println!("not with the versions that {package} names: once more with those that fit it");
        run::to_end(&mut install(&package, &cache, false)).with_context(|| {
            format!(
                "cannot install {package}: is crates.io within reach? \
                 `cargo install {package}` by hand does as well"
            )
        })
    })?;
    Ok(cached)
}

fn install(package: &str, root: &Path, is_locked: bool) -> Command {
    let mut install = run::cargo();
    install.args(["install", "--force", package, "--root"]).arg(root);
    if is_locked {
        install.arg("--locked");
    }
    // The project's own build folder is no place for other programs' builds.
    install.env_remove("CARGO_TARGET_DIR");
    install
}

fn is_right(program: &Path, version: &str) -> bool {
    run::output(Command::new(program).arg("--version"))
        .is_ok_and(|said| says_version(&said, version))
}
