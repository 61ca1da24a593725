//! What changed: two levels drawn from zero, the stated per cent beside the computed one.

use super::super::chart::Table;
use super::super::reach;
use super::super::sheet::{SectionProps, Sheet};
use super::super::small::section;
use super::super::sums;
use super::plate::{Plate, heads};
use crate::analysis::address::Section;
use crate::charts::change::{self, ChangeSpec, Level};
use crate::charts::claim::Claim;
use crate::checks::{Check, Finding, change::computed_percent};
use crate::i18n::Arg::Text;
use crate::model::exact;
use crate::model::fact::{Change, Direction, Fact, Figure};
use crate::model::period::Basis;
use crate::model::quantity::{Decimal, Qualifier, Quantity};
use crate::views::list::list;
use std::rc::Rc;
use yew::prelude::*;

/// The section.
pub(super) fn view(props: &SectionProps) -> Html {
    let sheet = &props.sheet;
    let rows = changes(sheet).map(|(fact, figure, change)| {
        html! {
            <div class="pair" key={fact.id.to_string()} data-fact={fact.id.to_string()}>
                { plate(sheet, fact, figure, change).framed(props, Html::default()) }
                { verdict(sheet, fact, figure, change) }
            </div>
        }
    });
    section(
        sheet,
        Section::Change,
        "section",
        &props.on,
        html! { <>{ list(&mut (rows).into_iter()) }</> },
    )
}

/// The charts, one for each change.
pub(super) fn plates(sheet: &Sheet) -> Vec<Plate<'_>> {
    changes(sheet).map(|(fact, figure, change)| plate(sheet, fact, figure, change)).collect()
}

fn changes(sheet: &Sheet) -> impl Iterator<Item = (&Fact, &Figure, Stated<'_>)> {
    let figures = sheet.release.figures();
    figures.filter_map(|(fact, figure)| Some((fact, figure, Stated::of(figure)?)))
}

/// A change whose earlier level is given, so that both can be drawn.
#[derive(Clone, Copy, Debug)]
struct Stated<'a> {
    change: &'a Change,
    from: Decimal,
}

impl<'a> Stated<'a> {
    fn of(figure: &'a Figure) -> Option<Self> {
        let change = figure.change.as_ref()?;
        Some(Self { change, from: change.from? })
    }
}

fn plate<'a>(sheet: &Sheet, fact: &'a Fact, figure: &'a Figure, change: Stated<'_>) -> Plate<'a> {
    let words = &sheet.words;
    let difference = difference(sheet, figure, change);
    let what = words.indicator(&figure.indicator, &sheet.registry);
    let key = match change.change.direction {
        Direction::Up => "change-title-up",
        Direction::Down => "change-title-down",
    };
    let paragraph = fact.locator.span.paragraph.to_string();
    let bare = difference.clone().unwrap_or_default();
    let bare = bare.trim_start_matches(['+', '−']);
    let spec = spec(sheet, fact, figure, change, difference.clone());
    let rows = [&spec.from, &spec.to].map(|level| {
        let note = level.note.clone().unwrap_or_default();
        (Some(fact.id.to_string()), vec![level.name.clone(), level.figure.clone(), note])
    });
    let table = Table {
        caption: words.with(key, &[("what", Text(&what)), ("difference", Text(bare))]),
        head: heads(words, &["facts-column-period", "chart-column-value", "chart-column-note"]),
        rows: rows.to_vec(),
    };
    Plate {
        section: Section::Change,
        part: Some(&fact.id),
        title: table.caption.clone(),
        note: words.with("change-note", &[("paragraph", Text(&paragraph))]),
        facts: vec![fact],
        scene: Rc::new(change::draw(&spec, sheet.layout.main_px)),
        table: Rc::new(table),
        window: None,
    }
}

fn difference(sheet: &Sheet, figure: &Figure, change: Stated<'_>) -> Option<String> {
    let difference = exact::minus(figure.quantity.value, change.from)?;
    let text = sheet.words.with_unit(difference, Some(&figure.quantity.unit), &sheet.registry);
    Some(if difference > Decimal::ZERO { format!("+{text}") } else { text })
}

fn spec(
    sheet: &Sheet,
    fact: &Fact,
    figure: &Figure,
    change: Stated<'_>,
    difference: Option<String>,
) -> ChangeSpec {
    let words = &sheet.words;
    let earlier =
        Quantity { value: change.from, qualifier: Qualifier::Exact, ..figure.quantity.clone() };
    let parts = words.quantity(&earlier, &sheet.registry);
    let is_inferred = change.change.baseline_basis != Basis::Stated;
    let period = match &change.change.baseline {
        Some(period) => words.period(period),
        None => words.text("change-baseline-unknown"),
    };
    let note = is_inferred.then(|| words.text("change-baseline-note"));
    let noun = words.noun_of(&figure.indicator, &earlier, &sheet.registry);
    let label = [Some(format!("{} {noun}", parts.line())), Some(period.clone()), note.clone()];
    let from = Level {
        claim: Claim {
            key: format!("{}-from", fact.id),
            label: label.into_iter().flatten().collect::<Vec<_>>().join(", "),
            facts: vec![fact.id.to_string()],
        },
        name: period,
        note,
        qualifier: Some(parts.before.clone()).filter(|before| !before.is_empty()),
        figure: [parts.number.as_str(), &parts.after].join("\u{a0}").trim_end().to_owned(),
        reach: reach::of(&earlier, Decimal::ONE),
        inferred: is_inferred,
    };
    let parts = words.quantity(&figure.quantity, &sheet.registry);
    let to = Level {
        claim: Claim::of_fact(&fact.id, &sheet.claim(fact)),
        name: figure
            .period
            .as_ref()
            .map_or_else(|| words.text("basis-not-stated"), |period| words.period(period)),
        note: figure.period.as_ref().and_then(|_| words.basis(figure.period_basis, None)),
        qualifier: Some(parts.before.clone()).filter(|before| !before.is_empty()),
        figure: [parts.number.as_str(), &parts.after].join("\u{a0}").trim_end().to_owned(),
        reach: reach::of(&figure.quantity, Decimal::ONE),
        inferred: figure.period_basis != Basis::Stated,
    };
    ChangeSpec { from, to, difference, zero: words.number(Decimal::ZERO) }
}

/// The stated per cent, the computed one, and what the stated one covers.
fn verdict(sheet: &Sheet, fact: &Fact, figure: &Figure, Stated { change, .. }: Stated<'_>) -> Html {
    let words = &sheet.words;
    let is_this = |finding: &&Finding| {
        finding.check == Check::ChangePercent && finding.facts.first() == Some(&fact.id)
    };
    let Some(finding) = sheet.findings.iter().find(is_this) else { return Html::default() };
    let Some(stated) = &change.percent else { return Html::default() };
    let percent = |number: Decimal| words.with_unit(number, Some("%"), &sheet.registry);
    let computed = computed_percent(figure).map(|number| {
        let short = exact::rounded(number, 2);
        let sign = if exact::compare(short, number).is_eq() { "" } else { "≈\u{a0}" };
        format!("{sign}{}", percent(short))
    });
    let said = words.percent("", stated, &sheet.registry);
    let covers_label = words.with("change-covers", &[("stated", Text(&said))]);
    let covers = stated.interval().widest;
    let baseline = change.baseline.as_ref().map(|period| words.period(period));
    html! {
        <aside class="verdict-box" aria-label={words.text("change-verdict")}>
            <h3>{ words.text("change-verdict") }</h3>
            <dl>
                <dt>{ words.text("change-stated") }</dt><dd>{ said }</dd>
                if let Some(computed) = computed {
                    <dt>{ words.text("change-computed") }</dt><dd>{ computed }</dd>
                }
                <dt>{ covers_label }</dt><dd class="words">{ words.range(covers, Some("%"), &sheet.registry) }</dd>
            </dl>
            { list(&mut (finding.sum.first().map(|terms| html! { <p class="sum">{ sums::line(&sheet.words, &sheet.registry, terms) }</p> })).into_iter()) }
            { super::sums::verdict(sheet, finding.verdict) }
            if change.baseline_basis != Basis::Stated {
                if let Some(baseline) = baseline {
                    <p class="warning">{ words.with("change-baseline-warning", &[("period", Text(&baseline))]) }</p>
                }
            }
        </aside>
    }
}
