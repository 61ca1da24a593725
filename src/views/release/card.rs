//! The card of the chosen fact: the whole claim, what it allows, where it stands, and what is next to it.

use super::super::sheet::{Intent, SectionProps, Sheet};
use super::super::small::{compare_link, copy_button, fact_link, on_plain_click};
use crate::analysis::kin;
use crate::model::fact::{Change, Direction, Fact, Figure};
use crate::views::list::list;
use yew::prelude::*;

/// The section.
pub(super) fn view(props: &SectionProps) -> Html {
    let sheet = &props.sheet;
    let words = &sheet.words;
    let chosen = props.chosen.as_ref().and_then(|id| sheet.release.fact(id));
    // The region stays in the page, so that what is put into it is announced.
    let Some(fact) = chosen else {
        return html! { <aside class="card" aria-live="polite" aria-label={words.text("card-label")} hidden=true /> };
    };
    let onclose = props.on.reform(|_: MouseEvent| Intent::Choose(None));
    let close = words.text("card-close");
    let fragment = sheet.href(&fact.id);
    let link =
        on_plain_click(&props.on, Intent::CopyLink { key: "card-link".to_owned(), fragment });
    let text = citation(sheet, fact);
    let claim = on_plain_click(&props.on, Intent::Copy { key: "card-claim".to_owned(), text });
    html! {
        <aside class="card" aria-live="polite" aria-label={words.text("card-label")}>
            <div class="card-body">
                <p class="says">{ fact.says.get(words.language) }</p>
                <dl>
                    { list(&mut (rows(sheet, fact).into_iter().map(|(key, text)| html! {
                        <div><dt>{ words.text(key) }</dt><dd>{ text }</dd></div>
                    })).into_iter()) }
                    <div>
                        <dt>{ words.text("card-phrase") }</dt>
                        <dd><q lang={sheet.release.language}>{ &fact.locator.span.phrase }</q>{ ", " }{ offsets(sheet, fact) }</dd>
                    </div>
                    { related(props, fact) }
                </dl>
                <p class="tools">
                    if let Some(figure) = fact.figure() { { compare_link(sheet, fact, figure, words.text("card-compare")) } }
                    { copy_button(sheet, ("card-link", "copy-link", false), &props.copied, link) }
                    { copy_button(sheet, ("card-claim", "copy-claim", false), &props.copied, claim) }
                </p>
            </div>
            <button type="button" class="close" onclick={onclose} aria-label={close.clone()} title={close}>
                <span aria-hidden="true">{ "×" }</span>
            </button>
        </aside>
    }
}

fn rows(sheet: &Sheet, fact: &Fact) -> Vec<(&'static str, String)> {
    let words = &sheet.words;
    let mut rows = Vec::new();
    if let Some(figure) = fact.figure() {
        rows.extend(figure_rows(sheet, figure));
    }
    if let Some(when) = words.when(fact) {
        rows.push(("facts-column-period", when));
    }
    if let Some(place) = words.placed(fact, &sheet.registry) {
        rows.push(("facts-column-place", place));
    }
    if let Some(note) = &fact.note {
        rows.push(("card-note", note.get(words.language).to_owned()));
    }
    rows.push(("release-source", words.source(fact, &sheet.release, &sheet.registry)));
    rows
}

fn figure_rows(sheet: &Sheet, figure: &Figure) -> Vec<(&'static str, String)> {
    let words = &sheet.words;
    let quantity = words.quantity(&figure.quantity, &sheet.registry).line();
    let noun = words.noun(figure, &sheet.registry);
    let interval = figure.quantity.interval();
    let mut rows = vec![("facts-column-value", format!("{quantity} {noun}"))];
    let allows = words.range(interval.widest, Some(&figure.quantity.unit), &sheet.registry);
    let point =
        words.with_unit(figure.quantity.value, Some(&figure.quantity.unit), &sheet.registry);
    if allows != point {
        rows.push(("card-interval", allows));
    }
    if let Some(whole) = figure.part_of.as_ref().and_then(|id| sheet.release.fact(id)) {
        rows.push(("card-part-of", whole.says.get(words.language).to_owned()));
    }
    if figure.is_cumulative {
        rows.push(("card-count", words.text("card-cumulative")));
    }
    if let Some(change) = &figure.change {
        rows.push(("card-change", stated_change(sheet, figure, change)));
    }
    if let Some(by) = &figure.counted_by {
        rows.push(("card-counted-by", words.body(by, &sheet.registry)));
    }
    rows
}

/// "Up 16 % from 1,407 (January to July 2024, period inferred)".
fn stated_change(sheet: &Sheet, figure: &Figure, change: &Change) -> String {
    let words = &sheet.words;
    let percent = change.percent.as_ref().map(|percent| {
        let sign = if change.direction == Direction::Up { "+" } else { "−" };
        words.percent(sign, percent, &sheet.registry)
    });
    let baseline = change.baseline.as_ref().map(|period| words.period(period));
    let basis = words.basis(change.baseline_basis, None);
    let was = words.was(figure, &sheet.registry);
    [percent, words.times(figure), was, baseline, basis]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(", ")
}

fn offsets(sheet: &Sheet, fact: &Fact) -> String {
    sheet.words.place_in_text(&fact.locator.span, "card-offsets")
}

fn related(props: &SectionProps, fact: &Fact) -> Html {
    let sheet = &props.sheet;
    let related = kin::of(&sheet.release, fact);
    if related.is_empty() {
        return Html::default();
    }
    html! {
        <div class="related">
            <dt>{ sheet.words.text("card-related") }</dt>
            <dd><ul>
                { list(&mut (related.into_iter().map(|other| html! {
                    <li>
                        { fact_link(sheet, &other.id, None, &props.on, html! { <>{ other.says.get(sheet.words.language) }</> }) }
                    </li>
                })).into_iter()) }
            </ul></dd>
        </div>
    }
}

/// The claim with its source and address, ready for a document.
fn citation(sheet: &Sheet, fact: &Fact) -> String {
    format!(
        "{} ({}; {}). {}",
        fact.says.get(sheet.words.language),
        sheet.words.source(fact, &sheet.release, &sheet.registry),
        sheet.words.quoted(&fact.locator.span.phrase),
        sheet.release.url
    )
}
