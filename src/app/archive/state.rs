//! The state of the archive's page and the one function that changes it.

use crate::analysis::route::{Route, Screen};
use crate::analysis::selection::Filter;
use crate::analysis::shelf::Shelf;
use crate::analysis::store::Refused;
use crate::app::load::ARCHIVE;
use crate::app::state::Failure;
use crate::i18n::Words;
use crate::model::part::{Contents, Part, PartWords};
use crate::model::registry::Registry;
use crate::model::wording::Language;
use crate::views::archive::Beside;
use crate::views::sheet::{Copied, Theme};
use crate::wire::{Problem, Trouble};
use std::cell::RefCell;
use std::rc::Rc;
use yew::Reducible;

/// What must be known of the archive before its facts.
#[derive(Debug)]
pub(super) struct Frame {
    pub(super) contents: Contents,
    pub(super) registry: Rc<Registry>,
}

/// The parts that have come.
#[derive(Clone, Debug)]
pub(super) struct Loaded {
    /// Changed in place: [`Loaded::n_parts`] tells one state of it from the next.
    pub(super) shelf: Rc<RefCell<Shelf>>,
    pub(super) language: Language,
    pub(super) n_parts: usize,
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
    /// What claims say beside one another, once all parts are there.
    pub(super) beside: Option<Rc<Beside>>,
    /// Whether the reader wants all parts, or none but those that are there; else the view decides.
    pub(super) wants_all: Option<bool>,
    pub(super) failure: Option<Rc<Failure>>,
    pub(super) copied: Copied,
    pub(super) width_px: u32,
    /// Counts the loadings, so that a second try is one.
    pub(super) attempt: u32,
}

/// What can happen to the state.
#[derive(Debug)]
pub(super) enum Action {
    Go(Route),
    Speak(Language),
    Words(Rc<Words>),
    Wear(Theme),
    Frame(Rc<Frame>),
    /// A part of the archive arrived with its words.
    Part(Box<(Part, PartWords)>),
    Beside(Rc<Beside>),
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
        let parts = |state: &Self| state.loaded.as_ref().map(|it| (it.language, it.n_parts));
        self.route == other.route
            && (self.theme, self.language, self.wants_all)
                == (other.theme, other.language, other.wants_all)
            && (self.width_px, self.attempt) == (other.width_px, other.attempt)
            && self.copied == other.copied
            && parts(self) == parts(other)
            && same(self.words.as_ref(), other.words.as_ref())
            && same(self.frame.as_ref(), other.frame.as_ref())
            && same(self.beside.as_ref(), other.beside.as_ref())
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
            beside: None,
            wants_all: None,
            failure: None,
            copied: None,
            width_px,
            attempt: 0,
        }
    }

    /// How many parts there are.
    pub(super) fn n_parts(&self) -> usize {
        self.frame.as_ref().map_or(0, |frame| frame.contents.parts.len())
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

    /// How many parts the view needs: all for what is searched or laid side by side, the newest for a first look.
    pub(super) fn n_wanted(&self) -> usize {
        let needs_all = match &self.route.screen {
            Screen::Archive => !Filter::from_query(&self.route.query).is_open(),
            Screen::Unknown(_) => return 0,
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
                // Who stopped the loading for one view may need the whole for another.
                if route.screen != next.route.screen {
                    next.wants_all = None;
                }
                next.route = route;
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
            Action::Part(part) => {
                next.failure = next.failure.filter(|failure| failure.is_of_words());
                next.take(*part);
            }
            Action::Beside(beside) => next.beside = Some(beside),
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

impl State {
    /// Takes a part into the shelf; a part in another language than the shelf's begins a new shelf.
    fn take(&mut self, (part, words): (Part, PartWords)) {
        let Some(frame) = &self.frame else { return };
        let language = words.language;
        if Some(language) != self.spoken() {
            return;
        }
        let before = self.loaded.take().filter(|loaded| loaded.language == language);
        let mut loaded = before.unwrap_or_else(|| {
            let empty = Shelf::new(language, &frame.registry, frame.contents.n_facts());
            Loaded { shelf: Rc::new(RefCell::new(empty)), language, n_parts: 0 }
        });
        let entry = frame.contents.parts.get(loaded.n_parts);
        match loaded.shelf.borrow_mut().take(part, &words) {
            Ok(()) => loaded.n_parts += 1,
            // It changes nothing.
            Err(Refused::Twice) => {}
            Err(Refused::OtherWords | Refused::TooMany) => {
                let file = entry.and_then(|entry| entry.words(language)).map(|words| &words.file);
                self.failure = file.map(|file| Rc::new(unfit(format!("{ARCHIVE}{file}"))));
            }
        }
        self.beside = None;
        self.loaded = Some(loaded).filter(|loaded| loaded.n_parts > 0);
    }
}

/// Words that do not fit their part: of another version of the archive.
fn unfit(file: String) -> Failure {
    let trouble = Trouble::MissingWords;
    Failure::File(file, Problem::at(1, 1, trouble))
}
