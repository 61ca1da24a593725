//! A file that was saved from these pages, held against the archive.

use super::super::masthead::release_href;
use super::Bench;
use crate::analysis::address::Address;
use crate::export::compare::{Compared, Difference, Verdict};
use crate::i18n::Arg::{Count, Text};
use crate::i18n::Words;
use crate::model::Id;
use crate::views::list::list;
use yew::prelude::*;

/// What is to be said of it in one line.
pub(super) fn summary(words: &Words, held: &Compared) -> String {
    words.text(match held.verdict {
        Verdict::Unchanged => "held-unchanged",
        Verdict::Altered => "held-altered",
        Verdict::Older => "held-older",
        Verdict::Newer => "held-newer",
        Verdict::Foreign => "held-foreign",
    })
}

/// Whether nothing is wrong with it.
pub(super) fn is_right(held: &Compared) -> bool {
    matches!(held.verdict, Verdict::Unchanged | Verdict::Older)
}

/// What differs, and in which values.
pub(super) fn details(bench: &Bench, held: &Compared) -> Html {
    let words = &bench.words;
    let mut lines = Vec::new();
    if held.verdict != Verdict::Foreign {
        lines.push(words.with("held-rows", &[("rows", Count(held.n_rows))]));
    }
    if let Some((file, archive)) = &held.editions {
        lines
            .push(words.with("held-editions", &[("file", Text(file)), ("archive", Text(archive))]));
    }
    for (now, then) in &held.redrawn {
        lines.push(words.with("held-drawn", &[("now", Text(now)), ("then", Text(then))]));
    }
    if held.is_redrawn {
        lines.push(words.text("held-redrawn"));
    }
    if held.is_cut {
        lines.push(words.text("held-cut"));
    }
    if !held.unknown.is_empty() {
        let facts: Vec<String> =
            held.unknown.iter().map(|(release, fact)| format!("{release}/{fact}")).collect();
        lines.push(words.with("held-unknown", &[("facts", Text(&facts.join(", ")))]));
    }
    if !held.lacking.is_empty() {
        let columns = held.lacking.join(", ");
        lines.push(words.with("held-lacking", &[("columns", Text(&columns))]));
    }
    html! {
        <>
            <ul class="held">{ list(&mut lines.into_iter().map(|line| html! { <li>{ line }</li> })) }</ul>
            { differences(bench, held) }
        </>
    }
}

/// How many differing values are listed.
const MOST: usize = 500;

fn differences(bench: &Bench, held: &Compared) -> Html {
    let words = &bench.words;
    if held.differences.is_empty() {
        return Html::default();
    }
    let is_older = held.verdict == Verdict::Older;
    let caption = if is_older { "held-since" } else { "held-differences" };
    let heads =
        ["held-column-fact", "held-column-member", "held-column-file", "held-column-archive"];
    let heads = heads.map(|key| words.text(key));
    let mut shown = held.differences.iter().take(MOST).map(|found| row(bench, found, &heads));
    html! {
        <table class="ledger">
            <caption>{ words.text(caption) }</caption>
            <thead><tr>{ list(&mut heads.iter().map(|head| html! { <th scope="col">{ head }</th> })) }</tr></thead>
            <tbody>{ list(&mut shown) }</tbody>
        </table>
    }
}

fn row(bench: &Bench, found: &Difference, heads: &[String; 4]) -> Html {
    let (release, fact) = (Id::from(found.release.as_str()), Id::from(found.fact.as_str()));
    let address = Address::of_fact(&release, &fact, bench.words.language);
    let [_, member, file, archive] = heads.clone();
    let value = |text: &str| if text.is_empty() { "–".to_owned() } else { text.to_owned() };
    html! {
        <tr>
            <th scope="row"><a class="lone" href={release_href(&address, &bench.words)}>{ &found.fact }</a></th>
            <td data-label={member}><code>{ found.column }</code></td>
            <td data-label={file}>{ value(&found.file) }</td>
            <td data-label={archive}>{ value(&found.archive) }</td>
        </tr>
    }
}
