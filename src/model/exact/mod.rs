//! Exact arithmetic: with every digit up to the 28th, and no result where the whole part has more.
//!
//! Sums and products have all their digits where there is room for them; what goes past the room is rounded at its
//! last digit, halves away from zero.

use super::decimal::Decimal;
use std::cmp::Ordering;

/// The number that plain digits spell, with at most one point: `47.2`. None for anything else, and past 28 digits.
pub fn read(digits: &str) -> Option<Decimal> {
    let (is_negative, digits) = match digits.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, digits),
    };
    let (mut number, mut scale, mut n_digits) = (0_u128, None, 0);
    for letter in digits.bytes() {
        match (letter, scale) {
            (b'.', None) if n_digits > 0 => scale = Some(0),
            (b'0'..=b'9', _) => {
                number = number * 10 + u128::from(letter - b'0');
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
    Decimal::fitting(number, scale.unwrap_or(0), is_negative)
}

/// The digits of a number without its sign: those before the point, and those after it.
pub fn digits(number: Decimal) -> (String, String) {
    let mut rest = number.digits();
    let mut letters = Vec::new();
    let n_after = usize::try_from(number.scale()).unwrap_or(0);
    while rest > 0 || letters.len() <= n_after {
        let (fewer, digit) = tenth(rest);
        letters.push(char::from(b'0' + digit));
        rest = fewer;
    }
    letters.reverse();
    let after = letters.split_off(letters.len() - n_after);
    (letters.into_iter().collect(), after.into_iter().collect())
}

/// A tenth of a whole number, and the digit that remains; the general division costs a kilobyte.
#[inline(never)]
fn tenth(number: u128) -> (u128, u8) {
    let mut rest = 0;
    let tenth = number.to_be_bytes().map(|byte| {
        let part = rest * 256 + u16::from(byte);
        rest = part % 10;
        u8::try_from(part / 10).unwrap_or(0)
    });
    (u128::from_be_bytes(tenth), u8::try_from(rest).unwrap_or(0))
}

/// The same number with one digit less after the point, where that digit is zero.
pub(super) fn without_last_zero(number: Decimal) -> Option<Decimal> {
    let scale = number.scale().checked_sub(1)?;
    match tenth(number.digits()) {
        (fewer, 0) => Decimal::fitting(fewer, scale, number.is_sign_negative()),
        _ => None,
    }
}

/// The number with these digits, `scale` of them after the point, as far as there is room for them after the point.
#[inline(never)]
fn fitted(digits: u128, mut scale: u32, is_negative: bool) -> Option<Decimal> {
    let (mut kept, mut up) = (digits, 0);
    loop {
        if let Some(number) = Decimal::fitting(kept + up, scale, is_negative) {
            return Some(number);
        }
        scale = scale.checked_sub(1)?;
        let (fewer, digit) = tenth(kept);
        (kept, up) = (fewer, u128::from(digit >= 5));
    }
}

/// The digits of a number, with its sign, when so many stand after the point; none where there is no room for them.
fn raised(number: Decimal, scale: u32) -> Option<i128> {
    let mut digits = i128::try_from(number.digits()).ok()?;
    for _ in number.scale()..scale {
        // Small enough for one digit more, and for the sum of two such numbers.
        if digits >> 122 > 0 {
            return None;
        }
        digits *= 10;
    }
    Some(if number.is_sign_negative() { -digits } else { digits })
}

/// The sum; none past 28 digits.
#[inline(never)]
pub fn plus(a: Decimal, b: Decimal) -> Option<Decimal> {
    let scale = a.scale().max(b.scale());
    let sum = raised(a, scale)? + raised(b, scale)?;
    fitted(sum.unsigned_abs(), scale, sum < 0)
}

/// The difference; none past 28 digits.
pub fn minus(a: Decimal, b: Decimal) -> Option<Decimal> {
    plus(a, -b)
}

/// The product; none past 28 digits.
#[inline(never)]
pub fn times(a: Decimal, b: Decimal) -> Option<Decimal> {
    let is_negative = a.is_sign_negative() != b.is_sign_negative();
    let scale = a.scale() + b.scale();
    let (a, b) = (a.digits(), b.digits());
    if a.leading_zeros() + b.leading_zeros() < u128::BITS {
        return None;
    }
    fitted(a * b, scale, is_negative)
}

/// The quotient, to 28 digits; none for a divisor of zero.
///
/// As on paper: digit after digit, each by taking the divisor away as often as it goes.
#[inline(never)]
pub fn over(a: Decimal, b: Decimal) -> Option<Decimal> {
    if b.is_zero() {
        return None;
    }
    let is_negative = a.is_sign_negative() != b.is_sign_negative();
    let (before, after) = digits(a);
    let mut written = before.bytes().chain(after.bytes());
    let divisor = b.digits();
    let (mut quotient, mut rest) = (0_u128, 0_u128);
    // Digits of the quotient after the point: below zero while places before the point are still missing.
    let mut scale = i64::from(a.scale()) - i64::from(b.scale());
    loop {
        let digit = written.next();
        if digit.is_none() {
            // One digit more than there is room for says which way to round.
            let is_full = quotient >> 96 > 0 || scale > 28;
            if scale >= 0 && (rest == 0 || is_full) {
                return fitted(quotient, u32::try_from(scale).ok()?, is_negative);
            }
            if is_full {
                return None;
            }
            scale += 1;
        }
        rest = rest * 10 + u128::from(digit.map_or(0, |letter| letter - b'0'));
        quotient *= 10;
        while rest >= divisor {
            rest -= divisor;
            quotient += 1;
        }
    }
}

/// Half of a step of rounding, or the step itself where the half has too many digits.
pub fn half(step: Decimal) -> Decimal {
    times(step, Decimal::new(5, 1)).unwrap_or(step)
}

/// The place of the last digit that is not zero: 100 in 4,700, and 0.1 in 47.20; 1 in 0.
pub fn last_place(number: Decimal) -> Decimal {
    let (mut digits, mut scale) = (number.digits(), number.scale());
    let mut place = Decimal::ONE;
    if digits == 0 {
        return place;
    }
    while let (fewer, 0) = tenth(digits) {
        digits = fewer;
        match scale.checked_sub(1) {
            Some(less) => scale = less,
            None => place = times(place, Decimal::TEN).unwrap_or(place),
        }
    }
    if scale == 0 { place } else { Decimal::fitting(1, scale, false).unwrap_or(place) }
}

/// The order of two numbers.
#[inline(never)]
pub fn compare(a: Decimal, b: Decimal) -> Ordering {
    let scale = a.scale().max(b.scale());
    let by_sign = |number: Decimal| {
        if number.is_sign_negative() { Ordering::Less } else { Ordering::Greater }
    };
    match (raised(a, scale), raised(b, scale)) {
        (Some(a), Some(b)) => a.cmp(&b),
        // Only the coarser one is raised, and has no room only when it is far out.
        (None, _) => by_sign(a),
        (_, None) => by_sign(b).reverse(),
    }
}

/// Where a digit goes that is not kept.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Rounding {
    Nearest,
    Down,
    Up,
}

/// The number rounded to so many digits after the point, halves away from zero.
pub fn rounded(number: Decimal, n_digits: u32) -> Decimal {
    by(number, n_digits, Rounding::Nearest)
}

/// The greatest number of so many digits after the point that is not above this one.
pub fn rounded_down(number: Decimal, n_digits: u32) -> Decimal {
    by(number, n_digits, Rounding::Down)
}

/// The least number of so many digits after the point that is not below this one.
pub fn rounded_up(number: Decimal, n_digits: u32) -> Decimal {
    by(number, n_digits, Rounding::Up)
}

#[inline(never)]
fn by(number: Decimal, n_digits: u32, rounding: Rounding) -> Decimal {
    let is_negative = number.is_sign_negative();
    let (mut kept, mut last, mut is_short) = (number.digits(), 0, true);
    for _ in n_digits..number.scale() {
        (kept, last) = tenth(kept);
        is_short &= last == 0;
    }
    let is_up = match rounding {
        Rounding::Nearest => last >= 5,
        Rounding::Down => is_negative && !is_short,
        Rounding::Up => !is_negative && !is_short,
    };
    let scale = n_digits.min(number.scale());
    // One digit less and one more at the most: there is room for it.
    Decimal::fitting(kept + u128::from(is_up), scale, is_negative).unwrap_or(number)
}

#[cfg(test)]
mod tests;
