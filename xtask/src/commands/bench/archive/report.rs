//! From samples to Markdown: a table for each size and speed, whose rows name the best peer and what it did.

use std::fmt::Write as _;

use anyhow::Result;

use super::samples::{Samples, Visit, quantile};
use super::{OURS, PEERS};

/// Under this heading stands what is written by hand.
const NOTES: &str = "## Notes";

const HOW: &str = "\
Each page is visited with an empty cache, in turns, from one server on the same machine that answers in brotli.
All show the same made-up facts (seed 1): a chart of figures over time, everything on one axis of time, and a table of all facts with one text filter.
Numbers are medians of the visits; a visit of more than 10 s is made once, and a page that needs more than 120 s is reported and not tried with more facts.

- The peers' pages have all three on one page and read all facts as one file: columns as JSON, for Perspective an Arrow file.
  Their chart is that of the indicator with the most figures.
- Ours has three views: the visit opens the axis of time (`archive.html#/times`), which reads the archive in parts and in one language.
- First chart: the axis with the first part, or the peer's chart.
  Everything drawn: the axis with all parts, or the peer's chart, axis and table.
  Both are marks that a page sets two frames after.
- All three views: for ours, everything drawn and then the table and that indicator's chart, opened one after the other; the peers have them already.
- Blocking time: what long tasks of the main thread take beyond 50 ms, until everything is drawn.
- Memory: the page's process as the system counts it (PSS), after a collection of garbage, when all three views were drawn and again after dragging and typing.
  WebAssembly and workers are in it, and so is what an empty page takes.
- A keystroke: from the key's event to the end of the frame in which those rows, or their number, stand that then stay; median, and 95th percentile in brackets.
  Keys that change nothing in sight are not counted.
- Pan: the axis, brought near to two years, is dragged for a second; frames a second in which it was drawn.
- A processor four times slower means that the main thread is slowed, and workers are not: that helps Perspective, which computes in one.
- The peers' fast settings: vis-timeline without `start` and `end` and without stacking, ECharts with `large` and without `progressive`, virtual rows in all tables, the Vega-Lite specification compiled beforehand, texts to be filtered prepared after everything is drawn, Perspective 4.3, whose charts later versions lack, filtering one column.
- Observable Plot and TimelineJS have no table: theirs is written by hand.
";

/// What the visits of a page are together.
type Value = fn(&[&Visit]) -> Option<f64>;

/// What a row shows: its name, how a page's visits become a value, decimals, and whether more is better.
#[derive(Clone, Copy)]
struct Row {
    name: &'static str,
    value: Value,
    /// A second value, in brackets.
    beside: Option<Value>,
    decimals: usize,
    wants_more: bool,
}

const LESS: Row = Row { name: "", value: |_| None, beside: None, decimals: 0, wants_more: false };

const ROWS: [Row; 11] = [
    Row {
        name: "in brotli, kB",
        value: |visits| median(visits, |visit| visit.bytes.map(|bytes| bytes / 1_000.0)),
        ..LESS
    },
    Row { name: "requests", value: |visits| median(visits, |visit| visit.requests), ..LESS },
    Row { name: "first chart, ms", value: |visits| median(visits, |visit| visit.first), ..LESS },
    Row {
        name: "everything drawn, ms",
        value: |visits| median(visits, |visit| visit.ready),
        ..LESS
    },
    Row {
        name: "all three views, ms",
        value: |visits| median(visits, |visit| visit.views),
        ..LESS
    },
    Row {
        name: "blocking time, ms",
        value: |visits| median(visits, |visit| visit.blocked),
        ..LESS
    },
    Row {
        name: "memory, all drawn, MB",
        value: |visits| median(visits, |visit| visit.memory),
        ..LESS
    },
    Row {
        name: "memory, after use, MB",
        value: |visits| median(visits, |visit| visit.memory_after),
        ..LESS
    },
    Row {
        name: "keystroke to rows, ms",
        value: |visits| quantile(keys(visits), 0.5),
        beside: Some(|visits| quantile(keys(visits), 0.95)),
        ..LESS
    },
    Row {
        name: "longest task while typing, ms",
        value: |visits| median(visits, |visit| visit.keys_longest),
        ..LESS
    },
    Row {
        name: "pan, frames a second",
        value: |visits| median(visits, |visit| visit.pan),
        wants_more: true,
        ..LESS
    },
];

fn median(visits: &[&Visit], value: fn(&Visit) -> Option<f64>) -> Option<f64> {
    quantile(visits.iter().filter_map(|visit| value(visit)).collect(), 0.5)
}

fn keys(visits: &[&Visit]) -> Vec<f64> {
    visits.iter().flat_map(|visit| &visit.keys).filter_map(|key| *key).collect()
}

/// The results without the notes.
pub(super) fn text(samples: &Samples, load: &str) -> Result<String> {
    let Samples { browser, day, cores, processor, memory_gb, visits } = samples;
    let mut out = String::from("# The archive's page beside others\n\n");
    writeln!(out, "Written by `cargo xtask bench --archive --write`.\n")?;
    writeln!(
        out,
        "{day}; {processor}, {cores} cores, {memory_gb:.0} GB of memory; {browser}, headless; load average {load} \
         before the run.\n"
    )?;
    writeln!(out, "{HOW}")?;
    for (facts, condition) in tables(visits) {
        let of = |page: &str| -> Vec<&Visit> {
            let is_of = |visit: &&Visit| visit.facts == facts && visit.condition == condition;
            visits.iter().filter(is_of).filter(|visit| visit.page == page).collect()
        };
        let columns: Vec<(&str, Vec<&Visit>)> = [OURS]
            .into_iter()
            .chain(PEERS.iter().map(|peer| peer.name))
            .map(|n| (n, of(n)))
            .collect();
        table(&mut out, facts, condition, &columns)?;
    }
    Ok(out)
}

/// Sizes and speeds in the order in which they were measured.
fn tables(visits: &[Visit]) -> Vec<(usize, &str)> {
    let mut tables = Vec::new();
    for visit in visits {
        let table = (visit.facts, visit.condition.as_str());
        if !tables.contains(&table) {
            tables.push(table);
        }
    }
    tables
}

fn table(
    out: &mut String,
    facts: usize,
    condition: &str,
    columns: &[(&str, Vec<&Visit>)],
) -> Result<()> {
    writeln!(out, "## {} facts, {condition}\n", thousands(facts))?;
    let names: Vec<&str> = columns.iter().map(|(name, _)| *name).collect();
    writeln!(out, "| | {} | best of the others | |", names.join(" | "))?;
    writeln!(out, "|---|{}---|---|", "--:|".repeat(names.len()))?;
    for row in ROWS {
        let values: Vec<Option<f64>> =
            columns.iter().map(|(_, visits)| (row.value)(visits)).collect();
        let cells = columns.iter().zip(&values).map(|((_, visits), value)| {
            let beside = row.beside.and_then(|beside| beside(visits));
            shown(*value, row.decimals, beside)
        });
        let cells: Vec<String> = cells.collect();
        let others = names.iter().zip(&values).skip(1);
        let others = others.filter_map(|(name, value)| Some((*name, (*value)?)));
        let best = others.min_by(
            |(_, a), (_, b)| {
                if row.wants_more { b.total_cmp(a) } else { a.total_cmp(b) }
            },
        );
        let ours = values.first().copied().flatten();
        let verdict = ours.zip(best).map_or("–", |(ours, (_, best))| {
            let is_ahead = if row.wants_more { ours > best } else { ours < best };
            let is_even =
                shown(Some(ours), row.decimals, None) == shown(Some(best), row.decimals, None);
            if is_even {
                "even"
            } else if is_ahead {
                "ahead"
            } else {
                "**not ahead**"
            }
        });
        let best = best.map_or("–", |(name, _)| name);
        writeln!(out, "| {} | {} | {best} | {verdict} |", row.name, cells.join(" | "))?;
    }
    writeln!(out)?;
    let runs: Vec<String> =
        columns.iter().map(|(_, visits)| measured(visits).to_string()).collect();
    writeln!(out, "Visits to their end: {}.\n", runs.join(", "))?;
    for (name, visits) in columns {
        let mut words: Vec<&str> = visits.iter().filter_map(|v| v.failure.as_deref()).collect();
        words.extend(visits.iter().flat_map(|visit| &visit.errors).map(String::as_str));
        words.sort_unstable();
        words.dedup();
        for words in words {
            writeln!(out, "- {name}: {words}.")?;
        }
    }
    Ok(())
}

/// How many of the visits went to their end.
fn measured(visits: &[&Visit]) -> usize {
    visits.iter().filter(|visit| visit.failure.is_none()).count()
}

fn shown(value: Option<f64>, decimals: usize, beside: Option<f64>) -> String {
    let number = |value: f64| format!("{value:.decimals$}");
    match (value, beside) {
        (Some(value), Some(beside)) => format!("{} ({})", number(value), number(beside)),
        (Some(value), None) => number(value),
        (None, _) => "–".to_owned(),
    }
}

fn thousands(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// The notes of the results as they are, or the place for some.
pub(super) fn notes(before: &str) -> String {
    before.find(NOTES).and_then(|start| before.get(start..)).map_or_else(
        || format!("{NOTES}\n\nThis part is written by hand, and kept when the results are written anew.\n"),
        str::to_owned,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn visit(page: &str, ready: Option<f64>, pan: f64) -> Visit {
        Visit {
            page: page.to_owned(),
            condition: "here".to_owned(),
            facts: 1_000,
            failure: ready.is_none().then(|| "everything took more than 120 s".to_owned()),
            ready,
            pan: Some(pan),
            keys: vec![Some(10.0), None, Some(20.0)],
            ..Visit::default()
        }
    }

    fn results() -> String {
        let samples = Samples {
            browser: "B 1".to_owned(),
            day: "2026-01-02".to_owned(),
            cores: 2.0,
            processor: "P".to_owned(),
            memory_gb: 8.0,
            visits: vec![
                visit(OURS, Some(300.0), 60.0),
                visit(PEERS[0].name, Some(200.0), 7.0),
                visit(PEERS[1].name, Some(400.0), 9.0),
                visit(PEERS[2].name, None, 1.0),
            ],
        };
        text(&samples, "0.1").unwrap()
    }

    #[test]
    fn each_row_names_the_best_of_the_others_and_who_is_ahead() {
        let results = results();
        let line = |name: &str| {
            let start = format!("| {name} | ");
            results.lines().find(|line| line.starts_with(&start)).unwrap().to_owned()
        };
        let ready = line("everything drawn, ms");
        assert!(ready.contains("| 300 | 200 | 400 | – | – |"), "{ready}");
        assert!(ready.ends_with(&format!("| {} | **not ahead** |", PEERS[0].name)), "{ready}");
        let pan = line("pan, frames a second");
        assert!(pan.ends_with(&format!("| {} | ahead |", PEERS[1].name)), "{pan}");
        assert!(line("keystroke to rows, ms").contains("| 15 (20) |"));
        assert!(line("keystroke to rows, ms").ends_with("| even |"));
    }

    #[test]
    fn what_failed_is_said() {
        let results = results();
        assert!(results.contains("## 1,000 facts, here"), "{results}");
        assert!(
            results.contains(&format!("- {}: everything took more than 120 s.", PEERS[2].name)),
            "{results}"
        );
    }

    #[test]
    fn notes_are_kept() {
        assert_eq!(notes("# A\n\n## Notes\n\nOurs.\n"), "## Notes\n\nOurs.\n");
        assert!(notes("").starts_with("## Notes\n"));
    }
}
