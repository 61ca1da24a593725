//! What is loaded of an archive, ready to be searched and laid side by side.

use super::bits::{Bits, index, row};
use super::search::Search;
use super::selection::{Counts, Filter, Order, Ranking, Selection, count, select};
use super::store::{Facet, Refused, Store};
use crate::model::Id;
use crate::model::part::{Part, PartWords};
use crate::model::period::Day;
use crate::model::registry::Registry;
use crate::model::wording::Language;
use std::collections::BTreeMap;
use std::rc::Rc;

/// The parts that have come, in one language.
#[derive(Debug)]
pub struct Shelf {
    registry: Rc<Registry>,
    store: Store,
    search: Search,
    /// The orders that were asked for, each with whether it has once held all rows.
    rankings: Vec<(Ranking, bool)>,
    /// The order in which rows are shown as long as the one that is asked for is not ready.
    shown: Order,
    /// The rows that were found last: for which words, among how many rows and indexed parts.
    found: ((String, usize, usize), Bits),
    /// The rows on which differences between sources rest.
    differing: Bits,
    /// As of which day the archive is shown, and the rows that were known then; all for none.
    known: (Option<Day>, Option<Bits>),
}

impl Shelf {
    /// An empty shelf with room for an archive of so many facts, which are shown in `order`.
    pub fn new(language: Language, registry: &Rc<Registry>, n_facts: usize, order: Order) -> Self {
        Self {
            registry: Rc::clone(registry),
            store: Store::with_room(n_facts),
            search: Search::new(language),
            rankings: vec![(Ranking::new(order, language), true)],
            shown: order,
            found: Default::default(),
            differing: Bits::default(),
            known: (None, None),
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

    /// Takes a part with its words; [`Shelf::advance`] makes it be found, and puts it in order.
    ///
    /// # Errors
    /// When it is there already, or does not fit its words; the shelf is then as it was.
    pub fn take(&mut self, part: Part, words: &PartWords) -> Result<(), Refused> {
        self.store.append(part, Some(words))?;
        self.mask(self.known.0);
        Ok(())
    }

    /// From now on shows what was known on a day; the present for none.
    pub fn show_known_on(&mut self, day: Option<Day>) {
        if self.known.0 != day {
            self.mask(day);
        }
    }

    fn mask(&mut self, day: Option<Day>) {
        self.known = (day, self.store.known_on(day));
        self.found = Default::default();
    }

    /// The rows that are shown, whatever is searched; all for none.
    pub fn known(&self) -> Option<&Bits> {
        self.known.1.as_ref()
    }

    /// How many facts are shown, whatever is searched, and of how many releases.
    pub fn n_known(&self) -> (usize, usize) {
        let Some(known) = self.known() else {
            return (self.store.n_rows(), self.store.heads().len());
        };
        let mut releases: Vec<u32> =
            known.iter().filter_map(|at| self.store.releases().get(index(at)).copied()).collect();
        // Rows of one release follow each other.
        releases.dedup();
        (known.n(), releases.len())
    }

    /// The row of a fact that is shown.
    pub fn row_of(&self, release: &str, fact: &str) -> Option<u32> {
        self.store.row_of(release, fact, self.known())
    }

    /// Takes a short step of what is left to do with parts that are there, and says whether there was one.
    pub fn advance(&mut self) -> bool {
        self.put_in_order() || self.search.advance(&self.store, &self.registry)
    }

    /// The same as [`Shelf::advance`] for the orders alone: rows are shown before they are found by their words.
    pub fn put_in_order(&mut self) -> bool {
        for (ranking, is_ready) in &mut self.rankings {
            if ranking.advance(&self.store, &self.registry) {
                return true;
            }
            *is_ready = true;
        }
        false
    }

    /// How many parts are found by their words.
    pub fn n_found(&self) -> usize {
        self.search.n_parts()
    }

    /// Begins an order, unless it is there; steps of [`Shelf::advance`] make it ready.
    pub fn begin(&mut self, order: Order) {
        if self.rankings.iter().all(|(ranking, _)| ranking.order() != order) {
            self.rankings.push((Ranking::new(order, self.language()), false));
        }
    }

    /// Whether rows can be shown in an order.
    pub fn is_ready(&self, order: Order) -> bool {
        self.rankings.iter().any(|(ranking, is_ready)| *is_ready && ranking.order() == order)
    }

    /// The rows that pass a filter, in its order if that is ready.
    pub fn select(&mut self, filter: &Filter) -> Selection {
        if self.is_ready(filter.order) {
            self.shown = filter.order;
        }
        self.find(&filter.words);
        let found = &self.found.1;
        let shown = self.rankings.iter().find(|(ranking, _)| ranking.order() == self.shown);
        let ranking = shown.map(|(ranking, _)| ranking);
        ranking.map_or_else(Selection::default, |ranking| {
            select(&self.store, filter, found, &self.differing, ranking)
        })
    }

    /// How many rows each further choice would leave.
    pub fn count(&mut self, filter: &Filter) -> Counts {
        self.find(&filter.words);
        count(&self.store, filter, &self.found.1, &self.differing)
    }

    /// Finds the rows that have some words, unless they were found just before.
    fn find(&mut self, words: &str) {
        let state = (words.to_owned(), self.store.n_rows(), self.search.n_parts());
        if self.found.0 != state {
            let mut found = self.search.find(words, &self.store);
            if let Some(known) = self.known() {
                found.keep(known);
            }
            self.found = (state, found);
        }
    }

    /// The rows of some indicators that are shown; of all for none.
    pub fn rows_of(&self, indicators: Option<&[Id]>) -> Vec<u32> {
        let mut rows: Vec<u32> = match indicators {
            None => (0..row(self.store.n_rows())).collect(),
            Some(ids) => ids
                .iter()
                .flat_map(|id| {
                    let rows = self.store.rows_with(Facet::Indicator, id);
                    rows.iter().collect::<Vec<_>>()
                })
                .collect(),
        };
        if let Some(known) = self.known() {
            rows.retain(|row| known.has(*row));
        }
        rows
    }

    /// How many figures of each indicator there are.
    pub fn n_figures(&self) -> BTreeMap<Id, usize> {
        let ids = self.store.codes(Facet::Indicator).ids();
        let mut counts = vec![0; ids.len()];
        for (row, code) in (0..).zip(self.store.column(Facet::Indicator)) {
            let is_shown = self.known().is_none_or(|known| known.has(row));
            if let Some(count) = counts.get_mut(usize::from(*code)).filter(|_| is_shown) {
                *count += 1;
            }
        }
        ids.iter().map(Rc::clone).zip(counts).collect()
    }

    /// Notes the rows on which differences between sources rest.
    pub fn note_differing_rows(&mut self, rows: impl Iterator<Item = usize>) {
        self.differing = rows.map(row).collect();
    }

    /// Notes the facts on which differences between sources rest.
    pub fn note_differing<'a>(&mut self, facts: impl Iterator<Item = (&'a str, &'a str)>) {
        self.differing = facts.filter_map(|(release, fact)| self.row_of(release, fact)).collect();
    }

    /// The rows on which differences between sources rest.
    pub fn differing(&self) -> &Bits {
        &self.differing
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire;

    const FLAGSHIP: &str =
        include_str!("../../assets/archive/releases/zakon-2025-08-08-meeting.json");
    const REGISTRY: &str = include_str!("../../assets/archive/registry.json");

    fn shelf() -> Shelf {
        let registry = Rc::new(wire::registry::read(REGISTRY).whole().unwrap());
        let release = wire::release::read(FLAGSHIP, &registry).whole().unwrap();
        let mut shelf = Shelf::new(Language::Ru, &registry, 57, Order::Date);
        let part = wire::part::text("1", &[&release]).unwrap();
        let words = wire::part::words_text("1", &[&release], Language::Ru).unwrap();
        let words = wire::part::read_words(&words).unwrap();
        shelf.take(wire::part::read(&part).unwrap(), &words).unwrap();
        shelf
    }

    #[test]
    fn a_part_is_there_at_once_and_is_found_after_some_steps() {
        let mut shelf = shelf();
        let filter = Filter { words: "лабораторий".into(), ..Filter::default() };
        assert_eq!(shelf.select(&Filter::default()).rows.len(), 57);
        assert_eq!(shelf.select(&filter).rows.len(), 0);
        while shelf.advance() {}
        assert!(!shelf.select(&filter).rows.is_empty());
    }

    #[test]
    fn the_old_order_stays_until_the_new_one_is_ready() {
        let mut shelf = shelf();
        while shelf.advance() {}
        let by_date = shelf.select(&Filter::default()).rows;
        let by_words = Filter { order: Order::Words, ..Filter::default() };
        shelf.begin(Order::Words);
        assert!(!shelf.is_ready(Order::Words));
        assert_eq!(shelf.select(&by_words).rows, by_date);
        while shelf.advance() {}
        assert!(shelf.is_ready(Order::Words));
        assert_ne!(shelf.select(&by_words).rows, by_date);
        assert_eq!(shelf.select(&Filter::default()).rows, by_date);
    }

    #[test]
    fn what_was_known_on_a_day_is_all_that_is_found_counted_and_compared() {
        let registry = include_str!("../../tests/data/editions/registry.json");
        let registry = Rc::new(wire::registry::read(registry).whole().unwrap());
        let files = [
            include_str!("../../tests/data/editions/releases/made-up-bulletin.json"),
            include_str!("../../tests/data/editions/editions/made-up-bulletin.1.json"),
        ];
        let mut shelf = Shelf::new(Language::En, &registry, 20, Order::Date);
        for (name, file) in ["all", "earlier"].into_iter().zip(files) {
            let release = wire::release::read(file, &registry).whole().unwrap();
            let part = wire::part::text(name, &[&release]).unwrap();
            let words = wire::part::words_text(name, &[&release], Language::En).unwrap();
            let words = wire::part::read_words(&words).unwrap();
            shelf.take(wire::part::read(&part).unwrap(), &words).unwrap();
        }
        while shelf.advance() {}
        let filter = Filter { words: "trees".into(), ..Filter::default() };
        let trees = ["trees-planted".into()];
        let mut seen = |day: Option<&str>| {
            shelf.show_known_on(day.and_then(Day::from_iso));
            let found = shelf.select(&filter).rows;
            let says: Vec<&str> = found.iter().map(|row| shelf.store().says(*row)).collect();
            let says = says.concat();
            let hedged = shelf.count(&Filter::default()).facets;
            let hedged = hedged.get(Facet::Qualifier).iter().find(|(id, _)| **id == *"more_than");
            let claims = shelf.store().claims(shelf.rows_of(Some(&trees)));
            let values: Vec<String> =
                claims.iter().map(|claim| claim.figure.quantity.value.to_string()).collect();
            let n_hedged = hedged.map_or(0, |(_, n)| *n);
            let n_claims = shelf.store().claims(shelf.rows_of(None)).len();
            (shelf.n_known(), says, n_hedged, values.concat(), n_claims)
        };
        let later = "5,640 trees were planted, 17 % more than a year before.";
        let now = ((10, 1), later.to_owned(), 0, "5640".to_owned(), 8);
        assert_eq!(seen(None), now);
        assert_eq!(seen(Some("2026-02-03")), now);
        let earlier = "5,400 trees were planted, 12 % more than a year before.";
        let then = ((10, 1), earlier.to_owned(), 1, "5400".to_owned(), 8);
        assert_eq!(seen(Some("2026-02-02")), then);
        assert_eq!(seen(Some("2026-01-14")), ((0, 0), String::new(), 0, String::new(), 0));
    }
}
