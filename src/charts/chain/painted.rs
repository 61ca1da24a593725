//! The chain on paper.

use super::{
    entry::{INDENT_PX, PlacedEntry},
    placed::{ENTRY_GAP_PX, GUTTER_PX, Placed, PlacedLink},
};
use crate::charts::{
    glyph,
    pen::{Drawn, Pen},
    rail::Rail,
    scene::Anchor,
    surface::Surface,
    theme::Token,
    typeset::Role,
};

const RULE_PX: f64 = 2.0;

/// Draws the chain as it was laid out.
pub(super) fn paint<S: Surface>(placed: &Placed<'_>, pen: &Pen<S>) -> Drawn<S> {
    for link in &placed.links {
        if placed.is_stacked {
            upright(link, pen)?;
        } else {
            level(link, pen)?;
        }
        pen.lines(link.title_at, Anchor::Start, Role::Strong, Token::Ink, &link.title)?;
        let below = link.title_at.1 + Role::Strong.leading_px() * link.title.len() as f64 + 4.0;
        let empty_at = (link.title_at.0, below);
        pen.lines(empty_at, Anchor::Start, Role::Small, Token::Dim, &link.empty)?;
    }
    for (y, line) in &placed.notes {
        pen.text((0.0, *y), Anchor::Start, Role::Small, Token::Dim, line)?;
    }
    for entry in placed.links.iter().flat_map(|link| &link.entries) {
        pen.mark(&entry.mark, |pen| paint_entry(entry, pen))?;
    }
    Ok(())
}

/// The rule along the top of a column, with the joint to the next link at its end, and a hairline
/// between the two: below the first figures nothing else keeps their columns apart.
fn level<S: Surface>(link: &PlacedLink<'_>, pen: &Pen<S>) -> Drawn<S> {
    const Y: f64 = 8.0;
    let (x0, y) = (link.place.x, link.place.y + Y);
    let x1 = link.place.right();
    if link.is_last {
        return pen.line(&[(x0, y), (x1, y)], Token::Ink, RULE_PX);
    }
    if !link.is_tier_end {
        let x = x1 + GUTTER_PX / 2.0;
        let ends = [(x, y + GUTTER_PX), (x, link.place.bottom() - ENTRY_GAP_PX)];
        pen.line(&ends, Token::Hair, 1.0)?;
    }
    let tip = if link.is_tier_end { x1 } else { x1 + GUTTER_PX - 3.0 };
    pen.line(&[(x0, y), (tip, y)], Token::Ink, RULE_PX)?;
    pen.line(&[(tip - 6.0, y - 6.0), (tip, y), (tip - 6.0, y + 6.0)], Token::Ink, RULE_PX)
}

/// The rule down the left side, with the joint to the next link at its end.
fn upright<S: Surface>(link: &PlacedLink<'_>, pen: &Pen<S>) -> Drawn<S> {
    const X: f64 = 6.0;
    let (y0, y1) = (link.place.y + 4.0, link.place.bottom() - 2.0);
    if link.is_last {
        return pen.line(&[(X, y0), (X, y1)], Token::Ink, RULE_PX);
    }
    pen.line(&[(X, y0), (X, y1)], Token::Ink, RULE_PX)?;
    pen.line(&[(X - 6.0, y1 - 6.0), (X, y1), (X + 6.0, y1 - 6.0)], Token::Ink, RULE_PX)
}

fn paint_entry<S: Surface>(entry: &PlacedEntry<'_>, pen: &Pen<S>) -> Drawn<S> {
    let x = entry.x;
    if entry.entry.indent {
        let (left, y) = (x - INDENT_PX + 2.0, entry.baseline - 8.0);
        let top = entry.mark.hit.y - 6.0;
        pen.line(&[(left, top), (left, y), (left + 7.0, y)], Token::Dim, 1.0)?;
    }
    if let Some((y, words)) = &entry.above {
        pen.lines((x, *y), Anchor::Start, Role::Small, Token::Dim, words)?;
    }
    pen.runs((x, entry.baseline), Anchor::Start, entry.runs.clone())?;
    if let Some((scale, y)) = &entry.bar {
        let ends = [(scale.px(0.0), *y), (scale.right_px(), *y)];
        pen.line(&ends, Token::Hair, 1.0)?;
        let rail = Rail { scale, y: *y, weight: 3.0, knob: 3.5 };
        rail.draw(pen, &entry.entry.reach, entry.entry.inferred)?;
    }
    if let Some(y) = entry.sign {
        sign(entry, y, pen)?;
    }
    pen.lines((x, entry.note_y), Anchor::Start, Role::Small, Token::Dim, &entry.note)
}

/// The interval as a small sign, where there is no scale to draw it on.
fn sign<S: Surface>(entry: &PlacedEntry<'_>, y: f64, pen: &Pen<S>) -> Drawn<S> {
    glyph::paint_at(pen, (entry.x, y), 52.0, &entry.entry.reach, entry.entry.inferred)
}
