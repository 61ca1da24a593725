//! What stands in a frame on another page: one section, one fact or the whole release, and under it who says so.

use super::list::list;
use super::masthead::archive_href;
use super::release::{self, ReleaseView};
use super::sheet::Sheet;
use crate::analysis::address::Address;
use crate::analysis::embed::{Edition, Embed, Shown, Status};
use crate::i18n::Arg::Text;
use yew::prelude::*;

/// What a frame shows.
#[derive(Clone, Debug, PartialEq)]
pub struct EmbedView {
    /// What is asked for.
    pub embed: Embed,
    /// The edition that is at hand.
    pub edition: Edition,
    /// The number of the latest edition, where that is another one.
    pub latest: Option<u32>,
    /// The release.
    pub view: ReleaseView,
}

impl EmbedView {
    /// How what is shown stands to what was embedded, and to what is there now.
    fn status(&self) -> Status {
        if self.latest.is_some() {
            Status::Superseded
        } else if self.edition.is_corrected(self.embed.edition.as_ref()) {
            Status::Corrected
        } else {
            Status::Current
        }
    }
}

/// What the address asks for; the whole release where it asks for what the release has not.
pub fn shown(view: &EmbedView) -> Html {
    let sheet = &view.view.sheet;
    let one = match &view.embed.shown {
        Shown::Section(section) if release::has(sheet, *section) => {
            Some(html! { <>{ release::one(&view.view, *section) }{ release::card(&view.view) }</> })
        }
        Shown::Fact(id) => {
            let fact = sheet.release.fact(id);
            fact.map(|fact| release::alone(sheet, fact, &view.embed.shown.code()))
        }
        Shown::Section(_) | Shown::Whole => None,
    };
    html! {
        <main class={if one.is_some() { "embed wrap is-one" } else { "embed wrap" }}>
            { notices(view) }
            if let Some(one) = one {
                <h1 class="unseen">{ sheet.release.title.get(sheet.words.language) }</h1>
                { one }
            } else {
                { release::page(view.view.clone()) }
            }
            { foot(view) }
        </main>
    }
}

/// All that an address may ask for, of which the style sheet shows what the fragment names: for readers without scripts,
/// and for everyone until the program runs.
pub fn still(view: &EmbedView) -> Html {
    let sheet = &view.view.sheet;
    let facts = sheet
        .release
        .facts
        .iter()
        .map(|fact| release::alone(sheet, fact, &Shown::Fact(fact.id.clone()).code()));
    html! {
        <main class="embed wrap is-still">
            { notices(view) }
            { release::page(view.view.clone()) }
            { list(&mut facts.into_iter()) }
            { foot(view) }
        </main>
    }
}

/// What must be said before all else: there is a later edition, or this is not what was embedded.
fn notices(view: &EmbedView) -> Html {
    let sheet = &view.view.sheet;
    let is_corrected = view.edition.is_corrected(view.embed.edition.as_ref());
    html! {
        <>
            if view.latest.is_some() {
                <p class="stray" role="status">
                    { edition_line(view, "superseded") }{ " " }
                    <a href={ledger(sheet)} target="_blank" rel="noopener">{ sheet.words.text("embed-ledger") }{ new_tab(sheet) }</a>
                </p>
            }
            if is_corrected {
                <p class="stray" role="status">{ edition_line(view, "corrected") }</p>
            }
        </>
    }
}

fn edition_line(view: &EmbedView, key: &str) -> String {
    let number = view.edition.number;
    let (number, latest) = (number.to_string(), view.latest.unwrap_or(number).to_string());
    let args = [("number", Text(&number)), ("latest", Text(&latest))];
    view.view.sheet.words.with(&format!("embed-{key}"), &args)
}

/// Where it is shown what changed from edition to edition.
fn ledger(sheet: &Sheet) -> String {
    archive_href(&format!("editions/{}", sheet.release.id), &sheet.words)
}

fn new_tab(sheet: &Sheet) -> Html {
    html! { <span class="unseen">{ " (" }{ sheet.words.text("embed-new-tab") }{ ")" }</span> }
}

/// Who says it, who printed it and when, which edition this is, and the way to the full page.
fn foot(view: &EmbedView) -> Html {
    let sheet = &view.view.sheet;
    let status = view.status();
    let name = match (status, &view.embed.edition) {
        (Status::Superseded, _) => "earlier",
        (Status::Current, Some(_)) => "pinned",
        _ => "edition",
    };
    html! {
        <footer class="embed-foot" data-status={status.code()}>
            <p class="embed-title">
                <a href={page(sheet, &view.embed)} target="_blank" rel="noopener">
                    { sheet.release.title.get(sheet.words.language) }
                    { new_tab(sheet) }
                </a>
            </p>
            <p class="embed-imprint">{ release::imprint(sheet) }</p>
            <p class="embed-edition">
                <span class="embed-brand" lang="ru">{ "Сводка" }</span>{ " " }
                { edition_line(view, name) }
            </p>
        </footer>
    }
}

/// The same on the release's own page.
fn page(sheet: &Sheet, embed: &Embed) -> String {
    match &embed.shown {
        Shown::Section(section) => sheet.section_href(*section),
        Shown::Fact(id) => sheet.href(id),
        Shown::Whole => {
            sheet.on_page(&Address::of_release(&sheet.release.id, sheet.words.language))
        }
    }
}
