//! A figure that is a thousandfold, or a thousandth, of what other releases give of its indicator.
//!
//! The check across releases knows what is far from a history; here it is asked about one release.

use super::{Check, Finding, Term, across};
use crate::model::claim::Claim;
use crate::model::registry::Registry;
use crate::model::release::Release;
use crate::model::wording::Language;
use std::collections::BTreeSet;
use std::rc::Rc;

pub(super) fn findings(release: &Release, registry: &Registry, history: &[Claim]) -> Vec<Finding> {
    let own = Claim::all(release, Language::En);
    let indicators: BTreeSet<&str> = own.iter().map(|claim| &*claim.figure.indicator).collect();
    let is_beside = |claim: &Claim| {
        claim.head.id != release.id && indicators.contains(&*claim.figure.indicator)
    };
    let beside: Vec<usize> =
        (0..history.len()).filter(|at| history.get(*at).is_some_and(is_beside)).collect();
    if beside.is_empty() {
        return Vec::new();
    }
    let others = beside.iter().filter_map(|at| history.get(*at));
    let claims: Vec<Claim> = own.iter().chain(others).cloned().collect();
    let mut found: Vec<(usize, Finding)> = across::of_indicator(&claims, registry)
        .into_iter()
        .filter(|found| found.check == across::Check::Slip)
        .filter_map(|found| {
            let slipped = slipped(&found, &own)?;
            let fact = Rc::clone(&own.get(slipped)?.fact);
            let elsewhere = found.claims.iter().filter_map(|at| at.checked_sub(own.len()));
            let beside = elsewhere.filter_map(|at| beside.get(at).copied()).collect();
            let told = Finding::new(Check::Slip, found.verdict, &[], found.sum);
            Some((slipped, Finding { facts: vec![fact], beside, ..told }))
        })
        .collect();
    found.sort_by_key(|(at, _)| *at);
    found.into_iter().map(|(_, finding)| finding).collect()
}

/// The claim of this release that slipped: the one with which the sum begins.
fn slipped(found: &across::Disagreement, own: &[Claim]) -> Option<usize> {
    let Some(Term::Claim(quantity)) = found.sum.first()?.first() else { return None };
    let is_it = |at: &usize| own.get(*at).is_some_and(|claim| claim.figure.quantity == *quantity);
    found.claims.iter().copied().find(is_it)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{Said, check_beside, said};

    fn seized(year: &str, figure: &str) -> [Said; 1] {
        [said("mass", figure).of("seized").over(year)]
    }

    fn history() -> [[Said; 1]; 3] {
        [seized("2022", "12 t"), seized("2023", "15 t"), seized("2024", "85 t")]
    }

    #[test]
    fn thousands_of_tonnes_among_tonnes() {
        let expected = ["cannot tell: mass beside 0 1 2"];
        check_beside(history(), seized("2025", "24000 t"), "slip", &expected);
        check_beside(history(), seized("2025", "14 kg"), "slip", &expected);
    }

    #[test]
    fn growth_is_no_slip_and_one_release_no_history() {
        check_beside(history(), seized("2025", "120 t"), "slip", &[]);
        check_beside([seized("2024", "12 t")], seized("2025", "24000 t"), "slip", &[]);
        check_beside([], seized("2025", "24000 t"), "slip", &[]);
    }

    #[test]
    fn a_slip_of_another_release_is_not_told_here() {
        let history = [seized("2022", "12 t"), seized("2023", "15 t"), seized("2024", "24000 t")];
        check_beside(history, seized("2025", "14 t"), "slip", &[]);
    }
}
