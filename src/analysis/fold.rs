//! Texts as they are searched: small letters, ё as е, every sort of space as a space.
//!
//! For the letters of the page's languages alone: the full tables of Unicode would be a tenth of the program's data.

/// One letter as it is searched.
pub(super) fn letter(letter: char) -> char {
    match letter {
        'A'..='Z' => letter.to_ascii_lowercase(),
        'А'..='Я' => char::from_u32(u32::from(letter) + 32).unwrap_or(letter),
        'Ё' | 'ё' => 'е',
        'І' => 'і',
        'Ә' => 'ә',
        'Ғ' => 'ғ',
        'Қ' => 'қ',
        'Ң' => 'ң',
        'Ө' => 'ө',
        'Ұ' => 'ұ',
        'Ү' => 'ү',
        'Һ' => 'һ',
        '\u{a0}' | '\u{202f}' | '\u{2009}' => ' ',
        '’' => '\'',
        other => other,
    }
}

/// A text as it is searched.
pub fn fold(text: &str) -> String {
    text.chars().map(letter).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_of_the_three_alphabets_folds_to_its_small_one() {
        let big = "ABCXYZАӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ";
        let small: String = big.to_lowercase().replace('ё', "е");
        assert_eq!(fold(big), small);
        assert_eq!(fold("1\u{a0}637 тонн"), "1 637 тонн");
    }
}
