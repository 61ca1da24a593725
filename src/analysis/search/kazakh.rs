//! Stems of Kazakh words: the endings of case, possession and plural, one of each at the most, by the sounds before them.
//!
//! Words come as skeletons, in letters that every keyboard has (қ as к, і as и), so that they are found however they
//! are typed. A word keeps every reading: есірткі may be a stem or have an ending, and its forms share one of them.

/// What must stand before an ending.
#[derive(Clone, Copy)]
enum After {
    /// A vowel.
    Vowel,
    /// A consonant.
    Consonant,
    /// A consonant without voice.
    Mute,
    /// A vowel or a consonant with voice.
    Voiced,
    /// A consonant with voice that is no nasal.
    Hard,
    /// A consonant with voice.
    Sounding,
    /// м, н or ң.
    Nasal,
    /// A vowel, м, н or ң.
    VowelOrNasal,
    /// A vowel, р, й or у.
    Liquid,
    /// л, м, н, ң, з or ж.
    Firm,
    /// з or ж.
    Buzzing,
    /// A vowel or a sonorous consonant.
    Sonorous,
    /// The ending of what belongs to someone.
    Possession,
}

/// Endings by what stands before them; each with its back and its front vowel.
type Endings = &'static [(After, &'static [&'static str])];

const CASES: Endings = &[
    (After::VowelOrNasal, &["нын", "нин"]),
    (After::Hard, &["дын", "дин"]),
    (After::Mute, &["тын", "тин"]),
    (After::Voiced, &["га", "ге"]),
    (After::Mute, &["ка", "ке"]),
    (After::Possession, &["на", "не", "н", "нда", "нде", "нан", "нен", "ндагы", "ндеги"]),
    (After::Vowel, &["ны", "ни"]),
    (After::Sounding, &["ды", "ди"]),
    (After::Mute, &["ты", "ти"]),
    (After::Voiced, &["да", "де", "дан", "ден", "дагы", "деги"]),
    (After::Mute, &["та", "те", "тан", "тен", "тагы", "теги"]),
    (After::Nasal, &["нан", "нен"]),
    (After::Sonorous, &["мен"]),
    (After::Buzzing, &["бен"]),
    (After::Mute, &["пен"]),
    // Forms of verbs that behave like cases: the past, and what has been done.
    (After::Voiced, &["ган", "ген"]),
    (After::Mute, &["кан", "кен"]),
];
const POSSESSIONS: Endings =
    &[(After::Vowel, &["сы", "си", "мыз", "миз"]), (After::Consonant, &["ы", "и", "ымыз", "имиз"])];
const PLURALS: Endings = &[
    (After::Liquid, &["лар", "лер"]),
    (After::Firm, &["дар", "дер"]),
    (After::Mute, &["тар", "тер"]),
];

/// Letters that make vowels; у is both.
const VOWELS: &str = "аеиоуыэюя";
const MUTE: &str = "кпстфхцчшщбвгд";
const SONOROUS: &str = "лрймну";

/// The fewest letters of a stem.
const LEAST: usize = 3;

/// The stems that a word may have, itself among them.
pub(super) fn stems(word: &str) -> Vec<String> {
    let mut stems = vec![word.to_owned()];
    for endings in [CASES, POSSESSIONS, PLURALS] {
        let shorter: Vec<String> =
            stems.iter().flat_map(|stem| without(stem, endings)).map(str::to_owned).collect();
        stems.extend(shorter);
    }
    // тобы is of топ, and жоғарғы of жоқ… : the last consonant has voice between vowels.
    let hardened = stems.iter().skip(1).filter_map(|stem| {
        let last = match stem.chars().next_back()? {
            'б' => 'п',
            'г' => 'к',
            _ => return None,
        };
        Some(stem.chars().take(stem.chars().count() - 1).chain([last]).collect())
    });
    let hardened: Vec<String> = hardened.collect();
    stems.extend(hardened);
    stems.sort();
    stems.dedup();
    stems
}

fn without(stem: &str, endings: Endings) -> impl Iterator<Item = &str> {
    let all = endings.iter().flat_map(|(after, list)| list.iter().map(move |e| (*after, *e)));
    all.filter_map(move |(after, ending)| {
        let rest = stem.strip_suffix(ending)?;
        let fits = rest.chars().count() >= LEAST && is_after(rest, after) && in_tune(rest, ending);
        fits.then_some(rest)
    })
}

fn is_after(rest: &str, after: After) -> bool {
    let Some(last) = rest.chars().next_back() else { return false };
    let (is_vowel, is_mute) = (VOWELS.contains(last), MUTE.contains(last));
    match after {
        After::Vowel => is_vowel,
        After::Consonant => !is_vowel || last == 'у',
        After::Mute => is_mute,
        After::Voiced => !is_mute,
        After::Hard => !is_mute && (!is_vowel || last == 'у') && !matches!(last, 'м' | 'н'),
        After::Sounding => !is_mute && (!is_vowel || last == 'у'),
        After::Nasal => matches!(last, 'м' | 'н'),
        After::VowelOrNasal => is_vowel || matches!(last, 'м' | 'н'),
        After::Liquid => is_vowel || matches!(last, 'р' | 'й'),
        After::Firm => matches!(last, 'л' | 'м' | 'н' | 'з' | 'ж'),
        After::Buzzing => matches!(last, 'з' | 'ж'),
        After::Sonorous => is_vowel || SONOROUS.contains(last),
        After::Possession => matches!(last, 'ы' | 'и'),
    }
}

/// Whether an ending's vowel goes with the last vowel before it.
///
/// Only е and и are surely front and ы surely back: behind а, о and у of a skeleton ә, ө and ү may stand.
fn in_tune(rest: &str, ending: &str) -> bool {
    let is_front = |letter: char| matches!(letter, 'е' | 'и' | 'э');
    let vowel = ending.chars().find(|letter| VOWELS.contains(*letter));
    // мен, бен and пен do not change.
    let Some(vowel) = vowel.filter(|_| !ending.ends_with("ен") || ending.len() != 6) else {
        return true;
    };
    let before = rest.chars().rev().find(|letter| VOWELS.contains(*letter));
    before.is_none_or(|before| match before {
        'е' | 'и' | 'э' => is_front(vowel),
        'ы' | 'я' => !is_front(vowel),
        _ => true,
    })
}

#[cfg(test)]
mod tests {
    use super::super::token::skeleton;
    use super::*;
    use crate::analysis::fold::fold;

    fn of(word: &str) -> Vec<String> {
        stems(&skeleton(&fold(word)))
    }

    #[track_caller]
    fn check(words: &[&str]) {
        for word in words {
            for other in words {
                let (a, b) = (of(word), of(other));
                assert!(a.iter().any(|stem| b.contains(stem)), "{word} {a:?}, {other} {b:?}");
            }
        }
    }

    #[test]
    fn forms_of_one_word_share_a_stem() {
        check(&["зертхана", "зертханалар", "зертханасы", "зертханалардың", "зертханасында"]);
        check(&["топ", "тобы", "топтар", "топтың", "тобының"]);
        check(&["есірткі", "есірткіні", "есірткінің", "есірткілер", "есірткіге"]);
        check(&["сот", "соттар", "сотқа", "соттың", "соттан"]);
        check(&["әмиян", "әмияндар", "әмияны", "әмияндарды", "әмияннан"]);
        check(&["қылмыс", "қылмыстар", "қылмысы", "қылмыстың", "қылмыспен"]);
        check(&["облыс", "облысында", "облыста", "облысындағы"]);
        check(&["кошелек", "кошелегі", "кошелектер"]);
        check(&["тонна", "тоннадан", "тоннаға"]);
        check(&["анықталды", "анықталған"]);
        check(&["зертханалар", "зертханалардын"]);
    }

    #[test]
    fn words_that_end_like_endings_stay_whole() {
        assert_eq!(of("зертхана"), ["зертхана"]);
        assert_eq!(of("қала"), ["кала"]);
        assert_eq!(of("бала"), ["бала"]);
        assert_eq!(of("ақша"), ["акша"]);
    }
}
