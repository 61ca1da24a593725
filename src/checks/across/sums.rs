//! A figure that equals the sum of others that one text prints beside it, or does not where one would expect it.
//!
//! Where the text says that they are its parts, an equal sum holds. Where it does not, the figure may be their total
//! whatever it is called: "746 administrators detained", with 18 operators, 145 packers and 583 couriers.

use super::compare::{is_telling, joined, n_steps, term};
use super::kin::Kin;
use super::rows::{Row, Rows, groups};
use super::{Check, Disagreement, Reason, Seen, Term, finding};
use crate::analysis::measure::adds_up;
use crate::model::exact;
use crate::model::quantity::{Decimal, Qualifier, Range};
use crate::model::verdict::Verdict;
use std::rc::Rc;

/// A sum is told where, were the numbers drawn at random, fewer than one text in so many would have one.
const RARE: u64 = 20;

/// More figures have too many sums.
const MOST_FIGURES: usize = 10;

/// The disagreements among all claims.
pub(super) fn findings(rows: &Rows<'_>, kin: &Kin<'_>) -> Vec<Disagreement> {
    let counts = rows
        .iter()
        .filter(|row| row.value > Decimal::ZERO && adds_up(&row.claim.figure.quantity.unit));
    let beside = |row: &Row<'_>| (row.release, row.place, row.dimension, row.counter, row.days());
    let mut found = Vec::new();
    for rows in groups(counts, beside).values().filter(|rows| rows.len() > 2) {
        let exact: Vec<&Row<'_>> =
            rows.iter().copied().filter(|row| row.qualifier() == Qualifier::Exact).collect();
        for total in rows {
            let stated = of_stated_parts(total, &exact);
            let equal = || of_others(total, &exact, kin);
            found.extend(stated.or_else(equal).or_else(|| of_two_kinds(total, &exact, kin)));
        }
    }
    found
}

fn is_part_of(row: &Row<'_>, whole: &Row<'_>) -> bool {
    row.claim.figure.part_of.as_ref() == Some(&whole.claim.fact)
}

fn of_stated_parts(total: &Row<'_>, rows: &[&Row<'_>]) -> Option<Disagreement> {
    let parts: Vec<&Row<'_>> = rows.iter().copied().filter(|row| is_part_of(row, total)).collect();
    let is_sum = is_exact(total) && parts.len() > 1 && sum(&parts) == Some(total.value);
    is_sum.then(|| told(total, &parts, true)).flatten()
}

fn is_exact(row: &Row<'_>) -> bool {
    row.qualifier() == Qualifier::Exact
}

/// Figures that the text does not call parts: all that are near the total, or else all of its paragraph.
fn of_others(total: &Row<'_>, rows: &[&Row<'_>], kin: &Kin<'_>) -> Option<Disagreement> {
    let has_parts = rows.iter().any(|row| is_part_of(row, total));
    if has_parts || !is_exact(total) || total.claim.figure.part_of.is_some() {
        return None;
    }
    let others = || {
        rows.iter().copied().filter(|row| {
            row.value < total.value
                && row.step == total.step
                && row.claim.figure.part_of.is_none()
                && row.indicator != total.indicator
        })
    };
    let is_near = |row: &&Row<'_>| kin.near(total.indicator, row.indicator).is_some();
    let near: Vec<&Row<'_>> = others().filter(is_near).collect();
    let is_beside = |row: &&Row<'_>| row.claim.paragraph == total.claim.paragraph;
    let beside = || others().filter(is_beside).collect::<Vec<&Row<'_>>>();
    let of_any = || is_telling(total).then(|| only_sum(total, &beside())).flatten();
    let parts = only_sum(total, &near).or_else(of_any)?;
    told(total, &parts, false)
}

/// The figures that add up to the total, if it is one choice of them and hardly by chance.
fn only_sum<'r, 'a>(total: &Row<'_>, rows: &[&'r Row<'a>]) -> Option<Vec<&'r Row<'a>>> {
    if rows.len() < 2 || rows.len() > MOST_FIGURES {
        return None;
    }
    let masks = || (1_u64..1 << rows.len()).filter(|mask| mask.count_ones() > 1);
    let n_sums = u64::try_from(masks().count()).unwrap_or(u64::MAX);
    if n_steps(total)? < Decimal::from(n_sums.saturating_mul(RARE)) {
        return None;
    }
    let choice = |mask: u64| {
        let chosen = rows.iter().enumerate().filter(|(place, _)| mask >> place & 1 == 1);
        chosen.map(|(_, row)| *row).collect::<Vec<&Row<'_>>>()
    };
    let mut right = masks().map(choice).filter(|rows| sum(rows) == Some(total.value));
    let first = right.next()?;
    right.next().is_none().then_some(first)
}

/// Two kinds beside a total that they do not reach, or exceed: "more than 40", with 24 and 7.
/// Kinds of one thing are near it and near one another; that there are no others, no text says.
fn of_two_kinds(total: &Row<'_>, rows: &[&Row<'_>], kin: &Kin<'_>) -> Option<Disagreement> {
    let is_kind = |row: &&Row<'_>| {
        row.value < total.value && kin.are_near_only(total.indicator, row.indicator)
    };
    let parts: Vec<&Row<'_>> = rows.iter().copied().filter(is_kind).collect();
    let [a, b] = parts.as_slice() else { return None };
    let sum = sum(&parts)?;
    // Things that are near one another need not be kinds of one; such sums come close only by chance.
    let is_most =
        exact::times(sum, Decimal::from(4))? > exact::times(total.value, Decimal::from(3))?;
    let meets = total.interval.widest.meets(Range::point(sum));
    if !kin.are_near_only(a.indicator, b.indicator) || !is_most || meets {
        return None;
    }
    told(total, &parts, false)
}

fn sum(rows: &[&Row<'_>]) -> Option<Decimal> {
    rows.iter().try_fold(Decimal::ZERO, |sum, row| exact::plus(sum, row.value))
}

fn told(total: &Row<'_>, parts: &[&Row<'_>], is_stated: bool) -> Option<Disagreement> {
    let quantity = &total.claim.figure.quantity;
    let factor = exact::over(quantity.rounded_to, total.step)?;
    let computed = exact::times(sum(parts)?, factor)?.normalize();
    let mut line = joined(parts.iter().copied(), "+");
    line.extend([Term::Sign("="), Term::Number(computed, Some(Rc::clone(&quantity.unit)))]);
    let mut lines = vec![line];
    if exact::compare(computed, quantity.value).is_ne() {
        let computed = Term::Number(computed, Some(Rc::clone(&quantity.unit)));
        lines.push(vec![computed, Term::Sign("≠"), term(total)]);
    }
    let verdict = if is_stated { Verdict::Holds } else { Verdict::CannotTell };
    let seen = Seen::Parts { total: total.at, is_stated };
    let rows = parts.iter().copied().chain([total]);
    let told = finding(Check::Sum, (Reason::Definition, verdict), rows, lines, seen);
    Some(Disagreement { rests_on_inference: false, ..told })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{check, said};

    #[test]
    fn administrators_that_are_the_sum_of_operators_packers_and_couriers() {
        let of = |indicator, figure| said("baq", indicator, figure);
        check(
            [
                of("detained", "746"),
                of("operators", "18"),
                of("packers", "145"),
                of("couriers", "583"),
                of("advertising", "133"),
            ],
            &["sum, definition, cannot tell: baq baq baq baq"],
        );
    }

    #[test]
    fn stated_parts_that_are_the_whole() {
        let part = |indicator, figure| said("baq", indicator, figure).part_of("labs");
        check(
            [said("baq", "labs", "102"), part("synthetic-labs", "11"), part("phyto-labs", "91")],
            &["sum, definition, compatible: baq baq baq"],
        );
        check(
            [said("baq", "labs", "102"), part("synthetic-labs", "11"), part("phyto-labs", "60")],
            &[],
        );
    }

    #[test]
    fn two_kinds_that_do_not_reach_the_total() {
        let of = |indicator, figure| said("adyrna", indicator, figure);
        let kinds = || [of("foreign-channels", "24"), of("home-channels", "7")];
        let [foreign, home] = kinds();
        check(
            [of("channels", "more_than 40"), foreign, home],
            &["sum, definition, cannot tell: adyrna adyrna adyrna"],
        );
        let [foreign, home] = kinds();
        check([of("channels", "more_than 30"), foreign, home], &[]);
        let [foreign, home] = kinds();
        check([of("channels", "60"), foreign, home], &[]);
    }

    #[test]
    fn small_numbers_add_up_by_chance() {
        let of = |indicator, figure| said("adyrna", indicator, figure);
        check([of("operations", "23"), of("labs", "16"), of("channels", "7")], &[]);
    }

    #[test]
    fn other_periods_places_and_texts_do_not_add_up() {
        let of = |indicator, figure| said("baq", indicator, figure);
        check(
            [of("detained", "746"), of("packers", "163"), of("couriers", "583").at("KZ-19")],
            &[],
        );
        let elsewhere = said("zakon", "couriers", "583");
        check([of("detained", "746"), of("packers", "163"), elsewhere], &[]);
    }
}
