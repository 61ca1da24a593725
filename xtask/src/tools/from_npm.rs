//! Packages from npm, unpacked once into the cache.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context as _, Result};

use super::{Tool, says_version, timed};
use crate::{paths, run};

/// The place of the package's first program, which is fetched when it is not there.
pub(super) fn ensure(tool: &Tool) -> Result<PathBuf> {
    let package = format!("{}@{}", tool.name, tool.version);
    let program = tool.programs.iter().fold(home(tool)?, |path, program| path.join(program));
    if program.is_file() {
        return Ok(program);
    }
    let home = unpacked(tool, "")?;
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    // Moved to its final name only when complete.
    let part = unpacked(tool, &format!(".{}", std::process::id()))?;
    fs::create_dir_all(&part).with_context(|| format!("cannot make {}", part.display()))?;
    timed(&package, &tool.purpose, &tool.takes, || {
        let mut install = Command::new(npm);
        install.args([
            "install",
            "--no-audit",
            "--no-fund",
            "--ignore-scripts",
            "--loglevel=error",
        ]);
        install.arg("--prefix").arg(&part).arg(&package).args(&tool.with);
        run::to_end(&mut install).with_context(|| {
            format!(
                "cannot install {package}: it needs npm, which comes with Node \
                 (https://nodejs.org, on Debian `apt-get install npm`), and the npm registry"
            )
        })
    })?;
    fs::rename(&part, &home).with_context(|| format!("cannot write {}", home.display()))?;
    Ok(program)
}

/// The folder of the package itself, once it is there.
pub(super) fn home(tool: &Tool) -> Result<PathBuf> {
    Ok(modules(tool)?.join(&tool.name))
}

/// The folder of the package and all that it needs.
pub(super) fn modules(tool: &Tool) -> Result<PathBuf> {
    Ok(unpacked(tool, "")?.join("node_modules"))
}

/// Where the package and all that it needs is unpacked; with a mark behind the name until it is complete.
fn unpacked(tool: &Tool, mark: &str) -> Result<PathBuf> {
    // The names of packages in a scope have a slash.
    let folder = format!("{}@{}{mark}", tool.name.replace('/', "+"), tool.version);
    Ok(paths::tools_cache()?.join("npm").join(folder))
}

/// wasm-opt: the one on PATH when its version is right, or the package's, which Node runs.
pub(super) fn wasm_opt(tool: &Tool) -> Result<Command> {
    let major = tool.version.split('.').next().unwrap_or_default();
    if let Some(path) = run::on_path("wasm-opt") {
        let said = run::output(Command::new(&path).arg("--version")).unwrap_or_default();
        if says_version(&said, major) {
            return Ok(Command::new(path));
        }
    }
    script(tool)
}

/// A package's program, which Node runs.
pub(super) fn script(tool: &Tool) -> Result<Command> {
    let node = run::on_path("node").with_context(|| {
        format!(
            "{} needs Node: https://nodejs.org, or on Debian `apt-get install nodejs`",
            tool.name
        )
    })?;
    let mut command = Command::new(node);
    command.arg(ensure(tool)?);
    Ok(command)
}
