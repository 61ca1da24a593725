//! The timeline: events and the periods that figures cover, each to the precision that the text gives.

use super::super::chart::{Table, picture};
use super::super::gestures::use_gestures;
use super::super::sheet::{Intent, SectionProps, Sheet};
use super::super::small::section;
use super::super::time_controls::controls;
use super::plate::{Plate, heads};
use crate::analysis::address::Section;
use crate::charts::claim::Claim;
use crate::charts::timeline::{self, Item, Kind, TimelineSpec};
use crate::charts::timeline::{Edge, Precision};
use crate::charts::window::TimeWindow;
use crate::i18n::Arg::Text;
use crate::model::Id;
use crate::model::fact::{Content, DateRole, Fact};
use crate::model::order::sorted;
use crate::model::period::{Basis, Day, Grain, Period};
use std::rc::Rc;
use yew::prelude::*;

/// The properties of [`When`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct WhenProps {
    pub(super) props: SectionProps,
    pub(super) window: Option<(Day, Day)>,
}

#[component]
pub(super) fn When(WhenProps { props, window: asked }: &WhenProps) -> Html {
    let sheet = &props.sheet;
    let moments = moments(sheet);
    let window = shown(&moments, *asked);
    let show = props.on.reform(move |window: TimeWindow| {
        let (first, last) = window.days();
        Intent::Window((!window.is_whole()).then_some((Day(first), Day(last))))
    });
    let node = use_node_ref();
    use_gestures(&node, window, &show);
    let spec = spec(sheet, &moments, &window);
    let overview = picture(&timeline::overview(&spec, sheet.layout.full_px), "when-overview");
    let controls = controls(&sheet.words, window, &show, overview);
    let framed = plate_of(sheet, &moments, &spec, *asked).framed(props, controls);
    section(
        sheet,
        Section::When,
        "section",
        &props.on,
        html! { <div ref={node} class="gestures">{ framed }</div> },
    )
}

/// The chart of a stretch of time.
pub(super) fn plate(sheet: &Sheet, window: Option<(Day, Day)>) -> Plate<'_> {
    let moments = moments(sheet);
    let spec = spec(sheet, &moments, &shown(&moments, window));
    plate_of(sheet, &moments, &spec, window)
}

fn plate_of<'a>(
    sheet: &'a Sheet,
    moments: &[Moment],
    spec: &TimelineSpec,
    window: Option<(Day, Day)>,
) -> Plate<'a> {
    let words = &sheet.words;
    let whole = whole(moments);
    let span = Period::of_days(Day(whole.0.saturating_add(PAD)), Day(whole.1.saturating_sub(PAD)));
    let table = table(sheet, moments, &words.period(&span));
    let facts = moments.iter().filter_map(|moment| sheet.release.fact(moment.facts.first()?));
    Plate {
        section: Section::When,
        part: None,
        title: table.caption.clone(),
        note: words.text("when-note"),
        facts: facts.collect(),
        scene: Rc::new(timeline::draw(spec, sheet.layout.full_px)),
        table: Rc::new(table),
        window,
    }
}

/// The stretch that is shown: the whole time where none is asked for.
fn shown(moments: &[Moment], window: Option<(Day, Day)>) -> TimeWindow {
    let whole = whole(moments);
    match window {
        Some((from, to)) => TimeWindow::new(from.0, to.0, whole),
        None => TimeWindow::whole(whole.0, whole.1),
    }
}

/// Days left free at both ends of the whole time.
const PAD: i32 = 4;

/// Something on the timeline: an event, or a period with all figures that cover it.
#[derive(Debug)]
struct Moment {
    period: Period,
    basis: Basis,
    kind: Kind,
    label: String,
    note: Option<String>,
    spoken: String,
    facts: Vec<Id>,
}

fn moments(sheet: &Sheet) -> Vec<Moment> {
    let mut moments: Vec<Moment> = Vec::new();
    for fact in &sheet.release.facts {
        match &fact.content {
            Content::Figure(_) if !is_of_an_event(sheet, fact) => {
                add_figure(sheet, &mut moments, fact);
            }
            Content::Event { date, date_basis, figures, .. } => {
                moments.push(event(sheet, fact, date, *date_basis, figures));
            }
            Content::Date { date, basis, role: DateRole::Published } => moments.push(Moment {
                period: date.clone(),
                basis: *basis,
                kind: Kind::Day,
                label: sheet.words.text("when-published"),
                note: Some(sheet.words.period(date)),
                spoken: sheet.claim(fact),
                facts: vec![Rc::clone(&fact.id)],
            }),
            _ => {}
        }
    }
    let rank = |moment: &Moment| {
        (moment.kind != Kind::Period, moment.period.first, moment.basis != Basis::Stated)
    };
    sorted(moments, &|a, b| rank(a).cmp(&rank(b)))
}

fn is_of_an_event(sheet: &Sheet, fact: &Fact) -> bool {
    sheet.release.facts.iter().any(
        |other| matches!(&other.content, Content::Event { figures, .. } if figures.contains(&fact.id)),
    )
}

/// Figures that cover one period, known in one way, share one bar.
fn add_figure(sheet: &Sheet, moments: &mut Vec<Moment>, fact: &Fact) {
    let (Some(figure), Some((period, basis))) = (fact.figure(), fact.period()) else { return };
    let words = &sheet.words;
    let quantity = words.quantity(&figure.quantity, &sheet.registry).line();
    let said = format!("{quantity} {}", words.noun(figure, &sheet.registry));
    let is_same = |moment: &&mut Moment| {
        matches!(moment.kind, Kind::Period) && moment.period == *period && moment.basis == basis
    };
    if let Some(moment) = moments.iter_mut().find(is_same) {
        if moment.facts.len() == 1 {
            // From here on the bar names its numbers only; the spoken label keeps all nouns.
            if let Some((first, _)) = moment.label.split_once('\u{2003}') {
                moment.label = first.to_owned();
            }
        }
        moment.label = format!("{} · {quantity}", moment.label);
        moment.spoken = format!("{}; {said}", moment.spoken);
        moment.facts.push(Rc::clone(&fact.id));
        return;
    }
    let when = words.when(fact).unwrap_or_default();
    let paragraph = figure.period_span.as_ref().map(|span| span.paragraph);
    moments.push(Moment {
        period: period.clone(),
        basis,
        kind: if period.first == period.last { Kind::Day } else { Kind::Period },
        label: format!("{quantity}\u{2003}{}", words.noun(figure, &sheet.registry)),
        note: words.basis(basis, paragraph),
        spoken: format!("{when}: {said}"),
        facts: vec![Rc::clone(&fact.id)],
    });
}

fn event(sheet: &Sheet, fact: &Fact, date: &Period, basis: Basis, figures: &[Id]) -> Moment {
    let words = &sheet.words;
    let quantities = figures.iter().filter_map(|id| {
        let figure = sheet.release.fact(id)?.figure()?;
        Some(format!(
            "{} {}",
            words.quantity(&figure.quantity, &sheet.registry).line(),
            words.noun(figure, &sheet.registry)
        ))
    });
    let says = fact.says.get(words.language).trim_end_matches('.').to_owned();
    let spoken = [sheet.claim(fact)].into_iter().chain(quantities).collect::<Vec<_>>().join("; ");
    Moment {
        period: date.clone(),
        basis,
        kind: if date.first == date.last { Kind::Day } else { Kind::Span },
        label: says,
        note: words.basis(basis, None),
        spoken,
        facts: [Rc::clone(&fact.id)].into_iter().chain(figures.iter().map(Rc::clone)).collect(),
    }
}

/// The whole time with a margin.
fn whole(moments: &[Moment]) -> (i32, i32) {
    let first = moments.iter().map(|moment| moment.period.first.0).min().unwrap_or(0);
    let last = moments.iter().map(|moment| moment.period.last.0).max().unwrap_or(0);
    (first.saturating_sub(PAD), last.saturating_add(PAD))
}

fn spec(sheet: &Sheet, moments: &[Moment], window: &TimeWindow) -> TimelineSpec {
    let words = &sheet.words;
    let items = moments.iter().map(|moment| {
        let (start, end) = precisions(moment);
        Item {
            claim: Claim {
                key: moment.facts.iter().map(|id| &**id).collect::<Vec<_>>().join("+"),
                label: moment.spoken.clone(),
                facts: moment.facts.iter().map(ToString::to_string).collect(),
            },
            label: moment.label.replace('\u{2003}', " "),
            note: moment.note.clone(),
            start: Edge { day: moment.period.first.0, precision: start },
            end: Edge { day: moment.period.last.0, precision: end },
            kind: moment.kind,
        }
    });
    TimelineSpec {
        items: items.collect(),
        window: window.days(),
        whole: window.limits(),
        months: std::array::from_fn(|month| words.text(&format!("month-{}-short", month + 1))),
        empty: words.text("when-empty"),
    }
}

/// How sharp each end is: stated, inferred, or inside a month whose day is not given.
fn precisions(moment: &Moment) -> (Precision, Precision) {
    let happened_once = moment.kind == Kind::Span && moment.period.grain != Grain::Day;
    match moment.basis {
        Basis::Inferred | Basis::Inherited | Basis::NotStated => {
            (Precision::Inferred, Precision::Inferred)
        }
        Basis::EndInferred => (Precision::Stated, Precision::Inferred),
        Basis::Stated | Basis::YearInherited if happened_once => {
            (Precision::Unstated, Precision::Unstated)
        }
        Basis::Stated | Basis::YearInherited => (Precision::Stated, Precision::Stated),
    }
}

fn table(sheet: &Sheet, moments: &[Moment], span: &str) -> Table {
    let words = &sheet.words;
    let rows = moments.iter().map(|moment| {
        let cells = vec![
            words.period(&moment.period),
            moment.spoken.clone(),
            moment.note.clone().unwrap_or_default(),
        ];
        (moment.facts.first().map(ToString::to_string), cells)
    });
    Table {
        caption: words.with("when-title", &[("period", Text(span))]),
        head: heads(words, &["facts-column-period", "chart-column-what", "chart-column-note"]),
        rows: rows.collect(),
    }
}
