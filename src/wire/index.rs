//! `svodka-index/1`: the table of contents of an archive as it is written, for those who read files and not pages.

use super::file::{read_file, read_tree};
use super::lists::Known;
use super::problem::Reading;
use super::row::Row;
use super::tree::Tree;
use crate::model::Id;
use crate::model::registry::Registry;

/// The format that this program reads.
pub const FORMAT: &str = "svodka-index/1";

/// A file of the archive with its digest and length.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArchiveFile {
    /// Relative to the file that names it.
    pub file: String,
    /// SHA-256 of its bytes, in hex.
    pub sha256: String,
    /// Its length.
    pub n_bytes: usize,
}

/// The files of an archive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Index {
    /// The releases, by id.
    pub releases: Vec<(Id, ArchiveFile)>,
    /// Earlier editions: the place of the release among the releases, and that of the edition in its list.
    pub earlier: Vec<((usize, usize), ArchiveFile)>,
    /// The registry.
    pub registry: ArchiveFile,
}

/// Reads an index against the registry of its archive.
pub fn read(source: &str, registry: &Registry) -> Reading<Index> {
    read_file(source, FORMAT, |row| members(row, registry))
}

/// Reads an index that is read as JSON already.
pub(super) fn read_parsed(source: &str, tree: &Tree, registry: &Registry) -> Reading<Index> {
    read_tree(source, tree, FORMAT, |row| members(row, registry))
}

fn members(row: &Row<'_>, registry: &Registry) -> Option<Index> {
    let entries = row.rows("releases", &|row| entry(row, registry), &mut |_, _| {});
    let registry = row.object("registry", file);
    let (mut releases, mut earlier) = (Vec::new(), Vec::new());
    for (place, (id, file, editions)) in entries.into_iter().enumerate() {
        releases.push((id, file));
        let places = editions.into_iter().enumerate();
        earlier.extend(places.map(|(at, edition)| ((place, at), edition)));
    }
    Some(Index { releases, earlier, registry: registry? })
}

fn entry(row: &Row<'_>, registry: &Registry) -> Option<(Id, ArchiveFile, Vec<ArchiveFile>)> {
    let [bodies, outlets] =
        [("bodies", registry.bodies.keys()), ("outlets", registry.outlets.keys())]
            .map(|(list, keys)| Known { list, keys, is_cut: false });
    let (id, file) = (row.plain_id("id"), file(row));
    row.ordinal("edition");
    row.maybe_day("published");
    row.wording("title");
    row.link("issuer", true, bodies);
    row.link("outlet", true, outlets);
    row.whole("figures");
    row.get("modified").and_then(|_| row.calendar_day("modified"));
    let earlier = row.rows_or_none("earlier", &earlier);
    Some((id?, file?, earlier))
}

fn earlier(row: &Row<'_>) -> Option<ArchiveFile> {
    row.ordinal("edition");
    row.get("modified").and_then(|_| row.calendar_day("modified"));
    file(row)
}

fn file(row: &Row<'_>) -> Option<ArchiveFile> {
    let (file, sha256, n_bytes) =
        (row.filled("file"), row.digest("sha256", true), row.whole("bytes"));
    Some(ArchiveFile { file: file?.to_owned(), sha256: sha256?, n_bytes: n_bytes? })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::registry;

    const INDEX: &str = include_str!("../../assets/archive/index.json");

    fn known() -> Registry {
        let text = include_str!("../../assets/archive/registry.json");
        registry::read(text).whole().unwrap()
    }

    #[track_caller]
    fn check(from: &str, to: &str, expected: &str) {
        assert!(INDEX.contains(from), "the index has no {from}");
        let problems = read(&INDEX.replacen(from, to, 1), &known()).problems;
        let seen: Vec<String> = problems.iter().map(ToString::to_string).collect();
        assert_eq!(seen, [expected]);
    }

    #[test]
    fn the_index_reads_whole_and_clean() {
        let index = read(INDEX, &known()).whole().unwrap();
        assert_eq!((index.releases.len(), &*index.registry.file), (36, "registry.json"));
    }

    #[test]
    fn every_member_of_a_line_is_checked() {
        check(
            "\"edition\": 1",
            "\"edition\": 0",
            "7:18: releases[0].edition: problem-wrong-shape (1, 2, 3, …)",
        );
        check(
            "\"issuer\": \"kz-mvd\"",
            "\"issuer\": \"kz-mwd\"",
            "16:17: releases[0].issuer: problem-dangling: kz-mwd (bodies), kz-mvd?",
        );
        check(
            "\"figures\": 6",
            "\"figures\": 6, \"facts\": 7",
            "18:21: releases[0].facts: problem-unknown-member: facts",
        );
    }
}
