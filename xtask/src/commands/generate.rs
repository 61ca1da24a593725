//! `cargo xtask generate`: a made-up archive of any size.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use anyhow::{Context as _, Result, bail};
use serde_json::Value;
use svodka::i18n::Words;
use svodka::model::registry::Registry;
use svodka::model::release::Release;
use svodka::model::wording::Language;
use svodka::wire;

use super::{Command, Misuse};
use crate::generate::{self, Speech, World};
use crate::{archive, parts, paths};

pub(super) const COMMAND: Command = Command {
    name: "generate",
    about: "write a made-up archive of any size that looks like the real one",
    help: "
Usage: cargo xtask generate --facts N --out DIR [--seed S]

  --facts N  how many facts, exactly
  --out DIR  where to: a folder that does not exist yet, or a made-up archive to write over
  --seed S   another number gives another archive (1)

DIR gets what the site has under archive/: the contents, the registry, the parts with their words in three
languages, and files of their own for the newest releases, so that the front page opens; 100,000 facts
as files of releases would be ten thousand. Titles say that it is made up, and sources are at example.org.
The same seed gives the same bytes. Copy DIR over dist/archive to see it in the page.
",
    run,
};

/// So many releases have files of their own.
const N_FILES: usize = 36;

/// What to make, and where.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Options {
    pub(super) n_facts: usize,
    pub(super) seed: u64,
    pub(super) out: PathBuf,
}

fn run(words: &[String]) -> Result<ExitCode> {
    let options = options(words)?;
    let start = Instant::now();
    let n_parts = write(&options)?;
    let seconds = start.elapsed().as_secs_f64();
    println!(
        "wrote {} facts in {n_parts} parts to {} in {seconds:.1} s",
        options.n_facts,
        options.out.display()
    );
    Ok(ExitCode::SUCCESS)
}

fn options(words: &[String]) -> Result<Options, Misuse> {
    let (mut n_facts, mut seed, mut out) = (None, Some(1), None);
    let mut words = words.iter();
    while let Some(word) = words.next() {
        let mut number = || words.next().and_then(|word| word.parse::<u64>().ok());
        match word.as_str() {
            "--facts" => n_facts = number().and_then(|n| usize::try_from(n).ok()),
            "--seed" => seed = number(),
            "--out" => out = words.next().map(PathBuf::from),
            _ => {
                let text = format!(
                    "`{word}` means nothing to `generate`; see `cargo xtask generate --help`"
                );
                return Err(Misuse(text));
            }
        }
    }
    match (n_facts, seed, out) {
        (Some(n_facts), Some(seed), Some(out)) => Ok(Options { n_facts, seed, out }),
        _ => Err(Misuse(
            "`generate` needs `--facts` and `--seed` with numbers, and `--out` with a folder"
                .to_owned(),
        )),
    }
}

/// Writes the archive; gives the number of its parts.
pub(super) fn write(options: &Options) -> Result<usize> {
    let out = &options.out;
    let is_ours = out.join("contents.json").is_file() || !out.exists();
    if !is_ours {
        bail!("{} is there and is no archive of ours: name another folder", out.display());
    }
    for folder in ["parts", "registry", "releases", "worded"] {
        let folder = out.join(folder);
        if folder.exists() {
            fs::remove_dir_all(&folder)
                .with_context(|| format!("cannot empty {}", folder.display()))?;
        }
    }
    let real = paths::root().join("assets").join("archive");
    let registry_text = read(&real.join("registry.json"))?;
    let world = world(&real, &registry_text)?;
    put(&out.join("registry.json"), &registry_text)?;
    let mut listed = parts::Listed::default();
    let mut front = None;
    let mut n_files = 0;
    // Year by year, so that no archive is held in memory; but the smallest are one part.
    let is_small = options.n_facts <= parts::MOST;
    let years: Vec<i32> = generate::YEARS.rev().collect();
    for some in years.chunks(if is_small { years.len() } else { 1 }) {
        let of_year = |year: &i32| {
            world.releases(*year, generate::share(*year, options.n_facts), options.seed)
        };
        let releases: Vec<Release> = some.iter().flat_map(of_year).collect();
        let newest = years.first().copied();
        let split =
            if is_small { parts::split(&releases) } else { parts::by_year(&releases, newest) };
        for (name, releases) in split {
            for release in releases.iter().take(N_FILES.saturating_sub(n_files)) {
                front.get_or_insert_with(|| release.id.to_string());
                put_release(out, release, &registry_text)?;
                n_files += 1;
            }
            listed.add(&name, &releases);
            for (name, text) in parts::part(&name, &releases)? {
                put(&out.join(name), &text)?;
            }
        }
    }
    let contents = archive::contents(&front.unwrap_or_default(), &listed);
    put(&out.join("contents.json"), contents.to_string().as_bytes())?;
    Ok(listed.n_parts())
}

/// The same releases, not written but given, with the registry of their names.
pub(super) fn releases(n_facts: usize, seed: u64) -> Result<(Registry, Vec<Release>)> {
    let real = paths::root().join("assets").join("archive");
    let text = String::from_utf8(read(&real.join("registry.json"))?).context("not UTF-8")?;
    let world = world(&real, text.as_bytes())?;
    let years = generate::YEARS.rev();
    let of_year = |year| world.releases(year, generate::share(year, n_facts), seed);
    Ok((wire::registry::read(&text).whole()?, years.flat_map(of_year).collect()))
}

/// A release's own file, and the names that it uses.
fn put_release(out: &Path, release: &Release, registry: &[u8]) -> Result<()> {
    let id = &release.id;
    let text = generate::text(release);
    let parsed = |bytes: &[u8]| serde_json::from_slice::<Value>(bytes).context("not JSON");
    let release = parsed(text.as_bytes())?;
    let own = archive::slice(&parsed(registry)?, &release);
    put(&out.join("registry").join(format!("{id}.json")), own.to_string().as_bytes())?;
    for (name, text) in archive::worded(id, &release, &own) {
        put(&out.join(name.trim_start_matches("archive/")), &text)?;
    }
    put(&out.join("releases").join(format!("{id}.json")), text.as_bytes())
}

fn world(real: &Path, registry: &[u8]) -> Result<World> {
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).context("not UTF-8");
    let (registry, _): (Registry, _) = wire::registry::read(&text(registry.to_vec())?).usable()?;
    let folder = real.join("releases");
    let mut releases = Vec::new();
    for name in paths::files_below(&folder)? {
        let source = text(read(&folder.join(&name))?)?;
        releases.push(wire::release::read(&source, &registry).usable().with_context(|| name)?.0);
    }
    let words = |language: Language| -> Result<_> {
        let file = format!("assets/i18n/{}.ftl", language.tag());
        let source = text(read(&paths::root().join(&file))?)?;
        Words::read(language, &source).with_context(|| file)
    };
    let speech =
        Speech { ru: words(Language::Ru)?, kk: words(Language::Kk)?, en: words(Language::En)? };
    Ok(World::new(registry, &releases, speech))
}

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("cannot read {}", paths::shown(path)))
}

fn put(path: &Path, bytes: &[u8]) -> Result<()> {
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    fs::write(path, bytes).with_context(|| format!("cannot write {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn generated(n_facts: usize, seed: u64, test: &str) -> PathBuf {
        let name = format!("svodka-{test}-{n_facts}-{seed}-{}", std::process::id());
        let out = std::env::temp_dir().join(name);
        write(&Options { n_facts, seed, out: out.clone() }).unwrap();
        out
    }

    fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
        let names = paths::files_below(folder).unwrap().into_iter();
        names.map(|name| (name.clone(), fs::read(folder.join(name)).unwrap())).collect()
    }

    #[test]
    fn an_archive_has_its_number_of_facts_and_every_file_reads_clean() {
        let out = generated(3_000, 1, "whole");
        let text = |file: &str| fs::read_to_string(out.join(file)).unwrap();
        let contents = wire::contents::read(&text("contents.json")).whole().unwrap();
        assert_eq!(contents.n_facts, 3_000);
        let mut n_facts = 0;
        for part in &contents.parts {
            let columns = wire::part::read(&text(&wire::contents::columns(part))).unwrap();
            n_facts += columns.ids.len();
            for language in Language::ALL {
                let words = wire::part::read_words(&text(&wire::contents::words(part, language)));
                let words = words.unwrap();
                assert_eq!((words.says.len(), words.language), (columns.ids.len(), language));
                assert!(words.says.iter().all(|says| says.len() > 4 && says.ends_with('.')));
            }
        }
        assert_eq!(n_facts, 3_000);
        let (registry, _) = wire::registry::read(&text("registry.json")).usable().unwrap();
        let releases = paths::files_below(&out.join("releases")).unwrap();
        assert_eq!(releases.len(), N_FILES);
        assert!(releases.contains(&format!("{}.json", contents.front)));
        for name in releases {
            let file = format!("releases/{name}");
            let (release, problems) =
                wire::release::read(&text(&file), &registry).usable().unwrap();
            assert_eq!(problems, [], "{file}");
            let own = wire::registry::read(&text(&format!("registry/{name}"))).usable().unwrap().0;
            let (again, problems) = wire::release::read(&text(&file), &own).usable().unwrap();
            assert_eq!((again, problems), (release, Vec::new()));
        }
        fs::remove_dir_all(out).unwrap();
    }

    #[test]
    fn a_seed_gives_the_same_bytes_and_another_seed_others() {
        let folders = [generated(400, 1, "a"), generated(400, 1, "b"), generated(400, 2, "c")];
        let [a, b, c] = folders.each_ref().map(|folder| files(folder));
        assert!(a == b);
        assert!(a != c);
        for folder in folders {
            fs::remove_dir_all(folder).unwrap();
        }
    }
}
