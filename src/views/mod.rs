//! Components: values in, intents out. They fetch nothing and change nothing; the app answers them.

pub mod archive;
pub mod chart;
pub mod check;
pub mod embed;
pub mod gestures;
pub mod list;
pub mod masthead;
pub mod paper;
pub mod reach;
pub mod release;
pub mod share;
pub mod sheet;
mod small;
pub mod sums;
mod time_controls;
pub mod trouble;
