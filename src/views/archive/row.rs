//! A fact as a row of the archive: its value, its words, its period, and who says it.

use super::Hall;
use super::claims::indicator_link;
use crate::analysis::address::Address;
use crate::analysis::store::Row;
use crate::i18n::Arg::Text;
use crate::model::Id;
use crate::model::claim::Head;
use crate::views::masthead::release_href;
use yew::prelude::*;

/// A row of the list, at its place among all of them.
pub(super) fn view(hall: &Hall, row: &Row<'_>, place: usize, is_differing: bool) -> Html {
    let words = &hall.words;
    let registry = &hall.registry;
    let href = href_of(hall, row);
    let value = row.figure.as_ref().map(|figure| words.quantity(&figure.quantity, registry).line());
    let source = source_of(hall, row);
    let key = format!("{}:{}", row.head.id, row.fact);
    html! {
        <div role="row" class="row" {key} aria-rowindex={place.to_string()}>
            <span role="cell" class="value">{ value.unwrap_or_default() }</span>
            <span role="cell" class="said">
                <a {href}>{ row.says.to_owned() }</a>
                if let Some(figure) = &row.figure {
                    <span class="meta">{ " " }{ indicator_link(hall, &figure.indicator) }
                        if is_differing { <span class="cannot">{ " ≠ " }{ words.text("archive-differs") }</span> }
                    </span>
                }
            </span>
            <span role="cell" class="meta">{ when_of(hall, row) }</span>
            <span role="cell" class="meta">{ source }{ edition(hall, row.head) }</span>
        </div>
    }
}

/// Where a fact stands: on the page of its release, or in the ledger of its editions where a later one is at hand.
pub(super) fn href_of(hall: &Hall, row: &Row<'_>) -> String {
    if row.head.is_superseded {
        return hall.href_of_editions(&row.head.id);
    }
    let address = Address::of_fact(&row.head.id, &Id::from(row.fact), hall.words.language);
    release_href(&address, &hall.words)
}

/// A fact with its period and source, as a tooltip shows it and a screen reader says it.
pub(super) fn spoken(hall: &Hall, row: &Row<'_>) -> String {
    let said = row.says.trim_end_matches('.').to_owned();
    let parts = [said, when_of(hall, row), source_of(hall, row)];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("; ")
}

/// The period of a row with how it is known.
pub(super) fn when_of(hall: &Hall, row: &Row<'_>) -> String {
    let words = &hall.words;
    let period = row.period.map(|period| words.period(period));
    let missing = || row.figure.as_ref().map(|_| words.text("basis-not-stated"));
    let basis = row.period.and(row.period_basis).and_then(|basis| words.basis(basis, None));
    [period.or_else(missing), basis].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// The way to what changed, where there is more than one edition.
fn edition(hall: &Hall, head: &Head) -> Html {
    if head.edition == 1 && !head.is_superseded {
        return Html::default();
    }
    let number = head.edition.to_string();
    let label = hall.words.with("editions-number", &[("n", Text(&number))]);
    html! { <>{ " · " }<a href={hall.href_of_editions(&head.id)}>{ label }</a></> }
}

/// Who states it, who printed it and when, and where it is.
pub(super) fn source_of(hall: &Hall, row: &Row<'_>) -> String {
    let words = &hall.words;
    let issuer = words.body_in_short(&row.head.issuer, &hall.registry);
    let place = hall.place_in_words(row.place);
    let parts = [Some(issuer), Some(words.printed(row.head, &hall.registry)), place];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
