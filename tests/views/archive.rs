//! The archive's views over the archive that is published.

use std::rc::Rc;

use super::tree::Element;
use super::{every_release, file, raw_keys, registry, rendered};
use svodka::analysis::route::Route;
use svodka::i18n::Words;
use svodka::model::claim::Claim;
use svodka::model::period::Period;
use svodka::model::wording::Language;
use svodka::views::archive::{self, Ask, Beside, Hall};
use svodka::views::sheet::Layout;
use yew::Callback;

fn words(language: Language) -> Rc<Words> {
    let source =
        ["", "archive."].map(|start| file(&format!("assets/i18n/{start}{}.ftl", language.tag())));
    Words::read(language, &source.join("\n")).unwrap()
}

/// All claims of the archive, laid beside one another.
fn beside(language: Language) -> Rc<Beside> {
    let claims = every_release().iter().flat_map(|release| Claim::all(release, language)).collect();
    Rc::new(Beside::of(claims, &registry()))
}

fn page(fragment: &str, language: Language, beside: &Rc<Beside>, width_px: u32) -> Element {
    let hall = Hall {
        words: words(language),
        registry: Rc::new(registry()),
        beside: Rc::clone(beside),
        has_differences: true,
        route: Route::parse(fragment),
        layout: Layout::of_page(width_px),
        copied: None,
        on: Callback::<Ask>::noop(),
    };
    rendered(archive::view(&hall))
}

fn check_whole(name: &str, page: &Element) {
    assert_eq!(raw_keys(page), Vec::<String>::new(), "{name}");
    for text in page.words() {
        assert!(!text.contains(['{', '}']), "{name}: {text}");
    }
    assert_eq!(page.named("h1").len(), 1, "{name}");
}

#[test]
fn every_indicator_has_a_page_with_each_of_its_claims() {
    let all = Language::ALL.map(|language| (language, beside(language)));
    let registry = registry();
    // Each indicator in one language: what is worded alike is tested alike.
    for ((id, _), (language, beside)) in registry.indicators.iter().zip(all.iter().cycle()) {
        let n = beside.claims.iter().filter(|claim| claim.figure.indicator == *id).count();
        let page = page(&format!("#/indicator/{id}"), *language, beside, 1280);
        check_whole(id, &page);
        let rows = page.find(|e| e.has_class("claims"));
        let own = rows.last().map_or(0, |table| table.named("tbody")[0].named("tr").len());
        assert_eq!(own, n, "{id}");
    }
}

#[test]
fn of_too_many_claims_one_year_is_shown_and_the_others_are_one_click_away() {
    let real = beside(Language::Ru);
    let labs = "synthetic-labs-eliminated";
    let one = real.claims.iter().find(|claim| *claim.figure.indicator == *labs).unwrap();
    let claim = |n: usize| {
        let mut claim = one.clone();
        let year = 2022 + n / 200;
        claim.figure.period = Some(Period::parse(&format!("{year}-01/{year}-06")).unwrap());
        claim.fact = format!("fact-{n}").into();
        claim
    };
    let claims = (0..600).map(claim).collect();
    let beside = Rc::new(Beside { claims, ..Beside::default() });
    let check = |query: &str, n: usize, n_chosen: usize| {
        let page = page(&format!("#/indicator/{labs}?{query}"), Language::Ru, &beside, 1280);
        check_whole(query, &page);
        let tables = page.find(|e| e.has_class("claims"));
        let bodies = tables.last().unwrap().named("tbody");
        let rows: Vec<_> = bodies.iter().flat_map(|body| body.named("tr")).collect();
        assert_eq!(rows.len(), n, "{query}");
        assert_eq!(rows.iter().filter(|row| row.has_class("is-chosen")).count(), n_chosen);
        // Three years, and all of them.
        let years = page.find(|e| e.has_class("choices"));
        assert_eq!(years[0].named("li").len(), 4);
    };
    check("", 200, 0);
    check("from=2022-01-01&to=2023-12-31", 400, 0);
    check(&format!("claim={}:fact-7", one.head.id), 200, 1);
}

#[test]
fn the_flagships_laboratories_stand_beside_the_ministrys() {
    let beside = beside(Language::En);
    let page = page("#/indicator/synthetic-labs-eliminated", Language::En, &beside, 1280);
    let differences = page.find(|e| e.has_class("difference"));
    let both = differences.iter().find(|it| {
        let text = it.text();
        text.contains("21") && text.contains("11") && text.contains("PGO") && text.contains("MVD")
    });
    assert!(both.is_some());
}

#[test]
fn every_difference_is_worded_in_each_language() {
    for language in Language::ALL {
        let beside = beside(language);
        let page = page("#/disagreements", language, &beside, 360);
        check_whole("disagreements", &page);
        assert_eq!(page.find(|e| e.has_class("difference")).len(), beside.found.len());
        assert!(!beside.found.is_empty());
    }
}
