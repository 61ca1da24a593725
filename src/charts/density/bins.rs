//! The bins of a calendar: days, weeks from Monday, months, quarters, years and more.

use crate::charts::{
    days::{civil, first_of_month},
    extent,
};

/// The length of a bin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    Days(i32),
    Months(i32),
}

/// Steps from fine to coarse, with the fewest days that one has.
const STEPS: [(Step, f64); 9] = [
    (Step::Days(1), 1.0),
    (Step::Days(7), 7.0),
    (Step::Months(1), 28.0),
    (Step::Months(3), 90.0),
    (Step::Months(12), 365.0),
    (Step::Months(120), 3_652.0),
    (Step::Months(1_200), 36_524.0),
    (Step::Months(12_000), 365_242.0),
    (Step::Months(120_000), 3_652_425.0),
];

impl Step {
    /// The steps of which each is at least so wide, if a window takes so many pixels, with that width: from
    /// the finest, and never none.
    pub(super) fn fitting(
        (first, last): (i32, i32),
        room_px: f64,
        least_px: f64,
    ) -> impl Iterator<Item = (Self, f64)> {
        let (first, last) = extent::days(first, last);
        let day_px = room_px / (f64::from(last) - f64::from(first) + 1.0);
        let steps = STEPS.iter().map(move |(step, days)| (*step, days * day_px));
        let n_narrow = steps.clone().take_while(|(_, px)| *px < least_px).count();
        steps.skip(n_narrow.min(STEPS.len() - 1))
    }

    /// The first and last days of the bins that a window sees, those that it cuts among them.
    pub(super) fn bins(self, (first, last): (i32, i32)) -> impl Iterator<Item = (i32, i32)> {
        let (first, last) = extent::days(first, last);
        let start = match self {
            // Weeks start on Mondays; 1970-01-05 was one.
            Self::Days(n) => first - (first - if n == 7 { 4 } else { 0 }).rem_euclid(n),
            Self::Months(n) => {
                let date = civil(first);
                let month = date.year * 12 + date.month - 1;
                month - month.rem_euclid(n)
            }
        };
        let first_of = move |i: i32| match self {
            Self::Days(n) => start.saturating_add(n.saturating_mul(i)),
            Self::Months(n) => first_of_month(start.saturating_add(n.saturating_mul(i))),
        };
        let bins = (0..).map(move |i| (first_of(i), first_of(i + 1) - 1));
        bins.take_while(move |bin| bin.0 <= last)
    }

    /// What a bin is called: its day, its days, its month, its months or its years.
    pub(super) fn name(self, (first, last): (i32, i32), months: &[String; 12]) -> String {
        let (from, to) = (civil(first), civil(last));
        let month = |month: i32| {
            let month = usize::try_from(month - 1).ok().and_then(|i| months.get(i));
            month.map_or("", String::as_str)
        };
        let (m0, m1) = (month(from.month), month(to.month));
        match self {
            Self::Days(1) => format!("{} {m0} {}", from.day, from.year),
            Self::Days(_) if m0 == m1 => format!("{}–{} {m0} {}", from.day, to.day, to.year),
            Self::Days(_) if from.year == to.year => {
                format!("{} {m0} – {} {m1} {}", from.day, to.day, to.year)
            }
            Self::Days(_) => {
                format!("{} {m0} {} – {} {m1} {}", from.day, from.year, to.day, to.year)
            }
            Self::Months(1) => format!("{m0} {}", from.year),
            Self::Months(n) if n < 12 => format!("{m0}–{m1} {}", from.year),
            Self::Months(12) => from.year.to_string(),
            Self::Months(_) => format!("{}–{}", from.year, to.year),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 2025-01-01, a Wednesday.
    const JANUARY: i32 = 20_089;

    fn months() -> [String; 12] {
        std::array::from_fn(|i| format!("m{}", i + 1))
    }

    #[track_caller]
    fn check(step: Step, window: (i32, i32), expected: &[&str]) {
        let names: Vec<String> = step.bins(window).map(|bin| step.name(bin, &months())).collect();
        assert_eq!(names, expected);
    }

    #[test]
    fn bins_are_of_the_calendar_and_cover_the_window() {
        check(Step::Days(1), (JANUARY, JANUARY + 1), &["1 m1 2025", "2 m1 2025"]);
        check(Step::Days(7), (JANUARY, JANUARY + 8), &["30 m12 2024 – 5 m1 2025", "6–12 m1 2025"]);
        check(Step::Days(7), (JANUARY + 28, JANUARY + 28), &["27 m1 – 2 m2 2025"]);
        check(Step::Months(1), (JANUARY + 20, JANUARY + 40), &["m1 2025", "m2 2025"]);
        check(Step::Months(3), (JANUARY - 1, JANUARY), &["m10–m12 2024", "m1–m3 2025"]);
        check(Step::Months(12), (JANUARY, JANUARY), &["2025"]);
        check(Step::Months(120), (JANUARY, JANUARY), &["2020–2029"]);
    }

    #[test]
    fn the_step_follows_the_room() {
        let finest =
            |window, room_px| Step::fitting(window, room_px, 26.0).next().map(|(step, _)| step);
        let year = (JANUARY, JANUARY + 364);
        assert_eq!(finest(year, 1_100.0), Some(Step::Months(1)));
        assert_eq!(finest(year, 264.0), Some(Step::Months(3)));
        assert_eq!(finest((JANUARY, JANUARY + 6), 264.0), Some(Step::Days(1)));
        assert_eq!(finest(year, 0.0), Some(Step::Months(120_000)));
        let endless = (i32::MIN, i32::MAX);
        assert!(finest(endless, 264.0).is_some_and(|step| step.bins(endless).count() < 20));
    }
}
