//! `cargo xtask picture`: the README's pictures of the page.

use std::fs;
use std::process::{Command as Process, ExitCode};

use anyhow::{Context as _, Result, bail};

use super::{Command, bench, build};
use crate::server::Site;
use crate::{paths, run, tools};

pub(super) const COMMAND: Command = Command {
    name: "picture",
    about: "take the README's pictures of the page, docs/page.png and docs/page-dark.png",
    help: "
Usage: cargo xtask picture

Installs what is missing (see tools.toml), builds the site, and takes its picture in headless Chromium,
light and dark. Fails when one is over 300 kB. Look at both before you commit them.
",
    run,
};

/// What a picture may weigh.
const BUDGET: u64 = 300_000;

fn run(words: &[String]) -> Result<ExitCode> {
    super::no_words("picture", words)?;
    let site = Site::start(&build::site()?, 0, "/")?;
    let folder = paths::root().join("docs");
    fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    let mut node = Process::new(bench::node()?);
    node.arg(bench::folder().join("picture.mjs")).arg(tools::npm("playwright-core")?);
    node.arg(tools::chromium()?.program).arg(&site.address).arg(&folder);
    run::to_end(&mut node)?;
    for name in ["page.png", "page-dark.png"] {
        let path = folder.join(name);
        let bytes = fs::metadata(&path).with_context(|| format!("there is no {name}"))?.len();
        println!("{bytes:>8}  {}", paths::shown(&path));
        if bytes > BUDGET {
            bail!("{name} is over {BUDGET} bytes: take less of the page (xtask/bench/picture.mjs)");
        }
    }
    Ok(ExitCode::SUCCESS)
}
