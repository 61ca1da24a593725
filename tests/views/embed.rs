//! What stands in frames on other pages, and a release on paper, rendered without a browser.

use std::collections::BTreeSet;
use std::rc::Rc;

use super::tree::Element;
use super::{every_release, file, raw_keys, read_release, registry, rendered};
use svodka::analysis::embed::{Edition, Embed};
use svodka::analysis::table::Filter;
use svodka::checks;
use svodka::i18n::Words;
use svodka::model::Id;
use svodka::model::release::Release;
use svodka::model::wording::Language;
use svodka::views::embed::{self, EmbedView};
use svodka::views::paper;
use svodka::views::release::{ReleaseView, STEPS};
use svodka::views::sheet::{Layout, Place, Sheet};
use yew::Callback;

/// The edition that is at hand.
const DIGEST: &str = "58be7592f3f9";

fn words(language: Language, own: &str) -> Rc<Words> {
    let source = ["", own].map(|start| file(&format!("assets/i18n/{start}{}.ftl", language.tag())));
    Words::read_at("../", language, &source.join("\n")).unwrap()
}

fn release_view(release: Release, words: Rc<Words>, layout: Layout) -> ReleaseView {
    let registry = registry();
    let findings = Rc::new(checks::run(&release, &registry));
    let sheet = Sheet {
        words,
        registry: Rc::new(registry),
        release: Rc::new(release),
        findings,
        layout,
        place: Place::Frame,
    };
    ReleaseView {
        sheet,
        chosen: None,
        filter: Filter::default(),
        window: None,
        copied: None,
        step: STEPS,
        on: Callback::noop(),
    }
}

fn view(release: Release, language: Language, query: &str, fragment: &str) -> EmbedView {
    let embed = Embed::parse(query, fragment);
    let words = words(language, "embed.");
    let view = release_view(release, words, Layout::of_page(480));
    let chosen = embed.fact.clone();
    EmbedView {
        embed,
        edition: Edition::new(1, DIGEST),
        latest: None,
        view: ReleaseView { chosen, ..view },
    }
}

fn shown(query: &str, fragment: &str) -> Element {
    rendered(embed::shown(&view(read_release(), Language::Kk, query, fragment)))
}

fn sections(page: &Element) -> Vec<String> {
    let sections = page.named("section");
    sections.iter().filter_map(|it| it.attribute("id").map(str::to_owned)).collect()
}

#[test]
fn the_document_of_every_release_has_all_that_can_be_asked_for_and_leads_out_of_the_frame() {
    for (release, language) in every_release().into_iter().zip(Language::ALL.into_iter().cycle()) {
        let name = format!("{} {}", language.tag(), release.id);
        let facts: Vec<Id> = release.facts.iter().map(|fact| fact.id.clone()).collect();
        let page = rendered(embed::still(&view(release, language, "", "")));
        assert_eq!(raw_keys(&page), Vec::<String>::new(), "{name}");
        let mut ids = BTreeSet::new();
        for id in page.all().iter().filter_map(|it| it.attribute("id")) {
            assert!(ids.insert(id.to_owned()), "{name}: {id} twice");
        }
        for fact in facts {
            assert!(ids.contains(&format!("fact-{fact}")), "{name}: {fact}");
        }
        for link in page.named("a") {
            let href = link.attribute("href").unwrap();
            assert!(href.starts_with("../") || href.starts_with("http"), "{name}: {href}");
        }
        let foot = &page.named("footer")[0];
        let link = &foot.named("a")[0];
        assert_eq!(link.attribute("target"), Some("_blank"), "{name}");
        assert_eq!(link.attribute("rel"), Some("noopener"), "{name}");
        assert!(!foot.find(|it| it.has_class("embed-imprint"))[0].text().is_empty(), "{name}");
    }
}

#[test]
fn a_frame_shows_what_its_address_names_and_the_whole_release_else() {
    assert_eq!(sections(&shown("", "#chain")), ["chain"]);
    assert_eq!(sections(&shown("", "#when#?secret=a")), ["when"]);
    assert_eq!(shown("", "#fact-drug-sale").named("article").len(), 1);
    for whole in ["", "#nowhere", "#fact-nosuch"] {
        assert!(sections(&shown("", whole)).len() > 5, "{whole}");
    }
    let bare = Release { facts: Vec::new(), headline: Vec::new(), ..read_release() };
    let page = rendered(embed::shown(&view(bare, Language::Ru, "", "#chain")));
    assert_eq!(page.named("h1").len(), 1);
    assert!(!sections(&page).contains(&"chain".to_owned()));
}

#[test]
fn a_chosen_fact_has_its_card_in_the_frame() {
    let card =
        |page: &Element| page.find(|it| it.has_class("card"))[0].attribute("hidden").is_none();
    assert!(card(&shown("?fact=drug-sale", "#change")));
    assert!(!card(&shown("?fact=nosuch", "#change")));
    assert!(!card(&shown("", "#change")));
}

#[test]
fn another_edition_than_the_embedded_one_is_said_before_all_else() {
    let notice = |query: &str| {
        let page = shown(query, "#chain");
        let status = page.named("footer")[0].attribute("data-status").unwrap().to_owned();
        let notice = page.find(|it| it.has_class("stray"));
        (status, notice.first().map(|it| it.text()))
    };
    assert_eq!(notice(""), ("current".to_owned(), None));
    assert_eq!(notice("?edition=1-58be7592f3f9"), ("current".to_owned(), None));
    let (status, text) = notice("?edition=1-aaaaaaaaaaaa");
    assert!(status == "corrected" && text.unwrap().contains("1-редакция"));
}

#[test]
fn a_frame_that_holds_an_edition_says_so_when_a_later_one_has_come() {
    for (query, n_notices) in
        [("", 1), ("?edition=1-58be7592f3f9", 1), ("?edition=1-aaaaaaaaaaaa", 2)]
    {
        let mut held = view(read_release(), Language::En, query, "#chain");
        held.latest = Some(2);
        for page in [rendered(embed::shown(&held)), rendered(embed::still(&held))] {
            let foot = &page.named("footer")[0];
            assert_eq!(foot.attribute("data-status"), Some("superseded"));
            assert!(foot.text().contains("Edition 1; the latest is edition 2"), "{}", foot.text());
            let notices = page.find(|it| it.has_class("stray"));
            assert_eq!(notices.len(), n_notices);
            assert!(notices[0].text().contains("Edition 2 has come out"), "{}", notices[0].text());
            let href = notices[0].named("a")[0].attribute("href").unwrap().to_owned();
            assert_eq!(href, format!("../archive.html#/editions/{}?lang=en", super::RELEASE));
        }
    }
}

#[test]
fn on_paper_every_figure_has_its_note() {
    for (release, language) in every_release().into_iter().zip(Language::ALL.into_iter().cycle()) {
        let name = format!("{} {}", language.tag(), release.id);
        let (n_figures, n_large) = (release.figures().count(), release.headline.len());
        let view = release_view(release, words(language, "paper."), paper::LAYOUT);
        let page = rendered(paper::view(&view, None));
        assert_eq!(raw_keys(&page), Vec::<String>::new(), "{name}");
        assert_eq!(page.named("ol")[0].named("li").len(), n_figures, "{name}");
        let numbers = page.find(|it| it.has_class("paper-ref"));
        assert_eq!(numbers.len(), n_large, "{name}");
        for number in numbers {
            let number: usize = number.text().parse().unwrap();
            assert!((1..=n_figures).contains(&number), "{name}: {number}");
        }
        let foot = page.named("footer")[0].text();
        assert!(foot.contains("http"), "{name}: {foot}");
    }
}
