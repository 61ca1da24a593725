//! `svodka-release/1`.

use schemars::JsonSchema;

use crate::fact::Fact;
use crate::value::{Day, Digest, Edition, Id, Period, PlainId, StatedDay, Url, Whole, Wording};
use crate::word::{Basis, SourceLanguage};

/// A release: one text of one outlet, with the facts that it states.
#[derive(Debug, JsonSchema)]
#[schemars(
    deny_unknown_fields,
    extend("if" = { "properties": { "edition": { "const": 1 } } },
        "then" = { "properties": { "modified": { "type": "null" } } },
        "else" = { "properties": { "modified": { "type": "string" } }, "required": ["modified"] })
)]
pub struct Release {
    /// The schema, for editors.
    #[schemars(rename = "$schema")]
    pub schema: Option<String>,
    /// The format of the file.
    pub format: Format,
    /// The file's name without `.json`, part of the address.
    pub id: PlainId,
    /// The edition of this file, from 1.
    pub edition: Edition,
    /// The title, in the archive's own words.
    pub title: Wording,
    /// Who states the figures: the id of a body.
    pub issuer: Id,
    /// Who printed the text: the id of an outlet.
    pub outlet: Id,
    /// The official statement that the text reports; texts of one statement share it.
    pub reports: Option<Id>,
    /// The language of the source text.
    pub language: SourceLanguage,
    /// What a reader must know about the text: an excerpt that is cut off, a missing date.
    pub note: Option<Wording>,
    /// The day on which it was printed.
    pub published: Option<StatedDay>,
    /// The day on which this edition came out; only of an edition that is not the first.
    pub modified: Option<Day>,
    /// The occasion on which the figures were given.
    pub event: Option<Occasion>,
    /// The facts that are shown large, by id.
    pub headline: Vec<Id>,
    /// Where the text stands.
    pub source: Source,
    /// What the text states.
    pub facts: Vec<Fact>,
    /// Relations that a reader may suppose and the text does not state.
    pub open_links: Option<Vec<OpenLink>>,
}

/// The format that this schema describes.
#[derive(Debug, JsonSchema)]
pub enum Format {
    /// The first version.
    #[schemars(rename = "svodka-release/1")]
    One,
}

/// The occasion on which the figures were given.
#[derive(Debug, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Occasion {
    /// When.
    pub date: Period,
    /// How the date is known; `stated` where absent.
    pub date_basis: Option<Basis>,
    /// Where: the id of a place.
    pub place: Option<Id>,
    /// How the place is known; `not-stated` where absent.
    pub place_basis: Option<Basis>,
    /// The bodies that took part, by id.
    pub participants: Vec<Id>,
}

/// Where the text stands.
#[derive(Debug, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Source {
    /// The address of the text.
    pub url: Url,
    /// The shape of the text, without the text.
    pub text: Option<SourceText>,
}

/// The shape of a text.
#[derive(Debug, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct SourceText {
    /// Its length in code points.
    pub length: Whole,
    /// SHA-256 of its bytes.
    pub sha256: Digest,
    /// Start and end of each paragraph in code points, in order, not overlapping.
    pub paragraphs: Vec<(Whole, Whole)>,
}

/// A relation between two facts that a reader may suppose and the text does not state.
#[derive(Debug, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct OpenLink {
    /// The fact that might belong to the other.
    pub from: Id,
    /// The other.
    pub to: Id,
    /// What is not stated.
    pub says: Wording,
}
