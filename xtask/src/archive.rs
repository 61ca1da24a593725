//! What pages read of the archive, made of its files: contents, and for each release the names that it uses.
//!
//! A page of one release needs a tenth of the registry; each release has its own, so that the cost of a first visit
//! does not grow with the archive.

use std::collections::BTreeSet;

use anyhow::{Context as _, Result, bail};
use serde_json::{Value, json};
use svodka::model::wording::Language;

use crate::assemble::Files;
use crate::parts;

const CONTENTS: &str = "archive/contents.json";
const REGISTRY: &str = "archive/registry.json";
const RELEASES: &str = "archive/releases/";
const EDITIONS: &str = "archive/editions/";
/// Which release opens where the address names none; kept by hand.
const FRONT: &str = "archive/front.json";

/// Adds to the site's data what its pages read and its authors do not write.
pub(crate) fn derive(files: &mut Files) -> Result<()> {
    let front = front(files)?;
    add_slices(files)?;
    add_worded(files)?;
    let contents = contents(&front, &parts::add(files)?);
    files.insert(CONTENTS.to_owned(), contents.to_string().into_bytes());
    Ok(())
}

/// Adds for each release the names that it uses.
fn add_slices(files: &mut Files) -> Result<()> {
    let registry = parsed(files, REGISTRY)?;
    let releases: Vec<String> =
        files.keys().filter(|name| name.starts_with(RELEASES)).cloned().collect();
    for name in releases {
        let id = name.trim_start_matches(RELEASES);
        let own = slice(&registry, &parsed(files, &name)?);
        files.insert(format!("archive/registry/{id}"), own.to_string().into_bytes());
    }
    Ok(())
}

/// Adds each release in each language alone: whoever reads it in one need not wait for the words of the others.
fn add_worded(files: &mut Files) -> Result<()> {
    let releases: Vec<String> =
        files.keys().filter(|name| name.starts_with(RELEASES)).cloned().collect();
    for name in releases {
        let id = name.trim_start_matches(RELEASES).trim_end_matches(".json");
        let release = parsed(files, &name)?;
        let names = parsed(files, &format!("archive/registry/{id}.json"))?;
        files.extend(worded(id, &release, &names));
    }
    // Earlier editions are read where somebody holds them fast.
    let registry = parsed(files, REGISTRY)?;
    let editions: Vec<String> =
        files.keys().filter(|name| name.starts_with(EDITIONS)).cloned().collect();
    for name in editions {
        let stem = name.trim_start_matches(EDITIONS).trim_end_matches(".json");
        let release = parsed(files, &name)?;
        files.extend(worded(stem, &release, &slice(&registry, &release)));
    }
    Ok(())
}

/// A release and the names that it uses in each language alone, by the paths of the files.
pub(crate) fn worded(id: &str, release: &Value, names: &Value) -> Files {
    let file = |path: &str, tree: &Value, language: Language| {
        let text = in_lines(&in_language(tree, language.tag()));
        (format!("archive/{path}"), text.into_bytes())
    };
    let both = |language: Language| {
        let [of_release, of_names] = svodka::wire::contents::worded(id, language);
        [file(&of_release, release, language), file(&of_names, names, language)]
    };
    Language::ALL.into_iter().flat_map(both).collect()
}

/// A tree with a line for each member and each row of its first two levels: a fault is told with its line.
fn in_lines(tree: &Value) -> String {
    let Value::Object(members) = tree else { return tree.to_string() };
    let rows = |value: &Value| match value {
        Value::Array(rows) if rows.iter().any(Value::is_object) => {
            let rows: Vec<String> = rows.iter().map(Value::to_string).collect();
            format!("[\n{}\n]", rows.join(",\n"))
        }
        other => other.to_string(),
    };
    let lines: Vec<String> = members
        .iter()
        .map(|(name, value)| format!("{}:{}", Value::from(name.as_str()), rows(value)))
        .collect();
    format!("{{\n{}\n}}\n", lines.join(",\n"))
}

/// A tree with one text in place of a text for each language.
fn in_language(tree: &Value, language: &str) -> Value {
    let is_wording = |members: &serde_json::Map<String, Value>| {
        members.len() == Language::ALL.len()
            && Language::ALL.iter().all(|one| members.contains_key(one.tag()))
    };
    match tree {
        Value::Object(members) if is_wording(members) => {
            members.get(language).cloned().unwrap_or_default()
        }
        Value::Object(members) => {
            let each = members.iter().map(|(name, it)| (name.clone(), in_language(it, language)));
            Value::Object(each.collect())
        }
        Value::Array(items) => items.iter().map(|item| in_language(item, language)).collect(),
        other => other.clone(),
    }
}

/// The archive's contents: the release that opens first, and what there is, so short that it hardly grows.
pub(crate) fn contents(front: &str, listed: &parts::Listed) -> Value {
    let years = listed.years.iter().map(|(name, n)| json!({ "name": name, "parts": n }));
    let mut contents = json!({
        "format": svodka::wire::contents::FORMAT,
        "front": front,
        "registry": "registry/{release}.json",
        "releases": listed.n_releases,
        "facts": listed.n_facts,
        "parts": years.collect::<Vec<_>>(),
    });
    // An archive without earlier editions says nothing of them.
    if let Some(members) = contents.as_object_mut().filter(|_| listed.n_earlier > 0) {
        members.insert("earlier".to_owned(), listed.n_earlier.into());
    }
    contents
}

/// The page's text with `{front}` replaced by the release that it opens first, and `{newest}` by the newest part.
pub(crate) fn with_places(page: &str, files: &Files) -> Result<String> {
    let contents = parsed(files, CONTENTS)?;
    let front = contents.get("front").and_then(Value::as_str);
    let front = front.context("the contents name no front release")?;
    Ok(page.replace("{front}", front).replace("{newest}", &newest(&contents)))
}

/// The name of the newest part: that of its year, and behind it its number where the year has several.
fn newest(contents: &Value) -> String {
    let year = contents.pointer("/parts/0/name").and_then(Value::as_str).unwrap_or_default();
    match contents.pointer("/parts/0/parts").and_then(Value::as_u64) {
        Some(n) if n > 1 => format!("{year}-{n}"),
        _ => year.to_owned(),
    }
}

fn front(files: &mut Files) -> Result<String> {
    let front = parsed(files, FRONT)?;
    files.remove(FRONT);
    let id = front.get("release").and_then(Value::as_str);
    let id = id.with_context(|| format!("{FRONT} has no `release`"))?;
    if !files.contains_key(&format!("{RELEASES}{id}.json")) {
        bail!("{FRONT} names `{id}`, which is not among the releases");
    }
    Ok(id.to_owned())
}

fn parsed(files: &Files, name: &str) -> Result<Value> {
    let bytes = files.get(name).with_context(|| format!("there is no {name}"))?;
    serde_json::from_slice(bytes).with_context(|| format!("cannot read {name}"))
}

/// The rows of the registry that a release uses: those whose id stands anywhere in it, what those rest on,
/// and every tile of the map.
pub(crate) fn slice(registry: &Value, release: &Value) -> Value {
    let mut used = BTreeSet::new();
    collect(release, &mut used);
    // Computed shares are in per cent, and a chart of places draws all tiles.
    used.insert("%".to_owned());
    let text = |row: &Value, member: &str| Some(row.get(member)?.as_str()?.to_owned());
    let rows =
        |list: &str| registry.get(list).and_then(Value::as_array).cloned().unwrap_or_default();
    let id = |row: &Value| text(row, "id").unwrap_or_default();
    let places = rows("places");
    for _ in 0..places.len() {
        let around = places.iter().filter(|place| used.contains(&id(place)));
        let around: Vec<String> = around.filter_map(|place| text(place, "within")).collect();
        used.extend(around);
    }
    // An indicator is given in a unit of its own, whatever the release prints.
    let indicators = rows("indicators");
    let indicators = indicators.iter().filter(|row| used.contains(&id(row)));
    let units: Vec<String> = indicators.filter_map(|row| text(row, "unit")).collect();
    used.extend(units);
    let mut own = serde_json::Map::new();
    own.extend(registry.get("format").map(|format| ("format".to_owned(), format.clone())));
    for list in ["bodies", "outlets", "places", "units", "indicators"] {
        let mut kept = rows(list);
        kept.retain(|row| used.contains(&id(row)) || row.get("tile").is_some());
        // What is near an indicator belongs to its own page.
        for row in kept.iter_mut().filter_map(Value::as_object_mut) {
            row.remove("near");
        }
        own.insert(list.to_owned(), Value::Array(kept));
    }
    Value::Object(own)
}

/// Every text in a tree.
fn collect(tree: &Value, texts: &mut BTreeSet<String>) {
    match tree {
        Value::String(text) => {
            texts.insert(text.clone());
        }
        Value::Array(items) => items.iter().for_each(|item| collect(item, texts)),
        Value::Object(members) => members.values().for_each(|member| collect(member, texts)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files() -> Files {
        let registry = json!({
            "format": "svodka-registry/1",
            "bodies": [{ "id": "pgo" }, { "id": "mvd" }],
            "outlets": [],
            "places": [
                { "id": "KZ" }, { "id": "KZ-10", "within": "KZ", "tile": [1, 1] },
                { "id": "village", "within": "KZ-10" }, { "id": "other", "within": "KZ" },
            ],
            "units": [{ "id": "1" }, { "id": "%" }, { "id": "t" }],
            "indicators": [{ "id": "labs", "near": [] }, { "id": "groups" }],
        });
        let release = json!({
            "issuer": "pgo",
            "facts": [{ "indicator": "labs", "unit": "1", "place": "village" }],
        });
        let files = [
            (FRONT, json!({ "release": "a" })),
            (REGISTRY, registry),
            ("archive/releases/a.json", release),
        ];
        files.map(|(name, tree)| (name.to_owned(), tree.to_string().into_bytes())).into()
    }

    #[test]
    fn a_release_has_the_names_that_it_uses_and_no_others() {
        let mut files = files();
        add_slices(&mut files).unwrap();
        let own = parsed(&files, "archive/registry/a.json").unwrap();
        let ids = |list: &str| -> Vec<String> {
            let rows = own[list].as_array().unwrap();
            rows.iter().map(|row| row["id"].as_str().unwrap().to_owned()).collect()
        };
        assert_eq!(ids("bodies"), ["pgo"]);
        assert_eq!(ids("places"), ["KZ", "KZ-10", "village"]);
        assert_eq!(ids("units"), ["1", "%"]);
        assert_eq!(own["indicators"], json!([{ "id": "labs" }]));
    }

    #[test]
    fn a_release_of_one_language_has_its_words_alone() {
        let words = json!({ "ru": "а", "kk": "ә", "en": "a" });
        let release = json!({ "title": words, "facts": [{ "says": words, "value": "1.0" }] });
        let names = json!({ "units": [{ "words": { "ru": 1, "kk": { "one": "бір" }, "en": 2 } }] });
        let files = worded("x", &release, &names);
        let of_names = parsed(&files, "archive/worded/x.names.kk.json").unwrap();
        assert_eq!(of_names, json!({ "units": [{ "words": { "one": "бір" } }] }));
        let lines = String::from_utf8_lossy(&files["archive/worded/x.ru.json"]);
        assert_eq!(lines.matches('\n').count(), 6);
        assert_eq!(files.len(), 6);
        let kazakh = parsed(&files, "archive/worded/x.kk.json").unwrap();
        assert_eq!(kazakh, json!({ "title": "ә", "facts": [{ "says": "ә", "value": "1.0" }] }));
    }

    #[test]
    fn an_earlier_edition_has_words_and_names_of_its_own() {
        let mut files = files();
        let earlier = json!({ "issuer": "mvd", "title": { "ru": "а", "kk": "ә", "en": "a" } });
        files.insert(format!("{EDITIONS}a.1.json"), earlier.to_string().into_bytes());
        add_slices(&mut files).unwrap();
        add_worded(&mut files).unwrap();
        let own = |name: &str| parsed(&files, &format!("archive/worded/{name}")).unwrap();
        assert_eq!(own("a.1.kk.json")["title"], "ә");
        assert_eq!(own("a.1.names.kk.json")["bodies"], json!([{ "id": "mvd" }]));
        assert_eq!(own("a.names.kk.json")["bodies"], json!([{ "id": "pgo" }]));
    }

    #[test]
    fn the_made_up_archive_has_all_that_pages_read_of_both_editions() {
        let folder = crate::paths::root().join("tests").join("data").join("editions");
        let read = |name: String| {
            let bytes = std::fs::read(folder.join(&name)).unwrap();
            (format!("archive/{name}"), bytes)
        };
        let names = crate::paths::files_below(&folder).unwrap();
        let mut files: Files = names.into_iter().map(read).collect();
        derive(&mut files).unwrap();
        for name in
            ["worded/made-up-bulletin.en", "worded/made-up-bulletin.1.names.en", "parts/earlier"]
        {
            assert!(files.contains_key(&format!("archive/{name}.json")), "{name}");
        }
    }

    #[test]
    fn a_page_names_the_front_release_and_the_newest_part() {
        let named = |parts: &str| {
            let contents = format!(r#"{{"front":"a","parts":[{parts}]}}"#);
            let files = Files::from([(CONTENTS.to_owned(), contents.into_bytes())]);
            with_places("{front} {newest}.json", &files).unwrap()
        };
        assert_eq!(named(r#"{"name":"all","parts":1}"#), "a all.json");
        let years = r#"{"name":"2025","parts":3},{"name":"2024","parts":1}"#;
        assert_eq!(named(years), "a 2025-3.json");
    }

    #[test]
    fn the_front_release_must_be_there() {
        let mut files = files();
        files.insert(FRONT.to_owned(), br#"{"release":"b"}"#.to_vec());
        assert!(derive(&mut files).unwrap_err().to_string().contains("`b`"));
    }
}
