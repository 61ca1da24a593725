//! Where in the text: the paragraphs of the source to scale, with every figure a tick.

use super::extent::within;
use super::{
    claim::Claim,
    dodge::dodge,
    extent::{Extent, Scale},
    pen::{Drawn, Pen},
    recorder::record,
    scene::{Anchor, Mark, Place, Scene},
    sheet_px,
    surface::Surface,
    theme::Token,
    typeset::{self, Role},
};

/// What the chart shows. All offsets are Unicode code points from the start of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StripSpec {
    /// The paragraphs, in order.
    pub paragraphs: Vec<Paragraph>,
    /// The figures, in order of their place.
    pub figures: Vec<Figure>,
}

/// One paragraph of the source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// Its number as printed at its left.
    pub number: String,
    /// Where it starts.
    pub start: u32,
    /// Where it ends, exclusive.
    pub end: u32,
}

/// One figure phrase in the source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// What is spoken, and the facts behind it.
    pub claim: Claim,
    /// The figure phrase as printed in the column of labels.
    pub phrase: String,
    /// Where it starts.
    pub start: u32,
    /// Where it ends, exclusive.
    pub end: u32,
}

/// The numbers of paragraphs end here.
const NUMBER_PX: f64 = 20.0;
const BLOCK_X_PX: f64 = 28.0;
const LABEL_PAD_PX: f64 = 5.0;
const TOP_PX: f64 = 4.0;
/// A number is left out where its paragraph is lower than this.
const NUMBERED_PX: f64 = 12.0;
const SHORTEST_PX: f64 = 160.0;
const TALLEST_PX: f64 = 1600.0;

/// A figure laid out.
struct Placed {
    mark: Mark,
    tick: Place,
    lines: Vec<String>,
    label_y: f64,
}

/// Draws the paragraphs at the left and the figures at the right. The height follows the labels.
pub fn draw(spec: &StripSpec, width_px: u32) -> Scene {
    let width = sheet_px(width_px);
    let block_px = if width < 480.0 { 44.0 } else { 64.0 };
    let label_x = BLOCK_X_PX + block_px + if width < 480.0 { 22.0 } else { 40.0 };
    let labels: Vec<_> = spec
        .figures
        .iter()
        .map(|figure| typeset::wrap(Role::Label, &figure.phrase, width - label_x - 2.0, 3))
        .collect();
    let heights: Vec<f64> = labels.iter().map(|lines| label_height(lines.len())).collect();
    let height = height_px(spec, heights.iter().sum());
    let scale = scale(spec, height);
    let wanted: Vec<f64> = spec.figures.iter().map(|figure| middle(figure, &scale)).collect();
    let tops = dodge(&wanted, &heights, 0.0, height + 2.0 * TOP_PX);
    let bottom =
        tops.iter().zip(&heights).map(|(y, h)| y + h).fold(height + 2.0 * TOP_PX, f64::max);

    let figures: Vec<_> = spec
        .figures
        .iter()
        .zip(labels)
        .zip(tops.iter().zip(&heights))
        .map(|((figure, lines), (top, label_px))| {
            let y = middle(figure, &scale);
            let long = scale.px(f64::from(figure.end)) - scale.px(f64::from(figure.start));
            let tick_px = within(long, 2.5, 40.0);
            Placed {
                mark: figure.claim.mark(Place::between(label_x - 4.0, *top, width, top + label_px)),
                tick: Place::new(BLOCK_X_PX, y - tick_px / 2.0, block_px, tick_px),
                lines,
                label_y: *top,
            }
        })
        .collect();
    record(width, bottom, |pen| {
        paragraphs(spec, &scale, block_px, pen)?;
        figures
            .iter()
            .try_for_each(|placed| pen.mark(&placed.mark, |pen| paint(placed, label_x, pen)))
    })
}

fn label_height(n_lines: usize) -> f64 {
    (Role::Label.leading_px() * n_lines as f64 + LABEL_PAD_PX).max(Mark::SMALLEST_PX)
}

/// As high as the labels need, and as the numbers of the paragraphs would like.
fn height_px(spec: &StripSpec, labels_px: f64) -> f64 {
    let lengths = spec.paragraphs.iter().map(|p| f64::from(p.end.saturating_sub(p.start)));
    let shortest = lengths.filter(|n| *n > 0.0).fold(f64::INFINITY, f64::min);
    let total: f64 = f64::from(spec.paragraphs.iter().map(|p| p.end).max().unwrap_or(0));
    let for_numbers =
        if shortest.is_finite() { (NUMBERED_PX + 3.0) / shortest * total } else { 0.0 };
    let wished_px = labels_px.max(for_numbers.min(26.0 * spec.paragraphs.len() as f64));
    within(wished_px, SHORTEST_PX, TALLEST_PX.max(labels_px))
}

fn scale(spec: &StripSpec, height: f64) -> Scale {
    let ends = spec.paragraphs.iter().map(|p| p.end).chain(spec.figures.iter().map(|f| f.end));
    Scale::new(Extent::from_zero(ends.map(f64::from)), TOP_PX, TOP_PX + height)
}

fn middle(figure: &Figure, scale: &Scale) -> f64 {
    let (start, end) = (f64::from(figure.start), f64::from(figure.end));
    scale.px(f64::midpoint(start, end))
}

fn paragraphs<S: Surface>(
    spec: &StripSpec,
    scale: &Scale,
    block_px: f64,
    pen: &Pen<S>,
) -> Drawn<S> {
    let mut free_from = f64::NEG_INFINITY;
    for paragraph in &spec.paragraphs {
        let (y0, y1) = (scale.px(f64::from(paragraph.start)), scale.px(f64::from(paragraph.end)));
        // A gap that can be seen, whatever the text has between its paragraphs.
        let lower = (y1 - 1.5).max(y0 + 1.0);
        pen.block(Place::between(BLOCK_X_PX, y0, BLOCK_X_PX + block_px, lower), Token::Wash)?;
        let middle = f64::midpoint(y0, y1);
        if middle - NUMBERED_PX / 2.0 >= free_from {
            let at = (NUMBER_PX, middle + 4.5);
            pen.text(at, Anchor::End, Role::Tiny, Token::Dim, &paragraph.number)?;
            free_from = middle + NUMBERED_PX / 2.0;
        }
    }
    Ok(())
}

fn paint<S: Surface>(placed: &Placed, label_x: f64, pen: &Pen<S>) -> Drawn<S> {
    let tick = placed.tick;
    let y = tick.y + tick.h / 2.0;
    let label_middle = placed.label_y + label_height(placed.lines.len()) / 2.0;
    let elbow = [
        (tick.right(), y),
        (tick.right() + 5.0, y),
        (label_x - 9.0, label_middle),
        (label_x - 4.0, label_middle),
    ];
    pen.line(&elbow, Token::Dim, 0.75)?;
    pen.block(tick, Token::Accent)?;
    let leading = Role::Label.leading_px();
    let first = label_middle - leading * placed.lines.len() as f64 / 2.0 + 13.5;
    pen.lines((label_x, first), Anchor::Start, Role::Label, Token::Ink, &placed.lines)
}
