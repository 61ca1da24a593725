//! The normal form of a text: what two copies of one text have in common, whichever program saved them.
//!
//! - Line ends are line feeds: CR LF and CR become LF.
//! - Every sort of space is U+0020, a row of them is one, and none stands at the end of a line.
//! - Characters without width go: zero-width spaces and joiners, soft hyphens, byte-order marks.
//! - Every sort of dash and hyphen is U+002D.
//! - Letters are composed (NFC); that needs the tables of Unicode, so the caller does it first.
//!
//! Letters, digits, case, quotation marks and all other signs stay: a changed digit is a changed text.

use std::ops::Range;

/// A stretch of a text in its normal form, with the way back to the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Normal {
    /// The letters.
    pub(super) letters: Vec<char>,
    /// Where each letter stands in the text, and the end of the last one.
    places: Vec<usize>,
}

impl Normal {
    /// The normal form of the letters of one line that stand from `start` on.
    pub(super) fn of(line: &[char], start: usize) -> Self {
        let (mut letters, mut places) = (Vec::new(), Vec::new());
        for (place, letter) in (start..).zip(line) {
            let Some(letter) = normal(*letter) else { continue };
            if letter == ' ' && letters.last() == Some(&' ') {
                continue;
            }
            letters.push(letter);
            places.push(place);
        }
        if letters.last() == Some(&' ') {
            letters.pop();
            places.pop();
        }
        places.push(places.last().map_or(start, |last| last + 1));
        Self { letters, places }
    }

    /// The letters as they stand.
    pub(super) fn none(line: &[char], start: usize) -> Self {
        Self { letters: line.to_vec(), places: (start..=start + line.len()).collect() }
    }

    /// Where a stretch of the normal form stands in the text.
    pub(super) fn place(&self, stretch: &Range<usize>) -> Option<Range<usize>> {
        let last = stretch.end.checked_sub(1)?;
        Some(*self.places.get(stretch.start)?..self.places.get(last)? + 1)
    }

    /// Whether these letters stand from `start` on.
    pub(super) fn has(&self, start: usize, letters: &[char]) -> bool {
        self.letters.get(start..).is_some_and(|rest| rest.starts_with(letters))
    }
}

/// A letter in its normal form; none for what has no width.
fn normal(letter: char) -> Option<char> {
    match letter {
        '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' | '\u{ad}' => None,
        '\t'
        | '\u{a0}'
        | '\u{1680}'
        | '\u{2000}'..='\u{200a}'
        | '\u{202f}'
        | '\u{205f}'
        | '\u{3000}' => Some(' '),
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}' => Some('-'),
        other => Some(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let letters: Vec<char> = text.chars().collect();
        let normal = Normal::of(&letters, 10);
        assert_eq!(normal.letters.iter().collect::<String>(), expected);
        assert_eq!(normal.places.len(), normal.letters.len() + 1);
    }

    #[test]
    fn spaces_dashes_and_letters_without_width_are_made_alike() {
        check("1\u{a0}637 — 16\u{202f}%", "1 637 - 16 %");
        check("a \u{2009}\t b  ", "a b");
        check("нар\u{ad}ко\u{200b}тик\u{feff}", "наркотик");
        check("", "");
        check(" \u{200b} ", "");
    }

    #[test]
    fn what_carries_meaning_stays() {
        for text in ["1,5", "1.5", "№ 7", "«14»", "\"14\"", "Ёлка", "қ", "16%"] {
            check(text, text);
        }
    }

    #[test]
    fn a_stretch_leads_back_to_the_text() {
        let letters: Vec<char> = "1\u{200b}\u{a0}\u{a0}637".chars().collect();
        let normal = Normal::of(&letters, 100);
        assert_eq!(normal.place(&(0..5)), Some(100..107));
        assert_eq!(normal.place(&(2..5)), Some(104..107));
        assert_eq!(normal.place(&(4..9)), None);
        assert_eq!(normal.place(&(0..0)), None);
    }
}
