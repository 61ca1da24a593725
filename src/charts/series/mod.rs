//! One indicator over all releases: a lane for each who counts, each claim at its period and its value.
//!
//! All lanes share one axis of days and one linear scale from zero, so that a height means the same
//! everywhere; a lane is as high as its own values ask. A claim is a thin line over its period and
//! a sign at the end of it: filled if the value may be the printed number, hollow if not, with an arrow
//! or a fading line to where else the value may lie. The form of the sign is the lane's.
//!
//! Running counts of one lane that start on one day are joined as steps inside their year: each is drawn
//! from the end of the one before, and the run begins on the day that all of them count from. Nothing is
//! joined across lanes or years, or past a day for which the lane has two values.
//!
//! A few values that are so far above all others that these would lie on the floor (the highest is
//! a thousand times the lowest or more, with a gap of fifty times between, and fewer lie above the gap
//! than below it) do not take part in the scale: they stand at the top edge of their lane, broken, with
//! an arrow and their printed value, and are joined to nothing. Of as many above as below, they are broken
//! only if the gap is a thousandfold.

pub(super) mod crowd;
pub(super) mod heights;
pub(super) mod labels;
pub(super) mod painted;
mod placed;
pub(super) mod plot;
pub(super) mod sign;
mod steps;

pub use heights::Round;

use super::{claim::Claim, reach::Reach, recorder::record, scene::Scene, sheet_px, timeline::Edge};

/// What the chart shows.
#[derive(Clone, Debug, PartialEq)]
pub struct SeriesSpec {
    /// Who counts, from top to bottom; near indicators stand apart under the others, whatever the order.
    pub lanes: Vec<Lane>,
    /// The values at which the lanes are ruled: those of [`rounds`], in the reader's words.
    pub ticks: Vec<Tick>,
    /// The short names of the months, January first, in the reader's language.
    pub months: [String; 12],
    /// What stands over claims for which no day at all is known ("no date").
    pub undated: String,
    /// What to say where there is nothing.
    pub empty: String,
}

/// The claims of one who counts, or of one near indicator.
#[derive(Clone, Debug, PartialEq)]
pub struct Lane {
    /// Who counts, in words ("Prosecutor General's Office").
    pub label: String,
    /// What must be said beside the label: for a near indicator what it counts, and how it differs.
    pub note: Option<String>,
    /// Whether the lane shows another indicator, near and not the same: set apart, in lighter ink.
    pub is_near: bool,
    /// The claims, in any order.
    pub points: Vec<Point>,
}

/// One claim, or one claim that several outlets printed alike.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// What is spoken, and the facts behind it.
    pub claim: Claim,
    /// The printed value with its qualifier and unit ("more than 14 tonnes").
    pub value: String,
    /// How many outlets printed it alike ("×3"); none if one did.
    pub times: Option<String>,
    /// The claim's interval, in the unit that the whole chart shares.
    pub reach: Reach,
    /// The first and the last day that it counts over. A claim that states no period stands on the day
    /// on which it was said, with both edges unstated; one for which no day is known stands beside the axis.
    pub period: Option<(Edge, Edge)>,
    /// How it counts.
    pub kind: Kind,
}

/// How a value counts over its period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A count that runs on: the year to date. Only these are joined.
    Running,
    /// A count of its period alone, or a state on a day.
    Alone,
    /// Not printed anywhere: the difference of two running counts. Dashed, with an open diamond.
    Derived,
}

/// A value at which lanes are ruled.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// The value.
    pub at: f64,
    /// The value in the reader's words.
    pub label: String,
}

/// The round values at which a chart of these lanes is to be ruled, zero first.
pub fn rounds(lanes: &[Lane]) -> Vec<Round> {
    heights::rounds(&heights::Heights::of(lanes.iter().flat_map(|lane| &lane.points)))
}

/// The highest claim that the scale of these lanes holds; what is broken stands above it.
pub fn highest(lanes: &[Lane]) -> Option<&Point> {
    let points = || lanes.iter().flat_map(|lane| &lane.points);
    let heights = heights::Heights::of(points());
    let held = points().filter(|point| !heights.breaks(point.reach.at));
    held.max_by(|a, b| a.reach.at.total_cmp(&b.reach.at))
}

/// Draws the lanes under each other.
pub fn draw(spec: &SeriesSpec, width_px: u32) -> Scene {
    let placed = placed::place(spec, sheet_px(width_px));
    record(placed.width, placed.height, |pen| painted::paint(&placed, pen))
}
