//! A part against its whole, and the share that they leave open: "more than 9 of 10 bn".

use super::{Check, Finding, Term};
use crate::model::exact;
use crate::model::fact::{Fact, Figure};
use crate::model::quantity::{Decimal, Edge, Interval, Qualifier, Quantity, Range};
use crate::model::registry::{Keys, Registry};
use crate::model::release::Release;
use crate::model::verdict::Verdict;
use std::rc::Rc;

pub(super) fn findings(release: &Release, registry: &Registry) -> Vec<Finding> {
    parts(release)
        .iter()
        .map(|part| {
            let (verdict, sum) = compare(part, registry);
            Finding::new(Check::PartOfWhole, verdict, &[part.fact, part.whole_fact], sum)
        })
        .collect()
}

/// A figure that the text calls a part, and its whole.
pub(super) struct Part<'a> {
    pub(super) fact: &'a Fact,
    pub(super) figure: &'a Figure,
    pub(super) whole_fact: &'a Fact,
    pub(super) whole: &'a Figure,
}

/// All parts, in the order of the text.
pub(super) fn parts(release: &Release) -> Vec<Part<'_>> {
    let keys = Keys::new(release.facts.iter().map(|fact| Rc::clone(&fact.id)).collect()).0;
    let parts = release.figures().filter_map(|(fact, figure)| {
        let whole_fact = release.facts.get(keys.place(figure.part_of.as_ref()?)?)?;
        Some(Part { fact, figure, whole_fact, whole: whole_fact.figure()? })
    });
    parts.collect()
}

fn compare(part: &Part<'_>, registry: &Registry) -> (Verdict, Vec<Vec<Term>>) {
    let Some((converted, limit)) = in_one_unit(part, registry) else {
        return (Verdict::CannotTell, vec![vec![Term::Word("sum-other-unit")]]);
    };
    let verdict = converted.at_most(limit.interval);
    let verdict =
        if is_comparable(part, registry) { verdict } else { verdict.max(Verdict::CannotTell) };
    (verdict, beside("sum-part", converted, limit))
}

/// Whether a part above its whole would be a contradiction: not where it goes beyond the whole's period, nor where both
/// are shares, because 60 % may be 60 % of those 50 %.
fn is_comparable(part: &Part<'_>, registry: &Registry) -> bool {
    let goes_beyond = match (&part.figure.period, &part.whole.period) {
        (Some(period), Some(of_whole)) => !of_whole.contains(period),
        _ => false,
    };
    !goes_beyond && !is_share(&part.whole.quantity.unit, registry)
}

/// What parts cannot exceed: the whole, or 100 % where they are shares of it.
pub(super) struct Limit {
    pub(super) interval: Interval,
    pub(super) unit: Rc<str>,
}

impl Limit {
    pub(super) fn whole(whole: &Figure) -> Self {
        Self { interval: whole.quantity.interval(), unit: Rc::clone(&whole.quantity.unit) }
    }
}

/// What a part allows, and what it cannot exceed, where both have one dimension.
pub(super) fn in_one_unit(part: &Part<'_>, registry: &Registry) -> Option<(Interval, Limit)> {
    let (quantity, whole) = (&part.figure.quantity, &part.whole.quantity);
    if is_share(&quantity.unit, registry) && !is_share(&whole.unit, registry) {
        let interval = Interval::stated(Range::point(Decimal::ONE_HUNDRED));
        let limit = Limit { interval, unit: "%".into() };
        return Some((in_unit_of(quantity, "%", registry)?, limit));
    }
    Some((in_unit_of(quantity, &whole.unit, registry)?, Limit::whole(part.whole)))
}

/// A part, which `word` names, beside its whole: "2 ≤ 14" for plain numbers, each on its own line where one is a range.
pub(super) fn beside(word: &'static str, part: Interval, whole: Limit) -> Vec<Vec<Term>> {
    let is_plain = |interval: Interval| interval.widest.low == interval.widest.high;
    let (part_term, whole_term) = (
        Term::Range(part.widest, Some(Rc::clone(&whole.unit))),
        Term::Range(whole.interval.widest, Some(whole.unit)),
    );
    if is_plain(part) && is_plain(whole.interval) {
        return vec![vec![part_term, Term::Sign("≤"), whole_term]];
    }
    vec![vec![Term::Word(word), part_term], vec![Term::Word("sum-whole"), whole_term]]
}

/// Whether the unit is per cent, or another of its dimension.
pub(super) fn is_share(unit: &str, registry: &Registry) -> bool {
    let dimension = |unit| registry.units.get(unit).map(|unit| &unit.dimension);
    unit == "%" || dimension(unit).is_some_and(|of_unit| Some(of_unit) == dimension("%"))
}

/// What a quantity allows in another unit of its dimension.
pub(super) fn in_unit_of(quantity: &Quantity, unit: &str, registry: &Registry) -> Option<Interval> {
    convert(quantity.interval(), quantity, unit, registry)
}

/// An interval in the unit of `quantity` in another unit of its dimension.
pub(super) fn convert(
    interval: Interval,
    quantity: &Quantity,
    unit: &str,
    registry: &Registry,
) -> Option<Interval> {
    if &*quantity.unit == unit {
        return Some(interval);
    }
    let from = registry.units.get(&quantity.unit)?;
    let to = registry.units.get(unit)?;
    if from.dimension != to.dimension {
        return None;
    }
    let factor = exact::over(from.factor, to.factor)?;
    interval.map(|range| range.times(factor))
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
    let converted = in_unit_of(&part.quantity, &whole.quantity.unit, registry)?;
    let all = Range { low: None, high: Some(Edge::at(Decimal::ONE_HUNDRED)) };
    let of = |part: Range, whole: Range| {
        part.over(whole)?.times(Decimal::ONE_HUNDRED).map(|range| range.within(all))
    };
    let printed = Range::point(whole.quantity.value);
    let is_exact = matches!(part.quantity.qualifier, Qualifier::Exact);
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

#[cfg(test)]
mod tests {
    use super::super::testing::{check, said};

    #[track_caller]
    fn compared(part: &str, whole: &str, expected: &str) {
        let pair = [said("whole", whole), said("part", part).part_of("whole")];
        check("part-of-whole", pair, &[&format!("{expected}: part whole")]);
    }

    #[test]
    fn a_part_is_at_most_its_whole() {
        compared("2", "14", "holds");
        compared("15", "14", "does not hold");
        compared("more_than 9", "10", "holds");
        compared("more_than 10", "10", "does not hold");
        compared("900 kg", "1 t", "holds");
        compared("1600 kg", "1 t", "does not hold");
        compared("5", "about 4", "cannot tell");
        compared("3 t", "8", "cannot tell");
    }

    #[test]
    fn a_share_of_a_whole_is_at_most_a_hundred() {
        compared("60 %", "1637", "holds");
        compared("160 %", "1637", "does not hold");
    }

    #[test]
    fn a_share_of_a_share_may_be_of_either() {
        compared("40 %", "50 %", "holds");
        compared("60 %", "50 %", "cannot tell");
    }

    #[test]
    fn a_part_that_goes_beyond_the_period_of_its_whole_may_be_more() {
        let whole = said("whole", "10").over("2025-01/2025-07");
        let part = said("part", "12").part_of("whole").over("2025-01/2025-08");
        check("part-of-whole", [whole, part], &["cannot tell: part whole"]);
    }
}
