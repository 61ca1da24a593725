//! Numbers and quantities as a reader of each language writes them; never rounded, never shortened beyond print.

use super::{Arg, Words, kazakh};
use crate::model::exact;
use crate::model::quantity::{Decimal, Edge, Qualifier, Quantity, Range, Side};
use crate::model::registry::Registry;
use crate::model::wording::Language;

/// A space that does not break: between groups of digits, and between a number and its unit.
const FIRM_SPACE: char = '\u{a0}';

/// The parts of a quantity as it is set large: words, number, unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parts {
    /// What stands before the number: "более".
    pub before: String,
    /// The number.
    pub number: String,
    /// What stands after the number: "тонн"; in Kazakh with the hedge: "тоннадан астам".
    pub after: String,
}

impl Parts {
    /// The parts in one line.
    pub fn line(&self) -> String {
        let mut line = String::new();
        if !self.before.is_empty() {
            line.push_str(&self.before);
            line.push(FIRM_SPACE);
        }
        line.push_str(&self.number);
        if !self.after.is_empty() {
            if !self.after.starts_with('-') {
                line.push(FIRM_SPACE);
            }
            line.push_str(&self.after);
        }
        line
    }
}

impl Words {
    /// What stands between groups of three digits.
    pub fn separator(&self) -> &'static str {
        if self.language == Language::En { "," } else { "\u{a0}" }
    }

    /// A number with every digit that it has: 1 637, 16,35 and 1,637 in English.
    pub fn number(&self, number: Decimal) -> String {
        let group = self.separator();
        let point = if self.language == Language::En { '.' } else { ',' };
        let (whole, fraction) = exact::digits(number);
        let mut line = String::new();
        if number.is_sign_negative() {
            line.push('−');
        }
        for (index, digit) in whole.chars().enumerate() {
            if index > 0 && (whole.len() - index) % 3 == 0 {
                line.push_str(group);
            }
            line.push(digit);
        }
        if !fraction.is_empty() {
            line.push(point);
            line.push_str(&fraction);
        }
        line
    }

    /// A quantity with its hedge and its unit.
    ///
    /// A number that is printed to the thousand, million or billion keeps that word: "18 млн" would look
    /// more exact than it is as 18 000 000. The division is exact or not made.
    pub fn quantity(&self, quantity: &Quantity, registry: &Registry) -> Parts {
        let (number, scale) = scaled(quantity);
        let is_hedged = asks_for_genitive(quantity.qualifier);
        let unit = registry.units.get(&quantity.unit);
        let unit_word = unit.map_or("", |unit| {
            let number = if scale.is_some() { Decimal::ONE_THOUSAND } else { number };
            self.plural(unit.words.get(self.language), number, is_hedged)
        });
        let ablative = unit.and_then(|unit| unit.kk_ablative.as_deref());
        let scale_word = scale.map(|scale| self.text(&format!("scale-{scale}")));
        let code = quantity.qualifier.code();
        let is_exact = quantity.qualifier == Qualifier::Exact;
        let hedge = if is_exact { String::new() } else { self.text(&format!("hedge-{code}")) };
        let takes_ablative = self.language == Language::Kk
            && matches!(quantity.qualifier, Qualifier::MoreThan | Qualifier::LessThan);
        let follows = self.language == Language::Kk
            && matches!(
                quantity.qualifier,
                Qualifier::MoreThan | Qualifier::LessThan | Qualifier::Nearly
            );
        let tail: Vec<String> = if takes_ablative {
            match (scale, ablative) {
                (_, Some(ablative)) => {
                    scale_word.into_iter().chain([ablative.to_owned()]).collect()
                }
                (Some(scale), None) => vec![self.text(&format!("scale-{scale}-ablative"))],
                (None, None) => vec![format!("-{}", kazakh::ablative_ending(number))],
            }
        } else {
            scale_word
                .into_iter()
                .chain(Some(unit_word.to_owned()).filter(|w| !w.is_empty()))
                .collect()
        };
        let after = tail.into_iter().chain(follows.then(|| hedge.clone()));
        Parts {
            before: if follows { String::new() } else { hedge },
            number: self.number(number),
            after: after.collect::<Vec<_>>().join("\u{a0}"),
        }
    }

    /// A stated change in per cent, behind the sign of its direction: "+16 %", "about +3 per cent".
    pub fn percent(&self, sign: &str, stated: &Quantity, registry: &Registry) -> String {
        let mut parts = self.quantity(stated, registry);
        if stated.qualifier == Qualifier::Exact {
            parts.number = self.with_unit(stated.value, Some(&stated.unit), registry);
            parts.after.clear();
        }
        parts.number = format!("{sign}{}", parts.number);
        parts.line()
    }

    /// The values that a range holds: "[15,5; 16,5)" in words: "от 15,5, меньше 16,5".
    pub fn range(&self, range: Range, unit: Option<&str>, registry: &Registry) -> String {
        let set = |number: Decimal| self.with_unit(number, unit, registry);
        match (range.low, range.high) {
            (Some(low), Some(high)) if low == high => set(low.value),
            (Some(low), Some(high)) => {
                // One scale for both ends: "от 9,5, но меньше 10,5 млрд ₸".
                let scales = [low, high].map(|edge| in_round_steps(edge.value.normalize(), unit));
                let bare = match scales {
                    [(number, Some(one)), (_, Some(other))] if one == other => self.number(number),
                    _ if scales.iter().all(|(_, scale)| scale.is_none()) => {
                        self.number(low.value.normalize())
                    }
                    _ => set(low.value),
                };
                let args = [("low", bare), ("high", set(high.value))];
                self.between(&key("range", low, high), &args)
            }
            (Some(low), None) => {
                let key = if low.side == Side::Above { "range-above" } else { "range-from" };
                self.between(key, &[("low", set(low.value))])
            }
            (None, Some(high)) => {
                let key = if high.side == Side::Below { "range-below" } else { "range-to" };
                self.between(key, &[("high", set(high.value))])
            }
            (None, None) => self.text("range-any"),
        }
    }

    /// A number with the symbol of its unit; a unit with an empty symbol adds nothing.
    pub fn with_unit(&self, number: Decimal, unit: Option<&str>, registry: &Registry) -> String {
        let (number, scale) = in_round_steps(number.normalize(), unit);
        let mut line = self.number(number);
        if let Some(scale) = scale {
            line.push(FIRM_SPACE);
            line.push_str(&self.text(&format!("scale-{scale}")));
        }
        let symbol = unit.and_then(|unit| registry.units.get(unit));
        if let Some(symbol) = symbol.map(|unit| unit.symbol.get(self.language)) {
            // English sets the per cent sign close.
            if !symbol.is_empty() && (self.language != Language::En || symbol != "%") {
                line.push(FIRM_SPACE);
            }
            line.push_str(symbol);
        }
        line
    }

    fn between(&self, key: &str, args: &[(&str, String)]) -> String {
        let args: Vec<_> = args.iter().map(|(name, text)| (*name, Arg::Text(text))).collect();
        self.with(key, &args)
    }
}

/// Whether Russian puts the noun after this hedge into the genitive: "более 21 тонны", but "почти 2 тонны".
pub(super) fn asks_for_genitive(qualifier: Qualifier) -> bool {
    !matches!(qualifier, Qualifier::Exact | Qualifier::Nearly)
}

fn key(start: &str, low: Edge, high: Edge) -> String {
    let low = if low.side == Side::Above { "above" } else { "from" };
    let high = if high.side == Side::Below { "below" } else { "to" };
    format!("{start}-{low}-{high}")
}

/// The steps of print that have a word: the step, the finest rounding that still speaks of it, and the name that
/// messages give it. 10,5 млрд is printed to a tenth of a billion.
const SCALES: [(u64, u64, &str); 3] = [
    (1_000_000_000, 10_000_000, "billion"),
    (1_000_000, 10_000, "million"),
    (1_000, 1_000, "thousand"),
];

/// The number in the step to which it was printed, where that step has a word.
fn scaled(quantity: &Quantity) -> (Decimal, Option<&'static str>) {
    let fitting = SCALES.iter().find(|(step, finest, _)| {
        quantity.value >= Decimal::from(*step) && quantity.rounded_to >= Decimal::from(*finest)
    });
    match fitting {
        Some((step, _, name)) => exact_quotient(quantity.value, *step)
            .map_or((quantity.value, None), |number| (number, Some(*name))),
        None => (quantity.value, None),
    }
}

/// Large amounts of money and mass in sums: by a million or a billion, exactly.
fn in_round_steps(number: Decimal, unit: Option<&str>) -> (Decimal, Option<&'static str>) {
    let is_count = unit.is_none_or(|unit| unit == "1" || unit == "%");
    if is_count {
        return (number, None);
    }
    SCALES
        .iter()
        .filter(|(step, ..)| *step > 1_000 && number.abs() >= Decimal::from(*step))
        .find_map(|(step, _, name)| exact_quotient(number, *step).map(|short| (short, Some(*name))))
        .unwrap_or((number, None))
}

/// The quotient, where multiplying it back gives the very number.
fn exact_quotient(number: Decimal, step: u64) -> Option<Decimal> {
    let quotient = exact::over(number, step.into())?.normalize();
    (exact::times(quotient, step.into())? == number).then_some(quotient)
}

#[cfg(test)]
mod tests {
    use super::super::tests::words;
    use super::*;
    use crate::wire::registry;

    fn registry() -> Registry {
        registry::read(include_str!("../../assets/archive/registry.json")).usable().unwrap().0
    }

    #[track_caller]
    fn check(language: Language, number: &str, expected: &str) {
        let seen = words(language).number(number.parse().unwrap());
        assert_eq!(seen.replace('\u{a0}', "_"), expected);
    }

    #[test]
    fn digits_are_grouped_as_each_language_does() {
        check(Language::Ru, "1234567.89", "1_234_567,89");
        check(Language::Kk, "1234567.89", "1_234_567,89");
        check(Language::En, "1234567.89", "1,234,567.89");
        check(Language::Ru, "-230", "−230");
        check(Language::En, "999", "999");
    }

    #[track_caller]
    fn check_quantity(
        value: &str,
        qualifier: Qualifier,
        step: &str,
        unit: &str,
        expected: [&str; 3],
    ) {
        let quantity = Quantity {
            value: value.parse().unwrap(),
            qualifier,
            rounded_to: step.parse().unwrap(),
            unit: unit.into(),
        };
        let registry = registry();
        let seen = [Language::Ru, Language::Kk, Language::En].map(|language| {
            words(language).quantity(&quantity, &registry).line().replace('\u{a0}', " ")
        });
        assert_eq!(seen, expected);
    }

    #[test]
    fn quantities_keep_hedge_rounding_and_unit() {
        use Qualifier::{Exact, MoreThan, Nearly};
        check_quantity("1637", Exact, "1", "1", ["1 637", "1 637", "1,637"]);
        check_quantity(
            "14",
            MoreThan,
            "1",
            "t",
            ["более 14 тонн", "14 тоннадан астам", "more than 14 tonnes"],
        );
        check_quantity(
            "35000",
            MoreThan,
            "1000",
            "1",
            ["более 35 тыс.", "35 мыңнан астам", "more than 35 thousand"],
        );
        check_quantity(
            "9000000000",
            MoreThan,
            "1000000000",
            "KZT",
            ["более 9 млрд тенге", "9 млрд теңгеден астам", "more than 9 billion tenge"],
        );
        check_quantity("47.2", Exact, "0.1", "t", ["47,2 тонны", "47,2 тонна", "47.2 tonnes"]);
        check_quantity("1500", Nearly, "1", "1", ["почти 1 500", "1 500 дерлік", "nearly 1,500"]);
        check_quantity(
            "38500000",
            Exact,
            "100000",
            "USD",
            ["38,5 млн долларов США", "38,5 млн АҚШ доллары", "38.5 million US dollars"],
        );
        check_quantity(
            "38543210",
            Exact,
            "10",
            "KZT",
            ["38 543 210 тенге", "38 543 210 теңге", "38,543,210 tenge"],
        );
    }

    #[track_caller]
    fn check_percent(percent: &str, qualifier: Qualifier, expected: [&str; 3]) {
        let stated = Quantity::percent(percent.parse().unwrap(), qualifier, Decimal::ONE);
        let registry = registry();
        let seen = [Language::Ru, Language::Kk, Language::En].map(|language| {
            words(language).percent("+", &stated, &registry).replace('\u{a0}', " ")
        });
        assert_eq!(seen, expected);
    }

    #[test]
    fn a_stated_per_cent_keeps_its_hedge() {
        use Qualifier::{About, Exact, MoreThan, Nearly};
        check_percent("16", Exact, ["+16 %", "+16 %", "+16%"]);
        check_percent("3", About, ["около +3 процентов", "шамамен +3 пайыз", "about +3 per cent"]);
        check_percent(
            "16",
            MoreThan,
            ["более +16 процентов", "+16 пайыздан астам", "more than +16 per cent"],
        );
        check_percent("3", Nearly, ["почти +3 процента", "+3 пайыз дерлік", "nearly +3 per cent"]);
    }
}
