//! The archive's page: its views, one a file.

mod claims;
mod disagreements;
pub mod editions;
mod facets;
mod indicator;
pub mod known;
pub mod multiples;
mod plate;
mod row;
pub mod search;
mod series;
mod stretch;
mod times;
mod turn;

use super::masthead::{archive_href, release_href};
use super::sheet::{Copied, Intent, Layout};
use crate::analysis::address::Address;
use crate::analysis::bits::row;
use crate::analysis::derived::{self, Derived};
use crate::analysis::route::{Route, Screen};
use crate::analysis::shelf::Shelf;
use crate::charts::scene::Scene;
use crate::checks::across::{self, Disagreement};
use crate::i18n::Words;
use crate::model::Id;
use crate::model::claim::Claim;
use crate::model::registry::{Near, Registry};
use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;
use stretch::Stretch;
use yew::prelude::*;

/// Claims of many releases, with what they say beside one another.
#[derive(Debug, Default)]
pub struct Beside {
    /// The claims; none where they are read from the shelf.
    pub claims: Vec<Claim>,
    /// In what they differ; each names claims by their places, or by their rows on the shelf.
    pub found: Vec<Disagreement>,
    /// What counts of one body leave for the time between their ends.
    pub derived: Vec<Derived>,
    /// Where the claims are, if there are too many to keep twice.
    pub shelf: Option<Rc<RefCell<Shelf>>>,
    /// How many claims of each indicator there are, also where few of them are laid beside one another.
    pub counts: BTreeMap<Id, usize>,
}

impl Beside {
    /// The claims laid beside one another.
    pub fn of(claims: Vec<Claim>, registry: &Registry) -> Self {
        let found = across::all(&claims, registry);
        let derived = derived::parts(&claims, registry);
        let mut counts = BTreeMap::new();
        for claim in &claims {
            *counts.entry(Rc::clone(&claim.figure.indicator)).or_insert(0) += 1;
        }
        Self { claims, found, derived, shelf: None, counts }
    }

    /// A claim that a finding names.
    pub fn claim(&self, at: usize) -> Option<Cow<'_, Claim>> {
        match &self.shelf {
            Some(owner) => owner.borrow().store().claim(row(at)).map(Cow::Owned),
            None => self.claims.get(at).map(Cow::Borrowed),
        }
    }

    /// The facts on which differences rest: release and fact.
    pub fn differing(&self) -> impl Iterator<Item = (&str, &str)> {
        let claims = self.found.iter().flat_map(|found| &found.claims);
        claims.filter_map(|at| self.claims.get(*at)).map(|claim| (&*claim.head.id, &*claim.fact))
    }
}

/// What every view of the archive is given.
#[derive(Clone, Debug)]
pub struct Hall {
    /// The words of the page.
    pub words: Rc<Words>,
    /// Names of bodies, outlets, places, units and indicators.
    pub registry: Rc<Registry>,
    /// The claims that are loaded.
    pub beside: Rc<Beside>,
    /// Whether all differences between sources are known.
    pub has_differences: bool,
    /// The view that is asked for.
    pub route: Route,
    /// The widths to lay charts out for.
    pub layout: Layout,
    /// The last copy.
    pub copied: Copied,
    /// What the views ask for.
    pub on: Callback<Ask>,
}

/// What a reader can ask of the archive's page.
#[derive(Clone, Debug, PartialEq)]
pub enum Ask {
    /// What can be asked of any page.
    Page(Intent),
    /// Another view, as a step to which Back returns.
    Go(Route),
    /// The same view in another way, in place of the present step.
    Amend(Route),
    /// Load all parts, or no more of them.
    WantAll(bool),
}

impl Hall {
    /// The indicators that are near one, with the difference in words, whichever of the two names it.
    pub fn near(&self, id: &str) -> Vec<Near> {
        let own = self.registry.indicators.get(id).map(|found| found.near.clone());
        let theirs = self.registry.indicators.iter().filter_map(|(other, found)| {
            let near = found.near.iter().find(|near| &*near.indicator == id)?;
            Some(Near { indicator: Rc::clone(other), differs: near.differs.clone() })
        });
        own.into_iter().flatten().chain(theirs).collect()
    }

    /// The address of an indicator.
    pub fn href_of(&self, indicator: &str) -> String {
        self.dated(archive_href(&format!("indicator/{indicator}"), &self.words))
    }

    /// The address of what changed between the editions of a release.
    pub fn href_of_editions(&self, release: &str) -> String {
        self.dated(archive_href(&format!("editions/{release}"), &self.words))
    }

    /// An address that keeps the day as of which the archive is shown.
    fn dated(&self, href: String) -> String {
        match self.route.known {
            Some(day) => format!("{href}&known={}", day.iso()),
            None => href,
        }
    }

    /// The address of a claim on the page of its release.
    pub fn href_of_claim(&self, claim: &Claim) -> String {
        if claim.head.is_superseded {
            return self.href_of_editions(&claim.head.id);
        }
        let address = Address::of_fact(&claim.head.id, &claim.fact, self.words.language);
        release_href(&address, &self.words)
    }

    /// The name of a place, unless it is a whole country: figures of that need no word.
    pub fn place_in_words(&self, id: Option<&Id>) -> Option<String> {
        let id = id?;
        let is_inside = self.registry.places.get(id).is_none_or(|place| place.within.is_some());
        is_inside.then(|| self.words.place(id, &self.registry))
    }

    /// A callback for what can be asked of any page.
    pub fn page(&self) -> Callback<Intent> {
        self.on.reform(Ask::Page)
    }
}

/// The chart of an indicator with its claims in the order of time, as who takes it out of the page wants it.
pub(super) fn taken<'a>(hall: &'a Hall, id: &Id) -> Option<(Taken, Vec<&'a Claim>)> {
    let claims = indicator::claims_of(hall, id);
    let all = Stretch::default();
    let plate = indicator::plate(hall, id, (&claims, &all), &hall.near(id))?;
    let plate::Plate { title, note, source, scene, .. } = plate;
    Some((Taken { title, note, source, scene }, claims))
}

/// A chart with the words around it.
#[derive(Debug)]
pub(super) struct Taken {
    pub(super) title: String,
    pub(super) note: String,
    pub(super) source: String,
    pub(super) scene: Rc<Scene>,
}

/// The id under which charts and tables know a claim.
pub(super) fn key_of(claim: &Claim) -> String {
    format!("{}:{}", claim.head.id, claim.fact)
}

/// The claim that a key names.
pub(super) fn claim_of(key: &str) -> Option<(Id, Id)> {
    key.split_once(':').map(|(release, fact)| (release.into(), fact.into()))
}

/// The view that the address asks for; none for views that another file makes.
pub fn view(hall: &Hall) -> Html {
    match &hall.route.screen {
        Screen::Indicator(id) => indicator::view(hall, id),
        Screen::Disagreements => disagreements::view(hall),
        Screen::Indicators(ids) => multiples::view(hall, ids),
        Screen::Archive | Screen::Times | Screen::Editions(_) | Screen::Unknown(_) => {
            Html::default()
        }
    }
}
