//! The lines of a file around a place in it, with the place marked.

/// A stretch of a file; lines and columns from 1, columns in code points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// Where it begins.
    pub from: (usize, usize),
    /// Where it ends, exclusive.
    pub to: (usize, usize),
}

/// A line of an excerpt: what stands before the mark, in it and after it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its number in the file, from 1.
    pub number: usize,
    /// Before, inside and after the mark.
    pub pieces: [String; 3],
}

/// How much of a long line is shown on either side of the mark, and of the mark itself.
const NEAR: usize = 60;

/// The lines of a file, looked up for places that come in the order of its text.
#[derive(Clone, Debug)]
pub struct Excerpts<'a> {
    lines: Vec<&'a str>,
    /// The last letter that was looked for: its line, the letters before it in that line, and their bytes.
    /// A file may be one line of megabytes, which is not to be counted through for each place.
    last: (usize, usize, usize),
}

impl<'a> Excerpts<'a> {
    /// The lines of a text.
    pub fn new(text: &'a str) -> Self {
        Self { lines: text.lines().collect(), last: (0, 0, 0) }
    }

    /// The line on which the stretch begins, marked, between the one before and the one after it.
    ///
    /// What is marked beyond that line is left to be found there; of long lines only the part near the mark is given,
    /// and of a long mark its beginning.
    pub fn around(&mut self, stretch: Stretch) -> Vec<Line> {
        let (line, column) = stretch.from;
        let around = line.saturating_sub(1).max(1)..=line.saturating_add(1);
        around
            .filter_map(|number| {
                let text = self.lines.get(number - 1).copied()?;
                let pieces = if number == line {
                    let end = if stretch.to.0 == line { stretch.to.1 } else { usize::MAX };
                    let (start, end) = (column.saturating_sub(1), end.saturating_sub(1));
                    let [before, rest] = self.split(line, text, start);
                    marked(before, rest, end.saturating_sub(start))
                } else {
                    [first(text, 3 * NEAR), String::new(), String::new()]
                };
                Some(Line { number, pieces })
            })
            .collect()
    }

    /// What stands in a line before a letter, and from it on.
    fn split(&mut self, line: usize, text: &'a str, letter: usize) -> [&'a str; 2] {
        let (letters, bytes) = match self.last {
            (last, letters, bytes) if last == line && letters <= letter => (letters, bytes),
            _ => (0, 0),
        };
        let rest = text.get(bytes..).unwrap_or_default();
        let found = rest.char_indices().nth(letter - letters);
        if let Some((at, _)) = found {
            self.last = (line, letter, bytes + at);
        }
        let at = found.map_or(text.len(), |(at, _)| bytes + at);
        text.split_at_checked(at).map_or([text, ""], |(before, rest)| [before, rest])
    }
}

fn marked(before: &str, rest: &str, n: usize) -> [String; 3] {
    let near = before.char_indices().rev().take(NEAR).last().map_or(0, |(at, _)| at);
    let ellipsis = if near > 0 { "…" } else { "" };
    let before = format!("{ellipsis}{}", before.get(near..).unwrap_or_default());
    // Something is always marked, also where a file ends too early.
    let n = n.max(1);
    if n > 2 * NEAR && rest.chars().nth(2 * NEAR).is_some() {
        return [before, first(rest, 2 * NEAR), String::new()];
    }
    let end = rest.char_indices().nth(n).map_or(rest.len(), |(at, _)| at);
    let (inside, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
    [before, inside.to_owned(), first(after, NEAR)]
}

fn first(text: &str, n: usize) -> String {
    match text.char_indices().nth(n) {
        Some((at, _)) => format!("{}…", text.get(..at).unwrap_or_default()),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, from: (usize, usize), to: (usize, usize), expected: &[&str]) {
        let seen = Excerpts::new(text).around(Stretch { from, to });
        let seen: Vec<String> = seen
            .iter()
            .map(|Line { number, pieces: [before, inside, after] }| {
                let inside = if inside.is_empty() { String::new() } else { format!("[{inside}]") };
                format!("{number} {before}{inside}{after}")
            })
            .collect();
        assert_eq!(seen, expected);
    }

    #[test]
    fn the_marked_line_stands_between_its_neighbours() {
        let text = "{\n  \"ёж\": 1,\n  \"b\": 2\n}";
        check(text, (2, 3), (2, 7), &["1 {", "2   [\"ёж\"]: 1,", "3   \"b\": 2"]);
        check(text, (1, 1), (4, 2), &["1 [{]", "2   \"ёж\": 1,"]);
        check(text, (4, 1), (4, 2), &["3   \"b\": 2", "4 [}]"]);
    }

    #[test]
    fn places_outside_the_file_mark_what_there_is() {
        check("ab", (1, 9), (1, 12), &["1 ab"]);
        check("ab", (1, 2), (1, 1), &["1 a[b]"]);
        check("", (1, 1), (1, 1), &[]);
        check("a", (7, 1), (7, 2), &[]);
    }

    #[test]
    fn of_a_long_line_only_the_part_near_the_mark_is_given() {
        let text = format!("{}x{}", "a".repeat(100_000), "b".repeat(100_000));
        let marked = format!("1 …{}[x]{}…", "a".repeat(NEAR), "b".repeat(NEAR));
        check(&text, (1, 100_001), (1, 100_002), &[&marked]);
    }

    #[test]
    fn of_a_long_mark_its_beginning_is_given() {
        let text = format!("a{}", "x".repeat(100_000));
        let marked = format!("1 a[{}…]", "x".repeat(2 * NEAR));
        check(&text, (1, 2), (1, 90_000), &[&marked]);
        check(&text, (1, 2), (2, 1), &[&marked]);
    }

    #[test]
    fn a_thousand_places_in_one_long_line_are_found_in_one_pass() {
        let text = "ё".repeat(2_000_000);
        let mut excerpts = Excerpts::new(&text);
        for column in (1..2_000_000).step_by(2_000) {
            let lines = excerpts.around(Stretch { from: (1, column), to: (1, column + 1) });
            assert_eq!(lines[0].pieces[1], "ё");
        }
        // A place before the last one is found as well.
        let lines = excerpts.around(Stretch { from: (1, 2), to: (1, 3) });
        assert_eq!(lines[0].pieces[0], "ё");
    }
}
