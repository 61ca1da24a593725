//! The seam between the charts and whatever keeps their drawing.

use plotters::element::{Drawable, PointCollection};
use plotters_backend::{BackendCoord, DrawingBackend, DrawingErrorKind};

use super::scene::{Anchor, Mark, Run};

/// A plotters backend that also knows which claim it is drawing, and sets text in runs.
///
/// plotters alone would lose both: it passes shapes without identity, and text as one string in one
/// face, placed by widths that only the reader's own fonts know exactly.
pub trait Surface: DrawingBackend {
    /// What is drawn from here on belongs to this claim.
    fn open_mark(&mut self, mark: &Mark);

    /// What is drawn from here on belongs to no claim.
    fn close_mark(&mut self);

    /// Sets one line of text whose runs follow each other, from a point on the baseline.
    fn set_runs(&mut self, at: BackendCoord, anchor: Anchor, runs: &[Run]);
}

/// Element: the start of a mark.
pub(super) struct Opening<'m>(pub(super) &'m Mark);

/// Element: the end of a mark.
pub(super) struct Closing;

/// Element: a line of text in several runs.
pub(super) struct Setting {
    pub(super) at: BackendCoord,
    pub(super) anchor: Anchor,
    pub(super) runs: Vec<Run>,
}

impl<'a> PointCollection<'a, BackendCoord> for &'a Opening<'_> {
    type Point = BackendCoord;
    type IntoIter = std::iter::Empty<BackendCoord>;

    fn point_iter(self) -> Self::IntoIter {
        std::iter::empty()
    }
}

impl<S: Surface> Drawable<S> for Opening<'_> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        _: I,
        backend: &mut S,
        _: (u32, u32),
    ) -> Result<(), DrawingErrorKind<S::ErrorType>> {
        backend.open_mark(self.0);
        Ok(())
    }
}

impl<'a> PointCollection<'a, BackendCoord> for &'a Closing {
    type Point = BackendCoord;
    type IntoIter = std::iter::Empty<BackendCoord>;

    fn point_iter(self) -> Self::IntoIter {
        std::iter::empty()
    }
}

impl<S: Surface> Drawable<S> for Closing {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        _: I,
        backend: &mut S,
        _: (u32, u32),
    ) -> Result<(), DrawingErrorKind<S::ErrorType>> {
        backend.close_mark();
        Ok(())
    }
}

impl<'a> PointCollection<'a, BackendCoord> for &'a Setting {
    type Point = &'a BackendCoord;
    type IntoIter = std::iter::Once<&'a BackendCoord>;

    fn point_iter(self) -> Self::IntoIter {
        std::iter::once(&self.at)
    }
}

impl<S: Surface> Drawable<S> for Setting {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        mut points: I,
        backend: &mut S,
        _: (u32, u32),
    ) -> Result<(), DrawingErrorKind<S::ErrorType>> {
        if let Some(at) = points.next() {
            backend.set_runs(at, self.anchor, &self.runs);
        }
        Ok(())
    }
}
