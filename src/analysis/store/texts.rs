//! Many texts in one: no allocation for each, and no room to spare.

use crate::analysis::bits::{index, row};

/// Texts in their order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Texts {
    all: Box<str>,
    /// Where each text ends.
    ends: Box<[u32]>,
}

impl Texts {
    /// These texts, one after the other.
    pub(super) fn of(texts: &[String]) -> Self {
        let all = texts.concat();
        let ends = texts.iter().scan(0, |end, text| {
            *end += text.len();
            Some(row(*end))
        });
        Self { all: all.into(), ends: ends.collect() }
    }

    /// The text at a place; nothing where there is none.
    pub(super) fn get(&self, place: usize) -> &str {
        let end = self.ends.get(place).map_or(0, |end| index(*end));
        let before = place.checked_sub(1).and_then(|place| self.ends.get(place));
        self.all.get(before.map_or(0, |end| index(*end))..end).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_come_out_as_they_went_in() {
        let texts = Texts::of(&["а".to_owned(), String::new(), "bc".to_owned()]);
        assert_eq!([0, 1, 2, 3].map(|place| texts.get(place)), ["а", "", "bc", ""]);
    }
}
