//! Every fact of every release: searched, chosen by facets, ordered, and copied as a table.
//!
//! Only the rows that are seen are in the page: all rows have one height, and empty space stands for the others.

use super::facets::Facets;
use super::times::Times;
use super::{Ask, Hall, row};
use crate::analysis::route::{Route, Screen};
use crate::analysis::selection::{Counts, Filter, Order, Selection};
use crate::analysis::shelf::Shelf;
use crate::analysis::store::Facet;
use crate::i18n::Arg::{Count, Text};
use crate::i18n::Words;
use crate::model::Id;
use crate::model::period::Day;
use crate::views::list::{list, list_box};
use crate::views::sheet::Intent;
use crate::views::small::{copied_label, on_plain_click};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// The height of a row in CSS pixels, on a wide sheet and on a narrow one; `archive.css` has the same.
const ROW_PX: [u32; 2] = [76, 140];
/// Rows kept ready above and below those that are seen.
const SPARE_ROWS: usize = 8;
/// How many rows at most are seen at once.
const SEEN_ROWS: usize = 24;
/// How many rows are copied at most: what a clipboard and a spreadsheet still take at once.
const MOST_COPIED: usize = 20_000;

/// The properties of [`Facts`].
#[derive(Clone, Debug, Properties)]
pub struct FactsProps {
    /// What every view is given.
    pub hall: Hall,
    /// What is loaded.
    pub shelf: Rc<RefCell<Shelf>>,
    /// How many parts of it, and how many of these are found by their words.
    pub n_parts: (usize, usize),
    /// How often what was typed has stood for a moment.
    pub n_settled: u32,
    /// What stands between the choices and the rows: how far the archive is loaded.
    pub progress: Html,
}

impl PartialEq for FactsProps {
    /// It is drawn whenever the page is: what it shows depends on all of it.
    fn eq(&self, _other: &Self) -> bool {
        false
    }
}

/// The search over all facts.
#[component]
pub fn Facts(FactsProps { hall, shelf, n_parts, n_settled, progress }: &FactsProps) -> Html {
    let form = use_node_ref();
    let (first, list_node) = (use_state_eq(|| 0_usize), use_node_ref());
    let filter = Filter::from_query(&hall.route.query);
    let differing = Rc::as_ptr(&hall.beside);
    let is_ready = shelf.borrow().is_ready(filter.order);
    let selection = {
        let shelf = Rc::clone(shelf);
        let of = (
            filter.clone(),
            *n_parts,
            (hall.words.language, hall.route.known),
            differing,
            is_ready,
        );
        use_memo(of, move |(filter, ..)| shelf.borrow_mut().select(filter))
    };
    // The rows come first: words count in the facets once they have stood for a moment, choices at once.
    let counted = {
        let (shelf, filter) = (Rc::clone(shelf), filter.clone());
        let choices = (filter.chosen.clone(), filter.has_findings, hall.route.known);
        use_memo((choices, *n_parts, *n_settled, hall.words.language), move |_| {
            shelf.borrow_mut().count(&filter)
        })
    };
    let shelf_now = shelf.borrow();
    let words = &hall.words;
    let (n, all) = (selection.rows.len(), shelf_now.n_known().0);
    let counts = [("shown", Count(n)), ("all", Count(all))];
    html! {
        <section class="section" id="facts" aria-labelledby="facts-heading">
            <h2 id="facts-heading" class="unseen">{ words.text("archive-facts") }</h2>
            { controls(hall, &filter, &counted, form) }
            { progress.clone() }
            <div class="shown">
                <span aria-live="polite">{ words.with("facts-shown", &counts) }</span>
                { copy_all(hall, shelf, &selection) }
            </div>
            { forms(hall) }
            if n == 0 && filter.has_findings && !hall.has_differences {
                // They are being looked for.
            } else if n == 0 {
                <p class="empty">{ words.text("facts-empty") }</p>
            } else if hall.route.screen == Screen::Times {
                { chosen(hall, &shelf_now) }
                <Times hall={hall.clone()} shelf={Rc::clone(shelf)} selection={Rc::clone(&selection)} />
            } else {
                { rows(hall, &shelf_now, &selection, (&first, &list_node)) }
            }
        </section>
    }
}

/// A selection that is told from others by its place: it is never changed.
#[derive(Clone, Debug)]
pub(super) struct ByPlace(pub(super) Rc<Selection>);

impl PartialEq for ByPlace {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The fact that was chosen on the axis of time, with the way to its release.
fn chosen(hall: &Hall, shelf: &Shelf) -> Html {
    let row = hall.route.claim.as_ref().and_then(|(release, fact)| {
        let row = shelf.row_of(release, fact)?;
        shelf.store().row(row)
    });
    let shown = row.map(|row| {
        let href = row::href_of(hall, &row);
        html! { <><a {href}>{ row.says.to_owned() }</a>{ " " }<span class="meta">{ row::source_of(hall, &row) }</span></> }
    });
    html! { <p class="chosen" aria-live="polite">{ shown.unwrap_or_default() }</p> }
}

/// The two forms in which the facts can be seen, as links.
fn forms(hall: &Hall) -> Html {
    let forms = [(Screen::Archive, "archive-as-rows"), (Screen::Times, "archive-as-times")];
    let link = |(screen, key): (Screen, &str)| {
        let is_current = hall.route.screen == screen;
        let route = Route { screen, ..hall.route.clone() };
        let (href, onclick) = (route.fragment(), on_plain_click(&hall.on, Ask::Amend(route)));
        html! { <li><a {href} aria-current={is_current.then_some("true")} {onclick}>{ hall.words.text(key) }</a></li> }
    };
    html! {
        <nav class="choices" aria-label={hall.words.text("archive-forms")}><ul>{ list(&mut forms.map(link).into_iter()) }</ul></nav>
    }
}

fn rows(
    hall: &Hall,
    shelf: &Shelf,
    selection: &Selection,
    (first, node): (&UseStateHandle<usize>, &NodeRef),
) -> Html {
    let words = &hall.words;
    let [wide_px, narrow_px] = ROW_PX;
    let is_narrow = hall.layout.full_px < 800;
    let row_px = if is_narrow { narrow_px } else { wide_px };
    let row_size = usize::try_from(row_px).unwrap_or(1);
    let n = selection.rows.len();
    // Before the list is in the page its height is not known.
    let height = node.cast::<Element>().map(|list| list.client_height());
    let n_seen = height.and_then(|height| usize::try_from(height).ok());
    let n_seen = n_seen.map_or(SEEN_ROWS, |height| (height / row_size + 2).min(SEEN_ROWS));
    let first_seen = (**first).min(n.saturating_sub(n_seen));
    let start = first_seen.saturating_sub(SPARE_ROWS);
    let end = (first_seen + n_seen + SPARE_ROWS).min(n);
    let onscroll = {
        let first = first.clone();
        move |event: Event| {
            let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            let top = element.map_or(0, |element| element.scroll_top());
            let row = usize::try_from(top).unwrap_or(0) / row_size;
            // Only every few rows: what is spare covers the way between.
            first.set(row / (SPARE_ROWS / 2) * (SPARE_ROWS / 2));
        }
    };
    let shown = selection.rows.get(start..end).unwrap_or_default().iter().enumerate();
    let heads =
        ["facts-column-value", "facts-column-says", "facts-column-period", "archive-column-source"];
    html! {
        <div ref={node.clone()} class={classes!("rows", is_narrow.then_some("narrow"))} role="group" tabindex="0" aria-label={words.text("archive-facts")} {onscroll}>
            <div role="table" aria-rowcount={(n + 1).to_string()} aria-label={words.text("archive-facts")}>
                <div role="row" class="row-heads" aria-rowindex="1">
                    { list(&mut heads.map(|key| html! { <span role="columnheader">{ words.text(key) }</span> }).into_iter()) }
                </div>
                { spacer(start, row_size) }
                { list(&mut shown.map(|(place, row)| {
                    shelf.store().row(*row).map_or_else(Html::default, |found| {
                        row::view(hall, &found, start + place + 2, shelf.differing().has(*row))
                    })
                }).collect::<Vec<_>>().into_iter()) }
                { spacer(n - end, row_size) }
            </div>
        </div>
    }
}

/// Empty space in the place of rows. Not a style: the page allows none but in style sheets.
fn spacer(n: usize, row_px: usize) -> Html {
    html! { <svg class="spacer" aria-hidden="true" width="1" height={(n * row_px).to_string()} /> }
}

/// A button that copies all rows that pass as a table.
fn copy_all(hall: &Hall, shelf: &Rc<RefCell<Shelf>>, selection: &Rc<Selection>) -> Html {
    const NAME: &str = "archive-all";
    let (own, shelf, selection) = (hall.clone(), Rc::clone(shelf), Rc::clone(selection));
    let onclick = hall.page().reform(move |_: MouseEvent| Intent::Copy {
        key: NAME.to_owned(),
        text: as_text(&own, &shelf.borrow(), &selection.rows),
    });
    let label = copied_label(&hall.words, NAME, "facts-copy-all", &hall.copied);
    html! { <button type="button" class="plain" {onclick}><span aria-live="polite">{ label }</span></button> }
}

/// Rows for a spreadsheet or a document: cells apart by tabs, a head, and the source in each row.
fn as_text(hall: &Hall, shelf: &Shelf, rows: &[u32]) -> String {
    let words = &hall.words;
    let heads = [
        "facts-column-says",
        "facts-column-value",
        "archive-column-indicator",
        "facts-column-period",
        "facts-column-place",
        "beside-column-counted",
        "beside-column-stated",
        "beside-column-printed",
        "facts-column-phrase",
        "archive-column-address",
    ];
    let known = hall.route.known.map(Day::iso);
    let head = heads.iter().copied().chain(known.as_ref().map(|_| "archive-column-known"));
    let head = head.map(|key| words.text(key)).collect::<Vec<_>>().join("\t");
    let lines = rows.iter().take(MOST_COPIED).filter_map(|row| shelf.store().row(*row));
    let lines = lines.map(|row| {
        let registry = &hall.registry;
        let figure = row.figure.as_ref();
        let cells = [
            row.says.to_owned(),
            figure.map(|it| words.quantity(&it.quantity, registry).line()).unwrap_or_default(),
            figure.map(|it| words.indicator(&it.indicator, registry)).unwrap_or_default(),
            row::when_of(hall, &row),
            row.place.map(|place| words.place(place, registry)).unwrap_or_default(),
            figure
                .and_then(|it| it.counted_by.as_ref())
                .map(|body| words.body(body, registry))
                .unwrap_or_default(),
            words.body(&row.head.issuer, registry),
            words.printed(row.head, registry),
            row.phrase.to_owned(),
            row.head.url.clone(),
        ];
        let cells = cells.into_iter().chain(known.clone());
        cells.map(|cell| cell.replace(['\t', '\n'], " ")).collect::<Vec<_>>().join("\t")
    });
    [head].into_iter().chain(lines).collect::<Vec<_>>().join("\n")
}

/// The search field, a list box for each facet, and the order.
fn controls(hall: &Hall, filter: &Filter, counts: &Rc<Counts>, form_node: NodeRef) -> Html {
    let words = &hall.words;
    let (form, route) = (form_node.clone(), hall.route.clone());
    let read = hall.on.reform(move |_: Event| {
        Ask::Amend(Route { query: read_form(&form).to_query(), ..route.clone() })
    });
    let oninput = {
        let read = read.clone();
        Callback::from(move |event: InputEvent| read.emit(event.into()))
    };
    let cleared = Filter { order: filter.order, ..Filter::default() };
    let route = Route { query: cleared.to_query(), ..hall.route.clone() };
    let onclear = hall.on.reform(move |_: MouseEvent| Ask::Amend(route.clone()));
    let orders = Order::ALL.iter().map(|(order, code)| {
        let name = words.text(&format!("order-{code}"));
        html! { <option value={*code} selected={filter.order == *order}>{ name }</option> }
    });
    let order = Order::ALL.iter().find(|(order, _)| *order == filter.order);
    let orders = list(&mut orders.collect::<Vec<_>>().into_iter());
    let order = order.map_or("date", |(_, code)| code);
    let n_differing = counts.n_with_findings.to_string();
    let differing = if hall.has_differences {
        words.with("archive-differing", &[("n", Text(&n_differing))])
    } else {
        words.text("archive-differing-unknown")
    };
    html! {
        <form ref={form_node} class="filter" role="search" onchange={read} {oninput}
            onsubmit={|event: SubmitEvent| event.prevent_default()}>
            <label>{ words.text("archive-search") }
                <input name="words" type="search" value={filter.words.clone()} autocomplete="off" spellcheck="false" enterkeyhint="search" />
            </label>
            <Facets words={Rc::clone(words)} registry={Rc::clone(&hall.registry)}
                chosen={filter.chosen.clone()} counts={Rc::clone(counts)} />
            <label>{ words.text("facts-order") }{ list_box("order", order, orders, None) }</label>
            <label class="check"><input name="reversed" type="checkbox" checked={filter.is_reversed} />{ words.text("facts-reverse") }</label>
            <label class="check"><input name="findings" type="checkbox" checked={filter.has_findings} />{ differing }</label>
            if !filter.is_open() {
                <button type="button" class="plain" onclick={onclear}>{ words.text("facts-clear") }</button>
            }
        </form>
    }
}

/// What the form's controls say.
fn read_form(form: &NodeRef) -> Filter {
    let control = |name: &str| {
        let form = form.cast::<Element>()?;
        form.query_selector(&format!("[name={name}]")).ok().flatten()
    };
    let chosen = |name: &str| {
        let select = control(name).and_then(|control| control.dyn_into::<HtmlSelectElement>().ok());
        select.map_or_else(String::new, |select| select.value())
    };
    let input = |name: &str| control(name).and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
    let is_on = |name: &str| input(name).is_some_and(|input| input.checked());
    let order = chosen("order");
    let mut filter = Filter {
        words: input("words").map_or_else(String::new, |input| input.value()),
        has_findings: is_on("findings"),
        order: Order::ALL
            .iter()
            .find(|(_, code)| *code == order)
            .map_or_else(Order::default, |(order, _)| *order),
        is_reversed: is_on("reversed"),
        ..Filter::default()
    };
    for (facet, code) in Facet::ALL {
        let value = chosen(code);
        filter.chosen.set(facet, Some(value).filter(|value| !value.is_empty()).map(Id::from));
    }
    filter
}

/// The page's title and what it is.
pub fn head(hall: &Hall, n_facts: usize, n_releases: usize) -> Html {
    let words = &hall.words;
    let counts = [("facts", Count(n_facts)), ("releases", Count(n_releases))];
    html! {
        <header class="head">
            <h1 tabindex="-1">{ words.with("archive-title", &counts) }</h1>
            <p class="dek">{ words.text("archive-lead") }</p>
            { whole(words) }
        </header>
    }
}

/// The whole archive as files, which the build writes beside the pages; one file alone has none beside it.
fn whole(words: &Words) -> Html {
    let folder = format!("{}data/", words.root);
    let table = format!("{folder}facts-{}.csv", words.language.tag());
    html! {
        <p class="meta whole">
            { words.text("archive-whole") }{ " " }
            <a href={table} download="">{ "CSV" }</a>{ ", " }
            <a href={format!("{folder}datapackage.json")} download="">{ "Data Package" }</a>
        </p>
    }
}
