//! What is counted in the made-up country: levels from which every statement takes its figures.
//!
//! A level hangs on the indicator, on whose work is counted, on the place and on the year, and grows inside the year;
//! so the same question has the same answer in every release, but where a slip is meant.

use rust_decimal::Decimal;
use svodka::model::registry::Indicator;

use super::random::hash;

/// What one figure is about.
#[derive(Clone, Debug)]
pub(super) struct Question<'a> {
    pub(super) indicator: &'a str,
    pub(super) of: &'a Indicator,
    pub(super) counted_by: &'a str,
    pub(super) place: &'a str,
    pub(super) year: i32,
    /// How much of the year is over, in thousandths.
    pub(super) passed: u64,
}

/// Levels of a whole year, in the unit's least step.
const COUNTS: [u64; 10] = [12, 30, 80, 150, 400, 900, 1_800, 5_000, 12_000, 40_000];
const TENTHS_OF_TONNES: [u64; 5] = [13, 30, 140, 480, 900];
const KILOGRAMS: [u64; 5] = [7, 70, 400, 650, 1_100];
const HUNDRED_MILLIONS: [u64; 4] = [3, 23, 90, 240];
const HUNDRED_THOUSANDS: [u64; 4] = [7, 42, 180, 600];

/// The number that is true, and the step to which it is known.
pub(super) fn answer(question: &Question<'_>) -> (Decimal, Decimal) {
    let key = |parts: &[&str]| hash(&parts.join("/"));
    let Question { indicator, counted_by, place, year, passed, .. } = *question;
    let (levels, step): (&[u64], Decimal) = match &*question.of.unit {
        "t" => (&TENTHS_OF_TONNES, Decimal::new(1, 1)),
        "kg" => (&KILOGRAMS, Decimal::ONE),
        "KZT" => (&HUNDRED_MILLIONS, Decimal::new(100_000_000, 0)),
        "USD" => (&HUNDRED_THOUSANDS, Decimal::new(100_000, 0)),
        "%" => (&[16, 30, 47], Decimal::ONE),
        _ => (&COUNTS, Decimal::ONE),
    };
    let n_levels = u64::try_from(levels.len()).unwrap_or(1);
    let place_of_level = usize::try_from(key(&[indicator]) % n_levels).unwrap_or(0);
    let level = levels.get(place_of_level).copied().unwrap_or(1) * 1_000_000_000;
    let share_of_body = 450 + key(&[indicator, counted_by]) % 550;
    let share_of_place = if place == "KZ" { 1_000 } else { 20 + key(&[indicator, place]) % 70 };
    let year_text = year.to_string();
    let of_year = 600 + key(&[indicator, place, &year_text]) % 800;
    // Less than the growth of half a month, so that no count falls by itself.
    let unrest = key(&[indicator, place, &year_text, &(passed / 30).to_string()]) % 15;
    let number = level / 1_000_000_000 * share_of_body * share_of_place / 1_000 * of_year / 1_000;
    let number = (number * (passed + unrest)).div_ceil(1_000_000).max(1);
    (Decimal::from(number) * step, step)
}

#[cfg(test)]
mod tests {
    use super::*;
    use svodka::model::registry::CountedWording;
    use svodka::model::wording::Wording;

    #[test]
    fn the_same_question_has_one_answer_that_grows_inside_its_year() {
        let of = Indicator {
            name: Wording::default(),
            noun: CountedWording::default(),
            unit: "1".into(),
            link: None,
            near: Vec::new(),
        };
        for indicator in ["labs", "groups", "sites", "offences"] {
            let at = |passed| {
                answer(&Question {
                    indicator,
                    of: &of,
                    counted_by: "a",
                    place: "KZ",
                    year: 2024,
                    passed,
                })
            };
            let months: Vec<Decimal> = (1..=12).map(|month| at(month * 83).0).collect();
            assert!(months.is_sorted(), "{months:?}");
            assert_eq!(at(500), at(500));
        }
    }
}
