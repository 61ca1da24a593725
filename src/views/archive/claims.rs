//! Claims under each other, each whole: value, period, who is counted, who states it, who printed it.

use super::{Ask, Hall};
use crate::analysis::route::Route;
use crate::model::Id;
use crate::model::claim::Claim;
use crate::views::list::list;
use crate::views::small::on_plain_click;
use std::rc::Rc;
use yew::prelude::*;

/// The columns, with the messages that head them.
const COLUMNS: [&str; 5] = [
    "facts-column-value",
    "facts-column-period",
    "beside-column-counted",
    "beside-column-stated",
    "beside-column-printed",
];

/// A table of claims.
pub(super) fn ledger(hall: &Hall, caption: &str, claims: &[&Claim]) -> Html {
    table_of(hall, caption, body_of(hall, claims))
}

/// A table with these rows, one or more [bodies](body_of) of them.
pub(super) fn table_of(hall: &Hall, caption: &str, rows: Html) -> Html {
    let words = &hall.words;
    html! {
        <table class="ledger claims">
            <caption class="unseen">{ caption.to_owned() }</caption>
            <thead><tr>
                { list(&mut COLUMNS.map(|key| html! { <th scope="col">{ words.text(key) }</th> }).into_iter()) }
            </tr></thead>
            { rows }
        </table>
    }
}

/// Claims as rows of a table. The name of the indicator stands with each where they are of several.
pub(super) fn body_of(hall: &Hall, claims: &[&Claim]) -> Html {
    let first = claims.first().map(|claim| Rc::clone(&claim.figure.indicator));
    let is_mixed = claims.iter().any(|claim| Some(&claim.figure.indicator) != first.as_ref());
    html! { <tbody>{ list(&mut claims.iter().map(|claim| row(hall, claim, is_mixed))) }</tbody> }
}

fn row(hall: &Hall, claim: &Claim, is_mixed: bool) -> Html {
    let words = &hall.words;
    let registry = &hall.registry;
    let [_, period_head, counted_head, stated_head, printed_head] =
        COLUMNS.map(|key| words.text(key));
    let is_chosen = hall
        .route
        .claim
        .as_ref()
        .is_some_and(|(release, fact)| *release == claim.head.id && *fact == claim.fact);
    let counted = words.counter(claim, registry).unwrap_or_else(|| words.text("beside-not-said"));
    let value = words.claim_value(claim, registry);
    let place = hall.place_in_words(claim.place.as_ref());
    html! {
        <tr class={is_chosen.then_some("is-chosen")}>
            <th scope="row" class="value">
                <a href={hall.href_of_claim(claim)} title={claim.says.clone()}>{ value }</a>
                if is_mixed { { " " }<span class="meta">{ indicator_link(hall, &claim.figure.indicator) }</span> }
            </th>
            <td data-label={period_head}>{ words.claim_when(claim) }</td>
            <td data-label={counted_head}>{ [Some(counted), place].into_iter().flatten().collect::<Vec<_>>().join(", ") }</td>
            <td data-label={stated_head}>{ words.body_in_short(&claim.head.issuer, registry) }</td>
            <td data-label={printed_head}>
                { words.printed(&claim.head, registry) }{ ": " }<q lang={claim.head.language}>{ &claim.phrase }</q>
                if let Some(note) = &claim.note { <p class="meta">{ note }</p> }
            </td>
        </tr>
    }
}

/// A link to the page of an indicator.
pub(super) fn indicator_link(hall: &Hall, indicator: &Id) -> Html {
    let words = &hall.words;
    let route = Route {
        screen: crate::analysis::route::Screen::Indicator(Rc::clone(indicator)),
        language: Some(words.language),
        known: hall.route.known,
        ..Route::default()
    };
    let onclick = on_plain_click(&hall.on, Ask::Go(route));
    html! {
        <a href={hall.href_of(indicator)} {onclick}>{ words.indicator(indicator, &hall.registry) }</a>
    }
}
