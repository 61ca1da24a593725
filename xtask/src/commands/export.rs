//! `cargo xtask export`: the facts for engines that query what no browser holds.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context as _, Result};

use super::{Command, Misuse, build};
use crate::assemble::Files;
use crate::{archive, paths, run};

pub(super) const COMMAND: Command = Command {
    name: "export",
    about: "write the facts as Parquet, a folder for each year",
    help: "
Usage: cargo xtask export --parquet DIR [--archive DIR]

  --parquet DIR  where to: a folder that does not exist yet
  --archive DIR  an archive that `cargo xtask generate` made; without it, the project's own

Writes DIR/year=2025/part-0.parquet and so on, by the year in which a fact's period ends or, without one,
in which it was stated. Columns have the names of SDMX where there are some; figures are exact decimals.
DuckDB, Trino and Spark query the folder in place:

  SELECT INDICATOR, QUALIFIER, OBS_VALUE, UNIT_MEASURE FROM read_parquet('DIR/*/*.parquet')
  WHERE year = 2025 AND REF_AREA = 'KZ'

The writer is compiled when it is first asked for.
",
    run,
};

fn run(words: &[String]) -> Result<ExitCode> {
    let (mut out, mut from) = (None, None);
    let mut rest = words.iter();
    while let Some(word) = rest.next() {
        match word.as_str() {
            "--parquet" => out = rest.next().map(PathBuf::from),
            "--archive" => from = rest.next().map(PathBuf::from),
            _ => {
                let text =
                    format!("`{word}` means nothing to `export`; see `cargo xtask export --help`");
                return Err(Misuse(text).into());
            }
        }
    }
    let out = out.ok_or_else(|| Misuse("`export` needs `--parquet` with a folder".to_owned()))?;
    let from = match from {
        Some(from) => from,
        None => own_archive()?,
    };
    parquet(&from, &out)?;
    Ok(ExitCode::SUCCESS)
}

/// Writes an archive's facts as Parquet.
pub(super) fn parquet(archive: &Path, out: &Path) -> Result<()> {
    let absolute =
        |path: &Path| std::path::absolute(path).with_context(|| path.display().to_string());
    let mut export = run::cargo();
    export.args(["run", "--quiet", "--package", "svodka-export", "--"]);
    run::to_end(export.arg(absolute(archive)?).arg(absolute(out)?))
}

/// The project's archive as the site has it, for readers of parts.
pub(super) fn own_archive() -> Result<PathBuf> {
    let mut files = Files::new();
    for (name, bytes) in build::read(&paths::root().join("assets").join("archive"))? {
        files.insert(format!("archive/{name}"), bytes);
    }
    archive::derive(&mut files)?;
    let folder = paths::work().join("export");
    if folder.exists() {
        fs::remove_dir_all(&folder)
            .with_context(|| format!("cannot empty {}", folder.display()))?;
    }
    build::write(&folder, &files)?;
    Ok(folder.join("archive"))
}
