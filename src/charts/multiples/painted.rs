//! The panels on paper.

use super::placed::{Placed, PlacedPanel};
use crate::charts::{
    pen::{Drawn, Pen},
    scene::Anchor,
    series::{
        painted::{name, paint_sign},
        sign::{self, Look},
    },
    surface::Surface,
    theme::Token,
    typeset::Role,
};

/// Draws the panels as they were laid out.
pub(super) fn paint<S: Surface>(placed: &Placed<'_>, pen: &Pen<S>) -> Drawn<S> {
    let (calendar, (top, bottom)) = (&placed.calendar, placed.ends);
    for key in &placed.keys {
        let look = Look { form: key.form, radius: 4.0, is_inferred: false };
        sign::knob(pen, key.at, true, look)?;
        let at = (key.names_x, key.at.1 + 4.5);
        pen.lines(at, Anchor::Start, Role::Small, Token::Dim, &key.names)?;
    }
    calendar.grid(pen, top, bottom)?;
    let middle = (f64::midpoint(calendar.left, calendar.right), top + 28.0);
    pen.lines(middle, Anchor::Middle, Role::Label, Token::Dim, &placed.empty)?;
    for panel in &placed.panels {
        ground(panel, placed, pen)?;
    }
    pen.line(&[(0.0, bottom), (placed.width, bottom)], Token::Ink, 1.0)?;
    calendar.words(pen, bottom + 2.0, calendar.right + 8.0)?;
    if let Some((x, words)) = &placed.undated {
        pen.lines((*x, bottom + 17.0), Anchor::Middle, Role::Tiny, Token::Dim, words)?;
    }
    let signs = placed.panels.iter().flat_map(|panel| &panel.signs);
    signs.into_iter().try_for_each(|sign| pen.mark(&sign.mark, |pen| paint_sign(sign, true, pen)))
}

/// The title and the rules of a panel.
fn ground<S: Surface>(panel: &PlacedPanel<'_>, placed: &Placed<'_>, pen: &Pen<S>) -> Drawn<S> {
    let (left, right) = (placed.calendar.left, placed.calendar.right);
    pen.line(&[(0.0, panel.top), (placed.width, panel.top)], Token::Hair, 1.0)?;
    for (y, label) in &panel.rules {
        let is_zero = (*y - panel.zero_y).abs() < 0.5;
        let ink = if is_zero { Token::Dim } else { Token::Hair };
        pen.line(&[(left, *y), (right, *y)], ink, 1.0)?;
        pen.text((placed.width, y + 4.0), Anchor::End, Role::Tiny, Token::Dim, label)?;
    }
    name(pen, panel.title_y, Role::Strong, Token::Ink, &panel.titles)
}
