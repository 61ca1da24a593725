//! A reader meets a site that is broken: in its files, in its network, in the browser itself.

use serde_json::Value;
use svodka::i18n::Arg::Text;
use svodka::model::wording::Language;

use crate::browser::{Browser, CHROMIUM, FIREFOX};
use crate::page::{Page, RELEASE, said, words};
use crate::server::{Fault, Site, file};

in_both_browsers!(
    missing_contents_are_named_and_load_when_they_are_back,
    an_empty_registry_is_named,
    a_truncated_release_is_named,
    malformed_json_is_named_with_its_line,
    a_newer_format_is_named,
    a_bad_fact_leaves_the_rest,
    a_missing_language_leaves_the_page_in_the_other,
    without_words_there_are_words_all_the_same,
    a_broken_connection_says_so,
    a_missing_program_says_so,
    a_program_that_stops_says_so,
);

const CONTENTS: &str = "archive/contents.json";
const REGISTRY: &str = "archive/worded/zakon-2025-08-08-meeting.names.ru.json";
const FLAGSHIP: &str = "archive/worded/zakon-2025-08-08-meeting.ru.json";

/// Opens the broken site and waits for its message.
async fn message(page: &Page, site: &Site, parts: &[&str]) {
    page.open_at(&site.url, RELEASE).await;
    page.is("document.querySelectorAll('main [role=alert] h1').length", 1).await;
    for part in parts {
        page.mentions("main [role=alert]", part).await;
    }
    page.counts("main [role=alert] button", 1).await;
    page.counts("main [role=alert] a", 1).await;
}

/// How the page names the line of a file in which something stands.
fn line_of(text: &str, needle: &str) -> String {
    format!("строка {}", text.lines().position(|line| line.contains(needle)).unwrap() + 1)
}

async fn missing_contents_are_named_and_load_when_they_are_back(page: &Page) {
    let site = Site::with([(CONTENTS, Fault::Missing)]);
    message(page, &site, &[CONTENTS, "404"]).await;
    page.click("main [role=alert] button").await;
    page.mentions("main [role=alert]", "404").await;
    site.mend();
    page.click("main [role=alert] button").await;
    page.counts("#facts tbody tr", 57).await;
}

async fn an_empty_registry_is_named(page: &Page) {
    let site = Site::with([(REGISTRY, Fault::Holds(String::new()))]);
    message(page, &site, &[REGISTRY, &said("problem-empty")]).await;
}

async fn a_truncated_release_is_named(page: &Page) {
    let whole = file(FLAGSHIP);
    let half: String = whole.chars().take(whole.chars().count() / 2).collect();
    let site = Site::with([(FLAGSHIP, Fault::Holds(half))]);
    message(page, &site, &[FLAGSHIP, &said("problem-truncated")]).await;
    site.mend();
    page.click("main [role=alert] button").await;
    page.counts("#facts tbody tr", 57).await;
}

async fn malformed_json_is_named_with_its_line(page: &Page) {
    let malformed = file(FLAGSHIP).replacen("\"edition\":1,", "\"edition\":1,,", 1);
    let line = line_of(&malformed, "1,,");
    let site = Site::with([(FLAGSHIP, Fault::Holds(malformed))]);
    message(page, &site, &[FLAGSHIP, &line, "JSON"]).await;
}

async fn a_newer_format_is_named(page: &Page) {
    let newer = file(FLAGSHIP).replacen("svodka-release/1", "svodka-release/2", 1);
    let line = line_of(&newer, "svodka-release/2");
    let site = Site::with([(FLAGSHIP, Fault::Holds(newer))]);
    message(page, &site, &[FLAGSHIP, &line, "svodka-release/2"]).await;
}

async fn a_bad_fact_leaves_the_rest(page: &Page) {
    let bad =
        file(FLAGSHIP).replacen("\"qualifier\":\"more_than\"", "\"qualifier\":\"moar_than\"", 1);
    let line = line_of(&bad, "moar_than");
    let facts: Value = serde_json::from_str(&bad).unwrap();
    let says = facts["facts"][18]["says"].as_str().unwrap().replace('\u{a0}', " ");
    let site = Site::with([(FLAGSHIP, Fault::Holds(bad))]);
    page.open_at(&site.url, RELEASE).await;
    page.counts("#facts tbody tr", 56).await;
    page.counts("#headline [data-fact]", 4).await;
    page.counts("details.faults", 1).await;
    page.is("document.querySelector('details.faults').open", false).await;
    page.click("details.faults summary").await;
    for part in [FLAGSHIP, &line, "facts[18].qualifier", "moar_than", &says] {
        page.mentions("details.faults", part).await;
    }
}

async fn a_missing_language_leaves_the_page_in_the_other(page: &Page) {
    let site = Site::with([("i18n/kk.ftl", Fault::Missing)]);
    page.open_at(&site.url, RELEASE).await;
    page.counts("#facts tbody tr", 57).await;
    page.click(".languages [hreflang=kk]").await;
    page.is("document.querySelector('details.faults')?.textContent.includes('i18n/kk.ftl')", true)
        .await;
    page.counts("#facts tbody tr", 57).await;
    page.is("document.documentElement.lang", "ru").await;
    // The others still come.
    page.click(".languages [hreflang=en]").await;
    page.is("document.documentElement.lang", "en").await;
    page.counts("details.faults", 0).await;
}

async fn without_words_there_are_words_all_the_same(page: &Page) {
    let site = Site::with([("i18n/ru.ftl", Fault::Missing)]);
    page.open_at(&site.url, RELEASE).await;
    page.mentions("main [role=alert]", "не загрузились").await;
    site.mend();
    page.click("main button").await;
    page.counts("#facts tbody tr", 57).await;
    let garbled = Site::with([("i18n/ru.ftl", Fault::Holds("= = =".to_owned()))]);
    page.open_at(&garbled.url, RELEASE).await;
    page.mentions("main [role=alert]", "не загрузились").await;
}

async fn a_broken_connection_says_so(page: &Page) {
    let site = Site::with([(FLAGSHIP, Fault::Silent)]);
    let sentence = words(Language::Ru).with("trouble-network", &[("file", Text(FLAGSHIP))]);
    message(page, &site, &[&sentence]).await;
    site.mend();
    page.click("main [role=alert] button").await;
    page.counts("#facts tbody tr", 57).await;
}

async fn a_missing_program_says_so(page: &Page) {
    let program = name_of_the_program();
    let site = Site::with([(program, Fault::Missing)]);
    page.open_at(&site.url, RELEASE).await;
    page.is("document.querySelector('[data-trouble=load]')?.checkVisibility()", true).await;
    page.mentions("#boot-detail", "404").await;
    site.mend();
    page.click("#boot-trouble [data-retry]").await;
    page.counts("#facts tbody tr", 57).await;
}

async fn a_program_that_stops_says_so(page: &Page) {
    page.open(RELEASE).await;
    page.is("document.querySelector('#fatal').checkVisibility()", false).await;
    let stop = "dispatchEvent(new window.ErrorEvent('error', { error: new window.WebAssembly.RuntimeError('unreachable') }))";
    page.value(stop).await;
    page.is("document.querySelector('#fatal').checkVisibility()", true).await;
    for part in ["ошибка в программе", "бағдарламада қате", "error in the program", "unreachable"]
    {
        page.mentions("#fatal", part).await;
    }
    page.click("#fatal [data-retry]").await;
    page.is("document.querySelector('#fatal').checkVisibility()", false).await;
    page.counts("#facts tbody tr", 57).await;
}

/// The name of the program's file, which changes with each build.
fn name_of_the_program() -> &'static str {
    let entries = std::fs::read_dir(crate::server::dist()).unwrap();
    let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let is_program =
        |name: &String| std::path::Path::new(name).extension().is_some_and(|it| it == "wasm");
    names.into_iter().filter(is_program).find(|name| name.starts_with("svodka")).unwrap().leak()
}

/// The page works, and forgets.
async fn works_and_forgets(page: &Page) {
    page.open(RELEASE).await;
    page.is(
        "(() => { try { return localStorage.length; } catch (refused) { return 'refused'; } })()",
        "refused",
    )
    .await;
    page.choose(".theme select", "dark").await;
    page.is("document.documentElement.dataset.theme", "dark").await;
    page.click(".languages [hreflang=en]").await;
    page.is("document.documentElement.lang", "en").await;
    page.click("#headline [data-fact=labs] a").await;
    page.counts("aside.card:not([hidden])", 1).await;
    page.reload().await;
    page.is("document.documentElement.dataset.theme ?? 'none'", "none").await;
    page.is("document.documentElement.lang", "en").await;
}

/// The page says what it needs, in three languages.
async fn says_what_it_needs(page: &Page) {
    page.open_at(&page.url, RELEASE).await;
    page.is("document.querySelector('[data-trouble=absent]')?.checkVisibility()", true).await;
    for part in ["нет WebAssembly", "WebAssembly жоқ", "has no WebAssembly"] {
        page.mentions("#boot-trouble", part).await;
    }
    page.is("document.querySelector('#boot-waiting').checkVisibility()", false).await;
}

#[test]
#[ignore = "needs browsers: cargo xtask test e2e"]
fn blocked_storage_in_chromium() {
    let prefs = r#"{ "profile.default_content_setting_values.cookies": 2 }"#;
    Browser { chromium_prefs: prefs, ..CHROMIUM }.run(&async |page| works_and_forgets(page).await);
}

#[test]
#[ignore = "needs browsers: cargo xtask test e2e"]
fn blocked_storage_in_firefox() {
    let prefs = r#"{ "network.cookie.cookieBehavior": 2 }"#;
    Browser { firefox_prefs: prefs, ..FIREFOX }.run(&async |page| works_and_forgets(page).await);
}

#[test]
#[ignore = "needs browsers: cargo xtask test e2e"]
fn no_webassembly_in_chromium() {
    // Without a compiler the engine offers none of it; as strict security settings do.
    let args = &["--js-flags=--jitless"];
    Browser { chromium_args: args, ..CHROMIUM }.run(&async |page| says_what_it_needs(page).await);
}

#[test]
#[ignore = "needs browsers: cargo xtask test e2e"]
fn no_webassembly_in_firefox() {
    let prefs = r#"{ "javascript.options.wasm": false }"#;
    Browser { firefox_prefs: prefs, ..FIREFOX }.run(&async |page| says_what_it_needs(page).await);
}
