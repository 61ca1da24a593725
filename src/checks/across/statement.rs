//! Texts of one official statement that give one figure differently. What one text leaves out is no disagreement.

use super::compare::{differ, is_telling, line, softened, term};
use super::rows::{Row, groups, n_different};
use super::{Check, Disagreement, Reason, Seen, Term, finding};
use crate::model::period::Basis;
use crate::model::verdict::Verdict;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// The disagreements among the claims of one indicator.
pub(super) fn findings(rows: &[&Row<'_>]) -> Vec<Disagreement> {
    let reported = rows.iter().copied().filter(|row| row.claim.head.reports.is_some());
    groups(reported, |row| (row.statement, row.place))
        .into_values()
        .filter(|rows| n_different(rows, |row| row.release) > 1)
        .flat_map(|rows| figures(rows).into_iter().flat_map(|rows| of_one_figure(&rows)))
        .collect()
}

/// The rows that are of one figure: all of them, unless a text gives several, which their periods then tell apart.
pub(super) fn figures<'r, 'a>(rows: Vec<&'r Row<'a>>) -> Vec<Vec<&'r Row<'a>>> {
    if n_different(&rows, |row| row.release) == rows.len() {
        return vec![rows];
    }
    groups(rows, Row::days).into_values().collect()
}

fn of_one_figure(rows: &[&Row<'_>]) -> Vec<Disagreement> {
    let stated = rows.iter().copied().filter(|row| row.has_stated_period());
    let by_period = groups(stated, Row::days);
    if by_period.len() > 1 {
        let of_each = by_period.values().flat_map(|rows| of_one_period(rows));
        return of_each.chain(of_periods(rows)).collect();
    }
    of_one_period(rows)
}

fn of_one_period(rows: &[&Row<'_>]) -> Vec<Disagreement> {
    let mut by_reason: BTreeMap<Reason, Found<'_, '_>> = BTreeMap::new();
    by_reason.extend(bodies(rows).map(|found| (Reason::Scope, found)));
    let forms: Vec<Vec<&Row<'_>>> = groups(rows.iter().copied(), Row::form).into_values().collect();
    for (a, b) in forms.iter().zip(forms.iter().skip(1)).filter(|(a, b)| are_of_two_texts(a, b)) {
        let (Some(first), Some(second)) = (a.first(), b.first()) else { continue };
        let Some((reason, verdict)) = differ(first, second) else { continue };
        let reason = if are_of_two_bodies(first, second) { Reason::Scope } else { reason };
        let verdict = softened(verdict, reason != Reason::Scope && !spans_differ(a, b));
        let found = by_reason.entry(reason).or_default();
        found.verdict = found.verdict.min(Some(verdict)).or(Some(verdict));
        found.rows.extend(a.iter().chain(b));
        found.sum.push(line(first, "=", second));
    }
    let finding = |(reason, found): (Reason, Found<'_, '_>)| found.told(reason);
    by_reason.into_iter().filter_map(finding).collect()
}

/// What is found for one reason.
#[derive(Default)]
struct Found<'r, 'a> {
    verdict: Option<Verdict>,
    rows: Vec<&'r Row<'a>>,
    sum: Vec<Vec<Term>>,
}

impl Found<'_, '_> {
    fn told(self, reason: Reason) -> Option<Disagreement> {
        let seen = seen(&self.rows)?;
        let rests_on_inference = n_different(&self.rows, Row::days) > 1;
        let found = (reason, self.verdict?);
        let told = finding(Check::SameStatement, found, self.rows, self.sum, seen);
        Some(Disagreement { rests_on_inference, ..told })
    }
}

/// The statement that the rows report.
pub(super) fn seen(rows: &[&Row<'_>]) -> Option<Seen> {
    let statement = rows.first()?.claim.head.reports.as_ref()?;
    Some(Seen::Statement(Rc::clone(statement)))
}

/// Whether the texts' own words give other periods, of which an end is inferred: "since January" is not seven months.
/// A period that is not in the text at all tells no figure from another inside one statement.
fn spans_differ(a: &[&Row<'_>], b: &[&Row<'_>]) -> bool {
    let mut rows = a.iter().chain(b);
    let is_half_stated = |row: &&Row<'_>| row.claim.figure.period_basis == Basis::EndInferred;
    let both: Vec<&Row<'_>> = rows.clone().copied().collect();
    rows.any(|row| is_half_stated(row)) && n_different(&both, Row::days) > 1
}

/// The body that the text names: who is counted, or who states it. A body that is not named is no other one.
fn are_of_two_bodies(a: &Row<'_>, b: &Row<'_>) -> bool {
    let (counted_a, counted_b) = (&a.claim.figure.counted_by, &b.claim.figure.counted_by);
    let are_named = counted_a.is_some() && counted_b.is_some();
    a.issuer != b.issuer || (are_named && counted_a != counted_b)
}

/// The bodies that the texts name, where they name different ones.
fn bodies<'r, 'a>(rows: &[&'r Row<'a>]) -> Option<Found<'r, 'a>> {
    let named = rows.iter().copied().filter(|row| row.claim.figure.counted_by.is_some());
    let by_counter = groups(named, |row| row.counter);
    let by_issuer = groups(rows.iter().copied(), |row| row.issuer);
    let by_body = if by_issuer.len() > 1 { by_issuer } else { by_counter };
    if by_body.len() < 2 {
        return None;
    }
    let firsts: Vec<&Row<'_>> =
        by_body.values().filter_map(|rows| rows.first().copied()).collect();
    let sum = firsts.iter().zip(firsts.iter().skip(1)).map(|(a, b)| line(a, "=", b)).collect();
    let rows = by_body.into_values().flatten().collect();
    Some(Found { verdict: Some(Verdict::CannotTell), rows, sum })
}

/// One number for which the texts state different periods. Two numbers of two periods are two figures.
fn of_periods(rows: &[&Row<'_>]) -> Vec<Disagreement> {
    let stated = rows.iter().copied().filter(|row| row.has_stated_period());
    groups(stated, Row::form).into_values().filter_map(of_one_number).collect()
}

fn of_one_number(rows: Vec<&Row<'_>>) -> Option<Disagreement> {
    let by_period = groups(rows.iter().copied(), Row::days);
    if by_period.len() < 2 || n_different(&rows, |row| row.release) < 2 {
        return None;
    }
    // A number of three digits does not stay the same from one period to another.
    let is_conflict = rows.iter().all(|row| is_telling(row));
    let verdict = softened(Verdict::DoesNotHold, is_conflict);
    let line = |rows: &Vec<&Row<'_>>| {
        let row = rows.first()?;
        let (first, last) = row.days()?;
        let days = [Term::Day(first), Term::Sign("…"), Term::Day(last)];
        Some([vec![term(row), Term::Sign(":")], days.to_vec()].concat())
    };
    let (sum, seen) = (by_period.values().filter_map(line).collect(), seen(&rows)?);
    Some(finding(Check::SameStatement, (Reason::Period, verdict), rows, sum, seen))
}

/// Whether each side has a text that the other has not: a text that gives both differs from itself only.
fn are_of_two_texts(a: &[&Row<'_>], b: &[&Row<'_>]) -> bool {
    let releases =
        |rows: &[&Row<'_>]| rows.iter().map(|row| row.release).collect::<BTreeSet<usize>>();
    let (a, b) = (releases(a), releases(b));
    !a.is_subset(&b) && !b.is_subset(&a)
}
