//! The assembly of the page of checks.

mod effects;
mod examine;
mod load;
mod reading;
mod state;

use super::{notices, shared};
use crate::analysis::desk::{Desk, Screen};
use crate::i18n::Arg::Text;
use crate::i18n::Words;
use crate::model::wording::Language;
use crate::platform;
use crate::views::check::{self, Ask, Bench};
use crate::views::masthead::Masthead;
use crate::views::sheet::Layout;
use crate::views::trouble::{Notice, faults, trouble_page};
use state::State;
use std::rc::Rc;
use yew::prelude::*;

/// The whole page.
#[component]
pub fn App() -> Html {
    let state = use_reducer(initial);
    let dispatch = state.dispatcher();
    let page = Rc::new((*state).clone());
    effects::use_effects(&page, &dispatch);
    let on = effects::answer(&page, &dispatch);
    let on_page = on.reform(Ask::Page);
    let Some(words) = &page.words else {
        return shared::waiting(page.language, page.failure.is_some(), &on_page);
    };
    let head = Masthead {
        words: Rc::clone(words),
        theme: page.theme,
        here: "check",
        kept: String::new(),
        addresses: addresses(&page),
        skip: shared::skip(page.desk.fragment(), words),
        on: on_page,
    };
    shared::framed(&head, "wrap inspect", content(&page, words, &on))
}

fn initial() -> State {
    let desk = Desk::parse(&platform::address::fragment());
    let language = shared::language(desk.language);
    State::new(desk, language, shared::theme(), platform::page::width_px())
}

/// This very view in each language.
fn addresses(state: &State) -> Vec<(Language, String)> {
    let in_language =
        |language| (language, Desk { language: Some(language), ..state.desk.clone() }.fragment());
    Language::ALL.map(in_language).to_vec()
}

fn content(state: &State, words: &Rc<Words>, on: &Callback<Ask>) -> Html {
    let on_page = on.reform(Ask::Page);
    if let Screen::Unknown(path) = &state.desk.screen {
        let notice = Notice {
            title: words.text("trouble-address-title"),
            lines: vec![words.with("trouble-address", &[("address", Text(path))])],
            can_retry: false,
        };
        return trouble_page(words, &notice, &on_page);
    }
    let release = state.wanted_loaded();
    let is_wanting = state.wanted_release().is_some() && release.is_none();
    if let Some(failure) = state.failure.as_ref().filter(|_| state.frame.is_none() || is_wanting) {
        let title = words.text("trouble-title");
        let lines = vec![notices::failure_line(failure, words)];
        return trouble_page(words, &Notice { title, lines, can_retry: true }, &on_page);
    }
    let Some(frame) = &state.frame else {
        return html! { <p class="waiting" role="status">{ words.text("loading") }</p> };
    };
    let bench = Bench {
        words: Rc::clone(words),
        registry: Rc::clone(&frame.registry),
        desk: state.desk.clone(),
        files: state.files.clone(),
        at: state.at,
        refused: state.refused.clone(),
        reading: state.reading.as_ref().map(|(progress, _)| progress.clone()),
        release,
        beside: state.beside.clone(),
        filter: state.filter.clone(),
        window: state.window,
        layout: Layout::of_page(state.width_px),
        copied: state.copied.clone(),
        on: on.clone(),
    };
    let failure = state.failure.as_ref().map(|failure| notices::failure_line(failure, words));
    let lines: Vec<String> = failure.into_iter().collect();
    html! { <>{ faults(words, &lines) }{ check::view(&bench) }</> }
}
