//! Where a member stands in its file: found again from its path, and only when there is something to say.

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
            Some(Step::Member(name)) if words.is_empty() => words.push_str(name),
            Some(Step::Member(name)) => {
                words.push('.');
                words.push_str(name);
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

    fn steps(&self) -> Vec<Step<'a>> {
        let mut steps = self.parent.map_or_else(Vec::new, Path::steps);
        steps.extend(self.step);
        steps
    }

    /// Line and column, both from 1, of the deepest part of the path that the text has.
    ///
    /// The text is JSON that was read before, so the scan need not check it again.
    pub(super) fn line_column(&self, text: &str) -> (usize, usize) {
        let mut scan = Scan { bytes: text.as_bytes(), at: 0 };
        let mut found = 0;
        for step in self.steps() {
            scan.skip_space();
            let reached = match step {
                Step::Member(name) => scan.enter_member(name),
                Step::Item(index) => scan.enter_item(index),
            };
            match reached {
                Some(place) => found = place,
                None => break,
            }
        }
        line_column(text, found)
    }
}

/// The line and column of a byte, both from 1, columns in letters.
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

struct Scan<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Scan<'_> {
    fn peek(&self) -> u8 {
        self.bytes.get(self.at).copied().unwrap_or(0)
    }

    fn skip_space(&mut self) {
        while self.peek().is_ascii_whitespace() || matches!(self.peek(), b',' | b':') {
            self.at += 1;
        }
    }

    /// Goes to the value of a member; gives the place of its name.
    fn enter_member(&mut self, name: &str) -> Option<usize> {
        if self.peek() != b'{' {
            return None;
        }
        self.at += 1;
        loop {
            self.skip_space();
            if self.peek() != b'"' {
                return None;
            }
            let start = self.at;
            self.skip_text();
            let found = self.bytes.get(start + 1..self.at.saturating_sub(1))?;
            self.skip_space();
            if found == name.as_bytes() {
                return Some(start);
            }
            self.skip_value();
        }
    }

    /// Goes to an item of a list; gives its place.
    fn enter_item(&mut self, index: usize) -> Option<usize> {
        if self.peek() != b'[' {
            return None;
        }
        self.at += 1;
        for _ in 0..index {
            self.skip_space();
            self.skip_value();
        }
        self.skip_space();
        (self.peek() != b']').then_some(self.at)
    }

    fn skip_text(&mut self) {
        self.at += 1;
        while !matches!(self.peek(), b'"' | 0) {
            self.at += if self.peek() == b'\\' { 2 } else { 1 };
        }
        self.at += 1;
    }

    fn skip_value(&mut self) {
        let mut depth = 0_usize;
        loop {
            match self.peek() {
                0 => return,
                b'"' => self.skip_text(),
                b'{' | b'[' => {
                    depth += 1;
                    self.at += 1;
                }
                b'}' | b']' | b',' if depth == 0 => return,
                b'}' | b']' => {
                    depth -= 1;
                    self.at += 1;
                }
                _ => self.at += 1,
            }
            if depth == 0 && matches!(self.peek(), b',' | b'}' | b']') {
                return;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "{ \"a\": [1, {\"b\": \"x,]}\\\"\"}, [2,\n 3]],\n  \"ёж\": {\"c\": null} }";

    #[track_caller]
    fn check(steps: &[Step<'_>], words: &str, place: (usize, usize)) {
        fn walk(path: Path<'_>, steps: &[Step<'_>], see: &mut dyn FnMut(Path<'_>)) {
            match steps.split_first() {
                Some((step, rest)) => walk(path.then(*step), rest, see),
                None => see(path),
            }
        }
        walk(Path::ROOT, steps, &mut |path| {
            assert_eq!((path.words().as_str(), path.line_column(TEXT)), (words, place));
        });
    }

    #[test]
    fn a_path_leads_to_its_line_and_column() {
        use Step::{Item, Member};
        check(&[], "", (1, 1));
        check(&[Member("a")], "a", (1, 3));
        check(&[Member("a"), Item(0)], "a[0]", (1, 9));
        check(&[Member("a"), Item(1), Member("b")], "a[1].b", (1, 13));
        check(&[Member("a"), Item(2), Item(1)], "a[2][1]", (2, 2));
        check(&[Member("ёж"), Member("c")], "ёж.c", (3, 10));
        check(&[Member("ёж"), Member("missing")], "ёж.missing", (3, 3));
        check(&[Member("a"), Item(9)], "a[9]", (1, 3));
    }
}
