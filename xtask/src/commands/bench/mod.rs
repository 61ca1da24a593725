//! `cargo xtask bench`: how fast the page is, beside the same data drawn with its peers.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command as Process, ExitCode, Stdio};

use anyhow::{Context as _, Result, bail};
use serde_json::{Value, json};

use super::{Command, Misuse, build, generate};
use crate::server::Site;
use crate::{drivers, paths, run, tools};

mod archive;
mod peer;
mod report;

pub(super) const COMMAND: Command = Command {
    name: "bench",
    about: "measure the page in Chromium, beside the same data drawn with its peers",
    help: "
Usage: cargo xtask bench [--runs N]
       cargo xtask bench --archive [--runs N] [--facts A,B,…] [--write]
       cargo xtask bench --store

  --runs N   how often each page is visited under each condition (9; 5 for archives, less often where visits are long)
  --archive  instead, the archive's page beside four pages of other tools that do the same job
  --facts …  over made-up archives of these sizes (30,1000,10000,100000)
  --write    also writes the results to bench/RESULTS.md, whose notes are kept
  --store    instead, without a browser: how long made-up archives of 1,000, 10,000 and 100,000 facts take
             to be read, indexed and searched, and what they take of memory

Installs what is missing (see tools.toml), builds the site, and makes a second page of xtask/bench/peer
that draws the same release with Observable Plot and TimelineJS, the smallest bundle that both allow.
Both are served with brotli on this machine and visited in turn, each time with an empty cache; then the
filter of the facts is typed into, and Lighthouse visits the page as a phone. Prints Markdown tables of
medians with quartiles. Whatever it measures, it does not fail: let nothing else run meanwhile.
All sizes of --archive take about a quarter of an hour; `--runs 1 --facts 1000` is a first look of two minutes.
",
    run,
};

/// What Lighthouse needs is larger than the rest together, so its failure leaves out its part alone.
const LIGHTHOUSE_RUNS: usize = 5;

fn run(words: &[String]) -> Result<ExitCode> {
    if words == ["--store"] {
        return store();
    }
    if let Some((first, rest)) = words.split_first()
        && first == "--archive"
    {
        archive::run(&archive::Options::read(rest)?)?;
        return Ok(ExitCode::SUCCESS);
    }
    let runs = runs(words)?;
    let dist = build::site()?;
    let (ours, theirs) = (Site::start(&dist, 0, "/")?, Site::start(&peer::page(&dist)?, 0, "/")?);
    let (lighthouse, left_out) = match tools::npm("lighthouse") {
        Ok(program) => (Some(program), None),
        Err(error) => (None, Some(format!("{error:#}"))),
    };
    let plan = json!({
        "playwright": tools::npm("playwright-core")?,
        "chromium": tools::chromium()?.program,
        "lighthouse": lighthouse,
        "lighthouse_runs": LIGHTHOUSE_RUNS,
        "debugging_port": drivers::free_port()?,
        "runs": runs,
        "pages": pages(&ours.address, &theirs.address),
        "conditions": conditions(),
    });
    let samples = measured(&folder().join("measure.mjs"), &plan)?;
    let kept = paths::work().join("bench.json");
    fs::write(&kept, &samples).with_context(|| format!("cannot write {}", kept.display()))?;
    print!("{}", report::text(&samples)?);
    if let Some(reason) = left_out {
        println!("\nLighthouse was left out: {reason}");
    }
    println!("\nevery sample: {}", paths::shown(&kept));
    Ok(ExitCode::SUCCESS)
}

fn runs(words: &[String]) -> Result<usize, Misuse> {
    const RUNS: usize = 9;
    match words {
        [] => Ok(RUNS),
        [option, number] if option == "--runs" => match number.parse() {
            Ok(runs) if runs > 0 => Ok(runs),
            _ => Err(Misuse("`--runs` needs a number from 1".to_owned())),
        },
        [word, ..] => Err(Misuse(format!(
            "`{word}` means nothing to `bench`; see `cargo xtask bench --help`"
        ))),
    }
}

/// The archive's columns and its search, on this machine.
fn store() -> Result<ExitCode> {
    let mut folders = Vec::new();
    for n_facts in [1_000, 10_000, 100_000] {
        let out = paths::work().join("made-up").join(n_facts.to_string());
        generate::write(&generate::Options { n_facts, seed: 1, out: out.clone() })?;
        folders.push(out);
    }
    let mut measure = run::cargo();
    // The profile of benchmarks is the page's own without its long link.
    measure.args(["run", "--quiet", "--profile", "bench", "--package", "svodka-measure", "--"]);
    run::to_end(measure.args(folders))?;
    Ok(ExitCode::SUCCESS)
}

/// What to wait for in each page; the names are those of [`report`].
fn pages(ours: &str, theirs: &str) -> Value {
    json!([
        {
            "name": report::OURS,
            "url": ours,
            "wanted": { "chart": "svg.chart-sheet", "timeline": "#when svg.chart-sheet" },
            "filter": {
                "field": "#facts input[type=search]",
                "rows": "#facts tbody tr",
                "keys": ["1", "4", "Backspace", "Backspace", "2", "1", "Backspace", "Backspace", "8"],
            },
        },
        {
            "name": report::THEIRS,
            "url": theirs,
            "wanted": { "chart": "figure svg", "timeline": ".tl-timemarker" },
        },
    ])
}

/// The last one is Lighthouse's phone: a slow 4G connection and a fourth of the speed.
fn conditions() -> Value {
    json!([
        { "name": "this machine", "cpu": 1 },
        { "name": "4× slower", "cpu": 4 },
        {
            "name": "4× slower, 1.6 Mbit/s, 150 ms",
            "cpu": 4,
            "network": {
                "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 93_750,
            },
        },
    ])
}

/// The samples of the plan, as JSON.
fn measured(script: &Path, plan: &Value) -> Result<String> {
    let mut node = Process::new(node()?);
    node.arg(script).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = node.spawn().context("cannot start Node")?;
    if let Some(mut stdin) = child.stdin.take() {
        stdin.write_all(plan.to_string().as_bytes()).context("cannot tell Node the plan")?;
    }
    let output = child.wait_with_output().context("cannot wait for Node")?;
    if !output.status.success() {
        bail!("{} failed ({})", paths::shown(script), output.status);
    }
    String::from_utf8(output.stdout).context("the samples are not UTF-8")
}

pub(super) fn node() -> Result<PathBuf> {
    run::on_path("node").context("the bench needs Node: https://nodejs.org")
}

/// The bench's own files.
pub(super) fn folder() -> PathBuf {
    paths::root().join("xtask").join("bench")
}

/// Copies a file and makes its folder.
fn copy(from: &Path, to: &Path) -> Result<()> {
    let parent = to.parent().unwrap_or(to);
    fs::create_dir_all(parent).with_context(|| format!("cannot make {}", parent.display()))?;
    fs::copy(from, to)
        .with_context(|| format!("cannot copy {} to {}", from.display(), to.display()))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_are_read_or_refused() {
        let read =
            |line: &str| runs(&line.split_whitespace().map(str::to_owned).collect::<Vec<_>>());
        assert_eq!(read("").unwrap(), 9);
        assert_eq!(read("--runs 3").unwrap(), 3);
        assert!(read("--runs").is_err() && read("--runs 0").is_err() && read("fast").is_err());
    }
}
