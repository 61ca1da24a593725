//! Claims as intervals: what a printed figure leaves open, in exact decimals.
//!
//! "More than 14 tonnes" is (14 t, ∞).
//! "About" and "nearly" have a width that the text does not state, so a claim carries two ranges:
//! the *widest* that its words allow, and the *certain* part that they allow whatever the unstated width.

use super::Id;
pub use super::decimal::Decimal;
use super::exact;
use super::verdict::Verdict;
use std::cmp::Ordering;

/// How a text hedges a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Qualifier {
    /// A figure without a hedge: the number, or anything that rounds to it.
    Exact,
    /// "More than", "over": above the number.
    MoreThan,
    /// "At least": the number or above.
    AtLeast,
    /// "Less than": below the number, not below zero.
    LessThan,
    /// "Up to": the number or below, not below zero.
    UpTo,
    /// "Nearly": below the number, by an unstated amount.
    Nearly,
    /// "About": around the number, by an unstated amount.
    About,
}

impl Qualifier {
    /// All qualifiers, with the names that files give them.
    pub const ALL: [(Self, &'static str); 7] = [
        (Self::Exact, "exact"),
        (Self::MoreThan, "more_than"),
        (Self::AtLeast, "at_least"),
        (Self::LessThan, "less_than"),
        (Self::UpTo, "up_to"),
        (Self::Nearly, "nearly"),
        (Self::About, "about"),
    ];

    /// The name that files and exports give it.
    pub fn code(self) -> &'static str {
        Self::ALL.iter().find(|(qualifier, _)| *qualifier == self).map_or("exact", |(_, name)| name)
    }
}

/// On which side of its value an edge lies: an open edge at 14 is just above, or just below, 14.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// Just below the value.
    Below,
    /// The value itself.
    At,
    /// Just above the value.
    Above,
}

/// One end of a range. Ends are ordered by value, then by side.
#[derive(Clone, Copy, Debug)]
pub struct Edge {
    /// The number at which the range ends.
    pub value: Decimal,
    /// Whether the number itself is inside.
    pub side: Side,
}

impl Ord for Edge {
    fn cmp(&self, other: &Self) -> Ordering {
        exact::compare(self.value, other.value).then(self.side.cmp(&other.side))
    }
}

impl PartialOrd for Edge {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Edge {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Edge {}

impl Edge {
    /// An end that contains its value.
    pub fn at(value: Decimal) -> Self {
        Self { value, side: Side::At }
    }

    /// The end just above `value`, which is the low end of "more than".
    pub fn above(value: Decimal) -> Self {
        Self { value, side: Side::Above }
    }

    /// The end just below `value`, which is the high end of "less than".
    pub fn below(value: Decimal) -> Self {
        Self { value, side: Side::Below }
    }

    fn map(self, with: impl Fn(Decimal) -> Option<Decimal>) -> Option<Self> {
        with(self.value).map(|value| Self { value, side: self.side })
    }
}

/// The values between two ends; `None` is without end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    /// The low end.
    pub low: Option<Edge>,
    /// The high end.
    pub high: Option<Edge>,
}

impl Range {
    /// Every number.
    pub const ENDLESS: Self = Self { low: None, high: None };

    /// The range from `low` to `high`.
    pub fn between(low: Edge, high: Edge) -> Self {
        Self { low: Some(low), high: Some(high) }
    }

    /// One number alone.
    pub fn point(value: Decimal) -> Self {
        Self::between(Edge::at(value), Edge::at(value))
    }

    /// Whether some value here and some value of `other` are equal.
    pub fn meets(self, other: Self) -> bool {
        self.can_be_at_most(other) && other.can_be_at_most(self)
    }

    /// Whether some value here is at most some value of `other`.
    pub fn can_be_at_most(self, other: Self) -> bool {
        match (self.low, other.high) {
            (Some(low), Some(high)) => low <= high,
            _ => true,
        }
    }

    /// The sums of a value here and a value of `other`.
    pub fn plus(self, other: Self) -> Option<Self> {
        let end = |a: Option<Edge>, b: Option<Edge>| match (a, b) {
            (Some(a), Some(b)) => {
                let value = exact::plus(a.value, b.value)?;
                Some(Some(Edge { value, side: joined(a.side, b.side) }))
            }
            _ => Some(None),
        };
        Some(Self { low: end(self.low, other.low)?, high: end(self.high, other.high)? })
    }

    /// The differences of a value here and a value of `other`.
    pub fn minus(self, other: Self) -> Option<Self> {
        let end = |a: Option<Edge>, b: Option<Edge>| match (a, b) {
            (Some(a), Some(b)) => {
                let value = exact::minus(a.value, b.value)?;
                Some(Some(Edge { value, side: joined(a.side, opposite(b.side)) }))
            }
            _ => Some(None),
        };
        Some(Self { low: end(self.low, other.high)?, high: end(self.high, other.low)? })
    }

    /// The quotients of a value here by a value of `other`, both without values below zero.
    ///
    /// `None` when either reaches below zero, when the divisor may be zero, or past 28 digits.
    pub fn over(self, other: Self) -> Option<Self> {
        let (low, divisor_low) = (self.low?, other.low?);
        if low.value.is_sign_negative() || divisor_low <= Edge::at(Decimal::ZERO) {
            return None;
        }
        let end = |a: Edge, b: Edge| {
            let value = exact::over(a.value, b.value)?;
            Some(Edge { value, side: joined(a.side, opposite(b.side)) })
        };
        let low = match other.high {
            Some(high) => end(low, high)?,
            None => Edge::above(Decimal::ZERO),
        };
        let high = match self.high {
            Some(high) => Some(end(high, divisor_low)?),
            None => None,
        };
        Some(Self { low: Some(low), high })
    }

    /// Every value multiplied by `factor`, which is above zero.
    pub fn times(self, factor: Decimal) -> Option<Self> {
        let end = |edge: Option<Edge>| match edge {
            Some(edge) => edge.map(|value| exact::times(value, factor)).map(Some),
            None => Some(None),
        };
        Some(Self { low: end(self.low)?, high: end(self.high)? })
    }

    /// The values between the lowest and the highest of both.
    #[must_use]
    pub fn hull(self, other: Self) -> Self {
        Self {
            low: self.low.zip(other.low).map(|(a, b)| a.min(b)),
            high: self.high.zip(other.high).map(|(a, b)| a.max(b)),
        }
    }

    /// The values that lie in both.
    #[must_use]
    pub fn within(self, other: Self) -> Self {
        let low = match (self.low, other.low) {
            (Some(a), Some(b)) => Some(a.max(b)),
            (a, b) => a.or(b),
        };
        let high = match (self.high, other.high) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        };
        Self { low, high }
    }
}

fn opposite(side: Side) -> Side {
    match side {
        Side::Below => Side::Above,
        Side::At => Side::At,
        Side::Above => Side::Below,
    }
}

fn joined(a: Side, b: Side) -> Side {
    match (a, b) {
        (Side::At, side) | (side, Side::At) => side,
        (a, b) if a == b => a,
        _ => Side::At,
    }
}

/// The values that a claim allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interval {
    /// The widest reading of the words.
    pub widest: Range,
    /// What is inside whatever the width that the words leave unstated.
    pub certain: Range,
}

impl Interval {
    /// An interval whose width the words state.
    pub fn stated(range: Range) -> Self {
        Self { widest: range, certain: range }
    }

    /// Whether the width hangs on "about" or "nearly".
    pub fn is_vague(self) -> bool {
        self.widest != self.certain
    }

    /// Whether this claim can be at most `other`.
    pub fn at_most(self, other: Self) -> Verdict {
        Verdict::of(
            self.certain.can_be_at_most(other.certain),
            self.widest.can_be_at_most(other.widest),
        )
    }

    /// Whether both claims can be about one value.
    pub fn agrees(self, other: Self) -> Verdict {
        Verdict::of(self.certain.meets(other.certain), self.widest.meets(other.widest))
    }

    /// The same operation on both readings; `None` when either has no result.
    pub fn map2(self, other: Self, with: impl Fn(Range, Range) -> Option<Range>) -> Option<Self> {
        Some(Self {
            widest: with(self.widest, other.widest)?,
            certain: with(self.certain, other.certain)?,
        })
    }

    /// The same operation on both readings; `None` when either has no result.
    pub fn map(self, with: impl Fn(Range) -> Option<Range>) -> Option<Self> {
        Some(Self { widest: with(self.widest)?, certain: with(self.certain)? })
    }
}

/// A printed figure with its hedge, its rounding and its unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quantity {
    /// The number as printed, in full: 18 million is 18000000.
    pub value: Decimal,
    /// The hedge.
    pub qualifier: Qualifier,
    /// The step to which the printed number is rounded, above zero, in the unit.
    pub rounded_to: Decimal,
    /// The unit: `1` for counts, UCUM for physical units, ISO 4217 for money.
    pub unit: Id,
}

impl Quantity {
    /// So many per cent.
    pub fn percent(value: Decimal, qualifier: Qualifier, rounded_to: Decimal) -> Self {
        Self { value, qualifier, rounded_to, unit: "%".into() }
    }

    /// Whether the number counts whole things and is printed to the last one.
    pub fn is_plain_count(&self) -> bool {
        let is_one = exact::compare(self.rounded_to, Decimal::ONE).is_eq();
        &*self.unit == "1" && is_one && self.value.normalize().scale() == 0
    }

    /// The values that the words allow, in the quantity's own unit.
    pub fn interval(&self) -> Interval {
        let value = self.value;
        let zero = Some(Edge::at(Decimal::ZERO));
        let half = exact::half(self.rounded_to);
        match self.qualifier {
            Qualifier::Exact if self.is_plain_count() => Interval::stated(Range::point(value)),
            Qualifier::Exact => Interval::stated(rounded(value, half)),
            Qualifier::MoreThan => {
                Interval::stated(Range { low: Some(Edge::above(value)), high: None })
            }
            Qualifier::AtLeast => {
                Interval::stated(Range { low: Some(Edge::at(value)), high: None })
            }
            Qualifier::LessThan => {
                Interval::stated(Range { low: zero, high: Some(Edge::below(value)) })
            }
            Qualifier::UpTo => Interval::stated(Range { low: zero, high: Some(Edge::at(value)) }),
            Qualifier::Nearly => Interval {
                widest: Range { low: zero, high: Some(Edge::below(value)) },
                certain: Range::between(Edge::below(value), Edge::below(value)),
            },
            Qualifier::About => {
                Interval { widest: Range { low: zero, high: None }, certain: Range::point(value) }
            }
        }
    }
}

/// What rounds to `value`: from half a step below, inside, to half a step above, outside.
///
/// Past the range of exact decimals the end is left out rather than guessed.
pub fn rounded(value: Decimal, half_step: Decimal) -> Range {
    Range {
        low: exact::minus(value, half_step).map(Edge::at),
        high: exact::plus(value, half_step).map(Edge::below),
    }
}

#[cfg(test)]
mod tests;
