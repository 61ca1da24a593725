//! From the bytes that a reader gave to what is shown of them.

use crate::analysis::excerpt::{Stretch, excerpt};
use crate::checks;
use crate::model::claim::Claim;
use crate::model::registry::Registry;
use crate::views::check::{Examined, Fault, MOST_FAULTS, Refused};
use crate::wire::{self, Details, Problem, Reading, Trouble};
use std::rc::Rc;

/// The largest file that is read, in bytes: over a hundred releases of the flagship's size.
const MOST_BYTES: u64 = 8_000_000;

/// Refuses a file for its size, before it is read.
pub(super) fn refuse_large(name: &str, size: u64) -> Result<(), Refused> {
    if size <= MOST_BYTES {
        return Ok(());
    }
    let megabytes = size.div_ceil(1_000_000).to_string();
    Err(Refused { name: name.to_owned(), why: "inspect-too-large", number: megabytes })
}

/// The bytes of a file as text. A byte-order mark at the beginning says no more than that it is one.
pub(super) fn text(name: &str, bytes: Vec<u8>) -> Result<String, Refused> {
    let text = String::from_utf8(bytes).map_err(|error| Refused {
        name: name.to_owned(),
        why: "inspect-not-utf8",
        number: (error.utf8_error().valid_up_to() + 1).to_string(),
    })?;
    Ok(text.strip_prefix('\u{feff}').map_or_else(|| text.clone(), str::to_owned))
}

/// Reads and checks a release file.
pub(super) fn examine(
    name: String,
    text: &str,
    registry: &Registry,
    history: &[Claim],
) -> Examined {
    let Reading { value: release, problems } = wire::release::read(text, registry);
    let findings = release.as_ref().map(|release| checks::thorough(release, registry, history));
    let lines: Vec<&str> = text.lines().collect();
    Examined {
        name,
        release: release.map(Rc::new),
        findings: Rc::new(findings.unwrap_or_default()),
        faults: problems.iter().take(MOST_FAULTS).map(|problem| fault(problem, &lines)).collect(),
        n_faults: problems.len(),
        is_foreign: problems.iter().any(|problem| is_foreign(&problem.trouble)),
        held: None,
    }
}

/// Whether a file with this trouble is none of ours.
fn is_foreign(trouble: &Trouble) -> bool {
    use Trouble::{Empty, NewerFormat, NotJson, OtherFormat, TooDeep, Truncated};
    matches!(
        trouble,
        Empty | Truncated | NotJson(_) | TooDeep | NewerFormat(_) | OtherFormat { .. }
    )
}

fn fault(problem: &Problem, lines: &[&str]) -> Fault {
    let Details { found, expected, nearest } = problem.trouble.details();
    let (from, to) = ((problem.line, problem.column), (problem.end_line, problem.end_column));
    Fault {
        line: problem.line,
        column: problem.column,
        path: problem.path.clone(),
        code: problem.trouble.code(),
        found: found.to_owned(),
        expected: expected.to_owned(),
        nearest: nearest.to_owned(),
        excerpt: excerpt(lines, Stretch { from, to }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FLAGSHIP: &str =
        include_str!("../../../assets/archive/releases/zakon-2025-08-08-meeting.json");

    fn registry() -> Registry {
        let names = include_str!("../../../assets/archive/registry.json");
        wire::registry::read(names).whole().unwrap()
    }

    #[test]
    fn a_right_file_is_a_release_without_faults() {
        let examined = examine("a.json".to_owned(), FLAGSHIP, &registry(), &[]);
        assert_eq!(examined.n_faults, 0);
        assert!(!examined.findings.is_empty());
        assert_eq!(examined.release.unwrap().facts.len(), 57);
    }

    #[test]
    fn a_fault_comes_with_its_line() {
        let wrong = FLAGSHIP.replacen("\"value\": \"1637\"", "\"value\": \"1e3\"", 1);
        let examined = examine("a.json".to_owned(), &wrong, &registry(), &[]);
        let fault = &examined.faults[0];
        assert_eq!((fault.code, fault.found.as_str()), ("problem-not-decimal", "1e3"));
        let line = fault.excerpt.iter().find(|line| line.number == fault.line).unwrap();
        assert!(line.pieces.concat().contains("1e3"), "{line:?}");
    }

    #[test]
    fn what_cannot_be_read_is_refused_in_words() {
        assert!(refuse_large("a", MOST_BYTES).is_ok());
        assert_eq!(refuse_large("a", 50_000_001).unwrap_err().number, "51");
        let refused = text("a", b"{\"a\": \"\xcf\"}".to_vec()).unwrap_err();
        assert_eq!((refused.why, refused.number.as_str()), ("inspect-not-utf8", "8"));
        assert_eq!(text("a", "\u{feff}{}".into()).unwrap(), "{}");
    }
}
