//! Our arithmetic against that of `rust_decimal`.

use super::*;
use rust_decimal::{Decimal as Reference, RoundingStrategy};

#[test]
fn digits_go_there_and_back() {
    for right in ["0", "7", "47.2", "0.05", "1000000", "79228162514264337593543950335", "-3.10"] {
        let number = read(right).unwrap();
        assert_eq!(number.to_string(), right);
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

/// Pairs of numbers of up to so many digits, scattered and always the same.
fn pairs(n_digits: u64) -> impl Iterator<Item = (Decimal, Decimal)> {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut next = move |below: u64| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state % below
    };
    let mut number = move || {
        let n_digits = 1 + next(n_digits);
        let digits = (0..n_digits).fold(0, |digits, _| digits * 10 + u128::from(next(10)));
        let scale = u32::try_from(next(n_digits + 1)).unwrap();
        Decimal::fitting(digits, scale, next(2) == 0).unwrap()
    };
    (0..20_000).map(move |_| (number(), number()))
}

fn reference(number: Decimal) -> Reference {
    Reference::from_str_exact(&number.to_string()).unwrap()
}

/// Both have the same result; a last digit that was rounded may differ by one, as ours goes away from zero.
#[track_caller]
fn check(ours: Option<Decimal>, theirs: Option<Reference>, of: (Decimal, Decimal)) {
    let same = |ours: Decimal, theirs: Reference| {
        let apart = ours.digits().abs_diff(theirs.mantissa().unsigned_abs());
        let is_rounded = ours.digits() >> 92 > 0 || ours.scale() == 28;
        ours.normalize().to_string() == theirs.normalize().to_string()
            || is_rounded && ours.scale() == theirs.scale() && apart == 1
    };
    let fits = match (ours, theirs) {
        (Some(ours), Some(theirs)) => same(ours, theirs),
        (None, None) => true,
        _ => false,
    };
    assert!(fits, "{of:?}: {ours:?} {theirs:?}");
}

#[test]
fn sums_products_and_quotients_are_those_of_the_reference() {
    for (a, b) in pairs(14) {
        let (x, y) = (reference(a), reference(b));
        check(plus(a, b), x.checked_add(y), (a, b));
        check(minus(a, b), x.checked_sub(y), (a, b));
        check(times(a, b), x.checked_mul(y), (a, b));
        check(over(a, b), x.checked_div(y), (a, b));
    }
}

#[test]
fn long_numbers_have_the_result_of_the_reference_or_none() {
    let mut n_results = 0;
    for (a, b) in pairs(28) {
        let (x, y) = (reference(a), reference(b));
        let sum = (plus(a, b), x.checked_add(y));
        let product = (times(a, b), x.checked_mul(y));
        let quotient = (over(a, b), x.checked_div(y));
        for (ours, theirs) in [sum, product, quotient] {
            if ours.is_some() {
                check(ours, theirs, (a, b));
                n_results += 1;
            }
        }
    }
    assert!(n_results > 50_000, "{n_results}");
}

#[test]
fn order_and_rounding_are_those_of_the_reference() {
    for (a, b) in pairs(28) {
        let (x, y) = (reference(a), reference(b));
        assert_eq!(a.cmp(&b), x.cmp(&y), "{a} {b}");
        assert_eq!(a.normalize(), a);
        assert_eq!(a.normalize().to_string(), x.normalize().to_string());
        for n_digits in 0..4 {
            let by = |strategy| x.round_dp_with_strategy(n_digits, strategy).to_string();
            let of = |number: Decimal| number.to_string();
            assert_eq!(of(rounded(a, n_digits)), by(RoundingStrategy::MidpointAwayFromZero));
            assert_eq!(of(rounded_down(a, n_digits)), by(RoundingStrategy::ToNegativeInfinity));
            assert_eq!(of(rounded_up(a, n_digits)), by(RoundingStrategy::ToPositiveInfinity));
        }
    }
}

#[test]
fn the_last_place_is_that_of_the_last_digit_that_is_not_zero() {
    #[track_caller]
    fn check(number: &str, place: &str) {
        assert_eq!(last_place(read(number).unwrap()).to_string(), place, "{number}");
    }
    check("4700", "100");
    check("4701", "1");
    check("47.20", "0.1");
    check("0.013", "0.001");
    check("20.00", "10");
    check("-300", "100");
    check("0", "1");
    check("9000000000000000000000000000", "1000000000000000000000000000");
}
