//! Rust as words: enough of it to find the paths that lead out of a file.

use std::collections::BTreeSet;
use std::path::Path;

/// A path out of the file: into the crate itself, without `crate::`, or into another crate.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Import {
    pub(crate) line: usize,
    pub(crate) path: String,
    pub(crate) is_own: bool,
}

/// How many modules lie between the crate and what a file holds: `src/views/release/head.rs` is 3 deep.
pub(crate) fn depth(below_root: &Path) -> usize {
    let is_folder_itself = below_root.ends_with("mod.rs");
    let names = below_root.components().count().saturating_sub(1);
    names.saturating_sub(usize::from(is_folder_itself))
}

/// The paths of a file that lead into the crate or into a known crate, without those of its tests.
pub(crate) fn imports(text: &str, depth: usize, known: &BTreeSet<String>) -> Vec<Import> {
    let words = without_tests(&words(text));
    let mut found = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let text = |offset: usize| words.get(at + offset).map_or("", |word| word.text);
        let before = at.checked_sub(1).and_then(|at| words.get(at)).map_or("", |word| word.text);
        if before == "::" || text(1) != "::" {
            continue;
        }
        let n_supers = (0..words.len())
            .take_while(|n| text(2 * n) == "super" && text(2 * n + 1) == "::")
            .count();
        let own_from = match word.text {
            "crate" | "svodka" => Some(2),
            "super" if n_supers >= depth => Some(2 * n_supers),
            _ => None,
        };
        let rest = words.get(at + own_from.unwrap_or(0)..).unwrap_or_default();
        if own_from.is_some() || known.contains(word.text) {
            let paths = ends(rest, "");
            let is_own = own_from.is_some();
            found.extend(paths.into_iter().map(|path| Import { line: word.line, path, is_own }));
        }
    }
    found
}

/// The paths that a list of words begins with: one, or each of a group in braces.
fn ends(words: &[Word<'_>], before: &str) -> Vec<String> {
    let text = |at: usize| words.get(at).map_or("", |word| word.text);
    let joined = |name: &str| {
        if before.is_empty() { name.to_owned() } else { format!("{before}::{name}") }
    };
    match text(0) {
        "{" => group(words).into_iter().flat_map(|item| ends(item, before)).collect(),
        "*" | "self" => vec![before.to_owned()],
        name if text(1) == "::" => ends(words.get(2..).unwrap_or_default(), &joined(name)),
        name if name.starts_with(|c: char| c.is_alphanumeric() || c == '_') => vec![joined(name)],
        _ => vec![before.to_owned()],
    }
}

/// The items of a group that starts with its brace.
fn group<'w, 't>(words: &'w [Word<'t>]) -> Vec<&'w [Word<'t>]> {
    let (mut items, mut depth, mut start) = (Vec::new(), 0_usize, 1);
    for (at, word) in words.iter().enumerate() {
        match word.text {
            "{" => depth += 1,
            "}" => depth = depth.saturating_sub(1),
            _ => {}
        }
        let ends_item = (word.text == "," && depth == 1) || depth == 0;
        if ends_item {
            items.extend(words.get(start..at).filter(|item| !item.is_empty()));
            start = at + 1;
        }
        if depth == 0 {
            break;
        }
    }
    items
}

/// A name, a number, a sign, or `::`.
#[derive(Clone, Copy, Debug)]
struct Word<'t> {
    text: &'t str,
    line: usize,
}

/// The words of a text without its comments, strings and characters.
fn words(text: &str) -> Vec<Word<'_>> {
    let mut found = Vec::new();
    let (mut rest, mut line) = (text, 1);
    while let Some(first) = rest.chars().next() {
        let (length, is_word) = token(rest, first);
        let (taken, after) = rest.split_at(length);
        if is_word {
            found.push(Word { text: taken, line });
        }
        line += taken.matches('\n').count();
        rest = after;
    }
    found
}

/// How long the next token is, and whether it is a word.
fn token(rest: &str, first: char) -> (usize, bool) {
    let up_to = |end: &str, from: usize| {
        let found = rest.get(from..).and_then(|text| text.find(end));
        found.map_or(rest.len(), |at| from + at + end.len())
    };
    if rest.starts_with("//") {
        return (rest.find('\n').unwrap_or(rest.len()), false);
    }
    if rest.starts_with("/*") {
        return (up_to("*/", 2), false);
    }
    if rest.starts_with("r#\"") {
        return (up_to("\"#", 3), false);
    }
    if rest.starts_with("::") {
        return (2, true);
    }
    match first {
        '"' => (quoted(rest), false),
        '\'' => (character(rest), false),
        c if c.is_alphanumeric() || c == '_' => {
            let end = rest.find(|c: char| !(c.is_alphanumeric() || c == '_'));
            (end.unwrap_or(rest.len()), true)
        }
        c => (c.len_utf8(), !c.is_whitespace()),
    }
}

/// The length of a string with its quotes.
fn quoted(rest: &str) -> usize {
    let mut is_escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

/// The length of a character with its quotes, or of the mark of a lifetime.
fn character(rest: &str) -> usize {
    let mut chars = rest.char_indices().skip(1);
    match chars.next() {
        Some((_, '\\')) => rest.get(3..).and_then(|text| text.find('\'')).map_or(1, |at| at + 4),
        Some(_) => match chars.next() {
            Some((at, '\'')) => at + 1,
            _ => 1,
        },
        None => 1,
    }
}

/// Leaves out what stands behind `#[cfg(test)]`: up to its semicolon, or to the end of its braces.
fn without_tests<'a>(words: &[Word<'a>]) -> Vec<Word<'a>> {
    const MARK: [&str; 7] = ["#", "[", "cfg", "(", "test", ")", "]"];
    let mut kept = Vec::with_capacity(words.len());
    let mut at = 0;
    while let Some(word) = words.get(at) {
        let here = words.get(at..at + MARK.len()).unwrap_or_default();
        if !here.iter().map(|word| word.text).eq(MARK) {
            kept.push(*word);
            at += 1;
            continue;
        }
        at += MARK.len();
        let mut depth = 0_usize;
        for word in words.iter().skip(at) {
            at += 1;
            match word.text {
                "{" => depth += 1,
                "}" => depth = depth.saturating_sub(1),
                _ => {}
            }
            if depth == 0 && matches!(word.text, ";" | "}") {
                break;
            }
        }
    }
    kept
}

#[test]
fn paths_are_found_in_groups_and_not_in_comments_strings_and_tests() {
    let text = r#"
        //! [`crate::wire`]
        use crate::{charts, model::{fact::Fact, Id}};
        /* crate::app */ const A: &str = "crate::app \" crate::app";
        const B: (char, char) = ('"', '\'');
        fn f<'a>(a: &'a crate::checks::Finding) -> &'a str { self::g(crate::i18n::Words::NONE) }
        #[cfg(test)]
        mod tests { use crate::wire; fn g() { if true {} } }
        use gloo::{events::EventListener, timers::*};
        #[cfg(test)]
        mod more;
        use super::super::platform as p;
    "#;
    let known = BTreeSet::from(["gloo".to_owned()]);
    let found = imports(text, 2, &known);
    let found: Vec<&str> = found.iter().map(|import| import.path.as_str()).collect();
    let expected = [
        "charts",
        "model::fact::Fact",
        "model::Id",
        "checks::Finding",
        "i18n::Words::NONE",
        "gloo::events::EventListener",
        "gloo::timers",
        "platform",
    ];
    assert_eq!(found, expected);
}
