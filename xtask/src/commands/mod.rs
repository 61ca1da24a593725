//! The table of commands.

use std::process::ExitCode;

use anyhow::Result;

mod apache;
mod bench;
mod bless;
mod build;
mod check;
mod embeds;
mod export;
mod exports;
mod generate;
mod hosting;
mod index;
mod offline;
mod pages;
mod picture;
mod portal;
mod read_back;
mod schemas;
mod serve;
mod size;
mod supply;
mod test;

/// One command of `cargo xtask`.
struct Command {
    name: &'static str,
    /// One line for the list of commands.
    about: &'static str,
    /// What `--help` prints below the first line.
    help: &'static str,
    run: fn(&[String]) -> Result<ExitCode>,
}

const COMMANDS: &[Command] = &[
    serve::COMMAND,
    build::COMMAND,
    test::COMMAND,
    check::COMMAND,
    size::COMMAND,
    bench::COMMAND,
    generate::COMMAND,
    export::COMMAND,
    index::COMMAND,
    bless::COMMAND,
    picture::COMMAND,
];

/// A command line that cannot be understood.
#[derive(Debug)]
pub(crate) struct Misuse(String);

impl std::fmt::Display for Misuse {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Misuse {}

/// Runs the command that the words name.
pub(crate) fn dispatch(words: &[String]) -> Result<ExitCode> {
    let Some((name, rest)) = words.split_first() else {
        print!("{}", overview());
        return Ok(ExitCode::SUCCESS);
    };
    if is_help(name) || name == "help" {
        print!("{}", overview());
        return Ok(ExitCode::SUCCESS);
    }
    let Some(command) = COMMANDS.iter().find(|command| command.name == name) else {
        return Err(Misuse(format!("there is no command `{name}`\n\n{}", overview())).into());
    };
    if rest.iter().any(|word| is_help(word)) {
        println!("{}\n\n{}", command.about, command.help.trim());
        return Ok(ExitCode::SUCCESS);
    }
    (command.run)(rest)
}

fn is_help(word: &str) -> bool {
    matches!(word, "--help" | "-h")
}

fn overview() -> String {
    let line = |command: &Command| format!("  {:<8} {}\n", command.name, command.about);
    let lines: Vec<String> = COMMANDS.iter().map(line).collect();
    format!("Usage: cargo xtask COMMAND [--help]\n\n{}", lines.concat())
}

/// Refuses words after a command that takes none.
fn no_words(command: &str, words: &[String]) -> Result<()> {
    match words.first() {
        None => Ok(()),
        Some(word) => Err(Misuse(format!(
            "`{word}` means nothing to `{command}`; see `cargo xtask {command} --help`"
        ))
        .into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(line: &str) -> Vec<String> {
        line.split_whitespace().map(str::to_owned).collect()
    }

    #[track_caller]
    fn check_misuse(line: &str, expected: &str) {
        let error = dispatch(&words(line)).unwrap_err();
        assert!(error.is::<Misuse>(), "{error}");
        assert!(error.to_string().contains(expected), "{error}");
    }

    #[test]
    fn what_cannot_be_understood_is_said_in_words() {
        check_misuse("sevre", "there is no command `sevre`");
        check_misuse("build --fast", "`--fast` means nothing to `build`");
        check_misuse("build --single-file --release", "`--release` needs an id");
        check_misuse("build --release a", "means nothing to `build`");
        check_misuse("build --base-url", "`--base-url` needs an address");
        check_misuse("serve --port many", "`--port` needs a number");
        check_misuse("test nativ", "there is no step `nativ`");
    }

    #[test]
    fn every_command_has_help() {
        for command in COMMANDS {
            assert!(dispatch(&words(&format!("{} --help", command.name))).is_ok());
            assert!(command.help.contains("Usage: cargo xtask "), "{}", command.name);
        }
    }
}
