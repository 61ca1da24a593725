//! From the bytes that a reader gave to what is shown of them.

use crate::analysis::excerpt::{Excerpts, Stretch};
use crate::checks;
use crate::model::claim::Claim;
use crate::model::registry::Registry;
use crate::views::check::{Examined, Fault, MOST_FAULTS, Refused};
use crate::wire::{self, Details, Problem, Reading, Trouble};
use std::rc::Rc;

/// The largest file that is read, in bytes: over a hundred releases of the flagship's size.
const MOST_BYTES: u64 = 8_000_000;

/// The largest source text that is read: five times the longest speech.
const MOST_OF_TEXT: u64 = 500_000;

/// The largest file of rows that is read, as it was saved from these pages: four times what a whole archive of 360 facts
/// comes to.
const MOST_OF_ROWS: u64 = 2_000_000;

/// The most commas of a release file: more than a file of the largest size has. Each may part two values, and a value
/// takes more of the memory than of the file.
const MOST_COMMAS: usize = 500_000;

/// Refuses a file for its size, before it is read.
pub(super) fn refuse_large(name: &str, size: u64) -> Result<(), Refused> {
    if size <= MOST_BYTES {
        return Ok(());
    }
    let megabytes = size.div_ceil(1_000_000).to_string();
    Err(Refused { name: name.to_owned(), why: "inspect-too-large", number: megabytes })
}

/// Refuses the text of a source for its size, before it is read.
pub(super) fn refuse_long(name: &str, size: u64) -> Result<(), Refused> {
    refuse_large(name, size)?;
    if size <= MOST_OF_TEXT {
        return Ok(());
    }
    let kilobytes = size.div_ceil(1_000).to_string();
    Err(Refused { name: name.to_owned(), why: "inspect-source-too-large", number: kilobytes })
}

/// Refuses a file of rows for its size, before they are read.
pub(super) fn refuse_many_rows(name: &str, size: usize) -> Result<(), Refused> {
    let size = u64::try_from(size).unwrap_or(u64::MAX);
    if size <= MOST_OF_ROWS {
        return Ok(());
    }
    let megabytes = size.div_ceil(1_000_000).to_string();
    Err(Refused { name: name.to_owned(), why: "inspect-rows-too-large", number: megabytes })
}

/// Refuses a file of more values than releases have, before they fill the memory.
pub(super) fn refuse_crowded(name: &str, text: &str) -> Result<(), Refused> {
    if text.bytes().filter(|byte| *byte == b',').count() <= MOST_COMMAS {
        return Ok(());
    }
    Err(Refused { name: name.to_owned(), why: "inspect-too-many", number: String::new() })
}

/// The bytes of a file as text. A byte-order mark at the beginning says no more than that it is one.
pub(super) fn text(name: &str, bytes: Vec<u8>) -> Result<String, Refused> {
    let text = String::from_utf8(bytes).map_err(|error| Refused {
        name: name.to_owned(),
        why: "inspect-not-utf8",
        number: (error.utf8_error().valid_up_to() + 1).to_string(),
    })?;
    Ok(match text.strip_prefix('\u{feff}') {
        Some(rest) => rest.to_owned(),
        None => text,
    })
}

/// Reads and checks a release file in steps; none where that was stopped.
///
/// `go_on` is awaited between two steps with the share that is done, in hundredths, and stops it by answering false.
pub(super) async fn examine(
    name: String,
    text: &str,
    (registry, history): (&Registry, &[Claim]),
    go_on: &impl AsyncFn(usize) -> bool,
) -> Option<Examined> {
    // What is read takes nine parts of ten.
    let of_reading = async |share: usize| go_on(share * 9 / 10).await;
    let Reading { value: release, problems } =
        wire::release::read_in_steps(text, registry, &of_reading).await?;
    let mut findings = Vec::new();
    for check in checks::THOROUGH {
        if let Some(release) = &release {
            findings.append(&mut check(release, registry, history));
            if !go_on(95).await {
                return None;
            }
        }
    }
    let mut excerpts = Excerpts::new(text);
    let faults = problems.iter().take(MOST_FAULTS).map(|problem| fault(problem, &mut excerpts));
    Some(Examined {
        name,
        n_bytes: text.len(),
        release: release.map(Rc::new),
        findings: Rc::new(findings),
        faults: faults.collect(),
        n_faults: problems.len(),
        is_foreign: problems.iter().any(|problem| is_foreign(&problem.trouble)),
        held: None,
    })
}

/// Whether a file with this trouble is none of ours.
fn is_foreign(trouble: &Trouble) -> bool {
    use Trouble::{Empty, NewerFormat, NotJson, OtherFormat, TooDeep, Truncated};
    matches!(
        trouble,
        Empty | Truncated | NotJson(_) | TooDeep | NewerFormat(_) | OtherFormat { .. }
    )
}

fn fault(problem: &Problem, excerpts: &mut Excerpts<'_>) -> Fault {
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
        excerpt: excerpts.around(Stretch { from, to }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::Cell;

    const FLAGSHIP: &str =
        include_str!("../../../assets/archive/releases/zakon-2025-08-08-meeting.json");

    fn registry() -> Registry {
        let names = include_str!("../../../assets/archive/registry.json");
        wire::registry::read(names).whole().unwrap()
    }

    /// The file, read to its end.
    fn examined(text: &str) -> Examined {
        let registry = registry();
        let given = (&registry, &[][..]);
        pollster::block_on(examine("a.json".to_owned(), text, given, &async |_| true)).unwrap()
    }

    #[test]
    fn a_right_file_is_a_release_without_faults() {
        let examined = examined(FLAGSHIP);
        assert_eq!(examined.n_faults, 0);
        assert!(!examined.findings.is_empty());
        assert_eq!(examined.release.unwrap().facts.len(), 57);
    }

    #[test]
    fn a_fault_comes_with_its_line() {
        let wrong = FLAGSHIP.replacen("\"value\": \"1637\"", "\"value\": \"1e3\"", 1);
        let examined = examined(&wrong);
        let fault = &examined.faults[0];
        assert_eq!((fault.code, fault.found.as_str()), ("problem-not-decimal", "1e3"));
        let line = fault.excerpt.iter().find(|line| line.number == fault.line).unwrap();
        assert!(line.pieces.concat().contains("1e3"), "{line:?}");
    }

    #[test]
    fn a_reading_is_stopped_at_each_step() {
        let registry = registry();
        let steps = |most: usize| {
            let n = Cell::new(0);
            let go_on = async |share: usize| {
                assert!(share <= 100);
                n.set(n.get() + 1);
                n.get() <= most
            };
            let given = (&registry, &[][..]);
            let examined = pollster::block_on(examine("a".to_owned(), FLAGSHIP, given, &go_on));
            (n.get(), examined.is_some())
        };
        let (all, is_read) = steps(usize::MAX);
        assert!(is_read && all > checks::THOROUGH.len());
        for most in 0..all {
            assert_eq!(steps(most), (most + 1, false));
        }
    }

    #[test]
    fn what_cannot_be_read_is_refused_in_words() {
        assert!(refuse_large("a", MOST_BYTES).is_ok());
        assert_eq!(refuse_large("a", 50_000_001).unwrap_err().number, "51");
        assert_eq!(refuse_long("a", 500_001).unwrap_err().why, "inspect-source-too-large");
        assert_eq!(refuse_long("a", 9_000_000).unwrap_err().why, "inspect-too-large");
        assert!(refuse_crowded("a", FLAGSHIP).is_ok());
        let crowded = "0,".repeat(MOST_COMMAS + 1);
        assert_eq!(refuse_crowded("a", &crowded).unwrap_err().why, "inspect-too-many");
        let refused = text("a", b"{\"a\": \"\xcf\"}".to_vec()).unwrap_err();
        assert_eq!((refused.why, refused.number.as_str()), ("inspect-not-utf8", "8"));
        assert_eq!(text("a", "\u{feff}{}".into()).unwrap(), "{}");
    }
}
