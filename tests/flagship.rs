//! The flagship release as the program reads it, against a list that was made by hand from the source text.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "what these tests cannot do, they must say at once")]

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use sha2::{Digest as _, Sha256};
use svodka::analysis::phrase;
use svodka::model::fact::{Content, Fact};
use svodka::model::registry::Registry;
use svodka::model::release::Release;
use svodka::wire;

fn file(below_root: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(below_root)).unwrap()
}

fn registry() -> Registry {
    let (registry, problems) =
        wire::registry::read(&file("assets/archive/registry.json")).usable().unwrap();
    assert_eq!(problems, []);
    registry
}

fn release() -> Release {
    let text = file("assets/archive/releases/zakon-2025-08-08-meeting.json");
    let (release, problems) = wire::release::read(&text, &registry()).usable().unwrap();
    assert_eq!((problems, release.broken.clone()), (vec![], vec![]));
    release
}

/// A line of the list: kind, value, qualifier, unit and period, then place and phrase.
type Row = [String; 8];

/// The list by fact, without the numbers of the seed.
fn listed() -> Vec<(String, Row)> {
    let text = file("tests/data/flagship.tsv");
    let lines = text.lines().skip(1).filter(|line| !line.is_empty());
    let rows = lines.map(|line| {
        let mut cells = line.split('\t').skip(1).map(str::to_owned);
        let id = cells.next().unwrap();
        (id, cells.collect::<Vec<_>>().try_into().unwrap())
    });
    rows.collect()
}

/// A fact as a line of the list.
fn as_row(fact: &Fact) -> Row {
    let span = &fact.locator.span;
    let [value, qualifier, unit, period] = match &fact.content {
        Content::Figure(figure) => [
            figure.quantity.value.normalize().to_string(),
            figure.quantity.qualifier.code().to_owned(),
            figure.quantity.unit.to_string(),
            figure.period.as_ref().unwrap().edtf.clone(),
        ],
        Content::Date { date, .. } => {
            let unit = if date.first == date.last { "date" } else { "month" };
            [date.edtf.clone(), "exact".to_owned(), unit.to_owned(), date.edtf.clone()]
        }
        _ => [span.phrase.clone(), String::new(), String::new(), String::new()],
    };
    let (start, end) = span.offsets.unwrap();
    let (start, end) = (start.to_string(), end.to_string());
    [fact.kind().code().to_owned(), value, qualifier, unit, period, start, end, span.phrase.clone()]
}

#[test]
fn every_line_of_the_list_is_a_fact_and_every_fact_a_line() {
    let listed = listed();
    let release = release();
    let facts = release.facts.iter().map(|fact| (fact.id.to_string(), as_row(fact)));
    let mut facts: Vec<(String, Row)> = facts.collect();
    assert_eq!((listed.len(), facts.len()), (57, 57));
    facts.sort();
    let mut wanted = listed;
    wanted.sort();
    for (fact, line) in facts.iter().zip(&wanted) {
        assert_eq!(fact, line);
    }
}

#[test]
fn every_phrase_lies_in_its_paragraph_and_is_as_long_as_its_offsets_say() {
    let release = release();
    let text = release.text.as_ref().unwrap();
    for fact in &release.facts {
        let span = &fact.locator.span;
        let (first, last) = text.paragraphs[span.paragraph - 1];
        let (start, end) = span.offsets.unwrap();
        assert!(first <= start && end <= last, "{}: {span:?}", fact.id);
        assert_eq!(span.phrase.chars().count(), end - start, "{}", fact.id);
    }
}

#[test]
fn a_paragraph_has_one_digest() {
    let release = release();
    for fact in &release.facts {
        let twin = |other: &&Fact| other.locator.span.paragraph == fact.locator.span.paragraph;
        for other in release.facts.iter().filter(twin) {
            assert_eq!(other.locator.paragraph_digest, fact.locator.paragraph_digest);
        }
    }
}

#[test]
fn every_figure_s_phrase_reads_as_its_value_and_hedge() {
    for (fact, figure) in release().figures() {
        let read = phrase::read(&fact.locator.span.phrase, "ru").unwrap();
        let quantity = &figure.quantity;
        assert_eq!(read.value, quantity.value, "{}", fact.id);
        assert!(read.says(quantity.qualifier), "{}: {:?}", fact.id, read.hedge);
    }
}

#[test]
fn the_headline_is_the_four_figures_that_open_the_release() {
    let headline: Vec<String> = release().headline.iter().map(ToString::to_string).collect();
    assert_eq!(headline, ["drug-sale", "drugs-seized", "labs", "property"]);
}

fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").unwrap();
        text
    })
}

#[test]
fn the_index_has_the_digests_and_lengths_of_its_files() {
    let index: serde_json::Value =
        serde_json::from_str(&file("assets/archive/index.json")).unwrap();
    let releases = index["releases"].as_array().unwrap();
    for entry in releases.iter().chain([&index["registry"]]) {
        let name = entry["file"].as_str().unwrap();
        let text = file(&format!("assets/archive/{name}"));
        assert_eq!(entry["sha256"], digest(text.as_bytes()), "{name}: run `cargo xtask index`");
        assert_eq!(entry["bytes"].as_u64(), u64::try_from(text.len()).ok(), "{name}");
    }
    let flagship = releases.iter().find(|entry| entry["id"] == *release().id).unwrap();
    assert_eq!(flagship["figures"].as_u64(), u64::try_from(release().figures().count()).ok());
}
