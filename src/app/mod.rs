//! The assembly: the one component that holds the state, answers intents and has effects.

mod effects;
mod load;
mod notices;
pub mod state;

use crate::analysis::address::{Address, Page};
use crate::i18n::Words;
use crate::model::wording::Language;
use crate::platform;
use crate::views::list::list;
use crate::views::masthead::{Masthead, foot, masthead};
use crate::views::release::{self, ReleaseView};
use crate::views::sheet::{Intent, Layout, Sheet, Theme};
use crate::views::trouble::{faults, trouble_page};
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
        return effects::waiting(page.language, failed, &on);
    };
    html! {
        <>
            { masthead(&Masthead { words: Rc::clone(words), theme: page.theme, addresses: addresses(&page), skip: skip(&page, words), on: on.clone() }) }
            <main id="content" class="wrap" tabindex="-1">{ content(&page, &on) }</main>
            { foot(words) }
        </>
    }
}

/// The address wins, then the earlier choice, then the browser; Russian, the language of the source, is last.
fn initial() -> State {
    let address = Address::parse(&platform::address::fragment());
    let remembered = || platform::storage::remembered(effects::LANGUAGE_KEY);
    let language = address
        .language
        .or_else(|| Language::from_tag(&remembered()?))
        .or_else(|| {
            platform::page::browser_languages().iter().find_map(|tag| Language::from_tag(tag))
        })
        .unwrap_or(Language::Ru);
    let theme = platform::storage::remembered(effects::THEME_KEY)
        .map_or(Theme::Auto, |name| Theme::named(&name));
    State::new(address, language, theme, platform::page::width_px())
}

/// The link that moves focus to the content; the address stays.
fn skip(page: &State, words: &Words) -> Html {
    let onclick = |event: MouseEvent| {
        event.prevent_default();
        platform::page::reveal("#content");
    };
    html! { <a class="skip" href={page.address.fragment()} {onclick}>{ words.text("nav-skip") }</a> }
}

/// This very view in each language.
fn addresses(state: &State) -> Vec<(Language, String)> {
    let in_language = |language| {
        let address = Address { language: Some(language), ..state.address.clone() };
        (language, address.fragment())
    };
    Language::ALL.map(in_language).to_vec()
}

fn content(state: &State, on: &Callback<Intent>) -> Html {
    let Some(words) = state.words.as_ref().map(Rc::clone) else { return Html::default() };
    let problem = notices::blocking(state, &words);
    if let Some(notice) = problem {
        return trouble_page(&words, &notice, on);
    }
    let (Some(loaded), Some(archive)) = (state.wanted_loaded(), &state.archive) else {
        return html! { <p class="waiting" role="status">{ words.text("loading") }</p> };
    };
    let lines = notices::faults(state, loaded, &words);
    let sheet = Sheet {
        words: Rc::clone(&words),
        registry: Rc::clone(&archive.registry),
        release: Rc::clone(&loaded.release),
        findings: Rc::clone(&loaded.findings),
        layout: Layout::of_page(state.width_px),
    };
    let chosen = state.address.fact.as_ref().filter(|id| loaded.release.fact(id).is_some());
    html! {
        <>
            { list(&mut (notices::strays(state, loaded, &words).into_iter().map(|line| html! {
                <p class="stray" role="status">{ line }</p>
            })).into_iter()) }
            { faults(&words, &lines) }
            { release::page(ReleaseView {
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
