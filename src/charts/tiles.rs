//! The country as one tile a region, in a grid, so that each can be reached with a key.

use super::extent::within;
use super::{
    claim::Claim,
    pen::{Drawn, Pen},
    recorder::record,
    scene::{Anchor, Place, Scene},
    sheet_px,
    surface::Surface,
    theme::Token,
    typeset::{self, Role},
};

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

/// Tiles do not grow beyond this, however wide the sheet.
const WIDEST_PX: f64 = 104.0;
/// The faces of names, from the one that is tried first, with the bold one of the same size.
const FACES: [(Role, Role); 3] =
    [(Role::Label, Role::Strong), (Role::Tiny, Role::TinyStrong), (Role::Least, Role::LeastStrong)];
/// More columns or rows than this cannot be drawn.
const MOST: u32 = 24;
/// Between a name and the edges of its tile.
const PAD_PX: f64 = 1.5;

/// The face of all names, and the size of all tiles: one for the whole picture.
struct Grid {
    gap: f64,
    side: f64,
    height: f64,
    role: Role,
    bold: Role,
}

/// Draws the tiles, as large as the sheet allows.
pub fn draw(spec: &TilesSpec, width_px: u32) -> Scene {
    let width = sheet_px(width_px);
    let n_cols = f64::from(spec.tiles.iter().map(|t| t.col.min(MOST) + 1).max().unwrap_or(1));
    let n_rows = f64::from(spec.tiles.iter().map(|t| t.row.min(MOST) + 1).max().unwrap_or(0));
    let gap = if width / n_cols < 56.0 { 2.0 } else { 4.0 };
    let side = within((width - gap * (n_cols - 1.0)) / n_cols, 8.0, WIDEST_PX);
    let grid = grid(spec, gap, side);
    let height = n_rows * (grid.height + gap) - gap;
    record(width, height.max(1.0), |pen| {
        spec.tiles.iter().try_for_each(|tile| paint(tile, &grid, pen))
    })
}

/// The largest face in which no name has to be broken inside a word, or else the smallest. Bold
/// names are set regular where only the regular face fits.
fn grid(spec: &TilesSpec, gap: f64, side: f64) -> Grid {
    let room = side - 2.0 * PAD_PX;
    let fits = |role: Role| {
        let mut words = spec.tiles.iter().flat_map(|tile| tile.short.split(' '));
        words.all(|word| typeset::width(role, word) <= room)
    };
    let found = FACES.iter().find(|(role, _)| fits(*role)).or(FACES.last());
    let (role, bold) = found.copied().unwrap_or_default();
    let bold = if fits(bold) { bold } else { role };
    let highest = spec.tiles.iter().map(|tile| block_px(tile, side, bold)).fold(0.0, f64::max);
    let height = within(side * 0.78, 44.0, 62.0).max(highest + 8.0);
    Grid { gap, side, height, role, bold }
}

/// The lines of a name. After a word that had to be broken, the next starts a line of its own.
fn lines(short: &str, side: f64, role: Role) -> Vec<String> {
    let room = side - 2.0 * PAD_PX;
    if short.split(' ').all(|word| typeset::width(role, word) <= room) {
        return typeset::wrap(role, short, room, 3);
    }
    let lines = short.split(' ').flat_map(|word| typeset::wrap(role, word, room, 3));
    lines.take(4).collect()
}

fn leading_px(role: Role) -> f64 {
    role.size_px() + 1.0
}

fn count_px(tile: &Tile) -> f64 {
    if matches!(tile.state, TileState::Facts { .. }) { 17.0 } else { 0.0 }
}

/// The height of what stands in a tile.
fn block_px(tile: &Tile, side: f64, role: Role) -> f64 {
    leading_px(role) * lines(&tile.short, side, role).len() as f64 + count_px(tile)
}

fn paint<S: Surface>(tile: &Tile, grid: &Grid, pen: &Pen<S>) -> Drawn<S> {
    let x = f64::from(tile.col.min(MOST)) * (grid.side + grid.gap);
    let y = f64::from(tile.row.min(MOST)) * (grid.height + grid.gap);
    let place = Place::new(x, y, grid.side, grid.height);
    let (role, ink) = match tile.state {
        TileState::Plain => (grid.role, Token::Dim),
        TileState::Facts { .. } => (grid.bold, Token::OnAccent),
        TileState::Inferred => (grid.bold, Token::Ink),
    };
    pen.mark(&tile.claim.mark(place), |pen| {
        match tile.state {
            TileState::Plain => pen.block(place, Token::Wash)?,
            TileState::Facts { .. } => pen.block(place, Token::Accent)?,
            TileState::Inferred => {
                let inset = Place::new(x + 1.0, y + 1.0, place.w - 2.0, place.h - 2.0);
                pen.frame(inset, Token::AccentHatch, 2.0)?;
            }
        }
        name(tile, grid, place, (role, ink), pen)
    })
}

/// The name in the middle of its tile, over the number of facts if there is one.
fn name<S: Surface>(
    tile: &Tile,
    grid: &Grid,
    place: Place,
    (role, ink): (Role, Token),
    pen: &Pen<S>,
) -> Drawn<S> {
    let lines = lines(&tile.short, grid.side, role);
    let middle = place.x + place.w / 2.0;
    let mut baseline =
        place.y + (place.h - block_px(tile, grid.side, role)) / 2.0 + role.size_px() * 0.86;
    for line in &lines {
        pen.text((middle, baseline), Anchor::Middle, role, ink, line)?;
        baseline += leading_px(role);
    }
    if let TileState::Facts { count } = &tile.state {
        let room = grid.side - 2.0 * PAD_PX;
        let is_large = lines.len() == 1 && typeset::width(Role::Unit, count) <= room;
        let role = if is_large { Role::Unit } else { Role::LeastStrong };
        pen.text((middle, baseline + 3.5), Anchor::Middle, role, ink, count)?;
    }
    Ok(())
}
