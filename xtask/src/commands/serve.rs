//! `cargo xtask serve`: the page in a browser of this machine.

use std::process::ExitCode;
use std::process::Stdio;

use anyhow::{Context as _, Result};

use super::{Command, Misuse, build};
use crate::run;
use crate::server::Site;

pub(super) const COMMAND: Command = Command {
    name: "serve",
    about: "build the site and serve it on this machine",
    help: "
Usage: cargo xtask serve [--port N] [--open]

  --port N  the port on 127.0.0.1 (8080)
  --open    open the page in the default browser

Installs what is missing (see tools.toml), builds the release profile and serves dist/.
A later `cargo xtask build` in another terminal is served at once. Ctrl+C ends it.
",
    run,
};

#[derive(Debug, PartialEq, Eq)]
struct Options {
    port: u16,
    open: bool,
}

fn run(words: &[String]) -> Result<ExitCode> {
    let options = options(words)?;
    let folder = build::site()?;
    let site = Site::start(&folder, options.port, "/").with_context(|| {
        format!("is port {0} taken? `cargo xtask serve --port N` takes another", options.port)
    })?;
    println!("serving {} (Ctrl+C ends it)", site.address);
    if options.open {
        open(&site.address);
    }
    site.wait()?;
    Ok(ExitCode::SUCCESS)
}

fn options(words: &[String]) -> Result<Options, Misuse> {
    let mut options = Options { port: 8080, open: false };
    let mut words = words.iter();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--open" => options.open = true,
            "--port" => {
                options.port = words
                    .next()
                    .and_then(|word| word.parse().ok())
                    .ok_or_else(|| Misuse("`--port` needs a number from 0 to 65535".to_owned()))?;
            }
            _ => {
                let text =
                    format!("`{word}` means nothing to `serve`; see `cargo xtask serve --help`");
                return Err(Misuse(text));
            }
        }
    }
    Ok(options)
}

/// Opens the address in the default browser; where that cannot be done, the printed address remains.
fn open(address: &str) {
    let opener = if cfg!(windows) {
        "explorer"
    } else if cfg!(target_os = "macos") {
        "open"
    } else {
        "xdg-open"
    };
    let Some(opener) = run::on_path(opener) else {
        println!("found no `{opener}`: open the address by hand");
        return;
    };
    let mut command = std::process::Command::new(opener);
    command.arg(address).stdout(Stdio::null()).stderr(Stdio::null());
    if command.spawn().is_err() {
        println!("no browser could be started: open the address by hand");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, expected: Option<(u16, bool)>) {
        let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        let read = options(&words).ok().map(|options| (options.port, options.open));
        assert_eq!(read, expected, "{line}");
    }

    #[test]
    fn options_are_read_or_refused() {
        check("", Some((8080, false)));
        check("--open --port 9000", Some((9000, true)));
        check("--port", None);
        check("--port 70000", None);
        check("--fast", None);
    }
}
