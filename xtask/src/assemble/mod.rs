//! From Trunk's stage to the site: one style sheet, names with digests, integrity attributes.
//!
//! All of it happens after wasm-opt, so that every digest is that of the file which is sent.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result, bail};

use crate::html::{self, Tag};
use crate::{archive, digest, imports};

/// Files by their path relative to the site, with `/`.
pub(crate) type Files = BTreeMap<String, Vec<u8>>;

/// The page under which Trunk leaves what it made of any.
const STAGED_PAGE: &str = "index.html";
const BOOT: &str = "boot.js";
/// The attribute by which the boot script knows the program, which it asks for at once and checks.
const PROGRAM: &str = "data-program";

/// A page of the site, with a program of its own.
#[derive(Debug)]
pub(crate) struct Page {
    /// Its file, in the sources and in the site.
    pub(crate) file: &'static str,
    /// Its program's binary, and the beginning of its files' names.
    pub(crate) program: &'static str,
    /// The beginnings of the paths that the program fetches.
    pub(crate) fetches: &'static [&'static str],
}

/// The pages: a release alone must not wait for what only the whole archive needs.
pub(crate) const PAGES: [Page; 5] = [
    Page {
        file: "index.html",
        program: "svodka",
        fetches: &["archive/contents.json", "archive/worded/", "i18n/"],
    },
    Page {
        file: "archive.html",
        program: "archive",
        fetches: &[
            "archive/contents.json",
            "archive/registry.json",
            "archive/releases/",
            "archive/editions/",
            "archive/parts/",
            "i18n/",
        ],
    },
    Page {
        file: "check.html",
        program: "check",
        fetches: &[
            "archive/contents.json",
            "archive/registry.json",
            "archive/releases/",
            "archive/parts/",
            "i18n/",
        ],
    },
    Page {
        file: "share.html",
        program: "share",
        fetches: &[
            "archive/contents.json",
            "archive/registry/",
            "archive/registry.json",
            "archive/releases/",
            "archive/editions/",
            "archive/parts/",
            "i18n/",
        ],
    },
    Page { file: FRAMES, program: "embed", fetches: &["archive/worded/", "i18n/"] },
];

/// The page of which each document for frames is made (pages/src/embed.rs); it is no page of the site itself.
pub(crate) const FRAMES: &str = "embed.html";

impl Page {
    fn glue(&self) -> String {
        format!("{}.js", self.program)
    }

    /// The path of its program in the stage.
    pub(crate) fn staged_program(&self) -> String {
        format!("{}_bg.wasm", self.program)
    }
}

/// A program as it is before its files have names with digests: what the site as one file is made of.
#[derive(Debug)]
pub(crate) struct Program {
    pub(crate) page: &'static Page,
    /// Its glue, a module.
    pub(crate) glue: String,
    /// Its WebAssembly.
    pub(crate) code: Vec<u8>,
    /// The boot script.
    pub(crate) boot: String,
    pub(crate) styles: String,
    /// What stands in the page before the program runs.
    pub(crate) body: String,
}

/// Makes a script smaller; told whether it is a module.
pub(crate) type Minify<'a> = &'a dyn Fn(&str, bool) -> Result<String>;

/// The site made of the data and of the pages' stages, in which the programs are already optimised; and its programs.
pub(crate) fn assemble(
    data: Files,
    stages: Vec<(&'static Page, Files)>,
    minify: Minify<'_>,
) -> Result<(Files, Vec<Program>)> {
    let mut site = data;
    for (_, words) in site.iter_mut().filter(|(name, _)| name.starts_with("i18n/")) {
        *words = lean_words(words);
    }
    let mut programs = Vec::new();
    for (page, stage) in stages {
        let program = add(page, stage, &mut site, minify);
        programs.push(program.with_context(|| format!("in {}", page.file))?);
    }
    Ok((site, programs))
}

/// Adds a page with its own files to the site.
fn add(
    page: &'static Page,
    mut stage: Files,
    site: &mut Files,
    minify: Minify<'_>,
) -> Result<Program> {
    let text =
        String::from_utf8(take(&mut stage, STAGED_PAGE)?).context("the page is not UTF-8")?;
    let text = archive::with_places(&html::without_comments(&text), site)?;

    let (program, glue) = (page.staged_program(), page.glue());
    let code = take(&mut stage, &program)?;
    let script = String::from_utf8(take(&mut stage, &glue)?).context("the glue is not UTF-8")?;
    let (code, script) = imports::shortened(&code, &script)?;
    let boot =
        String::from_utf8(take(&mut stage, BOOT)?).context("the boot script is not UTF-8")?;
    let styles = joined_styles(&text, &mut stage)?;
    let body = text.split_once("<body>").and_then(|(_, rest)| rest.rsplit_once("</body>"));
    let alone = Program {
        page,
        glue: script.clone(),
        code: code.clone(),
        boot: boot.clone(),
        styles: String::from_utf8(styles.clone()).context("the styles are not UTF-8")?,
        body: body.context("the page has no body")?.0.trim().to_owned(),
    };

    let mut renamed = Renamed::default();
    let program_name = renamed.keep(&program, page.program, "wasm", code);
    renamed.program.clone_from(&program_name);
    // The glue's own idea of where the program lies is not used, but it should not be wrong either.
    // The page starts the program in one way; what the other would need goes out with its name.
    let script = script.replace(&program, &program_name).replace("{ initSync, ", "{ ");
    renamed.keep(&glue, page.program, "js", minify(&script, true)?.into_bytes());
    renamed.keep(BOOT, "boot", "js", minify(&boot, false)?.into_bytes());
    renamed.styles = renamed.keep("", page.program, "css", styles);
    // A script that other sites name keeps its name here as well.
    for tag in html::tags(&text).iter().filter(|tag| tag.name == "script") {
        let Some((_, name)) = tag.file() else { continue };
        if let Some(bytes) = site.get(name) {
            renamed.names.insert(name.to_owned(), name.to_owned());
            renamed.files.insert(name.to_owned(), bytes.clone());
        }
    }

    site.extend(renamed.files.clone());
    let text = without_empty_lines(&rewritten(&text, &renamed));
    check(&text, site)?;
    site.insert(page.file.to_owned(), text.into_bytes());
    Ok(alone)
}

/// The files of the site that a page asks for by itself, the page first.
pub(crate) fn asked_for(file: &str, page: &str) -> Vec<String> {
    let wanted = |tag: &Tag| match tag.name.as_str() {
        "script" => true,
        "link" => matches!(tag.get("rel"), Some("stylesheet" | "modulepreload" | "preload")),
        _ => false,
    };
    let tags = html::tags(page);
    let linked = tags.iter().filter(|tag| wanted(tag)).filter_map(|tag| Some(tag.file()?.1));
    let programs = tags.iter().filter_map(|tag| tag.get(PROGRAM)?.strip_prefix("./"));
    [file].into_iter().chain(linked).chain(programs).map(str::to_owned).collect()
}

/// The beginning of the paths of the release that a first visit reads, which is there in each language.
pub(crate) fn worded(page: &str) -> String {
    let tags = html::tags(page);
    tags.iter().find_map(|tag| tag.get("data-worded")).unwrap_or_default().to_owned()
}

#[derive(Debug, Default)]
struct Renamed {
    /// New name by old name.
    names: BTreeMap<String, String>,
    files: Files,
    /// The name of the one style sheet.
    styles: String,
    /// The name of the program.
    program: String,
}

impl Renamed {
    /// Keeps a file under a name with its digest, which is returned.
    fn keep(&mut self, old: &str, stem: &str, extension: &str, bytes: Vec<u8>) -> String {
        let name = format!("{stem}-{}.{extension}", digest::for_name(&bytes));
        self.names.insert(old.to_owned(), name.clone());
        self.files.insert(name.clone(), bytes);
        name
    }

    fn integrity(&self, name: &str) -> Option<String> {
        self.files.get(name).map(|bytes| digest::integrity(bytes))
    }
}

fn take(files: &mut Files, name: &str) -> Result<Vec<u8>> {
    files.remove(name).with_context(|| {
        format!("Trunk left no `{name}`: does the page still name it, and Cargo.toml the program?")
    })
}

fn is_style(tag: &Tag) -> bool {
    tag.name == "link" && tag.get("rel") == Some("stylesheet")
}

/// The page's style sheets in the page's order, taken from the files.
fn joined_styles(page: &str, files: &mut Files) -> Result<Vec<u8>> {
    let mut joined = String::new();
    for tag in html::tags(page).iter().filter(|tag| is_style(tag)) {
        let Some((_, name)) = tag.file() else { continue };
        let text = String::from_utf8(take(files, name)?)
            .with_context(|| format!("{name} is not UTF-8"))?;
        joined.push_str(&lean_styles(&text));
    }
    Ok(joined.into_bytes())
}

/// A style sheet without comments, indents and empty lines.
/// The rest of what a minifier would take is what brotli takes anyway.
pub(crate) fn lean_styles(text: &str) -> String {
    let mut bare = String::with_capacity(text.len());
    let mut rest = text;
    let mut quote: Option<char> = None;
    while let Some(c) = rest.chars().next() {
        if quote.is_none() && rest.starts_with("/*") {
            rest = rest.split_once("*/").map_or("", |(_, tail)| tail);
            continue;
        }
        quote = match quote {
            Some(open) if open == c => None,
            None if matches!(c, '"' | '\'') => Some(c),
            same => same,
        };
        // No selector here has a colon or a comma before its space that means a descendant.
        let is_spare = c == ' ' && quote.is_none() && bare.ends_with([':', ',', ';', '{', '}']);
        if !is_spare {
            bare.push(c);
        }
        rest = rest.get(c.len_utf8()..).unwrap_or_default();
    }
    without_empty_lines(&bare.lines().map(str::trim).collect::<Vec<_>>().join("\n"))
}

/// Messages without the comments and empty lines that their editors have.
fn lean_words(words: &[u8]) -> Vec<u8> {
    let lines = words.split_inclusive(|byte| *byte == b'\n');
    lines.filter(|line| !line.starts_with(b"#") && *line != b"\n").flatten().copied().collect()
}

fn without_empty_lines(text: &str) -> String {
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    lines.flat_map(|line| [line, "\n"]).collect()
}

/// The page with the new names and their integrity.
fn rewritten(page: &str, renamed: &Renamed) -> String {
    let mut text = String::with_capacity(page.len());
    let mut at = 0;
    let mut styles_done = false;
    for mut tag in html::tags(page) {
        let old = tag.file().map(|(attribute, name)| (attribute, name.to_owned()));
        let Some((attribute, old)) = old else { continue };
        let before = page.get(at..tag.place.start).unwrap_or_default();
        // The boot script asks for it, with its digest: browsers check no preload for `fetch`.
        if tag.get("type") == Some("application/wasm") {
            text.push_str(before.trim_end());
            at = tag.place.end;
            continue;
        }
        let new = if is_style(&tag) {
            if styles_done {
                text.push_str(before.trim_end());
                at = tag.place.end;
                continue;
            }
            styles_done = true;
            &renamed.styles
        } else if let Some(new) = renamed.names.get(old.as_str()) {
            new
        } else {
            continue;
        };
        tag.set(attribute, &format!("./{new}"));
        if let Some(integrity) = renamed.integrity(new) {
            tag.set("integrity", &integrity);
        }
        if old == BOOT {
            tag.set(PROGRAM, &format!("./{}", renamed.program));
            let integrity = renamed.integrity(&renamed.program);
            tag.set("data-program-integrity", &integrity.unwrap_or_default());
        }
        text.push_str(before);
        text.push_str(&tag.text());
        at = tag.place.end;
    }
    text.push_str(page.get(at..).unwrap_or_default());
    text
}

/// Refuses a page that its own security policy or a missing file would break.
fn check(page: &str, files: &Files) -> Result<()> {
    for tag in html::tags(page) {
        if let Some((_, name)) = tag.file() {
            if !files.contains_key(name) {
                bail!(
                    "the page names `{name}`, which is not in the site: \
                     add the file under assets/ or take the <{}> out",
                    tag.name
                );
            }
        } else if tag.name == "script" {
            bail!(
                "the page has a <script> without a file of ours: the page allows no inline script"
            );
        }
        if tag.name == "style" || tag.get("style").is_some() {
            bail!(
                "the page has inline styles in <{}>: the page allows style sheets only",
                tag.name
            );
        }
        if let Some((handler, _)) = tag.attributes.iter().find(|(key, _)| key.starts_with("on")) {
            bail!("the page has `{handler}` in <{}>: the page allows no inline script", tag.name);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
