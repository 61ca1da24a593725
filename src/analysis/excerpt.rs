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

/// The line on which the stretch begins, marked, between the one before and the one after it.
///
/// What is marked beyond that line is left to be found there; of long lines only the part near the mark is given.
pub fn excerpt(lines: &[&str], stretch: Stretch) -> Vec<Line> {
    let (line, column) = stretch.from;
    let around = line.saturating_sub(1).max(1)..=line.saturating_add(1);
    around
        .filter_map(|number| {
            let text = lines.get(number - 1)?;
            let pieces = if number == line {
                let end = if stretch.to.0 == line { stretch.to.1 } else { usize::MAX };
                marked(text, column.saturating_sub(1), end.saturating_sub(1))
            } else {
                [clipped(text), String::new(), String::new()]
            };
            Some(Line { number, pieces })
        })
        .collect()
}

fn marked(text: &str, start: usize, end: usize) -> [String; 3] {
    let letters: Vec<char> = text.chars().collect();
    let start = start.min(letters.len());
    // Something is always marked, also where a file ends too early.
    let end = end.clamp(start, letters.len()).max((start + 1).min(letters.len()));
    let (before, rest) = letters.split_at(start);
    let (inside, after) = rest.split_at(end - start);
    let from = before.len().saturating_sub(NEAR);
    let ellipsis = if from > 0 { "…" } else { "" };
    let near: String = before.iter().skip(from).collect();
    [format!("{ellipsis}{near}"), first(inside, 2 * NEAR), first(after, NEAR)]
}

fn clipped(text: &str) -> String {
    first(&text.chars().take(3 * NEAR + 1).collect::<Vec<_>>(), 3 * NEAR)
}

fn first(letters: &[char], n: usize) -> String {
    let ellipsis = if letters.len() > n { "…" } else { "" };
    letters.iter().take(n).collect::<String>() + ellipsis
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, from: (usize, usize), to: (usize, usize), expected: &[&str]) {
        let lines: Vec<&str> = text.lines().collect();
        let seen = excerpt(&lines, Stretch { from, to });
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
}
