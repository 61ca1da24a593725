//! Quarter pixels: plotters counts in whole numbers, so the charts draw on a lattice four times finer.

use super::extent::within;

/// Lattice steps in one CSS pixel.
const STEPS: f64 = 4.0;

/// The farthest point from the origin, in pixels; what lies beyond is drawn there.
const FARTHEST_PX: f64 = 100_000.0;

/// The lattice point nearest to a position in pixels. What is no number is the origin.
#[expect(clippy::cast_possible_truncation, reason = "clamped to ±100,000 px first")]
pub(super) fn steps(px: f64) -> i32 {
    if px.is_nan() { 0 } else { (within(px, -FARTHEST_PX, FARTHEST_PX) * STEPS).round() as i32 }
}

/// The lattice distance nearest to a length in pixels, at least one step.
pub(super) fn length(px: f64) -> u32 {
    steps(px).max(1).unsigned_abs()
}

/// The position in pixels of a lattice point.
pub(super) fn px(steps: i32) -> f64 {
    f64::from(steps) / STEPS
}

/// The length in pixels of a lattice distance.
pub(super) fn px_length(steps: u32) -> f64 {
    f64::from(steps) / STEPS
}
