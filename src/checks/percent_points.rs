//! A stated change of a share: "up 5 %", from 20 % to 25 %, is right in percentage points and wrong in per cent.
//!
//! Which of the two is meant, "per cent" alone does not say.

use super::change::{covers_line, earlier, finding, grown, grown_line, loosened, push_result};
use super::part_of_whole::{convert, is_share};
use super::{Check, Finding, Term};
use crate::model::fact::{Change, Direction, Fact, Figure};
use crate::model::quantity::{Decimal, Interval, Quantity, Range};
use crate::model::registry::Registry;
use crate::model::release::Release;
use crate::model::verdict::Verdict;
use std::rc::Rc;

pub(super) fn findings(release: &Release, registry: &Registry) -> Vec<Finding> {
    release
        .figures()
        .filter(|(_, figure)| is_share(&figure.quantity.unit, registry))
        .filter_map(|(fact, figure)| compare(fact, figure, figure.change.as_ref()?, registry))
        .collect()
}

fn compare(fact: &Fact, figure: &Figure, change: &Change, registry: &Registry) -> Option<Finding> {
    let (level, stated) = (change.from?, change.percent.as_ref()?);
    let is_covered = |computed: Interval| computed.agrees(loosened(stated));
    let (printed, loose) = (figure.quantity.interval(), loosened(&figure.quantity));
    let points = |to| points(figure, to, &earlier(figure, level), change.direction, registry);
    let grown = |to| grown(figure, to, change.direction, level);

    let mut sum = vec![points_line(figure, change.direction, level, points(printed)?)];
    let in_points = is_covered(points(loose)?).min(Verdict::CannotTell);
    // From nothing there is no growth in per cent.
    let in_per_cent = grown(loose).map_or(Verdict::CannotTell, is_covered);
    sum.extend(grown(printed).map(|grown| grown_line(figure, change.direction, level, grown)));
    sum.push(covers_line(stated));
    Some(finding(Check::PercentPoints, in_per_cent.max(in_points), fact, change, sum))
}

/// The difference of both levels in per cent of the same whole.
fn points(
    figure: &Figure,
    to: Interval,
    level: &Quantity,
    direction: Direction,
    registry: &Registry,
) -> Option<Interval> {
    let in_percent = |interval, quantity: &Quantity| convert(interval, quantity, "%", registry);
    let (from, to) = (in_percent(level.interval(), level)?, in_percent(to, &figure.quantity)?);
    match direction {
        Direction::Up => to.map2(from, Range::minus),
        Direction::Down => from.map2(to, Range::minus),
    }
}

/// "25 % − 20 % = 5 percentage points".
fn points_line(
    figure: &Figure,
    direction: Direction,
    level: Decimal,
    points: Interval,
) -> Vec<Term> {
    let unit = Some(Rc::clone(&figure.quantity.unit));
    let (above, below) = match direction {
        Direction::Up => (figure.quantity.value, level),
        Direction::Down => (level, figure.quantity.value),
    };
    let mut line =
        vec![Term::Number(above, unit.clone()), Term::Sign("−"), Term::Number(below, unit)];
    push_result(&mut line, points.widest, None);
    line.push(Term::Word("sum-points"));
    line
}

#[cfg(test)]
mod tests {
    use super::super::testing::{Said, check, said};

    fn share(figure: &str, from: &str, percent: &str) -> [Said; 1] {
        [said("share", figure).changed(from, Some(percent), None)]
    }

    #[test]
    fn points_that_are_printed_as_per_cent_cannot_be_told() {
        check("percent-points", share("25 %", "20", "5"), &["cannot tell: share"]);
        check("percent-points", share("20 %", "25", "5"), &["cannot tell: share"]);
    }

    #[test]
    fn per_cent_of_the_share_holds() {
        check("percent-points", share("25 %", "20", "25"), &["holds: share"]);
        check("percent-points", share("50 %", "49", "2"), &["holds: share"]);
    }

    #[test]
    fn neither_reading_does_not_hold() {
        check("percent-points", share("25 %", "20", "12"), &["does not hold: share"]);
        check("percent-points", share("25.0 %", "20.0", "8"), &["does not hold: share"]);
    }

    #[test]
    fn a_hedge_may_be_of_per_cent_or_of_points() {
        check("percent-points", share("25 %", "20", "more_than 20"), &["holds: share"]);
        check("percent-points", share("25 %", "20", "more_than 4"), &["holds: share"]);
        check("percent-points", share("25 %", "20", "more_than 40"), &["does not hold: share"]);
        check("percent-points", share("25 %", "20", "less_than 6"), &["cannot tell: share"]);
        check("percent-points", share("25 %", "20", "about 12"), &["cannot tell: share"]);
    }

    #[test]
    fn from_nothing_there_is_no_per_cent() {
        check("percent-points", share("5 %", "0", "8"), &["cannot tell: share"]);
    }

    #[test]
    fn the_check_of_per_cent_leaves_shares_to_this_one() {
        check("change-percent", share("25 %", "20", "5"), &[]);
    }
}
