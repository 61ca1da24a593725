//! Figures that an issuer gives again, unchanged, for a longer period: a count that would have grown has not.
//!
//! Only numbers of three digits or more speak: two groups may well be two groups a month later.

use super::compare::{is_telling, line};
use super::rows::{Row, groups};
use super::{Check, Disagreement, Reason, Seen, Term, finding};
use crate::analysis::measure::adds_up;
use crate::model::period::Day;
use crate::model::verdict::Verdict;

/// A shorter time may pass without one more.
const LEAST_DAYS: i32 = 21;

/// The disagreements among the claims of one indicator.
pub(super) fn findings(rows: &[&Row<'_>]) -> Vec<Disagreement> {
    let counts = rows.iter().copied().filter(|row| {
        row.days().is_some() && is_telling(row) && adds_up(&row.claim.figure.quantity.unit)
    });
    let as_printed =
        |row: &Row<'_>| (row.issuer, row.place, row.days().map(|(first, _)| first), row.form());
    groups(counts, as_printed).values().filter_map(|rows| reprint(rows)).collect()
}

fn reprint(rows: &[&Row<'_>]) -> Option<Disagreement> {
    let end = |row: &Row<'_>| row.days().map(|(_, last)| last);
    let first = rows.iter().copied().min_by_key(|row| (end(row), row.rank))?;
    let start = end(first)?;
    let is_later = |row: &&Row<'_>| {
        let is_weeks_later = |last: Day| last.0 - start.0 >= LEAST_DAYS;
        row.statement != first.statement && end(row).is_some_and(is_weeks_later)
    };
    let last = rows.iter().copied().filter(is_later).max_by_key(|row| (end(row), row.rank))?;
    let days = vec![Term::Day(start), Term::Sign("<"), Term::Day(end(last)?)];
    let sum = vec![days, line(first, "=", last)];
    let seen = Seen::Ends(start, end(last)?);
    let is_of_either = |row: &&Row<'_>| is_later(row) || end(row) == Some(start);
    let rows = rows.iter().copied().filter(is_of_either);
    Some(finding(Check::Reprint, (Reason::Stale, Verdict::CannotTell), rows, sum, seen))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{Said, check, said};

    fn channels(figure: &str, last: &str) -> Said {
        said(last, "channels", figure).over(&format!("2025-01-01/2025-{last}"))
    }

    #[test]
    fn a_number_of_three_digits_that_does_not_grow_in_weeks() {
        check(
            [channels("111", "06-26"), channels("111", "07-31")],
            &["reprint, stale, cannot tell: 06-26 07-31"],
        );
        check(
            [channels("111", "06-26"), channels("111", "07-31").counting("all-agencies")],
            &["reprint, stale, cannot tell: 06-26 07-31"],
        );
    }

    #[test]
    fn small_rounded_or_fresh_numbers_and_other_issuers_are_passed_over() {
        check([channels("2", "06-26"), channels("2", "07-31")], &[]);
        check([channels("20000", "06-26").to("1000"), channels("20000", "07-31").to("1000")], &[]);
        check([channels("111", "06-26"), channels("111", "07-03")], &[]);
        check([channels("111", "06-26"), channels("111", "07-31").by("ministry")], &[]);
    }
}
