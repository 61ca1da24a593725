//! The whole time as a thin strip, with the frame of the window that is seen.

use super::{Kind, Precision, TimelineSpec, placed::EDGE_PX};
use crate::charts::{
    days::DayAxis,
    pen::{Drawn, Pen},
    recorder::record,
    scene::{Anchor, Place, Scene},
    surface::Surface,
    theme::Token,
    typeset::{self, Role},
};

const BAR_PX: f64 = 3.0;
const LINE_PX: f64 = 5.0;
const MOST_LINES: usize = 8;
const TOP_PX: f64 = 6.0;

/// A thin bar on a line.
struct Thin {
    place: Place,
    ink: Token,
}

/// Draws the strip. It holds no mark: its items are the timeline's own.
pub(super) fn draw(spec: &TimelineSpec, width: f64) -> Scene {
    let axis = DayAxis::new(spec.whole);
    let (left, right) = (EDGE_PX, width - EDGE_PX);
    let bars = bars(spec, &axis, (left, right));
    let below = bars.iter().map(|bar| bar.place.bottom()).fold(TOP_PX + LINE_PX, f64::max);
    let frame_bottom = below + TOP_PX;
    record(width, frame_bottom + 20.0, |pen| {
        ticks(spec, &axis, (left, right), frame_bottom, pen)?;
        for bar in &bars {
            pen.block(bar.place, bar.ink)?;
        }
        frame(spec, &axis, (left, right), frame_bottom, pen)
    })
}

/// The bars on as few lines as they fit on; what finds none shares the last.
fn bars(spec: &TimelineSpec, axis: &DayAxis, (left, right): (f64, f64)) -> Vec<Thin> {
    let mut free = [f64::NEG_INFINITY; MOST_LINES];
    let mut bars = Vec::new();
    for item in &spec.items {
        let end = item.end.day.max(item.start.day).saturating_add(1);
        let (x0, x1) = (axis.px(item.start.day, left, right), axis.px(end, left, right));
        let x1 = x1.max(x0 + 3.0);
        let line = free.iter().position(|free| *free <= x0).unwrap_or(MOST_LINES - 1);
        if let Some(free) = free.get_mut(line) {
            *free = free.max(x1 + 2.0);
        }
        let y = TOP_PX + LINE_PX * line as f64;
        let is_inferred = [item.start, item.end].iter().any(|e| e.precision != Precision::Stated);
        let ink = match item.kind {
            Kind::Day => Token::Ink,
            Kind::Period | Kind::Span if is_inferred => Token::AccentHatch,
            Kind::Period | Kind::Span => Token::Accent,
        };
        bars.push(Thin { place: Place::new(x0, y, x1 - x0, BAR_PX), ink });
    }
    bars
}

fn ticks<S: Surface>(
    spec: &TimelineSpec,
    axis: &DayAxis,
    (left, right): (f64, f64),
    bottom: f64,
    pen: &Pen<S>,
) -> Drawn<S> {
    pen.block(Place::between(left - EDGE_PX, 0.0, right + EDGE_PX, bottom), Token::Wash)?;
    let mut free = f64::NEG_INFINITY;
    for tick in axis.ticks(right - left, &spec.months) {
        let x = axis.px(tick.day, left, right);
        pen.line(&[(x, bottom), (x, bottom + 5.0)], Token::Dim, 1.0)?;
        let text = match tick.under {
            Some(under) => format!("{} {under}", tick.label),
            None => tick.label,
        };
        let end = x + 4.0 + typeset::width(Role::Tiny, &text);
        if x >= free && end <= right + EDGE_PX {
            let at = (x + 4.0, bottom + 14.0);
            pen.text(at, Anchor::Start, Role::Tiny, Token::Dim, &text)?;
            free = end + 4.0;
        }
    }
    Ok(())
}

/// The window: a frame with a grip at each side.
fn frame<S: Surface>(
    spec: &TimelineSpec,
    axis: &DayAxis,
    (left, right): (f64, f64),
    bottom: f64,
    pen: &Pen<S>,
) -> Drawn<S> {
    let x0 = axis.px(spec.window.0, left, right);
    let x1 = axis.px(spec.window.1.max(spec.window.0).saturating_add(1), left, right);
    let x1 = x1.max(x0 + 4.0);
    pen.frame(Place::between(x0, 1.0, x1, bottom - 1.0), Token::Ink, 1.5)?;
    let (y0, y1) = (bottom / 2.0 - 6.0, bottom / 2.0 + 6.0);
    pen.line(&[(x0, y0), (x0, y1)], Token::Ink, 4.0)?;
    pen.line(&[(x1, y0), (x1, y1)], Token::Ink, 4.0)
}
