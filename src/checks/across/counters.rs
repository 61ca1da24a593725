//! Figures of one indicator, period and place that different statements give: of different bodies, or of one.

use super::compare::{differ, is_below, line, softened, term};
use super::rows::{Row, groups, n_different, share_a_statement};
use super::{Check, Disagreement, Reason, Seen, Term, finding};
use crate::model::Id;
use crate::model::period::Day;
use crate::model::verdict::Verdict;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// The disagreements among the claims of one indicator.
pub(super) fn findings(rows: &[&Row<'_>]) -> Vec<Disagreement> {
    let dated = rows.iter().copied().filter(|row| row.days().is_some());
    let mut found = Vec::new();
    for ((_, _, days), rows) in groups(dated, |row| (row.place, row.dimension, row.days())) {
        let Some(days) = days else { continue };
        let by_counter = groups(rows.iter().copied(), |row| row.counter);
        found.extend(of_many(&by_counter, days));
        found.extend(by_counter.values().flat_map(|rows| of_one(rows, days)));
    }
    found
}

/// What different bodies count. A difference in scope is never a conflict.
fn of_many(
    by_counter: &BTreeMap<usize, Vec<&Row<'_>>>,
    days: (Day, Day),
) -> Option<Disagreement> {
    let rows: Vec<&Row<'_>> = by_counter.values().flatten().copied().collect();
    if by_counter.len() < 2 || n_different(&rows, |row| row.value) < 2 {
        return None;
    }
    let is_apart = by_counter.iter().any(|(counter, rows)| {
        let mut others = by_counter.iter().filter(|(other, _)| *other != counter);
        others.any(|(_, others)| are_apart(rows, others))
    });
    let verdict = if is_apart { Verdict::CannotTell } else { Verdict::Holds };
    let firsts = by_counter.values().filter_map(|rows| rows.first());
    let bodies = firsts.map(|row| counter(row)).collect();
    let sum = by_counter.values().map(|rows| forms(rows)).collect();
    let seen = Seen::Counters { days, bodies };
    Some(finding(Check::OtherCounter, (Reason::Scope, verdict), rows, sum, seen))
}

/// Who is counted: the issuer where the text names no other.
pub(super) fn counter(row: &Row<'_>) -> Id {
    let counted_by = row.claim.figure.counted_by.as_ref();
    Rc::clone(counted_by.unwrap_or(&row.claim.head.issuer))
}

/// Whether some figure of one side is not surely the same as some figure of the other.
fn are_apart(a: &[&Row<'_>], b: &[&Row<'_>]) -> bool {
    let low = a.iter().filter_map(|row| row.interval.certain.high).min();
    let high = b.iter().filter_map(|row| row.interval.certain.low).max();
    low.zip(high).is_some_and(|(low, high)| low < high)
}

/// The different figures of one body, in one line.
pub(super) fn forms(rows: &[&Row<'_>]) -> Vec<Term> {
    let mut line = Vec::new();
    for rows in groups(rows.iter().copied(), Row::form).values() {
        if !line.is_empty() {
            line.push(Term::Sign(","));
        }
        line.extend(rows.first().map(|row| term(row)));
    }
    line
}

/// What two statements give of one body.
fn of_one(rows: &[&Row<'_>], days: (Day, Day)) -> Vec<Disagreement> {
    let by_value: Vec<Vec<&Row<'_>>> =
        groups(rows.iter().copied(), |row| row.value).into_values().collect();
    let pairs = by_value.iter().zip(by_value.iter().skip(1));
    pairs.filter_map(|(low, high)| of_two_values(low, high, days)).collect()
}

fn of_two_values(low: &[&Row<'_>], high: &[&Row<'_>], days: (Day, Day)) -> Option<Disagreement> {
    let (first, second) = (low.first()?, high.first()?);
    if share_a_statement(low, high) {
        return None;
    }
    let (reason, verdict) = differ(first, second)?;
    let rows: Vec<&Row<'_>> = low.iter().chain(high).copied().collect();
    let issuers: BTreeSet<usize> = rows.iter().map(|row| row.issuer).collect();
    // The later statement of a count can be higher by what was found since; it cannot be lower.
    let is_fall = first.rank > second.rank
        && first.claim.figure.is_cumulative
        && is_below(first.interval.widest, second.interval.widest);
    let reason = match reason {
        _ if issuers.len() > 1 => Reason::Scope,
        Reason::Unexplained if is_fall => Reason::FallingTotal,
        reason => reason,
    };
    let is_stated = |side: &[&Row<'_>]| side.iter().any(|row| row.has_stated_period());
    let is_certain = issuers.len() == 1 && is_stated(low) && is_stated(high);
    let found = (reason, softened(verdict, is_certain));
    let sum = vec![line(first, "=", second)];
    let told = finding(Check::SamePeriod, found, rows, sum, Seen::Days(days.0, days.1));
    Some(Disagreement { rests_on_inference: !(is_stated(low) && is_stated(high)), ..told })
}
