//! A reader opens the page, reads it in three languages, in light and in dark, from a host and from a disk.

use crate::browser::{Browser, CHROMIUM, FIREFOX};
use crate::facts::search;
use crate::indicators::LABS;
use crate::page::{Page, RELEASE};
use crate::server;
use std::collections::BTreeSet;

in_both_browsers!(
    the_headline_is_seen_first,
    a_switch_of_language_keeps_the_place,
    a_chosen_language_is_remembered,
    a_chosen_theme_is_remembered,
    a_link_to_a_section_goes_there_and_back,
    the_first_tab_stop_skips_to_the_content,
    nothing_is_asked_of_any_other_place,
    nothing_is_asked_of_any_other_place_for_the_archive,
    the_page_works_from_a_disk,
    the_archive_works_from_a_disk,
);

async fn has_headline(page: &Page) {
    for (fact, figure) in [
        ("drug-sale", "1 637"),
        ("drugs-seized", "более 14 тонн"),
        ("labs", "21"),
        ("property", "10 млрд тенге"),
    ] {
        page.mentions(&format!("#headline [data-fact='{fact}']"), figure).await;
    }
}

async fn the_headline_is_seen_first(page: &Page) {
    page.open("#/?lang=ru").await;
    has_headline(page).await;
    page.counts("#headline [data-fact]", 4).await;
    let is_above = "[...document.querySelectorAll('#headline .number')]\
                    .every(e => e.getBoundingClientRect().bottom < innerHeight)";
    page.is(is_above, true).await;
    page.counts("#facts tbody tr", 57).await;
}

async fn a_switch_of_language_keeps_the_place(page: &Page) {
    page.open(&format!("{RELEASE}&fact=labs&q=21")).await;
    page.is("document.documentElement.lang", "ru").await;
    let mut titles = vec![page.value("document.title").await];
    for (tag, claim) in [("kk", "есірткі зертханасы"), ("en", "drug laboratories")]
    {
        page.click(&format!(".languages [hreflang={tag}]")).await;
        page.is("document.documentElement.lang", tag).await;
        page.has_address(&format!("lang={tag}"), true).await;
        page.has_address("fact=labs", true).await;
        page.has_address("q=21", true).await;
        page.mentions("aside.card", claim).await;
        page.is("document.querySelector('#facts input[type=search]').value", "21").await;
        page.counts(".languages [aria-current]", 1).await;
        titles.push(page.value("document.title").await);
    }
    titles.dedup();
    assert_eq!(titles.len(), 3, "{titles:?}");
}

async fn a_chosen_language_is_remembered(page: &Page) {
    page.open("").await;
    page.click(".languages [hreflang=kk]").await;
    page.is("document.documentElement.lang", "kk").await;
    page.open("").await;
    page.is("document.documentElement.lang", "kk").await;
    // An address that names a language wins.
    page.open("#/?lang=en").await;
    page.is("document.documentElement.lang", "en").await;
}

async fn a_chosen_theme_is_remembered(page: &Page) {
    page.open(RELEASE).await;
    page.is("document.documentElement.dataset.theme ?? 'none'", "none").await;
    let mut papers = Vec::new();
    for theme in ["dark", "contrast", "light"] {
        page.choose(".theme select", theme).await;
        page.is("document.documentElement.dataset.theme", theme).await;
        papers.push(page.value("getComputedStyle(document.body).backgroundColor").await);
        page.reload().await;
        page.is("document.documentElement.dataset.theme", theme).await;
        page.is("document.querySelector('.theme select').value", theme).await;
    }
    assert_ne!(papers.first(), papers.last());
    page.choose(".theme select", "auto").await;
    page.is("document.documentElement.dataset.theme ?? 'none'", "none").await;
    page.reload().await;
    page.is("document.documentElement.dataset.theme ?? 'none'", "none").await;
}

/// Whether the top of an element is in the window.
fn is_seen(css: &str) -> String {
    format!(
        "(top => top > -5 && top < innerHeight)(document.querySelector('{css}').getBoundingClientRect().top)"
    )
}

async fn a_link_to_a_section_goes_there_and_back(page: &Page) {
    page.open(RELEASE).await;
    for section in ["chain", "when", "facts"] {
        page.click(&format!(".contents a[href*='/{section}?']")).await;
        page.is(&is_seen(&format!("#{section}")), true).await;
        page.has_address(&format!("/{section}?"), true).await;
        page.is("document.activeElement.id", section).await;
        let heading = page.value(&crate::page::text_of(&format!("#{section} h2"))).await;
        page.is(&format!("document.title.startsWith({heading})"), true).await;
        page.client.back().await.unwrap();
        page.has_address(&format!("/{section}"), false).await;
        page.value("scrollTo(0, 0)").await;
    }
    page.open(&RELEASE.replace("?lang", "/where?lang")).await;
    page.is(&is_seen("#where"), true).await;
}

async fn the_first_tab_stop_skips_to_the_content(page: &Page) {
    page.open(RELEASE).await;
    page.press("Tab").await;
    page.is("document.activeElement.className", "skip").await;
    let is_shown = "(b => b.top >= 0 && b.left >= 0 && b.width > 24)(document.activeElement.getBoundingClientRect())";
    page.is(is_shown, true).await;
    page.press("Enter").await;
    page.is("document.activeElement.id", "content").await;
    page.is("location.hash", RELEASE).await;
}

async fn nothing_is_asked_of_any_other_place(page: &Page) {
    page.open(&format!("{RELEASE}&fact=property")).await;
    for language in ["kk", "en"] {
        page.click(&format!(".languages [hreflang={language}]")).await;
        page.is("document.documentElement.lang", language).await;
    }
    let asked = asked_inside(page).await;
    assert!(asked.len() > 6, "{asked:?}");
    // The contents, and the release with its names in each language. No file is fetched twice: what is preloaded is used.
    let data: Vec<&String> = asked.iter().filter(|name| name.contains("/archive/")).collect();
    let each: BTreeSet<&String> = data.iter().copied().collect();
    assert_eq!((data.len(), each.len()), (7, 7), "{data:?}");
    page.is("document.cookie", "").await;
}

/// What the page has asked for: all of it lies in the site's folder.
async fn asked_inside(page: &Page) -> Vec<String> {
    let asked = "performance.getEntriesByType('resource').map(entry => entry.name)";
    let asked = page.value(asked).await;
    let asked: Vec<String> = asked
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|name| name.as_str().map(str::to_owned))
        .collect();
    for name in &asked {
        assert!(name.starts_with(&page.url), "{name} is outside {}", page.url);
    }
    asked
}

async fn nothing_is_asked_of_any_other_place_for_the_archive(page: &Page) {
    page.open(LABS).await;
    page.click("nav.pages a[href*='#/archive']").await;
    page.is("document.querySelectorAll('#facts .row').length > 5", true).await;
    let mut data = asked_inside(page).await;
    assert!(data.len() > 8, "{data:?}");
    data.retain(|name| name.contains("/archive/") || name.contains("/i18n/"));
    let n = data.len();
    data.sort();
    data.dedup();
    // No file is fetched twice: what is preloaded is used, and what is loaded stays.
    assert_eq!(data.len(), n, "{data:?}");
    page.is("document.cookie", "").await;
}

/// The address of a file of the site without any host.
fn on_disk(name: &str) -> String {
    let folder = server::dist().display().to_string().replace('\\', "/");
    format!("file:///{}/{name}", folder.trim_start_matches('/'))
}

async fn the_page_works_from_a_disk(page: &Page) {
    page.open_at(&on_disk("svodka.html"), "#/?lang=ru").await;
    page.counts("#edition:not([hidden])", 1).await;
    has_headline(page).await;
    page.click("#headline [data-fact=labs] a").await;
    page.has_address("fact=labs", true).await;
    page.mentions("aside.card", "21").await;
}

async fn the_archive_works_from_a_disk(page: &Page) {
    page.open_at(&on_disk("svodka.html"), RELEASE).await;
    page.click("#headline [data-fact=labs] a[href*='archive.html']").await;
    page.counts("#claims tr.is-chosen", 1).await;
    page.is("document.querySelectorAll('.difference').length > 1", true).await;
    page.click(".languages [hreflang=kk]").await;
    page.is("document.documentElement.lang", "kk").await;
    page.counts("#claims tr.is-chosen", 1).await;
    page.click("nav.pages a[href*='#/archive']").await;
    search(page, "крипто").await;
    page.counts(".progress", 0).await;
    page.click("#facts .row a[href*='zakon-2025-08-08-meeting?fact=wallets']").await;
    page.counts("aside.card:not([hidden])", 1).await;
    page.client.back().await.unwrap();
    page.is("document.querySelectorAll('#facts .row').length > 3", true).await;
}

/// With the motion that most readers have: the way is longer, the place is the same.
async fn arrives_in_motion(page: &Page) {
    page.open(RELEASE).await;
    page.click(".contents a[href*='/facts?']").await;
    page.is(&is_seen("#facts"), true).await;
    page.is("matchMedia('(prefers-reduced-motion: reduce)').matches", false).await;
}

#[test]
#[ignore = "needs browsers: cargo xtask test e2e"]
fn a_link_to_a_section_arrives_in_motion_in_chromium() {
    Browser { has_motion: true, ..CHROMIUM }.run(&async |page| arrives_in_motion(page).await);
}

#[test]
#[ignore = "needs browsers: cargo xtask test e2e"]
fn a_link_to_a_section_arrives_in_motion_in_firefox() {
    Browser { has_motion: true, ..FIREFOX }.run(&async |page| arrives_in_motion(page).await);
}
