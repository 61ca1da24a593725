//! When: items on lanes over a window of days, each end as precisely as the text states it.

mod overview;
mod painted;
mod placed;

pub(super) use placed::EDGE_PX;

use super::{claim::Claim, recorder::record, scene::Scene, sheet_px};

/// What the chart shows. To zoom or to pan is to draw another spec with another window.
#[derive(Clone, Debug, PartialEq)]
pub struct TimelineSpec {
    /// The items, in the order of reading; lanes are packed in this order.
    pub items: Vec<Item>,
    /// The first and last day seen, as days since 1970-01-01, both within the window.
    pub window: (i32, i32),
    /// The first and last day that there are, for the overview.
    pub whole: (i32, i32),
    /// The short names of the months, January first, in the reader's language.
    pub months: [String; 12],
    /// What to say where the window holds nothing.
    pub empty: String,
}

/// One thing that took place, or one period that figures count over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// What is spoken, and the facts behind it.
    pub claim: Claim,
    /// What is printed beside it.
    pub label: String,
    /// What must be said after the label ("end inferred from the meeting's date").
    pub note: Option<String>,
    /// Its first day.
    pub start: Edge,
    /// Its last day, which belongs to it.
    pub end: Edge,
    /// What it is.
    pub kind: Kind,
}

/// The first or the last day of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Edge {
    /// The day, as days since 1970-01-01.
    pub day: i32,
    /// How well the text states it.
    pub precision: Precision,
}

/// How well a text states a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Precision {
    /// The text says it: a sharp edge.
    Stated,
    /// It follows from something else: hatched towards the edge.
    Inferred,
    /// The text names a month or a year, not the day: the edge fades.
    Unstated,
}

/// What an item of a timeline is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A period that figures count over.
    Period,
    /// An event that took some days, or some unstated day among them.
    Span,
    /// An event of one day.
    Day,
}

/// Draws the window: each item on a lane with its label, none over another.
pub fn draw(spec: &TimelineSpec, width_px: u32) -> Scene {
    let placed = placed::place(spec, sheet_px(width_px));
    record(placed.width, placed.height, |pen| painted::paint(&placed, pen))
}

/// Draws everything there is as thin bars, with the frame of the window over them.
pub fn overview(spec: &TimelineSpec, width_px: u32) -> Scene {
    overview::draw(spec, sheet_px(width_px))
}
