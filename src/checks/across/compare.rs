//! Two printed figures of one thing: in what they differ, and whether one value can be both.

use super::rows::Row;
use super::{Reason, Term};
use crate::model::exact;
use crate::model::quantity::{Decimal, Qualifier, Range};
use crate::model::verdict::Verdict;

/// In what two figures differ, and whether they can be of one value; `None` where they say the same.
pub(super) fn differ(a: &Row<'_>, b: &Row<'_>) -> Option<(Reason, Verdict)> {
    if a.dimension != b.dimension {
        // One number cannot be so many doses and so many tenge; two numbers may be one amount in two currencies.
        let is_one_number = exact::compare(a.value, b.value).is_eq();
        let verdict = if is_one_number { Verdict::DoesNotHold } else { Verdict::CannotTell };
        return Some((Reason::Unit, verdict));
    }
    let agrees = a.interval.agrees(b.interval);
    if exact::compare(a.value, b.value).is_eq() {
        return (a.qualifier() != b.qualifier())
            .then(|| (Reason::Wording, hedges(a.qualifier(), b.qualifier(), agrees)));
    }
    let verdict = (Reason::Rounding, agrees);
    Some(match (thousands(a.value, b.value), agrees) {
        (Some(_), _) => (Reason::Slip, agrees.min(Verdict::CannotTell)),
        (None, Verdict::DoesNotHold) => (Reason::Unexplained, agrees),
        (None, _) => verdict,
    })
}

/// One number with two hedges. "2,700" beside "more than 2,700" may be the same words made shorter.
pub(super) fn hedges(a: Qualifier, b: Qualifier, agrees: Verdict) -> Verdict {
    let has_bare = [a, b].contains(&Qualifier::Exact);
    if has_bare { agrees.max(Verdict::CannotTell) } else { agrees }
}

/// The power of a thousand by which the lower number must be multiplied to be the higher one, within a twentieth.
pub(super) fn thousands(a: Decimal, b: Decimal) -> Option<Decimal> {
    let (low, high) = if exact::compare(a, b).is_lt() { (a, b) } else { (b, a) };
    if low.is_sign_negative() || low.is_zero() {
        return None;
    }
    let ratio = exact::over(high, low)?;
    let powers = [1_000, 1_000_000, 1_000_000_000].map(Decimal::from);
    powers.into_iter().find(|power| {
        let share = exact::over(ratio, *power);
        share.is_some_and(|share| (Decimal::new(95, 2)..=Decimal::new(105, 2)).contains(&share))
    })
}

/// Whether the number is printed so exactly that two texts do not share it by chance: to three digits or more.
pub(super) fn is_telling(row: &Row<'_>) -> bool {
    n_steps(row).is_some_and(|steps| steps >= Decimal::ONE_HUNDRED)
}

/// How many steps of its rounding a number has.
pub(super) fn n_steps(row: &Row<'_>) -> Option<Decimal> {
    exact::over(row.value, row.step)
}

/// Whether the smaller of two numbers is more than half of the greater.
pub(super) fn are_alike(a: Decimal, b: Decimal) -> bool {
    let two = Decimal::TWO;
    let is_below_double = |a, b| exact::times(b, two).is_some_and(|b| exact::compare(a, b).is_lt());
    is_below_double(a, b) && is_below_double(b, a)
}

/// The claim as printed.
pub(super) fn term(row: &Row<'_>) -> Term {
    Term::Claim(row.claim.figure.quantity.clone())
}

/// Claims as printed, with a sign between them.
pub(super) fn joined<'r>(
    rows: impl IntoIterator<Item = &'r Row<'r>>,
    sign: &'static str,
) -> Vec<Term> {
    let mut line = Vec::new();
    for row in rows {
        if !line.is_empty() {
            line.push(Term::Sign(sign));
        }
        line.push(term(row));
    }
    line
}

/// Both claims with the relation that is asked of them.
pub(super) fn line(a: &Row<'_>, sign: &'static str, b: &Row<'_>) -> Vec<Term> {
    vec![term(a), Term::Sign(sign), term(b)]
}

/// Whether every value of the low range is below every value of the high one.
pub(super) fn is_below(low: Range, high: Range) -> bool {
    !high.can_be_at_most(low)
}

/// The answer where it rests on what the texts do not state: no conflict can be certain then.
pub(super) fn softened(verdict: Verdict, is_certain: bool) -> Verdict {
    if is_certain { verdict } else { verdict.max(Verdict::CannotTell) }
}
