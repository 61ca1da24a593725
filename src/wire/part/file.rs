//! The members of a part's file, as they stand in it.

use super::steps;
use serde::{Deserialize, Serialize};

/// A column of texts that repeat.
#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Column {
    pub(super) of: Vec<String>,
    pub(super) at: Vec<u32>,
}

/// A column that few rows have.
#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Sparse {
    #[serde(with = "steps")]
    pub(super) rows: Vec<u32>,
    pub(super) of: Vec<String>,
    pub(super) at: Vec<u32>,
}

impl Sparse {
    fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}

#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct File {
    pub(super) format: String,
    pub(super) name: String,
    pub(super) releases: Releases,
    pub(super) facts: Facts,
    pub(super) figures: Figures,
}

#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Releases {
    pub(super) id: Vec<String>,
    pub(super) facts: Vec<u32>,
    pub(super) issuer: Column,
    pub(super) outlet: Column,
    pub(super) language: Column,
    pub(super) url: Vec<String>,
    pub(super) reports: Sparse,
    pub(super) published: Sparse,
    pub(super) event: Sparse,
    pub(super) event_basis: Sparse,
    /// The number of an edition that is not the first, and the day on which it came out.
    #[serde(default, skip_serializing_if = "Sparse::is_empty")]
    pub(super) edition: Sparse,
    #[serde(default, skip_serializing_if = "Sparse::is_empty")]
    pub(super) modified: Sparse,
}

#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Facts {
    pub(super) id: Vec<String>,
    pub(super) kind: Column,
    pub(super) figure: Vec<String>,
    pub(super) paragraph: Vec<u32>,
    #[serde(with = "steps::of_pairs")]
    pub(super) sentence: Vec<(u32, u32)>,
    pub(super) place: Sparse,
    pub(super) place_basis: Sparse,
    pub(super) named: Sparse,
    pub(super) period: Sparse,
    pub(super) period_basis: Sparse,
    /// The rows that the outlet says of itself.
    #[serde(with = "steps")]
    pub(super) of_outlet: Vec<u32>,
    pub(super) counted_by: Sparse,
    pub(super) link: Sparse,
    pub(super) part_of: Vec<(u32, u32)>,
    pub(super) period_span: Vec<Span>,
    pub(super) change: Vec<Change>,
}

#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Figures {
    /// The facts that are figures; the other lists have a value for each of them.
    #[serde(with = "steps")]
    pub(super) rows: Vec<u32>,
    pub(super) indicator: Column,
    pub(super) value: Vec<String>,
    pub(super) qualifier: Column,
    pub(super) unit: Column,
    pub(super) rounded_to: Column,
    /// Which of the figures are cumulative, by their place among them.
    #[serde(with = "steps")]
    pub(super) cumulative: Vec<u32>,
}

/// A stretch of the source text, with the row that it belongs to.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Span {
    pub(super) row: u32,
    pub(super) at: At,
}

/// A stretch of the source text.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct At {
    pub(super) paragraph: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) sentence: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) offsets: Option<(u32, u32)>,
    pub(super) figure: String,
}

/// A stated change, with the row that it belongs to.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Change {
    pub(super) row: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) from: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) percent: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) factor: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) percent_qualifier: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) percent_rounded_to: Option<String>,
    pub(super) direction: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) baseline: Option<String>,
    pub(super) baseline_basis: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) from_span: Option<At>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) percent_span: Option<At>,
}
