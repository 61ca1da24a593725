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
        let Some(history) = History::of(rows) else { continue };
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
    fn of(rows: &[&Row<'_>]) -> Option<Self> {
        let middle = middle(rows.iter().map(|row| row.value).collect())?;
        let middle_of_a_day = self::middle(rows.iter().filter_map(|row| of_a_day(row)).collect());
        Some(Self { middle, middle_of_a_day })
    }

    /// By what the figure must be multiplied to be like the others, if a power of a thousand does it.
    fn factor(&self, row: &Row<'_>) -> Option<Decimal> {
        let powers = [1_000, 1_000_000, 1_000_000_000].map(Decimal::from);
        let is_low = row.value < self.middle;
        // A single case beside a thousand is no slip: thousands are not left out after one digit.
        if is_low && n_steps(row)? < Decimal::TEN {
            return None;
        }
        let factors = powers.map(|power| {
            if is_low { Some(power) } else { exact::over(Decimal::ONE, power) }
        });
        let of_a_day = of_a_day(row).zip(self.middle_of_a_day);
        let is_like = |factor: &Decimal, (value, middle): (Decimal, Decimal)| {
            exact::times(value, *factor).is_some_and(|value| is_within(value, middle, LIKE))
        };
        let is_far = of_a_day.is_none_or(|(value, middle)| !is_within(value, middle, 1_000 / LIKE));
        let is_right = |factor: &Decimal| {
            is_like(factor, (row.value, self.middle))
                || of_a_day.is_some_and(|pair| is_like(factor, pair))
        };
        let is_apart = !is_within(row.value, self.middle, 1_000 / LIKE);
        factors.into_iter().flatten().find(|factor| is_far && is_apart && is_right(factor))
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

fn middle(values: Vec<Decimal>) -> Option<Decimal> {
    let at = values.len() / 2;
    sorted(values, &|a, b| exact::compare(*a, *b)).into_iter().nth(at)
}

/// Whether neither number is more than `times` the other.
fn is_within(a: Decimal, b: Decimal, times: u32) -> bool {
    let times = Decimal::from(times);
    let is_at_most = |a, b| exact::times(b, times).is_some_and(|b| exact::compare(a, b).is_le());
    is_at_most(a, b) && is_at_most(b, a)
}

fn told(row: &Row<'_>, factor: Decimal, others: &[&Row<'_>]) -> Option<Disagreement> {
    let elsewhere =
        others.iter().copied().filter(|other| other.statement != row.statement).collect();
    let nearest = sorted(elsewhere, &|a: &&Row<'_>, b: &&Row<'_>| {
        a.rank.abs_diff(row.rank).cmp(&b.rank.abs_diff(row.rank))
    });
    let shown: Vec<&Row<'_>> = nearest.into_iter().take(N_SHOWN).collect();
    let quantity = &row.claim.figure.quantity;
    let product = exact::times(quantity.value, factor)?;
    let scaled = vec![
        term(row),
        Term::Sign("×"),
        Term::Number(factor.normalize(), None),
        Term::Sign("="),
        Term::Number(product.normalize(), Some(Rc::clone(&quantity.unit))),
    ];
    let beside = joined(shown.iter().copied(), ",");
    let rows = shown.iter().copied().chain([row]);
    let found = (Reason::Slip, Verdict::CannotTell);
    let told = finding(Check::Slip, found, rows, vec![scaled, beside], Seen::Factor(factor));
    Some(Disagreement { rests_on_inference: false, ..told })
}
