//! The peers' page: the same release with Observable Plot and `TimelineJS`, as light as both allow.
//!
//! Plot and the parts of d3 that it uses go into one minified bundle; `TimelineJS` has no smaller form than its own.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command as Process;

use anyhow::{Context as _, Result};
use serde_json::Value;

use super::{copy, folder, node};
use crate::{paths, run, tools};

/// Writes the page, of the same data as our site in `ours`, and returns its folder.
pub(super) fn page(ours: &Path) -> Result<PathBuf> {
    let site = paths::work().join("peer");
    if site.exists() {
        fs::remove_dir_all(&site).with_context(|| format!("cannot empty {}", site.display()))?;
    }
    let sources = folder().join("peer");
    for name in ["index.html", "peer.css", "data.js", "timeline.js"] {
        copy(&sources.join(name), &site.join(name))?;
    }
    let archive = ours.join("archive");
    copy(&archive.join("registry.json"), &site.join("registry.json"))?;
    copy(&archive.join(front(&archive)?), &site.join("release.json"))?;
    timeline(&site)?;
    charts(&sources, &site)?;
    Ok(site)
}

/// The file of the release that a first visit opens.
fn front(archive: &Path) -> Result<String> {
    let name = archive.join("contents.json");
    let text = fs::read(&name).with_context(|| format!("cannot read {}", name.display()))?;
    let contents: Value = serde_json::from_slice(&text).context("contents.json is not JSON")?;
    let id = contents.get("front").and_then(Value::as_str);
    Ok(format!("releases/{}.json", id.context("the contents name no front release")?))
}

fn charts(sources: &Path, site: &Path) -> Result<()> {
    let (plot, d3) = (tools::npm_home("@observablehq/plot")?, tools::npm_home("d3")?);
    let mut bundle = Process::new(node()?);
    bundle.arg(tools::npm("esbuild")?).arg(sources.join("charts.js"));
    bundle.args(["--bundle", "--minify", "--format=esm", "--target=es2022", "--log-level=warning"]);
    // The timeline's half reads the same module, so that the data is fetched once.
    bundle.arg("--external:./data.js");
    bundle.arg(format!("--alias:@observablehq/plot={}", plot.display()));
    bundle.arg(format!("--alias:d3={}", d3.display()));
    bundle.arg(format!("--outdir={}", site.display()));
    run::to_end(&mut bundle)
}

/// The files of `TimelineJS` that this page can ask for, at the places where it looks for them.
pub(super) fn timeline(site: &Path) -> Result<()> {
    let dist = tools::npm_home("@knight-lab/timelinejs")?.join("dist");
    let icons = paths::files_below(&dist.join("css").join("icons"))?;
    let icons = icons.iter().map(|name| format!("css/icons/{name}"));
    let rest = ["js/timeline.js", "js/locale/ru.json", "css/timeline.css"].map(str::to_owned);
    for name in rest.into_iter().chain(icons) {
        copy(&dist.join(&name), &site.join("timeline").join(&name))?;
    }
    Ok(())
}
