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
    /// The form of one who counts, the same wherever the name comes again. After five forms the first
    /// comes again.
    pub(in crate::charts) fn of<'a>(name: &'a str, names: &mut Vec<&'a str>) -> Self {
        let n = names.iter().position(|known| *known == name).unwrap_or_else(|| {
            names.push(name);
            names.len() - 1
        });
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
        let of =
            |corners: &[(f64, f64)]| corners.iter().map(|(i, j)| (x + i * r, y + j * r)).collect();
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

/// Where a sign stands, and how much room its claim has about it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::charts) struct Spread {
    /// From the printed number down to zero.
    pub(in crate::charts) to_zero: f64,
    /// From the printed number up and down to the stated ends of its interval, if they can be seen.
    pub(in crate::charts) ends: (f64, f64),
}

/// What a sign covers above and below its middle, its tails with it.
pub(in crate::charts) fn tails(reach: &Reach, spread: Spread) -> (f64, f64) {
    let up = if matches!(reach.high, End::Endless | End::Unstated) { TAIL_PX } else { 0.0 };
    let down = if is_below(reach) { below_px(spread.to_zero) } else { 0.0 };
    (up.max(spread.ends.0), down.max(spread.ends.1))
}

/// The places that a sign and its tails take on the sheet.
pub(in crate::charts) fn places(
    at: (f64, f64),
    radius: f64,
    reach: &Reach,
    spread: Spread,
) -> [Place; 2] {
    const HALF: f64 = 5.0;
    let (up, down) = tails(reach, spread);
    let r = radius + 1.0;
    [
        Place::between(at.0 - r, at.1 - r, at.0 + r, at.1 + r),
        Place::between(at.0 - HALF, at.1 - up, at.0 + HALF, at.1 + down),
    ]
}

/// Draws the sign: tails first, so that the form stands on them.
pub(in crate::charts) fn paint<S: Surface>(
    pen: &Pen<S>,
    at: (f64, f64),
    reach: &Reach,
    spread: Spread,
    look: Look,
) -> Drawn<S> {
    match reach.high {
        End::Endless => arrow(pen, at, -1.0, TAIL_PX, look)?,
        End::Unstated => fade(pen, at, -1.0, TAIL_PX, look)?,
        End::Closed(_) | End::Open(_) => bracket(pen, at, -spread.ends.0, look)?,
        End::At | End::Excluded => {}
    }
    let room = below_px(spread.to_zero);
    match reach.low {
        End::Closed(_) if is_below(reach) && room > 0.0 => arrow(pen, at, 1.0, room, look)?,
        End::Unstated if room > 0.0 => fade(pen, at, 1.0, room, look)?,
        End::Closed(_) | End::Open(_) => bracket(pen, at, spread.ends.1, look)?,
        End::Unstated | End::At | End::Excluded | End::Endless => {}
    }
    knob(pen, at, reach.includes_at(), look)
}

/// A thin line to a stated end of the interval, with a tick.
fn bracket<S: Surface>(pen: &Pen<S>, (x, y): (f64, f64), px: f64, look: Look) -> Drawn<S> {
    if px == 0.0 {
        return Ok(());
    }
    pen.line(&[(x, y), (x, y + px)], look.ink, THIN)?;
    pen.line(&[(x - 4.0, y + px), (x + 4.0, y + px)], look.ink, THIN)
}

/// Whether the value may lie anywhere down to zero, or below the number by an unstated amount.
pub(in crate::charts) fn is_below(reach: &Reach) -> bool {
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
