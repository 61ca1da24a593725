//! A release in two editions: what changed is a ledger, and a date goes back to what was known then.

use std::fs;
use std::path::Path;

use serde_json::json;
use svodka::model::release::Release;
use svodka::model::wording::Language;
use svodka::wire;

use crate::archive::{ARCHIVE, is_whole};
use crate::barriers::{has_none_in_any_theme, speak};
use crate::page::{Page, quoted, said};
use crate::server::{Fault, Site};

in_both_browsers!(
    the_ledger_shows_each_kind_of_change,
    a_date_goes_back_to_what_was_known_then,
    a_date_holds_for_indicators_and_in_links,
    what_was_known_on_a_day_is_what_is_taken_out,
    an_edition_that_does_not_come_is_named,
    axe_finds_nothing_in_the_ledger,
);

const LEDGER: &str = "archive.html#/editions/made-up-bulletin?lang=ru";
const LATEST: &str = "archive/releases/made-up-bulletin.json";
const FIRST: &str = "archive/editions/made-up-bulletin.1.json";

/// A file of the made-up archive.
fn made_up(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/editions");
    fs::read_to_string(folder.join(name)).unwrap()
}

/// The site with the made-up archive in place of its own: a release in two editions, and one that nothing dates.
fn site() -> Site {
    let (registry, latest, first) = (
        made_up("registry.json"),
        made_up("releases/made-up-bulletin.json"),
        made_up("editions/made-up-bulletin.1.json"),
    );
    let known = wire::registry::read(&registry).whole().unwrap();
    let read = |text: &str| wire::release::read(text, &known).whole().unwrap();
    let now = read(&latest);
    let before = read(&first);
    let undated = Release { id: "made-up-undated".into(), published: None, ..before.clone() };
    let site = Site::with([]);
    let put = |file, text| drop(site.put(file, Fault::Holds(text)));
    let parts = [
        (
            [
                "archive/parts/all.json",
                "archive/parts/all.ru.json",
                "archive/parts/all.kk.json",
                "archive/parts/all.en.json",
            ],
            "all",
            vec![&now, &undated],
        ),
        (
            [
                "archive/parts/earlier.json",
                "archive/parts/earlier.ru.json",
                "archive/parts/earlier.kk.json",
                "archive/parts/earlier.en.json",
            ],
            "earlier",
            vec![&before],
        ),
    ];
    for ([columns, ru, kk, en], name, releases) in parts {
        put(columns, wire::part::text(name, &releases).unwrap());
        for (file, language) in [(ru, Language::Ru), (kk, Language::Kk), (en, Language::En)] {
            put(file, wire::part::words_text(name, &releases, language).unwrap());
        }
    }
    let contents = json!({
        "format": "svodka-contents/1", "front": "made-up-bulletin", "registry": "registry/{release}.json",
        "releases": 2, "facts": now.facts.len() + undated.facts.len(),
        "parts": [{ "name": "all", "parts": 1 }], "earlier": 1,
    });
    put("archive/contents.json", contents.to_string());
    put("archive/registry.json", registry);
    put(LATEST, latest);
    put(FIRST, first);
    site
}

async fn open(page: &Page, site: &Site, address: &str) {
    page.open_at(&site.url, address).await;
    page.is("!!document.querySelector('#content h1')", true).await;
}

async fn the_ledger_shows_each_kind_of_change(page: &Page) {
    let site = site();
    open(page, &site, LEDGER).await;
    let kinds = [
        "requalified",
        "revised",
        "rescoped",
        "redated",
        "added",
        "removed",
        "related",
        "reworded",
        "moved",
    ];
    for kind in kinds {
        let n = if kind == "requalified" { 3 } else { 1 };
        page.counts(&format!("tr[data-class={kind}]"), n).await;
    }
    let dropped = "tr[data-fact=workshops]";
    page.mentions(dropped, &said("hedge-lost")).await;
    page.mentions(&format!("{dropped} td:nth-child(2)"), "более 1 200").await;
    page.mentions(&format!("{dropped} td:nth-child(3)"), "1 200").await;
    page.mentions("tr[data-fact=signs]", &said("editions-absent")).await;
    page.mentions("thead", "3 февраля 2026").await;
    page.is_alive().await;
}

/// Waits until these facts of the bulletin are among the rows, or are not.
async fn has(page: &Page, words: &str, expected: bool) {
    let says =
        "[...document.querySelectorAll('#facts .row .said')].map(it => it.textContent).join()";
    page.is(&format!("{says}.includes({})", quoted(words)), expected).await;
}

/// Puts a day into the field, as a reader does who chose it.
async fn choose_day(page: &Page, day: &str) {
    let field = "input[name=known]";
    page.element(field).await;
    let set = format!(
        "(it => (it.value = {}, it.dispatchEvent(new Event('change', {{ bubbles: true }}))))\
         (document.querySelector('{field}'))",
        quoted(day)
    );
    page.value(&set).await;
}

async fn a_date_goes_back_to_what_was_known_then(page: &Page) {
    let site = site();
    open(page, &site, &format!("{ARCHIVE}&outlet=example-gazette")).await;
    is_whole(page).await;
    has(page, "Покрашено 7 мостов", true).await;
    choose_day(page, "2026-01-20").await;
    page.has_address("known=2026-01-20", true).await;
    has(page, "Покрашено 7 мостов", false).await;
    has(page, "Проверено более 1200 мастерских", true).await;
    has(page, "Снята 41 вывеска", true).await;
    page.is("document.querySelectorAll('#facts .row').length", 10).await;
    page.mentions(".known", "20 января 2026").await;
    // What nothing dates is not among what was known on any day, and that is said.
    page.mentions(".known", "Не показано 1 сообщение").await;
    page.mentions("h1", "10 фактов из 1 сообщения").await;
    page.reload().await;
    page.is("document.querySelectorAll('#facts .row').length", 10).await;
    choose_day(page, "2026-01-01").await;
    page.counts("#facts .row", 0).await;
    page.click(".known a").await;
    page.has_address("known", false).await;
    has(page, "Покрашено 7 мостов", true).await;
    page.mentions("#facts .shown", "20").await;
    page.is_alive().await;
}

async fn a_date_holds_for_indicators_and_in_links(page: &Page) {
    let site = site();
    open(page, &site, "archive.html#/indicator/lamps-replaced?lang=ru&known=2026-02-03").await;
    page.mentions("#claims", "ноябр").await;
    choose_day(page, "2026-02-02").await;
    page.is("document.querySelector('#claims').innerText.includes('ноябр')", false).await;
    page.click("nav.pages a[href*='#/disagreements']").await;
    page.has_address("known=2026-02-02", true).await;
    page.counts(".known.is-dated", 1).await;
}

async fn what_was_known_on_a_day_is_what_is_taken_out(page: &Page) {
    let site = site();
    let indicator = "#/indicator/lamps-replaced?known=2026-01-20&lang=ru";
    open(page, &site, &format!("archive.html{indicator}")).await;
    page.click("#series a[href*='share.html']").await;
    page.has_address("#/share/indicator/lamps-replaced?known=2026-01-20", true).await;
    page.mentions("#share-rows", "Как было известно на 20 января 2026").await;
    let text = "document.querySelector('#share-data table').innerText";
    page.is(&format!("{text}.includes('ноябр')"), false).await;
    page.mentions(".cites dd", "known=2026-01-20").await;
    page.click("#share-data .files button").await;
    page.mentions(".done", "lamps-replaced-known-2026-01-20-ru.csv").await;
    page.click(".kicker a").await;
    page.has_address("known=2026-01-20", true).await;
}

async fn an_edition_that_does_not_come_is_named(page: &Page) {
    let site = site();
    site.put(FIRST, Fault::Missing);
    page.open_at(&site.url, LEDGER).await;
    page.mentions("main [role=alert]", "made-up-bulletin.1.json").await;
    page.counts("table", 0).await;
    site.put(FIRST, Fault::Holds(made_up("editions/made-up-bulletin.1.json")));
    page.click("main [role=alert] button").await;
    page.counts("tr[data-class=requalified]", 3).await;
}

async fn axe_finds_nothing_in_the_ledger(page: &Page) {
    let site = site();
    open(page, &site, LEDGER).await;
    page.click(".edition summary").await;
    for language in ["ru", "kk", "en"] {
        speak(page, language).await;
        page.counts("tr[data-class]", 11).await;
        has_none_in_any_theme(page, language).await;
    }
    page.resize(360, 800).await;
    has_none_in_any_theme(page, "narrow").await;
    page.is("document.documentElement.scrollWidth <= innerWidth", true).await;
    open(page, &site, &format!("{ARCHIVE}&known=2026-01-20")).await;
    has_none_in_any_theme(page, "as known on a day").await;
}
