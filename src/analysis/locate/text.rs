//! A text that a reader gave, paragraph by paragraph.

use super::normal::Normal;
use sha2::{Digest as _, Sha256};
use std::fmt::Write as _;
use std::ops::Range;

/// A text as it was given, with what is needed to find figures in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// The letters, composed (NFC).
    letters: Vec<char>,
    /// SHA-256 of the bytes as they were given, in hex.
    pub(super) digest: String,
    /// The stretches between line ends that hold more than spaces.
    pub(super) paragraphs: Vec<Paragraph>,
}

/// A line of the text that holds more than spaces.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Paragraph {
    /// Where it stands, in letters.
    pub(super) place: Range<usize>,
    /// Its letters.
    pub(super) as_it_stands: Normal,
    /// Its normal form.
    pub(super) normal: Normal,
    /// SHA-256 of it as it stands.
    digest: String,
    /// SHA-256 of its normal form.
    normal_digest: String,
}

impl Paragraph {
    /// Whether it is the paragraph of this digest, be it letter by letter or in its normal form.
    pub(super) fn is(&self, digest: &str) -> bool {
        self.digest == digest || self.normal_digest == digest
    }
}

impl Text {
    /// A text by its bytes as they were given and its letters composed (NFC).
    pub fn new(given: &str, composed: &str) -> Self {
        let letters: Vec<char> = composed.chars().collect();
        let mut paragraphs = Vec::new();
        let mut start = 0;
        for line in letters.split(|letter| matches!(letter, '\n' | '\r' | '\u{2028}' | '\u{2029}'))
        {
            let place = start..start + line.len();
            start = place.end + 1;
            let normal = Normal::of(line, place.start);
            if normal.letters.is_empty() {
                continue;
            }
            let digest = sha256(line.iter().collect::<String>().as_bytes());
            let normal_digest = sha256(normal.letters.iter().collect::<String>().as_bytes());
            let as_it_stands = Normal::none(line, place.start);
            paragraphs.push(Paragraph { place, as_it_stands, normal, digest, normal_digest });
        }
        Self { digest: sha256(given.as_bytes()), letters, paragraphs }
    }

    /// How many letters it has.
    pub fn n_letters(&self) -> usize {
        self.letters.len()
    }

    /// Where its paragraphs stand, in letters.
    pub fn paragraphs(&self) -> impl Iterator<Item = Range<usize>> {
        self.paragraphs.iter().map(|paragraph| paragraph.place.clone())
    }

    /// The letters of a stretch.
    pub fn piece(&self, place: &Range<usize>) -> String {
        self.letters.get(place.clone()).unwrap_or_default().iter().collect()
    }
}

/// SHA-256 in hex, as release files have it.
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut hex, byte| {
        // Writing to a text cannot fail.
        write!(hex, "{byte:02x}").ok();
        hex
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_is_that_of_the_standard() {
        let expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(sha256(b"abc"), expected);
    }

    #[test]
    fn paragraphs_are_lines_that_hold_something() {
        let text = Text::new("", "\r\n\nа б\r\n \u{a0}\nв\u{2028}г");
        let pieces: Vec<String> = text.paragraphs().map(|place| text.piece(&place)).collect();
        assert_eq!(pieces, ["а б", "в", "г"]);
    }

    #[test]
    fn a_paragraph_is_known_in_its_normal_form() {
        let text = Text::new("", "1\u{a0}637 — 16");
        let paragraph = &text.paragraphs[0];
        assert!(paragraph.is(&sha256("1 637 - 16".as_bytes())));
        assert!(paragraph.is(&sha256("1\u{a0}637 — 16".as_bytes())));
        assert!(!paragraph.is(&sha256("1 638 - 16".as_bytes())));
    }
}
