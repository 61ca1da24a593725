//! Where a value stands in a file that is right: for what is said about its figures, not about its form.

use super::place::{Path, Step, stretches};
use super::tree::{Tree, parse};

/// A step towards a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seek<'a> {
    /// To a member of an object.
    Member(&'a str),
    /// To the row of a list that has this id.
    Id(&'a str),
    /// To an item of a list, from 0.
    Item(usize),
}

/// A stretch of a file's text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The path in words: `facts[3].change.percent`.
    pub path: String,
    /// The line, from 1.
    pub line: usize,
    /// The column in code points, from 1.
    pub column: usize,
    /// The line in which the value ends.
    pub end_line: usize,
    /// The column behind its last letter.
    pub end_column: usize,
}

/// The places of values, each as deep as the file has the steps; of an object that is not the file the place of its
/// name. Nothing for a text that is no JSON.
pub fn locate(text: &str, wanted: &[&[Seek<'_>]]) -> Vec<Place> {
    let Ok(tree) = parse(text) else { return Vec::new() };
    let found: Vec<(usize, bool, String)> =
        wanted.iter().map(|steps| walk(Path::ROOT, &tree, steps)).collect();
    let marks: Vec<(usize, bool)> = found.iter().map(|(at, is_name, _)| (*at, *is_name)).collect();
    let places = stretches(text, &marks).into_iter().zip(found);
    places
        .map(|([start, end], (_, _, path))| Place {
            path,
            line: start.line,
            column: start.column,
            end_line: end.line,
            end_column: end.column,
        })
        .collect()
}

fn walk(path: Path<'_>, tree: &Tree, steps: &[Seek<'_>]) -> (usize, bool, String) {
    let next = steps.split_first().and_then(|(step, rest)| Some((inside(tree, *step)?, rest)));
    match next {
        Some(((step, tree), rest)) => walk(path.then(step), tree, rest),
        None => (tree.at, tree.is_nested(), path.words()),
    }
}

fn inside<'a>(tree: &'a Tree, step: Seek<'a>) -> Option<(Step<'a>, &'a Tree)> {
    let item = |index| Some((Step::Item(index), tree.items().get(index)?));
    match step {
        Seek::Member(name) => Some((Step::Member(name), tree.member(name)?)),
        Seek::Item(index) => item(index),
        Seek::Id(id) => item(tree.items().iter().position(|row| row.bare("id") == Some(id))?),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Seek::{Id, Item, Member};

    const TEXT: &str = "{\n \"facts\": [{\"id\": \"a\"},\n  {\"id\": \"b\", \"value\": \"12\"}]}";

    #[track_caller]
    fn check(steps: &[Seek<'_>], path: &str, place: [usize; 4]) {
        let found = &locate(TEXT, &[steps])[0];
        let Place { line, column, end_line, end_column, .. } = *found;
        assert_eq!((found.path.as_str(), [line, column, end_line, end_column]), (path, place));
    }

    #[test]
    fn a_row_is_found_by_its_id_and_what_is_not_there_by_what_is_around_it() {
        check(&[Member("facts"), Id("b"), Member("value")], "facts[1].value", [3, 24, 3, 28]);
        check(&[Member("facts"), Item(0), Member("id")], "facts[0].id", [2, 19, 2, 22]);
        check(&[Member("facts"), Id("b"), Member("period")], "facts[1]", [3, 3, 3, 4]);
        check(&[Member("facts"), Id("c")], "facts", [2, 2, 2, 9]);
        check(&[], "", [1, 1, 1, 2]);
    }

    #[test]
    fn places_come_in_the_order_in_which_they_were_asked_for() {
        let [b, a] = ["b", "a"].map(|id| [Member("facts"), Id(id), Member("id")]);
        let places = locate(TEXT, &[&b, &a, &b]);
        let lines: Vec<usize> = places.iter().map(|place| place.line).collect();
        assert_eq!(lines, [3, 2, 3]);
    }
}
