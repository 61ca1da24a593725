//! Loading: the page's own files into the state, each failure with its file.

use super::state::{Action, Failure, Loaded};
use crate::checks;
use crate::i18n::Words;
use crate::model::Id;
use crate::model::wording::Language;
use crate::platform::{
    self,
    fetch::{self, FetchError},
};
use crate::wire::{self, Problem, Trouble};
use std::rc::Rc;

/// The folder of the data, beside the page.
pub(super) const ARCHIVE: &str = "archive/";

/// The request is sent at once, and not when the answer is awaited.
pub(super) fn file(path: &str) -> impl Future<Output = Result<String, Failure>> + use<> {
    let (answer, path) = (fetch::text(path), path.to_owned());
    async move {
        answer.await.map_err(|error| {
            let status = match error {
                FetchError::NoAnswer => None,
                FetchError::Status(status) => Some(status),
            };
            Failure::Fetch(path, status)
        })
    }
}

/// The words of a language.
pub(super) async fn words(language: Language) -> Action {
    let path = format!("i18n/{}.ftl", language.tag());
    let read = file(&path).await.and_then(|source| read_words(language, &path, &source));
    read.map_or_else(Action::Fail, Action::Words)
}

/// The words in a file, which came from `path`.
pub(super) fn read_words(
    language: Language,
    path: &str,
    source: &str,
) -> Result<Rc<Words>, Failure> {
    Words::read_at(platform::page::root_folder(), language, source).map_err(|error| {
        let trouble = Trouble::WrongShape("Fluent");
        Failure::File(path.to_owned(), Problem::at(error.line, 1, trouble))
    })
}

/// Where the archive begins.
pub(super) async fn start() -> Action {
    let path = format!("{ARCHIVE}contents.json");
    let read = file(&path).await.and_then(|text| {
        wire::contents::read_start(&text).whole().map_err(|problem| Failure::File(path, problem))
    });
    read.map_or_else(Action::Fail, |start| Action::Start(Rc::new(start)))
}

/// A release of the archive and the names that it uses, from the files that have their words in a language.
pub(super) async fn release(id: Id, paths: [String; 2], language: Language) -> Action {
    read_release(&id, paths, language).await.unwrap_or_else(Action::Fail)
}

async fn read_release(id: &Id, paths: [String; 2], language: Language) -> Result<Action, Failure> {
    let paths = paths.map(|path| format!("{ARCHIVE}{path}"));
    if !is_plain(id) {
        let [release, _] = paths;
        return Err(Failure::Fetch(release, Some(404)));
    }
    // Both are asked for at once.
    let [release, registry] = paths.each_ref().map(|path| file(path));
    let ([release_path, registry_path], text) = (&paths, release.await?);
    // A registry with a bad row would show ids in place of names: better to say so at once.
    let registry = wire::registry::read_of_one_language(&registry.await?)
        .whole()
        .map_err(|problem| Failure::File(registry_path.clone(), problem))?;
    platform::page::pause().await;
    let (release, problems) = wire::release::read_of_one_language(&text, &registry)
        .usable()
        .map_err(|problem| Failure::File(release_path.clone(), problem))?;
    let problems = problems.into_iter().map(|problem| (release_path.clone(), problem)).collect();
    platform::page::pause().await;
    let findings = Rc::new(checks::run(&release, &registry));
    platform::page::pause().await;
    let (release, registry, problems) = (Rc::new(release), Rc::new(registry), Rc::new(problems));
    Ok(Action::Release(Loaded { language, release, registry, findings, problems }))
}

/// Whether an id of an address can be the id of anything: others would be no file of ours, and no selector.
pub(super) fn is_plain(id: &str) -> bool {
    id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}
