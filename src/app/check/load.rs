//! Loading of the page of checks: its words, the registry, the release beside which a text is laid.

use super::state::{Action, Frame};
use crate::app::load::{ARCHIVE, file, is_plain, read_words};
use crate::app::state::Failure;
use crate::model::Id;
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
    let start = wire::contents::read_start(&contents.await?)
        .whole()
        .map_err(|problem| Failure::File(contents_path, problem))?;
    let registry = wire::registry::read(&registry.await?)
        .whole()
        .map_err(|problem| Failure::File(registry_path, problem))?;
    Ok(Frame { start, registry: Rc::new(registry) })
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
