//! A report in SARIF 2.1.0, which code hosts and editors show beside the lines.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use svodka::i18n::Arg::Text;
use svodka::i18n::Words;

use super::print::{level, shown};
use super::{Remark, Report};

/// The log of one run.
pub(super) fn log(report: &Report, words: &Words) -> Value {
    let rules = rules(report);
    let names: Vec<&str> = rules.keys().copied().collect();
    let results: Vec<Value> = report.remarks.iter().map(|remark| result(remark, &names)).collect();
    let rules: Vec<Value> = rules.values().map(|remark| rule(remark, words)).collect();
    json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "svodka check",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            }},
            "columnKind": "unicodeCodePoints",
            "invocations": [{
                "executionSuccessful": report.n_unusable == 0,
                "exitCode": report.status(),
            }],
            "results": results,
        }],
    })
}

/// The sorts of remarks that this report has, each with its first.
fn rules(report: &Report) -> BTreeMap<&str, &Remark> {
    let mut rules = BTreeMap::new();
    for remark in &report.remarks {
        rules.entry(remark.code.as_str()).or_insert(remark);
    }
    rules
}

fn rule(remark: &Remark, words: &Words) -> Value {
    let text = description(&remark.code, words);
    json!({
        "id": remark.code,
        "shortDescription": { "text": text },
        "defaultConfiguration": { "level": level(remark.level) },
    })
}

/// What a sort of remark says of any file: its message with gaps.
fn description(code: &str, words: &Words) -> String {
    let gaps = [("found", Text("…")), ("expected", Text("…")), ("hint", Text(""))];
    let messages = ["problem", "check"].map(|start| format!("{start}-{code}"));
    let mut known = messages.iter().map(|key| (key, words.with(key, &gaps)));
    let known = known.find(|(key, text)| *key != text);
    known.map_or_else(|| code.replace('-', " "), |(_, text)| text)
}

fn result(remark: &Remark, rules: &[&str]) -> Value {
    let place = &remark.place;
    let mut location = json!({
        "physicalLocation": {
            "artifactLocation": { "uri": uri(&shown(remark), remark.file.is_absolute()) },
            "region": {
                "startLine": place.line, "startColumn": place.column,
                "endLine": place.end_line, "endColumn": place.end_column,
            },
        },
    });
    if !place.path.is_empty()
        && let Some(location) = location.as_object_mut()
    {
        let name = json!([{ "fullyQualifiedName": place.path, "kind": "member" }]);
        location.insert("logicalLocations".to_owned(), name);
    }
    json!({
        "ruleId": remark.code,
        "ruleIndex": rules.binary_search(&remark.code.as_str()).unwrap_or_default(),
        "level": level(remark.level),
        "message": { "text": remark.message },
        "locations": [location],
    })
}

/// A path as the reference of a file: relative ones stay relative.
fn uri(path: &str, is_absolute: bool) -> String {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte);
    let written = |byte: u8| {
        if is_plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }
    };
    let encoded: String = path.bytes().map(written).collect();
    if is_absolute {
        let slash = if encoded.starts_with('/') { "" } else { "/" };
        return format!("file://{slash}{encoded}");
    }
    // The base of all references is the folder in which the command runs.
    encoded.trim_start_matches("./").to_owned()
}
