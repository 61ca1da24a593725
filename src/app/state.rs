//! The state of the page and the one function that changes it.

use crate::analysis::address::{Address, Page};
use crate::checks::Finding;
use crate::i18n::Words;
use crate::model::Id;
use crate::model::archive::Start;
use crate::model::registry::Registry;
use crate::model::release::Release;
use crate::model::wording::Language;
use crate::views::release::STEPS;
use crate::views::sheet::{Copied, Theme};
use crate::wire::Problem;
use std::rc::Rc;
use yew::Reducible;

/// A file with what is wrong in it.
pub type FileProblems = Vec<(String, Problem)>;

/// Why the page cannot show what was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// A file did not arrive: its path, and the server's answer if there was one.
    Fetch(String, Option<u16>),
    /// A file cannot be read: its path, and why.
    File(String, Problem),
}

impl Failure {
    /// Whether it is the page's words that are missing, and not its data.
    pub(super) fn is_of_words(&self) -> bool {
        let (Self::Fetch(file, _) | Self::File(file, _)) = self;
        file.starts_with("i18n/")
    }

    /// Whether the archive has no such release.
    pub fn is_absence_of(&self, release: &str) -> bool {
        let Self::Fetch(file, Some(404)) = self else { return false };
        file.contains(&format!("worded/{release}."))
    }
}

/// A release that is loaded, with what its checks found.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// The language of its words.
    pub language: Language,
    /// The release.
    pub release: Rc<Release>,
    /// The names that it uses.
    pub registry: Rc<Registry>,
    /// What the checks found.
    pub findings: Rc<Vec<Finding>>,
    /// What is wrong in its files, short of making them unusable.
    pub problems: Rc<FileProblems>,
}

/// Everything that the page shows.
#[derive(Clone, Debug)]
pub struct State {
    /// The view that is asked for.
    pub address: Address,
    /// The appearance.
    pub theme: Theme,
    /// The language that is asked for; the words of it may still be on their way.
    pub language: Language,
    /// The words that the page speaks.
    pub words: Option<Rc<Words>>,
    /// Where the archive begins.
    pub start: Option<Rc<Start>>,
    /// The release of the address.
    pub loaded: Option<Loaded>,
    /// What went wrong with the last loading.
    pub failure: Option<Rc<Failure>>,
    /// The last copy.
    pub copied: Copied,
    /// The width of the page, in CSS pixels.
    pub width_px: u32,
    /// Counts the loadings, so that a second try is one.
    pub attempt: u32,
    /// How many of the release's [`STEPS`] are drawn.
    pub step: usize,
}

impl PartialEq for State {
    /// Loaded data is never changed in place, so the same place means the same data.
    fn eq(&self, other: &Self) -> bool {
        fn same<T>(a: Option<&Rc<T>>, b: Option<&Rc<T>>) -> bool {
            match (a, b) {
                (Some(a), Some(b)) => Rc::ptr_eq(a, b),
                (a, b) => a.is_none() && b.is_none(),
            }
        }
        let release =
            |state: &'_ Self| state.loaded.as_ref().map(|loaded| Rc::clone(&loaded.release));
        self.address == other.address
            && (self.theme, self.language) == (other.theme, other.language)
            && (self.width_px, self.attempt, self.step)
                == (other.width_px, other.attempt, other.step)
            && self.copied == other.copied
            && same(self.words.as_ref(), other.words.as_ref())
            && same(self.start.as_ref(), other.start.as_ref())
            && same(release(self).as_ref(), release(other).as_ref())
            && same(self.failure.as_ref(), other.failure.as_ref())
    }
}

/// What can happen to the state.
#[derive(Clone, Debug)]
pub enum Action {
    /// The reader went to an address.
    Go(Address),
    /// The reader wants another language.
    Speak(Language),
    /// The words of a language arrived.
    Words(Rc<Words>),
    /// The reader wants another appearance.
    Wear(Theme),
    /// Where the archive's releases start arrived.
    Start(Rc<Start>),
    /// A release arrived.
    Release(Loaded),
    /// Loading failed.
    Fail(Failure),
    /// The reader wants to load again.
    Retry,
    /// A copy was made, or refused; or its word has stood long enough.
    Copied(Copied),
    /// The page has another width.
    Resize(u32),
    /// What was drawn is painted, and the next step may be drawn.
    Painted,
}

impl State {
    /// The state before anything is loaded.
    pub fn new(address: Address, language: Language, theme: Theme, width_px: u32) -> Self {
        Self {
            step: first_step(&address),
            address,
            theme,
            language,
            words: None,
            start: None,
            loaded: None,
            failure: None,
            copied: None,
            width_px,
            attempt: 0,
        }
    }

    /// The id of the release that the address asks for.
    pub fn wanted_release(&self) -> Option<Id> {
        match &self.address.page {
            Page::Release(id) => Some(Rc::clone(id)),
            Page::Front => self.start.as_ref().map(|start| Rc::clone(&start.front)),
            Page::Unknown(_) => None,
        }
    }

    /// The release of the address, if it is the one that is loaded.
    pub fn wanted_loaded(&self) -> Option<&Loaded> {
        let wanted = self.wanted_release()?;
        self.loaded.as_ref().filter(|loaded| loaded.release.id == wanted)
    }
}

/// Whoever comes for a place in the page gets all of it at once: it is scrolled there.
fn first_step(address: &Address) -> usize {
    if address.section.is_none() && address.fact.is_none() { 1 } else { STEPS }
}

impl Reducible for State {
    type Action = Action;

    /// A step that changes nothing returns the very state, and nothing is drawn again.
    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            Action::Go(address) => {
                next.language = address.language.unwrap_or(next.language);
                next.step = next.step.max(first_step(&address));
                next.address = address;
            }
            Action::Speak(language) => {
                next.language = language;
                next.address.language = Some(language);
            }
            Action::Words(words) => next.words = Some(words),
            Action::Wear(theme) => next.theme = theme,
            Action::Start(start) => {
                next.start = Some(start);
                next.failure = next.failure.filter(|failure| failure.is_of_words());
            }
            Action::Release(loaded) => {
                next.loaded = Some(loaded);
                next.failure = next.failure.filter(|failure| failure.is_of_words());
            }
            Action::Fail(failure) => next.failure = Some(Rc::new(failure)),
            Action::Retry => {
                next.failure = None;
                next.attempt = next.attempt.wrapping_add(1);
            }
            Action::Copied(copied) => next.copied = copied,
            Action::Resize(width_px) => next.width_px = width_px,
            Action::Painted => next.step = STEPS.min(next.step + 1),
        }
        // Words that failed are missed only while they are wanted and not there.
        if next.words.as_ref().is_some_and(|words| words.language == next.language) {
            next.failure = next.failure.filter(|failure| !failure.is_of_words());
        }
        // Likewise the release in a language.
        let is_worded = |loaded: &Loaded| loaded.language == next.language;
        if next.wanted_loaded().is_some_and(is_worded) {
            next.failure = next.failure.filter(|failure| failure.is_of_words());
        }
        if next == *self { self } else { Rc::new(next) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn state() -> Rc<State> {
        state_at("")
    }

    fn state_at(fragment: &str) -> Rc<State> {
        Rc::new(State::new(Address::parse(fragment), Language::Ru, Theme::Auto, 800))
    }

    fn start() -> Action {
        Action::Start(Rc::new(Start { front: "a".into(), registry: String::new() }))
    }

    #[test]
    fn a_step_that_changes_nothing_is_the_same_state() {
        let before = state();
        let after = Rc::clone(&before).reduce(Action::Resize(800));
        assert!(Rc::ptr_eq(&before, &after));
    }

    #[test]
    fn the_address_wins_over_the_language_and_a_switch_is_written_into_it() {
        let went = state().reduce(Action::Go(Address::parse("#/?lang=kk")));
        assert_eq!(went.language, Language::Kk);
        let switched = went.reduce(Action::Speak(Language::En));
        assert_eq!(switched.address.language, Some(Language::En));
    }

    #[test]
    fn what_arrives_takes_back_no_failure_but_its_own() {
        let words = |language| Action::Words(Words::read(language, "").unwrap());
        let fail = |file: &str| Action::Fail(Failure::Fetch(file.into(), None));
        let failed = state().reduce(fail("i18n/ru.ftl")).reduce(start());
        assert!(failed.failure.is_some());
        assert!(failed.reduce(words(Language::Ru)).failure.is_none());
        let failed = state().reduce(fail("archive/contents.json")).reduce(words(Language::Ru));
        assert!(failed.failure.is_some());
        assert!(failed.reduce(start()).failure.is_none());
        let missed = state().reduce(words(Language::Ru)).reduce(Action::Speak(Language::Kk));
        let missed = missed.reduce(fail("i18n/kk.ftl"));
        assert!(Rc::clone(&missed).reduce(words(Language::Ru)).failure.is_some());
        assert!(missed.reduce(Action::Speak(Language::Ru)).failure.is_none());
    }

    #[test]
    fn the_page_is_drawn_in_steps_unless_a_place_in_it_is_wanted() {
        let mut state = state();
        assert_eq!(state.step, 1);
        for _ in 0..2 * STEPS {
            state = state.reduce(Action::Painted);
        }
        assert_eq!(state.step, STEPS);
        let state = state_at("#/release/a/facts").reduce(Action::Go(Address::default()));
        assert_eq!(state.step, STEPS);
        let gone = self::state().reduce(Action::Go(Address::parse("#/release/a?fact=b")));
        assert_eq!(gone.step, STEPS);
    }

    #[test]
    fn a_failure_loses_nothing_that_is_loaded() {
        let loaded = state().reduce(start());
        let failed = loaded.reduce(Action::Fail(Failure::Fetch("x.json".into(), None)));
        assert!(failed.start.is_some() && failed.failure.is_some());
        let again = failed.reduce(Action::Retry);
        assert!(again.failure.is_none() && again.attempt == 1);
    }
}
