//! `cargo xtask index`: the archive's table of contents.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context as _, Result, bail};
use serde::{Deserialize, Serialize};

use svodka::wire::contents::edition;

use super::{Command, Misuse};
use crate::{digest, paths};

pub(super) const COMMAND: Command = Command {
    name: "index",
    about: "write assets/archive/index.json from the releases and the registry",
    help: "
Usage: cargo xtask index [--check]

  --check   write nothing; refuse an index that no longer says what the files say

One line a release, by date of publication (undated ones last), then by id,
each with the SHA-256 and the length of its file, and with the editions before it:
editions/ID.N.json, numbered from 1 without a gap, each later than the one before.
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
    #[serde(skip_serializing_if = "Option::is_none")]
    modified: Option<String>,
    sha256: String,
    bytes: usize,
    title: Title,
    issuer: String,
    outlet: String,
    figures: usize,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    earlier: Vec<Earlier>,
}

/// An edition before the one that is read.
#[derive(Debug, Serialize)]
struct Earlier {
    edition: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    modified: Option<String>,
    file: String,
    sha256: String,
    bytes: usize,
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
    modified: Option<String>,
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
            releases.push(entry(archive, id)?);
        }
    }
    refuse_orphans(archive, &releases)?;
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

fn entry(archive: &Path, id: &str) -> Result<Entry> {
    let file = format!("releases/{id}.json");
    let (release, bytes) = release(&archive.join(&file), id)?;
    let earlier: Vec<(Earlier, Release)> =
        (1..release.edition).map(|number| earlier(archive, id, number)).collect::<Result<_>>()?;
    let known = |release: &Release| release.modified.clone().or_else(|| release.published.clone());
    let days: Vec<Option<String>> =
        earlier.iter().map(|(_, it)| it).chain([&release]).map(known).collect();
    // Days as they stand in files are ordered as texts are.
    if let Some(at) = days.iter().zip(days.iter().skip(1)).position(|(one, next)| next <= one) {
        let number = at + 2;
        bail!("{file}: edition {number} is not later than edition {}", number - 1);
    }
    let figures = release.facts.iter().filter(|fact| fact.kind == "figure").count();
    Ok(Entry {
        file,
        id: release.id,
        edition: release.edition,
        published: release.published,
        modified: release.modified,
        sha256: digest::sha256(&bytes),
        bytes: bytes.len(),
        title: release.title,
        issuer: release.issuer,
        outlet: release.outlet,
        figures,
        earlier: earlier.into_iter().map(|(line, _)| line).collect(),
    })
}

fn earlier(archive: &Path, id: &str, number: u32) -> Result<(Earlier, Release)> {
    let file = edition(id, number);
    let path = archive.join(&file);
    let (release, bytes) = release(&path, id)?;
    if release.edition != number {
        bail!(
            "{}: the edition is {}; name the file after it",
            paths::shown(&path),
            release.edition
        );
    }
    let modified = release.modified.clone();
    let line = Earlier {
        edition: number,
        modified,
        file,
        sha256: digest::sha256(&bytes),
        bytes: bytes.len(),
    };
    Ok((line, release))
}

/// Refuses earlier editions that lead to no release: nobody would ever see them.
fn refuse_orphans(archive: &Path, releases: &[Entry]) -> Result<()> {
    let folder = archive.join("editions");
    if !folder.exists() {
        return Ok(());
    }
    let listed = |file: &String| {
        releases.iter().flat_map(|entry| &entry.earlier).any(|line| line.file == *file)
    };
    let files = paths::files_below(&folder)?;
    let orphan = files.into_iter().map(|name| format!("editions/{name}")).find(|it| !listed(it));
    if let Some(file) = orphan {
        bail!("{file} is no earlier edition of any release");
    }
    Ok(())
}

/// A release's file as far as the index needs it, and its bytes.
fn release(path: &Path, id: &str) -> Result<(Release, Vec<u8>)> {
    let bytes = read(path)?;
    let place = || paths::shown(path);
    let release: Release = serde_json::from_slice(&bytes).with_context(place)?;
    if release.format != RELEASE_FORMAT {
        bail!("{}: the format is `{}`, not `{RELEASE_FORMAT}`", place(), release.format);
    }
    if release.id != id {
        bail!("{}: the id is `{}`; name the file after it", place(), release.id);
    }
    Ok((release, bytes))
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
        fs::rename(folder.join("releases/a.json"), folder.join("releases/b.json")).unwrap();
        let error = text_of(&folder).unwrap_err().to_string();
        assert!(error.contains("b.json: the id is `a`"), "{error}");
    }

    /// The made-up archive with two editions of one release, in a folder of its own for each test.
    fn made_up(test: &str) -> std::path::PathBuf {
        let from = paths::root().join("tests/data/editions");
        let folder =
            std::env::temp_dir().join(format!("svodka-editions-{test}-{}", std::process::id()));
        for name in paths::files_below(&from).unwrap() {
            fs::create_dir_all(folder.join(&name).parent().unwrap()).unwrap();
            fs::copy(from.join(&name), folder.join(&name)).unwrap();
        }
        folder
    }

    const EARLIER: &str = "editions/made-up-bulletin.1.json";

    #[test]
    fn earlier_editions_stand_under_their_release() {
        let text = text_of(&made_up("listed")).unwrap();
        let index: serde_json::Value = serde_json::from_str(&text).unwrap();
        let entry = &index["releases"][0];
        assert_eq!((&entry["edition"], &entry["modified"]), (&2.into(), &"2026-02-03".into()));
        let line = &entry["earlier"][0];
        assert_eq!((&line["edition"], &line["file"]), (&1.into(), &EARLIER.into()));
        assert_eq!(line["sha256"].as_str().unwrap().len(), 64);
        let bundled = text_of(&archive()).unwrap();
        assert!(!bundled.contains("earlier") && !bundled.contains("modified"));
    }

    #[test]
    fn numbers_have_no_gap_days_rise_and_no_edition_is_an_orphan() {
        let refused = |test: &str, change: &dyn Fn(&Path)| {
            let folder = made_up(test);
            change(&folder);
            text_of(&folder).unwrap_err().to_string()
        };
        let gap = refused("gap", &|folder| fs::remove_file(folder.join(EARLIER)).unwrap());
        assert!(gap.contains("made-up-bulletin.1.json"), "{gap}");
        let day = refused("day", &|folder| {
            let file = folder.join("releases/made-up-bulletin.json");
            let text = fs::read_to_string(&file).unwrap().replace("2026-02-03", "2026-01-15");
            fs::write(file, text).unwrap();
        });
        assert!(day.contains("edition 2 is not later than edition 1"), "{day}");
        let orphan = refused("orphan", &|folder| {
            fs::copy(folder.join(EARLIER), folder.join("editions/made-up-bulletin.2.json"))
                .unwrap();
        });
        assert!(orphan.contains("editions/made-up-bulletin.2.json is no earlier"), "{orphan}");
    }
}
