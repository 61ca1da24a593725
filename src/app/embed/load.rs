//! Loading of what stands in a frame: the release that the document names, its names, and words.

use super::state::Bundle;
use crate::analysis::embed::Edition;
use crate::app::load::{self, file, read_words};
use crate::app::state::{Action, Loaded};
use crate::i18n::Words;
use crate::model::wording::Language;
use crate::platform;
use crate::wire;
use std::rc::Rc;

/// Everything in a language; none where something did not come or is none.
pub(super) async fn bundle(language: Language) -> Option<Bundle> {
    let id = platform::page::said("data-release")?;
    let edition = Edition::parse(&platform::page::said("data-edition")?)?;
    let latest = platform::page::said("data-latest").and_then(|number| number.parse().ok());
    // Of earlier editions the files have a name of their own.
    let name = latest.map(|_: u32| wire::contents::of_edition(&id, edition.number));
    let paths = wire::contents::worded(name.as_ref().unwrap_or(&id), language);
    let release = load::release(id.into(), paths, language);
    let words = words(language);
    let Action::Release(loaded) = release.await else { return None };
    let Loaded { registry, release, findings, .. } = loaded;
    Some(Bundle { words: words.await?, registry, release, findings, edition, latest })
}

/// The language that is asked for: by the page around the frame, or by the document's own address.
pub(super) fn language() -> Option<Language> {
    let tag = platform::page::said("data-speak").or_else(|| platform::page::said("lang"))?;
    Language::from_tag(&tag)
}

/// The words of a language: those of the release's page, and those of frames. They are asked for at once.
fn words(language: Language) -> impl Future<Output = Option<Rc<Words>>> + use<> {
    let paths = ["", "embed."].map(|start| format!("i18n/{start}{}.ftl", language.tag()));
    let [common, own] = paths.each_ref().map(|path| file(path));
    async move {
        let [path, _] = &paths;
        let source = format!("{}\n{}", common.await.ok()?, own.await.ok()?);
        read_words(language, path, &source).ok()
    }
}
