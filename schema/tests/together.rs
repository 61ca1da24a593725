//! Schema and reader take and refuse the same files, as far as a schema can say it.
#![expect(clippy::unwrap_used, reason = "what these tests cannot do, they must say at once")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use jsonschema::Validator;
use serde_json::{Value, json};
use svodka::model::registry::Registry;
use svodka::wire;

fn archive() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/archive")
}

fn file(below_archive: &str) -> Value {
    serde_json::from_str(&fs::read_to_string(archive().join(below_archive)).unwrap()).unwrap()
}

fn registry() -> Registry {
    wire::registry::read(&file("registry.json").to_string()).whole().unwrap()
}

/// The schema of a format.
fn validator(name: &str) -> Validator {
    let (_, schema) = svodka_schema::all().into_iter().find(|(file, _)| *file == name).unwrap();
    jsonschema::validator_for(&Value::from(schema)).unwrap()
}

fn is_read(value: &Value, registry: &Registry) -> bool {
    wire::check::check(&value.to_string(), registry).problems.is_empty()
}

#[test]
fn every_bundled_file_is_accepted_by_both() {
    let (registry, validator_of_releases) = (registry(), validator("release-1.json"));
    let mut n_releases = 0;
    for entry in fs::read_dir(archive().join("releases")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let release = file(&format!("releases/{name}"));
        let errors: Vec<String> =
            validator_of_releases.iter_errors(&release).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{name}: {errors:?}");
        assert!(is_read(&release, &registry), "{name}");
        n_releases += 1;
    }
    assert_eq!(n_releases, 36);
    for (name, schema) in [("registry.json", "registry-1.json"), ("index.json", "index-1.json")] {
        let (value, validator) = (file(name), validator(schema));
        let errors: Vec<String> =
            validator.iter_errors(&value).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{name}: {errors:?}");
        assert!(is_read(&value, &registry), "{name}");
    }
}

/// What can be done to a member.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Change {
    Removed,
    Renamed,
    OfAnotherType,
    Empty,
}

/// Where a member is: names of members and numbers of items.
type Steps = Vec<String>;

/// Every member of every object, by its path without numbers and with the kind of its fact: of those that are alike,
/// the first.
fn members(value: &Value, steps: &mut Steps, shape: &str, seen: &mut Vec<(String, Steps)>) {
    match value {
        Value::Object(object) => {
            let kind = object.get("kind").and_then(Value::as_str).unwrap_or_default();
            for (name, inner) in object {
                let shape = format!("{shape}{kind}.{name}");
                steps.push(name.clone());
                if !seen.iter().any(|(before, _)| *before == shape) {
                    seen.push((shape.clone(), steps.clone()));
                }
                members(inner, steps, &shape, seen);
                steps.pop();
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                steps.push(index.to_string());
                members(item, steps, shape, seen);
                steps.pop();
            }
        }
        _ => {}
    }
}

fn changed(value: &Value, steps: &[String], change: Change) -> Option<Value> {
    let mut changed = value.clone();
    let (name, around) = steps.split_last().unwrap();
    let mut object = &mut changed;
    for step in around {
        object = match step.parse::<usize>() {
            Ok(index) => object.get_mut(index).unwrap(),
            Err(_) => object.get_mut(step).unwrap(),
        };
    }
    let object = object.as_object_mut().unwrap();
    let old = object.remove(name).unwrap();
    match change {
        Change::Removed => {}
        Change::Renamed => drop(object.insert(format!("{name}x"), old)),
        Change::OfAnotherType => {
            let other = if old.is_number() || old.is_boolean() { json!("x") } else { json!(5) };
            object.insert(name.clone(), other);
        }
        Change::Empty if old.is_string() => drop(object.insert(name.clone(), json!(" "))),
        Change::Empty => return None,
    }
    Some(changed)
}

/// What hangs on another part of the file, or on another file.
fn is_beyond_schemas(shape: &str, change: Change) -> bool {
    // It may be absent only where the shape of the text is.
    shape.ends_with(".locator.sha256") && change == Change::Removed
}

#[track_caller]
fn check(name: &str, schema: &str, at_least: usize) {
    let (value, validator, mut registry) = (file(name), validator(schema), registry());
    if let Some((folder, _)) = name.split_once("releases/").filter(|(above, _)| !above.is_empty()) {
        registry = wire::registry::read(&file(&format!("{folder}registry.json")).to_string())
            .whole()
            .unwrap();
    }
    let mut seen = Vec::new();
    members(&value, &mut Vec::new(), "", &mut seen);
    assert!(seen.len() >= at_least, "{} members in {name}", seen.len());
    let mut unlike = BTreeSet::new();
    for (shape, steps) in &seen {
        for change in [Change::Removed, Change::Renamed, Change::OfAnotherType, Change::Empty] {
            let Some(changed) = changed(&value, steps, change) else { continue };
            let (by_schema, by_reader) =
                (validator.is_valid(&changed), is_read(&changed, &registry));
            if by_schema != by_reader && !is_beyond_schemas(shape, change) {
                let who = if by_schema { "the reader" } else { "the schema" };
                unlike.insert(format!("{shape} {change:?}: only {who} refuses it"));
            }
        }
    }
    assert!(unlike.is_empty(), "{unlike:#?}");
}

#[test]
fn each_member_of_a_release_is_refused_or_taken_by_both() {
    check("releases/zakon-2025-08-08-meeting.json", "release-1.json", 100);
}

#[test]
fn each_member_of_a_later_edition_is_refused_or_taken_by_both() {
    check("../../tests/data/editions/releases/made-up-bulletin.json", "release-1.json", 40);
}

#[test]
fn each_member_of_the_registry_is_refused_or_taken_by_both() {
    check("registry.json", "registry-1.json", 60);
}

#[test]
fn each_member_of_the_index_is_refused_or_taken_by_both() {
    check("index.json", "index-1.json", 15);
}

#[test]
fn texts_with_a_form_are_refused_or_taken_by_both() {
    let flagship = "releases/zakon-2025-08-08-meeting.json";
    let (value, validator, registry) = (file(flagship), validator("release-1.json"), registry());
    let figure =
        value["facts"].as_array().unwrap().iter().position(|fact| fact["id"] == "drug-sale");
    let steps =
        |member: &str| vec!["facts".to_owned(), figure.unwrap().to_string(), member.to_owned()];
    let set = |steps: &[String], new: &str| {
        let mut changed = changed(&value, steps, Change::Removed).unwrap();
        let (name, around) = steps.split_last().unwrap();
        let pointer: String = around.iter().flat_map(|step| ["/", step.as_str()]).collect();
        let object = changed.pointer_mut(&pointer).unwrap().as_object_mut().unwrap();
        object.insert(name.clone(), json!(new));
        changed
    };
    let mut unlike = Vec::new();
    let mut check = |steps: &[String], texts: &[&str]| {
        for text in texts {
            let changed = set(steps, text);
            let (by_schema, by_reader) =
                (validator.is_valid(&changed), is_read(&changed, &registry));
            if by_schema != by_reader {
                unlike.push(format!("{} {text:?}: schema {by_schema}", steps.concat()));
            }
        }
    };
    let long = [
        "1".repeat(28),
        "1".repeat(29),
        format!("0.{}", "1".repeat(28)),
        format!("1.{}", "1".repeat(28)),
    ];
    let long: Vec<&str> = long.iter().map(String::as_str).collect();
    let numbers =
        ["0", "-3", "47.2", "-0", "-0.0", "0.0", "01", "1e3", "+1", "1.", ".5", "1,5", "٣"];
    check(&steps("value"), &[&numbers[..], &long].concat());
    check(&steps("rounded_to"), &["0", "0.0", "0.1", "-1", "1"]);
    let periods = [
        "2025",
        "2025-01",
        "2025-13",
        "2025-01-32",
        "2025-00",
        "0000",
        "0001",
        "2025/2026",
        "2025/..",
        "/2025",
        "2025-01-01?",
        "2025~/2026%",
        "2025??",
        "25",
        "2025-1",
        " 2025",
        "2025-01/2025-07/2025-08",
    ];
    check(&steps("period"), &periods);
    let head = |member: &str| vec![member.to_owned()];
    check(
        &head("published"),
        &["2025-08-08", "2025-08-08?", "2025-08", "2025-08-08/2025-08-08", "8.8.2025"],
    );
    check(&head("id"), &["a", "A", "a b", "", "ä", &"a".repeat(80), &"a".repeat(81)]);
    check(
        &["source".to_owned(), "url".to_owned()],
        &["http://a", "https://a", "ftp://a", " https://a"],
    );
    let digest = ["source".to_owned(), "text".to_owned(), "sha256".to_owned()];
    check(&digest, &[&"a".repeat(64), &"A".repeat(64), &"a".repeat(63), &"g".repeat(64)]);
    assert!(unlike.is_empty(), "{unlike:#?}");
}
