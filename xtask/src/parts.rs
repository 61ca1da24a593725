//! The parts of an archive: its releases as columns, by year, each small enough to be read in a short task.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result, bail};
use serde_json::{Value, json};
use svodka::model::period::{Day, Period};
use svodka::model::release::Release;
use svodka::model::wording::Language;
use svodka::wire;

use crate::assemble::Files;
use crate::digest;

/// The most facts of a part; a release with more has one of its own.
pub(crate) const MOST: usize = 2_000;
/// The part of releases that nothing dates.
const UNDATED: &str = "undated";

/// Adds the parts of the releases below `archive/releases/`; gives their lines in the contents.
pub(crate) fn add(files: &mut Files) -> Result<Vec<Value>> {
    let text = |name: &str| -> Result<&str> {
        let bytes = files.get(name).with_context(|| format!("there is no {name}"))?;
        std::str::from_utf8(bytes).with_context(|| format!("{name} is not UTF-8"))
    };
    let (registry, problems) = wire::registry::read(text("archive/registry.json")?).usable()?;
    refuse(problems.first(), "archive/registry.json")?;
    let mut releases = Vec::new();
    for name in files.keys().filter(|name| name.starts_with("archive/releases/")) {
        let read = wire::release::read(text(name)?, &registry).usable();
        let (release, problems) = read.with_context(|| name.clone())?;
        refuse(problems.first(), name)?;
        releases.push(release);
    }
    let mut lines = Vec::new();
    for (name, releases) in split(&releases) {
        let (line, part) = part(&name, &releases)?;
        lines.push(line);
        files.extend(part.into_iter().map(|(name, text)| (format!("archive/{name}"), text)));
    }
    Ok(lines)
}

/// A fact that is left out would be missing in silence.
fn refuse(problem: Option<&wire::Problem>, name: &str) -> Result<()> {
    if let Some(problem) = problem {
        bail!("{name}:{problem}; `cargo xtask check` says all of it in words");
    }
    Ok(())
}

/// Releases by part, the newest part and the newest release first.
///
/// What fits into one part is one: a page waits longer for a second file than for a larger one.
pub(crate) fn split(releases: &[Release]) -> Vec<(String, Vec<&Release>)> {
    let n_facts: usize = releases.iter().map(|release| release.facts.len()).sum();
    if n_facts > MOST {
        return by_year(releases);
    }
    let mut all: Vec<&Release> = releases.iter().collect();
    all.sort_by_key(|release| std::cmp::Reverse((stated_on(release), &release.id)));
    if all.is_empty() { Vec::new() } else { vec![("all".to_owned(), all)] }
}

/// Releases by year and part.
///
/// Parts of one year are filled from its beginning, so that a new release changes the last of them alone.
pub(crate) fn by_year(releases: &[Release]) -> Vec<(String, Vec<&Release>)> {
    let mut years: BTreeMap<Option<i32>, Vec<&Release>> = BTreeMap::new();
    for release in releases {
        years.entry(stated_on(release).map(|day| day.civil().0)).or_default().push(release);
    }
    let mut parts = Vec::new();
    for (year, mut releases) in years.into_iter().rev() {
        releases.sort_by_key(|release| (stated_on(release), &release.id));
        let mut chunks: Vec<Vec<&Release>> = Vec::new();
        let mut n_facts = MOST;
        for release in releases {
            n_facts += release.facts.len();
            if n_facts > MOST || chunks.is_empty() {
                chunks.push(Vec::new());
                n_facts = release.facts.len();
            }
            if let Some(chunk) = chunks.last_mut() {
                chunk.push(release);
            }
        }
        let name = year.map_or_else(|| UNDATED.to_owned(), |year| format!("{year:04}"));
        let is_one = chunks.len() == 1;
        for (number, mut chunk) in (1..).zip(chunks).collect::<Vec<(usize, _)>>().into_iter().rev()
        {
            chunk.reverse();
            parts.push((if is_one { name.clone() } else { format!("{name}-{number}") }, chunk));
        }
    }
    parts
}

fn stated_on(release: &Release) -> Option<Day> {
    svodka::model::claim::Head::of(release).stated_on()
}

/// A part's line in the contents, and its files, relative to these.
pub(crate) fn part(name: &str, releases: &[&Release]) -> Result<(Value, Files)> {
    let cannot = || format!("cannot write the part {name}");
    let mut files = Files::new();
    let mut file = |path: String, text: String| {
        let line = json!({
            "file": path, "sha256": digest::sha256(text.as_bytes()), "bytes": text.len(),
        });
        files.insert(path, text.into_bytes());
        line
    };
    let columns = wire::part::text(name, releases).with_context(cannot)?;
    let mut line = file(format!("parts/{name}.json"), columns);
    let mut words = serde_json::Map::new();
    for language in Language::ALL {
        let text = wire::part::words_text(name, releases, language).with_context(cannot)?;
        let tag = language.tag();
        words.insert(tag.to_owned(), file(format!("parts/{name}.{tag}.json"), text));
    }
    let days: Vec<(Day, Day)> =
        releases.iter().flat_map(|release| periods(release)).map(|p| (p.first, p.last)).collect();
    if let Some(line) = line.as_object_mut() {
        line.insert("name".to_owned(), json!(name));
        line.insert("releases".to_owned(), json!(releases.len()));
        let n_facts: usize = releases.iter().map(|release| release.facts.len()).sum();
        line.insert("facts".to_owned(), json!(n_facts));
        let first = days.iter().map(|(first, _)| first).min();
        let last = days.iter().map(|(_, last)| last).max();
        line.extend(first.map(|day| ("first".to_owned(), json!(day.iso()))));
        line.extend(last.map(|day| ("last".to_owned(), json!(day.iso()))));
        line.insert("words".to_owned(), Value::Object(words));
    }
    Ok((line, files))
}

fn periods(release: &Release) -> impl Iterator<Item = &Period> {
    let given = release.occasion.as_ref().map(|occasion| &occasion.date);
    let facts = release.facts.iter().filter_map(|fact| fact.period().map(|(period, _)| period));
    release.published.iter().chain(given).chain(facts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paths;
    use std::fs;

    fn archive() -> Files {
        let folder = paths::root().join("assets").join("archive");
        let names = paths::files_below(&folder).unwrap().into_iter();
        names
            .map(|name| (format!("archive/{name}"), fs::read(folder.join(&name)).unwrap()))
            .collect()
    }

    #[test]
    fn every_fact_of_the_archive_is_in_a_part_and_the_contents_say_so() {
        let mut files = archive();
        let n_facts = |text: &[u8]| {
            serde_json::from_slice::<Value>(text).unwrap()["facts"].as_array().unwrap().len()
        };
        let releases = files.iter().filter(|(name, _)| name.starts_with("archive/releases/"));
        let expected: usize = releases.map(|(_, text)| n_facts(text)).sum();
        let lines = add(&mut files).unwrap();
        let contents = json!({
            "format": wire::contents::FORMAT, "front": "a", "registry": "r", "parts": lines,
        });
        let contents = wire::contents::read(&contents.to_string()).whole().unwrap();
        assert_eq!(contents.n_facts(), expected);
        let days: Vec<_> = contents.parts.iter().filter_map(|part| part.days).collect();
        assert!(days.iter().all(|(first, last)| first <= last) && !days.is_empty());
        for part in &contents.parts {
            let text =
                |file: &str| String::from_utf8(files[&format!("archive/{file}")].clone()).unwrap();
            let columns = text(&part.columns.file);
            assert_eq!(digest::sha256(columns.as_bytes()), part.columns.sha256);
            let read = wire::part::read(&columns).unwrap();
            assert_eq!((&read.name, read.ids.len()), (&part.name, part.n_facts));
            let words = part.words(Language::Kk).unwrap();
            let words = wire::part::read_words(&text(&words.file)).unwrap();
            assert_eq!(words.says.len(), part.n_facts);
        }
        let mut again = archive();
        assert_eq!((add(&mut again).unwrap(), &again), (lines, &files));
    }

    #[test]
    fn years_are_split_from_their_beginning_and_undated_releases_stand_last() {
        let mut files = archive();
        drop(add(&mut files).unwrap());
        let (registry, _) =
            wire::registry::read(std::str::from_utf8(&files["archive/registry.json"]).unwrap())
                .usable()
                .unwrap();
        let text = &files["archive/releases/zakon-2025-08-08-meeting.json"];
        let text = std::str::from_utf8(text).unwrap();
        let (release, _) = wire::release::read(text, &registry).usable().unwrap();
        let dated = |id: &str, day: Option<&str>| Release {
            id: id.into(),
            occasion: None,
            published: day.map(|day| Period::parse(day).unwrap()),
            ..release.clone()
        };
        let mut releases: Vec<Release> =
            (0..40).map(|n| dated(&format!("a{n:02}"), Some("2024-05-06"))).collect();
        releases.push(dated("late", Some("2024-12-31")));
        releases.push(dated("undated", None));
        releases.push(dated("next", Some("2025-01-01")));
        let parts = split(&releases);
        let names: Vec<&str> = parts.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["2025", "2024-2", "2024-1", "undated"]);
        let first: Vec<&str> = parts.iter().map(|(_, part)| &*part[0].id).collect();
        assert_eq!(first, ["next", "late", "a34", "undated"]);
        let sizes = parts.iter().map(|(_, part)| part.len()).collect::<Vec<_>>();
        assert_eq!(sizes, [1, 6, 35, 1]);
    }
}
