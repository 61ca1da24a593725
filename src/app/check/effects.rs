//! Effects of the page of checks: loading, the address, the page around the program.

use super::examine::refuse_long;
use super::load;
use super::reading::{self, Given};
use super::state::{Action, State};
use crate::analysis::desk::{Desk, Screen};
use crate::analysis::locate::Text;
use crate::app::load::is_plain;
use crate::app::shared::{self, use_following};
use crate::platform;
use crate::views::check::Ask;
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
    use_outcome(state);
}

#[hook]
fn use_listeners(dispatch: &Dispatch) {
    let (to, resized) = (dispatch.clone(), dispatch.clone());
    let go = move || to.dispatch(Action::Go(Desk::parse(&platform::address::fragment())));
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
    let has_frame = state.frame.is_some();
    let to = dispatch.clone();
    let load_frame = move || {
        if !has_frame {
            platform::page::spawn(async move { to.dispatch(load::frame().await) });
        }
    };
    use_following(format!("{has_frame} {attempt}"), Box::new(load_frame));
    let wanted = state.wanted_release().filter(|_| state.wanted_loaded().is_none());
    let wanted = wanted.zip(state.frame.as_ref().map(|frame| Rc::clone(&frame.registry)));
    let id = wanted.as_ref().map_or("", |(id, _)| id);
    let (cause, to) = (format!("{id} {attempt}"), dispatch.clone());
    let load_release = move || {
        if let Some((id, registry)) = wanted {
            platform::page::spawn(async move { to.dispatch(load::release(id, registry).await) });
        }
    };
    use_following(cause, Box::new(load_release));
}

/// The tab's title, the page's language and theme.
#[hook]
fn use_page(state: &Rc<State>) {
    let view = match state.desk.screen {
        Screen::Files => "inspect-files-title",
        Screen::Source(_) => "inspect-source-title",
        Screen::Unknown(_) => "trouble-address-title",
    };
    let words = state.words.as_ref();
    shared::use_dress(shared::title(words, view), words, state.theme);
}

/// Brings what was found into view when something new was given, and the other side of what was chosen.
#[hook]
fn use_outcome(state: &Rc<State>) {
    let n_given = state.files.len();
    let text = state.beside.as_ref().map(|beside| Rc::as_ptr(&beside.text).cast::<()>().addr());
    let is_there = n_given > 0 || text.is_some();
    let is_reading = state.reading.is_some();
    let reveal = move || {
        if is_there && !is_reading {
            platform::page::reveal("#inspect-outcome");
        }
    };
    let cause = format!("{n_given} {} {is_reading}", text.unwrap_or_default());
    use_following(cause, Box::new(reveal));
    let fact = state.desk.fact.as_ref().filter(|id| is_plain(id)).map(Rc::clone);
    let is_source = matches!(state.desk.screen, Screen::Source(_)) && text.is_some();
    let cause = format!("{} {is_source}", fact.as_deref().unwrap_or_default());
    let show = move || {
        if let Some(fact) = fact.filter(|_| is_source) {
            platform::page::show(&format!("#inspect-text [data-fact=\"{fact}\"]"));
            platform::page::show(&format!("#inspect-phrases [data-fact=\"{fact}\"]"));
        }
    };
    use_following(cause, Box::new(show));
}

/// The answer to everything that the views ask for.
pub(super) fn answer(state: &Rc<State>, dispatch: &Dispatch) -> Callback<Ask> {
    let (state, dispatch) = (Rc::clone(state), dispatch.clone());
    Callback::from(move |ask: Ask| match ask {
        Ask::Files(files) => {
            let is_source = matches!(state.desk.screen, Screen::Source(_));
            let (state, to) = (Rc::clone(&state), dispatch.clone());
            platform::page::spawn(async move {
                if is_source {
                    reading::source(&to, files).await;
                } else {
                    reading::releases(&state, &to, files.into_iter().map(Given::File).collect())
                        .await;
                }
            });
        }
        Ask::Text(text) if matches!(state.desk.screen, Screen::Source(_)) => {
            let size = u64::try_from(text.len()).unwrap_or(u64::MAX);
            dispatch.dispatch(match refuse_long(&pasted(&state), size) {
                Ok(()) => {
                    let composed = platform::files::composed(&text);
                    Action::Text(Rc::new(Text::new(&text, &composed)))
                }
                Err(refused) => Action::Refused(refused),
            });
        }
        Ask::Text(text) => {
            let (state, to) = (Rc::clone(&state), dispatch.clone());
            platform::page::spawn(async move {
                reading::releases(&state, &to, vec![Given::Text(pasted(&state), text)]).await;
            });
        }
        Ask::Stop => {
            if let Some((_, stop)) = &state.reading {
                stop.set(true);
            }
            dispatch.dispatch(Action::Read);
        }
        Ask::Show(at) => dispatch.dispatch(Action::Show(at)),
        Ask::Clear => dispatch.dispatch(Action::Clear),
        Ask::Page(intent) => answer_page(&state, &dispatch, intent),
    })
}

/// The name of what was pasted.
fn pasted(state: &State) -> String {
    state.words.as_ref().map_or_else(String::new, |words| words.text("inspect-pasted"))
}

fn answer_page(state: &State, dispatch: &Dispatch, intent: Intent) {
    match intent {
        Intent::Choose(fact) => {
            let desk = Desk { fact, language: Some(state.language), ..state.desk.clone() };
            platform::address::replace(&desk.fragment());
            dispatch.dispatch(Action::Go(desk));
        }
        Intent::Visit(section) => platform::page::reveal(&format!("#{}", section.code())),
        Intent::Filter(filter) => dispatch.dispatch(Action::Filter(filter)),
        Intent::Window(window) => dispatch.dispatch(Action::Window(window)),
        Intent::Copy { key, text } => copy(dispatch, key, text),
        Intent::CopyLink { key, fragment } => {
            copy(dispatch, key, platform::address::absolute("check.html", &fragment));
        }
        Intent::Speak(language) => {
            shared::remember_language(language);
            let desk = Desk { language: Some(language), ..state.desk.clone() };
            platform::address::replace(&desk.fragment());
            dispatch.dispatch(Action::Speak(language));
        }
        Intent::Wear(theme) => {
            shared::remember_theme(theme);
            dispatch.dispatch(Action::Wear(theme));
        }
        Intent::Retry => dispatch.dispatch(Action::Retry),
    }
}

fn copy(dispatch: &Dispatch, key: String, text: String) {
    let dispatch = dispatch.clone();
    shared::copy(key, text, move |copied| dispatch.dispatch(Action::Copied(copied)));
}
