//! Where everything of a series stands.

use super::{
    Lane, Point, SeriesSpec, crowd,
    heights::Heights,
    labels,
    plot::{self, Plot, Sign},
    sign::Form,
};
use crate::charts::{
    calendar::{Calendar, WORDS_PX},
    scene::{Place, Run},
    theme::Token,
    typeset::{self, Role},
};

/// Sheets at least this wide have the names at the left of their lanes, not above them.
const WIDE_PX: f64 = 600.0;
/// Room beside the plot for a sign that stands at its very edge.
pub(super) const EDGE_PX: f64 = 8.0;
/// From the top of a lane to the highest label, and from its zero to the next lane.
const LANE_TOP_PX: f64 = 8.0;
const LANE_BOTTOM_PX: f64 = 16.0;
/// Before the lanes that are set apart.
const APART_PX: f64 = 14.0;
const UNDATED_PX: f64 = 56.0;

/// The chart laid out.
pub(super) struct Placed<'a> {
    pub(super) width: f64,
    pub(super) height: f64,
    pub(super) calendar: Calendar,
    pub(super) lanes: Vec<PlacedLane<'a>>,
    /// The lower end of the gridlines.
    pub(super) bottom: f64,
    /// The place of what has no date, and the words over it.
    pub(super) undated: Option<(f64, Vec<String>)>,
    pub(super) empty: Vec<String>,
}

/// A lane laid out.
pub(super) struct PlacedLane<'a> {
    pub(super) lane: &'a Lane,
    pub(super) top: f64,
    pub(super) zero_y: f64,
    pub(super) names: Vec<String>,
    pub(super) notes: Vec<String>,
    pub(super) name_y: f64,
    /// The heights at which it is ruled, with their words.
    pub(super) rules: Vec<(f64, &'a str)>,
    pub(super) signs: Vec<Sign<'a>>,
}

/// Lays the chart out on a sheet of a width.
pub(super) fn place(spec: &SeriesSpec, width: f64) -> Placed<'_> {
    let points = || spec.lanes.iter().flat_map(|lane| &lane.points);
    let heights = Heights::of(points());
    let names_px = if width >= WIDE_PX { names_px(&spec.lanes, width) } else { 0.0 };
    let gutter = spec.ticks.iter().map(|tick| typeset::width(Role::Tiny, &tick.label));
    let gutter = gutter.fold(0.0, f64::max) + 6.0;
    let has_undated = points().any(|point| point.period.is_none());
    let undated_px = if has_undated { UNDATED_PX } else { 0.0 };
    let left = if names_px > 0.0 { names_px + 24.0 } else { EDGE_PX };
    let right = (width - gutter - EDGE_PX - undated_px).max(left + 60.0);
    let mut calendar = Calendar::new(plot::window(points()), (left, right), &spec.months);
    if points().all(|point| point.period.is_none()) {
        calendar.ticks.clear();
    }
    let undated = has_undated.then(|| {
        let words = typeset::wrap(Role::Tiny, &spec.undated, UNDATED_PX + 4.0, 2);
        (right + EDGE_PX + undated_px / 2.0, words)
    });
    let sheet = Sheet {
        spec,
        plot: Plot {
            heights,
            calendar: &calendar,
            most_px: most_px(spec.lanes.len()),
            undated_x: undated.as_ref().map_or(right, |(x, _)| *x),
            is_compact: false,
        },
        names_px,
        width,
        plot_right: right + EDGE_PX + undated_px,
    };
    let mut y = WORDS_PX;
    let mut lanes: Vec<PlacedLane<'_>> = Vec::new();
    let mut who: Vec<&str> = Vec::new();
    let (own, near): (Vec<&Lane>, Vec<&Lane>) = spec.lanes.iter().partition(|lane| !lane.is_near);
    for lane in own.into_iter().chain(near) {
        if lane.is_near && lanes.last().is_some_and(|before| !before.lane.is_near) {
            y += APART_PX;
        }
        let placed = sheet.lane(lane, Form::of(&lane.label, &mut who), y);
        y = placed.zero_y + sheet.plot.below_px(&lane.points) + LANE_BOTTOM_PX;
        lanes.push(placed);
    }
    let empty = if points().next().is_none() {
        y += Role::Label.leading_px() * 2.0;
        typeset::wrap(Role::Label, &spec.empty, right - left, 2)
    } else {
        Vec::new()
    };
    Placed { width, height: y + 4.0, calendar, lanes, bottom: y - 6.0, undated, empty }
}

/// How high the highest value stands over zero: the fewer lanes, the higher.
fn most_px(n_lanes: usize) -> f64 {
    match n_lanes {
        0 | 1 => 200.0,
        2 => 160.0,
        3 | 4 => 140.0,
        5 | 6 => 124.0,
        _ => 92.0,
    }
}

/// The width of the column of names: as wide as the longest, but no more than a sixth.
fn names_px(lanes: &[Lane], width: f64) -> f64 {
    let longest = lanes.iter().map(|lane| {
        let note = lane.note.as_deref().unwrap_or_default();
        typeset::width(Role::Strong, &lane.label).max(typeset::width(Role::Small, note))
    });
    longest.fold(60.0, f64::max).min((width * 0.17).max(132.0)) + 1.0
}

/// What all lanes share.
struct Sheet<'a, 'c> {
    spec: &'a SeriesSpec,
    plot: Plot<'c>,
    names_px: f64,
    width: f64,
    /// Where the words of the rules begin.
    plot_right: f64,
}

impl<'a> Sheet<'a, '_> {
    /// A lane whose top edge is at `top`.
    fn lane(&self, lane: &'a Lane, form: Form, top: f64) -> PlacedLane<'a> {
        let is_beside = self.names_px > 0.0;
        let limit = if is_beside { self.names_px } else { self.width };
        let names = typeset::balanced(Role::Strong, &lane.label, limit, 4);
        let note = lane.note.as_deref().unwrap_or_default();
        let notes = typeset::balanced(Role::Small, note, limit, 4);
        let words_px = Role::Strong.leading_px() * names.len() as f64
            + Role::Small.leading_px() * notes.len() as f64;
        let up = lane.points.iter().map(|point| self.plot.up_px(point)).fold(24.0, f64::max);
        let (plot_top, zero_y) = if is_beside {
            (top + LANE_TOP_PX, top + LANE_TOP_PX + up.max(words_px - 4.0))
        } else {
            (top + LANE_TOP_PX + words_px, top + LANE_TOP_PX + words_px + up)
        };
        let rules = self.spec.ticks.iter().filter_map(|tick| {
            let y = zero_y - self.plot.px(tick.at);
            (y >= plot_top + 6.0 || tick.at == 0.0).then_some((y, tick.label.as_str()))
        });
        let rules = rules.collect();
        let mut signs = self.plot.signs(lane, form, zero_y);
        crowd::side_by_side(&mut signs, self.plot.calendar.left);
        crowd::shared_targets(&mut signs);
        let bottom = zero_y + self.plot.below_px(&lane.points) + LANE_BOTTOM_PX;
        let left = if is_beside { self.plot.calendar.left - 12.0 } else { 0.0 };
        let bounds = Place::between(left, plot_top - 4.0, self.plot_right, bottom - 2.0);
        labels::set(&mut signs, zero_y, bounds, |sign| Some(runs(sign.point)));
        let name_y = top + LANE_TOP_PX + 13.0;
        PlacedLane { lane, top, zero_y, names, notes, name_y, rules, signs }
    }
}

fn runs(point: &Point) -> Vec<Run> {
    let value = Run::new(Role::Label, Token::Ink, point.value.clone());
    let times = point.times.as_ref();
    let times = times.map(|times| Run::new(Role::Small, Token::Dim, format!("\u{2002}{times}")));
    [Some(value), times].into_iter().flatten().collect()
}
