//! A figure that equals the sum of others that one text prints beside it.
//!
//! Where the text says that they are its parts, the sum holds. Where it does not, the figure may be their total
//! whatever it is called: "746 administrators detained", with 18 operators, 145 packers and 583 couriers.

use super::compare::{n_steps, number};
use super::rows::{Row, Rows, groups};
use super::{Check, Disagreement, Reason, Seen, Term, finding};
use crate::analysis::measure::adds_up;
use crate::model::exact;
use crate::model::quantity::{Decimal, Qualifier};
use crate::model::registry::Near;
use crate::model::verdict::Verdict;
use std::collections::BTreeMap;

/// A sum is told where, were the numbers drawn at random, fewer than one text in so many would have one.
const RARE: u64 = 20;

/// More figures have too many sums.
const MOST_FIGURES: usize = 10;

/// The disagreements among all claims.
pub(super) fn findings(rows: &Rows<'_>) -> Vec<Disagreement> {
    let near = rows.near();
    let exact = rows.iter().filter(|row| {
        let quantity = &row.claim.figure.quantity;
        quantity.qualifier == Qualifier::Exact
            && row.value > Decimal::ZERO
            && adds_up(&quantity.unit)
    });
    let beside = |row: &Row<'_>| (row.release, row.place, row.dimension, row.counter, row.days());
    let mut found = Vec::new();
    for rows in groups(exact, beside).values() {
        found.extend(rows.iter().filter_map(|total| of_stated_parts(total, rows)));
        for rows in groups(rows.iter().copied(), |row| (row.claim.paragraph, row.step)).values() {
            found.extend(rows.iter().filter_map(|total| of_others(total, rows, &near)));
        }
    }
    found
}

fn is_part_of(row: &Row<'_>, whole: &Row<'_>) -> bool {
    row.claim.figure.part_of.as_ref() == Some(&whole.claim.fact)
}

fn of_stated_parts(total: &Row<'_>, rows: &[&Row<'_>]) -> Option<Disagreement> {
    let parts: Vec<&Row<'_>> =
        rows.iter().copied().filter(|row| is_part_of(row, total)).collect();
    let is_sum = parts.len() > 1 && sum(&parts) == Some(total.value);
    is_sum.then(|| told(total, &parts, true))
}

fn of_others(
    total: &Row<'_>,
    rows: &[&Row<'_>],
    near: &BTreeMap<(usize, usize), &Near>,
) -> Option<Disagreement> {
    if rows.iter().any(|row| is_part_of(row, total)) {
        return None;
    }
    let others = rows.iter().copied().filter(|row| {
        row.value < total.value
            && row.claim.figure.part_of.is_none()
            && !is_part_of(total, row)
            && row.indicator != total.indicator
    });
    let others: Vec<&Row<'_>> = others.collect();
    let pair = |row: &Row<'_>| {
        (row.indicator.min(total.indicator), row.indicator.max(total.indicator))
    };
    let kin: Vec<&Row<'_>> =
        others.iter().copied().filter(|row| near.contains_key(&pair(row))).collect();
    let parts = [others, kin].into_iter().find_map(|rows| only_sum(total, &rows))?;
    Some(told(total, &parts, false))
}

/// The figures that add up to the total, if it is one choice of them and hardly by chance.
fn only_sum<'r, 'a>(total: &Row<'_>, rows: &[&'r Row<'a>]) -> Option<Vec<&'r Row<'a>>> {
    if rows.len() < 2 || rows.len() > MOST_FIGURES {
        return None;
    }
    let n_sums = 1_u64 << rows.len();
    if n_steps(total)? < Decimal::from(n_sums.saturating_sub(1) * RARE / 4) {
        return None;
    }
    let choice = |mask: u64| {
        let chosen = rows.iter().enumerate().filter(|(place, _)| mask >> place & 1 == 1);
        chosen.map(|(_, row)| *row).collect::<Vec<&Row<'_>>>()
    };
    let choices = (1..n_sums).filter(|mask| mask.count_ones() > 1).map(choice);
    let mut right = choices.filter(|rows| sum(rows) == Some(total.value));
    let first = right.next()?;
    right.next().is_none().then_some(first)
}

fn sum(rows: &[&Row<'_>]) -> Option<Decimal> {
    rows.iter().try_fold(Decimal::ZERO, |sum, row| exact::plus(sum, row.value))
}

fn told(total: &Row<'_>, parts: &[&Row<'_>], is_stated: bool) -> Disagreement {
    let mut line = Vec::new();
    for part in parts {
        if !line.is_empty() {
            line.push(Term::Sign("+"));
        }
        line.push(number(part));
    }
    line.extend([Term::Sign("="), number(total)]);
    let verdict = if is_stated { Verdict::Holds } else { Verdict::CannotTell };
    let seen = Seen::Parts { total: total.at, is_stated };
    let rows = parts.iter().copied().chain([total]);
    let told = finding(Check::Sum, (Reason::Definition, verdict), rows, vec![line], seen);
    Disagreement { rests_on_inference: false, ..told }
}
