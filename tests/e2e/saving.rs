//! A journalist takes a chart and its rows along.

use crate::page::{Page, RELEASE};

in_both_browsers!(
    a_chart_leads_to_where_it_is_saved,
    a_picture_is_made_by_the_browser,
    a_citation_is_of_the_fact_that_is_chosen,
    back_returns_to_the_section_before,
);

pub(crate) const SAVING: &str = "share.html#/share/release/zakon-2025-08-08-meeting/chain?lang=ru";
pub(crate) const SAVING_INDICATOR: &str =
    "share.html#/share/indicator/synthetic-labs-eliminated?lang=ru";

async fn a_chart_leads_to_where_it_is_saved(page: &Page) {
    page.open(RELEASE).await;
    page.click("#change a[href*='share.html']").await;
    page.has_address("#/share/release/zakon-2025-08-08-meeting/change?fact=drug-sale", true).await;
    page.counts("#share-picture img", 1).await;
    page.is("document.querySelector('#share-picture img').naturalWidth > 600", true).await;
    page.click(".kicker a").await;
    page.has_address("#/release/zakon-2025-08-08-meeting/change", true).await;
    page.counts("#change-drug-sale", 1).await;
}

async fn a_picture_is_made_by_the_browser(page: &Page) {
    page.open(SAVING).await;
    for (nth, end) in [(1, "chain-ru.svg"), (3, "chain-ru@2x.png")] {
        page.click(&format!("#share-picture .files button:nth-child({nth})")).await;
        page.mentions(".done", end).await;
    }
    page.choose("select[name=width]", "400").await;
    page.is("document.querySelector('#share-picture img').naturalWidth", 448).await;
}

async fn a_citation_is_of_the_fact_that_is_chosen(page: &Page) {
    page.open(SAVING).await;
    page.choose("select[name=cited]", "drug-sale").await;
    page.has_address("fact=drug-sale", true).await;
    page.mentions(".cites dd:nth-of-type(4)", "svodka-zakon-2025-08-08-meeting-drug-sale").await;
}

async fn back_returns_to_the_section_before(page: &Page) {
    page.open(SAVING).await;
    page.click(".choices li:last-child a").await;
    page.has_address("/facts?", true).await;
    page.counts("#share-picture", 0).await;
    page.client.back().await.unwrap();
    page.counts("#share-picture img", 1).await;
}
