//! The printed phrase of a figure against the value, hedge and unit that the file gives it.
//!
//! A phrase that cannot be read for certain is left out. A hedge may stand outside the phrase, so a phrase without one
//! contradicts none; a hedge that stands in it must be that of the file.

use super::{Check, Finding, Term};
use crate::analysis::phrase::{Reading, Unit, read};
use crate::model::exact;
use crate::model::fact::Fact;
use crate::model::quantity::{Decimal, Qualifier, Quantity};
use crate::model::registry::Registry;
use crate::model::release::Release;
use crate::model::verdict::Verdict;
use std::rc::Rc;

/// Each phrase that reads otherwise, and one answer for all that read as their figure.
pub(super) fn findings(release: &Release, registry: &Registry) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut right: Vec<&Fact> = Vec::new();
    for (fact, figure) in release.figures() {
        let Some(reading) = read(&fact.locator.span.phrase, release.language) else { continue };
        match compare(&figure.quantity, &reading, registry) {
            Verdict::Holds => right.push(fact),
            verdict => found.push(told(verdict, fact, &figure.quantity, &reading)),
        }
    }
    if !right.is_empty() {
        let n_figures = Decimal::from(release.figures().count());
        let line = vec![
            Term::Word("sum-read"),
            Term::Number(right.len().into(), None),
            Term::Sign("/"),
            Term::Number(n_figures, None),
        ];
        found.push(Finding::new(Check::Printed, Verdict::Holds, &right, vec![line]));
    }
    found
}

fn told(verdict: Verdict, fact: &Fact, quantity: &Quantity, reading: &Reading) -> Finding {
    let unit: Rc<str> = match reading.unit {
        Unit::Known(unit) => unit.into(),
        Unit::Bare | Unit::Unknown => "1".into(),
    };
    let hedge = reading.hedge.and_then(|hedge| hedge.first()).copied();
    let printed = Quantity {
        value: reading.value,
        qualifier: hedge.unwrap_or(Qualifier::Exact),
        rounded_to: reading.step,
        unit,
    };
    let sum = vec![
        vec![Term::Word("sum-printed"), Term::Claim(printed)],
        vec![Term::Word("sum-in-file"), Term::Claim(quantity.clone())],
    ];
    Finding::new(Check::Printed, verdict, &[fact], sum)
}

fn compare(quantity: &Quantity, reading: &Reading, registry: &Registry) -> Verdict {
    let is_hedge = reading.hedge.is_none_or(|hedge| {
        hedge.contains(&Qualifier::Exact) || hedge.contains(&quantity.qualifier)
    });
    match same_value(quantity, reading, registry) {
        Verdict::Holds if !is_hedge => Verdict::DoesNotHold,
        Verdict::Holds if !is_of_step(quantity, reading) => Verdict::CannotTell,
        verdict => verdict,
    }
}

/// Whether the file's value is the printed number.
fn same_value(quantity: &Quantity, reading: &Reading, registry: &Registry) -> Verdict {
    let of_file = registry.units.get(&quantity.unit);
    let is_equal = |factor: Decimal, of_file: Decimal| {
        let printed = exact::times(reading.value, factor);
        let filed = exact::times(quantity.value, of_file);
        printed.zip(filed).is_some_and(|(printed, filed)| exact::compare(printed, filed).is_eq())
    };
    if let Unit::Known(unit) = reading.unit {
        let is_one_unit = *unit == *quantity.unit;
        let factors = registry.units.get(unit).zip(of_file);
        return match factors.filter(|(printed, filed)| printed.dimension == filed.dimension) {
            Some((printed, filed)) => verdict(is_equal(printed.factor, filed.factor)),
            None if is_one_unit => verdict(is_equal(Decimal::ONE, Decimal::ONE)),
            None => Verdict::CannotTell,
        };
    }
    if is_equal(Decimal::ONE, Decimal::ONE) {
        return Verdict::Holds;
    }
    // The unit may stand outside the phrase, and be another of its dimension.
    let mut alike = registry
        .units
        .iter()
        .filter(|(_, unit)| of_file.is_some_and(|of_file| of_file.dimension == unit.dimension));
    let of_file = of_file.map_or(Decimal::ONE, |unit| unit.factor);
    match reading.unit {
        _ if alike.any(|(_, unit)| is_equal(unit.factor, of_file)) => Verdict::Holds,
        Unit::Unknown if &*quantity.unit != "1" => Verdict::CannotTell,
        _ => Verdict::DoesNotHold,
    }
}

fn verdict(is_equal: bool) -> Verdict {
    if is_equal { Verdict::Holds } else { Verdict::DoesNotHold }
}

/// Whether the file rounds the number no finer than it is printed, and no coarser than its last digit that is not zero.
fn is_of_step(quantity: &Quantity, reading: &Reading) -> bool {
    if quantity.qualifier != Qualifier::Exact || quantity.value.is_zero() {
        return true;
    }
    // In the unit of the file: 900 kg that are 0.9 t, rounded to 0.1 t.
    let in_file = |place: Decimal| exact::over(exact::times(place, quantity.value)?, reading.value);
    let (finest, coarsest) = (in_file(reading.step), in_file(exact::last_place(reading.value)));
    finest.zip(coarsest).is_none_or(|(finest, coarsest)| {
        (finest..=coarsest.max(finest)).contains(&quantity.rounded_to)
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{check, said};

    #[track_caller]
    fn printed(phrase: &str, figure: &str, step: &str, expected: &[&str]) {
        check("printed", [said("a", figure).to(step).printed(phrase)], expected);
    }

    #[test]
    fn a_phrase_that_reads_as_its_figure_holds() {
        printed("1 637", "1637", "1", &["holds: a"]);
        printed("более 9 млрд тенге", "more_than 9000000000 KZT", "1000000000", &["holds: a"]);
        printed("8 тонн", "8000 kg", "1000", &["holds: a"]);
        printed("900", "0.9 t", "0.001", &["holds: a"]);
        printed("4 000", "4000", "1000", &["holds: a"]);
    }

    #[test]
    fn a_phrase_that_reads_otherwise_does_not_hold() {
        printed("1 637", "1673", "1", &["does not hold: a"]);
        printed("18 млн долларов", "18000 USD", "1000", &["does not hold: a"]);
        printed("8 тонн", "8 kg", "1", &["does not hold: a"]);
        printed("более 14 тонн", "14 t", "1", &["does not hold: a"]);
        printed("более 14 тонн", "nearly 14 t", "1", &["does not hold: a"]);
    }

    #[test]
    fn a_hedge_may_stand_outside_the_phrase() {
        printed("14 тонн", "about 14 t", "1", &["holds: a"]);
    }

    #[test]
    fn another_dimension_or_step_cannot_be_told() {
        printed("5 тонн", "5", "1", &["cannot tell: a"]);
        printed("35 тысяч", "35000", "1", &["cannot tell: a"]);
        printed("47,2 тонны", "47.2 t", "1", &["cannot tell: a"]);
        printed("500 граммов", "0.5 kg", "0.1", &["cannot tell: a"]);
    }

    #[test]
    fn what_cannot_be_read_is_no_finding() {
        printed("несколько", "7", "1", &[]);
        printed("", "7", "1", &[]);
    }
}
