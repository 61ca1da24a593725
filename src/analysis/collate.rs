//! The order of words in the alphabets of the page's languages.

use super::fold;

/// The weights of a text's letters, from 1; signs weigh nothing.
fn weights(text: &str) -> impl Iterator<Item = u8> {
    text.chars().map(fold::letter).filter_map(weight)
}

/// A space, digits, then Latin letters, then Kazakh ones, among which the Russian ones stand in their own order.
fn weight(letter: char) -> Option<u8> {
    // Russian letters are three apart, so that Kazakh ones have room between them.
    const CYRILLIC: u8 = 40;
    let russian = |letter: char| {
        let place = u8::try_from(u32::from(letter) - u32::from('а')).unwrap_or(0);
        CYRILLIC + 3 * place
    };
    let ascii = |first: char, base: u8| {
        base + u8::try_from(u32::from(letter) - u32::from(first)).unwrap_or(0)
    };
    Some(match letter {
        ' ' => 1,
        '0'..='9' => ascii('0', 2),
        'a'..='z' => ascii('a', 12),
        'а'..='я' => russian(letter),
        'ә' => russian('а') + 1,
        'ғ' => russian('г') + 1,
        'қ' => russian('к') + 1,
        'ң' => russian('н') + 1,
        'ө' => russian('о') + 1,
        'ұ' => russian('у') + 1,
        'ү' => russian('у') + 2,
        'һ' => russian('х') + 1,
        'і' => russian('ы') + 1,
        _ => return None,
    })
}

/// The first twelve letters of a text as a number of 96 bits: texts in order have numbers in order.
pub fn beginning(text: &str) -> u128 {
    let first = weights(text).chain(std::iter::repeat(0)).take(12);
    first.fold(0, |number, weight| number << 8 | u128::from(weight))
}

/// The weights of all letters of a text: texts in order have weights in order.
pub fn weighed(text: &str) -> Vec<u8> {
    weights(text).collect()
}

/// The order of two texts by their letters alone.
pub fn compare_letters(a: &str, b: &str) -> std::cmp::Ordering {
    weights(a).cmp(weights(b))
}

/// The order of two texts.
pub fn compare(a: &str, b: &str) -> std::cmp::Ordering {
    compare_letters(a, b).then_with(|| a.cmp(b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stand_as_in_a_dictionary() {
        let right = [
            "",
            "2 т",
            "21",
            "a",
            "Zebra",
            "абай",
            "Әкім",
            "бас",
            "ғалым",
            "дом",
            "ёлка",
            "жер",
            "қала",
            "лес",
            "ұл",
            "іс",
            "я",
        ];
        for pair in right.windows(2) {
            assert_eq!(compare(pair[0], pair[1]), std::cmp::Ordering::Less, "{pair:?}");
            assert!(beginning(pair[0]) <= beginning(pair[1]), "{pair:?}");
        }
        assert!(beginning("«Абай»") < beginning("абайлау"));
    }
}
