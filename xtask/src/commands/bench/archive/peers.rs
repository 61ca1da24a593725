//! The peers' pages of the archive: the same facts, each drawn by tools of the npm registry at their fastest.
//!
//! Each page is one minified bundle of only what it uses, and one file of facts in the form that its tools read best.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command as Process;

use anyhow::{Context as _, Result};

use super::super::{copy, folder, node};
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
    /// Where its timeline and the rows of its table stand, as the measuring script finds them.
    pub(super) parts: Parts,
    /// What the bundle needs beside it.
    extras: fn(&Path) -> Result<()>,
}

/// Places in a page, as selectors.
#[derive(Debug)]
pub(super) struct Parts {
    pub(super) chart: &'static str,
    pub(super) timeline: &'static str,
    pub(super) rows: &'static str,
}

pub(super) const PEERS: [Peer; 4] = [
    Peer {
        name: "Vega-Lite + vis-timeline + Tabulator",
        script: "vega.js",
        packages: &["vega", "vis-timeline", "tabulator-tables"],
        parts: Parts {
            chart: "#chart canvas",
            timeline: "#timeline .vis-center",
            rows: "#table .tabulator-row",
        },
        extras: |_| Ok(()),
    },
    Peer {
        name: "ECharts + AG Grid",
        script: "echarts.js",
        packages: &["echarts", "ag-grid-community"],
        parts: Parts {
            chart: "#chart canvas",
            timeline: "#timeline canvas",
            rows: "#table .ag-center-cols-container .ag-row",
        },
        extras: |_| Ok(()),
    },
    Peer {
        name: "Observable Plot + TimelineJS",
        script: "plot.js",
        packages: &["@observablehq/plot", "@knight-lab/timelinejs"],
        parts: Parts {
            chart: "#chart svg",
            timeline: "#timeline .tl-timenav",
            rows: "#table .row",
        },
        extras: super::super::peer::timeline,
    },
    Peer {
        name: "Perspective",
        script: "perspective.js",
        packages: &["@perspective-dev/viewer"],
        parts: Parts {
            chart: "#chart perspective-viewer-d3fc-xyscatter",
            timeline: "#timeline perspective-viewer-d3fc-ybar",
            rows: "#table perspective-viewer-datagrid regular-table tbody tr",
        },
        extras: programs_of_perspective,
    },
];

/// What is the same in every page of a size.
#[derive(Debug)]
pub(super) struct Facts<'a> {
    pub(super) json: &'a str,
    /// The name of the indicator that has most figures.
    pub(super) subject: &'a str,
}

impl Peer {
    /// The folder of the page without facts: the bundle is the same for each size.
    pub(super) fn bundle(&self) -> Result<PathBuf> {
        let site = paths::work().join("peers").join(self.script);
        if site.exists() {
            fs::remove_dir_all(&site).with_context(|| format!("cannot empty {}", site.display()))?;
        }
        fs::create_dir_all(&site).with_context(|| format!("cannot make {}", site.display()))?;
        self.bundled(&site)?;
        (self.extras)(&site)?;
        Ok(site)
    }

    fn bundled(&self, site: &Path) -> Result<()> {
        let sources = folder().join("archive");
        let mut command = Process::new(node()?);
        command.arg(tools::npm("esbuild")?).arg(sources.join(self.script));
        command.arg(sources.join("page.css"));
        Ok(())
    }
}
