//! A reader chooses a fact and sees it in every section.

use crate::page::{Page, RELEASE, said};

in_both_browsers!(
    a_mark_of_the_chain_is_chosen_in_every_section,
    back_undoes_and_forward_does_again,
    escape_and_the_close_button_close_the_card,
    a_deep_link_shows_the_fact_in_its_language,
    a_neighbour_is_one_click_away,
    keys_alone_choose_a_fact,
    a_link_is_copied_and_can_be_pasted,
);

/// The mark of the property of 10 billion tenge.
const MARK: &str = "#chain-chart [role=button][aria-label^='10']";
const CARD: &str = "aside.card:not([hidden])";

async fn a_mark_of_the_chain_is_chosen_in_every_section(page: &Page) {
    page.open(RELEASE).await;
    page.counts("[aria-pressed=true][role=button]", 0).await;
    page.counts(".is-chosen", 0).await;
    page.counts(CARD, 0).await;
    page.hit(MARK).await;
    page.has_address("fact=property", true).await;
    for chart in ["chain", "parts", "when", "text"] {
        page.is(
            &format!("document.querySelectorAll('#{chart}-chart [role=button][aria-pressed=true]').length > 0"),
            true,
        )
        .await;
    }
    // On the map and among the changes there is no such fact.
    for chart in ["change-drug-sale", "where-chart"] {
        page.counts(&format!("#{chart} [role=button][aria-pressed=true]"), 0).await;
    }
    page.counts("#headline [data-fact=property].is-chosen", 1).await;
    page.counts("#facts tr[data-fact=property].is-chosen", 1).await;
    page.is("document.querySelectorAll('#sums tr.is-chosen').length > 0", true).await;
    page.is("document.querySelectorAll('.is-chosen a[aria-current=true]').length > 0", true).await;
    page.mentions("#text q", "10 млрд тенге").await;
    for part in ["10 млрд тенге", "Генеральная прокуратура", "Zakon.kz", "абзац 12", "2101", "2114"]
    {
        page.mentions(CARD, part).await;
    }
    page.is("document.title.includes('10')", true).await;
}

async fn back_undoes_and_forward_does_again(page: &Page) {
    page.open(RELEASE).await;
    page.click("#headline [data-fact=labs] a").await;
    page.mentions(CARD, "21").await;
    page.click("#headline [data-fact=drug-sale] a").await;
    page.mentions(CARD, "1 637").await;
    page.client.back().await.unwrap();
    page.has_address("fact=labs", true).await;
    page.counts("#headline [data-fact=labs].is-chosen", 1).await;
    page.client.back().await.unwrap();
    page.has_address("fact=", false).await;
    page.counts(CARD, 0).await;
    page.counts(".is-chosen", 0).await;
    page.client.forward().await.unwrap();
    page.counts("#headline [data-fact=labs].is-chosen", 1).await;
    page.counts(CARD, 1).await;
}

async fn escape_and_the_close_button_close_the_card(page: &Page) {
    page.open(&format!("{RELEASE}&fact=labs")).await;
    page.counts(CARD, 1).await;
    page.press("Escape").await;
    page.counts(CARD, 0).await;
    page.has_address("fact=", false).await;
    page.click("#headline [data-fact=labs] a").await;
    page.counts(CARD, 1).await;
    page.click(&format!("{CARD} button.close")).await;
    page.counts(CARD, 0).await;
    page.has_address("fact=", false).await;
    // Escape with nothing open makes no step in the history.
    page.press("Escape").await;
    page.client.back().await.unwrap();
    page.counts(CARD, 1).await;
    page.has_address("fact=labs", true).await;
}

async fn a_deep_link_shows_the_fact_in_its_language(page: &Page) {
    page.open("#/release/zakon-2025-08-08-meeting?fact=nura-drugs&lang=en").await;
    page.is("document.documentElement.lang", "en").await;
    for part in ["more than 100 kilograms", "May 2025", "paragraph 8", "свыше 100 килограмм"]
    {
        page.mentions(CARD, part).await;
    }
    page.counts("#facts tr[data-fact=nura-drugs].is-chosen", 1).await;
    let is_in_view = "[...document.querySelectorAll('[data-fact=nura-drugs]')].some(e => \
                      (b => b.height > 0 && b.top > -5 && b.top < innerHeight)(e.getBoundingClientRect()))";
    page.is(is_in_view, true).await;
}

async fn a_neighbour_is_one_click_away(page: &Page) {
    page.open(&format!("{RELEASE}&fact=property-special")).await;
    page.mentions(CARD, "более 9 млрд").await;
    page.click(&format!("{CARD} .related a[href*='fact=property&']")).await;
    page.has_address("fact=property&", true).await;
    page.mentions(CARD, "10 млрд").await;
    page.counts(".headline .is-chosen", 1).await;
}

async fn keys_alone_choose_a_fact(page: &Page) {
    page.open(RELEASE).await;
    page.focus("#facts tr[data-fact=groups] a").await;
    page.press("Enter").await;
    page.has_address("fact=groups", true).await;
    page.is("document.activeElement.closest('tr')?.dataset.fact", "groups").await;
    page.press("Escape").await;
    page.counts(CARD, 0).await;
    page.is("document.activeElement.closest('tr')?.dataset.fact", "groups").await;
}

async fn a_link_is_copied_and_can_be_pasted(page: &Page) {
    page.open(&format!("{RELEASE}&fact=labs")).await;
    let button = format!("{CARD} .tools button:first-of-type");
    page.reads(&button, &said("copy-link")).await;
    page.click(&button).await;
    page.reads(&button, &said("copied")).await;
    page.focus("#facts input[type=search]").await;
    page.press("Control+v").await;
    // On its static page a messenger finds title, text and picture.
    let link = format!("{}release/zakon-2025-08-08-meeting.html{RELEASE}", page.url);
    let link = link.replace("?lang", "?fact=labs&lang");
    page.is("document.querySelector('#facts input[type=search]').value", link).await;
    // The word gives way again, so that a second copy can be told from the first.
    page.reads(&button, &said("copy-link")).await;
}
