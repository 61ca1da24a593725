//! The timeline on paper.

use super::{
    Kind, Precision,
    placed::{BAR_PX, DOT_PX, EDGE_PX, Placed, PlacedItem},
};
use crate::charts::{
    calendar::WORDS_PX,
    pen::{Drawn, Pen},
    rail,
    scene::{Anchor, Place},
    surface::Surface,
    theme::Token,
    typeset::{self, Role},
};

/// Draws the timeline as it was laid out.
pub(super) fn paint<S: Surface>(placed: &Placed<'_>, pen: &Pen<S>) -> Drawn<S> {
    placed.calendar.grid(pen, 4.0, placed.bottom)?;
    placed.calendar.words(pen, 0.0, placed.width)?;
    // From edge to edge of the sheet, as the rules of the page do.
    pen.line(&[(0.0, WORDS_PX), (placed.width, WORDS_PX)], Token::Ink, 1.0)?;
    let middle = (f64::midpoint(placed.calendar.left, placed.calendar.right), WORDS_PX + 28.0);
    pen.lines(middle, Anchor::Middle, Role::Label, Token::Dim, &placed.empty)?;
    for item in &placed.items {
        pen.mark(&item.mark, |pen| paint_item(item, placed, pen))?;
    }
    Ok(())
}

fn paint_item<S: Surface>(item: &PlacedItem<'_>, placed: &Placed<'_>, pen: &Pen<S>) -> Drawn<S> {
    if item.item.kind == Kind::Day {
        day(item, pen)?;
    } else {
        bar(item, pen)?;
    }
    if item.goes_on.0 {
        chevron(pen, (placed.calendar.left - EDGE_PX + 3.0, item.y), -1.0)?;
    }
    if item.goes_on.1 {
        chevron(pen, (placed.calendar.right + EDGE_PX - 3.0, item.y), 1.0)?;
    }
    let label = &item.label;
    let (x, mut y) = label.at;
    for line in &label.lines {
        knock_out(pen, (x, y), label.anchor, Role::Label, line)?;
        pen.text((x, y), label.anchor, Role::Label, Token::Ink, line)?;
        y += Role::Label.leading_px();
    }
    for line in &label.notes {
        knock_out(pen, (x, y), label.anchor, Role::Small, line)?;
        pen.text((x, y), label.anchor, Role::Small, Token::Dim, line)?;
        y += Role::Small.leading_px();
    }
    Ok(())
}

/// Paper under a line of text, so that no gridline runs through its letters.
fn knock_out<S: Surface>(
    pen: &Pen<S>,
    (x, y): (f64, f64),
    anchor: Anchor,
    role: Role,
    line: &str,
) -> Drawn<S> {
    let w = typeset::width(role, line);
    let left = if anchor == Anchor::End { x - w } else { x };
    pen.block(Place::new(left - 2.0, y - 12.0, w + 4.0, 16.0), Token::Paper)
}

fn day<S: Surface>(item: &PlacedItem<'_>, pen: &Pen<S>) -> Drawn<S> {
    let at = (item.x0, item.y);
    match item.item.start.precision {
        Precision::Stated => rail::knob(pen, at, DOT_PX, true, false),
        Precision::Inferred => rail::knob(pen, at, DOT_PX, true, true),
        Precision::Unstated => {
            let place = Place::new(at.0 - 8.0, at.1 - 4.5, 16.0, 9.0);
            pen.block(place, Token::FadeBoth)
        }
    }
}

/// A bar whose ends look as the text states them: sharp, hatched or fading.
fn bar<S: Surface>(item: &PlacedItem<'_>, pen: &Pen<S>) -> Drawn<S> {
    use Precision::{Inferred, Stated, Unstated};
    let (x0, x1) = (item.x0, item.x1);
    // An end that the window cuts off is not the item's end; what is inferred as a whole still looks so.
    let ends = (item.item.start.precision, item.item.end.precision);
    let is_cut = |goes_on: bool| goes_on && ends != (Inferred, Inferred);
    let start = if is_cut(item.goes_on.0) { Stated } else { ends.0 };
    let end = if is_cut(item.goes_on.1) { Stated } else { ends.1 };
    let (top, height) = match item.item.kind {
        Kind::Period | Kind::Day => (item.y - BAR_PX / 2.0, BAR_PX),
        Kind::Span => (item.y - BAR_PX / 3.0, BAR_PX / 1.5),
    };
    let between = |from: f64, to: f64| Place::between(from, top, to, top + height);
    if start == Unstated && end == Unstated {
        return pen.block(between(x0, x1), Token::FadeBoth);
    }
    let half = |precision| if precision == Stated { 0.0 } else { (x1 - x0) * 0.5 };
    let (from, to) = (x0 + half(start), x1 - half(end));
    let (from, to) = (from.min(f64::midpoint(x0, x1)), to.max(f64::midpoint(x0, x1)));
    let (from, to) = match (start, end) {
        (Stated, _) => (x0, to),
        (_, Stated) => (from, x1),
        _ => (from, to),
    };
    // Whole pixels, so that no seam shows where two inks meet.
    let (from, to) = (from.round(), to.round());
    pen.block(between(from, to), Token::Accent)?;
    match start {
        Inferred => pen.block(between(x0, from), Token::AccentHatch)?,
        Unstated => pen.block(between(x0, from), Token::FadeLeft)?,
        Stated => {}
    }
    match end {
        Inferred => pen.block(between(to, x1), Token::AccentHatch)?,
        Unstated => pen.block(between(to, x1), Token::FadeRight)?,
        Stated => {}
    }
    Ok(())
}

/// The sign that an item goes on beyond the window.
fn chevron<S: Surface>(pen: &Pen<S>, (x, y): (f64, f64), way: f64) -> Drawn<S> {
    let back = x - way * 5.0;
    pen.line(&[(back, y - 5.0), (x, y), (back, y + 5.0)], Token::Accent, 2.0)
}
