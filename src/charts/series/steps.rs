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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::{claim::Claim, reach::Reach, timeline::Precision};

    /// 2025-01-01.
    const JANUARY: i32 = 20_089;

    fn running(value: f64, start: i32, end: i32) -> Point {
        let edge = |day| Edge { day: JANUARY + day, precision: Precision::Stated };
        Point {
            claim: Claim::default(),
            value: String::new(),
            times: None,
            reach: Reach::exact(value),
            period: Some((edge(start), edge(end))),
            kind: Kind::Running,
        }
    }

    #[track_caller]
    fn check(points: &[Point], expected: &[Option<usize>]) {
        assert_eq!(joined(points, |_| true), expected);
    }

    #[test]
    fn each_step_leads_to_the_next_day_in_any_order() {
        check(
            &[running(30.0, 0, 200), running(10.0, 0, 100), running(28.0, 0, 240)],
            &[Some(1), None, Some(0)],
        );
    }

    #[test]
    fn nothing_is_joined_across_years_or_starts() {
        check(&[running(9.0, 0, 364), running(1.0, 365, 400)], &[None, None]);
        check(&[running(9.0, 0, 100), running(1.0, 31, 120)], &[None, None]);
        check(&[running(9.0, -365, 100), running(10.0, -365, 120)], &[None, None]);
    }

    #[test]
    fn a_day_with_two_values_ends_the_run_and_begins_another() {
        let points = [
            running(9.0, 0, 100),
            running(14.0, 0, 150),
            running(16.0, 0, 150),
            running(20.0, 0, 200),
            running(21.0, 0, 220),
        ];
        check(&points, &[None, None, None, None, Some(3)]);
        check(
            &[running(9.0, 0, 1), running(9.0, 0, 1), running(9.0, 0, 2)],
            &[None, None, Some(0)],
        );
    }

    #[test]
    fn only_running_counts_with_a_period_are_joined() {
        let alone = Point { kind: Kind::Alone, ..running(5.0, 0, 90) };
        let undated = Point { period: None, ..running(5.0, 0, 90) };
        check(&[alone, undated, running(9.0, 0, 100)], &[None, None, None]);
        let points = [running(9.0, 0, 100), running(9_000.0, 0, 110), running(10.0, 0, 120)];
        let before = joined(&points, |point| point.reach.at < 100.0);
        assert_eq!(before, [None, None, Some(0)]);
    }
}
