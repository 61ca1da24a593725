//! Exact arithmetic, out of line: the decimal library inlines each operation, at a kilobyte a use.

use rust_decimal::{Decimal, RoundingStrategy};
use std::cmp::Ordering;

/// The sum; none past 28 digits.
#[inline(never)]
pub fn plus(a: Decimal, b: Decimal) -> Option<Decimal> {
    a.checked_add(b)
}

/// The difference; none past 28 digits.
pub fn minus(a: Decimal, b: Decimal) -> Option<Decimal> {
    plus(a, -b)
}

/// The product; none past 28 digits.
#[inline(never)]
pub fn times(a: Decimal, b: Decimal) -> Option<Decimal> {
    a.checked_mul(b)
}

/// The quotient, to 28 digits; none for a divisor of zero.
#[inline(never)]
pub fn over(a: Decimal, b: Decimal) -> Option<Decimal> {
    a.checked_div(b)
}

/// Half of a step of rounding, or the step itself where the half has too many digits.
pub fn half(step: Decimal) -> Decimal {
    times(step, Decimal::new(5, 1)).unwrap_or(step)
}

/// The order of two numbers.
#[inline(never)]
pub fn compare(a: Decimal, b: Decimal) -> Ordering {
    a.cmp(&b)
}

/// The number rounded to so many digits after the point, halves away from zero.
pub fn rounded(number: Decimal, n_digits: u32) -> Decimal {
    by(number, n_digits, RoundingStrategy::MidpointAwayFromZero)
}

/// The greatest number of so many digits after the point that is not above this one.
pub fn rounded_down(number: Decimal, n_digits: u32) -> Decimal {
    by(number, n_digits, RoundingStrategy::ToNegativeInfinity)
}

/// The least number of so many digits after the point that is not below this one.
pub fn rounded_up(number: Decimal, n_digits: u32) -> Decimal {
    by(number, n_digits, RoundingStrategy::ToPositiveInfinity)
}

#[inline(never)]
fn by(number: Decimal, n_digits: u32, strategy: RoundingStrategy) -> Decimal {
    number.round_dp_with_strategy(n_digits, strategy)
}
