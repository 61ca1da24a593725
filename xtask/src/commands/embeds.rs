//! What a site has for the pages of others: the script of the element `<svodka-view>`.

use std::fs;

use anyhow::{Context as _, Result, bail};

use super::build;
use crate::assemble::Files;
use crate::paths;

/// The script's name in the site, which stays: other sites name it.
const SCRIPT: &str = "svodka-view.js";

/// What it may weigh on the pages of others, in bytes.
const MOST: usize = 3_000;

/// Adds the script to a site.
pub(super) fn add_script(site: &mut Files) -> Result<()> {
    let path = paths::root().join("assets").join("embed").join(SCRIPT);
    let script =
        fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let script = build::minified(&script, false)?.into_bytes();
    if script.len() > MOST {
        bail!("{SCRIPT} has {} bytes, more than {MOST}", script.len());
    }
    site.insert(SCRIPT.to_owned(), script);
    Ok(())
}
