//! Ranges that can be drawn: finite, not empty, of a sane ratio. Only this module makes them.
//!
//! plotters hangs on an infinite range, draws nonsense on an empty one and overflows far from zero.

use plotters::coord::{ranged1d::Ranged as _, types::RangedCoordf64};

use super::lattice;

/// A value kept between two bounds. Unlike the library's own it never panics: where the bounds cross or one is no
/// number, the upper one holds. It also carries no text about floats into the program.
pub fn within(value: f64, low: f64, high: f64) -> f64 {
    value.max(low).min(high)
}

/// The largest magnitude that a scale holds; what lies beyond is drawn at its end.
const LARGEST: f64 = 1e15;

/// From the first to the last value of a scale.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Extent {
    lo: f64,
    hi: f64,
}

impl Extent {
    /// The extent that holds zero and all values that are numbers.
    pub fn from_zero(values: impl IntoIterator<Item = f64>) -> Self {
        let (mut lo, mut hi) = (0.0_f64, 0.0_f64);
        for value in values.into_iter().filter(|v| v.is_finite()) {
            let value = within(value, -LARGEST, LARGEST);
            lo = lo.min(value);
            hi = hi.max(value);
        }
        if hi - lo < 1e-9 {
            hi = lo + 1.0;
        }
        Self { lo, hi }
    }

    /// The first value.
    pub fn lo(&self) -> f64 {
        self.lo
    }

    /// The last value, greater than the first.
    pub fn hi(&self) -> f64 {
        self.hi
    }
}

/// A horizontal scale: values to pixels.
#[derive(Clone)]
pub struct Scale {
    extent: Extent,
    axis: RangedCoordf64,
    span: (i32, i32),
}

impl std::fmt::Debug for Scale {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Scale")
            .field("extent", &self.extent)
            .field("span", &self.span)
            .finish_non_exhaustive()
    }
}

impl Scale {
    /// The scale that lays an extent between two verticals.
    pub fn new(extent: Extent, left_px: f64, right_px: f64) -> Self {
        let span = (lattice::steps(left_px), lattice::steps(right_px.max(left_px)));
        Self { extent, axis: (extent.lo..extent.hi).into(), span }
    }

    /// The position of a value; of one beyond an end, that end; of no number, zero.
    pub fn px(&self, value: f64) -> f64 {
        let value = if value.is_nan() { 0.0 } else { value };
        let value = within(value, self.extent.lo, self.extent.hi);
        lattice::px(self.axis.map(&value, self.span))
    }

    /// The position of the right end.
    pub fn right_px(&self) -> f64 {
        lattice::px(self.span.1)
    }
}

/// A window of days that can be drawn: at least one day, at most some ten thousand years about 1970.
pub fn days(first: i32, last: i32) -> (i32, i32) {
    const FARTHEST: i32 = 2_000_000;
    let first = first.clamp(-FARTHEST, FARTHEST);
    (first, last.clamp(first, FARTHEST))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(values: &[f64], lo: f64, hi: f64) {
        let extent = Extent::from_zero(values.iter().copied());
        assert_eq!((extent.lo(), extent.hi()), (lo, hi));
    }

    #[test]
    fn an_extent_holds_zero_and_its_values() {
        check(&[1407.0, 1637.0], 0.0, 1637.0);
        check(&[-5.0, 2.0], -5.0, 2.0);
    }

    #[test]
    fn nothing_and_no_numbers_make_a_unit_extent() {
        check(&[], 0.0, 1.0);
        check(&[0.0], 0.0, 1.0);
        check(&[f64::NAN, f64::INFINITY], 0.0, 1.0);
    }

    #[test]
    fn huge_values_stop_at_the_largest() {
        check(&[1e12], 0.0, 1e12);
        check(&[1e300], 0.0, 1e15);
    }

    #[test]
    fn a_scale_never_leaves_its_span() {
        let scale = Scale::new(Extent::from_zero([10.0]), 20.0, 120.0);
        let values = [5.0, f64::INFINITY, -1.0, f64::NAN];
        let px = values.map(|value| lattice::steps(scale.px(value)));
        assert_eq!(px, [70.0, 120.0, 20.0, 20.0].map(lattice::steps));
    }

    #[test]
    fn a_window_of_days_holds_one_day_at_least() {
        assert_eq!(days(10, 3), (10, 10));
        assert_eq!(days(i32::MIN, i32::MAX), (-2_000_000, 2_000_000));
    }
}
