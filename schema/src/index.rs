//! `svodka-index/1`.

use schemars::JsonSchema;

use crate::value::{Day, Digest, Filled, Id, Ordinal, PlainId, StatedDay, Whole, Wording};

/// The files of an archive.
#[derive(Debug, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Index {
    /// The schema, for editors.
    #[schemars(rename = "$schema")]
    pub schema: Option<String>,
    /// The format of the file.
    pub format: Format,
    /// The releases, by date of publication.
    pub releases: Vec<Entry>,
    /// The registry.
    pub registry: Listed,
}

/// The format that this schema describes.
#[derive(Debug, JsonSchema)]
pub enum Format {
    /// The first version.
    #[schemars(rename = "svodka-index/1")]
    One,
}

/// A release of an archive.
#[derive(Debug, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Entry {
    /// Its id.
    pub id: PlainId,
    /// Its file, relative to the index.
    pub file: Filled,
    /// The edition of the file, from 1.
    pub edition: Ordinal,
    /// The day on which it was printed.
    pub published: Option<StatedDay>,
    /// SHA-256 of the file.
    pub sha256: Digest,
    /// The length of the file.
    pub bytes: Whole,
    /// The title.
    pub title: Wording,
    /// Who states the figures: the id of a body.
    pub issuer: Id,
    /// Who printed the text: the id of an outlet.
    pub outlet: Id,
    /// How many of its facts are figures.
    pub figures: Whole,
    /// The day on which this edition came out; only of an edition that is not the first.
    pub modified: Option<Day>,
    /// The editions before it, from the first on.
    pub earlier: Option<Vec<Earlier>>,
}

/// An earlier edition of a release.
#[derive(Debug, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Earlier {
    /// Its number, from 1.
    pub edition: Ordinal,
    /// The day on which it came out, where it is not the first.
    pub modified: Option<Day>,
    /// Its file, relative to the index.
    pub file: Filled,
    /// SHA-256 of the file.
    pub sha256: Digest,
    /// The length of the file.
    pub bytes: Whole,
}

/// A file of an archive.
#[derive(Debug, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Listed {
    /// Its path, relative to the index.
    pub file: Filled,
    /// SHA-256 of it.
    pub sha256: Digest,
    /// Its length.
    pub bytes: Whole,
}
