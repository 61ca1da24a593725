//! `cargo xtask test`: everything that must hold, in one command.

use std::fmt::Write as _;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command as Process, ExitCode, Stdio};
use std::thread;
use std::time::Instant;

use anyhow::{Context as _, Result};

use super::{
    Command, Misuse, build, exports, index, offline, portal, read_back, schemas, size, supply,
};
use crate::drivers::{self, Driver};
use crate::server::Site;
use crate::tally::Tally;
use crate::tools::{self, Browser, WASM_TARGET};
use crate::{paths, run, single};

pub(super) const COMMAND: Command = Command {
    name: "test",
    about: "run every check and test, or the steps that are named",
    help: "
Usage: cargo xtask test [STEP…]

  fmt          rustfmt changes nothing
  clippy       no lint speaks for this machine, all targets
  clippy-wasm  no lint speaks for WebAssembly
  index        the archive's index says what its files say
  schema       the schemas are schemas, and a validator of another project accepts the bundled files by them
  native       unit and integration tests on this machine
  browser      tests/browser.rs inside headless Chromium
  e2e          tests/e2e.rs against the built site in Chromium and Firefox
  portal       the site behind nginx with the headers of hosting/, used whole, and inside a portal: no request
               leaves its folder, no console says a word; Apache sends the same headers
  offline      the site without a network after a first visit, and while its host changes to another version
  export       the Parquet export of a made-up archive and of the own one, read back by DuckDB
  exports      what the page really saved, read by frictionless, CSV on the Web, a processor of JSON-LD, rsvg-convert,
               exiftool and pandas, and read back by the page of checks: unchanged, altered, from elsewhere
  supply       licences, sources and known advisories of all packages against deny.toml; the bill of materials
               against the schema of its format
  reproducible a second build, of a copy in another folder, gives the same bytes
  size         a first visit is within its budget, and so is each release as one file

Without a name all steps run. Installs what is missing (see tools.toml). A failed step does not stop the others.
The last line is `N passed, N failed`: each test of cargo counts, and each other step as one.

tests/e2e.rs is told by the environment: SVODKA_URL (the site, in a sub-folder),
SVODKA_CHROMEDRIVER and SVODKA_GECKODRIVER (running drivers, the address of one a line, each for one
browser), SVODKA_SESSIONS and SVODKA_SECOND (files in which the tests note the browsers that they leave open, and
what passed at the second try only), SVODKA_CHROMIUM and SVODKA_FIREFOX (browsers), SVODKA_CHROMIUM_ARGS (one a line),
SVODKA_AXE (the script of axe-core). Its tests are #[ignore]d, so that `cargo test` passes them over.
",
    run,
};

/// A step by its name.
type Step = (&'static str, fn() -> Result<Tally>);

const STEPS: &[Step] = &[
    ("fmt", fmt),
    ("clippy", clippy),
    ("clippy-wasm", clippy_wasm),
    ("index", archive_index),
    ("schema", schema),
    ("native", native),
    ("browser", browser),
    ("e2e", e2e),
    ("portal", portal),
    ("offline", offline),
    ("export", export),
    ("exports", exported),
    ("supply", supply::refuse_unwanted),
    ("reproducible", supply::refuse_other_bytes),
    ("size", sizes),
];

fn run(words: &[String]) -> Result<ExitCode> {
    let steps = chosen(words)?;
    let mut total = Tally::default();
    let mut summary = String::new();
    for (name, step) in steps {
        println!("\n== {name}");
        let start = Instant::now();
        let tally = step().unwrap_or_else(|error| {
            eprintln!("error: {error:#}");
            Tally::one(false)
        });
        let seconds = start.elapsed().as_secs_f64();
        writeln!(summary, "{name:<12} {} {seconds:6.1} s", in_words(tally))?;
        total = total.plus(tally);
    }
    println!("\n{summary}\n{} passed, {} failed", total.passed, total.failed);
    Ok(if total.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn in_words(tally: Tally) -> String {
    if tally == Tally::default() {
        return format!("{:<28}", "nothing to run yet");
    }
    let Tally { passed, failed, ignored } = tally;
    let ignored = if ignored == 0 { String::new() } else { format!(", {ignored} ignored") };
    format!("{:<28}", format!("{passed} passed, {failed} failed{ignored}"))
}

/// The named steps in their own order; all when none is named.
fn chosen(words: &[String]) -> Result<Vec<Step>> {
    for word in words {
        if !STEPS.iter().any(|(name, _)| name == word) {
            let names: Vec<&str> = STEPS.iter().map(|(name, _)| *name).collect();
            let text = format!("there is no step `{word}`; steps: {}", names.join(", "));
            return Err(Misuse(text).into());
        }
    }
    let is_chosen = |name: &str| words.is_empty() || words.iter().any(|word| word == name);
    Ok(STEPS.iter().filter(|(name, _)| is_chosen(name)).copied().collect())
}

fn fmt() -> Result<Tally> {
    verdict(run::cargo().args(["fmt", "--all", "--check"]))
}

fn clippy() -> Result<Tally> {
    let args = ["clippy", "--workspace", "--all-targets", "--quiet", "--", "-D", "warnings"];
    verdict(run::cargo().args(args))
}

fn clippy_wasm() -> Result<Tally> {
    tools::wasm_target()?;
    let mut command = run::cargo();
    command.args(["clippy", "--package", "svodka", "--target", WASM_TARGET, "--quiet"]);
    command.args(["--lib", "--bins"]);
    if has_test("browser") {
        command.args(["--test", "browser"]);
    }
    verdict(command.args(["--", "-D", "warnings"]))
}

fn archive_index() -> Result<Tally> {
    if !paths::root().join("assets").join("archive").is_dir() {
        return Ok(Tally::default());
    }
    index::refuse_stale()?;
    Ok(Tally::one(true))
}

fn schema() -> Result<Tally> {
    schemas::refuse_misfits()?;
    Ok(Tally::one(true))
}

fn native() -> Result<Tally> {
    counted(run::cargo().args(["test", "--workspace", "--no-fail-fast"]))
}

fn browser() -> Result<Tally> {
    if !has_test("browser") {
        return Ok(Tally::default());
    }
    tools::wasm_target()?;
    let runner = tools::wasm_bindgen("wasm-bindgen-test-runner")?;
    let Browser { program, driver } = tools::chromium()?;
    let driver = Driver::start(&driver)?;
    let capabilities = paths::work().join("webdriver.json");
    let options = serde_json::json!({ "goog:chromeOptions": { "binary": program } });
    std::fs::create_dir_all(paths::work()).context("cannot make the work folder")?;
    std::fs::write(&capabilities, options.to_string())
        .with_context(|| format!("cannot write {}", capabilities.display()))?;
    let mut test = run::cargo();
    test.args(["test", "--package", "svodka", "--target", WASM_TARGET, "--test", "browser"]);
    test.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner);
    test.env("CHROMEDRIVER_REMOTE", &driver.address);
    test.env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", capabilities);
    // The runner gives all tests together 20 seconds, which a busy machine needs for one.
    test.env("WASM_BINDGEN_TEST_TIMEOUT", "300");
    counted(&mut test)
}

fn e2e() -> Result<Tally> {
    /// A folder below the host's root: the site must work in any.
    const PREFIX: &str = "/a/b/";
    if !has_test("e2e") {
        return Ok(Tally::default());
    }
    let (chromium, firefox, axe) = (tools::chromium()?, tools::firefox()?, tools::axe()?);
    let site = Site::start(&build::site_and_single()?, 0, PREFIX)?;
    // As many scenarios at once as there are cores; more than a few would wait for the disk and for each other.
    let threads = thread::available_parallelism().map_or(1, usize::from).min(4);
    let chromedrivers = several(&chromium.driver, threads)?;
    let geckodrivers = several(&firefox.driver, threads)?;
    std::fs::create_dir_all(paths::work()).context("cannot make the work folder")?;
    let (sessions, second) = (list("sessions.txt")?, list("second.txt")?);
    let mut test = run::cargo();
    test.args(["test", "--package", "svodka", "--test", "e2e", "--", "--include-ignored"]);
    test.arg(format!("--test-threads={threads}"));
    test.env("SVODKA_URL", &site.address);
    test.env("SVODKA_CHROMEDRIVER", addresses(&chromedrivers));
    test.env("SVODKA_GECKODRIVER", addresses(&geckodrivers));
    test.env("SVODKA_SESSIONS", &sessions);
    test.env("SVODKA_SECOND", &second);
    test.env("SVODKA_CHROMIUM", &chromium.program);
    test.env("SVODKA_CHROMIUM_ARGS", "--headless=new\n--no-sandbox\n--disable-dev-shm-usage");
    test.env("SVODKA_FIREFOX", &firefox.program);
    test.env("SVODKA_AXE", &axe);
    // What failed is said by the message; forty frames of the executor would hide it.
    test.env("RUST_BACKTRACE", "0");
    let tally = counted(&mut test);
    let open = std::fs::read_to_string(&sessions).unwrap_or_default();
    open.lines().for_each(drivers::end_session);
    for line in std::fs::read_to_string(&second).unwrap_or_default().lines() {
        println!("passed at the second try only: {line}");
    }
    tally
}

/// An empty file that the tests write to.
fn list(name: &str) -> Result<PathBuf> {
    let path = paths::work().join(name);
    std::fs::write(&path, "").with_context(|| format!("cannot write {}", path.display()))?;
    Ok(path)
}

/// Drivers of one sort: each drives one browser at a time.
fn several(program: &Path, n: usize) -> Result<Vec<Driver>> {
    (0..n).map(|_| Driver::start(program)).collect()
}

fn addresses(drivers: &[Driver]) -> String {
    drivers.iter().map(|driver| driver.address.as_str()).collect::<Vec<_>>().join("\n")
}

fn portal() -> Result<Tally> {
    portal::visit(&build::site_and_single()?)
}

fn offline() -> Result<Tally> {
    offline::visit(&build::site_and_single()?)
}

fn export() -> Result<Tally> {
    read_back::refuse_other_totals()?;
    Ok(Tally::one(true))
}

fn exported() -> Result<Tally> {
    exports::accepted(&build::site()?)
}

fn sizes() -> Result<Tally> {
    build::site_and_single()?;
    let first_visit = Tally::one(size::report()?);
    let (id, bytes) = build::largest_of_one_release()?;
    println!("one file of one release has at most {} kB: {id}", bytes / 1_000);
    Ok(first_visit.plus(Tally::one(bytes <= single::MOST_OF_RELEASE)))
}

/// Whether the page's package has this integration test.
fn has_test(name: &str) -> bool {
    let tests = paths::root().join("tests");
    tests.join(format!("{name}.rs")).is_file() || tests.join(name).join("main.rs").is_file()
}

/// Runs a check that either holds or not.
fn verdict(command: &mut Process) -> Result<Tally> {
    run::to_end(command)?;
    Ok(Tally::one(true))
}

/// Runs tests, shows what they print and counts.
fn counted(command: &mut Process) -> Result<Tally> {
    let mut child = command.stdout(Stdio::piped()).spawn().context("cannot start cargo")?;
    let mut tally = Tally::default();
    if let Some(stdout) = child.stdout.take() {
        for line in BufReader::new(stdout).lines() {
            let line = line.context("cannot read what cargo prints")?;
            println!("{line}");
            tally.add_line(&line);
        }
    }
    let status = child.wait().context("cannot wait for cargo")?;
    Ok(tally.with_verdict(status.success()))
}
