//! A timeline of everything: from afar how many facts there are, near the facts themselves.
//!
//! From afar each row is a run of bars, one for each day, week, month, quarter or year, whatever is wide
//! enough to carry its count in figures; all rows share one scale. A frame costs as much as it has bars,
//! however many facts there are: a [`Tally`] answers how many lie between two days without counting
//! them. When few enough are left in the window, the same stretch of time is drawn by the
//! [`timeline`].

mod ahead;
mod bins;
mod painted;
mod placed;
mod tally;

use std::rc::Rc;

pub use ahead::Ahead;
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
    let columns = placed::seen(spec, &placed);
    record(placed.width, placed.height, |pen| {
        painted::paint(&placed, pen)?;
        painted::paint_bars(&columns, pen)
    })
}

/// Draws what stands where it is while the bars of a window move: rows and calendar.
pub fn still(spec: &DensitySpec, width_px: u32) -> Scene {
    let placed = placed::place(spec, sheet_px(width_px));
    record(placed.width, placed.height, |pen| painted::paint(&placed, pen))
}

/// Draws the bars that are there ahead of a window that moves, far enough from the sheet's edge for all that went by.
pub fn ahead(spec: &DensitySpec, ahead: Ahead, width_px: u32) -> Scene {
    let width = sheet_px(width_px);
    let (_, height) = placed::ends(spec.rows.len());
    let columns = placed::ahead(spec, ahead, width);
    // Plotters cuts what is beyond its sheet.
    let wide =
        record(2.0 * placed::beyond_px(width), height, |pen| painted::paint_bars(&columns, pen));
    Scene { width_px: width_px.clamp(super::NARROWEST_PX, super::WIDEST_PX), ..wide }
}

/// How far those are shifted for the window, in pixels of a sheet.
pub fn shift(spec: &DensitySpec, ahead: Ahead, width_px: u32) -> f64 {
    let width = sheet_px(width_px);
    let days = f64::from(ahead.shift_days(spec.window.0));
    days * placed::day_px(ahead, width) - placed::beyond_px(width)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::scene::Place;

    const WIDTH_PX: u32 = 720;

    fn spec(first: i32) -> DensitySpec {
        let row = |label: &str, each: i32| Row {
            label: label.to_owned(),
            tally: Rc::new(Tally::of((0..4_000).filter(|day| day % each == 0))),
        };
        DensitySpec {
            rows: vec![row("a", 1), row("b", 3)],
            window: (first, first + 364),
            whole: (0, 4_000),
            items: Vec::new(),
            months: std::array::from_fn(|month| month.to_string()),
            separator: " ".to_owned(),
            empty: String::new(),
        }
    }

    /// The places of the bars that are seen whole, by their keys.
    fn places(scene: &Scene, shift_px: f64) -> Vec<(String, Place)> {
        let shifted = |hit: Place| Place { x: hit.x + shift_px, ..hit };
        let seen = scene.marks.iter().map(|mark| (mark.key.clone(), shifted(mark.hit)));
        let (left, right) =
            (timeline::EDGE_PX + 1.0, f64::from(WIDTH_PX) - timeline::EDGE_PX - 1.0);
        seen.filter(|(_, hit)| hit.x > left && hit.right() < right).collect()
    }

    #[track_caller]
    fn assert_same_place(rested_at: i32, moved_to: i32) {
        let of = Ahead::of(spec(rested_at).window).follow(spec(moved_to).window).unwrap();
        let moved = spec(moved_to);
        let drawn = places(&ahead(&moved, of, WIDTH_PX), shift(&moved, of, WIDTH_PX));
        let anew = places(&draw(&moved, WIDTH_PX), 0.0);
        assert!(drawn.len() >= 10, "{drawn:?}");
        assert_eq!(drawn.len(), anew.len());
        for ((key, drawn), (other, anew)) in drawn.iter().zip(&anew) {
            assert_eq!(key, other);
            assert!((drawn.x - anew.x).abs() < 1.0 && (drawn.w - anew.w).abs() < 1.0, "{key}");
        }
    }

    #[test]
    fn bars_drawn_ahead_come_to_where_they_are_drawn_at_rest() {
        for moved_to in [1_000, 1_001, 1_120, 1_300, 1_700, 3_500, 880, 200] {
            assert_same_place(1_000, moved_to);
        }
    }

    #[test]
    fn a_sheet_holds_what_a_long_drag_leaves_behind() {
        let mut of = Ahead::of(spec(0).window);
        for first in (0..4_000).step_by(20) {
            of = of.follow(spec(first).window).unwrap();
            let bars = ahead(&spec(first), of, WIDTH_PX);
            let mut places: Vec<f64> = bars.marks.iter().map(|mark| mark.hit.x).collect();
            places.dedup();
            assert_eq!(places.len(), bars.marks.len(), "bars lie on each other at {first}");
        }
    }
}
