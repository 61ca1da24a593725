//! Texts as words and numbers.

use crate::analysis::fold::fold;
use crate::analysis::phrase;
use crate::model::exact;
use crate::model::quantity::Decimal;

/// A piece of a text or of what a reader types.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Token {
    /// A word, folded.
    Word(String),
    /// A number: its readings as plain digits. 1,637 may be either of two.
    Number {
        /// As it stands.
        readings: Vec<String>,
        /// With the word that multiplies it: 18 млн as 18000000.
        scaled: Vec<String>,
    },
}

/// Signs that stand for units, with the ids of those.
const SIGNS: [(char, &str); 5] =
    [('%', "%"), ('$', "usd"), ('€', "eur"), ('₸', "kzt"), ('₽', "rub")];

/// A folded word in letters that every keyboard has.
pub(super) fn skeleton(word: &str) -> String {
    let plain = |letter| match letter {
        'ә' => 'а',
        'ғ' => 'г',
        'қ' => 'к',
        'ң' => 'н',
        'ө' => 'о',
        'ұ' | 'ү' => 'у',
        'һ' => 'х',
        'і' => 'и',
        other => other,
    };
    word.chars().map(plain).collect()
}

/// The words and numbers of a text. `is_grouped`: whether "1 637" is one number.
pub(super) fn tokens(text: &str, is_grouped: bool) -> Vec<Token> {
    let letters: Vec<char> = fold(text).chars().collect();
    let mut reader = Reader { letters: &letters, at: 0, is_grouped };
    let mut tokens = Vec::new();
    while let Some(letter) = reader.peek(0) {
        if letter.is_ascii_digit() {
            tokens.push(reader.number());
        } else if is_of_words(letter) {
            tokens.push(Token::Word(reader.word()));
        } else {
            reader.at += 1;
            let sign = SIGNS.iter().find(|(sign, _)| *sign == letter);
            tokens.extend(sign.map(|(_, word)| Token::Word((*word).to_owned())));
        }
    }
    tokens
}

fn is_of_words(letter: char) -> bool {
    letter.is_ascii_alphabetic() || ('\u{400}'..='\u{52f}').contains(&letter)
}

struct Reader<'a> {
    letters: &'a [char],
    at: usize,
    is_grouped: bool,
}

impl Reader<'_> {
    fn peek(&self, ahead: usize) -> Option<char> {
        self.letters.get(self.at + ahead).copied()
    }

    fn word(&mut self) -> String {
        let rest = self.letters.get(self.at..).unwrap_or_default();
        let word: String = rest.iter().take_while(|letter| is_of_words(**letter)).collect();
        self.at += word.chars().count();
        word
    }

    fn digits(&mut self) -> String {
        let rest = self.letters.get(self.at..).unwrap_or_default();
        let digits: String = rest.iter().take_while(|letter| letter.is_ascii_digit()).collect();
        self.at += digits.len();
        digits
    }

    fn is_behind_point(&self) -> bool {
        let before = |n| self.at.checked_sub(n).and_then(|at| self.letters.get(at));
        before(1) == Some(&'.') && before(2).is_some_and(char::is_ascii_digit)
    }

    /// How many digits stand behind a separator.
    fn n_digits_behind(&self, separator: char) -> usize {
        if self.peek(0) != Some(separator) {
            return 0;
        }
        let rest = self.letters.get(self.at + 1..).unwrap_or_default();
        rest.iter().take_while(|letter| letter.is_ascii_digit()).count()
    }

    /// The groups of three digits that follow, and how many there are.
    fn groups(&mut self, separator: char) -> (String, usize) {
        let (mut groups, mut n) = (String::new(), 0);
        while self.n_digits_behind(separator) == 3 {
            self.at += 1;
            groups.push_str(&self.digits());
            n += 1;
        }
        (groups, n)
    }

    fn number(&mut self) -> Token {
        // The months and years of 16.08.2025 have no fractions.
        let is_in_date = self.is_behind_point();
        let first = self.digits();
        let can_group = first.len() <= 3 && !first.starts_with('0');
        let mut whole = first.clone();
        let mut ambiguous = None;
        if can_group && self.is_grouped && self.n_digits_behind(' ') == 3 {
            whole.push_str(&self.groups(' ').0);
        } else if let Some(separator) = self.peek(0).filter(|c| matches!(c, ',' | '.'))
            && can_group
            && self.n_digits_behind(separator) == 3
        {
            let (groups, n) = self.groups(separator);
            if n == 1 {
                ambiguous = Some(format!("{first}.{groups}"));
            }
            whole.push_str(&groups);
        }
        let mut readings = vec![whole.clone()];
        let point =
            self.peek(0).filter(|c| matches!(c, ',' | '.') && ambiguous.is_none() && !is_in_date);
        if point.is_some_and(|point| self.n_digits_behind(point) > 0) {
            let before = self.at;
            self.at += 1;
            let fraction = self.digits();
            if self.n_digits_behind('.') > 0 {
                // A date: 06.08.2025.
                self.at = before;
            } else {
                readings = vec![format!("{whole}.{fraction}")];
            }
        }
        readings.extend(ambiguous);
        let scaled = self.scaled(&readings);
        Token::Number { readings: readings.iter().map(|text| plain(text)).collect(), scaled }
    }

    /// The readings times the word that follows, if it multiplies.
    fn scaled(&self, readings: &[String]) -> Vec<String> {
        let gap = usize::from(self.peek(0) == Some(' '));
        let rest = self.letters.get(self.at + gap..).unwrap_or_default();
        let word: String = rest.iter().take_while(|letter| is_of_words(**letter)).collect();
        let Some(scale) = phrase::scale(&word) else { return Vec::new() };
        let times = |text: &String| exact::times(exact::read(text)?, scale.into());
        readings.iter().filter_map(times).map(digits).collect()
    }
}

/// A number as plain digits, without zeros that say nothing.
pub(super) fn digits(number: Decimal) -> String {
    number.normalize().to_string()
}

/// The same of digits as they stand; what is no exact decimal, such as 08, stays.
fn plain(text: &str) -> String {
    let is_plain = text == "0" || text.starts_with("0.") || !text.starts_with('0');
    let number = exact::read(text).filter(|_| is_plain);
    number.map_or_else(|| text.to_owned(), digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let shown = tokens(text, true).into_iter().map(|token| match token {
            Token::Word(word) => word,
            Token::Number { readings, scaled } if scaled.is_empty() => readings.join("|"),
            Token::Number { readings, scaled } => {
                format!("{}×{}", readings.join("|"), scaled.join("|"))
            }
        });
        assert_eq!(shown.collect::<Vec<_>>().join(" "), expected, "{text}");
    }

    #[test]
    fn numbers_are_read_as_people_write_them() {
        check("1637", "1637");
        check("1 637", "1637");
        check("1\u{a0}637 фактов", "1637 фактов");
        check("1\u{202f}637", "1637");
        check("1,637", "1637|1.637");
        check("1,637,000", "1637000");
        check("1,637.5", "1637|1.637 5");
        check("18 000 000", "18000000");
        check("47,2 т", "47.2 т");
        check("47.20", "47.2");
        check("18 млн", "18×18000000 млн");
        check("18млн", "18×18000000 млн");
        check("35 тысяч", "35×35000 тысяч");
        check("10,5 млрд тенге", "10.5×10500000000 млрд тенге");
        check("35 мыңнан астам", "35×35000 мыңнан астам");
        check("16%", "16 %");
        check("2025-08-06", "2025 08 06");
        check("06.08.2025", "06 08 2025");
        check("16.12.2025", "16 12 2025");
        check("2025 100", "2025 100");
        check("1 63", "1 63");
        check("99999999999999999999999999999999", "99999999999999999999999999999999");
    }

    #[test]
    fn words_are_parted_at_all_else() {
        check("Следственно-оперативных групп: ёлка’s", "следственно оперативных групп елка s");
        assert_eq!(skeleton("қылмыстық"), "кылмыстык");
    }
}
