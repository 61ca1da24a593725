//! A reader meets an archive of which something is missing: what is there stays, the rest is named.

use serde_json::Value;
use svodka::i18n::Arg::Text;
use svodka::model::wording::Language;

use crate::archive::{ARCHIVE, is_whole};
use crate::facts::search;
use crate::indicators::{DIFFERENCES, LABS};
use crate::page::{Page, said, words};
use crate::server::{Fault, Site, file};

in_both_browsers!(
    missing_contents_are_named_and_load_when_they_are_back,
    a_truncated_registry_is_named,
    a_missing_part_leaves_what_is_loaded,
    missing_words_of_a_part_leave_what_is_loaded,
    a_first_part_that_does_not_come_is_named,
    a_malformed_part_is_named_with_its_line,
    side_by_side_waits_for_the_whole_archive,
    a_missing_language_leaves_the_archive_in_the_other,
    without_words_there_are_words_all_the_same,
);

const CONTENTS: &str = "archive/contents.json";
const REGISTRY: &str = "archive/registry.json";

/// The files of a part of the archive, by its place: its columns, and its words in a language.
fn part(place: usize, language: Language) -> [&'static str; 2] {
    let contents: Value = serde_json::from_str(&file(CONTENTS)).unwrap();
    let part = &contents["parts"][place];
    let name = |value: &Value| format!("archive/{}", value.as_str().unwrap()).leak();
    [name(&part["file"]), name(&part["words"][language.tag()]["file"])]
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
    let site = Site::with([(missing, Fault::Missing)]);
    page.open_at(&site.url, ARCHIVE).await;
    page.is("document.querySelectorAll('#facts .row').length > 5", true).await;
    let first = page.value("document.querySelector('#facts .shown span').textContent").await;
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
    site.mend();
    page.click(".progress button").await;
    is_whole(page).await;
    page.counts("details.faults", 0).await;
}

async fn a_missing_part_leaves_what_is_loaded(page: &Page) {
    let [columns, _] = part(1, Language::Ru);
    keeps_the_first_part(page, columns).await;
}

async fn missing_words_of_a_part_leave_what_is_loaded(page: &Page) {
    let [_, words] = part(1, Language::Ru);
    keeps_the_first_part(page, words).await;
}

async fn a_first_part_that_does_not_come_is_named(page: &Page) {
    let [columns, _] = part(0, Language::Ru);
    let site = Site::with([(columns, Fault::Silent)]);
    let sentence = words(Language::Ru).with("trouble-network", &[("file", Text(columns))]);
    message(page, &site, ARCHIVE, &[&sentence]).await;
    comes_back(page, &site).await;
    page.is("document.querySelectorAll('#facts .row').length > 5", true).await;
}

async fn a_malformed_part_is_named_with_its_line(page: &Page) {
    let [columns, _] = part(0, Language::Ru);
    let malformed = file(columns).replacen(':', "::", 1);
    let site = Site::with([(columns, Fault::Holds(malformed))]);
    message(page, &site, DIFFERENCES, &[columns, "строка 1", "JSON"]).await;
    comes_back(page, &site).await;
    page.is("document.querySelectorAll('.difference').length > 5", true).await;
}

async fn side_by_side_waits_for_the_whole_archive(page: &Page) {
    let [columns, _] = part(1, Language::Ru);
    let site = Site::with([(columns, Fault::Missing)]);
    page.open_at(&site.url, LABS).await;
    page.counts("details.faults", 1).await;
    // Part of the claims would look like all of them.
    page.counts("#claims", 0).await;
    page.reads(".progress button", &said("trouble-retry")).await;
    site.mend();
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
