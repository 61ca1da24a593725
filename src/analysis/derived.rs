//! Parts of a year that no text gives and two texts imply: nine months less six are the third quarter.

use super::measure::{adds_up, measure};
use crate::model::Id;
use crate::model::claim::Claim;
use crate::model::exact;
use crate::model::order::ranks;
use crate::model::period::{Basis, Day};
use crate::model::quantity::{Decimal, Edge, Interval, Range};
use crate::model::registry::Registry;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// What two counts from one day on leave for the time between their ends. No text states it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Derived {
    /// The count up to the earlier end, by its place in the input.
    pub earlier: usize,
    /// The count up to the later end.
    pub later: usize,
    /// The first day after the earlier end.
    pub first: Day,
    /// The later end.
    pub last: Day,
    /// The values that both leave open, in `unit`, never below zero.
    pub interval: Interval,
    /// The unit of the later count.
    pub unit: Id,
    /// Whether the text of either count does not state its period.
    pub rests_on_inference: bool,
}

/// Indicator, place, whose work is counted, dimension, first day.
type Key<'a> = (&'a str, Option<&'a str>, &'a str, &'a str, Day);

/// The derived parts of years: between neighbouring ends, and between neighbouring quarters.
pub fn parts(claims: &[Claim], registry: &Registry) -> Vec<Derived> {
    let mut series: BTreeMap<Key<'_>, BTreeMap<Day, Vec<usize>>> = BTreeMap::new();
    for (at, claim) in claims.iter().enumerate() {
        if let Some((key, last)) = key(claim, registry) {
            series.entry(key).or_default().entry(last).or_default().push(at);
        }
    }
    let mut derived = Vec::new();
    for ends in series.values() {
        let ends: Vec<(Day, usize)> = ends
            .iter()
            .filter_map(|(last, places)| Some((*last, most_exact(places, claims, registry)?)))
            .collect();
        let of_quarters = ends.iter().copied().filter(|(last, _)| ends_a_quarter(*last));
        let of_quarters: Vec<(Day, usize)> = of_quarters.collect();
        let pairs = |ends: &[(Day, usize)]| {
            let pairs = ends.iter().zip(ends.iter().skip(1));
            pairs.map(|((_, a), (_, b))| (*a, *b)).collect::<BTreeSet<(usize, usize)>>()
        };
        let (near, quarters) = (pairs(&ends), pairs(&of_quarters));
        let both = near.union(&quarters);
        derived.extend(both.filter_map(|(a, b)| between(claims, *a, *b, registry)));
    }
    derived
}

fn key<'a>(claim: &'a Claim, registry: &'a Registry) -> Option<(Key<'a>, Day)> {
    let figure = &claim.figure;
    let period = figure.period.as_ref()?;
    let measure = measure(&figure.quantity, registry)?;
    let counter = figure.counted_by.as_ref().unwrap_or(&claim.head.issuer);
    // An inferred end in the middle of a month is the day of print, and the figure may well be of an earlier one.
    let has_known_end = is_stated(claim) || ends_a_month(period.last);
    // What "about" and "nearly" leave open has no width to carry over.
    let is_counted = figure.is_cumulative
        && adds_up(&figure.quantity.unit)
        && has_known_end
        && !measure.interval.is_vague();
    let key =
        (&*figure.indicator, claim.place.as_deref(), &**counter, measure.dimension, period.first);
    is_counted.then_some((key, period.last))
}

/// The claim that leaves least open; of equal ones the one that stands first by release.
/// Where claims of one end exclude one another, none is chosen.
fn most_exact(places: &[usize], claims: &[Claim], registry: &Registry) -> Option<usize> {
    let ranges: Vec<Range> = places
        .iter()
        .filter_map(|at| {
            Some(measure(&claims.get(*at)?.figure.quantity, registry)?.interval.widest)
        })
        .collect();
    let common = ranges.iter().fold(Range::ENDLESS, |common, range| common.within(*range));
    if common.low.zip(common.high).is_some_and(|(low, high)| low > high) {
        return None;
    }
    let width = |at: usize| {
        let claim = claims.get(*places.get(at)?)?;
        let range = measure(&claim.figure.quantity, registry)?.interval.widest;
        let width = range.low.zip(range.high);
        let width = width.and_then(|(low, high)| exact::minus(high.value, low.value));
        let is_inferred = !is_stated(claim);
        Some((width.is_none(), width, is_inferred, &*claim.head.id, &*claim.fact))
    };
    let best = ranks(places.len(), &|a, b| width(a).cmp(&width(b))).into_iter().next()?;
    places.get(best).copied()
}

fn is_stated(claim: &Claim) -> bool {
    let basis = claim.figure.period_basis;
    matches!(basis, Basis::Stated | Basis::Inherited | Basis::YearInherited)
}

fn ends_a_month(last: Day) -> bool {
    let (_, _, next) = Day(last.0.saturating_add(1)).civil();
    next == 1
}

fn ends_a_quarter(last: Day) -> bool {
    let (_, month, _) = last.civil();
    month % 3 == 0 && ends_a_month(last)
}

/// What the later count leaves when the earlier one is taken from it.
///
/// `None` where that could only be below zero, which is a falling total, and where nothing would be known of it.
pub fn between(
    claims: &[Claim],
    earlier: usize,
    later: usize,
    registry: &Registry,
) -> Option<Derived> {
    let (a, b) = (claims.get(earlier)?, claims.get(later)?);
    let (from, to) =
        (measure(&a.figure.quantity, registry)?, measure(&b.figure.quantity, registry)?);
    let factor = exact::over(b.figure.quantity.rounded_to, to.step)?;
    let not_below_zero = Range { low: Some(Edge::at(Decimal::ZERO)), high: None };
    let difference = to.interval.map2(from.interval, Range::minus)?;
    if difference.widest.high.is_some_and(|high| high < Edge::at(Decimal::ZERO)) {
        return None;
    }
    let interval = difference.map(|range| range.times(factor))?;
    let widest = interval.widest.within(not_below_zero);
    let is_open = |low: Edge| low <= Edge::above(Decimal::ZERO);
    if widest.high.is_none() && widest.low.is_none_or(is_open) {
        return None;
    }
    let first = a.figure.period.as_ref()?.last.0.checked_add(1).map(Day)?;
    Some(Derived {
        earlier,
        later,
        first,
        last: b.figure.period.as_ref()?.last,
        interval: Interval { widest, certain: interval.certain.within(not_below_zero) },
        unit: Rc::clone(&b.figure.quantity.unit),
        rests_on_inference: !is_stated(a) || !is_stated(b),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::claim::Head;
    use crate::model::fact::Figure;
    use crate::model::period::Period;
    use crate::model::quantity::{Qualifier, Quantity, Side};
    use crate::model::wording::Wording;

    fn claim(figure: &str, period: &str) -> Claim {
        let words: Vec<&str> = figure.split(' ').collect();
        let hedge = Qualifier::ALL.iter().find(|(_, name)| *name == words[0]);
        let (qualifier, words) =
            hedge.map_or((Qualifier::Exact, &words[..]), |(hedge, _)| (*hedge, &words[1..]));
        let value = exact::read(words[0]).unwrap();
        let text = || String::from("text");
        let head = Head {
            id: period.into(),
            edition: 1,
            known_from: None,
            is_superseded: false,
            title: Wording { ru: text(), kk: text(), en: text() },
            issuer: "ministry".into(),
            outlet: "outlet".into(),
            reports: None,
            language: "ru",
            published: None,
            given: None,
            url: String::new(),
        };
        let figure = Figure {
            indicator: "labs".into(),
            quantity: Quantity {
                value,
                qualifier,
                rounded_to: Decimal::new(1, u8::try_from(value.scale()).unwrap()),
                unit: words.get(1).copied().unwrap_or("1").into(),
            },
            period: Some(Period::parse(period).unwrap()),
            period_basis: Basis::Stated,
            period_span: None,
            is_cumulative: true,
            counted_by: None,
            link: None,
            part_of: None,
            change: None,
        };
        Claim {
            head: Rc::new(head),
            fact: "labs".into(),
            figure,
            place: None,
            says: String::new(),
            note: None,
            phrase: String::new(),
            paragraph: 1,
        }
    }

    /// Each part as its first and last day with the ends that its widest reading has.
    #[track_caller]
    fn check(claims: &[Claim], expected: &[&str]) {
        let end = |edge: Option<Edge>| {
            edge.map_or_else(String::new, |edge| {
                let mark = match edge.side {
                    Side::Below => "-",
                    Side::At => "",
                    Side::Above => "+",
                };
                format!("{}{mark}", edge.value.normalize())
            })
        };
        let line = |part: &Derived| {
            let Range { low, high } = part.interval.widest;
            format!("{} {} {}..{}", part.first.iso(), part.last.iso(), end(low), end(high))
        };
        let lines: Vec<String> = parts(claims, &Registry::default()).iter().map(line).collect();
        assert_eq!(lines, expected);
    }

    #[test]
    fn nine_months_less_six_are_the_third_quarter() {
        check(
            &[claim("120", "2025-01/2025-09"), claim("103", "2025-01/2025-06")],
            &["2025-07-01 2025-09-30 17..17"],
        );
        check(
            &[claim("26.1 t", "2025-01/2025-09"), claim("6.4 t", "2025-01/2025-06")],
            &["2025-07-01 2025-09-30 19.6+..19.8-"],
        );
    }

    #[test]
    fn a_quarter_is_told_beside_the_months_between() {
        check(
            &[
                claim("103", "2025-01/2025-06"),
                claim("110", "2025-01/2025-07"),
                claim("120", "2025-01/2025-09"),
            ],
            &[
                "2025-07-01 2025-07-31 7..7",
                "2025-07-01 2025-09-30 17..17",
                "2025-08-01 2025-09-30 10..10",
            ],
        );
    }

    #[test]
    fn hedges_leave_ends_open_and_no_count_is_below_zero() {
        check(
            &[claim("more_than 6", "2025-01/2025-06"), claim("11", "2025-01/2025-07")],
            &["2025-07-01 2025-07-31 0..5-"],
        );
        check(
            &[claim("6", "2025-01/2025-06"), claim("more_than 11", "2025-01/2025-07")],
            &["2025-07-01 2025-07-31 5+.."],
        );
    }

    #[test]
    fn nothing_is_derived_from_a_fall_from_vague_words_or_across_years() {
        check(&[claim("103", "2025-01/2025-06"), claim("102", "2025-01/2025-07")], &[]);
        check(&[claim("about 103", "2025-01/2025-06"), claim("120", "2025-01/2025-07")], &[]);
        check(&[claim("103", "2025-01/2025-06"), claim("120", "2026-01/2026-07")], &[]);
        check(&[claim("40 %", "2025-01/2025-06"), claim("50 %", "2025-01/2025-07")], &[]);
        check(
            &[claim("more_than 6", "2025-01/2025-06"), claim("more_than 9", "2025-01/2025-07")],
            &[],
        );
    }

    #[test]
    fn figures_of_one_end_that_exclude_one_another_derive_nothing() {
        let claims = [
            claim("103", "2025-01/2025-06"),
            claim("104", "2025-01/2025-06"),
            claim("120", "2025-01/2025-07"),
        ];
        check(&claims, &[]);
    }
}
