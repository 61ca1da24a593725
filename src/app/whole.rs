//! The whole archive, for pages that need more of it than one release and no page of its own for that.

use super::load::{ARCHIVE, file, is_plain};
use super::state::Failure;
use crate::analysis::store::Store;
use crate::model::Id;
use crate::model::claim::Claim;
use crate::model::part::Contents;
use crate::model::period::Day;
use crate::model::registry::Registry;
use crate::model::release::Release;
use crate::model::wording::Language;
use crate::wire::{self, Problem, Trouble};
use std::rc::Rc;

/// Where the archive begins, and all of its names.
#[derive(Debug)]
pub(super) struct Frame {
    pub(super) contents: Contents,
    pub(super) registry: Rc<Registry>,
}

/// Loads the contents and the registry.
pub(super) async fn frame() -> Result<Frame, Failure> {
    let paths = ["contents.json", "registry.json"].map(|name| format!("{ARCHIVE}{name}"));
    let [contents, registry] = paths.each_ref().map(|path| file(path));
    let [contents_path, registry_path] = paths;
    let contents = wire::contents::read(&contents.await?)
        .whole()
        .map_err(|problem| Failure::File(contents_path, problem))?;
    let registry = wire::registry::read(&registry.await?)
        .whole()
        .map_err(|problem| Failure::File(registry_path, problem))?;
    Ok(Frame { contents, registry: Rc::new(registry) })
}

/// Loads a release in its latest edition, or in an earlier one, read with all names of the archive; it is asked for at
/// once, and not when it is awaited.
pub(super) fn release<'a>(
    id: &str,
    earlier: Option<u32>,
    registry: &'a Registry,
) -> impl Future<Output = Result<Release, Failure>> + use<'a> {
    let path = match earlier {
        Some(number) => format!("{ARCHIVE}{}", wire::contents::edition(id, number)),
        None => format!("{ARCHIVE}releases/{id}.json"),
    };
    let request = is_plain(id).then(|| file(&path));
    async move {
        let Some(request) = request else { return Err(Failure::Fetch(path, Some(404))) };
        let read = wire::release::read(&request.await?, registry).usable();
        read.map(|(release, _)| release).map_err(|problem| Failure::File(path, problem))
    }
}

/// Up to how many facts the figures of the archive are looked through as a whole.
const MOST_FACTS: usize = 5_000;

/// The archive's facts, with those of earlier editions if it is to be seen as known on a day; none of an archive that is
/// too large for that.
pub(super) async fn store(contents: &Contents, known: Option<Day>) -> Result<Store, Failure> {
    let mut store = Store::default();
    if contents.n_facts > MOST_FACTS {
        return Ok(store);
    }
    let earlier: &[Id] = if known.is_some() { &contents.earlier } else { &[] };
    for part in contents.parts.iter().chain(earlier) {
        let paths = [wire::contents::columns(part), wire::contents::words(part, Language::Ru)];
        let paths = paths.map(|path| format!("{ARCHIVE}{path}"));
        let [columns, words] = paths.each_ref().map(|path| file(path));
        let [columns_path, words_path] = paths;
        let part = wire::part::read(&columns.await?)
            .map_err(|problem| Failure::File(columns_path, problem))?;
        let words = wire::part::read_words(&words.await?)
            .map_err(|problem| Failure::File(words_path.clone(), problem))?;
        // Words that do not fit their part are of another version of the archive.
        store.append(part, Some(&words)).map_err(|_refused| {
            Failure::File(words_path, Problem::at(1, 1, Trouble::MissingWords))
        })?;
    }
    Ok(store)
}

/// The figures of an archive as known on a day; today for none.
pub(super) fn figures(store: &Store, known: Option<Day>) -> Vec<Claim> {
    match store.known_on(known) {
        Some(rows) => store.claims(rows.iter()),
        None => store.claims(0..u32::try_from(store.n_rows()).unwrap_or(u32::MAX)),
    }
}
