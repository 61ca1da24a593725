//! Places in a JSON text: from the parser's line and column, or from a slice of the text.

use super::problem::{Problem, Trouble};
use serde::Deserialize;
use serde_json::error::Category;
use serde_json::value::RawValue;

/// Where a piece of JSON lies in its file, and its path there.
#[derive(Clone, Debug)]
pub(super) struct Piece<'a> {
    whole: &'a str,
    start: usize,
    path: String,
}

impl<'a> Piece<'a> {
    /// The whole file.
    pub(super) fn file(text: &'a str) -> Self {
        Self { whole: text, start: 0, path: String::new() }
    }

    /// A value that serde borrowed from the file.
    pub(super) fn of(whole: &'a str, raw: &RawValue, path: String) -> Self {
        let start = (raw.get().as_ptr() as usize).saturating_sub(whole.as_ptr() as usize);
        Self { whole, start: start.min(whole.len()), path }
    }

    /// A problem with a member of this piece.
    pub(super) fn problem(&self, member: &str, trouble: Trouble) -> Problem {
        let text = self.whole.get(self.start..).unwrap_or_default();
        let leaf = member.rsplit('.').next().unwrap_or(member);
        let leaf = leaf.split('[').next().unwrap_or(leaf);
        let within = if leaf.is_empty() { None } else { text.find(&format!("\"{leaf}\"")) };
        let (line, column) = line_column(self.whole, self.start + within.unwrap_or(0));
        let path = match (self.path.as_str(), member) {
            ("", member) => member.to_owned(),
            (path, "") => path.to_owned(),
            (path, member) => format!("{path}.{member}"),
        };
        Problem { line, column, path, trouble }
    }

    /// Reads `text`, the text of this piece, as `T`, with the parser's place turned into one of the file.
    pub(super) fn read<'t, T: Deserialize<'t>>(&self, text: &'t str) -> Result<T, Problem> {
        serde_json::from_str(text).map_err(|error| {
            let within = byte_of(text, error.line(), error.column());
            let (line, column) = line_column(self.whole, self.start + within);
            Problem { line, column, path: self.path.clone(), trouble: trouble_of(&error, text) }
        })
    }
}

fn byte_of(text: &str, line: usize, column: usize) -> usize {
    let start: usize =
        text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    // serde_json counts columns in bytes and may stop one past the end.
    (start + column.saturating_sub(1)).min(text.len())
}

fn line_column(text: &str, byte: usize) -> (usize, usize) {
    let mut at = byte.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    let before = text.get(..at).unwrap_or_default();
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let column = before.get(line_start..).unwrap_or_default().chars().count() + 1;
    (before.matches('\n').count() + 1, column)
}

fn trouble_of(error: &serde_json::Error, text: &str) -> Trouble {
    if text.trim().is_empty() {
        return Trouble::Empty;
    }
    let message = error.to_string();
    let reason = message.rsplit_once(" at line ").map_or(message.as_str(), |(reason, _)| reason);
    match error.classify() {
        Category::Eof => Trouble::Truncated,
        Category::Syntax | Category::Io => Trouble::NotJson(reason.to_owned()),
        Category::Data => data_trouble(reason),
    }
}

/// serde words its errors in English; the parts that readers need are between back quotes.
fn data_trouble(reason: &str) -> Trouble {
    let mut quoted = reason.split('`').skip(1).step_by(2).map(str::to_owned);
    if reason.starts_with("unknown field") {
        let member = quoted.next().unwrap_or_default();
        let nearest = nearest(&member, quoted);
        return Trouble::UnknownMember { member, nearest };
    }
    if reason.starts_with("missing field") {
        return Trouble::MissingMember(quoted.next().unwrap_or_default());
    }
    if reason.starts_with("duplicate field") {
        return Trouble::Duplicate(quoted.next().unwrap_or_default());
    }
    Trouble::WrongShape(reason.to_owned())
}

/// The candidate with the fewest edits from `word`, if it is near at all.
pub(super) fn nearest(word: &str, candidates: impl Iterator<Item = String>) -> Option<String> {
    candidates
        .map(|candidate| (edits(word, &candidate), candidate))
        .filter(|(edits, candidate)| *edits <= 1 + candidate.chars().count() / 3)
        .min_by_key(|(edits, _)| *edits)
        .map(|(_, candidate)| candidate)
}

/// The number of insertions, deletions and replacements between two words (Levenshtein).
fn edits(a: &str, b: &str) -> usize {
    let mut row: Vec<usize> = (0..=b.chars().count()).collect();
    for (i, from) in a.chars().enumerate() {
        let mut diagonal = i;
        let mut left = i + 1;
        let mut next = vec![left];
        for (to, above) in b.chars().zip(row.iter().skip(1)) {
            let change = diagonal + usize::from(from != to);
            left = change.min(above + 1).min(left + 1);
            diagonal = *above;
            next.push(left);
        }
        row = next;
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_word_is_offered_and_a_far_one_is_not() {
        let words = || ["qualifier", "unit", "period"].into_iter().map(str::to_owned);
        assert_eq!(nearest("qualifer", words()), Some("qualifier".to_owned()));
        assert_eq!(nearest("colour", words()), None);
        assert_eq!((edits("kitten", "sitting"), edits("", "abc")), (3, 3));
    }

    #[test]
    fn columns_count_letters_and_lines_count_from_one() {
        assert_eq!(line_column("аб\nвг", 7), (2, 2));
        assert_eq!(line_column("", 9), (1, 1));
    }
}
