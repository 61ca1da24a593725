//! What could keep a reader out: contrast, names, order, small targets, a page wider than its window.

use std::{env, fs};

use serde_json::{Value, json};

use crate::archive::ARCHIVE;
use crate::axis::AXIS;
use crate::charts::show_tables;
use crate::checks::{self, FILES, SOURCE, give, open_source};
use crate::indicators::{DIFFERENCES, INDICATORS, LABS};
use crate::page::{Page, RELEASE, quoted};
use crate::saving::{SAVING, SAVING_INDICATOR};
use crate::server::{Fault, Site};

in_both_browsers!(
    axe_finds_nothing_in_any_language_and_theme,
    axe_finds_nothing_in_the_tables_of_the_charts,
    axe_finds_nothing_in_the_archive,
    axe_finds_nothing_on_the_axis,
    axe_finds_nothing_among_indicators,
    axe_finds_nothing_among_differences,
    axe_finds_nothing_among_checks,
    axe_finds_nothing_where_things_are_saved,
    axe_finds_nothing_on_pages_that_say_what_went_wrong,
    no_window_is_too_narrow,
    no_window_is_too_narrow_for_the_archive,
    no_window_is_too_narrow_for_checks,
    no_window_is_too_narrow_for_what_is_saved,
    every_target_can_be_hit,
    every_target_of_the_archive_can_be_hit,
    the_card_hides_no_focus,
    the_page_is_whole_without_motion_and_in_print,
);

/// What axe-core finds in the page as it stands: the rule, and where.
async fn barriers(page: &Page) -> Vec<String> {
    let axe = fs::read_to_string(env::var("SVODKA_AXE").unwrap()).unwrap();
    if page.value("typeof window.axe").await == "undefined" {
        page.client.execute(&axe, vec![]).await.unwrap();
    }
    let tags = json!(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]);
    let script = "const [tags, done] = arguments; \
                  axe.run(document, { runOnly: tags, resultTypes: ['violations'] }) \
                     .then(found => done(found.violations), error => done(String(error)));";
    let found = page.client.execute_async(script, vec![tags]).await.unwrap();
    assert!(found.is_array(), "{found}");
    let place = |node: &Value| {
        let words = node["failureSummary"].as_str().unwrap_or_default().replace('\n', " ");
        format!("{} {words}", node["target"])
    };
    found
        .as_array()
        .into_iter()
        .flatten()
        .flat_map(|rule| {
            let nodes = rule["nodes"].as_array().into_iter().flatten().take(4);
            nodes.map(|node| format!("{}: {}", rule["id"], place(node))).collect::<Vec<_>>()
        })
        .collect()
}

async fn has_none(page: &Page, name: &str) {
    let found = barriers(page).await;
    assert!(found.is_empty(), "{name}:\n{}", found.join("\n"));
}

const LANGUAGES: [&str; 3] = ["ru", "kk", "en"];
const THEMES: [&str; 3] = ["light", "dark", "contrast"];

/// The page as it stands has no barrier in any theme.
pub(crate) async fn has_none_in_any_theme(page: &Page, name: &str) {
    for theme in THEMES {
        page.choose(".theme select", theme).await;
        page.is("document.documentElement.dataset.theme", theme).await;
        has_none(page, &format!("{name}, {theme}")).await;
    }
}

/// The same address in another language, without loading the page anew.
pub(crate) async fn speak(page: &Page, language: &str) {
    page.click(&format!(".languages [hreflang={language}]")).await;
    page.is("document.documentElement.lang", language).await;
    page.counts("#content h1", 1).await;
}

async fn axe_finds_nothing_in_any_language_and_theme(page: &Page) {
    for language in LANGUAGES {
        page.open(&RELEASE.replace("ru", language)).await;
        has_none_in_any_theme(page, language).await;
        page.click("#headline [data-fact=property] a").await;
        page.counts("aside.card:not([hidden])", 1).await;
        has_none_in_any_theme(page, &format!("{language}, chosen")).await;
    }
}

async fn axe_finds_nothing_in_the_tables_of_the_charts(page: &Page) {
    page.open(&format!("{RELEASE}&fact=property")).await;
    show_tables(page).await;
    for language in LANGUAGES {
        speak(page, language).await;
        has_none_in_any_theme(page, language).await;
    }
    page.resize(500, 900).await;
    has_none(page, "narrow").await;
}

/// A view of the archive in every language and theme, once this is in it.
async fn has_none_in_the_archive(page: &Page, address: &str, content: &str) {
    page.open(address).await;
    for language in LANGUAGES {
        speak(page, language).await;
        page.is(&format!("document.querySelectorAll({}).length > 0", quoted(content)), true).await;
        has_none_in_any_theme(page, &format!("{address} {language}")).await;
    }
}

async fn axe_finds_nothing_in_the_archive(page: &Page) {
    has_none_in_the_archive(page, ARCHIVE, "#facts .row").await;
    page.value("document.querySelector('#facts .rows').scrollTo(0, 5000)").await;
    page.is("document.querySelectorAll('#facts .spacer').length > 1", true).await;
    has_none(page, "rows in the middle").await;
    page.resize(500, 900).await;
    has_none(page, "narrow").await;
}

async fn axe_finds_nothing_on_the_axis(page: &Page) {
    has_none_in_the_archive(page, AXIS, "#times-chart .chart-mark").await;
    page.click("#times-chart .chart-buttons button[aria-pressed=false]").await;
    page.counts("#times-chart table", 1).await;
    has_none(page, "the axis as a table").await;
    page.open(&format!("{AXIS}&from=2025-08-01&to=2025-08-31&q=лаборатор")).await;
    page.is("document.querySelectorAll('#times-chart [role=button]').length > 0", true).await;
    has_none(page, "each fact").await;
}

async fn axe_finds_nothing_among_indicators(page: &Page) {
    let both = LABS.replace("&lang", "&near=drug-labs-eliminated&lang");
    has_none_in_the_archive(page, &both, "#claims .is-chosen").await;
    page.click("#series-chart .chart-buttons button[aria-pressed=false]").await;
    page.counts("#series-chart table", 1).await;
    has_none(page, "the chart as a table").await;
    page.resize(500, 900).await;
    has_none(page, "narrow").await;
    page.resize(1280, 900).await;
    has_none_in_the_archive(page, INDICATORS, "#multiples-chart .chart-mark").await;
}

async fn axe_finds_nothing_among_differences(page: &Page) {
    // One class of them has all that the others have, and takes the checker a third of the time.
    let address = DIFFERENCES.replace('?', "?reason=scope&");
    has_none_in_the_archive(page, &address, ".difference").await;
    page.open(DIFFERENCES).await;
    has_none(page, "all differences").await;
    page.resize(500, 900).await;
    has_none(page, "narrow").await;
}

async fn axe_finds_nothing_among_checks(page: &Page) {
    page.open(FILES).await;
    let mut wrong = checks::release();
    wrong["outlet"] = json!("none");
    give(page, &[("a.json", &wrong.to_string()), ("b.json", "{")]).await;
    page.counts(".given li", 2).await;
    for (nth, theme) in [(1, "light"), (2, "dark"), (1, "contrast")] {
        page.click(&format!(".given li:nth-child({nth}) button")).await;
        page.choose(".theme select", theme).await;
        has_none(page, &format!("file {nth}, {theme}")).await;
    }
    open_source(page, "14 групп\nИзъято 14 т, выявлено 1 637 фактов.").await;
    for language in LANGUAGES {
        speak(page, language).await;
        has_none(page, &format!("source, {language}")).await;
    }
}

async fn axe_finds_nothing_where_things_are_saved(page: &Page) {
    page.open(SAVING).await;
    page.counts("#share-cite", 1).await;
    for (language, theme) in LANGUAGES.into_iter().zip(["light", "dark", "contrast"]) {
        speak(page, language).await;
        page.choose(".theme select", theme).await;
        has_none(page, &format!("{language}, {theme}")).await;
    }
    page.open(SAVING_INDICATOR).await;
    page.counts("#share-cite", 1).await;
    has_none(page, "an indicator").await;
}

async fn axe_finds_nothing_on_pages_that_say_what_went_wrong(page: &Page) {
    for address in [
        "#/nowhere?lang=ru",
        "#/release/none?lang=kk",
        "#/?lang=en&fact=none&q=zzzz",
        "archive.html#/archive/nowhere?lang=kk",
        "archive.html#/indicator/none?lang=en",
        "archive.html#/archive?q=zzzz&lang=ru",
        "check.html#/source/none?lang=kk",
    ] {
        page.open(address).await;
        has_none(page, address).await;
    }
}

/// Elements that stand out of the window sideways, if the page does.
const TOO_WIDE: &str = "(root => root.scrollWidth <= root.clientWidth ? [] : \
    [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > root.clientWidth + 1) \
    .map(e => root.clientWidth + ': ' + e.outerHTML.slice(0, 120)).slice(-3))(document.documentElement)";

/// Opens an address in a frame of this width: no window of a desktop can be as narrow as a phone.
async fn open_in_frame(page: &Page, width_px: u32, fragment: &str) {
    let src = format!("./{fragment}").replace('&', "&amp;");
    let host = format!(
        "<!doctype html><title>frame</title><body style=\"margin: 0\">\
         <iframe width=\"{width_px}\" height=\"900\" style=\"border: 0\" src=\"{src}\"></iframe>"
    );
    let site = Site::with([("frame.html", Fault::Holds(host))]);
    page.resize(1600, 1100).await;
    page.open_at(&site.url, "frame.html").await;
    page.client.enter_frame(0).await.unwrap();
    page.is("innerWidth", width_px).await;
    page.counts("#content h1", 1).await;
}

async fn no_window_is_too_narrow(page: &Page) {
    for width_px in [320, 768, 1440] {
        open_in_frame(page, width_px, &format!("{RELEASE}&fact=nura-lab")).await;
        for language in LANGUAGES {
            speak(page, language).await;
            page.is(TOO_WIDE, Vec::<String>::new()).await;
        }
        show_tables(page).await;
        page.is(TOO_WIDE, Vec::<String>::new()).await;
    }
}

/// What of each view of the archive shows that it is there.
const VIEWS: [(&str, &str); 5] = [
    (ARCHIVE, "#facts .row"),
    (AXIS, "#times-chart .chart-mark"),
    (LABS, "#claims .is-chosen"),
    (INDICATORS, "#multiples-chart .chart-mark"),
    (DIFFERENCES, ".difference"),
];

async fn no_window_is_too_narrow_for_the_archive(page: &Page) {
    for width_px in [320, 360, 768, 1440] {
        for (address, content) in VIEWS {
            open_in_frame(page, width_px, address).await;
            for language in LANGUAGES {
                speak(page, language).await;
                page.is(&format!("document.querySelectorAll('{content}').length > 0"), true).await;
                page.is(TOO_WIDE, Vec::<String>::new()).await;
            }
        }
    }
}

async fn no_window_is_too_narrow_for_checks(page: &Page) {
    for width_px in [320, 768] {
        open_in_frame(page, width_px, FILES).await;
        let long = format!("{{\"format\": \"svodka-release/1\", \"{}\": 1}}", "x".repeat(3_000));
        give(page, &[("a.json", &long)]).await;
        page.is("document.querySelectorAll('.problems li').length > 0", true).await;
        page.is(TOO_WIDE, Vec::<String>::new()).await;
        page.is(TOO_SMALL, Vec::<String>::new()).await;
        open_in_frame(page, width_px, SOURCE).await;
        give(page, &[("a.txt", &"1 637 ".repeat(500))]).await;
        page.counts("#inspect-text", 1).await;
        page.is(TOO_WIDE, Vec::<String>::new()).await;
        page.is(TOO_SMALL, Vec::<String>::new()).await;
    }
}

async fn no_window_is_too_narrow_for_what_is_saved(page: &Page) {
    for width_px in [320, 1280] {
        for address in [SAVING, SAVING_INDICATOR] {
            open_in_frame(page, width_px, address).await;
            for language in LANGUAGES {
                speak(page, language).await;
                page.counts("#share-cite", 1).await;
                page.is(TOO_WIDE, Vec::<String>::new()).await;
                page.is(TOO_SMALL, Vec::<String>::new()).await;
            }
        }
    }
}

/// Targets smaller than 24 pixels that are no link inside a text.
const TOO_SMALL: &str = "[...document.querySelectorAll('a[href], button, select, input, summary, [role=button]')].filter(e => { \
    const b = e.getBoundingClientRect(); \
    if (b.width === 0 || getComputedStyle(e).visibility === 'hidden') return false; \
    const isInText = e.matches('a') && getComputedStyle(e).display === 'inline' && \
        [...e.parentNode.childNodes].some(n => n !== e && n.textContent.trim() !== ''); \
    const label = e.closest('label')?.getBoundingClientRect(); \
    const [w, h] = label ? [Math.max(b.width, label.width), Math.max(b.height, label.height)] : [b.width, b.height]; \
    return !isInText && (w < 23.9 || h < 23.9); \
    }).map(e => Math.round(e.getBoundingClientRect().width) + '×' + Math.round(e.getBoundingClientRect().height) + ' ' + e.outerHTML.slice(0, 160))";

async fn every_target_can_be_hit(page: &Page) {
    for width_px in [320, 1280] {
        open_in_frame(page, width_px, &format!("{RELEASE}&fact=nura-lab&q=1")).await;
        page.is(TOO_SMALL, Vec::<String>::new()).await;
        show_tables(page).await;
        page.is(TOO_SMALL, Vec::<String>::new()).await;
    }
}

async fn every_target_of_the_archive_can_be_hit(page: &Page) {
    for width_px in [320, 1280] {
        for (address, content) in VIEWS {
            open_in_frame(page, width_px, address).await;
            page.is(&format!("document.querySelectorAll('{content}').length > 0"), true).await;
            // Signs of many claims about one day share what room there is: each is also a row of the table.
            let but_signs = TOO_SMALL.replace(", [role=button]", "");
            page.is(&but_signs, Vec::<String>::new()).await;
        }
    }
}

async fn the_page_is_whole_without_motion_and_in_print(page: &Page) {
    page.open(&format!("{RELEASE}&fact=property")).await;
    // What print shows is asked of the style sheets: neither driver turns a page into paper that can be read back.
    let rules = "[...document.styleSheets].flatMap(sheet => [...sheet.cssRules]).map(rule => rule.conditionText ?? '')";
    page.is(&format!("{rules}.some(text => text.includes('print'))"), true).await;
    page.is(&format!("{rules}.some(text => text.includes('prefers-reduced-motion'))"), true).await;
}

async fn the_card_hides_no_focus(page: &Page) {
    page.open(&format!("{RELEASE}&fact=nura-lab")).await;
    page.counts("aside.card:not([hidden])", 1).await;
    let hidden = "(card => [...document.querySelectorAll('a[href], button, select, input, [tabindex=\"0\"]')] \
        .filter(e => !card.contains(e)).filter(e => { \
            e.focus(); \
            if (e !== document.activeElement) return false; \
            const [b, c] = [e, card].map(it => it.getBoundingClientRect()); \
            return b.height > 0 && b.top >= c.top && b.bottom <= c.bottom && b.left >= c.left && b.right <= c.right; \
        }).map(e => e.outerHTML.slice(0, 120)))(document.querySelector('aside.card'))";
    page.is(hidden, Vec::<String>::new()).await;
}
