//! Figures that are a thousandfold, or a thousandth, of what else is given of their indicator.
//!
//! That thousands were meant, or were not, is an inference: the answer is never that a figure does not hold.

use super::compare::{joined, n_steps, term};
use super::rows::{Row, groups, n_different};
use super::{Check, Disagreement, Reason, Seen, Term, finding};
use crate::model::exact;
use crate::model::order::sorted;
use crate::model::quantity::Decimal;
use crate::model::verdict::Verdict;
use std::collections::BTreeSet;
use std::rc::Rc;

/// How many times as much, or as little, still is like the others.
const LIKE: u32 = 4;

/// How far the others themselves may lie from their middle.
const SPREAD: u32 = 30;

/// How many of the others are shown.
const N_SHOWN: usize = 3;

/// The slips among the claims of one indicator, and the claims that are none.
pub(super) fn findings<'r, 'a>(rows: &[&'r Row<'a>]) -> (Vec<Disagreement>, Vec<&'r Row<'a>>) {
    let mut found = Vec::new();
    let mut slipped = BTreeSet::new();
    let above_zero = rows.iter().copied().filter(|row| row.value > Decimal::ZERO);
    for rows in groups(above_zero, |row| (row.place, row.dimension)).values() {
        let values: Vec<Decimal> = rows.iter().map(|row| row.value).collect();
        let Some(middle) = middle(values)
            .filter(|middle| rows.iter().any(|row| !is_within(row.value, *middle, 1_000 / LIKE)))
        else {
            continue;
        };
        let days = rows.iter().filter_map(|row| of_a_day(row)).collect();
        let history = History { middle, middle_of_a_day: self::middle(days) };
        let slips: Vec<(&Row<'_>, Decimal)> =
            rows.iter().filter_map(|row| Some((*row, history.factor(row)?))).collect();
        let here: BTreeSet<usize> = slips.iter().map(|(row, _)| row.rank).collect();
        let others: Vec<&Row<'_>> =
            rows.iter().copied().filter(|row| !here.contains(&row.rank)).collect();
        if here.is_empty() || !history.is_close(&others) {
            continue;
        }
        found.extend(slips.iter().filter_map(|(row, factor)| told(row, *factor, &others)));
        slipped.extend(here);
    }
    (found, rows.iter().copied().filter(|row| !slipped.contains(&row.rank)).collect())
}

/// The middle of what is given, and of what is given for a day: a figure of three weeks is far below one of a year.
struct History {
    middle: Decimal,
    middle_of_a_day: Option<Decimal>,
}

impl History {
    /// By what the figure must be multiplied to be like the others, if a power of a thousand does it.
    fn factor(&self, row: &Row<'_>) -> Option<Decimal> {
        if is_within(row.value, self.middle, 1_000 / LIKE) {
            return None;
        }
        let powers = [1_000, 1_000_000, 1_000_000_000].map(Decimal::from);
        let is_low = row.value < self.middle;
        // A single case beside a thousand is no slip: thousands are not left out after one digit.
        if is_low && n_steps(row)? < Decimal::TEN {
            return None;
        }
        let factors =
            powers.map(|power| if is_low { Some(power) } else { exact::over(Decimal::ONE, power) });
        let of_a_day = of_a_day(row).zip(self.middle_of_a_day);
        let is_like = |factor: &Decimal, (value, middle): (Decimal, Decimal)| {
            exact::times(value, *factor).is_some_and(|value| is_within(value, middle, LIKE))
        };
        let is_far = of_a_day.is_none_or(|(value, middle)| !is_within(value, middle, 1_000 / LIKE));
        let is_right = |factor: &Decimal| {
            is_like(factor, (row.value, self.middle))
                || of_a_day.is_some_and(|pair| is_like(factor, pair))
        };
        factors.into_iter().flatten().find(|factor| is_far && is_right(factor))
    }

    /// Whether two statements or more give the others, and most of those lie close enough to speak of a middle.
    fn is_close(&self, others: &[&Row<'_>]) -> bool {
        let near = others.iter().filter(|row| is_within(row.value, self.middle, SPREAD)).count();
        n_different(others, |row| row.statement) > 1 && near * 4 >= others.len() * 3
    }
}

/// The figure for each day of its period.
fn of_a_day(row: &Row<'_>) -> Option<Decimal> {
    let (first, last) = row.days()?;
    exact::over(row.value, Decimal::from(last.0.saturating_sub(first.0).saturating_add(1)))
}

fn middle(mut values: Vec<Decimal>) -> Option<Decimal> {
    let at = values.len() / 2;
    if values.is_empty() {
        return None;
    }
    let (_, middle, _) = values.select_nth_unstable_by(at, |a, b| exact::compare(*a, *b));
    Some(*middle)
}

/// Whether neither number is more than `times` the other.
fn is_within(a: Decimal, b: Decimal, times: u32) -> bool {
    let times = Decimal::from(times);
    let is_at_most = |a, b| exact::times(b, times).is_some_and(|b| exact::compare(a, b).is_le());
    is_at_most(a, b) && is_at_most(b, a)
}

fn told(row: &Row<'_>, factor: Decimal, others: &[&Row<'_>]) -> Option<Disagreement> {
    let shown = nearest(row, others);
    let quantity = &row.claim.figure.quantity;
    let product = exact::times(quantity.value, factor)?.normalize();
    let inverse = exact::over(Decimal::ONE, factor)?.normalize();
    let is_too_high = factor < Decimal::ONE;
    let scaled = vec![
        term(row),
        Term::Sign(if is_too_high { "÷" } else { "×" }),
        Term::Number(if is_too_high { inverse } else { factor }, None),
        Term::Sign("="),
        Term::Number(product, Some(Rc::clone(&quantity.unit))),
    ];
    let beside = joined(shown.iter().copied(), ",");
    let rows = shown.iter().copied().chain([row]);
    let found = (Reason::Slip, Verdict::CannotTell);
    let told = finding(Check::Slip, found, rows, vec![scaled, beside], Seen::Factor(factor));
    Some(Disagreement { rests_on_inference: false, ..told })
}

/// The figures of other statements that stand nearest in time.
fn nearest<'r, 'a>(row: &Row<'a>, others: &[&'r Row<'a>]) -> Vec<&'r Row<'a>> {
    let elsewhere = others.iter().copied().filter(|other| other.statement != row.statement);
    let (earlier, later): (Vec<_>, Vec<_>) = elsewhere.partition(|other| other.rank < row.rank);
    let later = later.into_iter().enumerate().map(|(steps, other)| (2 * steps, other));
    let earlier = earlier.into_iter().rev().enumerate();
    let earlier = earlier.map(|(steps, other)| (2 * steps + 1, other));
    let both = sorted(earlier.chain(later).collect(), &|(a, _), (b, _)| a.cmp(b));
    both.into_iter().take(N_SHOWN).map(|(_, other)| other).collect()
}

#[cfg(test)]
mod tests {
    use super::super::testing::{Said, check, said};

    fn seized(year: &str, figure: &str) -> Said {
        said(year, "seized", figure).over(year)
    }

    #[test]
    fn thousands_of_tonnes_among_tonnes() {
        check(
            [
                seized("2022", "12 t"),
                seized("2023", "85 t"),
                seized("2024", "about 24000 t").to("1000"),
                seized("2025", "15 t"),
            ],
            &["slip, slip, cannot tell: 2022 2023 2024 2025"],
        );
    }

    #[test]
    fn kilograms_among_tonnes() {
        check(
            [seized("2022", "12 t"), seized("2023", "14 t"), seized("2024", "13 kg")],
            &["slip, slip, cannot tell: 2022 2023 2024"],
        );
    }

    #[test]
    fn growth_short_periods_and_small_counts_are_no_slip() {
        check([seized("2022", "12 t"), seized("2023", "14 t"), seized("2024", "1200 t")], &[]);
        let days = said("days", "seized", "20 kg").over("2025-01-01/2025-01-10");
        check([seized("2022", "12 t"), seized("2023", "14 t"), days], &[]);
        check([seized("2022", "1000"), seized("2023", "1100"), seized("2024", "1")], &[]);
        check([seized("2022", "12 t"), seized("2024", "12000 t")], &[]);
    }
}
