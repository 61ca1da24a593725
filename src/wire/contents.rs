//! `svodka-contents/1`: the parts of an archive, its registry, and the release that opens.

use super::problem::{Problem, Trouble};
use super::row::{Row, read_file};
use crate::model::part::{Contents, PartEntry, PartFile};
use crate::model::wording::Language;

/// The format that this program reads.
pub const FORMAT: &str = "svodka-contents/1";

/// Reads the contents of an archive.
///
/// # Errors
/// When the file is none, or a line of it cannot be read.
pub fn read(source: &str) -> Result<Contents, Problem> {
    let (contents, problems) = read_file(source, FORMAT, |_, row| {
        let parts = row.rows("parts", &entry, &mut |_, _| {});
        let (front, registry) = (row.id("front"), row.text("registry"));
        Some(Contents { front: front?, registry: registry?.to_owned(), parts })
    })?;
    problems.into_iter().next().map_or(Ok(contents), Err)
}

fn entry(row: &Row<'_>) -> Option<PartEntry> {
    let (first, last) = (row.maybe_period("first"), row.maybe_period("last"));
    if first.is_some() != last.is_some() {
        row.note("last", Trouble::MissingMember("first, last".to_owned()));
    }
    let days = first.zip(last).map(|(first, last)| (first.first, last.last));
    let (name, n_releases) = (row.id("name"), row.whole("releases"));
    let (n_facts, columns) = (row.whole("facts"), file(row));
    let words = row.object("words", |row| {
        let words = Language::ALL
            .map(|language| row.maybe_object(language.tag(), file).map(|file| (language, file)));
        Some(words.into_iter().flatten().collect())
    });
    Some(PartEntry {
        name: name?,
        days,
        n_releases: n_releases?,
        n_facts: n_facts?,
        columns: columns?,
        words: words?,
    })
}

fn file(row: &Row<'_>) -> Option<PartFile> {
    let (file, sha256, n_bytes) = (row.text("file"), row.text("sha256"), row.whole("bytes"));
    Some(PartFile { file: file?.to_owned(), sha256: sha256?.to_owned(), n_bytes: n_bytes? })
}
