//! A reader looks at the facts of all releases on one axis of time.

use crate::facts::search;
use crate::page::{Page, said, text_of};

in_both_browsers!(
    the_other_form_is_one_click_away,
    keys_come_closer_until_each_fact_is_seen,
    a_chosen_fact_leads_to_its_release,
    the_axis_is_also_a_table,
);

/// All facts on the axis, in Russian.
pub(crate) const AXIS: &str = "archive.html#/times?lang=ru";

const MARKS: &str = "document.querySelectorAll('#times-chart .chart-mark').length";
const STOP: &str = "#times-chart svg [tabindex='0']";

async fn the_other_form_is_one_click_away(page: &Page) {
    page.open("archive.html#/archive?q=крипто&lang=ru").await;
    page.is("document.querySelectorAll('#facts .row').length > 3", true).await;
    let shown = page.value(&text_of("#facts .shown span")).await;
    page.click(".choices a[href*='#/times']").await;
    page.is(&format!("{MARKS} > 0"), true).await;
    page.has_address("#/times?q=", true).await;
    page.reads("#facts .shown span", shown.as_str().unwrap()).await;
    let few = page.value(MARKS).await;
    search(page, "2025").await;
    page.is(&format!("{MARKS} !== {few}"), true).await;
    page.click(".choices a[href*='#/archive']").await;
    page.is("document.querySelectorAll('#facts .row').length > 3", true).await;
    page.is("document.querySelector('#facts input[type=search]').value", "2025").await;
}

async fn keys_come_closer_until_each_fact_is_seen(page: &Page) {
    page.open(AXIS).await;
    page.counts(STOP, 1).await;
    // From afar a mark is a count, and says of what.
    page.is("/\\d/.test(document.querySelector('#times-chart .chart-mark').ariaLabel)", true).await;
    page.counts("#times-chart [role=button]", 0).await;
    let seen = page.value(&text_of(".time-controls .seen")).await;
    page.focus(STOP).await;
    page.press("End").await;
    page.press("+").await;
    page.has_address("from=", true).await;
    page.is(&format!("{} !== {seen}", text_of(".time-controls .seen")), true).await;
    page.reload().await;
    page.has_address("from=", true).await;
    page.is(&format!("{} !== {seen}", text_of(".time-controls .seen")), true).await;
    page.focus(STOP).await;
    page.press("0").await;
    page.has_address("from=", false).await;
    page.reads(".time-controls .seen", seen.as_str().unwrap()).await;
}

async fn a_chosen_fact_leads_to_its_release(page: &Page) {
    page.open(&format!("{AXIS}&from=2025-08-01&to=2025-08-31&q=лаборатор")).await;
    page.is("document.querySelectorAll('#times-chart [role=button]').length > 0", true).await;
    page.focus(STOP).await;
    page.press("Enter").await;
    page.has_address("claim=", true).await;
    let says = page.value(&text_of(".chosen a")).await;
    assert_ne!(says, "");
    page.click(".chosen a").await;
    page.counts("aside.card:not([hidden])", 1).await;
    page.client.back().await.unwrap();
    page.reads(".chosen a", says.as_str().unwrap()).await;
    page.is("document.querySelector('#facts input[type=search]').value", "лаборатор").await;
}

async fn the_axis_is_also_a_table(page: &Page) {
    page.open(AXIS).await;
    page.click("#times-chart .chart-buttons button[aria-pressed=false]").await;
    page.is("document.querySelectorAll('#times-chart tbody tr').length > 3", true).await;
    page.mentions("#times-chart thead", &said("facet-link")).await;
}
