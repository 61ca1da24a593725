//! Release files that a reader gave: the verdict on each, its faults beside their lines, its sums, and the release
//! as it would look.

use super::super::release::{self, ReleaseView};
use super::super::sheet::{Intent, Place, Sheet};
use super::super::small::{copied_label, on_plain_click};
use super::give::give;
use super::held;
use super::problems::{as_text, problems};
use super::{Ask, Bench, Examined, Progress, Refused};
use crate::i18n::Arg::{Count, Text};
use crate::i18n::Words;
use crate::model::decimal::Decimal;
use crate::model::verdict::Verdict;
use crate::views::list::list;
use std::rc::Rc;
use yew::prelude::*;

/// The view.
pub(super) fn view(bench: &Bench) -> Html {
    let words = &bench.words;
    let shown = bench.files.get(bench.at);
    html! {
        <>
            <header class="head">
                <h1 tabindex="-1">{ words.text("inspect-files-title") }</h1>
                <p class="dek">{ words.text("inspect-files-note") }</p>
            </header>
            { give(bench, "inspect-files") }
            <div aria-live="polite">
                { reading(bench) }
                { refused(words, &bench.refused) }
                { files(bench) }
                if let Some(file) = shown { { verdict(bench, file) } }
            </div>
            if let Some(file) = shown {
                { problems(bench, file) }
                { preview(bench, file) }
            }
        </>
    }
}

fn reading(bench: &Bench) -> Html {
    let Some(Progress { name, n, all, share }) = &bench.reading else { return Html::default() };
    let args = [("file", Text(name.as_str())), ("n", Count(n + 1)), ("all", Count(*all))];
    let (max, value) = (all * 100, n * 100 + share);
    let onclick = bench.on.reform(|_: MouseEvent| Ask::Stop);
    html! {
        <p class="progress">
            <progress max={max.to_string()} value={value.to_string()} aria-label={bench.words.text("loading")} />
            <span>{ bench.words.with("inspect-reading", &args) }</span>
            <button type="button" class="plain" {onclick}>{ bench.words.text("inspect-stop") }</button>
        </p>
    }
}

/// Files that were not read, and why.
pub(super) fn refused(words: &Words, refused: &[Refused]) -> Html {
    if refused.is_empty() {
        return Html::default();
    }
    let line = |file: &Refused| {
        let args = [("file", Text(file.name.as_str())), ("number", Text(file.number.as_str()))];
        html! { <li>{ words.with(file.why, &args) }</li> }
    };
    html! { <ul class="stray" role="alert">{ list(&mut refused.iter().map(line)) }</ul> }
}

/// The files, where there are several.
fn files(bench: &Bench) -> Html {
    let words = &bench.words;
    if bench.files.len() < 2 {
        return Html::default();
    }
    let onclear = bench.on.reform(|_: MouseEvent| Ask::Clear);
    let row = |(at, file): (usize, &Rc<Examined>)| {
        let onclick = bench.on.reform(move |_: MouseEvent| Ask::Show(at));
        html! {
            <li>
                <button type="button" class="plain" aria-pressed={(at == bench.at).to_string()} {onclick}>{ &file.name }</button>
                <span class="meta">{ summary(words, file) }</span>
            </li>
        }
    };
    html! {
        <>
            <ul class="given">{ list(&mut bench.files.iter().enumerate().map(row)) }</ul>
            <button type="button" class="plain" onclick={onclear}>{ words.text("inspect-clear") }</button>
        </>
    }
}

/// What is to be said about a file in one line.
fn summary(words: &Words, file: &Examined) -> String {
    if let Some(held) = &file.held {
        return held::summary(words, held);
    }
    let fails = file.findings.iter().filter(|found| found.verdict == Verdict::DoesNotHold).count();
    match (file.n_faults, fails) {
        _ if file.is_foreign => words.text("inspect-unusable"),
        (0, 0) => words.text("inspect-clean"),
        (0, fails) => words.with("inspect-fails", &[("sums", Count(fails))]),
        (faults, 0) => words.with("inspect-faults", &[("problems", Count(faults))]),
        (faults, fails) => {
            let args = [("problems", Count(faults)), ("sums", Count(fails))];
            words.with("inspect-both", &args)
        }
    }
}

fn verdict(bench: &Bench, file: &Rc<Examined>) -> Html {
    let words = &bench.words;
    let copy = || {
        let text = as_text(bench, file);
        let intent = Intent::Copy { key: "faults".to_owned(), text };
        let onclick = on_plain_click(&bench.page(), intent);
        html! {
            <button type="button" class="plain" {onclick}>
                { copied_label(words, "faults", "inspect-copy", &bench.copied) }
            </button>
        }
    };
    let fails = file.findings.iter().any(|found| found.verdict == Verdict::DoesNotHold);
    let is_clean = file.n_faults == 0 && !fails && file.held.as_ref().is_none_or(held::is_right);
    html! {
        <div class={if is_clean { "outcome" } else { "outcome is-wrong" }}>
            <h2 id="inspect-outcome" class="statement" tabindex="-1">{ summary(words, file) }</h2>
            <p class="meta">{ &file.name }</p>
            if file.n_faults > 0 { { copy() } }
            if let Some(held) = &file.held { { held::details(bench, held) } }
        </div>
    }
}

/// The most facts of a release that is shown as readers would see it: its table has a row for each, and is drawn at once.
const MOST_DRAWN: usize = 200;

/// The longest file of a release that is shown: a text of megabytes is laid out at once.
const MOST_BYTES_DRAWN: usize = 1_000_000;

/// The release as readers would see it, sums and all.
fn preview(bench: &Bench, file: &Examined) -> Html {
    let Some(release) = &file.release else { return Html::default() };
    if release.facts.len() > MOST_DRAWN || file.n_bytes > MOST_BYTES_DRAWN {
        let facts = bench.words.number(Decimal::from(release.facts.len()));
        let args = [("facts", Text(&facts)), ("most", Count(MOST_DRAWN))];
        return html! { <p class="note">{ bench.words.with("inspect-no-preview", &args) }</p> };
    }
    let sheet = Sheet {
        words: Rc::clone(&bench.words),
        registry: Rc::clone(&bench.registry),
        release: Rc::clone(release),
        findings: Rc::clone(&file.findings),
        layout: bench.layout,
        place: Place::Preview,
    };
    let chosen = bench.desk.fact.as_ref().filter(|id| release.fact(id).is_some()).map(Rc::clone);
    html! {
        <div class="preview">
            <p class="kicker">{ bench.words.text("inspect-preview") }</p>
            { release::page(ReleaseView {
                step: release::STEPS,
                sheet,
                chosen,
                filter: bench.filter.clone(),
                window: bench.window,
                copied: bench.copied.clone(),
                on: bench.page(),
            }) }
        </div>
    }
}
