//! The step `exports`: files that the page really saved, given to the tools of others and back to the page of checks.

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result};
use serde_json::json;

use super::bench;
use crate::server::Site;
use crate::tally::Tally;
use crate::{package, paths, tools};

/// What is saved: a chart, a section of a filter and an order, and an indicator of many releases.
const ADDRESSES: [(&str, &str); 4] = [
    ("ru", "share.html#/share/release/zakon-2025-08-08-meeting/change?lang=ru"),
    ("kk", "share.html#/share/release/zakon-2025-08-08-meeting/chain?lang=kk"),
    (
        "en",
        "share.html#/share/release/zakon-2025-08-08-meeting/facts?kind=figure&order=period&reversed=1&lang=en",
    ),
    ("en", "share.html#/share/indicator/synthetic-labs-eliminated?lang=en"),
];

/// Saves in a browser, reads back in the page of checks, and has others read what was saved.
pub(super) fn accepted(dist: &Path) -> Result<Tally> {
    let site = Site::start(dist, 0, "/a/b/")?;
    let out = paths::work().join("exports");
    drop(fs::remove_dir_all(&out));
    fs::create_dir_all(&out).context("cannot make a folder")?;
    let scripts = paths::root().join("xtask").join("exports");
    let plan = json!({
        "playwright": tools::npm("playwright-core")?,
        "chromium": tools::chromium()?.program,
        "site": site.address,
        "addresses": ADDRESSES,
        "out": out,
    });
    let mut save = Command::new(bench::node()?);
    save.arg(scripts.join("save.mjs"));
    let saved = told(&mut save, &plan)?;
    let plan = json!({
        "saved": out,
        "package": dist.join(package::FOLDER),
        "releases": paths::root().join("assets").join("archive").join("releases"),
        "rsvg": tools::rsvg_convert()?,
        "exiftool": tools::exiftool()?,
    });
    let mut accept = Command::new(tools::readers()?);
    accept.arg(scripts.join("accept.py"));
    Ok(saved.plus(told(&mut accept, &plan)?))
}

/// Tells a program its plan, and counts the lines that it answers.
fn told(program: &mut Command, plan: &serde_json::Value) -> Result<Tally> {
    let piped = program.stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = piped.spawn().context("cannot start a program of the step")?;
    if let Some(mut stdin) = child.stdin.take() {
        stdin.write_all(plan.to_string().as_bytes()).context("cannot tell the plan")?;
    }
    let output = child.wait_with_output().context("cannot wait for a program of the step")?;
    let said = String::from_utf8_lossy(&output.stdout);
    print!("{said}");
    let count = |start: &str| said.lines().filter(|line| line.starts_with(start)).count();
    let tally = Tally { passed: count("ok "), failed: count("not ok "), ignored: 0 };
    Ok(tally.with_verdict(output.status.success()))
}
