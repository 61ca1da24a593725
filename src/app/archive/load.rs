//! Loading of the archive: its contents and registry, and part after part.

use super::state::{Action, Frame};
use crate::app::load::{ARCHIVE, file, read_words};
use crate::app::state::Failure;
use crate::model::part::{Part, PartWords};
use crate::model::wording::Language;
use crate::wire;
use std::rc::Rc;

/// The registry with all names.
const REGISTRY: &str = "registry.json";

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
    read_frame().await.map_or_else(Action::Fail, |frame| Action::Frame(Rc::new(frame)))
}

async fn read_frame() -> Result<Frame, Failure> {
    let paths = ["contents.json", REGISTRY].map(|name| format!("{ARCHIVE}{name}"));
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

/// A part of the archive in a language.
pub(super) async fn part(frame: Rc<Frame>, place: usize, language: Language) -> Option<Action> {
    let entry = frame.contents.parts.get(place)?;
    let words = entry.words(language)?;
    let paths = [&entry.columns.file, &words.file].map(|name| format!("{ARCHIVE}{name}"));
    let read = read_part(&paths).await;
    Some(read.map_or_else(Action::Fail, |both| Action::Part(Box::new(both))))
}

async fn read_part(paths: &[String; 2]) -> Result<(Part, PartWords), Failure> {
    let [columns, words] = paths.each_ref().map(|path| file(path));
    let [columns_path, words_path] = paths;
    let part = wire::part::read(&columns.await?)
        .map_err(|problem| Failure::File(columns_path.clone(), problem))?;
    let words = wire::part::read_words(&words.await?)
        .map_err(|problem| Failure::File(words_path.clone(), problem))?;
    Ok((part, words))
}
