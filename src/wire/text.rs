//! The reading of single texts: decimals, periods, words of a list, the name of the format.

use super::problem::Trouble;
use crate::model::exact;
use crate::model::period::{Day, Period};
use crate::model::quantity::Decimal;

/// A text as far as a message can show it.
pub(super) fn shown(text: &str) -> String {
    text.chars().take(80).collect()
}

/// A text that does not fit where it stands, and what would.
pub(super) fn unfit(word: &str, expected: &str) -> Trouble {
    Trouble::UnknownWord { word: shown(word), allowed: expected.to_owned(), nearest: None }
}

/// A number written out in full: no exponent, no sign but a minus, no leading zeros, 28 digits at the most.
pub(super) fn decimal(text: &str) -> Result<Decimal, Trouble> {
    let refused = || Trouble::NotDecimal(shown(text));
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = digits.split_once('.').map_or((digits, None), |(a, b)| (a, Some(b)));
    let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let leading_zero = whole.len() > 1 && whole.starts_with('0');
    let n_digits = whole.trim_start_matches('0').len() + fraction.map_or(0, str::len);
    if !all_digits(whole) || !fraction.is_none_or(all_digits) || leading_zero || n_digits > 28 {
        return Err(refused());
    }
    let value = exact::read(text).ok_or_else(refused)?;
    if value.is_zero() && text.starts_with('-') { Err(refused()) } else { Ok(value) }
}

/// A decimal above zero.
pub(super) fn positive(text: &str) -> Result<Decimal, Trouble> {
    let value = decimal(text)?;
    if value > Decimal::ZERO { Ok(value) } else { Err(Trouble::NotPositive(shown(text))) }
}

/// A decimal that is zero or above.
pub(super) fn unsigned(text: &str) -> Result<Decimal, Trouble> {
    let value = decimal(text)?;
    if value < Decimal::ZERO { Err(unfit(text, "≥ 0")) } else { Ok(value) }
}

/// SHA-256 in hexadecimal, in small letters, so that two digests can be compared as texts.
pub(super) fn digest(text: &str) -> Result<String, Trouble> {
    let is_digit = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    if text.len() == 64 && text.bytes().all(is_digit) {
        return Ok(text.to_owned());
    }
    Err(unfit(text, "64 × 0-9 a-f"))
}

/// A day of the calendar, `YYYY-MM-DD`.
pub(super) fn day(text: &str) -> Result<Day, Trouble> {
    Day::from_iso(text).ok_or_else(|| unfit(text, "YYYY-MM-DD"))
}

/// An EDTF date or interval.
pub(super) fn period(text: &str) -> Result<Period, Trouble> {
    Period::parse(text)
        .map_err(|error| Trouble::NotPeriod { text: shown(text), reason: error.code() })
}

/// A word of a list, such as a qualifier.
pub(super) fn word<T: Copy>(text: &str, list: &[(T, &'static str)]) -> Result<T, Trouble> {
    if let Some((value, _)) = list.iter().find(|(_, name)| *name == text) {
        return Ok(*value);
    }
    let nearest = nearest(text, &mut list.iter().map(|(_, name)| *name));
    let allowed = list.iter().map(|(_, name)| *name).collect::<Vec<_>>().join(", ");
    Err(Trouble::UnknownWord { word: shown(text), allowed, nearest })
}

/// The name of a file's format against the one that this program reads.
pub(super) fn format(found: &str, expected: &'static str) -> Result<(), Trouble> {
    if found == expected {
        return Ok(());
    }
    let version = |format: &str| -> Option<u32> { format.split_once('/')?.1.parse().ok() };
    let name = |format: &str| format.split('/').next().map(str::to_owned);
    let is_newer = name(found) == name(expected) && version(found) > version(expected);
    Err(if is_newer {
        Trouble::NewerFormat(shown(found))
    } else {
        Trouble::OtherFormat { format: shown(found), expected: expected.to_owned() }
    })
}

/// A web address: `javascript:` and the like never become links.
pub(super) fn url(text: &str) -> Result<String, Trouble> {
    if text.starts_with("https://") || text.starts_with("http://") {
        return Ok(text.to_owned());
    }
    Err(unfit(text, "https://…, http://…"))
}

/// An id that can stand in addresses and element ids.
pub(super) fn id(text: &str) -> Result<(), Trouble> {
    let allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    if !text.is_empty() && text.len() <= 80 && text.bytes().all(allowed) {
        return Ok(());
    }
    Err(unfit(text, "a-z 0-9 -, ≤ 80"))
}

/// The candidate with the fewest edits from `word`, if it is near at all.
pub(super) fn nearest(word: &str, candidates: &mut dyn Iterator<Item = &str>) -> Option<Box<str>> {
    let word: Vec<char> = word.chars().take(80).collect();
    let mut best: Option<(usize, &str)> = None;
    for candidate in candidates {
        let most = 1 + word.len().min(candidate.len()) / 3;
        if candidate.len().abs_diff(word.len()) > most && candidate.is_ascii() {
            continue;
        }
        let n = edits(&word, candidate);
        if n <= most && best.is_none_or(|(least, _)| n < least) {
            best = Some((n, candidate));
        }
    }
    best.map(|(_, candidate)| candidate.into())
}

/// The number of insertions, deletions and replacements between two words (Levenshtein).
fn edits(a: &[char], b: &str) -> usize {
    let mut row: Vec<usize> = (0..=b.chars().count()).collect();
    for (i, from) in a.iter().enumerate() {
        let (mut diagonal, mut left) = (i, i + 1);
        let mut next = vec![left];
        for (to, above) in b.chars().zip(row.iter().skip(1)) {
            left = (diagonal + usize::from(*from != to)).min(above + 1).min(left + 1);
            diagonal = *above;
            next.push(left);
        }
        row = next;
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::period::Basis;

    #[test]
    fn decimals_are_exact_or_refused() {
        for right in ["0", "1637", "47.2", "10000000000", "-3", "0.0000000000000000000000000001"] {
            assert_eq!(decimal(right).unwrap().to_string(), right);
        }
        let too_long = "1".repeat(30);
        for wrong in
            ["", "-", "-0", "01", "1e400", "1.", ".5", "+1", "1,5", "NaN", "∞", " 1", &too_long]
        {
            assert!(decimal(wrong).is_err(), "{wrong} was taken for a number");
        }
    }

    #[test]
    fn a_misspelt_word_gets_its_nearest_and_a_far_one_gets_all() {
        let near = word("sated", &Basis::ALL).unwrap_err();
        assert_eq!((near.details().found, near.details().nearest), ("sated", "stated"));
        assert!(near.details().expected.starts_with("stated, inherited, "));
        let far = word("x", &[(1, "exact"), (2, "about")]).unwrap_err();
        let details = far.details();
        assert_eq!((details.found, details.expected, details.nearest), ("x", "exact, about", ""));
        assert_eq!(edits(&['k', 'i', 't', 't', 'e', 'n'], "sitting"), 3);
    }

    #[test]
    fn newer_formats_are_told_from_other_files() {
        let ours = "svodka-release/1";
        assert_eq!(format("svodka-release/2", ours).unwrap_err().code(), "problem-newer-format");
        assert_eq!(format("svodka-index/1", ours).unwrap_err().code(), "problem-other-format");
        assert_eq!(format("", ours).unwrap_err().code(), "problem-other-format");
    }
}
