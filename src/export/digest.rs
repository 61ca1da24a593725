//! Digests over rows in one canonical form, so that a file can show later that nothing in it was altered.
//!
//! The canonical form of a row is a line `NAME=text` for each column that is not empty, in the order of the columns;
//! in a text a backslash is written `\\` and an end of line `\n`. A row's digest is the SHA-256 of that form in UTF-8,
//! that of many rows the SHA-256 of their digests in ascending order, each with a line feed: the order in which
//! rows are shown is no part of it.

use super::row::Row;
use crate::analysis::locate::sha256;

/// The digest of a row.
pub fn of_row(row: &Row) -> String {
    let mut canonical = String::new();
    for (column, text) in row.cells().filter(|(_, text)| !text.is_empty()) {
        let text = text.replace('\\', "\\\\").replace("\r\n", "\\n").replace(['\n', '\r'], "\\n");
        canonical.extend([column.name, "=", &text, "\n"]);
    }
    sha256(canonical.as_bytes())
}

/// The digest of rows, whatever their order.
pub fn of_rows(rows: &[Row]) -> String {
    let mut digests: Vec<String> = rows.iter().map(of_row).collect();
    digests.sort_unstable();
    let lines: Vec<String> = digests.into_iter().map(|digest| digest + "\n").collect();
    sha256(lines.concat().as_bytes())
}
