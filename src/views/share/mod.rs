//! The page that saves, cites and embeds what another page shows.

mod embed;
pub mod goods;
mod pictures;

use super::sheet::{Copied, Intent, Sheet};
use super::small::on_plain_click;
use crate::analysis::address::{Address, Section};
use crate::analysis::embed::Edition;
use crate::analysis::share::Share;
use crate::views::list::list;
use goods::{Goods, Look};
use std::rc::Rc;
use yew::prelude::*;

/// A form in which something is saved or copied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A drawing with text that can be selected.
    Svg,
    /// Pixels, so many to a CSS pixel.
    Png(u8),
}

impl Form {
    /// How the name of its file ends.
    pub fn ending(self) -> String {
        match self {
            Self::Svg => ".svg".to_owned(),
            Self::Png(1) => ".png".to_owned(),
            Self::Png(scale) => format!("@{scale}x.png"),
        }
    }
}

/// How the last saving or copying went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Done {
    /// A file was given to the browser, under this name.
    Saved(String),
    /// The browser did not do it.
    Failed(String),
}

/// What a reader can ask of this page.
#[derive(Clone, Debug, PartialEq)]
pub enum Ask {
    /// What can be asked of any page.
    Page(Intent),
    /// Go to what else can be taken out.
    Go(Share),
    /// Show the picture in another look.
    Look(Look),
    /// Save a file.
    Save(Form),
}

/// What the page is given.
#[derive(Clone, Debug)]
pub struct Counter {
    /// The release.
    pub sheet: Sheet,
    /// Where we are.
    pub share: Share,
    /// What can be taken out.
    pub goods: Rc<Goods>,
    /// How pictures are to look.
    pub look: Look,
    /// How the last saving went.
    pub done: Option<Done>,
    /// The address of the site's folder; none of a page that is opened from a disk.
    pub site: Option<String>,
    /// The edition of the release that is at hand.
    pub edition: Option<Edition>,
    /// The last copy.
    pub copied: Copied,
    /// What the page asks for.
    pub on: Callback<Ask>,
}

/// The page.
pub fn view(counter: &Counter) -> Html {
    let words = &counter.sheet.words;
    let language = words.language;
    html! {
        <>
            <header class="head">
                <p class="kicker">
                    <a href={format!("./{}", counter.share.shown())}>{ counter.sheet.release.title.get(language) }</a>
                </p>
                <h1 tabindex="-1">{ words.text("share-title") }</h1>
            </header>
            { sections(counter) }
            { pictures::view(counter) }
            { embed::embed(counter) }
            <p class="done" role="status">{ done(counter) }</p>
        </>
    }
}

fn done(counter: &Counter) -> String {
    use crate::i18n::Arg::Text;
    let (key, name) = match &counter.done {
        None => return String::new(),
        Some(Done::Saved(name)) => ("share-saved", name),
        Some(Done::Failed(name)) => ("share-failed", name),
    };
    counter.sheet.words.with(key, &[("file", Text(name))])
}

/// What else of the release can be taken out.
fn sections(counter: &Counter) -> Html {
    let sheet = &counter.sheet;
    let Share::Release(here) = &counter.share else { return Html::default() };
    let shown = here.known_section().unwrap_or(Section::Facts);
    let sections = Section::ALL.iter().filter(|(it, _)| super::release::has(sheet, *it));
    let tab = |(section, code): &(Section, &'static str)| {
        let address = Address::of_section(&sheet.release.id, *section, sheet.words.language);
        let is_here = *section == shown;
        link(
            counter,
            Share::Release(address),
            is_here,
            sheet.words.text(&format!("section-{code}")),
        )
    };
    html! {
        <nav class="choices" aria-label={sheet.words.text("contents")}>
            <ul>{ list(&mut sections.map(tab)) }</ul>
        </nav>
    }
}

/// A link to what else can be taken out.
fn link(counter: &Counter, to: Share, is_here: bool, label: String) -> Html {
    let href = to.fragment();
    let onclick = on_plain_click(&counter.on, Ask::Go(to));
    html! { <li><a {href} aria-current={is_here.then_some("page")} {onclick}>{ label }</a></li> }
}
