use super::*;
use crate::export::picture::{Drawing, with_evidence};
use crate::export::read::read;
use crate::export::{About, csv, json, jsonld};
use crate::wire;

const RELEASE: &str =
    include_str!("../../../assets/archive/releases/zakon-2025-08-08-meeting.json");

fn registry() -> Registry {
    let text = include_str!("../../../assets/archive/registry.json");
    wire::registry::read(text).usable().unwrap().0
}

fn release(text: &str) -> Release {
    wire::release::read(text, &registry()).usable().unwrap().0
}

fn rows(language: Language) -> Vec<Row> {
    let (release, registry) = (release(RELEASE), registry());
    release.facts.iter().map(|fact| Row::of(fact, &release, &registry, language)).collect()
}

fn svg(rows: &[Row]) -> String {
    let bare = "<svg><metadata></metadata><text x=\"1\">1\u{a0}637</text></svg>\n";
    with_evidence(bare, |drawing: &Drawing| jsonld::write(&About::default(), rows, Some(drawing)))
}

/// Every form of these rows.
fn forms(rows: &[Row]) -> [String; 4] {
    let about = About::default();
    [csv::write(rows), json::write(&about, rows), jsonld::write(&about, rows, None), svg(rows)]
}

fn held(file: &str) -> Compared {
    compare(&read(file.as_bytes()).unwrap(), &[release(RELEASE)], &registry())
}

#[test]
fn what_was_saved_reads_back_unchanged_in_every_form_and_language() {
    for language in Language::ALL {
        for file in forms(&rows(language)) {
            let seen = held(&file);
            assert_eq!(seen.verdict, Verdict::Unchanged, "{seen:?}\n{}", &file[..300]);
            assert_eq!(seen.n_rows, 57);
        }
    }
}

#[test]
fn an_altered_value_is_named_with_what_it_was() {
    for file in forms(&rows(Language::Ru)) {
        let altered = file.replacen("1637", "1937", 1);
        assert_ne!(altered, file);
        let seen = held(&altered);
        assert_eq!(seen.verdict, Verdict::Altered, "{}", &file[..200]);
        let found = &seen.differences;
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(
            (found[0].column, &*found[0].archive, &*found[0].file),
            ("OBS_VALUE", "1637", "1937")
        );
    }
}

#[test]
fn a_digit_that_is_drawn_otherwise_is_seen() {
    let altered = svg(&rows(Language::Ru)).replace(">1\u{a0}637", ">1\u{a0}937");
    let seen = held(&altered);
    assert_eq!(seen.verdict, Verdict::Altered);
    assert_eq!(seen.redrawn, [("1\u{a0}937".to_owned(), "1\u{a0}637".to_owned())]);
    let moved = svg(&rows(Language::Ru)).replace("x=\"1\"", "x=\"2\"");
    assert!(held(&moved).is_redrawn);
}

/// A second edition, as a release's file has it.
const DATED: &str = "\"edition\": 2, \"modified\": \"2025-09-01\"";

#[test]
fn a_file_of_an_older_edition_is_no_altered_one() {
    let newer = RELEASE.replacen("\"edition\": 1", DATED, 1).replace("\"1637\"", "\"1640\"");
    let newer = release(&newer);
    for file in forms(&rows(Language::En)) {
        let seen =
            compare(&read(file.as_bytes()).unwrap(), std::slice::from_ref(&newer), &registry());
        assert_eq!(seen.verdict, Verdict::Older);
        assert_eq!(seen.editions, Some(("1".to_owned(), "2".to_owned())));
        assert!(seen.differences.iter().any(|it| it.archive == "1640" && it.file == "1637"));
    }
    let altered = csv::write(&rows(Language::En)).replacen("1637", "1", 1);
    let seen = compare(&read(altered.as_bytes()).unwrap(), &[newer], &registry());
    assert_eq!(seen.verdict, Verdict::Altered);
}

#[test]
fn rows_left_out_are_seen_where_the_file_has_a_digest_of_all() {
    let all = rows(Language::Ru);
    let file = json::write(&About::default(), &all);
    let (start, rest) = file.split_once("    {\n").unwrap();
    let cut = format!("{start}{}", rest.split_once("    },\n").unwrap().1);
    let seen = held(&cut);
    assert_eq!((seen.verdict, seen.n_rows, seen.is_cut), (Verdict::Altered, 56, true));
}

#[test]
fn what_is_not_ours_is_said_to_be_foreign() {
    let file = csv::write(&rows(Language::Ru));
    let seen = compare(&read(file.as_bytes()).unwrap(), &[], &registry());
    assert_eq!(seen.verdict, Verdict::Foreign);
    for other in ["", "a,b\n", "{}", "<svg/>", "[1]", "{\"svodka:format\": 1}", RELEASE] {
        assert_eq!(read(other.as_bytes()), None);
    }
    assert_eq!(read(&[0xff, 0xfe]), None);
}
