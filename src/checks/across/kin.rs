//! How indicators belong together: near one another by the registry, part and whole by the texts.

use super::rows::{Row, Rows};
use crate::analysis::store::Wholes;
use crate::model::registry::Near;
use std::collections::{BTreeMap, BTreeSet};

/// Pairs of indicators of the claims, by rank, the lower first.
#[derive(Debug)]
pub(super) struct Kin<'a> {
    near: BTreeMap<(usize, usize), &'a Near>,
    kinds: BTreeSet<(usize, usize)>,
}

impl<'a> Kin<'a> {
    pub(super) fn new(rows: &Rows<'a>) -> Self {
        Self { near: near(rows), kinds: kinds(rows) }
    }

    /// The same for rows of a few indicators, with what all texts say of parts and wholes.
    pub(super) fn of_all_texts(rows: &Rows<'a>, wholes: &Wholes) -> Self {
        let mut kinds = BTreeSet::new();
        for (whole, parts) in wholes {
            let parts = parts.iter().filter_map(|part| rows.rank(part)).collect();
            insert(rows.rank(whole), &parts, &mut kinds);
        }
        Self { near: near(rows), kinds }
    }

    /// In what two indicators differ that are near one another.
    pub(super) fn near(&self, a: usize, b: usize) -> Option<&'a Near> {
        self.near.get(&in_order(a, b)).copied()
    }

    /// The pairs that are near one another, and of which no text says that they are part and whole, or parts of one
    /// whole.
    pub(super) fn near_only(&self) -> impl Iterator<Item = (&(usize, usize), &'a Near)> {
        let near = self.near.iter().filter(|(pair, _)| !self.kinds.contains(pair));
        near.map(|(pair, near)| (pair, *near))
    }

    /// Whether two indicators are near one another, and no text says that they are part and whole, or parts of one.
    pub(super) fn are_near_only(&self, a: usize, b: usize) -> bool {
        self.near(a, b).is_some() && !self.kinds.contains(&in_order(a, b))
    }
}

/// Two ranks, the lower first.
pub(super) fn in_order(a: usize, b: usize) -> (usize, usize) {
    (a.min(b), a.max(b))
}

fn near<'a>(rows: &Rows<'a>) -> BTreeMap<(usize, usize), &'a Near> {
    let mut pairs = BTreeMap::new();
    for (id, indicator) in rows.registry.indicators.iter() {
        let Some(a) = rows.rank(id) else { continue };
        for near in &indicator.near {
            if let Some(b) = rows.rank(&near.indicator) {
                pairs.insert(in_order(a, b), near);
            }
        }
    }
    pairs
}

/// The pairs of indicators of which a text says that one is a part of the other, or both of one whole.
fn kinds(rows: &Rows<'_>) -> BTreeSet<(usize, usize)> {
    let has_whole = |row: &&Row<'_>| row.claim.figure.part_of.is_some();
    let texts: BTreeSet<usize> = rows.iter().filter(has_whole).map(|row| row.release).collect();
    let of_texts = rows.iter().filter(|row| texts.contains(&row.release));
    let facts: BTreeMap<(usize, &str), usize> =
        of_texts.map(|row| ((row.release, &*row.claim.fact), row.indicator)).collect();
    let mut parts: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
    for row in rows.iter() {
        let whole = row.claim.figure.part_of.as_deref();
        if let Some(whole) = whole.and_then(|whole| facts.get(&(row.release, whole))) {
            parts.entry(*whole).or_default().insert(row.indicator);
        }
    }
    let mut pairs = BTreeSet::new();
    for (whole, parts) in parts {
        insert(Some(whole), &parts, &mut pairs);
    }
    pairs
}

/// The pairs of a whole with its parts, and of these with one another.
fn insert(whole: Option<usize>, parts: &BTreeSet<usize>, pairs: &mut BTreeSet<(usize, usize)>) {
    for part in parts {
        pairs.extend(whole.map(|whole| in_order(*part, whole)));
        pairs.extend(parts.range(part + 1..).map(|other| (*part, *other)));
    }
}
