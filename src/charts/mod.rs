//! Charts: a spec of localised words and numbers in, a picture as data out.
//!
//! The charts know no browser, no component, no theme and no fact model. Each has a `Spec` whose
//! strings are already in the reader's language, and one function `draw(&Spec, width_px) -> Scene`.
//! It passes two stages, neither of which looks back: *placed* (pure geometry in CSS pixels, with
//! text measured by [`typeset`]) and *painted* (plotters elements on a [`surface::Surface`]). The
//! [`recorder`] turns the painting into a [`scene::Scene`], which [`svg`] writes as a file and the
//! page's component paints with CSS classes.

pub mod chain;
pub mod change;
pub mod claim;
pub mod glyph;
pub mod parts;
pub mod reach;
pub mod scene;
pub mod strip;
pub mod theme;
pub mod tiles;
pub mod timeline;
pub mod typeset;
mod widths;
