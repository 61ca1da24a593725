//! The assembly of the archive's page.

mod compare;
mod effects;
mod load;
mod state;

use super::whole::Frame;
use super::{notices, shared};
use crate::analysis::route::{Route, Screen};
use crate::analysis::selection::Filter;
use crate::i18n::Arg::{Count, Text};
use crate::i18n::Words;
use crate::model::wording::Language;
use crate::platform;
use crate::views::archive::{self, Ask, Beside, Hall, editions, known, search};
use crate::views::masthead::Masthead;
use crate::views::sheet::{Intent, Layout};
use crate::views::trouble::{Notice, faults, trouble_page};
use state::{Loaded, State, Subject};
use std::rc::Rc;
use yew::prelude::*;

/// The whole page.
#[component]
pub fn App() -> Html {
    let state = use_reducer(initial);
    let dispatch = state.dispatcher();
    let page = Rc::new((*state).clone());
    if let Some(loaded) = &page.loaded {
        loaded.shelf.borrow_mut().show_known_on(page.route.known);
    }
    effects::use_effects(&page, &dispatch);
    let hand = use_mut_ref(effects::Hand::default);
    let on = effects::answer(&dispatch, &hand);
    let on_page = on.reform(Ask::Page);
    let Some(words) = &page.words else {
        return shared::waiting(page.language, page.failure.is_some(), &on_page);
    };
    let head = Masthead {
        words: Rc::clone(words),
        theme: page.theme,
        here: page.route.screen.code(),
        kept: page.route.known.map(|day| format!("&known={}", day.iso())).unwrap_or_default(),
        addresses: addresses(&page),
        skip: shared::skip(page.route.fragment(), words),
        on: on_page,
    };
    shared::framed(&head, "wrap archive", content(&page, words, &on))
}

fn initial() -> State {
    let route = Route::parse(&platform::address::fragment());
    let language = shared::language(route.language);
    State::new(route, language, shared::theme(), platform::page::width_px())
}

/// This very view in each language.
fn addresses(state: &State) -> Vec<(Language, String)> {
    let in_language = |language| {
        let route = Route { language: Some(language), ..state.route.clone() };
        (language, route.fragment())
    };
    Language::ALL.map(in_language).to_vec()
}

fn content(state: &State, words: &Rc<Words>, on: &Callback<Ask>) -> Html {
    let on_page = on.reform(Ask::Page);
    if let Screen::Unknown(path) = &state.route.screen {
        let notice = Notice {
            title: words.text("trouble-address-title"),
            lines: vec![words.with("trouble-address", &[("address", Text(path))])],
            can_retry: false,
        };
        return trouble_page(words, &notice, &on_page);
    }
    if let (Screen::Editions(_), Some(frame), Some(all)) =
        (&state.route.screen, &state.frame, state.editions())
    {
        return editions::view(&hall(state, words, frame, Rc::clone(&state.nothing), on), all);
    }
    let failure = state.failure.as_ref().map(|failure| notices::failure_line(failure, words));
    let is_of_parts = !matches!(state.route.screen, Screen::Editions(_));
    let shown = state.frame.as_ref().zip(state.loaded.as_ref()).filter(|_| is_of_parts);
    let Some((frame, loaded)) = shown.filter(|(_, loaded)| loaded.language == words.language)
    else {
        return match failure {
            Some(line) => {
                let title = words.text("trouble-title");
                trouble_page(words, &Notice { title, lines: vec![line], can_retry: true }, &on_page)
            }
            None => html! { <p class="waiting" role="status">{ words.text("loading") }</p> },
        };
    };
    let of_few = state.subject().filter(|subject| matches!(subject, Subject::Of(_)));
    let beside = of_few.as_ref().map_or_else(|| state.of_all(), |few| state.beside(few));
    let hall = hall(state, words, frame, Rc::clone(beside.unwrap_or(&state.nothing)), on);
    let is_dated = state.route.known.is_some();
    let known = loaded.shelf.borrow().n_known();
    let all = (frame.contents.n_facts, frame.contents.n_releases);
    let (n_facts, n_releases) = if is_dated { known } else { all };
    let lines: Vec<String> = failure.into_iter().collect();
    let progress = progress(state, words, on);
    html! {
        <>
            { faults(words, &lines) }
            { known::bar(&hall, &loaded.shelf.borrow()) }
            if matches!(state.route.screen, Screen::Archive | Screen::Times) {
                { search::head(&hall, n_facts, n_releases) }
                { facts(hall, (loaded, state.n_settled), progress) }
            } else if beside.is_some() {
                { progress }
                { archive::view(&hall) }
            } else {
                <p class="waiting" role="status">{ words.text("loading") }</p>
                { progress }
            }
        </>
    }
}

/// What every view is given.
fn hall(
    state: &State,
    words: &Rc<Words>,
    frame: &Frame,
    beside: Rc<Beside>,
    on: &Callback<Ask>,
) -> Hall {
    Hall {
        words: Rc::clone(words),
        registry: Rc::clone(&frame.registry),
        beside,
        has_differences: state.of_all().is_some(),
        route: state.route.clone(),
        layout: Layout::of_page(state.width_px),
        copied: state.copied.clone(),
        on: on.clone(),
    }
}

fn facts(hall: Hall, (loaded, n_settled): (&Loaded, u32), progress: Html) -> Html {
    let shelf = Rc::clone(&loaded.shelf);
    let n_parts = (loaded.n_parts, loaded.n_found);
    html! { <search::Facts {hall} {shelf} {n_parts} {n_settled} {progress} /> }
}

/// How far the archive is loaded, and what can be done about it; nothing where all of it is there.
fn progress(state: &State, words: &Words, on: &Callback<Ask>) -> Html {
    let (n, all) = (state.n_loaded(), state.n_parts());
    let is_searched = !Filter::from_query(&state.route.query).words.trim().is_empty();
    if n >= all && n > state.n_found() && is_searched {
        // All rows are there, and not all of them are found yet.
        let n = state.n_found();
        return on_the_way(n, all, words.with("finding", &[("n", Count(n)), ("all", Count(all))]));
    }
    if n >= all {
        return state.comparing.map_or_else(Html::default, |(n, all)| {
            on_the_way(n, all, words.with("comparing", &[("n", Count(n)), ("all", Count(all))]))
        });
    }
    let is_going = n < state.n_wanted() && state.failure.is_none();
    let counts = [("n", Count(n)), ("all", Count(all))];
    let (key, label) = if is_going {
        ("loading-parts", "loading-stop")
    } else {
        ("loaded-parts", "loading-go-on")
    };
    let onclick = on.reform(move |_: MouseEvent| Ask::WantAll(!is_going));
    let retry = on.reform(|_: MouseEvent| Ask::Page(Intent::Retry));
    html! {
        <p class="progress" role="status">
            if is_going { { bar(n, all, &words.text("loading")) } }
            <span>{ words.with(key, &counts) }</span>
            if state.failure.is_some() {
                <button type="button" class="plain" onclick={retry}>{ words.text("trouble-retry") }</button>
            } else {
                <button type="button" class="plain" {onclick}>{ words.text(label) }</button>
            }
        </p>
    }
}

fn on_the_way(n: usize, all: usize, line: String) -> Html {
    html! { <p class="progress" role="status">{ bar(n, all, &line) }<span>{ line }</span></p> }
}

fn bar(n: usize, all: usize, label: &str) -> Html {
    html! { <progress max={all.to_string()} value={n.to_string()} aria-label={label.to_owned()} /> }
}
