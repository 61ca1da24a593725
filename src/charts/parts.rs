//! Parts of their wholes: each row a whole, filled as far as its part is known to reach.

use super::{claim::Claim, reach::Reach};

/// What the chart shows.
#[derive(Clone, Debug, PartialEq)]
pub struct PartsSpec {
    /// One row a pair.
    pub rows: Vec<PartRow>,
}

/// A part and the whole that it is a part of. Each row has a scale of its own: zero to its whole.
#[derive(Clone, Debug, PartialEq)]
pub struct PartRow {
    /// What is spoken, and the facts behind it: the part's first.
    pub claim: Claim,
    /// What the part is ("transnational groups").
    pub name: String,
    /// The part's interval, in the unit of the whole.
    pub part: Reach,
    /// The part as printed, with qualifier and unit ("more than 9 bn tenge").
    pub part_label: String,
    /// The whole's interval.
    pub whole: Reach,
    /// The whole as printed, with what it is the whole of ("of 14 groups").
    pub whole_label: String,
    /// The share as printed ("more than 90 %"), if it can be said.
    pub share_label: Option<String>,
    /// Whether both are counts of things, so that a small whole can be drawn thing by thing.
    pub counts: bool,
    /// Whether the share was computed here, not stated in the text.
    pub inferred: bool,
}
