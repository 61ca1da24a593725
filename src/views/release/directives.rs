//! Who was told to do what, and by which indicator it could be seen; below, what was introduced and done.

use super::super::sheet::{SectionProps, Sheet};
use super::super::small::{chosen_class, fact_link, section};
use crate::analysis::address::Section;
use crate::i18n::Arg::Count;
use crate::model::Id;
use crate::model::fact::{Content, Fact, Kind};
use crate::model::period::Period;
use crate::views::list::list;
use yew::prelude::*;

/// The section.
pub(super) fn view(props: &SectionProps) -> Html {
    let sheet = &props.sheet;
    let words = &sheet.words;
    let rows: Vec<_> = sheet
        .release
        .facts
        .iter()
        .filter_map(|fact| match &fact.content {
            Content::Directive { to, due, measured_by } => Some((fact, to, due, measured_by)),
            _ => None,
        })
        .collect();
    let n_due = rows.iter().filter(|(_, _, due, _)| due.is_some()).count();
    let counts = [("directives", Count(rows.len())), ("due", Count(n_due))];
    let heads = ["directives-what", "directives-whom", "directives-due", "directives-measure"];
    let inner = html! {
        <>
            if !rows.is_empty() {
                <h3 class="statement">{ words.with("directives-title", &counts) }</h3>
                <p class="note">{ words.text("directives-note") }</p>
                <table class="ledger">
                    <caption class="unseen">{ words.with("directives-title", &counts) }</caption>
                    <thead><tr>{ list(&mut (heads.map(|key| html! { <th scope="col">{ words.text(key) }</th> })).into_iter()) }</tr></thead>
                    <tbody>
                        { list(&mut (rows.into_iter().map(|(fact, to, due, by)| row(props, fact, to, due.as_ref(), by))).into_iter()) }
                    </tbody>
                </table>
                <p class="source">{ sheet.source(of_kind(sheet, Kind::Directive)) }</p>
            }
            { measures(props) }
        </>
    };
    section(sheet, Section::Directives, "section", &props.on, inner)
}

fn of_kind(sheet: &Sheet, kind: Kind) -> impl Iterator<Item = &Fact> {
    sheet.release.facts.iter().filter(move |fact| fact.kind() == kind)
}

fn row(props: &SectionProps, fact: &Fact, to: &[Id], due: Option<&Period>, by: &[Id]) -> Html {
    let sheet = &props.sheet;
    let words = &sheet.words;
    let to: Vec<String> = to.iter().map(|body| words.body(body, &sheet.registry)).collect();
    let due = due.map_or_else(|| words.text("directives-no-due"), |due| words.period(due));
    let label = |key: &str| words.text(key);
    html! {
        <tr key={fact.id.to_string()} data-fact={fact.id.to_string()} class={chosen_class(&fact.id, props.chosen.as_ref())}>
            <th scope="row">
                { fact_link(sheet, &fact.id, props.chosen.as_ref(), &props.on, html! { <>{ fact.says.get(words.language) }</> }) }
            </th>
            <td data-label={label("directives-whom")}>{ to.join(", ") }</td>
            <td data-label={label("directives-due")} class="dim">{ due }</td>
            <td data-label={label("directives-measure")}>
                if by.is_empty() {
                    <span class="cannot">{ words.text("directives-no-measure") }</span>
                } else {
                    <ul class="bare">{ list(&mut (by.iter().map(|id| measured_by(props, id))).into_iter()) }</ul>
                }
            </td>
        </tr>
    }
}

/// An indicator, as a link to its figure in this release where there is one.
fn measured_by(props: &SectionProps, indicator: &Id) -> Html {
    let sheet = &props.sheet;
    let name = sheet.words.indicator(indicator, &sheet.registry);
    let figure = sheet.release.figures().find(|(_, figure)| figure.indicator == *indicator);
    match figure {
        Some((fact, figure)) => {
            let now = sheet.words.quantity(&figure.quantity, &sheet.registry).line();
            html! {
                <li>
                    { fact_link(sheet, &fact.id, None, &props.on, html! { <>{ format!("{name}: {now}") }</> }) }
                </li>
            }
        }
        None => html! { <li>{ name }</li> },
    }
}

fn measures(props: &SectionProps) -> Html {
    let sheet = &props.sheet;
    let words = &sheet.words;
    let mut measures = of_kind(sheet, Kind::Measure).peekable();
    if measures.peek().is_none() {
        return Html::default();
    }
    html! {
        <>
            <h3 class="statement is-second">{ words.text("measures-title") }</h3>
            <ul class="measures">
                { list(&mut (measures.map(|fact| {
                    let details = sheet.release.facts.iter().filter(|other| other.about.contains(&fact.id));
                    html! {
                        <li key={fact.id.to_string()} data-fact={fact.id.to_string()} class={chosen_class(&fact.id, props.chosen.as_ref())}>
                            { fact_link(sheet, &fact.id, props.chosen.as_ref(), &props.on, html! { <>{ fact.says.get(words.language) }</> }) }
                            { list(&mut (details.map(|detail| html! { <p class="meta">{ detail.says.get(words.language) }</p> })).into_iter()) }
                            { list(&mut (figures_of(sheet, fact).map(|line| html! { <p class="meta">{ line }</p> })).into_iter()) }
                        </li>
                    }
                })).into_iter()) }
            </ul>
        </>
    }
}

fn figures_of<'a>(sheet: &'a Sheet, fact: &'a Fact) -> impl Iterator<Item = String> + 'a {
    let ids: &[Id] = match &fact.content {
        Content::Measure { figures } => figures,
        _ => &[],
    };
    ids.iter()
        .filter_map(|id| Some(sheet.release.fact(id)?.says.get(sheet.words.language).to_owned()))
}
