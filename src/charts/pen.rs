//! The charts' hand: plotters elements in pixels and inks.

use std::{cell::RefCell, rc::Rc};

use plotters::prelude::*;
use plotters::{
    coord::Shift,
    drawing::DrawingAreaErrorKind,
    style::text_anchor::{HPos, Pos, VPos},
};

use super::{
    lattice,
    scene::{Anchor, Mark, Place, Run},
    surface::{Closing, Opening, Setting, Surface},
    theme::Token,
    typeset::{self, Role},
};

/// What drawing on a surface comes to.
pub(super) type Drawn<S> = Result<(), DrawingAreaErrorKind<<S as DrawingBackend>::ErrorType>>;

/// A pen on a drawing area: positions in CSS pixels from its left top corner.
pub(super) struct Pen<S: Surface> {
    area: DrawingArea<S, Shift>,
}

impl<S: Surface> Pen<S> {
    /// A pen on a whole surface.
    pub(super) fn on(surface: &Rc<RefCell<S>>) -> Self {
        Self { area: DrawingArea::from(surface) }
    }

    /// The area under the pen, for charts that lay a coordinate system over it.
    pub(super) fn area(&self) -> &DrawingArea<S, Shift> {
        &self.area
    }

    /// Draws what belongs to one claim.
    pub(super) fn mark(&self, mark: &Mark, paint: impl FnOnce(&Self) -> Drawn<S>) -> Drawn<S> {
        self.area.draw(&Opening(mark))?;
        paint(self)?;
        self.area.draw(&Closing)
    }

    /// A filled rectangle; nothing if it has no extent.
    pub(super) fn block(&self, place: Place, fill: Token) -> Drawn<S> {
        if place.w <= 0.0 || place.h <= 0.0 {
            return Ok(());
        }
        self.area.draw(&Rectangle::new(corners(place), fill.sentinel().filled()))
    }

    /// The outline of a rectangle.
    pub(super) fn frame(&self, place: Place, stroke: Token, weight: f64) -> Drawn<S> {
        self.area.draw(&Rectangle::new(corners(place), line_style(stroke, weight)))
    }

    /// An open line.
    pub(super) fn line(&self, points: &[(f64, f64)], stroke: Token, weight: f64) -> Drawn<S> {
        self.area.draw(&PathElement::new(on_lattice(points), line_style(stroke, weight)))
    }

    /// A filled polygon.
    pub(super) fn area_of(&self, corners: &[(f64, f64)], fill: Token) -> Drawn<S> {
        self.area.draw(&Polygon::new(on_lattice(corners), fill.sentinel().filled()))
    }

    /// A filled disc.
    pub(super) fn dot(&self, at: (f64, f64), radius: f64, fill: Token) -> Drawn<S> {
        self.area.draw(&Circle::new(step(at), lattice::length(radius), fill.sentinel().filled()))
    }

    /// A ring on paper: what lies beneath it is knocked out.
    pub(super) fn ring(&self, at: (f64, f64), radius: f64, stroke: Token, weight: f64) -> Drawn<S> {
        self.dot(at, radius, Token::Paper)?;
        let style = line_style(stroke, weight);
        self.area.draw(&Circle::new(step(at), lattice::length(radius), style))
    }

    /// A line of text in one face, from a point on its baseline.
    pub(super) fn text(
        &self,
        at: (f64, f64),
        anchor: Anchor,
        role: Role,
        ink: Token,
        text: &str,
    ) -> Drawn<S> {
        let h_pos = match anchor {
            Anchor::Start => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::End => HPos::Right,
        };
        let font = FontDesc::new(FontFamily::Name(role.name()), role.size_px(), FontStyle::Normal);
        let mut style = font.color(&ink.sentinel());
        style.pos = Pos::new(h_pos, VPos::Bottom);
        self.area.draw(&Text::new(text, step(at), style))
    }

    /// Lines of text under each other, from the baseline of the first.
    pub(super) fn lines(
        &self,
        at: (f64, f64),
        anchor: Anchor,
        role: Role,
        ink: Token,
        lines: &[String],
    ) -> Drawn<S> {
        let mut y = at.1;
        for line in lines {
            self.text((at.0, y), anchor, role, ink, line)?;
            y += role.leading_px();
        }
        Ok(())
    }

    /// A line of text in several faces, from a point on its baseline.
    pub(super) fn runs(&self, at: (f64, f64), anchor: Anchor, runs: Vec<Run>) -> Drawn<S> {
        self.area.draw(&Setting { at: step(at), anchor, runs })
    }
}

/// The width of runs that follow each other, in pixels.
pub(super) fn runs_width(runs: &[Run]) -> f64 {
    runs.iter().map(|run| typeset::width(run.role, &run.text)).sum()
}

fn step((x, y): (f64, f64)) -> (i32, i32) {
    (lattice::steps(x), lattice::steps(y))
}

fn on_lattice(points: &[(f64, f64)]) -> Vec<(i32, i32)> {
    points.iter().copied().map(step).collect()
}

fn corners(place: Place) -> [(i32, i32); 2] {
    [step((place.x, place.y)), step((place.right(), place.bottom()))]
}

fn line_style(stroke: Token, weight: f64) -> ShapeStyle {
    stroke.sentinel().stroke_width(lattice::length(weight))
}
