//! Figures of different bodies for one period, of two things that are near one another: 14 groups beside 24 cases.
//!
//! Only numbers that a reader could take for one another are told: less than twofold apart, neither thing a part of
//! the other nor both of one whole, and none of the bodies with figures of both.

use super::compare::{are_alike, line};
use super::kin::Kin;
use super::rows::{Row, Rows, groups, is_known_of};
use super::{Check, Disagreement, Reason, Seen, finding};
use crate::model::period::Day;
use crate::model::registry::Near;
use crate::model::verdict::Verdict;
use std::collections::{BTreeMap, BTreeSet};

/// Indicator, place, dimension and days.
type Key = (usize, usize, usize, Option<(Day, Day)>);

/// The disagreements among all claims.
pub(super) fn findings(rows: &Rows<'_>, kin: &Kin<'_>) -> Vec<Disagreement> {
    let dated = rows.iter().filter(|row| row.days().is_some());
    let by_key: BTreeMap<Key, Vec<&Row<'_>>> =
        groups(dated, |row| (row.indicator, row.place, row.dimension, row.days()));
    let mut found = Vec::new();
    for ((a, b), near) in kin.near_only() {
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

fn told(a: &[&Row<'_>], b: &[&Row<'_>], days: (Day, Day), near: &Near) -> Option<Disagreement> {
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
    let found = (Reason::Definition, Verdict::CannotTell);
    let told = finding(Check::NearCounter, found, rows, sum, seen);
    let is_known = is_known_of(a) && is_known_of(b);
    Some(Disagreement { rests_on_inference: !is_known, ..told })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{Said, check, said};

    fn of(issuer: &str, indicator: &str, figure: &str) -> Said {
        said(issuer, indicator, figure).by(issuer).over("2025-01/2025-07")
    }

    #[test]
    fn fourteen_groups_beside_twenty_four_cases() {
        check(
            [of("prosecutors", "groups", "14"), of("ministry", "cases", "24")],
            &["near-counter, definition, cannot tell: ministry prosecutors"],
        );
    }

    #[test]
    fn bodies_that_give_both_tell_them_apart() {
        check(
            [
                of("prosecutors", "groups", "14"),
                of("ministry", "groups", "14"),
                of("ministry", "cases", "24"),
            ],
            &[],
        );
    }

    #[test]
    fn numbers_far_apart_and_parts_of_a_whole_are_passed_over() {
        check([of("prosecutors", "groups", "14"), of("ministry", "cases", "30")], &[]);
        let part = said("elsewhere", "cases", "3").part_of("groups");
        let whole = said("elsewhere", "groups", "9");
        check([of("prosecutors", "groups", "14"), of("ministry", "cases", "24"), part, whole], &[]);
    }
}
