//! The whole time as a thin strip, with the frame of the window that is seen.

use super::{Kind, Precision, TimelineSpec, placed::EDGE_PX};
use crate::charts::{
    calendar::Calendar,
    recorder::record,
    scene::{Place, Scene},
    theme::Token,
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
    let calendar = Calendar::new(spec.whole, (EDGE_PX, width - EDGE_PX), &spec.months);
    let bars = bars(spec, &calendar);
    let below = bars.iter().map(|bar| bar.place.bottom()).fold(TOP_PX + LINE_PX, f64::max);
    let frame_bottom = below + TOP_PX;
    record(width, frame_bottom + 20.0, |pen| {
        calendar.strip(pen, frame_bottom, EDGE_PX)?;
        for bar in &bars {
            pen.block(bar.place, bar.ink)?;
        }
        calendar.frame(pen, spec.window, frame_bottom)
    })
}

/// The bars on as few lines as they fit on; what finds none shares the last.
fn bars(spec: &TimelineSpec, calendar: &Calendar) -> Vec<Thin> {
    let mut free = [f64::NEG_INFINITY; MOST_LINES];
    let mut bars = Vec::new();
    for item in &spec.items {
        let end = item.end.day.max(item.start.day).saturating_add(1);
        let (x0, x1) = (calendar.px(item.start.day), calendar.px(end));
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
