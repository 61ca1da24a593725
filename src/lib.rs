//! Svodka: official press releases as figures that can be seen, checked, compared and cited.

pub mod analysis;
pub mod checks;
pub mod i18n;
pub mod model;

pub mod wire;
