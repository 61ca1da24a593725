//! An event must lie inside the period for which its figures are given, and it is odd outside that of the report.
//!
//! A report may recall an older event, so nothing is wrong with one outside its period. But what was counted in June was
//! not counted at an event in May.

use super::{Check, Finding, Term};
use crate::model::Id;
use crate::model::fact::{Content, Fact};
use crate::model::period::{Basis, Period};
use crate::model::release::Release;
use crate::model::verdict::Verdict;

pub(super) fn findings(release: &Release) -> Vec<Finding> {
    release
        .facts
        .iter()
        .filter_map(|fact| match &fact.content {
            Content::Event { date, date_basis, figures, .. }
                if !figures.is_empty() && *date_basis != Basis::Inferred =>
            {
                let event = Event { fact, date, basis: *date_basis };
                event.beside_its_figures(release, figures).or_else(|| event.in_report(release))
            }
            _ => None,
        })
        .collect()
}

struct Event<'a> {
    fact: &'a Fact,
    date: &'a Period,
    basis: Basis,
}

impl Event<'_> {
    /// The first of its figures that is of another time altogether.
    fn beside_its_figures(&self, release: &Release, figures: &[Id]) -> Option<Finding> {
        let figures = figures.iter().filter_map(|id| release.fact(id));
        let mut periods = figures.filter_map(|fact| {
            let (period, basis) = fact.period()?;
            Some((fact, period, basis)).filter(|_| !self.overlaps(period))
        });
        let (fact, period, basis) = periods.next()?;
        let is_sure = self.basis.is_of_the_text()
            && basis.is_of_the_text()
            && !self.date.is_uncertain
            && !period.is_uncertain;
        let verdict = if is_sure { Verdict::DoesNotHold } else { Verdict::CannotTell };
        Some(self.told(verdict, fact, period, basis != Basis::Stated))
    }

    /// Against the longest period that the text states with a figure, and that it fits best.
    fn in_report(&self, release: &Release) -> Option<Finding> {
        let mut best: Option<((bool, bool, i32), &Fact, &Period)> = None;
        for (fact, figure) in release.figures() {
            let Some(period) = &figure.period else { continue };
            let n_days = period.last.0.saturating_sub(period.first.0);
            let fit = (period.contains(self.date), self.overlaps(period), n_days);
            let is_better = best.as_ref().is_none_or(|(best, ..)| *best <= fit);
            if figure.period_basis == Basis::Stated && is_better {
                best = Some((fit, fact, period));
            }
        }
        let ((is_inside, ..), fact, period) = best?;
        let verdict = if is_inside { Verdict::Holds } else { Verdict::CannotTell };
        Some(self.told(verdict, fact, period, false))
    }

    fn overlaps(&self, period: &Period) -> bool {
        self.date.first <= period.last && period.first <= self.date.last
    }

    fn told(&self, verdict: Verdict, fact: &Fact, period: &Period, is_inferred: bool) -> Finding {
        let line = vec![
            Term::Day(period.first),
            Term::Sign("≤"),
            Term::Day(self.date.first),
            Term::Sign("…"),
            Term::Day(self.date.last),
            Term::Sign("≤"),
            Term::Day(period.last),
        ];
        let found = Finding::new(Check::DateInside, verdict, &[self.fact, fact], vec![line]);
        Finding { rests_on_inference: is_inferred || self.basis != Basis::Stated, ..found }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{check, event, said};
    use crate::model::period::Basis;

    #[test]
    fn an_event_lies_inside_the_period_of_the_report() {
        let labs = || said("labs", "21").over("2025-01/2025-07");
        let lab = |date| event("lab", date, &["found"]);
        let found = || said("found", "8 t");
        check("date-inside", [labs(), found(), lab("2025-05")], &["holds: lab labs"]);
        check("date-inside", [labs(), found(), lab("2025-08")], &["cannot tell: lab labs"]);
        check("date-inside", [labs(), found(), lab("2025-07/2025-08")], &["cannot tell: lab labs"]);
    }

    #[test]
    fn any_period_of_the_report_will_do() {
        let years = [
            said("labs", "29").over("2024"),
            said("now", "12").over("2025-01/2025-09"),
            said("found", "8 t"),
            event("lab", "2025-05", &["found"]),
        ];
        check("date-inside", years, &["holds: lab now"]);
    }

    #[test]
    fn figures_of_an_event_are_of_its_time() {
        let found = |period| said("found", "8 t").over(period);
        let lab = || event("lab", "2025-05", &["found"]);
        check("date-inside", [found("2025-06"), lab()], &["does not hold: lab found"]);
        check("date-inside", [found("2025-05-20"), lab()], &["cannot tell: lab found"]);
        check("date-inside", [found("2025-06?"), lab()], &["cannot tell: lab found"]);
        let inferred = found("2025-06").known(Basis::Inferred);
        check("date-inside", [inferred, lab()], &["cannot tell: lab found"]);
    }

    #[test]
    fn an_event_without_figures_may_be_of_any_time() {
        let labs = said("labs", "21").over("2025-01/2025-07");
        check("date-inside", [labs, event("meeting", "2025-08-06", &[])], &[]);
    }
}
