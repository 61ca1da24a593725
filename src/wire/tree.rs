//! A JSON text as a tree that keeps what serde would drop: the order of members, members that stand twice, and the
//! digits of numbers.

use super::problem::{Problem, Trouble};
use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::error::Category;
use std::cell::Cell;
use std::fmt;

/// From which depth on the parser gives up on lists and objects in each other. The formats need six levels.
const DEEPEST: usize = 127;

/// A JSON value with its number among all values of its file, in their order: the root is 0.
#[derive(Debug)]
pub(super) struct Tree {
    /// The number, by which `place` finds the value in the text again.
    pub(super) at: usize,
    /// What it is.
    pub(super) value: Value,
}

/// What a JSON value is.
#[derive(Debug)]
pub(super) enum Value {
    /// `null`.
    Null,
    /// `true` or `false`.
    Flag(bool),
    /// A whole number, not below zero.
    Whole(u64),
    /// Any other number, as it is written: no member of these formats is one, since figures are texts.
    Number(String),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Tree>),
    /// An object, member by member.
    Object(Vec<(String, Tree)>),
}

impl Tree {
    /// The member of an object; of those that stand twice the first.
    pub(super) fn member(&self, name: &str) -> Option<&Self> {
        let Value::Object(members) = &self.value else { return None };
        members.iter().find(|(member, _)| member == name).map(|(_, tree)| tree)
    }

    /// The items of a list; none of anything else.
    pub(super) fn items(&self) -> &[Self] {
        if let Value::List(items) = &self.value { items } else { &[] }
    }

    /// Whether it has something inside.
    pub(super) fn is_nested(&self) -> bool {
        matches!(self.value, Value::List(_) | Value::Object(_))
    }

    /// A member of an object that may be faulty in other ways, if it is a text.
    pub(super) fn bare(&self, name: &str) -> Option<&str> {
        if let Value::Text(text) = &self.member(name)?.value { Some(text) } else { None }
    }
}

/// Reads a file as JSON.
///
/// # Errors
/// When it is empty, cut off, nested too deeply, or no JSON; with line and column.
pub(super) fn parse(text: &str) -> Result<Tree, Problem> {
    let next = Cell::new(0);
    let mut json = serde_json::Deserializer::from_str(text);
    let read = Grower { next: &next }.deserialize(&mut json);
    read.and_then(|tree| json.end().map(|()| tree)).map_err(|error| problem(text, &error))
}

/// What the parser stopped at.
pub(super) fn problem(text: &str, error: &serde_json::Error) -> Problem {
    let trouble = match error.classify() {
        _ if text.trim().is_empty() => Trouble::Empty,
        Category::Eof => Trouble::Truncated,
        _ if depth(text, error.line(), error.column()) > DEEPEST => Trouble::TooDeep,
        _ => Trouble::NotJson(beginning_at(text, error.line(), error.column())),
    };
    let before = before(text, error.line(), error.column());
    Problem::at(error.line().max(1), before.chars().count() + 1, trouble)
}

/// How many lists and objects are open where the parser stopped.
fn depth(text: &str, line: usize, column: usize) -> usize {
    let (mut depth, mut is_text, mut is_escaped) = (0_usize, false, false);
    let before =
        text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum::<usize>();
    for byte in text.bytes().take(before + column) {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' => is_escaped = is_text,
            b'"' => is_text = !is_text,
            b'[' | b'{' if !is_text => depth += 1,
            b']' | b'}' if !is_text => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    depth
}

/// What stands in a line before the letter at which the parser stopped; it counts columns in bytes.
fn before(text: &str, line: usize, column: usize) -> &str {
    let line = text.split('\n').nth(line.saturating_sub(1)).unwrap_or_default();
    let mut at = column.saturating_sub(1).min(line.len());
    while !line.is_char_boundary(at) {
        at -= 1;
    }
    line.get(..at).unwrap_or_default()
}

/// What stands where the parser stopped: it says more in every language than the parser's English.
fn beginning_at(text: &str, line: usize, column: usize) -> String {
    let at = before(text, line, column).len();
    let line = text.split('\n').nth(line.saturating_sub(1)).unwrap_or_default();
    line.get(at..).unwrap_or_default().trim_end().chars().take(24).collect()
}

/// How `serde_json`, asked for numbers digit by digit, hands over one that is no 64-bit integer: as an object with this
/// one member.
/// So no number of a file passes through a binary float, and the tables for that stay out of the program.
const NUMBER: &str = "$serde_json::private::Number";

/// What makes a tree of what the parser sees.
#[derive(Clone, Copy)]
struct Grower<'a> {
    next: &'a Cell<usize>,
}

impl Grower<'_> {
    fn count(self) -> usize {
        let at = self.next.get();
        self.next.set(at + 1);
        at
    }

    #[expect(clippy::unnecessary_wraps, reason = "as a visitor answers")]
    fn leaf<E>(self, value: Value) -> Result<Tree, E> {
        Ok(Tree { at: self.count(), value })
    }
}

impl<'de> DeserializeSeed<'de> for Grower<'_> {
    type Value = Tree;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Tree, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Grower<'_> {
    type Value = Tree;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Tree, E> {
        self.leaf(Value::Flag(flag))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Tree, E> {
        self.leaf(Value::Whole(number))
    }

    fn visit_i64<E>(self, below_zero: i64) -> Result<Tree, E> {
        self.leaf(Value::Number(below_zero.to_string()))
    }

    /// Never asked for; without it the parser's words on a wrong type, floats among them, would be in the program.
    fn visit_f64<E>(self, _fraction: f64) -> Result<Tree, E> {
        self.leaf(Value::Number(String::new()))
    }

    fn visit_str<E>(self, text: &str) -> Result<Tree, E> {
        self.leaf(Value::Text(text.to_owned()))
    }

    /// The parser gives only the digits of a number as a text of their own, inside the object that stands for it.
    fn visit_string<E>(self, digits: String) -> Result<Tree, E> {
        Ok(Tree { at: DIGITS, value: Value::Number(digits) })
    }

    fn visit_unit<E>(self) -> Result<Tree, E> {
        self.leaf(Value::Null)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Tree, A::Error> {
        let at = self.count();
        let mut items = Vec::new();
        while let Some(item) = list.next_element_seed(self)? {
            items.push(item);
        }
        Ok(Tree { at, value: Value::List(items) })
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Tree, A::Error> {
        let at = self.count();
        let mut members: Vec<(String, Tree)> = Vec::new();
        while let Some(name) = object.next_key()? {
            let tree = object.next_value_seed(self)?;
            // A file's own object with such a member has a text in it, and not these digits.
            if tree.at == DIGITS && name == NUMBER {
                return Ok(Tree { at, value: tree.value });
            }
            members.push((name, tree));
        }
        Ok(Tree { at, value: Value::Object(members) })
    }
}

/// In place of a number's place among the values: digits that are on their way into the object that stands for them.
const DIGITS: usize = usize::MAX;

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        match parse(text) {
            Ok(tree) => format!("{:?}", tree.value),
            Err(problem) => problem.trouble.code().to_owned(),
        }
    }

    #[test]
    fn numbers_are_kept_digit_by_digit() {
        assert_eq!(shown("18446744073709551615"), "Whole(18446744073709551615)");
        for text in ["-0", "1e+400", "1.50", "-3", "18446744073709551616"] {
            assert_eq!(shown(text), format!("Number({text:?})"));
        }
    }

    #[test]
    fn an_object_that_looks_like_the_parsers_number_stays_an_object() {
        for inside in ["\"5\"", "5", "{\"$serde_json::private::Number\": \"5\"}"] {
            let text = format!("{{\"$serde_json::private::Number\": {inside}}}");
            assert!(shown(&text).starts_with("Object("), "{text}");
        }
    }

    #[test]
    fn deep_nesting_is_no_truncation() {
        let nested = |n: usize| format!("{}{}", "[".repeat(n), "]".repeat(n));
        assert!(shown(&nested(DEEPEST)).starts_with("List"));
        assert_eq!(shown(&nested(DEEPEST + 1)), "problem-too-deep");
        assert_eq!(shown(&"[".repeat(100_000)), "problem-too-deep");
        assert_eq!(shown(&"{\"a\":".repeat(100_000)), "problem-too-deep");
    }

    #[test]
    fn what_is_no_json_is_told_with_its_place_in_letters() {
        let problem = parse("{\"ёж\":\n  \"ёж\" ёж}").unwrap_err();
        assert_eq!((problem.line, problem.column), (2, 8));
        assert_eq!(problem.trouble, Trouble::NotJson("ёж}".to_owned()));
        assert_eq!(shown("{} {}"), "problem-not-json");
        assert_eq!(shown("{\"a\": \"\\ud800\"}"), "problem-not-json");
    }
}
