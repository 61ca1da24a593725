//! A reader comes by an address that leads nowhere.

use svodka::i18n::Arg::Text;
use svodka::model::wording::Language;

use crate::page::{Page, RELEASE, words};

in_both_browsers!(
    an_unknown_address_says_so_and_leads_home,
    an_unknown_release_says_so_and_leads_home,
    an_unknown_fact_is_named_above_the_whole_release,
    an_unknown_section_is_named_above_the_whole_release,
    rubbish_after_the_question_mark_is_passed_over,
);

async fn leads_home(page: &Page) {
    page.counts("main h1", 1).await;
    page.counts("#headline", 0).await;
    page.is("document.querySelector('main [role=alert]') !== null", true).await;
    page.click("main .ways a").await;
    page.counts("#headline", 1).await;
}

async fn an_unknown_address_says_so_and_leads_home(page: &Page) {
    page.open("#/nowhere/at/all?lang=ru").await;
    page.mentions("main", "/nowhere/at/all").await;
    leads_home(page).await;
    page.client.back().await.unwrap();
    page.mentions("main", "/nowhere/at/all").await;
}

async fn an_unknown_release_says_so_and_leads_home(page: &Page) {
    page.open("#/release/no-such-release?lang=en").await;
    page.mentions("main", "no-such-release").await;
    leads_home(page).await;
}

async fn an_unknown_fact_is_named_above_the_whole_release(page: &Page) {
    for language in Language::ALL {
        let tag = language.tag();
        page.open(&format!("#/release/zakon-2025-08-08-meeting?fact=no-such-fact&lang={tag}"))
            .await;
        let sentence = words(language).with("trouble-fact", &[("fact", Text("no-such-fact"))]);
        page.reads("main [role=status]", &sentence.replace('\u{a0}', " ")).await;
        page.counts("#facts tbody tr", 57).await;
        page.counts(".is-chosen", 0).await;
    }
    page.click("#headline [data-fact=labs] a").await;
    page.counts("main .stray", 0).await;
}

async fn an_unknown_section_is_named_above_the_whole_release(page: &Page) {
    page.open("#/release/zakon-2025-08-08-meeting/no-such-section?lang=ru").await;
    page.mentions("main [role=status]", "no-such-section").await;
    page.counts("#facts tbody tr", 57).await;
    page.click(".contents a[href*='/when?']").await;
    page.counts("main .stray", 0).await;
}

async fn rubbish_after_the_question_mark_is_passed_over(page: &Page) {
    page.open(&format!(
        "{RELEASE}&fact=%00%FF'\"]<b>&q=%3Cscript%3E&kind=zzz&from=x&to=2025-99-99&%%%"
    ))
    .await;
    page.counts("#facts tbody tr", 0).await;
    page.is("document.querySelector('#facts input[type=search]').value", "<script>").await;
    page.click("#facts form button").await;
    page.counts("#facts tbody tr", 57).await;
}
