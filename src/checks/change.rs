//! A stated change against both of its levels: "up 16 %, from 1,407 to 1,637".
//!
//! A stated per cent covers what rounds to it: 16 % covers [15.5, 16.5).

use super::{Check, Finding, Term};
use crate::model::exact;
use crate::model::fact::{Change, Direction, Fact, Figure};
use crate::model::quantity::{Decimal, Edge, Interval, Quantity, Range, Side, rounded};
use crate::model::release::Release;
use crate::model::verdict::Verdict;
use std::rc::Rc;

pub(super) fn findings(release: &Release) -> Vec<Finding> {
    release
        .figures()
        .filter_map(|(fact, figure)| {
            let change = figure.change.as_ref()?;
            Some((fact, figure, change, change.from?))
        })
        .flat_map(|(fact, figure, change, from)| {
            [direction(fact, figure, change, from), percent(fact, figure, change, from)]
                .into_iter()
                .flatten()
        })
        .collect()
}

/// The earlier level as a claim of its own: same rounding and unit, no hedge.
fn earlier(figure: &Figure, from: Decimal) -> Quantity {
    let qualifier = crate::model::quantity::Qualifier::Exact;
    Quantity { value: from, qualifier, ..figure.quantity.clone() }
}

fn direction(fact: &Fact, figure: &Figure, change: &Change, level: Decimal) -> Option<Finding> {
    let (from, to) = (earlier(figure, level).interval(), figure.quantity.interval());
    let (low, high) = match change.direction {
        Direction::Up => (from, to),
        Direction::Down => (to, from),
    };
    let below = |low: Range, high: Range| match (low.low, high.high) {
        (Some(low), Some(high)) => low < high,
        _ => true,
    };
    let verdict = Verdict::of(below(low.certain, high.certain), below(low.widest, high.widest));
    let unit = Some(Rc::clone(&figure.quantity.unit));
    let difference = exact::minus(figure.quantity.value, level)?;
    let sum = vec![
        Term::Range(to.widest, unit.clone()),
        Term::Sign("−"),
        Term::Number(level, unit.clone()),
        Term::Sign(if to == Interval::stated(Range::point(figure.quantity.value)) {
            "="
        } else {
            "≈"
        }),
        Term::Number(difference, unit),
    ];
    Some(finding(Check::ChangeDirection, verdict, fact, change, vec![sum]))
}

fn percent(fact: &Fact, figure: &Figure, change: &Change, level: Decimal) -> Option<Finding> {
    let stated = change.percent?;
    let covers = rounded(stated, exact::half(change.percent_rounded_to));
    let from = earlier(figure, level).interval();
    let computed =
        from.map2(figure.quantity.interval(), |from, to| growth(from, to, change.direction))?;
    let verdict = Verdict::of(computed.certain.meets(covers), computed.widest.meets(covers));
    let unit = Some(Rc::clone(&figure.quantity.unit));
    let percent = Some(Rc::from("%"));
    let (sign, result) = match (computed.widest.low, computed.widest.high) {
        (Some(low), Some(high)) if low == high => {
            let is_short = exact::compare(exact::rounded(low.value, 2), low.value).is_eq();
            (if is_short { "=" } else { "≈" }, Term::Rounded(low.value, percent.clone()))
        }
        _ => ("≈", Term::Range(two_decimals(computed.widest), percent.clone())),
    };
    let (above, below) = match change.direction {
        Direction::Up => (figure.quantity.value, level),
        Direction::Down => (level, figure.quantity.value),
    };
    let numerator = vec![
        Term::Sign("("),
        Term::Number(above, unit.clone()),
        Term::Sign("−"),
        Term::Number(below, unit.clone()),
        Term::Sign(")"),
        Term::Sign("÷"),
        Term::Number(level, unit),
        Term::Sign(sign),
        result,
    ];
    let stated_line = vec![
        Term::Number(stated, percent.clone()),
        Term::Word("sum-covers"),
        Term::Range(covers, percent),
    ];
    Some(finding(Check::ChangePercent, verdict, fact, change, vec![numerator, stated_line]))
}

/// The growth or fall from `from` to `to` in per cent, as a positive number in the stated direction.
fn growth(from: Range, to: Range, direction: Direction) -> Option<Range> {
    let ratio = to.over(from)?.times(Decimal::ONE_HUNDRED)?;
    let hundred = Range::point(Decimal::ONE_HUNDRED);
    match direction {
        Direction::Up => ratio.minus(hundred),
        Direction::Down => hundred.minus(ratio),
    }
}

fn two_decimals(range: Range) -> Range {
    let round = |edge: Option<Edge>| {
        edge.map(|Edge { value, side }| Edge { value: exact::rounded(value, 2), side })
    };
    Range { low: round(range.low), high: round(range.high) }
}

fn finding(
    check: Check,
    verdict: Verdict,
    fact: &Fact,
    change: &Change,
    sum: Vec<Vec<Term>>,
) -> Finding {
    Finding {
        check,
        verdict,
        facts: vec![Rc::clone(&fact.id)],
        sum,
        says: None,
        rests_on_inference: change.baseline_basis != crate::model::period::Basis::Stated,
    }
}

/// The computed growth of a figure in per cent, where both levels are single numbers.
pub fn computed_percent(figure: &Figure) -> Option<Decimal> {
    let change = figure.change.as_ref()?;
    let range = growth(
        earlier(figure, change.from?).interval().certain,
        figure.quantity.interval().certain,
        change.direction,
    )?;
    match (range.low, range.high) {
        (Some(low), Some(high)) if low == high && low.side == Side::At => Some(low.value),
        _ => None,
    }
}
