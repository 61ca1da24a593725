//! Loading of the page of checks: its words, the registry, the release beside which a text is laid.

use super::state::{Action, Frame};
use crate::analysis::store::Store;
use crate::app::load::{ARCHIVE, file, is_plain, read_words};
use crate::app::state::Failure;
use crate::model::Id;
use crate::model::claim::Claim;
use crate::model::part::Contents;
use crate::model::registry::Registry;
use crate::model::wording::Language;
use crate::wire;
use std::rc::Rc;

/// The words of a language: those of every page, and those of this one.
pub(super) async fn words(language: Language) -> Action {
    let paths = ["", "check."].map(|start| format!("i18n/{start}{}.ftl", language.tag()));
    let [common, own] = paths.each_ref().map(|path| file(path));
    let read = async {
        let common = common.await?;
        let own = own.await?;
        let [_, path] = &paths;
        read_words(language, path, &format!("{common}\n{own}"))
    };
    read.await.map_or_else(Action::Fail, Action::Words)
}

/// The registry, against which files are checked, and where the archive begins.
pub(super) async fn frame() -> Action {
    read_frame().await.map_or_else(Action::Fail, |frame| Action::Frame(Rc::new(frame)))
}

async fn read_frame() -> Result<Frame, Failure> {
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

/// A release of the archive.
pub(super) async fn release(id: Id, registry: Rc<Registry>) -> Action {
    let path = format!("{ARCHIVE}releases/{id}.json");
    if !is_plain(&id) {
        return Action::Fail(Failure::Fetch(path, Some(404)));
    }
    let read = file(&path).await.and_then(|text| {
        let read = wire::release::read(&text, &registry).usable();
        read.map_err(|problem| Failure::File(path, problem))
    });
    read.map_or_else(Action::Fail, |(release, _)| Action::Release(Rc::new(release)))
}

/// Up to how many facts the archive's figures are laid beside those of a file.
const MOST_FACTS: usize = 5_000;

/// The archive's figures, for what only a history can show; none of an archive that is too large for that.
///
/// A part that does not come, or is none, is left out: files are checked without it as well.
pub(super) async fn history(contents: &Contents) -> Vec<Claim> {
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
