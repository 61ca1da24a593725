//! The text of a source beside its release: whether it is the very text, and each figure in its place, both ways.

use super::super::masthead::release_href;
use super::super::sheet::Intent;
use super::super::small::on_plain_click;
use super::give::give;
use super::report::refused;
use super::{Bench, Beside};
use crate::analysis::address::Address;
use crate::analysis::desk::{Desk, Screen};
use crate::analysis::locate::{self, Found, Piece, Sameness, Saying, Standing};
use crate::i18n::Arg::{Count, Text};
use crate::model::Id;
use crate::model::fact::Kind;
use crate::model::release::Release;
use crate::views::list::list;
use std::rc::Rc;
use yew::prelude::*;

/// The view.
pub(super) fn view(bench: &Bench) -> Html {
    let words = &bench.words;
    let Some(release) = &bench.release else {
        return html! { <p class="waiting" role="status">{ words.text("loading") }</p> };
    };
    let page = Address::of_fact(&release.id, &Id::from(""), words.language);
    let page = release_href(&Address { fact: None, ..page }, words);
    html! {
        <>
            <header class="head">
                <h1 tabindex="-1">{ words.text("inspect-source-title") }</h1>
                <p class="dek">{ words.text("inspect-source-note") }</p>
                <dl class="imprint">
                    <div><dt>{ words.text("inspect-release") }</dt><dd><a class="lone" href={page}>{ release.title.get(words.language) }</a></dd></div>
                    <div><dt>{ words.text("release-source") }</dt><dd><a class="lone" href={release.url.clone()} rel="noreferrer noopener external">{ words.outlet(&release.outlet, &bench.registry) }</a></dd></div>
                </dl>
            </header>
            { give(bench, "inspect-source") }
            <div aria-live="polite">
                { refused(words, &bench.refused) }
                if let Some(beside) = &bench.beside { { outcome(bench, release, beside) } }
            </div>
            if let Some(beside) = &bench.beside { { both(bench, release, beside) } }
        </>
    }
}

/// How many phrases stand in place, have moved, are looked up by words alone, are not found.
fn counts(found: &[Found]) -> [usize; 4] {
    let count = |is: &dyn Fn(&Standing) -> bool| found.iter().filter(|it| is(&it.standing)).count();
    [
        count(&|it| matches!(it, Standing::InPlace(_))),
        count(&|it| matches!(it, Standing::Moved(..))),
        count(&|it| matches!(it, Standing::ByWords(_))),
        count(&|it| matches!(it, Standing::NotFound)),
    ]
}

fn outcome(bench: &Bench, release: &Release, beside: &Beside) -> Html {
    let words = &bench.words;
    let located = &beside.located;
    let title = match located.sameness {
        Sameness::VeryText => "inspect-very-text",
        Sameness::SameWords => "inspect-same-words",
        Sameness::Other => "inspect-other-text",
        Sameness::Unknown => "inspect-unknown-text",
    };
    let [in_place, moved, by_words, lost] = counts(&located.found);
    let lines = [
        ("inspect-n-in-place", in_place),
        ("inspect-n-moved", moved),
        ("inspect-n-by-words", by_words),
        ("inspect-n-not-found", lost),
    ];
    let shown = lines.into_iter().filter(|(_, n)| *n > 0);
    let digest = release.text.as_ref().map(|text| text.digest.clone());
    html! {
        <div class={if lost > 0 { "outcome is-wrong" } else { "outcome" }}>
            <h2 id="inspect-outcome" class="statement" tabindex="-1">{ words.text(title) }</h2>
            <ul class="tally">{ list(&mut shown.map(|(key, n)| html! { <li>{ words.with(key, &[("phrases", Count(n))]) }</li> })) }</ul>
            if let Some(digest) = digest {
                <p class="meta">{ words.text("inspect-digest") }{ " " }<code>{ digest }</code></p>
            }
        </div>
    }
}

/// The text at one side and the phrases at the other: choosing either shows the other.
fn both(bench: &Bench, release: &Release, beside: &Beside) -> Html {
    let words = &bench.words;
    let found = &beside.located.found;
    let paragraphs = locate::pieces(&beside.text, &beside.located);
    // What is not found comes first, then what has moved.
    let rank = |found: &Found| match found.standing {
        Standing::NotFound => 0,
        Standing::Moved(..) => 1,
        Standing::InPlace(_) | Standing::ByWords(_) => 2,
    };
    let mut rows: Vec<&Found> = found.iter().collect();
    rows.sort_by_key(|found| rank(found));
    html! {
        <div class="both">
            <section id="inspect-text" aria-label={words.text("inspect-text")} lang={release.language} tabindex="-1">
                { list(&mut paragraphs.iter().enumerate().map(|(at, pieces)| html! {
                    <p><span class="number" aria-hidden="true">{ (at + 1).to_string() }</span>{ list(&mut pieces.iter().map(|piece| one_piece(bench, release, found, piece))) }</p>
                })) }
            </section>
            <section id="inspect-phrases" aria-label={words.text("inspect-phrases")} tabindex="-1">
                <ul>{ list(&mut rows.into_iter().map(|found| row(bench, release, beside, found))) }</ul>
            </section>
        </div>
    }
}

fn is_chosen(bench: &Bench, fact: &Id) -> bool {
    bench.desk.fact.as_ref() == Some(fact)
}

fn choose(bench: &Bench, release: &Release, fact: &Id) -> (String, Callback<MouseEvent>) {
    let desk = Desk {
        screen: Screen::Source(Some(Rc::clone(&release.id))),
        fact: Some(Rc::clone(fact)),
        language: Some(bench.words.language),
    };
    let intent = Intent::Choose(Some(Rc::clone(fact)));
    (desk.fragment(), on_plain_click(&bench.page(), intent))
}

fn one_piece(bench: &Bench, release: &Release, found: &[Found], piece: &Piece) -> Html {
    let here: Vec<&Found> = piece.found.iter().filter_map(|at| found.get(*at)).collect();
    // The shortest phrase is the figure; those around it are what it stands in.
    let Some(first) = here.iter().min_by_key(|it| it.phrase.chars().count()) else {
        return html! { <>{ piece.text.clone() }</> };
    };
    let chosen = here.iter().any(|it| is_chosen(bench, &it.fact));
    let fact = release.fact(&first.fact);
    let is_figure = fact.is_some_and(|fact| matches!(fact.kind(), Kind::Figure | Kind::Date));
    let title = fact.map(|fact| fact.says.get(bench.words.language).to_owned());
    let (href, onclick) = choose(bench, release, &first.fact);
    html! {
        <a {href} {onclick} {title} class={classes!("mark", is_figure.then_some("is-figure"), chosen.then_some("is-chosen"))}
            data-fact={first.fact.to_string()} aria-current={chosen.then_some("true")}>{ piece.text.clone() }</a>
    }
}

fn row(bench: &Bench, release: &Release, beside: &Beside, found: &Found) -> Html {
    let words = &bench.words;
    let (href, onclick) = choose(bench, release, &found.fact);
    let says = release.fact(&found.fact).map(|fact| fact.says.get(words.language).to_owned());
    let link = locate::link(&release.url, &beside.text, found);
    let (class, sign, key) = match &found.standing {
        Standing::InPlace(_) => ("verdict holds", "=", "inspect-in-place"),
        Standing::ByWords(_) => ("verdict holds", "≈", "inspect-by-words"),
        Standing::Moved(..) => ("verdict cannot", "→", "inspect-moved"),
        Standing::NotFound => ("verdict fails", "≠", "inspect-not-found"),
    };
    let to = match found.standing {
        Standing::Moved(_, paragraph) => paragraph,
        _ => found.paragraph,
    };
    let (from, to) = (found.paragraph.to_string(), to.to_string());
    let where_it_stands = words.with(key, &[("from", Text(&from)), ("to", Text(&to))]);
    let saying = match found.saying {
        Saying::Fact => None,
        Saying::Period => Some("inspect-of-period"),
        Saying::Earlier => Some("inspect-of-earlier"),
        Saying::Percent => Some("inspect-of-percent"),
    };
    html! {
        <li class={is_chosen(bench, &found.fact).then_some("is-chosen")} data-fact={found.fact.to_string()}>
            <p>
                <a {href} {onclick}><q lang={release.language}>{ &found.phrase }</q></a>{ " " }
                <span {class}><span aria-hidden="true">{ sign }{ "\u{a0}" }</span>{ where_it_stands }</span>
                if let Some(href) = link {
                    <a class="out" {href} rel="noreferrer noopener external" aria-label={words.text("inspect-at-source")} title={words.text("inspect-at-source")}>{ "↗" }</a>
                }
            </p>
            <p class="meta">
                if let Some(key) = saying { { words.text(key) }{ ": " } }
                { says }
            </p>
            if found.is_beside_changes { <p class="meta">{ words.text("inspect-beside-changes") }</p> }
        </li>
    }
}
