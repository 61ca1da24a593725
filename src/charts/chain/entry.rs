//! One figure of the chain: its words, its bar or sign, its note.

use super::{ChainSpec, Entry};
use crate::charts::{
    extent::{Extent, Scale},
    pen::runs_width,
    rail,
    reach::Reach,
    scene::{Mark, Place, Run},
    theme::Token,
    typeset::{self, Role},
};

/// A figure laid out.
pub(super) struct PlacedEntry<'a> {
    pub(super) entry: &'a Entry,
    pub(super) mark: Mark,
    pub(super) x: f64,
    /// The qualifier on a line of its own, if it does not stand before the figure.
    pub(super) above: Option<(f64, Vec<String>)>,
    pub(super) runs: Vec<Run>,
    pub(super) baseline: f64,
    /// The bar to scale, if the entry shares a scale, with its height on the sheet.
    pub(super) bar: Option<(Scale, f64)>,
    /// The height of the sign of its interval, where there is no scale to draw it on.
    pub(super) sign: Option<f64>,
    pub(super) note: Vec<String>,
    pub(super) note_y: f64,
}

pub(super) const INDENT_PX: f64 = 14.0;
const FIGURE_PX: f64 = 32.0;
const SIGN_PX: f64 = 14.0;
/// What a figure may take of the gutter: widths are reckoned for the widest of the faces.
const SPARE_PX: f64 = 12.0;

/// Figures side by side, their baselines on one line.
pub(super) fn place_row<'a>(
    spec: &ChainSpec,
    cells: &[(&'a Entry, f64)],
    column: f64,
    top: f64,
) -> Vec<PlacedEntry<'a>> {
    let fits_inline =
        cells.iter().all(|(entry, _)| runs_width(&inline(entry)) <= room(entry, column));
    let above: Vec<_> = cells
        .iter()
        .map(|(entry, _)| match (&entry.qualifier, fits_inline) {
            (Some(words), false) => typeset::wrap(Role::Small, words, room(entry, column), 2),
            _ => Vec::new(),
        })
        .collect();
    let n_above = above.iter().map(Vec::len).max().unwrap_or(0);
    let baseline = top + Role::Small.leading_px() * n_above as f64 + FIGURE_PX - 8.0;
    cells
        .iter()
        .zip(above)
        .map(|((entry, x), above)| {
            let runs = if fits_inline { inline(entry) } else { figure(entry, Role::Unit) };
            // Long Kazakh units with their endings: in the face of labels rather than into the next column.
            let is_too_long = runs_width(&runs) > room(entry, column) + SPARE_PX;
            let runs = if is_too_long { figure(entry, Role::Small) } else { runs };
            place_entry(spec, entry, (*x, column), (top, baseline), above, runs)
        })
        .collect()
}

fn place_entry<'a>(
    spec: &ChainSpec,
    entry: &'a Entry,
    (left, column): (f64, f64),
    (top, baseline): (f64, f64),
    above: Vec<String>,
    runs: Vec<Run>,
) -> PlacedEntry<'a> {
    let x = left + if entry.indent { INDENT_PX } else { 0.0 };
    let width = room(entry, column);
    let bar = scale_of(spec, entry, x, x + width).map(|scale| (scale, baseline + SIGN_PX));
    let is_sign = bar.is_none() && (entry.inferred || entry.reach != Reach::exact(entry.reach.at));
    let sign = is_sign.then_some(baseline + SIGN_PX);
    let has_line = bar.is_some() || sign.is_some();
    let note_y =
        baseline + if has_line { SIGN_PX + 6.0 } else { 4.0 } + Role::Small.leading_px() - 2.0;
    let note = typeset::wrap(Role::Small, &entry.note, width, 4);
    let bottom = note_y + Role::Small.leading_px() * note.len().saturating_sub(1) as f64 + 6.0;
    let above_y = baseline - FIGURE_PX + 4.0
        - Role::Small.leading_px() * above.len().saturating_sub(1) as f64;
    PlacedEntry {
        entry,
        mark: entry.claim.mark(Place::between(x - 6.0, top - 4.0, left + column, bottom)),
        x,
        above: (!above.is_empty()).then_some((above_y, above)),
        runs,
        baseline,
        bar,
        sign,
        note,
        note_y,
    }
}

fn room(entry: &Entry, column: f64) -> f64 {
    column - if entry.indent { INDENT_PX } else { 0.0 }
}

fn inline(entry: &Entry) -> Vec<Run> {
    let qualifier = entry.qualifier.as_ref().filter(|words| !words.is_empty());
    let words = qualifier.map(|q| Run::new(Role::Small, Token::Dim, format!("{q}\u{a0}")));
    words.into_iter().chain(figure(entry, Role::Unit)).collect()
}

fn figure(entry: &Entry, unit_role: Role) -> Vec<Run> {
    let number = Run::new(Role::Middle, Token::Ink, entry.figure.clone());
    let unit = entry.unit.as_ref();
    let unit = unit.map(|unit| Run::new(unit_role, Token::Ink, format!("\u{a0}{unit}")));
    std::iter::once(number).chain(unit).collect()
}

/// The scale that an entry shares with others, between two verticals.
fn scale_of(spec: &ChainSpec, entry: &Entry, left: f64, right: f64) -> Option<Scale> {
    let id = entry.scale.as_ref()?;
    spec.scales.iter().find(|scale| scale.id == *id)?;
    let stops = on_scale(spec, id).flat_map(|entry| entry.reach.stops());
    let arrow = rail::ARROW_PX;
    // Indented entries are drawn to the same scale: the longest indent is taken off them all.
    let indent = if entry.indent { 0.0 } else { INDENT_PX };
    Some(Scale::new(Extent::from_zero(stops), left, (right - arrow - indent).max(left + 20.0)))
}

fn on_scale<'a>(spec: &'a ChainSpec, id: &'a str) -> impl Iterator<Item = &'a Entry> {
    let entries = spec.links.iter().flat_map(|link| &link.entries);
    entries.filter(move |entry| entry.scale.as_deref() == Some(id))
}

pub(super) fn n_on_scale(spec: &ChainSpec, id: &str) -> usize {
    on_scale(spec, id).count()
}
