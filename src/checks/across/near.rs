//! Figures of different bodies for one period, of two things that are near one another: 14 groups beside 24 cases.
//!
//! Only numbers that a reader could take for one another are told: less than twofold apart, neither a part of the
//! other, and no text of the period that gives both things of one of the bodies.

use super::compare::{are_alike, line};
use super::rows::{Row, Rows, groups};
use super::{Check, Disagreement, Reason, Seen, finding};
use crate::model::period::Day;
use crate::model::registry::Near;
use crate::model::verdict::Verdict;
use std::collections::{BTreeMap, BTreeSet};

/// Indicator, place, dimension and days.
type Key = (usize, usize, usize, Option<(Day, Day)>);

/// The disagreements among all claims.
pub(super) fn findings(rows: &Rows<'_>) -> Vec<Disagreement> {
    let near = rows.near();
    let parts = parts(rows);
    let dated = rows.iter().filter(|row| row.days().is_some());
    let by_key: BTreeMap<Key, Vec<&Row<'_>>> =
        groups(dated, |row| (row.indicator, row.place, row.dimension, row.days()));
    let mut found = Vec::new();
    for ((a, b), near) in near.iter().filter(|(pair, _)| !parts.contains(pair)) {
        let start = (*a, 0, 0, None);
        for (key, rows_a) in by_key.range(start..).take_while(|(key, _)| key.0 == *a) {
            let (_, place, dimension, days) = *key;
            let rows_b = by_key.get(&(*b, place, dimension, days));
            let told = rows_b.zip(days).and_then(|(rows_b, days)| told(rows_a, rows_b, days, near));
            found.extend(told);
        }
    }
    found
}

/// The pairs of indicators of which some text says that one is a part of the other.
fn parts(rows: &Rows<'_>) -> BTreeSet<(usize, usize)> {
    let mut pairs = BTreeSet::new();
    for rows in groups(rows.iter(), |row| row.release).values() {
        let by_fact: BTreeMap<&str, &Row<'_>> =
            rows.iter().map(|row| (&*row.claim.fact, *row)).collect();
        for row in rows {
            let whole = row.claim.figure.part_of.as_deref();
            if let Some(whole) = whole.and_then(|id| by_fact.get(id)) {
                let (a, b) = (row.indicator, whole.indicator);
                pairs.insert((a.min(b), a.max(b)));
            }
        }
    }
    pairs
}

fn told(
    a: &[&Row<'_>],
    b: &[&Row<'_>],
    days: (Day, Day),
    near: &Near,
) -> Option<Disagreement> {
    let bodies = |rows: &[&Row<'_>]| {
        rows.iter().flat_map(|row| [row.counter, row.issuer]).collect::<BTreeSet<usize>>()
    };
    if !bodies(a).is_disjoint(&bodies(b)) {
        return None;
    }
    let (first, second) = (a.first()?, b.first()?);
    if first.value == second.value || !are_alike(first.value, second.value) {
        return None;
    }
    let rows = a.iter().chain(b).copied();
    let sum = vec![line(first, "=", second)];
    let seen = Seen::Near { days, differs: near.differs.clone() };
    Some(finding(Check::NearCounter, (Reason::Definition, Verdict::CannotTell), rows, sum, seen))
}
