//! Whatever is put into the readers, they answer in words: no panic, and nothing that the page would take for markup.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "what these tests cannot do, they must say at once")]

use std::fs;
use std::path::Path;

use base64::Engine as _;
use serde_json::{Value, json};
use svodka::analysis::address::Address;
use svodka::analysis::desk::Desk;
use svodka::analysis::locate::{Text, locate};
use svodka::analysis::phrase;
use svodka::analysis::route::Route;
use svodka::analysis::selection::Filter;
use svodka::checks;
use svodka::model::registry::Registry;
use svodka::model::release::Release;
use svodka::wire;

fn file(below_root: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(below_root)).unwrap()
}

fn registry() -> Registry {
    wire::registry::read(&file("assets/archive/registry.json")).whole().unwrap()
}

fn flagship() -> Value {
    let text = file("assets/archive/releases/zakon-2025-08-08-meeting.json");
    serde_json::from_str(&text).unwrap()
}

/// What is wrong with a text as a release, by the codes of its troubles.
fn codes(text: &str, registry: &Registry) -> Vec<&'static str> {
    let problems = wire::release::read(text, registry).problems;
    problems.iter().map(|problem| problem.trouble.code()).collect()
}

/// The troubles of texts that are no JSON.
const NO_JSON: [&str; 4] =
    ["problem-empty", "problem-truncated", "problem-not-json", "problem-too-deep"];

#[test]
fn json_is_told_from_what_is_none() {
    let registry = registry();
    let mut n_cases = 0;
    for line in file("tests/data/hostile/json.txt").lines() {
        let (name, bytes) = line.split_once(' ').unwrap();
        let bytes = if bytes == "-" { "" } else { bytes };
        let bytes = base64::engine::general_purpose::STANDARD.decode(bytes).unwrap();
        n_cases += 1;
        let Ok(text) = String::from_utf8(bytes) else {
            assert!(!name.starts_with("y_"), "{name} is JSON and no UTF-8");
            continue;
        };
        let codes = codes(&text, &registry);
        assert!(!codes.is_empty(), "{name} passed for a release");
        let is_refused_as_json = codes.iter().any(|code| NO_JSON.contains(code));
        match &name[..2] {
            "y_" => assert!(!is_refused_as_json, "{name}: {codes:?}"),
            "n_" => assert!(is_refused_as_json, "{name}: {codes:?}"),
            _ => {}
        }
    }
    assert_eq!(n_cases, 316);
}

#[test]
fn nesting_without_end_is_refused() {
    let registry = registry();
    for depth in [200, 10_000, 1_000_000] {
        for text in ["[".repeat(depth), "{\"a\":".repeat(depth), "[{\"a\":".repeat(depth)] {
            assert_eq!(codes(&text, &registry).len(), 1);
        }
        let closed = format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        assert_eq!(codes(&closed, &registry).len(), 1);
    }
}

/// Texts that have broken programs.
fn strings() -> Vec<String> {
    let mut strings: Vec<String> =
        serde_json::from_str(&file("tests/data/hostile/strings.json")).unwrap();
    strings.extend([
        "а".repeat(100_000),
        "\u{202e}14\u{202c}".to_owned(),
        "\u{200b}\u{2060}\u{feff}".to_owned(),
        "<script>alert(1)</script><img src=x onerror=alert(1)>".to_owned(),
        "{ $n }".to_owned(),
        "\u{0}\u{1}\u{7f}\u{85}\u{2028}".to_owned(),
    ]);
    strings
}

/// Puts a text in the place of every text of a value.
fn fill(value: &mut Value, with: &str) {
    match value {
        Value::String(text) => with.clone_into(text),
        Value::Array(items) => items.iter_mut().for_each(|item| fill(item, with)),
        Value::Object(members) => members.iter_mut().for_each(|(_, value)| fill(value, with)),
        _ => {}
    }
}

#[test]
fn any_text_in_any_member_is_read_or_refused() {
    let registry = registry();
    for text in strings() {
        let mut release = flagship();
        release["facts"].as_array_mut().unwrap().truncate(20);
        // In each of our own sentences: the release stays readable, and the text is what it was.
        for fact in release["facts"].as_array_mut().unwrap() {
            fill(&mut fact["says"], &text);
        }
        let read = wire::release::read(&release.to_string(), &registry).value.unwrap();
        if !text.trim().is_empty() {
            assert!(read.facts.iter().all(|fact| fact.says.ru == text));
        }
        checks::run(&read, &registry);
        // In every text of a fact, ids and numbers with them: the fact is refused, and the others stay.
        let n_facts = read.facts.len();
        let format = release["format"].clone();
        fill(&mut release["facts"][3], &text);
        release["format"] = format;
        let reading = wire::release::read(&release.to_string(), &registry);
        if let Some(read) = &reading.value {
            assert!(read.facts.len() <= n_facts && !reading.problems.is_empty());
        }
        fill(&mut release, &text);
        assert!(!codes(&release.to_string(), &registry).is_empty());
    }
}

#[test]
fn numbers_beyond_all_measure_are_refused_with_their_place() {
    let registry = registry();
    let text = flagship().to_string();
    for number in ["1e400", "-0", "123456789012345678901234567890", "1e-400", "NaN", "0x10", "١٢"]
    {
        for written in [format!("\"{number}\""), number.to_owned()] {
            let changed = text.replacen("\"value\":\"1637\"", &format!("\"value\":{written}"), 1);
            assert_ne!(changed, text);
            assert!(!codes(&changed, &registry).is_empty(), "{written} passed for a number");
        }
    }
}

/// A release of one fact.
fn small() -> Release {
    let fact = json!({
        "kind": "statement", "role": "detail", "id": "a",
        "says": { "ru": "р", "kk": "қ", "en": "e" },
        "locator": { "paragraph": 1, "start": 0, "end": 2, "figure": "14", "sha256": "0".repeat(64) },
    });
    let release = json!({
        "format": "svodka-release/1", "id": "a", "edition": 1,
        "title": { "ru": "р", "kk": "қ", "en": "e" },
        "issuer": "kz-pgo", "outlet": "zakon-kz", "language": "ru", "headline": [],
        "source": { "url": "https://a.example", "text": {
            "length": 2, "sha256": "0".repeat(64), "paragraphs": [[0, 2]],
        } },
        "facts": [fact],
    });
    wire::release::read(&release.to_string(), &registry()).value.unwrap()
}

#[test]
fn any_text_is_an_address_a_filter_a_phrase_and_a_source() {
    let release = small();
    for text in strings() {
        for address in
            [text.clone(), format!("#/release/{text}?fact={text}&q={text}&from={text}&lang={text}")]
        {
            let address = Address::parse(&address).fragment();
            assert_eq!(Address::parse(&address).fragment(), address, "{text}");
        }
        for route in [
            text.clone(),
            format!("#/indicator/{text}?claim={text}&near={text}&reason={text}&to={text}"),
        ] {
            let route = Route::parse(&route).fragment();
            assert_eq!(Route::parse(&route).fragment(), route, "{text}");
        }
        let desk = Desk::parse(&format!("#/source/{text}?fact={text}")).fragment();
        assert_eq!(Desk::parse(&desk).fragment(), desk);
        Filter::from_query(&text);
        for language in ["ru", "kk", "en"] {
            phrase::read(&text, language);
        }
        let located = locate(&release, &Text::new(&text, &text));
        for found in &located.found {
            if let Some(place) = found.standing.place() {
                assert!(text.contains("14"), "{place:?}");
            }
        }
    }
}
