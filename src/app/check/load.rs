//! Loading of the page of checks: its words, the registry, the release beside which a text is laid.

use super::state::Action;
use crate::app::load::{file, read_words};
use crate::app::whole;
use crate::model::Id;
use crate::model::registry::Registry;
use crate::model::wording::Language;
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
    whole::frame().await.map_or_else(Action::Fail, |frame| Action::Frame(Rc::new(frame)))
}

/// A release of the archive.
pub(super) async fn release(id: Id, registry: Rc<Registry>) -> Action {
    let read = whole::release(&id, None, &registry).await;
    read.map_or_else(Action::Fail, |release| Action::Release(Rc::new(release)))
}
