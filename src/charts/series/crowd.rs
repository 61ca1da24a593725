//! Signs that stand where their days and values are, however near that is to each other.

use super::plot::Sign;
use super::sign;
use crate::charts::scene::{Mark, Place};

/// Signs that would cover each other stand side by side: the earlier ones further left on their bars.
/// So does one whose tail would stand in the step that leads on from it.
pub(in crate::charts) fn side_by_side(signs: &mut [Sign<'_>], left: f64) {
    // Past this many, moving them would only make another crowd.
    const MOST: usize = 300;
    // Farther off, a sign would not be where it belongs: rather it covers another.
    const FARTHEST_PX: u32 = 36;
    // Two signs as near as this are seen as one.
    const COVERED_PX: f64 = 4.0;
    if signs.len() > MOST {
        return;
    }
    let middles: Vec<(f64, f64)> = signs.iter().map(|sign| sign.at).collect();
    let mut set: Vec<(f64, f64)> = Vec::new();
    for (n, sign) in signs.iter_mut().enumerate().rev() {
        let (mut x, y) = sign.at;
        // It stays on its line; a day, which has none, stays on the sheet.
        let line = sign.from.map_or(sign.x0, |(x, _)| x);
        let left = if line < sign.x1 { line } else { left };
        if sign.goes_on && sign::tails(&sign.point.reach, sign.spread) != (0.0, 0.0) {
            x = (x - sign.look.radius - 3.0).max(left);
        }
        let apart = sign.look.radius * 2.0 + 1.5;
        let is_within = |px: f64, x: f64, others: &[(f64, f64)]| {
            others.iter().any(|(i, j)| (i - x).abs() < px && (j - y).abs() < px)
        };
        let is_near = |x: f64, others: &[(f64, f64)]| is_within(apart, x, others);
        // A step is moved only where no earlier one is in the way: else each would push on the next.
        let is_step = sign.goes_on || sign.from.is_some();
        let earlier = if is_step { middles.get(..n).unwrap_or_default() } else { &[] };
        if is_near(x, &set) {
            let mut steps = (1..=FARTHEST_PX).map(|px| x - f64::from(px)).take_while(|x| *x > left);
            x = steps.find(|x| !is_near(*x, &set) && !is_near(*x, earlier)).unwrap_or_else(|| {
                // Without room for all of it, some of it is seen.
                if is_within(COVERED_PX, x, &set) { (x - apart).max(left) } else { x }
            });
        }
        sign.at.0 = x;
        set.push((x, y));
    }
}

/// Each sign is as large a target as a finger wants, but none takes room from a neighbour: between two
/// signs the border runs midway. The same rows stand in the table of the chart, as large as needed.
pub(in crate::charts) fn shared_targets(signs: &mut [Sign<'_>]) {
    const HALF: f64 = Mark::SMALLEST_PX / 2.0;
    let middles: Vec<(f64, f64)> = signs.iter().map(|sign| sign.at).collect();
    for (i, sign) in signs.iter_mut().enumerate() {
        let (x, y) = sign.at;
        let (mut left, mut right, mut up, mut down) = (HALF, HALF, HALF, HALF);
        for (j, other) in middles.iter().enumerate() {
            let (dx, dy) = (other.0 - x, other.1 - y);
            if i == j || dx.abs() >= Mark::SMALLEST_PX || dy.abs() >= Mark::SMALLEST_PX {
                continue;
            }
            // Of two at one point each has a side.
            let is_right = if dx == 0.0 && dy == 0.0 { j > i } else { dx > 0.0 };
            let side = match (dx.abs() >= dy.abs(), is_right, dy > 0.0) {
                (true, true, _) => &mut right,
                (true, false, _) => &mut left,
                (false, _, true) => &mut down,
                (false, _, false) => &mut up,
            };
            *side = side.min(dx.abs().max(dy.abs()) / 2.0);
        }
        let hit = Place::between(x - left, y - up, x + right, y + down);
        sign.mark = Mark { hit, ..sign.point.claim.mark(hit) };
    }
}
