//! Effects of the archive's page: loading, the address, storage, the clipboard, and the page around the program.

use super::load;
use super::state::{Action, State};
use crate::analysis::route::{Route, Screen};
use crate::app::shared;
use crate::model::Id;
use crate::model::registry::Near;
use crate::platform;
use crate::views::archive::{Ask, Beside};
use crate::views::sheet::Intent;
use gloo::timers::callback::Timeout;
use std::rc::Rc;
use yew::prelude::*;

/// The reducer's handle.
pub(super) type Dispatch = UseReducerDispatcher<State>;

/// Up to how many facts all of them are laid side by side; above, those of the indicator that is shown.
const ALL_AT_ONCE: usize = 5_000;

/// How long a view stands before the address names it.
const ADDRESS_MS: u32 = 150;

/// Everything that follows from the state.
#[hook]
pub(super) fn use_effects(state: &Rc<State>, dispatch: &Dispatch) {
    use_listeners(dispatch);
    use_frame(state, dispatch);
    use_parts(state, dispatch);
    use_beside(state, dispatch);
    use_page(state);
    use_address(state);
    use_marks(state);
}

/// Marks when the view first shows something, and when it shows all that it needs.
#[hook]
fn use_marks(state: &Rc<State>) {
    let is_of_rows = matches!(state.route.screen, Screen::Archive | Screen::Times);
    let is_seen = state.n_loaded() > 0 && (is_of_rows || state.beside.is_some());
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
        let is_new = Route::parse(&platform::address::fragment()).fragment() != *fragment;
        let fragment = fragment.clone();
        let write = move || platform::address::replace(&fragment);
        let pending = is_new.then(|| Timeout::new(ADDRESS_MS, write));
        move || drop(pending)
    });
}

/// The reader's other ways to act: Back, typed addresses, the window's size.
#[hook]
fn use_listeners(dispatch: &Dispatch) {
    let dispatch = dispatch.clone();
    use_effect_with((), move |()| {
        let to = dispatch.clone();
        let listeners = platform::address::on_change(move || {
            send(&to, Action::Go(Route::parse(&platform::address::fragment())));
        });
        let on_resize =
            platform::page::on_resize(move |width_px| send(&dispatch, Action::Resize(width_px)));
        move || drop((listeners, on_resize))
    });
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
    let next = state.n_loaded();
    let wanted =
        state.spoken().filter(|_| next < state.n_wanted()).map(|language| (next, language));
    let (frame, to) = (state.frame.clone(), dispatch.clone());
    use_effect_with((wanted, state.attempt), move |(wanted, _)| {
        if let (Some((place, language)), Some(frame)) = (*wanted, frame) {
            platform::page::spawn(async move {
                if let Some(action) = load::part(frame, place, language).await {
                    send(&to, action);
                }
            });
        }
    });
}

/// Which claims are to be laid side by side.
#[derive(Clone, Debug, PartialEq)]
enum Subject {
    All,
    Of(Vec<Id>),
}

/// What claims say beside one another, as soon as all that are wanted are there.
#[hook]
fn use_beside(state: &Rc<State>, dispatch: &Dispatch) {
    let is_whole = state.n_loaded() > 0 && state.n_loaded() >= state.n_wanted();
    let key = subject(state).filter(|_| is_whole).map(|it| (it, state.n_loaded(), state.spoken()));
    let (state, to) = (Rc::clone(state), dispatch.clone());
    use_effect_with(key, move |key| {
        let (Some((subject, ..)), Some(loaded), Some(frame)) = (key, &state.loaded, &state.frame)
        else {
            return;
        };
        let claims = match subject {
            Subject::All => loaded.shelf.borrow().claims(None),
            Subject::Of(ids) => loaded.shelf.borrow().claims(Some(ids)),
        };
        let beside = Beside::of(claims, &frame.registry);
        loaded.shelf.borrow_mut().note_differing(beside.differing());
        send(&to, Action::Beside(Rc::new(beside)));
    });
}

fn subject(state: &State) -> Option<Subject> {
    let frame = state.frame.as_ref()?;
    if frame.contents.n_facts() <= ALL_AT_ONCE {
        return Some(Subject::All);
    }
    let with_near = |id: &Id| {
        let near = frame.registry.indicators.get(id).map(|found| found.near.clone());
        let is_near = |near: &Near| near.indicator == *id;
        let theirs = frame.registry.indicators.iter();
        let theirs = theirs.filter(|(_, found)| found.near.iter().any(is_near));
        let theirs = theirs.map(|(other, _)| Rc::clone(other));
        let own = near.into_iter().flatten().map(|near| near.indicator);
        [Rc::clone(id)].into_iter().chain(own).chain(theirs).collect()
    };
    match &state.route.screen {
        Screen::Indicator(id) => Some(Subject::Of(with_near(id))),
        Screen::Indicators(ids) => Some(Subject::Of(ids.clone())),
        Screen::Archive | Screen::Times | Screen::Disagreements | Screen::Unknown(_) => None,
    }
}

/// The tab's title, the page's language and theme.
#[hook]
fn use_page(state: &Rc<State>) {
    let language = state.words.as_ref().map(|words| words.language);
    use_effect_with((title(state), language, state.theme), |(title, language, theme)| {
        shared::dress(title, *language, *theme);
    });
}

/// What tells tabs apart: the view, then the product.
fn title(state: &State) -> String {
    let Some(words) = &state.words else { return String::from("Сводка · Svodka") };
    let view = match &state.route.screen {
        Screen::Indicator(id) => {
            let registry = state.frame.as_ref().map(|frame| Rc::clone(&frame.registry));
            words.indicator(id, &registry.unwrap_or_default())
        }
        Screen::Unknown(_) => words.text("trouble-address-title"),
        screen => words.text(&format!("nav-{}", screen.code())),
    };
    format!("{view} · {}", words.text("brand"))
}

/// The answer to everything that the views ask for.
pub(super) fn answer(state: &Rc<State>, dispatch: &Dispatch) -> Callback<Ask> {
    let (state, dispatch) = (Rc::clone(state), dispatch.clone());
    Callback::from(move |ask: Ask| match ask {
        Ask::Go(route) => {
            platform::address::push(&route.fragment());
            send(&dispatch, Action::Go(route));
            platform::page::reveal("#content");
        }
        Ask::Amend(route) => send(&dispatch, Action::Go(route)),
        Ask::WantAll(all) => send(&dispatch, Action::WantAll(all)),
        Ask::Page(intent) => answer_page(&state, &dispatch, intent),
    })
}

fn answer_page(state: &State, dispatch: &Dispatch, intent: Intent) {
    match intent {
        Intent::Copy { key, text } => copy(dispatch, key, text),
        Intent::CopyLink { key, fragment } => {
            copy(dispatch, key, platform::address::absolute(&fragment));
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
        Intent::Window(window) => {
            send(dispatch, Action::Go(Route { window, ..state.route.clone() }));
        }
        // These are asked for on the page of a release only.
        Intent::Choose(_) | Intent::Filter(_) | Intent::Visit(_) => {}
    }
}

fn copy(dispatch: &Dispatch, key: String, text: String) {
    let dispatch = dispatch.clone();
    shared::copy(key, text, move |copied| send(&dispatch, Action::Copied(copied)));
}

fn send(dispatch: &Dispatch, action: Action) {
    dispatch.dispatch(action);
}
