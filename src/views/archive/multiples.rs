//! Small multiples: indicators of the reader's choice under each other, on one axis of time.

use super::claims::indicator_link;
use super::indicator::claims_of;
use super::plate::{Plate, source, table};
use super::series::lanes;
use super::stretch::Stretch;
use super::{Ask, Hall};
use crate::analysis::route::{Route, Screen};
use crate::charts::multiples::{self, MultiplesSpec, Panel};
use crate::charts::series::{self, Tick};
use crate::i18n::Arg::Count;
use crate::model::Id;
use crate::model::claim::Claim;
use crate::model::fact::Link;
use crate::model::order::sorted;
use crate::model::quantity::Decimal;
use crate::model::registry::Registry;
use crate::views::list::list;
use std::collections::BTreeMap;
use std::rc::Rc;
use yew::prelude::*;

/// How many indicators stand in the chart where the reader chose none.
const FIRST: usize = 4;

/// The page of indicators.
pub(super) fn view(hall: &Hall, chosen: &[Id]) -> Html {
    let words = &hall.words;
    let ranked = ranked(&hall.registry, &hall.beside.counts);
    let known = |id: &&Id| hall.registry.indicators.get(id).is_some();
    let shown: Vec<Id> = if chosen.is_empty() {
        first(&ranked)
    } else {
        chosen.iter().filter(known).map(Rc::clone).collect()
    };
    html! {
        <>
            <header class="head">
                <h1 tabindex="-1">{ words.with("multiples-title", &[("n", Count(ranked.len()))]) }</h1>
                <p class="dek">{ words.text("multiples-lead") }</p>
            </header>
            <section class="section" id="multiples" aria-labelledby="multiples-heading">
                <h2 id="multiples-heading" class="unseen">{ words.text("archive-as-times") }</h2>
                { chart(hall, &shown) }
            </section>
            { chooser(hall, &ranked, &shown) }
        </>
    }
}

/// The indicators that have claims, those with the most of them first.
pub fn ranked(registry: &Registry, counts: &BTreeMap<Id, usize>) -> Vec<(Id, usize)> {
    let counted = registry.indicators.iter().filter_map(|(id, _)| {
        let n = counts.get(id).copied().filter(|n| *n > 0)?;
        Some((Rc::clone(id), n))
    });
    sorted(counted.collect(), &|(_, a), (_, b)| b.cmp(a))
}

/// Those that stand in the chart where the reader chose none.
pub fn first(ranked: &[(Id, usize)]) -> Vec<Id> {
    ranked.iter().take(FIRST).map(|(id, _)| Rc::clone(id)).collect()
}

fn chart(hall: &Hall, shown: &[Id]) -> Html {
    let words = &hall.words;
    let all: Vec<&Claim> = shown.iter().flat_map(|id| claims_of(hall, id)).collect();
    let stretch = Stretch::of(hall, &all);
    let n_all = all.len();
    let claims = stretch.shown(all);
    let panels = shown.iter().filter_map(|id| {
        let indicator = hall.registry.indicators.get(id)?;
        let lanes = lanes(hall, &stretch.shown(claims_of(hall, id)), &indicator.unit, None);
        let highest = series::highest(&lanes).filter(|point| point.reach.at > 0.0);
        let most = highest.map(|point| Tick { at: point.reach.at, label: point.value.clone() });
        let zero = words.number(Decimal::ZERO);
        Some(Panel { title: indicator.name.get(words.language).to_owned(), lanes, zero, most })
    });
    let title = words.with("multiples-chart", &[("n", Count(shown.len()))]);
    let spec = MultiplesSpec {
        panels: panels.collect(),
        months: std::array::from_fn(|month| words.text(&format!("month-{}-short", month + 1))),
        undated: words.text("series-undated"),
        empty: words.text("indicator-none"),
    };
    let plate = Plate {
        name: "multiples-chart".to_owned(),
        title: title.clone(),
        note: words.text("multiples-note"),
        source: source(hall, &claims),
        scene: Rc::new(multiples::draw(&spec, hall.layout.full_px)),
        table: Rc::new(table(hall, title, &claims)),
        moving: None,
    };
    plate.framed(hall, stretch.choices(hall, claims.len(), n_all))
}

/// Every indicator by link of the chain: a box puts it into the chart, its name leads to its page.
fn chooser(hall: &Hall, ranked: &[(Id, usize)], shown: &[Id]) -> Html {
    let words = &hall.words;
    let link_of = |id: &Id| hall.registry.indicators.get(id).and_then(|found| found.link);
    let links = Link::ALL.iter().map(|(link, code)| (Some(*link), format!("link-{code}")));
    let groups = links.chain([(None, "multiples-no-link".to_owned())]).map(|(link, key)| {
        let own = ranked.iter().filter(|(id, _)| link_of(id) == link);
        html! {
            <section>
                <h3>{ words.text(&key) }</h3>
                <ul>{ list(&mut own.map(|(id, n)| choice(hall, id, *n, shown)).collect::<Vec<_>>().into_iter()) }</ul>
            </section>
        }
    });
    html! {
        <section class="section" id="choose" aria-labelledby="choose-heading">
            <h2 id="choose-heading" class="section-name">{ words.text("multiples-choose") }</h2>
            <div class="chooser">{ list(&mut groups.collect::<Vec<_>>().into_iter()) }</div>
        </section>
    }
}

fn choice(hall: &Hall, id: &Id, n: usize, shown: &[Id]) -> Html {
    let is_on = shown.contains(id);
    let mut next = shown.to_vec();
    next.retain(|other| other != id);
    if !is_on {
        next.push(Rc::clone(id));
    }
    let route = Route { screen: Screen::Indicators(next), ..hall.route.clone() };
    let onchange = hall.on.reform(move |_: Event| Ask::Amend(route.clone()));
    let name = hall.words.indicator(id, &hall.registry);
    html! {
        <li>
            <input type="checkbox" aria-label={name} checked={is_on} {onchange} />
            <span>{ indicator_link(hall, id) }{ " " }<span class="dim">{ n }</span></span>
        </li>
    }
}
