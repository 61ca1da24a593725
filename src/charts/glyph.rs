//! A small picture of an interval, to stand under a headline figure.

use super::reach::Reach;

/// What the glyph shows.
#[derive(Clone, Debug, PartialEq)]
pub struct GlyphSpec {
    /// The claim's interval. It is drawn as a sign, not to scale.
    pub reach: Reach,
    /// Whether the figure was inferred from the text, not stated in it.
    pub inferred: bool,
}
