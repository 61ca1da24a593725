//! One indicator over all releases: what is seen, the chart, what differs, and every claim.

use super::claims::{body_of, indicator_link, ledger, table_of};
use super::disagreements::entries;
use super::plate::{Plate, source, table};
use super::series::{derived_line, factor, lanes, ticks};
use super::stretch::Stretch;
use super::turn::use_turn;
use super::{Ask, Hall};
use crate::analysis::route::Route;
use crate::charts::series::{self, Lane, SeriesSpec};
use crate::checks::across::Disagreement;
use crate::i18n::Arg::{Count, Text};
use crate::model::Id;
use crate::model::claim::Claim;
use crate::model::exact;
use crate::model::order::sorted;
use crate::model::quantity::Decimal;
use crate::model::registry::Near;
use crate::views::list::list;
use crate::views::small::on_plain_click;
use std::rc::Rc;
use yew::prelude::*;

/// The page of an indicator.
pub(super) fn view(hall: &Hall, id: &Id) -> Html {
    let words = &hall.words;
    let claims = claims_of(hall, id);
    let near = hall.near(id);
    let found = found_of(hall, id);
    let stretch = Stretch::of(hall, &claims);
    let shown = stretch.shown(claims.clone());
    html! {
        <>
            <header class="head">
                <p class="kicker">{ words.text("indicator-kicker") }</p>
                <h1 tabindex="-1">{ words.indicator(id, &hall.registry) }</h1>
                <p class="dek">{ counts(hall, &claims, found.len()) }</p>
            </header>
            if claims.is_empty() {
                <p class="empty">{ words.text("indicator-none") }</p>
            } else {
                <section class="section" id="series" aria-labelledby="series-heading">
                    <h2 id="series-heading" class="unseen">{ words.text("archive-as-times") }</h2>
                    { stretch.choices(hall, shown.len(), claims.len()) }
                    { chart(hall, id, (&shown, &stretch), &near) }
                </section>
                <Below key={id.to_string()} hall={hall.clone()} id={Rc::clone(id)} {stretch} {found} is_short={shown.len() <= SHORT} />
            }
        </>
    }
}

/// So few claims are drawn at once.
const SHORT: usize = 50;

/// The properties of [`Below`].
#[derive(Clone, Debug, Properties)]
struct BelowProps {
    hall: Hall,
    id: Id,
    stretch: Stretch,
    /// The differences, by their places in [`super::Beside::found`].
    found: Vec<usize>,
    /// Whether there is so little that it is drawn at once.
    is_short: bool,
}

impl PartialEq for BelowProps {
    /// It is drawn whenever the page is: what it shows depends on all of it.
    fn eq(&self, _other: &Self) -> bool {
        false
    }
}

/// What stands below the chart: the reader sees the chart before it is drawn.
#[component]
fn Below(BelowProps { hall, id, stretch, found, is_short }: &BelowProps) -> Html {
    let words = &hall.words;
    if !use_turn(*is_short) {
        return Html::default();
    }
    let title = words.text("indicator-claims");
    html! {
        <>
            { differences(hall, found.clone()) }
            { derived(hall, id, stretch) }
            { nearby(hall, id, &hall.near(id)) }
            <section class="section" id="claims" aria-labelledby="claims-heading">
                <h2 id="claims-heading" class="section-name">{ &title }</h2>
                { table_of(hall, &title, html! {
                    <Rows key={stretch.key()} hall={hall.clone()} id={Rc::clone(id)} stretch={stretch.clone()} from=0 is_short={*is_short} />
                }) }
            </section>
        </>
    }
}

/// The properties of [`Rows`].
#[derive(Clone, Debug, Properties)]
struct RowsProps {
    hall: Hall,
    id: Id,
    stretch: Stretch,
    /// How many claims stand above.
    from: usize,
    is_short: bool,
}

impl PartialEq for RowsProps {
    /// They are drawn whenever the page is: what they show depends on all of it.
    fn eq(&self, _other: &Self) -> bool {
        false
    }
}

/// Some claims of a table, and those that follow.
#[component]
fn Rows(RowsProps { hall, id, stretch, from, is_short }: &RowsProps) -> Html {
    if !use_turn(*is_short) {
        return Html::default();
    }
    let claims = stretch.shown(claims_of(hall, id));
    let end = claims.len().min(from + SHORT);
    html! {
        <>
            { body_of(hall, claims.get(*from..end).unwrap_or_default()) }
            if end < claims.len() {
                <Rows hall={hall.clone()} id={Rc::clone(id)} stretch={stretch.clone()} from={end} is_short={*is_short} />
            }
        </>
    }
}

/// The claims of an indicator, in the order of time.
pub(super) fn claims_of<'a>(hall: &'a Hall, id: &Id) -> Vec<&'a Claim> {
    let claims = hall.beside.claims.iter().filter(|claim| claim.figure.indicator == *id);
    let key = |claim: &Claim| {
        let last = claim.figure.period.as_ref().map(|period| period.last);
        (last.or_else(|| claim.head.stated_on()), claim.head.stated_on())
    };
    sorted(claims.collect(), &|a, b| key(a).cmp(&key(b)))
}

/// The differences about an indicator, by their places: first those of the claim from which the reader came.
fn found_of(hall: &Hall, id: &Id) -> Vec<usize> {
    let has = |found: &Disagreement, is_it: &dyn Fn(&Claim) -> bool| {
        found.claims.iter().filter_map(|at| hall.beside.claims.get(*at)).any(is_it)
    };
    let is_chosen = |claim: &Claim| {
        let key = (&claim.head.id, &claim.fact);
        hall.route.claim.as_ref().is_some_and(|(release, fact)| (release, fact) == key)
    };
    let all = hall.beside.found.iter().enumerate();
    let own = all.filter(|(_, it)| has(it, &|claim| claim.figure.indicator == *id));
    let rank = |found: &Disagreement| (!has(found, &is_chosen), found.check);
    let in_order = sorted(own.collect(), &|(_, a), (_, b)| rank(a).cmp(&rank(b)));
    in_order.into_iter().map(|(place, _)| place).collect()
}

fn counts(hall: &Hall, claims: &[&Claim], n_found: usize) -> String {
    let mut texts: Vec<&str> = claims.iter().map(|claim| &*claim.head.id).collect();
    texts.sort_unstable();
    texts.dedup();
    let args =
        [("claims", Count(claims.len())), ("texts", Count(texts.len())), ("found", Count(n_found))];
    hall.words.with("indicator-counts", &args)
}

fn chart(hall: &Hall, id: &Id, shown: (&[&Claim], &Stretch), near: &[Near]) -> Html {
    let plate = plate(hall, id, shown, near);
    plate.map_or_else(Html::default, |plate| plate.framed(hall, choices(hall, near)))
}

/// The chart of those claims of an indicator that stand in a stretch of time; none where the registry lacks it.
pub(super) fn plate(
    hall: &Hall,
    id: &Id,
    (claims, stretch): (&[&Claim], &Stretch),
    near: &[Near],
) -> Option<Plate> {
    let words = &hall.words;
    let unit = &hall.registry.indicators.get(id)?.unit;
    let mut all = lanes(hall, claims, unit, None);
    let shown: Vec<&Near> = near.iter().filter(|near| is_shown(hall, &near.indicator)).collect();
    for near in &shown {
        let claims = stretch.shown(claims_of(hall, &near.indicator));
        all.extend(lanes(hall, &claims, unit, Some(&near.indicator)));
    }
    let title = title(hall, claims, unit);
    let spec = spec(hall, all, unit);
    Some(Plate {
        name: "series-chart".to_owned(),
        title: title.clone(),
        note: words.text("series-note"),
        source: source(hall, claims),
        scene: Rc::new(series::draw(&spec, hall.layout.full_px)),
        table: Rc::new(table(hall, title, claims)),
        moving: None,
    })
}

/// What is seen: how many claims, from which to which number, over which time.
fn title(hall: &Hall, claims: &[&Claim], unit: &Id) -> String {
    let words = &hall.words;
    let valued = claims.iter().filter_map(|claim| {
        let factor = factor(hall, claim, unit)?;
        Some((exact::times(claim.figure.quantity.value, factor)?, *claim))
    });
    let valued = sorted(valued.collect(), &|(a, _), (b, _)| exact::compare(*a, *b));
    let value = |at: Option<&(Decimal, &Claim)>| {
        at.map_or_else(String::new, |(_, claim)| words.claim_value(claim, &hall.registry))
    };
    let (lowest, highest) = (value(valued.first()), value(valued.last()));
    let periods = || claims.iter().filter_map(|claim| claim.figure.period.as_ref());
    let from = periods().map(|period| period.first.civil().0).min();
    let to = periods().map(|period| period.last.civil().0).max();
    let years = match from.zip(to) {
        Some((from, to)) if from == to => from.to_string(),
        Some((from, to)) => format!("{from}–{to}"),
        None => words.text("series-undated"),
    };
    let key = if valued.len() > 1 { "series-title" } else { "series-title-one" };
    let args = [
        ("claims", Count(claims.len())),
        ("least", Text(&lowest)),
        ("most", Text(&highest)),
        ("years", Text(&years)),
    ];
    words.with(key, &args)
}

/// The chart of these lanes in the reader's words.
pub(super) fn spec(hall: &Hall, lanes: Vec<Lane>, unit: &Id) -> SeriesSpec {
    let words = &hall.words;
    SeriesSpec {
        ticks: ticks(hall, unit, &series::rounds(&lanes)),
        lanes,
        months: std::array::from_fn(|month| words.text(&format!("month-{}-short", month + 1))),
        undated: words.text("series-undated"),
        empty: words.text("indicator-none"),
    }
}

/// The near indicators that the reader wants to see in the chart stand in the address.
fn is_shown(hall: &Hall, near: &Id) -> bool {
    hall.route.near.contains(near)
}

/// A box for each near indicator that has claims.
fn choices(hall: &Hall, near: &[Near]) -> Html {
    let words = &hall.words;
    let with_claims = near.iter().filter(|near| !claims_of(hall, &near.indicator).is_empty());
    let boxes: Vec<Html> = with_claims
        .map(|near| {
            let is_on = is_shown(hall, &near.indicator);
            let mut shown = hall.route.near.clone();
            shown.retain(|id| *id != near.indicator);
            if !is_on {
                shown.push(Rc::clone(&near.indicator));
            }
            let route = Route { near: shown, ..hall.route.clone() };
            let onchange = hall.on.reform(move |_: Event| Ask::Amend(route.clone()));
            html! {
                <label class="check"><input type="checkbox" checked={is_on} {onchange} />{ words.indicator(&near.indicator, &hall.registry) }</label>
            }
        })
        .collect();
    if boxes.is_empty() {
        return Html::default();
    }
    let is_open = !hall.route.near.is_empty() || boxes.len() <= 3;
    html! {
        <details class="choices" open={is_open}>
            <summary>{ words.text("series-near") }{ " " }<span class="dim">{ boxes.len() }</span></summary>
            <div role="group" aria-label={words.text("series-near")}>{ list(&mut boxes.into_iter()) }</div>
        </details>
    }
}

fn differences(hall: &Hall, found: Vec<usize>) -> Html {
    let words = &hall.words;
    html! {
        <section class="section" id="differences" aria-labelledby="differences-heading">
            <h2 id="differences-heading" class="section-name">{ words.text("indicator-differences") }</h2>
            if found.is_empty() {
                <p class="note">{ words.text("indicator-no-differences") }</p>
            } else {
                { entries(hall, found, false) }
            }
        </section>
    }
}

/// What no text states and two texts imply: the parts of a year between the ends of two counts.
fn derived(hall: &Hall, id: &Id, stretch: &Stretch) -> Html {
    let words = &hall.words;
    let of_indicator =
        |at: usize| hall.beside.claims.get(at).filter(|claim| claim.figure.indicator == *id);
    let rows: Vec<Html> = hall
        .beside
        .derived
        .iter()
        .filter(|part| stretch.has(part.last))
        .filter_map(|part| {
            let (earlier, later) = (of_indicator(part.earlier)?, of_indicator(part.later)?);
            Some(html! {
                <li>
                    <p>{ derived_line(hall, part) }</p>
                    { ledger(hall, &words.text("derived-from"), &[earlier, later]) }
                    if part.rests_on_inference { <p class="meta">{ words.text("sum-inferred") }</p> }
                </li>
            })
        })
        .collect();
    if rows.is_empty() {
        return Html::default();
    }
    html! {
        <section class="section" id="derived" aria-labelledby="derived-heading">
            <h2 id="derived-heading" class="section-name">{ words.text("derived-title") }</h2>
            <p class="note">{ words.text("derived-note") }</p>
            <ul class="derived">{ list(&mut rows.into_iter()) }</ul>
        </section>
    }
}

/// Near, not the same: in what each near indicator differs.
fn nearby(hall: &Hall, id: &Id, near: &[Near]) -> Html {
    let words = &hall.words;
    if near.is_empty() {
        return Html::default();
    }
    let compare = Route {
        screen: crate::analysis::route::Screen::Indicators(
            [id].into_iter()
                .chain(near.iter().map(|near| &near.indicator))
                .map(Rc::clone)
                .collect(),
        ),
        language: Some(words.language),
        known: hall.route.known,
        ..Route::default()
    };
    let (href, onclick) = (compare.fragment(), on_plain_click(&hall.on, Ask::Go(compare)));
    html! {
        <section class="section" id="near" aria-labelledby="near-heading">
            <h2 id="near-heading" class="section-name">{ words.text("indicator-near") }</h2>
            <ul class="near">
                { list(&mut near.iter().map(|near| html! {
                    <li>{ indicator_link(hall, &near.indicator) }<p class="note">{ near.differs.get(words.language) }</p></li>
                })) }
            </ul>
            <p class="more"><a {href} {onclick}>{ words.text("indicator-near-all") }</a></p>
        </section>
    }
}
