//! The one backend: it keeps what is drawn as a [`Scene`].

use std::{cell::RefCell, convert::Infallible, rc::Rc};

use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
};

use super::{
    lattice,
    pen::{Drawn, Pen},
    scene::{Anchor, Mark, Node, Place, Run, Scene, Shape},
    surface::Surface,
    theme::Token,
    typeset::{self, Role},
};

/// A surface that keeps everything and paints nothing.
#[derive(Debug, Default)]
pub struct Recorder {
    scene: Scene,
    open: Option<usize>,
}

type Outcome = Result<(), DrawingErrorKind<Infallible>>;

/// The scene that a painting leaves on a sheet of the given size.
pub(super) fn record(
    width_px: f64,
    height_px: f64,
    paint: impl FnOnce(&Pen<Recorder>) -> Drawn<Recorder>,
) -> Scene {
    let (width_px, height_px) = (whole_px(width_px), whole_px(height_px));
    let scene = Scene { width_px, height_px, ..Scene::default() };
    let sheet = Rc::new(RefCell::new(Recorder { scene, open: None }));
    let outcome = paint(&Pen::on(&sheet));
    debug_assert!(outcome.is_ok(), "the recorder accepts everything, one call at a time");
    sheet.take().scene
}

fn whole_px(px: f64) -> u32 {
    lattice::length(px.ceil().max(1.0)) / lattice::length(1.0)
}

impl Recorder {
    fn keep(&mut self, shape: Shape) {
        self.scene.nodes.push(Node { mark: self.open, shape });
    }

    fn keep_points(
        &mut self,
        points: impl IntoIterator<Item = BackendCoord>,
        style: &impl BackendStyle,
        is_filled: bool,
    ) {
        let points: Vec<_> = points.into_iter().map(point).collect();
        let Some(ink) = ink(style.color()) else { return };
        if points.len() < 2 {
            return;
        }
        self.keep(if is_filled {
            Shape::Area { points, fill: ink }
        } else {
            Shape::Line { points, stroke: ink, weight: weight(style) }
        });
    }
}

impl Surface for Recorder {
    fn open_mark(&mut self, mark: &Mark) {
        self.open = Some(self.scene.marks.len());
        self.scene.marks.push(mark.clone());
    }

    fn close_mark(&mut self) {
        self.open = None;
    }

    fn set_runs(&mut self, at: BackendCoord, anchor: Anchor, runs: &[Run]) {
        let runs: Vec<Run> = runs.iter().filter(|run| !run.text.is_empty()).cloned().collect();
        if !runs.is_empty() {
            self.keep(Shape::Text { at: point(at), anchor, runs });
        }
    }
}

/// Everything is overridden: the defaults draw pixel by pixel, and need fonts.
impl DrawingBackend for Recorder {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        let k = lattice::length(1.0);
        (self.scene.width_px * k, self.scene.height_px * k)
    }

    fn ensure_prepared(&mut self) -> Outcome {
        Ok(())
    }

    fn present(&mut self) -> Outcome {
        Ok(())
    }

    fn draw_pixel(&mut self, at: BackendCoord, color: BackendColor) -> Outcome {
        self.draw_rect(at, (at.0 + 1, at.1 + 1), &color, true)
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Outcome {
        self.keep_points([from, to], style, false);
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Outcome {
        let ((x0, y0), (x1, y1)) = (point(from), point(to));
        let place = Place::between(x0, y0, x1, y1);
        if let Some(ink) = ink(style.color()) {
            self.keep(if fill {
                Shape::Block { place, fill: ink }
            } else {
                Shape::Frame { place, stroke: ink, weight: weight(style) }
            });
        }
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Outcome {
        self.keep_points(path, style, false);
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Outcome {
        let (at, radius) = (point(center), lattice::px_length(radius));
        if let Some(ink) = ink(style.color()) {
            self.keep(if fill {
                Shape::Dot { at, radius, fill: ink }
            } else {
                Shape::Ring { at, radius, stroke: ink, weight: weight(style) }
            });
        }
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        style: &S,
    ) -> Outcome {
        self.keep_points(corners, style, true);
        Ok(())
    }

    fn draw_text<T: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &T,
        at: BackendCoord,
    ) -> Outcome {
        let role = Role::from_name(style.family().as_str());
        let drop_px = match style.anchor().v_pos {
            VPos::Top => role.size_px(),
            VPos::Center => role.size_px() * 0.35,
            VPos::Bottom => 0.0,
        };
        let anchor = match style.anchor().h_pos {
            HPos::Left => Anchor::Start,
            HPos::Center => Anchor::Middle,
            HPos::Right => Anchor::End,
        };
        if let Some(ink) = ink(style.color()) {
            let at = (at.0, at.1 + lattice::steps(drop_px));
            self.set_runs(at, anchor, &[Run::new(role, ink, text)]);
        }
        Ok(())
    }

    fn estimate_text_size<T: BackendTextStyle>(
        &self,
        text: &str,
        style: &T,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let role = Role::from_name(style.family().as_str());
        Ok((lattice::length(typeset::width(role, text)), lattice::length(role.leading_px())))
    }

    fn blit_bitmap(&mut self, _: BackendCoord, _: (u32, u32), _: &[u8]) -> Outcome {
        Ok(())
    }
}

fn point((x, y): BackendCoord) -> (f64, f64) {
    (lattice::px(x), lattice::px(y))
}

fn weight(style: &impl BackendStyle) -> f64 {
    lattice::px_length(style.stroke_width())
}

/// The ink of a colour; none if it is wholly transparent.
fn ink(color: BackendColor) -> Option<Token> {
    (color.alpha > 0.0).then(|| Token::from_sentinel(color.rgb))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_drawn_between_open_and_close_belongs_to_the_mark() {
        let mark = Mark { key: "a".into(), ..Mark::default() };
        let scene = record(100.0, 20.0, |pen| {
            pen.line(&[(0.0, 0.0), (10.25, 0.0)], Token::Hair, 1.0)?;
            pen.mark(&mark, |pen| pen.dot((5.0, 5.0), 3.0, Token::Accent))?;
            pen.text((0.0, 10.0), Anchor::End, Role::Small, Token::Dim, "0")
        });
        let owners: Vec<_> = scene.nodes.iter().map(|node| node.mark).collect();
        assert_eq!(owners, [None, Some(0), None]);
        assert_eq!(scene.marks, [mark]);
        let expected = Shape::Line {
            points: vec![(0.0, 0.0), (10.25, 0.0)],
            stroke: Token::Hair,
            weight: 1.0,
        };
        assert_eq!(scene.nodes.first().map(|node| &node.shape), Some(&expected));
    }

    #[test]
    fn what_is_no_number_is_drawn_at_the_origin() {
        let scene = record(f64::NAN, f64::INFINITY, |pen| {
            pen.dot((f64::NAN, f64::INFINITY), f64::NAN, Token::Ink)
        });
        assert_eq!(scene.width_px, 1);
        assert_eq!(scene.nodes.len(), 1);
    }
}
