//! What is wrong in a file, each fault beside its lines.

use super::{Bench, Examined, Fault};
use crate::analysis::excerpt::Line;
use crate::i18n::Arg::Count;
use crate::views::list::list;
use yew::prelude::*;

/// The list of faults; nothing where there are none.
pub(super) fn problems(bench: &Bench, file: &Examined) -> Html {
    if file.faults.is_empty() {
        return Html::default();
    }
    let more = file.n_faults.saturating_sub(file.faults.len());
    html! {
        <>
            <ol class="problems">{ list(&mut file.faults.iter().map(|fault| one(bench, fault))) }</ol>
            if more > 0 {
                <p class="note">{ bench.words.with("inspect-more", &[("problems", Count(more))]) }</p>
            }
        </>
    }
}

fn one(bench: &Bench, fault: &Fault) -> Html {
    let words = &bench.words;
    html! {
        <li>
            <p class="what">{ fault.words(words) }</p>
            <p class="meta">
                <span class="place">{ format!("{}:{}", fault.line, fault.column) }</span>
                if !fault.path.is_empty() { { " · " }<code>{ &fault.path }</code> }
            </p>
            if !fault.excerpt.is_empty() {
                <pre class="excerpt" lang="en" tabindex="0" aria-label={words.text("inspect-lines")}>
                    { list(&mut fault.excerpt.iter().map(line)) }
                </pre>
            }
        </li>
    }
}

fn line(Line { number, pieces: [before, inside, after] }: &Line) -> Html {
    html! {
        <span class="line"><span class="number" aria-hidden="true">{ number.to_string() }</span>{ before }
            if !inside.is_empty() { <mark>{ inside }</mark> }
            { after }{ "\n" }</span>
    }
}

/// The faults as lines of text, to be sent to whoever wrote the file.
pub(super) fn as_text(bench: &Bench, file: &Examined) -> String {
    let line = |fault: &Fault| {
        let what = fault.words(&bench.words);
        format!("{}:{}:{}: {}: {what}\n", file.name, fault.line, fault.column, fault.path)
    };
    file.faults.iter().map(line).collect()
}
