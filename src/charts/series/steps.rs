//! Which running counts are joined, and to which.

use super::{Kind, Point};
use crate::charts::{days::civil, extent, timeline::Edge};

/// For each claim the one whose step leads to it: the running count before it, of the same start and year.
///
/// Where two different values run to one day, no step leads to either or on from them: none is the right one.
pub(in crate::charts) fn joined(
    points: &[Point],
    can_join: impl Fn(&Point) -> bool,
) -> Vec<Option<usize>> {
    let mut before = vec![None; points.len()];
    let mut running: Vec<(i32, i32, usize)> = Vec::new();
    for (i, point) in points.iter().enumerate() {
        if let Some((start, end)) = running_period(point).filter(|_| can_join(point)) {
            running.push((start.day, end.day, i));
        }
    }
    running.sort_by_key(|(start, end, i)| (*start, *end, *i));
    let runs = running.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1));
    let days: Vec<Option<(i32, usize)>> = runs
        .map(|run| {
            let (start, _, first) = run.first().copied()?;
            let reach = |i: usize| points.get(i).map(|point| point.reach);
            run.iter().all(|(_, _, i)| reach(*i) == reach(first)).then_some((start, first))
        })
        .collect();
    for pair in days.windows(2) {
        if let [Some((start, earlier)), Some((next_start, later))] = pair
            && start == next_start
            && let Some(slot) = before.get_mut(*later)
        {
            *slot = Some(*earlier);
        }
    }
    before
}

/// The period of a running count that lies within one year.
fn running_period(point: &Point) -> Option<(Edge, Edge)> {
    let (start, end) = point.period.filter(|_| point.kind == Kind::Running)?;
    let (first, last) = extent::days(start.day, end.day);
    (civil(first).year == civil(last).year).then_some((start, end))
}
