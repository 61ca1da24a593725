//! A stated change against both of its levels: "up 16 %, from 1,407 to 1,637".
//!
//! A stated per cent covers what its words allow, as a figure does: 16 % covers [15.5, 16.5), "more than 16 %" (16, ∞),
//! and how far "about 3 %" goes no text says.

use super::part_of_whole::is_share;
use super::{Check, Finding, Term};
use crate::model::exact;
use crate::model::fact::{Change, Direction, Fact, Figure};
use crate::model::period::Basis;
use crate::model::quantity::{Decimal, Edge, Interval, Qualifier, Quantity, Range, Side, rounded};
use crate::model::registry::Registry;
use crate::model::release::Release;
use crate::model::verdict::Verdict;
use std::rc::Rc;

/// A change of a share may be in percentage points: that is a check of its own.
pub(super) fn findings(release: &Release, registry: &Registry) -> Vec<Finding> {
    release
        .figures()
        .filter_map(|(fact, figure)| {
            let change = figure.change.as_ref()?;
            Some((fact, figure, change, change.from?))
        })
        .flat_map(|(fact, figure, change, from)| {
            let is_share = is_share(&figure.quantity.unit, registry);
            let percent = || percent(fact, figure, change, from);
            [direction(fact, figure, change, from), (!is_share).then(percent).flatten()]
                .into_iter()
                .flatten()
        })
        .collect()
}

/// The earlier level as a claim of its own: without hedge, and rounded as the figure is; or finer, where it has digits
/// below that step ("from 13 kg to 1.5 t").
pub(super) fn earlier(figure: &Figure, from: Decimal) -> Quantity {
    let step = figure.quantity.rounded_to;
    let is_finer = exact::over(from, step).is_none_or(|steps| steps.normalize().scale() > 0);
    let rounded_to = if is_finer { exact::last_place(from) } else { step };
    let qualifier = Qualifier::Exact;
    Quantity { value: from, qualifier, rounded_to, unit: Rc::clone(&figure.quantity.unit) }
}

/// What a claim allows, and what it would allow without its hedge, which a text may leave out or add: where a statement
/// may be meant in two ways, no hedge makes it contradict itself.
pub(super) fn loosened(quantity: &Quantity) -> Interval {
    let Interval { widest, certain } = quantity.interval();
    let unhedged = rounded(quantity.value, exact::half(quantity.rounded_to));
    Interval { widest: widest.hull(unhedged), certain }
}

fn direction(fact: &Fact, figure: &Figure, change: &Change, level: Decimal) -> Option<Finding> {
    // A change by nothing goes in no direction, whatever the file has to say.
    if change.percent.as_ref().is_some_and(|percent| percent.value.is_zero()) {
        return None;
    }
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
    let stated = change.percent.as_ref()?;
    let computed = grown(figure, figure.quantity.interval(), change.direction, level)?;
    let verdict = computed.agrees(stated.interval());
    let sum = vec![grown_line(figure, change.direction, level, computed), covers_line(stated)];
    Some(finding(Check::ChangePercent, verdict, fact, change, sum))
}

/// The growth or fall from the earlier level to `to` in per cent.
pub(super) fn grown(
    figure: &Figure,
    to: Interval,
    direction: Direction,
    level: Decimal,
) -> Option<Interval> {
    let from = earlier(figure, level).interval();
    from.map2(to, |from, to| growth(from, to, direction))
}

/// "(1,637 − 1,407) ÷ 1,407 ≈ 16.35 %".
pub(super) fn grown_line(
    figure: &Figure,
    direction: Direction,
    level: Decimal,
    computed: Interval,
) -> Vec<Term> {
    let unit = Some(Rc::clone(&figure.quantity.unit));
    let (above, below) = match direction {
        Direction::Up => (figure.quantity.value, level),
        Direction::Down => (level, figure.quantity.value),
    };
    let mut line = vec![
        Term::Sign("("),
        Term::Number(above, unit.clone()),
        Term::Sign("−"),
        Term::Number(below, unit.clone()),
        Term::Sign(")"),
        Term::Sign("÷"),
        Term::Number(level, unit),
    ];
    push_result(&mut line, computed.widest, Some("%".into()));
    line
}

/// Writes what a sum comes to: "= 16.35 %", or a range.
pub(super) fn push_result(line: &mut Vec<Term>, computed: Range, unit: Option<Rc<str>>) {
    let (sign, result) = match (computed.low, computed.high) {
        (Some(low), Some(high)) if low == high => {
            let is_short = exact::compare(exact::rounded(low.value, 2), low.value).is_eq();
            (if is_short { "=" } else { "≈" }, Term::Rounded(low.value, unit))
        }
        _ => ("≈", Term::Range(two_decimals(computed), unit)),
    };
    line.push(Term::Sign(sign));
    line.push(result);
}

/// "16 % means 15.5 to below 16.5 %".
pub(super) fn covers_line(stated: &Quantity) -> Vec<Term> {
    let covers = Term::Range(stated.interval().widest, Some(Rc::clone(&stated.unit)));
    vec![percent_term(stated), Term::Word("sum-covers"), covers]
}

/// A stated per cent: "16 %", or with its hedge in words.
pub(super) fn percent_term(stated: &Quantity) -> Term {
    match stated.qualifier {
        Qualifier::Exact => Term::Number(stated.value, Some(Rc::clone(&stated.unit))),
        _ => Term::Claim(stated.clone()),
    }
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

pub(super) fn finding(
    check: Check,
    verdict: Verdict,
    fact: &Fact,
    change: &Change,
    sum: Vec<Vec<Term>>,
) -> Finding {
    let rests_on_inference = change.baseline_basis != Basis::Stated;
    Finding { rests_on_inference, ..Finding::new(check, verdict, &[fact], sum) }
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

#[cfg(test)]
mod tests {
    use super::super::testing::{Said, check, said};

    fn sale(figure: &str, from: &str, percent: &str) -> [Said; 1] {
        [said("sale", figure).changed(from, Some(percent), None)]
    }

    #[test]
    fn a_stated_per_cent_covers_what_rounds_to_it() {
        check("change-percent", sale("1637", "1407", "16"), &["holds: sale"]);
        check("change-percent", sale("1637", "1407", "16.2"), &["does not hold: sale"]);
        check("change-percent", sale("1637", "1407", "61"), &["does not hold: sale"]);
    }

    #[test]
    fn a_hedge_of_the_per_cent_is_kept() {
        check("change-percent", sale("1637", "1407", "more_than 16"), &["holds: sale"]);
        check("change-percent", sale("1637", "1407", "at_least 16"), &["holds: sale"]);
        check("change-percent", sale("1637", "1407", "more_than 17"), &["does not hold: sale"]);
        check("change-percent", sale("1637", "1407", "less_than 17"), &["holds: sale"]);
        check("change-percent", sale("1637", "1407", "up_to 16"), &["does not hold: sale"]);
        check("change-percent", sale("80", "182", "more_than 56"), &["holds: sale"]);
    }

    #[test]
    fn how_far_about_goes_is_not_told() {
        check("change-percent", sale("1637", "1407", "about 16"), &["cannot tell: sale"]);
        check("change-percent", sale("1637", "1407", "about 20"), &["cannot tell: sale"]);
        check("change-percent", sale("1637", "1407", "nearly 17"), &["cannot tell: sale"]);
        check("change-percent", sale("1637", "1407", "nearly 16"), &["does not hold: sale"]);
        check("change-percent", sale("1750", "1400", "about 25"), &["holds: sale"]);
    }

    #[test]
    fn hedges_of_figure_and_per_cent_go_together() {
        check("change-percent", sale("more_than 14 t", "10", "more_than 50"), &["holds: sale"]);
        check(
            "change-percent",
            sale("less_than 14 t", "10", "more_than 60"),
            &["does not hold: sale"],
        );
        check("change-percent", sale("about 14 t", "10", "more_than 60"), &["cannot tell: sale"]);
    }
}
