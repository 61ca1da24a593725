//! The state of the page and the one function that changes it.

use crate::analysis::address::Page;
use crate::analysis::embed::Edition;
use crate::analysis::route::{Route, Screen};
use crate::analysis::share::Share;
use crate::analysis::still;
use crate::app::state::Failure;
use crate::checks::Finding;
use crate::i18n::Words;
use crate::model::Id;
use crate::model::archive::Start;
use crate::model::period::Day;
use crate::model::registry::Registry;
use crate::model::release::Release;
use crate::model::wording::Language;
use crate::platform;
use crate::views::archive::{Beside, Hall};
use crate::views::share::goods::{Look, Seen};
use crate::views::share::{Ask, Counter, Done, of_indicator, of_release};
use crate::views::sheet::{Copied, Layout, Place, Sheet, Theme};
use std::rc::Rc;
use yew::{Callback, Reducible};

/// A release with its words in all languages.
#[derive(Clone, Debug)]
pub(super) struct Opened {
    pub(super) release: Rc<Release>,
    pub(super) registry: Rc<Registry>,
    pub(super) findings: Rc<Vec<Finding>>,
    /// Which edition it is.
    pub(super) edition: Option<Edition>,
}

/// An indicator with what the archive says of it.
#[derive(Debug)]
pub(super) struct Gathered {
    pub(super) indicator: Id,
    /// As known on this day; today for none.
    pub(super) known: Option<Day>,
    /// How many releases are left out because no day of print is known.
    pub(super) n_undated: usize,
    pub(super) registry: Rc<Registry>,
    pub(super) beside: Rc<Beside>,
    /// The releases of its claims, and of those of near indicators.
    pub(super) releases: Vec<Rc<Release>>,
}

/// Everything that the page shows.
#[derive(Clone, Debug)]
pub(super) struct State {
    pub(super) share: Share,
    pub(super) theme: Theme,
    /// The language that is asked for; the words of it may still be on their way.
    pub(super) language: Language,
    pub(super) words: Option<Rc<Words>>,
    pub(super) start: Option<Rc<Start>>,
    /// The release of the address.
    pub(super) opened: Option<Opened>,
    /// The indicator of the address.
    pub(super) gathered: Option<Rc<Gathered>>,
    /// Whether a file is being made.
    pub(super) is_busy: bool,
    pub(super) look: Look,
    pub(super) done: Option<Done>,
    pub(super) failure: Option<Rc<Failure>>,
    pub(super) copied: Copied,
    pub(super) width_px: u32,
    /// Counts the loadings, so that a second try is one.
    pub(super) attempt: u32,
}

/// What can happen to the state.
#[derive(Debug)]
pub(super) enum Action {
    Go(Share),
    Speak(Language),
    Words(Rc<Words>),
    Wear(Theme),
    Start(Rc<Start>),
    Release(Opened),
    Gathered(Rc<Gathered>),
    Busy,
    Look(Look),
    Done(Done),
    Fail(Failure),
    Retry,
    Copied(Copied),
    Resize(u32),
}

impl State {
    pub(super) fn new(share: Share, language: Language, theme: Theme, width_px: u32) -> Self {
        Self {
            share,
            theme,
            language,
            words: None,
            start: None,
            opened: None,
            gathered: None,
            is_busy: false,
            look: Look::of_page(width_px),
            done: None,
            failure: None,
            copied: None,
            width_px,
            attempt: 0,
        }
    }

    /// The release that the address asks for; the front one where it names none.
    pub(super) fn wanted_release(&self) -> Option<Id> {
        let Share::Release(address) = &self.share else { return None };
        match &address.page {
            Page::Release(id) => Some(Rc::clone(id)),
            Page::Front => self.start.as_ref().map(|start| Rc::clone(&start.front)),
            Page::Unknown(_) => None,
        }
    }

    /// That release, once it is there.
    pub(super) fn wanted_opened(&self) -> Option<&Opened> {
        let wanted = self.wanted_release()?;
        self.opened.as_ref().filter(|opened| opened.release.id == wanted)
    }

    /// The indicator that the address asks for, and as of which day.
    pub(super) fn wanted_indicator(&self) -> Option<(Id, Option<Day>)> {
        match &self.share {
            Share::Indicator(Route { screen: Screen::Indicator(id), known, .. }) => {
                Some((Rc::clone(id), *known))
            }
            _ => None,
        }
    }

    /// That indicator, once it is there.
    pub(super) fn wanted_gathered(&self) -> Option<&Rc<Gathered>> {
        let (wanted, known) = self.wanted_indicator()?;
        let gathered = self.gathered.as_ref();
        gathered.filter(|gathered| gathered.indicator == wanted && gathered.known == known)
    }

    /// What the page shows, once all of it is there.
    pub(super) fn counter(&self, on: &Callback<Ask>) -> Option<Counter> {
        let words = self.words.as_ref()?;
        let own = self.share.in_language(words.language);
        let address = self.public(&own, words.language);
        let seen = Seen { address, day: Day::from_iso(&platform::page::today()) };
        let (sheet, subject, goods) = match &self.share {
            Share::Release(address) => {
                let sheet = self.sheet(words)?;
                let subject = sheet.release.title.get(words.language).to_owned();
                let goods = of_release::goods(&sheet, address, self.look, &seen);
                (Some(sheet), subject, goods)
            }
            Share::Indicator(route) => {
                let gathered = self.wanted_gathered()?;
                let hall = self.hall(words, gathered, route);
                let subject = words.indicator(&gathered.indicator, &gathered.registry);
                let given = of_indicator::Given {
                    id: &gathered.indicator,
                    releases: &gathered.releases,
                    n_undated: gathered.n_undated,
                };
                (None, subject, of_indicator::goods(&hall, &given, self.look, &seen)?)
            }
        };
        Some(Counter {
            words: Rc::clone(words),
            sheet,
            subject,
            share: self.share.clone(),
            goods: Rc::new(goods),
            look: self.look,
            is_busy: self.is_busy,
            done: self.done.clone(),
            site: platform::address::public("", ""),
            edition: self.wanted_opened().and_then(|opened| opened.edition.clone()),
            copied: self.copied.clone(),
            on: on.clone(),
        })
    }

    /// Where others see what is shown: on its static page, which can be read without its program.
    fn public(&self, own: &Share, language: Language) -> Option<String> {
        let page = match own {
            Share::Release(_) => still::file("release", &self.wanted_release()?, language),
            Share::Indicator(_) => still::file("indicator", &self.wanted_indicator()?.0, language),
        };
        platform::address::public(&page, &own.shown())
    }

    fn sheet(&self, words: &Rc<Words>) -> Option<Sheet> {
        let opened = self.wanted_opened()?;
        Some(Sheet {
            words: Rc::clone(words),
            registry: Rc::clone(&opened.registry),
            release: Rc::clone(&opened.release),
            findings: Rc::clone(&opened.findings),
            layout: Layout::of_page(self.width_px),
            place: Place::Page,
        })
    }

    fn hall(&self, words: &Rc<Words>, gathered: &Gathered, route: &Route) -> Hall {
        Hall {
            words: Rc::clone(words),
            registry: Rc::clone(&gathered.registry),
            beside: Rc::clone(&gathered.beside),
            has_differences: false,
            route: route.clone(),
            layout: Layout::of_page(self.width_px),
            copied: None,
            on: Callback::noop(),
        }
    }
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            Action::Go(share) => {
                next.language = share.language().unwrap_or(next.language);
                next.share = share;
                next.done = None;
            }
            Action::Speak(language) => {
                next.language = language;
                next.share = next.share.in_language(language);
            }
            Action::Words(words) => next.words = Some(words),
            Action::Wear(theme) => next.theme = theme,
            Action::Start(start) => next.start = Some(start),
            Action::Release(opened) => {
                next.opened = Some(opened);
                next.failure = next.failure.filter(|failure| failure.is_of_words());
            }
            Action::Gathered(gathered) => {
                next.gathered = Some(gathered);
                next.failure = next.failure.filter(|failure| failure.is_of_words());
            }
            Action::Look(look) => next.look = look,
            Action::Busy => next.is_busy = true,
            Action::Done(done) => {
                next.is_busy = false;
                next.done = Some(done);
            }
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
