//! The schemas under `assets/schema` are those of the types, and the types have the words of the program.
#![expect(clippy::unwrap_used, reason = "what these tests cannot do, they must say at once")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::Value;
use svodka::model::{fact, period, quantity, release};

#[test]
fn the_files_are_those_of_the_types() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/schema");
    let is_blessing = std::env::var_os("UPDATE_SNAPSHOTS").is_some();
    for (name, schema) in svodka_schema::all() {
        let (path, text) = (folder.join(name), svodka_schema::text(&schema).unwrap());
        if is_blessing {
            fs::create_dir_all(&folder).unwrap();
            fs::write(&path, &text).unwrap();
        }
        let there = fs::read_to_string(&path).unwrap_or_default();
        assert!(there == text, "assets/schema/{name} is stale: run `cargo xtask bless`");
    }
}

/// The words of a definition of the first schema that has it.
fn words(definition: &str) -> BTreeSet<String> {
    let schemas = svodka_schema::all().map(|(_, schema)| Value::from(schema));
    let mut definitions = schemas.iter().filter_map(|schema| schema["$defs"].get(definition));
    let definition = definitions.next().unwrap();
    let listed = definition["oneOf"].as_array().into_iter().flatten().map(|one| &one["const"]);
    let plain = definition["enum"].as_array().into_iter().flatten();
    listed.chain(plain).map(|word| word.as_str().unwrap().to_owned()).collect()
}

#[track_caller]
fn check<T: Copy, const N: usize>(definition: &str, all: [(T, &str); N]) {
    assert_eq!(words(definition), all.iter().map(|(_, word)| (*word).to_owned()).collect());
}

#[test]
fn words_are_those_of_the_program() {
    check("Basis", period::Basis::ALL);
    check("Qualifier", quantity::Qualifier::ALL);
    check("Link", fact::Link::ALL);
    check("Role", fact::Role::ALL);
    check("SourceLanguage", release::SOURCE_LANGUAGES.map(|tag| ((), tag)));
}

#[test]
fn every_object_refuses_members_that_it_does_not_have() {
    fn walk(value: &Value, path: &str) {
        if value.get("properties").is_some() && value.get("type") == Some(&"object".into()) {
            assert_eq!(value["additionalProperties"], Value::Bool(false), "{path}");
        }
        match value {
            Value::Object(members) => {
                members.iter().for_each(|(name, inner)| walk(inner, &format!("{path}/{name}")));
            }
            Value::Array(items) => items.iter().for_each(|item| walk(item, path)),
            _ => {}
        }
    }
    for (name, schema) in svodka_schema::all() {
        walk(&Value::from(schema), name);
    }
}
