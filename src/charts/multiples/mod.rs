//! Indicators one under another on one axis of days, to be read together.
//!
//! Each panel is a [`series`](super::series) in small: the same signs and steps, all who count in one
//! plane from zero to its own highest value. The form of a sign says who counts, the same in all panels;
//! a key above the first panel names them. Only the last claim of each has its value beside it.

mod painted;
mod placed;

use super::{
    recorder::record,
    scene::Scene,
    series::{Lane, Tick},
    sheet_px,
};

/// What the chart shows.
#[derive(Clone, Debug, PartialEq)]
pub struct MultiplesSpec {
    /// The indicators, from top to bottom.
    pub panels: Vec<Panel>,
    /// The short names of the months, January first, in the reader's language.
    pub months: [String; 12],
    /// What stands over claims for which no day at all is known ("no date").
    pub undated: String,
    /// What to say where there is nothing.
    pub empty: String,
}

/// One indicator.
#[derive(Clone, Debug, PartialEq)]
pub struct Panel {
    /// What is counted, with its unit.
    pub title: String,
    /// Who counts. Lanes of one name have one form in all panels.
    pub lanes: Vec<Lane>,
    /// Zero in the reader's words.
    pub zero: String,
    /// The number of the [highest](super::series::highest) claim in the reader's words; none if there is none
    /// above zero.
    pub most: Option<Tick>,
}

/// Draws the panels under each other.
pub fn draw(spec: &MultiplesSpec, width_px: u32) -> Scene {
    let placed = placed::place(spec, sheet_px(width_px));
    record(placed.width, placed.height, |pen| painted::paint(&placed, pen))
}
