//! The state of the archive's page and the one function that changes it.

use crate::analysis::route::{Route, Screen};
use crate::analysis::selection::Filter;
use crate::analysis::shelf::Shelf;
use crate::app::state::Failure;
use crate::app::whole::Frame;
use crate::i18n::Words;
use crate::model::Id;
use crate::model::part::Contents;
use crate::model::period::Day;
use crate::model::registry::Indicator;
use crate::model::release::Release;
use crate::model::wording::Language;
use crate::views::archive::{Beside, multiples};
use crate::views::sheet::{Copied, Theme};
use std::cell::RefCell;
use std::rc::Rc;
use yew::Reducible;

impl Frame {
    /// An indicator with those that are near it, whichever of the two names the other.
    fn with_near(&self, id: &Id) -> Vec<Id> {
        let indicators = &self.registry.indicators;
        let near = |found: &Indicator| -> Vec<Id> {
            found.near.iter().map(|near| Rc::clone(&near.indicator)).collect()
        };
        let own = indicators.get(id).into_iter().flat_map(near);
        let is_near = |found: &Indicator| found.near.iter().any(|near| near.indicator == *id);
        let theirs = indicators.iter().filter(|(_, found)| is_near(found));
        let theirs = theirs.map(|(other, _)| Rc::clone(other));
        [Rc::clone(id)].into_iter().chain(own).chain(theirs).collect()
    }
}

/// The parts that have come.
#[derive(Clone, Debug)]
pub(super) struct Loaded {
    /// Changed in place: [`Loaded::n_parts`] tells one state of it from the next.
    pub(super) shelf: Rc<RefCell<Shelf>>,
    pub(super) language: Language,
    pub(super) n_parts: usize,
    /// Of how many of them the words are found.
    pub(super) n_found: usize,
}

/// Everything that the page shows.
#[derive(Clone, Debug)]
pub(super) struct State {
    pub(super) route: Route,
    pub(super) theme: Theme,
    /// The language that is asked for; the words of it may still be on their way.
    pub(super) language: Language,
    pub(super) words: Option<Rc<Words>>,
    pub(super) frame: Option<Rc<Frame>>,
    pub(super) loaded: Option<Loaded>,
    /// What claims say beside one another, and which ones, once all parts are there: of all, and of a few indicators.
    pub(super) beside: Vec<(Subject, Rc<Beside>)>,
    /// How far the search for all differences is, while it lasts: steps taken, and all.
    pub(super) comparing: Option<(usize, usize)>,
    /// The editions of a release, the first one first.
    pub(super) editions: Option<(Id, Rc<Vec<Release>>)>,
    /// Whether the reader wants all parts, or none but those that are there; else the view decides.
    pub(super) wants_all: Option<bool>,
    pub(super) failure: Option<Rc<Failure>>,
    pub(super) copied: Copied,
    pub(super) width_px: u32,
    /// Counts the loadings, so that a second try is one.
    pub(super) attempt: u32,
    /// Counts how often what is asked for has stood for a moment.
    pub(super) n_settled: u32,
    /// Counts the orders that got ready.
    pub(super) n_ordered: u32,
    /// What stands for what claims say beside one another as long as that is not known: it has one place.
    pub(super) nothing: Rc<Beside>,
}

/// Up to how many facts all of them are laid side by side; above, those of the indicators that are shown.
const ALL_AT_ONCE: usize = 5_000;

/// Which claims are laid side by side.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Subject {
    /// All of them, at once.
    All,
    /// Those of a large archive on which differences rest, which are found in steps.
    Differing,
    /// Those of some indicators.
    Of(Vec<Id>),
}

/// What can happen to the state.
#[derive(Debug)]
pub(super) enum Action {
    Go(Route),
    /// Another stretch of time in the same view.
    Window(Option<(Day, Day)>),
    Speak(Language),
    Words(Rc<Words>),
    Wear(Theme),
    Frame(Rc<Frame>),
    /// Parts of the archive arrived with their words.
    Taken(Loaded),
    /// The rows of the shelf can be shown in another order.
    Ordered,
    /// What is asked for has stood for a moment.
    Settled,
    Beside(Subject, Rc<Beside>),
    /// So many steps of the search for differences are taken, of so many.
    Comparing(usize, usize),
    /// All editions of a release arrived.
    Editions(Id, Rc<Vec<Release>>),
    /// The reader asks for all parts, or for no more of them.
    WantAll(bool),
    Fail(Failure),
    Retry,
    Copied(Copied),
    Resize(u32),
}

impl PartialEq for State {
    /// Only what can change without anything else is compared; loaded data is told apart by its place.
    fn eq(&self, other: &Self) -> bool {
        let parts =
            |state: &Self| state.loaded.as_ref().map(|it| (it.language, it.n_parts, it.n_found));
        self.route == other.route
            && (self.theme, self.language, self.wants_all)
                == (other.theme, other.language, other.wants_all)
            && (self.width_px, self.attempt) == (other.width_px, other.attempt)
            && (self.n_settled, self.n_ordered) == (other.n_settled, other.n_ordered)
            && self.copied == other.copied
            && parts(self) == parts(other)
            && same(self.words.as_ref(), other.words.as_ref())
            && same(self.frame.as_ref(), other.frame.as_ref())
            && self.comparing == other.comparing
            && self.beside.len() == other.beside.len()
            && self.beside.iter().zip(&other.beside).all(|(a, b)| Rc::ptr_eq(&a.1, &b.1))
            && self.editions().map(Rc::as_ptr) == other.editions().map(Rc::as_ptr)
            && same(self.failure.as_ref(), other.failure.as_ref())
    }
}

fn same<T>(a: Option<&Rc<T>>, b: Option<&Rc<T>>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => Rc::ptr_eq(a, b),
        (a, b) => a.is_none() && b.is_none(),
    }
}

impl State {
    pub(super) fn new(route: Route, language: Language, theme: Theme, width_px: u32) -> Self {
        Self {
            route,
            theme,
            language,
            words: None,
            frame: None,
            loaded: None,
            beside: Vec::new(),
            comparing: None,
            editions: None,
            wants_all: None,
            failure: None,
            copied: None,
            width_px,
            attempt: 0,
            n_settled: 0,
            n_ordered: 0,
            nothing: Rc::default(),
        }
    }

    /// Which claims the view lays side by side.
    pub(super) fn subject(&self) -> Option<Subject> {
        let frame = self.frame.as_ref()?;
        if frame.contents.n_facts <= ALL_AT_ONCE {
            return Some(Subject::All);
        }
        match &self.route.screen {
            Screen::Indicator(id) => Some(Subject::Of(frame.with_near(id))),
            Screen::Indicators(ids) if ids.is_empty() => {
                let counts = self.loaded.as_ref()?.shelf.borrow().n_figures();
                let ranked = multiples::ranked(&frame.registry, &counts);
                Some(Subject::Of(multiples::first(&ranked)))
            }
            Screen::Indicators(ids) => Some(Subject::Of(ids.clone())),
            Screen::Disagreements => Some(Subject::Differing),
            Screen::Archive | Screen::Times => {
                let filter = Filter::from_query(&self.route.query);
                filter.has_findings.then_some(Subject::Differing)
            }
            Screen::Editions(_) | Screen::Unknown(_) => None,
        }
    }

    /// What these claims say beside one another, if that is known.
    pub(super) fn beside(&self, subject: &Subject) -> Option<&Rc<Beside>> {
        self.beside.iter().find(|(other, _)| other == subject).map(|(_, beside)| beside)
    }

    /// What all claims say beside one another, if that is known.
    pub(super) fn of_all(&self) -> Option<&Rc<Beside>> {
        self.beside(&Subject::All).or_else(|| self.beside(&Subject::Differing))
    }

    /// The editions that the view asks for, once they are there.
    pub(super) fn editions(&self) -> Option<&Rc<Vec<Release>>> {
        let (id, all) = self.editions.as_ref()?;
        (self.route.screen == Screen::Editions(Rc::clone(id))).then_some(all)
    }

    /// How many parts there are; what was known on a day is in those of earlier editions as well.
    pub(super) fn n_parts(&self) -> usize {
        let n_earlier =
            |contents: &Contents| self.route.known.map_or(0, |_| contents.earlier.len());
        let frame = self.frame.as_ref();
        frame.map_or(0, |it| it.contents.parts.len() + n_earlier(&it.contents))
    }

    /// The language in which the page speaks: that of the words that are there, whichever is asked for.
    pub(super) fn spoken(&self) -> Option<Language> {
        self.words.as_ref().map(|words| words.language)
    }

    /// How many parts are there in the language of the page.
    pub(super) fn n_loaded(&self) -> usize {
        let loaded = self.loaded.as_ref().filter(|loaded| Some(loaded.language) == self.spoken());
        loaded.map_or(0, |loaded| loaded.n_parts)
    }

    /// How many of them are found by their words.
    pub(super) fn n_found(&self) -> usize {
        let loaded = self.loaded.as_ref().filter(|_| self.n_loaded() > 0);
        loaded.map_or(0, |loaded| loaded.n_found)
    }

    /// How many parts the view needs: all for what is searched or laid side by side, the newest for a first look.
    pub(super) fn n_wanted(&self) -> usize {
        let needs_all = match &self.route.screen {
            Screen::Archive => {
                let is_open = Filter::from_query(&self.route.query).is_open();
                self.route.known.is_some() || !is_open
            }
            Screen::Editions(_) | Screen::Unknown(_) => return 0,
            Screen::Times
            | Screen::Indicator(_)
            | Screen::Indicators(_)
            | Screen::Disagreements => true,
        };
        match self.wants_all {
            Some(false) => self.n_loaded().max(1),
            Some(true) => self.n_parts(),
            None if needs_all => self.n_parts(),
            None => self.n_parts().min(1),
        }
    }
}

impl Reducible for State {
    type Action = Action;

    /// A step that changes nothing returns the very state, and nothing is drawn again.
    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            Action::Go(route) => {
                next.language = route.language.unwrap_or(next.language);
                next.comparing = None;
                // Who stopped the loading for one view may need the whole for another.
                if route.screen != next.route.screen {
                    next.wants_all = None;
                    // What one release lacks is no fault of the archive.
                    let is_of_editions = matches!(next.route.screen, Screen::Editions(_));
                    next.failure =
                        next.failure.filter(|failure| !is_of_editions || failure.is_of_words());
                }
                if route.known != next.route.known {
                    next.beside.clear();
                }
                next.route = route;
            }
            Action::Window(window) if next.route.screen == Screen::Times => {
                next.route.window = window;
            }
            Action::Speak(language) => {
                next.language = language;
                next.route.language = Some(language);
            }
            Action::Words(words) => next.words = Some(words),
            Action::Wear(theme) => next.theme = theme,
            Action::Frame(frame) => {
                next.frame = Some(frame);
                next.failure = next.failure.filter(|failure| failure.is_of_words());
            }
            Action::Taken(loaded) if Some(loaded.language) == next.spoken() => {
                next.failure = next.failure.filter(|failure| failure.is_of_words());
                if next.n_loaded() != loaded.n_parts {
                    next.beside.clear();
                    next.comparing = None;
                }
                next.loaded = Some(loaded);
            }
            // The page shows something else, or speaks another language by now.
            Action::Window(_) | Action::Taken(_) => {}
            Action::Settled => next.n_settled = next.n_settled.wrapping_add(1),
            Action::Ordered => next.n_ordered = next.n_ordered.wrapping_add(1),
            Action::Beside(subject, beside) => {
                next.comparing = None;
                let is_of_few = matches!(subject, Subject::Of(_));
                next.beside.retain(|(other, _)| matches!(other, Subject::Of(_)) != is_of_few);
                next.beside.push((subject, beside));
            }
            Action::Editions(id, all) => {
                next.failure = next.failure.filter(|failure| failure.is_of_words());
                next.editions = Some((id, all));
            }
            Action::Comparing(n, all) => next.comparing = Some((n, all)),
            Action::WantAll(all) => next.wants_all = Some(all),
            Action::Fail(failure) => next.failure = Some(Rc::new(failure)),
            Action::Retry => {
                next.failure = None;
                next.attempt = next.attempt.wrapping_add(1);
            }
            Action::Copied(copied) => next.copied = copied,
            Action::Resize(width_px) => next.width_px = width_px,
        }
        // Words that failed are missed only while they are wanted and not there.
        if next.spoken() == Some(next.language) {
            next.failure = next.failure.filter(|failure| !failure.is_of_words());
        }
        if next == *self { self } else { Rc::new(next) }
    }
}
