//! A file of ours held against the archive: unchanged, altered, of another edition, or not from here.

use super::digest;
use super::read::Given;
use super::row::{COLUMNS, Row};
use crate::model::registry::Registry;
use crate::model::release::Release;
use crate::model::wording::Language;

/// What is to be said of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Every value is that of the archive, and what is drawn is what was drawn.
    Unchanged,
    /// Something was altered after it was saved.
    Altered,
    /// It is as it was saved, of an edition before the archive's.
    Older,
    /// It is of an edition that this archive does not have yet.
    Newer,
    /// It names no release of this archive.
    Foreign,
}

/// A value that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The release.
    pub release: String,
    /// The fact.
    pub fact: String,
    /// The column.
    pub column: &'static str,
    /// What the archive has.
    pub archive: String,
    /// What the file has.
    pub file: String,
}

/// A file beside the archive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// The answer.
    pub verdict: Verdict,
    /// How many rows the file has.
    pub n_rows: usize,
    /// The editions of which its rows are, and those of the archive.
    pub editions: Option<(String, String)>,
    /// The values that differ.
    pub differences: Vec<Difference>,
    /// Facts that the archive does not have, by release and fact.
    pub unknown: Vec<(String, String)>,
    /// Words that are drawn now, and those that were drawn in their place.
    pub redrawn: Vec<(String, String)>,
    /// Whether something other than words is drawn otherwise.
    pub is_redrawn: bool,
    /// Whether rows were added or taken away.
    pub is_cut: bool,
    /// Columns that the file lacks, and which are not compared.
    pub lacking: Vec<&'static str>,
}

/// The releases that a file names.
pub fn releases(given: &Given) -> Vec<String> {
    let mut ids: Vec<String> =
        given.rows.iter().map(|(row, _)| row.get("RELEASE").to_owned()).collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}

/// Holds a file against those of its releases that the archive has.
pub fn compare(given: &Given, releases: &[Release], registry: &Registry) -> Compared {
    let first = given.rows.first().map(|(row, _)| row);
    let lacks = |name: &&str| first.is_some_and(|row| row.known(name).is_none());
    let mut seen = Compared {
        verdict: Verdict::Foreign,
        n_rows: given.rows.len(),
        editions: None,
        differences: Vec::new(),
        unknown: Vec::new(),
        redrawn: Vec::new(),
        is_redrawn: false,
        is_cut: false,
        lacking: COLUMNS.iter().map(|column| column.name).filter(lacks).collect(),
    };
    let (mut is_touched, mut is_known) = (false, false);
    for (row, said) in &given.rows {
        let is_whole = seen.lacking.is_empty() && said.is_some();
        let is_as_saved = !is_whole || said.as_deref() == Some(&*digest::of_row(row));
        is_touched |= !is_as_saved;
        let Some(release) = releases.iter().find(|it| *it.id == *row.get("RELEASE")) else {
            seen.unknown.push((row.get("RELEASE").to_owned(), row.get("FACT").to_owned()));
            continue;
        };
        is_known = true;
        let edition = release.edition.to_string();
        if row.known("EDITION").is_some_and(|own| own != edition) {
            seen.editions = Some((row.get("EDITION").to_owned(), edition));
        }
        match release.fact(row.get("FACT")) {
            Some(fact) => {
                let language = Language::from_tag(row.get("LANGUAGE")).unwrap_or(Language::Ru);
                let own = Row::of(fact, release, registry, language);
                differences(&mut seen.differences, row, &own);
            }
            None => seen.unknown.push((row.get("RELEASE").to_owned(), row.get("FACT").to_owned())),
        }
    }
    let rows: Vec<Row> = given.rows.iter().map(|(row, _)| row.clone()).collect();
    // What a changed row does to the digest of all is said already.
    seen.is_cut = !is_touched
        && given.digest.as_ref().is_some_and(|digest| *digest != digest::of_rows(&rows));
    look_at_drawing(&mut seen, given);
    if is_known {
        seen.verdict = verdict(&seen, is_touched);
    }
    seen
}

fn verdict(seen: &Compared, is_touched: bool) -> Verdict {
    let is_altered = is_touched || seen.is_cut || seen.is_redrawn || !seen.redrawn.is_empty();
    match &seen.editions {
        _ if is_altered => Verdict::Altered,
        Some((file, archive)) if number(file) < number(archive) => Verdict::Older,
        Some(_) => Verdict::Newer,
        None if seen.differences.is_empty() && seen.unknown.is_empty() => Verdict::Unchanged,
        None => Verdict::Altered,
    }
}

fn number(edition: &str) -> u64 {
    edition.parse().unwrap_or_default()
}

fn differences(found: &mut Vec<Difference>, file: &Row, archive: &Row) {
    for (column, own) in archive.cells().filter(|(column, _)| column.name != "EDITION") {
        let Some(theirs) = file.known(column.name).filter(|theirs| *theirs != own) else {
            continue;
        };
        found.push(Difference {
            release: archive.get("RELEASE").to_owned(),
            fact: archive.get("FACT").to_owned(),
            column: column.name,
            archive: own.to_owned(),
            file: theirs.to_owned(),
        });
    }
}

fn look_at_drawing(seen: &mut Compared, given: &Given) {
    let Some(drawn) = given.drawing.as_ref().filter(|it| it.then.sha256 != it.now.sha256) else {
        return;
    };
    let (then, now) = (&drawn.then.texts, &drawn.now.texts);
    let pairs = then.iter().zip(now).filter(|(then, now)| then != now);
    seen.redrawn = pairs.map(|(then, now)| (now.clone(), then.clone())).collect();
    seen.is_redrawn = seen.redrawn.is_empty() || then.len() != now.len();
}

#[cfg(test)]
mod tests;
