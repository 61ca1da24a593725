//! A JSON text as a tree that keeps what serde would drop: the order of members, and members that stand twice.

use super::problem::{Problem, Trouble};
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::error::Category;
use std::fmt;

/// A JSON value.
#[derive(Debug)]
pub(super) enum Tree {
    /// `null`.
    Null,
    /// `true` or `false`.
    Flag(bool),
    /// A whole number, not below zero.
    Whole(u64),
    /// Any other number: no member of these formats is one, since figures are texts.
    Number,
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Self>),
    /// An object, member by member.
    Object(Vec<(String, Self)>),
}

/// Reads a file as JSON.
///
/// # Errors
/// When it is empty, cut off, or no JSON; with line and column.
pub(super) fn parse(text: &str) -> Result<Tree, Problem> {
    serde_json::from_str(text).map_err(|error| problem(text, &error))
}

/// What the parser stopped at.
pub(super) fn problem(text: &str, error: &serde_json::Error) -> Problem {
    let trouble = match error.classify() {
        _ if text.trim().is_empty() => Trouble::Empty,
        Category::Eof => Trouble::Truncated,
        _ => Trouble::NotJson(beginning_at(text, error.line(), error.column())),
    };
    let (line, column) = (error.line().max(1), error.column().max(1));
    Problem { line, column, path: String::new(), trouble }
}

/// What stands where the parser stopped: it says more in every language than the parser's English.
fn beginning_at(text: &str, line: usize, column: usize) -> String {
    let line = text.lines().nth(line.saturating_sub(1)).unwrap_or_default();
    let mut at = column.saturating_sub(1).min(line.len());
    while !line.is_char_boundary(at) {
        at -= 1;
    }
    line.get(at..).unwrap_or_default().chars().take(24).collect()
}

impl<'de> Deserialize<'de> for Tree {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Grower)
    }
}

/// How `serde_json`, asked for numbers digit by digit, hands one over: as an object with this one member.
/// So no number of a file passes through a binary float, and the tables for that stay out of the program.
const NUMBER: &str = "$serde_json::private::Number";

struct Grower;

impl<'de> Visitor<'de> for Grower {
    type Value = Tree;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Tree, E> {
        Ok(Tree::Flag(flag))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Tree, E> {
        Ok(Tree::Whole(number))
    }

    fn visit_i64<E>(self, _below_zero: i64) -> Result<Tree, E> {
        Ok(Tree::Number)
    }

    fn visit_f64<E>(self, _fraction: f64) -> Result<Tree, E> {
        Ok(Tree::Number)
    }

    fn visit_str<E>(self, text: &str) -> Result<Tree, E> {
        Ok(Tree::Text(text.to_owned()))
    }

    fn visit_unit<E>(self) -> Result<Tree, E> {
        Ok(Tree::Null)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Tree, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = list.next_element()? {
            items.push(item);
        }
        Ok(Tree::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Tree, A::Error> {
        let mut members: Vec<(String, Tree)> = Vec::new();
        while let Some(member) = object.next_entry()? {
            members.push(member);
        }
        Ok(match members.as_slice() {
            [(name, Tree::Text(digits))] if name == NUMBER => {
                digits.parse().map_or(Tree::Number, Tree::Whole)
            }
            _ => Tree::Object(members),
        })
    }
}
