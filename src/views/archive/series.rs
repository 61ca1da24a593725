//! Claims as lanes of a chart: who counts, over which period, how much.

use super::super::reach;
use super::{Hall, key_of};
use crate::analysis::derived::Derived;
use crate::charts::claim::Claim as Spoken;
use crate::charts::series::{Kind, Lane, Point, Round, Tick};
use crate::charts::timeline::{Edge, Precision};
use crate::i18n::Arg::Text;
use crate::model::claim::Claim;
use crate::model::exact;
use crate::model::period::{Basis, Day};
use crate::model::quantity::Decimal;
use crate::model::{Id, order::sorted};
use std::rc::Rc;

/// Whose figures a lane holds: who counts, where the text says so, and who states them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Owner {
    body: Id,
    /// The place, in words, where it is not the whole country.
    place: Option<String>,
}

/// The lanes of an indicator's claims, the one with the most claims first.
pub(super) fn lanes(hall: &Hall, claims: &[&Claim], unit: &Id, near: Option<&str>) -> Vec<Lane> {
    let mut owners: Vec<(Owner, Vec<&Claim>)> = Vec::new();
    for claim in claims.iter().filter(|claim| factor(hall, claim, unit).is_some()) {
        let body = claim.figure.counted_by.as_ref().unwrap_or(&claim.head.issuer);
        let place = hall.place_in_words(claim.place.as_ref());
        let owner = Owner { body: Rc::clone(body), place };
        match owners.iter_mut().find(|(known, _)| *known == owner) {
            Some((_, own)) => own.push(claim),
            None => owners.push((owner, vec![claim])),
        }
    }
    let owners = sorted(owners, &|(_, a), (_, b)| b.len().cmp(&a.len()));
    owners.into_iter().map(|(owner, claims)| lane(hall, &owner, &claims, unit, near)).collect()
}

fn lane(hall: &Hall, owner: &Owner, claims: &[&Claim], unit: &Id, near: Option<&str>) -> Lane {
    let words = &hall.words;
    let who = words.body_in_short(&owner.body, &hall.registry);
    let label =
        [Some(who), owner.place.clone()].into_iter().flatten().collect::<Vec<_>>().join(", ");
    let note = near.map(|indicator| words.indicator(indicator, &hall.registry));
    Lane {
        label,
        note,
        is_near: near.is_some(),
        points: points(hall, claims, unit).into_iter().chain(derived(hall, claims, unit)).collect(),
    }
}

/// One point for each claim; texts of one statement that say the same are one point.
fn points(hall: &Hall, claims: &[&Claim], unit: &Id) -> Vec<Point> {
    let mut groups: Vec<Vec<&Claim>> = Vec::new();
    for claim in claims {
        match groups.iter_mut().find(|group| group.first().is_some_and(|one| are_same(one, claim)))
        {
            Some(group) => group.push(claim),
            None => groups.push(vec![claim]),
        }
    }
    groups.iter().filter_map(|group| point(hall, group, unit)).collect()
}

/// Whether two texts report one statement and say the same.
fn are_same(a: &Claim, b: &Claim) -> bool {
    let same_statement = a.head.reports.is_some() && a.head.reports == b.head.reports;
    let (x, y) = (&a.figure.quantity, &b.figure.quantity);
    same_statement
        && exact::compare(x.value, y.value).is_eq()
        && (x.qualifier, &x.unit, x.rounded_to) == (y.qualifier, &y.unit, y.rounded_to)
        && a.figure.period_basis == b.figure.period_basis
        && a.figure.period.as_ref().map(|p| (p.first, p.last))
            == b.figure.period.as_ref().map(|p| (p.first, p.last))
}

fn point(hall: &Hall, group: &[&Claim], unit: &Id) -> Option<Point> {
    let words = &hall.words;
    let first = *group.first()?;
    let spoken = group.iter().map(|claim| words.claim_line(claim, &hall.registry));
    let times = (group.len() > 1).then(|| format!("×{}", group.len()));
    Some(Point {
        claim: Spoken {
            key: key_of(first),
            label: spoken.collect::<Vec<_>>().join(" · "),
            facts: group.iter().map(|claim| key_of(claim)).collect(),
        },
        value: words.claim_value(first, &hall.registry),
        times,
        reach: reach::of(&first.figure.quantity, factor(hall, first, unit)?),
        period: period(first),
        kind: if first.figure.is_cumulative { Kind::Running } else { Kind::Alone },
    })
}

/// What the lane's counts leave for the time between their ends: no text states it.
fn derived(hall: &Hall, claims: &[&Claim], unit: &Id) -> Vec<Point> {
    let beside = &hall.beside;
    let of_lane = beside.derived.iter().filter_map(|derived| {
        let [earlier, later] = [derived.earlier, derived.later].map(|at| beside.claims.get(at));
        let (earlier, later) = (earlier?, later?);
        let is_own = claims.iter().any(|claim| std::ptr::eq(*claim, later));
        let factor = factor(hall, later, unit).filter(|_| is_own)?;
        let line = derived_line(hall, derived);
        let edge = |day: Day| Edge { day: day.0, precision: Precision::Inferred };
        Some(Point {
            claim: Spoken {
                key: format!("{}-{}", key_of(earlier), key_of(later)),
                label: line.clone(),
                facts: Vec::new(),
            },
            value: hall.words.range(derived.interval.widest, Some(&derived.unit), &hall.registry),
            times: None,
            reach: reach::of_range(derived.interval.widest, factor)?,
            period: Some((edge(derived.first), edge(derived.last))),
            kind: Kind::Derived,
        })
    });
    of_lane.collect()
}

/// A derived part of a period with both of its sources: "July to September 2025: 3 = 105 − 102, derived".
pub(super) fn derived_line(hall: &Hall, derived: &Derived) -> String {
    let words = &hall.words;
    let claim = |at: usize| {
        let claim = hall.beside.claims.get(at);
        claim.map(|claim| words.claim_value(claim, &hall.registry)).unwrap_or_default()
    };
    let (days, value) = (
        words.days(derived.first, derived.last),
        words.range(derived.interval.widest, Some(&derived.unit), &hall.registry),
    );
    let (later, earlier) = (claim(derived.later), claim(derived.earlier));
    let args = [
        ("days", Text(&days)),
        ("value", Text(&value)),
        ("later", Text(&later)),
        ("earlier", Text(&earlier)),
    ];
    words.with("series-derived", &args)
}

/// How many of `unit` one of the claim's units is; none for units of different dimensions.
pub(super) fn factor(hall: &Hall, claim: &Claim, unit: &Id) -> Option<Decimal> {
    let own = hall.registry.units.get(&claim.figure.quantity.unit)?;
    let common = hall.registry.units.get(unit)?;
    if own.dimension != common.dimension {
        return None;
    }
    exact::over(own.factor, common.factor)
}

/// The days of a claim, each as sharp as the text has it; the day of the statement where it has no period.
fn period(claim: &Claim) -> Option<(Edge, Edge)> {
    let edge = |day: Day, precision| Edge { day: day.0, precision };
    let Some(period) = &claim.figure.period else {
        let day = claim.head.stated_on()?;
        return Some((edge(day, Precision::Unstated), edge(day, Precision::Unstated)));
    };
    let (start, end) = match claim.figure.period_basis {
        Basis::Inferred | Basis::Inherited | Basis::NotStated => {
            (Precision::Inferred, Precision::Inferred)
        }
        Basis::EndInferred => (Precision::Stated, Precision::Inferred),
        Basis::Stated | Basis::YearInherited => (Precision::Stated, Precision::Stated),
    };
    Some((edge(period.first, start), edge(period.last, end)))
}

/// The values at which the lanes are ruled, in the unit of the indicator.
pub(super) fn ticks(hall: &Hall, unit: &Id, rounds: &[Round]) -> Vec<Tick> {
    let label = |round: &Round| {
        let power = if round.power < 0 { Decimal::new(1, 1) } else { Decimal::TEN };
        let mut value = Decimal::from(round.digits);
        for _ in 0..round.power.unsigned_abs() {
            value = exact::times(value, power)?;
        }
        Some(hall.words.with_unit(value.normalize(), Some(unit), &hall.registry))
    };
    rounds.iter().filter_map(|round| Some(Tick { at: round.at(), label: label(round)? })).collect()
}
