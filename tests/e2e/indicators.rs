//! A reader lays the claims of many releases side by side, and sees in what they differ.

use svodka::model::wording::Language;

use crate::page::{Page, RELEASE, quoted, said, text_of, words};

in_both_browsers!(
    a_headline_figure_leads_to_what_others_say,
    a_row_of_claims_leads_to_its_release_and_back,
    near_indicators_join_the_chart_and_stay_in_the_address,
    the_chart_is_one_tab_stop_and_arrows_go_through_it,
    the_chart_is_also_a_table,
    differences_are_chosen_by_their_reason,
    a_switch_of_language_keeps_the_claim,
    chosen_indicators_stand_on_one_axis_and_in_the_address,
    near_indicators_are_shown_together,
);

/// The laboratories of the flagship's headline among all claims about them.
pub(crate) const LABS: &str = "archive.html#/indicator/synthetic-labs-eliminated\
                               ?claim=zakon-2025-08-08-meeting%3Alabs&lang=ru";

/// Indicators of the reader's choice under each other.
pub(crate) const INDICATORS: &str = "archive.html#/indicators?lang=ru";

/// Everything in which sources differ.
pub(crate) const DIFFERENCES: &str = "archive.html#/disagreements?lang=ru";

async fn a_headline_figure_leads_to_what_others_say(page: &Page) {
    page.open(RELEASE).await;
    page.mentions("#headline [data-fact=labs]", "21").await;
    page.click("#headline [data-fact=labs] a[href*='archive.html']").await;
    page.counts("#claims tr.is-chosen", 1).await;
    page.has_address("#/indicator/synthetic-labs-eliminated", true).await;
    page.reads("#claims tr.is-chosen .value a", "21").await;
    page.mentions("#claims tr.is-chosen", "Zakon.kz").await;
    page.counts("#series-chart [role=button][aria-pressed=true]", 1).await;
    // The ministry counts fewer over the same months: whose work is meant, the texts say differently.
    let (scope, counters) = (said("reason-scope"), said("found-other-counter"));
    let beside = format!(
        "[...document.querySelectorAll('#differences .difference')].filter(e => \
         e.querySelector('.kicker').innerText.toLowerCase() === {} && e.querySelector('h3').innerText === {} && \
         e.querySelector('tr.is-chosen')).map(e => e.querySelector('table').innerText)",
        quoted(&scope),
        quoted(&counters)
    );
    page.is(&format!("{beside}.length"), 1).await;
    let table = page.value(&format!("{beside}[0]")).await;
    for part in ["21", "11", "Генпрокуратура", "МВД", "Baribar.kz"] {
        assert!(table.as_str().unwrap().contains(part), "{part} is not in {table}");
    }
    page.client.back().await.unwrap();
    page.counts("#headline [data-fact=labs]", 1).await;
}

async fn a_row_of_claims_leads_to_its_release_and_back(page: &Page) {
    page.open(LABS).await;
    page.click("#claims tr:not(.is-chosen) a[href*='release/baribar-kk-2025-08-mvd-seven-months']")
        .await;
    page.mentions("aside.card:not([hidden])", "11").await;
    page.mentions("aside.card:not([hidden])", "Baribar.kz").await;
    page.client.back().await.unwrap();
    page.counts("#claims tr.is-chosen", 1).await;
}

async fn near_indicators_join_the_chart_and_stay_in_the_address(page: &Page) {
    page.open(LABS).await;
    let marks = "document.querySelectorAll('#series-chart .chart-mark').length";
    let alone = page.value(marks).await;
    page.click("#series-chart .choices label:first-of-type input").await;
    page.has_address("near=", true).await;
    page.is(&format!("{marks} > {alone}"), true).await;
    let both = page.value(marks).await;
    let address = page.value("location.hash").await;
    page.reload().await;
    page.is("location.hash", address).await;
    page.is(marks, both).await;
    page.is("document.querySelector('#series-chart .choices input').checked", true).await;
    page.counts("#claims tr.is-chosen", 1).await;
    page.click("#series-chart .choices label:first-of-type input").await;
    page.has_address("near=", false).await;
    page.is(marks, alone).await;
    // A near indicator has a page of its own, one step away.
    let name = page.value(&text_of("#near li a")).await;
    page.click("#near li a").await;
    page.reads("#content h1", name.as_str().unwrap()).await;
    page.client.back().await.unwrap();
    page.counts("#claims tr.is-chosen", 1).await;
}

async fn the_chart_is_one_tab_stop_and_arrows_go_through_it(page: &Page) {
    page.open(&LABS.replace("claim=zakon-2025-08-08-meeting%3Alabs&", "")).await;
    let sheet = "#series-chart svg.chart-sheet";
    let stop = format!("{sheet} [tabindex='0']");
    page.counts(&stop, 1).await;
    page.focus(&stop).await;
    let at = "[...document.querySelectorAll('#series-chart .chart-mark')].indexOf(document.activeElement)";
    let n = page.value("document.querySelectorAll('#series-chart .chart-mark').length").await;
    let n = n.as_u64().unwrap();
    for (key, expected) in [
        ("Home", 0),
        ("ArrowRight", 1),
        ("ArrowLeft", 0),
        ("ArrowUp", n - 1),
        ("ArrowDown", 0),
        ("End", n - 1),
    ] {
        page.press(key).await;
        page.is(at, expected).await;
        page.counts(&stop, 1).await;
    }
    page.press("Tab").await;
    page.is(&format!("!!document.activeElement.closest('{sheet}')"), false).await;
    page.press("Shift+Tab").await;
    page.is(at, n - 1).await;
    page.press("Enter").await;
    page.has_address("claim=", true).await;
    page.counts("#claims tr.is-chosen", 1).await;
    // Choosing does not take the focus away.
    page.is(at, n - 1).await;
}

async fn the_chart_is_also_a_table(page: &Page) {
    page.open(LABS).await;
    let claims = page.value("document.querySelectorAll('#claims tbody tr').length").await;
    page.click("#series-chart .chart-buttons button[aria-pressed=false]").await;
    page.is("document.querySelectorAll('#series-chart tbody tr').length", claims).await;
    page.counts("#series-chart tr.is-selected button[aria-pressed=true]", 1).await;
    page.click("#series-chart tbody tr:first-child button").await;
    page.has_address("claim=zakon-2025-08-08-meeting%3Alabs", false).await;
    page.counts("#claims tr.is-chosen", 1).await;
}

async fn differences_are_chosen_by_their_reason(page: &Page) {
    page.open(DIFFERENCES).await;
    let all = page.value("document.querySelectorAll('.difference').length").await;
    page.mentions("#content h1", &all.to_string()).await;
    let link = ".choices a[href*='reason=scope']";
    page.mentions(link, &said("reason-scope")).await;
    let n = page
        .value(
            "Number(document.querySelector(\".choices a[href*='reason=scope'] .dim\").innerText)",
        )
        .await;
    page.click(link).await;
    page.has_address("reason=scope", true).await;
    page.is("document.querySelectorAll('.difference').length", n.clone()).await;
    assert!(0 < n.as_u64().unwrap() && n.as_u64() < all.as_u64(), "{n} of {all}");
    page.counts(".choices a[aria-current]", 1).await;
    let kickers = "[...new Set([...document.querySelectorAll('.difference .kicker')].map(e => e.textContent))]";
    page.is(kickers, vec![said("reason-scope")]).await;
    page.reload().await;
    page.is("document.querySelectorAll('.difference').length", n).await;
    page.click(".choices li:first-child a").await;
    page.has_address("reason=", false).await;
    page.is("document.querySelectorAll('.difference').length", all).await;
}

async fn a_switch_of_language_keeps_the_claim(page: &Page) {
    page.open(&LABS.replace("&lang", "&near=drug-labs-eliminated&lang")).await;
    page.counts("#claims tr.is-chosen", 1).await;
    let marks = page.value("document.querySelectorAll('#series-chart .chart-mark').length").await;
    for language in [Language::Kk, Language::En] {
        let tag = language.tag();
        page.click(&format!(".languages [hreflang={tag}]")).await;
        page.is("document.documentElement.lang", tag).await;
        page.mentions("#content .kicker", &words(language).text("indicator-kicker")).await;
        page.has_address("claim=zakon-2025-08-08-meeting%3Alabs", true).await;
        page.reads("#claims tr.is-chosen .value a", "21").await;
        page.is("document.querySelectorAll('#series-chart .chart-mark').length", marks.clone())
            .await;
        page.has_address(&format!("lang={tag}"), true).await;
    }
}

/// How many marks a chart has.
async fn n_marks(page: &Page, chart: &str) -> u64 {
    let marks = format!("document.querySelectorAll('#{chart} .chart-mark').length");
    page.is(&format!("{marks} > 0"), true).await;
    page.value(&marks).await.as_u64().unwrap()
}

async fn chosen_indicators_stand_on_one_axis_and_in_the_address(page: &Page) {
    page.open("#/?lang=ru").await;
    page.click("nav.pages a[href*='#/indicators']").await;
    let first = n_marks(page, "multiples-chart").await;
    page.counts("#choose input:checked", 4).await;
    let boxes = "#choose li:has(a[href*='indicator/synthetic-labs-eliminated?']) input";
    page.click(boxes).await;
    page.has_address("synthetic-labs-eliminated", true).await;
    page.counts("#choose input:checked", 5).await;
    let more = n_marks(page, "multiples-chart").await;
    assert!(more > first, "{first} {more}");
    page.reload().await;
    page.counts("#choose input:checked", 5).await;
    assert_eq!(n_marks(page, "multiples-chart").await, more);
    page.click(boxes).await;
    page.has_address("synthetic-labs-eliminated", false).await;
    assert_eq!(n_marks(page, "multiples-chart").await, first);
    // A name leads to the indicator's own page, a step to which Back returns.
    page.click("#choose a[href*='indicator/synthetic-labs-eliminated?']").await;
    page.counts("#claims", 1).await;
    page.client.back().await.unwrap();
    page.counts("#choose input:checked", 4).await;
}

async fn near_indicators_are_shown_together(page: &Page) {
    page.open(LABS).await;
    page.click("#near .more a").await;
    page.has_address("#/indicators/synthetic-labs-eliminated/", true).await;
    page.is("document.querySelectorAll('#choose input:checked').length > 2", true).await;
    let sheet = "#multiples-chart svg.chart-sheet";
    let stop = format!("{sheet} [tabindex='0']");
    page.counts(&stop, 1).await;
    page.focus(&stop).await;
    page.press("ArrowRight").await;
    page.is(&format!("document.activeElement.matches(\"{stop}\")"), true).await;
    page.press("Enter").await;
    page.has_address("claim=", true).await;
    page.is(&format!("document.querySelectorAll('{sheet} [aria-pressed=true]').length > 0"), true)
        .await;
}
