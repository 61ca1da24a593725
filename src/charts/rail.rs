//! A claim's interval along a horizontal line: the one way in which all charts draw it.

use super::{
    extent::Scale,
    pen::{Drawn, Pen},
    reach::{End, Reach},
    surface::Surface,
    theme::Token,
};

/// A line to scale on which claims are drawn.
pub(super) struct Rail<'a> {
    pub(super) scale: &'a Scale,
    /// Its height on the sheet.
    pub(super) y: f64,
    /// The width of the bar of what is certain.
    pub(super) weight: f64,
    /// The radius of the dot or ring at the printed number.
    pub(super) knob: f64,
}

/// The width of a line of what is possible and not certain.
const THIN: f64 = 1.5;
/// Two ends nearer than this would be one blot.
const LEAST_PX: f64 = 5.0;
/// How far an unstated width is shown to reach.
pub(super) const FADE_PX: f64 = 18.0;
/// How long the arrow of an open end is.
pub(super) const ARROW_PX: f64 = 26.0;

impl Rail<'_> {
    /// How far right the drawing of a claim reaches.
    pub(super) fn right_px(&self, reach: &Reach) -> f64 {
        let at = self.scale.px(reach.at);
        at + match reach.high {
            End::Endless => ARROW_PX,
            End::Unstated => FADE_PX.max(self.knob),
            End::Closed(v) | End::Open(v) => (self.scale.px(v) - at).max(self.knob),
            End::At | End::Excluded => self.knob,
        }
    }

    /// Draws a claim: a bar to what is certain, a thin line over what is possible, a dot at the
    /// printed number, or a ring if the value is not the number itself.
    pub(super) fn draw<S: Surface>(&self, pen: &Pen<S>, reach: &Reach, inferred: bool) -> Drawn<S> {
        let (zero, at, y) = (self.scale.px(0.0), self.scale.px(reach.at), self.y);
        let ink = if inferred { Token::AccentHatch } else { Token::Accent };
        match reach.low {
            End::Closed(v) if v <= 0.0 && reach.at > 0.0 && reach.high != End::Endless => {
                pen.line(&[(zero, y), (at, y)], Token::Accent, THIN)?;
                self.tick(pen, zero)?;
            }
            End::Unstated => {
                let from = (at - FADE_PX).max(zero.min(at));
                pen.line(&[(zero, y), (from, y)], ink, self.weight)?;
                let to = if reach.high == End::Unstated { at + FADE_PX } else { at };
                self.fade(pen, from, to)?;
            }
            End::Closed(v) | End::Open(v) => {
                pen.line(&[(zero, y), (at, y)], ink, self.weight)?;
                self.bracket(pen, at, self.scale.px(v))?;
            }
            End::At | End::Excluded | End::Endless => {
                pen.line(&[(zero, y), (at, y)], ink, self.weight)?;
            }
        }
        match reach.high {
            End::Endless => arrow(pen, (at, y), at + ARROW_PX)?,
            End::Closed(v) | End::Open(v) => self.bracket(pen, at, self.scale.px(v))?,
            End::Unstated if reach.low != End::Unstated => self.fade(pen, at, at + FADE_PX)?,
            End::Unstated | End::At | End::Excluded => {}
        }
        knob(pen, (at, y), self.knob, reach.includes_at(), inferred)
    }

    fn fade<S: Surface>(&self, pen: &Pen<S>, from: f64, to: f64) -> Drawn<S> {
        let place = super::scene::Place::between(
            from,
            self.y - self.weight / 2.0,
            to,
            self.y + self.weight / 2.0,
        );
        pen.block(place, Token::FadeRight)
    }

    fn bracket<S: Surface>(&self, pen: &Pen<S>, at: f64, end: f64) -> Drawn<S> {
        if (end - at).abs() < LEAST_PX + self.knob {
            return Ok(());
        }
        pen.line(&[(at, self.y), (end, self.y)], Token::Accent, THIN)?;
        self.tick(pen, end)
    }

    fn tick<S: Surface>(&self, pen: &Pen<S>, x: f64) -> Drawn<S> {
        let half = self.knob;
        pen.line(&[(x, self.y - half), (x, self.y + half)], Token::Accent, THIN)
    }
}

/// A thin arrow to the right: "and more".
pub(super) fn arrow<S: Surface>(pen: &Pen<S>, from: (f64, f64), to_x: f64) -> Drawn<S> {
    let (x, y) = from;
    pen.line(&[(x, y), (to_x, y)], Token::Accent, THIN)?;
    let (back, half) = (to_x - 5.0, 4.0);
    pen.line(&[(back, y - half), (to_x, y), (back, y + half)], Token::Accent, THIN)
}

/// The printed number: a dot if the value may be it, a ring if not, a dot in a ring if inferred.
pub(super) fn knob<S: Surface>(
    pen: &Pen<S>,
    at: (f64, f64),
    radius: f64,
    includes_at: bool,
    inferred: bool,
) -> Drawn<S> {
    match (includes_at, inferred) {
        (true, false) => pen.dot(at, radius, Token::Accent),
        (true, true) => {
            pen.ring(at, radius, Token::Accent, THIN)?;
            pen.dot(at, (radius - 3.0).max(1.25), Token::Accent)
        }
        (false, _) => pen.ring(at, radius - 0.5, Token::Accent, 2.0),
    }
}
