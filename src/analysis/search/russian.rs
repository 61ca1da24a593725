//! Stems of Russian words: the Snowball algorithm, which a test holds against its reference, and fleeting vowels.
//!
//! Words come folded: small letters, ё as е.

const VOWELS: [char; 9] = ['а', 'е', 'и', 'о', 'у', 'ы', 'э', 'ю', 'я'];

/// Endings; of those of the first list, only behind а or я.
struct Endings(&'static [&'static str], &'static [&'static str]);

const GERUND: Endings =
    Endings(&["в", "вши", "вшись"], &["ив", "ивши", "ившись", "ыв", "ывши", "ывшись"]);
const REFLEXIVE: Endings = Endings(&[], &["ся", "сь"]);
const ADJECTIVE: Endings = Endings(
    &[],
    &[
        "ее", "ие", "ые", "ое", "ими", "ыми", "ей", "ий", "ый", "ой", "ем", "им", "ым", "ом",
        "его", "ого", "ему", "ому", "их", "ых", "ую", "юю", "ая", "яя", "ою", "ею",
    ],
);
const PARTICIPLE: Endings = Endings(&["ем", "нн", "вш", "ющ", "щ"], &["ивш", "ывш", "ующ"]);
const VERB: Endings = Endings(
    &[
        "ла", "на", "ете", "йте", "ли", "й", "л", "ем", "н", "ло", "но", "ет", "ют", "ны", "ть",
        "ешь", "нно",
    ],
    &[
        "ила", "ыла", "ена", "ейте", "уйте", "ите", "или", "ыли", "ей", "уй", "ил", "ыл", "им",
        "ым", "ен", "ило", "ыло", "ено", "ят", "ует", "уют", "ит", "ыт", "ены", "ить", "ыть",
        "ишь", "ую", "ю",
    ],
);
const NOUN: Endings = Endings(
    &[],
    &[
        "а", "ев", "ов", "ие", "ье", "е", "иями", "ями", "ами", "еи", "ии", "и", "ией", "ей", "ой",
        "ий", "й", "иям", "ям", "ием", "ем", "ам", "ом", "о", "у", "ах", "иях", "ях", "ы", "ь",
        "ию", "ью", "ю", "ия", "ья", "я",
    ],
);
const SUPERLATIVE: Endings = Endings(&[], &["ейш", "ейше"]);
const DERIVATION: Endings = Endings(&[], &["ост", "ость"]);

/// The stem of a word: лаборатор for лаборатории, кошелк for кошелёк and for кошельков.
pub(super) fn stem(word: &str) -> String {
    without_fleeting_vowel(snowball(word))
}

fn snowball(word: &str) -> String {
    let (first, second) = (after_vowel(word), region_two(word));
    let mut stem = word.to_owned();
    if !cut(&mut stem, first, &GERUND) {
        cut(&mut stem, first, &REFLEXIVE);
        if cut(&mut stem, first, &ADJECTIVE) {
            cut(&mut stem, first, &PARTICIPLE);
        } else if !cut(&mut stem, first, &VERB) {
            cut(&mut stem, first, &NOUN);
        }
    }
    cut(&mut stem, first, &Endings(&[], &["и"]));
    cut(&mut stem, second, &DERIVATION);
    let is_superlative = cut(&mut stem, first, &SUPERLATIVE);
    let region = stem.get(first..).unwrap_or_default();
    if region.ends_with("нн") || (!is_superlative && region.ends_with('ь')) {
        stem.pop();
    }
    stem
}

/// Cuts the longest ending that stands behind `from`.
fn cut(stem: &mut String, from: usize, endings: &Endings) -> bool {
    let Some(region) = stem.get(from..) else { return false };
    let all = endings.0.iter().map(|ending| (ending, true));
    let all = all.chain(endings.1.iter().map(|ending| (ending, false)));
    let found = all.filter(|(ending, _)| region.ends_with(**ending)).max_by_key(|(e, _)| e.len());
    let Some((ending, wants_vowel)) = found else { return false };
    let before = region.strip_suffix(*ending).unwrap_or_default();
    if wants_vowel && !before.ends_with(['а', 'я']) {
        return false;
    }
    stem.truncate(from + before.len());
    true
}

/// The place behind the first vowel.
fn after_vowel(word: &str) -> usize {
    let found = word.char_indices().find(|(_, letter)| VOWELS.contains(letter));
    found.map_or(word.len(), |(place, letter)| place + letter.len_utf8())
}

/// The place behind the second group of vowels and one consonant.
fn region_two(word: &str) -> usize {
    let after_pair = |from: usize| {
        let rest = word.get(from..).unwrap_or_default();
        let mut seen = false;
        for (place, letter) in rest.char_indices() {
            let is_vowel = VOWELS.contains(&letter);
            if seen && !is_vowel {
                return from + place + letter.len_utf8();
            }
            seen |= is_vowel;
        }
        word.len()
    };
    after_pair(after_pair(0))
}

/// кошелек and кошельк are one stem, as are комбинатор… and all the others that keep theirs.
fn without_fleeting_vowel(mut stem: String) -> String {
    let mut letters = stem.chars().rev();
    let (last, fleeting, before) = (letters.next(), letters.next(), letters.next());
    let is_fleeting = matches!(last, Some('к' | 'ц')) && matches!(fleeting, Some('е' | 'о' | 'ь'));
    let is_behind_consonant = before.is_some_and(|letter| !VOWELS.contains(&letter));
    if let Some(last) = last.filter(|_| is_fleeting && is_behind_consonant)
        && stem.chars().count() > 4
    {
        stem.pop();
        stem.pop();
        stem.push(last);
    }
    stem
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::fold::fold;
    use rust_stemmers::{Algorithm, Stemmer};

    #[test]
    fn stems_are_those_of_snowball() {
        let texts = [
            include_str!("../../../assets/archive/registry.json"),
            include_str!("../../../assets/archive/releases/zakon-2025-08-08-meeting.json"),
            include_str!("../../../assets/i18n/ru.ftl"),
            "важнейшая красивейшее увидевший прочитавшись возможность сделанный бегающий ложь",
        ];
        let folded: String = texts.map(fold).join(" ");
        let theirs = Stemmer::create(Algorithm::Russian);
        let is_russian = |letter: char| ('а'..='я').contains(&letter);
        let words: Vec<&str> = folded.split(|c| !is_russian(c)).filter(|w| !w.is_empty()).collect();
        assert!(words.len() > 2_000);
        for word in words {
            assert_eq!(snowball(word), theirs.stem(word), "{word}");
        }
    }

    #[track_caller]
    fn check(words: &[&str]) {
        let stems: Vec<String> = words.iter().map(|word| stem(word)).collect();
        assert!(stems.iter().all(|stem| Some(stem) == stems.first()), "{stems:?}");
    }

    #[test]
    fn forms_of_one_word_have_one_stem() {
        check(&["нарколаборатория", "нарколабораторий", "нарколаборатории", "нарколабораториями"]);
        check(&["кошелек", "кошельков", "кошелька", "кошельки"]);
        check(&["тысяч", "тысячи", "тысячами"]);
        check(&["задержанные", "задержанных", "задержано"]);
        check(&["сбыт", "сбыта", "сбытом"]);
        assert_ne!(stem("лаборант"), stem("лаборатория"));
    }
}
