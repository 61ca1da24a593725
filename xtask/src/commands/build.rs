//! `cargo xtask build`: the static site in `dist/`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use anyhow::{Context as _, Result};

use super::{Command, Misuse, embeds, pages};
use crate::assemble::{self, Files, Page, Program};
use crate::{archive, digest, package, paths, run, sbom, single, tools, worker};

pub(super) const COMMAND: Command = Command {
    name: "build",
    about: "write the static site to dist/",
    help: "
Usage: cargo xtask build [--base-url URL] [--single-file [--release ID]]

  --base-url URL where the site will stand, for what needs absolute addresses: canonical addresses, previews, the map
                 for search engines, answers to oEmbed; without it the site works in any folder of any host
  --single-file  also write dist/svodka.html, which holds programs, styles and archive and opens from a disk
  --release ID   in that file one release alone

Installs what is missing (see tools.toml), compiles the release profile with Trunk,
optimises the program with wasm-opt, draws a static page for each release and indicator in
each language, and writes the site to dist/: names with digests, integrity attributes, one
style sheet, a service worker. dist/ works in any folder of any static host.
",
    run,
};

fn run(words: &[String]) -> Result<ExitCode> {
    let mut options = Options::default();
    let mut words = words.iter();
    while let Some(word) = words.next() {
        match (word.as_str(), options.single) {
            ("--single-file", Single::No) => options.single = Single::Archive,
            ("--release", Single::Archive) => {
                let id = words.next();
                let id = id.ok_or_else(|| Misuse("`--release` needs an id".to_owned()))?;
                options.single = Single::Release(id);
            }
            ("--base-url", _) => {
                let url = words.next();
                let url = url.ok_or_else(|| Misuse("`--base-url` needs an address".to_owned()))?;
                options.base = Some(url);
            }
            _ => {
                let text = format!(
                    "`{word}` means nothing to `build` here; see `cargo xtask build --help`"
                );
                return Err(Misuse(text).into());
            }
        }
    }
    made(options)?;
    Ok(ExitCode::SUCCESS)
}

/// Builds the site and returns its folder.
pub(super) fn site() -> Result<PathBuf> {
    made(Options::default())
}

/// Builds the site, with the whole archive as one file beside it.
pub(super) fn site_and_single() -> Result<PathBuf> {
    made(Options { single: Single::Archive, ..Options::default() })
}

/// How the site is built.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Options<'a> {
    single: Single<'a>,
    /// The address of the site's folder on the web, where it is known.
    base: Option<&'a str>,
}

/// Whether the site is also written as one file, and with what.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Single<'a> {
    #[default]
    No,
    Archive,
    Release(&'a str),
}

/// The release of which one file is the largest, and how many bytes that has.
pub(super) fn largest_of_one_release() -> Result<(String, usize)> {
    let (site, programs) = assembled()?;
    let id = single::largest_release(&site, &programs)?;
    let options = single::Options { release: Some(&id), day: &day()? };
    let bytes = single::file(&site, &programs, options, &minified)?.len();
    Ok((id, bytes))
}

/// The site before its static pages, and its programs.
fn assembled() -> Result<(Files, Vec<Program>)> {
    let mut data = Files::new();
    for folder in ["archive", "i18n", "icons", "schema"] {
        add(&mut data, &paths::root().join("assets").join(folder), folder)?;
    }
    package::add(&mut data)?;
    archive::derive(&mut data)?;
    embeds::add_script(&mut data)?;
    assemble::assemble(data, staged()?, &minified)
}

/// Builds the site, and the one file if it is asked for.
fn made(options: Options<'_>) -> Result<PathBuf> {
    let start = Instant::now();
    let dist = paths::dist();
    let (mut site, programs) = assembled()?;
    pages::add(&mut site, options.base)?;
    site.remove(assemble::FRAMES);
    site.insert(sbom::NAME.to_owned(), sbom::document()?);
    if options.single != Single::No {
        let release = if let Single::Release(id) = options.single { Some(id) } else { None };
        let of_file = single::Options { release, day: &day()? };
        let file = single::file(&site, &programs, of_file, &minified)?;
        println!("{} has {} kB", single::NAME, file.len() / 1_000);
        site.insert(single::NAME.to_owned(), file);
    }
    worker::add(&mut site, &minified)?;
    write(&dist, &site)?;
    println!("built {} in {:.1} s", paths::shown(&dist), start.elapsed().as_secs_f64());
    Ok(dist)
}

/// Writes the site of another archive, as `cargo xtask generate` makes them.
pub(super) fn site_of(folder: &Path, stages: Vec<Stage>, out: &Path) -> Result<()> {
    let (mut site, _) = assemble::assemble(with_archive(folder)?, stages, &minified)?;
    site.remove(assemble::FRAMES);
    write(out, &site)
}

/// Writes the site of another archive, as people write them, with its static pages.
pub(super) fn site_of_written(folder: &Path, out: &Path) -> Result<()> {
    let mut data = with_archive(folder)?;
    archive::derive(&mut data)?;
    let (mut site, _) = assemble::assemble(data, staged()?, &minified)?;
    pages::add(&mut site, None)?;
    site.remove(assemble::FRAMES);
    write(out, &site)
}

/// What a site has besides its programs, with another archive.
fn with_archive(archive: &Path) -> Result<Files> {
    let mut data = Files::new();
    add(&mut data, archive, "archive")?;
    for folder in ["i18n", "icons", "schema"] {
        add(&mut data, &paths::root().join("assets").join(folder), folder)?;
    }
    embeds::add_script(&mut data)?;
    Ok(data)
}

fn add(data: &mut Files, from: &Path, folder: &str) -> Result<()> {
    for (name, bytes) in read(from)? {
        data.insert(format!("{folder}/{name}"), bytes);
    }
    Ok(())
}

/// A page with what Trunk made of it, its program optimised.
pub(super) type Stage = (&'static Page, Files);

/// All pages, ready to be assembled with data.
pub(super) fn staged() -> Result<Vec<Stage>> {
    let mut stages = Vec::new();
    for page in &assemble::PAGES {
        let mut files = read(&stage(page)?)?;
        if let Some(program) = files.get_mut(&page.staged_program()) {
            *program = optimised(page, program)?;
        }
        stages.push((page, files));
    }
    Ok(stages)
}

/// The day of the last change, not of the build: the same sources give the same file.
fn day() -> Result<String> {
    let mut git = std::process::Command::new("git");
    git.args(["log", "-1", "--format=%cs"]).current_dir(paths::root());
    let output = git.output().context("cannot run git")?;
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Trunk's part: compiled, bound and gathered, but not optimised.
fn stage(page: &Page) -> Result<PathBuf> {
    let stage = paths::work().join("stage").join(page.program);
    let wasm_bindgen = tools::wasm_bindgen("wasm-bindgen")?;
    let mut trunk = std::process::Command::new(tools::trunk()?);
    trunk.args(["build", "--log=warn", page.file, "--dist"]).arg(&stage);
    trunk.current_dir(paths::root());
    let settings = small_program()?;
    fetch(&settings)?;
    trunk.envs(settings);
    // Trunk takes the first wasm-bindgen on PATH: it must be the one of the right version.
    if let Some(folder) = wasm_bindgen.parent() {
        trunk.env("PATH", run::path_with(folder)?);
    }
    trunk.env("TRUNK_SKIP_VERSION_CHECK", "true");
    // Some terminals set NO_COLOR=1, which Trunk refuses: it wants true or false.
    trunk.env_remove("NO_COLOR");
    run::to_end(&mut trunk)?;
    Ok(stage)
}

/// How the program is compiled, beyond its release profile.
///
/// A panic ends the program at once, without the text that nobody would read: the page's boot script sees the end and
/// says so in the reader's language. It saves a tenth of the bytes on the wire.
/// The stack is a little less than a megabyte, so that addresses of what lies above it take three bytes and not four.
const SMALL: &str = "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none \
                     -Clink-arg=-zstack-size=983040";

/// What lets the standard library be compiled with the program, in the same way.
///
/// The pinned stable compiler can do it, but wants to be told that its unstable options are meant: the toolchain is
/// pinned for that reason too. Without the library's source, the library is taken as it came: the program works the
/// same and is larger.
fn small_program() -> Result<Vec<(&'static str, &'static str)>> {
    if !tools::has_std_source()? {
        println!("the source of the standard library is not to be had: the program will be larger");
        return Ok(Vec::new());
    }
    Ok(vec![
        ("RUSTC_BOOTSTRAP", "1"),
        ("CARGO_UNSTABLE_BUILD_STD", "std"),
        ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
        // Cargo reads the options of build-std only with a target, which Trunk gives; the host's own builds keep theirs.
        ("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", SMALL),
    ])
}

/// Gets the packages of the program and of the library that is compiled with it: Trunk itself reaches for nothing.
fn fetch(settings: &[(&str, &str)]) -> Result<()> {
    let mut fetch = run::cargo();
    fetch.args(["fetch", "--locked", "--quiet", "--target", tools::WASM_TARGET]);
    fetch.envs(settings.iter().copied());
    run::to_end(&mut fetch)
        .context("cannot get the packages of the program: is crates.io within reach?")
}

/// What rustc uses by default for this target, so that wasm-opt neither refuses nor removes it.
const FEATURES: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-call-indirect-overlong",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// What wasm-opt does: what counts is the program in brotli, which packs what is alike.
///
/// Functions with one caller are put into it only when small: larger ones cost more bytes on the wire than the call.
/// The stack lies lowest in memory, so that its first kilobyte is never anyone's, and memory starts as zeros.
/// A value that is computed again, or set and read again, packs better than the local that would keep it; likewise
/// zeros among the data, and loads that all claim the same alignment, to which no engine listens.
const PASSES: &[&str] = &[
    "--low-memory-unused",
    "--zero-filled-memory",
    "--one-caller-inline-max-function-size=60",
    "--skip-pass=local-cse",
    "--skip-pass=simplify-locals",
    "--skip-pass=memory-packing",
    "-Oz",
    "--converge",
    "--dealign",
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
];

/// The program after wasm-opt; the result is kept, as it takes a while.
fn optimised(page: &Page, program: &[u8]) -> Result<Vec<u8>> {
    let folder = paths::work().join("wasm-opt").join(page.program);
    let options = [PASSES, FEATURES].concat();
    let key = digest::sha256(&[program, options.concat().as_bytes()].concat());
    let done = folder.join(format!("{key}.wasm"));
    if let Ok(kept) = fs::read(&done) {
        return Ok(kept);
    }
    // Only the last program is worth keeping.
    drop(fs::remove_dir_all(&folder));
    fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    let (input, output) = (folder.join("in.wasm"), folder.join("out.wasm"));
    fs::write(&input, program).with_context(|| format!("cannot write {}", input.display()))?;
    let mut command = tools::wasm_opt()?;
    command.args(options).arg(&input).arg("-o").arg(&output);
    run::to_end(&mut command)?;
    fs::rename(&output, &done).with_context(|| format!("cannot write {}", done.display()))?;
    fs::read(&done).with_context(|| format!("cannot read {}", done.display()))
}

/// A script without what only people need.
pub(super) fn minified(script: &str, is_module: bool) -> Result<String> {
    let mut terser = tools::terser()?;
    terser.args(["--compress", "--mangle"]);
    if is_module {
        terser.arg("--module");
    }
    run::through(&mut terser, script)
}

/// The files of a folder, by their path in it.
pub(super) fn read(folder: &Path) -> Result<Files> {
    let mut files = Files::new();
    for name in paths::files_below(folder)? {
        let path = folder.join(&name);
        let bytes = fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
        files.insert(name, bytes);
    }
    Ok(files)
}

/// Puts the files in place of the folder; a build that failed before leaves the old one whole.
pub(super) fn write(folder: &Path, files: &Files) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("cannot empty {}", folder.display()))?;
    }
    for (name, bytes) in files {
        let path = folder.join(name);
        let parent = path.parent().unwrap_or(folder);
        fs::create_dir_all(parent).with_context(|| format!("cannot make {}", parent.display()))?;
        fs::write(&path, bytes).with_context(|| format!("cannot write {}", path.display()))?;
    }
    Ok(())
}
