//! What a reader chose among all facts: the rows that pass, in order, and counts for each further choice.

mod query;
mod ranking;

#[cfg(test)]
mod tests;

pub use ranking::{Order, Ranking};

use super::bits::{Bits, index};
use super::store::{ByFacet, Facet, NONE, Store};
use crate::model::Id;
use crate::model::order::sorted;
use std::rc::Rc;

/// What the reader chose.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Words and numbers, all of which must be in the row.
    pub words: String,
    /// The chosen value of each facet.
    pub chosen: ByFacet<Option<Id>>,
    /// Whether only rows with findings pass.
    pub has_findings: bool,
    /// The order of the rows.
    pub order: Order,
    /// Whether the order is turned round.
    pub is_reversed: bool,
}

impl Filter {
    /// Whether every fact passes.
    pub fn is_open(&self) -> bool {
        let is_chosen = self.chosen.iter().any(|(_, value)| value.is_some());
        self.words.trim().is_empty() && !is_chosen && !self.has_findings
    }
}

/// What passes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// The rows, in order.
    pub rows: Vec<u32>,
    /// For each facet its values with the rows that they would leave under the other choices, the most first.
    pub facets: ByFacet<Vec<(Id, usize)>>,
    /// How many rows with findings there are under the other choices.
    pub n_with_findings: usize,
}

/// The rows among `found` that pass the filter's choices, in the order of `ranking`.
///
/// `found`: the rows that have the filter's words. `findings`: the rows on which findings rest.
pub fn select(
    store: &Store,
    filter: &Filter,
    found: &Bits,
    findings: &Bits,
    ranking: &Ranking,
) -> Selection {
    let choices: Vec<Choice<'_>> = Facet::ALL
        .iter()
        .filter_map(|(facet, _)| {
            let id = filter.chosen.get(*facet).as_ref()?;
            // A value that no row has is a choice that no row passes.
            let code = store.codes(*facet).get(id);
            Some(Choice { facet: *facet, column: store.column(*facet), code })
        })
        .collect();
    let mut counts = Counts::new(store);
    let mut passing = Bits::with_room(store.n_rows());
    for row in found.iter() {
        let is_found = findings.has(row);
        let mut missed = choices.iter().filter(|choice| !choice.passes(row));
        let first = missed.next();
        if missed.next().is_some() {
            continue;
        }
        match first {
            Some(choice) if is_found || !filter.has_findings => counts.count(choice.facet, row),
            Some(_) => {}
            None => {
                counts.n_with_findings += usize::from(is_found);
                if is_found || !filter.has_findings {
                    passing.insert(row);
                    Facet::ALL.iter().for_each(|(facet, _)| counts.count(*facet, row));
                }
            }
        }
    }
    Selection {
        rows: ranking.ordered(&passing, filter.is_reversed),
        n_with_findings: counts.n_with_findings,
        facets: counts.end(filter),
    }
}

struct Choice<'a> {
    facet: Facet,
    column: &'a [u16],
    code: Option<u16>,
}

impl Choice<'_> {
    fn passes(&self, row: u32) -> bool {
        self.code.is_some() && self.column.get(index(row)).copied() == self.code
    }
}

/// How many rows each value of each facet would leave.
struct Counts<'a> {
    store: &'a Store,
    by_code: ByFacet<Vec<u32>>,
    n_with_findings: usize,
}

impl<'a> Counts<'a> {
    fn new(store: &'a Store) -> Self {
        let mut by_code = ByFacet::default();
        for (facet, _) in Facet::ALL {
            by_code.set(facet, vec![0; store.codes(facet).ids().len()]);
        }
        Self { store, by_code, n_with_findings: 0 }
    }

    fn count(&mut self, facet: Facet, row: u32) {
        let code = self.store.column(facet).get(index(row)).copied().unwrap_or(NONE);
        self.by_code.update(facet, |counts| {
            if let Some(count) = counts.get_mut(usize::from(code)) {
                *count += 1;
            }
        });
    }

    fn end(self, filter: &Filter) -> ByFacet<Vec<(Id, usize)>> {
        let mut facets = ByFacet::default();
        for (facet, counts) in self.by_code.iter() {
            let chosen = filter.chosen.get(facet);
            let ids = self.store.codes(facet).ids().iter().map(Rc::clone);
            let all = ids.zip(counts.iter().map(|count| index(*count)));
            let some = all.filter(|(id, n)| *n > 0 || chosen.as_ref() == Some(id)).collect();
            facets.set(facet, sorted(some, &|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0))));
        }
        facets
    }
}
