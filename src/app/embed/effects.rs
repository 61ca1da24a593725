//! Effects of what stands in a frame: what the page around it asks for and is told, the width, words.

use super::load;
use super::state::{Action, State};
use crate::analysis::embed::Shown;
use crate::app::shared::use_following;
use crate::platform;
use crate::views::sheet::Intent;
use std::rc::Rc;
use yew::prelude::*;

/// The reducer's handle.
type Dispatch = UseReducerDispatcher<State>;

/// Everything that follows from the state.
#[hook]
pub(super) fn use_effects(state: &Rc<State>, dispatch: &Dispatch) {
    use_listeners(dispatch);
    use_language(state, dispatch);
    use_telling(state);
}

/// The frame's width, its fragment, and what the page around it asks for.
#[hook]
fn use_listeners(dispatch: &Dispatch) {
    let dispatch = dispatch.clone();
    use_effect_with((), move |()| {
        let to = dispatch.clone();
        let on_address = platform::address::on_change(move || {
            to.dispatch(Action::Show(Shown::parse(&platform::address::fragment())));
        });
        let to = dispatch.clone();
        let on_resize =
            platform::page::on_resize(move |width_px| to.dispatch(Action::Resize(width_px)));
        let on_speak = platform::frame::on_speak(move || {
            if let Some(language) = load::language() {
                dispatch.dispatch(Action::Speak(language));
            }
        });
        move || drop((on_address, on_resize, on_speak))
    });
}

/// Loads the language that is asked for, and says which one the document speaks.
#[hook]
fn use_language(state: &Rc<State>, dispatch: &Dispatch) {
    let (wanted, spoken) = (state.language, state.bundle.words.language);
    let to = dispatch.clone();
    let load_bundle = move || {
        if wanted != spoken {
            platform::page::spawn(async move {
                if let Some(bundle) = load::bundle(wanted).await {
                    to.dispatch(Action::Arrived(bundle));
                }
            });
        }
    };
    use_following(wanted.tag().to_owned(), Box::new(load_bundle));
    let title = state.bundle.release.title.get(spoken).to_owned();
    let dress = move || {
        platform::page::set_title(&title);
        platform::page::set_language(spoken.tag());
    };
    use_following(spoken.tag().to_owned(), Box::new(dress));
}

/// Tells the page around the frame that the program runs, and what the reader chooses.
#[hook]
fn use_telling(state: &Rc<State>) {
    use_following(String::new(), Box::new(|| platform::frame::tell("svodka:ready", "")));
    let fact = state.embed.fact.as_deref().unwrap_or_default().to_owned();
    let is_first = use_mut_ref(|| true);
    let told = fact.clone();
    let tell = move || {
        // What the address chose, the page around the frame knows.
        if !is_first.replace(false) {
            platform::frame::tell("svodka:select", &told);
        }
    };
    use_following(fact, Box::new(tell));
}

/// The answer to everything that the views ask for.
pub(super) fn answer(dispatch: &Dispatch) -> Callback<Intent> {
    let dispatch = dispatch.clone();
    Callback::from(move |intent: Intent| match intent {
        Intent::Choose(fact) => dispatch.dispatch(Action::Choose(fact)),
        Intent::Filter(filter) => dispatch.dispatch(Action::Filter(filter)),
        Intent::Window(window) => dispatch.dispatch(Action::Window(window)),
        // Links lead to the full page, and the page around the frame chooses language and appearance.
        Intent::Copy { .. }
        | Intent::CopyLink { .. }
        | Intent::Speak(_)
        | Intent::Wear(_)
        | Intent::Visit(_)
        | Intent::Retry => {}
    })
}
