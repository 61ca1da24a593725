//! The rows: as they are shown, and the files.

use super::{Ask, Counter, Form, button, part};
use crate::i18n::Arg::{Count, Text};
use crate::views::list::list;
use yew::prelude::*;

/// The forms in which rows are saved, with what their buttons say in every language.
const FORMS: [(Form, &str); 4] =
    [(Form::Csv, "CSV"), (Form::Xlsx, "XLSX"), (Form::Json, "JSON"), (Form::JsonLd, "JSON-LD")];

/// The part.
pub(super) fn view(counter: &Counter) -> Html {
    let (words, goods) = (&counter.words, &counter.goods);
    let mut forms =
        FORMS.into_iter().map(|(form, label)| button(counter, Ask::Save(form), label.to_owned()));
    let digest = goods.digest();
    let inner = html! {
        <>
            <p class="note">{ words.with("share-rows", &[("rows", Count(goods.rows.len()))]) }</p>
            { table(counter) }
            <div class="files">
                { list(&mut forms) }
                { button(counter, Ask::Save(Form::CsvMetadata), words.text("share-csv-metadata")) }
                { button(counter, Ask::CopyTable, words.text("share-copy-table")) }
            </div>
            <p class="meta">{ words.text("share-data-note") }</p>
            <p class="meta digest">{ words.with("share-digest", &[("digest", Text(&digest))]) }</p>
        </>
    };
    part(counter, "share-data", inner)
}

fn table(counter: &Counter) -> Html {
    let grid = &counter.goods.grid;
    let head = |head: &String| html! { <th scope="col">{ head }</th> };
    let row = |cells: &Vec<String>| {
        let cell = |(i, cell): (usize, &String)| {
            if i == 0 {
                html! { <th scope="row">{ cell }</th> }
            } else {
                html! { <td>{ cell }</td> }
            }
        };
        html! { <tr>{ list(&mut cells.iter().enumerate().map(cell)) }</tr> }
    };
    html! {
        <div class="chart-table rows" role="region" tabindex="0" aria-labelledby="share-rows">
            <table>
                <caption id="share-rows">{ &counter.goods.about.title }</caption>
                <thead><tr>{ list(&mut grid.head.iter().map(head)) }</tr></thead>
                <tbody>{ list(&mut grid.rows.iter().map(row)) }</tbody>
            </table>
        </div>
    }
}
