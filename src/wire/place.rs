//! Where a value stands in its file: its path in words, and line and column, which are looked for only when there is
//! something to say, for all faults of a file in one pass over its text.

use super::problem::{Problem, Trouble};
use super::tree::Tree;
use crate::model::order::{ranks, sorted};

/// A step from a value to one inside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step<'a> {
    /// To a member of an object.
    Member(&'a str),
    /// To an item of a list, from 0.
    Item(usize),
}

/// The way from the file's root to a value, held on the stack until it is needed in words.
#[derive(Clone, Copy, Debug)]
pub(super) struct Path<'a> {
    parent: Option<&'a Self>,
    step: Option<Step<'a>>,
}

impl<'a> Path<'a> {
    /// The file's root.
    pub(super) const ROOT: Self = Self { parent: None, step: None };

    /// One step further.
    pub(super) fn then(&'a self, step: Step<'a>) -> Self {
        Self { parent: Some(self), step: Some(step) }
    }

    /// `facts[3].change.percent`.
    pub(super) fn words(&self) -> String {
        let mut words = self.parent.map_or_else(String::new, Path::words);
        match self.step {
            Some(Step::Member(name)) => {
                if !words.is_empty() {
                    words.push('.');
                }
                words.push_str(&super::text::shown(name));
            }
            Some(Step::Item(index)) => {
                words.push('[');
                words.push_str(&index.to_string());
                words.push(']');
            }
            None => {}
        }
        words
    }
}

/// A fault at a value of the tree, before its line is known.
#[derive(Debug)]
pub(super) struct Note {
    /// The number of the value.
    pub(super) at: usize,
    /// The path in words.
    pub(super) path: String,
    /// What is wrong.
    pub(super) trouble: Trouble,
}

impl Note {
    /// A fault at a value.
    pub(super) fn new(path: Path<'_>, tree: &Tree, trouble: Trouble) -> Self {
        Self { at: tree.at, path: path.words(), trouble }
    }
}

/// A fault at the end of steps from the root, for readers that have no tree.
pub(super) fn problem(text: &str, steps: &[Step<'_>], trouble: Trouble) -> Problem {
    fn walk(path: Path<'_>, tree: &Tree, steps: &[Step<'_>], trouble: Trouble) -> Note {
        let Some((step, rest)) = steps.split_first() else { return Note::new(path, tree, trouble) };
        let inside = match step {
            Step::Member(name) => tree.member(name),
            Step::Item(index) => tree.items().get(*index),
        };
        walk(path.then(*step), inside.unwrap_or(tree), rest, trouble)
    }
    let note = match super::tree::parse(text) {
        Ok(tree) => walk(Path::ROOT, &tree, steps, trouble),
        Err(problem) => return problem,
    };
    let fallback = Problem::at(1, 1, note.trouble.clone());
    problems(text, vec![note]).pop().unwrap_or(fallback)
}

/// The faults with their places, in the order of the text.
pub(super) fn problems(text: &str, notes: Vec<Note>) -> Vec<Problem> {
    if notes.is_empty() {
        return Vec::new();
    }
    // Names stand before their values.
    let key = |note: &Note| (note.at, !note.trouble.is_of_name());
    let notes = sorted(notes, &|a, b| key(a).cmp(&key(b)));
    let marks: Vec<_> = notes.iter().map(|note| (note.at, note.trouble.is_of_name())).collect();
    let places = stretches(text, &marks).into_iter().zip(notes);
    places
        .map(|([start, end], Note { path, trouble, .. })| {
            let (line, column) = (start.line, start.column);
            Problem { line, column, end_line: end.line, end_column: end.column, path, trouble }
        })
        .collect()
}

/// Where values, or their names, start and end, in one pass over the text.
///
/// The text is JSON that was read before, so the scan need not check it again.
pub(super) fn stretches(text: &str, marks: &[(usize, bool)]) -> Vec<[Point; 2]> {
    let number = |place: &usize| marks.get(*place).map_or(0, |(at, _)| *at);
    let order = ranks(marks.len(), &|a, b| number(&a).cmp(&number(&b)));
    let wanted: Vec<usize> = order.iter().map(number).collect();
    let found = Scan::new(text).stretches(&wanted);
    let of = |(at, is_name): &(usize, bool)| {
        let place = found.binary_search_by(|stretch| stretch.at.cmp(at)).ok();
        place.and_then(|place| found.get(place)).copied().unwrap_or_default().of(*is_name)
    };
    marks.iter().map(of).collect()
}

/// A place between two letters.
#[derive(Clone, Copy, Debug)]
pub(super) struct Point {
    /// From 1.
    pub(super) line: usize,
    /// In code points, from 1.
    pub(super) column: usize,
}

impl Default for Point {
    fn default() -> Self {
        Self { line: 1, column: 1 }
    }
}

/// Where a value stands, and the name of the member whose value it is.
#[derive(Clone, Copy, Debug, Default)]
struct Stretch {
    at: usize,
    name: Option<[Point; 2]>,
    value: [Point; 2],
}

impl Stretch {
    /// The value, or its name; where it has none, the bracket that opens it.
    fn of(&self, is_name: bool) -> [Point; 2] {
        let [start, _] = self.value;
        let opening = [start, Point { column: start.column + 1, ..start }];
        if is_name { self.name.unwrap_or(opening) } else { self.value }
    }
}

struct Scan<'a> {
    bytes: &'a [u8],
    at: usize,
    point: Point,
}

impl<'a> Scan<'a> {
    fn new(text: &'a str) -> Self {
        Self { bytes: text.as_bytes(), at: 0, point: Point::default() }
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    /// Goes over a byte; columns count letters, so only the first byte of each.
    fn bump(&mut self) {
        match self.peek() {
            Some(b'\n') => self.point = Point { line: self.point.line + 1, column: 1 },
            Some(byte) if byte & 0xC0 == 0x80 => {}
            _ => self.point.column += 1,
        }
        self.at += 1;
    }

    fn skip_text(&mut self) {
        self.bump();
        while let Some(byte) = self.peek().filter(|byte| *byte != b'"') {
            self.bump();
            if byte == b'\\' {
                self.bump();
            }
        }
        self.bump();
    }

    fn skip_word(&mut self) {
        while !matches!(self.peek(), None | Some(b',' | b']' | b'}' | b' ' | b'\t' | b'\r' | b'\n'))
        {
            self.bump();
        }
    }

    /// The stretches of the values with these numbers, which ascend and may repeat; one for each number.
    fn stretches(mut self, wanted: &[usize]) -> Vec<Stretch> {
        let mut wanted = wanted.chunk_by(|a, b| a == b).filter_map(|same| same.first()).peekable();
        let mut found: Vec<Stretch> = Vec::new();
        // For each bracket that is open: its place among the found, and whether names follow its commas.
        let mut open: Vec<(Option<usize>, bool)> = Vec::new();
        let (mut number, mut name, mut is_name_next) = (0, None, false);
        while let Some(byte) = self.peek() {
            let start = self.point;
            let ended = match byte {
                b' ' | b'\t' | b'\r' | b'\n' | b':' => {
                    self.bump();
                    None
                }
                b',' => {
                    self.bump();
                    is_name_next = open.last().is_some_and(|(_, is_object)| *is_object);
                    None
                }
                b'}' | b']' => {
                    self.bump();
                    is_name_next = false;
                    open.pop().and_then(|(place, _)| place)
                }
                b'"' if is_name_next => {
                    self.skip_text();
                    (name, is_name_next) = (Some([start, self.point]), false);
                    None
                }
                _ => {
                    let own_name = name.take();
                    let place = wanted.next_if_eq(&&number).map(|_| found.len());
                    if place.is_some() {
                        found.push(Stretch { at: number, name: own_name, value: [start, start] });
                    }
                    number += 1;
                    match byte {
                        b'{' | b'[' => {
                            self.bump();
                            is_name_next = byte == b'{';
                            open.push((place, is_name_next));
                            None
                        }
                        b'"' => {
                            self.skip_text();
                            place
                        }
                        _ => {
                            self.skip_word();
                            place
                        }
                    }
                }
            };
            if let Some(stretch) = ended.and_then(|place| found.get_mut(place)) {
                stretch.value = [stretch.value[0], self.point];
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Step::{Item, Member};

    const TEXT: &str =
        "{ \"a\": [1, {\"b\": \"x,]}\\\"\"}, [2,\n 3]],\n  \"ёж\": {\"\\u0063\": null} }";

    /// The place of the value and that of its name.
    #[track_caller]
    fn check(steps: &[Step<'_>], words: &str, value: [usize; 4], name: [usize; 4]) {
        let of = |trouble: Trouble| {
            let found = problem(TEXT, steps, trouble);
            assert_eq!(found.path, words);
            [found.line, found.column, found.end_line, found.end_column]
        };
        assert_eq!(of(Trouble::Blank), value);
        assert_eq!(of(Trouble::MissingMember("x".into())), name);
    }

    #[test]
    fn a_path_leads_to_the_place_of_a_value_and_of_its_name() {
        check(&[], "", [1, 1, 3, 27], [1, 1, 1, 2]);
        check(&[Member("a")], "a", [1, 8, 2, 5], [1, 3, 1, 6]);
        check(&[Member("a"), Item(0)], "a[0]", [1, 9, 1, 10], [1, 9, 1, 10]);
        check(&[Member("a"), Item(1), Member("b")], "a[1].b", [1, 18, 1, 26], [1, 13, 1, 16]);
        check(&[Member("a"), Item(2), Item(1)], "a[2][1]", [2, 2, 2, 3], [2, 2, 2, 3]);
        check(&[Member("ёж"), Member("c")], "ёж.c", [3, 20, 3, 24], [3, 10, 3, 18]);
        check(&[Member("ёж"), Member("none")], "ёж.none", [3, 9, 3, 25], [3, 3, 3, 7]);
    }

    #[test]
    fn many_faults_come_in_the_order_of_the_text() {
        let note = |at, path: &str| Note { at, path: path.into(), trouble: Trouble::Blank };
        let notes = vec![note(6, "d"), note(2, "b"), note(0, ""), note(2, "b again")];
        let found = problems(TEXT, notes);
        let paths: Vec<&str> = found.iter().map(|problem| problem.path.as_str()).collect();
        assert_eq!(paths, ["", "b", "b again", "d"]);
    }

    #[test]
    fn ten_thousand_faults_are_found_in_one_pass() {
        let rows: Vec<String> = (0..10_000).map(|n| format!("{{\"n\": \"{n:0500}\"}}")).collect();
        let text = format!("[{}]", rows.join(",\n"));
        let at = |row: usize| 2 + 2 * row;
        let note = |row| Note { at: at(row), path: String::new(), trouble: Trouble::Blank };
        let found = problems(&text, (0..10_000).rev().map(note).collect());
        assert!(text.len() > 5_000_000);
        assert!(found.iter().zip(1..).all(|(problem, line)| problem.line == line));
    }
}
