//! Claims laid side by side, between the frames of the page.

use super::effects::Dispatch;
use super::state::{Action, Subject};
use crate::analysis::derived;
use crate::analysis::shelf::Shelf;
use crate::checks::across::{self, Disagreement, Rows, Steps, Sweep};
use crate::model::Id;
use crate::model::claim::Claim;
use crate::model::registry::Registry;
use crate::platform;
use crate::views::archive::Beside;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// So few claims are looked through in one step; of more, each check is a step of its own.
const FEW: usize = 300;
/// So many rows become claims in a step.
const ROWS: usize = 1_000;
/// How often progress is shown.
const TIMES: usize = 25;

/// Claims that are to be laid side by side.
pub(super) struct Compare {
    pub(super) subject: Subject,
    pub(super) shelf: Rc<RefCell<Shelf>>,
    pub(super) registry: Rc<Registry>,
    /// Whether the page shows something else meanwhile, which is to be seen first.
    pub(super) is_aside: bool,
    /// Whether nobody waits for it any more.
    pub(super) is_dropped: Rc<Cell<bool>>,
    pub(super) to: Dispatch,
}

/// Nobody waits for what is looked for.
struct Dropped;

impl Compare {
    /// Lays them side by side, and tells what they say.
    pub(super) async fn run(self) {
        let indicators = match &self.subject {
            Subject::Differing => return self.of_store().await,
            Subject::All => None,
            Subject::Of(ids) => Some(ids.as_slice()),
        };
        if let Ok(beside) = self.beside(indicators).await {
            // Of a few indicators it is not known on which other rows differences rest.
            if indicators.is_none() {
                self.shelf.borrow_mut().note_differing(beside.differing());
            }
            self.tell(beside);
        }
    }

    /// What the claims of some indicators say beside one another; of all for none.
    async fn beside(&self, indicators: Option<&[Id]>) -> Result<Beside, Dropped> {
        if self.is_aside {
            platform::page::painted().await;
        }
        self.pause().await?;
        let rows = self.shelf.borrow().rows_of(indicators);
        let (_, claims) = self.claims(&rows).await?;
        let found = {
            let rows = Rows::new(&claims, &self.registry);
            self.pause().await?;
            let steps = Steps::all(&rows);
            let n_steps = steps.len();
            let mut found = Vec::new();
            for (n, new) in steps.enumerate() {
                found.extend(new);
                if claims.len() > FEW {
                    self.show_progress(n, n_steps);
                    self.pause().await?;
                }
            }
            across::in_order(found, &rows)
        };
        self.pause().await?;
        let derived = derived::parts(&claims, &self.registry);
        let counts = self.shelf.borrow().n_figures();
        Ok(Beside { claims, found, derived, shelf: None, counts })
    }

    /// Finds all differences of a large archive.
    async fn of_store(&self) {
        let mut sweep = {
            let shown = self.shelf.borrow();
            Sweep::new(shown.store(), &self.registry, shown.known().cloned())
        };
        if self.swept(&mut sweep).await.is_err() {
            return;
        }
        let found = sweep.end();
        let rows = found.iter().flat_map(|found| found.claims.iter().copied());
        self.shelf.borrow_mut().note_differing_rows(rows);
        if self.pause().await.is_ok() {
            self.tell(Beside { found, shelf: Some(Rc::clone(&self.shelf)), ..Beside::default() });
        }
    }

    async fn swept(&self, sweep: &mut Sweep) -> Result<(), Dropped> {
        loop {
            let rows = sweep.next_rows(self.shelf.borrow().store());
            let Some(rows) = rows else { return Ok(()) };
            let (places, claims) = self.claims(&rows).await?;
            let found = self.looked(sweep, &claims).await?;
            sweep.keep(found, &claims, &places);
            let (n, all) = sweep.progress();
            self.show_progress(n, all);
            self.pause().await?;
        }
    }

    async fn looked(&self, sweep: &Sweep, claims: &[Claim]) -> Result<Vec<Disagreement>, Dropped> {
        let rows = Rows::new(claims, &self.registry);
        let mut found = Vec::new();
        for new in sweep.look(&rows) {
            found.extend(new);
            if claims.len() > FEW {
                self.pause().await?;
            }
        }
        Ok(found)
    }

    /// Those of the rows that are figures, as claims.
    async fn claims(&self, rows: &[u32]) -> Result<(Vec<u32>, Vec<Claim>), Dropped> {
        // Vectors that grow leave their former places behind, and the program's memory never shrinks.
        let (mut places, mut claims) =
            (Vec::with_capacity(rows.len()), Vec::with_capacity(rows.len()));
        for (n, some) in rows.chunks(ROWS).enumerate() {
            if n > 0 {
                self.pause().await?;
            }
            let owner = self.shelf.borrow();
            let new = some.iter().filter_map(|row| Some((*row, owner.store().claim(*row)?)));
            let (new_places, new): (Vec<u32>, Vec<Claim>) = new.unzip();
            places.extend(new_places);
            claims.extend(new);
        }
        Ok((places, claims))
    }

    /// Of a small archive all is compared in a moment, in which nothing is to jump.
    fn show_progress(&self, n: usize, all: usize) {
        let is_long = self.subject != Subject::All && all > TIMES;
        if is_long && n % all.div_ceil(TIMES) == 1 {
            self.to.dispatch(Action::Comparing(n, all));
        }
    }

    /// Lets the browser draw and answer.
    async fn pause(&self) -> Result<(), Dropped> {
        platform::page::pause().await;
        if self.is_dropped.get() { Err(Dropped) } else { Ok(()) }
    }

    fn tell(&self, beside: Beside) {
        self.to.dispatch(Action::Beside(self.subject.clone(), Rc::new(beside)));
    }
}
