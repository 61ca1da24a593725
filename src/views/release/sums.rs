//! Does it add up: every check with its verdict, the sum written out, and the facts that it rests on.

use super::super::sheet::{SectionProps, Sheet};
use super::super::small::{fact_link, section};
use super::super::sums;
use crate::analysis::address::Section;
use crate::checks::Finding;
use crate::i18n::Arg::Count;
use crate::model::verdict::Verdict;
use crate::views::list::list;
use yew::prelude::*;

/// The section.
pub(super) fn view(props: &SectionProps) -> Html {
    let sheet = &props.sheet;
    let words = &sheet.words;
    let count = |verdict| sheet.findings.iter().filter(|found| found.verdict == verdict).count();
    let counts = [
        ("all", Count(sheet.findings.len())),
        ("holds", Count(count(Verdict::Holds))),
        ("open", Count(count(Verdict::CannotTell))),
        ("fails", Count(count(Verdict::DoesNotHold))),
    ];
    let heads = ["sums-check", "sums-sum", "sums-verdict"];
    let inner = html! {
        <>
            <h3 class="statement">{ words.with("sums-title", &counts) }</h3>
            <p class="note">{ words.text("sums-note") }</p>
            <table class="ledger sums">
                <caption class="unseen">{ words.with("sums-title", &counts) }</caption>
                <thead><tr>{ list(&mut (heads.map(|key| html! { <th scope="col">{ words.text(key) }</th> })).into_iter()) }</tr></thead>
                <tbody>{ list(&mut (sheet.findings.iter().map(|finding| row(props, finding))).into_iter()) }</tbody>
            </table>
        </>
    };
    section(sheet, Section::Sums, "section is-main", &props.on, inner)
}

fn row(props: &SectionProps, finding: &Finding) -> Html {
    let sheet = &props.sheet;
    let words = &sheet.words;
    let is_chosen = props.chosen.as_ref().is_some_and(|id| finding.facts.contains(id));
    html! {
        <tr class={is_chosen.then_some("is-chosen")}>
            <th scope="row">
                { words.text(&format!("check-{}", finding.check.code())) }
                if let Some(says) = &finding.says { <p class="meta">{ says.get(words.language) }</p> }
                { facts(props, finding) }
            </th>
            <td data-label={words.text("sums-sum")}>
                { list(&mut (finding.sum.iter().map(|terms| html! { <p class="sum">{ sums::line(&sheet.words, &sheet.registry, terms) }</p> })).into_iter()) }
                if finding.rests_on_inference { <p class="meta">{ words.text("sum-inferred") }</p> }
            </td>
            <td data-label={words.text("sums-verdict")}>{ verdict(sheet, finding.verdict) }</td>
        </tr>
    }
}

/// The facts that a finding rests on, as links; a long row of them as a count.
fn facts(props: &SectionProps, finding: &Finding) -> Html {
    let sheet = &props.sheet;
    let links = finding.facts.iter().filter_map(|id| {
        let fact = sheet.release.fact(id)?;
        let label = match fact.figure() {
            Some(figure) => sheet.words.quantity(&figure.quantity, &sheet.registry).line(),
            None => sheet.words.period(fact.period()?.0),
        };
        Some(html! {
            <li data-fact={id.to_string()}>
                { fact_link(sheet, id, None, &props.on, html! { <>{ label }</> }) }
            </li>
        })
    });
    html! {
        <ul class="rests-on" aria-label={sheet.words.text("sums-facts")}>{ list(&mut (links).into_iter()) }</ul>
    }
}

/// A verdict: a sign, a word and a colour, so that no one of them carries it alone.
pub(super) fn verdict(sheet: &Sheet, verdict: Verdict) -> Html {
    let (class, sign, key) = match verdict {
        Verdict::Holds => ("verdict holds", "=", "verdict-holds"),
        Verdict::CannotTell => ("verdict cannot", "?", "verdict-cannot-tell"),
        Verdict::DoesNotHold => ("verdict fails", "≠", "verdict-does-not-hold"),
    };
    html! {
        <span {class}>
            <span aria-hidden="true">{ sign }{ "\u{a0}" }</span>{ sheet.words.text(key) }
        </span>
    }
}
