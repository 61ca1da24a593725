//! Single members of an object: texts, numbers, and what is written as a text (decimals, periods, words, digests).

use super::problem::Trouble;
use super::row::Row;
use super::text;
use super::tree::{Tree, Value};
use crate::model::Id;
use crate::model::period::{Day, Grain, Period};
use crate::model::quantity::Decimal;
use crate::model::wording::Wording;

impl<'a> Row<'a> {
    fn as_text(&self, member: &'static str, tree: Option<&'a Tree>) -> Option<&'a str> {
        let digits = match &tree?.value {
            Value::Text(text) => return Some(text),
            Value::Whole(number) => number.to_string(),
            Value::Number(digits) => digits.clone(),
            _ => String::new(),
        };
        // Quotes help only where what they would hold is a number as these formats write it.
        if text::decimal(&digits).is_ok() {
            self.note(member, Trouble::Unquoted(digits));
        } else {
            self.wrong(member, "\"…\"");
        }
        None
    }

    /// A text that must be there.
    pub(super) fn text(&self, member: &'static str) -> Option<&'a str> {
        self.as_text(member, self.need(member))
    }

    /// A text that may be absent or `null`.
    pub(super) fn maybe_text(&self, member: &'static str) -> Option<&'a str> {
        self.as_text(member, self.get(member))
    }

    /// A text that must be there and have letters.
    pub(super) fn filled(&self, member: &'static str) -> Option<&'a str> {
        let text = self.text(member)?;
        if text.trim().is_empty() {
            self.note(member, Trouble::Blank);
            return None;
        }
        Some(text)
    }

    /// An id that must be there.
    pub(super) fn id(&self, member: &'static str) -> Option<Id> {
        self.filled(member).map(Id::from)
    }

    /// An id that may be absent or `null`.
    pub(super) fn maybe_id(&self, member: &'static str) -> Option<Id> {
        self.get(member)?;
        self.id(member)
    }

    /// An id that must be there and can stand in addresses.
    pub(super) fn plain_id(&self, member: &'static str) -> Option<Id> {
        let id = self.text(member);
        self.convert(member, id, |id| text::id(id).map(|()| Id::from(id)))
    }

    /// A web address that must be there.
    pub(super) fn url(&self, member: &'static str) -> Option<String> {
        self.convert(member, self.text(member), text::url)
    }

    /// SHA-256 in hexadecimal.
    pub(super) fn digest(&self, member: &'static str, must_be_there: bool) -> Option<String> {
        let text = self.as_text(member, self.ask(member, must_be_there));
        self.convert(member, text, text::digest)
    }

    /// A whole number that must be there, `least` at the least.
    pub(super) fn whole_from(&self, member: &'static str, least: usize) -> Option<usize> {
        let number = match self.need(member)?.value {
            Value::Whole(number) => usize::try_from(number).ok().filter(|number| *number >= least),
            _ => None,
        };
        if number.is_none() {
            self.wrong(member, if least == 0 { "0, 1, 2, …" } else { "1, 2, 3, …" });
        }
        number
    }

    /// A whole number that must be there.
    pub(super) fn whole(&self, member: &'static str) -> Option<usize> {
        self.whole_from(member, 0)
    }

    /// A whole number from 1 that must be there.
    pub(super) fn ordinal(&self, member: &'static str) -> Option<usize> {
        self.whole_from(member, 1)
    }

    /// A whole number that may be absent or `null`.
    pub(super) fn maybe_whole(&self, member: &'static str) -> Option<usize> {
        self.get(member)?;
        self.whole(member)
    }

    /// A whole number from 1 that may be absent or `null`.
    pub(super) fn maybe_ordinal(&self, member: &'static str) -> Option<usize> {
        self.get(member)?;
        self.ordinal(member)
    }

    /// `true` or `false`, which must be there.
    pub(super) fn flag(&self, member: &'static str) -> Option<bool> {
        if let Value::Flag(flag) = self.need(member)?.value {
            return Some(flag);
        }
        self.wrong(member, "true, false");
        None
    }

    /// A pair of whole numbers.
    pub(super) fn pair(tree: &Tree) -> Option<(usize, usize)> {
        let [first, second] = tree.items() else { return None };
        let (Value::Whole(first), Value::Whole(second)) = (&first.value, &second.value) else {
            return None;
        };
        Some((usize::try_from(*first).ok()?, usize::try_from(*second).ok()?))
    }

    /// A pair of whole numbers that may be absent.
    pub(super) fn maybe_pair(&self, member: &'static str) -> Option<(usize, usize)> {
        let tree = self.get(member)?;
        let pair = Self::pair(tree);
        if pair.is_none() {
            self.wrong(member, "[0, 0]");
        }
        pair
    }

    /// Reads a text by `read`, whose trouble becomes a fault.
    pub(super) fn convert<T>(
        &self,
        member: &'static str,
        text: Option<&str>,
        read: impl FnOnce(&str) -> Result<T, Trouble>,
    ) -> Option<T> {
        match read(text?) {
            Ok(value) => Some(value),
            Err(trouble) => {
                self.note(member, trouble);
                None
            }
        }
    }

    /// A word of a list that must be there.
    pub(super) fn word<T: Copy>(
        &self,
        member: &'static str,
        list: &[(T, &'static str)],
    ) -> Option<T> {
        self.convert(member, self.text(member), |word| text::word(word, list))
    }

    /// A word of a list that may be absent.
    pub(super) fn maybe_word<T: Copy>(
        &self,
        member: &'static str,
        list: &[(T, &'static str)],
    ) -> Option<T> {
        self.convert(member, self.maybe_text(member), |word| text::word(word, list))
    }

    /// A decimal that must be there.
    pub(super) fn decimal(&self, member: &'static str) -> Option<Decimal> {
        self.convert(member, self.text(member), text::decimal)
    }

    /// A decimal that may be absent.
    pub(super) fn maybe_decimal(&self, member: &'static str) -> Option<Decimal> {
        self.convert(member, self.maybe_text(member), text::decimal)
    }

    /// A decimal above zero that must be there.
    pub(super) fn positive(&self, member: &'static str) -> Option<Decimal> {
        self.convert(member, self.text(member), text::positive)
    }

    /// A decimal above zero that may be absent.
    pub(super) fn maybe_positive(&self, member: &'static str) -> Option<Decimal> {
        self.get(member)?;
        self.positive(member)
    }

    /// A period that must be there.
    pub(super) fn period(&self, member: &'static str) -> Option<Period> {
        self.convert(member, self.text(member), text::period)
    }

    /// A period that may be absent.
    pub(super) fn maybe_period(&self, member: &'static str) -> Option<Period> {
        self.convert(member, self.maybe_text(member), text::period)
    }

    /// A period of one day that may be absent.
    pub(super) fn maybe_day(&self, member: &'static str) -> Option<Period> {
        let period = self.maybe_period(member)?;
        if period.grain == Grain::Day && !period.is_interval {
            return Some(period);
        }
        self.note(member, text::unfit(&period.edtf, "YYYY-MM-DD"));
        None
    }

    /// A day of the calendar that must be there.
    pub(super) fn calendar_day(&self, member: &'static str) -> Option<Day> {
        self.convert(member, self.text(member), text::day)
    }

    /// Words in three languages, none of them empty.
    pub(super) fn wording(&self, member: &'static str) -> Option<Wording> {
        self.words(member, true)
    }

    /// Words in three languages that may be absent.
    pub(super) fn maybe_wording(&self, member: &'static str) -> Option<Wording> {
        self.get(member)?;
        self.wording(member)
    }

    /// Words in three languages; some are empty, as the symbol of a plain count is.
    pub(super) fn words(&self, member: &'static str, is_filled: bool) -> Option<Wording> {
        if self.file.is_of_one_language {
            let text = self.text(member)?.to_owned();
            return Some(Wording { ru: text.clone(), kk: text.clone(), en: text });
        }
        self.object(member, |row| {
            let [ru, kk, en] = ["ru", "kk", "en"].map(|language| {
                let text = row.text(language)?;
                if is_filled && text.trim().is_empty() {
                    row.note(language, Trouble::MissingWords);
                    return None;
                }
                Some(text.to_owned())
            });
            Some(Wording { ru: ru?, kk: kk?, en: en? })
        })
    }
}
