//! A timeline of everything: from afar how many facts there are, near the facts themselves.
//!
//! From afar each row is a run of bars, one for each day, week, month, quarter or year, whatever is wide
//! enough to carry its count in figures; all rows share one scale. A frame costs as much as it has bars,
//! however many facts there are: a [`Tally`] answers how many lie between two days without counting
//! them. When few enough are left in the window, the same stretch of time is drawn by the
//! [`timeline`].

mod bins;
mod painted;
mod placed;
mod tally;

use std::rc::Rc;

pub use tally::Tally;

use super::{
    recorder::record,
    scene::Scene,
    sheet_px,
    timeline::{self, Item, TimelineSpec},
};

/// What the chart shows. To zoom or to pan is to draw another spec with another window.
#[derive(Clone, Debug, PartialEq)]
pub struct DensitySpec {
    /// What is counted, from top to bottom.
    pub rows: Vec<Row>,
    /// The first and last day seen, as days since 1970-01-01, both within the window.
    pub window: (i32, i32),
    /// The first and last day that there are, for the overview.
    pub whole: (i32, i32),
    /// What the window holds, if that [is little enough](is_near); not asked for otherwise.
    pub items: Vec<Item>,
    /// The short names of the months, January first, in the reader's language.
    pub months: [String; 12],
    /// What the reader's language puts between groups of three digits.
    pub separator: String,
    /// What to say where the window holds nothing.
    pub empty: String,
}

/// One kind of fact, or one link of the chain.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its name.
    pub label: String,
    /// Its facts, each on one day.
    pub tally: Rc<Tally>,
}

/// A window with at most so many facts shows each of them.
pub const NEAR: u32 = 40;

/// Whether so few facts of all rows lie in the window that each can be shown.
pub fn is_near(rows: &[Row], window: (i32, i32)) -> bool {
    let n = rows.iter().map(|row| row.tally.between(window.0, window.1));
    n.fold(0, u32::saturating_add) <= NEAR
}

/// Draws the window: bars from afar, single facts when it is near.
pub fn draw(spec: &DensitySpec, width_px: u32) -> Scene {
    if is_near(&spec.rows, spec.window) {
        return timeline::draw(&near(spec), width_px);
    }
    let placed = placed::place(spec, sheet_px(width_px));
    record(placed.width, placed.height, |pen| painted::paint(&placed, pen))
}

/// Draws how many facts there are over the whole time, with the frame of the window over them. It holds no
/// mark: the bars of the chart are its own.
pub fn overview(spec: &DensitySpec, width_px: u32) -> Scene {
    let [mut all, frame] = [strip(spec, width_px), frame(spec, width_px)];
    all.nodes.extend(frame.nodes);
    all
}

/// The overview without the frame: the same for every window.
pub fn strip(spec: &DensitySpec, width_px: u32) -> Scene {
    let width = sheet_px(width_px);
    let strip = placed::strip(spec, width);
    record(width, placed::STRIP_HEIGHT_PX, |pen| painted::paint_strip(&strip, pen))
}

/// The frame of the window alone, to lie over the [`strip`].
pub fn frame(spec: &DensitySpec, width_px: u32) -> Scene {
    let width = sheet_px(width_px);
    let calendar = placed::strip_calendar(spec, width);
    record(width, placed::STRIP_HEIGHT_PX, |pen| {
        calendar.frame(pen, spec.window, placed::STRIP_BOTTOM_PX)
    })
}

fn near(spec: &DensitySpec) -> TimelineSpec {
    TimelineSpec {
        items: spec.items.clone(),
        window: spec.window,
        whole: spec.whole,
        months: spec.months.clone(),
        empty: spec.empty.clone(),
    }
}
