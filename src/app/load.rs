//! Loading: the page's own files into the state, each failure with its file.

use super::state::{Action, Failure};
use crate::i18n::Words;
use crate::model::archive::Archive;
use crate::model::wording::Language;
use crate::platform::fetch::{self, FetchError};
use crate::wire::{self, Problem, Trouble};
use std::rc::Rc;

/// The folder of the data, beside the page.
const ARCHIVE: &str = "archive/";

async fn file(path: &str) -> Result<String, Failure> {
    fetch::text(path).await.map_err(|error| {
        let status = match error {
            FetchError::NoAnswer => None,
            FetchError::Status(status) => Some(status),
        };
        Failure::Fetch(path.to_owned(), status)
    })
}

/// The words of a language.
pub(super) async fn words(language: Language) -> Action {
    let path = format!("i18n/{}.ftl", language.tag());
    let read = file(&path).await.and_then(|source| {
        Words::read(language, &source).map_err(|error| {
            let trouble = Trouble::WrongShape(error.to_string());
            let problem = Problem { line: error.line, column: 1, path: String::new(), trouble };
            Failure::File(path.clone(), problem)
        })
    });
    read.map_or_else(Action::Fail, Action::Words)
}

/// The index and the registries, with what is wrong in the registries.
pub(super) async fn archive() -> Action {
    read_archive().await.map_or_else(Action::Fail, |archive| Action::Archive(Rc::new(archive)))
}

async fn read_archive() -> Result<Archive, Failure> {
    let index_path = format!("{ARCHIVE}index.json");
    let text = file(&index_path).await?;
    let (entries, registry_file) =
        wire::index::read(&text).map_err(|problem| Failure::File(index_path, problem))?;
    let registry_path = format!("{ARCHIVE}{registry_file}");
    let text = file(&registry_path).await?;
    let (registry, problems) = wire::registry::read(&text)
        .map_err(|problem| Failure::File(registry_path.clone(), problem))?;
    // A registry with a bad row would show ids in place of names: better to say so at once.
    if let Some(problem) = problems.into_iter().next() {
        return Err(Failure::File(registry_path, problem));
    }
    Ok(Archive { registry: Rc::new(registry), entries })
}

/// A release of the archive.
pub(super) async fn release(archive: Rc<Archive>, id: crate::model::Id) -> Option<Action> {
    let entry = archive.entries.iter().find(|entry| entry.id == id)?;
    let path = format!("{ARCHIVE}{}", entry.file);
    let read = file(&path).await.and_then(|text| {
        wire::release::read(&text, &archive.registry)
            .map_err(|problem| Failure::File(path.clone(), problem))
    });
    Some(read.map_or_else(Action::Fail, |(release, problems)| {
        let problems = problems.into_iter().map(|problem| (path.clone(), problem)).collect();
        Action::Release(Rc::new(release), Rc::new(problems))
    }))
}
