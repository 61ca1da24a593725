//! The country as one tile a region, in a grid, so that each can be reached with a key.

use super::claim::Claim;

/// What the chart shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TilesSpec {
    /// The tiles, in the order of speech.
    pub tiles: Vec<Tile>,
}

/// One region.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tile {
    /// What is spoken: the region's full name and what the release says of it, or that it says
    /// nothing. The facts may be none.
    pub claim: Claim,
    /// Its column in the grid, from zero at the west.
    pub col: u32,
    /// Its row in the grid, from zero at the north.
    pub row: u32,
    /// Its name, short enough to stand in a tile: at most about 8 letters, or two such words.
    pub short: String,
    /// What the release says of it.
    pub state: TileState,
}

/// What a release says of a region.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TileState {
    /// Nothing.
    Plain,
    /// Facts took place there: filled, with their number.
    Facts {
        /// The number of facts as printed.
        count: String,
    },
    /// Named or implied, but not as the place of a fact: outlined with dashes.
    Inferred,
}
