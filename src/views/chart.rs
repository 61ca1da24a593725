//! The frame of every chart.
