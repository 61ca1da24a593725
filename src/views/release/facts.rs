//! All facts: a table with a text filter, facets with counts, an order, and copies of a row or of all.

use super::super::sheet::{Intent, SectionProps, Sheet};
use super::super::small::{
    chosen_class, compare_link, copy_button, fact_link, section, share_link,
};
use crate::analysis::address::{Address, Section};
use crate::analysis::table::{self, Filter, Order};
use crate::i18n::Arg::Count;
use crate::model::Id;
use crate::model::fact::{Content, Fact, Kind, Link};
use crate::views::list::{list, list_box};
use std::rc::Rc;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;
use yew::virtual_dom::VText;

/// The columns after the first, with the messages that head them.
const COLUMNS: [&str; 6] = [
    "facts-column-value",
    "facts-column-period",
    "facts-column-place",
    "facts-column-phrase",
    "facts-column-kind",
    "facts-link",
];

/// Their classes.
const CLASSES: [Option<&str>; 6] = [Some("value"), None, None, None, Some("dim"), Some("dim")];

/// Over how many columns a sentence stands, by how many of value, period and place after it are empty.
const SPANS: [Option<&str>; 4] = [None, Some("2"), Some("3"), Some("4")];

/// The section.
pub(super) fn view(props: &SectionProps, filter: &Filter) -> Html {
    let sheet = &props.sheet;
    let words = &sheet.words;
    let rows = rows(sheet, filter);
    let all = sheet.release.facts.len();
    let heads = ["facts-column-says"].into_iter().chain(COLUMNS);
    let shown: Vec<Id> = rows.iter().map(|fact| Rc::clone(&fact.id)).collect();
    let copy_all = copying(props, "facts-all", shown);
    let counts = [("shown", Count(rows.len())), ("all", Count(all))];
    let inner = html! {
        <>
            <h3 class="statement">{ words.with("facts-title", &[("facts", Count(all))]) }</h3>
            { controls(props, filter) }
            <p class="shown">
                <span aria-live="polite">{ words.with("facts-shown", &counts) }</span>
                { share_link(sheet, &Address { filter: filter.clone(), ..Address::of_section(&sheet.release.id, Section::Facts, words.language) }) }
                { copy_button(sheet, ("facts-all", "facts-copy-all", false), &props.copied, copy_all) }
            </p>
            if rows.is_empty() {
                <p class="empty">{ words.text("facts-empty") }</p>
            } else {
                <table class="ledger facts">
                    <caption class="unseen">{ words.text("section-facts") }</caption>
                    <thead><tr>
                        { list(&mut (heads.map(|key| html! { <th scope="col">{ words.text(key) }</th> })).into_iter()) }
                        <th scope="col"><span class="unseen">{ words.text("facts-copy-row") }</span></th>
                    </tr></thead>
                    <tbody>
                        { list(&mut (rows.iter().map(|fact| row(props, fact))).into_iter()) }
                    </tbody>
                </table>
            }
        </>
    };
    section(sheet, Section::Facts, "section", &props.on, inner)
}

fn row(props: &SectionProps, fact: &Fact) -> Html {
    let sheet = &props.sheet;
    let words = &sheet.words;
    let cells = cells(sheet, fact);
    // A statement has no value, and often neither period nor place: its sentence takes their room.
    let n_spare = cells.iter().take(SPANS.len() - 1).take_while(|cell| cell.is_empty()).count();
    let span = SPANS.get(n_spare).copied().flatten();
    let [value, period, place, phrase, kind, link] = cells;
    let value = fact.figure().map(|figure| compare_link(sheet, fact, figure, value));
    let phrase = html! { <q lang={sheet.release.language}>{ phrase }</q> };
    let plain = |text: String| Html::from(VText::new(text));
    let cells =
        [value.unwrap_or_default(), plain(period), plain(place), phrase, plain(kind), plain(link)];
    let mut cells =
        COLUMNS.into_iter().zip(CLASSES).zip(cells).skip(n_spare).map(|((head, class), cell)| {
            html! { <td data-label={words.text(head)} {class}>{ cell }</td> }
        });
    let key = format!("row-{}", fact.id);
    let copy_row = copying(props, &key, vec![Rc::clone(&fact.id)]);
    html! {
        <tr key={fact.id.to_string()} data-fact={fact.id.to_string()} class={chosen_class(&fact.id, props.chosen.as_ref())}>
            <th scope="row" colspan={span}>
                { fact_link(sheet, &fact.id, props.chosen.as_ref(), &props.on, html! { <>{ fact.says.get(words.language) }</> }) }
            </th>
            { list(&mut cells) }
            <td class="tools">
                { copy_button(sheet, (&key, "facts-copy-row", true), &props.copied, copy_row) }
            </td>
        </tr>
    }
}

/// The facts that pass a filter, in its order.
pub(super) fn rows<'a>(sheet: &'a Sheet, filter: &Filter) -> Vec<&'a Fact> {
    let names = |fact: &Fact| cells(sheet, fact).join(" ");
    table::rows(&sheet.release, filter, sheet.words.language, &names)
}

/// Copies rows when pressed.
fn copying(props: &SectionProps, name: &str, ids: Vec<Id>) -> Callback<MouseEvent> {
    let (sheet, key) = (props.sheet.clone(), name.to_owned());
    props.on.reform(move |_| Intent::Copy { key: key.clone(), text: as_text(&sheet, &ids) })
}

/// The cells after the first, as text.
fn cells(sheet: &Sheet, fact: &Fact) -> [String; 6] {
    let words = &sheet.words;
    let value = fact
        .figure()
        .map(|figure| words.quantity(&figure.quantity, &sheet.registry).line())
        .unwrap_or_default();
    let place = words.placed(fact, &sheet.registry);
    let link = fact.link().map(|link| words.text(&format!("link-{}", link.code())));
    [
        value,
        words.when(fact).unwrap_or_default(),
        place.unwrap_or_default(),
        fact.locator.span.phrase.clone(),
        words.text(&named(fact)),
        link.unwrap_or_default(),
    ]
}

/// The message that names the sort of a fact; statements are named by their part in the text.
fn named(fact: &Fact) -> String {
    match &fact.content {
        Content::Statement { role } => format!("role-{}", role.code()),
        _ => format!("kind-{}", fact.kind().code()),
    }
}

/// Rows for a spreadsheet or a document: cells apart by tabs, a head, and the source in each row.
fn as_text(sheet: &Sheet, rows: &[Id]) -> String {
    let words = &sheet.words;
    let heads = ["facts-column-says"].into_iter().chain(COLUMNS).chain(["release-source"]);
    let mut lines = vec![heads.map(|key| words.text(key)).collect::<Vec<_>>().join("\t")];
    for fact in rows.iter().filter_map(|id| sheet.release.fact(id)) {
        let mut line = vec![fact.says.get(words.language).to_owned()];
        line.extend(cells(sheet, fact));
        line.push(words.source(fact, &sheet.release, &sheet.registry));
        for cell in &mut line {
            *cell = cell.replace(['\t', '\n'], " ");
        }
        lines.push(line.join("\t"));
    }
    lines.join("\n")
}

fn controls(props: &SectionProps, filter: &Filter) -> Html {
    let sheet = &props.sheet;
    let words = &sheet.words;
    let names = |fact: &Fact| cells(sheet, fact).join(" ");
    let facets = table::facets(&sheet.release, filter, words.language, &names);
    let option = |start: &str, code: &'static str, n: Option<usize>| {
        let name = words.text(&format!("{start}-{code}"));
        (code, n.map_or_else(|| name.clone(), |n| format!("{name} ({n})")))
    };
    let kinds =
        facets.kinds.iter().map(|(kind, n)| option("kind", kind.code(), Some(*n))).collect();
    let links =
        facets.links.iter().map(|(link, n)| option("link", link.code(), Some(*n))).collect();
    let orders = Order::ALL.iter().map(|(_, code)| option("order", code, None)).collect();
    let order = Order::ALL
        .iter()
        .find(|(order, _)| *order == filter.order)
        .map_or("text", |(_, code)| *code);
    // One handler for the whole form: whatever was touched, all of it is read.
    let before = filter.clone();
    let read = props.on.reform(move |event: Event| {
        let touched = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let form = touched.and_then(|touched| touched.closest("form").ok().flatten());
        Intent::Filter(form.map_or_else(|| before.clone(), |form| read_form(&form)))
    });
    let oninput = {
        let read = read.clone();
        Callback::from(move |event: InputEvent| read.emit(event.into()))
    };
    let clear = Filter { order: filter.order, ..Filter::default() };
    let onclear = props.on.reform(move |_: MouseEvent| Intent::Filter(clear.clone()));
    let any = words.text("facts-any");
    html! {
        <form class="filter" role="search" onchange={read} {oninput}
            onsubmit={|event: SubmitEvent| event.prevent_default()}>
            <label>{ words.text("facts-filter") }
                <input name="words" type="search" value={filter.words.clone()} autocomplete="off" spellcheck="false" enterkeyhint="search" />
            </label>
            { select("kind", &words.text("facts-kind"), Some(&any), kinds, filter.kind.map(Kind::code)) }
            { select("link", &words.text("facts-link"), Some(&any), links, filter.link.map(Link::code)) }
            { select("order", &words.text("facts-order"), None, orders, Some(order)) }
            <label class="check">
                <input name="reversed" type="checkbox" checked={filter.is_reversed} />{ words.text("facts-reverse") }
            </label>
            if !filter.is_open() {
                <button type="button" class="plain" onclick={onclear}>{ words.text("facts-clear") }</button>
            }
        </form>
    }
}

/// What the form's controls say.
fn read_form(form: &Element) -> Filter {
    let control = |name: &str| form.query_selector(&format!("[name={name}]")).ok().flatten();
    let chosen = |name: &str| {
        let select = control(name).and_then(|control| control.dyn_into::<HtmlSelectElement>().ok());
        select.map_or_else(String::new, |select| select.value())
    };
    let input = |name: &str| control(name).and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
    Filter {
        words: input("words").map_or_else(String::new, |input| input.value()),
        kind: by_name(&Kind::ALL, &chosen("kind")),
        link: by_name(&Link::ALL, &chosen("link")),
        order: by_name(&Order::ALL, &chosen("order")).unwrap_or_default(),
        is_reversed: input("reversed").is_some_and(|input| input.checked()),
    }
}

fn by_name<T: Copy>(list: &[(T, &'static str)], name: &str) -> Option<T> {
    list.iter().find(|(_, known)| *known == name).map(|(value, _)| *value)
}

fn select(
    name: &'static str,
    label: &str,
    any: Option<&str>,
    options: Vec<(&'static str, String)>,
    chosen: Option<&str>,
) -> Html {
    let options = html! {
        <>
            if let Some(any) = any { <option value="" selected={chosen.is_none()}>{ any.to_owned() }</option> }
            { list(&mut (options.into_iter().map(|(code, name)| html! {
                <option value={code} selected={chosen == Some(code)}>{ name }</option>
            })).into_iter()) }
        </>
    };
    html! { <label>{ label.to_owned() }{ list_box(name, chosen.unwrap_or_default(), options, None) }</label> }
}
