//! Reads the number and the hedge out of a figure phrase, such as "более 35 тысяч" or "две".
//!
//! The tests read every bundled figure with it, independently of the file; the page does not, and is smaller for it.
//! It knows the words that releases use in Russian, Kazakh and English, and answers nothing rather than a guess.

use super::fold::fold;
use crate::model::exact;
use crate::model::quantity::{Decimal, Qualifier};

/// The number that a phrase spells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The number, in full.
    pub value: Decimal,
    /// The hedge that stands in the phrase.
    pub qualifier: Qualifier,
}

/// Number words, by their beginning and their longest ending.
const WORDS: [(&str, usize, u32); 12] = [
    ("две", 0, 2),
    ("два", 0, 2),
    ("двое", 0, 2),
    ("трое", 0, 3),
    ("три", 0, 3),
    ("четыре", 0, 4),
    ("пять", 0, 5),
    ("один", 2, 1),
    ("екі", 2, 2),
    ("үш", 2, 3),
    ("two", 0, 2),
    ("three", 0, 3),
];

/// Words that multiply, by their beginning; the longer beginnings stand first.
const SCALES: [(&str, u64); 13] = [
    ("миллиард", 1_000_000_000),
    ("billion", 1_000_000_000),
    ("миллион", 1_000_000),
    ("million", 1_000_000),
    ("тысяч", 1_000),
    ("thousand", 1_000),
    ("млрд", 1_000_000_000),
    ("млн", 1_000_000),
    ("тыс", 1_000),
    ("мың", 1_000),
    ("bn", 1_000_000_000),
    ("mln", 1_000_000),
    ("трлн", 1_000_000_000_000),
];

/// Words that hedge, by their beginning.
const HEDGES: [(&str, Qualifier); 15] = [
    ("более", Qualifier::MoreThan),
    ("больше", Qualifier::MoreThan),
    ("свыше", Qualifier::MoreThan),
    ("астам", Qualifier::MoreThan),
    ("more", Qualifier::MoreThan),
    ("over", Qualifier::MoreThan),
    ("кемінде", Qualifier::AtLeast),
    ("менее", Qualifier::LessThan),
    ("почти", Qualifier::Nearly),
    ("дерлік", Qualifier::Nearly),
    ("nearly", Qualifier::Nearly),
    ("около", Qualifier::About),
    ("порядка", Qualifier::About),
    ("шамамен", Qualifier::About),
    ("жуық", Qualifier::About),
];

/// The one number of a phrase with its hedge; `None` where there is none, or more than one.
pub fn read(phrase: &str) -> Option<Reading> {
    let folded = fold(phrase);
    let mut number: Option<Decimal> = None;
    let mut scale = Decimal::ONE;
    let mut qualifier = Qualifier::Exact;
    let mut grouping = false;
    for token in folded.split(' ').filter(|token| !token.is_empty()) {
        let word = token.trim_matches(|c: char| !is_of_words(c));
        if let Some(found) = digits(word) {
            number = match number {
                // "1 637": a group of three digits goes on the number before it.
                Some(before) if grouping && is_group(word) => {
                    exact::plus(exact::times(before, Decimal::ONE_THOUSAND)?, found)
                }
                Some(_) => return None,
                None => Some(found),
            };
            grouping = !word.contains([',', '.']);
            continue;
        }
        grouping = false;
        if let Some(found) = number_word(word) {
            if number.replace(found.into()).is_some() {
                return None;
            }
        } else if let Some(found) = self::scale(word) {
            scale = exact::times(scale, found.into()).filter(|_| number.is_some())?;
        } else if let Some((_, found)) = HEDGES.iter().find(|(start, _)| word.starts_with(start)) {
            qualifier = if qualifier == Qualifier::Exact { *found } else { return None };
        }
    }
    Some(Reading { value: exact::times(number?, scale)?, qualifier })
}

/// What a folded word multiplies the number before it by.
pub fn scale(word: &str) -> Option<u64> {
    SCALES.iter().find(|(start, _)| word.starts_with(start)).map(|(_, scale)| *scale)
}

/// Letters and digits of the page's languages, and no table of all the world's.
fn is_of_words(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || ('\u{400}'..='\u{52f}').contains(&letter)
}

fn is_group(word: &str) -> bool {
    word.len() == 3 && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// "47,2" and "47.2"; letters straight after the digits, as in "16%" or "14тонн", are no part of it.
fn digits(word: &str) -> Option<Decimal> {
    let end = word.find(|c: char| !c.is_ascii_digit() && c != ',' && c != '.');
    let number = word.get(..end.unwrap_or(word.len()))?;
    let starts_right = number.starts_with(|c: char| c.is_ascii_digit());
    if starts_right { exact::read(&number.replace(',', ".")) } else { None }
}

fn number_word(word: &str) -> Option<u32> {
    WORDS.iter().find_map(|&(start, ending, value)| {
        let rest = word.strip_prefix(start)?;
        (rest.chars().count() <= ending).then_some(value)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(phrase: &str, expected: Option<(&str, Qualifier)>) {
        let expected =
            expected.map(|(value, qualifier)| Reading { value: value.parse().unwrap(), qualifier });
        assert_eq!(read(phrase), expected, "{phrase}");
    }

    #[test]
    fn phrases_of_releases_read_as_their_numbers() {
        use Qualifier::{Exact, MoreThan, Nearly};
        check("1 637", Some(("1637", Exact)));
        check("1\u{a0}407", Some(("1407", Exact)));
        check("более 35 тысяч", Some(("35000", MoreThan)));
        check("две транснациональные", Some(("2", Exact)));
        check("трое иностранных граждан", Some(("3", Exact)));
        check("22 тыс.", Some(("22000", Exact)));
        check("18 млн долларов", Some(("18000000", Exact)));
        check("более 9 млрд", Some(("9000000000", MoreThan)));
        check("47,2 тонны", Some(("47.2", Exact)));
        check("- 14 тоннадан астам", Some(("14", MoreThan)));
        check("35 мыңнан астам", Some(("35000", MoreThan)));
        check("почти 1 500", Some(("1500", Nearly)));
        check("16%", Some(("16", Exact)));
    }

    #[test]
    fn what_is_no_single_number_is_not_guessed() {
        check("", None);
        check("несколько групп", None);
        check("с 1 407 до 1 637", None);
        check("5 из 10", None);
        check("тысяч", None);
        check("99999999999999999999999999999999", None);
    }
}
