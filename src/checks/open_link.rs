//! Relations that a reader may suppose and the text does not state: they stay open, with what can be said.

use super::part_of_whole::{beside, in_unit_of};
use super::{Check, Finding, Term};
use crate::model::registry::Registry;
use crate::model::release::{OpenLink, Release};
use crate::model::verdict::Verdict;
use std::rc::Rc;

pub(super) fn findings(release: &Release, registry: &Registry) -> Vec<Finding> {
    release
        .open_links
        .iter()
        .map(|link| Finding {
            check: Check::OpenLink,
            verdict: Verdict::CannotTell,
            facts: vec![Rc::clone(&link.from), Rc::clone(&link.to)],
            sum: sum(link, release, registry)
                .unwrap_or_else(|| vec![vec![Term::Word("sum-no-link")]]),
            says: Some(link.says.clone()),
            rests_on_inference: false,
        })
        .collect()
}

/// Both claims in one unit, where they have one dimension and it is no mere count.
fn sum(link: &OpenLink, release: &Release, registry: &Registry) -> Option<Vec<Vec<Term>>> {
    let from = release.fact(&link.from)?.figure()?;
    let to = release.fact(&link.to)?.figure()?;
    if &*to.quantity.unit == "1" {
        return None;
    }
    Some(beside(in_unit_of(from, to, registry)?, to))
}
