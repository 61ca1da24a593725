//! What leaves the page and still says what it is: rows of facts as CSV, JSON, JSON-LD and XLSX, pictures that carry
//! their rows, citations; and the same read back and held against the archive.
//!
//! Pure: bytes and texts in, bytes and texts out. There is no clock here: who cites passes the day.

pub mod cite;
pub mod compare;
mod crc;
pub mod csv;
pub mod csvw;
pub mod digest;
pub mod grid;
pub mod json;
pub mod jsonld;
pub mod package;
pub mod picture;
pub mod png;
pub mod read;
pub mod row;
#[cfg(test)]
mod testing;
pub mod xlsx;
mod zip;

/// What a file holds, beside its rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// The sentence over it.
    pub title: String,
    /// How to read it.
    pub note: String,
    /// Who says so and where.
    pub source: String,
    /// The language of its words, as a BCP 47 tag.
    pub language: &'static str,
    /// Where the same can be seen, where the site has an address that others can open.
    pub address: Option<String>,
}
