//! Where everything of the chain stands.

use super::{ChainSpec, Entry, Link};
use crate::charts::{
    extent::{Extent, Scale},
    pen::runs_width,
    reach::Reach,
    scene::{Mark, Place, Run},
    theme::Token,
    typeset::{self, Role},
};

/// The chain laid out.
pub(super) struct Placed<'a> {
    pub(super) width: f64,
    pub(super) height: f64,
    /// Whether the rule runs down the left side, not along the top.
    pub(super) is_stacked: bool,
    pub(super) links: Vec<PlacedLink<'a>>,
    /// The notes on shared scales, with the baseline of each line.
    pub(super) notes: Vec<(f64, String)>,
}

/// A link laid out.
pub(super) struct PlacedLink<'a> {
    pub(super) place: Place,
    /// Whether it is the last in its tier: the rule above it ends in an arrow or stops.
    pub(super) is_tier_end: bool,
    pub(super) is_last: bool,
    pub(super) title: Vec<String>,
    pub(super) title_at: (f64, f64),
    pub(super) empty: Vec<String>,
    pub(super) entries: Vec<PlacedEntry<'a>>,
}

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

/// Below this width the links stand under each other.
const STACK_BELOW_PX: f64 = 700.0;
/// A column narrower than this cannot hold long words: two tiers of columns, then.
const NARROWEST_COLUMN_PX: f64 = 148.0;
pub(super) const GUTTER_PX: f64 = 16.0;
pub(super) const INDENT_PX: f64 = 14.0;
const TITLE_PX: f64 = 34.0;
const FIGURE_PX: f64 = 32.0;
const SIGN_PX: f64 = 14.0;
const ENTRY_GAP_PX: f64 = 16.0;
const TIER_GAP_PX: f64 = 22.0;

/// Lays the chain out on a sheet of a width.
pub(super) fn place(spec: &ChainSpec, width: f64) -> Placed<'_> {
    let is_stacked = width < STACK_BELOW_PX;
    let (links, foot) = if is_stacked { stack(spec, width) } else { columns(spec, width) };
    let mut y = foot;
    let mut notes = Vec::new();
    for scale in spec.scales.iter().filter(|scale| n_on_scale(spec, &scale.id) > 0) {
        for line in typeset::wrap(Role::Small, &scale.note, width, 3) {
            y += Role::Small.leading_px();
            notes.push((y, line));
        }
    }
    Placed { width, height: y + 6.0, is_stacked, links, notes }
}

/// Links under each other, each with its figures in one column or two.
fn stack(spec: &ChainSpec, width: f64) -> (Vec<PlacedLink<'_>>, f64) {
    const RULE_PX: f64 = 22.0;
    let inner = width - RULE_PX;
    let n_columns = if inner >= 420.0 { 2 } else { 1 };
    let column = (inner - GUTTER_PX * (n_columns - 1) as f64) / n_columns as f64;
    let mut y = 0.0;
    let mut links = Vec::new();
    for (i, link) in spec.links.iter().enumerate() {
        let top = y;
        let mut placed = open_link(link, RULE_PX, top + 15.0, inner);
        y += 12.0 + Role::Strong.leading_px() * placed.title.len() as f64;
        y += Role::Small.leading_px() * placed.empty.len() as f64;
        for row in link.entries.chunks(n_columns) {
            let cells: Vec<_> = row
                .iter()
                .enumerate()
                .map(|(c, entry)| (entry, RULE_PX + c as f64 * (column + GUTTER_PX)))
                .collect();
            let placed_row = place_row(spec, &cells, column, y);
            y = placed_row.iter().map(|e| e.mark.hit.bottom()).fold(y, f64::max) + ENTRY_GAP_PX
                - 4.0;
            placed.entries.extend(placed_row);
        }
        y += 10.0;
        placed.place = Place::new(0.0, top, width, y - top);
        placed.is_last = i + 1 == spec.links.len();
        placed.is_tier_end = placed.is_last;
        links.push(placed);
    }
    (links, y)
}

/// Links side by side, in one tier or in several.
fn columns(spec: &ChainSpec, width: f64) -> (Vec<PlacedLink<'_>>, f64) {
    let n = spec.links.len().max(1);
    let gutters = |n: usize| GUTTER_PX * n.saturating_sub(1) as f64;
    let per_tier = (1..=n)
        .map(|tiers| n.div_ceil(tiers))
        .find(|per| (width - gutters(*per)) / *per as f64 >= NARROWEST_COLUMN_PX)
        .unwrap_or(1);
    let column = (width - gutters(per_tier)) / per_tier as f64;
    let mut y = 0.0;
    let mut links = Vec::new();
    for tier in spec.links.chunks(per_tier) {
        let top = y;
        let mut placed: Vec<_> = tier
            .iter()
            .enumerate()
            .map(|(c, link)| open_link(link, c as f64 * (column + GUTTER_PX), top + 30.0, column))
            .collect();
        let n_title = placed.iter().map(|p| p.title.len()).max().unwrap_or(1);
        y += TITLE_PX + 10.0 + Role::Strong.leading_px() * n_title.saturating_sub(1) as f64;
        let n_rows = tier.iter().map(|link| link.entries.len()).max().unwrap_or(0);
        if tier.iter().any(|link| link.entries.is_empty()) {
            let n_empty = placed.iter().map(|p| p.empty.len()).max().unwrap_or(0);
            let below = y + Role::Small.leading_px() * n_empty as f64;
            y = if n_rows == 0 { below } else { y };
        }
        for row in 0..n_rows {
            let cells: Vec<_> = tier
                .iter()
                .zip(&placed)
                .filter_map(|(link, p)| Some((link.entries.get(row)?, p.place.x)))
                .collect();
            let mut entries = place_row(spec, &cells, column, y).into_iter();
            y = y.max(entries.as_slice().iter().map(|e| e.mark.hit.bottom()).fold(y, f64::max));
            y += ENTRY_GAP_PX;
            for (_, p) in tier.iter().zip(&mut placed).filter(|(link, _)| link.entries.len() > row)
            {
                p.entries.extend(entries.next());
            }
        }
        let n_placed = placed.len();
        for (c, p) in placed.iter_mut().enumerate() {
            p.place.y = top;
            p.place.h = y - top;
            p.is_tier_end = c + 1 == n_placed;
            p.is_last = links.len() + c + 1 == spec.links.len();
        }
        links.extend(placed);
        y += TIER_GAP_PX;
    }
    (links, (y - TIER_GAP_PX).max(TITLE_PX))
}

fn open_link(link: &Link, x: f64, title_y: f64, width: f64) -> PlacedLink<'_> {
    let empty = if link.entries.is_empty() {
        typeset::wrap(Role::Small, &link.empty, width, 3)
    } else {
        Vec::new()
    };
    PlacedLink {
        place: Place::new(x, 0.0, width, 0.0),
        is_tier_end: false,
        is_last: false,
        title: typeset::wrap(Role::Strong, &link.title, width, 2),
        title_at: (x, title_y),
        empty,
        entries: Vec::new(),
    }
}

/// Figures side by side, their baselines on one line.
fn place_row<'a>(
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
            let runs = if fits_inline { inline(entry) } else { figure(entry) };
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
    let note = typeset::wrap(Role::Small, &entry.note, width, 3);
    let bottom = note_y + Role::Small.leading_px() * note.len().saturating_sub(1) as f64 + 6.0;
    let above_y = baseline - FIGURE_PX + 4.0
        - Role::Small.leading_px() * above.len().saturating_sub(1) as f64;
    PlacedEntry {
        entry,
        mark: entry.claim.mark(Place::between(x - 4.0, top, left + column, bottom)),
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
    words.into_iter().chain(figure(entry)).collect()
}

fn figure(entry: &Entry) -> Vec<Run> {
    let number = Run::new(Role::Middle, Token::Ink, entry.figure.clone());
    let unit = entry.unit.as_ref();
    let unit = unit.map(|unit| Run::new(Role::Unit, Token::Ink, format!("\u{a0}{unit}")));
    std::iter::once(number).chain(unit).collect()
}

/// The scale that an entry shares with others, between two verticals.
fn scale_of(spec: &ChainSpec, entry: &Entry, left: f64, right: f64) -> Option<Scale> {
    let id = entry.scale.as_ref()?;
    spec.scales.iter().find(|scale| scale.id == *id)?;
    let stops = on_scale(spec, id).flat_map(|entry| entry.reach.stops());
    let arrow = crate::charts::rail::ARROW_PX;
    // Indented entries are drawn to the same scale: the longest indent is taken off them all.
    let indent = if entry.indent { 0.0 } else { INDENT_PX };
    Some(Scale::new(Extent::from_zero(stops), left, (right - arrow - indent).max(left + 20.0)))
}

fn on_scale<'a>(spec: &'a ChainSpec, id: &'a str) -> impl Iterator<Item = &'a Entry> {
    let entries = spec.links.iter().flat_map(|link| &link.entries);
    entries.filter(move |entry| entry.scale.as_deref() == Some(id))
}

fn n_on_scale(spec: &ChainSpec, id: &str) -> usize {
    on_scale(spec, id).count()
}
