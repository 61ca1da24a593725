//! A small picture of an interval, to stand under a headline figure.

use super::{
    pen::{Drawn, Pen},
    rail,
    reach::{End, Reach},
    recorder::record,
    scene::{Place, Scene},
    surface::Surface,
    theme::Token,
};

/// What the glyph shows.
#[derive(Clone, Debug, PartialEq)]
pub struct GlyphSpec {
    /// The claim's interval. It is drawn as a sign, not to scale.
    pub reach: Reach,
    /// Whether the figure was inferred from the text, not stated in it.
    pub inferred: bool,
}

/// The height of the sign.
const HEIGHT_PX: f64 = 12.0;
/// Its least width.
const NARROWEST_PX: f64 = 60.0;
/// How far a stated end lies from the number.
const STATED_PX: f64 = 18.0;
/// How far an unstated width is shown to reach.
const UNSTATED_PX: f64 = 24.0;
/// The radius of the number's dot or ring.
const KNOB_PX: f64 = 4.0;

/// Draws the sign, about 120 px wide. It holds no mark: the words beside it say the same.
pub fn draw(spec: &GlyphSpec, width_px: u32) -> Scene {
    let width = f64::from(width_px.min(400)).max(NARROWEST_PX);
    let at = (0.0, HEIGHT_PX / 2.0);
    record(width, HEIGHT_PX, |pen| paint_at(pen, at, width, &spec.reach, spec.inferred))
}

/// Draws the sign of an interval to the right of a point.
pub(super) fn paint_at<S: Surface>(
    pen: &Pen<S>,
    (x, y): (f64, f64),
    width: f64,
    reach: &Reach,
    inferred: bool,
) -> Drawn<S> {
    let (left, right) = (x + KNOB_PX + 0.5, x + width - 1.0);
    let at = left + below_px(reach.low, right - left - KNOB_PX);
    match reach.low {
        End::Unstated => pen.block(Place::between(left, y - 2.0, at, y + 2.0), Token::FadeLeft)?,
        End::Closed(_) | End::Open(_) => line_to(pen, at, left, y, reach.low)?,
        End::At | End::Excluded | End::Endless => {}
    }
    match reach.high {
        End::Endless => rail::arrow(pen, (at, y), right)?,
        End::Unstated => {
            let end = (at + UNSTATED_PX).min(right);
            pen.block(Place::between(at, y - 2.0, end, y + 2.0), Token::FadeRight)?;
        }
        End::Closed(_) | End::Open(_) => line_to(pen, at, at + STATED_PX, y, reach.high)?,
        End::At | End::Excluded => {}
    }
    rail::knob(pen, (at, y), KNOB_PX, reach.includes_at(), inferred)
}

/// How far right of the sign's left end the number stands, to leave room for what lies below it.
fn below_px(low: End, room: f64) -> f64 {
    match low {
        End::At | End::Excluded | End::Endless => 0.0,
        End::Unstated => UNSTATED_PX,
        End::Closed(v) if v <= 0.0 => room,
        End::Closed(_) | End::Open(_) => STATED_PX,
    }
}

/// A line to a stated end: a tick if the end belongs to the interval, a small ring if not.
fn line_to<S: Surface>(pen: &Pen<S>, at: f64, x: f64, y: f64, end: End) -> Drawn<S> {
    pen.line(&[(at, y), (x, y)], Token::Accent, 1.5)?;
    if matches!(end, End::Open(_)) {
        pen.ring((x, y), 2.0, Token::Accent, 1.25)
    } else {
        pen.line(&[(x, y - 4.0), (x, y + 4.0)], Token::Accent, 1.5)
    }
}
