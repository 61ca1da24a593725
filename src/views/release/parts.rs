//! Of which: parts beside their wholes, with the interval of the share.

use super::super::chart::Table;
use super::super::reach;
use super::super::sheet::{SectionProps, Sheet};
use super::super::small::section;
use super::plate::{Plate, heads};
use crate::analysis::address::Section;
use crate::charts::claim::Claim;
use crate::charts::parts::{self, PartRow, PartsSpec};
use crate::checks::part_of_whole::{Share, share};
use crate::i18n::Arg::Text;
use crate::model::exact;
use crate::model::fact::{Fact, Figure};
use crate::model::quantity::{Decimal, Edge, Range};
use std::rc::Rc;
use yew::prelude::*;

/// The section.
pub(super) fn view(props: &SectionProps) -> Html {
    let sheet = &props.sheet;
    let inner = plate(sheet).framed(props, Html::default());
    section(sheet, Section::Parts, "section", &props.on, inner)
}

/// The chart.
pub(super) fn plate(sheet: &Sheet) -> Plate<'_> {
    let words = &sheet.words;
    let pairs = pairs(sheet);
    let rows: Vec<PartRow> = pairs.iter().map(|pair| row(sheet, pair)).collect();
    let table = Table {
        caption: words.text("parts-title"),
        head: heads(
            words,
            &["chart-column-what", "chart-column-value", "chart-column-note", "chart-column-share"],
        ),
        rows: rows
            .iter()
            .map(|row| {
                let share = [row.share_label.as_deref(), row.share_note.as_deref()];
                let share = share.into_iter().flatten().collect::<Vec<_>>().join("; ");
                let cells =
                    vec![row.name.clone(), row.part_label.clone(), row.whole_label.clone(), share];
                (row.claim.facts.first().cloned(), cells)
            })
            .collect(),
    };
    Plate {
        section: Section::Parts,
        part: None,
        title: table.caption.clone(),
        note: words.text("parts-note"),
        facts: pairs.iter().map(|pair| pair.part_fact).collect(),
        scene: Rc::new(parts::draw(&PartsSpec { rows }, sheet.layout.full_px)),
        table: Rc::new(table),
        window: None,
    }
}

struct Pair<'a> {
    part_fact: &'a Fact,
    part: &'a Figure,
    whole: &'a Figure,
}

fn pairs(sheet: &Sheet) -> Vec<Pair<'_>> {
    sheet
        .release
        .figures()
        .filter_map(|(part_fact, part)| {
            let whole = sheet.release.fact(part.part_of.as_ref()?)?.figure()?;
            Some(Pair { part_fact, part, whole })
        })
        .collect()
}

fn row(sheet: &Sheet, pair: &Pair<'_>) -> PartRow {
    let Pair { part_fact, part, whole } = *pair;
    let words = &sheet.words;
    let factor = |figure: &Figure| {
        sheet.registry.units.get(&figure.quantity.unit).map_or(Decimal::ONE, |unit| unit.factor)
    };
    let whole_line = format!(
        "{} {}",
        words.quantity(&whole.quantity, &sheet.registry).line(),
        words.noun(whole, &sheet.registry)
    );
    let (share_label, share_note) =
        share(part, whole, &sheet.registry).map(|share| share_labels(sheet, share)).unzip();
    PartRow {
        claim: Claim {
            key: part_fact.id.to_string(),
            label: sheet.claim(part_fact),
            facts: [Some(&part_fact.id), part.part_of.as_ref()]
                .into_iter()
                .flatten()
                .map(ToString::to_string)
                .collect(),
        },
        name: words.indicator(&part.indicator, &sheet.registry),
        part: reach::of(&part.quantity, factor(part)),
        part_label: words.quantity(&part.quantity, &sheet.registry).line(),
        whole: reach::of(&whole.quantity, factor(whole)),
        whole_label: words.with("parts-of", &[("whole", Text(&whole_line))]),
        share_label,
        share_note: share_note.flatten(),
        counts: part.quantity.is_plain_count() && whole.quantity.is_plain_count(),
        inferred: true,
    }
}

/// "More than 90 %", and "allowing for rounding, more than 85,7 %" where that differs.
fn share_labels(sheet: &Sheet, share: Share) -> (String, Option<String>) {
    let words = &sheet.words;
    let set = |exact: Range| {
        let range = open_above(one_decimal(exact));
        let line = words.range(range, Some("%"), &sheet.registry);
        let is_rounded_point = exact.low == exact.high && range.low != exact.low;
        if is_rounded_point { format!("≈\u{a0}{line}") } else { line }
    };
    let printed = set(share.as_printed);
    let rounded = set(share.with_rounding);
    let note = || words.with("parts-share-rounded", &[("rounded", Text(&rounded))]);
    let note = (printed != rounded).then(note);
    (printed, note)
}

/// A share is at most the whole without saying so.
fn open_above(range: Range) -> Range {
    match (range.low, range.high) {
        (Some(low), Some(high)) if low != high && high == Edge::at(Decimal::ONE_HUNDRED) => {
            Range { low: Some(low), high: None }
        }
        _ => range,
    }
}

/// To a tenth; a bound is moved outwards, so that what is said stays true.
fn one_decimal(range: Range) -> Range {
    let is_point = range.low == range.high;
    let round = |edge: Option<Edge>, outwards: fn(Decimal, u32) -> Decimal| {
        let to = if is_point { exact::rounded } else { outwards };
        edge.map(|Edge { value, side }| Edge { value: to(value, 1), side })
    };
    Range { low: round(range.low, exact::rounded_down), high: round(range.high, exact::rounded_up) }
}
