//! Effects of the page: loading, the address, files and copies, the page around the program.

use super::saving::Order;
use super::state::{Action, State};
use super::{load, saving};
use crate::analysis::share::Share;
use crate::app::shared::{self, use_following};
use crate::model::period::Day;
use crate::platform;
use crate::views::share::Ask;
use crate::views::sheet::Intent;
use std::rc::Rc;
use yew::prelude::*;

/// The reducer's handle.
pub(super) type Dispatch = UseReducerDispatcher<State>;

/// Everything that follows from the state.
#[hook]
pub(super) fn use_effects(state: &Rc<State>, dispatch: &Dispatch) {
    use_listeners(dispatch);
    use_loading(state, dispatch);
    use_page(state);
}

#[hook]
fn use_listeners(dispatch: &Dispatch) {
    let (to, resized) = (dispatch.clone(), dispatch.clone());
    let go = move || to.dispatch(Action::Go(Share::parse(&platform::address::fragment())));
    let resize = move |width_px| resized.dispatch(Action::Resize(width_px));
    shared::use_window(Rc::new(go), Rc::new(resize));
}

#[hook]
fn use_loading(state: &Rc<State>, dispatch: &Dispatch) {
    let (language, attempt) = (state.language, state.attempt);
    let has_words = state.words.as_ref().is_some_and(|words| words.language == language);
    let to = dispatch.clone();
    let load_words = move || {
        if !has_words {
            platform::page::spawn(async move { to.dispatch(load::words(language).await) });
        }
    };
    use_following(format!("{} {has_words} {attempt}", language.tag()), Box::new(load_words));
    let has_start = state.start.is_some();
    let to = dispatch.clone();
    let load_start = move || {
        if !has_start {
            platform::page::spawn(async move { to.dispatch(load::start().await) });
        }
    };
    use_following(format!("{has_start} {attempt}"), Box::new(load_start));
    let wanted = state.wanted_release().filter(|_| state.wanted_opened().is_none());
    let wanted = wanted.zip(state.start.as_ref().map(Rc::clone));
    let id = wanted.as_ref().map_or("", |(id, _)| id);
    let (cause, to) = (format!("{id} {attempt}"), dispatch.clone());
    let load_release = move || {
        if let Some((id, start)) = wanted {
            platform::page::spawn(async move { to.dispatch(load::release(start, id).await) });
        }
    };
    use_following(cause, Box::new(load_release));
    let wanted = state.wanted_indicator().filter(|_| state.wanted_gathered().is_none());
    let (id, known) = wanted.clone().unwrap_or_default();
    let known = known.map(Day::iso).unwrap_or_default();
    let (cause, to) = (format!("{id} {known} {attempt}"), dispatch.clone());
    let load_indicator = move || {
        if let Some((id, known)) = wanted {
            platform::page::spawn(async move { to.dispatch(load::indicator(id, known).await) });
        }
    };
    use_following(cause, Box::new(load_indicator));
}

/// The tab's title, the page's language and theme.
#[hook]
fn use_page(state: &Rc<State>) {
    let words = state.words.as_ref();
    shared::use_dress(shared::title(words, "share-title"), words, state.theme);
}

/// The answer to everything that the views ask for.
pub(super) fn answer(state: &Rc<State>, dispatch: &Dispatch) -> Callback<Ask> {
    let (state, dispatch) = (Rc::clone(state), dispatch.clone());
    Callback::from(move |ask: Ask| match ask {
        Ask::Go(share) => {
            platform::address::push(&share.fragment());
            dispatch.dispatch(Action::Go(share));
        }
        Ask::Amend(share) => {
            platform::address::replace(&share.fragment());
            dispatch.dispatch(Action::Go(share));
        }
        Ask::Look(look) => dispatch.dispatch(Action::Look(look)),
        Ask::Save(form) => {
            if let Some(order) = order(&state) {
                saving::save(order, form, dispatch.clone());
            }
        }
        Ask::CopyPicture => {
            if let Some(order) = order(&state) {
                saving::copy_picture(order, dispatch.clone());
            }
        }
        Ask::CopyTable => {
            if let Some(order) = order(&state) {
                saving::copy_table(order.goods, dispatch.clone());
            }
        }
        Ask::Page(intent) => answer_page(&state, &dispatch, intent),
    })
}

/// What is to be taken out of the page as it is.
fn order(state: &State) -> Option<Order> {
    let counter = state.counter(&Callback::noop())?;
    Some(Order { goods: counter.goods, words: counter.words, look: state.look })
}

fn answer_page(state: &State, dispatch: &Dispatch, intent: Intent) {
    match intent {
        Intent::Copy { key, text } => copy(dispatch, key, text),
        Intent::CopyLink { key, fragment } => {
            copy(dispatch, key, platform::address::absolute("share.html", &fragment));
        }
        Intent::Speak(language) => {
            shared::remember_language(language);
            platform::address::replace(&state.share.in_language(language).fragment());
            dispatch.dispatch(Action::Speak(language));
        }
        Intent::Wear(theme) => {
            shared::remember_theme(theme);
            dispatch.dispatch(Action::Wear(theme));
        }
        Intent::Retry => dispatch.dispatch(Action::Retry),
        // Nothing on this page asks for them.
        Intent::Choose(_) | Intent::Filter(_) | Intent::Window(_) | Intent::Visit(_) => {}
    }
}

fn copy(dispatch: &Dispatch, key: String, text: String) {
    let dispatch = dispatch.clone();
    shared::copy(key, text, move |copied| dispatch.dispatch(Action::Copied(copied)));
}
