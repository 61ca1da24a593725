//! From samples to Markdown: medians with quartiles, and the goals beside them.

use std::fmt::Write as _;

use anyhow::{Context as _, Result};
use serde::Deserialize;

/// Our page, as samples name it.
pub(super) const OURS: &str = "Svodka";
/// The peers' page.
pub(super) const THEIRS: &str = "Plot + TimelineJS";

#[derive(Debug, Deserialize)]
struct Samples {
    browser: String,
    cores: f64,
    /// How many programs ran on average in the minute before: on a quiet machine, none.
    load_before: f64,
    visits: Vec<Visit>,
    keys: Vec<Key>,
    lighthouse: Vec<Lighthouse>,
}

#[derive(Debug, Deserialize)]
struct Visit {
    page: String,
    condition: String,
    chart: f64,
    timeline: f64,
    shift: f64,
    bytes: f64,
    files: f64,
    foreign: Vec<String>,
    longest_loading: f64,
    over_50_after: f64,
    over_100_after: f64,
}

#[derive(Debug, Deserialize)]
struct Key {
    condition: String,
    frame: Option<f64>,
    rows: Option<f64>,
}

#[derive(Debug, Deserialize)]
struct Lighthouse {
    version: String,
    scores: std::collections::BTreeMap<String, f64>,
    fcp: f64,
    lcp: f64,
    tbt: f64,
    cls: f64,
    faults: Vec<String>,
}

/// What a row of the table shows, and with how many decimals.
type Row = (&'static str, usize, fn(&Visit) -> f64);

const ROWS: [Row; 6] = [
    ("first chart, ms", 0, |visit| visit.chart),
    ("timeline, ms", 0, |visit| visit.timeline),
    ("longest task while loading, ms", 0, |visit| visit.longest_loading),
    ("tasks over 50 ms afterwards", 0, |visit| visit.over_50_after),
    ("tasks over 100 ms afterwards", 0, |visit| visit.over_100_after),
    ("layout shift", 4, |visit| visit.shift),
];

/// The tables.
pub(super) fn text(samples: &str) -> Result<String> {
    let samples: Samples = serde_json::from_str(samples).context("the samples cannot be read")?;
    let mut out = String::new();
    weights(&mut out, &samples)?;
    for condition in conditions(&samples.visits) {
        visits(&mut out, &samples.visits, condition)?;
    }
    keys(&mut out, &samples.keys)?;
    lighthouse(&mut out, &samples.lighthouse)?;
    Ok(out)
}

fn weights(out: &mut String, samples: &Samples) -> Result<()> {
    writeln!(
        out,
        "\n{}, {} cores, load {:.1} before; an empty cache at each visit, brotli; medians (quartiles).\n",
        samples.browser, samples.cores, samples.load_before
    )?;
    writeln!(out, "| first visit | {OURS} | {THEIRS} |\n|---|--:|--:|")?;
    let of = |page, value: fn(&Visit) -> f64| {
        let visits = samples.visits.iter().filter(|visit| visit.page == page);
        Spread::of(visits.map(value).collect())
    };
    let kilo = |page| of(page, |visit| visit.bytes / 1_000.0).median;
    writeln!(out, "| over the wire with headers, kB | {:.1} | {:.1} |", kilo(OURS), kilo(THEIRS))?;
    let files = |page| of(page, |visit| visit.files).median;
    writeln!(out, "| files | {:.0} | {:.0} |", files(OURS), files(THEIRS))?;
    let mut foreign: Vec<&String> =
        samples.visits.iter().flat_map(|visit| &visit.foreign).collect();
    foreign.sort();
    foreign.dedup();
    if !foreign.is_empty() {
        writeln!(out, "\nOther hosts were asked: {foreign:?}")?;
    }
    Ok(())
}

/// The conditions in the order in which they were measured.
fn conditions(visits: &[Visit]) -> Vec<&str> {
    let mut names: Vec<&str> = Vec::new();
    for visit in visits {
        if !names.contains(&visit.condition.as_str()) {
            names.push(&visit.condition);
        }
    }
    names
}

fn visits(out: &mut String, visits: &[Visit], condition: &str) -> Result<()> {
    let of = |page: &str, value: fn(&Visit) -> f64| {
        let chosen =
            visits.iter().filter(|visit| visit.condition == condition && visit.page == page);
        Spread::of(chosen.map(value).collect())
    };
    writeln!(out, "\n| {condition} | {OURS} | {THEIRS} | ratio |\n|---|--:|--:|--:|")?;
    for (name, decimals, value) in ROWS {
        let (ours, theirs) = (of(OURS, value), of(THEIRS, value));
        let ratio = if theirs.median > 0.0 && name.ends_with("ms") {
            format!("{:.2}", ours.median / theirs.median)
        } else {
            String::new()
        };
        writeln!(
            out,
            "| {name} | {} | {} | {ratio} |",
            ours.shown(decimals),
            theirs.shown(decimals)
        )?;
    }
    Ok(())
}

fn keys(out: &mut String, keys: &[Key]) -> Result<()> {
    if keys.is_empty() {
        return Ok(());
    }
    writeln!(
        out,
        "\n| a key in the facts' filter | to the next frame, ms | to the filtered rows, ms | keys |"
    )?;
    writeln!(out, "|---|--:|--:|--:|")?;
    let mut names: Vec<&str> = keys.iter().map(|key| key.condition.as_str()).collect();
    names.dedup();
    for name in names {
        let of = |value: fn(&Key) -> Option<f64>| {
            let chosen = keys.iter().filter(|key| key.condition == name);
            Spread::of(chosen.filter_map(value).collect())
        };
        let n = keys.iter().filter(|key| key.condition == name).count();
        let (frame, rows) = (of(|key| key.frame), of(|key| key.rows));
        writeln!(out, "| {name} | {} | {} | {n} |", frame.shown(0), rows.shown(0))?;
    }
    Ok(())
}

fn lighthouse(out: &mut String, runs: &[Lighthouse]) -> Result<()> {
    let Some(first) = runs.first() else { return Ok(()) };
    writeln!(
        out,
        "\n| Lighthouse {}, phone, {} runs | median | least |\n|---|--:|--:|",
        first.version,
        runs.len()
    )?;
    for category in first.scores.keys() {
        let score = |run: &Lighthouse| run.scores.get(category).copied();
        let spread = Spread::of(runs.iter().filter_map(score).collect());
        writeln!(out, "| {category} | {:.0} | {:.0} |", spread.median, spread.least)?;
    }
    let spread = |value: fn(&Lighthouse) -> f64| Spread::of(runs.iter().map(value).collect());
    writeln!(
        out,
        "\nFirst paint {:.0} ms, largest paint {:.0} ms, blocked {:.0} ms, layout shift {:.4} (medians).",
        spread(|run| run.fcp).median,
        spread(|run| run.lcp).median,
        spread(|run| run.tbt).median,
        spread(|run| run.cls).median,
    )?;
    let mut faults: Vec<&String> = runs.iter().flat_map(|run| &run.faults).collect();
    faults.sort();
    faults.dedup();
    for fault in faults {
        writeln!(out, "- {fault}")?;
    }
    Ok(())
}

/// How values lie.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Spread {
    least: f64,
    low: f64,
    median: f64,
    high: f64,
}

impl Spread {
    /// Median and quartiles by linear interpolation; not a number where there are no values.
    fn of(mut values: Vec<f64>) -> Self {
        values.sort_by(f64::total_cmp);
        let at = |share: f64| {
            let place = share * (values.len().saturating_sub(1)) as f64;
            let (below, above) = (values.get(floor(place)), values.get(floor(place.ceil())));
            match (below, above) {
                (Some(below), Some(above)) => below + (above - below) * place.fract(),
                _ => f64::NAN,
            }
        };
        Self { least: at(0.0), low: at(0.25), median: at(0.5), high: at(0.75) }
    }

    fn shown(self, decimals: usize) -> String {
        let Self { low, median, high, .. } = self;
        if median.is_nan() {
            return "–".to_owned();
        }
        format!("{median:.decimals$} ({low:.decimals$}–{high:.decimals$})")
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a place in a list of some dozen samples"
)]
fn floor(place: f64) -> usize {
    place as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(values: &[f64], expected: &str) {
        assert_eq!(Spread::of(values.to_vec()).shown(1), expected);
    }

    #[test]
    fn medians_lie_between_their_quartiles() {
        check(&[], "–");
        check(&[3.0], "3.0 (3.0–3.0)");
        check(&[4.0, 1.0, 2.0, 3.0], "2.5 (1.8–3.2)");
        check(&[5.0, 1.0, 2.0, 4.0, 3.0], "3.0 (2.0–4.0)");
    }

    #[test]
    fn samples_become_tables() {
        let visit = |page: &str, chart: u32| {
            format!(
                r#"{{"page": "{page}", "condition": "here", "chart": {chart}, "timeline": 9, "shift": 0, "bytes": 1500,
                "files": 2, "foreign": [], "longest_loading": 0, "over_50_after": 0, "over_100_after": 0}}"#
            )
        };
        let samples = format!(
            r#"{{"browser": "B 1", "cores": 2, "load_before": 0.1, "visits": [{}, {}], "keys": [{{"condition": "here", "frame": 5, "rows": null}}],
            "lighthouse": []}}"#,
            visit(OURS, 100),
            visit(THEIRS, 400)
        );
        let text = text(&samples).unwrap();
        assert!(
            text.contains("| first chart, ms | 100 (100–100) | 400 (400–400) | 0.25 |"),
            "{text}"
        );
        assert!(text.contains("| over the wire with headers, kB | 1.5 | 1.5 |"), "{text}");
        assert!(text.contains("| here | 5 (5–5) | – | 1 |"), "{text}");
    }
}
