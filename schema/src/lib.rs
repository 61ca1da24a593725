//! The formats that people write, as types that mirror their files member by member: only for schemas.
//!
//! The page reads files with `svodka::wire`, which says more than any schema can; a test holds the two together.
//! What a schema cannot say: whether an id is that of anything, whether offsets fit, whether a day is in the calendar,
//! whether a member stands twice, and whether `1.0` was meant for `1`.

mod fact;
mod index;
mod registry;
mod release;
mod value;
mod word;

use schemars::{JsonSchema, Schema, generate::SchemaSettings};

pub use index::Index;
pub use registry::Registry;
pub use release::Release;

/// The schemas by the names of their files.
pub fn all() -> [(&'static str, Schema); 3] {
    [
        ("release-1.json", schema::<Release>()),
        ("registry-1.json", schema::<Registry>()),
        ("index-1.json", schema::<Index>()),
    ]
}

/// A schema as the text of its file.
///
/// # Errors
/// When it cannot be written as JSON.
pub fn text(schema: &Schema) -> serde_json::Result<String> {
    serde_json::to_string_pretty(schema).map(|text| text + "\n")
}

fn schema<T: JsonSchema>() -> Schema {
    SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<T>()
}
