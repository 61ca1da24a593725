//! The parts of an archive: its releases as columns, by year, each small enough to be read in a short task.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result, bail};
use svodka::model::period::Day;
use svodka::model::release::Release;
use svodka::model::wording::Language;
use svodka::wire;

use crate::assemble::Files;

/// The most facts of a part; a release with more has one of its own.
///
/// The newest part is what a first view waits for. Parts of earlier years come when nobody waits for the first rows any
/// more: there fewer files count, as long as reading one is a short task.
pub(crate) const MOST: usize = 2_000;
const MOST_EARLIER: usize = 4_600;
/// The part of releases that nothing dates.
const UNDATED: &str = "undated";

/// What the contents say of the parts.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Listed {
    pub(crate) n_releases: usize,
    pub(crate) n_facts: usize,
    /// What the names of parts begin with, usually a year, and how many parts do; the newest first.
    pub(crate) years: Vec<(String, usize)>,
    /// How many parts hold earlier editions.
    pub(crate) n_earlier: usize,
}

impl Listed {
    /// Lists a part after those that are newer.
    pub(crate) fn add(&mut self, name: &str, releases: &[&Release]) {
        self.n_releases += releases.len();
        self.n_facts += releases.iter().map(|release| release.facts.len()).sum::<usize>();
        let year = name.split('-').next().unwrap_or(name);
        match self.years.last_mut() {
            Some((last, n)) if last == year => *n += 1,
            _ => self.years.push((year.to_owned(), 1)),
        }
    }

    /// How many parts there are.
    pub(crate) fn n_parts(&self) -> usize {
        self.years.iter().map(|(_, n)| n).sum()
    }
}

/// Adds the parts of the releases below `archive/releases/`; gives what the contents say of them.
pub(crate) fn add(files: &mut Files) -> Result<Listed> {
    let text = |name: &str| -> Result<&str> {
        let bytes = files.get(name).with_context(|| format!("there is no {name}"))?;
        std::str::from_utf8(bytes).with_context(|| format!("{name} is not UTF-8"))
    };
    let (registry, problems) = wire::registry::read(text("archive/registry.json")?).usable()?;
    refuse(problems.first(), "archive/registry.json")?;
    let below = |folder: &str| -> Result<Vec<Release>> {
        let names = files.keys().filter(|name| name.starts_with(folder));
        let read = |name: &String| {
            let read = wire::release::read(text(name)?, &registry).usable();
            let (release, problems) = read.with_context(|| name.clone())?;
            refuse(problems.first(), name)?;
            Ok(release)
        };
        names.map(read).collect()
    };
    let (releases, earlier) = (below("archive/releases/")?, below("archive/editions/")?);
    let earlier = chunks(earlier.iter().collect(), MOST_EARLIER);
    let mut listed = Listed { n_earlier: earlier.len(), ..Listed::default() };
    for (name, releases) in numbered(wire::contents::EARLIER, earlier) {
        let part = part(&name, &releases)?;
        files.extend(part.into_iter().map(|(name, text)| (format!("archive/{name}"), text)));
    }
    for (name, releases) in split(&releases) {
        listed.add(&name, &releases);
        let part = part(&name, &releases)?;
        files.extend(part.into_iter().map(|(name, text)| (format!("archive/{name}"), text)));
    }
    Ok(listed)
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
        return by_year(releases, releases.iter().filter_map(year_of).max());
    }
    let mut all: Vec<&Release> = releases.iter().collect();
    all.sort_by_key(|release| std::cmp::Reverse((stated_on(release), &release.id)));
    if all.is_empty() { Vec::new() } else { vec![("all".to_owned(), all)] }
}

/// Releases by year and part, in an archive whose newest year is this.
///
/// Parts of one year are filled from its beginning, so that a new release changes the last of them alone.
pub(crate) fn by_year(releases: &[Release], newest: Option<i32>) -> Vec<(String, Vec<&Release>)> {
    let mut years: BTreeMap<Option<i32>, Vec<&Release>> = BTreeMap::new();
    for release in releases {
        years.entry(year_of(release)).or_default().push(release);
    }
    let mut parts = Vec::new();
    for (year, mut releases) in years.into_iter().rev() {
        releases.sort_by_key(|release| (stated_on(release), &release.id));
        let most = if year == newest { MOST } else { MOST_EARLIER };
        let name = year.map_or_else(|| UNDATED.to_owned(), |year| format!("{year:04}"));
        parts.extend(numbered(&name, chunks(releases, most)));
    }
    parts
}

/// Releases in parts of at most so many facts, filled from the beginning.
fn chunks(releases: Vec<&Release>, most: usize) -> Vec<Vec<&Release>> {
    let mut chunks: Vec<Vec<&Release>> = Vec::new();
    let mut n_facts = most;
    for release in releases {
        n_facts += release.facts.len();
        if n_facts > most || chunks.is_empty() {
            chunks.push(Vec::new());
            n_facts = release.facts.len();
        }
        if let Some(chunk) = chunks.last_mut() {
            chunk.push(release);
        }
    }
    chunks
}

/// Parts with their names, the last one first, and its last release first.
fn numbered<'a>(name: &str, chunks: Vec<Vec<&'a Release>>) -> Vec<(String, Vec<&'a Release>)> {
    let is_one = chunks.len() == 1;
    let numbered = (1..).zip(chunks).collect::<Vec<(usize, _)>>().into_iter().rev();
    let named = numbered.map(|(number, mut chunk)| {
        chunk.reverse();
        (if is_one { name.to_owned() } else { format!("{name}-{number}") }, chunk)
    });
    named.collect()
}

fn year_of(release: &Release) -> Option<i32> {
    stated_on(release).map(|day| day.civil().0)
}

fn stated_on(release: &Release) -> Option<Day> {
    svodka::model::claim::Head::of(release).stated_on()
}

/// A part's files, relative to the contents.
pub(crate) fn part(name: &str, releases: &[&Release]) -> Result<Files> {
    let cannot = || format!("cannot write the part {name}");
    let columns = wire::part::text(name, releases).with_context(cannot)?;
    let mut files = Files::from([(wire::contents::columns(name), columns.into_bytes())]);
    for language in Language::ALL {
        let text = wire::part::words_text(name, releases, language).with_context(cannot)?;
        files.insert(wire::contents::words(name, language), text.into_bytes());
    }
    Ok(files)
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
            serde_json::from_slice::<serde_json::Value>(text).unwrap()["facts"]
                .as_array()
                .unwrap()
                .len()
        };
        let releases = files.iter().filter(|(name, _)| name.starts_with("archive/releases/"));
        let expected: usize = releases.map(|(_, text)| n_facts(text)).sum();
        let listed = add(&mut files).unwrap();
        let contents = crate::archive::contents("a", &listed).to_string();
        let contents = wire::contents::read(&contents).whole().unwrap();
        assert_eq!((contents.n_facts, contents.n_releases), (expected, listed.n_releases));
        assert_eq!(contents.parts.len(), listed.n_parts());
        let mut n_rows = 0;
        for part in &contents.parts {
            let text = |file: String| {
                String::from_utf8(files[&format!("archive/{file}")].clone()).unwrap()
            };
            let read = wire::part::read(&text(wire::contents::columns(part))).unwrap();
            assert_eq!(read.name, *part);
            let words = text(wire::contents::words(part, Language::Kk));
            assert_eq!(wire::part::read_words(&words).unwrap().says.len(), read.ids.len());
            n_rows += read.ids.len();
        }
        assert_eq!(n_rows, expected);
        let mut again = archive();
        assert_eq!((add(&mut again).unwrap(), &again), (listed, &files));
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
            published: day.map(|day| svodka::model::period::Period::parse(day).unwrap()),
            ..release.clone()
        };
        let mut releases: Vec<Release> =
            (0..40).map(|n| dated(&format!("a{n:02}"), Some("2025-05-06"))).collect();
        releases.push(dated("late", Some("2025-12-31")));
        releases.push(dated("undated", None));
        // A part of an earlier year holds more.
        releases.extend((0..81).map(|n| dated(&format!("b{n:02}"), Some("2024-05-06"))));
        let parts = split(&releases);
        let names: Vec<&str> = parts.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["2025-2", "2025-1", "2024-2", "2024-1", "undated"]);
        let first: Vec<&str> = parts.iter().map(|(_, part)| &*part[0].id).collect();
        assert_eq!(first, ["late", "a34", "b80", "b79", "undated"]);
        let mut listed = Listed::default();
        for (name, releases) in &parts {
            listed.add(name, releases);
        }
        let contents = crate::archive::contents("a", &listed).to_string();
        let contents = wire::contents::read(&contents).whole().unwrap();
        assert_eq!(contents.parts.iter().map(|name| &**name).collect::<Vec<_>>(), names);
        let sizes = parts.iter().map(|(_, part)| part.len()).collect::<Vec<_>>();
        assert_eq!(sizes, [6, 35, 1, 80, 1]);
    }
}
