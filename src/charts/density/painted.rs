//! The bars on paper.

use super::placed::{Column, Columns, Placed, STRIP_BOTTOM_PX, Strip};
use crate::charts::{
    calendar::WORDS_PX,
    pen::{Drawn, Pen, runs_width},
    scene::{Anchor, Place, Run},
    surface::Surface,
    theme::Token,
    timeline::EDGE_PX,
    typeset::{self, Role},
};

/// Draws the calendar and the rows without their bars.
pub(super) fn paint<S: Surface>(placed: &Placed, pen: &Pen<S>) -> Drawn<S> {
    let calendar = &placed.calendar;
    calendar.grid(pen, 4.0, placed.bottom)?;
    calendar.words(pen, 0.0, placed.width)?;
    pen.line(&[(0.0, WORDS_PX), (placed.width, WORDS_PX)], Token::Ink, 1.0)?;
    for row in &placed.rows {
        let ends = [(calendar.left, row.zero_y), (calendar.right, row.zero_y)];
        pen.line(&ends, Token::Dim, 1.0)?;
        let runs = vec![
            Run::new(Role::Strong, Token::Ink, row.name.clone()),
            Run::new(Role::Small, Token::Dim, format!("\u{2002}{}", row.n)),
        ];
        let long = runs_width(&runs);
        pen.block(Place::new(0.0, row.name_y - 13.0, long + 4.0, 18.0), Token::Paper)?;
        pen.runs((0.0, row.name_y), Anchor::Start, runs)?;
    }
    Ok(())
}

/// Draws the bars.
pub(super) fn paint_bars<S: Surface>(columns: &Columns, pen: &Pen<S>) -> Drawn<S> {
    for column in &columns.all {
        match &column.mark {
            Some(mark) => pen.mark(mark, |pen| bars(column, columns.role, pen))?,
            None => bars(column, columns.role, pen)?,
        }
    }
    Ok(())
}

fn bars<S: Surface>(column: &Column, role: Role, pen: &Pen<S>) -> Drawn<S> {
    for bar in &column.bars {
        pen.block(bar.place, Token::Accent)?;
    }
    let counted = || column.bars.iter().filter_map(|bar| Some((bar.place, bar.count.as_ref()?)));
    for (place, count) in counted() {
        let (middle, baseline) = foot(place);
        let long = typeset::width(role, count);
        let ground = Place::new(middle - long / 2.0 - 1.0, baseline - 10.0, long + 2.0, 12.0);
        pen.block(ground, Token::Paper)?;
    }
    for (place, count) in counted() {
        pen.text(foot(place), Anchor::Middle, role, Token::Ink, count)?;
    }
    Ok(())
}

/// Where the count over a bar stands.
fn foot(Place { x, y, w, .. }: Place) -> (f64, f64) {
    (x + w / 2.0, y - 4.0)
}

/// Draws the strip of the whole time.
pub(super) fn paint_strip<S: Surface>(strip: &Strip, pen: &Pen<S>) -> Drawn<S> {
    strip.calendar.strip(pen, STRIP_BOTTOM_PX, EDGE_PX)?;
    for bar in &strip.bars {
        pen.block(*bar, Token::Accent)?;
    }
    Ok(())
}
