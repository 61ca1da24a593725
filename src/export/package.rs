//! The whole archive as a Data Package 2.0: the facts of all releases, a table for each language.

use super::csv;
use super::row::{COLUMNS, DIGEST, Row, Sort};
use crate::analysis::locate::sha256;
use crate::model::registry::Registry;
use crate::model::release::Release;
use crate::model::wording::Language;
use serde_json::{Value, json};

/// The name of the file that describes the others.
pub const DESCRIPTOR: &str = "datapackage.json";
const PROFILES: &str = "https://datapackage.org/profiles/2.0/";

/// The files of the package, by their names; `title` names a column in English.
pub fn write(
    releases: &[Release],
    registry: &Registry,
    title: &dyn Fn(&str) -> String,
) -> Vec<(String, String)> {
    let tables = Language::ALL.map(|language| {
        let rows: Vec<Row> = releases
            .iter()
            .flat_map(|release| {
                release.facts.iter().map(move |fact| Row::of(fact, release, registry, language))
            })
            .collect();
        (format!("facts-{}", language.tag()), csv::write(&rows))
    });
    let schema = schema(title);
    let resources = tables.iter().map(|(name, text)| {
        json!({
            "name": name,
            "path": format!("{name}.csv"),
            "type": "table",
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "bytes": text.len(),
            "hash": format!("sha256:{}", sha256(text.as_bytes())),
            "schema": schema,
        })
    });
    let source = |release: &Release| {
        let title = registry.outlets.get(&release.outlet).map(|outlet| outlet.name.as_str());
        let title = title.unwrap_or(&release.outlet);
        match release.edition {
            // Of a first edition there is nothing to tell it from.
            1 => json!({ "title": title, "path": release.url }),
            later => json!({ "title": title, "path": release.url, "version": later.to_string() }),
        }
    };
    let package = json!({
        "$schema": format!("{PROFILES}datapackage.json"),
        "name": "svodka-archive",
        "title": "Svodka: figures of official press releases",
        "description": "Every fact of the archive, one a row, with its hedge, rounding, unit, period and how that is \
                        known, who states it, who printed it, and its place in the source.",
        "licenses": [
            { "name": "MIT", "path": "https://opensource.org/license/mit" },
            { "name": "Apache-2.0", "path": "https://www.apache.org/licenses/LICENSE-2.0" },
        ],
        "sources": releases.iter().map(source).collect::<Vec<_>>(),
        "resources": resources.collect::<Vec<_>>(),
    });
    let files = tables.into_iter().map(|(name, text)| (format!("{name}.csv"), text));
    files.chain([(DESCRIPTOR.to_owned(), format!("{package:#}\n"))]).collect()
}

fn schema(title: &dyn Fn(&str) -> String) -> Value {
    let field = |name: &str, kind: &str, format: &str| {
        let is_key = matches!(name, "RELEASE" | "EDITION" | "FACT" | "KIND" | "SOURCE_URL");
        let constraints = if is_key { json!({ "required": true }) } else { json!({}) };
        json!({
            "name": name,
            "title": title(name),
            "type": kind,
            "format": format,
            "constraints": constraints,
        })
    };
    let fields = COLUMNS.iter().map(|column| {
        let (kind, format) = match column.sort {
            Sort::Text | Sort::Period => ("string", "default"),
            Sort::Decimal => ("number", "default"),
            Sort::Whole => ("integer", "default"),
            Sort::Flag => ("boolean", "default"),
            Sort::Address => ("string", "uri"),
        };
        field(column.name, kind, format)
    });
    json!({
        "$schema": format!("{PROFILES}tableschema.json"),
        "fields": fields.chain([field(DIGEST, "string", "default")]).collect::<Vec<_>>(),
        "missingValues": [""],
        "primaryKey": ["RELEASE", "FACT"],
    })
}
