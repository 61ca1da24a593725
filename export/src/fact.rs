//! A fact as a row: names of SDMX where it has them, our own for the rest.

use svodka::analysis::store::Row;
use svodka::model::fact::Direction;
use svodka::model::quantity::Quantity;

use crate::columns::Value;

/// A column of the table.
struct Field {
    name: &'static str,
    sort: &'static str,
    value: fn(&Row<'_>) -> Option<Value>,
}

const TEXT: &str = "BYTE_ARRAY {} (STRING)";
const NUMBER: &str = "FIXED_LEN_BYTE_ARRAY (16) {} (DECIMAL(38,10))";
const DAY: &str = "INT32 {} (DATE)";
const WHOLE: &str = "INT32 {}";
const FLAG: &str = "BOOLEAN {}";

/// The columns. Figures are exact decimals; DECIMALS says how many digits were printed after the point.
const FIELDS: [Field; 33] = [
    Field { name: "RELEASE", sort: TEXT, value: |row| text(&row.head.id) },
    Field { name: "FACT", sort: TEXT, value: |row| text(row.fact) },
    Field { name: "KIND", sort: TEXT, value: |row| text(row.kind.code()) },
    Field { name: "INDICATOR", sort: TEXT, value: |row| text(&row.figure.as_ref()?.indicator) },
    Field {
        name: "OBS_VALUE",
        sort: NUMBER,
        value: |row| Some(Value::Number(row.figure.as_ref()?.quantity.value)),
    },
    Field {
        name: "DECIMALS",
        sort: WHOLE,
        value: |row| Some(Value::Whole(row.figure.as_ref()?.quantity.value.scale().cast_signed())),
    },
    Field {
        name: "QUALIFIER",
        sort: TEXT,
        value: |row| text(row.figure.as_ref()?.quantity.qualifier.code()),
    },
    Field {
        name: "UNIT_MEASURE",
        sort: TEXT,
        value: |row| text(&row.figure.as_ref()?.quantity.unit),
    },
    Field {
        name: "ROUNDED_TO",
        sort: NUMBER,
        value: |row| Some(Value::Number(row.figure.as_ref()?.quantity.rounded_to)),
    },
    Field { name: "REF_AREA", sort: TEXT, value: |row| text(row.place?) },
    Field { name: "TIME_PERIOD", sort: TEXT, value: |row| text(&row.period?.edtf) },
    Field { name: "PERIOD_FIRST", sort: DAY, value: |row| Some(Value::Day(row.period?.first)) },
    Field { name: "PERIOD_LAST", sort: DAY, value: |row| Some(Value::Day(row.period?.last)) },
    Field { name: "PERIOD_BASIS", sort: TEXT, value: |row| text(row.period_basis?.code()) },
    Field {
        name: "CUMULATIVE",
        sort: FLAG,
        value: |row| Some(Value::Flag(row.figure.as_ref()?.is_cumulative)),
    },
    Field {
        name: "COUNTED_BY",
        sort: TEXT,
        value: |row| text(row.figure.as_ref()?.counted_by.as_ref()?),
    },
    Field { name: "LINK", sort: TEXT, value: |row| text(row.figure.as_ref()?.link?.code()) },
    Field {
        name: "PART_OF",
        sort: TEXT,
        value: |row| text(row.figure.as_ref()?.part_of.as_ref()?),
    },
    Field {
        name: "CHANGE_FROM",
        sort: NUMBER,
        value: |row| row.figure.as_ref()?.change.as_ref()?.from.map(Value::Number),
    },
    Field {
        name: "CHANGE_PERCENT",
        sort: NUMBER,
        value: |row| Some(Value::Number(percent(row)?.value)),
    },
    Field {
        name: "CHANGE_PERCENT_QUALIFIER",
        sort: TEXT,
        value: |row| text(percent(row)?.qualifier.code()),
    },
    Field {
        name: "CHANGE_FACTOR",
        sort: NUMBER,
        value: |row| row.figure.as_ref()?.change.as_ref()?.factor.map(Value::Number),
    },
    Field {
        name: "CHANGE_DIRECTION",
        sort: TEXT,
        value: |row| {
            let is_up = row.figure.as_ref()?.change.as_ref()?.direction == Direction::Up;
            text(if is_up { "up" } else { "down" })
        },
    },
    Field {
        name: "CHANGE_BASELINE",
        sort: TEXT,
        value: |row| text(&row.figure.as_ref()?.change.as_ref()?.baseline.as_ref()?.edtf),
    },
    Field { name: "ISSUER", sort: TEXT, value: |row| text(&row.head.issuer) },
    Field { name: "OUTLET", sort: TEXT, value: |row| text(&row.head.outlet) },
    Field { name: "REPORTS", sort: TEXT, value: |row| text(row.head.reports.as_ref()?) },
    Field { name: "STATED_ON", sort: DAY, value: |row| row.head.stated_on().map(Value::Day) },
    Field { name: "SOURCE_LANGUAGE", sort: TEXT, value: |row| text(row.head.language) },
    Field { name: "SOURCE_URL", sort: TEXT, value: |row| text(&row.head.url) },
    Field {
        name: "SOURCE_PARAGRAPH",
        sort: WHOLE,
        value: |row| i32::try_from(row.paragraph).ok().map(Value::Whole),
    },
    Field { name: "SOURCE_PHRASE", sort: TEXT, value: |row| text(row.phrase) },
    Field { name: "COMMENT_OBS", sort: TEXT, value: |row| text(row.says) },
];

fn percent<'a>(row: &'a Row<'_>) -> Option<&'a Quantity> {
    row.figure.as_ref()?.change.as_ref()?.percent.as_ref()
}

/// How many columns there are.
pub(crate) const N_COLUMNS: usize = FIELDS.len();

/// The table's schema in the words of Parquet.
pub(crate) fn schema() -> String {
    let fields =
        FIELDS.iter().map(|field| format!("OPTIONAL {};", field.sort.replace("{}", field.name)));
    format!("message fact {{ {} }}", fields.collect::<Vec<_>>().join(" "))
}

/// The values of a fact, a column each.
pub(crate) fn values(row: &Row<'_>) -> impl Iterator<Item = Option<Value>> {
    FIELDS.iter().map(move |field| (field.value)(row))
}

#[expect(clippy::unnecessary_wraps, reason = "the columns' values may all be absent")]
fn text(text: &str) -> Option<Value> {
    Some(Value::Text(text.to_owned()))
}
