//! The page that saves, cites and embeds, rendered without a browser: what is shown is what is saved.

use std::rc::Rc;

use super::tree::Element;
use super::{file, raw_keys, read_release, registry, rendered};
use svodka::analysis::address::{Address, Section};
use svodka::analysis::embed::Edition;
use svodka::analysis::route::Route;
use svodka::analysis::share::Share;
use svodka::analysis::table;
use svodka::checks;
use svodka::export::compare::{Verdict, compare};
use svodka::export::read::read;
use svodka::i18n::Words;
use svodka::model::Id;
use svodka::model::claim::Claim;
use svodka::model::period::Day;
use svodka::model::wording::Language;
use svodka::views::archive::{Beside, Hall};
use svodka::views::share::goods::{Goods, Look, Seen};
use svodka::views::share::{self, Ask, Counter, of_indicator, of_release};
use svodka::views::sheet::{Layout, Place, Sheet};
use yew::Callback;

fn words(language: Language) -> Rc<Words> {
    let source = ["", "archive.", "share."]
        .map(|start| file(&format!("assets/i18n/{start}{}.ftl", language.tag())));
    Words::read(language, &source.join("\n")).unwrap()
}

fn sheet(language: Language) -> Sheet {
    let (release, registry) = (read_release(), registry());
    let findings = Rc::new(checks::thorough(&release, &registry, &[]));
    Sheet {
        words: words(language),
        registry: Rc::new(registry),
        release: Rc::new(release),
        findings,
        layout: Layout::of_page(1280),
        place: Place::Page,
    }
}

fn seen() -> Seen {
    let address = Some("https://example.org/#/release/zakon-2025-08-08-meeting".to_owned());
    Seen { address, day: Day::from_iso("2026-11-23") }
}

fn goods(fragment: &str, language: Language) -> (Sheet, Goods) {
    let (sheet, address) = (sheet(language), Address::parse(fragment));
    let goods = of_release::goods(&sheet, &address, Look::of_page(1280), &seen());
    (sheet, goods)
}

fn page(fragment: &str, language: Language) -> Element {
    let (sheet, goods) = goods(fragment, language);
    rendered(share::view(&Counter {
        words: Rc::clone(&sheet.words),
        subject: sheet.release.title.get(language).to_owned(),
        sheet: Some(sheet),
        share: Share::parse(&format!("#/share{}", fragment.trim_start_matches('#'))),
        goods: Rc::new(goods),
        look: Look::of_page(1280),
        is_busy: false,
        done: None,
        site: Some("https://example.org/svodka/".to_owned()),
        edition: Some(Edition::new(1, "58be7592f3f9")),
        copied: None,
        on: Callback::<Ask>::noop(),
    }))
}

fn address(section: &str) -> String {
    format!("#/release/{}/{section}", super::RELEASE)
}

#[test]
fn every_section_gives_rows_citations_and_what_it_draws() {
    for language in Language::ALL {
        for (section, code) in Section::ALL {
            let page = page(&address(code), language);
            assert_eq!(raw_keys(&page), Vec::<String>::new(), "{code}");
            for text in page.words() {
                // BibTeX has braces of its own, and so has the script that is copied.
                let is_code = text.starts_with("<iframe");
                let has_gap = text.contains("{ $") || text.contains(" }");
                assert!(is_code || !has_gap, "{code}: {text}");
            }
            let is_drawn = !matches!(section, Section::Directives | Section::Sums | Section::Facts);
            assert_eq!(page.named("img").len(), usize::from(is_drawn), "{code}");
            assert_eq!(page.named("dt").len(), 4, "{code}");
            assert!(page.named("tr").len() > 1, "{code}");
        }
    }
}

#[test]
fn a_filter_an_order_and_a_language_are_kept() {
    let (sheet, goods) = goods(&address("facts?kind=figure&order=period&reversed=1"), Language::Kk);
    let filter = Address::parse("#/release/x/facts?kind=figure&order=period&reversed=1").filter;
    let shown = table::rows(&sheet.release, &filter, Language::Kk, &|_| String::new());
    let saved: Vec<&str> = goods.rows.iter().map(|row| row.get("FACT")).collect();
    assert_eq!(saved, shown.iter().map(|fact| &*fact.id).collect::<Vec<_>>());
    assert!(
        goods.rows.iter().all(|row| row.get("LANGUAGE") == "kk" && row.get("KIND") == "figure")
    );
    assert_eq!(goods.grid.rows.len(), 15);
}

#[test]
fn a_saved_picture_says_its_source_and_reads_back_unchanged() {
    for code in ["change", "chain", "parts", "when", "where", "text"] {
        let (sheet, goods) = goods(&address(code), Language::Ru);
        let svg = goods.svg(Look::of_page(1280)).unwrap();
        for words in
            ["Zakon.kz", "6 августа 2025", "8 августа 2025", "SHA-256", "<desc>", "example.org"]
        {
            assert!(svg.replace('\u{a0}', " ").contains(words), "{code} lacks {words}");
        }
        let releases = [(*sheet.release).clone()];
        let seen = compare(&read(svg.as_bytes()).unwrap(), &releases, &sheet.registry);
        assert_eq!(seen.verdict, Verdict::Unchanged, "{code}: {seen:?}");
    }
}

#[test]
fn an_indicator_gives_the_claims_of_all_releases() {
    let id: Id = "synthetic-labs-eliminated".into();
    let registry = registry();
    let releases: Vec<_> = super::every_release().into_iter().map(Rc::new).collect();
    let claims = releases.iter().flat_map(|release| Claim::all(release, Language::En)).collect();
    let beside = Rc::new(Beside { claims, ..Beside::default() });
    let hall = Hall {
        words: words(Language::En),
        registry: Rc::new(registry),
        beside,
        has_differences: false,
        route: Route::parse("#/indicator/synthetic-labs-eliminated"),
        layout: Layout::of_page(1280),
        copied: None,
        on: Callback::noop(),
    };
    let given = of_indicator::Given { id: &id, releases: &releases, n_undated: 0 };
    let goods = of_indicator::goods(&hall, &given, Look::of_page(1280), &seen()).unwrap();
    let n_claims = hall.beside.claims.iter().filter(|claim| claim.figure.indicator == id).count();
    assert!(n_claims > 3);
    assert_eq!(goods.rows.len(), n_claims);
    let svg = goods.svg(Look::of_page(1280)).unwrap();
    let own: Vec<_> = releases.iter().map(|release| (**release).clone()).collect();
    let seen = compare(&read(svg.as_bytes()).unwrap(), &own, &hall.registry);
    assert_eq!(seen.verdict, Verdict::Unchanged, "{seen:?}");
}

#[test]
fn an_indicator_as_known_on_a_day_says_so_in_all_that_is_taken_out() {
    let id: Id = "synthetic-labs-eliminated".into();
    let route = Route::parse("#/indicator/synthetic-labs-eliminated?known=2024-12-31");
    let day = route.known.unwrap();
    let releases = super::every_release().into_iter().map(Rc::new);
    let releases: Vec<_> =
        releases.filter(|it| it.known_from().is_some_and(|known| known <= day)).collect();
    let claims = releases.iter().flat_map(|release| Claim::all(release, Language::En)).collect();
    let hall = Hall {
        words: words(Language::En),
        registry: Rc::new(registry()),
        beside: Rc::new(Beside { claims, ..Beside::default() }),
        has_differences: false,
        route,
        layout: Layout::of_page(1280),
        copied: None,
        on: Callback::noop(),
    };
    let given = of_indicator::Given { id: &id, releases: &releases, n_undated: 2 };
    let goods = of_indicator::goods(&hall, &given, Look::of_page(1280), &seen()).unwrap();
    let says = "As known on 31 December 2024";
    for (what, text) in [
        ("the picture", goods.svg(Look::of_page(1280)).unwrap()),
        ("JSON", goods.json()),
        ("linked data", goods.jsonld()),
        ("a citation", goods.work(None).unwrap().title.clone()),
    ] {
        assert!(text.replace('\u{a0}', " ").contains(says), "{what}: {text}");
    }
    assert!(goods.about.note.contains("2 releases"), "{}", goods.about.note);
    assert_eq!(goods.name, "svodka-indicator-synthetic-labs-eliminated-known-2024-12-31-en");
}
