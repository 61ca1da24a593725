//! As of which day the archive is shown: a date, and the way back to today.

use super::{Ask, Hall};
use crate::analysis::route::Route;
use crate::analysis::shelf::Shelf;
use crate::i18n::Arg::{Count, Text};
use crate::i18n::Words;
use crate::model::period::Day;
use wasm_bindgen::JsCast as _;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The date above every view of the archive.
pub fn bar(hall: &Hall, shelf: &Shelf) -> Html {
    let words = &hall.words;
    let route = hall.route.clone();
    let onchange = hall.on.reform(move |event: Event| {
        let input = event.target().and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
        let known = input.and_then(|input| Day::from_iso(&input.value()));
        Ask::Amend(Route { known, ..route.clone() })
    });
    let today = Route { known: None, ..hall.route.clone() };
    let (href, back) = (today.fragment(), today);
    let onclick = crate::views::small::on_plain_click(&hall.on, Ask::Amend(back));
    let value = hall.route.known.map(Day::iso).unwrap_or_default();
    html! {
        <div class={if hall.route.known.is_some() { "known is-dated" } else { "known" }}>
            <label>{ words.text("known-label") }{ " " }<input name="known" type="date" {value} {onchange} /></label>
            if let Some(day) = hall.route.known {
                <p role="status">{ says(words, day, n_undated(shelf)) }{ " " }<a {href} {onclick}>{ words.text("known-today") }</a></p>
            }
        </div>
    }
}

/// How many texts have no day.
fn n_undated(shelf: &Shelf) -> usize {
    shelf.store().heads().iter().filter(|head| head.known_from.is_none()).count()
}

/// What is shown, and what cannot be: texts whose day is not known.
pub(in crate::views) fn says(words: &Words, day: Day, n_undated: usize) -> String {
    let day = words.day(day);
    let shown = words.with("known-shown", &[("day", Text(&day))]);
    if n_undated == 0 {
        return shown;
    }
    format!("{shown} {}", words.with("known-undated", &[("n", Count(n_undated))]))
}
