//! Labels about points on a sheet, none over another, over a sign or over a line.

use std::cmp::Reverse;

use super::plot::Sign;
use crate::charts::{
    pen::runs_width,
    scene::{Anchor, Place, Run},
};

/// A label that is to stand near its point.
#[derive(Clone, Copy, Debug)]
struct Wish {
    /// The middle of the sign.
    at: (f64, f64),
    /// How far the sign reaches from its middle.
    radius: f64,
    /// The width of the label.
    width: f64,
    /// Whether the line of its sign goes on to the right, or ends there.
    goes_on: bool,
}

/// Where a label stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::charts) struct Spot {
    /// The point on the baseline that the anchor holds.
    pub(in crate::charts) at: (f64, f64),
    pub(in crate::charts) anchor: Anchor,
    /// What it covers.
    pub(in crate::charts) place: Place,
    /// The line that leads to its point, if it stands away from it.
    pub(in crate::charts) leader: Option<[(f64, f64); 2]>,
}

/// The height of a line of text above its baseline, and below it.
const ASCENT_PX: f64 = 11.5;
const DESCENT_PX: f64 = 3.5;
const GAP_PX: f64 = 4.0;
/// From the middle of a sign to a label beside its tail.
const BESIDE_PX: f64 = 7.5;
/// How far a label may stand away from its point.
const AWAY_PX: [f64; 6] = [16.0, 28.0, 42.0, 58.0, 76.0, 96.0];

/// Between two labels.
const APART_PX: f64 = 6.0;

/// With less room for each, lines that lead to labels would be a thicket.
const ROOMY_PX: f64 = 30.0;

/// More are never read.
const MOST: usize = 150;

/// Gives signs their labels where there is room: what is broken or ends a run of steps comes first. The line
/// at zero is covered only where there is no other place.
pub(in crate::charts) fn set<'a>(
    signs: &mut [Sign<'a>],
    zero_y: f64,
    bounds: Place,
    words: impl Fn(&Sign<'a>) -> Option<Vec<Run>>,
) {
    let mut taken: Vec<Place> = signs.iter().flat_map(Sign::lines).collect();
    taken.extend(signs.iter().flat_map(Sign::places));
    let mut order: Vec<usize> = (0..signs.len()).collect();
    order.sort_by_key(|i| {
        let sign = signs.get(*i).map(|sign| (!sign.is_broken, sign.goes_on));
        (sign, Reverse(*i))
    });
    let wishes = order.into_iter().filter_map(|i| {
        let sign = signs.get(i).filter(|sign| !is_said_beside(sign, signs))?;
        let runs = words(sign)?;
        let (width, at, radius) = (runs_width(&runs), sign.at, sign.look.radius);
        Some((i, Wish { at, radius, width, goes_on: sign.goes_on }, runs))
    });
    let wishes: Vec<(usize, Wish, Vec<Run>)> = wishes.take(MOST).collect();
    let zero = Place::between(bounds.x, zero_y - 1.0, bounds.right(), zero_y + 1.0);
    let all: Vec<Wish> = wishes.iter().map(|(_, wish, _)| *wish).collect();
    let middles: Vec<(f64, f64)> = signs.iter().map(|sign| sign.at).collect();
    let spots = place(&all, &middles, &taken, zero, bounds);
    for ((i, _, runs), spot) in wishes.into_iter().zip(spots) {
        if let (Some(sign), Some(spot)) = (signs.get_mut(i), spot) {
            sign.label = Some((spot, runs));
        }
    }
}

/// Whether a sign a little later, at the same height, says the same: then it is said once for both.
fn is_said_beside(sign: &Sign<'_>, signs: &[Sign<'_>]) -> bool {
    const BESIDE_PX: f64 = 24.0;
    signs.iter().any(|other| {
        let dx = other.at.0 - sign.at.0;
        dx > 0.0
            && dx < BESIDE_PX
            && (other.at.1 - sign.at.1).abs() < 1.0
            && other.look.form == sign.look.form
            && (&other.point.value, &other.point.times) == (&sign.point.value, &sign.point.times)
    })
}

/// Places the labels in the order of their importance; one that finds no place is left out, and so is one
/// that would stand nearer to another of the `signs` than to its own.
/// What is `spared` is covered only by a label that finds no other place beside its sign.
fn place(
    wishes: &[Wish],
    signs: &[(f64, f64)],
    taken: &[Place],
    spared: Place,
    bounds: Place,
) -> Vec<Option<Spot>> {
    let mut taken = taken.to_vec();
    let is_crowded = bounds.w < ROOMY_PX * wishes.len() as f64;
    wishes
        .iter()
        .map(|wish| {
            let is_free = |spot: &Spot| {
                let is_apart = if spot.leader.is_some() {
                    !is_crowded
                } else {
                    is_nearest(spot.place, wish.at, signs)
                };
                is_apart && is_within(spot.place, bounds) && clear(spot, &taken)
            };
            let is_best = |spot: &Spot| is_free(spot) && !spot.place.overlaps(&spared);
            let beside = near(wish);
            let best = beside.iter().copied().find(is_best);
            let spot = best.or_else(|| beside.into_iter().chain(away(wish)).find(is_free))?;
            let Place { x, y, w, h } = spot.place;
            taken.push(Place::new(x - APART_PX, y, w + 2.0 * APART_PX, h));
            Some(spot)
        })
        .collect()
}

fn is_within(place: Place, bounds: Place) -> bool {
    place.x >= bounds.x
        && place.right() <= bounds.right()
        && place.y >= bounds.y
        && place.bottom() <= bounds.bottom()
}

/// Whether nobody could take a label for that of another sign.
fn is_nearest(place: Place, own: (f64, f64), signs: &[(f64, f64)]) -> bool {
    const MARGIN_PX: f64 = 1.0;
    let distance = |(x, y): (f64, f64)| {
        let dx = (place.x - x).max(x - place.right()).max(0.0);
        let dy = (place.y - y).max(y - place.bottom()).max(0.0);
        dx.hypot(dy)
    };
    let mine = distance(own);
    signs.iter().all(|sign| *sign == own || distance(*sign) > mine + MARGIN_PX)
}

fn clear(spot: &Spot, taken: &[Place]) -> bool {
    !taken.iter().any(|other| spot.place.overlaps(other) || leads_through(spot, other))
}

/// Whether the leader runs through something other than its own sign, where it starts outside.
fn leads_through(spot: &Spot, other: &Place) -> bool {
    const SAMPLES: u32 = 12;
    let Some([(x0, y0), (x1, y1)]) = spot.leader else { return false };
    (0..=SAMPLES).map(|i| f64::from(i) / f64::from(SAMPLES)).any(|share| {
        let (x, y) = (x0 + (x1 - x0) * share, y0 + (y1 - y0) * share);
        x > other.x && x < other.right() && y > other.y && y < other.bottom()
    })
}

/// The places beside a sign, the best first.
fn near(wish: &Wish) -> Vec<Spot> {
    let ((x, y), r) = (wish.at, wish.radius);
    let (above, below) = (y - r - DESCENT_PX - 1.5, y + r + ASCENT_PX + 1.5);
    let right = spot((x + r + GAP_PX + 1.0, y + 5.0), Anchor::Start, wish.width, None);
    let left = spot((x - r - GAP_PX - 1.0, y + 5.0), Anchor::End, wish.width, None);
    let at = |y, anchor| {
        let x = match anchor {
            Anchor::Start => x - r,
            Anchor::Middle => x,
            Anchor::End => x + r,
        };
        spot((x, y), anchor, wish.width, None)
    };
    // Beside a tail, or beside a step that rises from here.
    let beside = |way: f64, y| {
        let anchor = if way < 0.0 { Anchor::End } else { Anchor::Start };
        spot((x + way * BESIDE_PX, y), anchor, wish.width, None)
    };
    let over = [Anchor::End, Anchor::Middle, Anchor::Start].map(|anchor| at(above, anchor));
    let under = [Anchor::Start, Anchor::Middle, Anchor::End].map(|anchor| at(below, anchor));
    let above = [-1.0, 1.0].map(|way| beside(way, above));
    let below = [1.0, -1.0].map(|way| beside(way, below));
    let [over_left, over_right] = above;
    if wish.goes_on {
        let first = over.into_iter().chain([over_left]).chain(under).chain(below);
        first.chain([over_right, right, left]).collect()
    } else {
        std::iter::once(right)
            .chain(over)
            .chain(above)
            .chain(under)
            .chain(below)
            .chain([left])
            .collect()
    }
}

/// Places farther off, with a line back to the sign: upright from it, or aslant from its side.
fn away(wish: &Wish) -> impl Iterator<Item = Spot> {
    const WAYS: [(f64, f64); 10] = [
        (-0.5, -1.0),
        (0.5, -1.0),
        (0.0, -1.0),
        (0.5, 1.0),
        (-0.5, 1.0),
        (0.0, 1.0),
        (-1.0, -1.0),
        (1.0, -1.0),
        (1.0, 1.0),
        (-1.0, 1.0),
    ];
    let ((x, y), r, width) = (wish.at, wish.radius, wish.width);
    AWAY_PX.into_iter().flat_map(move |px| {
        WAYS.map(move |(i, j)| {
            let is_aslant = i.abs() > 0.75;
            let from = if is_aslant {
                (x + i * (r + 1.5), y + j * 3.5)
            } else {
                (x + i * r, y + j * (r + 1.5))
            };
            let (to_x, to_y) = (x + i * px, y + j * (r + px));
            let baseline = if j < 0.0 { to_y - DESCENT_PX } else { to_y + ASCENT_PX };
            let anchor = match i {
                i if i < 0.0 => Anchor::End,
                i if i > 0.0 => Anchor::Start,
                _ => Anchor::Middle,
            };
            // A label begins a little before the end of its line, not beside it.
            let back = if anchor == Anchor::Middle { 0.0 } else { i.signum() * 2.0 };
            spot((to_x - back, baseline), anchor, width, Some([from, (to_x, to_y)]))
        })
    })
}

fn spot(at: (f64, f64), anchor: Anchor, width: f64, leader: Option<[(f64, f64); 2]>) -> Spot {
    let left = match anchor {
        Anchor::Start => at.0,
        Anchor::Middle => at.0 - width / 2.0,
        Anchor::End => at.0 - width,
    };
    let place = Place::new(left, at.1 - ASCENT_PX, width, ASCENT_PX + DESCENT_PX);
    Spot { at, anchor, place, leader }
}
