//! `cargo xtask index`: the archive's table of contents.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context as _, Result, bail};
use serde::{Deserialize, Serialize};

use super::{Command, Misuse};
use crate::{digest, paths};

pub(super) const COMMAND: Command = Command {
    name: "index",
    about: "write assets/archive/index.json from the releases and the registry",
    help: "
Usage: cargo xtask index [--check]

  --check   write nothing; refuse an index that no longer says what the files say

One line a release, by date of publication (undated ones last), then by id,
each with the SHA-256 and the length of its file.
",
    run,
};

const FORMAT: &str = "svodka-index/1";
const RELEASE_FORMAT: &str = "svodka-release/1";

#[derive(Debug, Serialize)]
struct Index {
    format: &'static str,
    releases: Vec<Entry>,
    registry: Registry,
}

#[derive(Debug, Serialize)]
struct Entry {
    id: String,
    file: String,
    edition: u32,
    published: Option<String>,
    sha256: String,
    bytes: usize,
    title: Title,
    issuer: String,
    outlet: String,
    figures: usize,
}

#[derive(Debug, Serialize)]
struct Registry {
    file: &'static str,
    sha256: String,
    bytes: usize,
}

/// What the index needs of a release; the rest is checked where releases are read for good.
#[derive(Debug, Deserialize)]
struct Release {
    format: String,
    id: String,
    edition: u32,
    published: Option<String>,
    title: Title,
    issuer: String,
    outlet: String,
    facts: Vec<Fact>,
}

#[derive(Debug, Deserialize, Serialize)]
struct Title {
    ru: String,
    kk: String,
    en: String,
}

#[derive(Debug, Deserialize)]
struct Fact {
    kind: String,
}

fn run(words: &[String]) -> Result<ExitCode> {
    let check = match words {
        [] => false,
        [word] if word == "--check" => true,
        [word, ..] => {
            let text = format!("`{word}` means nothing to `index`; see `cargo xtask index --help`");
            return Err(Misuse(text).into());
        }
    };
    if check {
        refuse_stale()?;
        println!("{} is up to date", paths::shown(&archive().join("index.json")));
    } else {
        let path = archive().join("index.json");
        let text = text_of(&archive())?;
        fs::write(&path, text).with_context(|| format!("cannot write {}", path.display()))?;
        println!("wrote {}", paths::shown(&path));
    }
    Ok(ExitCode::SUCCESS)
}

/// Refuses an index that does not say what the files say.
pub(super) fn refuse_stale() -> Result<()> {
    let path = archive().join("index.json");
    let there = fs::read_to_string(&path).unwrap_or_default();
    if there != text_of(&archive())? {
        let what = if there.is_empty() { "missing" } else { "stale" };
        bail!("{} is {what}: run `cargo xtask index` and commit it", paths::shown(&path));
    }
    Ok(())
}

fn archive() -> std::path::PathBuf {
    paths::root().join("assets").join("archive")
}

fn text_of(archive: &Path) -> Result<String> {
    let folder = archive.join("releases");
    let mut releases = Vec::new();
    for name in paths::files_below(&folder)? {
        if let Some(id) = name.strip_suffix(".json") {
            releases.push(entry(&folder.join(&name), id)?);
        }
    }
    releases.sort_by(|a, b| {
        let key = |entry: &Entry| (entry.published.is_none(), entry.published.clone());
        (key(a), &a.id).cmp(&(key(b), &b.id))
    });
    let bytes = read(&archive.join("registry.json"))?;
    let registry =
        Registry { file: "registry.json", sha256: digest::sha256(&bytes), bytes: bytes.len() };
    let index = Index { format: FORMAT, releases, registry };
    let text = serde_json::to_string_pretty(&index).context("cannot write the index as JSON")?;
    Ok(text + "\n")
}

fn entry(path: &Path, id: &str) -> Result<Entry> {
    let bytes = read(path)?;
    let place = || paths::shown(path);
    let release: Release = serde_json::from_slice(&bytes).with_context(place)?;
    if release.format != RELEASE_FORMAT {
        bail!("{}: the format is `{}`, not `{RELEASE_FORMAT}`", place(), release.format);
    }
    if release.id != id {
        bail!("{}: the id is `{}`; name the file after it", place(), release.id);
    }
    let figures = release.facts.iter().filter(|fact| fact.kind == "figure").count();
    Ok(Entry {
        file: format!("releases/{id}.json"),
        id: release.id,
        edition: release.edition,
        published: release.published,
        sha256: digest::sha256(&bytes),
        bytes: bytes.len(),
        title: release.title,
        issuer: release.issuer,
        outlet: release.outlet,
        figures,
    })
}

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("cannot read {}", paths::shown(path)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An archive in a folder of its own for each test.
    fn archive_of(test: &str, releases: &[(&str, &str)]) -> std::path::PathBuf {
        let folder = std::env::temp_dir().join(format!("svodka-{test}-{}", std::process::id()));
        fs::create_dir_all(folder.join("releases")).unwrap();
        fs::write(folder.join("registry.json"), "{}").unwrap();
        for (id, published) in releases {
            let json = format!(
                r#"{{"format":"svodka-release/1","id":"{id}","edition":1,"published":{published},
                "title":{{"ru":"р","kk":"қ","en":"e"}},"issuer":"i","outlet":"o","language":"ru",
                "facts":[{{"kind":"figure"}},{{"kind":"event"}}]}}"#
            );
            fs::write(folder.join("releases").join(format!("{id}.json")), json).unwrap();
        }
        folder
    }

    #[test]
    fn releases_stand_by_date_and_undated_ones_last() {
        let releases = [
            ("b", "\"2025-08-08\""),
            ("a", "null"),
            ("c", "\"2024-01-01\""),
            ("d", "\"2025-08-08\""),
        ];
        let text = text_of(&archive_of("order", &releases)).unwrap();
        let index: serde_json::Value = serde_json::from_str(&text).unwrap();
        let ids: Vec<&str> = index["releases"]
            .as_array()
            .unwrap()
            .iter()
            .map(|entry| entry["id"].as_str().unwrap())
            .collect();
        assert_eq!(ids, ["c", "b", "d", "a"]);
        assert_eq!(index["releases"][0]["figures"], 1);
        assert_eq!(index["registry"]["bytes"], 2);
        assert!(
            text.starts_with("{\n  \"format\": \"svodka-index/1\",\n") && text.ends_with("}\n")
        );
    }

    #[test]
    fn a_file_under_another_name_is_refused_by_place() {
        let folder = archive_of("name", &[("a", "null")]);
        let error = entry(&folder.join("releases").join("a.json"), "b").unwrap_err().to_string();
        assert!(error.contains("a.json: the id is `a`"), "{error}");
    }
}
