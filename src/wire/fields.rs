//! Members that several files share, and the reading of their texts.

use super::place::nearest;
use super::problem::Trouble;
use crate::model::fact::Link;
use crate::model::period::{Basis, Period};
use crate::model::quantity::Decimal;
use crate::model::registry::{CountedWording, Plurals};
use crate::model::wording::Wording;
use serde::Deserialize;

/// `{ "ru": "…", "kk": "…", "en": "…" }`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WireWording {
    ru: String,
    kk: String,
    en: String,
}

impl WireWording {
    pub(super) fn wording(self) -> Result<Wording, Trouble> {
        let texts = [&self.ru, &self.kk, &self.en];
        if texts.iter().any(|text| text.trim().is_empty()) {
            return Err(Trouble::MissingWords);
        }
        Ok(self.maybe_empty())
    }

    /// The words where they may be empty, as the symbol of a plain count is.
    pub(super) fn maybe_empty(self) -> Wording {
        Wording { ru: self.ru, kk: self.kk, en: self.en }
    }
}

/// `{ "one": "…", "few": "…", "many": "…", "other": "…" }`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WirePlurals {
    one: String,
    few: Option<String>,
    many: Option<String>,
    other: String,
}

/// Plural words in each language.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WireCounted {
    ru: WirePlurals,
    kk: WirePlurals,
    en: WirePlurals,
}

impl WireCounted {
    pub(super) fn counted(self) -> CountedWording {
        let plurals = |wire: WirePlurals| Plurals {
            one: wire.one,
            few: wire.few,
            many: wire.many,
            other: wire.other,
        };
        CountedWording { ru: plurals(self.ru), kk: plurals(self.kk), en: plurals(self.en) }
    }
}

/// A number written out in full: no exponent, no sign but a minus, no leading zeros, 28 digits at the most.
pub(super) fn decimal(text: &str) -> Result<Decimal, Trouble> {
    let refused = || Trouble::NotDecimal(text.chars().take(40).collect());
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = digits.split_once('.').map_or((digits, None), |(a, b)| (a, Some(b)));
    let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let leading_zero = whole.len() > 1 && whole.starts_with('0');
    let n_digits = whole.trim_start_matches('0').len() + fraction.map_or(0, str::len);
    if !all_digits(whole) || !fraction.is_none_or(all_digits) || leading_zero || n_digits > 28 {
        return Err(refused());
    }
    let value: Decimal = text.parse().map_err(|_ignored: rust_decimal::Error| refused())?;
    if value.is_zero() && text.starts_with('-') { Err(refused()) } else { Ok(value) }
}

/// A decimal above zero.
pub(super) fn positive(text: &str) -> Result<Decimal, Trouble> {
    let value = decimal(text)?;
    if value > Decimal::ZERO { Ok(value) } else { Err(Trouble::NotPositive(text.to_owned())) }
}

/// An EDTF date or interval.
pub(super) fn period(text: &str) -> Result<Period, Trouble> {
    Period::parse(text).map_err(|error| Trouble::NotPeriod {
        text: text.chars().take(40).collect(),
        reason: error.to_string(),
    })
}

/// A word of a list, such as a qualifier.
pub(super) fn word<T: Copy>(text: &str, list: &[(T, &'static str)]) -> Result<T, Trouble> {
    list.iter().find(|(_, name)| *name == text).map(|(value, _)| *value).ok_or_else(|| {
        let names = || list.iter().map(|(_, name)| (*name).to_owned());
        let near = nearest(text, names());
        Trouble::UnknownWord {
            word: text.chars().take(40).collect(),
            allowed: near.unwrap_or_else(|| names().collect::<Vec<_>>().join(", ")),
        }
    })
}

/// How a period, date or place is known.
pub(super) fn basis(text: &str) -> Result<Basis, Trouble> {
    word(text, &Basis::ALL)
}

/// A link of the chain, if there is one.
pub(super) fn link(text: Option<&str>) -> Result<Option<Link>, Trouble> {
    text.map(|text| word(text, &Link::ALL)).transpose()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_are_exact_or_refused() {
        for right in ["0", "1637", "47.2", "10000000000", "-3", "0.0000000000000000000000000001"] {
            assert_eq!(decimal(right).unwrap().to_string(), right);
        }
        let too_long = "1".repeat(30);
        for wrong in ["", "-", "-0", "01", "1e400", "1.", ".5", "+1", "1,5", "NaN", "∞", " 1", &too_long] {
            assert!(decimal(wrong).is_err(), "{wrong} was taken for a number");
        }
    }

    #[test]
    fn a_misspelt_word_gets_its_nearest() {
        let error = basis("sated").unwrap_err();
        assert_eq!(error.details(), ("sated", "stated"));
    }
}
