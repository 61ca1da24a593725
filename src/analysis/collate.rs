//! The order of words in the alphabets of the page's languages.

use super::fold::fold;

/// A space, digits, then Latin letters, then Kazakh ones, among which the Russian ones stand in their own order.
const LETTERS: &str =
    " 0123456789abcdefghijklmnopqrstuvwxyzаәбвгғдежзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя";

/// The weights of a text's letters, from 1; signs weigh nothing.
fn weights(text: &str) -> impl Iterator<Item = u8> {
    let letters: Vec<char> = fold(text).chars().collect();
    letters.into_iter().filter_map(weight)
}

fn weight(letter: char) -> Option<u8> {
    let place = LETTERS.chars().position(|other| other == letter)?;
    u8::try_from(place + 1).ok()
}

/// The first letters of a text as a number: texts in order have numbers in order.
pub fn beginning(text: &str) -> u64 {
    let short: String = text.chars().take(24).collect();
    let first = weights(&short).chain(std::iter::repeat(0)).take(8);
    first.fold(0, |number, weight| number << 8 | u64::from(weight))
}

/// The order of two texts.
pub fn compare(a: &str, b: &str) -> std::cmp::Ordering {
    weights(a).cmp(weights(b)).then_with(|| a.cmp(b))
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
