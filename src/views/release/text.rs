//! Where it stands in the text: the paragraphs as a strip to scale, each figure a tick on it.

use super::super::chart::Table;
use super::super::masthead::check_href;
use super::super::sheet::{Place, SectionProps, Sheet};
use super::super::small::section;
use super::plate::{Plate, heads};
use crate::analysis::address::Section;
use crate::charts::claim::Claim;
use crate::charts::strip::{self, Figure, Paragraph, StripSpec};
use crate::i18n::Arg::Count;
use crate::model::fact::{Fact, Kind};
use crate::model::order::sorted;
use crate::views::list::list;
use std::rc::Rc;
use yew::prelude::*;

/// The section.
pub(super) fn view(props: &SectionProps) -> Html {
    let sheet = &props.sheet;
    let words = &sheet.words;
    let Some(plate) = plate(sheet) else {
        let inner = html! { <p class="note">{ words.text("text-none") }</p> };
        return section(sheet, Section::Text, "section is-side", &props.on, inner);
    };
    let chosen = props.chosen.as_ref().and_then(|id| sheet.release.fact(id));
    let check = check_href(&format!("source/{}", sheet.release.id), words);
    let phrase = chosen.map(|fact| {
        html! {
            <p class="phrase" aria-live="polite">
                <q lang={sheet.release.language}>{ &fact.locator.span.phrase }</q>{ " " }
                <span class="meta">{ place(sheet, fact) }</span>
            </p>
        }
    });
    section(
        sheet,
        Section::Text,
        "section is-side",
        &props.on,
        plate.framed(props, html! {
            <>
                { list(&mut (phrase).into_iter()) }
                if sheet.place == Place::Page { <p class="meta"><a class="lone" href={check}>{ words.text("text-check") }</a></p> }
            </>
        }),
    )
}

/// The chart; none where the shape of the text is not known.
pub(super) fn plate(sheet: &Sheet) -> Option<Plate<'_>> {
    let words = &sheet.words;
    let text = sheet.release.text.as_ref()?;
    let placed = placed(sheet);
    let counts = [("paragraphs", Count(text.paragraphs.len())), ("figures", Count(placed.len()))];
    let spec = StripSpec {
        paragraphs: text
            .paragraphs
            .iter()
            .enumerate()
            .map(|(index, (start, end))| Paragraph {
                number: (index + 1).to_string(),
                start: offset(*start),
                end: offset(*end),
            })
            .collect(),
        figures: placed
            .iter()
            .filter_map(|fact| {
                let (start, end) = fact.locator.span.offsets?;
                Some(Figure {
                    claim: Claim::of_fact(&fact.id, &label(sheet, fact)),
                    phrase: fact.locator.span.phrase.clone(),
                    start: offset(start),
                    end: offset(end),
                })
            })
            .collect(),
    };
    let rows = placed.iter().map(|fact| {
        let span = &fact.locator.span;
        (Some(fact.id.to_string()), vec![span.phrase.clone(), place(sheet, fact)])
    });
    let table = Table {
        caption: words.with("text-title", &counts),
        head: heads(words, &["facts-column-phrase", "facts-column-place"]),
        rows: rows.collect(),
    };
    Some(Plate {
        section: Section::Text,
        part: None,
        title: table.caption.clone(),
        note: words.text("text-note"),
        facts: placed,
        scene: Rc::new(strip::draw(&spec, sheet.layout.side_px)),
        table: Rc::new(table),
        window: None,
    })
}

/// The figures and dates, in the order of the text.
fn placed(sheet: &Sheet) -> Vec<&Fact> {
    let is_placed = |fact: &&Fact| matches!(fact.kind(), Kind::Figure | Kind::Date);
    let placed: Vec<&Fact> = sheet.release.facts.iter().filter(is_placed).collect();
    sorted(placed, &|a, b| a.locator.span.place().cmp(&b.locator.span.place()))
}

fn offset(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn place(sheet: &Sheet, fact: &Fact) -> String {
    sheet.words.place_in_text(&fact.locator.span, "text-offsets")
}

fn label(sheet: &Sheet, fact: &Fact) -> String {
    format!(
        "{}, {}; {}",
        sheet.words.quoted(&fact.locator.span.phrase),
        place(sheet, fact),
        sheet.claim(fact)
    )
}
