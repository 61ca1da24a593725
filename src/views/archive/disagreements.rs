//! In what sources differ: each difference with its class, the claims side by side, and the sum written out.

use super::super::sums;
use super::claims::ledger;
use super::{Ask, Hall};
use crate::analysis::route::{Route, Screen};
use crate::checks::across::{Check, Disagreement, Reason, Seen};
use crate::i18n::Arg::{Count, Text};
use crate::model::claim::Claim;
use crate::model::verdict::Verdict;
use crate::views::list::list;
use crate::views::small::on_plain_click;
use std::borrow::Cow;
use yew::prelude::*;

/// The page of all differences.
pub(super) fn view(hall: &Hall) -> Html {
    let words = &hall.words;
    let all: Vec<&Disagreement> = hall.beside.found.iter().collect();
    let asked = hall.route.reason.as_deref();
    let is_asked = |it: &Disagreement| asked.is_none_or(|code| it.reason.code() == code);
    let shown: Vec<usize> =
        all.iter().enumerate().filter(|(_, it)| is_asked(it)).map(|(place, _)| place).collect();
    html! {
        <>
            <header class="head">
                <h1 tabindex="-1">{ words.with("differ-title", &[("n", Count(all.len()))]) }</h1>
                <p class="dek">{ words.text("differ-lead") }</p>
            </header>
            { reasons(hall, &all) }
            if shown.is_empty() { <p class="empty">{ words.text("differ-none") }</p> }
            { entries(hall, shown, true) }
        </>
    }
}

/// The classes with their counts, each a link to those of its kind.
fn reasons(hall: &Hall, all: &[&Disagreement]) -> Html {
    let words = &hall.words;
    let link = |code: Option<&'static str>, label: String, n: usize| {
        let route = Route {
            screen: Screen::Disagreements,
            reason: code.map(str::to_owned),
            language: Some(words.language),
            known: hall.route.known,
            ..Route::default()
        };
        let is_current = hall.route.reason.as_deref() == code;
        let (href, onclick) = (route.fragment(), on_plain_click(&hall.on, Ask::Amend(route)));
        html! {
            <li><a {href} aria-current={is_current.then_some("true")} {onclick}>{ label }{ " " }<span class="dim">{ n }</span></a></li>
        }
    };
    let whole = link(None, words.text("differ-all"), all.len());
    let classes = Reason::ALL.iter().filter_map(|(reason, code)| {
        let n = all.iter().filter(|found| found.reason == *reason).count();
        (n > 0).then(|| link(Some(code), words.text(&format!("reason-{code}")), n))
    });
    html! {
        <nav class="choices" aria-label={words.text("differ-reasons")}>
            <ul>{ whole }{ list(&mut classes.collect::<Vec<_>>().into_iter()) }</ul>
        </nav>
    }
}

/// So many differences are shown at once where there are no more of them.
const ALL: usize = 50;
/// Of more, so many are shown at first, and so many more each time that the reader asks: fifty tables are laid out in
/// a tenth of a second.
const AT_ONCE: usize = 12;

/// The properties of [`Entries`].
#[derive(Clone, Debug, Properties)]
pub(super) struct EntriesProps {
    hall: Hall,
    /// The differences, by their places in [`super::Beside::found`].
    places: Vec<usize>,
    with_indicator: bool,
}

impl PartialEq for EntriesProps {
    /// It is drawn whenever the page is: what it shows depends on all of it.
    fn eq(&self, _other: &Self) -> bool {
        false
    }
}

/// Differences under each other, by their places among all that were found.
pub(super) fn entries(hall: &Hall, places: Vec<usize>, with_indicator: bool) -> Html {
    let (hall, key) = (hall.clone(), hall.route.reason.clone().unwrap_or_default());
    html! { <Entries {key} {hall} {places} {with_indicator} /> }
}

/// A component, because it knows how many are shown: a large archive has more than a page can hold.
#[component]
fn Entries(EntriesProps { hall, places, with_indicator }: &EntriesProps) -> Html {
    let asked = use_state_eq(|| AT_ONCE);
    let most = if places.len() <= ALL { ALL } else { *asked };
    let found = places.iter().take(most).filter_map(|place| hall.beside.found.get(*place));
    let entries = found.map(|found| entry(hall, found, *with_indicator));
    let n_more = places.len().saturating_sub(most).min(AT_ONCE);
    let label = hall.words.with("differ-more", &[("n", Count(n_more))]);
    let onclick = move |_: MouseEvent| asked.set(most + AT_ONCE);
    html! {
        <>
            <div class="differences">{ list(&mut entries.collect::<Vec<_>>().into_iter()) }</div>
            if n_more > 0 { <button type="button" class="plain" {onclick}>{ label }</button> }
        </>
    }
}

fn entry(hall: &Hall, found: &Disagreement, with_indicator: bool) -> Html {
    let words = &hall.words;
    let claims: Vec<Cow<'_, Claim>> =
        found.claims.iter().filter_map(|at| hall.beside.claim(*at)).collect();
    let claims: Vec<&Claim> = claims.iter().map(|claim| &**claim).collect();
    // Counts of several bodies may begin together and end apart.
    let ends_apart = found.check == Check::OtherCounter && matches!(found.seen, Seen::Ends(..));
    let title = if ends_apart { "other-counter-later" } else { found.check.code() };
    let title = words.text(&format!("found-{title}"));
    let indicator = claims.first().map(|claim| &claim.figure.indicator).filter(|_| with_indicator);
    // The numbers of different bodies stand under each other, each with its body.
    let bodies = match &found.seen {
        Seen::Counters { bodies, .. } => bodies.as_slice(),
        _ => &[],
    };
    let sum = found.sum.iter().enumerate().map(|(line, terms)| {
        let body = bodies.get(line).map(|body| words.body_in_short(body, &hall.registry));
        let line = sums::line(words, &hall.registry, terms);
        html! { <p class="sum">if let Some(body) = body { { body }{ ": " } }{ line }</p> }
    });
    html! {
        <article class="difference">
            <header>
                <p class="kicker">{ words.text(&format!("reason-{}", found.reason.code())) }</p>
                // The page has no heading between its own and these; under an indicator there is one.
                if with_indicator { <h2>{ title }</h2> } else { <h3>{ title }</h3> }
                if let Some(indicator) = indicator { <p>{ super::claims::indicator_link(hall, indicator) }</p> }
                if let Some(line) = seen(hall, &found.seen) { <p class="note">{ line }</p> }
            </header>
            { ledger(hall, &words.text("differ-side-by-side"), &claims) }
            <div class="answer">
                <div>{ list(&mut sum.collect::<Vec<_>>().into_iter()) }</div>
                <p>{ verdict(hall, found.verdict) }</p>
                if found.rests_on_inference { <p class="meta">{ words.text("sum-inferred") }</p> }
            </div>
        </article>
    }
}

/// What is seen, as far as the claims themselves do not say it.
fn seen(hall: &Hall, seen: &Seen) -> Option<String> {
    let words = &hall.words;
    let within = |first, last| {
        let days = words.days(first, last);
        words.with("seen-days", &[("days", Text(&days))])
    };
    match seen {
        Seen::Nouns { differs, .. } => Some(differs.get(words.language).to_owned()),
        Seen::Near { days: (first, last), differs } => {
            Some(format!("{} {}", differs.get(words.language), within(*first, *last)))
        }
        Seen::Counters { days: (first, last), .. } | Seen::Days(first, last) => {
            Some(within(*first, *last))
        }
        Seen::Ends(earlier, later) => {
            let (earlier, later) = (words.day(*earlier), words.day(*later));
            Some(words.with("seen-ends", &[("earlier", Text(&earlier)), ("later", Text(&later))]))
        }
        Seen::Factor(factor) => {
            let factor = words.number(*factor);
            Some(words.with("seen-factor", &[("factor", Text(&factor))]))
        }
        Seen::Parts { is_stated, .. } => {
            Some(words.text(if *is_stated { "seen-parts-stated" } else { "seen-parts" }))
        }
        Seen::Statement(_) => None,
    }
}

/// A verdict: a sign, a word and a colour, so that no one of them carries it alone.
fn verdict(hall: &Hall, verdict: Verdict) -> Html {
    let (class, sign, key) = match verdict {
        Verdict::Holds => ("verdict holds", "=", "differ-compatible"),
        Verdict::CannotTell => ("verdict cannot", "?", "verdict-cannot-tell"),
        Verdict::DoesNotHold => ("verdict fails", "≠", "differ-conflict"),
    };
    html! {
        <span {class}><span aria-hidden="true">{ sign }{ "\u{a0}" }</span>{ hall.words.text(key) }</span>
    }
}
