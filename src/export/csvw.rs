//! What the columns of a CSV file are, after W3C's CSV on the Web: a file of metadata that lies beside it.

use super::About;
use super::digest;
use super::row::{COLUMNS, DIGEST, Row, Sort};
use serde_json::{Value, json};

/// The file that describes the file of rows at `path`; `title` names a column in the language of the words.
pub fn write(about: &About, rows: &[Row], path: &str, title: &dyn Fn(&str) -> String) -> String {
    let column = |name: &str, datatype: &str| {
        let is_key = matches!(name, "RELEASE" | "FACT");
        json!({
            "name": name,
            "titles": name,
            "dc:title": title(name),
            "datatype": datatype,
            "required": is_key,
        })
    };
    let columns = COLUMNS.iter().map(|it| column(it.name, datatype(it.sort)));
    let columns: Vec<Value> = columns.chain([column(DIGEST, "string")]).collect();
    let mut metadata = json!({
        "@context": ["http://www.w3.org/ns/csvw", { "@language": about.language }],
        "url": path,
        "dc:title": about.title,
        "dc:description": about.note,
        "dc:source": about.source,
        "dc:identifier": format!("sha256:{}", digest::of_rows(rows)),
        "dialect": { "encoding": "utf-8", "lineTerminators": ["\r\n", "\n"] },
        "tableSchema": { "columns": columns, "primaryKey": ["RELEASE", "FACT"] },
    });
    if let (Some(address), Some(members)) = (&about.address, metadata.as_object_mut()) {
        members.insert("dc:relation".to_owned(), json!({ "@id": address }));
    }
    format!("{metadata:#}\n")
}

fn datatype(sort: Sort) -> &'static str {
    match sort {
        Sort::Text | Sort::Period => "string",
        Sort::Decimal => "decimal",
        Sort::Whole => "integer",
        Sort::Flag => "boolean",
        Sort::Address => "anyURI",
    }
}
