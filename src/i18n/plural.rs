//! Plural categories of the page's languages, after the rules of CLDR.

use crate::model::quantity::Decimal;
use crate::model::wording::Language;

/// A plural category of CLDR.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Category {
    /// 1; in Russian also 21, 31, 101.
    One,
    /// In Russian 2 to 4, 22 to 24.
    Few,
    /// In Russian 0, 5 to 20, 25 to 30.
    Many,
    /// Everything else; in Russian, fractions.
    Other,
}

impl Category {
    /// The category of that name.
    pub(super) fn named(name: &str) -> Option<Self> {
        match name {
            "one" => Some(Self::One),
            "few" => Some(Self::Few),
            "many" => Some(Self::Many),
            "other" => Some(Self::Other),
            _ => None,
        }
    }
}

/// The category of a number.
pub(super) fn category(language: Language, number: Decimal) -> Category {
    let number = number.abs().normalize();
    let is_whole = number.scale() == 0;
    let digits = number.mantissa();
    match language {
        Language::En | Language::Kk if is_whole && digits == 1 => Category::One,
        Language::En | Language::Kk => Category::Other,
        Language::Ru if !is_whole => Category::Other,
        Language::Ru => match (digits % 10, digits % 100) {
            (1, tens) if tens != 11 => Category::One,
            (2..=4, tens) if !(12..=14).contains(&tens) => Category::Few,
            _ => Category::Many,
        },
    }
}
