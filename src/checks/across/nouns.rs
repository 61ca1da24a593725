//! Texts of one official statement that give one number of two things that are near one another: the noun differs.

use super::compare::number;
use super::rows::{Row, Rows, groups};
use super::{Check, Disagreement, Reason, Seen, Term, finding};
use crate::model::quantity::Decimal;
use crate::model::registry::Near;
use crate::model::verdict::Verdict;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// Below this, two counts are equal by chance too often to say anything.
const LEAST: Decimal = Decimal::from_parts(3, 0, 0, false, 0);

/// The disagreements among all claims.
pub(super) fn findings(rows: &Rows<'_>) -> Vec<Disagreement> {
    let near = rows.near();
    let reported = |row: &&Row<'_>| row.claim.head.reports.is_some();
    let reported: Vec<&Row<'_>> = rows.iter().filter(reported).collect();
    let printed: BTreeSet<(usize, usize)> =
        reported.iter().map(|row| (row.release, row.indicator)).collect();
    let is_large = |row: &&Row<'_>| row.claim.figure.quantity.value >= LEAST;
    let large = reported.iter().copied().filter(is_large);
    groups(large, |row| (row.statement, row.place, row.dimension, row.value))
        .values()
        .flat_map(|rows| of_one_number(rows, &near, &printed))
        .collect()
}

fn of_one_number(
    rows: &[&Row<'_>],
    near: &BTreeMap<(usize, usize), &Near>,
    printed: &BTreeSet<(usize, usize)>,
) -> Vec<Disagreement> {
    let by_indicator = groups(rows.iter().copied(), |row| row.indicator);
    let mut found = Vec::new();
    for (a, rows_a) in &by_indicator {
        for (b, rows_b) in by_indicator.range(a + 1..) {
            // A text that gives both tells them apart itself.
            let without = |rows: &[&'_ Row<'_>], other: usize| {
                let is_alone = |row: &&&Row<'_>| !printed.contains(&(row.release, other));
                rows.iter().filter(is_alone).map(|row| row.at).collect::<BTreeSet<usize>>()
            };
            let (alone_a, alone_b) = (without(rows_a, *b), without(rows_b, *a));
            let Some(near) = near.get(&(*a, *b)) else { continue };
            if alone_a.is_empty() || alone_b.is_empty() {
                continue;
            }
            let both = rows_a.iter().chain(rows_b).copied();
            let rows = both.filter(|row| alone_a.contains(&row.at) || alone_b.contains(&row.at));
            found.extend(told(rows.collect(), near));
        }
    }
    found
}

fn told(rows: Vec<&Row<'_>>, near: &Near) -> Option<Disagreement> {
    let (first, last) = (rows.first()?, rows.last()?);
    let statement = Rc::clone(first.claim.head.reports.as_ref()?);
    let periods = |row: &Row<'_>| row.has_stated_period().then(|| row.days()).flatten();
    if let (Some(a), Some(b)) = (periods(first), periods(last))
        && a != b
    {
        return None;
    }
    let sum = vec![vec![number(first), Term::Sign("="), number(last)]];
    let seen = Seen::Nouns { statement, differs: near.differs.clone() };
    let reason = (Reason::Definition, Verdict::CannotTell);
    let told = finding(Check::SameNumber, reason, rows, sum, seen);
    Some(Disagreement { rests_on_inference: false, ..told })
}
