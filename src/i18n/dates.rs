//! Dates and periods in words, to the grain that the text states and no finer.

use super::{Arg, Words};
use crate::model::period::{Basis, Day, Grain, Period};

impl Words {
    /// One day: "6 августа 2025 года".
    pub fn day(&self, day: Day) -> String {
        let (year, month, day) = day.civil();
        let month = self.text(&format!("month-{month}-of"));
        self.fill(
            "date-day",
            &[("year", year.to_string()), ("month", month), ("day", day.to_string())],
        )
    }

    /// A period or date as it is stated: "январь–июль 2025", "май 2025", "6 августа 2025".
    pub fn period(&self, period: &Period) -> String {
        let (first_year, first_month, first_day) = period.first.civil();
        let (last_year, last_month, last_day) = period.last.civil();
        let month = |month: u8| self.text(&format!("month-{month}"));
        let month_of = |month: u8| self.text(&format!("month-{month}-of"));
        let mut args = vec![
            ("year", first_year.to_string()),
            ("last-year", last_year.to_string()),
            ("day", first_day.to_string()),
            ("last-day", last_day.to_string()),
        ];
        let is_one_year = first_year == last_year;
        let key = match period.grain {
            Grain::Day if period.first == period.last => return self.day(period.first),
            Grain::Day if is_one_year => "date-days",
            Grain::Day => "date-days-years",
            Grain::Month if is_one_year && first_month == last_month => "date-month",
            Grain::Month if is_one_year => "date-months",
            Grain::Month => "date-months-years",
            Grain::Year if is_one_year => "date-year",
            Grain::Year => "date-years",
        };
        let (first, last) = if period.grain == Grain::Day {
            (month_of(first_month), month_of(last_month))
        } else {
            (month(first_month), month(last_month))
        };
        args.extend([("month", first), ("last-month", last)]);
        self.fill(key, &args)
    }

    /// How a period is known, where that is not simply stated: "период назван раньше, в абзаце 6".
    pub fn basis(&self, basis: Basis, paragraph: Option<usize>) -> Option<String> {
        let key = format!("basis-{}", basis.code());
        match (basis, paragraph) {
            (Basis::Stated, _) => None,
            (Basis::Inherited, Some(paragraph)) => {
                Some(self.fill("basis-inherited-from", &[("paragraph", paragraph.to_string())]))
            }
            _ => Some(self.text(&key)),
        }
    }

    fn fill(&self, key: &str, args: &[(&str, String)]) -> String {
        let args: Vec<_> = args.iter().map(|(name, text)| (*name, Arg::Text(text))).collect();
        self.with(key, &args)
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::words;
    use super::*;
    use crate::model::wording::Language;

    #[track_caller]
    fn check(edtf: &str, expected: [&str; 3]) {
        let period = Period::parse(edtf).unwrap();
        let seen = [Language::Ru, Language::Kk, Language::En]
            .map(|language| words(language).period(&period).replace('\u{a0}', " "));
        assert_eq!(seen, expected);
    }

    #[test]
    fn periods_read_as_each_language_writes_them() {
        check("2025-08-06", ["6 августа 2025 года", "2025 жылғы 6 тамыз", "6 August 2025"]);
        check("2025-05", ["май 2025 года", "2025 жылғы мамыр", "May 2025"]);
        check(
            "2025-01/2025-07",
            ["январь–июль 2025 года", "2025 жылғы қаңтар–шілде", "January–July 2025"],
        );
        check(
            "2025-01-01/2025-08-06",
            [
                "1 января – 6 августа 2025 года",
                "2025 жылғы 1 қаңтар – 6 тамыз",
                "1 January – 6 August 2025",
            ],
        );
        check("2025", ["2025 год", "2025 жыл", "2025"]);
        check("2023/2025", ["2023–2025 годы", "2023–2025 жылдар", "2023–2025"]);
    }
}
