//! Loading of the page: its words, where the archive begins, the release.

use super::state::Action;
use crate::analysis::embed::Edition;
use crate::analysis::locate::sha256;
use crate::app::load::{self, ARCHIVE, file, read_words};
use crate::app::state::{Failure, Loaded};
use crate::checks;
use crate::model::Id;
use crate::model::archive::Start;
use crate::model::wording::Language;
use crate::wire;
use std::rc::Rc;

/// The words of a language: those of every page, and those of this one.
pub(super) async fn words(language: Language) -> Action {
    let paths = ["", "share."].map(|start| format!("i18n/{start}{}.ftl", language.tag()));
    let [common, own] = paths.each_ref().map(|path| file(path));
    let read = async {
        let common = common.await?;
        let own = own.await?;
        let [_, path] = &paths;
        read_words(language, path, &format!("{common}\n{own}"))
    };
    read.await.map_or_else(Action::Fail, Action::Words)
}

/// Where the archive begins.
pub(super) async fn start() -> Action {
    let path = format!("{ARCHIVE}contents.json");
    let read = file(&path).await.and_then(|text| {
        wire::contents::read_start(&text).whole().map_err(|problem| Failure::File(path, problem))
    });
    read.map_or_else(Action::Fail, |start| Action::Start(Rc::new(start)))
}

/// A release of the archive, with the names that it uses.
pub(super) async fn release(start: Rc<Start>, id: Id) -> Action {
    let read = load::read_release(&start, &id).await;
    let (release, registry, problems) = match read {
        Ok(read) => read,
        Err(failure) => return Action::Fail(failure),
    };
    // The browser has it; which edition it is, whoever embeds it may want to hold fast.
    let [path, _] = wire::contents::paths(&start, &id);
    let text = file(&format!("{ARCHIVE}{path}")).await.ok();
    let edition = text.map(|text| Edition::new(release.edition, &sha256(text.as_bytes())));
    let findings = Rc::new(checks::run(&release, &registry));
    Action::Release(Loaded { release, registry, findings, problems }, edition)
}
