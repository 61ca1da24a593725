//! Every figure stands on the page with its hedge and its unit, as a reader of each language would write it.

use svodka::model::fact::Content;
use svodka::model::quantity::Qualifier;
use svodka::model::wording::Language;

use super::tree::{Element, spaced};
use super::{every_release, page, page_of, read_release, words};

/// Each figure in Kazakh, Russian and English.
const FIGURES: [(&str, [&str; 3]); 15] = [
    ("drug-sale", ["1 637", "1 637", "1,637"]),
    ("graffiti", ["35 мыңнан астам", "более 35 тыс.", "more than 35 thousand"]),
    ("advertisers", ["22", "22", "22"]),
    ("groups", ["14", "14", "14"]),
    ("transnational-groups", ["2", "2", "2"]),
    ("drugs-seized", ["14 тоннадан астам", "более 14 тонн", "more than 14 tonnes"]),
    ("labs", ["21", "21", "21"]),
    ("nura-precursors", ["8 тонна", "8 тонн", "8 tonnes"]),
    ("nura-drugs", ["100 килограмнан астам", "более 100 килограммов", "more than 100 kilograms"]),
    ("foreigners", ["3", "3", "3"]),
    ("wallets", ["22 мың", "22 тыс.", "22 thousand"]),
    ("digital-assets", ["18 млн АҚШ доллары", "18 млн долларов США", "18 million US dollars"]),
    ("property", ["10 млрд теңге", "10 млрд тенге", "10 billion tenge"]),
    (
        "property-special",
        ["9 млрд теңгеден астам", "более 9 млрд тенге", "more than 9 billion tenge"],
    ),
    ("task-forces", ["50", "50", "50"]),
];

/// Whether a text has these words, and no digit stands next to them: 2 is not in 22.
fn says(text: &str, words: &str) -> bool {
    let text = spaced(text);
    let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    text.match_indices(words).any(|(start, _)| {
        let (before, after) = (&text[..start], &text[start + words.len()..]);
        !is_digit(before.chars().next_back()) && !is_digit(after.chars().next())
    })
}

/// The part of the page that stands for a fact in a section.
fn of<'p>(page: &'p Element, section: &str, fact: &str) -> Vec<&'p Element> {
    page.by_id(section).find(|element| element.attribute("data-fact") == Some(fact))
}

#[test]
fn the_list_here_names_every_figure() {
    let release = read_release();
    let figures: Vec<&str> = release.figures().map(|(fact, _)| &*fact.id).collect();
    assert_eq!(figures, FIGURES.map(|(fact, _)| fact));
}

#[test]
fn every_figure_has_its_hedge_and_unit_in_the_table_the_chain_and_the_card() {
    for (at, language) in Language::ALL.into_iter().enumerate() {
        for (fact, lines) in FIGURES {
            let (line, page) = (lines[at], page(language, Some(fact)));
            let name = format!("{} {fact}: {line}", language.tag());
            let rows = of(&page, "facts", fact);
            assert_eq!(rows.len(), 1, "{name}");
            assert!(says(&rows[0].text(), line), "{name} in {}", rows[0].text());
            assert!(rows[0].has_class("is-chosen"), "{name}");
            let labels = page.by_id("chain").find(|e| e.attribute("role") == Some("button"));
            let labels = labels.into_iter().filter(|e| e.attribute("aria-pressed") == Some("true"));
            let labels: Vec<_> = labels.filter_map(|e| e.attribute("aria-label")).collect();
            assert_eq!(labels.len(), 1, "{name}");
            assert!(says(labels[0], line), "{name} in {}", labels[0]);
            let card = page.named("aside").into_iter().find(|e| e.attribute("aria-live").is_some());
            let card = card.unwrap();
            assert!(says(&card.text(), line), "{name} in {}", card.text());
            assert!(card.attribute("hidden").is_none(), "{name}");
        }
    }
}

#[test]
fn the_headline_figures_are_large_and_whole() {
    for (at, language) in Language::ALL.into_iter().enumerate() {
        let page = page(language, None);
        for (fact, lines) in FIGURES {
            let cells = of(&page, "headline", fact);
            let is_headline = ["drug-sale", "drugs-seized", "labs", "property"].contains(&fact);
            assert_eq!(cells.len(), usize::from(is_headline), "{fact}");
            for cell in cells {
                // The Kazakh hedge follows its number on a line of its own.
                assert!(
                    says(&cell.text(), lines[at]),
                    "{} {fact}: {}",
                    language.tag(),
                    cell.text()
                );
            }
        }
    }
}

#[test]
fn what_is_inferred_says_so_wherever_it_stands() {
    for language in Language::ALL {
        let inferred = spaced(&words(language).text("basis-inferred"));
        let page = page(language, Some("property"));
        for section in ["headline", "facts"] {
            let text = of(&page, section, "property")[0].text();
            assert!(text.contains(&inferred), "{}: {text}", language.tag());
        }
        let marks = page.find(|e| e.has_class("chart-mark"));
        let pressed = marks.into_iter().filter(|e| e.attribute("aria-pressed") == Some("true"));
        let labels: Vec<_> = pressed.filter_map(|mark| mark.attribute("aria-label")).collect();
        assert!(labels.len() >= 4);
        for label in labels {
            assert!(spaced(label).contains(&inferred), "{}: {label}", language.tag());
        }
    }
}

#[test]
fn a_stated_per_cent_has_its_hedge_in_the_card() {
    let lines = ["шамамен +3 пайыз", "около +3 процентов", "about +3 per cent"];
    for (language, line) in Language::ALL.into_iter().zip(lines) {
        let is_it = |id: &str| id == "baq-ru-2025-10-21-sites";
        let release = every_release().into_iter().find(|release| is_it(&release.id)).unwrap();
        let page = page_of(release, language, Some("drug-offences-all"), 1280);
        let card = page.named("aside").into_iter().find(|e| e.attribute("aria-live").is_some());
        let text = card.unwrap().text();
        assert!(says(&text, line), "{line} in {text}");
    }
}

#[test]
fn a_stated_per_cent_has_its_hedge_beside_the_computed_one() {
    let lines = ["16 пайыздан астам", "более 16 процентов", "more than 16 per cent"];
    for (language, line) in Language::ALL.into_iter().zip(lines) {
        let mut release = read_release();
        for fact in &mut release.facts {
            let Content::Figure(figure) = &mut fact.content else { continue };
            let percent = figure.change.as_mut().and_then(|change| change.percent.as_mut());
            if let Some(percent) = percent {
                percent.qualifier = Qualifier::MoreThan;
            }
        }
        let page = page_of(release, language, None, 1280);
        for section in ["change", "sums"] {
            let text = page.by_id(section).text();
            assert!(says(&text, line), "{line} in {text}");
        }
    }
}
