//! Counting tests from what `cargo test` prints.

/// How many passed, failed and were left out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) passed: usize,
    pub(crate) failed: usize,
    pub(crate) ignored: usize,
}

impl Tally {
    /// Of a step that is one check.
    pub(crate) fn one(passed: bool) -> Self {
        Self { passed: usize::from(passed), failed: usize::from(!passed), ignored: 0 }
    }

    /// Adds the counts of a line such as
    /// `test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out`.
    pub(crate) fn add_line(&mut self, line: &str) {
        let Some((_, counts)) = line.split_once("test result: ") else { return };
        for count in counts.split([';', '.']) {
            let mut words = count.split_whitespace();
            let (Some(number), Some(what)) = (words.next(), words.next()) else { continue };
            let Ok(number) = number.parse::<usize>() else { continue };
            match what {
                "passed" => self.passed += number,
                "failed" => self.failed += number,
                "ignored" => self.ignored += number,
                _ => {}
            }
        }
    }

    /// Together with another.
    pub(crate) fn plus(self, other: Self) -> Self {
        Self {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
            ignored: self.ignored + other.ignored,
        }
    }

    /// With the program's own verdict: a failure that no line told of counts as one.
    pub(crate) fn with_verdict(self, success: bool) -> Self {
        if success || self.failed > 0 { self } else { Self { failed: 1, ..self } }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: (usize, usize, usize)) {
        let mut tally = Tally::default();
        text.lines().for_each(|line| tally.add_line(line));
        assert_eq!((tally.passed, tally.failed, tally.ignored), expected);
    }

    #[test]
    fn result_lines_are_added_up() {
        check(
            "running 2 tests\n\
             test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s\n\
             test result: FAILED. 1 passed; 2 failed; 0 ignored; 0 measured; 4 filtered out",
            (4, 2, 1),
        );
    }

    #[test]
    fn other_lines_count_nothing() {
        check("test a ... ok\n3 passed; 4 failed", (0, 0, 0));
    }

    #[test]
    fn a_failure_without_a_count_is_one() {
        assert_eq!(Tally::one(true).with_verdict(false).failed, 1);
        assert_eq!(Tally { failed: 2, ..Tally::default() }.with_verdict(false).failed, 2);
    }
}
