//! Exact arithmetic, out of line: the decimal library inlines each operation, at a kilobyte a use.

use rust_decimal::{Decimal, RoundingStrategy};
use std::cmp::Ordering;

/// The number that plain digits spell, with at most one point: `47.2`. None for anything else, and past 28 digits.
pub fn read(digits: &str) -> Option<Decimal> {
    let (is_negative, digits) = match digits.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, digits),
    };
    let (mut number, mut scale, mut n_digits) = (0_i128, None, 0);
    for letter in digits.bytes() {
        match (letter, scale) {
            (b'.', None) if n_digits > 0 => scale = Some(0),
            (b'0'..=b'9', _) => {
                number = number * 10 + i128::from(letter - b'0');
                scale = scale.map(|scale| scale + 1);
                n_digits += 1;
            }
            _ => return None,
        }
        if n_digits > 30 {
            return None;
        }
    }
    if n_digits == 0 || scale == Some(0) {
        return None;
    }
    let number = if is_negative { -number } else { number };
    Decimal::try_from_i128_with_scale(number, scale.unwrap_or(0)).ok()
}

/// The digits of a number without its sign: those before the point, and those after it.
pub fn digits(number: Decimal) -> (String, String) {
    let mut rest = number.mantissa().unsigned_abs();
    let mut letters = Vec::new();
    let n_after = usize::try_from(number.scale()).unwrap_or(0);
    while rest > 0 || letters.len() <= n_after {
        letters.push(char::from(b'0' + u8::try_from(rest % 10).unwrap_or(0)));
        rest /= 10;
    }
    letters.reverse();
    let after = letters.split_off(letters.len() - n_after);
    (letters.into_iter().collect(), after.into_iter().collect())
}

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_go_there_and_back() {
        for right in ["0", "7", "47.2", "0.05", "1000000", "79228162514264337593543950335", "-3.10"]
        {
            let number = read(right).unwrap();
            assert_eq!(number, right.parse().unwrap());
            let (before, after) = digits(number);
            let point = if after.is_empty() { "" } else { "." };
            assert_eq!(format!("{before}{point}{after}"), right.trim_start_matches('-'));
        }
        for wrong in
            ["", ".", "1.", ".5", "1.2.3", "1e3", "+1", "1 000", "99999999999999999999999999999999"]
        {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
