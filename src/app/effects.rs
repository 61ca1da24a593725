//! Effects: loading, the address, storage, the clipboard, and the page around the program.

use super::shared::use_following;
use super::state::{Action, State};
use super::{Dispatch, load, send, settled, shared};
use crate::analysis::address::{Address, Section};
use crate::analysis::still;
use crate::platform;
use crate::views::release::{FIRST_STEPS, STEPS};
use crate::views::sheet::Intent;
use crate::wire;
use std::rc::Rc;
use yew::prelude::*;

/// Everything that follows from the state.
#[hook]
pub(super) fn use_effects(state: &Rc<State>, dispatch: &Dispatch) {
    use_listeners(dispatch);
    use_loading(state, dispatch);
    use_page(state);
    use_revealing(state);
    use_card(state);
    use_steps(state, dispatch);
}

/// The reader's other ways to act: Back, typed addresses, the window's size.
#[hook]
fn use_listeners(dispatch: &Dispatch) {
    let dispatch = dispatch.clone();
    use_effect_with((), move |()| {
        let on_address = {
            let dispatch = dispatch.clone();
            move || send(&dispatch, Action::Go(Address::parse(&platform::address::fragment())))
        };
        let listeners = platform::address::on_change(on_address);
        let on_resize = {
            let dispatch = dispatch.clone();
            platform::page::on_resize(move |width_px| send(&dispatch, Action::Resize(width_px)))
        };
        let on_key = platform::page::on_key(move |key| {
            if key == "Escape" {
                let address = Address::parse(&platform::address::fragment());
                if address.fact.is_some() {
                    go(&dispatch, Address { fact: None, ..address });
                }
            }
        });
        move || drop((listeners, on_resize, on_key))
    });
}

#[hook]
fn use_loading(state: &Rc<State>, dispatch: &Dispatch) {
    let (language, attempt) = (state.language, state.attempt);
    let has_words = state.words.as_ref().is_some_and(|words| words.language == language);
    let to = dispatch.clone();
    let load_words = move || {
        if !has_words {
            platform::page::spawn(async move { send(&to, load::words(language).await) });
        }
    };
    use_following(format!("{} {has_words} {attempt}", language.tag()), Box::new(load_words));
    let has_start = state.start.is_some();
    let to = dispatch.clone();
    let load_start = move || {
        if !has_start {
            platform::page::spawn(async move { send(&to, load::start().await) });
        }
    };
    use_following(format!("{has_start} {attempt}"), Box::new(load_start));
    let is_here = state.wanted_loaded().is_some_and(|loaded| loaded.language == language);
    let wanted = state.wanted_release().filter(|_| has_start && !is_here);
    let id = wanted.as_deref().unwrap_or_default();
    let (cause, to) = (format!("{id} {} {attempt}", language.tag()), dispatch.clone());
    let load_release = move || {
        if let Some(id) = wanted {
            let paths = wire::contents::worded(&id, language);
            platform::page::spawn(async move {
                send(&to, load::release(id, paths, language).await);
            });
        }
    };
    use_following(cause, Box::new(load_release));
}

/// The tab's title, the page's language and theme.
#[hook]
fn use_page(state: &Rc<State>) {
    shared::use_dress(title(state), state.words.as_ref(), state.theme);
}

/// What tells tabs apart: the chosen fact or section, then the release, then the product.
fn title(state: &State) -> String {
    let Some(words) = &state.words else { return String::from("Сводка · Svodka") };
    let brand = words.text("brand");
    let Some(loaded) = state.wanted_loaded() else { return brand };
    let language = words.language;
    let fact = state.address.fact.as_ref().and_then(|id| loaded.release.fact(id));
    let section = || {
        let section: Section = state.address.known_section()?;
        Some(words.text(&format!("section-{}", section.code())))
    };
    let first = fact.map(|fact| fact.says.get(language).to_owned()).or_else(section);
    let title = loaded.release.title.get(language).to_owned();
    [first, Some(title), Some(brand)].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// Brings the section or fact of the address into view when the page opens or the section changes.
#[hook]
fn use_revealing(state: &Rc<State>) {
    let is_shown = state.words.is_some() && state.wanted_loaded().is_some();
    let opened_at = use_mut_ref(|| None::<(crate::model::Id, Option<String>)>);
    let address = state.address.clone();
    let release = state.wanted_release().filter(|_| is_shown);
    let of_release = release.as_deref().unwrap_or_default();
    let cause = format!("{of_release} {}", address.section.as_deref().unwrap_or_default());
    let reveal = move || {
        let Some(release) = release else { return };
        let here = (release, address.section.clone());
        let before = opened_at.borrow_mut().replace(here.clone());
        if before.as_ref() == Some(&here) {
            return;
        }
        match (address.known_section(), &address.fact) {
            (Some(section), _) => platform::page::reveal(&format!("#{}", section.code())),
            // Ids of facts are plain letters, digits and hyphens; others would be no selector.
            (None, Some(fact)) if before.is_none() && load::is_plain(fact) => {
                platform::page::reveal(&format!("[data-fact=\"{fact}\"]"));
            }
            _ => {}
        }
    };
    use_following(cause, Box::new(reveal));
}

/// Draws the release step by step, and marks when what is read first and when all of it is painted.
#[hook]
fn use_steps(state: &Rc<State>, dispatch: &Dispatch) {
    let is_shown = state.words.is_some() && state.wanted_loaded().is_some();
    let step = if is_shown { state.step } else { 0 };
    let to = dispatch.clone();
    let go_on = move || {
        if step == 0 {
            return;
        }
        // Of two marks of one name, the earlier counts: a page that is drawn at once has its first chart at the end.
        if step == FIRST_STEPS || step == STEPS {
            platform::marks::mark_painted("svodka:first-chart");
        }
        if step == STEPS {
            platform::marks::mark_painted("svodka:ready");
        } else {
            platform::page::spawn(async move {
                if step == FIRST_STEPS {
                    platform::page::painted().await;
                } else {
                    platform::page::pause().await;
                }
                send(&to, Action::Painted);
            });
        }
    };
    use_following(step.to_string(), Box::new(go_on));
}

/// Keeps what was clicked in sight when the card of its fact comes up over the foot of the window.
#[hook]
fn use_card(state: &Rc<State>) {
    let fact = state.address.fact.as_deref().unwrap_or_default().to_owned();
    let is_chosen = !fact.is_empty();
    let keep = move || {
        if is_chosen {
            platform::page::keep_focused_in_view();
        }
    };
    use_following(fact, Box::new(keep));
}

/// Sets the address as a step to which Back returns.
fn go(dispatch: &Dispatch, address: Address) {
    platform::address::push(&address.fragment());
    send(dispatch, Action::Go(address));
}

/// Sets the address in place of the present one.
fn amend(dispatch: &Dispatch, address: Address) {
    platform::address::replace(&address.fragment());
    send(dispatch, Action::Go(address));
}

/// The answer to everything that the views ask for.
pub(super) fn answer(state: &Rc<State>, dispatch: &Dispatch) -> Callback<Intent> {
    let (state, dispatch) = (Rc::clone(state), dispatch.clone());
    Callback::from(move |intent: Intent| {
        let here = settled(&state);
        match intent {
            Intent::Choose(fact) if fact != here.fact => go(&dispatch, Address { fact, ..here }),
            Intent::Choose(_) => {}
            Intent::Visit(section) => {
                let code = section.code();
                go(&dispatch, Address { section: Some(code.to_owned()), ..here });
                platform::page::reveal(&format!("#{code}"));
            }
            Intent::Filter(filter) => amend(&dispatch, Address { filter, ..here }),
            Intent::Window(window) => amend(&dispatch, Address { window, ..here }),
            Intent::Copy { key, text } => copy(&dispatch, key, text),
            Intent::CopyLink { key, fragment } => {
                // A static page has words and a picture for who does not run the program.
                let id = state.wanted_release().unwrap_or_default();
                let page = still::file("release", &id, state.language);
                copy(&dispatch, key, platform::address::absolute(&page, &fragment));
            }
            Intent::Speak(language) => {
                shared::remember_language(language);
                amend(&dispatch, Address { language: Some(language), ..here });
            }
            Intent::Wear(theme) => {
                shared::remember_theme(theme);
                send(&dispatch, Action::Wear(theme));
            }
            Intent::Retry => send(&dispatch, Action::Retry),
        }
    })
}

fn copy(dispatch: &Dispatch, key: String, text: String) {
    let dispatch = dispatch.clone();
    shared::copy(key, text, move |copied| send(&dispatch, Action::Copied(copied)));
}
