//! Days and periods: EDTF (ISO 8601-2) texts with the calendar days that they bound.
//!
//! Years, months and days, each marked as uncertain (`?`), approximate (`~`) or both (`%`), and intervals of two of
//! them: what releases state. The rest of EDTF (seasons, sets, unspecified digits, open ends) has no place in a
//! figure's period and is refused in words. A test holds the answers against a full EDTF implementation.

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

/// To what a date or an end of a period is stated; the coarser is the greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
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
    /// It is not in the text, and nothing allows to infer it.
    NotStated,
}

impl Basis {
    /// All bases, with the names that files give them.
    pub const ALL: [(Self, &'static str); 6] = [
        (Self::Stated, "stated"),
        (Self::Inherited, "inherited"),
        (Self::YearInherited, "year-inherited"),
        (Self::EndInferred, "end-inferred"),
        (Self::Inferred, "inferred"),
        (Self::NotStated, "not-stated"),
    ];

    /// Whether both ends are in the text, be it in another paragraph.
    pub fn is_of_the_text(self) -> bool {
        matches!(self, Self::Stated | Self::Inherited | Self::YearInherited)
    }

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
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PeriodError {
    /// Not a date of a form that is read here.
    #[error("YYYY, YYYY-MM, YYYY-MM-DD, or two of them with a slash")]
    Form,
    /// Of that form, but no day or month of the calendar.
    #[error("the calendar has no such day")]
    NoSuchDay,
    /// An end is open or unknown.
    #[error("both ends must be dates")]
    OpenEnd,
    /// The end lies before the start.
    #[error("it ends before it starts")]
    Backwards,
}

impl PeriodError {
    /// The message that words it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Form => "period-form",
            Self::NoSuchDay => "period-no-such-day",
            Self::OpenEnd => "period-open-end",
            Self::Backwards => "period-backwards",
        }
    }
}

impl Period {
    /// Reads an EDTF date or interval with two dated ends.
    ///
    /// # Errors
    /// When the text is not one of the forms, has an open end, or ends before it starts.
    pub fn parse(text: &str) -> Result<Self, PeriodError> {
        let (start, end) = match text.split_once('/') {
            Some((start, end)) if is_open(start) || is_open(end) => {
                let other = if is_open(start) { end } else { start };
                let is_dated = is_open(other) || Stated::parse(other).is_some();
                return Err(if is_dated { PeriodError::OpenEnd } else { PeriodError::Form });
            }
            Some((start, end)) => (start, end),
            None => (text, text),
        };
        let stated = |text| Stated::parse(text).ok_or_else(|| why_not(text));
        let (start, end) = (stated(start)?, stated(end)?);
        if end.last < start.first {
            return Err(PeriodError::Backwards);
        }
        Ok(Self {
            edtf: text.to_owned(),
            first: start.first,
            last: end.last,
            grain: start.grain.max(end.grain),
            is_interval: text.contains('/'),
            is_uncertain: start.is_uncertain || end.is_uncertain,
        })
    }

    /// A stretch of days that no text states, to be put in words.
    pub fn of_days(first: Day, last: Day) -> Self {
        let (edtf, grain) = (String::new(), Grain::Day);
        Self { edtf, first, last, grain, is_interval: true, is_uncertain: false }
    }

    /// Whether every day of `other` lies inside.
    pub fn contains(&self, other: &Self) -> bool {
        self.first <= other.first && other.last <= self.last
    }
}

/// Why a text is no date: it is not of the form, or the calendar lacks it.
fn why_not(text: &str) -> PeriodError {
    let date = text.strip_suffix(['?', '~', '%']).unwrap_or(text);
    let form: String = date.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
    match form.as_str() {
        "0000" | "0000-00" | "0000-00-00" => PeriodError::NoSuchDay,
        _ => PeriodError::Form,
    }
}

fn is_open(end: &str) -> bool {
    end.is_empty() || end == ".."
}

/// One stated date: the days that it may be.
struct Stated {
    first: Day,
    last: Day,
    grain: Grain,
    is_uncertain: bool,
}

impl Stated {
    fn parse(text: &str) -> Option<Self> {
        let date = text.strip_suffix(['?', '~', '%']).unwrap_or(text);
        let is_uncertain = date.len() < text.len();
        let parts: Vec<&str> = date.split('-').collect();
        let year = digits(parts.first()?, 4)?;
        let part = |index: usize| parts.get(index).map(|part| digits(part, 2));
        let month = match part(1) {
            Some(month) => Some(u8::try_from(month?).ok()?),
            None => None,
        };
        let day = match part(2) {
            Some(day) => Some(u8::try_from(day?).ok()?),
            None => None,
        };
        let (first, last, grain) = match (parts.len(), month, day) {
            (1, None, None) => ((1, 1), (12, 31), Grain::Year),
            (2, Some(month), None) => {
                ((month, 1), (month, month_length(year, month)?), Grain::Month)
            }
            (3, Some(month), Some(day)) => ((month, day), (month, day), Grain::Day),
            _ => return None,
        };
        Some(Self {
            first: Day::from_civil(year, first.0, first.1)?,
            last: Day::from_civil(year, last.0, last.1)?,
            grain,
            is_uncertain,
        })
    }
}

fn digits(text: &str, n: usize) -> Option<i32> {
    let fits = text.len() == n && text.bytes().all(|byte| byte.is_ascii_digit());
    if fits { text.parse().ok() } else { None }
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
        check("2025-01/..", "both ends must be dates");
        check("2025-01-15/2025-07", "2025-01-15 2025-07-31 Month");
        check("2025-05~", "2025-05-01 2025-05-31 Month");
        check("2025-02-30", "the calendar has no such day");
        check("2025-2-3", "YYYY, YYYY-MM, YYYY-MM-DD, or two of them with a slash");
        check("2025-07/2025-01", "it ends before it starts");
    }

    #[test]
    fn what_is_read_here_a_full_edtf_reader_reads_alike() {
        use edtf_core::{Bound, Edtf};
        let dates = [
            "2025",
            "1999?",
            "2024-02",
            "2025-02~",
            "2025-12%",
            "2024-02-29",
            "2025-08-06?",
            "2025-02-29",
            "2025-13",
            "2025-00",
            "2025-01-00",
            "2025-1",
            "25-01",
            "2025-01-32",
            "0001-01-01",
            "2025--01",
            "",
            "..",
            "2025-08-06-01",
            "２０２５",
            "2025-06-31",
            " 2025",
            "2025-08-06 ",
        ];
        let pairs = dates.iter().flat_map(|a| dates.iter().map(move |b| format!("{a}/{b}")));
        let day = |bound: Bound| match bound {
            Bound::Date(date) => {
                Day::from_civil(i32::try_from(date.year).unwrap(), date.month, date.day)
            }
            _ => None,
        };
        for text in dates.iter().map(|date| (*date).to_owned()).chain(pairs) {
            let theirs = Edtf::parse(&text).ok().map(|edtf| edtf.bounds());
            let theirs =
                theirs.and_then(|bounds| Some((day(bounds.earliest)?, day(bounds.latest)?)));
            let ours = Period::parse(&text).ok().map(|period| (period.first, period.last));
            assert_eq!(ours, theirs, "{text}");
        }
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
