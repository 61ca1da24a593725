//! Files of ours read back: which rows they hold, and what they say of themselves.

use super::picture::{self, Drawing};
use super::row::Row;
use super::{csv, json, jsonld, png};

/// What stands in every JSON file of ours, before the number of its format: a slash may be escaped.
const SORT: &str = "svodka-facts";

/// What a file holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Given {
    /// Its rows, each with the digest that stands beside it.
    pub rows: Vec<(Row, Option<String>)>,
    /// The digest of all rows that stands in it.
    pub digest: Option<String>,
    /// What is drawn in it, and what it says is drawn.
    pub drawing: Option<Drawn>,
}

/// What a picture draws beside what it drew when it was saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawn {
    /// When it was saved.
    pub then: Drawing,
    /// Now.
    pub now: Drawing,
}

/// Whether a file seems to be one of nothing but rows, which are as many as its size allows; no row of it is read.
pub fn is_of_rows(bytes: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(bytes) else { return false };
    let bare = bare(text);
    if bare.starts_with('{') { bare.contains(SORT) } else { csv::heads(text).is_some() }
}

fn bare(text: &str) -> &str {
    text.trim_start_matches('\u{feff}').trim_start()
}

/// Reads a file of ours, whatever its name; none where it is none.
pub fn read(bytes: &[u8]) -> Option<Given> {
    if let Some(png) = png::read(bytes) {
        let now = Drawing { sha256: png.sha256, texts: Vec::new() };
        return linked(&png.evidence?, Some(now));
    }
    let text = std::str::from_utf8(bytes).ok()?;
    let bare = bare(text);
    if bare.starts_with('<') {
        return linked(&picture::evidence(text)?, Some(picture::drawing(text)));
    }
    if bare.starts_with('{') {
        // A release of megabytes is not parsed to be told from them.
        let is_ours = bare.contains(SORT);
        let tree = is_ours.then(|| serde_json::from_str(bare).ok()).flatten()?;
        return jsonld::read(&tree).or_else(|| json::read(&tree));
    }
    csv::read(text)
}

/// What linked data holds; `now` is what the picture around it draws.
fn linked(text: &str, now: Option<Drawing>) -> Option<Given> {
    let tree = serde_json::from_str(text).ok()?;
    let mut given = jsonld::read(&tree)?;
    given.drawing = now.map(|now| Drawn { then: jsonld::drawing(&tree).unwrap_or_default(), now });
    Some(given)
}
