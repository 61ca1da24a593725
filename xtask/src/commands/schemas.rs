//! The published schemas, held against the bundled files by a validator that is not ours.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};

use crate::{paths, run, tools};

/// Refuses schemas that are none, and files that they refuse.
pub(super) fn refuse_misfits() -> Result<()> {
    let assets = paths::root().join("assets");
    let (schemas, archive) = (assets.join("schema"), assets.join("archive"));
    let python = tools::check_jsonschema()?;
    run::to_end(validator(&python).arg("--check-metaschema").args(json_in(&schemas)?))?;
    let files = [
        ("release-1.json", json_in(&archive.join("releases"))?),
        ("registry-1.json", vec![archive.join("registry.json")]),
        ("index-1.json", vec![archive.join("index.json")]),
    ];
    for (schema, files) in files {
        let mut check = validator(&python);
        run::to_end(check.arg("--schemafile").arg(schemas.join(schema)).args(files))?;
    }
    Ok(())
}

fn validator(python: &Path) -> Command {
    let mut command = Command::new(python);
    command.args(["-m", "check_jsonschema"]);
    command
}

fn json_in(folder: &Path) -> Result<Vec<PathBuf>> {
    let cannot = || format!("cannot list {}", folder.display());
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).with_context(cannot)? {
        files.push(entry.with_context(cannot)?.path());
    }
    files.retain(|path| path.extension().is_some_and(|end| end == "json"));
    files.sort();
    Ok(files)
}
