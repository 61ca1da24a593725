//! The number that a phrase of the source spells against the number of the file.

use super::{Check, Finding, Term};
use crate::analysis::phrase::{self, Reading};
use crate::model::fact::{Fact, Figure};
use crate::model::quantity::Qualifier;
use crate::model::release::Release;
use crate::model::verdict::Verdict;
use std::rc::Rc;

/// One finding for the whole release where every phrase agrees; one for each that does not.
pub(super) fn findings(release: &Release) -> Vec<Finding> {
    let read: Vec<_> = release
        .figures()
        .map(|(fact, figure)| (fact, figure, phrase::read(&fact.locator.span.phrase)))
        .collect();
    let mut findings: Vec<Finding> = read
        .iter()
        .filter_map(|(fact, figure, reading)| mismatch(fact, figure, *reading))
        .collect();
    let agreeing: Vec<_> = read
        .iter()
        .filter(|(_, figure, reading)| reading.is_some_and(|reading| agrees(figure, reading)))
        .map(|(fact, _, _)| Rc::clone(&fact.id))
        .collect();
    if !agreeing.is_empty() {
        let count = vec![
            Term::Number(agreeing.len().into(), None),
            Term::Word("sum-of"),
            Term::Number(read.len().into(), None),
        ];
        findings.push(Finding {
            check: Check::Phrase,
            verdict: Verdict::Holds,
            facts: agreeing,
            sum: vec![count],
            says: None,
            rests_on_inference: false,
        });
    }
    findings
}

fn agrees(figure: &Figure, reading: Reading) -> bool {
    reading.value == figure.quantity.value
        && (reading.qualifier == figure.quantity.qualifier || reading.qualifier == Qualifier::Exact)
}

fn mismatch(fact: &Fact, figure: &Figure, reading: Option<Reading>) -> Option<Finding> {
    let phrase = Term::Phrase(fact.locator.span.phrase.clone());
    let number = Term::Number(figure.quantity.value, None);
    let (verdict, sum) = match reading {
        Some(reading) if agrees(figure, reading) => return None,
        Some(reading) => {
            let read = Term::Number(reading.value, None);
            (Verdict::DoesNotHold, vec![phrase, Term::Sign("="), read, Term::Sign("≠"), number])
        }
        None => (Verdict::CannotTell, vec![phrase, Term::Sign("?"), number]),
    };
    Some(Finding {
        check: Check::Phrase,
        verdict,
        facts: vec![Rc::clone(&fact.id)],
        sum: vec![sum],
        says: None,
        rests_on_inference: false,
    })
}
