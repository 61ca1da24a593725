//! The facts of an archive as Parquet, a folder for each year: `year=2025/part-0.parquet`.
//!
//! Run by `cargo xtask export`, which compiles it on demand: its one dependency is as large as all others of xtask.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command talks to the terminal")]

mod columns;
mod fact;
mod years;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context as _, Result, bail};
use svodka::analysis::store::Store;
use svodka::model::wording::Language;
use svodka::wire;

use years::Years;

fn main() -> ExitCode {
    let folders: Vec<PathBuf> = std::env::args().skip(1).map(PathBuf::from).collect();
    let [archive, out] = folders.as_slice() else {
        eprintln!("Usage: svodka-export ARCHIVE OUT (run by `cargo xtask export`)");
        return ExitCode::from(2);
    };
    match export(archive, out) {
        Ok(n_facts) => {
            println!("wrote {n_facts} facts to {}", out.display());
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Writes every fact of an archive; gives their number.
fn export(archive: &Path, out: &Path) -> Result<usize> {
    if out.exists() {
        bail!("{} is there already: name a folder that is not", out.display());
    }
    let text = |file: &str| -> Result<String> {
        let path = archive.join(file);
        fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))
    };
    let contents =
        wire::contents::read(&text("contents.json")?).whole().context("contents.json")?;
    let mut years = Years::new(out);
    for name in &contents.parts {
        let columns = wire::contents::columns(name);
        let place = || columns.clone();
        let part = wire::part::read(&text(&columns)?).with_context(place)?;
        let words = text(&wire::contents::words(name, Language::En))?;
        let words = wire::part::read_words(&words).with_context(place)?;
        let mut store = Store::default();
        let taken = store.append(part, Some(&words));
        if let Err(refused) = taken {
            bail!("{columns}: {refused:?}");
        }
        for row in store.rows_of_part(0) {
            years.add(&store, row).with_context(place)?;
        }
    }
    years.end()
}
