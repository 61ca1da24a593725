//! The assembly: the one component that holds the state, answers intents and has effects.

pub mod archive;
pub mod check;
mod effects;
pub mod embed;
mod load;
mod notices;
pub mod share;
mod shared;
pub mod state;
mod whole;

use crate::analysis::address::{Address, Page};
use crate::i18n::Words;
use crate::model::wording::Language;
use crate::platform;
use crate::views::list::list;
use crate::views::masthead::{Masthead, foot, masthead};
use crate::views::release::{self, ReleaseView, STEPS};
use crate::views::sheet::{Intent, Layout, Place, Sheet};
use crate::views::trouble::{Notice, faults, trouble_page};
use state::{Action, State};
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
    let Some(words) = &page.words else {
        let failed = page.failure.is_some();
        return shared::waiting(page.language, failed, &on);
    };
    let problem = notices::blocking(&page, words);
    // Before the page is whole nothing stands below what grows, which would push it away.
    let is_whole = problem.is_some() || (page.wanted_loaded().is_some() && page.step == STEPS);
    html! {
        <>
            { masthead(&Masthead { words: Rc::clone(words), theme: page.theme, here: "", kept: String::new(), addresses: addresses(&page), skip: shared::skip(page.address.fragment(), words), on: on.clone() }) }
            <main id="content" class="wrap" tabindex="-1">{ content(&page, words, problem, &on) }</main>
            if is_whole {
                { foot(words) }
            }
        </>
    }
}

fn initial() -> State {
    let address = Address::parse(&platform::address::fragment());
    let language = shared::language(address.language);
    State::new(address, language, shared::theme(), platform::page::width_px())
}

/// This very view in each language.
fn addresses(state: &State) -> Vec<(Language, String)> {
    let in_language = |language| {
        let address = Address { language: Some(language), ..state.address.clone() };
        (language, address.fragment())
    };
    Language::ALL.map(in_language).to_vec()
}

fn content(
    state: &State,
    words: &Rc<Words>,
    problem: Option<Notice>,
    on: &Callback<Intent>,
) -> Html {
    if let Some(notice) = problem {
        return trouble_page(words, &notice, on);
    }
    let Some(loaded) = state.wanted_loaded() else {
        return html! { <p class="waiting" role="status">{ words.text("loading") }</p> };
    };
    let lines = notices::faults(state, loaded, words);
    let sheet = Sheet {
        words: Rc::clone(words),
        registry: Rc::clone(&loaded.registry),
        release: Rc::clone(&loaded.release),
        findings: Rc::clone(&loaded.findings),
        layout: Layout::of_page(state.width_px),
        place: Place::Page,
    };
    let chosen = state.address.fact.as_ref().filter(|id| loaded.release.fact(id).is_some());
    html! {
        <>
            { list(&mut (notices::strays(state, loaded, words).into_iter().map(|line| html! {
                <p class="stray" role="status">{ line }</p>
            })).into_iter()) }
            { faults(words, &lines) }
            { release::page(ReleaseView {
                step: state.step,
                sheet,
                chosen: chosen.map(Rc::clone),
                filter: state.address.filter.clone(),
                window: state.address.window,
                copied: state.copied.clone(),
                on: on.clone(),
            }) }
        </>
    }
}

/// The page as it stands in the address: the release by its id, also where the address names none.
fn settled(state: &State) -> Address {
    let mut address = state.address.clone();
    if let (Page::Front, Some(id)) = (&address.page, state.wanted_release()) {
        address.page = Page::Release(id);
    }
    address
}

/// The reducer's handle.
type Dispatch = UseReducerDispatcher<State>;

/// Sends an action that an awaited step gave.
fn send(dispatch: &Dispatch, action: Action) {
    dispatch.dispatch(action);
}
