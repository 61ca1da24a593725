//! The project's own commands, run as `cargo xtask COMMAND`.
//!
//! One command a file under [`commands`]; the rest, from the ground up:
//! [`paths`] and [`run`] (folders, other programs), [`digest`] and [`html`] (pure),
//! [`tools`] (what must be installed), [`assemble`], [`worker`] and [`single`] (the site), [`server`] (over HTTP),
//! [`drivers`] (browsers under remote control), [`tally`] (counting tests).
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "commands talk to the terminal")]

use std::process::ExitCode;

mod archive;
mod assemble;
mod commands;
mod digest;
mod drivers;
mod generate;
mod html;
mod imports;
mod package;
mod parts;
mod paths;
mod run;
mod sbom;
mod server;
mod single;
mod tally;
mod tools;
mod worker;

/// Exit code of a command line that cannot be understood.
const MISUSED: u8 = 2;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match commands::dispatch(&words) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            if error.is::<commands::Misuse>() { ExitCode::from(MISUSED) } else { ExitCode::FAILURE }
        }
    }
}
