//! Loading of the archive: its contents and registry, and part after part.

use super::state::{Action, Loaded};
use crate::analysis::shelf::Shelf;
use crate::app::load::{ARCHIVE, file, is_plain, read_words};
use crate::app::state::Failure;
use crate::app::whole::{self, Frame};
use crate::model::Id;
use crate::model::registry::Registry;
use crate::model::release::Release;
use crate::model::wording::Language;
use crate::platform;
use crate::wire::{self, Problem, Trouble};
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::pin::Pin;
use std::rc::Rc;
use yew::Callback;

/// The words of a language: those of every page, and those of this one.
pub(super) async fn words(language: Language) -> Action {
    let paths = ["", "archive."].map(|start| format!("i18n/{start}{}.ftl", language.tag()));
    let [common, own] = paths.each_ref().map(|path| file(path));
    let read = async {
        let common = common.await?;
        let own = own.await?;
        let [_, path] = &paths;
        read_words(language, path, &format!("{common}\n{own}"))
    };
    read.await.map_or_else(Action::Fail, Action::Words)
}

/// What must be known of the archive before its facts.
pub(super) async fn frame() -> Action {
    whole::frame().await.map_or_else(Action::Fail, |frame| Action::Frame(Rc::new(frame)))
}

/// All editions of a release, the first one first.
pub(super) async fn editions(frame: Rc<Frame>, id: Id) -> Action {
    let read = read_editions(&frame.registry, &id).await;
    read.map_or_else(Action::Fail, |all| Action::Editions(id, Rc::new(all)))
}

/// The most editions of one release that are shown: the latest ones.
const MOST_EDITIONS: u32 = 50;

async fn read_editions(registry: &Registry, id: &Id) -> Result<Vec<Release>, Failure> {
    let path = format!("releases/{id}.json");
    if !is_plain(id) {
        return Err(Failure::Fetch(format!("{ARCHIVE}{path}"), Some(404)));
    }
    let latest = edition(&path, registry, None).await?;
    let first = latest.edition.saturating_sub(MOST_EDITIONS).max(1);
    let numbers = first..latest.edition;
    let asked: Vec<_> = numbers
        .map(|number| edition(&wire::contents::edition(id, number), registry, Some(number)))
        .collect();
    let mut all = Vec::new();
    for edition in asked {
        all.push(edition.await?);
    }
    all.push(latest);
    Ok(all)
}

/// An edition of a release; it is asked for at once, and not when it is awaited.
///
/// One with a fault is refused: a fact that cannot be read would look like one that was removed.
fn edition<'a>(
    path: &str,
    registry: &'a Registry,
    number: Option<u32>,
) -> impl Future<Output = Result<Release, Failure>> + use<'a> {
    let path = format!("{ARCHIVE}{path}");
    let answer = file(&path);
    async move {
        let refused = |problem| Failure::File(path.clone(), problem);
        let release = wire::release::read(&answer.await?, registry).whole().map_err(refused)?;
        if number.is_some_and(|number| release.edition != number) {
            let trouble = Trouble::Unfit(format!("edition: {}", release.edition));
            return Err(refused(Problem::at(1, 1, trouble)));
        }
        Ok(release)
    }
}

/// So many parts are asked for before they are needed: a part is read while the next ones travel.
const AHEAD: usize = 3;

/// The parts of an archive on their way to a shelf, one after another, each in short steps.
pub(super) struct Loading {
    pub(super) frame: Rc<Frame>,
    pub(super) shelf: Rc<RefCell<Shelf>>,
    pub(super) language: Language,
    /// How many parts are to be there in the end.
    pub(super) n_wanted: usize,
    /// Whether words are looked for, so that rows that are not found yet say nothing.
    pub(super) is_searched: bool,
    /// Whether nobody waits for them any more.
    pub(super) is_dropped: Rc<Cell<bool>>,
    /// Who is told of them.
    pub(super) tell: Callback<Action>,
}

impl Loading {
    /// Loads until enough parts are there, one of them fails, or nobody waits any more.
    ///
    /// All are shown before any is found by its words: who looks at them need not wait for what only a search needs.
    /// Where words are looked for, each part is found as it comes.
    pub(super) async fn run(self) {
        let mut asked: VecDeque<Asked> = VecDeque::new();
        let mut told = Told::default();
        loop {
            // The shelf may have been left amid its steps.
            while self.step() {
                platform::page::pause().await;
                if self.is_dropped.get() {
                    return self.leave(told).await;
                }
            }
            let n = self.shelf.borrow().store().n_parts();
            let is_last = n >= self.n_wanted;
            if n > 0 && (is_last || told.is_due(n)) {
                let is_first = told.n_parts == 0;
                told = self.tell().await;
                if is_first {
                    // The browser would rather go on with what follows than draw.
                    platform::page::drawn().await;
                }
            }
            if self.is_dropped.get() {
                return self.leave(told).await;
            }
            if is_last {
                return self.find(told).await;
            }
            let ahead = (n + asked.len()..self.n_wanted.min(n + AHEAD))
                .filter_map(|place| self.frame.contents.part(place));
            asked.extend(ahead.map(|name| Asked::part(name, self.language)));
            let Some(next) = asked.pop_front() else { return };
            let taken = next.put_on(&self.shelf).await;
            if self.is_dropped.get() {
                return self.leave(told).await;
            }
            if let Err(failure) = taken {
                let told = self.tell().await;
                self.find(told).await;
                // Last: parts that are told of take a failure away.
                if !self.is_dropped.get() {
                    self.tell.emit(Action::Fail(failure));
                }
                return;
            }
        }
    }

    /// A short step of what is to be done before more parts are read.
    fn step(&self) -> bool {
        let mut own = self.shelf.borrow_mut();
        if self.is_searched { own.advance() } else { own.put_in_order() }
    }

    /// Makes what is there be found by its words.
    async fn find(&self, mut told: Told) {
        while self.shelf.borrow_mut().advance() {
            platform::page::pause().await;
            if self.is_dropped.get() {
                return self.leave(told).await;
            }
            let n_found = self.shelf.borrow().n_found();
            if n_found > told.n_found && told.is_due(n_found) {
                told = self.tell().await;
            }
        }
        if self.shelf.borrow().n_found() > told.n_found {
            self.tell().await;
        }
    }

    /// Tells of what is there when nobody waits any more, unless nobody knows of the shelf yet.
    async fn leave(&self, told: Told) {
        if told.n_parts > 0 {
            self.tell().await;
        }
    }

    async fn tell(&self) -> Told {
        let (n_parts, n_found) = {
            let own = self.shelf.borrow();
            (own.store().n_parts(), own.n_found())
        };
        if n_parts > 0 {
            self.tell.emit(Action::Taken(Loaded {
                shelf: Rc::clone(&self.shelf),
                language: self.language,
                n_parts,
                n_found,
            }));
            platform::page::pause().await;
        }
        Told { n_parts, n_found }
    }
}

/// What was told of last.
#[derive(Clone, Copy, Debug, Default)]
struct Told {
    n_parts: usize,
    n_found: usize,
}

impl Told {
    /// Whether it is time to tell of `n` parts that came, or are found: each telling draws the page, so that it is
    /// done as often as progress is seen, and no more.
    fn is_due(self, n: usize) -> bool {
        let before = if n > self.n_parts { self.n_parts } else { self.n_found };
        before <= 1 || n - before.min(n) >= before.div_ceil(4)
    }
}

/// A file on its way.
type File = Pin<Box<dyn Future<Output = Result<String, Failure>>>>;

/// A part that was asked for: its columns and its words.
struct Asked([(String, File); 2]);

impl Asked {
    fn part(name: &Id, language: Language) -> Self {
        let files = [wire::contents::columns(name), wire::contents::words(name, language)];
        let files = files.map(|name| format!("{ARCHIVE}{name}"));
        Self(files.map(|path| (path.clone(), Box::pin(file(&path)) as File)))
    }

    /// Puts the part on the shelf: its columns and its words are read apart, as each takes a while.
    async fn put_on(self, to: &RefCell<Shelf>) -> Result<(), Failure> {
        let [(columns_path, columns), (words_path, words)] = self.0;
        let part = wire::part::read(&columns.await?)
            .map_err(|problem| Failure::File(columns_path, problem))?;
        let words = words.await?;
        platform::page::pause().await;
        let words = wire::part::read_words(&words)
            .map_err(|problem| Failure::File(words_path.clone(), problem))?;
        platform::page::pause().await;
        let taken = to.borrow_mut().take(part, &words);
        // Words that do not fit their part are of another version of the archive.
        taken.map_err(|_refused| {
            let trouble = Trouble::MissingWords;
            Failure::File(words_path, Problem::at(1, 1, trouble))
        })
    }
}
