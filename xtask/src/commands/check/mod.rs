//! `cargo xtask check`: everything that is wrong in files, each with its place.

mod files;
mod judge;
mod print;
mod remark;
mod sarif;

#[cfg(test)]
mod tests;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;

use super::{Command, Misuse};
use remark::{Level, Remark, Report};

pub(super) const COMMAND: Command = Command {
    name: "check",
    about: "say everything that is wrong in releases, registries and indexes",
    help: "
Usage: cargo xtask check PATH… [--format text|json|sarif] [--registry FILE]

  PATH             a file, or a folder: every .json file below it that names a format of this project
  --format FORMAT  text (a line each, for people and editors), json, or sarif (2.1.0, for code hosts)
  --registry FILE  the names that releases and indexes use; without it, the nearest registry.json
                   beside or above each file, or else the project's own

Prints file:line:column: path: what is wrong and what was expected. All problems of all files come in one run.
Lines and columns count from 1, columns in code points. What does not hold in a release's arithmetic is a warning;
what cannot be told is a note.

Exit status: 0 nothing is wrong (there may be notes), 1 something is wrong or does not hold, 2 a file cannot be
judged at all: it is missing, not UTF-8, not JSON, or of no format or version that is known; or the words after
`check` make no sense. Files in a folder that name no format of this project are passed over and counted.
",
    run,
};

/// What is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Format {
    Text,
    Json,
    Sarif,
}

/// The words after `check`.
#[derive(Debug)]
struct Options {
    paths: Vec<PathBuf>,
    format: Format,
    registry: Option<PathBuf>,
}

fn run(words: &[String]) -> Result<ExitCode> {
    let options = options(words)?;
    let report = report(&options)?;
    let words = judge::words()?;
    match options.format {
        Format::Text => print!("{}", print::text(&report)),
        Format::Json => println!("{:#}", print::json(&report)),
        Format::Sarif => println!("{:#}", sarif::log(&report, &words)),
    }
    Ok(ExitCode::from(report.status()))
}

fn options(words: &[String]) -> Result<Options> {
    let mut options = Options { paths: Vec::new(), format: Format::Text, registry: None };
    let mut rest = words.iter();
    while let Some(word) = rest.next() {
        match word.as_str() {
            "--format" => {
                options.format = match rest.next().map(String::as_str) {
                    Some("text") => Format::Text,
                    Some("json") => Format::Json,
                    Some("sarif") => Format::Sarif,
                    _ => return Err(misuse("`--format` needs `text`, `json` or `sarif`")),
                }
            }
            "--registry" => {
                let file = rest.next().ok_or_else(|| misuse("`--registry` needs a file"))?;
                options.registry = Some(PathBuf::from(file));
            }
            word if word.starts_with("--") => {
                return Err(misuse(&format!(
                    "`{word}` means nothing to `check`; see `cargo xtask check --help`"
                )));
            }
            path => options.paths.push(PathBuf::from(path)),
        }
    }
    if options.paths.is_empty() {
        return Err(misuse("`check` needs files or folders"));
    }
    Ok(options)
}

fn misuse(text: &str) -> anyhow::Error {
    Misuse(text.to_owned()).into()
}

/// Judges all files that the options name.
fn report(options: &Options) -> Result<Report> {
    let mut judge = judge::Judge::new(options.registry.as_deref())?;
    let mut report = Report::default();
    for path in &options.paths {
        if path.is_dir() {
            for file in files::below(path)? {
                report.add(judge.file(&file), true);
            }
        } else {
            report.add(judge.file(path), false);
        }
    }
    report.remarks.extend(judge.into_remarks());
    Ok(report)
}
