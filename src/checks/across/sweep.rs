//! The disagreements of a large archive, found in short steps: indicator by indicator, pair by pair of things that are
//! near one another, and text by text.
//!
//! What is found is the same as with all claims at once. It names rows of the store, so that no claim is kept.

use super::kin::Kin;
use super::rows::Rows;
use super::steps::Steps;
use super::{Check, Disagreement, Reason, Seen, near, nouns, sums};
use crate::analysis::bits::{Bits, index};
use crate::analysis::store::{Facet, Store, Wholes};
use crate::model::Id;
use crate::model::claim::Claim;
use crate::model::period::Day;
use crate::model::registry::Registry;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// The search for disagreements on its way through an archive, all of whose parts are there.
#[derive(Debug)]
pub struct Sweep {
    steps: Vec<Step>,
    n_done: usize,
    wholes: Wholes,
    /// The rows that are laid beside one another; all for none.
    known: Option<Bits>,
    /// In order from the first on: thousands of them would be long to put in order in the end.
    found: BTreeMap<(Key, usize), Disagreement>,
}

/// Where a claim stands in time: as in [`Rows`].
type Moment = (bool, Option<Day>, Id, usize, Id);

/// By what findings are ordered: the latest claim, the newest first, then all of them, then the check.
type Key = (Reverse<Option<Moment>>, Vec<Moment>, Check, Reason);

/// What is looked at at once.
#[derive(Debug)]
enum Step {
    /// The claims of one indicator.
    Indicator(Id),
    /// Those of two that are near one another.
    Near(Id, Id),
    /// Rows of a few texts, with all texts of the statements that they report.
    Texts(Vec<u32>),
}

/// About so many rows of texts make a step.
const ROWS: usize = 400;

impl Sweep {
    /// The way through these rows of an archive, through all for none.
    pub fn new(store: &Store, registry: &Registry, known: Option<Bits>) -> Self {
        let ids = store.codes(Facet::Indicator).ids();
        let present: BTreeSet<&Id> = ids.iter().collect();
        let mut steps: Vec<Step> = ids.iter().map(|id| Step::Indicator(Rc::clone(id))).collect();
        let mut pairs = BTreeSet::new();
        for (id, indicator) in registry.indicators.iter() {
            for near in indicator.near.iter().map(|near| &near.indicator) {
                if let (Some(a), Some(b)) = (present.get(id), present.get(near)) {
                    pairs.insert((Rc::clone(a.min(b)), Rc::clone(a.max(b))));
                }
            }
        }
        steps.extend(pairs.into_iter().map(|(a, b)| Step::Near(a, b)));
        steps.extend(texts(store).into_iter().map(Step::Texts));
        let wholes = store.wholes(known.as_ref());
        Self { steps, n_done: 0, wholes, known, found: BTreeMap::new() }
    }

    /// How many steps are taken, and how many there are.
    pub fn progress(&self) -> (usize, usize) {
        (self.n_done, self.steps.len())
    }

    /// The rows that the next step looks at; none after the last.
    pub fn next_rows(&self, store: &Store) -> Option<Vec<u32>> {
        let of = |id: &Id| store.rows_with(Facet::Indicator, id).iter().collect::<Vec<u32>>();
        let mut rows = match self.steps.get(self.n_done)? {
            Step::Indicator(id) => of(id),
            Step::Near(a, b) => [of(a), of(b)].concat(),
            Step::Texts(rows) => rows.clone(),
        };
        if let Some(known) = &self.known {
            rows.retain(|row| known.has(*row));
        }
        Some(rows)
    }

    /// Looks at the claims of the next step, one check after the other.
    pub fn look<'r>(&'r self, rows: &'r Rows<'_>) -> impl Iterator<Item = Vec<Disagreement>> + 'r {
        let step = self.steps.get(self.n_done);
        let is_inside = matches!(step, Some(Step::Indicator(_)));
        let inside = is_inside.then(|| Steps::inside(rows)).into_iter().flatten();
        let rest = std::iter::once_with(move || {
            let kin = || Kin::of_all_texts(rows, &self.wholes);
            match step {
                Some(Step::Indicator(_)) => nouns::of_places(rows),
                Some(Step::Near(..)) => {
                    let kin = kin();
                    [nouns::of_things(rows, &kin), near::findings(rows, &kin)].concat()
                }
                Some(Step::Texts(_)) => sums::findings(rows, &kin()),
                None => Vec::new(),
            }
        });
        inside.chain(rest)
    }

    /// Keeps what the step found about `claims`, which stand at these rows of the store: it is taken.
    pub fn keep(&mut self, found: Vec<Disagreement>, claims: &[Claim], rows: &[u32]) {
        for found in found {
            let (key, found) = of_store(found, claims, rows);
            self.found.insert((key, self.found.len()), found);
        }
        self.n_done += 1;
    }

    /// Takes a whole step; says whether one was left to take.
    pub fn advance(&mut self, store: &Store, registry: &Registry) -> bool {
        let Some(rows) = self.next_rows(store) else { return false };
        let claims = rows.into_iter().filter_map(|row| Some((row, store.claim(row)?)));
        let (places, claims): (Vec<u32>, Vec<Claim>) = claims.unzip();
        let found = self.look(&Rows::new(&claims, registry)).flatten().collect();
        self.keep(found, &claims, &places);
        true
    }

    /// What was found: each names its claims by their rows in the store.
    pub fn end(self) -> Vec<Disagreement> {
        self.found.into_values().collect()
    }
}

/// A finding about claims of a step, about the rows of the store at which they stand.
fn of_store(mut found: Disagreement, claims: &[Claim], rows: &[u32]) -> (Key, Disagreement) {
    let moments: Vec<Moment> =
        found.claims.iter().filter_map(|at| claims.get(*at)).map(moment).collect();
    let latest = Reverse(moments.iter().max().cloned());
    let row = |at: &usize| rows.get(*at).map_or(usize::MAX, |row| index(*row));
    if let Seen::Parts { total, .. } = &mut found.seen {
        *total = row(total);
    }
    found.claims = found.claims.iter().map(row).collect();
    ((latest, moments, found.check, found.reason), found)
}

fn moment(claim: &Claim) -> Moment {
    let last = claim.figure.period.as_ref().map(|period| period.last);
    let day = claim.head.stated_on().or(last);
    let (release, fact) = (Rc::clone(&claim.head.id), Rc::clone(&claim.fact));
    (day.is_none(), day, release, claim.paragraph, fact)
}

/// The rows of all texts, those of one statement together.
fn texts(store: &Store) -> Vec<Vec<u32>> {
    let mut of_release = vec![0..0; store.heads().len()];
    for (row, release) in (0..).zip(store.releases()) {
        if let Some(rows) = of_release.get_mut(index(*release)) {
            // Rows of one release follow each other.
            *rows = if rows.end == 0 { row..row + 1 } else { rows.start..row + 1 };
        }
    }
    let mut of_statement: BTreeMap<&Id, Vec<u32>> = BTreeMap::new();
    for (head, rows) in store.heads().iter().zip(of_release) {
        let statement = head.reports.as_ref().unwrap_or(&head.id);
        of_statement.entry(statement).or_default().extend(rows);
    }
    let mut steps: Vec<Vec<u32>> = Vec::new();
    for rows in of_statement.into_values() {
        match steps.last_mut().filter(|last| last.len() + rows.len() <= ROWS) {
            Some(last) => last.extend(rows),
            None => steps.push(rows),
        }
    }
    steps
}
