//! All parts of a whole together against it; shares of it against 100 %.
//!
//! Nothing says that parts do not overlap, so parts that exceed their whole together are no contradiction.

use super::part_of_whole::{Limit, Part, beside, in_one_unit, parts};
use super::{Check, Finding, Term};
use crate::model::quantity::{Interval, Range};
use crate::model::registry::Registry;
use crate::model::release::Release;
use crate::model::verdict::Verdict;
use std::collections::BTreeMap;

pub(super) fn findings(release: &Release, registry: &Registry) -> Vec<Finding> {
    let mut totals: Vec<Total<'_>> = Vec::new();
    let mut places = BTreeMap::new();
    for part in parts(release) {
        let Some((interval, limit)) = in_one_unit(&part, registry) else { continue };
        // A price does not add up.
        if part.figure.quantity.unit.contains('/') {
            continue;
        }
        // Parts that can be added are of one whole, one period, one place and one dimension.
        let days = part.figure.period.as_ref().map(|period| (period.first, period.last));
        let place = part.fact.place.as_deref();
        let key = (&*part.whole_fact.id, limit.unit.clone(), days, place);
        let at = *places.entry(key).or_insert(totals.len());
        match totals.get_mut(at) {
            Some(total) => {
                total.sum = total.sum.and_then(|sum| sum.map2(interval, Range::plus));
                total.parts.push(part);
            }
            None => totals.push(Total { sum: Some(interval), parts: vec![part], limit }),
        }
    }
    totals.into_iter().filter_map(Total::told).collect()
}

/// Parts that can be added.
struct Total<'a> {
    parts: Vec<Part<'a>>,
    /// Their sum, in the unit of the limit; none past 28 digits.
    sum: Option<Interval>,
    limit: Limit,
}

impl Total<'_> {
    fn told(self) -> Option<Finding> {
        let (first, sum) = (self.parts.first()?, self.sum?);
        if self.parts.len() < 2 {
            return None;
        }
        let mut facts = vec![first.whole_fact];
        let mut added = Vec::new();
        for part in &self.parts {
            if !added.is_empty() {
                added.push(Term::Sign("+"));
            }
            added.push(Term::Claim(part.figure.quantity.clone()));
            facts.push(part.fact);
        }
        let verdict = sum.at_most(self.limit.interval).max(Verdict::CannotTell);
        let mut lines = beside("sum-together", sum, self.limit);
        match lines.as_mut_slice() {
            [line] => {
                added.push(Term::Sign("="));
                added.append(line);
                *line = added;
            }
            _ => lines.insert(0, added),
        }
        Some(Finding::new(Check::PartsSum, verdict, &facts, lines))
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{check, said};

    #[test]
    fn parts_together_are_at_most_their_whole() {
        let parts = [
            said("labs", "102"),
            said("synthetic", "11").part_of("labs"),
            said("phyto", "91").part_of("labs"),
        ];
        check("parts-sum", parts, &["holds: labs synthetic phyto"]);
    }

    #[test]
    fn parts_may_overlap_where_nothing_says_that_they_do_not() {
        let parts = [
            said("cases", "10"),
            said("night", "7").part_of("cases"),
            said("street", "6").part_of("cases"),
        ];
        check("parts-sum", parts, &["cannot tell: cases night street"]);
    }

    #[test]
    fn units_and_hedges_are_carried_through() {
        let parts = [
            said("drugs", "about 3.5 t"),
            said("synthetic", "259 kg").part_of("drugs"),
            said("hashish", "nearly 2 t").part_of("drugs"),
        ];
        check("parts-sum", parts, &["holds: drugs synthetic hashish"]);
    }

    #[test]
    fn shares_of_one_whole_are_a_hundred_at_most() {
        let shares = |a, b| {
            [said("cases", "1637"), said("a", a).part_of("cases"), said("b", b).part_of("cases")]
        };
        check("parts-sum", shares("60 %", "40 %"), &["holds: cases a b"]);
        check("parts-sum", shares("60 %", "45 %"), &["cannot tell: cases a b"]);
    }

    #[test]
    fn parts_of_other_periods_and_places_are_not_added() {
        let parts = [
            said("cases", "10"),
            said("a", "7").part_of("cases").at("KZ-19"),
            said("b", "6").part_of("cases").at("KZ-71"),
        ];
        check("parts-sum", parts, &[]);
    }
}
