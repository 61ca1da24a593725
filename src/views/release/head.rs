//! The head: title, who states it, who printed it, when it was and when it came out, how much is in it.

use super::super::sheet::{Intent, SectionProps, Sheet};
use super::super::small::section_link;
use crate::analysis::address::Section;
use crate::i18n::Arg::{Count, Text};
use crate::model::fact::Kind;
use crate::views::list::list;
use crate::views::masthead::archive_href;
use yew::prelude::*;

/// The section.
pub(super) fn view(props: &SectionProps) -> Html {
    let sheet = &props.sheet;
    let words = &sheet.words;
    let count = |kind| sheet.release.facts.iter().filter(|fact| fact.kind() == kind).count();
    let counts = [
        ("figures", Count(count(Kind::Figure))),
        ("dates", Count(count(Kind::Date))),
        ("directives", Count(count(Kind::Directive))),
    ];
    html! {
        <header class="head">
            <p class="kicker">{ kicker(sheet) }</p>
            <h1 tabindex="-1">{ sheet.release.title.get(words.language) }</h1>
            <p class="dek">
                { words.with("release-counts", &counts) }{ " " }
                <a href={sheet.release.url.clone()} rel="noreferrer noopener external">
                    { words.text("open-source") }
                </a>
            </p>
            { edition(sheet) }
            { imprint(sheet) }
            { contents(sheet, &props.on) }
        </header>
    }
}

/// Who says it, when, who printed it and when.
pub(super) fn kicker(sheet: &Sheet) -> String {
    let words = &sheet.words;
    let issuer = words.body(&sheet.release.issuer, &sheet.registry);
    let outlet = words.outlet(&sheet.release.outlet, &sheet.registry);
    let mut args = vec![("issuer", Text(&issuer)), ("outlet", Text(&outlet))];
    let event = sheet.release.occasion.as_ref().map(|occasion| {
        let date = words.period(&occasion.date);
        words.with("release-meeting", &[("date", Text(&date))])
    });
    let published = sheet.release.published.as_ref().map(|published| words.period(published));
    match (&event, &published) {
        (Some(event), Some(published)) => {
            args.extend([("event", Text(event)), ("published", Text(published))]);
            words.with("release-kicker", &args)
        }
        _ => words.with("release-kicker-undated", &args),
    }
}

/// Of an edition that is not the first, when it came out and what changed.
fn edition(sheet: &Sheet) -> Html {
    let Some(day) = sheet.release.modified else { return Html::default() };
    let (number, day) = (sheet.release.edition.to_string(), sheet.words.day(day));
    let args = [("n", Text(&number)), ("day", Text(&day))];
    let href = archive_href(&format!("editions/{}", sheet.release.id), &sheet.words);
    html! { <p class="dek"><a {href}>{ sheet.words.with("release-edition", &args) }</a></p> }
}

/// Who took part: the one particular that the line above the title does not give.
fn imprint(sheet: &Sheet) -> Html {
    let words = &sheet.words;
    let participants = sheet.release.occasion.iter().flat_map(|occasion| &occasion.participants);
    let participants: Vec<String> =
        participants.map(|body| words.body(body, &sheet.registry)).collect();
    if participants.is_empty() {
        return Html::default();
    }
    html! {
        <dl class="imprint">
            <div><dt>{ words.text("release-participants") }</dt><dd>{ participants.join(", ") }</dd></div>
        </dl>
    }
}

fn contents(sheet: &Sheet, on: &Callback<Intent>) -> Html {
    let links = Section::ALL
        .iter()
        .filter(|(section, _)| *section != Section::Headline && super::has(sheet, *section));
    html! {
        <nav class="contents" aria-label={sheet.words.text("contents")}>
            <ol>
                { list(&mut (links.map(|(section, code)| html! {
                    <li>{ section_link(sheet, *section, on, sheet.words.text(&format!("section-{code}"))) }</li>
                })).into_iter()) }
            </ol>
        </nav>
    }
}
