//! No figure can cover days after the day on which it was printed.

use super::{Check, Finding, Term};
use crate::model::release::Release;
use crate::model::verdict::Verdict;
use std::rc::Rc;

pub(super) fn findings(release: &Release) -> Vec<Finding> {
    let Some(published) = &release.published else { return Vec::new() };
    let dated = release.figures().filter_map(|(fact, figure)| {
        let last = figure.period.as_ref()?.last;
        Some((fact, figure, last))
    });
    let latest = dated.max_by_key(|(_, _, last)| *last);
    let Some((fact, figure, last)) = latest else { return Vec::new() };
    let line = vec![Term::Day(last), Term::Sign("≤"), Term::Day(published.last)];
    vec![Finding {
        check: Check::EndsBeforePrint,
        verdict: Verdict::of(last <= published.first, last <= published.last),
        facts: vec![Rc::clone(&fact.id)],
        sum: vec![line],
        says: None,
        rests_on_inference: figure.period_basis != crate::model::period::Basis::Stated,
    }]
}
