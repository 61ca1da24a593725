//! Headline figures, large: each with its hedge, the sign of its interval, its unit, and all that belongs to it.

use super::{
    claim::Claim,
    glyph,
    pen::{Drawn, Pen},
    reach::Reach,
    recorder::record,
    scene::{Anchor, Mark, Place, Run, Scene},
    sheet_px,
    surface::Surface,
    theme::Token,
    typeset::{self, Role},
};

/// What the picture shows.
#[derive(Clone, Debug, PartialEq)]
pub struct HeadlineSpec {
    /// The figures, the first of them first.
    pub figures: Vec<HeadlineFigure>,
}

/// A figure as printed.
#[derive(Clone, Debug, PartialEq)]
pub struct HeadlineFigure {
    /// What is spoken, and the fact behind it.
    pub claim: Claim,
    /// The words before the number ("more than"), if there are any.
    pub hedge: String,
    /// The number.
    pub number: String,
    /// What follows the number, if anything does.
    pub unit: Option<String>,
    /// Its interval, drawn as a sign.
    pub reach: Reach,
    /// What is counted.
    pub noun: String,
    /// Period, place, and what else belongs to it.
    pub notes: Vec<String>,
}

/// So many figures stand beside each other at most.
const MOST_COLUMNS: usize = 4;
/// No column is narrower, unless the sheet is.
const LEAST_PX: f64 = 168.0;
/// Room between two columns, in the middle of which a line stands.
const GAP_PX: f64 = 32.0;
const ROW_GAP_PX: f64 = 22.0;
/// From the hedge's baseline to the number's, and how high the line of hedges is.
const NUMBER_PX: f64 = 34.0;
const HEDGE_PX: f64 = 16.0;
/// How wide the sign of an interval is.
const SIGN_PX: f64 = 96.0;
/// So many lines a noun has at most, and a note.
const MOST_LINES: usize = 4;

/// Draws the figures in rows of as many as have room.
pub fn draw(spec: &HeadlineSpec, width_px: u32) -> Scene {
    let width = sheet_px(width_px);
    let n = n_columns(&spec.figures, width);
    let column = column_px(width, n);
    let (mut cells, mut rules) = (Vec::new(), Vec::new());
    let mut y: f64 = 0.0;
    for row in spec.figures.chunks(n) {
        if y > 0.0 {
            rules.push([(0.0, y), (width, y)]);
            y += ROW_GAP_PX;
        }
        let at = |i: usize| i as f64 * (column + GAP_PX);
        let has_hedge = row.iter().any(|figure| !figure.hedge.is_empty());
        let number_y = NUMBER_PX + if has_hedge { HEDGE_PX } else { 0.0 };
        let placed =
            row.iter().enumerate().map(|(i, figure)| place(figure, (at(i), y, number_y), column));
        let placed: Vec<Placed<'_>> = placed.collect();
        let bottom = placed.iter().map(|cell| cell.mark.hit.bottom()).fold(y, f64::max);
        let between = (1..row.len()).map(|i| at(i) - GAP_PX / 2.0);
        rules.extend(between.map(|x| [(x, y + 2.0), (x, bottom)]));
        cells.extend(placed);
        y = bottom + ROW_GAP_PX;
    }
    record(width, (y - ROW_GAP_PX).max(1.0) + 4.0, |pen| {
        rules.iter().try_for_each(|rule| pen.line(rule, Token::Hair, 1.0))?;
        cells.iter().try_for_each(|cell| pen.mark(&cell.mark, |pen| paint(cell, pen)))
    })
}

/// A figure laid out.
struct Placed<'a> {
    figure: &'a HeadlineFigure,
    mark: Mark,
    /// The left end of the number's baseline.
    at: (f64, f64),
    number: Run,
    /// The unit where it follows the number, and where it stands below it.
    unit: Option<Run>,
    unit_below: Vec<String>,
    sign_y: f64,
    noun: Vec<String>,
    notes: Vec<String>,
}

fn column_px(width: f64, n: usize) -> f64 {
    (width - GAP_PX * (n - 1) as f64) / n as f64
}

/// As many columns as have room for each number with its unit, and no more than fill the rows evenly.
fn n_columns(figures: &[HeadlineFigure], width: f64) -> usize {
    let most = figures.len().clamp(1, MOST_COLUMNS);
    let widest = figures.iter().map(figure_px).fold(LEAST_PX, f64::max);
    let n = (2..=most).rev().find(|n| column_px(width, *n) >= widest).unwrap_or(1);
    figures.len().div_ceil(figures.len().div_ceil(n).max(1)).max(1)
}

fn figure_px(figure: &HeadlineFigure) -> f64 {
    let unit = figure.unit.as_deref().map_or(0.0, |unit| typeset::width(Role::Unit, &spaced(unit)));
    typeset::width(Role::Figure, &figure.number) + unit
}

fn spaced(unit: &str) -> String {
    format!("\u{a0}{unit}")
}

fn place(figure: &HeadlineFigure, (x, top, number_y): (f64, f64, f64), width: f64) -> Placed<'_> {
    let fits = |role: &Role| typeset::width(*role, &figure.number) <= width;
    let role = [Role::Figure, Role::Middle].into_iter().find(fits).unwrap_or(Role::Unit);
    let y = top + number_y;
    let is_beside = figure_px(figure) <= width;
    let unit = figure.unit.as_ref();
    let below = unit
        .filter(|_| !is_beside)
        .map_or_else(Vec::new, |unit| typeset::wrap(Role::Unit, unit, width, MOST_LINES));
    let sign_y = y + 16.0 + Role::Unit.leading_px() * below.len() as f64;
    let noun = typeset::wrap(Role::Strong, &figure.noun, width, MOST_LINES);
    let notes = figure.notes.iter();
    let notes: Vec<String> =
        notes.flat_map(|note| typeset::wrap(Role::Small, note, width, MOST_LINES)).collect();
    let bottom = sign_y
        + 10.0
        + Role::Strong.leading_px() * noun.len() as f64
        + Role::Small.leading_px() * notes.len() as f64
        + 4.0;
    Placed {
        figure,
        mark: figure.claim.mark(Place::between(x, top, x + width, bottom)),
        at: (x, y),
        number: Run::new(role, Token::Ink, figure.number.as_str()),
        unit: unit.filter(|_| is_beside).map(|unit| Run::new(Role::Unit, Token::Ink, spaced(unit))),
        unit_below: below,
        sign_y,
        noun,
        notes,
    }
}

fn paint<S: Surface>(cell: &Placed<'_>, pen: &Pen<S>) -> Drawn<S> {
    let (x, y) = cell.at;
    let width = cell.mark.hit.w;
    let hedge = typeset::wrap(Role::Label, &cell.figure.hedge, width, 1);
    pen.lines((x, y - NUMBER_PX), Anchor::Start, Role::Label, Token::Dim, &hedge)?;
    let number = [Some(cell.number.clone()), cell.unit.clone()].into_iter().flatten().collect();
    pen.runs((x, y), Anchor::Start, number)?;
    let below = (x, y + Role::Unit.leading_px());
    pen.lines(below, Anchor::Start, Role::Unit, Token::Ink, &cell.unit_below)?;
    glyph::paint_at(pen, (x, cell.sign_y), SIGN_PX.min(width), &cell.figure.reach, false)?;
    let noun_y = cell.sign_y + 10.0 + Role::Strong.size_px();
    pen.lines((x, noun_y), Anchor::Start, Role::Strong, Token::Ink, &cell.noun)?;
    let notes_y = noun_y + Role::Strong.leading_px() * cell.noun.len() as f64;
    pen.lines((x, notes_y), Anchor::Start, Role::Small, Token::Dim, &cell.notes)
}
