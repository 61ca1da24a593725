//! The whole archive, for pages that need more of it than one release and no page of its own for that.

use super::load::{ARCHIVE, file, is_plain};
use super::state::Failure;
use crate::analysis::store::Store;
use crate::model::claim::Claim;
use crate::model::part::Contents;
use crate::model::registry::Registry;
use crate::model::release::Release;
use crate::model::wording::Language;
use crate::wire;
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

/// Loads a release, read with all names of the archive; it is asked for at once, and not when it is awaited.
pub(super) fn release<'a>(
    id: &str,
    registry: &'a Registry,
) -> impl Future<Output = Result<Release, Failure>> + use<'a> {
    let path = format!("{ARCHIVE}releases/{id}.json");
    let request = is_plain(id).then(|| file(&path));
    async move {
        let Some(request) = request else { return Err(Failure::Fetch(path, Some(404))) };
        let read = wire::release::read(&request.await?, registry).usable();
        read.map(|(release, _)| release).map_err(|problem| Failure::File(path, problem))
    }
}

/// Up to how many facts the figures of the archive are looked through as a whole.
const MOST_FACTS: usize = 5_000;

/// The archive's figures; none of an archive that is too large for that.
///
/// A part that does not come, or is none, is left out.
pub(super) async fn figures(contents: &Contents) -> Vec<Claim> {
    let mut store = Store::default();
    if contents.n_facts > MOST_FACTS {
        return Vec::new();
    }
    for part in &contents.parts {
        let columns = file(&format!("{ARCHIVE}{}", wire::contents::columns(part)));
        let words = file(&format!("{ARCHIVE}{}", wire::contents::words(part, Language::Ru)));
        let (Ok(columns), Ok(words)) = (columns.await, words.await) else { continue };
        let read = wire::part::read(&columns).ok().zip(wire::part::read_words(&words).ok());
        if let Some((part, words)) = read {
            // A part is taken whole or not at all.
            store.append(part, Some(&words)).ok();
        }
    }
    store.claims(0..u32::try_from(store.n_rows()).unwrap_or(u32::MAX))
}
