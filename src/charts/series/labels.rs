//! Labels about points on a sheet, none over another, over a sign or over a line.

use crate::charts::scene::{Anchor, Place};

/// A label that is to stand near its point.
#[derive(Clone, Copy, Debug)]
pub(in crate::charts) struct Wish {
    /// The middle of the sign.
    pub(in crate::charts) at: (f64, f64),
    /// How far the sign reaches from its middle.
    pub(in crate::charts) radius: f64,
    /// The width of the label.
    pub(in crate::charts) width: f64,
    /// Whether the line of its sign goes on to the right, or ends there.
    pub(in crate::charts) goes_on: bool,
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
const AWAY_PX: [f64; 4] = [16.0, 28.0, 42.0, 58.0];

/// Between two labels.
const APART_PX: f64 = 6.0;

/// With less room for each, lines that lead to labels would be a thicket.
const ROOMY_PX: f64 = 30.0;

/// Places the labels in the order of their importance; one that finds no place is left out, and so is one
/// that would stand nearer to another of the `signs` than to its own.
/// What is `spared` is covered only by a label that finds no other place beside its sign.
pub(in crate::charts) fn place(
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
                is_within(spot.place, bounds)
                    && clear(spot, &taken)
                    && (spot.leader.is_none() || !is_crowded)
                    && (spot.leader.is_some() || is_nearest(spot.place, wish.at, signs))
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

/// Places farther off, with a line back to the sign.
fn away(wish: &Wish) -> impl Iterator<Item = Spot> {
    let ((x, y), r, width) = (wish.at, wish.radius, wish.width);
    AWAY_PX.into_iter().flat_map(move |px| {
        let spots = [(-0.5, -1.0), (0.5, -1.0), (0.0, -1.0), (0.5, 1.0), (-0.5, 1.0), (0.0, 1.0)];
        spots.map(move |(i, j): (f64, f64)| {
            let (to_x, to_y) = (x + i * px, y + j * (r + px));
            let from = (x + i * r, y + j * (r + 1.5));
            let baseline = if j < 0.0 { to_y - DESCENT_PX } else { to_y + ASCENT_PX };
            let anchor = if i < 0.0 {
                Anchor::End
            } else if i > 0.0 {
                Anchor::Start
            } else {
                Anchor::Middle
            };
            let label_x = to_x - i.signum() * if i == 0.0 { 0.0 } else { 2.0 };
            spot((label_x, baseline), anchor, width, Some([from, (to_x, to_y)]))
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
