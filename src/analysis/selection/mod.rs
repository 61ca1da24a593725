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
}

/// What each further choice would leave.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
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
    let choices = Choices::of(store, filter, findings);
    Selection { rows: ranking.ordered(&choices.passing(found, None), filter.is_reversed) }
}

/// What each further choice would leave of the rows among `found`. It takes longer than [`select`].
pub fn count(store: &Store, filter: &Filter, found: &Bits, findings: &Bits) -> Counts {
    let mut choices = Choices::of(store, filter, findings);
    let passing = choices.passing(found, None);
    let mut facets = ByFacet::default();
    for (facet, _) in Facet::ALL {
        let chosen = filter.chosen.get(facet).as_ref();
        let counts = match chosen {
            None => counts(store, facet, &passing),
            Some(_) => counts(store, facet, &choices.passing(found, Some(facet))),
        };
        facets.set(facet, listed(store, facet, &counts, chosen));
    }
    choices.0.retain(|(facet, _)| facet.is_some());
    let mut with_findings = choices.passing(found, None);
    with_findings.keep(findings);
    Counts { facets, n_with_findings: with_findings.n() }
}

/// The rows of each choice; that of rows with findings is of no facet.
struct Choices(Vec<(Option<Facet>, Bits)>);

impl Choices {
    fn of(store: &Store, filter: &Filter, findings: &Bits) -> Self {
        let of_facets = Facet::ALL.iter().filter_map(|(facet, _)| {
            let id = filter.chosen.get(*facet).as_ref()?;
            Some((Some(*facet), store.rows_with(*facet, id)))
        });
        let of_findings = filter.has_findings.then(|| (None, findings.clone()));
        Self(of_facets.chain(of_findings).collect())
    }

    /// The rows that pass all choices but that of one facet.
    fn passing(&self, found: &Bits, but: Option<Facet>) -> Bits {
        let mut rows = found.clone();
        let others = self.0.iter().filter(|(facet, _)| but.is_none() || *facet != but);
        others.for_each(|(_, chosen)| rows.keep(chosen));
        rows
    }
}

/// How many of the rows have each value of a facet, by its number.
fn counts(store: &Store, facet: Facet, rows: &Bits) -> Vec<usize> {
    let mut counts = vec![0; store.codes(facet).ids().len()];
    let column = store.column(facet);
    for row in rows.iter() {
        let code = column.get(index(row)).copied().unwrap_or(NONE);
        if let Some(count) = counts.get_mut(usize::from(code)) {
            *count += 1;
        }
    }
    counts
}

/// The values that leave any row, and the chosen one: what is chosen can be taken back.
fn listed(store: &Store, facet: Facet, counts: &[usize], chosen: Option<&Id>) -> Vec<(Id, usize)> {
    let ids = store.codes(facet).ids().iter().map(Rc::clone);
    let all = ids.zip(counts.iter().copied());
    let some = all.filter(|(id, n)| *n > 0 || chosen == Some(id)).collect();
    sorted(some, &|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)))
}
