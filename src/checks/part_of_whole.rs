//! A part against its whole, and the share that they leave open: "more than 9 of 10 bn".

use super::{Check, Finding, Term};
use crate::model::exact;
use crate::model::fact::Figure;
use crate::model::quantity::{Decimal, Interval, Range};
use crate::model::registry::Registry;
use crate::model::release::Release;
use crate::model::verdict::Verdict;
use std::rc::Rc;

pub(super) fn findings(release: &Release, registry: &Registry) -> Vec<Finding> {
    let pairs = release.figures().filter_map(|(part_fact, part)| {
        let whole_fact = release.fact(part.part_of.as_ref()?)?;
        Some((part_fact, part, whole_fact, whole_fact.figure()?))
    });
    pairs
        .map(|(part_fact, part, whole_fact, whole)| {
            let (verdict, sum) = compare(part, whole, registry);
            Finding {
                check: Check::PartOfWhole,
                verdict,
                facts: vec![Rc::clone(&part_fact.id), Rc::clone(&whole_fact.id)],
                sum,
                says: None,
                rests_on_inference: false,
            }
        })
        .collect()
}

fn compare(part: &Figure, whole: &Figure, registry: &Registry) -> (Verdict, Vec<Vec<Term>>) {
    let Some(converted) = in_unit_of(part, whole, registry) else {
        return (Verdict::CannotTell, vec![vec![Term::Word("sum-other-unit")]]);
    };
    let verdict = converted.at_most(whole.quantity.interval());
    (verdict, beside(converted, whole))
}

/// A part beside its whole: "2 ≤ 14" for plain numbers, each on its own line where one is a range.
pub(super) fn beside(part: Interval, whole: &Figure) -> Vec<Vec<Term>> {
    let unit = Some(Rc::clone(&whole.quantity.unit));
    let whole = whole.quantity.interval();
    let is_plain = |interval: Interval| interval.widest.low == interval.widest.high;
    let (part_term, whole_term) =
        (Term::Range(part.widest, unit.clone()), Term::Range(whole.widest, unit));
    if is_plain(part) && is_plain(whole) {
        return vec![vec![part_term, Term::Sign("≤"), whole_term]];
    }
    vec![vec![Term::Word("sum-part"), part_term], vec![Term::Word("sum-whole"), whole_term]]
}

/// The interval of `part` in the unit of `whole`, where both have one dimension.
pub(super) fn in_unit_of(part: &Figure, whole: &Figure, registry: &Registry) -> Option<Interval> {
    let from = registry.units.get(&part.quantity.unit)?;
    let to = registry.units.get(&whole.quantity.unit)?;
    if from.dimension != to.dimension {
        return None;
    }
    let factor = exact::over(from.factor, to.factor)?;
    part.quantity.interval().map(|range| range.times(factor))
}

/// The share of a part in its whole, in per cent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// With the whole taken as the printed number.
    pub as_printed: Range,
    /// With the rounding and the hedges of both carried through; at most 100.
    pub with_rounding: Range,
}

/// The share of `part` in `whole`, both in one dimension.
pub fn share(part: &Figure, whole: &Figure, registry: &Registry) -> Option<Share> {
    let converted = in_unit_of(part, whole, registry)?;
    let all =
        Range { low: None, high: Some(crate::model::quantity::Edge::at(Decimal::ONE_HUNDRED)) };
    let of = |part: Range, whole: Range| {
        part.over(whole)?.times(Decimal::ONE_HUNDRED).map(|range| range.within(all))
    };
    let printed = Range::point(whole.quantity.value);
    let is_exact = matches!(part.quantity.qualifier, crate::model::quantity::Qualifier::Exact);
    let part_as_printed = if is_exact {
        let factor_range = Range::point(part.quantity.value);
        let from = registry.units.get(&part.quantity.unit)?.factor;
        let to = registry.units.get(&whole.quantity.unit)?.factor;
        factor_range.times(exact::over(from, to)?)?
    } else {
        converted.widest
    };
    Some(Share {
        as_printed: of(part_as_printed, printed)?,
        with_rounding: of(converted.widest, whole.quantity.interval().widest)?,
    })
}
