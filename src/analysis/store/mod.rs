//! Many releases in memory as columns: numbers in place of texts, and no allocation for a fact.
//!
//! Rows are facts in the order in which their parts came. A part is taken whole or not at all.

mod append;
mod codes;
mod facet;
mod known;
mod one;
mod texts;

#[cfg(test)]
mod tests;

pub use codes::{Codes, NONE};
pub use facet::{ByFacet, Facet};
pub use one::Row;

use crate::analysis::bits::{Bits, index, row};
use crate::model::Id;
use crate::model::claim::{Claim, Head};
use crate::model::fact::{Change, Span};
use crate::model::part::PartWords;
use crate::model::period::{Basis, Day, Period};
use crate::model::quantity::Decimal;
use crate::model::wording::Language;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::rc::Rc;
use texts::Texts;

/// Why a part was not taken. What was loaded before is as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// A part of this name is there already.
    Twice,
    /// The words are of another part, or more or fewer than its releases and facts.
    OtherWords,
    /// More facts, or more different values of one sort, than rows and numbers can tell apart.
    TooMany,
}

/// The facts of many releases.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Store {
    parts: Vec<Loaded>,
    heads: Vec<Rc<Head>>,
    /// The places of releases among the heads.
    by_release: BTreeMap<Id, u32>,
    codes: ByFacet<Codes>,
    columns: ByFacet<Vec<u16>>,
    /// For each row its release.
    releases: Vec<u32>,
    /// For each row its number; zero where it is no figure.
    values: Vec<Decimal>,
    units: Codes,
    unit: Vec<u16>,
    steps: Vec<Decimal>,
    step: Vec<u16>,
    periods: Vec<Period>,
    /// For each row its period's place, [`NO_PERIOD`] where it has none.
    period: Vec<u32>,
    bases: Vec<Option<Basis>>,
    counted_by: Vec<u16>,
    is_cumulative: Vec<bool>,
}

/// Indicators with those that are parts of them.
pub type Wholes = BTreeMap<Id, BTreeSet<Id>>;

/// What stands in the column of periods where a row has none.
const NO_PERIOD: u32 = u32::MAX;

/// What belongs to one part alone.
#[derive(Clone, Debug, Default, PartialEq)]
struct Loaded {
    name: Option<Id>,
    rows: Range<u32>,
    releases: Range<u32>,
    language: Option<Language>,
    ids: Texts,
    phrases: Texts,
    says: Texts,
    notes: Vec<(u32, String)>,
    paragraphs: Box<[u32]>,
    sentences: Vec<(u32, u32)>,
    place_bases: Vec<(u32, Basis)>,
    /// Codes of [`Facet::Body`].
    named: Vec<(u32, u16)>,
    of_outlet: Vec<u32>,
    period_spans: Vec<(u32, Span)>,
    parts_of: Vec<(u32, u32)>,
    changes: Vec<(u32, Change)>,
}

impl Store {
    /// An empty store with room for an archive of so many facts.
    pub fn with_room(n_facts: usize) -> Self {
        let mut store = Self::default();
        store.reserve(n_facts);
        store
    }

    /// How many facts there are.
    pub fn n_rows(&self) -> usize {
        self.releases.len()
    }

    /// How many parts there are.
    pub fn n_parts(&self) -> usize {
        self.parts.len()
    }

    /// The place of a part in the order in which parts came.
    pub fn part(&self, name: &str) -> Option<usize> {
        self.parts.iter().position(|part| part.name.as_deref() == Some(name))
    }

    /// The rows of a part.
    pub fn rows_of_part(&self, part: usize) -> Range<u32> {
        self.parts.get(part).map_or(0..0, |part| part.rows.clone())
    }

    /// The language in which a part is worded.
    pub fn language_of_part(&self, part: usize) -> Option<Language> {
        self.parts.get(part).and_then(|part| part.language)
    }

    /// Words a part in another language, or for the first time.
    ///
    /// # Errors
    /// When there is no such part, or the words do not fit it.
    pub fn reword(&mut self, words: &PartWords) -> Result<(), Refused> {
        let place = self.part(&words.part).ok_or(Refused::OtherWords)?;
        let part = self.parts.get_mut(place).ok_or(Refused::OtherWords)?;
        if part.rows.len() != words.says.len() || part.releases.len() != words.titles.len() {
            return Err(Refused::OtherWords);
        }
        part.language = Some(words.language);
        part.says = Texts::of(&words.says);
        part.notes.clone_from(&words.notes);
        let heads = self.heads.get_mut(index(part.releases.start)..index(part.releases.end));
        for (head, title) in heads.unwrap_or_default().iter_mut().zip(&words.titles) {
            let words = &mut Rc::make_mut(head).title;
            *words = crate::model::wording::Wording::default();
            match part.language {
                Some(Language::Ru) => words.ru.clone_from(title),
                Some(Language::Kk) => words.kk.clone_from(title),
                Some(Language::En) => words.en.clone_from(title),
                None => {}
            }
        }
        Ok(())
    }

    /// The texts of a facet with their numbers.
    pub fn codes(&self, facet: Facet) -> &Codes {
        self.codes.get(facet)
    }

    /// For each row the number of its value of a facet, [`NONE`] where it has none.
    pub fn column(&self, facet: Facet) -> &[u16] {
        self.columns.get(facet)
    }

    /// The units, and for each row the number of its unit.
    pub fn units(&self) -> (&Codes, &[u16]) {
        (&self.units, &self.unit)
    }

    /// For each row the number, in [`Facet::Body`], of whose work is counted.
    pub fn counted_by(&self) -> &[u16] {
        &self.counted_by
    }

    /// The bodies that facts of a part name: rows with numbers in [`Facet::Body`].
    pub fn named(&self, part: usize) -> impl Iterator<Item = (u32, u16)> {
        let part = self.parts.get(part);
        let start = part.map_or(0, |part| part.rows.start);
        part.into_iter().flat_map(|part| &part.named).map(move |(row, code)| (start + row, *code))
    }

    /// The rows with a value of a facet.
    pub fn rows_with(&self, facet: Facet, id: &str) -> Bits {
        let Some(code) = self.codes(facet).get(id) else { return Bits::default() };
        let rows = (0..).zip(self.column(facet));
        rows.filter(|(_, other)| **other == code).map(|(row, _)| row).collect()
    }

    /// The row of a fact, in the edition that is among these rows; in the latest for none.
    pub fn row_of(&self, release: &str, fact: &str, among: Option<&Bits>) -> Option<u32> {
        let latest = *self.by_release.get(release)?;
        let others = (0..).zip(&self.heads);
        let others = others.filter(|(place, head)| *place != latest && *head.id == *release);
        let editions = std::iter::once(latest).chain(others.map(|(place, _)| place));
        let Some(among) = among else { return self.row_in(latest, fact) };
        editions.filter_map(|place| self.row_in(place, fact)).find(|row| among.has(*row))
    }

    /// The row of a fact of the release at a place among the heads.
    fn row_in(&self, number: u32, fact: &str) -> Option<u32> {
        let first = self.releases.partition_point(|other| *other < number);
        let end = self.releases.partition_point(|other| *other <= number);
        let (part, local) = self.local(row(first))?;
        let found = (0..end - first).find(|place| part.ids.get(local + place) == fact)?;
        Some(row(first + found))
    }

    /// Of which indicators texts say that they are parts of which, in these rows; in all for none.
    pub fn wholes(&self, among: Option<&Bits>) -> Wholes {
        let mut wholes = Wholes::new();
        for part in &self.parts {
            for (row, whole) in &part.parts_of {
                if among.is_some_and(|rows| !rows.has(part.rows.start + row)) {
                    continue;
                }
                let of = |local: &u32| self.id(part.rows.start + local, Facet::Indicator);
                if let Some((row, whole)) = of(row).zip(of(whole)) {
                    wholes.entry(Rc::clone(whole)).or_default().insert(Rc::clone(row));
                }
            }
        }
        wholes
    }

    /// The releases in the order in which they came.
    pub fn heads(&self) -> &[Rc<Head>] {
        &self.heads
    }

    /// The head of a row's release.
    pub fn head(&self, row: u32) -> Option<&Rc<Head>> {
        self.heads.get(index(*self.releases.get(index(row))?))
    }

    /// For each row the place of its release among [`Store::heads`].
    pub fn releases(&self) -> &[u32] {
        &self.releases
    }

    /// The period of a row.
    pub fn period(&self, row: u32) -> Option<&Period> {
        self.periods.get(index(*self.period.get(index(row))?))
    }

    /// The day by which a row stands in time: the last of its period, or that of the statement.
    pub fn day(&self, row: u32) -> Option<Day> {
        let of_period = self.period(row).map(|period| period.last);
        of_period.or_else(|| self.head(row)?.stated_on())
    }

    /// The number of a row that is a figure, in its unit.
    pub fn value(&self, row: u32) -> Option<Decimal> {
        let is_figure = *self.column(Facet::Indicator).get(index(row))? != NONE;
        self.values.get(index(row)).copied().filter(|_| is_figure)
    }

    /// The stated change of a figure.
    pub fn change(&self, row: u32) -> Option<&Change> {
        let (part, local) = self.local(row)?;
        find(&part.changes, local)
    }

    /// What a row says, in the archive's words.
    pub fn says(&self, row: u32) -> &str {
        self.local(row).map_or("", |(part, local)| part.says.get(local))
    }

    /// The phrase of a row as printed.
    pub fn phrase(&self, row: u32) -> &str {
        self.local(row).map_or("", |(part, local)| part.phrases.get(local))
    }

    /// All claims of some rows; rows that are no figures are passed over.
    pub fn claims(&self, rows: impl IntoIterator<Item = u32>) -> Vec<Claim> {
        rows.into_iter().filter_map(|row| self.claim(row)).collect()
    }

    /// The part of a row, and the row in it.
    fn local(&self, row: u32) -> Option<(&Loaded, usize)> {
        let place = self.parts.partition_point(|part| part.rows.end <= row);
        let part = self.parts.get(place)?;
        Some((part, index(row.checked_sub(part.rows.start)?)))
    }
}

/// The value of a row in a list by row.
fn find<T>(list: &[(u32, T)], local: usize) -> Option<&T> {
    let place = list.binary_search_by(|(row, _)| index(*row).cmp(&local)).ok()?;
    list.get(place).map(|(_, value)| value)
}
