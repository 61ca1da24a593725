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
        let mut install = run::cargo();
        install.args(["install", "--locked", "--force", &package, "--root"]).arg(&cache);
        // The project's own build folder is no place for other programs' builds.
        install.env_remove("CARGO_TARGET_DIR");
        run::to_end(&mut install).with_context(|| {
            format!(
                "cannot install {package}: is crates.io within reach? \
                 `cargo install --locked {package}` by hand does as well"
            )
        })
    })?;
    Ok(cached)
}

fn is_right(program: &Path, version: &str) -> bool {
    run::output(Command::new(program).arg("--version"))
        .is_ok_and(|said| says_version(&said, version))
}
