//! What the facts of a part say in one language, apart from its columns: the page loads the language that it speaks.

use super::WORDS_FORMAT;
use super::columns::{Group, json};
use crate::model::Id;
use crate::model::part::PartWords;
use crate::model::release::Release;
use crate::model::wording::Language;
use crate::wire::problem::Problem;
use crate::wire::text;
use serde::{Deserialize, Serialize};

#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct File {
    format: String,
    part: String,
    language: String,
    titles: Vec<String>,
    says: Vec<String>,
    notes: Vec<(u32, String)>,
}

/// Reads the words of a part.
///
/// # Errors
/// When it is no JSON, has another format or language, or a note stands at no row.
pub fn read(source: &str) -> Result<PartWords, Problem> {
    let file: File = json(source, WORDS_FORMAT)?;
    let root = Group { source, name: "", n: file.says.len() };
    let language = Language::ALL.into_iter().find(|language| language.tag() == file.language);
    let allowed = || Language::ALL.map(Language::tag).join(", ");
    let unknown = || text::unfit(&file.language, &allowed());
    let language = language.ok_or_else(|| root.fault("language", &[], unknown()))?;
    root.ascending("notes", &mut file.notes.iter().map(|(row, _)| *row), false)?;
    Ok(PartWords {
        part: Id::from(file.part),
        language,
        titles: file.titles,
        says: file.says,
        notes: file.notes,
    })
}

/// The file of the words of a part with these releases, in their order.
///
/// # Errors
/// When there are more facts than rows have numbers.
pub fn text(
    part: &str,
    releases: &[&Release],
    language: Language,
) -> Result<String, serde_json::Error> {
    let facts = || releases.iter().flat_map(|release| &release.facts);
    let notes = (0..)
        .zip(facts())
        .filter_map(|(row, fact)| Some((row, fact.note.as_ref()?.get(language).to_owned())));
    serde_json::to_string(&File {
        format: WORDS_FORMAT.to_owned(),
        part: part.to_owned(),
        language: language.tag().to_owned(),
        titles: releases.iter().map(|release| release.title.get(language).to_owned()).collect(),
        says: facts().map(|fact| fact.says.get(language).to_owned()).collect(),
        notes: notes.collect(),
    })
}
