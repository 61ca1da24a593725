//! From one level to another: two rows on one scale from zero, and the difference between them.

mod painted;
mod placed;

use super::{claim::Claim, reach::Reach, recorder::record, scene::Scene, sheet_px};

/// What the chart shows.
#[derive(Clone, Debug, PartialEq)]
pub struct ChangeSpec {
    /// The earlier level: the baseline.
    pub from: Level,
    /// The later level.
    pub to: Level,
    /// The difference as it is to be printed ("+230"); none if it cannot be said.
    pub difference: Option<String>,
    /// The label of the scale's origin ("0").
    pub zero: String,
}

/// One of the two levels.
#[derive(Clone, Debug, PartialEq)]
pub struct Level {
    /// What is spoken, and the facts behind it.
    pub claim: Claim,
    /// What it is the level of: usually the period.
    pub name: String,
    /// What must be said beside the name ("period inferred").
    pub note: Option<String>,
    /// The qualifier in words, before the figure ("more than").
    pub qualifier: Option<String>,
    /// The figure as printed, with its unit where it has one.
    pub figure: String,
    /// The claim's interval, in the unit that both levels share.
    pub reach: Reach,
    /// Whether its period or scope was inferred: drawn dotted, with a ring.
    pub inferred: bool,
}

/// Draws the two levels and the difference between them.
pub fn draw(spec: &ChangeSpec, width_px: u32) -> Scene {
    let placed = placed::place(spec, sheet_px(width_px));
    record(placed.width, placed.height, |pen| painted::paint(spec, &placed, pen))
}
