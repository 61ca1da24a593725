//! Svodka: official press releases as figures that can be seen, checked, compared and cited.

pub mod charts;
pub mod views;
