//! The head and foot of every page: name, language, appearance.

use super::sheet::{Intent, Theme};
use super::small::on_plain_click;
use crate::analysis::address::Address;
use crate::i18n::Words;
use crate::model::wording::Language;
use crate::views::list::{list, list_box};
use std::rc::Rc;
use wasm_bindgen::JsCast as _;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// What the head of every page shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Masthead {
    /// The words of the page.
    pub words: Rc<Words>,
    /// The appearance.
    pub theme: Theme,
    /// The page of the archive that is shown, by the name in its address; none of them on a release.
    pub here: &'static str,
    /// What the addresses of the archive's other views keep of this one.
    pub kept: String,
    /// The address of this very view in each language.
    pub addresses: Vec<(Language, String)>,
    /// The link past it, before all others.
    pub skip: Html,
    /// What it asks for.
    pub on: Callback<Intent>,
}

/// The head of every page.
pub fn masthead(props: &Masthead) -> Html {
    let words = &props.words;
    let onchange = props.on.reform(|event: Event| {
        let select = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
        Intent::Wear(select.map_or(Theme::Auto, |select| Theme::named(&select.value())))
    });
    let themes = Theme::ALL.map(|(theme, code)| {
        html! {
            <option value={code} selected={theme == props.theme}>{ words.text(&format!("theme-{code}")) }</option>
        }
    });
    let themes = list(&mut themes.into_iter());
    html! {
        <header class="masthead">
            { props.skip.clone() }
            <div class="wrap">
                <a class="brand" href={format!("{}index.html#/", words.root)}>{ words.text("brand") }</a>
                <nav class="pages" aria-label={words.text("nav-pages")}>
                    { list(&mut PAGES.iter().map(|page| page_link(props, page))) }
                </nav>
                <nav class="languages" aria-label={words.text("switch-language")}>
                    { list(&mut (props.addresses.iter().map(|(language, href)| language_link(props, *language, href))).into_iter()) }
                </nav>
                <label class="theme"><span class="unseen">{ words.text("switch-theme") }</span>
                    { list_box("theme", props.theme.code(), themes, Some(onchange)) }
                </label>
            </div>
        </header>
    }
}

/// The pages of the archive, by the names in their addresses.
const PAGES: [&str; 4] = ["archive", "indicators", "disagreements", "check"];

fn page_link(props: &Masthead, page: &str) -> Html {
    let words = &props.words;
    let href = if page == "check" {
        check_href(page, words)
    } else {
        archive_href(page, words) + &props.kept
    };
    html! {
        <a {href} aria-current={(page == props.here).then_some("page")}>{ words.text(&format!("nav-{page}")) }</a>
    }
}

/// The address of a view of the archive, which is a page of its own.
pub fn archive_href(view: &str, words: &Words) -> String {
    format!("{}archive.html#/{view}?lang={}", words.root, words.language.tag())
}

/// An address of the page of a release, for other pages.
pub fn release_href(address: &Address, words: &Words) -> String {
    format!("{}index.html{}", words.root, address.fragment())
}

/// The address of a view of the page of checks.
pub fn check_href(view: &str, words: &Words) -> String {
    format!("{}check.html#/{view}?lang={}", words.root, words.language.tag())
}

/// The address at which the view of a fragment is saved, cited and embedded.
pub fn share_href(shown: &str, words: &Words) -> String {
    format!("{}share.html#/share{}", words.root, shown.trim_start_matches('#'))
}

fn language_link(props: &Masthead, language: Language, href: &str) -> Html {
    let is_current = language == props.words.language;
    let onclick = on_plain_click(&props.on, Intent::Speak(language));
    html! {
        <a href={href.to_owned()} lang={language.tag()} hreflang={language.tag()}
            aria-current={is_current.then_some("true")} {onclick}>{ language.endonym() }</a>
    }
}

/// The foot of every page.
pub fn foot(words: &Words) -> Html {
    html! {
        <footer class="foot">
            <div class="wrap">
                <p>{ words.text("footer-promise") }</p>
                <p>{ words.text("footer-words") }</p>
            </div>
        </footer>
    }
}
