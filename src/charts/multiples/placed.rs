//! Where the panels stand, and what stands in them.

use super::{MultiplesSpec, Panel};
use crate::charts::{
    calendar::{Calendar, WORDS_PX},
    scene::{Place, Run},
    series::{
        Point, crowd,
        heights::Heights,
        labels,
        plot::{self, Plot, Sign},
        sign::Form,
    },
    theme::Token,
    typeset::{self, Role},
};

const EDGE_PX: f64 = 8.0;
const UNDATED_PX: f64 = 56.0;
/// How high the highest value of a panel stands over its zero.
const MOST_PX: f64 = 60.0;
const PANEL_TOP_PX: f64 = 10.0;
const PANEL_BOTTOM_PX: f64 = 12.0;
/// From a form in the key to its name, and from a name to the next form.
const KEY_GAP_PX: f64 = 10.0;
const KEY_APART_PX: f64 = 22.0;

/// The chart laid out.
pub(super) struct Placed<'a> {
    pub(super) width: f64,
    pub(super) height: f64,
    pub(super) calendar: Calendar,
    pub(super) keys: Vec<Key>,
    pub(super) panels: Vec<PlacedPanel<'a>>,
    /// The upper and the lower end of the gridlines; the axis is under them.
    pub(super) ends: (f64, f64),
    pub(super) undated: Option<(f64, Vec<String>)>,
    pub(super) empty: Vec<String>,
}

/// Who counts, with the form that stands for it.
pub(super) struct Key {
    pub(super) form: Form,
    /// The middle of the form; the first line of the name begins at its right.
    pub(super) at: (f64, f64),
    pub(super) names_x: f64,
    pub(super) names: Vec<String>,
}

/// A panel laid out.
pub(super) struct PlacedPanel<'a> {
    pub(super) top: f64,
    pub(super) titles: Vec<String>,
    pub(super) title_y: f64,
    pub(super) zero_y: f64,
    /// The heights at which it is ruled, with their words: zero and the highest.
    pub(super) rules: Vec<(f64, &'a str)>,
    pub(super) signs: Vec<Sign<'a>>,
}

/// Lays the chart out on a sheet of a width.
pub(super) fn place(spec: &MultiplesSpec, width: f64) -> Placed<'_> {
    let points = || spec.panels.iter().flat_map(|panel| &panel.lanes).flat_map(|lane| &lane.points);
    let words = spec.panels.iter().flat_map(ruled).map(|(_, words)| words);
    let words_px = words.map(|words| typeset::width(Role::Tiny, words)).fold(0.0, f64::max);
    let gutter = words_px + 6.0;
    let has_undated = points().any(|point| point.period.is_none());
    let undated_px = if has_undated { UNDATED_PX } else { 0.0 };
    let (left, right) = (EDGE_PX, (width - gutter - EDGE_PX - undated_px).max(EDGE_PX + 60.0));
    let mut calendar = Calendar::new(plot::window(points()), (left, right), &spec.months);
    if points().all(|point| point.period.is_none()) {
        calendar.ticks.clear();
    }
    let undated = has_undated.then(|| {
        let words = typeset::wrap(Role::Tiny, &spec.undated, UNDATED_PX + 4.0, 2);
        (right + EDGE_PX + undated_px / 2.0, words)
    });
    let mut who: Vec<&str> = Vec::new();
    for lane in spec.panels.iter().flat_map(|panel| &panel.lanes) {
        Form::of(&lane.label, &mut who);
    }
    let (keys, top) = keys(&who, width);
    let mut y = top;
    let mut panels = Vec::new();
    let column_x = undated.as_ref().map_or(right, |(x, _)| *x);
    let plot_right = right + EDGE_PX + undated_px;
    for panel in &spec.panels {
        let heights = Heights::of(panel.lanes.iter().flat_map(|lane| &lane.points));
        let plot = Plot {
            heights,
            calendar: &calendar,
            most_px: MOST_PX,
            undated_x: column_x,
            is_compact: true,
        };
        let placed = place_panel(panel, &plot, &mut who, (width, plot_right), y);
        let below = panel.lanes.iter().map(|lane| plot.below_px(&lane.points)).fold(0.0, f64::max);
        y = placed.zero_y + below + PANEL_BOTTOM_PX;
        panels.push(placed);
    }
    let empty = if panels.is_empty() {
        y += Role::Label.leading_px() * 2.0;
        typeset::wrap(Role::Label, &spec.empty, right - left, 2)
    } else {
        Vec::new()
    };
    let height = y + WORDS_PX;
    Placed { width, height, calendar, keys, panels, ends: (top, y), undated, empty }
}

/// The key: forms and names in columns of one width, and where the panels begin under it.
fn keys(who: &[&str], width: f64) -> (Vec<Key>, f64) {
    const LINE_PX: f64 = 22.0;
    let longest = who.iter().map(|name| typeset::width(Role::Small, name)).fold(0.0, f64::max);
    let limit = (width - EDGE_PX - KEY_GAP_PX).min(longest + 1.0);
    let column_px = EDGE_PX + KEY_GAP_PX + limit + KEY_APART_PX;
    let mut keys: Vec<Key> = Vec::new();
    let (mut x, mut y, mut next) = (EDGE_PX, 14.0, 14.0);
    let mut known = Vec::new();
    for name in who {
        let form = Form::of(name, &mut known);
        let names = typeset::wrap(Role::Small, name, limit, 3);
        if x > EDGE_PX && x + KEY_GAP_PX + limit > width {
            (x, y) = (EDGE_PX, next);
        }
        let more = Role::Small.leading_px() * names.len().saturating_sub(1) as f64;
        keys.push(Key { form, at: (x, y - 4.5), names_x: x + KEY_GAP_PX, names });
        next = (y + more + LINE_PX).max(next);
        x += column_px;
    }
    let top = if keys.is_empty() { 0.0 } else { next - LINE_PX + 12.0 };
    (keys, top)
}

/// Zero and the highest value.
fn ruled(panel: &Panel) -> impl Iterator<Item = (f64, &str)> {
    let most = panel.most.as_ref().map(|tick| (tick.at, tick.label.as_str()));
    std::iter::once((0.0, panel.zero.as_str())).chain(most)
}

/// A panel whose top edge is at `top`.
fn place_panel<'a>(
    panel: &'a Panel,
    plot: &Plot<'_>,
    who: &mut Vec<&'a str>,
    (width, plot_right): (f64, f64),
    top: f64,
) -> PlacedPanel<'a> {
    let titles = typeset::balanced(Role::Strong, &panel.title, width, 3);
    let title_y = top + PANEL_TOP_PX + 13.0;
    let plot_top = title_y + Role::Strong.leading_px() * titles.len() as f64 - 14.0;
    let points = || panel.lanes.iter().flat_map(|lane| &lane.points);
    let up = points().map(|point| plot.up_px(point)).fold(24.0, f64::max);
    let zero_y = plot_top + up;
    let mut signs: Vec<Sign<'a>> = Vec::new();
    let mut last: Vec<&Point> = Vec::new();
    for lane in &panel.lanes {
        let of_lane = plot.signs(lane, Form::of(&lane.label, who), zero_y);
        last.extend(last_of(&of_lane));
        signs.extend(of_lane);
    }
    crowd::side_by_side(&mut signs, plot.calendar.left);
    crowd::shared_targets(&mut signs);
    let bounds = Place::between(0.0, plot_top - 2.0, plot_right, zero_y + PANEL_BOTTOM_PX);
    labels::set(&mut signs, zero_y, bounds, |sign| {
        let is_last = last.iter().any(|point| std::ptr::eq(*point, sign.point));
        (is_last || sign.is_broken).then(|| runs(sign.point))
    });
    let rules = ruled(panel).map(|(at, label)| (zero_y - plot.px(at), label)).collect();
    PlacedPanel { top, titles, title_y, zero_y, rules, signs }
}

/// The last claim of a lane; one without a date only if there is no other.
fn last_of<'a>(signs: &[Sign<'a>]) -> Option<&'a Point> {
    let dated = signs.iter().rev().find(|sign| sign.point.period.is_some());
    dated.or_else(|| signs.last()).map(|sign| sign.point)
}

fn runs(point: &Point) -> Vec<Run> {
    vec![Run::new(Role::Small, Token::Ink, point.value.clone())]
}
