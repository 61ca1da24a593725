//! The state of what stands in a frame, and the one function that changes it.

use crate::analysis::embed::{Edition, Embed, Shown};
use crate::analysis::table::Filter;
use crate::checks::Finding;
use crate::i18n::Words;
use crate::model::Id;
use crate::model::period::Day;
use crate::model::registry::Registry;
use crate::model::release::Release;
use crate::model::wording::Language;
use std::rc::Rc;
use yew::Reducible;

/// Everything that the document needs; it is there before the program shows anything.
#[derive(Clone, Debug)]
pub(super) struct Bundle {
    /// The words of a language.
    pub(super) words: Rc<Words>,
    /// The names that the release uses.
    pub(super) registry: Rc<Registry>,
    /// The release.
    pub(super) release: Rc<Release>,
    /// What its checks found.
    pub(super) findings: Rc<Vec<Finding>>,
    /// Which edition it is.
    pub(super) edition: Edition,
    /// The number of the latest edition, where that is another one.
    pub(super) latest: Option<u32>,
}

impl PartialEq for Bundle {
    /// Loaded data is never changed in place, so the same place means the same data.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.release, &other.release) && Rc::ptr_eq(&self.words, &other.words)
    }
}

/// Everything that the frame shows.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct State {
    /// What the address asks for.
    pub(super) embed: Embed,
    /// The data and the words.
    pub(super) bundle: Bundle,
    /// The language that is asked for; it may still be on its way.
    pub(super) language: Language,
    /// The filter of the table.
    pub(super) filter: Filter,
    /// The width of the frame, in CSS pixels.
    pub(super) width_px: u32,
}

/// What can happen to the state.
#[derive(Clone, Debug)]
pub(super) enum Action {
    /// The frame is to show something else.
    Show(Shown),
    /// The page around the frame wants another language.
    Speak(Language),
    /// Everything in a language arrived.
    Arrived(Bundle),
    /// The reader chose a fact, or none.
    Choose(Option<Id>),
    /// The reader filters the table.
    Filter(Filter),
    /// The reader wants another stretch of time.
    Window(Option<(Day, Day)>),
    /// The frame has another width.
    Resize(u32),
}

impl State {
    /// The state at the beginning.
    pub(super) fn new(embed: Embed, bundle: Bundle, width_px: u32) -> Self {
        let language = bundle.words.language;
        Self { embed, bundle, language, filter: Filter::default(), width_px }
    }
}

impl Reducible for State {
    type Action = Action;

    /// A step that changes nothing returns the very state, and nothing is drawn again.
    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            Action::Show(shown) => next.embed = Embed { shown, fact: None, ..next.embed },
            Action::Speak(language) => next.language = language,
            // A language that nobody waits for any more comes too late.
            Action::Arrived(bundle) if bundle.words.language == next.language => {
                next.bundle = bundle;
            }
            Action::Arrived(_) => {}
            Action::Choose(fact) => next.embed.fact = fact,
            Action::Filter(filter) => next.filter = filter,
            Action::Window(window) => next.embed.window = window,
            Action::Resize(width_px) => next.width_px = width_px,
        }
        if next == *self { self } else { Rc::new(next) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bundle(language: Language) -> Bundle {
        let release = Release {
            id: "x".into(),
            edition: 1,
            title: crate::model::wording::Wording::default(),
            note: None,
            issuer: "a".into(),
            outlet: "b".into(),
            reports: None,
            language: "ru",
            published: None,
            modified: None,
            occasion: None,
            headline: Vec::new(),
            url: String::new(),
            text: None,
            facts: Vec::new(),
            open_links: Vec::new(),
            broken: Vec::new(),
        };
        Bundle {
            words: Words::read(language, "").unwrap(),
            registry: Rc::default(),
            release: Rc::new(release),
            findings: Rc::default(),
            edition: Edition::new(1, "58be7592f3f9"),
            latest: None,
        }
    }

    fn state() -> Rc<State> {
        Rc::new(State::new(Embed::default(), bundle(Language::Ru), 320))
    }

    #[test]
    fn a_step_that_changes_nothing_is_the_same_state() {
        let before = state();
        let after = Rc::clone(&before).reduce(Action::Resize(320));
        assert!(Rc::ptr_eq(&before, &after));
    }

    #[test]
    fn the_language_that_was_asked_for_last_is_spoken_whatever_comes_first() {
        let state = state().reduce(Action::Speak(Language::Kk)).reduce(Action::Speak(Language::En));
        let state = state.reduce(Action::Arrived(bundle(Language::En)));
        let state = state.reduce(Action::Arrived(bundle(Language::Kk)));
        assert_eq!(state.bundle.words.language, Language::En);
        let back = state.reduce(Action::Speak(Language::Ru));
        assert_eq!(back.bundle.words.language, Language::En);
    }

    #[test]
    fn what_was_chosen_is_of_what_was_shown() {
        let state = state().reduce(Action::Choose(Some("sale".into())));
        let state = state.reduce(Action::Show(Shown::parse("#chain")));
        assert_eq!((&state.embed.fact, state.embed.shown.code()), (&None, "chain".to_owned()));
    }
}
