//! Rows in a few words, for tests.

use super::row::{COLUMNS, Row};

/// A figure of the release `r`.
pub(super) fn row(fact: &str, value: &str) -> Row {
    let mut row = Row::default();
    for column in COLUMNS {
        row.set(column.name, String::new());
    }
    let cells = [
        ("RELEASE", "r"),
        ("EDITION", "1"),
        ("FACT", fact),
        ("KIND", "figure"),
        ("INDICATOR", "labs"),
        ("OBS_VALUE", value),
        ("QUALIFIER", "more_than"),
        ("UNIT_MEASURE", "t"),
        ("CUMULATIVE", "true"),
        ("ISSUER", "kz-pgo"),
        ("SOURCE_URL", "https://example.org/a"),
        ("SOURCE_PARAGRAPH", "6"),
        ("SOURCE_START", "10"),
        ("SOURCE_END", "14"),
        ("SOURCE_PHRASE", "более 14 тонн"),
        ("LANGUAGE", "kk"),
        ("COMMENT_OBS", "Зертханалар жабылды, ә ғ қ ң ө ұ ү һ і."),
    ];
    for (name, text) in cells {
        row.set(name, text.to_owned());
    }
    row
}
