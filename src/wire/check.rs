//! Any file of any format: which one it is, and everything that is wrong in it.

use super::problem::{Problem, Reading, Trouble};
use super::tree::{Tree, parse};
use super::{contents, index, part, place, registry, release, text};
use crate::model::registry::Registry;
use crate::model::release::Release;
use index::Index;

/// What a file turned out to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// A release, as far as it could be read.
    Release(Box<Release>),
    /// A registry, as far as it could be read.
    Registry(Box<Registry>),
    /// An index.
    Index(Index),
    /// What programs write for the page: contents, parts and their words, releases and names in one language.
    Derived,
}

/// A file that was held against its format.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// Its format, where it is one that is known.
    pub format: Option<&'static str>,
    /// What could be read of it.
    pub content: Option<Content>,
    /// Everything that is wrong, in the order of the text.
    pub problems: Vec<Problem>,
}

impl Checked {
    /// Whether the file is no file of any format of ours: there is nothing in it that could be put right.
    pub fn is_foreign(&self) -> bool {
        self.format.is_none()
    }
}

/// The formats, those that people write first.
pub const FORMATS: [&str; 6] = [
    release::FORMAT,
    registry::FORMAT,
    index::FORMAT,
    contents::FORMAT,
    part::FORMAT,
    part::WORDS_FORMAT,
];

/// Holds a file against the format that it names; ids of a release and of an index against a registry.
pub fn check(source: &str, known: &Registry) -> Checked {
    let tree = match parse(source) {
        Ok(tree) => tree,
        Err(problem) => return foreign(problem),
    };
    let format = match format_of(source, &tree) {
        Ok(format) => format,
        Err(problem) => return foreign(problem),
    };
    let (content, problems) = match format {
        release::FORMAT => opened(release::read_parsed(source, &tree, known), |release| {
            Content::Release(Box::new(release))
        }),
        registry::FORMAT => opened(registry::read_parsed(source, &tree), |registry| {
            Content::Registry(Box::new(registry))
        }),
        index::FORMAT => opened(index::read_parsed(source, &tree, known), Content::Index),
        contents::FORMAT => opened(contents::read(source), |_| Content::Derived),
        part::FORMAT => {
            derived(part::faults::of_columns(source, &tree), || part::read(source).err())
        }
        _ => derived(part::faults::of_words(source, &tree), || part::read_words(source).err()),
    };
    Checked { format: Some(format), content, problems }
}

/// The same for a file that the build made of a release or a registry for pages in one language: a text stands where
/// people write one for each.
pub fn check_of_one_language(source: &str, known: &Registry) -> Checked {
    let format = parse(source).ok().and_then(|tree| format_of(source, &tree).ok());
    let (content, problems) = match format {
        Some(release::FORMAT) => {
            opened(release::read_of_one_language(source, known), |_| Content::Derived)
        }
        Some(registry::FORMAT) => {
            opened(registry::read_of_one_language(source), |_| Content::Derived)
        }
        _ => return check(source, known),
    };
    Checked { format, content, problems }
}

fn foreign(problem: Problem) -> Checked {
    Checked { format: None, content: None, problems: vec![problem] }
}

fn opened<T>(
    reading: Reading<T>,
    content: impl FnOnce(T) -> Content,
) -> (Option<Content>, Vec<Problem>) {
    (reading.value.map(content), reading.problems)
}

/// A file that a program wrote: all of its faults, or what else its reader refuses.
fn derived(
    mut problems: Vec<Problem>,
    refused: impl FnOnce() -> Option<Problem>,
) -> (Option<Content>, Vec<Problem>) {
    if problems.is_empty() {
        problems.extend(refused());
    }
    (problems.is_empty().then_some(Content::Derived), problems)
}

/// The format that a file names; a newer one is told from another.
fn format_of(source: &str, tree: &Tree) -> Result<&'static str, Problem> {
    let Some(found) = tree.bare("format") else {
        let trouble = match tree.value {
            super::tree::Value::Object(_) => Trouble::MissingMember("format".to_owned()),
            _ => Trouble::WrongShape("{…}"),
        };
        return Err(place::problem(source, &[], trouble));
    };
    if let Some(format) = FORMATS.into_iter().find(|format| *format == found) {
        return Ok(format);
    }
    let mut newer = FORMATS.into_iter().filter_map(|format| text::format(found, format).err());
    let newer = newer.find(|trouble| matches!(trouble, Trouble::NewerFormat(_)));
    let other = || Trouble::OtherFormat {
        format: text::shown(found),
        expected: text::nearest(found, &mut FORMATS.into_iter())
            .map_or_else(|| FORMATS.join(", "), String::from),
    };
    let steps = [place::Step::Member("format")];
    Err(place::problem(source, &steps, newer.unwrap_or_else(other)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_foreign(source: &str, expected: &str) {
        let checked = check(source, &Registry::default());
        assert!(checked.is_foreign());
        let seen: Vec<String> = checked.problems.iter().map(ToString::to_string).collect();
        assert_eq!(seen, [expected]);
    }

    #[test]
    fn a_file_of_no_format_has_one_fault() {
        check_foreign("", "1:1: : problem-empty");
        check_foreign("[1]", "1:1: : problem-wrong-shape ({…})");
        check_foreign("{\"a\": 1}", "1:1: : problem-missing-member: format");
        check_foreign(
            "{\"format\": \"svodka-relase/1\"}",
            "1:12: format: problem-other-format: svodka-relase/1 (svodka-release/1)",
        );
        check_foreign(
            "{\"format\": \"svodka-registry/2\"}",
            "1:12: format: problem-newer-format: svodka-registry/2",
        );
    }

    #[test]
    fn each_format_is_told_by_its_name() {
        for format in FORMATS {
            let checked = check(&format!("{{\"format\": \"{format}\"}}"), &Registry::default());
            assert_eq!(checked.format, Some(format));
            assert!(!checked.problems.is_empty(), "{format}");
        }
    }
}
