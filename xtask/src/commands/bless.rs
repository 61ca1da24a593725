//! `cargo xtask bless`: new snapshots.

use std::process::{Command as Process, ExitCode};

use anyhow::Result;

use super::Command;
use crate::{paths, run};

pub(super) const COMMAND: Command = Command {
    name: "bless",
    about: "write the snapshots anew from what the program draws now, and the schemas of the formats",
    help: "
Usage: cargo xtask bless

Runs the native tests with UPDATE_SNAPSHOTS=1 and lists what changed under tests/ and
assets/schema/.
Look at every changed picture before you commit it.
",
    run,
};

fn run(words: &[String]) -> Result<ExitCode> {
    super::no_words("bless", words)?;
    let mut test = run::cargo();
    test.args(["test", "--workspace", "--quiet"]).env("UPDATE_SNAPSHOTS", "1");
    run::to_end(&mut test)?;
    let mut status = Process::new("git");
    status.args(["status", "--short", "--", "tests", "assets/schema"]).current_dir(paths::root());
    let changed = run::output(&mut status)?;
    if changed.is_empty() {
        println!("no snapshot changed");
    } else {
        print!("changed, to be looked at and committed:\n{changed}");
    }
    Ok(ExitCode::SUCCESS)
}
