//! What a reader sees: components with values in and callbacks out, and nothing of their own to fetch.

pub mod chart;
