//! The words and numbers of an archive, each once, found by their beginning or by their stem.

use super::token::skeleton;
use super::{english, kazakh, russian};
use crate::analysis::bits::Bits;
use crate::model::wording::Language;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Between a word's skeleton and the word itself, where the two differ.
const MARK: char = '\u{1}';

/// From how many letters on a stem is found at the end of a longer one: лаборатор in нарколаборатор.
const COMPOUND: usize = 6;
/// From how many letters on a stem says anything.
const LEAST_STEM: usize = 3;

/// The words of an archive with the numbers that stand for them.
#[derive(Clone, Debug, Default)]
pub(super) struct Vocabulary {
    /// Skeletons, with the word itself behind a mark where it has letters of its own.
    words: BTreeMap<Box<str>, u32>,
    /// Numbers as plain digits.
    numbers: BTreeMap<Box<str>, u32>,
    /// Stems behind the letter of their language, with the words that have them.
    stems: BTreeMap<Box<str>, Vec<u32>>,
    /// The words whose stems are known, for each language.
    stemmed: [Bits; Language::ALL.len()],
    n: u32,
}

impl Vocabulary {
    /// The number that stands for a folded word of a text in some language.
    pub(super) fn word(&mut self, word: &str, language: Language) -> u32 {
        let skeleton = skeleton(word);
        let place = place(&mut self.words, &mut self.n, &key(&skeleton, word));
        if self.is_new_to(language, place) {
            for stem in stems(&skeleton, language) {
                let stem = stem_key(&stem, word, &skeleton, language);
                self.stems.entry(stem.into()).or_default().push(place);
            }
        }
        place
    }

    /// Whether a word's stems in a language are not known yet; now they are.
    fn is_new_to(&mut self, language: Language, place: u32) -> bool {
        let Some(known) = self.stemmed.get_mut(language as usize) else { return false };
        let is_new = !known.has(place);
        known.insert(place);
        is_new
    }

    /// The number that stands for plain digits.
    pub(super) fn number(&mut self, digits: &str) -> u32 {
        place(&mut self.numbers, &mut self.n, digits)
    }

    /// The words that a typed one finds: those that begin with it, and the forms of it.
    pub(super) fn find(&self, typed: &str) -> Bits {
        let plain = skeleton(typed);
        let fits = |key: &str| plain == typed || exact(key).starts_with(typed);
        let beginning = from(&self.words, &plain).filter(|(key, _)| fits(key));
        let mut found: Bits = beginning.map(|(_, place)| *place).collect();
        for language in Language::ALL {
            for stem in stems(&plain, language) {
                let own = stem_key(&stem, typed, &plain, language);
                let own = exact(own.get(language.tag().len()..).unwrap_or_default());
                // Typed in plain letters, it is any word of this skeleton; else the very one.
                let is_own = |key: &str| plain == typed || exact(key).ends_with(own);
                let is_stem = |key: &str| skeleton_of(key).ends_with(&stem) && is_own(key);
                match stem.chars().count() {
                    COMPOUND.. => self.add_stems(language.tag(), &is_stem, &mut found),
                    LEAST_STEM.. => {
                        let start = format!("{}{stem}", language.tag());
                        let is_whole = |key: &str| is_stem(key) && skeleton_of(key) == start;
                        self.add_stems(&start, &is_whole, &mut found);
                    }
                    _ => {}
                }
            }
        }
        found
    }

    fn add_stems(&self, start: &str, fits: &dyn Fn(&str) -> bool, found: &mut Bits) {
        let fitting = from(&self.stems, start).filter(|(key, _)| fits(key));
        fitting.flat_map(|(_, words)| words).for_each(|place| found.insert(*place));
    }

    /// The word that is exactly the typed one.
    pub(super) fn find_whole(&self, typed: &str) -> Bits {
        let plain = skeleton(typed);
        self.words.get(&*key(&plain, typed)).copied().into_iter().collect()
    }

    /// The numbers that are the typed one; where there is none, those that begin with it.
    pub(super) fn find_number(&self, readings: &[String]) -> Bits {
        let exact = readings.iter().filter_map(|digits| self.numbers.get(digits.as_str()));
        let exact: Bits = exact.copied().collect();
        if !exact.is_empty() {
            return exact;
        }
        let beginning = readings.iter().flat_map(|digits| from(&self.numbers, digits));
        beginning.map(|(_, place)| *place).collect()
    }
}

fn key<'a>(skeleton: &str, word: &'a str) -> Cow<'a, str> {
    if skeleton == word {
        return Cow::Borrowed(word);
    }
    Cow::Owned(format!("{skeleton}{MARK}{word}"))
}

/// The key of a stem: behind the mark in the word's own letters, where it has some.
fn stem_key(stem: &str, word: &str, skeleton: &str, language: Language) -> String {
    let mut own: String = word.chars().take(stem.chars().count()).collect();
    if !skeleton.starts_with(stem) {
        // топ of тобы, кулақ of құлағы.
        let hard = match own.pop() {
            Some('ғ') => 'қ',
            Some('г') => 'к',
            Some('б') => 'п',
            _ => return format!("{}{stem}", language.tag()),
        };
        own.push(hard);
    }
    format!("{}{}", language.tag(), key(stem, &own))
}

/// The part of a key before its mark.
fn skeleton_of(key: &str) -> &str {
    key.split_once(MARK).map_or(key, |(skeleton, _)| skeleton)
}

/// The word of a key.
fn exact(key: &str) -> &str {
    key.split_once(MARK).map_or(key, |(_, word)| word)
}

fn place(table: &mut BTreeMap<Box<str>, u32>, n: &mut u32, key: &str) -> u32 {
    if let Some(place) = table.get(key) {
        return *place;
    }
    let place = *n;
    table.insert(key.into(), place);
    *n = n.saturating_add(1);
    place
}

/// The entries whose key begins so.
fn from<'a, T>(
    table: &'a BTreeMap<Box<str>, T>,
    start: &'a str,
) -> impl Iterator<Item = (&'a str, &'a T)> {
    let range =
        table.range::<str, _>((std::ops::Bound::Included(start), std::ops::Bound::Unbounded));
    range.map(|(key, value)| (&**key, value)).take_while(move |(key, _)| key.starts_with(start))
}

fn stems(skeleton: &str, language: Language) -> Vec<String> {
    let is_latin = skeleton.bytes().all(|byte| byte.is_ascii());
    match language {
        Language::En if is_latin => vec![english::stem(skeleton)],
        Language::Ru if !is_latin => vec![russian::stem(skeleton)],
        Language::Kk if !is_latin => kazakh::stems(skeleton),
        _ => Vec::new(),
    }
}
