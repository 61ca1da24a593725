//! A reader meets an archive of which something is missing: what is there stays, the rest is named.

use std::fs;

use serde_json::{Value, json};
use svodka::i18n::Arg::Text;
use svodka::model::release::Release;
use svodka::model::wording::Language;
use svodka::wire;

use crate::archive::{ARCHIVE, is_whole};
use crate::facts::search;
use crate::indicators::{DIFFERENCES, LABS};
use crate::page::{Page, said, words};
use crate::server::{Fault, Site, dist, file};

in_both_browsers!(
    missing_contents_are_named_and_load_when_they_are_back,
    a_truncated_registry_is_named,
    a_missing_part_leaves_what_is_loaded,
    missing_words_of_a_part_leave_what_is_loaded,
    a_first_part_that_does_not_come_is_named,
    a_malformed_part_is_named_with_its_line,
    words_of_another_version_are_named,
    side_by_side_waits_for_the_whole_archive,
    a_missing_language_leaves_the_archive_in_the_other,
    without_words_there_are_words_all_the_same,
);

const CONTENTS: &str = "archive/contents.json";
const REGISTRY: &str = "archive/registry.json";
const PART: &str = "archive/parts/all.json";

/// The files of two parts of the archive, each its columns and its words.
const NEWER: [&str; 2] = ["archive/parts/newer.json", "archive/parts/newer.ru.json"];
const OLDER: [&str; 2] = ["archive/parts/older.json", "archive/parts/older.ru.json"];

/// The archive in two parts, as one of many more facts comes, without one of their files; and that file.
fn in_two_parts(missing: &'static str) -> (Site, Fault) {
    let registry = wire::registry::read(&file(REGISTRY)).usable().unwrap().0;
    let names = fs::read_dir(dist().join("archive/releases")).unwrap();
    let mut names: Vec<_> = names.map(|entry| entry.unwrap().path()).collect();
    names.sort_unstable();
    let releases: Vec<Release> = names
        .iter()
        .map(|name| {
            wire::release::read(&fs::read_to_string(name).unwrap(), &registry).usable().unwrap().0
        })
        .collect();
    let (newer, older) = releases.split_at(releases.len() / 2);
    let mut contents: Value = serde_json::from_str(&file(CONTENTS)).unwrap();
    let site = Site::with([]);
    let mut parts = Vec::new();
    for (name, files, releases) in [("newer", NEWER, newer), ("older", OLDER, older)] {
        let releases: Vec<&Release> = releases.iter().collect();
        let columns = wire::part::text(name, &releases).unwrap();
        let words = wire::part::words_text(name, &releases, Language::Ru).unwrap();
        for (file, text) in files.into_iter().zip([columns, words]) {
            site.put(file, Fault::Holds(text));
        }
        parts.push(json!({ "name": name, "parts": 1 }));
    }
    contents["parts"] = parts.into();
    site.put(CONTENTS, Fault::Holds(contents.to_string()));
    let whole = site.put(missing, Fault::Missing).unwrap();
    (site, whole)
}

/// Opens the broken site and waits for its message.
async fn message(page: &Page, site: &Site, address: &str, parts: &[&str]) {
    page.open_at(&site.url, address).await;
    page.counts("main [role=alert] h1", 1).await;
    for part in parts {
        page.mentions("main [role=alert]", part).await;
    }
    page.counts("main [role=alert] button", 1).await;
}

/// Mends the site, and loads again by the button of the message.
async fn comes_back(page: &Page, site: &Site) {
    site.mend();
    page.click("main [role=alert] button").await;
    page.counts("main [role=alert]", 0).await;
    page.counts("details.faults", 0).await;
    page.counts("#content h1", 1).await;
}

async fn missing_contents_are_named_and_load_when_they_are_back(page: &Page) {
    let site = Site::with([(CONTENTS, Fault::Missing)]);
    message(page, &site, ARCHIVE, &[CONTENTS, "404"]).await;
    page.click("main [role=alert] button").await;
    page.mentions("main [role=alert]", "404").await;
    comes_back(page, &site).await;
    page.is("document.querySelectorAll('#facts .row').length > 5", true).await;
}

async fn a_truncated_registry_is_named(page: &Page) {
    let whole = file(REGISTRY);
    let half: String = whole.chars().take(whole.chars().count() / 2).collect();
    let site = Site::with([(REGISTRY, Fault::Holds(half))]);
    message(page, &site, LABS, &[REGISTRY, &said("problem-truncated")]).await;
    comes_back(page, &site).await;
    page.counts("#claims tr.is-chosen", 1).await;
}

/// The first part is there and the second lacks a file: it is named, nothing is lost, and it can be asked for again.
async fn keeps_the_first_part(page: &Page, missing: &'static str) {
    let (site, whole) = in_two_parts(missing);
    page.open_at(&site.url, ARCHIVE).await;
    page.is("document.querySelectorAll('#facts .row').length > 5", true).await;
    let first = page.value("document.querySelector('#facts .shown span').textContent").await;
    page.reads(".progress button", &said("loading-go-on")).await;
    page.click(".progress button").await;
    page.counts("details.faults", 1).await;
    page.click("details.faults summary").await;
    page.mentions("details.faults", missing).await;
    page.mentions("details.faults", "404").await;
    page.is("document.querySelector('#facts .shown span').textContent", first).await;
    // What is there can be searched.
    search(page, "2025").await;
    page.has_address("q=2025", true).await;
    page.is("document.querySelectorAll('#facts .row').length > 0", true).await;
    page.reads(".progress button", &said("trouble-retry")).await;
    site.put(missing, whole);
    page.click(".progress button").await;
    is_whole(page).await;
    page.counts("details.faults", 0).await;
}

async fn a_missing_part_leaves_what_is_loaded(page: &Page) {
    keeps_the_first_part(page, OLDER[0]).await;
}

async fn missing_words_of_a_part_leave_what_is_loaded(page: &Page) {
    keeps_the_first_part(page, OLDER[1]).await;
}

async fn a_first_part_that_does_not_come_is_named(page: &Page) {
    let site = Site::with([(PART, Fault::Silent)]);
    let sentence = words(Language::Ru).with("trouble-network", &[("file", Text(PART))]);
    message(page, &site, ARCHIVE, &[&sentence]).await;
    comes_back(page, &site).await;
    page.is("document.querySelectorAll('#facts .row').length > 5", true).await;
}

async fn a_malformed_part_is_named_with_its_line(page: &Page) {
    let malformed = file(PART).replacen(':', "::", 1);
    let site = Site::with([(PART, Fault::Holds(malformed))]);
    message(page, &site, DIFFERENCES, &[PART, "строка 1", "JSON"]).await;
    comes_back(page, &site).await;
    page.is("document.querySelectorAll('.difference').length > 5", true).await;
}

async fn words_of_another_version_are_named(page: &Page) {
    let (site, _) = in_two_parts(NEWER[0]);
    site.put(NEWER[0], Fault::Holds(file(PART)));
    message(page, &site, ARCHIVE, &[NEWER[1], &said("problem-missing-words")]).await;
}

async fn side_by_side_waits_for_the_whole_archive(page: &Page) {
    let (site, whole) = in_two_parts(OLDER[0]);
    page.open_at(&site.url, LABS).await;
    page.counts("details.faults", 1).await;
    // Part of the claims would look like all of them.
    page.counts("#claims", 0).await;
    page.reads(".progress button", &said("trouble-retry")).await;
    site.put(OLDER[0], whole);
    page.click(".progress button").await;
    page.counts("#claims tr.is-chosen", 1).await;
    page.counts("details.faults", 0).await;
}

async fn a_missing_language_leaves_the_archive_in_the_other(page: &Page) {
    let site = Site::with([("i18n/archive.kk.ftl", Fault::Missing)]);
    page.open_at(&site.url, &format!("{ARCHIVE}&q=1637")).await;
    page.is("document.querySelectorAll('#facts .row').length > 0", true).await;
    page.click(".languages [hreflang=kk]").await;
    page.is(
        "document.querySelector('details.faults')?.textContent.includes('i18n/archive.kk.ftl')",
        true,
    )
    .await;
    page.is("document.querySelectorAll('#facts .row').length > 0", true).await;
    page.is("document.documentElement.lang", "ru").await;
    // The others still come.
    page.click(".languages [hreflang=en]").await;
    page.is("document.documentElement.lang", "en").await;
    page.is("document.querySelectorAll('#facts .row').length > 0", true).await;
    page.counts("details.faults", 0).await;
}

async fn without_words_there_are_words_all_the_same(page: &Page) {
    let site = Site::with([("i18n/archive.ru.ftl", Fault::Missing)]);
    page.open_at(&site.url, DIFFERENCES).await;
    page.mentions("main [role=alert]", "не загрузились").await;
    site.mend();
    page.click("main button").await;
    page.is("document.querySelectorAll('.difference').length > 5", true).await;
}
