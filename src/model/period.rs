//! Days and periods: EDTF (ISO 8601-2) texts with the calendar days that they bound.

use edtf_core::{Bound, Edtf, Precision};

/// A calendar day, counted from 1 January 1970 (day 0).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(pub i32);

impl Day {
    /// The day of a date of the proleptic Gregorian calendar; `None` outside the years 1 to 9999
    /// or where the calendar has no such day.
    pub fn from_civil(year: i32, month: u8, day: u8) -> Option<Self> {
        if !(1..=9999).contains(&year) || day == 0 || day > month_length(year, month)? {
            return None;
        }
        let shifted = if month <= 2 { year - 1 } else { year };
        let era = shifted.div_euclid(400);
        let year_of_era = shifted.rem_euclid(400);
        let month_from_march = (i32::from(month) + 9) % 12;
        let day_of_year = (153 * month_from_march + 2) / 5 + i32::from(day) - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        Some(Self(era * 146_097 + day_of_era - 719_468))
    }

    /// Year, month (1 to 12) and day of the month.
    pub fn civil(self) -> (i32, u8, u8) {
        let days = self.0.saturating_add(719_468);
        let era = days.div_euclid(146_097);
        let day_of_era = days.rem_euclid(146_097);
        let year_of_era =
            (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
        let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
        let year = year_of_era + era * 400 + i32::from(month <= 2);
        (year, u8::try_from(month).unwrap_or(1), u8::try_from(day).unwrap_or(1))
    }

    /// `2025-08-06`.
    pub fn iso(self) -> String {
        let (year, month, day) = self.civil();
        format!("{year:04}-{month:02}-{day:02}")
    }

    /// The day that an ISO 8601 calendar date names.
    pub fn from_iso(text: &str) -> Option<Self> {
        let mut parts = text.splitn(3, '-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        let fixed = year.len() == 4 && month.len() == 2 && day.len() == 2;
        let digits = text.bytes().all(|byte| byte == b'-' || byte.is_ascii_digit());
        if !fixed || !digits {
            return None;
        }
        Self::from_civil(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
    }
}

fn month_length(year: i32, month: u8) -> Option<u8> {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => Some(31),
        4 | 6 | 9 | 11 => Some(30),
        2 => Some(if leap { 29 } else { 28 }),
        _ => None,
    }
}

/// To what a date or an end of a period is stated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grain {
    /// To the day.
    Day,
    /// To the month.
    Month,
    /// To the year, or coarser.
    Year,
}

/// How the period of a figure, or the date of an event, comes to be known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// The text states it with the figure.
    Stated,
    /// The text states it in an earlier paragraph and does not repeat it.
    Inherited,
    /// The month is stated, its year follows from the context.
    YearInherited,
    /// The start is stated ("since the beginning of the year"), the end is inferred.
    EndInferred,
    /// It is not in the text.
    Inferred,
}

impl Basis {
    /// All bases, with the names that files give them.
    pub const ALL: [(Self, &'static str); 5] = [
        (Self::Stated, "stated"),
        (Self::Inherited, "inherited"),
        (Self::YearInherited, "year-inherited"),
        (Self::EndInferred, "end-inferred"),
        (Self::Inferred, "inferred"),
    ];

    /// The name that files give it.
    pub fn code(self) -> &'static str {
        Self::ALL.iter().find(|(basis, _)| *basis == self).map_or("inferred", |(_, name)| name)
    }
}

/// A stretch of whole days, with the EDTF text that states it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Period {
    /// The EDTF text: `2025-01/2025-07`.
    pub edtf: String,
    /// The first day.
    pub first: Day,
    /// The last day, inside.
    pub last: Day,
    /// To what it is stated: the coarser of both ends.
    pub grain: Grain,
    /// Whether the text is an interval of two dates.
    pub is_interval: bool,
    /// Whether EDTF marks it as approximate or uncertain.
    pub is_uncertain: bool,
}

/// Why a text is no period.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PeriodError {
    /// Not EDTF; with the parser's reason and the byte at which it stopped.
    #[error("not an EDTF date or interval: {reason} at character {at}")]
    NotEdtf {
        /// The parser's reason.
        reason: &'static str,
        /// The byte of the text at which it stopped.
        at: usize,
    },
    /// An end is open or unknown, or outside the years 1 to 9999.
    #[error("both ends must be dates between the years 1 and 9999")]
    OpenEnd,
    /// The end lies before the start.
    #[error("it ends before it starts")]
    Backwards,
}

impl Period {
    /// Reads an EDTF date or interval with two dated ends.
    ///
    /// # Errors
    /// When the text is not EDTF, has an open end, or ends before it starts.
    pub fn parse(text: &str) -> Result<Self, PeriodError> {
        let edtf = Edtf::parse(text)
            .map_err(|error| PeriodError::NotEdtf { reason: error.message, at: error.offset })?;
        let bounds = edtf.bounds();
        let first = day_of(bounds.earliest).ok_or(PeriodError::OpenEnd)?;
        let last = day_of(bounds.latest).ok_or(PeriodError::OpenEnd)?;
        if last < first {
            return Err(PeriodError::Backwards);
        }
        let is_uncertain = edtf.is_uncertain() || edtf.is_approximate() || edtf.has_unspecified();
        let is_interval = matches!(edtf, Edtf::Interval(_));
        Ok(Self { edtf: text.to_owned(), first, last, grain: grain_of(&edtf), is_interval, is_uncertain })
    }

    /// Whether every day of `other` lies inside.
    pub fn contains(&self, other: &Self) -> bool {
        self.first <= other.first && other.last <= self.last
    }
}

fn day_of(bound: Bound) -> Option<Day> {
    match bound {
        Bound::Date(date) => {
            Day::from_civil(i32::try_from(date.year).ok()?, date.month, date.day)
        }
        Bound::NegativeInfinity | Bound::PositiveInfinity | Bound::Unknown => None,
    }
}

fn grain_of(edtf: &Edtf) -> Grain {
    let of_precision = |precision: Precision| match precision {
        Precision::Day => Grain::Day,
        Precision::Month => Grain::Month,
        _ => Grain::Year,
    };
    match edtf {
        Edtf::Date(date) => of_precision(date.precision()),
        Edtf::DateTime(_) => Grain::Day,
        Edtf::Interval(interval) => {
            let of_end = |end: &edtf_core::IntervalEndpoint| match end {
                edtf_core::IntervalEndpoint::Date(date) => of_precision(date.precision()),
                _ => Grain::Day,
            };
            match (of_end(&interval.start), of_end(&interval.end)) {
                (Grain::Day, Grain::Day) => Grain::Day,
                (Grain::Year, _) | (_, Grain::Year) => Grain::Year,
                _ => Grain::Month,
            }
        }
        _ => Grain::Year,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_of_four_centuries_goes_there_and_back() {
        let start = Day::from_civil(1800, 1, 1).unwrap().0;
        let end = Day::from_civil(2200, 1, 1).unwrap().0;
        for number in start..end {
            let (year, month, day) = Day(number).civil();
            assert_eq!(Day::from_civil(year, month, day), Some(Day(number)));
            assert_eq!(Day::from_iso(&Day(number).iso()), Some(Day(number)));
        }
        assert_eq!(Day::from_civil(1970, 1, 1), Some(Day(0)));
    }

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let seen = match Period::parse(text) {
            Ok(period) => {
                format!("{} {} {:?}", period.first.iso(), period.last.iso(), period.grain)
            }
            Err(error) => error.to_string(),
        };
        assert_eq!(seen, expected);
    }

    #[test]
    fn periods_bound_whole_days() {
        check("2025-01/2025-07", "2025-01-01 2025-07-31 Month");
        check("2025-05", "2025-05-01 2025-05-31 Month");
        check("2025-01-01/2025-08-06", "2025-01-01 2025-08-06 Day");
        check("2024-02", "2024-02-01 2024-02-29 Month");
        check("2025", "2025-01-01 2025-12-31 Year");
        check("2025-01/..", "both ends must be dates between the years 1 and 9999");
    }

    #[test]
    fn impossible_dates_are_refused() {
        assert!(Period::parse("2025-02-30").is_err());
        assert!(Period::parse("2025-13").is_err());
        assert!(Period::parse("soon").is_err());
        assert!(Period::parse("2025-07/2025-01").is_err());
        assert_eq!(Day::from_iso("2025-02-29"), None);
        assert_eq!(Day::from_iso("+025-02-01"), None);
    }
}
