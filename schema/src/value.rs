//! Texts with a form of their own, and what stands in several places.

use schemars::JsonSchema;

/// An id that can stand in addresses: of a release or a fact.
#[derive(Debug, JsonSchema)]
pub struct PlainId(#[schemars(regex(pattern = r"^[a-z0-9-]{1,80}$"))] pub String);

/// The id of a row of the registry, or of a statement.
#[derive(Debug, JsonSchema)]
pub struct Id(#[schemars(regex(pattern = r"\S"))] pub String);

/// A text with at least one letter.
#[derive(Debug, JsonSchema)]
pub struct Filled(#[schemars(regex(pattern = r"\S"))] pub String);

/// A number written out in full, as a text: no exponent, no plus, no leading zeros, 28 digits at the most.
#[derive(Debug, JsonSchema)]
pub struct Decimal(
    #[schemars(regex(
        pattern = r"^(?!-0(\.0+)?$)(?!-?[1-9](\.?[0-9]){28})-?(0|[1-9][0-9]*)(\.[0-9]{1,28})?$"
    ))]
    pub String,
);

/// A decimal that is zero or above.
#[derive(Debug, JsonSchema)]
pub struct Unsigned(
    #[schemars(regex(pattern = r"^(?![1-9](\.?[0-9]){28})(0|[1-9][0-9]*)(\.[0-9]{1,28})?$"))]
    pub  String,
);

/// A decimal above zero.
#[derive(Debug, JsonSchema)]
pub struct Positive(
    #[schemars(regex(
        pattern = r"^(?!0(\.0+)?$)(?![1-9](\.?[0-9]){28})(0|[1-9][0-9]*)(\.[0-9]{1,28})?$"
    ))]
    pub String,
);

/// A date or an interval of two dates, as EDTF (ISO 8601-2): YYYY, YYYY-MM or YYYY-MM-DD, each with `?`, `~` or `%`
/// behind it where it is uncertain, approximate or both. Both ends are inside.
#[derive(Debug, JsonSchema)]
pub struct Period(
    #[schemars(regex(
        pattern = r"^(?!0000)[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?[?~%]?(/(?!0000)[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?[?~%]?)?$"
    ))]
    pub String,
);

/// A day, as EDTF.
#[derive(Debug, JsonSchema)]
pub struct StatedDay(
    #[schemars(regex(
        pattern = r"^(?!0000)[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])[?~%]?$"
    ))]
    pub String,
);

/// A day of the calendar.
#[derive(Debug, JsonSchema)]
pub struct Day(
    #[schemars(regex(pattern = r"^(?!0000)[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"))]
    pub String,
);

/// SHA-256 in hexadecimal.
#[derive(Debug, JsonSchema)]
pub struct Digest(#[schemars(regex(pattern = r"^[0-9a-f]{64}$"))] pub String);

/// A web address; anything else is refused, so that no file can make a link of a script.
#[derive(Debug, JsonSchema)]
pub struct Url(
    #[schemars(regex(pattern = r"^https?://"))]
    pub String,
);

/// A count, or a place from 0.
#[derive(Debug, JsonSchema)]
pub struct Whole(pub u64);

/// A number from 1.
#[derive(Debug, JsonSchema)]
pub struct Ordinal(#[schemars(range(min = 1))] pub u64);

/// The edition of a file, from 1.
#[derive(Debug, JsonSchema)]
pub struct Edition(#[schemars(range(min = 1))] pub u32);

/// Words in three languages, none of them empty.
#[derive(Debug, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Wording {
    /// In Russian.
    pub ru: Filled,
    /// In Kazakh.
    pub kk: Filled,
    /// In English.
    pub en: Filled,
}

/// A place in the source text.
#[derive(Debug, JsonSchema)]
#[schemars(deny_unknown_fields, extend("dependentRequired" = { "start": ["end"], "end": ["start"] }))]
pub struct Span {
    /// The number of the paragraph, from 1.
    pub paragraph: Ordinal,
    /// The number of the sentence in its paragraph, from 1.
    pub sentence: Option<Ordinal>,
    /// Where the phrase starts in the whole text, in code points from 0.
    pub start: Option<Whole>,
    /// Where it ends: behind its last code point.
    pub end: Option<Whole>,
    /// The phrase as printed, exactly `end − start` code points long.
    pub figure: Filled,
}

/// Where a fact stands in the source text.
#[derive(Debug, JsonSchema)]
#[schemars(deny_unknown_fields, extend("dependentRequired" = { "start": ["end"], "end": ["start"] }))]
pub struct Locator {
    /// The number of the paragraph, from 1.
    pub paragraph: Ordinal,
    /// The number of the sentence in its paragraph, from 1.
    pub sentence: Option<Ordinal>,
    /// Where the phrase starts in the whole text, in code points from 0.
    pub start: Option<Whole>,
    /// Where it ends: behind its last code point.
    pub end: Option<Whole>,
    /// The phrase as printed, exactly `end − start` code points long.
    pub figure: Filled,
    /// SHA-256 of the paragraph's UTF-8; must be there where the release gives the shape of its text.
    pub sha256: Option<Digest>,
}
