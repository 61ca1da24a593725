//! `cargo xtask bench --archive`: the archive's page beside peers' pages of the same job, at several sizes.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command as Process;

use anyhow::{Context as _, Result};
use serde_json::{Value, json};

use super::super::{Misuse, build, generate};
use super::{measured, node};
use crate::server::Site;
use crate::{digest, paths, run, tools};
use peers::{Facts, PEERS, Peer};

mod facts;
mod peers;
mod report;
mod samples;

/// Our page, as samples name it.
const OURS: &str = "Svodka";
/// A page that takes longer is reported as one that does.
const PATIENCE_MS: u32 = 120_000;
/// Words of which three letters each are typed and taken back; in Russian, as the pages are.
const WORDS: [&str; 3] = ["кри", "лаб", "син"];
/// The processor's speed, that of the machine and a fourth of it; and in how many visits the page is used too.
const CONDITIONS: [(&str, u32, usize); 2] = [("this machine", 1, 2), ("4× slower", 4, 1)];

/// What to measure.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Options {
    runs: usize,
    facts: Vec<usize>,
    /// Whether the results go to `bench/RESULTS.md`.
    writes: bool,
}

impl Options {
    /// Reads the words after `bench --archive`.
    pub(super) fn read(words: &[String]) -> Result<Self, Misuse> {
        let mut options = Self { runs: 5, facts: vec![30, 1_000, 10_000, 100_000], writes: false };
        let mut words = words.iter();
        let positive = |word: &str| word.parse().ok().filter(|number: &usize| *number > 0);
        while let Some(word) = words.next() {
            let wrong =
                || Misuse(format!("`{word}` needs a number from 1, or several with commas"));
            match word.as_str() {
                "--write" => options.writes = true,
                "--runs" => {
                    options.runs =
                        words.next().and_then(|word| positive(word)).ok_or_else(wrong)?;
                }
                "--facts" => {
                    let sizes = words.next().map(String::as_str).unwrap_or_default();
                    let sizes: Option<Vec<usize>> = sizes.split(',').map(positive).collect();
                    options.facts = sizes.ok_or_else(wrong)?;
                }
                _ => {
                    let text = format!(
                        "`{word}` means nothing to `bench --archive`; see `cargo xtask bench --help`"
                    );
                    return Err(Misuse(text));
                }
            }
        }
        Ok(options)
    }

    /// How often each page is visited: less often where a visit takes long and differs little from the next.
    fn runs(&self, n_facts: usize, slowdown: u32) -> usize {
        let most = match (n_facts, slowdown) {
            (0..10_000, 1) => return self.runs,
            (10_000..100_000, 1) => 3,
            (0..10_000, _) | (_, 1) => 2,
            (_, _) => 1,
        };
        self.runs.min(most)
    }
}

/// Measures, prints, and writes the results when they are asked for.
pub(super) fn run(options: &Options) -> Result<()> {
    // Of the work of others on this machine, before ours begins.
    let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let load = load.split_whitespace().next().unwrap_or("unknown").to_owned();
    let stages = build::staged()?;
    let bundles = PEERS.iter().map(Peer::bundle).collect::<Result<Vec<_>>>()?;
    let mut sizes = Vec::new();
    for n_facts in &options.facts {
        println!("{n_facts} facts: the pages");
        let place = paths::work().join("bench-archive").join(n_facts.to_string());
        let (registry, releases) = generate::releases(*n_facts, 1)?;
        let (id, subject) = facts::most_frequent(&registry, &releases);
        let facts = Facts { json: facts::json(&registry, &releases)?, subject };
        let archive = place.join("made-up");
        generate::write(&generate::Options { n_facts: *n_facts, seed: 1, out: archive.clone() })?;
        let ours = place.join("ours");
        build::site_of(&archive, stages.clone(), &ours)?;
        let mut pages = vec![our_page(&served(&ours)?, &id)];
        for (peer, bundle) in PEERS.iter().zip(&bundles) {
            let out = place.join(peer.name);
            peer.page(bundle.clone(), &facts, &out)?;
            pages.push(page(peer, &served(&out)?));
        }
        let runs =
            CONDITIONS.map(|(name, cpu, _)| (name.to_owned(), json!(options.runs(*n_facts, cpu))));
        let runs: serde_json::Map<String, Value> = runs.into_iter().collect();
        sizes.push(json!({ "facts": n_facts, "runs": runs, "pages": pages }));
    }
    let plan = json!({
        "playwright": tools::npm("playwright-core")?,
        "chromium": tools::chromium()?.program,
        "patience_ms": PATIENCE_MS,
        "keys": keys(),
        "conditions": CONDITIONS.map(|(name, cpu, uses)| json!({ "name": name, "cpu": cpu, "uses": uses })),
        "sizes": sizes,
    });
    let found = measured(&peers::sources().join("measure.mjs"), &plan)?;
    let kept = paths::work().join("bench-archive.json");
    fs::write(&kept, &found).with_context(|| format!("cannot write {}", kept.display()))?;
    let results = report::text(&samples::read(&found)?, &load)?;
    print!("{results}");
    println!("\nevery sample: {}", paths::shown(&kept));
    if options.writes { write(&results) } else { Ok(()) }
}

/// The keys that type the words and take them back.
fn keys() -> Vec<String> {
    let back = |word: &str| vec!["Backspace".to_owned(); word.chars().count()];
    let typed = |word: &str| word.chars().map(String::from).collect::<Vec<_>>();
    WORDS.into_iter().flat_map(|word| [typed(word), back(word)]).flatten().collect()
}

/// The address of a folder that is packed and served from now on, each of its files already read once.
fn served(folder: &Path) -> Result<String> {
    let site = Site::start(folder, 0, "/")?;
    let mut warm = Process::new(node()?);
    warm.arg(peers::sources().join("warm.mjs")).arg(folder).arg(&site.address);
    run::to_end(warm.arg(digest::packed_folder()))?;
    Ok(site.address)
}

/// The archive's page: the axis of time first, then the two views that the others' pages have on the same page.
fn our_page(address: &str, subject: &str) -> Value {
    let rows = json!({ "to": "#/archive?lang=ru", "until": ".rows .row" });
    let near = "#/times?from=2023-01-01&to=2024-12-31&lang=ru";
    json!({
        "name": OURS,
        "url": format!("{address}archive.html#/times?lang=ru"),
        "chart": "main svg.chart-sheet",
        "timeline": ".gestures svg.chart-sheet",
        "rows": ".rows .row",
        "shown": ".shown span",
        "field": "input[name=words]",
        "views": [rows, { "to": format!("#/indicator/{subject}?lang=ru"), "until": "main svg.chart-sheet" }],
        "near": { "to": near, "until": ".gestures svg.chart-sheet" },
        "search": rows,
        "notches": 0,
    })
}

fn page(peer: &Peer, address: &str) -> Value {
    let [chart, timeline, rows] = peer.places;
    json!({
        "name": peer.name,
        "url": address,
        "chart": chart,
        "timeline": timeline,
        "rows": rows,
        "shown": "#shown",
        "field": "#words",
        "views": [],
        "notches": peer.notches,
    })
}

/// Replaces the results but for the notes, which are written by hand.
fn write(results: &str) -> Result<()> {
    let path: PathBuf = paths::root().join("bench").join("RESULTS.md");
    let before = fs::read_to_string(&path).unwrap_or_default();
    let text = format!("{results}\n{}", report::notes(&before));
    fs::create_dir_all(paths::root().join("bench")).context("cannot make bench/")?;
    fs::write(&path, text).with_context(|| format!("cannot write {}", paths::shown(&path)))?;
    println!("wrote {}", paths::shown(&path));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<Options, Misuse> {
        Options::read(&line.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
    }

    #[test]
    fn options_are_read_or_refused() {
        let options = read("--runs 2 --facts 30,1000 --write").unwrap();
        assert_eq!(options, Options { runs: 2, facts: vec![30, 1_000], writes: true });
        assert_eq!(read("").unwrap().facts.len(), 4);
        for wrong in ["--runs", "--runs 0", "--facts 1,x", "--facts", "fast"] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn each_letter_that_is_typed_is_taken_back() {
        let keys = keys();
        assert_eq!(&keys[..4], ["к", "р", "и", "Backspace"]);
        assert_eq!(keys.iter().filter(|key| *key == "Backspace").count() * 2, keys.len());
    }

    #[test]
    fn long_visits_are_made_less_often() {
        let options = read("--runs 5").unwrap();
        let runs = [(30, 1), (1_000, 4), (10_000, 1), (100_000, 1), (100_000, 4)];
        assert_eq!(runs.map(|(facts, cpu)| options.runs(facts, cpu)), [5, 2, 3, 2, 1]);
    }
}
