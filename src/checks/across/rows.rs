//! Claims made ready to be laid beside one another: ids as ranks, numbers in base units, in the order of time.

use crate::analysis::measure::measure;
use crate::model::claim::Claim;
use crate::model::order::ranks;
use crate::model::period::{Basis, Day, Period};
use crate::model::quantity::{Decimal, Interval, Qualifier};
use crate::model::registry::{Near, Registry};
use std::collections::{BTreeMap, BTreeSet};

/// One claim, with what the checks ask of it. Ids are ranks among all ids of the input.
#[derive(Debug)]
pub(super) struct Row<'a> {
    /// Its place in the input.
    pub(super) at: usize,
    /// Its place in the order of time.
    pub(super) rank: usize,
    pub(super) claim: &'a Claim,
    pub(super) indicator: usize,
    pub(super) place: usize,
    pub(super) release: usize,
    pub(super) issuer: usize,
    /// Whose work is counted; the issuer's where the text names no other.
    pub(super) counter: usize,
    /// Whether only another text of the same statement says so.
    pub(super) has_borrowed_counter: bool,
    /// The official statement, or else the release itself.
    pub(super) statement: usize,
    pub(super) dimension: usize,
    /// The printed number and the step of its rounding, in the base unit.
    pub(super) value: Decimal,
    pub(super) step: Decimal,
    /// What the words allow, in the base unit.
    pub(super) interval: Interval,
}

impl Row<'_> {
    pub(super) fn qualifier(&self) -> Qualifier {
        self.claim.figure.quantity.qualifier
    }

    /// The first and the last day that it covers, where they are known or inferred.
    pub(super) fn days(&self) -> Option<(Day, Day)> {
        self.claim.figure.period.as_ref().map(days)
    }

    /// Whether the text itself states both ends of the period.
    pub(super) fn has_stated_period(&self) -> bool {
        let figure = &self.claim.figure;
        is_stated(figure.period_basis)
            && figure.period.as_ref().is_some_and(|period| !period.is_uncertain)
    }

    /// Whether the text itself states from when it counts.
    pub(super) fn has_stated_start(&self) -> bool {
        self.has_stated_period() || self.claim.figure.period_basis == Basis::EndInferred
    }

    /// How it is printed, as far as numbers go: equal for "14 t" and "14 000 kg".
    pub(super) fn form(&self) -> (usize, Decimal, Qualifier) {
        (self.dimension, self.value, self.qualifier())
    }
}

/// Whether the text itself gives a period of this basis.
pub(super) fn is_stated(basis: Basis) -> bool {
    matches!(basis, Basis::Stated | Basis::Inherited | Basis::YearInherited)
}

pub(super) fn days(period: &Period) -> (Day, Day) {
    (period.first, period.last)
}

/// All claims that can be compared, in the order of time.
pub(super) struct Rows<'a> {
    rows: Vec<Row<'a>>,
    names: Names<'a>,
    registry: &'a Registry,
    n_claims: usize,
}

impl<'a> Rows<'a> {
    pub(super) fn new(claims: &'a [Claim], registry: &'a Registry) -> Self {
        let names = Names::new(claims.iter().flat_map(|claim| names_of(claim, registry)));
        let release = |claim: &Claim| (names.rank(&claim.head.id), claim.paragraph);
        let time = |claim: &Claim| {
            let end = claim.figure.period.as_ref().map(|period| period.last);
            let day = claim.head.stated_on().or(end);
            (day.is_none(), day, release(claim), names.rank(&claim.fact))
        };
        let times: Vec<_> = claims.iter().map(time).collect();
        let order = ranks(claims.len(), &|a, b| times.get(a).cmp(&times.get(b)));
        let row = |(rank, at): (usize, usize)| {
            claims.get(at).and_then(|claim| row(claim, at, rank, &names, registry))
        };
        let rows = with_counters(order.into_iter().enumerate().filter_map(row).collect());
        Self { rows, names, registry, n_claims: claims.len() }
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Row<'a>> {
        self.rows.iter()
    }

    /// The place of each claim in the order of time.
    pub(super) fn ranks(&self) -> Vec<usize> {
        let mut ranks = vec![usize::MAX; self.n_claims];
        for row in &self.rows {
            if let Some(rank) = ranks.get_mut(row.at) {
                *rank = row.rank;
            }
        }
        ranks
    }

    /// The indicators of the claims that are near one another, each pair once.
    pub(super) fn near(&self) -> BTreeMap<(usize, usize), &'a Near> {
        let present: BTreeSet<usize> = self.rows.iter().map(|row| row.indicator).collect();
        let known = |id: &str| self.names.known(id).filter(|rank| present.contains(rank));
        let mut pairs = BTreeMap::new();
        for (id, indicator) in self.registry.indicators.iter() {
            let Some(a) = known(id) else { continue };
            for near in &indicator.near {
                if let Some(b) = known(&near.indicator) {
                    pairs.insert(in_order(a, b), near);
                }
            }
        }
        pairs
    }
}

fn row<'a>(
    claim: &'a Claim,
    at: usize,
    rank: usize,
    names: &Names<'a>,
    registry: &'a Registry,
) -> Option<Row<'a>> {
    let (head, figure) = (&claim.head, &claim.figure);
    let measure = measure(&figure.quantity, registry)?;
    Some(Row {
        at,
        rank,
        claim,
        indicator: names.rank(&figure.indicator),
        place: names.rank(claim.place.as_deref().unwrap_or_default()),
        release: names.rank(&head.id),
        issuer: names.rank(&head.issuer),
        counter: names.rank(figure.counted_by.as_ref().unwrap_or(&head.issuer)),
        has_borrowed_counter: false,
        statement: names.rank(head.reports.as_ref().unwrap_or(&head.id)),
        dimension: names.rank(measure.dimension),
        value: measure.value,
        step: measure.step,
        interval: measure.interval,
    })
}

/// A text that does not say who is counted means the body that the other texts of its statement name.
fn with_counters(mut rows: Vec<Row<'_>>) -> Vec<Row<'_>> {
    let mut named: BTreeMap<(usize, usize), BTreeSet<usize>> = BTreeMap::new();
    for row in rows.iter().filter(|row| row.claim.figure.counted_by.is_some()) {
        named.entry((row.statement, row.indicator)).or_default().insert(row.counter);
    }
    for row in rows.iter_mut().filter(|row| row.claim.figure.counted_by.is_none()) {
        let counters = named.get(&(row.statement, row.indicator));
        if let Some(only) = counters.filter(|counters| counters.len() == 1).and_then(BTreeSet::first) {
            row.counter = *only;
            row.has_borrowed_counter = true;
        }
    }
    rows
}

fn names_of<'a>(claim: &'a Claim, registry: &'a Registry) -> impl Iterator<Item = &'a str> {
    let (head, figure) = (&claim.head, &claim.figure);
    let unit = &figure.quantity.unit;
    let dimension = registry.units.get(unit).map_or(&**unit, |unit| unit.dimension.as_str());
    let optional = [
        claim.place.as_deref(),
        figure.counted_by.as_deref(),
        head.reports.as_deref(),
        figure.part_of.as_deref(),
    ];
    let given = [&*claim.fact, &*figure.indicator, &*head.id, &*head.issuer, dimension];
    given.into_iter().chain(optional.into_iter().flatten())
}

/// All ids in their order, so that a rank stands for each.
struct Names<'a>(Vec<&'a str>);

impl<'a> Names<'a> {
    fn new(names: impl Iterator<Item = &'a str>) -> Self {
        Self(names.collect::<BTreeSet<_>>().into_iter().collect())
    }

    fn known(&self, name: &str) -> Option<usize> {
        self.0.binary_search(&name).ok()
    }

    /// The rank of a name; one past the last for a name that no claim has.
    fn rank(&self, name: &str) -> usize {
        self.known(name).unwrap_or(self.0.len())
    }
}

/// Rows by a key, in the order of the keys; inside a group they stay in the order of time.
pub(super) fn groups<'r, 'a, K: Ord>(
    rows: impl IntoIterator<Item = &'r Row<'a>>,
    key: impl Fn(&Row<'a>) -> K,
) -> BTreeMap<K, Vec<&'r Row<'a>>> {
    let mut groups: BTreeMap<K, Vec<&Row<'a>>> = BTreeMap::new();
    for row in rows {
        groups.entry(key(row)).or_default().push(row);
    }
    groups
}

/// How many different things `of` names among the rows.
pub(super) fn n_different<'a, K: Ord>(
    rows: &[&Row<'a>],
    of: impl Fn(&Row<'a>) -> K,
) -> usize {
    rows.iter().map(|row| of(row)).collect::<BTreeSet<_>>().len()
}

/// The pairs of indicators of which a text says that one is a part of the other, or both of one whole.
pub(super) fn kinds(rows: &Rows<'_>) -> BTreeSet<(usize, usize)> {
    let mut parts: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
    for rows in groups(rows.iter(), |row| row.release).values() {
        let by_fact: BTreeMap<&str, &Row<'_>> =
            rows.iter().map(|row| (&*row.claim.fact, *row)).collect();
        for row in rows {
            let whole = row.claim.figure.part_of.as_deref().and_then(|id| by_fact.get(id));
            if let Some(whole) = whole {
                parts.entry(whole.indicator).or_default().insert(row.indicator);
            }
        }
    }
    let mut pairs = BTreeSet::new();
    for (whole, parts) in parts {
        for part in &parts {
            pairs.insert(in_order(*part, whole));
            pairs.extend(parts.range(part + 1..).map(|other| (*part, *other)));
        }
    }
    pairs
}

/// Two ranks, the lower first.
pub(super) fn in_order(a: usize, b: usize) -> (usize, usize) {
    (a.min(b), a.max(b))
}

/// Whether some statement stands on both sides.
pub(super) fn share_a_statement(a: &[&Row<'_>], b: &[&Row<'_>]) -> bool {
    let statements: BTreeSet<usize> = a.iter().map(|row| row.statement).collect();
    b.iter().any(|row| statements.contains(&row.statement))
}
