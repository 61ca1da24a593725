//! `svodka-index/1`: a line for each release of an archive, with the digest of its file.

use super::fields::WireWording;
use super::place::Piece;
use super::problem::Problem;
use super::registry::check_format;
use crate::model::archive::Entry;
use serde::Deserialize;

/// The format that this program reads.
pub const FORMAT: &str = "svodka-index/1";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WireIndex {
    format: String,
    releases: Vec<WireEntry>,
    registry: WireFile,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "members of the format that other readers of the file use")]
struct WireFile {
    file: String,
    sha256: String,
    bytes: u64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "members of the format that other readers of the file use")]
struct WireEntry {
    id: String,
    file: String,
    edition: u32,
    published: Option<String>,
    sha256: String,
    bytes: u64,
    title: WireWording,
    issuer: String,
    outlet: String,
    figures: usize,
}

/// Reads an index: its releases in their order, and the registry's file.
///
/// # Errors
/// When the file is not an index.
pub fn read(text: &str) -> Result<(Vec<Entry>, String), Problem> {
    let file = Piece::file(text);
    let wire: WireIndex = file.read(text)?;
    check_format(&wire.format, FORMAT).map_err(|trouble| file.problem("format", trouble))?;
    let entries = wire.releases.into_iter().enumerate().map(|(index, row)| {
        let title = row.title.wording();
        let title =
            title.map_err(|trouble| file.problem(&format!("releases[{index}].title"), trouble))?;
        Ok(Entry { id: row.id.into(), file: row.file, title, n_figures: row.figures })
    });
    Ok((entries.collect::<Result<_, _>>()?, wire.registry.file))
}
