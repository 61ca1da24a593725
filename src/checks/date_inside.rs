//! An event whose figures are given for a period must lie inside the period of the report.

use super::{Check, Finding, Term};
use crate::model::fact::{Content, Fact};
use crate::model::period::{Basis, Period};
use crate::model::release::Release;
use crate::model::verdict::Verdict;
use std::rc::Rc;

pub(super) fn findings(release: &Release) -> Vec<Finding> {
    let Some((reported_fact, reported)) = reported_period(release) else { return Vec::new() };
    release
        .facts
        .iter()
        .filter_map(|fact| match &fact.content {
            Content::Event { date, date_basis, figures, .. }
                if !figures.is_empty() && *date_basis != Basis::Inferred =>
            {
                Some((fact, date, *date_basis))
            }
            _ => None,
        })
        .map(|(fact, date, basis)| {
            let overlaps = date.first <= reported.last && reported.first <= date.last;
            let line = vec![
                Term::Day(reported.first),
                Term::Sign("≤"),
                Term::Day(date.first),
                Term::Sign("…"),
                Term::Day(date.last),
                Term::Sign("≤"),
                Term::Day(reported.last),
            ];
            Finding {
                check: Check::DateInside,
                verdict: Verdict::of(reported.contains(date), overlaps),
                facts: vec![Rc::clone(&fact.id), Rc::clone(&reported_fact.id)],
                sum: vec![line],
                says: None,
                rests_on_inference: basis != Basis::Stated,
            }
        })
        .collect()
}

/// The longest period that the text states with a figure: the period of the report.
fn reported_period(release: &Release) -> Option<(&Fact, &Period)> {
    release
        .figures()
        .filter(|(_, figure)| figure.period_basis == Basis::Stated)
        .filter_map(|(fact, figure)| Some((fact, figure.period.as_ref()?)))
        .max_by_key(|(_, period)| period.last.0.saturating_sub(period.first.0))
}
