//! The steps `supply` and `reproducible`: what the programs are made of, and that the same sources give the same bytes.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use super::build;
use crate::tally::Tally;
use crate::{paths, run, sbom, tools};

/// Holds the packages against `deny.toml`: licences, sources, bans, and advisories where their list can be fetched; and
/// the bill of materials against the schema of its format.
pub(super) fn refuse_unwanted() -> Result<Tally> {
    let deny = tools::cargo_deny()?;
    let check = |what: &[&str]| {
        let mut command = Command::new(&deny);
        command.args(["--log-level", "error", "--workspace", "check", "--hide-inclusion-graph"]);
        command.args(what).current_dir(paths::root());
        run::to_end(&mut command)
    };
    check(&["licenses", "bans", "sources"])?;
    refuse_misfit_bill()?;
    let mut tally = Tally::one(true).plus(Tally::one(true));
    if has_advisories(&deny) {
        check(&["advisories"])?;
        tally = tally.plus(Tally::one(true));
    } else {
        println!("the list of advisories cannot be fetched here: known advisories are NOT checked");
        tally.ignored += 1;
    }
    Ok(tally)
}

/// Holds the bill that the build writes, and one with a word that the format does not have, against the strict schema.
const VALIDATE: &str = r#"
import json, sys
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

bill = json.load(open(sys.argv[1], encoding="utf-8"))
strict = JsonStrictValidator(SchemaVersion.from_version(bill["specVersion"]))
faults = [str(fault) for fault in strict.validate_str(json.dumps(bill), all_errors=True) or []]
bill["components"][0]["hashes"][0]["alg"] = "SHA-257"
if strict.validate_str(json.dumps(bill)) is None:
    faults.append("the schema takes a digest that there is none of")
sys.exit("\n".join(faults) or None)
"#;

fn refuse_misfit_bill() -> Result<()> {
    let bill = paths::work().join(sbom::NAME);
    fs::create_dir_all(paths::work()).context("cannot make a folder")?;
    fs::write(&bill, sbom::document()?)
        .with_context(|| format!("cannot write {}", bill.display()))?;
    let mut validate = Command::new(tools::cyclonedx()?);
    run::to_end(validate.args(["-c", VALIDATE]).arg(&bill))
}

fn has_advisories(deny: &Path) -> bool {
    let mut fetch = Command::new(deny);
    fetch.args(["--log-level", "off", "fetch", "db"]).current_dir(paths::root());
    fetch.output().is_ok_and(|output| output.status.success())
}

/// Builds the site a second time, from a copy in another folder, and compares every file.
pub(super) fn refuse_other_bytes() -> Result<Tally> {
    let first = build::site()?;
    let twin = paths::work().join("twin");
    drop(fs::remove_dir_all(&twin));
    let mut git = Command::new("git");
    git.args(["ls-files", "--cached", "--others", "--exclude-standard"]).current_dir(paths::root());
    for name in run::output(&mut git)?.lines() {
        let (from, to) = (paths::root().join(name), twin.join(name));
        if from.is_file() {
            fs::create_dir_all(to.parent().unwrap_or(&twin)).context("cannot make a folder")?;
            fs::copy(&from, &to).with_context(|| format!("cannot copy {name}"))?;
        }
    }
    let mut again = run::cargo();
    again.args(["run", "--quiet", "--package", "xtask", "--", "build"]).current_dir(&twin);
    again.env("CARGO_TARGET_DIR", twin.join("target")).env_remove("CARGO_MANIFEST_DIR");
    run::to_end(&mut again)?;
    let (one, other) = (build::read(&first)?, build::read(&twin.join("dist"))?);
    let differs = |name: &&String| one.get(*name) != other.get(*name);
    let different: Vec<&String> = one.keys().chain(other.keys()).filter(differs).collect();
    if !different.is_empty() {
        bail!("two builds of the same sources differ in {different:?}");
    }
    println!("{} files of two builds are the same", one.len());
    drop(fs::remove_dir_all(&twin));
    Ok(Tally::one(true))
}
