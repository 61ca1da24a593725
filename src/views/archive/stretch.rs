//! The years of which claims are shown, where an indicator has too many for one picture and one table.

use super::{Ask, Hall};
use crate::analysis::route::Route;
use crate::i18n::Arg::Count;
use crate::model::claim::Claim;
use crate::model::period::{Day, Period};
use crate::views::list::list;
use crate::views::small::on_plain_click;
use std::collections::BTreeMap;
use yew::prelude::*;

/// So many claims are shown without a choice of years.
const MOST: usize = 400;

/// The first and the last day of a stretch.
type Days = (Day, Day);

/// Which claims of an indicator are shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Stretch {
    /// The stretch that is shown; all time for none.
    shown: Option<Days>,
    /// The years in which claims end, and how many do, the first year first; none where all claims are shown anyway.
    years: BTreeMap<i32, usize>,
}

impl Stretch {
    /// What the address asks for: without a stretch of time in it the year of the chosen claim, or the newest.
    pub(super) fn of(hall: &Hall, claims: &[&Claim]) -> Self {
        if claims.len() <= MOST {
            return Self::default();
        }
        let mut years = BTreeMap::new();
        for day in claims.iter().filter_map(|claim| day(claim)) {
            *years.entry(day.civil().0).or_insert(0) += 1;
        }
        let is_chosen = |claim: &Claim| {
            let key = (&claim.head.id, &claim.fact);
            hall.route.claim.as_ref().is_some_and(|(release, fact)| (release, fact) == key)
        };
        let chosen = claims.iter().find(|claim| is_chosen(claim)).and_then(|claim| day(claim));
        let year = chosen.map(|day| day.civil().0);
        let year = year.or_else(|| years.last_key_value().map(|(year, _)| *year));
        Self { shown: hall.route.window.or_else(|| days(year?, year?)), years }
    }

    /// Those of the claims that are shown. What nothing dates stands in no year, and is always shown.
    pub(super) fn shown<'a>(&self, claims: Vec<&'a Claim>) -> Vec<&'a Claim> {
        claims.into_iter().filter(|claim| day(claim).is_none_or(|day| self.has(day))).collect()
    }

    /// What tells it from another stretch of the same claims.
    pub(super) fn key(&self) -> String {
        self.shown.map_or_else(String::new, |(first, last)| format!("{}/{}", first.0, last.0))
    }

    /// Whether what ends on a day is shown.
    pub(super) fn has(&self, day: Day) -> bool {
        self.shown.is_none_or(|(first, last)| (first..=last).contains(&day))
    }

    /// The years as links, each with how many claims it has, and how many are shown of how many.
    pub(super) fn choices(&self, hall: &Hall, n_shown: usize, n_all: usize) -> Html {
        let words = &hall.words;
        let Some((first, last)) = self.years.keys().next().zip(self.years.keys().next_back())
        else {
            return Html::default();
        };
        let link = |label: String, n: usize, days: Option<Days>| {
            let route = Route { window: days, ..hall.route.clone() };
            let is_current = days.is_some() && days == self.shown;
            let (href, onclick) = (route.fragment(), on_plain_click(&hall.on, Ask::Amend(route)));
            html! {
                <li><a {href} aria-current={is_current.then_some("true")} {onclick}>{ label }{ " " }<span class="dim">{ n }</span></a></li>
            }
        };
        let of_years = self.years.iter().rev();
        let of_years = of_years.map(|(year, n)| link(year.to_string(), *n, days(*year, *year)));
        let all = link(words.text("differ-all"), n_all, days(*first, *last));
        let args = [("shown", Count(n_shown)), ("all", Count(n_all))];
        html! {
            <nav class="choices" aria-label={words.text("series-years")}>
                <p class="note" aria-live="polite">{ words.with("series-shown", &args) }</p>
                <ul>{ list(&mut of_years.collect::<Vec<_>>().into_iter()) }{ all }</ul>
            </nav>
        }
    }
}

/// The day by which a claim stands in time: the last of its period, or that of the statement.
fn day(claim: &Claim) -> Option<Day> {
    let of_period = claim.figure.period.as_ref().map(|period| period.last);
    of_period.or_else(|| claim.head.stated_on())
}

/// The days of some years.
fn days(first: i32, last: i32) -> Option<Days> {
    let year = |year: i32| Period::parse(&format!("{year:04}")).ok();
    Some((year(first)?.first, year(last)?.last))
}
