//! Sums of the checks, written out in the reader's language.

use super::sheet::Sheet;
use crate::checks::Term;
use crate::model::exact;

/// One line of a sum.
pub(super) fn line(sheet: &Sheet, terms: &[Term]) -> String {
    let mut line = String::new();
    for term in terms {
        let text = word(sheet, term);
        let sticks = line.is_empty() || line.ends_with('(') || text == ")";
        if !sticks {
            line.push(' ');
        }
        line.push_str(&text);
    }
    line
}

fn word(sheet: &Sheet, term: &Term) -> String {
    let words = &sheet.words;
    let registry = &sheet.registry;
    match term {
        Term::Number(number, unit) => words.with_unit(*number, unit.as_deref(), registry),
        Term::Rounded(number, unit) => {
            words.with_unit(exact::rounded(*number, 2), unit.as_deref(), registry)
        }
        Term::Range(range, unit) => words.range(*range, unit.as_deref(), registry),
        Term::Claim(quantity) => words.quantity(quantity, registry).line(),
        Term::Sign(sign) => (*sign).to_owned(),
        Term::Day(day) => words.day(*day),
        Term::Word(key) => words.text(key),
    }
}
