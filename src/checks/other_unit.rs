//! A figure whose unit measures something else than its indicator: "5 million tenge per dose" where doses are counted.

use super::{Check, Finding, Term};
use crate::model::quantity::Quantity;
use crate::model::registry::Registry;
use crate::model::release::Release;
use crate::model::verdict::Verdict;

pub(super) fn findings(release: &Release, registry: &Registry) -> Vec<Finding> {
    release
        .figures()
        .filter(|(_, figure)| {
            let indicator = registry.indicators.get(&figure.indicator);
            indicator.is_some_and(|indicator| differ(&figure.quantity, &indicator.unit, registry))
        })
        .map(|(fact, figure)| {
            let line = vec![Term::Claim(figure.quantity.clone())];
            let sum = vec![line, vec![Term::Word("sum-other-unit")]];
            // The text may be right, and the indicator the wrong one.
            Finding::new(Check::OtherUnit, Verdict::CannotTell, &[fact], sum)
        })
        .collect()
}

fn differ(quantity: &Quantity, unit: &str, registry: &Registry) -> bool {
    let dimension = |unit: &str| registry.units.get(unit).map(|unit| &unit.dimension);
    match (dimension(&quantity.unit), dimension(unit)) {
        (Some(one), Some(other)) => one != other,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{check, said};

    #[test]
    fn a_price_is_no_number_of_doses() {
        check("other-unit", [said("a", "5000000 KZT").of("labs")], &["cannot tell: a"]);
        check("other-unit", [said("a", "14").of("labs"), said("b", "900 kg").of("seized")], &[]);
    }
}
