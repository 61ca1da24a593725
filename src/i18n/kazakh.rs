//! Kazakh endings that a page of figures cannot do without.
//!
//! "More than 35,000" is "35 000-нан астам": the number takes the ablative, and its ending follows the sound
//! of the word that is read last.

use crate::model::exact;
use crate::model::quantity::Decimal;

/// The ablative endings of 0 to 9 as they are read.
const DIGITS: [&str; 10] = ["ден", "ден", "ден", "тен", "тен", "тен", "дан", "ден", "ден", "дан"];
/// The ablative endings of 10, 20 … 90.
const TENS: [&str; 9] = ["нан", "дан", "дан", "тан", "ден", "тан", "тен", "нен", "нан"];

/// The ablative ending of a number: -нан, -нен, -дан, -ден, -тан or -тен.
pub fn ablative_ending(number: Decimal) -> &'static str {
    let (before, after) = exact::digits(number.normalize());
    let digits: Vec<usize> =
        before.bytes().chain(after.bytes()).map(|byte| usize::from(byte - b'0')).collect();
    let zeros = digits.iter().rev().take_while(|digit| **digit == 0).count();
    let last = digits.iter().rev().find(|digit| **digit != 0).copied();
    let Some(last) = last else { return "ден" };
    let by = |table: &[&'static str], index: usize| table.get(index).copied().unwrap_or("ден");
    match zeros {
        0 => by(&DIGITS, last),
        1 => by(&TENS, last - 1),
        // жүз
        2 => "ден",
        // миллиард
        9..=11 => "тан",
        // мың, миллион, триллион
        _ => "нан",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endings_follow_the_word_that_is_read_last() {
        let right = [
            ("2", "ден"),
            ("3", "тен"),
            ("9", "дан"),
            ("14", "тен"),
            ("10", "нан"),
            ("40", "тан"),
            ("80", "нен"),
            ("100", "ден"),
            ("1500", "ден"),
            ("35000", "нан"),
            ("18000000", "нан"),
            ("10000000000", "тан"),
            ("47.2", "ден"),
            ("0", "ден"),
        ];
        for (number, ending) in right {
            assert_eq!(ablative_ending(number.parse().unwrap()), ending, "{number}");
        }
    }
}
