//! The headline figures: large, the hedge in words, unit, period, place, and the sign of the interval.

use super::super::chart::{Table, picture};
use super::super::reach;
use super::super::sheet::{SectionProps, Sheet};
use super::super::small::{chosen_class, compare_link, fact_link, section, section_link};
use super::plate::{Plate, heads};
use crate::analysis::address::Section;
use crate::charts::claim::Claim;
use crate::charts::glyph::{self, GlyphSpec};
use crate::charts::headline::{self, HeadlineFigure, HeadlineSpec};
use crate::model::fact::{Fact, Figure};
use crate::model::period::Basis;
use crate::model::quantity::Decimal;
use crate::views::list::list;
use std::rc::Rc;
use yew::prelude::*;

/// The section.
pub(super) fn view(props: &SectionProps) -> Html {
    let sheet = &props.sheet;
    let inner = html! {
        <>
            <ul class="headline">
                { list(&mut (figures(sheet).map(|(fact, figure)| cell(props, fact, figure))).into_iter()) }
            </ul>
            <p class="more">{ section_link(sheet, Section::Facts, &props.on, sheet.words.text("headline-all")) }</p>
        </>
    };
    section(sheet, Section::Headline, "section is-headline", &props.on, inner)
}

/// The figures as a picture to be taken out; none of a release that names no headline.
pub(super) fn plate(sheet: &Sheet) -> Option<Plate<'_>> {
    let words = &sheet.words;
    let (facts, drawn): (Vec<_>, Vec<_>) =
        figures(sheet).map(|(fact, figure)| (fact, drawn(sheet, fact, figure))).unzip();
    let title = sheet.release.title.get(words.language).to_owned();
    let row = |figure: &HeadlineFigure| {
        (figure.claim.facts.first().cloned(), vec![figure.claim.label.clone()])
    };
    let table = Table {
        caption: title.clone(),
        head: heads(words, &["facts-column-says"]),
        rows: drawn.iter().map(row).collect(),
    };
    (!facts.is_empty()).then(|| Plate {
        section: Section::Headline,
        part: None,
        title,
        note: words.text("headline-note"),
        facts,
        scene: Rc::new(headline::draw(&HeadlineSpec { figures: drawn }, sheet.layout.full_px)),
        table: Rc::new(table),
        window: None,
    })
}

/// The headline figures, in the release's order.
fn figures(sheet: &Sheet) -> impl Iterator<Item = (&Fact, &Figure)> {
    sheet.release.headline.iter().filter_map(|id| {
        let fact = sheet.release.fact(id)?;
        Some((fact, fact.figure()?))
    })
}

fn drawn(sheet: &Sheet, fact: &Fact, figure: &Figure) -> HeadlineFigure {
    let words = &sheet.words;
    let parts = words.quantity(&figure.quantity, &sheet.registry);
    let (number, unit) = reach::figure_and_unit(&parts);
    let notes = [words.when(fact), words.placed(fact, &sheet.registry), change(sheet, figure)];
    HeadlineFigure {
        claim: Claim::of_fact(&fact.id, &sheet.claim(fact)),
        hedge: parts.before,
        number,
        unit,
        reach: reach::of(&figure.quantity, Decimal::ONE),
        noun: words.noun(figure, &sheet.registry),
        notes: notes.into_iter().flatten().collect(),
    }
}

fn cell(props: &SectionProps, fact: &Fact, figure: &Figure) -> Html {
    let sheet = &props.sheet;
    let large = face(sheet, fact, figure, &format!("glyph-{}", fact.id));
    html! {
        <li key={fact.id.to_string()} data-fact={fact.id.to_string()} class={chosen_class(&fact.id, props.chosen.as_ref())}>
            { fact_link(sheet, &fact.id, props.chosen.as_ref(), &props.on, large) }
            if let Some(part) = largest_part(sheet, fact) { <p class="meta">{ part }</p> }
            <p class="meta">{ compare_link(sheet, fact, figure, sheet.words.text("headline-compare")) }</p>
        </li>
    }
}

/// A figure set large, with all that belongs to it; `sign` is the id of the sign of its interval.
pub(super) fn face(sheet: &Sheet, fact: &Fact, figure: &Figure, sign: &str) -> Html {
    let words = &sheet.words;
    let parts = words.quantity(&figure.quantity, &sheet.registry);
    let (number, unit) = reach::figure_and_unit(&parts);
    let spec = GlyphSpec { reach: reach::of(&figure.quantity, Decimal::ONE), inferred: false };
    let place = fact.place.as_ref().map(|place| words.place(place, &sheet.registry));
    html! {
        <>
            <span class="hedge">{ parts.before.clone() }</span>
            <span class="number">{ number }if let Some(unit) = unit { <small>{ "\u{a0}" }{ unit }</small> }</span>
            { picture(&glyph::draw(&spec, 120), sign) }
            <span class="noun">{ words.noun(figure, &sheet.registry) }</span>
            <span class="meta">{ words.when(fact) }</span>
            if let Some(place) = place { <span class="meta">{ place }</span> }
            if let Some(line) = change(sheet, figure) { <span class="meta">{ line }</span> }
        </>
    }
}

fn change(sheet: &Sheet, figure: &Figure) -> Option<String> {
    let change = figure.change.as_ref()?;
    let mut line =
        sheet.words.was(figure, &sheet.registry).or_else(|| sheet.words.times(figure))?;
    if change.baseline_basis != Basis::Stated {
        line.push_str(", ");
        line.push_str(&sheet.words.text("change-baseline-note"));
    }
    Some(line)
}

/// "Of which more than 9 billion…", where the release names a part of this figure.
fn largest_part(sheet: &Sheet, fact: &Fact) -> Option<String> {
    let (_, part) =
        sheet.release.figures().find(|(_, part)| part.part_of.as_ref() == Some(&fact.id))?;
    let quantity = sheet.words.quantity(&part.quantity, &sheet.registry).line();
    let noun = sheet.words.noun(part, &sheet.registry);
    Some(format!("{} {quantity} {noun}", sheet.words.text("chain-of-which")))
}
