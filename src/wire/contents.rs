//! `svodka-contents/1`: the parts of an archive, its registry, and the release that opens.

use super::file::read_file;
use super::problem::Reading;
use super::row::Row;
use crate::model::Id;
use crate::model::archive::Start;
use crate::model::part::{Contents, PartEntry, PartFile};
use crate::model::wording::Language;

/// The format that this program reads.
pub const FORMAT: &str = "svodka-contents/1";

/// Reads the contents of an archive.
pub fn read(source: &str) -> Reading<Contents> {
    read_file(source, FORMAT, |row| {
        let parts = row.rows("parts", &entry, &mut |_, _| {});
        let (front, registry) = (row.id("front"), row.text("registry"));
        Some(Contents { front: front?, registry: registry?.to_owned(), parts })
    })
}

/// Reads only where a release's page starts; the parts are for the page of the archive.
pub fn read_start(source: &str) -> Reading<Start> {
    read_file(source, FORMAT, |row| {
        let (front, registry, _) = (row.id("front"), row.text("registry"), row.list("parts"));
        Some(Start { front: front?, registry: registry?.to_owned() })
    })
}

/// What stands for the release's id in the path of its registry.
const PLACEHOLDER: &str = "{release}";

/// The paths of a release and of its registry, relative to the archive's folder.
pub fn paths(start: &Start, release: &Id) -> [String; 2] {
    [format!("releases/{release}.json"), start.registry.replace(PLACEHOLDER, release)]
}

fn entry(row: &Row<'_>) -> Option<PartEntry> {
    let (first, last) = (row.maybe_period("first"), row.maybe_period("last"));
    if first.is_some() != last.is_some() {
        row.note_missing("first, last");
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
    let (file, sha256, n_bytes) =
        (row.text("file"), row.digest("sha256", true), row.whole("bytes"));
    Some(PartFile { file: file?.to_owned(), sha256: sha256?, n_bytes: n_bytes? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_release_has_its_own_registry_where_the_archive_gives_one() {
        let text = r#"{"format":"svodka-contents/1","front":"a","registry":"registry/{release}.json","parts":[]}"#;
        let start = read_start(text).whole().unwrap();
        let [release, registry] = paths(&start, &start.front);
        assert_eq!((&*release, &*registry), ("releases/a.json", "registry/a.json"));
        let whole = Start { registry: "registry.json".into(), ..start };
        assert_eq!(paths(&whole, &whole.front)[1], "registry.json");
    }

    #[test]
    fn other_files_and_stray_members_are_refused() {
        assert_eq!(
            read_start(r#"{"format":"x"}"#).whole().unwrap_err().trouble.code(),
            "problem-other-format"
        );
        let stray =
            r#"{"format":"svodka-contents/1","front":"a","registry":"r","parts":[],"frond":1}"#;
        assert_eq!(read_start(stray).whole().unwrap_err().path, "frond");
    }
}
