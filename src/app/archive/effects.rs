//! Effects of the archive's page: loading, the address, storage, the clipboard, and the page around the program.

use super::compare::Compare;
use super::load::{self, Loading};
use super::state::{Action, Loaded, State, Subject};
use crate::analysis::route::{Route, Screen};
use crate::analysis::selection::Filter;
use crate::analysis::shelf::Shelf;
use crate::analysis::still;
use crate::app::shared;
use crate::model::period::Day;
use crate::platform;
use crate::views::archive::Ask;
use crate::views::sheet::Intent;
use gloo::timers::callback::Timeout;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use yew::prelude::*;

/// The reducer's handle.
pub(super) type Dispatch = UseReducerDispatcher<State>;

/// How long words stand before the facets count what has them.
const COUNT_MS: u32 = 120;

/// How long a hand rests before the page follows it.
const REST_MS: u32 = 120;

/// How long a view stands before the address names it.
const ADDRESS_MS: u32 = 150;

/// Everything that follows from the state.
#[hook]
pub(super) fn use_effects(state: &Rc<State>, dispatch: &Dispatch) {
    use_listeners(dispatch);
    use_frame(state, dispatch);
    use_parts(state, dispatch);
    use_order(state, dispatch);
    use_beside(state, dispatch);
    use_editions(state, dispatch);
    use_counts(state, dispatch);
    use_page(state);
    use_address(state);
    use_marks(state);
}

/// Marks when the view first shows something, and when it shows all that it needs.
#[hook]
fn use_marks(state: &Rc<State>) {
    let is_of_rows = matches!(state.route.screen, Screen::Archive | Screen::Times);
    let is_laid = is_of_rows || !state.beside.is_empty();
    let is_seen = state.n_loaded() > 0 && is_laid || state.editions().is_some();
    let is_whole = is_seen && state.n_loaded() >= state.n_wanted();
    use_mark("svodka:first-chart", is_seen);
    use_mark("svodka:ready", is_whole);
}

/// Marks the paint of what is in the page from now on.
#[hook]
fn use_mark(name: &'static str, is_so: bool) {
    let mark = move || {
        if is_so {
            platform::marks::mark_painted(name);
        }
    };
    shared::use_following(is_so.to_string(), Box::new(mark));
}

/// Writes the view into the address, once it has stood for a moment: browsers refuse addresses that change with
/// every step of a drag or every letter that is typed.
#[hook]
fn use_address(state: &Rc<State>) {
    let fragment = state.route.fragment();
    use_effect_with(fragment, |fragment| {
        let before = platform::address::fragment();
        let is_new = Route::parse(&before).fragment() != *fragment;
        let fragment = fragment.clone();
        // Where the reader has gone on meanwhile, the new address is on its way here.
        let write = move || {
            if platform::address::fragment() == before {
                platform::address::replace(&fragment);
            }
        };
        let pending = is_new.then(|| Timeout::new(ADDRESS_MS, write));
        move || drop(pending)
    });
}

#[hook]
fn use_listeners(dispatch: &Dispatch) {
    let (to, resized) = (dispatch.clone(), dispatch.clone());
    let go = move || to.dispatch(Action::Go(Route::parse(&platform::address::fragment())));
    let resize = move |width_px| resized.dispatch(Action::Resize(width_px));
    shared::use_window(Rc::new(go), Rc::new(resize));
}

/// The words, and what must be known of the archive before its facts.
#[hook]
fn use_frame(state: &Rc<State>, dispatch: &Dispatch) {
    let language = state.language;
    let has_words = state.words.as_ref().is_some_and(|words| words.language == language);
    let to = dispatch.clone();
    use_effect_with((language, has_words, state.attempt), move |(language, has_words, _)| {
        if !*has_words {
            let language = *language;
            platform::page::spawn(async move { send(&to, load::words(language).await) });
        }
    });
    let has_frame = state.frame.is_some();
    let to = dispatch.clone();
    use_effect_with((has_frame, state.attempt), move |(has_frame, _)| {
        if !*has_frame {
            platform::page::spawn(async move { send(&to, load::frame().await) });
        }
    });
}

/// The parts, one after another, as many as are wanted, in the language of the words that are there.
#[hook]
fn use_parts(state: &Rc<State>, dispatch: &Dispatch) {
    let n_wanted = state.n_wanted();
    let is_there = state.n_loaded() >= n_wanted && state.n_found() >= state.n_loaded();
    let is_wanted = state.frame.is_some() && !is_there;
    let wanted = state.spoken().filter(|_| is_wanted).map(|language| (n_wanted, language));
    let (state, to) = (Rc::clone(state), dispatch.clone());
    use_effect_with((wanted, state.attempt), move |(wanted, _)| {
        let is_dropped = Rc::new(Cell::new(false));
        if let (Some((n_wanted, language)), Some(frame)) = (*wanted, &state.frame) {
            let loaded = state.loaded.as_ref().filter(|loaded| loaded.language == language);
            let Filter { words, order, .. } = Filter::from_query(&state.route.query);
            let empty = || {
                let n_facts = frame.contents.n_facts;
                Rc::new(RefCell::new(Shelf::new(language, &frame.registry, n_facts, order)))
            };
            let loading = Loading {
                frame: Rc::clone(frame),
                shelf: loaded.map_or_else(empty, |loaded| Rc::clone(&loaded.shelf)),
                language,
                n_wanted,
                is_searched: !words.trim().is_empty(),
                is_dropped: Rc::clone(&is_dropped),
                tell: Callback::from(move |action| send(&to, action)),
            };
            platform::page::spawn(loading.run());
        }
        move || is_dropped.set(true)
    });
}

/// The order that the address asks for; the old one is shown until it is ready.
#[hook]
fn use_order(state: &Rc<State>, dispatch: &Dispatch) {
    let order = Filter::from_query(&state.route.query).order;
    let loaded = state.loaded.as_ref().filter(|_| state.route.screen == Screen::Archive);
    let key = loaded.map(|loaded| (order, loaded.language));
    let (loaded, to) = (state.loaded.clone(), dispatch.clone());
    use_effect_with(key, move |key| {
        let is_dropped = Rc::new(Cell::new(false));
        let asked = key.zip(loaded).filter(|((order, _), it)| !it.shelf.borrow().is_ready(*order));
        if let Some(((order, _), Loaded { shelf, .. })) = asked {
            let is_dropped = Rc::clone(&is_dropped);
            platform::page::spawn(async move {
                shelf.borrow_mut().begin(order);
                while !is_dropped.get() && !shelf.borrow().is_ready(order) {
                    shelf.borrow_mut().advance();
                    platform::page::pause().await;
                }
                send(&to, Action::Ordered);
            });
        }
        move || is_dropped.set(true)
    });
}

/// Has the facets count again, once what they count has stood for a moment.
#[hook]
fn use_counts(state: &Rc<State>, dispatch: &Dispatch) {
    let loaded = state.loaded.as_ref().map(|loaded| (loaded.n_parts, loaded.n_found));
    let counted = (state.route.query.clone(), loaded, state.of_all().is_some());
    let to = dispatch.clone();
    use_effect_with(counted, move |_| {
        let pending = Timeout::new(COUNT_MS, move || send(&to, Action::Settled));
        move || drop(pending)
    });
}

/// What claims say beside one another, as soon as all that are wanted are there.
#[hook]
fn use_beside(state: &Rc<State>, dispatch: &Dispatch) {
    let is_whole = state.n_loaded() > 0 && state.n_loaded() >= state.n_wanted();
    let has_all = state.n_loaded() >= state.n_parts();
    let subject = state.subject().filter(|subject| {
        is_whole && (has_all || *subject != Subject::Differing) && state.beside(subject).is_none()
    });
    let known = state.route.known;
    let key = subject.map(|subject| (subject, state.n_loaded(), state.spoken(), known));
    let (state, to) = (Rc::clone(state), dispatch.clone());
    use_effect_with(key, move |key| {
        let is_dropped = Rc::new(Cell::new(false));
        if let (Some((subject, ..)), Some(loaded), Some(frame)) = (key, &state.loaded, &state.frame)
        {
            let compare = Compare {
                subject: subject.clone(),
                shelf: Rc::clone(&loaded.shelf),
                registry: Rc::clone(&frame.registry),
                is_aside: matches!(state.route.screen, Screen::Archive | Screen::Times),
                is_dropped: Rc::clone(&is_dropped),
                to,
            };
            platform::page::spawn(compare.run());
        }
        move || is_dropped.set(true)
    });
}

/// The editions of the release whose ledger is asked for.
#[hook]
fn use_editions(state: &Rc<State>, dispatch: &Dispatch) {
    let id = match &state.route.screen {
        Screen::Editions(id) if state.editions().is_none() => Some(Rc::clone(id)),
        _ => None,
    };
    let (frame, to) = (state.frame.clone(), dispatch.clone());
    use_effect_with((id, frame.is_some(), state.attempt), move |(id, ..)| {
        if let Some((id, frame)) = id.clone().zip(frame) {
            platform::page::spawn(async move { send(&to, load::editions(frame, id).await) });
        }
    });
}

/// The tab's title, the page's language and theme.
#[hook]
fn use_page(state: &Rc<State>) {
    shared::use_dress(title(state), state.words.as_ref(), state.theme);
}

/// What tells tabs apart: the view, then the product.
fn title(state: &State) -> String {
    let Some(words) = &state.words else { return String::from("Сводка · Svodka") };
    let view = match &state.route.screen {
        Screen::Indicator(id) => {
            let registry = state.frame.as_ref().map(|frame| Rc::clone(&frame.registry));
            words.indicator(id, &registry.unwrap_or_default())
        }
        Screen::Editions(_) => words.text("editions-title"),
        Screen::Unknown(_) => words.text("trouble-address-title"),
        screen => words.text(&format!("nav-{}", screen.code())),
    };
    format!("{view} · {}", words.text("brand"))
}

/// A window that moves under the reader's hand.
#[derive(Debug, Default)]
pub(super) struct Hand {
    /// Until the hand has rested for a moment.
    is_moving: bool,
    resting: Option<Timeout>,
}

/// The answer to everything that the views ask for.
pub(super) fn answer(dispatch: &Dispatch, hand: &Rc<RefCell<Hand>>) -> Callback<Ask> {
    let (dispatch, hand) = (dispatch.clone(), Rc::clone(hand));
    Callback::from(move |ask: Ask| match ask {
        Ask::Go(route) => {
            platform::address::push(&route.fragment());
            send(&dispatch, Action::Go(route));
            platform::page::reveal("#content");
        }
        Ask::Amend(route) => send(&dispatch, Action::Go(route)),
        Ask::WantAll(all) => send(&dispatch, Action::WantAll(all)),
        Ask::Page(Intent::Window(window)) => follow(&dispatch, &hand, window),
        Ask::Page(intent) => answer_page(&dispatch, intent),
    })
}

fn answer_page(dispatch: &Dispatch, intent: Intent) {
    match intent {
        Intent::Copy { key, text } => copy(dispatch, key, text),
        Intent::CopyLink { key, fragment } => {
            let route = Route::parse(&fragment);
            let page = match (&route.screen, route.language) {
                (Screen::Indicator(id), Some(language)) => still::file("indicator", id, language),
                _ => "archive.html".to_owned(),
            };
            copy(dispatch, key, platform::address::absolute(&page, &fragment));
        }
        Intent::Speak(language) => {
            shared::remember_language(language);
            send(dispatch, Action::Speak(language));
        }
        Intent::Wear(theme) => {
            shared::remember_theme(theme);
            send(dispatch, Action::Wear(theme));
        }
        Intent::Retry => send(dispatch, Action::Retry),
        // The first of these is answered above, the others are asked for on the page of a release only.
        Intent::Window(_) | Intent::Choose(_) | Intent::Filter(_) | Intent::Visit(_) => {}
    }
}

/// Shows another stretch of time: the first step of a hand at once, and of those that follow within a moment the last.
/// The chart itself moves with each of them; the rest of the page need not.
fn follow(dispatch: &Dispatch, hand: &Rc<RefCell<Hand>>, window: Option<(Day, Day)>) {
    let was_moving = std::mem::replace(&mut hand.borrow_mut().is_moving, true);
    if !was_moving {
        send(dispatch, Action::Window(window));
    }
    let (to, own) = (dispatch.clone(), Rc::clone(hand));
    let rest = Timeout::new(REST_MS, move || {
        own.borrow_mut().is_moving = false;
        send(&to, Action::Window(window));
    });
    hand.borrow_mut().resting = Some(rest);
}

fn copy(dispatch: &Dispatch, key: String, text: String) {
    let dispatch = dispatch.clone();
    shared::copy(key, text, move |copied| send(&dispatch, Action::Copied(copied)));
}

fn send(dispatch: &Dispatch, action: Action) {
    dispatch.dispatch(action);
}
