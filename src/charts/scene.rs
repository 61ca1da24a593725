//! A recorded picture: what was drawn, in what ink, and which part of it is which claim.

use super::{theme::Token, typeset::Role};

/// A picture without a theme: positions in CSS pixels, colours as tokens, text as text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    /// The width that it was laid out for.
    pub width_px: u32,
    /// The height that it came to.
    pub height_px: u32,
    /// The claims that can be pointed at, in reading order.
    pub marks: Vec<Mark>,
    /// Everything drawn, in painting order.
    pub nodes: Vec<Node>,
}

/// A claim at its place in a picture.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Mark {
    /// Unique within its scene and stable between redraws.
    pub key: String,
    /// The whole claim, as it is spoken and as the tooltip says it.
    pub label: String,
    /// The ids of the facts that it shows; the first is the one that is selected.
    pub facts: Vec<String>,
    /// Where a pointer finds it.
    pub hit: Place,
}

impl Mark {
    /// The least side of a target that a finger can find (WCAG 2.2, 2.5.8).
    pub const SMALLEST_PX: f64 = 24.0;
}

/// A rectangle in CSS pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Place {
    /// Left edge.
    pub x: f64,
    /// Top edge.
    pub y: f64,
    /// Width.
    pub w: f64,
    /// Height.
    pub h: f64,
}

impl Place {
    /// A rectangle from its left top corner and its size.
    pub fn new(x: f64, y: f64, w: f64, h: f64) -> Self {
        Self { x, y, w, h }
    }

    /// The rectangle between two verticals and two horizontals, in either order.
    pub fn between(x0: f64, y0: f64, x1: f64, y1: f64) -> Self {
        Self::new(x0.min(x1), y0.min(y1), (x1 - x0).abs(), (y1 - y0).abs())
    }

    /// Right edge.
    pub fn right(&self) -> f64 {
        self.x + self.w
    }

    /// Lower edge.
    pub fn bottom(&self) -> f64 {
        self.y + self.h
    }

    /// This rectangle grown about its centre until no side is shorter than `side`.
    #[must_use]
    pub fn at_least(self, side: f64) -> Self {
        let (w, h) = (self.w.max(side), self.h.max(side));
        Self { x: self.x - (w - self.w) / 2.0, y: self.y - (h - self.h) / 2.0, w, h }
    }

    /// Whether two rectangles share more than an edge, give or take a rounding error.
    pub fn overlaps(&self, other: &Self) -> bool {
        const EDGE_PX: f64 = 1e-6;
        self.x + EDGE_PX < other.right()
            && other.x + EDGE_PX < self.right()
            && self.y + EDGE_PX < other.bottom()
            && other.y + EDGE_PX < self.bottom()
    }
}

/// One drawn thing.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// The index in [`Scene::marks`] of the claim that it belongs to; none for axes and rules.
    pub mark: Option<usize>,
    /// What it is.
    pub shape: Shape,
}

/// The few shapes that the charts are made of.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A filled rectangle.
    Block {
        /// Where.
        place: Place,
        /// Its ink.
        fill: Token,
    },
    /// The outline of a rectangle.
    Frame {
        /// Where.
        place: Place,
        /// Its ink.
        stroke: Token,
        /// The width of the line, in pixels.
        weight: f64,
    },
    /// An open line through two or more points.
    Line {
        /// The points, in order.
        points: Vec<(f64, f64)>,
        /// Its ink.
        stroke: Token,
        /// The width of the line, in pixels.
        weight: f64,
    },
    /// A filled polygon.
    Area {
        /// The corners, in order.
        points: Vec<(f64, f64)>,
        /// Its ink.
        fill: Token,
    },
    /// A filled disc.
    Dot {
        /// The centre.
        at: (f64, f64),
        /// The radius.
        radius: f64,
        /// Its ink.
        fill: Token,
    },
    /// The outline of a disc.
    Ring {
        /// The centre.
        at: (f64, f64),
        /// The radius, to the middle of the line.
        radius: f64,
        /// Its ink.
        stroke: Token,
        /// The width of the line, in pixels.
        weight: f64,
    },
    /// One line of text, in one or more runs that the reader's own fonts set side by side.
    Text {
        /// The point on the baseline that the anchor holds.
        at: (f64, f64),
        /// Which end of the text stands at that point.
        anchor: Anchor,
        /// The runs, in order.
        runs: Vec<Run>,
    },
}

impl Shape {
    /// The ink that fills it; none for lines and words.
    pub fn fill(&self) -> Option<Token> {
        match self {
            Self::Block { fill, .. } | Self::Area { fill, .. } | Self::Dot { fill, .. } => {
                Some(*fill)
            }
            _ => None,
        }
    }
}

/// Which end of a line of text stands at its point.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Anchor {
    /// The text starts there.
    #[default]
    Start,
    /// The text is centred there.
    Middle,
    /// The text ends there.
    End,
}

/// Text in one face and one ink.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// Its face and size.
    pub role: Role,
    /// Its ink.
    pub ink: Token,
    /// The text itself.
    pub text: String,
}

impl Run {
    /// Text in one face and one ink.
    pub fn new(role: Role, ink: Token, text: impl Into<String>) -> Self {
        Self { role, ink, text: text.into() }
    }
}
