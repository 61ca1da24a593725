//! A reader goes through the charts with keys, and sees each as a table.

use crate::page::{Page, RELEASE};

in_both_browsers!(
    every_chart_is_also_a_table,
    a_row_of_a_table_chooses_its_fact,
    each_chart_is_one_tab_stop,
    arrows_home_and_end_go_from_mark_to_mark,
    enter_and_space_choose_the_mark,
    a_mark_says_its_whole_claim_when_reached,
);

pub(crate) const CHARTS: [&str; 6] =
    ["change-drug-sale", "chain-chart", "parts-chart", "when-chart", "where-chart", "text-chart"];

/// Shows every chart as a table.
pub(crate) async fn show_tables(page: &Page) {
    for chart in CHARTS {
        page.click(&format!("#{chart} .chart-buttons button[aria-pressed=false]")).await;
        page.is(&format!("document.querySelectorAll('#{chart} tbody tr').length > 0"), true).await;
    }
}

async fn every_chart_is_also_a_table(page: &Page) {
    page.open(RELEASE).await;
    page.counts("figure", CHARTS.len()).await;
    for chart in CHARTS {
        let marks =
            page.value(&format!("document.querySelectorAll('#{chart} .chart-mark').length")).await;
        let buttons = format!(
            "[...document.querySelectorAll('#{chart} .chart-buttons button[aria-pressed]')].map(b => b.ariaPressed).join()"
        );
        page.is(&buttons, "true,false").await;
        page.click(&format!("#{chart} .chart-buttons button[aria-pressed=false]")).await;
        page.is(&buttons, "false,true").await;
        page.counts(&format!("#{chart} svg.chart-sheet"), 0).await;
        // As many rows as marks: the table leaves nothing out.
        let rows = format!("document.querySelectorAll('#{chart} tbody tr').length");
        page.is(&rows, marks).await;
        let is_whole = format!(
            "(t => !!t.caption.innerText && [...t.rows].every(r => r.cells.length === t.rows[0].cells.length))\
             (document.querySelector('#{chart} table'))"
        );
        page.is(&is_whole, true).await;
        page.click(&format!("#{chart} .chart-buttons button[aria-pressed=false]")).await;
        page.counts(&format!("#{chart} svg.chart-sheet"), 1).await;
    }
}

async fn a_row_of_a_table_chooses_its_fact(page: &Page) {
    page.open(RELEASE).await;
    show_tables(page).await;
    page.click("#parts-chart tbody tr:last-child button").await;
    page.has_address("fact=property-special", true).await;
    for chart in ["chain-chart", "parts-chart", "text-chart"] {
        page.counts(&format!("#{chart} tr.is-selected button[aria-pressed=true]"), 1).await;
    }
}

async fn each_chart_is_one_tab_stop(page: &Page) {
    page.open(RELEASE).await;
    for chart in CHARTS {
        let sheet = format!("#{chart} svg.chart-sheet");
        page.counts(&format!("{sheet} [tabindex='0']"), 1).await;
        page.focus(&format!("{sheet} [tabindex='0']")).await;
        page.press("Tab").await;
        page.is(&format!("!!document.activeElement.closest('{sheet}')"), false).await;
        page.press("Shift+Tab").await;
        page.is(&format!("!!document.activeElement.closest('{sheet}')"), true).await;
    }
}

/// Which mark of a chart has the focus.
fn focused(chart: &str) -> String {
    format!(
        "[...document.querySelectorAll('#{chart} .chart-mark')].indexOf(document.activeElement)"
    )
}

async fn arrows_home_and_end_go_from_mark_to_mark(page: &Page) {
    page.open(RELEASE).await;
    for chart in CHARTS {
        let n =
            page.value(&format!("document.querySelectorAll('#{chart} .chart-mark').length")).await;
        let n = n.as_u64().unwrap();
        let at = focused(chart);
        page.focus(&format!("#{chart} svg [tabindex='0']")).await;
        for (key, expected) in [
            ("Home", 0),
            ("ArrowRight", 1 % n),
            ("ArrowLeft", 0),
            ("ArrowUp", n - 1),
            ("ArrowDown", 0),
            ("End", n - 1),
        ] {
            page.press(key).await;
            page.is(&at, expected).await;
            page.counts(&format!("#{chart} svg [tabindex='0']"), 1).await;
        }
        // The way back by Tab leads to where the reader was.
        page.is("document.activeElement.getAttribute('tabindex')", "0").await;
    }
    page.has_address("fact=", false).await;
}

async fn enter_and_space_choose_the_mark(page: &Page) {
    page.open(RELEASE).await;
    for (chart, keys, fact) in
        [("chain-chart", "Enter", "graffiti"), ("text-chart", "Space", "published")]
    {
        page.focus(&format!("#{chart} svg [tabindex='0']")).await;
        page.press("Home").await;
        page.press(keys).await;
        page.has_address(&format!("fact={fact}"), true).await;
        // Choosing does not take the focus away.
        page.is(&focused(chart), 0).await;
    }
}

async fn a_mark_says_its_whole_claim_when_reached(page: &Page) {
    page.open(RELEASE).await;
    page.focus("#chain-chart svg [tabindex='0']").await;
    page.is("!!document.querySelector('#chain-chart .chart-tip')", true).await;
    let is_same = "(flat => flat(document.activeElement.ariaLabel).endsWith( \
                   flat(document.querySelector('#chain-chart .chart-tip').textContent))) \
                   (text => text.replace(/\\s/g, ''))";
    page.is(is_same, true).await;
    page.press("Escape").await;
    page.counts("#chain-chart .chart-tip", 0).await;
    page.is("document.activeElement.matches('#chain-chart .chart-mark')", true).await;
}
