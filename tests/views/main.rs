//! The whole release page in three languages, rendered without a browser from the files that are published.
#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "what these tests cannot do, they must say at once"
)]

mod archive;
mod check;
mod editions;
mod embed;
mod figures;
mod share;
mod tree;
mod troubles;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::rc::Rc;

use svodka::analysis::address::Address;
use svodka::analysis::table::Filter;
use svodka::checks;
use svodka::i18n::Words;
use svodka::model::Id;
use svodka::model::registry::Registry;
use svodka::model::release::Release;
use svodka::model::wording::Language;
use svodka::views::masthead::{Masthead, foot, masthead};
use svodka::views::release::{self, ReleaseView};
use svodka::views::sheet::{Layout, Place, Sheet, Theme};
use svodka::wire;
use tree::Element;
use yew::{Callback, Html, LocalServerRenderer, Properties, component, html};

const RELEASE: &str = "zakon-2025-08-08-meeting";

fn file(below_root: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(below_root)).unwrap()
}

fn words(language: Language) -> Rc<Words> {
    Words::read(language, &file(&format!("assets/i18n/{}.ftl", language.tag()))).unwrap()
}

fn registry() -> Registry {
    wire::registry::read(&file("assets/archive/registry.json")).usable().unwrap().0
}

fn read_release() -> Release {
    let text = file(&format!("assets/archive/releases/{RELEASE}.json"));
    wire::release::read(&text, &registry()).usable().unwrap().0
}

/// Shows what it is given.
#[component]
fn Shown(ShownProps { html }: &ShownProps) -> Html {
    html.clone()
}

#[derive(PartialEq, Properties)]
struct ShownProps {
    html: Html,
}

fn rendered(html: Html) -> Element {
    let renderer = LocalServerRenderer::<Shown>::with_props(ShownProps { html });
    Element::read(&pollster::block_on(renderer.hydratable(false).render()))
}

/// The page of a release as the app assembles it.
fn page_of(release: Release, language: Language, chosen: Option<&str>, width_px: u32) -> Element {
    let (registry, words) = (registry(), words(language));
    let findings = checks::run(&release, &registry);
    let sheet = Sheet {
        words: Rc::clone(&words),
        registry: Rc::new(registry),
        release: Rc::new(release),
        findings: Rc::new(findings),
        layout: Layout::of_page(width_px),
        place: Place::Page,
    };
    let view = ReleaseView {
        step: release::STEPS,
        sheet,
        chosen: chosen.map(Id::from),
        filter: Filter::default(),
        window: None,
        copied: None,
        on: Callback::noop(),
    };
    let head = Masthead {
        words: Rc::clone(&words),
        theme: Theme::Auto,
        here: "",
        skip: Html::default(),
        kept: String::new(),
        addresses: Language::ALL.map(|one| (one, Address::default().fragment())).to_vec(),
        on: Callback::noop(),
    };
    rendered(html! {
        <>{ masthead(&head) }<main id="content">{ release::page(view) }</main>{ foot(&words) }</>
    })
}

fn page(language: Language, chosen: Option<&str>) -> Element {
    page_of(read_release(), language, chosen, 1280)
}

/// Each language, with nothing chosen and with a fact that has a part, a period and neighbours.
fn flagship() -> impl Iterator<Item = (String, Element)> {
    Language::ALL.into_iter().flat_map(|language| {
        [None, Some("property"), Some("nura-lab"), Some("detect-labs")]
            .map(|chosen| (format!("{} {chosen:?}", language.tag()), page(language, chosen)))
    })
}

/// The flagship, and every other release of the archive.
fn pages() -> impl Iterator<Item = (String, Element)> {
    let others = others().into_iter().zip(Language::ALL.into_iter().cycle());
    flagship().chain(others.map(|(release, language)| {
        let name = format!("{} {}", language.tag(), release.id);
        let chosen = release.facts.last().map(|fact| fact.id.to_string());
        (name, page_of(release, language, chosen.as_deref(), 1280))
    }))
}

/// Every release but the flagship.
fn others() -> Vec<Release> {
    every_release().into_iter().filter(|release| *release.id != *RELEASE).collect()
}

/// Every release of the archive.
fn every_release() -> Vec<Release> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/archive/releases");
    let mut paths: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let registry = registry();
    let read = |path: &std::path::PathBuf| {
        let text = fs::read_to_string(path).unwrap();
        let (release, problems) = wire::release::read(&text, &registry).usable().unwrap();
        assert!(problems.is_empty(), "{}: {problems:?}", path.display());
        release
    };
    paths.iter().map(read).collect()
}

/// Beginnings of the messages' names: `facts` of `facts-column-says`.
fn beginnings() -> BTreeSet<String> {
    let source = ["", "archive.", "check.", "embed.", "paper.", "share."]
        .map(|start| file(&format!("assets/i18n/{start}en.ftl")))
        .join("\n");
    let names = source.lines().filter_map(|line| line.split_once(" = "));
    names.filter_map(|(name, _)| Some(name.split_once('-')?.0.to_owned())).collect()
}

/// Words that are the name of a message and not its text.
fn raw_keys(page: &Element) -> Vec<String> {
    let beginnings = beginnings();
    let is_key = |word: &str| {
        let parts: Vec<&str> = word.split('-').collect();
        let is_plain = |part: &&str| {
            !part.is_empty()
                && part.bytes().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == b'_')
        };
        parts.len() > 1 && parts.iter().all(is_plain) && beginnings.contains(parts[0])
    };
    let said = page.words();
    let words = said
        .iter()
        .flat_map(|text| text.split(|c: char| c.is_whitespace() || "«»“”(),.:;".contains(c)));
    words.filter(|word| is_key(word)).map(str::to_owned).collect()
}

#[test]
fn no_message_is_shown_by_its_name_and_none_lacks_a_value() {
    for (name, page) in pages() {
        assert_eq!(raw_keys(&page), Vec::<String>::new(), "{name}");
        for text in page.words() {
            assert!(!text.contains(['{', '}']), "{name}: {text}");
        }
    }
    let raw = rendered(html! { <p title="facts-any">{ "«kind-figure», inter-agency" }</p> });
    assert_eq!(raw_keys(&raw), ["facts-any", "kind-figure"]);
}

#[test]
fn every_quotation_says_that_it_is_russian() {
    for (name, page) in flagship() {
        let quotations = page.named("q");
        assert!(quotations.len() >= 57, "{name}");
        for q in quotations {
            assert_eq!(q.attribute("lang"), Some("ru"), "{name}: {}", q.text());
        }
    }
}

#[test]
fn there_is_one_first_heading_and_no_level_is_skipped() {
    for (name, page) in pages() {
        let levels: Vec<(u32, String)> = page
            .all()
            .into_iter()
            .filter_map(|element| {
                let level = element.name.strip_prefix('h')?.parse().ok()?;
                Some((level, element.text()))
            })
            .collect();
        assert_eq!(levels.iter().filter(|(level, _)| *level == 1).count(), 1, "{name}");
        let mut before = 0;
        for (level, text) in levels {
            assert!(level <= before + 1, "{name}: h{level} “{text}” after h{before}");
            assert!(!text.is_empty(), "{name}: an empty h{level}");
            before = level;
        }
    }
}

#[test]
fn ids_are_unique_and_what_refers_to_them_finds_them() {
    for (name, page) in pages() {
        let all = page.all();
        let ids: Vec<&str> = all.iter().filter_map(|element| element.attribute("id")).collect();
        let known: BTreeSet<&str> = ids.iter().copied().collect();
        let twice = |id: &&&str| ids.iter().filter(|other| other == id).count() > 1;
        assert_eq!(ids.iter().find(twice), None, "{name}");
        for element in all {
            for reference in ["aria-labelledby", "aria-controls", "aria-describedby", "for"] {
                for id in element.attribute(reference).unwrap_or_default().split_whitespace() {
                    assert!(known.contains(id), "{name}: {reference} to {id}");
                }
            }
            let paint = element.attribute("fill").and_then(|fill| fill.strip_prefix("url(#"));
            if let Some(id) = paint.and_then(|fill| fill.strip_suffix(')')) {
                assert!(known.contains(id), "{name}: a fill with {id}");
            }
        }
    }
}

#[test]
fn every_section_has_its_address_and_its_heading() {
    for (name, page) in pages() {
        let sections =
            page.find(|e| e.name == "section" && e.attribute("aria-labelledby").is_some());
        let codes: Vec<&str> = sections.iter().map(|it| it.attribute("id").unwrap()).collect();
        for code in &codes {
            let section = page.by_id(code);
            assert_eq!(
                section.attribute("aria-labelledby"),
                Some(format!("{code}-heading").as_str())
            );
            let heading = page.by_id(&format!("{code}-heading"));
            assert_eq!(heading.name, "h2", "{name}");
            let link = heading.named("a")[0].attribute("href").unwrap();
            assert!(link.contains(&format!("/{code}?lang=")), "{name}: {link}");
        }
        // The contents name the sections that are there, in their order, and no others.
        let contents = &page.find(|element| element.has_class("contents"))[0];
        let linked: Vec<&str> =
            contents.named("a").iter().map(|link| link.attribute("href").unwrap()).collect();
        assert_eq!(linked.len() + 1, codes.len(), "{name}");
        for (link, code) in linked.iter().zip(codes.iter().filter(|code| **code != "headline")) {
            assert!(link.contains(&format!("/{code}?lang=")), "{name}: {link}");
        }
    }
}

#[test]
fn every_chart_has_a_title_a_source_and_both_buttons() {
    for (name, page) in flagship() {
        let charts = page.named("figure");
        assert_eq!(charts.len(), 6, "{name}");
        for chart in charts {
            let id = chart.attribute("id").unwrap();
            assert!(!page.by_id(&format!("{id}-title")).text().is_empty(), "{name} {id}");
            let source = chart.find(|element| element.has_class("chart-source"));
            let source = source[0].text();
            assert!(
                source.contains("Zakon.kz") && source.contains(char::is_numeric),
                "{name} {id}: {source}"
            );
            let buttons =
                chart.find(|e| e.name == "button" && e.attribute("aria-controls").is_some());
            let pressed: Vec<_> =
                buttons.iter().map(|b| b.attribute("aria-pressed").unwrap()).collect();
            assert_eq!(pressed, ["true", "false"], "{name} {id}");
            assert!(buttons.iter().all(|button| !button.text().is_empty()), "{name} {id}");
            let marks = chart.find(|element| element.has_class("chart-mark"));
            let n_stops = marks.iter().filter(|m| m.attribute("tabindex") == Some("0")).count();
            assert_eq!(n_stops, 1, "{name} {id}");
            assert!(
                marks.iter().all(|m| !m.attribute("aria-label").unwrap_or_default().is_empty())
            );
        }
    }
}

#[test]
fn everything_that_can_be_pressed_or_chosen_has_a_name() {
    for (name, page) in pages() {
        let named = page.find(|e| matches!(e.name.as_str(), "a" | "button" | "summary"));
        for element in named {
            let label = element.attribute("aria-label").unwrap_or_default();
            assert!(!label.is_empty() || !element.text().is_empty(), "{name}: {element:?}");
        }
        let labels = page.find(|element| element.name == "label" && !element.text().is_empty());
        let n_fields: usize = labels
            .iter()
            .map(|label| label.named("input").len() + label.named("select").len())
            .sum();
        assert_eq!(n_fields, page.named("input").len() + page.named("select").len(), "{name}");
    }
}

#[test]
fn a_page_without_text_without_event_and_without_date_is_still_a_page() {
    for language in Language::ALL {
        let bare = Release { text: None, occasion: None, published: None, ..read_release() };
        let page = page_of(bare, language, None, 320);
        assert_eq!(raw_keys(&page), Vec::<String>::new());
        assert_eq!(page.named("figure").len(), 5);
        let empty =
            Release { facts: vec![], headline: vec![], open_links: vec![], ..read_release() };
        assert_eq!(raw_keys(&page_of(empty, language, None, 320)), Vec::<String>::new());
    }
}
