//! The axis of days: a calendar for plotters, which brings none that works without a clock.

use super::extent::within;
use std::ops::Range;

use plotters::coord::ranged1d::{KeyPointHint, NoDefaultFormatting, Ranged};

use super::{extent, lattice};

/// A date of the proleptic Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Civil {
    pub(super) year: i32,
    /// From one.
    pub(super) month: i32,
    /// From one.
    pub(super) day: i32,
}

/// The date of a day number (Hinnant, "chrono-compatible low-level date algorithms").
pub(super) fn civil(day_number: i32) -> Civil {
    let z = day_number + 719_468;
    let era = z.div_euclid(146_097);
    let of_era = z.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * of_year + 2) / 153;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = year_of_era + era * 400 + i32::from(month <= 2);
    Civil { year, month, day: of_year - (153 * shifted + 2) / 5 + 1 }
}

/// The day number of the first day of a month, months counted from January of year zero.
fn first_of_month(months: i32) -> i32 {
    let (year, month) = (months.div_euclid(12), months.rem_euclid(12) + 1);
    let year = if month <= 2 { year - 1 } else { year };
    let year_of_era = year.rem_euclid(400);
    let of_year = (153 * (if month > 2 { month - 3 } else { month + 9 }) + 2) / 5;
    let of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + of_year;
    year.div_euclid(400) * 146_097 + of_era - 719_468
}

/// The day number of the first day of a year.
pub(super) fn new_year(year: i32) -> i32 {
    first_of_month(year * 12)
}

/// The last day of the quarter of a day.
pub(super) fn quarter_end(day_number: i32) -> i32 {
    let Civil { year, month, .. } = civil(day_number);
    first_of_month(year * 12 + (month - 1) / 3 * 3 + 3) - 1
}

/// A step between ticks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Days(i32),
    Months(i32),
}

/// Steps from fine to coarse, with their length in days and the least distance of two ticks.
const STEPS: [(Step, f64, f64); 13] = [
    (Step::Days(1), 1.0, 28.0),
    (Step::Days(7), 7.0, 40.0),
    (Step::Months(1), 30.4, 35.0),
    (Step::Months(3), 91.3, 35.0),
    (Step::Months(6), 182.6, 40.0),
    (Step::Months(12), 365.2, 44.0),
    (Step::Months(24), 730.5, 44.0),
    (Step::Months(60), 1826.2, 44.0),
    (Step::Months(120), 3652.4, 44.0),
    (Step::Months(600), 18_262.0, 50.0),
    (Step::Months(1200), 36_524.0, 50.0),
    (Step::Months(6000), 182_621.0, 60.0),
    (Step::Months(12_000), 365_242.0, 60.0),
];

/// A run of whole days as a plotters axis: a day's position is its first moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct DayAxis {
    first: i32,
    last: i32,
}

/// A tick of the axis, with the words that belong to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Tick {
    pub(super) day: i32,
    /// The day, the month or the year.
    pub(super) label: String,
    /// What the label leaves out, where it changes: the month and year, or the year.
    pub(super) under: Option<String>,
}

impl DayAxis {
    /// The axis of a window of days, both ends within it.
    pub(super) fn new(window: (i32, i32)) -> Self {
        let (first, last) = extent::days(window.0, window.1);
        Self { first, last }
    }

    /// The position of the first moment of a day, between two verticals in pixels.
    pub(super) fn px(&self, day: i32, left_px: f64, right_px: f64) -> f64 {
        lattice::px(self.map(&day, (lattice::steps(left_px), lattice::steps(right_px))))
    }

    /// The ticks that this many pixels have room for, in the finest step that fits.
    pub(super) fn ticks(&self, room_px: f64, months: &[String; 12]) -> Vec<Tick> {
        let fits = |&&(_, length, least): &&(Step, f64, f64)| {
            self.n_days() / length * least <= room_px.max(1.0)
        };
        let Some(&(step, _, _)) = STEPS.iter().find(fits) else { return Vec::new() };
        let mut before: Option<Civil> = None;
        let mut ticks = Vec::new();
        for day in self.stops(step) {
            let date = civil(day);
            ticks.push(tick(day, date, before, step, months));
            before = Some(date);
        }
        ticks
    }

    fn n_days(&self) -> f64 {
        f64::from(self.last - self.first) + 1.0
    }

    fn stops(&self, step: Step) -> Vec<i32> {
        match step {
            // Weeks start on Mondays; 1970-01-05 was one.
            Step::Days(n) => {
                let offset = if n == 7 { 4 } else { 0 };
                let start = self.first + (offset - self.first).rem_euclid(n);
                (start..=self.last).step_by(usize::try_from(n).unwrap_or(1)).collect()
            }
            Step::Months(n) => {
                let date = civil(self.first);
                let month = date.year * 12 + date.month - 1 + i32::from(date.day > 1);
                let start = month + (-month).rem_euclid(n);
                let most = (self.last - self.first) / (n * 28) + 1;
                (0..=most)
                    .map(|i| first_of_month(start + i * n))
                    .take_while(|day| *day <= self.last)
                    .collect()
            }
        }
    }
}

fn tick(day: i32, date: Civil, before: Option<Civil>, step: Step, months: &[String; 12]) -> Tick {
    let month = usize::try_from(date.month - 1).ok().and_then(|i| months.get(i));
    let month = month.map_or("", String::as_str);
    let is_new_year = before.is_none_or(|b| b.year != date.year);
    let is_new_month = is_new_year || before.is_none_or(|b| b.month != date.month);
    match step {
        Step::Days(_) => Tick {
            day,
            label: date.day.to_string(),
            under: is_new_month.then(|| {
                if is_new_year { format!("{month} {}", date.year) } else { month.to_owned() }
            }),
        },
        Step::Months(n) if n < 12 => {
            Tick { day, label: month.to_owned(), under: is_new_year.then(|| date.year.to_string()) }
        }
        Step::Months(_) => Tick { day, label: date.year.to_string(), under: None },
    }
}

impl Ranged for DayAxis {
    type FormatOption = NoDefaultFormatting;
    type ValueType = i32;

    fn map(&self, day: &i32, limit: (i32, i32)) -> i32 {
        // The last day is as wide as any other: the axis ends where it ends.
        let share = (f64::from(*day) - f64::from(self.first)) / self.n_days();
        let from = lattice::px(limit.0);
        lattice::steps(from + (lattice::px(limit.1) - from) * within(share, 0.0, 1.0))
    }

    fn key_points<Hint: KeyPointHint>(&self, hint: Hint) -> Vec<i32> {
        let most = hint.max_num_points() as f64;
        let step = STEPS.iter().find(|(_, length, _)| self.n_days() / length < most);
        step.map(|(step, _, _)| self.stops(*step)).unwrap_or_default()
    }

    fn range(&self) -> Range<i32> {
        self.first..self.last + 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn months() -> [String; 12] {
        std::array::from_fn(|i| format!("m{}", i + 1))
    }

    /// 2025-01-01.
    const JANUARY: i32 = 20_089;

    #[test]
    fn day_numbers_and_dates_agree() {
        assert_eq!(civil(0), Civil { year: 1970, month: 1, day: 1 });
        assert_eq!(civil(JANUARY), Civil { year: 2025, month: 1, day: 1 });
        assert_eq!(civil(-719_468), Civil { year: 0, month: 3, day: 1 });
        for months in [-5000, 0, 23_000, 24_300, 24_301, 24_302, 30_000] {
            let date = civil(first_of_month(months));
            assert_eq!((date.year * 12 + date.month - 1, date.day), (months, 1));
        }
    }

    #[track_caller]
    fn check(window: (i32, i32), room_px: f64, expected: &[&str]) {
        let ticks = DayAxis::new(window).ticks(room_px, &months());
        let labels: Vec<String> = ticks
            .into_iter()
            .map(|t| t.label + &t.under.map(|under| format!("/{under}")).unwrap_or_default())
            .collect();
        assert_eq!(labels, expected);
    }

    #[test]
    fn the_step_follows_the_room() {
        let half_year = (JANUARY, JANUARY + 180);
        check(half_year, 600.0, &["m1/2025", "m2", "m3", "m4", "m5", "m6"]);
        check(half_year, 120.0, &["m1/2025", "m4"]);
        check((JANUARY - 1, JANUARY + 1), 300.0, &["31/m12 2024", "1/m1 2025", "2"]);
        check((JANUARY, JANUARY + 20), 200.0, &["6/m1 2025", "13", "20"]);
        check((JANUARY + 1, JANUARY + 1500), 150.0, &["2026", "2028"]);
    }

    #[test]
    fn one_day_and_ten_thousand_years_have_ticks() {
        check((JANUARY, JANUARY), 288.0, &["1/m1 2025"]);
        let all = DayAxis::new((i32::MIN, i32::MAX)).ticks(720.0, &months());
        assert!((5..15).contains(&all.len()), "{}", all.len());
    }

    #[test]
    fn the_last_day_has_its_width() {
        let axis = DayAxis::new((10, 19));
        let days = [10, 19, 20, i32::MAX];
        let px = days.map(|day| lattice::steps(axis.px(day, 0.0, 100.0)));
        assert_eq!(px, [0.0, 90.0, 100.0, 100.0].map(lattice::steps));
    }
}
