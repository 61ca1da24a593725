//! Texts of one official statement that give one number of two things that are near one another, or of two places.

use super::compare::{line, n_steps};
use super::kin::Kin;
use super::rows::{Row, Rows, groups};
use super::statement::seen;
use super::{Check, Disagreement, Reason, Seen, finding};
use crate::model::quantity::Decimal;
use crate::model::registry::Near;
use crate::model::verdict::Verdict;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// The disagreements about which of two things a number is said of.
pub(super) fn of_things(rows: &Rows<'_>, kin: &Kin<'_>) -> Vec<Disagreement> {
    let printed = rows.iter().filter(|row| is_reported(row));
    let printed: Printed = printed.map(|row| (row.release, row.indicator)).collect();
    let mut found = Vec::new();
    for rows in groups(large(rows), |row| (of_one_number(row), row.place)).values() {
        let by_indicator = groups(rows.iter().copied(), |row| row.indicator);
        found.extend(
            alone(&by_indicator, &printed)
                .into_iter()
                .filter_map(|(pair, rows)| of_two_things(rows, kin.near(pair.0, pair.1)?)),
        );
    }
    found
}

/// The disagreements about which of two places a number is said of.
pub(super) fn of_places(rows: &Rows<'_>) -> Vec<Disagreement> {
    let mut found = Vec::new();
    for rows in groups(large(rows), |row| (of_one_number(row), row.indicator)).into_values() {
        let printed: Printed = rows.iter().map(|row| (row.release, row.place)).collect();
        let by_place = groups(rows, |row| row.place);
        found.extend(
            alone(&by_place, &printed).into_iter().filter_map(|(_, rows)| of_two_places(rows)),
        );
    }
    found
}

fn is_reported(row: &Row<'_>) -> bool {
    row.claim.head.reports.is_some()
}

/// One and two are equal by chance too often to say anything.
fn large<'r, 'a>(rows: &'r Rows<'a>) -> impl Iterator<Item = &'r Row<'a>> {
    let is_large = |row: &&Row<'_>| n_steps(row).is_some_and(|steps| steps > Decimal::TWO);
    rows.iter().filter(|row| is_reported(row)).filter(is_large)
}

fn of_one_number(row: &Row<'_>) -> (usize, usize, Decimal) {
    (row.statement, row.dimension, row.value)
}

/// Releases with what they print: indicators, or places of one indicator.
type Printed = BTreeSet<(usize, usize)>;

/// The pairs of keys with the rows of texts that print only one of them: a text that gives both tells them apart.
fn alone<'r, 'a>(
    by_key: &BTreeMap<usize, Vec<&'r Row<'a>>>,
    printed: &Printed,
) -> Vec<((usize, usize), Vec<&'r Row<'a>>)> {
    let mut pairs = Vec::new();
    for (a, rows_a) in by_key {
        for (b, rows_b) in by_key.range(a + 1..) {
            let without = |rows: &[&'r Row<'a>], other: usize| {
                let is_alone = |row: &&Row<'_>| !printed.contains(&(row.release, other));
                rows.iter().copied().filter(is_alone).collect::<Vec<&Row<'_>>>()
            };
            let (alone_a, alone_b) = (without(rows_a, *b), without(rows_b, *a));
            if !alone_a.is_empty() && !alone_b.is_empty() {
                pairs.push(((*a, *b), [alone_a, alone_b].concat()));
            }
        }
    }
    pairs
}

fn of_two_things(rows: Vec<&Row<'_>>, near: &Near) -> Option<Disagreement> {
    let statement = Rc::clone(rows.first()?.claim.head.reports.as_ref()?);
    let seen = Seen::Nouns { statement, differs: near.differs.clone() };
    told(Reason::Definition, rows, seen)
}

fn of_two_places(rows: Vec<&Row<'_>>) -> Option<Disagreement> {
    // A place that a text leaves out is no other place.
    if rows.iter().any(|row| row.claim.place.is_none()) {
        return None;
    }
    let seen = seen(&rows)?;
    told(Reason::Scope, rows, seen)
}

fn told(reason: Reason, rows: Vec<&Row<'_>>, seen: Seen) -> Option<Disagreement> {
    let (first, last) = (rows.first()?, rows.last()?);
    let stated = |row: &Row<'_>| row.has_stated_period().then(|| row.days()).flatten();
    // For two periods that the texts state, these are two figures.
    if stated(first).zip(stated(last)).is_some_and(|(a, b)| a != b) {
        return None;
    }
    let sum = vec![line(first, "=", last)];
    let told = finding(Check::SameNumber, (reason, Verdict::CannotTell), rows, sum, seen);
    Some(Disagreement { rests_on_inference: false, ..told })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{Said, check, said};

    fn text(release: &str, indicator: &str, figure: &str) -> Said {
        said(release, indicator, figure).of("meeting").over("2025-01/2025-07")
    }

    #[test]
    fn one_number_of_laboratories_and_of_synthetic_ones() {
        check(
            [text("zakon", "synthetic-labs", "21"), text("baq", "labs", "21")],
            &["same-number, definition, cannot tell: baq zakon"],
        );
    }

    #[test]
    fn a_text_that_gives_both_tells_them_apart() {
        check(
            [
                text("zakon", "synthetic-labs", "21"),
                text("zakon", "labs", "21"),
                text("baq", "labs", "21"),
            ],
            &[],
        );
    }

    #[test]
    fn other_things_small_numbers_and_other_statements_are_passed_over() {
        check([text("zakon", "groups", "21"), text("baq", "labs", "21")], &[]);
        check([text("zakon", "synthetic-labs", "2"), text("baq", "labs", "2")], &[]);
        let other = text("baq", "labs", "21").of("another");
        check([text("zakon", "synthetic-labs", "21"), other], &[]);
    }

    #[test]
    fn one_number_in_two_places_is_a_difference_in_scope() {
        check(
            [text("zakon", "labs", "21"), text("baq", "labs", "21").at("KZ-19")],
            &["same-number, scope, cannot tell: baq zakon"],
        );
    }
}
