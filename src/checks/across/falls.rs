//! Counts from one day on that are lower than they were: totals that fall inside their year, interim figures above the
//! final ones. Each figure is held against the highest earlier one, once.

use super::compare::{is_below, line, softened};
use super::counters::whole_months;
use super::kin::in_order;
use super::rows::{Row, differ_in, groups, is_known_of, share_a_statement};
use super::{Check, Disagreement, Reason, Seen, finding};
use crate::analysis::measure::adds_up;
use crate::model::period::Day;
use crate::model::quantity::{Edge, Range};
use crate::model::verdict::Verdict;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// The disagreements among the claims of one indicator.
pub(super) fn findings(rows: &[&Row<'_>]) -> Vec<Disagreement> {
    let dated = rows
        .iter()
        .copied()
        .filter(|row| row.days().is_some() && adds_up(&row.claim.figure.quantity.unit));
    let from_one_day =
        |row: &Row<'_>| (row.place, row.dimension, row.days().map(|(first, _)| first));
    let mut found = Vec::new();
    for rows in groups(dated, from_one_day).values() {
        if !differ_in(rows, Row::days) {
            continue;
        }
        for rows in groups(rows.iter().copied(), |row| row.counter).values() {
            found.extend(of_one_body(rows));
        }
        if differ_in(rows, |row| row.counter) {
            found.extend(of_many_bodies(rows));
        }
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
        let ranges = rows.iter().map(|row| row.interval.widest);
        let common = ranges.fold(Range::ENDLESS, Range::within);
        let is_empty = common.low.zip(common.high).is_some_and(|(low, high)| low > high);
        let range = if is_empty { hull(&rows) } else { common };
        Self { rows, range }
    }

    /// The last day.
    fn last(&self) -> Option<Day> {
        self.rows.iter().filter_map(|row| Some(row.days()?.1)).max()
    }
}

/// From the lowest low end to the highest high end.
fn hull(rows: &[&Row<'_>]) -> Range {
    let ends = |end: fn(&Range) -> Option<Edge>| {
        rows.iter().map(|row| end(&row.interval.widest)).collect::<Option<Vec<Edge>>>()
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
    let is_later_stated = is_known_of(&point.rows);
    // A count that was given before the last day of the later one is a part of it, wherever exactly it ends.
    let is_inside = |row: &&Row<'_>| {
        row.has_stated_start() && row.claim.head.stated_on().is_some_and(|day| day <= later_last)
    };
    let is_earlier_stated = top.rows.iter().any(|row| row.has_stated_period() || is_inside(row));
    let is_stated = is_later_stated && is_earlier_stated;
    let is_borrowed = rows.iter().any(|row| row.has_borrowed_counter);
    let is_of_one_body = !is_borrowed && !differ_in(&rows, |row| row.issuer);
    let verdict = softened(Verdict::DoesNotHold, is_stated && is_of_one_body);
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
/// That is a difference in scope: told once for two bodies, and for all of them together.
fn of_many_bodies(rows: &[&Row<'_>]) -> Option<Disagreement> {
    let mut told: BTreeSet<(usize, usize)> = compared(rows);
    let mut peaks: BTreeMap<usize, Rc<Point<'_, '_>>> = BTreeMap::new();
    let mut falls = Vec::new();
    for rows in by_last_day(rows) {
        for (counter, rows) in groups(rows, |row| row.counter) {
            let point = Rc::new(Point::new(rows));
            let above = peaks.iter().filter(|(other, top)| {
                **other != counter
                    && is_below(point.range, top.range)
                    && !share_a_statement(&top.rows, &point.rows)
                    && bodies(&top.rows, &point.rows).is_some_and(|pair| told.insert(pair))
            });
            falls.extend(above.map(|(_, top)| (Rc::clone(top), Rc::clone(&point))));
            let is_highest = |top: &Rc<Point<'_, '_>>| point.range.low >= top.range.low;
            if peaks.get(&counter).is_none_or(is_highest) {
                peaks.insert(counter, point);
            }
        }
    }
    scopes(&falls)
}

/// The issuers, where they differ, or else the bodies that are counted; the lower rank first.
fn bodies(a: &[&Row<'_>], b: &[&Row<'_>]) -> Option<(usize, usize)> {
    let (a, b) = (a.first()?, b.first()?);
    let is_of_one_issuer = a.issuer == b.issuer;
    let body = |row: &Row<'_>| if is_of_one_issuer { row.counter } else { row.issuer };
    Some(in_order(body(a), body(b)))
}

/// The pairs of bodies that some period lets be compared.
fn compared(rows: &[&Row<'_>]) -> BTreeSet<(usize, usize)> {
    let mut pairs = BTreeSet::new();
    for rows in groups(rows.iter().copied(), whole_months).into_values() {
        let by_counter: Vec<_> = groups(rows, |row| row.counter).into_values().collect();
        for (place, a) in by_counter.iter().enumerate() {
            pairs.extend(by_counter.iter().skip(place + 1).filter_map(|b| bodies(a, b)));
        }
    }
    pairs
}

fn scopes(falls: &[(Rc<Point<'_, '_>>, Rc<Point<'_, '_>>)]) -> Option<Disagreement> {
    let first = falls.iter().filter_map(|(top, _)| top.last()).min()?;
    let last = falls.iter().filter_map(|(_, point)| point.last()).max()?;
    let sum = falls
        .iter()
        .filter_map(|(top, point)| Some(line(lowest(&top.rows)?, "≤", highest(&point.rows)?)));
    let sum = sum.collect();
    let rows = falls.iter().flat_map(|(top, point)| top.rows.iter().chain(&point.rows).copied());
    let is_known =
        falls.iter().any(|(top, point)| is_known_of(&top.rows) && is_known_of(&point.rows));
    let (found, seen) = ((Reason::Scope, Verdict::CannotTell), Seen::Ends(first, last));
    let told = finding(Check::OtherCounter, found, rows, sum, seen);
    Some(Disagreement { rests_on_inference: !is_known, ..told })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{Said, check, said};
    use crate::model::period::Basis;

    fn labs(figure: &str, months: &str) -> Said {
        said(months, "labs", figure).by("ministry").over(&format!("2025-01/2025-{months}"))
    }

    #[test]
    fn a_total_that_falls_is_told_once() {
        check(
            [labs("103", "06"), labs("102", "07"), labs("105", "08")],
            &["falling-total, falling-total, conflict: 06 07"],
        );
        // The hedged figure between them hides no fall.
        check(
            [labs("103", "06"), labs("more_than 90", "07"), labs("100", "08")],
            &["falling-total, falling-total, conflict: 06 08"],
        );
    }

    #[test]
    fn a_total_that_can_have_grown_is_no_fall() {
        check([labs("53", "06"), labs("53", "07")], &[]);
        check([labs("more_than 1.1 t", "08"), labs("more_than 1 t", "09")], &[]);
        check([labs("24 t", "06"), labs("about 20 t", "07")], &[]);
        check([labs("38000", "07").to("1000"), labs("37600", "09").to("100")], &[]);
        check([labs("12", "09"), said("next", "labs", "1").by("ministry").over("2026-01")], &[]);
    }

    #[test]
    fn a_fall_that_rests_on_inference_is_no_conflict() {
        check(
            [labs("20", "04").known(Basis::Inferred), labs("18", "05")],
            &["falling-total, falling-total, cannot tell (inferred): 04 05"],
        );
        // "Since the beginning of the year", given in June: wherever it ends, it is inside the seven months.
        let since = labs("20", "06").known(Basis::EndInferred).on("2025-06-26");
        check(
            [since, labs("18", "07").on("2025-08-06")],
            &["falling-total, falling-total, conflict: 06 07"],
        );
    }

    #[test]
    fn other_bodies_are_another_scope_and_told_once() {
        let agency = |figure, months| labs(figure, months).by("agency");
        check(
            [labs("105", "08"), agency("16", "09"), agency("17", "10")],
            &["other-counter, scope, cannot tell: 08 09"],
        );
        check(
            [labs("105", "08"), agency("16", "09"), labs("9", "10").by("bureau")],
            &["other-counter, scope, cannot tell: 08 09 10"],
        );
        check(
            [labs("105", "08"), labs("90", "09").counting("police")],
            &["other-counter, scope, cannot tell: 08 09"],
        );
    }

    #[test]
    fn texts_of_one_statement_do_not_fall() {
        let earlier = labs("16", "07").of("meeting");
        let later = labs("14", "08").of("meeting").known(Basis::Inferred);
        check([earlier, later], &["same-statement, unexplained, conflict (inferred): 07 08"]);
    }

    #[test]
    fn an_interim_figure_above_the_final_one() {
        let of =
            |name: &str, figure: &str, period: &str| said(name, "raid-labs", figure).over(period);
        check(
            [of("interim", "9", "2025-06-01/2025-09-05"), of("final", "6", "2025-06/2025-10")],
            &["interim-above-final, falling-total, conflict: interim final"],
        );
        check(
            [of("interim", "4", "2025-06-01/2025-09-05"), of("final", "6", "2025-06/2025-10")],
            &[],
        );
    }

    #[test]
    fn shares_and_prices_may_fall() {
        check([labs("40 %", "06"), labs("30 %", "07")], &[]);
    }

    #[test]
    fn a_body_that_only_another_text_of_the_statement_names_leaves_it_open() {
        let named =
            said("named", "labs", "2").of("meeting").over("2025-01/2025-07").counting("police");
        let unnamed = said("unnamed", "labs", "2").of("meeting").over("2025-01/2025-07");
        let june = said("june", "labs", "3").over("2025-01/2025-06").counting("police");
        check(
            [named, unnamed, june],
            &["falling-total, falling-total, cannot tell: june named unnamed"],
        );
    }
}
