//! Writes the static pages of a built site: `svodka-pages SITE OUT HEAD PAPER`.
//!
//! SITE is the folder of the site, OUT where its pages go, HEAD what the head of each has as HTML besides its own,
//! and PAPER what that of each fact sheet has.

mod archive;
mod document;
mod embed;
mod page;
mod paper;
mod release;
mod render;
mod still;
mod tags;

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};

use archive::Archive;
use document::{Document, Shell, TROUBLES};
use embed::Frames;
use paper::Papers;
use release::Checked;
use still::Subject;

fn main() -> Result<()> {
    let words: Vec<String> = env::args().skip(1).collect();
    let [site, out, head, paper] = words.as_slice() else {
        bail!("usage: svodka-pages SITE OUT HEAD PAPER");
    };
    write(&PathBuf::from(site), &PathBuf::from(out), head, paper)
}

/// Writes the pages of the site in a folder to another.
fn write(site: &Path, out: &Path, head: &str, paper: &str) -> Result<()> {
    let archive = Archive::of_site(site)?;
    let shell = Shell::read(&archive::read(site, "index.html")?, TROUBLES).context("index.html")?;
    let frames = Frames::of_site(site)?;
    let papers = Papers::of_site(site, paper)?;
    for release in &archive.releases {
        let subject = Subject::Release(&release.id);
        let checked = Checked::of(release, &archive);
        for words in &archive.words {
            let language = words.language;
            let body =
                page::body(words, subject, ("wrap", ""), &|width| checked.view(words, width));
            let title = format!("{} · {}", release.title.get(language), words.text("brand"));
            let document = Document {
                shell: &shell,
                language: language.tag(),
                view: &subject.view(language),
                title: &title,
                head,
                body: &body,
            };
            let name = format!("{}/{}", subject.folder(), subject.file(language));
            write_file(out, &name, document.text().as_bytes())?;
        }
        for (name, text) in
            frames.documents(site, &checked)?.into_iter().chain(papers.documents(&checked))
        {
            write_file(out, &name, text.as_bytes())?;
        }
    }
    Ok(())
}

fn write_file(out: &Path, name: &str, bytes: &[u8]) -> Result<()> {
    let path = out.join(name);
    let folder = path.parent().unwrap_or(out);
    fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    fs::write(&path, bytes).with_context(|| format!("cannot write {}", path.display()))
}
