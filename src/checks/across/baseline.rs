//! Earlier levels against what was given at the time: "up from 1,407" beside the "nearly 1,500" of a year before.

use super::compare::{softened, term};
use super::rows::{Row, days, groups, is_stated};
use super::{Check, Disagreement, Reason, Seen, Term, finding};
use crate::model::exact;
use crate::model::fact::Change;
use crate::model::period::Day;
use crate::model::quantity::{Decimal, Interval, Qualifier, rounded};
use crate::model::verdict::Verdict;
use std::collections::BTreeMap;
use std::rc::Rc;

/// An earlier level that a claim gives.
struct Level<'r, 'a> {
    row: &'r Row<'a>,
    change: &'a Change,
    days: (Day, Day),
    /// In the base unit.
    value: Decimal,
    interval: Interval,
}

/// Place, dimension and days.
type Key = (usize, usize, (Day, Day));

/// The disagreements among the claims of one indicator.
pub(super) fn findings(rows: &[&Row<'_>]) -> Vec<Disagreement> {
    let given =
        groups(rows.iter().copied(), |row| row.days().map(|days| (row.place, row.dimension, days)));
    let mut levels: BTreeMap<Key, Vec<Level<'_, '_>>> = BTreeMap::new();
    for level in rows.iter().filter_map(|row| level(row)) {
        let key = (level.row.place, level.row.dimension, level.days);
        levels.entry(key).or_default().push(level);
    }
    let mut found = Vec::new();
    for (key, levels) in levels {
        let given = given.get(&Some(key)).map(Vec::as_slice).unwrap_or_default();
        found.extend(of_one_period(&levels, given));
    }
    found
}

fn level<'r, 'a>(row: &'r Row<'a>) -> Option<Level<'r, 'a>> {
    let figure = &row.claim.figure;
    let change = figure.change.as_ref()?;
    let days = days(change.baseline.as_ref()?);
    let from = change.from?;
    let quantity = crate::model::quantity::Quantity {
        value: from,
        qualifier: Qualifier::Exact,
        ..figure.quantity.clone()
    };
    let factor = exact::over(row.step, figure.quantity.rounded_to)?;
    Some(Level {
        row,
        change,
        days,
        value: exact::times(from, factor)?,
        interval: quantity.interval().map(|range| range.times(factor))?,
    })
}

/// Levels of one value and one body make one finding; so do two values of one body.
fn of_one_period(levels: &[Level<'_, '_>], given: &[&Row<'_>]) -> Vec<Disagreement> {
    let mut by_value: BTreeMap<(usize, Decimal), Vec<&Level<'_, '_>>> = BTreeMap::new();
    for level in levels {
        by_value.entry((level.row.issuer, level.value)).or_default().push(level);
    }
    let mut found: Vec<Disagreement> =
        by_value.values().filter_map(|levels| at_the_time(levels, given)).collect();
    let pairs = by_value.iter().zip(by_value.iter().skip(1));
    let of_one_issuer = pairs.filter(|(((a, _), _), ((b, _), _))| a == b);
    found.extend(of_one_issuer.filter_map(|((_, low), (_, high))| of_two_levels(low, high)));
    found
}

/// What was given at the time of the same body, or by the same issuer of a body that one of the texts does not name.
fn at_the_time(levels: &[&Level<'_, '_>], given: &[&Row<'_>]) -> Option<Disagreement> {
    let first = levels.first()?;
    let is_of_another_release =
        |row: &&Row<'_>| levels.iter().all(|level| level.row.statement != row.statement);
    let is_named = |row: &Row<'_>| row.claim.figure.counted_by.is_some();
    let is_comparable = |row: &&Row<'_>| {
        let are_named = is_named(row) && is_named(first.row);
        row.counter == first.row.counter || (row.issuer == first.row.issuer && !are_named)
    };
    let others: Vec<&Row<'_>> = given
        .iter()
        .copied()
        .filter(is_of_another_release)
        .filter(is_comparable)
        .filter(|row| !fits(first, row))
        .collect();
    let agrees = others.iter().map(|row| first.interval.agrees(row.interval)).min()?;
    let is_of_one_body = others.iter().all(|row| row.counter == first.row.counter);
    let is_certain = is_stated_of(levels) && others.iter().any(|row| row.has_stated_period());
    let verdict = softened(agrees, is_certain && is_of_one_body);
    let unit = Rc::clone(&first.row.claim.figure.quantity.unit);
    let from = Term::Number(first.change.from?, Some(unit));
    let line = |row: &&Row<'_>| vec![from.clone(), Term::Sign("="), term(row)];
    let sum = others.iter().map(line).collect();
    let rows = others.iter().copied().chain(levels.iter().map(|level| level.row));
    let seen = Seen::Days(first.days.0, first.days.1);
    let told = finding(Check::Baseline, (Reason::Baseline, verdict), rows, sum, seen);
    Some(Disagreement { rests_on_inference: !is_certain, ..told })
}

fn is_stated_of(levels: &[&Level<'_, '_>]) -> bool {
    levels.iter().any(|level| is_stated(level.change.baseline_basis))
}

/// Whether the level can be what the claim says. "Nearly 1,500" is read as what rounds to 1,500 and lies below.
fn fits(level: &Level<'_, '_>, row: &Row<'_>) -> bool {
    let near = rounded(row.value, exact::half(row.step)).within(row.interval.widest);
    match level.interval.agrees(row.interval) {
        Verdict::Holds => true,
        Verdict::CannotTell => level.interval.widest.meets(near),
        Verdict::DoesNotHold => false,
    }
}

fn of_two_levels(low: &[&Level<'_, '_>], high: &[&Level<'_, '_>]) -> Option<Disagreement> {
    let (first, second) = (low.first()?, high.first()?);
    let is_of_one_statement =
        low.iter().any(|level| high.iter().any(|other| other.row.statement == level.row.statement));
    if is_of_one_statement || first.row.counter != second.row.counter {
        return None;
    }
    let agrees = first.interval.agrees(second.interval);
    if agrees == Verdict::Holds {
        return None;
    }
    let is_certain = is_stated_of(low) && is_stated_of(high);
    let unit = |level: &Level<'_, '_>| Rc::clone(&level.row.claim.figure.quantity.unit);
    let term = |level: &Level<'_, '_>| Some(Term::Number(level.change.from?, Some(unit(level))));
    let sum = vec![vec![term(first)?, Term::Sign("="), term(second)?]];
    let rows = low.iter().chain(high).map(|level| level.row);
    let found = (Reason::Baseline, softened(agrees, is_certain));
    let seen = Seen::Days(first.days.0, first.days.1);
    let told = finding(Check::Baseline, found, rows, sum, seen);
    Some(Disagreement { rests_on_inference: !is_certain, ..told })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{Said, check, said};
    use crate::model::period::Basis::{self, Inferred, Stated};

    fn then(figure: &str) -> Said {
        said("then", "sale", figure).over("2024-01/2024-07").on("2024-08-10")
    }

    fn now(from: &str, basis: Basis) -> Said {
        let now = said("now", "sale", "1637").over("2025-01/2025-07").on("2025-08-06");
        now.up(from, None, "2024-01/2024-07", basis)
    }

    #[test]
    fn an_earlier_level_that_is_not_what_was_given_then() {
        check([then("1499"), now("1407", Stated)], &["baseline, baseline, conflict: then now"]);
        check(
            [then("1499"), now("1407", Inferred)],
            &["baseline, baseline, cannot tell (inferred): then now"],
        );
        check(
            [then("nearly 1500").to("100"), now("1407", Stated)],
            &["baseline, baseline, cannot tell: then now"],
        );
    }

    #[test]
    fn an_earlier_level_that_can_be_what_was_given_then() {
        check([then("1407"), now("1407", Stated)], &[]);
        check([then("more_than 1400"), now("1407", Stated)], &[]);
        check([then("about 1400").to("100"), now("1407", Stated)], &[]);
        check([then("nearly 1500").to("100"), now("1480", Stated)], &[]);
    }

    #[test]
    fn another_body_s_figure_is_no_baseline() {
        check([then("1499").by("ministry"), now("1407", Stated)], &[]);
        let named = now("1407", Stated).counting("all-agencies");
        check([then("1499").counting("police"), named], &[]);
        check(
            [then("1499").counting("police"), now("1407", Stated)],
            &["baseline, baseline, cannot tell: then now"],
        );
    }

    #[test]
    fn two_earlier_levels_of_one_body() {
        let autumn = said("autumn", "sale", "1700").over("2025-01/2025-08").on("2025-09-06");
        check(
            [now("1407", Stated), autumn.up("1470", None, "2024-01/2024-07", Stated)],
            &["baseline, baseline, conflict: now autumn"],
        );
    }
}
