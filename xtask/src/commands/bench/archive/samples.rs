//! What the measuring script prints, and what its numbers are together.

use anyhow::{Context as _, Result};
use serde::Deserialize;

/// The samples of a run.
#[derive(Debug, Deserialize)]
pub(super) struct Samples {
    pub(super) browser: String,
    pub(super) day: String,
    pub(super) cores: f64,
    pub(super) processor: String,
    pub(super) memory_gb: f64,
    pub(super) visits: Vec<Visit>,
}

/// One visit of a page; a visit that failed has what was seen before.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Visit {
    pub(super) page: String,
    pub(super) condition: String,
    pub(super) facts: usize,
    /// Why it went no further, in words.
    pub(super) failure: Option<String>,
    /// Errors that the page itself reported.
    pub(super) errors: Vec<String>,
    pub(super) bytes: Option<f64>,
    pub(super) requests: Option<f64>,
    /// Milliseconds from the beginning of the visit.
    pub(super) first: Option<f64>,
    pub(super) ready: Option<f64>,
    /// The same with the time that further views took, where one page does not have them all.
    pub(super) views: Option<f64>,
    /// Milliseconds of long tasks beyond their first fifty.
    pub(super) blocked: Option<f64>,
    /// Megabytes of the page's process.
    pub(super) memory: Option<f64>,
    pub(super) memory_after: Option<f64>,
    /// Frames a second in which the timeline was drawn while it was dragged.
    pub(super) pan: Option<f64>,
    pub(super) pan_longest: Option<f64>,
    /// Milliseconds from each key to its rows; none for keys that changed nothing in sight.
    pub(super) keys: Vec<Option<f64>>,
    pub(super) keys_longest: Option<f64>,
}

/// Reads what the script printed.
pub(super) fn read(text: &str) -> Result<Samples> {
    serde_json::from_str(text).context("the samples cannot be read")
}

/// The value below which this share of all lies, between two values by their distance.
pub(super) fn quantile(mut values: Vec<f64>, share: f64) -> Option<f64> {
    values.sort_by(f64::total_cmp);
    let place = share * values.len().checked_sub(1)? as f64;
    let (low, high) = (*values.get(floor(place))?, *values.get(floor(place.ceil()))?);
    Some(low + (high - low) * place.fract())
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a place in a list of some hundred samples"
)]
fn floor(place: f64) -> usize {
    place as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(values: &[f64], share: f64, expected: Option<f64>) {
        assert_eq!(quantile(values.to_vec(), share), expected);
    }

    #[test]
    fn quantiles_lie_among_the_values() {
        check(&[], 0.5, None);
        check(&[3.0], 0.95, Some(3.0));
        check(&[4.0, 1.0, 2.0, 3.0], 0.5, Some(2.5));
        check(&[1.0, 2.0, 3.0], 1.0, Some(3.0));
    }
}
