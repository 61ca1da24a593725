//! What is loaded of an archive, ready to be searched and laid side by side.

use super::bits::Bits;
use super::search::Search;
use super::selection::{Filter, Ranking, Selection, select};
use super::store::{Facet, Refused, Store};
use crate::model::claim::Claim;
use crate::model::part::{Part, PartWords};
use crate::model::registry::Registry;
use crate::model::wording::Language;
use std::rc::Rc;

/// The parts that have come, in one language.
#[derive(Debug)]
pub struct Shelf {
    registry: Rc<Registry>,
    store: Store,
    search: Search,
    ranking: Ranking,
    /// The rows on which differences between sources rest.
    differing: Bits,
}

impl Shelf {
    /// An empty shelf with room for an archive of so many facts.
    pub fn new(language: Language, registry: &Rc<Registry>, n_facts: usize) -> Self {
        Self {
            registry: Rc::clone(registry),
            store: Store::with_room(n_facts),
            search: Search::new(language),
            ranking: Ranking::new(Filter::default().order, language),
            differing: Bits::default(),
        }
    }

    /// The language in which the facts are worded.
    pub fn language(&self) -> Language {
        self.search.language()
    }

    /// The facts.
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// Takes a part with its words.
    ///
    /// # Errors
    /// When it is there already, or does not fit its words; the shelf is then as it was.
    pub fn take(&mut self, part: Part, words: &PartWords) -> Result<(), Refused> {
        self.store.append(part, Some(words))?;
        while self.search.advance(&self.store, &self.registry) {}
        while self.ranking.advance(&self.store, &self.registry) {}
        Ok(())
    }

    /// The rows that pass a filter, in its order, with counts for each further choice.
    pub fn select(&mut self, filter: &Filter) -> Selection {
        if self.ranking.order() != filter.order {
            self.ranking = Ranking::new(filter.order, self.language());
            while self.ranking.advance(&self.store, &self.registry) {}
        }
        let found = self.search.find(&filter.words, &self.store);
        select(&self.store, filter, &found, &self.differing, &self.ranking)
    }

    /// The claims of some indicators; of all for none.
    pub fn claims(&self, indicators: Option<&[crate::model::Id]>) -> Vec<Claim> {
        let n = crate::analysis::bits::row(self.store.n_rows());
        match indicators {
            None => self.store.claims(0..n),
            Some(ids) => ids
                .iter()
                .flat_map(|id| {
                    let rows = self.store.rows_with(Facet::Indicator, id);
                    rows.iter().filter_map(|row| self.store.claim(row)).collect::<Vec<_>>()
                })
                .collect(),
        }
    }

    /// Notes the facts on which differences between sources rest.
    pub fn note_differing<'a>(&mut self, facts: impl Iterator<Item = (&'a str, &'a str)>) {
        self.differing =
            facts.filter_map(|(release, fact)| self.store.row_of(release, fact)).collect();
    }

    /// The rows on which differences between sources rest.
    pub fn differing(&self) -> &Bits {
        &self.differing
    }
}
