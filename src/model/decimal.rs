//! Exact decimals: a whole number of tenths, hundredths, thousandths…
//!
//! Our own, because the page adds, multiplies, divides and compares, and a library of decimals brings the rest along.
//! The arithmetic is in [`super::exact`]; tests hold it against `rust_decimal`.

use super::exact;
use std::cmp::Ordering;
use std::fmt;
use std::ops::Neg;
use std::str::FromStr;

/// A number of up to 28 digits, of which up to 28 stand after the point.
///
/// It keeps the digits with which it was written: 47.20 equals 47.2, and is written otherwise.
#[derive(Clone, Copy)]
pub struct Decimal {
    /// The digits as one whole number, without point and sign: its lower 64 bits, and those above them.
    low: u64,
    high: u32,
    /// How many of the digits stand after the point.
    scale: u8,
    /// Whether it is below zero.
    is_negative: bool,
}

impl Decimal {
    /// 0.
    pub const ZERO: Self = Self::whole(0);
    /// 1.
    pub const ONE: Self = Self::whole(1);
    /// 2.
    pub const TWO: Self = Self::whole(2);
    /// 10.
    pub const TEN: Self = Self::whole(10);
    /// 100.
    pub const ONE_HUNDRED: Self = Self::whole(100);
    /// 1,000.
    pub const ONE_THOUSAND: Self = Self::whole(1_000);
    /// The most digits after the point.
    const MAX_SCALE: u8 = 28;

    const fn whole(number: u64) -> Self {
        Self { low: number, high: 0, scale: 0, is_negative: false }
    }

    /// The number with these digits, `scale` of them after the point, which are 28 at the most.
    pub const fn new(digits: i64, scale: u8) -> Self {
        Self { scale, is_negative: digits < 0, ..Self::whole(digits.unsigned_abs()) }
    }

    /// The number with these digits, `scale` of them after the point; none past 28 digits.
    #[inline(never)]
    pub(super) fn fitting(digits: u128, scale: u32, is_negative: bool) -> Option<Self> {
        let low = u64::try_from(digits & u128::from(u64::MAX)).ok()?;
        let high = u32::try_from(digits >> u64::BITS).ok()?;
        let scale = u8::try_from(scale).ok().filter(|scale| *scale <= Self::MAX_SCALE)?;
        Some(Self { low, high, scale, is_negative: is_negative && digits > 0 })
    }

    /// The digits as one whole number, without point and sign.
    pub fn digits(self) -> u128 {
        u128::from(self.high) << u64::BITS | u128::from(self.low)
    }

    /// How many of the digits stand after the point.
    pub fn scale(self) -> u32 {
        self.scale.into()
    }

    /// Whether it is 0.
    pub fn is_zero(self) -> bool {
        self.digits() == 0
    }

    /// Whether it is below zero.
    pub fn is_sign_negative(self) -> bool {
        self.is_negative
    }

    /// The number without its sign.
    #[must_use]
    pub fn abs(self) -> Self {
        Self { is_negative: false, ..self }
    }

    /// The same number without zeros at its end after the point.
    #[must_use]
    pub fn normalize(self) -> Self {
        let mut bare = self;
        while let Some(shorter) = exact::without_last_zero(bare) {
            bare = shorter;
        }
        bare
    }
}

impl From<u64> for Decimal {
    fn from(number: u64) -> Self {
        Self::whole(number)
    }
}

impl From<usize> for Decimal {
    fn from(number: usize) -> Self {
        Self::whole(number as u64)
    }
}

impl From<u32> for Decimal {
    fn from(number: u32) -> Self {
        Self::whole(number.into())
    }
}

impl From<i64> for Decimal {
    fn from(number: i64) -> Self {
        Self::new(number, 0)
    }
}

impl From<i32> for Decimal {
    fn from(number: i32) -> Self {
        Self::new(number.into(), 0)
    }
}

impl Neg for Decimal {
    type Output = Self;

    fn neg(self) -> Self {
        Self { is_negative: !self.is_negative && !self.is_zero(), ..self }
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        exact::compare(*self, *other)
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Decimal {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Decimal {}

/// That a text is no number of up to 28 digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a decimal of up to 28 digits")]
pub struct NotDecimal;

impl FromStr for Decimal {
    type Err = NotDecimal;

    fn from_str(text: &str) -> Result<Self, NotDecimal> {
        exact::read(text).ok_or(NotDecimal)
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (before, after) = exact::digits(*self);
        let point = if after.is_empty() { "" } else { "." };
        f.pad_integral(!self.is_negative, "", &format!("{before}{point}{after}"))
    }
}

impl fmt::Debug for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
