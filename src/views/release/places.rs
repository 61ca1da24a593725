//! Where: the country as one tile a region, and the places of the release in words.

use super::super::chart::Table;
use super::super::sheet::{SectionProps, Sheet};
use super::super::small::{chosen_class, fact_link, section};
use super::plate::{Plate, heads};
use crate::analysis::address::Section;
use crate::charts::claim::Claim;
use crate::charts::tiles::{self, Tile, TileState, TilesSpec};
use crate::i18n::Arg::{Count, Text};
use crate::model::Id;
use crate::model::fact::Fact;
use crate::model::order::sorted;
use crate::views::list::list;
use std::rc::Rc;
use yew::prelude::*;

/// The section.
pub(super) fn view(props: &SectionProps) -> Html {
    let sheet = &props.sheet;
    let regions = regions(sheet);
    let named = regions.iter().filter(|region| !region.facts.is_empty());
    let inner = html! {
        <div class="beside">
            { plate_of(sheet, &regions).framed(props, Html::default()) }
            <ul class="places">
                { list(&mut named.map(|region| place(props, region))) }
            </ul>
        </div>
    };
    section(sheet, Section::Where, "section", &props.on, inner)
}

/// The chart.
pub(super) fn plate(sheet: &Sheet) -> Plate<'_> {
    plate_of(sheet, &regions(sheet))
}

fn plate_of<'a>(sheet: &Sheet, regions: &[Region<'a>]) -> Plate<'a> {
    let words = &sheet.words;
    let stated = regions.iter().filter(|region| !region.facts.is_empty() && !region.is_inferred);
    let n_named = stated.count();
    let rows = regions.iter().map(|region| {
        let fact = region.facts.first().map(|fact| fact.id.to_string());
        (fact, vec![words.place(&region.id, &sheet.registry), said(sheet, region)])
    });
    let table = Table {
        caption: words.with("where-title", &[("places", Count(n_named))]),
        head: heads(words, &["facts-column-place", "chart-column-what"]),
        rows: rows.collect(),
    };
    let width_px = sheet.layout.main_px.min(560);
    Plate {
        section: Section::Where,
        part: None,
        title: table.caption.clone(),
        note: words.text("where-note"),
        facts: regions.iter().flat_map(|region| region.facts.iter().copied()).collect(),
        scene: Rc::new(tiles::draw(&spec(sheet, regions), width_px)),
        table: Rc::new(table),
        window: None,
    }
}

/// A region of the map with the facts that name it or a place inside it.
struct Region<'a> {
    id: Id,
    facts: Vec<&'a Fact>,
    is_inferred: bool,
}

fn regions(sheet: &Sheet) -> Vec<Region<'_>> {
    let registry = &sheet.registry;
    let tiled: Vec<_> = registry
        .places
        .iter()
        .filter_map(|(id, place)| place.tile.map(|(col, row)| (row, col, id)))
        .collect();
    let tiled = sorted(tiled, &|a, b| (a.0, a.1).cmp(&(b.0, b.1)));
    let of = |id: &Id| -> Vec<&Fact> {
        let is_here = |fact: &&Fact| {
            fact.place.as_ref().is_some_and(|place| registry.tile_of(place).as_ref() == Some(id))
        };
        sheet.release.facts.iter().filter(is_here).collect()
    };
    tiled
        .into_iter()
        .map(|(_, _, id)| {
            let facts = of(id);
            let is_inferred =
                !facts.is_empty() && facts.iter().all(|fact| fact.has_inferred_place());
            Region { id: Rc::clone(id), facts, is_inferred }
        })
        .collect()
}

fn said(sheet: &Sheet, region: &Region<'_>) -> String {
    let words = &sheet.words;
    if region.facts.is_empty() {
        return words.text("where-none");
    }
    let says = region.facts.iter().map(|fact| fact.says.get(words.language).to_owned());
    let note = region.is_inferred.then(|| format!("{}.", words.text("where-inferred")));
    note.into_iter().chain(says).collect::<Vec<_>>().join(" ")
}

fn spec(sheet: &Sheet, regions: &[Region<'_>]) -> TilesSpec {
    let words = &sheet.words;
    let tiles = regions.iter().filter_map(|region| {
        let place = sheet.registry.places.get(&region.id)?;
        let (col, row) = place.tile?;
        let state = match (region.facts.len(), region.is_inferred) {
            (0, _) => TileState::Plain,
            (_, true) => TileState::Inferred,
            (n, false) => TileState::Facts { count: n.to_string() },
        };
        Some(Tile {
            claim: Claim {
                key: region.id.to_string(),
                label: format!("{}: {}", place.name.get(words.language), said(sheet, region)),
                facts: region.facts.iter().map(|fact| fact.id.to_string()).collect(),
            },
            col: u32::try_from(col).ok()?,
            row: u32::try_from(row).ok()?,
            // In a tile every space may end a line.
            short: place.short.get(words.language).replace('\u{a0}', " "),
            state,
        })
    });
    TilesSpec { tiles: tiles.collect() }
}

fn place(props: &SectionProps, region: &Region<'_>) -> Html {
    let sheet = &props.sheet;
    let words = &sheet.words;
    let since = sheet.registry.places.get(&region.id).and_then(|place| place.since);
    let since = since.map(|day| words.with("where-since", &[("date", Text(&words.day(day)))]));
    html! {
        <li key={region.id.to_string()}>
            <h3>{ words.place(&region.id, &sheet.registry) }</h3>
            if region.is_inferred { <p class="meta">{ words.text("where-inferred") }</p> }
            if let Some(since) = since { <p class="meta">{ since }</p> }
            <ul>
                { list(&mut (region.facts.iter().map(|fact| {
                    html! {
                        <li data-fact={fact.id.to_string()} class={chosen_class(&fact.id, props.chosen.as_ref())}>
                            { fact_link(sheet, &fact.id, props.chosen.as_ref(), &props.on, html! { <>{ fact.says.get(words.language) }</> }) }
                        </li>
                    }
                })).into_iter()) }
            </ul>
        </li>
    }
}
