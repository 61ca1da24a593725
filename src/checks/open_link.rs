//! Relations that a reader may suppose and the text does not state: they stay open, with what can be said.

use super::part_of_whole::{Limit, beside, in_unit_of};
use super::{Check, Finding, Term};
use crate::model::registry::Registry;
use crate::model::release::{OpenLink, Release};
use crate::model::verdict::Verdict;
use std::rc::Rc;

pub(super) fn findings(release: &Release, registry: &Registry) -> Vec<Finding> {
    release
        .open_links
        .iter()
        .map(|link| {
            let sum = sum(link, release, registry)
                .unwrap_or_else(|| vec![vec![Term::Word("sum-no-link")]]);
            Finding {
                facts: vec![Rc::clone(&link.from), Rc::clone(&link.to)],
                says: Some(link.says.clone()),
                ..Finding::new(Check::OpenLink, Verdict::CannotTell, &[], sum)
            }
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
    let from = in_unit_of(&from.quantity, &to.quantity.unit, registry)?;
    Some(beside("sum-part", from, Limit::whole(to)))
}
