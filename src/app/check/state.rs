//! The state of the page of checks and the one function that changes it.

use crate::analysis::desk::{Desk, Screen};
use crate::analysis::locate::{Text, locate};
use crate::analysis::table::Filter;
use crate::app::state::Failure;
use crate::app::whole::Frame;
use crate::i18n::Words;
use crate::model::Id;
use crate::model::claim::Claim;
use crate::model::period::Day;
use crate::model::release::Release;
use crate::model::wording::Language;
use crate::views::check::{Beside, Examined, Progress, Refused};
use crate::views::sheet::{Copied, Theme};
use std::cell::Cell;
use std::rc::Rc;
use yew::Reducible;

/// Whether a reader has asked that what is being read is read no further.
pub(super) type Stop = Rc<Cell<bool>>;

/// Everything that the page shows.
#[derive(Clone, Debug)]
pub(super) struct State {
    pub(super) desk: Desk,
    pub(super) theme: Theme,
    /// The language that is asked for; the words of it may still be on their way.
    pub(super) language: Language,
    pub(super) words: Option<Rc<Words>>,
    pub(super) frame: Option<Rc<Frame>>,
    /// The archive's figures, once a file was given that is to be laid beside them.
    pub(super) history: Option<Rc<Vec<Claim>>>,
    /// The release of the archive beside which a text is laid.
    pub(super) release: Option<Rc<Release>>,
    pub(super) files: Vec<Rc<Examined>>,
    /// Which of them is shown.
    pub(super) at: usize,
    /// The newest of those that are being read: it is shown once all are, and not each of a hundred in its turn.
    pub(super) newest: Option<usize>,
    pub(super) refused: Vec<Refused>,
    /// What is being read, and how that is stopped.
    pub(super) reading: Option<(Progress, Stop)>,
    pub(super) text: Option<Rc<Text>>,
    pub(super) beside: Option<Beside>,
    pub(super) filter: Filter,
    pub(super) window: Option<(Day, Day)>,
    pub(super) failure: Option<Rc<Failure>>,
    pub(super) copied: Copied,
    pub(super) width_px: u32,
    /// Counts the loadings, so that a second try is one.
    pub(super) attempt: u32,
}

/// What can happen to the state.
#[derive(Debug)]
pub(super) enum Action {
    Go(Desk),
    Speak(Language),
    Words(Rc<Words>),
    Wear(Theme),
    Frame(Rc<Frame>),
    Release(Rc<Release>),
    History(Rc<Vec<Claim>>),
    /// A file is being read.
    Reading(Progress, Stop),
    Examined(Rc<Examined>),
    Refused(Refused),
    /// All files that were given are read, or no more of them will be.
    Read,
    Text(Rc<Text>),
    Show(usize),
    Clear,
    Filter(Filter),
    Window(Option<(Day, Day)>),
    Fail(Failure),
    Retry,
    Copied(Copied),
    Resize(u32),
}

impl State {
    pub(super) fn new(desk: Desk, language: Language, theme: Theme, width_px: u32) -> Self {
        Self {
            desk,
            theme,
            language,
            words: None,
            frame: None,
            history: None,
            release: None,
            files: Vec::new(),
            at: 0,
            newest: None,
            refused: Vec::new(),
            reading: None,
            text: None,
            beside: None,
            filter: Filter::default(),
            window: None,
            failure: None,
            copied: None,
            width_px,
            attempt: 0,
        }
    }

    /// The release that the address asks for a text to be laid beside: its id.
    pub(super) fn wanted_release(&self) -> Option<Id> {
        match &self.desk.screen {
            Screen::Source(Some(id)) => Some(Rc::clone(id)),
            Screen::Source(None) => {
                self.frame.as_ref().map(|frame| Rc::clone(&frame.contents.front))
            }
            Screen::Files | Screen::Unknown(_) => None,
        }
    }

    /// The release beside which a text is laid: one that the reader gave comes before the archive's own.
    pub(super) fn wanted_loaded(&self) -> Option<Rc<Release>> {
        let wanted = self.wanted_release()?;
        let given = self.files.iter().filter_map(|file| file.release.as_ref());
        given.chain(&self.release).find(|release| release.id == wanted).map(Rc::clone)
    }

    /// Lays the text beside the release, where both are there.
    fn lay(&mut self) {
        let both = self.wanted_loaded().zip(self.text.as_ref().map(Rc::clone));
        self.beside = both.map(|(release, text)| {
            let located = Rc::new(locate(&release, &text));
            Beside { text, located }
        });
    }
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            Action::Go(desk) => {
                next.language = desk.language.unwrap_or(next.language);
                let is_other = desk.screen != next.desk.screen;
                next.desk = desk;
                if is_other {
                    next.refused.clear();
                    next.lay();
                }
            }
            Action::Speak(language) => {
                next.language = language;
                next.desk.language = Some(language);
            }
            Action::Words(words) => next.words = Some(words),
            Action::Wear(theme) => next.theme = theme,
            Action::Frame(frame) => {
                next.frame = Some(frame);
                next.failure = next.failure.filter(|failure| failure.is_of_words());
            }
            Action::Release(release) => {
                next.release = Some(release);
                next.failure = next.failure.filter(|failure| failure.is_of_words());
                next.lay();
            }
            Action::History(history) => next.history = Some(history),
            Action::Reading(progress, stop) => {
                if (progress.n, progress.share) == (0, 0) {
                    next.refused.clear();
                }
                next.reading = Some((progress, stop));
            }
            Action::Examined(file) => next.take(file),
            Action::Refused(refused) => next.refused.push(refused),
            Action::Read => {
                next.reading = None;
                if let Some(at) = next.newest {
                    next.show(at);
                }
            }
            Action::Text(text) => {
                next.refused.clear();
                next.text = Some(text);
                next.lay();
            }
            Action::Show(at) => next.show(at),
            Action::Clear => {
                next.files.clear();
                next.refused.clear();
                next.show(0);
            }
            Action::Filter(filter) => next.filter = filter,
            Action::Window(window) => next.window = window,
            Action::Fail(failure) => next.failure = Some(Rc::new(failure)),
            Action::Retry => {
                next.failure = None;
                next.attempt = next.attempt.wrapping_add(1);
            }
            Action::Copied(copied) => next.copied = copied,
            Action::Resize(width_px) if width_px == next.width_px => return self,
            Action::Resize(width_px) => next.width_px = width_px,
        }
        // Words that failed are missed only while they are wanted and not there.
        if next.words.as_ref().is_some_and(|words| words.language == next.language) {
            next.failure = next.failure.filter(|failure| !failure.is_of_words());
        }
        Rc::new(next)
    }
}

impl State {
    /// Takes a file in, and shows it where nothing is shown; one of the same name takes the place of the earlier one.
    fn take(&mut self, file: Rc<Examined>) {
        let at = self.files.iter().position(|it| it.name == file.name);
        let at = at.unwrap_or(self.files.len());
        match self.files.get_mut(at) {
            Some(slot) => *slot = file,
            None => self.files.push(file),
        }
        if self.files.len() == 1 {
            self.show(at);
        }
        self.newest = Some(at);
    }

    fn show(&mut self, at: usize) {
        self.at = at;
        self.newest = None;
        self.filter = Filter::default();
        self.window = None;
        self.desk.fact = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn state(fragment: &str) -> Rc<State> {
        Rc::new(State::new(Desk::parse(fragment), Language::Ru, Theme::Auto, 800))
    }

    fn file(name: &str, n_faults: usize) -> Action {
        Action::Examined(Rc::new(Examined {
            name: name.to_owned(),
            n_bytes: 0,
            release: None,
            findings: Rc::default(),
            faults: Vec::new(),
            n_faults,
            is_foreign: false,
            held: None,
        }))
    }

    #[test]
    fn the_newest_file_is_shown_and_one_of_the_same_name_replaced() {
        let state = state("#/check").reduce(file("a", 1)).reduce(file("b", 2));
        assert_eq!((state.files.len(), state.at), (2, 0), "one is shown until all are read");
        let state = state.reduce(Action::Read);
        assert_eq!((state.files.len(), state.at), (2, 1));
        let state = state.reduce(file("a", 3)).reduce(Action::Read);
        assert_eq!((state.files.len(), state.at), (2, 0));
        assert_eq!(state.files[0].n_faults, 3);
        assert!(state.reduce(Action::Clear).files.is_empty());
    }

    #[test]
    fn a_file_that_is_refused_takes_nothing_away() {
        let refused = Refused { name: "c".into(), why: "inspect-too-large", number: "9".into() };
        let state = state("#/check").reduce(file("a", 1)).reduce(Action::Refused(refused));
        assert_eq!((state.files.len(), state.refused.len()), (1, 1));
        let progress = Progress { name: "d".into(), n: 0, all: 1, share: 0 };
        let state = state.reduce(Action::Reading(progress, Stop::default()));
        assert_eq!((state.files.len(), state.refused.len()), (1, 0));
    }

    #[test]
    fn a_failure_loses_nothing_that_was_given() {
        let text = Rc::new(Text::new("a", "a"));
        let state = state("#/source/x").reduce(file("a", 0)).reduce(Action::Text(text));
        let failed = state.reduce(Action::Fail(Failure::Fetch("x.json".into(), None)));
        assert!(failed.text.is_some() && failed.files.len() == 1 && failed.failure.is_some());
        assert!(failed.reduce(Action::Retry).failure.is_none());
    }
}
