//! Texts of one official statement that give one figure differently. What one text leaves out is no disagreement.

use super::compare::{differ, is_telling, line, softened, term};
use super::rows::{Row, differ_in, groups, n_different};
use super::{Check, Disagreement, Reason, Seen, Term, finding};
use crate::model::period::Basis;
use crate::model::quantity::Qualifier;
use crate::model::verdict::Verdict;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// The disagreements among the claims of one indicator.
pub(super) fn findings(rows: &[&Row<'_>]) -> Vec<Disagreement> {
    let reported = rows.iter().copied().filter(|row| row.claim.head.reports.is_some());
    groups(reported, |row| (row.statement, row.place))
        .into_values()
        .filter(|rows| differ_in(rows, |row| row.release))
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
    let bodies = bodies(rows);
    let mut by_reason: BTreeMap<Reason, Found<'_, '_>> = BTreeMap::new();
    let forms: Vec<Vec<&Row<'_>>> = groups(rows.iter().copied(), Row::form).into_values().collect();
    for (a, b) in forms.iter().zip(forms.iter().skip(1)).filter(|(a, b)| are_of_two_texts(a, b)) {
        let (Some(first), Some(second)) = (a.first(), b.first()) else { continue };
        let Some((reason, verdict)) = differ(first, second) else { continue };
        if bodies.is_some() && are_of_two_bodies(first, second) {
            continue;
        }
        let verdict = softened(verdict, !spans_differ(a, b));
        let found = by_reason.entry(reason).or_default();
        found.verdict = found.verdict.min(Some(verdict)).or(Some(verdict));
        found.rows.extend(a.iter().chain(b));
        found.sum.push(line(first, "=", second));
    }
    by_reason.extend(bodies.map(|found| (Reason::Scope, found)));
    by_reason.into_iter().filter_map(|(reason, found)| found.told(reason)).collect()
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
        let rests_on_inference = differ_in(&self.rows, Row::days);
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
    let is_half_stated = |row: &&Row<'_>| row.claim.figure.period_basis == Basis::EndInferred;
    let both: Vec<&Row<'_>> = a.iter().chain(b).copied().collect();
    both.iter().any(is_half_stated) && differ_in(&both, Row::days)
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
    let firsts: Vec<&Row<'_>> = by_body.values().filter_map(|rows| rows.first().copied()).collect();
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
    if by_period.len() < 2 || !differ_in(&rows, |row| row.release) {
        return None;
    }
    // A number of three digits does not stay the same from one period to another, but "more than" it may be true of both.
    let is_exact = |row: &Row<'_>| row.qualifier() == Qualifier::Exact;
    let is_conflict = rows.iter().all(|row| is_telling(row) && is_exact(row));
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

#[cfg(test)]
mod tests {
    use super::super::testing::{Said, check, said};
    use super::*;

    const SEVEN_MONTHS: &str = "2025-01/2025-07";

    fn zakon(figure: &str) -> Said {
        said("zakon", "seized", figure).of("meeting").over(SEVEN_MONTHS)
    }

    fn baq(figure: &str) -> Said {
        said("baq", "seized", figure).of("meeting").over(SEVEN_MONTHS)
    }

    #[test]
    fn equal_after_conversion_and_rounding_is_no_disagreement() {
        check([zakon("38500000").to("100000"), baq("38500000")], &[]);
        check([zakon("1 t"), baq("1000 kg")], &[]);
        check([zakon("more_than 14 t"), baq("more_than 14000 kg")], &[]);
    }

    #[test]
    fn a_hedge_that_is_left_out_is_wording_and_nothing_more() {
        check(
            [zakon("more_than 14 t"), baq("14 t")],
            &["same-statement, wording, compatible: baq zakon"],
        );
        check(
            [zakon("more_than 2700"), baq("2700")],
            &["same-statement, wording, cannot tell: baq zakon"],
        );
    }

    #[test]
    fn opposite_hedges_exclude_one_another() {
        check(
            [zakon("nearly 1800"), baq("more_than 1800")],
            &["same-statement, wording, conflict: baq zakon"],
        );
    }

    #[test]
    fn widths_that_are_not_stated_leave_it_open() {
        check(
            [zakon("nearly 4000"), baq("about 4000")],
            &["same-statement, wording, cannot tell: baq zakon"],
        );
        check(
            [zakon("about 20 t"), baq("17 t")],
            &["same-statement, rounding, cannot tell: baq zakon"],
        );
    }

    #[test]
    fn rounding_is_told_from_conflict() {
        check(
            [zakon("6.4 t"), baq("more_than 6 t")],
            &["same-statement, rounding, compatible: baq zakon"],
        );
        check([zakon("14"), baq("16")], &["same-statement, unexplained, conflict: baq zakon"]);
    }

    #[test]
    fn thousands_are_a_slip() {
        check([zakon("24 t"), baq("24000 t")], &["same-statement, slip, conflict: baq zakon"]);
    }

    #[test]
    fn one_number_in_two_units_is_a_conflict_and_two_numbers_are_not() {
        check(
            [zakon("about 5000000"), baq("about 5000000 KZT/dose")],
            &["same-statement, unit, conflict: baq zakon"],
        );
        check(
            [zakon("about 5000000"), baq("17000000000 KZT")],
            &["same-statement, unit, cannot tell: baq zakon"],
        );
    }

    #[test]
    fn a_period_that_is_not_in_the_text_tells_no_figure_from_another() {
        let inferred = baq("16").over("2025-01-01/2025-08-07").known(Basis::Inferred);
        check(
            [zakon("14"), inferred],
            &["same-statement, unexplained, conflict (inferred): zakon baq"],
        );
        let since_january = baq("16").over("2025-01-01/2025-08-07").known(Basis::EndInferred);
        check(
            [zakon("14"), since_january],
            &["same-statement, unexplained, cannot tell (inferred): zakon baq"],
        );
    }

    #[test]
    fn one_number_for_two_stated_periods() {
        check(
            [zakon("1637"), baq("1637").over("2025-01/2025-06")],
            &["same-statement, period, conflict: baq zakon"],
        );
        check(
            [zakon("3"), baq("3").over("2025-01/2025-06")],
            &["same-statement, period, cannot tell: baq zakon"],
        );
        check([zakon("21"), baq("18").over("2025-01/2025-06")], &[]);
    }

    #[test]
    fn other_bodies_are_another_scope() {
        check(
            [zakon("14").counting("police"), baq("14").counting("all-agencies")],
            &["same-statement, scope, cannot tell: baq zakon"],
        );
        check([zakon("14").counting("police"), baq("14")], &[]);
    }

    #[test]
    fn what_a_text_leaves_out_is_no_disagreement() {
        let two = [
            zakon("6 t").at("ulytau"),
            zakon("4 t").at("astana"),
            baq("6 t").at("ulytau"),
            said("baq", "other", "77").of("meeting").over(SEVEN_MONTHS),
        ];
        check(two, &[]);
    }

    #[test]
    fn a_text_that_gives_two_figures_is_compared_by_their_periods() {
        let two = [
            zakon("29").over("2024"),
            zakon("12").over("2025-01/2025-09"),
            baq("29").over("2024"),
            baq("13").over("2025-01/2025-09"),
        ];
        check(two, &["same-statement, unexplained, conflict: baq zakon"]);
    }
}
