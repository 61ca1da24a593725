//! The search over all facts: words in any of their forms, and numbers as people type them.
//!
//! An index is built part by part, in short steps. A word typed finds the words that begin with it and the
//! forms of it, in what facts say, in what is printed, and in the names of what they count, who states them and where.

mod english;
mod kazakh;
mod names;
mod part;
mod russian;
mod token;
mod vocabulary;

#[cfg(test)]
mod tests;

use crate::analysis::bits::Bits;
use crate::analysis::store::Store;
use crate::model::registry::Registry;
use crate::model::wording::Language;
use names::Names;
use part::PartIndex;
use token::Token;
use vocabulary::Vocabulary;

/// An index of the parts of a store.
#[derive(Clone, Debug)]
pub struct Search {
    language: Language,
    words: Vocabulary,
    names: Names,
    parts: Vec<PartIndex>,
    /// The part that is being taken.
    begun: Option<part::Begun>,
}

/// One thing that a row must have.
enum Term {
    Word(String),
    Number {
        readings: Vec<String>,
        /// The unit that follows: т in 14 т.
        unit: Option<String>,
    },
}

impl Search {
    /// An empty index for a page in `language`, in which the facts are worded.
    pub fn new(language: Language) -> Self {
        let (words, names) = (Vocabulary::default(), Names::default());
        Self { language, words, names, parts: Vec::new(), begun: None }
    }

    /// The language of the facts' words.
    pub fn language(&self) -> Language {
        self.language
    }

    /// How many parts of the store are in the index.
    pub fn n_parts(&self) -> usize {
        self.parts.len()
    }

    /// Takes a short step towards an index of all parts of the store; says whether one was left to take.
    pub fn advance(&mut self, store: &Store, registry: &Registry) -> bool {
        let part = self.parts.len();
        if part >= store.n_parts() {
            return false;
        }
        let Some(mut begun) = self.begun.take() else {
            self.names.learn(store, registry, &mut self.words);
            self.begun = Some(part::Begun::default());
            return true;
        };
        if begun.advance(store, part, self.language, &mut self.words) {
            self.begun = Some(begun);
        } else {
            self.parts.push(begun.end());
        }
        true
    }

    /// The rows that have every word and number of what was typed; all rows for nothing typed.
    pub fn find(&self, typed: &str, store: &Store) -> Bits {
        let found = self.find_terms(&self.terms(typed, true), store);
        if !found.is_empty() {
            return found;
        }
        // "21 100" may be two numbers.
        let apart = self.terms(typed, false);
        self.find_terms(&apart, store)
    }

    fn find_terms(&self, terms: &[Term], store: &Store) -> Bits {
        let mut rows = Bits::all(store.n_rows());
        for term in terms {
            rows.keep(&self.rows(term, store));
        }
        rows
    }

    fn rows(&self, term: &Term, store: &Store) -> Bits {
        let mut rows = Bits::with_room(store.n_rows());
        match term {
            Term::Word(word) => {
                let words = self.words.find(word);
                self.add_rows(&words, store, &mut rows);
                self.names.meant(&words).add_rows(store, &mut rows);
            }
            Term::Number { readings, unit } => {
                let numbers = self.words.find_number(readings);
                self.add_rows(&numbers, store, &mut rows);
                self.names.meant(&numbers).add_rows(store, &mut rows);
                if let Some(unit) = unit {
                    let word = self.words.find_whole(unit);
                    let mut of_unit = Bits::with_room(store.n_rows());
                    self.add_rows(&word, store, &mut of_unit);
                    self.names.meant(&word).add_rows_of_units(store, &mut of_unit);
                    rows.keep(&of_unit);
                }
            }
        }
        rows
    }

    fn add_rows(&self, words: &Bits, store: &Store, rows: &mut Bits) {
        for (part, index) in self.parts.iter().enumerate() {
            index.add_rows(words, store.rows_of_part(part).start, rows);
        }
    }

    fn terms(&self, typed: &str, is_grouped: bool) -> Vec<Term> {
        let mut terms = Vec::new();
        let mut tokens = token::tokens(typed, is_grouped).into_iter().peekable();
        while let Some(token) = tokens.next() {
            match token {
                Token::Word(word) => terms.push(Term::Word(word)),
                Token::Number { readings, scaled } => {
                    let is_scaled = !scaled.is_empty();
                    if is_scaled {
                        // The word that multiplies is in the number now.
                        tokens.next();
                    }
                    let unit = tokens.peek().and_then(|token| match token {
                        Token::Word(word) if self.is_unit(word) => Some(word.clone()),
                        _ => None,
                    });
                    if unit.is_some() {
                        tokens.next();
                    }
                    let readings = if is_scaled { scaled } else { readings };
                    terms.push(Term::Number { readings, unit });
                }
            }
        }
        terms
    }

    /// Whether a word is all that a unit is called by: "т", "тонн", "кг", "$".
    fn is_unit(&self, word: &str) -> bool {
        self.names.meant(&self.words.find_whole(word)).has_units()
    }
}
