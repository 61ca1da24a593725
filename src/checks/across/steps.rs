//! The checks one after another, so that whoever has much to look through may pause between them.

use super::kin::Kin;
use super::rows::{Row, Rows, groups};
use super::{
    Disagreement, baseline, changes, counters, falls, near, nouns, reprint, slip, statement, sums,
};

/// How many checks look at the claims of one indicator, and how many at those of all.
const N_INSIDE: usize = 7;
const N_BETWEEN: usize = 4;

/// What each check finds, in their order. A check is made when what it finds is asked for.
#[derive(Debug)]
pub struct Steps<'r, 'a> {
    rows: &'r Rows<'a>,
    /// The claims of each indicator.
    indicators: Vec<Vec<&'r Row<'a>>>,
    /// The claims of the present indicator that are no slips.
    others: Vec<&'r Row<'a>>,
    kin: Option<Kin<'a>>,
    /// The steps that are taken, and those that there are.
    taken: std::ops::Range<usize>,
}

impl<'r, 'a> Steps<'r, 'a> {
    /// What the claims of each indicator say beside one another.
    pub(super) fn inside(rows: &'r Rows<'a>) -> Self {
        let indicators: Vec<Vec<&Row<'a>>> =
            groups(rows.iter(), |row| row.indicator).into_values().collect();
        let taken = 0..indicators.len() * N_INSIDE;
        Self { rows, indicators, others: Vec::new(), kin: None, taken }
    }

    /// What those of several indicators say.
    pub(super) fn between(rows: &'r Rows<'a>) -> Self {
        let (indicators, others) = (Vec::new(), Vec::new());
        Self { rows, indicators, others, kin: None, taken: 0..N_BETWEEN }
    }

    /// Both.
    pub fn all(rows: &'r Rows<'a>) -> Self {
        let inside = Self::inside(rows);
        let taken = 0..inside.taken.end + N_BETWEEN;
        Self { taken, ..inside }
    }

    fn look_inside(&mut self, indicator: usize, check: usize) -> Vec<Disagreement> {
        let Some(rows) = self.indicators.get(indicator) else { return Vec::new() };
        match check {
            0 => {
                let (slips, others) = slip::findings(rows);
                self.others = others;
                slips
            }
            1 => statement::findings(rows),
            2 => changes::findings(rows),
            3 => counters::findings(&self.others),
            4 => falls::findings(&self.others),
            5 => baseline::findings(&self.others),
            _ => reprint::findings(rows),
        }
    }

    fn look_between(&mut self, check: usize) -> Vec<Disagreement> {
        let rows = self.rows;
        let kin = self.kin.get_or_insert_with(|| Kin::new(rows));
        match check {
            0 => nouns::of_things(rows, kin),
            1 => nouns::of_places(rows),
            2 => near::findings(rows, kin),
            _ => sums::findings(rows, kin),
        }
    }
}

impl Iterator for Steps<'_, '_> {
    type Item = Vec<Disagreement>;

    fn next(&mut self) -> Option<Self::Item> {
        let step = self.taken.next()?;
        let n_inside = self.indicators.len() * N_INSIDE;
        Some(match step.checked_sub(n_inside) {
            None => self.look_inside(step / N_INSIDE, step % N_INSIDE),
            Some(check) => self.look_between(check),
        })
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.taken.size_hint()
    }
}

impl ExactSizeIterator for Steps<'_, '_> {}
