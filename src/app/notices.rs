//! Which messages the state calls for.

use super::state::{Failure, Loaded, State};
use crate::analysis::address::Page;
use crate::i18n::Arg::Text;
use crate::i18n::Words;
use crate::model::release::BrokenFact;
use crate::views::trouble::{FileFault, Notice, fault_line};
use crate::wire::{Details, Problem};

/// The message that takes the place of the page, if there must be one.
pub(super) fn blocking(state: &State, words: &Words) -> Option<Notice> {
    if let Page::Unknown(path) = &state.address.page {
        return Some(Notice {
            title: words.text("trouble-address-title"),
            lines: vec![words.with("trouble-address", &[("address", Text(path))])],
            can_retry: false,
        });
    }
    // What is loaded and asked for stays, whatever failed after it.
    if state.wanted_loaded().is_some() {
        return None;
    }
    let failure = state.failure.as_ref()?;
    let wanted = state.wanted_release().filter(|id| failure.is_absence_of(id));
    Some(match wanted {
        Some(wanted) => Notice {
            title: words.text("trouble-release-title"),
            lines: vec![words.with("trouble-release", &[("release", Text(&wanted))])],
            can_retry: true,
        },
        None => Notice {
            title: words.text("trouble-title"),
            lines: vec![failure_line(failure, words)],
            can_retry: true,
        },
    })
}

/// Parts of the address that lead nowhere on a page that is there.
pub(super) fn strays(state: &State, loaded: &Loaded, words: &Words) -> Vec<String> {
    let address = &state.address;
    let fact = address.fact.as_ref().filter(|id| loaded.release.fact(id).is_none());
    let fact = fact.map(|id| words.with("trouble-fact", &[("fact", Text(id))]));
    let section = address.section.as_ref().filter(|_| address.known_section().is_none());
    let section = section.map(|name| words.with("trouble-section", &[("section", Text(name))]));
    fact.into_iter().chain(section).collect()
}

/// A sentence for each entry of the data that is not shown in full.
pub(super) fn faults(state: &State, loaded: &Loaded, words: &Words) -> Vec<String> {
    let failure = state.failure.iter().map(|failure| failure_line(failure, words));
    let problems = loaded.problems.iter().map(|(file, problem)| {
        let line = problem_line(file, problem, words);
        // A fact that is left out is shown with what is wrong with it: here its words stand.
        let is_of =
            |fact: &&BrokenFact| problem.path.starts_with(&format!("facts[{}]", fact.index));
        match loaded.release.broken.iter().find(is_of) {
            Some(fact) => format!("{} {line}", fact.says),
            None => line,
        }
    });
    failure.chain(problems).collect()
}

pub(super) fn failure_line(failure: &Failure, words: &Words) -> String {
    match failure {
        Failure::Fetch(file, None) => words.with("trouble-network", &[("file", Text(file))]),
        Failure::Fetch(file, Some(status)) => {
            let status = status.to_string();
            words.with("trouble-missing", &[("file", Text(file)), ("status", Text(&status))])
        }
        Failure::File(file, problem) => problem_line(file, problem, words),
    }
}

fn problem_line(file: &str, problem: &Problem, words: &Words) -> String {
    let Details { found, expected, nearest } = problem.trouble.details();
    fault_line(
        words,
        FileFault {
            file,
            line: problem.line,
            column: problem.column,
            path: &problem.path,
            code: problem.trouble.code(),
            found,
            expected,
            nearest,
        },
    )
}
