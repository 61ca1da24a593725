//! The page that saves, cites and embeds what another page shows.

mod cites;
mod data;
mod embed;
pub mod goods;
pub mod of_indicator;
pub mod of_release;
mod pictures;

use super::sheet::{Copied, Intent, Sheet};
use super::small::on_plain_click;
use crate::analysis::address::{Address, Section};
use crate::analysis::embed::Edition;
use crate::analysis::share::Share;
use crate::i18n::Arg::Text;
use crate::i18n::Words;
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
    /// Rows apart by commas.
    Csv,
    /// What describes that file.
    CsvMetadata,
    /// Rows as JSON.
    Json,
    /// Rows as linked data.
    JsonLd,
    /// Rows as a workbook.
    Xlsx,
}

impl Form {
    /// How the name of its file ends.
    pub fn ending(self) -> String {
        match self {
            Self::Svg => ".svg".to_owned(),
            Self::Png(1) => ".png".to_owned(),
            Self::Png(scale) => format!("@{scale}x.png"),
            Self::Csv => ".csv".to_owned(),
            Self::CsvMetadata => ".csv-metadata.json".to_owned(),
            Self::Json => ".json".to_owned(),
            Self::JsonLd => ".jsonld".to_owned(),
            Self::Xlsx => ".xlsx".to_owned(),
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
    /// The picture or the table is on the clipboard.
    Copied,
    /// The browser takes no pictures to the clipboard: the words of it are there.
    CopiedWords,
    /// Nothing could be copied.
    NotCopied,
}

/// What a reader can ask of this page.
#[derive(Clone, Debug, PartialEq)]
pub enum Ask {
    /// What can be asked of any page.
    Page(Intent),
    /// Go to what else can be taken out.
    Go(Share),
    /// The same in another way, in place of the present step.
    Amend(Share),
    /// Show the picture in another look.
    Look(Look),
    /// Save a file.
    Save(Form),
    /// Put the picture on the clipboard.
    CopyPicture,
    /// Put the table on the clipboard.
    CopyTable,
}

/// What the page is given.
#[derive(Clone, Debug)]
pub struct Counter {
    /// The words of the page.
    pub words: Rc<Words>,
    /// The release, where it is one of which something is taken out.
    pub sheet: Option<Sheet>,
    /// What it is taken out of, by name.
    pub subject: String,
    /// Where we are.
    pub share: Share,
    /// What can be taken out.
    pub goods: Rc<Goods>,
    /// How pictures are to look.
    pub look: Look,
    /// Whether a file is being made.
    pub is_busy: bool,
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
    let words = &counter.words;
    html! {
        <>
            <header class="head">
                <p class="kicker"><a class="lone" href={shown_in(&counter.share, words)}>{ &counter.subject }</a></p>
                <h1 tabindex="-1">{ words.text("share-title") }</h1>
            </header>
            { sections(counter) }
            { pictures::view(counter) }
            { data::view(counter) }
            { cites::view(counter) }
            { embed::embed(counter) }
            <div class="done" role="status" aria-busy={counter.is_busy.to_string()}>{ done(counter) }</div>
        </>
    }
}

/// The page that shows what is taken out here.
fn shown_in(share: &Share, words: &Words) -> String {
    let page = if matches!(share, Share::Release(_)) { "index" } else { "archive" };
    format!("{}{page}.html{}", words.root, share.shown())
}

fn done(counter: &Counter) -> Html {
    let words = &counter.words;
    if counter.is_busy {
        return html! { <p>{ words.text("share-busy") }</p> };
    }
    let with = |key: &str, name: &String| words.with(key, &[("file", Text(name))]);
    let line = match &counter.done {
        None => return Html::default(),
        Some(Done::Saved(name)) => with("share-saved", name),
        Some(Done::Failed(name)) => with("share-failed", name),
        Some(Done::Copied) => words.text("copied"),
        Some(Done::CopiedWords) => words.text("share-copied-words"),
        Some(Done::NotCopied) => words.text("share-not-copied"),
    };
    html! { <p>{ line }</p> }
}

/// What else of the release can be taken out.
fn sections(counter: &Counter) -> Html {
    let (Some(sheet), Share::Release(here)) = (&counter.sheet, &counter.share) else {
        return Html::default();
    };
    let shown = here.known_section().unwrap_or(Section::Facts);
    let sections = Section::ALL.iter().filter(|(it, _)| super::release::has(sheet, *it));
    let tab = |(section, code): &(Section, &'static str)| {
        let address = Address::of_section(&sheet.release.id, *section, sheet.words.language);
        let name = sheet.words.text(&format!("section-{code}"));
        link(counter, Share::Release(address), *section == shown, name)
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

/// A button that asks for something.
fn button(counter: &Counter, ask: Ask, label: String) -> Html {
    let onclick = counter.on.reform(move |_: MouseEvent| ask.clone());
    html! { <button type="button" class="control" {onclick}>{ label }</button> }
}

/// A part of the page under its heading.
fn part(counter: &Counter, code: &'static str, inner: Html) -> Html {
    let heading = format!("{code}-heading");
    html! {
        <section id={code} class="section" aria-labelledby={heading.clone()}>
            <h2 id={heading} class="section-name">{ counter.words.text(code) }</h2>
            { inner }
        </section>
    }
}
