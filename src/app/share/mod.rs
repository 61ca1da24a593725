//! The assembly of the page that saves, cites and embeds.

mod effects;
mod load;
mod saving;
mod state;

use super::{notices, shared};
use crate::analysis::share::Share;
use crate::i18n::Arg::Text;
use crate::i18n::Words;
use crate::model::wording::Language;
use crate::platform;
use crate::views::masthead::Masthead;
use crate::views::share::{self, Ask};
use crate::views::trouble::{Notice, trouble_page};
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
        here: "",
        kept: String::new(),
        addresses: Language::ALL
            .map(|language| (language, page.share.in_language(language).fragment()))
            .to_vec(),
        skip: shared::skip(page.share.fragment(), words),
        on: on_page,
    };
    shared::framed(&head, "wrap share", content(&page, words, &on))
}

fn initial() -> State {
    let share = Share::parse(&platform::address::fragment());
    let language = shared::language(share.language());
    State::new(share, language, shared::theme(), platform::page::width_px())
}

fn content(state: &State, words: &Rc<Words>, on: &Callback<Ask>) -> Html {
    let on_page = on.reform(Ask::Page);
    if let Some(path) = state.share.stray() {
        let notice = Notice {
            title: words.text("trouble-address-title"),
            lines: vec![words.with("trouble-address", &[("address", Text(path))])],
            can_retry: false,
        };
        return trouble_page(words, &notice, &on_page);
    }
    let Some(counter) = state.counter(on) else {
        if state.wanted_gathered().is_some() {
            let title = words.text("trouble-title");
            let lines = vec![words.text("share-no-claims")];
            return trouble_page(words, &Notice { title, lines, can_retry: false }, &on_page);
        }
        if let Some(failure) = &state.failure {
            let title = words.text("trouble-title");
            let lines = vec![notices::failure_line(failure, words)];
            return trouble_page(words, &Notice { title, lines, can_retry: true }, &on_page);
        }
        return html! { <p class="waiting" role="status">{ words.text("loading") }</p> };
    };
    share::view(&counter)
}
