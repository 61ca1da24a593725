//! The words and lines of an axis of days, as all charts over time draw them.

use super::{
    days::{DayAxis, Tick},
    lattice,
    pen::{Drawn, Pen},
    scene::Anchor,
    surface::Surface,
    theme::Token,
    typeset::{self, Role},
};
use plotters::coord::{cartesian::Cartesian2d, types::RangedCoordi32};
use plotters::element::PathElement;
use plotters::style::Color as _;

/// An axis of days between two verticals.
pub(super) struct Calendar {
    pub(super) axis: DayAxis,
    pub(super) ticks: Vec<Tick>,
    pub(super) left: f64,
    pub(super) right: f64,
}

/// The two lines of words take so much, with room before the rule.
pub(super) const WORDS_PX: f64 = 40.0;

impl Calendar {
    /// The axis of a window of days, with the ticks that it has room for.
    pub(super) fn new(
        window: (i32, i32),
        (left, right): (f64, f64),
        months: &[String; 12],
    ) -> Self {
        let axis = DayAxis::new(window);
        let ticks = axis.ticks(right - left, months);
        Self { axis, ticks, left, right }
    }

    /// The position of the first moment of a day.
    pub(super) fn px(&self, day: i32) -> f64 {
        self.axis.px(day, self.left, self.right)
    }

    /// One light line a tick, drawn in days: the plane under the pen is the plane of the items.
    pub(super) fn grid<S: Surface>(&self, pen: &Pen<S>, top: f64, bottom: f64) -> Drawn<S> {
        let (x0, x1) = (lattice::steps(self.left), lattice::steps(self.right));
        let (y0, y1) = (lattice::steps(top), lattice::steps(bottom));
        let rows: RangedCoordi32 = (0..1).into();
        let plane =
            Cartesian2d::<DayAxis, RangedCoordi32>::new(self.axis.clone(), rows, (x0..x1, y0..y1));
        let area = pen.area().apply_coord_spec(plane);
        let style = Token::Hair.sentinel().stroke_width(lattice::length(1.0));
        for tick in &self.ticks {
            area.draw(&PathElement::new(vec![(tick.day, 0), (tick.day, 1)], style))?;
        }
        Ok(())
    }

    /// The words of the ticks under a horizontal; one that has no room beside the one before is left out.
    pub(super) fn words<S: Surface>(&self, pen: &Pen<S>, top: f64, width: f64) -> Drawn<S> {
        let mut free = [f64::NEG_INFINITY; 2];
        for tick in &self.ticks {
            let x = self.px(tick.day) + 4.0;
            let words = [(Some(&tick.label), 15.0), (tick.under.as_ref(), 32.0)];
            for ((text, y), free) in words.into_iter().zip(&mut free) {
                let Some(text) = text else { continue };
                let end = x + typeset::width(Role::Small, text);
                if x >= *free && end <= width {
                    pen.text((x, top + y), Anchor::Start, Role::Small, Token::Dim, text)?;
                    *free = end + 4.0;
                }
            }
        }
        Ok(())
    }
}
