//! A change on paper.

use super::{
    ChangeSpec,
    placed::{ARROW_DROP_PX, BAR_PX, KNOB_PX, Placed, Row},
};
use crate::charts::{
    extent::Scale,
    pen::{Drawn, Pen},
    rail::Rail,
    scene::{Anchor, Place},
    surface::Surface,
    theme::Token,
    typeset::{self, Role},
};

/// Draws the change as it was laid out.
pub(super) fn paint<S: Surface>(spec: &ChangeSpec, placed: &Placed<'_>, pen: &Pen<S>) -> Drawn<S> {
    let zero = placed.scale.px(0.0);
    let below = (zero, placed.bottom + Role::Small.leading_px() - 2.0);
    pen.text(below, Anchor::Middle, Role::Small, Token::Dim, &spec.zero)?;
    zero_line(placed, zero, pen)?;
    let [from, to] = &placed.rows;
    pen.mark(&from.mark, |pen| paint_row(from, &placed.scale, pen))?;
    // The difference belongs to the later level: what shows that it is chosen must not cover it.
    pen.mark(&to.mark, |pen| {
        difference(spec, placed, pen)?;
        paint_row(to, &placed.scale, pen)
    })
}

fn paint_row<S: Surface>(row: &Row<'_>, scale: &Scale, pen: &Pen<S>) -> Drawn<S> {
    // The plumb line of the difference passes here; it must not run through letters.
    let names_px = typeset::widest(Role::Label, &row.names);
    let ground = Place::new(0.0, row.name_y - 13.0, names_px + 4.0, row.names_px());
    pen.block(ground, Token::Paper)?;
    pen.lines((0.0, row.name_y), Anchor::Start, Role::Label, Token::Ink, &row.names)?;
    let note_y = row.name_y + Role::Label.leading_px() * row.names.len() as f64;
    pen.lines((0.0, note_y), Anchor::Start, Role::Small, Token::Dim, &row.notes)?;
    let rail = Rail { scale, y: row.bar_y, weight: BAR_PX, knob: KNOB_PX };
    rail.draw(pen, &row.level.reach, row.level.inferred)?;
    pen.runs(row.figure_at, Anchor::Start, row.figure.clone())
}

/// A plumb line from the earlier level, and an arrow from there to the later one.
fn difference<S: Surface>(spec: &ChangeSpec, placed: &Placed<'_>, pen: &Pen<S>) -> Drawn<S> {
    if placed.difference.is_empty() {
        return Ok(());
    }
    let [from, to] = &placed.rows;
    let (x0, x1) = (placed.scale.px(spec.from.reach.at), placed.scale.px(spec.to.reach.at));
    let y = to.bar_y + ARROW_DROP_PX;
    pen.line(&[(x0, from.bar_y + KNOB_PX), (x0, y + 5.0)], Token::Dim, 1.0)?;
    pen.line(&[(x1, to.bar_y + KNOB_PX), (x1, y + 5.0)], Token::Dim, 1.0)?;
    if (x1 - x0).abs() > 2.0 {
        pen.line(&[(x0, y), (x1, y)], Token::Dim, 1.5)?;
        let back = (x1 - x0).signum() * (x1 - x0).abs().min(6.0);
        pen.line(&[(x1 - back, y - 4.0), (x1, y), (x1 - back, y + 4.0)], Token::Dim, 1.5)?;
    }
    let (at, anchor) = placed.difference_at;
    pen.lines(at, anchor, Role::Strong, Token::Ink, &placed.difference)
}

/// The line at zero; where names stand over their bars, it stops short of them.
fn zero_line<S: Surface>(placed: &Placed<'_>, zero: f64, pen: &Pen<S>) -> Drawn<S> {
    let [from, to] = &placed.rows;
    let (top, bottom) = (from.bar_y - 14.0, placed.bottom);
    if zero > 2.0 * KNOB_PX {
        return pen.line(&[(zero, top), (zero, bottom)], Token::Ink, 1.0);
    }
    pen.line(&[(zero, from.bar_y - 9.0), (zero, from.bar_y + 9.0)], Token::Ink, 1.0)?;
    pen.line(&[(zero, to.bar_y - 9.0), (zero, bottom)], Token::Ink, 1.0)
}
