//! A reader looks for something among the facts of all releases.

use svodka::model::wording::Language;

use crate::facts::{SEARCH, search};
use crate::page::{Page, quoted, said, words};

in_both_browsers!(
    a_first_look_leads_to_all_facts,
    a_word_finds_the_wallets_in_each_language,
    other_forms_of_a_word_find_the_same,
    a_number_is_found_however_it_is_written,
    facets_count_and_stay_in_the_address,
    rows_stand_in_the_order_that_is_asked_for,
    nothing_found_says_so_and_can_be_cleared,
    all_that_pass_are_copied_as_a_table,
    a_row_leads_to_its_fact_and_back_to_the_search,
    only_rows_near_those_that_are_seen_are_in_the_page,
    tab_goes_on_past_the_rows_that_were_seen,
    a_switch_of_language_keeps_what_is_searched,
);

/// Every fact, in Russian.
pub(crate) const ARCHIVE: &str = "archive.html#/archive?lang=ru";

/// The facts of the rows that are in the page, each as the end of its address.
const FOUND: &str = "[...document.querySelectorAll('#facts .row .said > a')]\
                     .map(a => a.hash.match(/release\\/([^/?]+)\\?fact=([^&]+)/).slice(1).join(':'))";

/// Waits until the archive is there as far as the view wants it.
pub(crate) async fn is_whole(page: &Page) {
    page.counts(".progress", 0).await;
}

/// Opens the archive with something in its search field, and waits for all facts.
async fn open_search(page: &Page, language: Language, text: &str) {
    page.open(&ARCHIVE.replace("ru", language.tag())).await;
    search(page, text).await;
    is_whole(page).await;
}

/// Waits until a fact of the flagship is among the rows, or is not.
async fn finds(page: &Page, fact: &str, expected: bool) {
    let key = quoted(&format!("zakon-2025-08-08-meeting:{fact}"));
    page.is(&format!("{FOUND}.includes({key})"), expected).await;
}

/// How many facts pass, as the page says it, and how many there are; which comes first is up to the language.
async fn shown(page: &Page) -> (u64, u64) {
    let numbers =
        "document.querySelector('#facts .shown span').textContent.match(/\\d+/g).map(Number)";
    let numbers = page.value(numbers).await;
    let (a, b) = (numbers[0].as_u64().unwrap(), numbers[1].as_u64().unwrap());
    (a.min(b), a.max(b))
}

async fn a_first_look_leads_to_all_facts(page: &Page) {
    page.open("#/?lang=ru").await;
    page.click("nav.pages a[href*='#/archive']").await;
    page.counts("nav.pages a", 4).await;
    page.counts("nav.pages a[aria-current=page][href*='#/archive']", 1).await;
    page.is("document.querySelectorAll('#facts .row').length > 5", true).await;
    is_whole(page).await;
    let (n, all) = shown(page).await;
    assert!(n == all && all > 300, "{n} of {all}");
    page.mentions("#content h1", &all.to_string()).await;
    page.client.back().await.unwrap();
    page.counts("#headline", 1).await;
}

async fn a_word_finds_the_wallets_in_each_language(page: &Page) {
    for (language, text) in
        [(Language::Ru, "крипто"), (Language::Kk, "крипто"), (Language::En, "crypto")]
    {
        open_search(page, language, text).await;
        finds(page, "wallets", true).await;
        finds(page, "labs", false).await;
        let (n, all) = shown(page).await;
        assert!(n > 3 && n < all / 10, "{text}: {n} of {all}");
    }
}

async fn other_forms_of_a_word_find_the_same(page: &Page) {
    for (language, forms) in [
        (Language::Ru, ["нарколаборатория", "нарколабораторий"]),
        (Language::Kk, ["зертхана", "зертханалар"]),
        (Language::En, ["laboratory", "laboratories"]),
    ] {
        let mut found = Vec::new();
        for form in forms {
            // Of one outlet, so that all that is found is near what is seen, and so in the page.
            page.open(&format!("{}&outlet=zakon-kz", ARCHIVE.replace("ru", language.tag()))).await;
            search(page, form).await;
            is_whole(page).await;
            finds(page, "labs", true).await;
            finds(page, "wallets", false).await;
            found.push(shown(page).await);
        }
        assert_eq!(found[0], found[1], "{forms:?}");
    }
}

async fn a_number_is_found_however_it_is_written(page: &Page) {
    for (text, fact) in [
        ("1637", "drug-sale"),
        ("1 637", "drug-sale"),
        ("1\u{a0}637", "drug-sale"),
        ("14 т", "drugs-seized"),
        ("14 тонн", "drugs-seized"),
    ] {
        open_search(page, Language::Ru, text).await;
        finds(page, fact, true).await;
        finds(page, "labs", false).await;
    }
}

/// The number in the name of an option, once the facets have counted: each fact is of one kind, of which none is chosen.
async fn count_of(page: &Page, select: &str, option: &str) -> u64 {
    let kinds = "[...document.querySelectorAll('#facts select[name=kind] option')].slice(1)\
                 .reduce((n, option) => n + Number(option.text.match(/\\((\\d+)\\)$/)[1]), 0)";
    let shown =
        "Math.min(...document.querySelector('#facts .shown span').textContent.match(/\\d+/g))";
    page.is(&format!("{kinds} === {shown}"), true).await;
    let name = format!("#facts select[name={select}] option[value='{option}']");
    page.counts(&name, 1).await;
    let n =
        format!("Number(document.querySelector({}).text.match(/\\((\\d+)\\)$/)[1])", quoted(&name));
    page.value(&n).await.as_u64().unwrap()
}

async fn facets_count_and_stay_in_the_address(page: &Page) {
    open_search(page, Language::Ru, "лаборатор").await;
    let (all, _) = shown(page).await;
    let n = count_of(page, "body", "kz-mvd").await;
    page.choose("#facts select[name=body]", "kz-mvd").await;
    page.has_address("body=kz-mvd", true).await;
    page.mentions("#facts .shown", &format!(" {n} ")).await;
    assert!(0 < n && n < all, "{n} of {all}");
    // What another choice would leave is said before it is made.
    let n = count_of(page, "kind", "figure").await;
    page.choose("#facts select[name=kind]", "figure").await;
    page.has_address("kind=figure", true).await;
    page.mentions("#facts .shown", &format!(" {n} ")).await;
    page.click("#facts input[name=findings]").await;
    page.has_address("findings=1", true).await;
    page.is(&format!("{FOUND}.length > 0 && {FOUND}.length <= {n}"), true).await;
    page.is(
        "[...document.querySelectorAll('#facts .row')].every(row => row.textContent.includes('≠'))",
        true,
    )
    .await;
    let found = page.value(FOUND).await;
    page.reload().await;
    page.is(FOUND, found).await;
    page.is("document.querySelector('#facts select[name=body]').value", "kz-mvd").await;
    page.is(&format!("document.querySelector('{SEARCH}').value"), "лаборатор").await;
    page.is("document.querySelector('#facts input[name=findings]').checked", true).await;
}

async fn rows_stand_in_the_order_that_is_asked_for(page: &Page) {
    page.open(&format!("{ARCHIVE}&kind=figure&indicator=synthetic-labs-eliminated")).await;
    is_whole(page).await;
    page.is(&format!("{FOUND}.length > 5"), true).await;
    let values =
        "[...document.querySelectorAll('#facts .row .value')].map(e => parseInt(e.innerText))";
    page.choose("#facts select[name=order]", "value").await;
    page.has_address("order=value", true).await;
    page.is(&format!("(v => v.every((n, i) => i === 0 || v[i - 1] <= n))({values})"), true).await;
    page.click("#facts input[name=reversed]").await;
    page.has_address("reversed=1", true).await;
    page.is(&format!("(v => v.every((n, i) => i === 0 || v[i - 1] >= n))({values})"), true).await;
    let found = page.value(FOUND).await;
    page.reload().await;
    page.is(FOUND, found).await;
}

async fn nothing_found_says_so_and_can_be_cleared(page: &Page) {
    page.open(&format!("{ARCHIVE}&kind=figure&order=value")).await;
    search(page, "ыыыы").await;
    page.reads("#facts .empty", &said("facts-empty")).await;
    page.counts("#facts .row", 0).await;
    page.click("#facts form button").await;
    page.is("document.querySelectorAll('#facts .row').length > 5", true).await;
    page.has_address("q=", false).await;
    page.has_address("kind=", false).await;
    page.has_address("order=value", true).await;
    page.is(&format!("document.querySelector('{SEARCH}').value"), "").await;
    page.counts("#facts form button", 0).await;
}

async fn all_that_pass_are_copied_as_a_table(page: &Page) {
    open_search(page, Language::Ru, "1637").await;
    finds(page, "drug-sale", true).await;
    let (n, _) = shown(page).await;
    page.click("#facts .shown button").await;
    page.reads("#facts .shown button", &said("copied")).await;
    page.value("document.body.append(document.createElement('textarea'))").await;
    page.focus("textarea").await;
    page.press("Control+v").await;
    page.is("document.querySelector('textarea').value !== ''", true).await;
    let text = page.value("document.querySelector('textarea').value").await;
    let lines: Vec<Vec<&str>> =
        text.as_str().unwrap().lines().map(|line| line.split('\t').collect()).collect();
    let words = words(Language::Ru);
    assert_eq!(lines[0][0], words.text("facts-column-says"));
    assert_eq!(lines[0][1], words.text("facts-column-value"));
    assert_eq!(u64::try_from(lines.len()).unwrap(), n + 1, "{text}");
    assert!(lines.iter().all(|line| line.len() == lines[0].len()), "{text}");
    let own = lines.iter().find(|line| line.iter().any(|cell| cell.contains("zakon.kz"))).unwrap();
    assert_eq!(own[1].replace('\u{a0}', " "), "1 637");
}

async fn a_row_leads_to_its_fact_and_back_to_the_search(page: &Page) {
    open_search(page, Language::Ru, "крипто").await;
    page.choose("#facts select[name=kind]", "figure").await;
    page.has_address("kind=figure", true).await;
    finds(page, "wallets", true).await;
    let found = page.value(FOUND).await;
    page.click("#facts .row a[href*='zakon-2025-08-08-meeting?fact=wallets']").await;
    page.mentions("aside.card:not([hidden])", "22 тыс").await;
    page.is("location.pathname.endsWith('/index.html')", true).await;
    page.client.back().await.unwrap();
    page.is("location.pathname.endsWith('/archive.html')", true).await;
    page.is(FOUND, found).await;
    page.is(&format!("document.querySelector('{SEARCH}').value"), "крипто").await;
    page.is("document.querySelector('#facts select[name=kind]').value", "figure").await;
}

/// How many rows the page has at most, however many pass.
const MOST_ROWS: u32 = 50;

async fn only_rows_near_those_that_are_seen_are_in_the_page(page: &Page) {
    page.open(ARCHIVE).await;
    is_whole(page).await;
    let (n, _) = shown(page).await;
    let is_seen = |row: u64| {
        let css = format!("#facts .row[aria-rowindex=\"{row}\"]");
        format!(
            "(row => !!row && (b => b.bottom > 0 && b.top < innerHeight)(row.getBoundingClientRect()))\
             (document.querySelector('{css}'))"
        )
    };
    let is_few = format!("document.querySelectorAll('#facts .row').length <= {MOST_ROWS}");
    page.is(&is_seen(2), true).await;
    page.bring("#facts .rows").await;
    page.focus("#facts .rows").await;
    // A list that still moves may pass over the next key: it has come to rest where nothing more is to be scrolled.
    let end = "Math.round(list.scrollHeight - list.clientHeight - list.scrollTop)";
    for (key, row, rest) in [("End", n + 1, end), ("Home", 2, "list.scrollTop")] {
        page.press(key).await;
        let is_at_rest = format!("(list => {rest} === 0)(document.querySelector('#facts .rows'))");
        page.is(&is_at_rest, true).await;
        page.is(&is_seen(row), true).await;
        page.is(&is_few, true).await;
    }
    // Wherever the reader stops, there are rows from the top to the bottom, each as high as the list takes it for.
    for part in ["0.21", "0.5", "0.77"] {
        page.value(&format!(
            "(list => list.scrollTo(0, list.scrollHeight * {part}))(document.querySelector('#facts .rows'))"
        ))
        .await;
        let is_full = "(list => { \
            const places = [...list.querySelectorAll('.row')].map(row => row.getBoundingClientRect()); \
            const place = list.getBoundingClientRect(); \
            return places.some(it => it.top <= place.top + 40) && places.some(it => it.bottom >= place.bottom - 1); \
            })(document.querySelector('#facts .rows'))";
        page.is(is_full, true).await;
        page.is(&is_few, true).await;
    }
    let height = "document.querySelector('#facts .row').offsetHeight * \
                  (document.querySelector('#facts [role=table]').ariaRowCount - 1)";
    let list = "document.querySelector('#facts .rows')";
    page.is(&format!("Math.abs({list}.scrollHeight - {height}) < 60"), true).await;
}

async fn tab_goes_on_past_the_rows_that_were_seen(page: &Page) {
    page.open(&format!("{ARCHIVE}&kind=figure")).await;
    is_whole(page).await;
    let row = "Number(document.activeElement.closest('.row')?.ariaRowIndex)";
    page.focus("#facts .row .said > a").await;
    // Two links a row: more than were in the page at first.
    let n = 2 * MOST_ROWS + 8;
    for _ in 0..n {
        page.press("Tab").await;
    }
    page.is(&format!("{row} >= {}", 2 + n / 2), true).await;
    for _ in 0..n {
        page.press("Shift+Tab").await;
    }
    page.is(row, 2).await;
    page.is(&format!("document.querySelectorAll('#facts .row').length <= {MOST_ROWS}"), true).await;
}

async fn a_switch_of_language_keeps_what_is_searched(page: &Page) {
    page.open(&format!("{ARCHIVE}&q=1637&kind=figure")).await;
    finds(page, "drug-sale", true).await;
    for language in [Language::Kk, Language::En] {
        let tag = language.tag();
        page.click(&format!(".languages [hreflang={tag}]")).await;
        page.is("document.documentElement.lang", tag).await;
        page.has_address(&format!("lang={tag}"), true).await;
        finds(page, "drug-sale", true).await;
        page.is(&format!("document.querySelector('{SEARCH}').value"), "1637").await;
        page.is("document.querySelector('#facts select[name=kind]').value", "figure").await;
        page.reads("#facts .shown button", &words(language).text("facts-copy-all")).await;
    }
}
