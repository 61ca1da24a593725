//! What went wrong, where, and the way on, in the reader's language.

use super::sheet::Intent;
use crate::i18n::Arg::{Count, Text};
use crate::i18n::Words;
use crate::views::list::list;
use yew::prelude::*;

/// A message that takes the place of the page, or stands above it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The heading.
    pub title: String,
    /// What happened and what to do, a paragraph each.
    pub lines: Vec<String>,
    /// Whether loading again can help.
    pub can_retry: bool,
}

/// Where and what is wrong in a file, ready for a message.
#[derive(Clone, Copy, Debug)]
pub struct FileFault<'a> {
    /// The file's path.
    pub file: &'a str,
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1.
    pub column: usize,
    /// The member's path.
    pub path: &'a str,
    /// The message that words it.
    pub code: &'a str,
    /// What was found.
    pub found: &'a str,
    /// What was expected.
    pub expected: &'a str,
    /// The nearest right word.
    pub nearest: &'a str,
}

/// What is wrong, what was expected and the nearest right word, without the place.
pub fn fault_words(words: &Words, fault: FileFault<'_>) -> String {
    let nearest = [("expected", Text(fault.nearest))];
    let hint =
        if fault.nearest.is_empty() { String::new() } else { words.with("problem-hint", &nearest) };
    // Why a period is none is a message of its own.
    let why = words.text(fault.expected);
    let expected = if fault.code == "problem-not-period" { why.as_str() } else { fault.expected };
    let what = [("found", Text(fault.found)), ("expected", Text(expected)), ("hint", Text(&hint))];
    words.with(fault.code, &what)
}

/// A fault of a file in one sentence.
pub fn fault_line(words: &Words, fault: FileFault<'_>) -> String {
    let what = fault_words(words, fault);
    let path = if fault.path.is_empty() {
        String::new()
    } else {
        words.with("trouble-path", &[("path", Text(fault.path))])
    };
    let (line, column) = (fault.line.to_string(), fault.column.to_string());
    let args = [
        ("file", Text(fault.file)),
        ("line", Text(&line)),
        ("column", Text(&column)),
        ("path", Text(&path)),
        ("what", Text(&what)),
    ];
    words.with("trouble-file", &args)
}

/// A message in the place of the page.
pub fn trouble_page(words: &Words, notice: &Notice, on: &Callback<Intent>) -> Html {
    let onretry = on.reform(|_: MouseEvent| Intent::Retry);
    html! {
        <div class="trouble" role="alert">
            <h1 tabindex="-1">{ &notice.title }</h1>
            { list(&mut (notice.lines.iter().map(|line| html! { <p>{ line }</p> })).into_iter()) }
            <p class="ways">
                if notice.can_retry {
                    <button type="button" class="control" onclick={onretry}>{ words.text("trouble-retry") }</button>
                }
                <a href="#/">{ words.text("trouble-home") }</a>
            </p>
        </div>
    }
}

/// Entries of the data that could not be shown in full, above a page that is shown all the same.
pub fn faults(words: &Words, lines: &[String]) -> Html {
    if lines.is_empty() {
        return Html::default();
    }
    let count = [("problems", Count(lines.len()))];
    html! {
        <details class="faults">
            <summary>{ words.with("trouble-facts-title", &count) }</summary>
            <ul>{ list(&mut (lines.iter().map(|line| html! { <li>{ line }</li> })).into_iter()) }</ul>
        </details>
    }
}
