//! The step `offline`: the site without a network, and while its host changes from one version to the next.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use serde_json::{Map, Value, json};

use super::build;
use super::portal::{FLAGSHIP, told};
use crate::assemble::Files;
use crate::tally::Tally;
use crate::{digest, paths, tools, worker};

/// Another release, which no page of the first visit has opened.
const OTHER: &str = "inform-2026-01-annual";

/// Visits the site, cuts its network, and puts another version in its place.
pub(super) fn visit(dist: &Path) -> Result<Tally> {
    let (next, brands) = next_version(dist)?;
    let plan = json!({
        "playwright": tools::npm("playwright-core")?,
        "chromium": tools::chromium()?.program,
        "site": dist,
        "next": next,
        "brands": brands,
        "release": FLAGSHIP,
        "other": OTHER,
    });
    told("offline.mjs", &plan.to_string())
}

/// The same site under another version, in which the name of the site has changed; and the name in each language,
/// before and after.
fn next_version(dist: &Path) -> Result<(PathBuf, Value)> {
    let mut files: Files = build::read(dist)?;
    let mut text_of = |name: &str| -> Result<String> {
        let bytes = files.remove(name).with_context(|| format!("there is no {name}"))?;
        String::from_utf8(bytes).with_context(|| format!("{name} is not UTF-8"))
    };
    let mut worker = text_of(worker::NAME)?;
    let index = text_of("index.html")?;
    let (_, rest) = index.split_once("data-version=\"").context("the page has no version")?;
    let version = rest.split('"').next().unwrap_or_default().to_owned();
    let mut words = Vec::new();
    let mut brands = Map::new();
    for language in ["ru", "kk", "en"] {
        let name = format!("i18n/{language}.ftl");
        let before = text_of(&name)?;
        let line = before.lines().find(|line| line.starts_with("brand = "));
        let line = line.context("the words have no name of the site")?;
        let brand = line.trim_start_matches("brand = ");
        brands.insert(language.to_owned(), json!([brand, format!("{brand} 2")]));
        let after = before.replacen(line, &format!("{line} 2"), 1);
        let sum = |text: &str| digest::base64_sha256(text.as_bytes());
        worker = worker.replace(&sum(&before), &sum(&after));
        words.push((name, after));
    }
    files.extend(words.into_iter().map(|(name, text)| (name, text.into_bytes())));
    files.insert(worker::NAME.to_owned(), worker.into_bytes());
    files.insert("index.html".to_owned(), index.into_bytes());
    let other = digest::for_name(version.as_bytes());
    let sums_of_pages: Vec<(String, String)> = files
        .iter_mut()
        .filter(|(name, _)| worker::is_page(name))
        .filter_map(|(_, bytes)| {
            let before = digest::base64_sha256(bytes);
            let text = std::str::from_utf8(bytes).ok()?.replacen(&version, &other, 1);
            *bytes = text.into_bytes();
            Some((before, digest::base64_sha256(bytes)))
        })
        .collect();
    if let Some(bytes) = files.get_mut(worker::NAME) {
        let text = String::from_utf8_lossy(bytes).replace(&version, &other);
        let replaced = |text: String, (a, b): &(String, String)| text.replace(a.as_str(), b);
        *bytes = sums_of_pages.iter().fold(text, replaced).into_bytes();
    }
    let folder = paths::work().join("offline");
    if folder.exists() {
        fs::remove_dir_all(&folder)
            .with_context(|| format!("cannot empty {}", folder.display()))?;
    }
    build::write(&folder, &files)?;
    Ok((folder, Value::Object(brands)))
}
