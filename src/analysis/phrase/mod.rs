//! Reads the number, the hedge and the unit out of a figure phrase, such as "более 35 тысяч" or "две".
//!
//! Checks and tests read figures with it, independently of the file; the page of a release does not, and is smaller for
//! it. It knows the words that releases use in Russian, Kazakh and English, and answers nothing rather than a guess.

mod words;

use super::fold::fold;
use crate::model::exact;
use crate::model::quantity::{Decimal, Qualifier};
use words::{PER, UNITS, Vocabulary};

/// What a phrase spells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The number, in full.
    pub value: Decimal,
    /// The place of its last printed digit: 100,000 in "2.5 million".
    pub step: Decimal,
    /// What the hedge in the phrase may mean; none where none stands there.
    pub hedge: Option<&'static [Qualifier]>,
    /// The unit.
    pub unit: Unit,
}

impl Reading {
    /// Whether the phrase, taken alone, says the hedge.
    pub fn says(&self, qualifier: Qualifier) -> bool {
        self.hedge.unwrap_or(&[Qualifier::Exact]).contains(&qualifier)
    }
}

/// The unit that stands in a phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Nothing follows the number.
    Bare,
    /// A word that may be a noun or a unit.
    Unknown,
    /// A unit, as registries name it.
    Known(&'static str),
}

/// Words that multiply, by their beginning; the longer beginnings stand first.
const SCALES: [(&str, u64); 18] = [
    ("миллиард", 1_000_000_000),
    ("billion", 1_000_000_000),
    ("mıllıard", 1_000_000_000),
    ("миллион", 1_000_000),
    ("million", 1_000_000),
    ("mıllıon", 1_000_000),
    ("тысяч", 1_000),
    ("thousand", 1_000),
    ("млрд", 1_000_000_000),
    ("mlrd", 1_000_000_000),
    ("млн", 1_000_000),
    ("тыс", 1_000),
    ("мың", 1_000),
    ("myń", 1_000),
    ("bn", 1_000_000_000),
    ("mln", 1_000_000),
    ("трлн", 1_000_000_000_000),
    ("триллион", 1_000_000_000_000),
];

/// The one number of a phrase in a language (a BCP 47 tag), with hedge and unit; `None` where there is none, or more
/// than one, or where it may be something else.
pub fn read(phrase: &str, language: &str) -> Option<Reading> {
    let folded = fold(phrase);
    let tokens: Vec<&str> = folded.split(' ').filter(|token| !token.is_empty()).collect();
    let mut reader = Reader::new(words::of(language));
    let mut at = 0;
    while let Some(rest) = tokens.get(at..).filter(|rest| !rest.is_empty()) {
        at += reader.take(rest)?;
    }
    reader.reading()
}

/// What a folded word multiplies the number before it by.
pub fn scale(word: &str) -> Option<u64> {
    SCALES.iter().find(|(start, _)| word.starts_with(start)).map(|(_, scale)| *scale)
}

/// Whether a word can be of a figure: a number in digits, a hedge, a multiple or a unit.
pub fn is_of_figure(word: &str, language: &str) -> bool {
    let folded = fold(word);
    let bare = bare(&folded);
    let hedges = words::of(language).hedges.iter().flat_map(|(hedge, _)| hedge.split(' '));
    bare.starts_with(|c: char| c.is_ascii_digit())
        || scale(bare).is_some()
        || unit(&folded).is_some()
        || hedges.chain(["чем"]).any(|hedge| hedge == bare)
}

/// What is read so far.
struct Reader {
    words: &'static Vocabulary,
    number: Option<Decimal>,
    /// The place of the number's last digit, before it is multiplied.
    place: Decimal,
    scale: Decimal,
    hedge: Option<&'static [Qualifier]>,
    unit: Unit,
    is_per: bool,
    /// Whether a group of three digits may go on the number.
    is_grouping: bool,
}

impl Reader {
    fn new(words: &'static Vocabulary) -> Self {
        Self {
            words,
            number: None,
            place: Decimal::ONE,
            scale: Decimal::ONE,
            hedge: None,
            unit: Unit::Bare,
            is_per: false,
            is_grouping: false,
        }
    }

    fn reading(self) -> Option<Reading> {
        let unit = if self.is_per { Unit::Unknown } else { self.unit };
        Some(Reading {
            value: exact::times(self.number?, self.scale)?,
            step: exact::times(self.place, self.scale)?,
            hedge: self.hedge,
            unit,
        })
    }

    /// Reads the next word or words; how many they are.
    fn take(&mut self, tokens: &[&str]) -> Option<usize> {
        let token = tokens.first()?;
        let word = bare(token);
        if word.starts_with(|c: char| c.is_ascii_digit()) {
            return self.digits(token, word, tokens.get(1).copied()).map(|()| 1);
        }
        self.is_grouping = false;
        if self.words.refused.iter().any(|start| is_word(word, start)) {
            return None;
        }
        if let Some((hedge, n_words)) = self.hedge_of(tokens) {
            // "14 и более" is no "более 14".
            let stands_right = self.number.is_none() || !self.words.hedges_come_first;
            let is_only_one = self.hedge.replace(hedge).is_none();
            return (is_only_one && stands_right).then_some(n_words);
        }
        self.word(token, word).map(|()| 1)
    }

    fn hedge_of(&self, tokens: &[&str]) -> Option<(&'static [Qualifier], usize)> {
        self.words.hedges.iter().find_map(|(hedge, qualifiers)| {
            let n_words = hedge.split(' ').count();
            let pairs = || hedge.split(' ').zip(tokens.iter());
            let fits = pairs().count() == n_words && pairs().all(|(a, b)| is_word(bare(b), a));
            fits.then_some((*qualifiers, n_words))
        })
    }

    fn digits(&mut self, token: &str, word: &str, next: Option<&str>) -> Option<()> {
        let end = word.find(|c: char| !c.is_ascii_digit() && c != ',' && c != '.');
        let (digits, rest) = word.split_at(end.unwrap_or(word.len()));
        let is_negative = token.starts_with(['-', '−', '–']);
        if is_negative || rest.contains(|c: char| c.is_ascii_digit()) {
            return None;
        }
        let is_bare = token.starts_with(|c: char| c.is_ascii_digit());
        if self.is_grouping && is_bare && digits.len() == 3 && !digits.contains([',', '.']) {
            let thousands = exact::times(self.number?, Decimal::ONE_THOUSAND)?;
            self.number = exact::plus(thousands, exact::read(digits)?);
            self.number?;
        } else {
            let number = number(digits, self.words.has_comma_groups)?;
            let is_year = digits.len() == 4 && matches!(digits.get(..2), Some("19" | "20"));
            let is_time = next.is_some_and(|next| self.is_of_time(bare(next)));
            if self.number.is_some() || is_year && is_time {
                return None;
            }
            self.place = Decimal::new(1, u8::try_from(number.scale()).ok()?);
            self.is_grouping = digits.len() <= 3 && token.ends_with(digits);
            self.number = Some(number);
        }
        if let Some(unit) = unit(token) {
            self.unit = Unit::Known(unit);
        }
        let ending = rest.trim_start_matches(['-', '‑', '–', '\'']);
        if self.words.ranks.contains(&ending) {
            return None;
        }
        // "49-ти" and "11-і" are endings, "14тонн" and "5млн" are words.
        let is_glued = ending.len() == rest.len() && !rest.is_empty();
        if is_glued { self.word(rest, rest) } else { Some(()) }
    }

    fn word(&mut self, token: &str, word: &str) -> Option<()> {
        let spelled = self.words.numbers.iter().find(|(spelled, _)| *spelled == word);
        if let Some((_, value)) = spelled {
            return self.number.replace((*value).into()).is_none().then_some(());
        }
        if let Some(scale) = scale(word) {
            self.number?;
            self.scale = exact::times(self.scale, scale.into())?;
            return Some(());
        }
        self.is_per |= PER.contains(&word);
        if let Some(unit) = unit(token) {
            self.unit = Unit::Known(unit);
        } else if self.unit == Unit::Bare && self.number.is_some() && !word.is_empty() {
            self.unit = Unit::Unknown;
        }
        Some(())
    }

    /// Whether a word makes the number before it a year.
    fn is_of_time(&self, word: &str) -> bool {
        self.words.of_time.iter().any(|start| is_word(word, start))
    }
}

/// Whether a number stands before a word of time, or after one: a date, and no figure.
pub fn is_of_time(word: &str, language: &str) -> bool {
    let folded = fold(word);
    words::of(language).of_time.iter().any(|start| is_word(bare(&folded), start))
}

/// "47,2" and "47.2". What may be thousands in one text and decimals in another is not guessed.
fn number(digits: &str, has_comma_groups: bool) -> Option<Decimal> {
    let digits = digits.trim_end_matches([',', '.']);
    if has_comma_groups {
        let whole = digits.split('.').next().unwrap_or_default();
        let mut groups = whole.split(',');
        let first = groups.next().unwrap_or_default();
        let are_groups =
            !whole.contains(',') || (first.len() <= 3 && groups.all(|group| group.len() == 3));
        return if are_groups { exact::read(&digits.replace(',', "")) } else { None };
    }
    let (whole, rest) = digits.split_once([',', '.']).unwrap_or((digits, ""));
    let may_be_group = rest.len() == 3 && whole != "0";
    if may_be_group { None } else { exact::read(&digits.replace(',', ".")) }
}

/// The unit that a word names.
fn unit(token: &str) -> Option<&'static str> {
    let word = bare(token);
    match token {
        _ if token.contains('%') => Some("%"),
        _ if token.contains('$') => Some("USD"),
        _ => UNITS.iter().find(|(start, _)| is_word(word, start)).map(|(_, unit)| *unit),
    }
}

/// The word without what stands around it: "(13" is 13, "US$4.2" is 4.2.
fn bare(token: &str) -> &str {
    let token = token.trim_start_matches("us$");
    token.trim_matches(|c: char| !is_of_words(c))
}

/// Whether a word is this one; longer ones are recognised by their beginning, so that endings may follow.
fn is_word(word: &str, start: &str) -> bool {
    word == start || (start.chars().count() > 2 && word.starts_with(start))
}

/// Letters and digits of the page's languages, and no table of all the world's.
fn is_of_words(letter: char) -> bool {
    letter.is_ascii_alphanumeric()
        || ('\u{c0}'..='\u{24f}').contains(&letter)
        || ('\u{400}'..='\u{52f}').contains(&letter)
}

#[cfg(test)]
mod tests;
