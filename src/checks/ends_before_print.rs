//! No figure can cover days after the day on which it was printed.
//!
//! "In 2025" may mean the year so far, so a month or a year in which the text was printed is no contradiction. Without a
//! date of print nothing can be said.

use super::{Check, Finding, Term};
use crate::model::fact::Figure;
use crate::model::period::{Basis, Day, Grain, Period};
use crate::model::release::Release;
use crate::model::verdict::Verdict;
use std::cmp::Reverse;

/// One answer for all figures: that of the one that goes furthest beyond the day of print.
pub(super) fn findings(release: &Release) -> Vec<Finding> {
    let Some(published) = &release.published else { return Vec::new() };
    let dated = release.figures().filter_map(|(fact, figure)| {
        let period = figure.period.as_ref()?;
        Some((verdict(figure, period, published), period.last, fact, figure))
    });
    let latest = dated.max_by_key(|(verdict, last, ..)| (Reverse(*verdict), *last));
    let Some((verdict, last, fact, figure)) = latest else { return Vec::new() };
    let line = vec![Term::Day(last), Term::Sign("≤"), Term::Day(published.last)];
    let found = Finding::new(Check::EndsBeforePrint, verdict, &[fact], vec![line]);
    vec![Finding { rests_on_inference: figure.period_basis != Basis::Stated, ..found }]
}

fn verdict(figure: &Figure, period: &Period, published: &Period) -> Verdict {
    let may_be_over = last_stretch(period) <= published.last;
    let is_sure =
        figure.period_basis.is_of_the_text() && !period.is_uncertain && !published.is_uncertain;
    Verdict::of(period.last <= published.first, may_be_over || !is_sure)
}

/// The first day of the last day, month or year that the period names.
fn last_stretch(period: &Period) -> Day {
    let (year, month, _) = period.last.civil();
    let first = match period.grain {
        Grain::Day => None,
        Grain::Month => Day::from_civil(year, month, 1),
        Grain::Year => Day::from_civil(year, 1, 1),
    };
    first.unwrap_or(period.last)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{check_printed_on, said};
    use crate::model::period::Basis;

    #[track_caller]
    fn printed(published: &str, period: &str, expected: &str) {
        let expected = format!("{expected}: labs");
        check_printed_on(
            published,
            "ends-before-print",
            [said("labs", "21").over(period)],
            &[&expected],
        );
    }

    #[test]
    fn a_period_ends_before_print() {
        printed("2025-08-08", "2025-01/2025-07", "holds");
        printed("2025-08-08", "2025-01-01/2025-08-08", "holds");
        printed("2025-08-08", "2025-01-01/2025-08-09", "does not hold");
        printed("2025-08-08", "2025-01/2025-09", "does not hold");
        printed("2025-08-08", "2026", "does not hold");
    }

    #[test]
    fn the_month_and_the_year_of_print_may_be_meant_so_far() {
        printed("2025-08-08", "2025-01/2025-08", "cannot tell");
        printed("2025-08-08", "2025", "cannot tell");
    }

    #[test]
    fn a_day_of_print_that_is_not_known_to_the_day() {
        printed("2025-08", "2025-01/2025-07", "holds");
        printed("2025-08", "2025-01-01/2025-08-06", "cannot tell");
        printed("2025-08", "2025-01-01/2025-09-01", "does not hold");
        printed("2025-08-08?", "2025-01/2025-09", "cannot tell");
        printed("2025", "2025-01/2025-07", "cannot tell");
    }

    #[test]
    fn a_period_that_the_text_does_not_state_contradicts_nothing() {
        let inferred = said("labs", "21").over("2025-09").known(Basis::Inferred);
        let expected = ["cannot tell: labs"];
        check_printed_on("2025-08-08", "ends-before-print", [inferred], &expected);
    }

    #[test]
    fn one_figure_that_goes_beyond_is_not_hidden_by_a_later_one() {
        let figures = [
            said("labs", "21").over("2025-08-09"),
            said("cases", "4").over("2025-08-20").known(Basis::Inferred),
        ];
        check_printed_on("2025-08-08", "ends-before-print", figures, &["does not hold: labs"]);
    }
}
