//! Figures of one indicator, period and place that different statements give: of different bodies, or of one.

use super::compare::{differ, is_below, joined, line, softened};
use super::rows::{Row, differ_in, groups, is_known_of, share_a_statement};
use super::{Check, Disagreement, Reason, Seen, finding};
use crate::model::Id;
use crate::model::period::Day;
use crate::model::verdict::Verdict;
use std::rc::Rc;

/// Up to this day of a month, a text that says "since the beginning of the year" may give the months that are over.
const FIRST_DAYS: i32 = 10;

/// The disagreements among the claims of one indicator.
pub(super) fn findings(rows: &[&Row<'_>]) -> Vec<Disagreement> {
    let dated: Vec<&Row<'_>> = rows.iter().copied().filter(|row| row.days().is_some()).collect();
    let mut found = Vec::new();
    let of_one_period = |row: &Row<'_>| (row.place, row.dimension, whole_months(row));
    for ((_, _, days), rows) in groups(dated.iter().copied(), of_one_period) {
        found.extend(days.and_then(|days| of_many(&rows, days)));
    }
    for ((_, _, days), rows) in groups(dated, |row| (row.place, row.counter, row.days())) {
        found.extend(days.map(|days| of_one(&rows, days)).unwrap_or_default());
    }
    found
}

/// The days that a figure covers; without the days of a month that has just begun, where their end is inferred.
pub(super) fn whole_months(row: &Row<'_>) -> Option<(Day, Day)> {
    let (first, last) = row.days()?;
    let (_, _, day) = last.civil();
    let end = Day(last.0.saturating_sub(i32::from(day)));
    let is_short = i32::from(day) <= FIRST_DAYS && first < end;
    let is_count = row.claim.figure.is_cumulative;
    Some(if is_count && is_short && !row.has_stated_period() {
        (first, end)
    } else {
        (first, last)
    })
}

/// What different bodies count. A difference in scope is never a conflict.
fn of_many(rows: &[&Row<'_>], days: (Day, Day)) -> Option<Disagreement> {
    let is_of_many = differ_in(rows, |row| row.counter) && differ_in(rows, |row| row.release);
    if !is_of_many || !differ_in(rows, |row| row.value) {
        return None;
    }
    let by_counter = groups(rows.iter().copied(), |row| row.counter);
    let is_apart = by_counter.iter().any(|(counter, rows)| {
        let mut others = by_counter.iter().filter(|(other, _)| *other != counter);
        others.any(|(_, others)| are_apart(rows, others))
    });
    let verdict = if is_apart { Verdict::CannotTell } else { Verdict::Holds };
    let bodies = by_counter.values().filter_map(|rows| counter(rows)).collect();
    let sum = by_counter.values().map(|rows| forms(rows)).collect();
    let seen = Seen::Counters { days, bodies };
    let known: Vec<&Row<'_>> = rows.iter().copied().filter(|row| row.has_stated_period()).collect();
    let is_known = differ_in(&known, |row| row.counter) && differ_in(&known, |row| row.value);
    let rows = rows.iter().copied();
    let told = finding(Check::OtherCounter, (Reason::Scope, verdict), rows, sum, seen);
    Some(Disagreement { rests_on_inference: !is_known, ..told })
}

/// Who is counted: the issuer where no text names another.
fn counter(rows: &[&Row<'_>]) -> Option<Id> {
    let named = rows.iter().find_map(|row| row.claim.figure.counted_by.as_ref());
    Some(Rc::clone(named.unwrap_or(&rows.first()?.claim.head.issuer)))
}

/// Whether some figure of one side is surely below some figure of the other.
fn are_apart(low: &[&Row<'_>], high: &[&Row<'_>]) -> bool {
    let low = low.iter().filter_map(|row| row.interval.certain.high).min();
    let high = high.iter().filter_map(|row| row.interval.certain.low).max();
    low.zip(high).is_some_and(|(low, high)| low < high)
}

/// The different figures of one body, in one line.
fn forms(rows: &[&Row<'_>]) -> Vec<super::Term> {
    let forms = groups(rows.iter().copied(), Row::form);
    joined(forms.values().filter_map(|rows| rows.first().copied()), ",")
}

/// What two statements give of one body.
fn of_one(rows: &[&Row<'_>], days: (Day, Day)) -> Vec<Disagreement> {
    if !differ_in(rows, |row| row.statement) {
        return Vec::new();
    }
    let by_form: Vec<Vec<&Row<'_>>> =
        groups(rows.iter().copied(), Row::form).into_values().collect();
    let pairs = by_form.iter().zip(by_form.iter().skip(1));
    pairs.filter_map(|(low, high)| of_two_forms(low, high, days)).collect()
}

fn of_two_forms(low: &[&Row<'_>], high: &[&Row<'_>], days: (Day, Day)) -> Option<Disagreement> {
    let (first, second) = (low.first()?, high.first()?);
    let (reason, verdict) = differ(first, second)?;
    // Another statement may hedge and round otherwise, as long as one value can be both.
    let is_told = verdict == Verdict::DoesNotHold || matches!(reason, Reason::Unit | Reason::Slip);
    if !is_told || share_a_statement(low, high) {
        return None;
    }
    let rows: Vec<&Row<'_>> = low.iter().chain(high).copied().collect();
    let is_of_one_issuer = !differ_in(&rows, |row| row.issuer);
    // The later statement of a count can be higher by what was found since; it cannot be lower.
    let is_fall = first.rank > second.rank
        && first.claim.figure.is_cumulative
        && is_below(first.interval.widest, second.interval.widest);
    let reason = match reason {
        _ if !is_of_one_issuer => Reason::Scope,
        Reason::Unexplained if is_fall => Reason::FallingTotal,
        reason => reason,
    };
    let is_known = is_known_of(low) && is_known_of(high);
    let is_borrowed = rows.iter().any(|row| row.has_borrowed_counter);
    let found = (reason, softened(verdict, is_known && is_of_one_issuer && !is_borrowed));
    let sum = vec![line(first, "=", second)];
    let told = finding(Check::SamePeriod, found, rows, sum, Seen::Days(days.0, days.1));
    Some(Disagreement { rests_on_inference: !is_known, ..told })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{Said, check, said};
    use crate::model::period::Basis;

    fn of(issuer: &str, figure: &str) -> Said {
        said(issuer, "labs", figure).by(issuer).over("2025-01/2025-07")
    }

    #[test]
    fn the_prosecutors_21_and_the_ministry_s_11() {
        check(
            [of("prosecutors", "21"), of("ministry", "11")],
            &["other-counter, scope, cannot tell: ministry prosecutors"],
        );
    }

    #[test]
    fn other_bodies_with_figures_that_can_be_one_are_compatible() {
        check(
            [of("prosecutors", "more_than 14 t"), of("ministry", "more_than 11 t")],
            &["other-counter, scope, compatible: ministry prosecutors"],
        );
        check([of("prosecutors", "21"), of("ministry", "21")], &[]);
    }

    #[test]
    fn one_issuer_that_counts_others_is_another_scope() {
        let all = of("prosecutors", "9 t").counting("all-agencies");
        let police = said("later", "labs", "14 t").over("2025-01/2025-07").counting("police");
        check([all, police], &["other-counter, scope, cannot tell: later prosecutors"]);
    }

    #[test]
    fn other_periods_and_places_are_not_compared() {
        let year = of("ministry", "31").over("2025");
        check([of("prosecutors", "21"), year], &[]);
        check([of("prosecutors", "21"), of("ministry", "11").at("KZ-19")], &[]);
    }

    #[test]
    fn the_first_days_of_a_month_may_be_left_out_where_the_end_is_inferred() {
        let since = |last: &str| {
            let period = format!("2025-01-01/{last}");
            of("prosecutors", "21").over(&period).known(Basis::EndInferred)
        };
        check(
            [since("2025-08-06"), of("ministry", "11")],
            &["other-counter, scope, cannot tell (inferred): ministry prosecutors"],
        );
        check([since("2025-08-16"), of("ministry", "11")], &[]);
    }

    #[test]
    fn one_body_that_gives_two_values_of_one_period() {
        let first = of("ministry", "105").on("2025-09-01");
        let second = |figure| said("again", "labs", figure).by("ministry").on("2025-10-01");
        let second = |figure| second(figure).over("2025-01/2025-07");
        check(
            [first.clone(), second("120")],
            &["same-period, unexplained, conflict: ministry again"],
        );
        check(
            [first.clone(), second("95")],
            &["same-period, falling-total, conflict: ministry again"],
        );
        check([first.clone(), second("more_than 100")], &[]);
        check([first.clone(), second("about 110")], &[]);
        check([first.clone(), second("105")], &[]);
        check(
            [first, second("120").known(Basis::Inferred)],
            &["same-period, unexplained, cannot tell (inferred): ministry again"],
        );
    }
}
