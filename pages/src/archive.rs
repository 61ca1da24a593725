//! The files of a built site: the archive and the words of its pages.

use std::fs;
use std::path::Path;
use std::rc::Rc;

use anyhow::{Context as _, Result, anyhow};
use svodka::i18n::Words;
use svodka::model::Id;
use svodka::model::registry::Registry;
use svodka::model::release::Release;
use svodka::model::wording::Language;
use svodka::wire;

/// What static pages are made of.
#[derive(Debug)]
pub(crate) struct Archive {
    pub(crate) registry: Rc<Registry>,
    /// In the order of their ids.
    pub(crate) releases: Vec<Rc<Release>>,
    /// Earlier editions of them.
    pub(crate) editions: Vec<Rc<Release>>,
    /// The words of a release and of the archive together, in each language.
    pub(crate) words: Vec<Rc<Words>>,
}

/// The folder of earlier editions.
const EDITIONS: &str = "archive/editions";

/// The way from a static page to the folder of the site.
const ROOT: &str = "../";

/// A file of a folder as text.
pub(crate) fn read(folder: &Path, name: &str) -> Result<String> {
    let path = folder.join(name);
    fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))
}

/// The language of the front page before its program.
const FRONT: Language = Language::Ru;

impl Archive {
    /// The words of the front page and the release that it shows.
    pub(crate) fn front(site: &Path) -> Result<(Rc<Words>, Id)> {
        let source = read(site, &format!("i18n/{}.ftl", FRONT.tag()))?;
        let words = Words::read(FRONT, &source).context("the words of the front page")?;
        let contents = wire::contents::read_start(&read(site, "archive/contents.json")?);
        let start = contents.whole().map_err(|problem| anyhow!("contents.json: {problem:?}"))?;
        Ok((words, start.front))
    }

    /// Reads a site.
    pub(crate) fn of_site(site: &Path) -> Result<Self> {
        let fault = |name: &str, problem: wire::Problem| anyhow!("{name}: {problem:?}");
        let name = "archive/registry.json";
        let registry = wire::registry::read(&read(site, name)?);
        let registry = registry.whole().map_err(|problem| fault(name, problem))?;
        let below = |folder: &str| -> Result<Vec<Rc<Release>>> {
            let mut releases = Vec::new();
            for name in names_in(&site.join(folder))? {
                let name = format!("{folder}/{name}");
                let release = wire::release::read(&read(site, &name)?, &registry);
                let (release, _) = release.usable().map_err(|problem| fault(&name, problem))?;
                releases.push(Rc::new(release));
            }
            Ok(releases)
        };
        let releases = below("archive/releases")?;
        // An archive need not have any.
        let has_editions = site.join(EDITIONS).is_dir();
        let editions = if has_editions { below(EDITIONS)? } else { Vec::new() };
        let words = words(site, &["", "archive."])?;
        Ok(Self { registry: Rc::new(registry), releases, editions, words })
    }
}

/// The words in each language, from the files that begin so.
pub(crate) fn words(site: &Path, starts: &[&str]) -> Result<Vec<Rc<Words>>> {
    let of = |language: Language| {
        let files =
            starts.iter().map(|start| read(site, &format!("i18n/{start}{}.ftl", language.tag())));
        let source = files.collect::<Result<Vec<_>>>()?.join("\n");
        Words::read_at(ROOT, language, &source)
            .with_context(|| format!("the words in {}", language.tag()))
    };
    Language::ALL.into_iter().map(of).collect()
}

/// The names of the files in a folder, in order.
fn names_in(folder: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in
        fs::read_dir(folder).with_context(|| format!("cannot list {}", folder.display()))?
    {
        names.push(entry?.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    Ok(names)
}
