//! Where everything of a series stands.

use std::cmp::Reverse;

use super::{
    Kind, Lane, Point, SeriesSpec,
    heights::Heights,
    labels::{self, Spot, Wish},
    sign::{self, Form, Look, Spread},
    steps,
};
use crate::charts::{
    calendar::{Calendar, WORDS_PX},
    days::{civil, new_year, quarter_end},
    extent,
    pen::runs_width,
    reach::End,
    scene::{Mark, Place, Run},
    theme::Token,
    timeline::{Edge, Precision},
    typeset::{self, Role},
};

/// Sheets at least this wide have the names at the left of their lanes, not above them.
const WIDE_PX: f64 = 600.0;
/// Room beside the plot for a sign that stands at its very edge.
pub(super) const EDGE_PX: f64 = 8.0;
const SIGN_PX: f64 = 4.5;
const NEAR_SIGN_PX: f64 = 3.75;
/// From the top of a lane to the highest label, and from its zero to the next lane.
const LANE_TOP_PX: f64 = 8.0;
const LANE_BOTTOM_PX: f64 = 16.0;
/// A label with its distance from its sign.
const LABEL_PX: f64 = 24.0;
/// What is broken stands so far above the scale.
const BREAK_PX: f64 = 26.0;
/// An interval that ends nearer to its number is hidden by the sign.
const SEEN_PX: f64 = 8.0;
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

/// A claim laid out.
pub(super) struct Sign<'a> {
    pub(super) point: &'a Point,
    pub(super) mark: Mark,
    pub(super) look: Look,
    /// The middle of its form.
    pub(super) at: (f64, f64),
    /// Its period, from the first moment to the last; the same if no day of it is stated.
    pub(super) x0: f64,
    pub(super) x1: f64,
    /// The end of the step that leads to it.
    pub(super) from: Option<(f64, f64)>,
    /// Whether a step leads on from it.
    pub(super) goes_on: bool,
    pub(super) is_broken: bool,
    pub(super) spread: Spread,
    pub(super) label: Option<(Spot, Vec<Run>)>,
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
    let mut calendar = Calendar::new(window(points()), (left, right), &spec.months);
    if points().all(|point| point.period.is_none()) {
        calendar.ticks.clear();
    }
    let undated = has_undated.then(|| {
        let words = typeset::wrap(Role::Tiny, &spec.undated, UNDATED_PX + 4.0, 2);
        (right + EDGE_PX + undated_px / 2.0, words)
    });
    let sheet = Sheet {
        spec,
        heights,
        calendar,
        names_px,
        width,
        most_px: most_px(spec.lanes.len()),
        undated_x: undated.as_ref().map_or(right, |(x, _)| *x),
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
        y = placed.zero_y + sheet.below_px(lane) + LANE_BOTTOM_PX;
        lanes.push(placed);
    }
    let empty = if points().next().is_none() {
        y += Role::Label.leading_px() * 2.0;
        typeset::wrap(Role::Label, &spec.empty, right - left, 2)
    } else {
        Vec::new()
    };
    let calendar = sheet.calendar;
    Placed { width, height: y + 4.0, calendar, lanes, bottom: y - 6.0, undated, empty }
}

/// From the New Year before the first day to the end of the quarter of the last one: a part of a year is
/// seen as that.
fn window<'a>(points: impl Iterator<Item = &'a Point>) -> (i32, i32) {
    let mut whole: Option<(i32, i32)> = None;
    for (start, end) in points.filter_map(|point| point.period) {
        let (first, last) = extent::days(start.day, end.day);
        let (from, to) = whole.unwrap_or((first, last));
        whole = Some((from.min(first), to.max(last)));
    }
    let (first, last) = whole.unwrap_or((0, 0));
    (new_year(civil(first).year), quarter_end(last))
}

/// How high the highest value stands over zero: the fewer lanes, the higher.
fn most_px(n_lanes: usize) -> f64 {
    match n_lanes {
        0 | 1 => 180.0,
        2 => 136.0,
        3 | 4 => 108.0,
        _ => 84.0,
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
struct Sheet<'a> {
    spec: &'a SeriesSpec,
    heights: Heights,
    calendar: Calendar,
    names_px: f64,
    width: f64,
    most_px: f64,
    undated_x: f64,
    /// Where the words of the rules begin.
    plot_right: f64,
}

impl<'a> Sheet<'a> {
    /// A lane whose top edge is at `top`.
    fn lane(&self, lane: &'a Lane, form: Form, top: f64) -> PlacedLane<'a> {
        let is_beside = self.names_px > 0.0;
        let limit = if is_beside { self.names_px } else { self.width };
        let names = typeset::balanced(Role::Strong, &lane.label, limit, 4);
        let note = lane.note.as_deref().unwrap_or_default();
        let notes = typeset::balanced(Role::Small, note, limit, 4);
        let words_px = Role::Strong.leading_px() * names.len() as f64
            + Role::Small.leading_px() * notes.len() as f64;
        let up = lane.points.iter().map(|point| self.up_px(point)).fold(24.0, f64::max);
        let (plot_top, zero_y) = if is_beside {
            (top + LANE_TOP_PX, top + LANE_TOP_PX + up.max(words_px - 4.0))
        } else {
            (top + LANE_TOP_PX + words_px, top + LANE_TOP_PX + words_px + up)
        };
        let rules = self.spec.ticks.iter().filter_map(|tick| {
            let y = zero_y - self.heights.px(tick.at, self.most_px);
            (y >= plot_top + 6.0 || tick.at == 0.0).then_some((y, tick.label.as_str()))
        });
        let rules = rules.collect();
        let mut signs = self.signs(lane, form, zero_y);
        let bottom = zero_y + self.below_px(lane) + LANE_BOTTOM_PX;
        self.set_labels(&mut signs, zero_y, (plot_top - 4.0, bottom - 2.0));
        let name_y = top + LANE_TOP_PX + 13.0;
        PlacedLane { lane, top, zero_y, names, notes, name_y, rules, signs }
    }

    /// What a claim needs above zero, with its tail and its label.
    fn up_px(&self, point: &Point) -> f64 {
        if self.heights.breaks(point.reach.at) {
            return self.most_px + BREAK_PX + sign::TAIL_PX + LABEL_PX - 8.0;
        }
        let up = self.heights.px(point.reach.at, self.most_px);
        let (tail, _) = sign::tails(&point.reach, self.spread(point, up));
        // A label stands beside a tail, not over it.
        up + tail.max(LABEL_PX)
    }

    fn spread(&self, point: &Point, up: f64) -> Spread {
        let px = |end: End| {
            let px = end.value().map_or(0.0, |v| self.heights.px(v, self.most_px) - up);
            if px.abs() < SEEN_PX { 0.0 } else { px }
        };
        let is_down = sign::is_below(&point.reach);
        let down = if is_down { 0.0 } else { -px(point.reach.low) };
        Spread { to_zero: up, ends: (px(point.reach.high), down) }
    }

    /// What a lane needs below zero.
    fn below_px(&self, lane: &Lane) -> f64 {
        let down = |point: &Point| -self.heights.px(point.reach.at, self.most_px);
        lane.points.iter().map(down).fold(0.0, f64::max)
    }

    /// The signs of a lane in the order of reading: by the end of their periods.
    fn signs(&self, lane: &'a Lane, form: Form, zero_y: f64) -> Vec<Sign<'a>> {
        let joined = steps::joined(&lane.points, |point| !self.heights.breaks(point.reach.at));
        let radius = if lane.is_near { NEAR_SIGN_PX } else { SIGN_PX };
        let mut signs: Vec<Sign<'a>> = lane
            .points
            .iter()
            .zip(joined)
            .map(|(point, before)| {
                let mut sign = self.sign(point, form, radius, zero_y);
                sign.from = before.and_then(|i| lane.points.get(i)).map(|before| {
                    let end = self.sign(before, form, radius, zero_y);
                    (end.x1, end.at.1)
                });
                sign
            })
            .collect();
        signs.sort_by_key(|sign| {
            let days = sign.point.period.map(|(start, end)| (end.day, start.day));
            (days.is_none(), days)
        });
        let ends: Vec<(f64, f64)> = signs.iter().filter_map(|sign| sign.from).collect();
        for sign in &mut signs {
            sign.goes_on = ends.contains(&(sign.x1, sign.at.1));
        }
        side_by_side(&mut signs, self.calendar.left);
        shared_targets(&mut signs);
        signs
    }

    fn sign(&self, point: &'a Point, form: Form, radius: f64, zero_y: f64) -> Sign<'a> {
        let is_broken = self.heights.breaks(point.reach.at);
        let up = if is_broken {
            self.most_px + BREAK_PX
        } else {
            self.heights.px(point.reach.at, self.most_px)
        };
        let (x0, x1, is_inferred) = match point.period {
            None => (self.undated_x, self.undated_x, false),
            Some((start, end)) => {
                let (x0, x1) = self.span(start, end);
                let is_inferred = [start, end].iter().any(|e| e.precision == Precision::Inferred);
                (x0, x1, is_inferred)
            }
        };
        let form = if point.kind == Kind::Derived { Form::Diamond } else { form };
        Sign {
            point,
            mark: Mark::default(),
            look: Look { form, ink: Token::Accent, radius, is_inferred },
            at: (x1, zero_y - up),
            x0,
            x1,
            from: None,
            goes_on: false,
            is_broken,
            spread: self.spread(point, up),
            label: None,
        }
    }

    /// From the first moment of a period to its last; a day, and what is not stated, is a point.
    fn span(&self, start: Edge, end: Edge) -> (f64, f64) {
        let last = end.day.max(start.day);
        let (x0, x1) = (self.calendar.px(start.day), self.calendar.px(last.saturating_add(1)));
        if last == start.day {
            let middle = f64::midpoint(x0, x1);
            return (middle, middle);
        }
        (x0, x1)
    }

    /// Gives each sign its label where there is room: what ends a run of steps comes first.
    fn set_labels(&self, signs: &mut [Sign<'_>], zero_y: f64, (top, bottom): (f64, f64)) {
        let mut taken: Vec<Place> = signs.iter().flat_map(lines).collect();
        taken.extend(signs.iter().flat_map(Sign::places));
        let mut order: Vec<usize> = (0..signs.len()).collect();
        let rank = |i: &usize| {
            let sign = signs.get(*i).map(|sign| (!sign.is_broken, sign.goes_on));
            (sign, Reverse(*i))
        };
        order.sort_by_key(rank);
        let wishes: Vec<(usize, Wish, Vec<Run>)> = order
            .iter()
            .filter_map(|i| {
                let sign = signs.get(*i).filter(|sign| !is_said_beside(sign, signs))?;
                let runs = runs(sign.point);
                let width = runs_width(&runs);
                let (at, radius, goes_on) = (sign.at, sign.look.radius, sign.goes_on);
                Some((*i, Wish { at, radius, width, goes_on }, runs))
            })
            .collect();
        let bounds = Place::between(self.bounds_left(), top, self.plot_right, bottom);
        let zero = Place::between(bounds.x, zero_y - 1.0, bounds.right(), zero_y + 1.0);
        let all: Vec<Wish> = wishes.iter().map(|(_, wish, _)| *wish).collect();
        let middles: Vec<(f64, f64)> = signs.iter().map(|sign| sign.at).collect();
        let spots = labels::place(&all, &middles, &taken, zero, bounds);
        for ((i, _, runs), spot) in wishes.into_iter().zip(spots) {
            if let (Some(sign), Some(spot)) = (signs.get_mut(i), spot) {
                sign.label = Some((spot, runs));
            }
        }
    }

    fn bounds_left(&self) -> f64 {
        if self.names_px > 0.0 { self.calendar.left - 12.0 } else { 0.0 }
    }
}

impl Sign<'_> {
    /// What its form and its tails cover.
    fn places(&self) -> [Place; 2] {
        if self.is_broken {
            let ((x, y), r) = (self.at, sign::TAIL_PX);
            return [Place::between(x - 6.0, y - r, x + 6.0, y + r); 2];
        }
        sign::places(self.at, self.look.radius, &self.point.reach, self.spread)
    }
}

/// Whether a sign a little later, at the same height, says the same: then it is said once for both.
fn is_said_beside(sign: &Sign<'_>, signs: &[Sign<'_>]) -> bool {
    const BESIDE_PX: f64 = 24.0;
    signs.iter().any(|other| {
        let dx = other.at.0 - sign.at.0;
        dx > 0.0
            && dx < BESIDE_PX
            && (other.at.1 - sign.at.1).abs() < 1.0
            && (&other.point.value, &other.point.times) == (&sign.point.value, &sign.point.times)
    })
}

/// What the lines of a sign cover: its step, and the bar that it ends.
fn lines(sign: &Sign<'_>) -> Vec<Place> {
    const HALF: f64 = 2.0;
    let y = sign.at.1;
    let x0 = sign.from.map_or(sign.x0, |(x, _)| x);
    let bar = Place::between(x0, y - HALF, sign.x1, y + HALF);
    let riser = sign.from.map(|(x, from_y)| Place::between(x - HALF, from_y, x + HALF, y));
    [Some(bar), riser].into_iter().flatten().collect()
}

fn runs(point: &Point) -> Vec<Run> {
    let value = Run::new(Role::Label, Token::Ink, point.value.clone());
    let times = point.times.as_ref();
    let times = times.map(|times| Run::new(Role::Small, Token::Dim, format!("\u{2002}{times}")));
    [Some(value), times].into_iter().flatten().collect()
}

/// Signs that would cover each other stand side by side: the earlier ones further left on their bars.
/// So does one whose tail would stand in the step that leads on from it.
fn side_by_side(signs: &mut [Sign<'_>], left: f64) {
    let mut set: Vec<(f64, f64, bool)> = Vec::new();
    for sign in signs.iter_mut().rev() {
        let (mut x, y) = sign.at;
        if sign.goes_on && sign::tails(&sign.point.reach, sign.spread) != (0.0, 0.0) {
            x -= sign.look.radius + 3.0;
        }
        // Steps stand where they are, unless they cover each other wholly: moved, they would push on.
        let is_step = sign.goes_on || sign.from.is_some();
        let is_near = |x: f64, steps_px: f64, px: f64| {
            set.iter().any(|(i, j, is_other_step)| {
                let px = if is_step && *is_other_step { steps_px } else { px };
                (i - x).abs() < px && (j - y).abs() < px
            })
        };
        let apart = sign.look.radius * 2.0 + 1.5;
        if is_near(x, 3.0, apart) {
            while is_near(x, apart, apart) && x - 1.0 > left {
                x -= 1.0;
            }
        }
        sign.at.0 = x;
        set.push((x, y, is_step));
    }
}

/// Each sign is as large a target as a finger wants, but none takes room from a neighbour: between two
/// signs the border runs midway. The same rows stand in the table of the chart, as large as needed.
fn shared_targets(signs: &mut [Sign<'_>]) {
    const HALF: f64 = Mark::SMALLEST_PX / 2.0;
    let middles: Vec<(f64, f64)> = signs.iter().map(|sign| sign.at).collect();
    for (i, sign) in signs.iter_mut().enumerate() {
        let (x, y) = sign.at;
        let (mut left, mut right, mut up, mut down) = (HALF, HALF, HALF, HALF);
        for (j, other) in middles.iter().enumerate() {
            let (dx, dy) = (other.0 - x, other.1 - y);
            if i == j || dx.abs() >= Mark::SMALLEST_PX || dy.abs() >= Mark::SMALLEST_PX {
                continue;
            }
            let side = match (dx.abs() >= dy.abs(), dx > 0.0, dy > 0.0) {
                (true, true, _) => &mut right,
                (true, false, _) => &mut left,
                (false, _, true) => &mut down,
                (false, _, false) => &mut up,
            };
            *side = side.min(dx.abs().max(dy.abs()) / 2.0);
        }
        let hit = Place::between(x - left, y - up, x + right, y + down);
        sign.mark = Mark { hit, ..sign.point.claim.mark(hit) };
    }
}
