//! The common scale of values: from zero, linear, and without what would squash all others.

use super::Point;
use crate::charts::extent::{Extent, within};

/// The values that a scale holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::charts) struct Heights {
    extent: Extent,
    /// Values above this are drawn broken.
    cap: f64,
}

/// A round value: so many units of a power of ten. Exact, to be put in words by who knows the language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Round {
    /// The digits before the zeros.
    pub digits: i64,
    /// The power of ten that they count.
    pub power: i32,
}

impl Round {
    /// The value as a position.
    pub fn at(self) -> f64 {
        self.digits as f64 * 10_f64.powi(self.power)
    }
}

impl Heights {
    /// The scale that holds all claims but those that it breaks.
    pub(in crate::charts) fn of<'a>(points: impl Iterator<Item = &'a Point> + Clone) -> Self {
        let cap = cap(points.clone().map(|point| point.reach.at));
        let shown = points.filter(|point| point.reach.at <= cap);
        let stops = shown.flat_map(|point| point.reach.stops());
        Self { extent: Extent::from_zero(stops), cap }
    }

    /// Whether a value stands above the scale.
    pub(in crate::charts) fn breaks(&self, value: f64) -> bool {
        value > self.cap
    }

    /// The highest value.
    pub(in crate::charts) fn most(&self) -> f64 {
        self.extent.hi()
    }

    /// The lowest value: zero, unless something derived is below it.
    pub(in crate::charts) fn least(&self) -> f64 {
        self.extent.lo()
    }

    /// How far above zero a value stands, if the highest stands `most_px` above it.
    pub(in crate::charts) fn px(&self, value: f64, most_px: f64) -> f64 {
        let value = if value.is_nan() { 0.0 } else { value };
        let span = self.most().max(-self.least());
        within(value, self.least(), self.most()) / span * most_px
    }
}

/// The value above which claims are broken; without end if none is.
fn cap(values: impl Iterator<Item = f64>) -> f64 {
    const SPAN: f64 = 1_000.0;
    const GAP: f64 = 50.0;
    let mut values: Vec<f64> = values.filter(|value| value.is_finite() && *value > 0.0).collect();
    values.sort_by(f64::total_cmp);
    let (Some(lowest), Some(highest)) = (values.first(), values.last()) else {
        return f64::INFINITY;
    };
    // Ratios of decimals, which are not exact: a thousandfold must not fall just short of itself.
    if highest / lowest < SPAN * 0.999 {
        return f64::INFINITY;
    }
    let ratio = |i: &usize| match (values.get(*i), values.get(i + 1)) {
        (Some(below), Some(above)) => above / below,
        _ => 1.0,
    };
    let widest = (0..values.len()).max_by(|a, b| ratio(a).total_cmp(&ratio(b)));
    let Some(i) = widest.filter(|i| ratio(i) >= GAP) else { return f64::INFINITY };
    let (below, above) = (i + 1, values.len() - i - 1);
    let is_thousandfold = (ratio(&i) / SPAN - 1.0).abs() < 0.05;
    let is_broken = above < below || (above == below && is_thousandfold);
    values.get(i).copied().filter(|_| is_broken).unwrap_or(f64::INFINITY)
}

/// Zero and the multiples of a round step up to the highest value: two to four of them.
pub(in crate::charts) fn rounds(heights: &Heights) -> Vec<Round> {
    const STEPS: [i64; 3] = [5, 2, 1];
    let most = heights.most();
    let zero = Round { digits: 0, power: 0 };
    #[expect(clippy::cast_possible_truncation, reason = "the logarithm of a finite number")]
    let power = most.log10().floor() as i32;
    let fits = |step: &Round| step.at() * 2.0 <= most * 1.000_001;
    let steps = STEPS.into_iter().map(|digits| Round { digits, power });
    let finer = STEPS.into_iter().map(|digits| Round { digits, power: power - 1 });
    let Some(step) = steps.chain(finer).find(fits) else { return vec![zero] };
    let multiples = (1..=4).map(|n| Round { digits: step.digits * n, power: step.power });
    let multiples = multiples.take_while(|round| round.at() <= most * 1.000_001);
    std::iter::once(zero).chain(multiples).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_cap(values: &[f64], expected: f64) {
        let found = cap(values.iter().copied());
        assert_eq!(found.to_string(), expected.to_string(), "{values:?}");
    }

    #[test]
    fn what_would_squash_all_others_is_broken() {
        check_cap(&[6.0, 6.0, 12.0, 85.0, 24_000.0], 85.0);
        check_cap(&[24.0, 24_000.0], 24.0);
        check_cap(&[0.024, 24.0], 0.024);
    }

    #[test]
    fn what_merely_grows_is_not() {
        check_cap(&[1.0, 81.0, 828.0, 2700.0], f64::INFINITY);
        check_cap(&[1.0, 1637.0], f64::INFINITY);
        check_cap(&[1.0, 1637.0, 1700.0], f64::INFINITY);
        check_cap(&[0.0, 0.0, 5000.0], f64::INFINITY);
        check_cap(&[], f64::INFINITY);
    }

    #[track_caller]
    fn check_rounds(most: f64, expected: &[f64]) {
        let heights = Heights { extent: Extent::from_zero([most]), cap: f64::INFINITY };
        let rounds: Vec<f64> = rounds(&heights).into_iter().map(Round::at).collect();
        assert_eq!(rounds, expected);
    }

    #[test]
    fn lanes_are_ruled_at_few_round_values() {
        check_rounds(128.0, &[0.0, 50.0, 100.0]);
        check_rounds(100.0, &[0.0, 50.0, 100.0]);
        check_rounds(1_637.0, &[0.0, 500.0, 1_000.0, 1_500.0]);
        check_rounds(1e12, &[0.0, 5e11, 1e12]);
        check_rounds(3.0, &[0.0, 1.0, 2.0, 3.0]);
        check_rounds(0.0, &[0.0, 0.5, 1.0]);
    }
}
