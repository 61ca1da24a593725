//! Plural categories of the page's languages, after the rules of CLDR.

use crate::model::exact;
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
    let (whole, fraction) = exact::digits(number.normalize());
    let mut digits = whole.bytes().rev();
    let (ones, tens) = (digits.next(), digits.next());
    match language {
        Language::Ru if !fraction.is_empty() => Category::Other,
        Language::Ru => match (ones, tens) {
            (_, Some(b'1')) => Category::Many,
            (Some(b'1'), _) => Category::One,
            (Some(b'2'..=b'4'), _) => Category::Few,
            _ => Category::Many,
        },
        Language::En | Language::Kk if whole == "1" && fraction.is_empty() => Category::One,
        Language::En | Language::Kk => Category::Other,
    }
}
