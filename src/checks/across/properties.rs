//! What must hold of any claims: the order, the spelling of units and the way of asking change nothing, and a hedge
//! makes no conflict.

use super::testing::{line, registry, said};
use super::{all, between_indicators, of_indicator};
use crate::model::claim::Claim;
use crate::model::exact;
use crate::model::period::Basis;
use crate::model::quantity::{Decimal, Qualifier};
use crate::model::verdict::Verdict;
use std::collections::{BTreeMap, BTreeSet};

/// Numbers without a pattern, the same in every run (Knuth's 64-bit linear congruence).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % limit
    }

    fn of<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[self.below(choices.len())]
    }
}

/// Claims of few indicators, bodies and periods, so that many of them meet.
fn claims(numbers: &mut Numbers, n: usize) -> Vec<Claim> {
    let claim = |at: usize| {
        let release = format!("text-{at:02}");
        let indicator = numbers.of(&["labs", "synthetic-labs", "groups", "cases", "seized"]);
        let unit = if indicator == "seized" { numbers.of(&["t", "kg"]) } else { "1" };
        let hedge =
            numbers.of(&["exact", "exact", "exact", "more_than", "nearly", "about", "up_to"]);
        let value = numbers.of(&[3, 14, 16, 111, 111_000, 120]);
        let mut said = said(&release, indicator, &format!("{hedge} {value} {unit}"));
        said = said.by(numbers.of(&["prosecutors", "ministry"]));
        said = said.on(numbers.of(&["2025-07-10", "2025-08-06", "2025-09-05"]));
        if numbers.below(4) > 0 {
            said =
                said.over(numbers.of(&["2025-01/2025-06", "2025-01/2025-07", "2025-06/2025-07"]));
            said = said.known(numbers.of(&[Basis::Stated, Basis::Stated, Basis::Inferred]));
        }
        if numbers.below(2) > 0 {
            said = said.of(numbers.of(&["meeting", "briefing"]));
        }
        if numbers.below(4) == 0 {
            said = said.counting("police");
        }
        said.claim()
    };
    (0..n).map(claim).collect()
}

fn lines(claims: &[Claim]) -> Vec<String> {
    all(claims, &registry()).iter().map(|finding| line(finding, claims)).collect()
}

#[test]
fn the_order_of_the_claims_changes_nothing() {
    let mut numbers = Numbers(1);
    for _ in 0..200 {
        let mut claims = claims(&mut numbers, 12);
        let found = lines(&claims);
        for _ in 0..3 {
            let (a, b) = (numbers.below(12), numbers.below(12));
            claims.swap(a, b);
            claims.reverse();
            assert_eq!(lines(&claims), found);
        }
    }
}

#[test]
fn a_tonne_is_a_thousand_kilograms() {
    let mut numbers = Numbers(2);
    for _ in 0..200 {
        let claims = claims(&mut numbers, 12);
        let mut in_kilograms = claims.clone();
        for claim in &mut in_kilograms {
            let quantity = &mut claim.figure.quantity;
            if &*quantity.unit == "t" && numbers.below(2) > 0 {
                let thousand = Decimal::from(1_000);
                quantity.unit = "kg".into();
                quantity.value = exact::times(quantity.value, thousand).unwrap();
                quantity.rounded_to = exact::times(quantity.rounded_to, thousand).unwrap();
            }
        }
        assert_eq!(lines(&in_kilograms), lines(&claims));
    }
}

#[test]
fn one_indicator_after_the_other_is_the_same_as_all_at_once() {
    let mut numbers = Numbers(3);
    for _ in 0..100 {
        let claims = claims(&mut numbers, 12);
        let mut by_indicator: BTreeMap<&str, Vec<Claim>> = BTreeMap::new();
        for claim in &claims {
            by_indicator.entry(&claim.figure.indicator).or_default().push(claim.clone());
        }
        let mut apart: Vec<String> = between_indicators(&claims, &registry())
            .iter()
            .map(|finding| line(finding, &claims))
            .collect();
        for claims in by_indicator.values() {
            let found = of_indicator(claims, &registry());
            apart.extend(found.iter().map(|finding| line(finding, claims)));
        }
        let mut together = lines(&claims);
        together.sort();
        apart.sort();
        assert_eq!(apart, together);
    }
}

fn verdicts(claims: &[Claim]) -> BTreeSet<Verdict> {
    all(claims, &registry()).iter().map(|finding| finding.verdict).collect()
}

#[test]
fn a_hedge_makes_no_conflict_of_what_cannot_be_told() {
    let mut numbers = Numbers(4);
    let mut n_hedged = 0;
    for _ in 0..4_000 {
        let mut pair = claims(&mut numbers, 2);
        let before = verdicts(&pair);
        let are_of_one_number = pair[0].figure.quantity.value == pair[1].figure.quantity.value;
        let quantity = &mut pair[0].figure.quantity;
        if quantity.qualifier != Qualifier::Exact || before.contains(&Verdict::DoesNotHold) {
            continue;
        }
        quantity.qualifier = Qualifier::About;
        assert!(!verdicts(&pair).contains(&Verdict::DoesNotHold), "{pair:?}");
        if before.contains(&Verdict::CannotTell) && !are_of_one_number {
            for (qualifier, _) in Qualifier::ALL {
                pair[0].figure.quantity.qualifier = qualifier;
                assert!(!verdicts(&pair).contains(&Verdict::DoesNotHold), "{pair:?}");
                n_hedged += 1;
            }
        }
    }
    assert!(n_hedged > 200, "{n_hedged}");
}
