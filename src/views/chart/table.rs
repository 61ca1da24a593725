//! What a chart shows, as a table.

use crate::views::list::list;
use std::rc::Rc;

use yew::prelude::*;

/// The rows behind a chart, in the reader's words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// What the table holds.
    pub caption: String,
    /// The heads of the columns.
    pub head: Vec<String>,
    /// The rows: the id of the fact that a row states, if it is one fact, and its cells.
    pub rows: Vec<(Option<String>, Vec<String>)>,
}

/// The table as it stands in the page. Its rows choose facts as the marks do.
pub(super) fn view(
    table: &Rc<Table>,
    id: &str,
    selected: Option<&str>,
    on_select: &Callback<String>,
) -> Html {
    let rows = table.rows.iter().enumerate().map(|(i, (fact, cells))| {
        let is_selected = fact.is_some() && fact.as_deref() == selected;
        let (first, rest) = match cells.split_first() {
            Some((first, rest)) => (first.as_str(), rest),
            None => ("", [].as_slice()),
        };
        html! {
            <tr key={i} class={is_selected.then_some("is-selected")}>
                <th scope="row">{ row_head(first, fact.as_deref(), is_selected, on_select) }</th>
                { list(&mut (rest.iter().map(|cell| html! { <td>{ cell }</td> })).into_iter()) }
            </tr>
        }
    });
    html! {
        <div class="chart-table" role="region" tabindex="0" aria-labelledby={format!("{id}-caption")}>
            <table>
                <caption id={format!("{id}-caption")}>{ &table.caption }</caption>
                <thead>
                    <tr>
                        { list(&mut (table.head.iter().map(|head| html! { <th scope="col">{ head }</th> })).into_iter()) }
                    </tr>
                </thead>
                <tbody>{ list(&mut (rows).into_iter()) }</tbody>
            </table>
        </div>
    }
}

fn row_head(
    words: &str,
    fact: Option<&str>,
    is_selected: bool,
    on_select: &Callback<String>,
) -> Html {
    let Some(fact) = fact else { return html! { words } };
    let (on_select, fact) = (on_select.clone(), fact.to_owned());
    let onclick = move |_: MouseEvent| on_select.emit(fact.clone());
    html! {
        <button type="button" class="chart-row" aria-pressed={is_selected.to_string()} {onclick}>
            { words }
        </button>
    }
}
