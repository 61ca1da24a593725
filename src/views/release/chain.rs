//! The chain from advertising to money: every figure on its link, comparable ones to one scale.

use super::super::chart::Table;
use super::super::reach;
use super::super::sheet::{SectionProps, Sheet};
use super::super::small::section;
use super::plate::{Plate, heads};
use crate::analysis::address::Section;
use crate::charts::chain::{self, ChainSpec, Entry, Scale};
use crate::charts::claim::Claim;
use crate::i18n::Arg::{Count, Text};
use crate::model::fact::{Fact, Figure, Link};
use crate::model::quantity::Decimal;
use std::rc::Rc;
use yew::prelude::*;

/// The section.
pub(super) fn view(props: &SectionProps) -> Html {
    let sheet = &props.sheet;
    let inner = plate(sheet).framed(props, Html::default());
    section(sheet, Section::Chain, "section", &props.on, inner)
}

/// The chart.
pub(super) fn plate(sheet: &Sheet) -> Plate<'_> {
    let words = &sheet.words;
    let on_chain: Vec<(&Fact, &Figure)> =
        sheet.release.figures().filter(|(_, figure)| figure.link.is_some()).collect();
    let scene = Rc::new(chain::draw(&spec(sheet), sheet.layout.full_px));
    let rows = Link::ALL.iter().flat_map(|(link, code)| {
        on_chain.iter().filter(|(_, figure)| figure.link == Some(*link)).map(move |row| (code, row))
    });
    let table = Table {
        caption: words.with("chain-title", &[("figures", Count(on_chain.len()))]),
        head: heads(
            words,
            &["facts-link", "chart-column-value", "chart-column-what", "facts-column-period"],
        ),
        rows: rows
            .map(|(code, (fact, figure))| {
                let cells = vec![
                    words.text(&format!("link-{code}")),
                    words.quantity(&figure.quantity, &sheet.registry).line(),
                    words.noun(figure, &sheet.registry),
                    words.when(fact).unwrap_or_default(),
                ];
                (Some(fact.id.to_string()), cells)
            })
            .collect(),
    };
    Plate {
        section: Section::Chain,
        part: None,
        title: table.caption.clone(),
        note: words.text("chain-note"),
        facts: on_chain.iter().map(|(fact, _)| *fact).collect(),
        scene,
        table: Rc::new(table),
        window: None,
    }
}

/// The scale that a figure shares with another: its dimension, or for counts the whole that it is a part of.
fn scale_of(sheet: &Sheet, fact: &Fact, figure: &Figure) -> Option<String> {
    let dimension = &sheet.registry.units.get(&figure.quantity.unit)?.dimension;
    if dimension != "count" {
        return Some(dimension.clone());
    }
    let is_whole = |(_, part): (&Fact, &Figure)| part.part_of.as_ref() == Some(&fact.id);
    let own = sheet.release.figures().any(is_whole).then(|| fact.id.to_string());
    figure.part_of.as_ref().map(ToString::to_string).or(own).map(|whole| format!("of-{whole}"))
}

fn spec(sheet: &Sheet) -> ChainSpec {
    let words = &sheet.words;
    let on_chain = sheet.release.figures().filter(|(_, figure)| figure.link.is_some());
    let all: Vec<String> =
        on_chain.filter_map(|(fact, figure)| scale_of(sheet, fact, figure)).collect();
    let mut sharing: Vec<&String> = Vec::new();
    for scale in &all {
        let is_shared = all.iter().filter(|other| *other == scale).count() > 1;
        if is_shared && !sharing.contains(&scale) {
            sharing.push(scale);
        }
    }
    let scales = sharing.iter().map(|id| {
        let key = if id.starts_with("of-") { "chain-scale-parts" } else { "chain-scale" };
        let unit = words.text(&format!("dimension-{id}"));
        Scale { id: (*id).clone(), note: words.with(key, &[("unit", Text(&unit))]) }
    });
    let links = Link::ALL.iter().map(|(link, code)| chain::Link {
        title: words.text(&format!("link-{code}")),
        entries: sheet
            .release
            .figures()
            .filter(|(_, figure)| figure.link == Some(*link))
            .map(|(fact, figure)| {
                let scale = scale_of(sheet, fact, figure).filter(|id| sharing.contains(&id));
                entry(sheet, fact, figure, scale)
            })
            .collect(),
        empty: words.text("chain-empty"),
    });
    ChainSpec { links: links.collect(), scales: scales.collect() }
}

fn entry(sheet: &Sheet, fact: &Fact, figure: &Figure, scale: Option<String>) -> Entry {
    let words = &sheet.words;
    let parts = words.quantity(&figure.quantity, &sheet.registry);
    let (number, unit) = reach::figure_and_unit(&parts);
    let of_which = figure.part_of.as_ref().map(|_| words.text("chain-of-which"));
    let hedge = Some(parts.before).filter(|before| !before.is_empty());
    let qualifier: Vec<String> = of_which.into_iter().chain(hedge).collect();
    let factor =
        sheet.registry.units.get(&figure.quantity.unit).map_or(Decimal::ONE, |unit| unit.factor);
    Entry {
        claim: Claim::of_fact(&fact.id, &sheet.claim(fact)),
        qualifier: Some(qualifier.join(" ")).filter(|words| !words.is_empty()),
        figure: number,
        unit,
        note: words.noun(figure, &sheet.registry),
        reach: reach::of(&figure.quantity, factor),
        inferred: false,
        scale,
        indent: figure.part_of.is_some(),
    }
}
