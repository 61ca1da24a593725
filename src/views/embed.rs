//! What stands in a frame on another page: one section, one fact or the whole release, and under it who says so.

use super::list::list;
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
    /// The release.
    pub view: ReleaseView,
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
            { notice(view) }
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
            { release::page(view.view.clone()) }
            { list(&mut facts.into_iter()) }
            { foot(view) }
        </main>
    }
}

/// What must be said before all else: this is not what was embedded.
fn notice(view: &EmbedView) -> Html {
    let status = view.edition.status(view.embed.edition.as_ref());
    if status == Status::Current {
        return Html::default();
    }
    let embedded = view.embed.edition.as_ref().map_or(view.edition.number, |it| it.number);
    html! { <p class="stray" role="status">{ edition_line(view, status.code(), embedded) }</p> }
}

fn edition_line(view: &EmbedView, status: &str, embedded: u32) -> String {
    let (number, embedded) = (view.edition.number.to_string(), embedded.to_string());
    let args = [("number", Text(&number)), ("embedded", Text(&embedded))];
    view.view.sheet.words.with(&format!("embed-{status}"), &args)
}

/// Who says it, who printed it and when, which edition this is, and the way to the full page.
fn foot(view: &EmbedView) -> Html {
    let sheet = &view.view.sheet;
    let status = view.edition.status(view.embed.edition.as_ref());
    let is_pinned = view.embed.edition.is_some() && status == Status::Current;
    let name = if is_pinned { "pinned" } else { "edition" };
    html! {
        <footer class="embed-foot" data-status={status.code()}>
            <p class="embed-title">
                <a href={page(sheet, &view.embed)} target="_blank" rel="noopener">
                    { sheet.release.title.get(sheet.words.language) }
                    <span class="unseen">{ " (" }{ sheet.words.text("embed-new-tab") }{ ")" }</span>
                </a>
            </p>
            <p class="embed-imprint">{ release::imprint(sheet) }</p>
            <p class="embed-edition">
                <span class="embed-brand" lang="ru">{ "Сводка" }</span>{ " " }
                { edition_line(view, name, view.edition.number) }
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
