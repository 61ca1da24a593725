//! The sign of a claim at its height: a form that says whose it is, filled or hollow as its interval asks.

use crate::charts::{
    pen::{Drawn, Pen},
    reach::{End, Reach},
    scene::Place,
    surface::Surface,
    theme::Token,
};

/// The form of a sign, so that who counts is never told by the place on the sheet alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::charts) enum Form {
    Disc,
    Square,
    Triangle,
    Wedge,
    Post,
    /// What is derived, whoever counts.
    Diamond,
}

/// How a sign looks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::charts) struct Look {
    pub(in crate::charts) form: Form,
    pub(in crate::charts) ink: Token,
    pub(in crate::charts) radius: f64,
    /// Whether its period was inferred: hollow with a dot in it.
    pub(in crate::charts) is_inferred: bool,
}

/// How far an arrow or a fading line goes beyond the middle of its sign.
pub(in crate::charts) const TAIL_PX: f64 = 20.0;
const THIN: f64 = 1.5;
/// Less than this between a number and zero holds no tail.
const LEAST_TAIL_PX: f64 = 11.0;

impl Form {
    /// The form of the n-th who counts; after five they come again, in lanes of their own.
    pub(in crate::charts) fn nth(n: usize) -> Self {
        match n % 5 {
            0 => Self::Disc,
            1 => Self::Square,
            2 => Self::Triangle,
            3 => Self::Wedge,
            _ => Self::Post,
        }
    }

    /// Its corners, as large to the eye as a disc of the radius; none for the disc itself.
    fn corners(self, (x, y): (f64, f64), r: f64) -> Vec<(f64, f64)> {
        let of = |corners: &[(f64, f64)]| corners.iter().map(|(i, j)| (x + i * r, y + j * r)).collect();
        match self {
            Self::Disc => Vec::new(),
            Self::Square => of(&[(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)]),
            Self::Triangle => of(&[(0.0, -1.2), (1.15, 0.85), (-1.15, 0.85)]),
            Self::Wedge => of(&[(-1.15, -0.85), (1.15, -0.85), (0.0, 1.2)]),
            Self::Post => of(&[(-0.6, -1.3), (0.6, -1.3), (0.6, 1.3), (-0.6, 1.3)]),
            Self::Diamond => of(&[(0.0, -1.35), (1.35, 0.0), (0.0, 1.35), (-1.35, 0.0)]),
        }
    }
}

/// What a sign covers above and below its middle, its tails with it.
pub(in crate::charts) fn tails(reach: &Reach, room_below: f64) -> (f64, f64) {
    let up = if matches!(reach.high, End::Endless | End::Unstated) { TAIL_PX } else { 0.0 };
    let down = match reach.low {
        End::Unstated | End::Closed(_) if is_below(reach) => below_px(room_below),
        _ => 0.0,
    };
    (up, down)
}

/// The place that a sign takes on the sheet, its tails with it.
pub(in crate::charts) fn place(at: (f64, f64), radius: f64, reach: &Reach, room_below: f64) -> Place {
    let (up, down) = tails(reach, room_below);
    let r = radius + 1.0;
    Place::between(at.0 - r, at.1 - up.max(r), at.0 + r, at.1 + down.max(r))
}

/// Draws the sign: tails first, so that the form stands on them.
pub(in crate::charts) fn paint<S: Surface>(
    pen: &Pen<S>,
    at: (f64, f64),
    reach: &Reach,
    room_below: f64,
    look: Look,
) -> Drawn<S> {
    match reach.high {
        End::Endless => arrow(pen, at, -1.0, TAIL_PX, look)?,
        End::Unstated => fade(pen, at, -1.0, TAIL_PX, look)?,
        End::At | End::Excluded | End::Closed(_) | End::Open(_) => {}
    }
    if is_below(reach) && below_px(room_below) > 0.0 {
        match reach.low {
            End::Closed(_) => arrow(pen, at, 1.0, below_px(room_below), look)?,
            End::Unstated => fade(pen, at, 1.0, below_px(room_below), look)?,
            End::At | End::Excluded | End::Endless | End::Open(_) => {}
        }
    }
    knob(pen, at, reach.includes_at(), look)
}

/// Whether the value may lie anywhere down to zero, or below the number by an unstated amount.
fn is_below(reach: &Reach) -> bool {
    match reach.low {
        End::Unstated => true,
        End::Closed(low) => low <= 0.0 && matches!(reach.high, End::At | End::Excluded),
        End::At | End::Excluded | End::Endless | End::Open(_) => false,
    }
}

/// The length of a tail downward: it stops above zero.
fn below_px(room: f64) -> f64 {
    let px = TAIL_PX.min(room - 2.0);
    if px < LEAST_TAIL_PX { 0.0 } else { px }
}

/// The form alone: filled if the value may be the number, hollow if not, with a dot in it if inferred.
pub(in crate::charts) fn knob<S: Surface>(
    pen: &Pen<S>,
    at: (f64, f64),
    includes_at: bool,
    look: Look,
) -> Drawn<S> {
    let Look { form, ink, radius, is_inferred } = look;
    match (includes_at, is_inferred || form == Form::Diamond) {
        (true, false) => fill(pen, at, radius, form, ink),
        (true, true) => {
            outline(pen, at, radius, look, THIN)?;
            if form == Form::Diamond { Ok(()) } else { pen.dot(at, 1.5, ink) }
        }
        (false, _) => outline(pen, at, radius - 0.5, look, 2.0),
    }
}

fn fill<S: Surface>(pen: &Pen<S>, at: (f64, f64), r: f64, form: Form, ink: Token) -> Drawn<S> {
    if form == Form::Disc { pen.dot(at, r, ink) } else { pen.area_of(&form.corners(at, r), ink) }
}

/// On paper: what lies beneath is knocked out.
fn outline<S: Surface>(pen: &Pen<S>, at: (f64, f64), r: f64, look: Look, weight: f64) -> Drawn<S> {
    if look.form == Form::Disc {
        return pen.ring(at, r, look.ink, weight);
    }
    let mut corners = look.form.corners(at, r);
    pen.area_of(&corners, Token::Paper)?;
    // Closed, and a little more, so that the last corner is as sharp as the others.
    corners.extend(corners.clone().into_iter().take(2));
    pen.line(&corners, look.ink, weight)
}

/// A thin arrow up or down: "and more", "and less".
fn arrow<S: Surface>(pen: &Pen<S>, (x, y): (f64, f64), way: f64, px: f64, look: Look) -> Drawn<S> {
    let (tip, back) = (y + way * px, y + way * (px - 5.0));
    pen.line(&[(x, y), (x, tip)], look.ink, THIN)?;
    pen.line(&[(x - 4.0, back), (x, tip), (x + 4.0, back)], look.ink, THIN)
}

/// A line that fades in ever shorter strokes: by an amount that the text does not state.
fn fade<S: Surface>(pen: &Pen<S>, (x, y): (f64, f64), way: f64, px: f64, look: Look) -> Drawn<S> {
    const STROKES: [(f64, f64, f64); 4] =
        [(0.0, 0.48, 2.0), (0.58, 0.72, 1.75), (0.80, 0.88, 1.5), (0.95, 1.0, 1.25)];
    STROKES.iter().try_for_each(|(from, to, weight)| {
        pen.line(&[(x, y + way * px * from), (x, y + way * px * to)], look.ink, *weight)
    })
}

/// The sign of a value above the scale: two strokes across its foot, and a solid arrow over it.
pub(in crate::charts) fn broken<S: Surface>(pen: &Pen<S>, at: (f64, f64), look: Look) -> Drawn<S> {
    let (x, y) = at;
    pen.line(&[(x, y), (x, y + TAIL_PX - 2.0)], look.ink, THIN)?;
    for drop in [8.0, 12.0] {
        pen.line(&[(x - 5.0, y + drop + 2.0), (x + 5.0, y + drop - 2.0)], Token::Paper, 3.0)?;
        pen.line(&[(x - 5.0, y + drop + 2.0), (x + 5.0, y + drop - 2.0)], look.ink, THIN)?;
    }
    pen.line(&[(x, y), (x, y - TAIL_PX + 7.0)], look.ink, THIN)?;
    let tip = y - TAIL_PX;
    pen.area_of(&[(x, tip), (x + 4.5, tip + 8.0), (x - 4.5, tip + 8.0)], look.ink)
}
