//! Rows as JSON: an object a fact, its members named as the columns and in their order; figures are texts.

use super::About;
use super::digest;
use super::jsonld::{FORMAT, text_of, typed};
use super::read::Given;
use super::row::{COLUMNS, DIGEST, Row};
use serde_json::Value;

/// The file.
pub fn write(about: &About, rows: &[Row]) -> String {
    let digest = digest::of_rows(rows);
    let head = [
        ("format", FORMAT),
        ("title", &about.title),
        ("note", &about.note),
        ("source", &about.source),
        ("language", about.language),
        ("address", about.address.as_deref().unwrap_or_default()),
        ("sha256", &digest),
    ];
    let mut text = String::from("{\n");
    for (name, value) in head.into_iter().filter(|(_, value)| !value.is_empty()) {
        text.extend(["  \"", name, "\": ", &Value::from(value).to_string(), ",\n"]);
    }
    let facts: Vec<String> = rows.iter().map(fact).collect();
    text.extend(["  \"facts\": [\n", &facts.join(",\n"), "\n  ]\n}\n"]);
    text
}

fn fact(row: &Row) -> String {
    let cells = row.cells().filter(|(_, text)| !text.is_empty());
    let members = cells.map(|(column, text)| (column.name, typed(column.sort, text)));
    let members = members.chain([(DIGEST, Value::from(digest::of_row(row)))]);
    let members: Vec<String> =
        members.map(|(name, value)| format!("      \"{name}\": {value}")).collect();
    format!("    {{\n{}\n    }}", members.join(",\n"))
}

/// What a file of facts holds; none where it is another.
pub(super) fn read(tree: &Value) -> Option<Given> {
    if tree.get("format")?.as_str()? != FORMAT {
        return None;
    }
    let rows = tree.get("facts")?.as_array()?.iter().map(|fact| {
        let mut row = Row::default();
        for column in COLUMNS {
            row.set(column.name, fact.get(column.name).and_then(text_of).unwrap_or_default());
        }
        (row, fact.get(DIGEST).and_then(text_of))
    });
    let digest = tree.get("sha256").and_then(text_of);
    Some(Given { rows: rows.collect(), digest, drawing: None })
}

#[cfg(test)]
mod tests {
    use super::super::testing::row;
    use super::*;

    #[test]
    fn figures_are_texts_and_all_reads_back_as_it_was() {
        let rows = [row("a", "18000000000000000000000.10"), row("b", "2")];
        let text = write(&About { title: "\"x\"".into(), ..About::default() }, &rows);
        assert!(text.contains("\"OBS_VALUE\": \"18000000000000000000000.10\""), "{text}");
        assert!(text.contains("\"SOURCE_START\": 10,"), "{text}");
        let given = read(&serde_json::from_str(&text).unwrap()).unwrap();
        let read: Vec<Row> = given.rows.into_iter().map(|(row, _)| row).collect();
        assert_eq!(read, rows);
        assert_eq!(given.digest, Some(digest::of_rows(&rows)));
    }
}
