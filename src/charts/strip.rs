//! Where in the text: the paragraphs of the source to scale, with every figure a tick.

use super::claim::Claim;

/// What the chart shows. All offsets are Unicode code points from the start of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StripSpec {
    /// The paragraphs, in order.
    pub paragraphs: Vec<Paragraph>,
    /// The figures, in order of their place.
    pub figures: Vec<Figure>,
}

/// One paragraph of the source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// Its number as printed at its left.
    pub number: String,
    /// Where it starts.
    pub start: u32,
    /// Where it ends, exclusive.
    pub end: u32,
}

/// One figure phrase in the source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// What is spoken, and the facts behind it.
    pub claim: Claim,
    /// The figure phrase as printed in the column of labels.
    pub phrase: String,
    /// Where it starts.
    pub start: u32,
    /// Where it ends, exclusive.
    pub end: u32,
}
