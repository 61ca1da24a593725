//! A release: one text of one outlet, with the facts that it states.

use super::Id;
use super::fact::Fact;
use super::period::{Basis, Day, Period};
use super::wording::Wording;

/// The event at which the figures were given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Occasion {
    /// When.
    pub date: Period,
    /// How the date is known.
    pub date_basis: Basis,
    /// Where.
    pub place: Option<Id>,
    /// How the place is known.
    pub place_basis: Basis,
    /// The bodies that took part.
    pub participants: Vec<Id>,
}

/// The shape of the source text, without the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceText {
    /// Its length in code points.
    pub length: usize,
    /// SHA-256 of its bytes, in hex.
    pub digest: String,
    /// The paragraphs as `[start, end)` in code points.
    pub paragraphs: Vec<(usize, usize)>,
}

/// A relation between two facts that a reader may suppose and the text does not state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenLink {
    /// The fact that might belong to the other.
    pub from: Id,
    /// The other.
    pub to: Id,
    /// What is not stated, in our words.
    pub says: Wording,
}

/// A fact of the file that could not be read, kept so that it can be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BrokenFact {
    /// Its position in the file, from 0.
    pub index: usize,
    /// What it says, where the file has that in one language.
    pub says: String,
}

/// One text with its facts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Release {
    /// The id, part of its address.
    pub id: Id,
    /// The edition of the file, from 1.
    pub edition: u32,
    /// The title, in our words.
    pub title: Wording,
    /// What a reader must know about the text: an excerpt that is cut off, a missing date.
    pub note: Option<Wording>,
    /// Who states the figures.
    pub issuer: Id,
    /// Who printed the text.
    pub outlet: Id,
    /// The official statement that the text reports.
    pub reports: Option<Id>,
    /// The BCP 47 tag of the source's language; quoted phrases carry it.
    pub language: &'static str,
    /// When it was printed.
    pub published: Option<Period>,
    /// When this edition came out; the first came out when it was printed.
    pub modified: Option<Day>,
    /// The event at which the figures were given.
    pub occasion: Option<Occasion>,
    /// The facts shown large.
    pub headline: Vec<Id>,
    /// The address of the source.
    pub url: String,
    /// The shape of the source text.
    pub text: Option<SourceText>,
    /// The facts, in the order of the file.
    pub facts: Vec<Fact>,
    /// Relations that the text leaves open.
    pub open_links: Vec<OpenLink>,
    /// Facts that could not be read.
    pub broken: Vec<BrokenFact>,
}

/// The languages in which sources are written, by BCP 47 tag.
pub const SOURCE_LANGUAGES: [&str; 4] = ["ru", "kk", "kk-Latn", "en"];

impl Release {
    /// The fact with this id.
    pub fn fact(&self, id: &str) -> Option<&Fact> {
        self.facts.iter().find(|fact| &*fact.id == id)
    }

    /// The day from which this edition was known; none for a first edition without a day of print.
    pub fn known_from(&self) -> Option<Day> {
        self.modified.or_else(|| self.published.as_ref().map(|day| day.first))
    }

    /// The facts that are numbers, in the order of the text.
    pub fn figures(&self) -> impl Iterator<Item = (&Fact, &super::fact::Figure)> {
        self.facts.iter().filter_map(|fact| fact.figure().map(|figure| (fact, figure)))
    }
}
