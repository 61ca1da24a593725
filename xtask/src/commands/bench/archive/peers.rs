//! The peers' pages of an archive: the same facts, drawn by tools of the npm registry with their fastest settings.
//!
//! Each page is one minified bundle of only what it uses, and one file of facts in the form that its tools read best.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command as Process;

use anyhow::{Context as _, Result};

use super::super::{copy, folder, node, peer};
use crate::assemble::Files;
use crate::commands::build;
use crate::{paths, run, tools};

/// A page of other tools that does the same job.
#[derive(Debug)]
pub(super) struct Peer {
    /// What it is made of, as the results name it.
    pub(super) name: &'static str,
    /// Its script among the bench's own files.
    script: &'static str,
    /// The packages of tools.toml that it needs.
    packages: &'static [&'static str],
    /// Where its chart, its timeline and the rows of its table stand; `>>>` leads into a shadow tree.
    pub(super) places: [&'static str; 3],
    /// How many notches of a wheel bring two years of the timeline near, where its tools cannot be told to.
    pub(super) notches: usize,
    /// The file of facts that it asks for.
    facts: &'static str,
    /// What the bundle needs beside it.
    add: fn(&Path) -> Result<()>,
}

/// The facts as JSON.
const JSON: &str = "facts.json";
/// The facts as Perspective reads them best.
const ARROW: &str = "facts.arrow";

pub(super) const PEERS: [Peer; 4] = [
    Peer {
        name: "Vega-Lite + vis-timeline + Tabulator",
        script: "vega.js",
        packages: &["vega", "vis-timeline", "tabulator-tables"],
        places: ["#chart canvas", "#timeline .vis-center", "#table .tabulator-row"],
        notches: 0,
        facts: JSON,
        add: |_| Ok(()),
    },
    Peer {
        name: "ECharts + AG Grid",
        script: "echarts.js",
        packages: &["echarts", "ag-grid-community"],
        places: ["#chart canvas", "#timeline canvas", "#table .ag-row"],
        notches: 0,
        facts: JSON,
        add: |_| Ok(()),
    },
    Peer {
        name: "Observable Plot + TimelineJS",
        script: "plot.js",
        packages: &["@observablehq/plot", "@knight-lab/timelinejs"],
        places: ["#chart svg", "#timeline .tl-timenav", "#table .row"],
        notches: 0,
        facts: JSON,
        add: peer::timeline,
    },
    Peer {
        name: "Perspective",
        script: "perspective.js",
        packages: &["@perspective-dev/viewer"],
        places: [
            "#chart perspective-viewer-d3fc-xyscatter",
            "#timeline perspective-viewer-d3fc-ybar",
            "perspective-viewer-datagrid >>> regular-table tbody tr",
        ],
        notches: 4,
        facts: ARROW,
        add: programs_of_perspective,
    },
];

/// What a size gives to all pages.
#[derive(Debug)]
pub(super) struct Facts {
    pub(super) json: String,
    /// The name of the indicator with the most figures.
    pub(super) subject: String,
}

impl Peer {
    /// The page without its facts, which is the same for each size.
    pub(super) fn bundle(&self) -> Result<Files> {
        let (site, sources) = (paths::work().join("peers").join(self.script), sources());
        if site.exists() {
            fs::remove_dir_all(&site)
                .with_context(|| format!("cannot empty {}", site.display()))?;
        }
        fs::create_dir_all(&site).with_context(|| format!("cannot make {}", site.display()))?;
        let modules = self.packages.iter().map(|name| tools::npm_modules(name));
        let modules = std::env::join_paths(modules.collect::<Result<Vec<PathBuf>>>()?)
            .context("the cache of tools has a name that cannot stand in a list of folders")?;
        let mut bundle = Process::new(node()?);
        bundle.arg(tools::npm("esbuild")?).arg(sources.join(self.script));
        bundle.args(["--bundle", "--minify", "--format=esm", "--target=es2022"]);
        bundle.arg("--log-level=error");
        bundle.arg(format!("--alias:vega-compiled={}", vega_chart()?.display()));
        bundle.arg(format!("--outfile={}", site.join("app.js").display()));
        run::to_end(bundle.env("NODE_PATH", modules))?;
        (self.add)(&site)?;
        let mut files = build::read(&site)?;
        let own = read(&sources.join("page.css"))?;
        files.entry("app.css".to_owned()).or_default().extend(own);
        Ok(files)
    }

    /// Writes the page with its facts.
    pub(super) fn page(&self, mut bundle: Files, facts: &Facts, out: &Path) -> Result<()> {
        let page = String::from_utf8(read(&sources().join("page.html"))?)
            .context("page.html is not UTF-8")?;
        let subject = facts.subject.replace('&', "&amp;").replace('"', "&quot;");
        let page = page.replace("{facts}", self.facts).replace("{subject}", &subject);
        bundle.insert("index.html".to_owned(), page.into_bytes());
        bundle.insert(JSON.to_owned(), facts.json.clone().into_bytes());
        build::write(out, &bundle)?;
        if self.facts == ARROW {
            let client = tools::npm_modules("@perspective-dev/viewer")?
                .join("@perspective-dev/client/dist/esm/perspective.node.js");
            let mut write = Process::new(node()?);
            write.arg(sources().join("arrow.mjs")).arg(client);
            run::to_end(write.arg(out.join(JSON)).arg(out.join(ARROW)))?;
            fs::remove_file(out.join(JSON)).context("cannot take the facts away again")?;
        }
        Ok(())
    }
}

/// The bench's own files for an archive.
pub(super) fn sources() -> PathBuf {
    folder().join("archive")
}

/// The chart of Vega-Lite, compiled to what Vega itself reads.
fn vega_chart() -> Result<PathBuf> {
    let out = paths::work().join("peers").join("vega-chart.json");
    let library = tools::npm_modules("vega")?.join("vega-lite/build/index.js");
    let mut compile = Process::new(node()?);
    compile.arg(sources().join("compile.mjs")).arg(library);
    run::to_end(compile.arg(sources().join("vega-chart.vl.json")).arg(&out))?;
    Ok(out)
}

fn programs_of_perspective(site: &Path) -> Result<()> {
    let modules = tools::npm_modules("@perspective-dev/viewer")?.join("@perspective-dev");
    for of in ["server", "viewer"] {
        let name = format!("perspective-{of}.wasm");
        copy(&modules.join(of).join("dist/wasm").join(&name), &site.join(&name))?;
    }
    Ok(())
}

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("cannot read {}", paths::shown(path)))
}
