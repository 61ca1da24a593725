//! Where everything of the chain stands.

use super::{
    ChainSpec, Link,
    entry::{PlacedEntry, n_on_scale, place_row},
};
use crate::charts::{
    scene::Place,
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

/// Below this width the links stand under each other.
const STACK_BELOW_PX: f64 = 700.0;
/// A column narrower than this cannot hold long words: two tiers of columns, then.
const NARROWEST_COLUMN_PX: f64 = 148.0;
pub(super) const GUTTER_PX: f64 = 16.0;
const TITLE_PX: f64 = 34.0;
pub(super) const ENTRY_GAP_PX: f64 = 16.0;
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
        let n_empty = placed.iter().map(|p| p.empty.len()).max().unwrap_or(0);
        let mut y_end = y + Role::Small.leading_px() * n_empty as f64;
        // The first figures stand on one line; below them each link goes on at its own pace, without holes.
        let firsts: Vec<_> = tier
            .iter()
            .zip(&placed)
            .filter_map(|(link, p)| Some((link.entries.first()?, p.place.x)))
            .collect();
        let mut firsts = place_row(spec, &firsts, column, y).into_iter();
        for (link, p) in tier.iter().zip(&mut placed) {
            p.entries.extend(link.entries.first().and_then(|_| firsts.next()));
            let mut below = p.entries.first().map_or(y, |first| first.mark.hit.bottom());
            for entry in link.entries.iter().skip(1) {
                let next = place_row(spec, &[(entry, p.place.x)], column, below + ENTRY_GAP_PX);
                below = next.iter().map(|entry| entry.mark.hit.bottom()).fold(below, f64::max);
                p.entries.extend(next);
            }
            y_end = y_end.max(below + ENTRY_GAP_PX);
        }
        y = y_end;
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
