//! The ledger of the made-up pair of editions.

use std::rc::Rc;

use super::tree::Element;
use super::{file, raw_keys, rendered};
use svodka::analysis::editions::{Class, Member};
use svodka::analysis::route::Route;
use svodka::i18n::Words;
use svodka::model::release::Release;
use svodka::model::wording::Language;
use svodka::views::archive::editions;
use svodka::views::archive::{Ask, Hall};
use svodka::views::sheet::Layout;
use svodka::wire;
use yew::Callback;

const FOLDER: &str = "tests/data/editions";
const FILES: [&str; 2] = ["editions/made-up-bulletin.1.json", "releases/made-up-bulletin.json"];

fn words(language: Language) -> Rc<Words> {
    let source =
        ["", "archive."].map(|start| file(&format!("assets/i18n/{start}{}.ftl", language.tag())));
    Words::read(language, &source.join("\n")).unwrap()
}

fn page(language: Language, n_editions: usize) -> Element {
    let registry = wire::registry::read(&file(&format!("{FOLDER}/registry.json"))).whole().unwrap();
    let read = |name: &&str| {
        wire::release::read(&file(&format!("{FOLDER}/{name}")), &registry).whole().unwrap()
    };
    let all: Vec<Release> = FILES.iter().take(n_editions).map(read).collect();
    let hall = Hall {
        words: words(language),
        registry: Rc::new(registry),
        beside: Rc::default(),
        has_differences: false,
        route: Route::parse("#/editions/made-up-bulletin"),
        layout: Layout::of_page(1280),
        copied: None,
        on: Callback::<Ask>::noop(),
    };
    rendered(editions::view(&hall, &all))
}

#[test]
fn each_change_is_worded_with_both_claims_in_each_language() {
    for language in Language::ALL {
        let page = page(language, 2);
        assert_eq!(raw_keys(&page), Vec::<String>::new());
        for text in page.words() {
            assert!(!text.contains(['{', '}']), "{text}");
        }
        let rows = page.find(|it| it.attribute("data-class").is_some());
        for (_, code) in Class::ALL {
            let has = |row: &&Element| row.attribute("data-class") == Some(code);
            assert!(rows.iter().any(has), "{code}");
        }
        assert_eq!(rows.len(), 11);
        for row in rows {
            assert_eq!(row.named("td").len(), 2);
        }
    }
}

#[test]
fn a_dropped_hedge_is_the_first_thing_that_is_said() {
    let page = page(Language::En, 2);
    let rows = page.find(|it| it.attribute("data-class").is_some());
    let text = rows[0].text();
    assert!(text.contains("Qualifier dropped: more than → "), "{text}");
    assert!(text.contains("1,200 workshops were inspected"), "{text}");
    let cells: Vec<String> = rows[0].named("td").iter().map(|cell| cell.text()).collect();
    assert!(cells[0].starts_with("more than 1,200"), "{cells:?}");
    assert!(cells[1].starts_with("1,200"), "{cells:?}");
}

#[test]
fn one_edition_has_no_ledger_and_says_so() {
    let page = page(Language::Ru, 1);
    assert_eq!(page.named("table").len(), 0);
    assert!(page.text().contains("сравнивать не с чем"));
}

#[test]
fn every_member_has_a_name_in_each_language() {
    for language in Language::ALL {
        let words = words(language);
        for (_, code, _) in Member::ALL {
            let key = format!("member-{code}");
            assert_ne!(words.text(&key), key);
        }
    }
}
