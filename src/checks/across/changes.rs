//! Texts of one official statement that give the change of one figure differently: its earlier level, the period of
//! that level, the per cent, the direction.

use super::super::change::percent_term;
use super::compare::{hedges, softened};
use super::rows::{Row, days, differ_in, groups, is_stated};
use super::statement::{figures, seen};
use super::{Check, Disagreement, Reason, Term, finding};
use crate::model::exact;
use crate::model::fact::{Change, Direction};
use crate::model::period::Day;
use crate::model::quantity::{Decimal, Quantity, rounded};
use crate::model::verdict::Verdict;
use std::rc::Rc;

/// The disagreements among the claims of one indicator.
pub(super) fn findings(rows: &[&Row<'_>]) -> Vec<Disagreement> {
    let changed = rows
        .iter()
        .copied()
        .filter(|row| row.claim.head.reports.is_some() && row.claim.figure.change.is_some());
    groups(changed, |row| (row.statement, row.place, row.dimension))
        .into_values()
        .filter(|rows| differ_in(rows, |row| row.release))
        .flat_map(figures)
        .flat_map(|rows| [levels(&rows), periods(&rows), percents(&rows), directions(&rows)])
        .flatten()
        .collect()
}

fn change<'a>(row: &Row<'a>) -> Option<&'a Change> {
    row.claim.figure.change.as_ref()
}

/// The neighbours of different keys, and all rows that have one.
fn pairs<'r, 'a, K: Ord>(
    rows: &[&'r Row<'a>],
    key: impl Fn(&Row<'a>) -> Option<K>,
) -> (Vec<(&'r Row<'a>, &'r Row<'a>)>, Vec<&'r Row<'a>>) {
    let with_key = rows.iter().copied().filter(|row| key(row).is_some());
    let by_key = groups(with_key, &key);
    let firsts: Vec<&Row<'a>> = by_key.values().filter_map(|rows| rows.first().copied()).collect();
    let pairs = firsts.iter().copied().zip(firsts.iter().skip(1).copied());
    let pairs = pairs.filter(|(a, b)| a.release != b.release).collect();
    (pairs, by_key.into_values().flatten().collect())
}

fn told(
    (reason, verdict): (Reason, Verdict),
    rows: Vec<&Row<'_>>,
    sum: Vec<Vec<Term>>,
) -> Option<Disagreement> {
    let seen = seen(&rows)?;
    Some(finding(Check::SameStatement, (reason, verdict), rows, sum, seen))
}

fn levels(rows: &[&Row<'_>]) -> Option<Disagreement> {
    let (pairs, rows) = pairs(rows, |row| base_level(row));
    let range = |row: &Row<'_>| Some(rounded(base_level(row)?, exact::half(row.step)));
    let meet = |(a, b): &(&Row<'_>, &Row<'_>)| match (range(a), range(b)) {
        (Some(a), Some(b)) => a.meets(b),
        _ => true,
    };
    let (reason, verdict) = if pairs.iter().all(meet) {
        (Reason::Rounding, Verdict::Holds)
    } else {
        (Reason::Baseline, Verdict::DoesNotHold)
    };
    let term = |row: &Row<'_>| {
        let unit = Rc::clone(&row.claim.figure.quantity.unit);
        Some(Term::Number(change(row)?.from?, Some(unit)))
    };
    let sum = pairs.iter().filter_map(|(a, b)| Some(vec![term(a)?, Term::Sign("="), term(b)?]));
    let sum: Vec<_> = sum.collect();
    (!sum.is_empty()).then(|| told((reason, verdict), rows, sum)).flatten()
}

/// The earlier level in the base unit.
fn base_level(row: &Row<'_>) -> Option<Decimal> {
    let quantity = &row.claim.figure.quantity;
    let factor = exact::over(row.step, quantity.rounded_to)?;
    exact::times(change(row)?.from?, factor)
}

fn periods(rows: &[&Row<'_>]) -> Option<Disagreement> {
    let baseline = |row: &Row<'_>| change(row)?.baseline.as_ref().map(days);
    let (pairs, rows) = pairs(rows, baseline);
    let is_certain =
        rows.iter().all(|row| change(row).is_some_and(|change| is_stated(change.baseline_basis)));
    let verdict = softened(Verdict::DoesNotHold, is_certain);
    let line = |(a, b): &(&Row<'_>, &Row<'_>)| {
        let ((first_a, last_a), (first_b, last_b)) = (baseline(a)?, baseline(b)?);
        let ends = |first: Day, last: Day| [Term::Day(first), Term::Sign("…"), Term::Day(last)];
        let mut line = ends(first_a, last_a).to_vec();
        line.push(Term::Sign("="));
        line.extend(ends(first_b, last_b));
        Some(line)
    };
    let sum: Vec<_> = pairs.iter().filter_map(line).collect();
    if sum.is_empty() {
        return None;
    }
    let told = told((Reason::Baseline, verdict), rows, sum)?;
    Some(Disagreement { rests_on_inference: !is_certain, ..told })
}

fn percents(rows: &[&Row<'_>]) -> Option<Disagreement> {
    let (pairs, rows) = pairs(rows, |row| percent(row).map(|it| (it.value, it.qualifier)));
    let pairs = pairs.iter().filter_map(|(a, b)| percent(a).zip(percent(b)));
    let pairs: Vec<_> = pairs.collect();
    let weightiest = pairs.iter().map(|(a, b)| differ(a, b)).min_by_key(|(_, verdict)| *verdict)?;
    let line =
        |(a, b): &(&Quantity, &Quantity)| vec![percent_term(a), Term::Sign("="), percent_term(b)];
    told(weightiest, rows, pairs.iter().map(line).collect())
}

fn percent<'a>(row: &Row<'a>) -> Option<&'a Quantity> {
    change(row)?.percent.as_ref()
}

/// In what two stated per cents differ, as figures do.
fn differ(a: &Quantity, b: &Quantity) -> (Reason, Verdict) {
    let agrees = a.interval().agrees(b.interval());
    if exact::compare(a.value, b.value).is_eq() {
        return (Reason::Wording, hedges(a.qualifier, b.qualifier, agrees));
    }
    let reason =
        if agrees == Verdict::DoesNotHold { Reason::Unexplained } else { Reason::Rounding };
    (reason, agrees)
}

fn directions(rows: &[&Row<'_>]) -> Option<Disagreement> {
    let is_up = |row: &Row<'_>| change(row).map(|change| change.direction == Direction::Up);
    let (pairs, rows) = pairs(rows, is_up);
    let arrow = |row: &Row<'_>| Term::Sign(if is_up(row) == Some(true) { "↑" } else { "↓" });
    let sum: Vec<_> =
        pairs.iter().map(|(a, b)| vec![arrow(a), Term::Sign("="), arrow(b)]).collect();
    let reason = (Reason::Unexplained, Verdict::DoesNotHold);
    (!sum.is_empty()).then(|| told(reason, rows, sum)).flatten()
}

#[cfg(test)]
mod tests {
    use super::super::testing::{check, said};
    use crate::model::period::Basis::{Inferred, Stated};

    #[test]
    fn texts_of_one_statement_with_other_levels_periods_and_per_cents() {
        let text = |name: &str| said(name, "sale", "1637").of("meeting").over("2025-01/2025-07");
        let [zakon, baq] = ["zakon", "baq"].map(text);
        let year_ago = "2024-01/2024-07";
        let up = |from, percent, baseline, basis| {
            [
                zakon.clone().up("1407", Some("16"), year_ago, Stated),
                baq.clone().up(from, percent, baseline, basis),
            ]
        };
        check(up("1407", None, year_ago, Inferred), &[]);
        check(
            up("1470", None, year_ago, Stated),
            &["same-statement, baseline, conflict: baq zakon"],
        );
        check(
            up("1407", Some("61"), year_ago, Stated),
            &["same-statement, unexplained, conflict: baq zakon"],
        );
        check(
            up("1407", None, "2024", Inferred),
            &["same-statement, baseline, cannot tell (inferred): baq zakon"],
        );
        check(up("1407", None, "2024", Stated), &["same-statement, baseline, conflict: baq zakon"]);
        for (percent, found) in [
            ("about 16", "wording, compatible"),
            ("more_than 20", "unexplained, conflict"),
            ("more_than 15", "rounding, compatible"),
            ("about 17", "rounding, cannot tell"),
        ] {
            check(
                up("1407", Some(percent), year_ago, Stated),
                &[&format!("same-statement, {found}: baq zakon")],
            );
        }
    }
}
