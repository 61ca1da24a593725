//! A series on paper.

use super::{
    Kind,
    placed::{Placed, PlacedLane, Sign},
    sign,
};
use crate::charts::{
    calendar::WORDS_PX,
    pen::{Drawn, Pen},
    scene::{Anchor, Place},
    surface::Surface,
    theme::Token,
    timeline::Precision,
    typeset::{self, Role},
};

const BAR_PX: f64 = 3.0;
const NEAR_BAR_PX: f64 = 2.0;
const STEP_PX: f64 = 1.5;
/// How far a period of which no day is stated is shown to go back.
const UNSTATED_PX: f64 = 22.0;

/// Draws the lanes as they were laid out.
pub(super) fn paint<S: Surface>(placed: &Placed<'_>, pen: &Pen<S>) -> Drawn<S> {
    let calendar = &placed.calendar;
    calendar.grid(pen, 4.0, placed.bottom)?;
    calendar.words(pen, 0.0, calendar.right + 8.0)?;
    pen.line(&[(0.0, WORDS_PX), (placed.width, WORDS_PX)], Token::Ink, 1.0)?;
    if let Some((x, words)) = &placed.undated {
        pen.lines((*x, 15.0), Anchor::Middle, Role::Tiny, Token::Dim, words)?;
    }
    let middle = (f64::midpoint(calendar.left, calendar.right), WORDS_PX + 28.0);
    pen.lines(middle, Anchor::Middle, Role::Label, Token::Dim, &placed.empty)?;
    for lane in &placed.lanes {
        ground(lane, placed, pen)?;
    }
    for lane in &placed.lanes {
        for sign in &lane.signs {
            pen.mark(&sign.mark, |pen| paint_sign(sign, lane.lane.is_near, pen))?;
        }
    }
    Ok(())
}

/// The words and rules of a lane, which belong to no claim.
fn ground<S: Surface>(lane: &PlacedLane<'_>, placed: &Placed<'_>, pen: &Pen<S>) -> Drawn<S> {
    let (left, right) = (placed.calendar.left, placed.width);
    let is_near = lane.lane.is_near;
    if lane.top > WORDS_PX {
        let ends = [(0.0, lane.top), (placed.width, lane.top)];
        if is_near {
            dashes(pen, (0.0, placed.width), lane.top, (2.0, 4.0), Token::Dim, 1.0)?;
        } else {
            pen.line(&ends, Token::Hair, 1.0)?;
        }
    }
    let ink = if is_near { Token::Dim } else { Token::Ink };
    name(pen, lane.name_y, Role::Strong, ink, &lane.names)?;
    let note_y = lane.name_y + Role::Strong.leading_px() * lane.names.len() as f64;
    name(pen, note_y, Role::Small, Token::Dim, &lane.notes)?;
    for (y, label) in &lane.rules {
        let is_zero = (*y - lane.zero_y).abs() < 0.5;
        let ink = if is_zero && !is_near { Token::Dim } else { Token::Hair };
        pen.line(&[(left, *y), (placed.calendar.right, *y)], ink, 1.0)?;
        pen.text((right, y + 4.0), Anchor::End, Role::Tiny, Token::Dim, label)?;
    }
    Ok(())
}

/// Words on paper, so that no gridline runs through their letters.
fn name<S: Surface>(pen: &Pen<S>, y: f64, role: Role, ink: Token, lines: &[String]) -> Drawn<S> {
    for (i, line) in lines.iter().enumerate() {
        let top = y - 13.0 + role.leading_px() * i as f64;
        let ground = Place::new(0.0, top, typeset::width(role, line) + 4.0, role.leading_px());
        pen.block(ground, Token::Paper)?;
    }
    pen.lines((0.0, y), Anchor::Start, role, ink, lines)
}

fn paint_sign<S: Surface>(sign: &Sign<'_>, is_near: bool, pen: &Pen<S>) -> Drawn<S> {
    let weight = if is_near { NEAR_BAR_PX } else { BAR_PX };
    bar(sign, weight, pen)?;
    step(sign, pen)?;
    if sign.is_broken {
        sign::broken(pen, sign.at, sign.look)?;
        sign::knob(pen, sign.at, sign.point.reach.includes_at(), sign.look)?;
    } else {
        sign::paint(pen, sign.at, &sign.point.reach, sign.spread, sign.look)?;
    }
    let Some((spot, runs)) = &sign.label else { return Ok(()) };
    if let Some(leader) = spot.leader {
        pen.line(&leader, Token::Dim, 0.75)?;
    }
    let Place { x, y, w, h } = spot.place;
    pen.block(Place::new(x - 2.0, y, w + 4.0, h), Token::Paper)?;
    pen.runs(spot.at, spot.anchor, runs.clone())
}

/// The period at the height of the value: what is stated solid, what is inferred dotted, what is
/// derived dashed. In a run of steps it goes from the end of the count before: the run as a whole
/// begins on the day that all of them count from.
fn bar<S: Surface>(sign: &Sign<'_>, weight: f64, pen: &Pen<S>) -> Drawn<S> {
    use Precision::{Inferred, Stated, Unstated};
    let Some((start, end)) = sign.point.period else { return Ok(()) };
    let (x0, x1, y) = (sign.x0, sign.x1, sign.at.1);
    if start.precision == Unstated || end.precision == Unstated {
        return fade_back(pen, (sign.at.0, y), weight);
    }
    if sign.point.kind == Kind::Derived {
        return dashes(pen, (x0, x1), y, (6.0, 4.0), Token::Accent, 1.5);
    }
    let ink = |precision| if precision == Stated { Token::Accent } else { Token::AccentHatch };
    if let Some((from, _)) = sign.from {
        let worse = if end.precision == Stated { start.precision } else { end.precision };
        return pen.line(&[(from, y), (x1, y)], ink(worse), weight);
    }
    let middle = match (start.precision, end.precision) {
        (Stated, Inferred) | (Inferred, Stated) => f64::midpoint(x0, x1).round(),
        _ => x1,
    };
    pen.line(&[(x0, y), (middle, y)], ink(start.precision), weight)?;
    pen.line(&[(middle, y), (x1, y)], ink(end.precision), weight)
}

/// From the count before to this one: up, or down.
fn step<S: Surface>(sign: &Sign<'_>, pen: &Pen<S>) -> Drawn<S> {
    let Some((x, from_y)) = sign.from else { return Ok(()) };
    let (y, r) = (sign.at.1, sign.look.radius);
    let way = (y - from_y).signum();
    if (y - from_y).abs() <= r {
        return Ok(());
    }
    pen.line(&[(x, from_y + way * r), (x, y)], Token::Accent, STEP_PX)
}

fn dashes<S: Surface>(
    pen: &Pen<S>,
    (x0, x1): (f64, f64),
    y: f64,
    (dash_px, gap_px): (f64, f64),
    ink: Token,
    weight: f64,
) -> Drawn<S> {
    let mut x = x0;
    while x < x1 {
        pen.line(&[(x, y), ((x + dash_px).min(x1), y)], ink, weight)?;
        x += dash_px + gap_px;
    }
    Ok(())
}

/// A line that fades backward in ever shorter strokes: a period that the text does not state.
fn fade_back<S: Surface>(pen: &Pen<S>, (x, y): (f64, f64), weight: f64) -> Drawn<S> {
    const STROKES: [(f64, f64); 4] = [(0.0, 0.48), (0.60, 0.74), (0.83, 0.90), (0.97, 1.0)];
    STROKES.iter().try_for_each(|(from, to)| {
        let at = |share: f64| (x - UNSTATED_PX * share, y);
        pen.line(&[at(*from), at(*to)], Token::Accent, weight)
    })
}
