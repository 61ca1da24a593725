//! The links of a chain in their order, each with the figures that stand on it.

mod entry;
mod painted;
mod placed;

use super::{claim::Claim, reach::Reach, recorder::record, scene::Scene, sheet_px};

/// What the chart shows.
#[derive(Clone, Debug, PartialEq)]
pub struct ChainSpec {
    /// The links, in the chain's own order.
    pub links: Vec<Link>,
    /// The scales that entries share. An entry whose scale is not listed here is drawn without one.
    pub scales: Vec<Scale>,
}

/// One link of the chain.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// Its name ("Production").
    pub title: String,
    /// Its figures.
    pub entries: Vec<Entry>,
    /// What to say where there are none.
    pub empty: String,
}

/// One figure on a link.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// What is spoken, and the facts behind it.
    pub claim: Claim,
    /// The qualifier in words, before the figure ("more than", "of which").
    pub qualifier: Option<String>,
    /// The number as printed.
    pub figure: String,
    /// Its unit, after it.
    pub unit: Option<String>,
    /// What was counted, under it; wrapped to four lines.
    pub note: String,
    /// The claim's interval, in the unit of its scale.
    pub reach: Reach,
    /// Whether the figure was inferred from the text, not stated in it.
    pub inferred: bool,
    /// The id of the [`Scale`] that it is drawn on, if it shares one.
    pub scale: Option<String>,
    /// Whether it is a part of the entry above it.
    pub indent: bool,
}

/// A scale that entries of one unit share, over all links.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scale {
    /// The id that entries name.
    pub id: String,
    /// What it says under the chart ("Bars: tonnes, one scale").
    pub note: String,
}

/// Draws the chain: links side by side under an arrowed rule, or under each other beside one.
pub fn draw(spec: &ChainSpec, width_px: u32) -> Scene {
    let placed = placed::place(spec, sheet_px(width_px));
    record(placed.width, placed.height, |pen| painted::paint(&placed, pen))
}
