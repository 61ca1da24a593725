//! The same measure given twice in one release: "38.5 million" in one place and "about 38 million" in another.
//!
//! An earlier level of a stated change is a figure too: that of its own period.

use super::change::earlier;
use super::{Check, Finding, Term};
use crate::analysis::measure::{Measure, measure};
use crate::model::exact;
use crate::model::fact::{Content, Fact, Figure};
use crate::model::period::{Basis, Day, Period};
use crate::model::quantity::{Interval, Qualifier, Quantity, rounded};
use crate::model::registry::Registry;
use crate::model::release::Release;
use crate::model::verdict::Verdict;
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn findings(release: &Release, registry: &Registry) -> Vec<Finding> {
    let of_events = figures_of_events(release);
    let given: Vec<Given<'_>> = release
        .figures()
        .flat_map(|(fact, figure)| Given::all(fact, figure, of_events.contains(&*fact.id)))
        .collect();
    let mut alike: BTreeMap<Key<'_>, Vec<usize>> = BTreeMap::new();
    for (at, given) in given.iter().enumerate() {
        if let Some(measure) = measure(&given.quantity, registry) {
            alike.entry(given.key(measure.dimension)).or_default().push(at);
        }
    }
    let mut pairs: Vec<(usize, usize)> = alike
        .values()
        .flat_map(|places| places.iter().copied().zip(places.iter().copied().skip(1)))
        .collect();
    pairs.sort_unstable();
    pairs.into_iter().filter_map(|(a, b)| compare(given.get(a)?, given.get(b)?, registry)).collect()
}

/// The figures that belong to one event or measure: two of them may be of two occasions.
fn figures_of_events(release: &Release) -> BTreeSet<&str> {
    let figures = release.facts.iter().flat_map(|fact| match &fact.content {
        Content::Event { figures, .. } | Content::Measure { figures } => figures.as_slice(),
        _ => &[],
    });
    figures.map(|id| &**id).collect()
}

/// What makes two figures figures of one measure.
type Key<'a> = (&'a str, &'a str, Option<(Day, Day)>, Option<&'a str>, Option<&'a str>, bool);

/// A quantity that the release gives of a measure.
struct Given<'a> {
    fact: &'a Fact,
    figure: &'a Figure,
    quantity: Quantity,
    period: Option<&'a Period>,
    basis: Basis,
    /// Whether it may be only a part of what its indicator counts.
    is_narrower: bool,
}

impl<'a> Given<'a> {
    /// The figure, and the earlier level of its change.
    fn all(fact: &'a Fact, figure: &'a Figure, is_of_event: bool) -> impl Iterator<Item = Self> {
        let is_narrower = is_of_event || figure.part_of.is_some() || !fact.about.is_empty();
        let this = Self {
            fact,
            figure,
            quantity: figure.quantity.clone(),
            period: figure.period.as_ref(),
            basis: figure.period_basis,
            is_narrower,
        };
        let change = figure.change.as_ref();
        let before = change.and_then(|change| {
            Some(Self {
                fact,
                figure,
                quantity: earlier(figure, change.from?),
                period: Some(change.baseline.as_ref()?),
                basis: change.baseline_basis,
                is_narrower,
            })
        });
        [Some(this), before].into_iter().flatten()
    }

    fn key(&self, dimension: &'a str) -> Key<'a> {
        (
            &self.figure.indicator,
            dimension,
            self.period.map(|period| (period.first, period.last)),
            self.fact.place.as_deref(),
            self.figure.counted_by.as_deref(),
            self.figure.is_cumulative,
        )
    }

    /// Whether the text itself says of when, of where and of how much the figure is.
    fn is_sure(&self) -> bool {
        self.basis.is_of_the_text()
            && self.period.is_some_and(|period| !period.is_uncertain)
            && self.fact.place.is_some()
            && !self.is_narrower
    }
}

fn compare(a: &Given<'_>, b: &Given<'_>, registry: &Registry) -> Option<Finding> {
    let is_part =
        |part: &Given<'_>, whole: &Given<'_>| part.figure.part_of.as_ref() == Some(&whole.fact.id);
    if is_part(a, b) || is_part(b, a) {
        return None;
    }
    let (of_a, of_b) = (measure(&a.quantity, registry)?, measure(&b.quantity, registry)?);
    let interval = |given: &Given<'_>, measure| interval(given.quantity.qualifier, measure);
    let mut verdict = interval(a, &of_a).agrees(interval(b, &of_b));
    // "2,700" beside "more than 2,700" may be the same words made shorter: one number in two wordings.
    let is_one_number = exact::compare(of_a.value, of_b.value).is_eq();
    if !(a.is_sure() && b.is_sure()) || is_one_number {
        verdict = verdict.max(Verdict::CannotTell);
    }
    // Without a period they need not be of one measure.
    if a.period.is_none() {
        verdict = Verdict::CannotTell;
    }
    let line =
        vec![Term::Claim(a.quantity.clone()), Term::Sign("="), Term::Claim(b.quantity.clone())];
    let rests_on_inference = [a, b].iter().any(|given| !given.basis.is_of_the_text());
    let found = Finding::new(Check::SameMeasure, verdict, &[a.fact, b.fact], vec![line]);
    Some(Finding { rests_on_inference, ..found })
}

/// What a claim allows. "About 38 million" allows at least what "38 million" does.
fn interval(qualifier: Qualifier, measure: &Measure<'_>) -> Interval {
    let certain = rounded(measure.value, exact::half(measure.step));
    match qualifier {
        Qualifier::About => Interval { certain, ..measure.interval },
        _ => measure.interval,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{Said, check, said};

    fn twice(a: &str, b: &str) -> [Said; 2] {
        [said("a", a).of("seized").over("2025"), said("b", b).of("seized").over("2025")]
    }

    #[test]
    fn figures_that_meet_are_one() {
        check("same-measure", twice("14 t", "14000 kg"), &["holds: a b"]);
        check("same-measure", twice("14.3 t", "more_than 14 t"), &["holds: a b"]);
        let [a, b] = twice("38500000", "about 38000000");
        let rounded = [a.to("100000"), b.to("1000000")];
        check("same-measure", rounded, &["holds: a b"]);
    }

    #[test]
    fn figures_that_do_not_meet_are_a_conflict() {
        check("same-measure", twice("14 t", "16 t"), &["does not hold: a b"]);
        check("same-measure", twice("nearly 14 t", "more_than 16 t"), &["does not hold: a b"]);
        check("same-measure", twice("about 14 t", "16 t"), &["cannot tell: a b"]);
    }

    #[test]
    fn one_number_in_two_wordings_is_no_conflict() {
        check("same-measure", twice("nearly 14 t", "more_than 14 t"), &["cannot tell: a b"]);
        check("same-measure", twice("2700", "more_than 2700"), &["cannot tell: a b"]);
    }

    #[test]
    fn what_may_be_two_things_is_no_conflict() {
        let [a, b] = twice("14", "16");
        check("same-measure", [a.clone(), b.clone().at("KZ-19")], &[]);
        check("same-measure", [a.clone(), b.clone().counting("police")], &[]);
        check("same-measure", [a.clone(), b.clone().part_of("a")], &[]);
        check("same-measure", [a, b.about("other")], &["cannot tell: a b"]);
        let undated = [said("a", "14").of("labs"), said("b", "16").of("labs")];
        check("same-measure", undated, &["cannot tell: a b"]);
    }

    #[test]
    fn an_earlier_level_is_a_figure_of_its_own_period() {
        let before = |figure| said("before", figure).of("labs").over("2024");
        let now = said("now", "21").of("labs").over("2025").up_from("14", "2024");
        check("same-measure", [before("14"), now.clone()], &["holds: before now"]);
        check("same-measure", [before("15"), now], &["does not hold: before now"]);
    }
}
