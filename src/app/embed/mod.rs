//! The assembly of what stands in frames on other pages.
//!
//! The document can be read as it comes; the program takes its place once it has everything, and if something
//! does not come, the document stays.

mod effects;
mod load;
mod state;

use crate::analysis::embed::Embed;
use crate::platform;
use crate::views::embed::{self, EmbedView};
use crate::views::release::{ReleaseView, STEPS};
use crate::views::sheet::{Layout, Place, Sheet};
use state::{Bundle, State};
use std::rc::Rc;
use yew::prelude::*;

/// Loads what the document names, then takes its place.
pub fn start() {
    platform::page::spawn(async {
        let Some(language) = load::language() else { return };
        if let Some(bundle) = load::bundle(language).await {
            let root = platform::page::root();
            yew::Renderer::<App>::with_root_and_props(root, AppProps { bundle }).render();
        }
    });
}

#[derive(Clone, Debug, PartialEq, Properties)]
struct AppProps {
    bundle: Bundle,
}

/// The whole document.
#[component]
fn App(AppProps { bundle }: &AppProps) -> Html {
    let bundle = bundle.clone();
    let state = use_reducer(|| initial(bundle));
    let dispatch = state.dispatcher();
    let page = Rc::new((*state).clone());
    effects::use_effects(&page, &dispatch);
    let bundle = &page.bundle;
    let sheet = Sheet {
        words: Rc::clone(&bundle.words),
        registry: Rc::clone(&bundle.registry),
        release: Rc::clone(&bundle.release),
        findings: Rc::clone(&bundle.findings),
        layout: Layout::of_page(page.width_px),
        place: Place::Frame,
    };
    embed::shown(&EmbedView {
        embed: page.embed.clone(),
        edition: bundle.edition.clone(),
        latest: bundle.latest,
        view: ReleaseView {
            sheet,
            chosen: page.embed.fact.clone().filter(|id| bundle.release.fact(id).is_some()),
            filter: page.filter.clone(),
            window: page.embed.window,
            copied: None,
            step: STEPS,
            on: effects::answer(&dispatch),
        },
    })
}

fn initial(bundle: Bundle) -> State {
    let embed = Embed::parse(&platform::address::query(), &platform::address::fragment());
    State::new(embed, bundle, platform::page::width_px())
}
