//! Parts of an archive: many releases as columns, the form in which a large archive travels.
//!
//! A part holds whole releases and every kind of fact; what the facts say in words travels beside it, a language at a
//! time. A part is checked when it is read: every row that it names is there, and every column has its length.

use super::Id;
use super::claim::Head;
use super::fact::{Change, Kind, Link, Span};
use super::period::{Basis, Period};
use super::quantity::{Decimal, Qualifier};
use super::wording::Language;

/// What an archive consists of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contents {
    /// The release that opens where the address names none.
    pub front: Id,
    /// The registry's file, relative to this one; `{release}` in it stands for a release's id.
    pub registry: String,
    /// How many releases there are.
    pub n_releases: usize,
    /// How many facts there are.
    pub n_facts: usize,
    /// The names of the parts, the newest first.
    pub parts: Vec<Id>,
    /// The names of the parts that hold earlier editions; whoever asks for the present needs none of them.
    pub earlier: Vec<Id>,
}

impl Contents {
    /// The name of a part, those of earlier editions behind the others.
    pub fn part(&self, place: usize) -> Option<&Id> {
        self.parts.iter().chain(&self.earlier).nth(place)
    }
}

/// A column of values that repeat: each value once, and for each row its place among them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column<T> {
    /// The values.
    pub of: Vec<T>,
    /// For each row the place of its value; every place is there.
    pub at: Vec<u32>,
}

impl<T> Default for Column<T> {
    fn default() -> Self {
        Self { of: Vec::new(), at: Vec::new() }
    }
}

/// A column that few rows have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sparse<T> {
    /// The rows that have a value, ascending.
    pub rows: Vec<u32>,
    /// Their values, in the same order.
    pub values: Column<T>,
}

impl<T> Default for Sparse<T> {
    fn default() -> Self {
        Self { rows: Vec::new(), values: Column::default() }
    }
}

impl<T> Sparse<T> {
    /// The rows with the places of their values.
    pub fn pairs(&self) -> impl Iterator<Item = (u32, u32)> {
        self.rows.iter().copied().zip(self.values.at.iter().copied())
    }
}

/// What only figures have; a value for each of [`Figures::rows`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// The facts of the part that are figures, ascending.
    pub rows: Vec<u32>,
    /// What is counted or measured.
    pub indicator: Column<Id>,
    /// The number.
    pub value: Vec<Decimal>,
    /// The hedge.
    pub qualifier: Column<Qualifier>,
    /// The unit.
    pub unit: Column<Id>,
    /// The step to which the number is rounded.
    pub rounded_to: Column<Decimal>,
    /// Whether it counts from the beginning of the year.
    pub is_cumulative: Vec<bool>,
}

/// Many releases as columns. Rows are facts, numbered from 0 in the part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The name.
    pub name: Id,
    /// The releases, without their titles: those are words.
    pub heads: Vec<Head>,
    /// How many facts each release has; their rows follow each other.
    pub n_facts: Vec<u32>,
    /// The facts' ids.
    pub ids: Vec<String>,
    /// The sorts of fact.
    pub kinds: Column<Kind>,
    /// The phrases as printed.
    pub phrases: Vec<String>,
    /// The paragraphs in which they stand, from 1.
    pub paragraphs: Vec<u32>,
    /// The sentences in their paragraphs, from 1.
    pub sentences: Vec<(u32, u32)>,
    /// The places that facts speak of.
    pub places: Sparse<Id>,
    /// How the places of events are known that the text does not state with them.
    pub place_bases: Sparse<Basis>,
    /// The bodies that took part or are told to act; a fact may name several.
    pub named: Sparse<Id>,
    /// The periods of figures, and the days of dates and events.
    pub periods: Sparse<Period>,
    /// How those are known, also where there is none.
    pub period_bases: Sparse<Basis>,
    /// The facts that the outlet says of itself, and not the issuer.
    pub of_outlet: Vec<u32>,
    /// Where the periods' words stand.
    pub period_spans: Vec<(u32, Span)>,
    /// What only figures have.
    pub figures: Figures,
    /// Whose work is counted.
    pub counted_by: Sparse<Id>,
    /// The links of the chain.
    pub links: Sparse<Link>,
    /// The rows of figures with the rows of those of which they are parts.
    pub parts_of: Vec<(u32, u32)>,
    /// The stated changes.
    pub changes: Vec<(u32, Change)>,
}

/// The words of a part in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartWords {
    /// The part's name.
    pub part: Id,
    /// The language.
    pub language: Language,
    /// The titles of its releases.
    pub titles: Vec<String>,
    /// What its facts say.
    pub says: Vec<String>,
    /// What texts leave open about some of them, by row.
    pub notes: Vec<(u32, String)>,
}
