//! Figures of one indicator, period and place that different statements give: of different bodies, or of one.

use super::compare::{differ, is_below, joined, line, softened};
use super::rows::{Row, groups, n_different, share_a_statement};
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
fn whole_months(row: &Row<'_>) -> Option<(Day, Day)> {
    let (first, last) = row.days()?;
    let (_, _, day) = last.civil();
    let end = Day(last.0.saturating_sub(i32::from(day)));
    let is_short = i32::from(day) <= FIRST_DAYS && first < end;
    let is_count = row.claim.figure.is_cumulative;
    Some(if is_count && is_short && !row.has_stated_period() { (first, end) } else { (first, last) })
}

/// What different bodies count. A difference in scope is never a conflict.
fn of_many(rows: &[&Row<'_>], days: (Day, Day)) -> Option<Disagreement> {
    let by_counter = groups(rows.iter().copied(), |row| row.counter);
    if by_counter.len() < 2 || n_different(rows, |row| row.value) < 2 || is_of_one_text(rows) {
        return None;
    }
    let is_apart = by_counter.iter().any(|(counter, rows)| {
        let mut others = by_counter.iter().filter(|(other, _)| *other != counter);
        others.any(|(_, others)| are_apart(rows, others))
    });
    let verdict = if is_apart { Verdict::CannotTell } else { Verdict::Holds };
    let bodies = by_counter.values().filter_map(|rows| counter(rows)).collect();
    let sum = by_counter.values().map(|rows| forms(rows)).collect();
    let seen = Seen::Counters { days, bodies };
    let rows = rows.iter().copied();
    Some(finding(Check::OtherCounter, (Reason::Scope, verdict), rows, sum, seen))
}

fn is_of_one_text(rows: &[&Row<'_>]) -> bool {
    n_different(rows, |row| row.release) == 1
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
    let by_form: Vec<Vec<&Row<'_>>> =
        groups(rows.iter().copied(), Row::form).into_values().collect();
    let pairs = by_form.iter().zip(by_form.iter().skip(1));
    pairs.filter_map(|(low, high)| of_two_forms(low, high, days)).collect()
}

fn of_two_forms(low: &[&Row<'_>], high: &[&Row<'_>], days: (Day, Day)) -> Option<Disagreement> {
    let (first, second) = (low.first()?, high.first()?);
    let (reason, verdict) = differ(first, second)?;
    // Another statement may hedge otherwise, unless no value is both.
    let is_told = reason != Reason::Wording || verdict == Verdict::DoesNotHold;
    if !is_told || share_a_statement(low, high) {
        return None;
    }
    let rows: Vec<&Row<'_>> = low.iter().chain(high).copied().collect();
    let is_of_one_issuer = n_different(&rows, |row| row.issuer) == 1;
    // The later statement of a count can be higher by what was found since; it cannot be lower.
    let is_fall = first.rank > second.rank
        && first.claim.figure.is_cumulative
        && is_below(first.interval.widest, second.interval.widest);
    let reason = match reason {
        _ if !is_of_one_issuer => Reason::Scope,
        Reason::Unexplained if is_fall => Reason::FallingTotal,
        reason => reason,
    };
    let is_stated = |side: &[&Row<'_>]| side.iter().any(|row| row.has_stated_period());
    let is_known = is_stated(low) && is_stated(high);
    let is_borrowed = rows.iter().any(|row| row.has_borrowed_counter);
    let found = (reason, softened(verdict, is_known && is_of_one_issuer && !is_borrowed));
    let sum = vec![line(first, "=", second)];
    let told = finding(Check::SamePeriod, found, rows, sum, Seen::Days(days.0, days.1));
    Some(Disagreement { rests_on_inference: !is_known, ..told })
}
