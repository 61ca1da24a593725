//! What must be installed: read from tools.toml, found in the cache or on PATH, or installed.

use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::time::Instant;

use anyhow::{Context as _, Result, bail};
use serde::Deserialize;

use crate::{paths, run};

mod browsers;
mod from_cargo;
mod from_npm;
mod from_pypi;

pub(crate) use browsers::{
    Browser, apache, chromium, exiftool, firefox, nginx, pdftotext, rsvg_convert,
};

/// The target of the page's program.
pub(crate) const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// One entry of tools.toml.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Tool {
    name: String,
    version: String,
    from: Source,
    programs: Vec<String>,
    /// Further packages, each with its version, that must be in the same place.
    #[serde(default)]
    with: Vec<String>,
    #[serde(rename = "for")]
    purpose: String,
    takes: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Source {
    Cargo,
    Npm,
    Pypi,
    Apt,
}

#[derive(Debug, Deserialize)]
struct Tools {
    tool: Vec<Tool>,
}

/// Trunk, with the target that it compiles for.
pub(crate) fn trunk() -> Result<PathBuf> {
    wasm_target()?;
    from_cargo::ensure(&named("trunk")?, "trunk")
}

/// A program of wasm-bindgen in the version that Cargo.lock names.
pub(crate) fn wasm_bindgen(program: &str) -> Result<PathBuf> {
    from_cargo::ensure(&named("wasm-bindgen-cli")?, program)
}

/// wasm-opt, without arguments so far.
pub(crate) fn wasm_opt() -> Result<Command> {
    from_npm::wasm_opt(&named("binaryen")?)
}

/// terser, without arguments so far.
pub(crate) fn terser() -> Result<Command> {
    from_npm::script(&named("terser")?)
}

/// The script that checks a page for barriers.
pub(crate) fn axe() -> Result<PathBuf> {
    from_npm::ensure(&named("axe-core")?)
}

/// The program of an npm package.
pub(crate) fn npm(name: &str) -> Result<PathBuf> {
    from_npm::ensure(&named(name)?)
}

/// The program that holds packages against deny.toml.
pub(crate) fn cargo_deny() -> Result<PathBuf> {
    from_cargo::ensure(&named("cargo-deny")?, "cargo-deny")
}

/// The Python that has the engine which reads Parquet back.
pub(crate) fn duckdb() -> Result<PathBuf> {
    from_pypi::python(&named("duckdb")?)
}

/// The Python that has the validator of JSON Schema.
pub(crate) fn check_jsonschema() -> Result<PathBuf> {
    from_pypi::python(&named("check-jsonschema")?)
}

/// The Python that has the schemas of bills of materials.
pub(crate) fn cyclonedx() -> Result<PathBuf> {
    from_pypi::python(&named("cyclonedx-python-lib")?)
}

/// The Python that has the readers of what pages save.
pub(crate) fn readers() -> Result<PathBuf> {
    from_pypi::python(&named("frictionless")?)
}

/// The folder of an npm package.
pub(crate) fn npm_home(name: &str) -> Result<PathBuf> {
    let tool = named(name)?;
    from_npm::ensure(&tool)?;
    from_npm::home(&tool)
}

/// The folder in which a bundler finds an npm package and all that it needs.
pub(crate) fn npm_modules(name: &str) -> Result<PathBuf> {
    let tool = named(name)?;
    from_npm::ensure(&tool)?;
    from_npm::modules(&tool)
}

/// Whether the source of the standard library is here, after trying to get it.
pub(crate) fn has_std_source() -> Result<bool> {
    let mut rustc = Command::new("rustc");
    rustc.args(["--print", "sysroot"]).current_dir(paths::root());
    let sysroot = PathBuf::from(run::output(&mut rustc)?.trim());
    let lock = sysroot.join("lib/rustlib/src/rust/library/Cargo.lock");
    if !lock.is_file()
        && let Some(rustup) = run::on_path("rustup")
    {
        println!("adding the source of the standard library");
        let mut add = Command::new(rustup);
        add.args(["component", "add", "rust-src"]).current_dir(paths::root());
        if let Err(error) = run::to_end(&mut add) {
            println!("{error:#}");
        }
    }
    Ok(lock.is_file())
}

/// Makes sure that the compiler can write WebAssembly.
pub(crate) fn wasm_target() -> Result<()> {
    let print = ["--print", "target-libdir", "--target", WASM_TARGET];
    let folder = run::output(Command::new("rustc").args(print).current_dir(paths::root()))?;
    if PathBuf::from(folder.trim()).is_dir() {
        return Ok(());
    }
    let Some(rustup) = run::on_path("rustup") else {
        bail!(
            "this Rust cannot compile for {WASM_TARGET} and there is no rustup to add it: \
             install Rust from https://rustup.rs or add your system's package for that target"
        );
    };
    timed(WASM_TARGET, "the target of the page's program", "1 minute", || {
        let add = ["target", "add", WASM_TARGET];
        run::to_end(Command::new(rustup).args(add).current_dir(paths::root()))
    })
}

/// The entry of tools.toml with this name, its version resolved.
fn named(name: &str) -> Result<Tool> {
    let path = paths::root().join("tools.toml");
    let text = fs::read_to_string(&path).context("cannot read tools.toml")?;
    let tools: Tools = toml::from_str(&text).context("tools.toml")?;
    let mut tool = tools
        .tool
        .into_iter()
        .find(|tool| tool.name == name)
        .with_context(|| format!("tools.toml has no tool `{name}`"))?;
    if let Some(of) = tool.version.strip_prefix("lock:") {
        let lock = fs::read_to_string(paths::root().join("Cargo.lock"))
            .context("cannot read Cargo.lock")?;
        tool.version = locked_version(&lock, of)?;
    }
    Ok(tool)
}

/// The version of a crate in the text of a Cargo.lock.
fn locked_version(lock: &str, name: &str) -> Result<String> {
    #[derive(Deserialize)]
    struct Lock {
        package: Vec<Package>,
    }
    #[derive(Deserialize)]
    struct Package {
        name: String,
        version: String,
    }
    let lock: Lock = toml::from_str(lock).context("Cargo.lock")?;
    let mut versions = lock.package.into_iter().filter(|package| package.name == name);
    match (versions.next(), versions.next()) {
        (Some(package), None) => Ok(package.version),
        (None, _) => bail!("Cargo.lock has no crate `{name}`"),
        (Some(_), Some(_)) => bail!(
            "Cargo.lock has several versions of `{name}`: `cargo tree -d` shows who asks for them"
        ),
    }
}

/// Says what is being installed, and afterwards how long it took.
fn timed(what: &str, purpose: &str, takes: &str, work: impl FnOnce() -> Result<()>) -> Result<()> {
    println!("installing {what}: {purpose} (about {takes}, once)");
    let start = Instant::now();
    work()?;
    println!("installed {what} in {} s", start.elapsed().as_secs());
    Ok(())
}

/// Whether what a program says of its version holds this one.
fn says_version(said: &str, version: &str) -> bool {
    said.split(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | ','))
        .any(|word| word.strip_prefix('v').unwrap_or(word) == version)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tools_toml_can_be_read() {
        assert_eq!(named("trunk").unwrap().from, Source::Cargo);
        assert_eq!(named("binaryen").unwrap().from, Source::Npm);
        assert!(!named("wasm-bindgen-cli").unwrap().version.contains("lock"));
    }

    #[test]
    fn a_version_is_a_whole_word() {
        assert!(says_version("trunk 0.21.14", "0.21.14"));
        assert!(says_version("wasm-opt version 132 (version_132)", "132"));
        assert!(!says_version("trunk 0.21.14", "0.21.1"));
    }

    #[test]
    fn a_locked_version_is_found_or_refused_in_words() {
        let entry = |name: &str| format!("[[package]]\nname = \"{name}\"\nversion = \"1.2.3\"\n");
        assert_eq!(locked_version(&entry("a"), "a").unwrap(), "1.2.3");
        assert!(locked_version(&entry("b"), "a").unwrap_err().to_string().contains("no crate `a`"));
        assert!(locked_version(&format!("{0}{0}", entry("a")), "a").is_err());
    }
}
