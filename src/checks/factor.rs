//! A stated multiple against both levels: "3 times as many", from 400 to 1,200.
//!
//! A stated multiple covers what rounds to it. Texts hedge multiples ("nearly", "more than 3 times"), and a file cannot
//! say so: up to one step more or less it stays open. A round one may be meant as roundly as it is written: "a
//! hundredfold" covers 99.5 to 100.5, and between 0 and 200 it stays open.

use super::change::{earlier, finding, loosened, push_result};
use super::part_of_whole::in_unit_of;
use super::{Check, Finding, Term};
use crate::model::exact;
use crate::model::fact::{Change, Direction, Fact, Figure};
use crate::model::quantity::{Decimal, Interval, Quantity, Range, rounded};
use crate::model::registry::Registry;
use crate::model::release::Release;
use crate::model::verdict::Verdict;
use std::rc::Rc;

pub(super) fn findings(release: &Release, registry: &Registry) -> Vec<Finding> {
    release
        .figures()
        .filter_map(|(fact, figure)| {
            let change = figure.change.as_ref()?;
            compare(release, registry, (fact, figure), change)
        })
        .collect()
}

fn compare(
    release: &Release,
    registry: &Registry,
    (fact, figure): (&Fact, &Figure),
    change: &Change,
) -> Option<Finding> {
    let factor = change.factor.filter(|factor| *factor > Decimal::ZERO)?;
    let (level, from, given) = if let Some(level) = change.from {
        let level = earlier(figure, level);
        let from = level.interval();
        (level, from, None)
    } else {
        let (given, level) = earlier_figure(release, fact, figure, change)?;
        let from = in_unit_of(&level.quantity, &figure.quantity.unit, registry)?;
        (level.quantity.clone(), from, Some(given))
    };
    let times = |to: Interval| match change.direction {
        Direction::Up => to.map2(from, Range::over),
        Direction::Down => from.map2(to, Range::over),
    };
    let covers = covers(factor);
    let computed = times(figure.quantity.interval())?;
    let verdict = times(loosened(&figure.quantity)).unwrap_or(computed).agrees(covers);
    let mut line = match change.direction {
        Direction::Up => quotient(&figure.quantity, level),
        Direction::Down => quotient(&level, figure.quantity.clone()),
    };
    push_result(&mut line, computed.widest, None);
    let mut stated = vec![
        Term::Number(factor, None),
        Term::Word("sum-covers"),
        Term::Range(covers.certain, None),
    ];
    if verdict == Verdict::CannotTell {
        stated.extend([Term::Word("sum-loosely"), Term::Range(covers.widest, None)]);
    }
    let sum = vec![line, stated];
    let mut found = finding(Check::ChangeFactor, verdict, fact, change, sum);
    if let Some(given) = given {
        // That the change is from this very figure, the text does not say.
        found.verdict = verdict.max(Verdict::CannotTell);
        found.facts.push(Rc::clone(&given.id));
    }
    Some(found)
}

/// What a multiple may mean: what rounds to it, and a step of its last digit to each side.
fn covers(factor: Decimal) -> Interval {
    let digit = u8::try_from(factor.scale()).unwrap_or(0);
    Interval {
        certain: rounded(factor, exact::half(Decimal::new(1, digit))),
        widest: rounded(factor, exact::last_place(factor)),
    }
}

/// The figure that the release gives for the period from which the change is, of the same measure.
fn earlier_figure<'a>(
    release: &'a Release,
    fact: &Fact,
    figure: &Figure,
    change: &Change,
) -> Option<(&'a Fact, &'a Figure)> {
    let baseline = change.baseline.as_ref().filter(|_| change.baseline_basis.is_of_the_text())?;
    release.figures().find(|(other_fact, other)| {
        let period = other.period.as_ref();
        other_fact.id != fact.id
            && other.indicator == figure.indicator
            && other_fact.place == fact.place
            && other.counted_by == figure.counted_by
            && period.is_some_and(|period| period.contains(baseline) && baseline.contains(period))
    })
}

fn quotient(above: &Quantity, below: Quantity) -> Vec<Term> {
    vec![Term::Claim(above.clone()), Term::Sign("÷"), Term::Claim(below)]
}

#[cfg(test)]
mod tests {
    use super::super::testing::{Said, check, said};

    fn times(figure: &str, from: &str, factor: &str) -> [Said; 1] {
        [said("seized", figure).changed(from, None, Some(factor))]
    }

    #[test]
    fn a_multiple_covers_what_rounds_to_it() {
        check("change-factor", times("1200", "400", "3"), &["holds: seized"]);
        check("change-factor", times("1000", "400", "3"), &["holds: seized"]);
        check("change-factor", times("200", "400", "2"), &["holds: seized"]);
        check("change-factor", times("250", "100", "2.5"), &["holds: seized"]);
    }

    #[test]
    fn up_to_a_step_more_it_may_be_hedged_in_the_text() {
        check("change-factor", times("1540", "400", "3"), &["cannot tell: seized"]);
        check("change-factor", times("1640", "400", "3"), &["does not hold: seized"]);
        check("change-factor", times("1600", "400", "2"), &["does not hold: seized"]);
    }

    #[test]
    fn a_round_multiple_may_be_meant_roundly() {
        check("change-factor", times("1.5 t", "0.013", "100"), &["cannot tell: seized"]);
        check("change-factor", times("15 t", "0.013", "100"), &["does not hold: seized"]);
    }

    #[test]
    fn hedges_are_carried_through() {
        check("change-factor", times("more_than 1 t", "0.419", "3"), &["holds: seized"]);
        check("change-factor", times("more_than 5 t", "0.419", "3"), &["does not hold: seized"]);
        check("change-factor", times("about 5 t", "0.419", "3"), &["cannot tell: seized"]);
    }

    #[test]
    fn the_earlier_level_may_be_a_figure_of_its_own() {
        let before = |figure| said("before", figure).of("seized").over("2024");
        let now = said("now", "more_than 1 t").of("seized").over("2025").times("3", "2024");
        check("change-factor", [before("419 kg"), now.clone()], &["holds: now before"]);
        check("change-factor", [before("100 kg"), now], &["cannot tell: now before"]);
    }
}
