//! The whole archive as a Data Package: the same rows that the pages save, for all releases at once.

use anyhow::{Context as _, Result, anyhow};
use svodka::export::package;
use svodka::i18n::Words;
use svodka::model::release::Release;
use svodka::model::wording::Language;
use svodka::wire;

use crate::assemble::Files;

/// The folder of the package in the site.
pub(crate) const FOLDER: &str = "data";

const RELEASES: &str = "archive/releases/";

/// Adds the package to the site's data.
pub(crate) fn add(files: &mut Files) -> Result<()> {
    let registry = wire::registry::read(text(files, "archive/registry.json")?)
        .whole()
        .map_err(|problem| anyhow!("archive/registry.json: {problem}"))?;
    let mut releases: Vec<Release> = Vec::new();
    for name in files.keys().filter(|name| name.starts_with(RELEASES)) {
        let read = wire::release::read(text(files, name)?, &registry).whole();
        releases.push(read.map_err(|problem| anyhow!("{name}: {problem}"))?);
    }
    let words = [text(files, "i18n/en.ftl")?, text(files, "i18n/share.en.ftl")?].join("\n");
    let words = Words::read(Language::En, &words).context("i18n/share.en.ftl")?;
    let title = |name: &str| words.text(&format!("column-{name}"));
    for (name, text) in package::write(&releases, &registry, &title) {
        files.insert(format!("{FOLDER}/{name}"), text.into_bytes());
    }
    Ok(())
}

fn text<'a>(files: &'a Files, name: &str) -> Result<&'a str> {
    let bytes = files.get(name).with_context(|| format!("there is no {name}"))?;
    std::str::from_utf8(bytes).with_context(|| format!("{name} is not UTF-8"))
}
