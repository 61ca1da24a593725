//! Sums of the checks, written out in the reader's language.

use crate::checks::Term;
use crate::i18n::Words;
use crate::model::exact;
use crate::model::registry::Registry;

/// One line of a sum.
pub fn line(words: &Words, registry: &Registry, terms: &[Term]) -> String {
    let mut line = String::new();
    for term in terms {
        let text = word(words, registry, term);
        let sticks = line.is_empty() || line.ends_with('(') || text == ")";
        if !sticks {
            line.push(' ');
        }
        line.push_str(&text);
    }
    line
}

fn word(words: &Words, registry: &Registry, term: &Term) -> String {
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
