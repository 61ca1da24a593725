//! Rows as linked data: one Dataset of schema.org with an Observation for each figure and a Claim for each other fact.
//!
//! The context stands in the file, so that nothing is fetched to read it. What schema.org, PROV and Web Annotation
//! have no word for is a property `svodka:COLUMN`.

use super::About;
use super::digest;
use super::picture::Drawing;
use super::read::Given;
use super::row::{COLUMNS, DIGEST, Row, Sort};
use serde_json::{Map, Value, json};

/// The name and version of what a file of facts holds.
pub const FORMAT: &str = "svodka-facts/1";

/// Where the columns stand that others have words for: the path in an Observation, and what precedes the text there.
const PLACES: [(&str, &[&str], &str); 16] = [
    ("INDICATOR", &["variableMeasured", "@id"], "svodka:indicator/"),
    ("INDICATOR_NAME", &["variableMeasured", "name"], ""),
    ("QUALIFIER", &["measurementQualifier"], ""),
    ("UNIT_MEASURE", &["unitCode"], ""),
    ("REF_AREA", &["observationAbout", "@id"], "svodka:place/"),
    ("AREA_NAME", &["observationAbout", "name"], ""),
    ("ISSUER", &["creator", "@id"], "svodka:body/"),
    ("ISSUER_NAME", &["creator", "name"], ""),
    ("OUTLET", &["publisher", "@id"], "svodka:outlet/"),
    ("OUTLET_NAME", &["publisher", "name"], ""),
    ("LANGUAGE", &["inLanguage"], ""),
    ("SOURCE_URL", &["prov:wasQuotedFrom", "@id"], ""),
    ("SOURCE_START", &["position", "oa:start"], ""),
    ("SOURCE_END", &["position", "oa:end"], ""),
    ("SOURCE_PHRASE", &["quote", "oa:exact"], ""),
    ("COMMENT_OBS", &["description"], ""),
];

/// What the nodes inside an Observation are.
const TYPES: [(&str, &str); 6] = [
    ("variableMeasured", "StatisticalVariable"),
    ("observationAbout", "Place"),
    ("creator", "Organization"),
    ("publisher", "Organization"),
    ("position", "oa:TextPositionSelector"),
    ("quote", "oa:TextQuoteSelector"),
];

/// Where the value stands: open claims have one bound and no value.
const VALUES: [&str; 3] = ["value", "minValue", "maxValue"];

/// The file; `drawing` is what belongs to the picture that carries it.
pub fn write(about: &About, rows: &[Row], drawing: Option<&Drawing>) -> String {
    let mut set = Map::new();
    set.insert("@context".into(), context());
    set.insert("@type".into(), "Dataset".into());
    set.insert("name".into(), about.title.as_str().into());
    set.insert("description".into(), about.note.as_str().into());
    set.insert("creditText".into(), about.source.as_str().into());
    set.insert("inLanguage".into(), about.language.into());
    if let Some(address) = &about.address {
        set.insert("url".into(), address.as_str().into());
    }
    let mut sources: Vec<&str> = rows.iter().map(|row| row.get("SOURCE_URL")).collect();
    sources.dedup();
    set.insert("isBasedOn".into(), sources.into());
    set.insert("svodka:format".into(), FORMAT.into());
    set.insert("svodka:sha256".into(), digest::of_rows(rows).into());
    if let Some(Drawing { sha256, texts }) = drawing {
        let drawn = json!({ "@type": "svodka:Drawing", "svodka:sha256": sha256, "drawn": texts });
        set.insert("svodka:drawing".into(), drawn);
    }
    let nodes: Vec<Value> = rows.iter().map(node).collect();
    set.insert("mainEntity".into(), nodes.into());
    format!("{:#}\n", Value::Object(set))
}

fn context() -> Value {
    let decimal = |name: &str| json!({ "@id": format!("schema:{name}"), "@type": "xsd:decimal" });
    json!({
        "@version": 1.1,
        "@vocab": "https://schema.org/",
        "schema": "https://schema.org/",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
        "oa": "http://www.w3.org/ns/oa#",
        "prov": "http://www.w3.org/ns/prov#",
        "svodka": "urn:svodka:",
        "value": decimal("value"),
        "minValue": decimal("minValue"),
        "maxValue": decimal("maxValue"),
        "url": { "@type": "@id" },
        "isBasedOn": { "@type": "@id" },
        "position": { "@id": "oa:hasSelector" },
        "quote": { "@id": "oa:hasSelector" },
        "drawn": { "@id": "svodka:drawn", "@container": "@list" },
    })
}

fn node(row: &Row) -> Value {
    let mut node = Map::new();
    let id = format!("svodka:fact/{}/{}", row.get("RELEASE"), row.get("FACT"));
    node.insert("@id".into(), id.into());
    let is_figure = row.get("KIND") == "figure";
    node.insert("@type".into(), if is_figure { "Observation" } else { "Claim" }.into());
    for (column, text) in row.cells().filter(|(_, text)| !text.is_empty()) {
        let own = format!("svodka:{}", column.name);
        let value = value_path(row);
        let (path, before): (&[&str], &str) = match PLACES.iter().find(|it| it.0 == column.name) {
            Some((_, path, before)) => (path, before),
            None if column.name == "OBS_VALUE" => (&[value], ""),
            None => (&[own.as_str()], ""),
        };
        put(&mut node, path, typed(column.sort, &format!("{before}{text}")));
    }
    node.insert(format!("svodka:{DIGEST}"), digest::of_row(row).into());
    Value::Object(node)
}

fn value_path(row: &Row) -> &'static str {
    match row.get("QUALIFIER") {
        "more_than" | "at_least" => "minValue",
        "less_than" | "up_to" => "maxValue",
        _ => "value",
    }
}

/// Figures stay texts, so that no reader makes a binary float of them.
pub(super) fn typed(sort: Sort, text: &str) -> Value {
    match (sort, text.parse::<u64>()) {
        (Sort::Whole, Ok(number)) => number.into(),
        (Sort::Flag, _) => (text == "true").into(),
        _ => text.into(),
    }
}

fn put(node: &mut Map<String, Value>, path: &[&str], value: Value) {
    match path {
        [name] => {
            node.insert((*name).to_owned(), value);
        }
        [outer, inner] => {
            let sort = TYPES.iter().find(|(name, _)| name == outer);
            let fresh = || sort.map_or_else(|| json!({}), |(_, sort)| json!({ "@type": sort }));
            let within = node.entry((*outer).to_owned()).or_insert_with(fresh);
            if let Some(within) = within.as_object_mut() {
                within.insert((*inner).to_owned(), value);
            }
        }
        _ => {}
    }
}

/// What a file holds; none where it is no such file.
pub(super) fn read(tree: &Value) -> Option<Given> {
    if tree.get("svodka:format")?.as_str()? != FORMAT {
        return None;
    }
    let rows = tree.get("mainEntity")?.as_array()?.iter().map(row_of);
    let digest = tree.get("svodka:sha256").and_then(text_of);
    Some(Given { rows: rows.collect(), digest, drawing: None })
}

/// What the picture that carries the file drew when it was saved.
pub(super) fn drawing(tree: &Value) -> Option<Drawing> {
    let drawn = tree.get("svodka:drawing")?;
    let texts = drawn.get("drawn").and_then(Value::as_array).cloned().unwrap_or_default();
    Some(Drawing {
        sha256: text_of(drawn.get("svodka:sha256")?)?,
        texts: texts.iter().filter_map(text_of).collect(),
    })
}

fn row_of(node: &Value) -> (Row, Option<String>) {
    let mut row = Row::default();
    for column in COLUMNS {
        let own = format!("svodka:{}", column.name);
        let text = match PLACES.iter().find(|it| it.0 == column.name) {
            Some((_, path, before)) => at(node, path)
                .map(|text| text.strip_prefix(before).map_or_else(|| text.clone(), str::to_owned)),
            None if column.name == "OBS_VALUE" => VALUES.iter().find_map(|name| at(node, &[name])),
            None => at(node, &[own.as_str()]),
        };
        row.set(column.name, text.unwrap_or_default());
    }
    (row, at(node, &[format!("svodka:{DIGEST}").as_str()]))
}

fn at(node: &Value, path: &[&str]) -> Option<String> {
    let mut here = node;
    for name in path {
        here = here.get(name)?;
    }
    text_of(here)
}

/// What stands in a place, as the text of a column.
pub(super) fn text_of(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(flag) => Some(flag.to_string()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::row;
    use super::*;

    #[test]
    fn all_reads_back_as_it_was() {
        let rows = [row("a", "14.00"), row("b", "3")];
        let drawing = Drawing { sha256: "ff".into(), texts: vec!["«1 637»".into(), "é".into()] };
        let tree = serde_json::from_str(&write(&About::default(), &rows, Some(&drawing))).unwrap();
        let given = read(&tree).unwrap();
        for ((read, digest), row) in given.rows.iter().zip(&rows) {
            assert_eq!(read, row);
            assert_eq!(digest.as_deref(), Some(&*digest::of_row(row)));
        }
        assert_eq!(given.digest, Some(digest::of_rows(&rows)));
        assert_eq!(super::drawing(&tree), Some(drawing));
    }

    #[test]
    fn an_open_claim_has_a_bound_and_no_value() {
        let tree: Value =
            serde_json::from_str(&write(&About::default(), &[row("a", "14")], None)).unwrap();
        let node = &tree["mainEntity"][0];
        assert_eq!(node["minValue"], "14");
        assert!(node.get("value").is_none());
        assert_eq!(node["measurementQualifier"], "more_than");
    }
}
