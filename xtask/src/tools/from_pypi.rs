//! Packages from the Python Package Index, each in an environment of its own in the cache.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context as _, Result};

use super::{Tool, timed};
use crate::{paths, run};

/// The Python that has the package, after installing it where it is not there.
pub(super) fn python(tool: &Tool) -> Result<PathBuf> {
    let package = format!("{}=={}", tool.name, tool.version);
    let home = paths::tools_cache()?.join("pypi").join(&package);
    let inside = if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" };
    let python = home.join(inside);
    if python.is_file() {
        return Ok(python);
    }
    let found = ["python3", "python"].into_iter().find_map(run::on_path);
    let found = found.with_context(|| {
        format!("{package} needs Python 3: https://python.org, or on Debian `apt-get install python3-venv`")
    })?;
    // Moved to its final name only when complete: an environment may be moved as long as its Python is started.
    let part = home.with_file_name(format!("{package}.{}", std::process::id()));
    timed(&package, &tool.purpose, &tool.takes, || {
        let venv = run::to_end(Command::new(found).args(["-m", "venv"]).arg(&part));
        venv.context("cannot make an environment: on Debian `apt-get install python3-venv`")?;
        let mut install = Command::new(part.join(inside));
        install.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", &package]);
        install.args(&tool.with);
        run::to_end(&mut install).with_context(|| format!("cannot install {package} from PyPI"))
    })?;
    fs::rename(&part, &home).with_context(|| format!("cannot write {}", home.display()))?;
    Ok(python)
}
