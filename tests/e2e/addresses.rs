//! A reader comes by an address that leads nowhere.

use svodka::i18n::Arg::Text;
use svodka::model::wording::Language;

use crate::archive::ARCHIVE;
use crate::page::{Page, RELEASE, said, words};

in_both_browsers!(
    an_unknown_address_says_so_and_leads_home,
    an_unknown_release_says_so_and_leads_home,
    an_unknown_fact_is_named_above_the_whole_release,
    an_unknown_section_is_named_above_the_whole_release,
    rubbish_after_the_question_mark_is_passed_over,
    an_address_of_the_other_page_leads_there,
    an_unknown_address_of_the_archive_says_so_and_leads_home,
    an_unknown_indicator_says_that_there_is_nothing,
    rubbish_in_an_address_of_the_archive_is_passed_over,
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

async fn an_address_of_the_other_page_leads_there(page: &Page) {
    page.open(ARCHIVE.trim_start_matches("archive.html")).await;
    page.is("location.pathname.endsWith('/archive.html')", true).await;
    page.is("document.querySelectorAll('#facts .row').length > 5", true).await;
    page.open(&format!("archive.html{RELEASE}")).await;
    page.is("location.pathname.endsWith('/index.html')", true).await;
    page.counts("#facts tbody tr", 57).await;
    // Typed over the address of a page that is open, too.
    page.value("(location.hash = '#/disagreements?lang=ru')").await;
    page.is("document.querySelectorAll('.difference').length > 5", true).await;
}

async fn an_unknown_address_of_the_archive_says_so_and_leads_home(page: &Page) {
    page.open("archive.html#/archive/nowhere?lang=ru").await;
    page.mentions("main [role=alert]", "/archive/nowhere").await;
    page.counts("nav.pages a", 4).await;
    page.click("main .ways a").await;
    page.counts("#headline", 1).await;
    page.client.back().await.unwrap();
    page.mentions("main [role=alert]", "/archive/nowhere").await;
}

async fn an_unknown_indicator_says_that_there_is_nothing(page: &Page) {
    page.open("archive.html#/indicator/no-such-indicator?lang=ru").await;
    page.reads("#content .empty", &said("indicator-none")).await;
    page.click("nav.pages a[href*='#/disagreements']").await;
    page.is("document.querySelectorAll('.difference').length > 5", true).await;
}

async fn rubbish_in_an_address_of_the_archive_is_passed_over(page: &Page) {
    page.open(&format!("{ARCHIVE}&q=%3Cscript%3E%FF&kind=zzz&claim=:&near=%20&order=x&%%%")).await;
    page.counts("#facts .row", 0).await;
    page.click("#facts form button").await;
    page.is("document.querySelectorAll('#facts .row').length > 5", true).await;
    page.open("archive.html#/disagreements?reason=%3Cb%3E&lang=ru").await;
    page.reads("#content .empty", &said("differ-none")).await;
    page.click(".choices li:first-child a").await;
    page.is("document.querySelectorAll('.difference').length > 5", true).await;
}
