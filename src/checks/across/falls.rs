//! Counts from one day on that are lower than they were: totals that fall inside their year, interim figures above the
//! final ones. Each figure is held against the highest earlier one, once.

use super::compare::{is_below, line, softened};
use super::rows::{Row, groups, share_a_statement};
use super::{Check, Disagreement, Reason, Seen, finding};
use crate::analysis::measure::adds_up;
use crate::model::period::Day;
use crate::model::quantity::{Edge, Range};
use crate::model::verdict::Verdict;
use std::collections::{BTreeMap, BTreeSet};

/// The disagreements among the claims of one indicator.
pub(super) fn findings(rows: &[&Row<'_>]) -> Vec<Disagreement> {
    let dated = rows.iter().copied().filter(|row| {
        row.days().is_some() && adds_up(&row.claim.figure.quantity.unit)
    });
    let from_one_day = |row: &Row<'_>| {
        (row.place, row.dimension, row.days().map(|(first, _)| first))
    };
    let mut found = Vec::new();
    for rows in groups(dated, from_one_day).values() {
        for rows in groups(rows.iter().copied(), |row| row.counter).values() {
            found.extend(of_one_body(rows));
        }
        found.extend(of_many_bodies(rows));
    }
    found
}

/// What one body gives up to one day, or one statement does up to days that are inferred differently.
struct Point<'r, 'a> {
    rows: Vec<&'r Row<'a>>,
    /// What all of them allow; where nothing does, what any of them does.
    range: Range,
}

impl<'r, 'a> Point<'r, 'a> {
    fn new(rows: Vec<&'r Row<'a>>) -> Self {
        let ranges = || rows.iter().map(|row| row.interval.widest);
        let common = ranges().fold(Range::ENDLESS, Range::within);
        let is_empty = common.low.zip(common.high).is_some_and(|(low, high)| low > high);
        let range = if is_empty { hull(ranges()) } else { common };
        Self { rows, range }
    }

    /// The last day.
    fn last(&self) -> Option<Day> {
        self.rows.iter().filter_map(|row| Some(row.days()?.1)).max()
    }
}

/// From the lowest low end to the highest high end.
fn hull(ranges: impl Iterator<Item = Range> + Clone) -> Range {
    let ends = |end: fn(&Range) -> Option<Edge>| {
        ranges.clone().map(|range| end(&range)).collect::<Option<Vec<Edge>>>()
    };
    Range {
        low: ends(|range| range.low).and_then(|ends| ends.into_iter().min()),
        high: ends(|range| range.high).and_then(|ends| ends.into_iter().max()),
    }
}

/// The claims by the last day that they cover.
fn by_last_day<'r, 'a>(rows: &[&'r Row<'a>]) -> Vec<Vec<&'r Row<'a>>> {
    groups(rows.iter().copied(), |row| row.days().map(|(_, last)| last)).into_values().collect()
}

fn of_one_body(rows: &[&Row<'_>]) -> Vec<Disagreement> {
    let mut found = Vec::new();
    let mut peak: Option<Point<'_, '_>> = None;
    for rows in by_last_day(rows) {
        let Some(top) = peak.take() else {
            peak = Some(Point::new(rows));
            continue;
        };
        if share_a_statement(&top.rows, &rows) {
            peak = Some(Point::new([top.rows, rows].concat()));
            continue;
        }
        let point = Point::new(rows);
        let is_fall = is_below(point.range, top.range);
        found.extend(is_fall.then(|| fall(&top, &point)).flatten());
        let is_higher = point.range.low >= top.range.low;
        peak = Some(if is_fall || is_higher { point } else { top });
    }
    found
}

fn fall(top: &Point<'_, '_>, point: &Point<'_, '_>) -> Option<Disagreement> {
    let (last, later_last) = (top.last()?, point.last()?);
    let rows: Vec<&Row<'_>> = top.rows.iter().chain(&point.rows).copied().collect();
    let is_later_stated = point.rows.iter().any(|row| row.has_stated_period());
    // A count that was given before the last day of the later one is a part of it, wherever exactly it ends.
    let is_inside = |row: &&Row<'_>| {
        row.has_stated_start() && row.claim.head.stated_on().is_some_and(|day| day <= later_last)
    };
    let is_earlier_stated =
        top.rows.iter().any(|row| row.has_stated_period() || is_inside(row));
    let issuers: BTreeSet<usize> = rows.iter().map(|row| row.issuer).collect();
    let is_stated = is_later_stated && is_earlier_stated;
    let verdict = softened(Verdict::DoesNotHold, is_stated && issuers.len() == 1);
    let is_cumulative = point.rows.iter().any(|row| row.claim.figure.is_cumulative);
    let check = if is_cumulative { Check::FallingTotal } else { Check::InterimAboveFinal };
    let (first, second) = (lowest(&top.rows)?, highest(&point.rows)?);
    let sum = vec![line(first, "≤", second)];
    let found = (Reason::FallingTotal, verdict);
    let told = finding(check, found, rows, sum, Seen::Ends(last, later_last));
    Some(Disagreement { rests_on_inference: !is_stated, ..told })
}

fn lowest<'r, 'a>(rows: &[&'r Row<'a>]) -> Option<&'r Row<'a>> {
    rows.iter().copied().min_by_key(|row| (row.value, row.rank))
}

fn highest<'r, 'a>(rows: &[&'r Row<'a>]) -> Option<&'r Row<'a>> {
    rows.iter().copied().max_by_key(|row| (row.value, row.rank))
}

/// Counts of different bodies of which the later is lower, where no period lets them be compared.
/// That is a difference in scope, and is told once for two bodies.
fn of_many_bodies(rows: &[&Row<'_>]) -> Vec<Disagreement> {
    let mut told: BTreeSet<(usize, usize)> = compared(rows);
    let mut peaks: BTreeMap<usize, Vec<&Row<'_>>> = BTreeMap::new();
    let mut found = Vec::new();
    for rows in by_last_day(rows) {
        let by_counter = groups(rows, |row| row.counter);
        for (counter, rows) in &by_counter {
            let point = Point::new(rows.clone());
            for (other, top) in &peaks {
                let top = Point::new(top.clone());
                let pair = (*counter.min(other), *counter.max(other));
                if counter != other && is_below(point.range, top.range) && told.insert(pair) {
                    found.extend(scopes(&top, &point));
                }
            }
        }
        for (counter, rows) in by_counter {
            let is_higher = |top: &Vec<&Row<'_>>| {
                Point::new(rows.clone()).range.low >= Point::new(top.clone()).range.low
            };
            if peaks.get(&counter).is_none_or(is_higher) {
                peaks.insert(counter, rows);
            }
        }
    }
    found
}

/// The pairs of bodies that some period lets be compared.
fn compared(rows: &[&Row<'_>]) -> BTreeSet<(usize, usize)> {
    let mut pairs = BTreeSet::new();
    for rows in by_last_day(rows) {
        let counters: BTreeSet<usize> = rows.iter().map(|row| row.counter).collect();
        for a in &counters {
            pairs.extend(counters.range(a + 1..).map(|b| (*a, *b)));
        }
    }
    pairs
}

fn scopes(top: &Point<'_, '_>, point: &Point<'_, '_>) -> Option<Disagreement> {
    if share_a_statement(&top.rows, &point.rows) {
        return None;
    }
    let rows: Vec<&Row<'_>> = top.rows.iter().chain(&point.rows).copied().collect();
    let sum = vec![line(lowest(&top.rows)?, "≤", highest(&point.rows)?)];
    let seen = Seen::Ends(top.last()?, point.last()?);
    let is_cumulative = point.rows.iter().any(|row| row.claim.figure.is_cumulative);
    let check = if is_cumulative { Check::FallingTotal } else { Check::InterimAboveFinal };
    Some(finding(check, (Reason::Scope, Verdict::CannotTell), rows, sum, seen))
}
