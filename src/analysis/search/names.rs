//! Names in all three languages: of what is counted, of who states it, of places and units.
//!
//! A name is not written to every row that has it: a word finds numbers of columns, and those find rows.

use super::token::{Token, tokens};
use super::vocabulary::Vocabulary;
use crate::analysis::bits::Bits;
use crate::analysis::store::{Codes, Facet, NONE, Store};
use crate::model::registry::{CountedWording, Plurals, Registry, Unit};
use crate::model::wording::{Language, Wording};
use std::collections::BTreeMap;

/// A column whose values have names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Named {
    Indicator,
    Body,
    Outlet,
    Place,
    Unit,
}

const ALL: [Named; 5] = [Named::Indicator, Named::Body, Named::Outlet, Named::Place, Named::Unit];

/// Which values each word names.
#[derive(Clone, Debug, Default)]
pub(super) struct Names {
    by_word: BTreeMap<u32, Vec<(Named, u16)>>,
    /// How many values of each column are known.
    known: [u16; ALL.len()],
}

/// The values that a word of the reader names.
#[derive(Debug, Default)]
pub(super) struct Meant([Vec<bool>; ALL.len()]);

impl Names {
    /// Learns the names of values that came with the last part.
    pub(super) fn learn(&mut self, store: &Store, registry: &Registry, words: &mut Vocabulary) {
        for named in ALL {
            let ids = codes(store, named).ids();
            let known = self.known.get(named as usize).copied().unwrap_or(0);
            for (code, id) in (known..NONE).zip(ids.iter().skip(usize::from(known))) {
                for (text, language) in texts(named, id, registry) {
                    self.learn_name(text, language, (named, code), words);
                }
            }
            if let Some(known) = self.known.get_mut(named as usize) {
                *known = u16::try_from(ids.len()).unwrap_or(NONE);
            }
        }
    }

    fn learn_name(
        &mut self,
        name: &str,
        language: Language,
        value: (Named, u16),
        words: &mut Vocabulary,
    ) {
        for token in tokens(name, true) {
            let word = match token {
                Token::Word(word) => words.word(&word, language),
                Token::Number { readings, .. } => words.number(&readings.concat()),
            };
            let values = self.by_word.entry(word).or_default();
            if !values.contains(&value) {
                values.push(value);
            }
        }
    }

    /// What these words name.
    pub(super) fn meant(&self, words: &Bits) -> Meant {
        let mut meant = Meant::default();
        for word in words.iter() {
            for (named, code) in self.by_word.get(&word).into_iter().flatten() {
                meant.insert(*named, *code);
            }
        }
        meant
    }
}

impl Meant {
    fn insert(&mut self, named: Named, code: u16) {
        let Some(set) = self.0.get_mut(named as usize) else { return };
        let at = usize::from(code);
        if at >= set.len() {
            set.resize(at + 1, false);
        }
        if let Some(slot) = set.get_mut(at) {
            *slot = true;
        }
    }

    /// Puts in the rows that have one of the values.
    pub(super) fn add_rows(&self, store: &Store, rows: &mut Bits) {
        for named in ALL {
            let Some(set) = self.0.get(named as usize).filter(|set| !set.is_empty()) else {
                continue;
            };
            let is_in = |code: u16| set.get(usize::from(code)).copied().unwrap_or(false);
            let mut add = |column: &[u16]| {
                let found = (0..).zip(column).filter(|(_, code)| is_in(**code));
                found.for_each(|(row, _)| rows.insert(row));
            };
            match named {
                Named::Indicator => add(store.column(Facet::Indicator)),
                Named::Outlet => add(store.column(Facet::Outlet)),
                Named::Place => add(store.column(Facet::Place)),
                Named::Unit => add(store.units().1),
                Named::Body => {
                    add(store.column(Facet::Body));
                    add(store.counted_by());
                    let parts = 0..store.n_parts();
                    let named = parts.flat_map(|part| store.named(part));
                    named.filter(|(_, code)| is_in(*code)).for_each(|(row, _)| rows.insert(row));
                }
            }
        }
    }

    /// Puts in the rows that have one of the units.
    pub(super) fn add_rows_of_units(&self, store: &Store, rows: &mut Bits) {
        let mut units = Self::default();
        if let (Some(to), Some(from)) =
            (units.0.get_mut(Named::Unit as usize), self.0.get(Named::Unit as usize))
        {
            to.clone_from(from);
        }
        units.add_rows(store, rows);
    }

    /// Whether a unit is among the values.
    pub(super) fn has_units(&self) -> bool {
        self.0.get(Named::Unit as usize).is_some_and(|set| !set.is_empty())
    }
}

fn codes(store: &Store, named: Named) -> &Codes {
    match named {
        Named::Indicator => store.codes(Facet::Indicator),
        Named::Body => store.codes(Facet::Body),
        Named::Outlet => store.codes(Facet::Outlet),
        Named::Place => store.codes(Facet::Place),
        Named::Unit => store.units().0,
    }
}

/// The names of a value with their languages.
fn texts<'a>(named: Named, id: &'a str, registry: &'a Registry) -> Vec<(&'a str, Language)> {
    let mut texts = Vec::new();
    match named {
        Named::Indicator => {
            if let Some(indicator) = registry.indicators.get(id) {
                texts.extend(worded(&indicator.name));
                texts.extend(counted(&indicator.noun));
            }
        }
        Named::Body => {
            if let Some(body) = registry.bodies.get(id) {
                texts.extend(worded(&body.name).chain(worded(&body.short)));
            }
        }
        Named::Outlet => {
            let name = registry.outlets.get(id).map(|outlet| outlet.name.as_str());
            texts.extend(
                name.into_iter().flat_map(|name| [Language::Ru, Language::En].map(|l| (name, l))),
            );
        }
        Named::Place => {
            // A village is found by its region, too.
            let mut place = registry.places.get(id);
            for _ in 0..10 {
                let Some(found) = place else { break };
                texts.extend(worded(&found.name).chain(worded(&found.short)));
                place = found.within.as_ref().and_then(|around| registry.places.get(around));
            }
        }
        // A plain count has no name.
        Named::Unit if id != "1" => {
            texts.extend(registry.units.get(id).into_iter().flat_map(of_unit));
            texts.push((id, Language::En));
        }
        Named::Unit => {}
    }
    texts
}

fn worded(words: &Wording) -> impl Iterator<Item = (&str, Language)> {
    Language::ALL.into_iter().map(|language| (words.get(language), language))
}

fn counted(words: &CountedWording) -> impl Iterator<Item = (&str, Language)> {
    Language::ALL.into_iter().flat_map(|language| {
        let Plurals { one, few, many, other } = words.get(language);
        let forms = [Some(one), few.as_ref(), many.as_ref(), Some(other)];
        forms.into_iter().flatten().map(move |form| (form.as_str(), language))
    })
}

fn of_unit(unit: &Unit) -> impl Iterator<Item = (&str, Language)> {
    let ablative = unit.kk_ablative.as_deref().map(|word| (word, Language::Kk));
    worded(&unit.symbol).chain(counted(&unit.words)).chain(ablative)
}
