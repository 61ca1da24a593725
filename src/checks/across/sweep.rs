//! The disagreements of a large archive, found in short steps: indicator by indicator, pair by pair of things that are
//! near one another, and text by text.
//!
//! What is found is the same as with all claims at once, and only the claims on which something rests are kept.

use super::kin::Kin;
use super::rows::Rows;
use super::{Disagreement, Seen, in_order, inside, near, nouns, sums};
use crate::analysis::store::{Facet, Store, Wholes};
use crate::model::Id;
use crate::model::claim::Claim;
use crate::model::registry::Registry;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// The search for disagreements on its way through an archive, all of whose parts are there.
#[derive(Debug)]
pub struct Sweep {
    steps: Vec<Step>,
    n_done: usize,
    wholes: Wholes,
    /// The claims on which something rests, with their places.
    claims: Vec<Claim>,
    places: BTreeMap<(Id, Id), usize>,
    found: Vec<Disagreement>,
}

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
    /// The way through an archive.
    pub fn new(store: &Store, registry: &Registry) -> Self {
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
        let (claims, places, found) = (Vec::new(), BTreeMap::new(), Vec::new());
        Self { steps, n_done: 0, wholes: store.wholes(), claims, places, found }
    }

    /// How many steps are taken, and how many there are.
    pub fn progress(&self) -> (usize, usize) {
        (self.n_done, self.steps.len())
    }

    /// Takes a step; says whether one was left to take.
    pub fn advance(&mut self, store: &Store, registry: &Registry) -> bool {
        let Some(step) = self.steps.get(self.n_done) else { return false };
        self.n_done += 1;
        let of = |id: &Id| store.rows_with(Facet::Indicator, id);
        let claims = match step {
            Step::Indicator(id) => store.claims(of(id).iter()),
            Step::Near(a, b) => [store.claims(of(a).iter()), store.claims(of(b).iter())].concat(),
            Step::Texts(rows) => store.claims(rows.iter().copied()),
        };
        let rows = Rows::new(&claims, registry);
        let found = match step {
            Step::Indicator(_) => [inside(&rows), nouns::of_places(&rows)].concat(),
            Step::Near(..) => {
                let kin = Kin::of_all_texts(&rows, &self.wholes);
                [nouns::of_things(&rows, &kin), near::findings(&rows, &kin)].concat()
            }
            Step::Texts(_) => sums::findings(&rows, &Kin::of_all_texts(&rows, &self.wholes)),
        };
        for found in found {
            self.keep(found, &claims);
        }
        true
    }

    /// Keeps what was found, with the claims on which it rests.
    fn keep(&mut self, mut found: Disagreement, claims: &[Claim]) {
        let mut place = |at: &usize| {
            let claim = claims.get(*at)?;
            let key = (Rc::clone(&claim.head.id), Rc::clone(&claim.fact));
            let next = self.claims.len();
            let place = *self.places.entry(key).or_insert(next);
            if place == next {
                self.claims.push(claim.clone());
            }
            Some(place)
        };
        if let Seen::Parts { total, .. } = &mut found.seen {
            *total = place(total).unwrap_or(usize::MAX);
        }
        found.claims = found.claims.iter().filter_map(place).collect();
        self.found.push(found);
    }

    /// The claims on which something rests, and what was found, each naming its claims by their places.
    pub fn end(self, registry: &Registry) -> (Vec<Claim>, Vec<Disagreement>) {
        let rows = Rows::new(&self.claims, registry);
        let found = in_order(self.found, &rows);
        drop(rows);
        (self.claims, found)
    }
}

/// The rows of all texts, those of one statement together.
fn texts(store: &Store) -> Vec<Vec<u32>> {
    let heads = store.heads().iter();
    let statements: Vec<&Id> =
        heads.map(|head| head.reports.as_ref().unwrap_or(&head.id)).collect();
    let mut of_statement: BTreeMap<&Id, Vec<u32>> = BTreeMap::new();
    for (row, release) in (0..).zip(store.releases()) {
        let statement = usize::try_from(*release).ok().and_then(|at| statements.get(at));
        if let Some(statement) = statement {
            of_statement.entry(statement).or_default().push(row);
        }
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
