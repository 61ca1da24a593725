//! A plane of days and values, and the claims that stand on it.

use super::{
    Kind, Lane, Point,
    heights::Heights,
    labels::Spot,
    sign::{self, Form, Look, Spread},
    steps,
};
use crate::charts::{
    calendar::Calendar,
    days::{civil, new_year, quarter_end},
    extent,
    reach::End,
    scene::{Mark, Place, Run},
    timeline::{Edge, Precision},
};

const SIGN_PX: f64 = 4.5;
const SMALL_SIGN_PX: f64 = 3.75;
/// How far an arrow or a fading line goes beyond its sign.
const TAIL_PX: f64 = 20.0;
const SMALL_TAIL_PX: f64 = 14.0;
/// A label with its distance from its sign.
const LABEL_PX: f64 = 24.0;
/// What is broken stands so far above the scale.
const BREAK_PX: f64 = 26.0;
/// An interval that ends nearer to its number is hidden by the sign.
const SEEN_PX: f64 = 8.0;

/// The plane of one lane, or of one panel.
pub(in crate::charts) struct Plot<'c> {
    pub(in crate::charts) heights: Heights,
    pub(in crate::charts) calendar: &'c Calendar,
    /// How high the highest value stands over zero.
    pub(in crate::charts) most_px: f64,
    /// Where claims stand for which no day is known.
    pub(in crate::charts) undated_x: f64,
    /// Whether all is drawn smaller, as near indicators are.
    pub(in crate::charts) is_compact: bool,
}

/// A claim laid out.
pub(in crate::charts) struct Sign<'a> {
    pub(in crate::charts) point: &'a Point,
    pub(in crate::charts) mark: Mark,
    pub(in crate::charts) look: Look,
    /// The middle of its form.
    pub(in crate::charts) at: (f64, f64),
    /// Its period, from the first moment to the last; the same if no day of it is stated.
    pub(in crate::charts) x0: f64,
    pub(in crate::charts) x1: f64,
    /// The end of the step that leads to it.
    pub(in crate::charts) from: Option<(f64, f64)>,
    /// Whether a step leads on from it.
    pub(in crate::charts) goes_on: bool,
    pub(in crate::charts) is_broken: bool,
    pub(in crate::charts) spread: Spread,
    pub(in crate::charts) label: Option<(Spot, Vec<Run>)>,
}

/// From the New Year before the first day to the end of the quarter of the last one: a part of a year is
/// seen as that.
pub(in crate::charts) fn window<'a>(points: impl Iterator<Item = &'a Point>) -> (i32, i32) {
    let mut whole: Option<(i32, i32)> = None;
    for (start, end) in points.filter_map(|point| point.period) {
        let (first, last) = extent::days(start.day, end.day);
        let (from, to) = whole.unwrap_or((first, last));
        whole = Some((from.min(first), to.max(last)));
    }
    let (first, last) = whole.unwrap_or((0, 0));
    (new_year(civil(first).year), quarter_end(last))
}

impl Plot<'_> {
    /// The height of a value over zero.
    pub(in crate::charts) fn px(&self, value: f64) -> f64 {
        self.heights.px(value, self.most_px)
    }

    /// What a claim needs above zero, with its tail and its label.
    pub(in crate::charts) fn up_px(&self, point: &Point) -> f64 {
        if self.heights.breaks(point.reach.at) {
            return self.most_px + BREAK_PX + sign::STEM_PX + LABEL_PX - 8.0;
        }
        let up = self.px(point.reach.at);
        let (tail, _) = sign::tails(&point.reach, self.spread(point, up));
        // A label stands beside a tail, not over it.
        up + tail.max(LABEL_PX)
    }

    fn spread(&self, point: &Point, up: f64) -> Spread {
        let px = |end: End| {
            let px = end.value().map_or(0.0, |v| self.px(v) - up);
            if px.abs() < SEEN_PX { 0.0 } else { px }
        };
        let is_down = sign::is_below(&point.reach);
        let down = if is_down { 0.0 } else { -px(point.reach.low) };
        let tail = if self.is_compact { SMALL_TAIL_PX } else { TAIL_PX };
        Spread { to_zero: up, ends: (px(point.reach.high), down), tail }
    }

    /// What claims need below zero.
    pub(in crate::charts) fn below_px(&self, points: &[Point]) -> f64 {
        points.iter().map(|point| -self.px(point.reach.at)).fold(0.0, f64::max)
    }

    /// The signs of a lane in the order of reading: by the end of their periods.
    pub(in crate::charts) fn signs<'a>(
        &self,
        lane: &'a Lane,
        form: Form,
        zero_y: f64,
    ) -> Vec<Sign<'a>> {
        let joined = steps::joined(&lane.points, |point| !self.heights.breaks(point.reach.at));
        let is_small = lane.is_near || self.is_compact;
        let radius = if is_small { SMALL_SIGN_PX } else { SIGN_PX };
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
        signs
    }

    fn sign<'a>(&self, point: &'a Point, form: Form, radius: f64, zero_y: f64) -> Sign<'a> {
        let is_broken = self.heights.breaks(point.reach.at);
        let up = if is_broken { self.most_px + BREAK_PX } else { self.px(point.reach.at) };
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
            look: Look { form, radius, is_inferred },
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
}

impl Sign<'_> {
    /// What its form and its tails cover.
    pub(in crate::charts) fn places(&self) -> [Place; 2] {
        if self.is_broken {
            let ((x, y), r) = (self.at, sign::STEM_PX);
            return [Place::between(x - 6.0, y - r, x + 6.0, y + r); 2];
        }
        sign::places(self.at, self.look.radius, &self.point.reach, self.spread)
    }

    /// What its lines cover: its step, and the bar that it ends.
    pub(in crate::charts) fn lines(&self) -> impl Iterator<Item = Place> {
        const HALF: f64 = 2.0;
        let y = self.at.1;
        let x0 = self.from.map_or(self.x0, |(x, _)| x);
        let bar = Place::between(x0, y - HALF, self.x1, y + HALF);
        let riser = self.from.map(|(x, from_y)| Place::between(x - HALF, from_y, x + HALF, y));
        [Some(bar), riser].into_iter().flatten()
    }
}
