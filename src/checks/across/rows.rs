//! Claims made ready to be laid beside one another: ids as ranks, numbers in base units, in the order of time.

use crate::analysis::measure::measure;
use crate::model::claim::{Claim, Head};
use crate::model::order::ranks;
use crate::model::period::{Basis, Day, Period};
use crate::model::quantity::{Decimal, Interval, Qualifier};
use crate::model::registry::Registry;
use std::collections::{BTreeMap, BTreeSet};

/// One claim, with what the checks ask of it. Ids are ranks among the ids of the input: releases and statements in one
/// order, all others in another.
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
#[derive(Debug)]
pub struct Rows<'a> {
    in_time: Vec<Row<'a>>,
    names: Names<'a>,
    pub(super) registry: &'a Registry,
    n_claims: usize,
}

impl<'a> Rows<'a> {
    /// These claims, as far as the registry has their units.
    pub fn new(claims: &'a [Claim], registry: &'a Registry) -> Self {
        let heads = heads(claims);
        let texts = Names::new(heads.iter().flat_map(|head| [&*head.id, reported(head)]));
        let names = claims.iter().flat_map(|claim| names_of(claim, registry));
        let names = Names::new(names.chain(heads.iter().map(|head| &*head.issuer)));
        let texts = of_texts(claims, &texts);
        let mut rows = Vec::with_capacity(claims.len());
        for (rank, at) in in_time(claims, &texts).into_iter().enumerate() {
            let claim = claims.get(at).zip(texts.get(at));
            rows.extend(
                claim.and_then(|(claim, text)| row((at, rank), claim, *text, &names, registry)),
            );
        }
        Self { in_time: with_counters(rows), names, registry, n_claims: claims.len() }
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Row<'a>> {
        self.in_time.iter()
    }

    /// The place of each claim in the order of time.
    pub(super) fn ranks(&self) -> Vec<usize> {
        let mut ranks = vec![usize::MAX; self.n_claims];
        for row in &self.in_time {
            if let Some(rank) = ranks.get_mut(row.at) {
                *rank = row.rank;
            }
        }
        ranks
    }

    /// The rank of an id of the registry, if some claim has it.
    pub(super) fn rank(&self, id: &str) -> Option<usize> {
        self.names.known(id)
    }
}

/// The heads of the claims; one head once, where its claims stand together.
fn heads(claims: &[Claim]) -> Vec<&Head> {
    let mut heads: Vec<&Head> = claims.iter().map(|claim| &*claim.head).collect();
    heads.dedup_by(|a, b| std::ptr::eq(*a, *b));
    heads
}

/// The official statement, or else the release itself.
fn reported(head: &Head) -> &str {
    head.reports.as_ref().unwrap_or(&head.id)
}

/// The ranks of each claim's release and statement.
fn of_texts(claims: &[Claim], texts: &Names<'_>) -> Vec<(usize, usize)> {
    let mut ranks = Vec::with_capacity(claims.len());
    let mut known: Option<(&Head, (usize, usize))> = None;
    for claim in claims {
        let head = &*claim.head;
        let same = known.filter(|(last, _)| std::ptr::eq(*last, head));
        let text = same
            .map_or_else(|| (texts.rank(&head.id), texts.rank(reported(head))), |(_, text)| text);
        known = Some((head, text));
        ranks.push(text);
    }
    ranks
}

/// The claims by the day on which they were given, or else the last day that they cover; then as the texts go.
fn in_time(claims: &[Claim], texts: &[(usize, usize)]) -> Vec<usize> {
    let time = |(claim, text): (&Claim, &(usize, usize))| {
        let last = claim.figure.period.as_ref().map(|period| period.last);
        let day = claim.head.stated_on().or(last);
        (day.is_none(), day, text.0, claim.paragraph)
    };
    let times: Vec<_> = claims.iter().zip(texts).map(time).collect();
    let fact = |at: usize| claims.get(at).map(|claim| &claim.fact);
    ranks(claims.len(), &|a, b| times.get(a).cmp(&times.get(b)).then_with(|| fact(a).cmp(&fact(b))))
}

fn row<'a>(
    (at, rank): (usize, usize),
    claim: &'a Claim,
    (release, statement): (usize, usize),
    names: &Names<'a>,
    registry: &'a Registry,
) -> Option<Row<'a>> {
    let (head, figure) = (&claim.head, &claim.figure);
    let measure = measure(&figure.quantity, registry)?;
    let issuer = names.rank(&head.issuer);
    Some(Row {
        at,
        rank,
        claim,
        indicator: names.rank(&figure.indicator),
        place: names.rank(claim.place.as_deref().unwrap_or_default()),
        release,
        issuer,
        counter: figure.counted_by.as_ref().map_or(issuer, |body| names.rank(body)),
        has_borrowed_counter: false,
        statement,
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
        if let Some(only) =
            counters.filter(|counters| counters.len() == 1).and_then(BTreeSet::first)
        {
            row.counter = *only;
            row.has_borrowed_counter = true;
        }
    }
    rows
}

fn names_of<'a>(claim: &'a Claim, registry: &'a Registry) -> impl Iterator<Item = &'a str> {
    let figure = &claim.figure;
    let unit = &figure.quantity.unit;
    let dimension = registry.units.get(unit).map_or(&**unit, |unit| unit.dimension.as_str());
    let optional = [claim.place.as_deref(), figure.counted_by.as_deref()];
    [&*figure.indicator, dimension].into_iter().chain(optional.into_iter().flatten())
}

/// All ids in their order, so that a rank stands for each.
#[derive(Debug)]
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
pub(super) fn n_different<'a, K: Ord>(rows: &[&Row<'a>], of: impl Fn(&Row<'a>) -> K) -> usize {
    rows.iter().map(|row| of(row)).collect::<BTreeSet<_>>().len()
}

/// Whether `of` names more than one thing among the rows.
pub(super) fn differ_in<'a, K: Ord>(rows: &[&Row<'a>], of: impl Fn(&Row<'a>) -> K) -> bool {
    let mut rows = rows.iter();
    let first = rows.next().map(|row| of(row));
    rows.any(|row| Some(of(row)) != first)
}

/// Whether a text states the period that the rows give.
pub(super) fn is_known_of(rows: &[&Row<'_>]) -> bool {
    rows.iter().any(|row| row.has_stated_period())
}

/// Whether some statement stands on both sides.
pub(super) fn share_a_statement(a: &[&Row<'_>], b: &[&Row<'_>]) -> bool {
    let statements: BTreeSet<usize> = a.iter().map(|row| row.statement).collect();
    b.iter().any(|row| statements.contains(&row.statement))
}
