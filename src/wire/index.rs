//! `svodka-index/1`: a line for each release of an archive, with the digest of its file.

use super::problem::Problem;
use super::row::{Row, read_file};
use crate::model::archive::Entry;

/// The format that this program reads.
pub const FORMAT: &str = "svodka-index/1";

/// Reads an index: its releases in their order, and the registry's file.
///
/// # Errors
/// When the file is not an index, or a line of it cannot be read.
pub fn read(source: &str) -> Result<(Vec<Entry>, String), Problem> {
    let ((entries, registry), problems) = read_file(source, FORMAT, |_, row| {
        let entries = row.rows("releases", &entry, &mut |_, _| {});
        let registry = row.object("registry", |row| {
            let (file, _, _) = (row.text("file"), row.text("sha256"), row.whole("bytes"));
            file.map(str::to_owned)
        });
        Some((entries, registry?))
    })?;
    problems.into_iter().next().map_or(Ok((entries, registry)), Err)
}

fn entry(row: &Row<'_>) -> Option<Entry> {
    // Members that other readers of the file use are still asked for, so that a misspelt one is noticed.
    let _ = (row.whole("edition"), row.maybe_text("published"), row.text("sha256"));
    let _ = (row.whole("bytes"), row.text("issuer"), row.text("outlet"));
    let (id, file) = (row.id("id"), row.text("file"));
    let (title, n_figures) = (row.wording("title"), row.whole("figures"));
    Some(Entry { id: id?, file: file?.to_owned(), title: title?, n_figures: n_figures? })
}
