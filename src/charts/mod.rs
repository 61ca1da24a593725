//! Charts: a spec of localised words and numbers in, a picture as data out.
//!
//! The charts know no browser, no component, no theme and no fact model. Each has a `Spec` whose
//! strings are already in the reader's language, and one function `draw(&Spec, width_px) -> Scene`.
//! It passes two stages, neither of which looks back: *placed* (pure geometry in CSS pixels, with
//! text measured by [`typeset`]) and *painted* (plotters elements on a [`surface::Surface`]). The
//! [`recorder`] turns the painting into a [`scene::Scene`], which [`svg`] writes as a file and the
//! page's component paints with CSS classes.

mod calendar;
pub mod chain;
pub mod change;
pub mod claim;
mod days;
pub mod density;
mod dodge;
pub mod extent;
pub mod glyph;
pub mod headline;
mod lattice;
pub mod multiples;
pub mod paint;
pub mod parts;
mod pen;
mod rail;
pub mod reach;
pub mod recorder;
pub mod scene;
pub mod series;
pub mod strip;
pub mod surface;
pub mod svg;
pub mod theme;
pub mod tiles;
pub mod timeline;
pub mod typeset;
mod widths;
pub mod window;

/// The narrowest sheet that the charts are laid out for.
pub const NARROWEST_PX: u32 = 240;

/// The widest one.
const WIDEST_PX: u32 = 4000;

/// The width of a sheet that a chart can be laid out on.
fn sheet_px(width_px: u32) -> f64 {
    f64::from(width_px.clamp(NARROWEST_PX, WIDEST_PX))
}
