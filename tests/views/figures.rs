//! Every figure stands on the page with its hedge and its unit, as a reader of each language would write it.

use svodka::model::wording::Language;

use super::tree::{Element, spaced};
use super::{page, read_release};

/// Each figure in Russian, Kazakh and English.
const FIGURES: [(&str, [&str; 3]); 1] = [
    ("drug-sale", ["1 637", "1 637", "1,637"]),
];

fn row<'p>(page: &'p Element, fact: &str) -> &'p Element {
    let rows = page.by_id("facts").find(|e| e.name == "tr" && e.attribute("data-fact") == Some(fact));
    assert_eq!(rows.len(), 1, "{fact}");
    rows[0]
}

#[test]
fn dump() {
    for language in Language::ALL {
        let page = page(language, None);
        for (fact, _) in read_release().figures() {
            let row = row(&page, &fact.id);
            println!("{} {} | {}", language.tag(), fact.id, row.find(|e| e.has_class("value"))[0].text());
        }
        println!("{}", spaced(&page.text()));
        let marks = page.find(|e| e.has_class("chart-mark"));
        for m in marks { println!("M {}", m.attribute("aria-label").unwrap()); }
    }
    assert_eq!(FIGURES.len(), 15);
}
