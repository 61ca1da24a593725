//! The static page of an indicator: what the archive's page shows of it, with all claims of all releases.

use std::rc::Rc;

use svodka::analysis::route::{Route, Screen};
use svodka::i18n::Words;
use svodka::model::claim::Claim;
use svodka::model::registry::Registry;
use svodka::views::archive::{self, Beside, Hall};
use svodka::views::sheet::Layout;
use yew::{Callback, Html};

use crate::archive::Archive;

/// The claims of all releases beside one another, in one language.
#[derive(Debug)]
pub(crate) struct Shelf {
    words: Rc<Words>,
    registry: Rc<Registry>,
    beside: Rc<Beside>,
}

impl Shelf {
    pub(crate) fn of(archive: &Archive, words: &Rc<Words>) -> Self {
        let releases = archive.releases.iter();
        let claims = releases.flat_map(|release| Claim::all(release, words.language)).collect();
        Self {
            words: Rc::clone(words),
            registry: Rc::clone(&archive.registry),
            beside: Rc::new(Beside::of(claims, &archive.registry)),
        }
    }

    /// The claims of an indicator, in the order of time.
    pub(crate) fn claims(&self, id: &str) -> Vec<&Claim> {
        let mut claims: Vec<&Claim> =
            self.beside.claims.iter().filter(|claim| &*claim.figure.indicator == id).collect();
        claims.sort_by_key(|claim| {
            let last = claim.figure.period.as_ref().map(|period| period.last);
            (last.or_else(|| claim.head.stated_on()), claim.head.stated_on())
        });
        claims
    }

    /// In how many ways its claims differ.
    pub(crate) fn n_found(&self, id: &str) -> usize {
        let is_its = |at: &usize| {
            self.beside.claims.get(*at).is_some_and(|claim| &*claim.figure.indicator == id)
        };
        self.beside.found.iter().filter(|found| found.claims.iter().any(is_its)).count()
    }

    /// Its page.
    pub(crate) fn view(&self, id: &str, width_px: u32) -> Html {
        archive::view(&Hall {
            words: Rc::clone(&self.words),
            registry: Rc::clone(&self.registry),
            beside: Rc::clone(&self.beside),
            has_differences: true,
            route: Route {
                screen: Screen::Indicator(id.into()),
                language: Some(self.words.language),
                ..Route::default()
            },
            layout: Layout::of_page(width_px),
            copied: None,
            on: Callback::noop(),
        })
    }
}
