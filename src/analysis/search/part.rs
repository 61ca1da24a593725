//! The index of one part: for each word the rows that have it.

use super::token::{Token, digits, tokens};
use super::vocabulary::Vocabulary;
use crate::analysis::bits::{Bits, index, row};
use crate::analysis::store::Store;
use crate::model::wording::Language;

/// Words with their rows, both ascending.
#[derive(Clone, Debug, Default)]
pub(super) struct PartIndex {
    words: Box<[u32]>,
    /// Where the rows of each word end.
    ends: Box<[u32]>,
    /// Rows in the part: two bytes are enough for each.
    rows: Box<[u16]>,
}

/// The words of a part that is read row by row.
#[derive(Clone, Debug, Default)]
pub(super) struct Begun {
    /// Words with rows of the part.
    pairs: Vec<(u32, u16)>,
    /// How many rows are read.
    n_rows: usize,
}

/// So many rows are read in a step.
const ROWS: usize = 250;

impl Begun {
    /// Reads some more rows, whose facts are worded in `language`; says whether there were any.
    pub(super) fn advance(
        &mut self,
        store: &Store,
        part: usize,
        language: Language,
        words: &mut Vocabulary,
    ) -> bool {
        let pairs = &mut self.pairs;
        let rows = (0..=u16::MAX).zip(store.rows_of_part(part)).skip(self.n_rows).take(ROWS);
        let before = self.n_rows;
        for (local, row) in rows {
            self.n_rows += 1;
            let source = store.head(row).and_then(|head| Language::from_tag(head.language));
            for (text, language) in
                [(store.says(row), language), (store.phrase(row), source.unwrap_or(language))]
            {
                add_words(text, language, words, &mut |word| pairs.push((word, local)));
            }
            let change = store.change(row);
            let of_change = change.map(|change| {
                let percent = change.percent.as_ref().map(|percent| percent.value);
                [change.from, percent, change.factor]
            });
            let of_change = of_change.into_iter().flatten().flatten();
            let numbers = store.value(row).into_iter().chain(of_change);
            pairs.extend(numbers.map(|number| (words.number(&digits(number)), local)));
        }
        self.n_rows > before
    }

    /// The index of what was read.
    pub(super) fn end(mut self) -> PartIndex {
        self.pairs.sort_unstable();
        self.pairs.dedup();
        PartIndex::packed(&self.pairs)
    }
}

impl PartIndex {
    fn packed(pairs: &[(u32, u16)]) -> Self {
        let (mut words, mut ends) = (Vec::new(), Vec::new());
        for (place, (word, _)) in pairs.iter().enumerate() {
            if words.last() != Some(word) {
                words.push(*word);
                ends.push(row(place));
            }
            if let Some(end) = ends.last_mut() {
                *end = row(place + 1);
            }
        }
        let rows = pairs.iter().map(|(_, row)| *row).collect();
        Self { words: words.into(), ends: ends.into(), rows }
    }

    /// Puts in the rows that have one of the words; the first row of the part is `first`.
    pub(super) fn add_rows(&self, words: &Bits, first: u32, rows: &mut Bits) {
        let mut start = 0;
        for (word, end) in self.words.iter().zip(&self.ends) {
            let end = index(*end);
            if words.has(*word) {
                let found = self.rows.get(start..end).unwrap_or_default();
                for row in found {
                    rows.insert(first + u32::from(*row));
                }
            }
            start = end;
        }
    }
}

fn add_words(text: &str, language: Language, words: &mut Vocabulary, add: &mut dyn FnMut(u32)) {
    for token in tokens(text, true) {
        match token {
            Token::Word(word) => add(words.word(&word, language)),
            Token::Number { readings, scaled } => {
                readings.iter().chain(&scaled).for_each(|digits| add(words.number(digits)));
            }
        }
    }
}
