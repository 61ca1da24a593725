//! A reader looks for something among all facts.

use crate::page::{Page, RELEASE};

in_both_browsers!(
    a_number_is_found_with_and_without_its_space,
    a_word_is_found_and_the_address_keeps_it,
    facets_narrow_and_count,
    rows_can_be_ordered_and_turned_round,
    nothing_found_says_so_and_can_be_cleared,
);

pub(crate) const SEARCH: &str = "#facts input[type=search]";

/// The facts of the table, in their order.
const ROWS: &str = "[...document.querySelectorAll('#facts tbody tr')].map(row => row.dataset.fact)";

pub(crate) async fn search(page: &Page, text: &str) {
    let field = page.element(SEARCH).await;
    page.value(&format!("document.querySelector('{SEARCH}').select()")).await;
    field.send_keys(text).await.unwrap();
}

/// A list box of the filter, by its place.
fn list(n: usize) -> String {
    format!("#facts form label:nth-of-type({n}) select")
}

async fn a_number_is_found_with_and_without_its_space(page: &Page) {
    page.open(RELEASE).await;
    for text in ["1637", "1 637", "1\u{a0}637"] {
        search(page, text).await;
        page.is(ROWS, vec!["drug-sale"]).await;
    }
    page.has_address("q=1%C2%A0637", true).await;
    page.mentions("#facts .shown", "1").await;
}

async fn a_word_is_found_and_the_address_keeps_it(page: &Page) {
    page.open(RELEASE).await;
    search(page, "НАРКОЛАБОРАТОР").await;
    page.is(&format!("{ROWS}.includes('labs') && {ROWS}.includes('nura-lab')"), true).await;
    page.is(&format!("{ROWS}.length < 12"), true).await;
    let found = page.value(ROWS).await;
    page.is(&format!("document.activeElement === document.querySelector('{SEARCH}')"), true).await;
    page.reload().await;
    page.is(ROWS, found).await;
    page.is(&format!("document.querySelector('{SEARCH}').value"), "НАРКОЛАБОРАТОР").await;
    // Enter in the field sends nothing anywhere.
    page.focus(SEARCH).await;
    page.press("Enter").await;
    page.has_address("q=", true).await;
    page.is("location.search", "").await;
}

async fn facets_narrow_and_count(page: &Page) {
    page.open(RELEASE).await;
    page.choose(&list(2), "directive").await;
    page.counts("#facts tbody tr", 5).await;
    page.has_address("kind=directive", true).await;
    page.is(
        &format!(
            "document.querySelector('{} option[value=directive]').text.includes('(5)')",
            list(2)
        ),
        true,
    )
    .await;
    // No instruction stands on a link of the chain, and the list says so before it is tried.
    page.is(
        &format!("document.querySelector('{} option[value=money]').text.includes('(0)')", list(3)),
        true,
    )
    .await;
    page.choose(&list(2), "").await;
    page.choose(&list(3), "money").await;
    page.has_address("link=money", true).await;
    page.is(
        &format!("{ROWS}.sort().join()"),
        "digital-assets,property,property-special,task-forces,wallets",
    )
    .await;
    page.choose(&list(2), "figure").await;
    search(page, "тенге").await;
    page.is(&format!("{ROWS}.includes('property')"), true).await;
    page.is(&format!("{ROWS}.includes('wallets')"), false).await;
}

async fn rows_can_be_ordered_and_turned_round(page: &Page) {
    page.open(RELEASE).await;
    page.is(&format!("{ROWS}[0]"), "published").await;
    page.click("#facts input[type=checkbox]").await;
    page.has_address("reversed=1", true).await;
    page.is(&format!("{ROWS}[56]"), "published").await;
    page.click("#facts input[type=checkbox]").await;
    page.has_address("reversed", false).await;
    page.is(&format!("{ROWS}[0]"), "published").await;
    let mut seen = vec![page.value(ROWS).await];
    for order in ["kind", "link", "period", "words"] {
        page.choose(&list(4), order).await;
        page.has_address(&format!("order={order}"), true).await;
        page.is(&format!("{ROWS}.join() !== {}", joined(seen.last().unwrap())), true).await;
        page.counts("#facts tbody tr", 57).await;
        seen.push(page.value(ROWS).await);
    }
    page.reload().await;
    page.is(ROWS, seen.pop().unwrap()).await;
    let says =
        "[...document.querySelectorAll('#facts tbody th')].map(cell => cell.innerText.trim())";
    page.is(&format!("(s => s[0].localeCompare(s[56], 'ru') < 0)({says})"), true).await;
}

/// A list as JavaScript's `join` gives it, quoted.
fn joined(list: &serde_json::Value) -> String {
    let items: Vec<&str> =
        list.as_array().unwrap().iter().filter_map(|item| item.as_str()).collect();
    crate::page::quoted(&items.join(","))
}

async fn nothing_found_says_so_and_can_be_cleared(page: &Page) {
    page.open(&format!("{RELEASE}&kind=figure&order=period")).await;
    search(page, "ыыыы").await;
    page.counts("#facts tbody tr", 0).await;
    page.is("document.querySelector('#facts .empty').innerText.length > 20", true).await;
    page.click("#facts form button").await;
    page.counts("#facts tbody tr", 57).await;
    page.has_address("q=", false).await;
    page.has_address("kind=", false).await;
    page.has_address("order=period", true).await;
    page.is(&format!("document.querySelector('{SEARCH}').value"), "").await;
    page.is(&format!("document.querySelector('{}').value", list(2)), "").await;
    page.counts("#facts form button", 0).await;
}
