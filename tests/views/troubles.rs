//! Every fault of a file is said in whole words, with its place.

use svodka::model::wording::Language;
use svodka::views::trouble::{FileFault, Notice, fault_line, faults, trouble_page};
use svodka::wire::{Details, Trouble};
use yew::{Callback, html};

use super::{raw_keys, rendered, words};

fn troubles() -> Vec<Trouble> {
    let text = || "zzz".to_owned();
    vec![
        Trouble::Empty,
        Trouble::Truncated,
        Trouble::NotJson(text()),
        Trouble::NewerFormat(text()),
        Trouble::OtherFormat { format: text(), expected: "yyy".into() },
        Trouble::UnknownMember { member: text(), nearest: Some("yyy".into()) },
        Trouble::UnknownMember { member: text(), nearest: None },
        Trouble::DuplicateMember(text()),
        Trouble::MissingMember(text()),
        Trouble::WrongShape("yyy"),
        Trouble::Unquoted(text()),
        Trouble::Unfit(text()),
        Trouble::UnknownWord { word: text(), allowed: "yyy".into(), nearest: None },
        Trouble::UnknownWord { word: text(), allowed: "yyy".into(), nearest: Some("xxx".into()) },
        Trouble::NotDecimal(text()),
        Trouble::NotPositive(text()),
        Trouble::NotPeriod { text: text(), reason: "period-form" },
        Trouble::Dangling { what: "indicators", id: text(), nearest: Some("xxx".into()) },
        Trouble::WrongUnit { unit: text(), expected: "yyy".into() },
        Trouble::Duplicate(text()),
        Trouble::MissingWords,
        Trouble::TooDeep,
        Trouble::Blank,
        Trouble::Offsets { found: text(), expected: "yyy".into() },
        Trouble::Circle(text()),
    ]
}

#[test]
fn every_fault_names_the_file_the_line_the_member_and_what_was_found() {
    for language in Language::ALL {
        let words = words(language);
        for trouble in troubles() {
            let Details { found, expected, nearest } = trouble.details();
            let fault = FileFault {
                file: "archive/x.json",
                line: 12,
                column: 7,
                path: "facts[3].unit",
                code: trouble.code(),
                found,
                expected,
                nearest,
            };
            let line = fault_line(&words, fault);
            let page = rendered(html! { <p>{ &line }</p> });
            assert_eq!(raw_keys(&page), Vec::<String>::new(), "{line}");
            let why = words.text(expected);
            let expected = if expected.starts_with("period-") { &why } else { expected };
            for part in ["archive/x.json", "12", "7", "facts[3].unit", found, expected, nearest] {
                assert!(line.contains(part), "{}: {part} is not in {line}", language.tag());
            }
            assert!(!line.contains('{'), "{line}");
        }
    }
}

#[test]
fn a_message_in_the_place_of_the_page_has_a_heading_and_ways_on() {
    for language in Language::ALL {
        for can_retry in [true, false] {
            let notice = Notice { title: "Title".into(), lines: vec!["Line".into()], can_retry };
            let page = rendered(trouble_page(&words(language), &notice, &Callback::noop()));
            assert_eq!((page.named("h1").len(), page.named("a").len()), (1, 1));
            assert_eq!(page.named("button").len(), usize::from(can_retry));
            assert_eq!(raw_keys(&page), Vec::<String>::new());
        }
    }
}

#[test]
fn faults_are_counted_in_the_language_of_the_reader() {
    for (language, one, two) in [
        (Language::Ru, "1 запис", "2 запис"),
        (Language::Kk, "1 жазба", "2 жазба"),
        (Language::En, "1 entry", "2 entries"),
    ] {
        for (lines, start) in
            [(vec!["a".to_owned()], one), (vec!["a".to_owned(), "b".to_owned()], two)]
        {
            let page = rendered(faults(&words(language), &lines));
            let summary = page.named("summary")[0].text();
            assert!(summary.contains(start), "{summary}");
            assert_eq!(page.named("li").len(), lines.len());
        }
        assert_eq!(rendered(faults(&words(language), &[])).all().len(), 1);
    }
}
