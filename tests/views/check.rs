//! The page of checks, rendered without a browser.

use std::rc::Rc;

use super::tree::{Element, spaced};
use super::{file, raw_keys, read_release, registry, rendered};
use svodka::analysis::desk::Desk;
use svodka::analysis::excerpt::Line;
use svodka::analysis::locate::{Text, locate};
use svodka::checks;
use svodka::i18n::Words;
use svodka::model::release::Release;
use svodka::model::wording::Language;
use svodka::views::check::{self, Ask, Bench, Beside, Examined, Fault, Progress, Refused};
use svodka::views::sheet::Layout;
use yew::Callback;

fn bench(fragment: &str, language: Language) -> Bench {
    let source =
        ["", "check."].map(|start| file(&format!("assets/i18n/{start}{}.ftl", language.tag())));
    Bench {
        words: Words::read(language, &source.join("\n")).unwrap(),
        registry: Rc::new(registry()),
        desk: Desk::parse(fragment),
        files: Vec::new(),
        at: 0,
        refused: Vec::new(),
        reading: None,
        release: None,
        beside: None,
        filter: svodka::analysis::table::Filter::default(),
        window: None,
        layout: Layout::of_page(1280),
        copied: None,
        on: Callback::<Ask>::noop(),
    }
}

fn examined(release: Option<Release>, n_faults: usize) -> Rc<Examined> {
    let pieces = ["a".to_owned(), "b".to_owned(), "c".to_owned()];
    let fault = Fault {
        line: 3,
        column: 7,
        path: "facts[1].unit".to_owned(),
        code: "problem-duplicate",
        found: "<b>".to_owned(),
        expected: String::new(),
        nearest: String::new(),
        excerpt: vec![Line { number: 3, pieces }],
    };
    let findings = release.as_ref().map(|release| checks::run(release, &registry()));
    Rc::new(Examined {
        name: "<i>.json".to_owned(),
        n_bytes: 60_000,
        release: release.map(Rc::new),
        findings: Rc::new(findings.unwrap_or_default()),
        faults: vec![fault; n_faults.min(2)],
        n_faults,
        is_foreign: n_faults == 5,
        held: None,
    })
}

#[track_caller]
fn check_whole(page: &Element, n_heads: usize) {
    assert_eq!(raw_keys(page), Vec::<String>::new());
    for text in page.words() {
        assert!(!text.contains(['{', '}']), "{text}");
    }
    assert_eq!(page.named("h1").len(), n_heads);
}

/// Why files are not read.
const REFUSALS: [&str; 5] = [
    "inspect-too-large",
    "inspect-too-many",
    "inspect-source-too-large",
    "inspect-not-utf8",
    "inspect-not-read",
];

#[test]
fn files_have_a_verdict_in_each_language() {
    for language in Language::ALL {
        for n_faults in [0, 1, 2, 5] {
            let mut bench = bench("#/check", language);
            bench.files =
                vec![examined(Some(read_release()), n_faults), examined(None, n_faults.max(1))];
            bench.reading = Some(Progress { name: "x.json".to_owned(), n: 1, all: 3, share: 50 });
            bench.refused = REFUSALS
                .map(|why| Refused { name: "y".to_owned(), why, number: "51".to_owned() })
                .to_vec();
            let page = rendered(check::view(&bench));
            check_whole(&page, 2);
            let progress = page.named("progress")[0];
            let (value, max) = (progress.attribute("value"), progress.attribute("max"));
            assert_eq!((value, max), (Some("150"), Some("300")));
            assert_eq!(page.find(|e| e.has_class("problems")).len(), usize::from(n_faults > 0));
            // Names of files are words, whatever they look like.
            assert!(page.named("i").is_empty() && page.named("b").is_empty());
        }
    }
}

#[test]
fn a_release_of_a_thousand_facts_is_judged_and_not_drawn() {
    let mut release = read_release();
    let facts = release.facts.clone();
    release.facts = facts.iter().cycle().take(1_000).cloned().collect();
    let mut bench = bench("#/check", Language::Kk);
    bench.files = vec![examined(Some(release), 1)];
    let page = rendered(check::view(&bench));
    check_whole(&page, 1);
    assert!(page.find(|e| e.has_class("preview")).is_empty());
    assert_eq!(page.find(|e| e.has_class("problems")).len(), 1);
    let text = spaced(&page.words().join(" "));
    assert!(text.contains("1 000 факт"), "{text}");
}

#[test]
fn a_text_is_shown_beside_its_phrases_in_each_language() {
    for language in Language::ALL {
        let mut bench = bench("#/source", language);
        let release = Rc::new(read_release());
        let text = Rc::new(Text::new("14 <script> 22", "14 <script> 22"));
        let located = Rc::new(locate(&release, &text));
        let n_phrases = located.found.len();
        bench.release = Some(release);
        bench.beside = Some(Beside { text, located });
        let page = rendered(check::view(&bench));
        check_whole(&page, 1);
        assert!(page.named("script").is_empty());
        let phrases = page.by_id("inspect-phrases");
        assert_eq!(phrases.named("li").len(), n_phrases);
    }
}
