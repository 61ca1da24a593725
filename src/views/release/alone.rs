//! One fact by itself, as it stands in a frame on another page: set large, with the sentence that it is, and its place.

use super::super::sheet::Sheet;
use super::headline;
use crate::model::fact::Fact;
use yew::prelude::*;

/// The fact, under an id of its own.
pub(super) fn view(sheet: &Sheet, fact: &Fact, id: &str) -> Html {
    let words = &sheet.words;
    let says = fact.says.get(words.language);
    let body = match fact.figure() {
        Some(figure) => html! {
            <>
                <h2 class="alone-figure">{ headline::face(sheet, fact, figure, &format!("{id}-sign")) }</h2>
                <p class="alone-says">{ says }</p>
            </>
        },
        None => html! {
            <>
                <h2 class="alone-says">{ says }</h2>
                <p class="meta">{ words.when(fact) }</p>
                <p class="meta">{ words.placed(fact, &sheet.registry) }</p>
            </>
        },
    };
    let href = sheet.href(&fact.id);
    let place = words.place_in_text(&fact.locator.span, "text-offsets");
    html! {
        <article id={id.to_owned()} class="alone" data-fact={fact.id.to_string()}>
            { body }
            <p class="source">
                <q lang={sheet.release.language}>{ &fact.locator.span.phrase }</q>{ ", " }
                <a class="lone" {href}>{ place }</a>
            </p>
        </article>
    }
}
