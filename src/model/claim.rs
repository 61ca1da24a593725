//! Claims: figures of many releases, each with all that is needed to lay it beside others.

use super::Id;
use super::fact::{Fact, Figure};
use super::period::{Basis, Day, Period};
use super::release::Release;
use super::wording::{Language, Wording};
use std::rc::Rc;

/// What the claims of one release share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// The release's id.
    pub id: Id,
    /// The edition of its file, from 1.
    pub edition: u32,
    /// The day from which this edition was known, where it has one.
    pub known_from: Option<Day>,
    /// Whether a later edition is at hand.
    pub is_superseded: bool,
    /// Its title.
    pub title: Wording,
    /// Who states the figures.
    pub issuer: Id,
    /// Who printed the text.
    pub outlet: Id,
    /// The official statement that the text reports.
    pub reports: Option<Id>,
    /// The BCP 47 tag of the source's language.
    pub language: &'static str,
    /// When it was printed.
    pub published: Option<Period>,
    /// When the figures were given, and how that is known.
    pub given: Option<(Period, Basis)>,
    /// The address of the source.
    pub url: String,
}

impl Head {
    /// The head of a release.
    pub fn of(release: &Release) -> Self {
        let given = release.occasion.as_ref();
        Self {
            id: Rc::clone(&release.id),
            edition: release.edition,
            known_from: release.known_from(),
            is_superseded: false,
            title: release.title.clone(),
            issuer: Rc::clone(&release.issuer),
            outlet: Rc::clone(&release.outlet),
            reports: release.reports.clone(),
            language: release.language,
            published: release.published.clone(),
            given: given.map(|occasion| (occasion.date.clone(), occasion.date_basis)),
            url: release.url.clone(),
        }
    }

    /// The day on which the figures were given; the day of print where that is not known.
    pub fn stated_on(&self) -> Option<Day> {
        let given = self.given.as_ref().map(|(date, _)| date.first);
        given.or_else(|| self.published.as_ref().map(|date| date.first))
    }
}

/// A figure of a release.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// The release.
    pub head: Rc<Head>,
    /// The fact's id in it.
    pub fact: Id,
    /// The figure.
    pub figure: Figure,
    /// The place that it speaks of.
    pub place: Option<Id>,
    /// The archive's words, in the language of the page.
    pub says: String,
    /// What the text leaves open, in the language of the page.
    pub note: Option<String>,
    /// The phrase as printed.
    pub phrase: String,
    /// The paragraph in which it stands, from 1.
    pub paragraph: usize,
}

impl Claim {
    /// The figures of a release, in the order of its file.
    pub fn all(release: &Release, language: Language) -> Vec<Self> {
        let head = Rc::new(Head::of(release));
        let claim = |(fact, figure): (&Fact, &Figure)| Self {
            head: Rc::clone(&head),
            fact: Rc::clone(&fact.id),
            figure: figure.clone(),
            place: fact.place.clone(),
            says: fact.says.get(language).to_owned(),
            note: fact.note.as_ref().map(|note| note.get(language).to_owned()),
            phrase: fact.locator.span.phrase.clone(),
            paragraph: fact.locator.span.paragraph,
        };
        release.figures().map(claim).collect()
    }
}
