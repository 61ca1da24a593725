//! Writes the static pages of a built site, by the plan on standard input: see [`plan::Plan`].

mod about;
mod archive;
mod document;
mod embed;
mod head;
mod indicator;
mod linked;
mod map;
mod missing;
mod oembed;
mod page;
mod paper;
mod picture;
mod plan;
mod release;
mod render;
mod site;
mod still;
mod tags;
#[cfg(test)]
mod tests;

use std::fs;

use anyhow::{Context as _, Result};
use serde_json::Value;
use svodka::views::release::{FIRST_STEPS, STEPS};
use svodka::wire::contents;

use about::About;
use archive::Archive;
use document::{Document, Shell, TROUBLES};
use embed::Frames;
use indicator::Shelf;
use paper::Papers;
use picture::{Painter, Picture};
use plan::Plan;
use release::Checked;
use still::Subject;

fn main() -> Result<()> {
    let plan = Plan::read()?;
    let archive = Archive::of_site(&plan.site)?;
    let mut pictures = Vec::new();
    let shell = |name: &str| {
        Shell::read(&archive::read(&plan.site, name)?, TROUBLES).with_context(|| name.to_owned())
    };
    let mut writer = Writer { plan: &plan, pictures: &mut pictures };
    releases(&mut writer, &shell("index.html")?, &archive)?;
    front(&writer, &archive)?;
    indicators(&mut writer, &shell("archive.html")?, &archive)?;

    let of_releases = archive.releases.iter().map(|release| Subject::Release(&release.id));
    let of_indicators = archive.registry.indicators.iter().map(|(id, _)| Subject::Indicator(id));
    let subjects: Vec<Subject<'_>> = of_releases.chain(of_indicators).collect();
    if let Some(map) = map::sitemap(&subjects, &plan.base) {
        writer.file("sitemap.xml", map.as_bytes())?;
    }
    writer.file("robots.txt", map::robots(&plan.base).as_bytes())?;
    writer.file("404.html", missing::page(&plan.missing, &plan.base).as_bytes())?;
    Painter::with_fonts(&plan.fonts)?.paint(&pictures)
}

fn releases(writer: &mut Writer<'_>, shell: &Shell, archive: &Archive) -> Result<()> {
    let frames = Frames::of_site(&writer.plan.site)?;
    let papers = Papers::of_site(&writer.plan.site, &writer.plan.paper, &writer.plan.base)?;
    for release in &archive.releases {
        let checked = Checked::of(release, archive);
        for words in &archive.words {
            let about = About::release(&checked, words);
            let body = page::body(words, about.subject, ("wrap", ""), &|width| {
                checked.view(words, width, STEPS)
            });
            let linked = linked::release(&about, release, &archive.registry, &writer.plan.base);
            let early = contents::worded(&release.id, words.language);
            let early = early.map(|path| format!("archive/{path}"));
            writer.page(shell, &about, (&body, &linked, &early))?;
        }
        let of_frames = frames.documents(&writer.plan.site, &checked)?;
        for (name, text) in of_frames.into_iter().chain(papers.documents(&checked)) {
            writer.file(&name, text.as_bytes())?;
        }
        for earlier in archive.editions.iter().filter(|earlier| earlier.id == release.id) {
            let checked = Checked::of(earlier, archive);
            for (name, text) in frames.of_earlier(&writer.plan.site, &checked, release.edition)? {
                writer.file(&name, text.as_bytes())?;
            }
        }
    }
    Ok(())
}

/// The front page with what its program draws first.
fn front(writer: &Writer<'_>, archive: &Archive) -> Result<()> {
    const NAME: &str = "index.html";
    let (words, id) = Archive::front(&writer.plan.site)?;
    let release = archive.releases.iter().find(|release| *release.id == *id);
    let checked = Checked::of(release.context("there is no front release")?, archive);
    let still = page::front(&words, &|width| checked.view(&words, width, FIRST_STEPS));
    let page = archive::read(&writer.plan.site, NAME)?;
    writer.file(NAME, document::front(&page, (&still, checked.last_of_first()), &id)?.as_bytes())
}

fn indicators(writer: &mut Writer<'_>, shell: &Shell, archive: &Archive) -> Result<()> {
    for words in &archive.words {
        let all = Shelf::of(archive, words);
        for (id, _) in archive.registry.indicators.iter() {
            let claims = all.claims(id);
            let found = all.n_found(id);
            let about = About::indicator(id, &claims, found, &archive.registry, words);
            let class = ("wrap archive", "indicators");
            let body = page::body(words, about.subject, class, &|width| all.view(id, width));
            let linked = linked::indicator(&about, &claims, &archive.registry, &writer.plan.base);
            writer.page(shell, &about, (&body, &linked, &[]))?;
        }
    }
    Ok(())
}

/// Writes files of pages.
struct Writer<'a> {
    plan: &'a Plan,
    /// The pictures of previews, which are painted at the end, on all cores.
    pictures: &'a mut Vec<Picture>,
}

impl Writer<'_> {
    /// Writes a page, its picture and its answer to oEmbed. `early` are files of the site that its program reads.
    fn page(
        &mut self,
        shell: &Shell,
        about: &About<'_>,
        (body, linked, early): (&str, &Value, &[String]),
    ) -> Result<()> {
        let base = &self.plan.base;
        let early = early.iter().map(|file| {
            [
                "<link rel=\"preload\" href=\"../",
                file,
                "\" as=\"fetch\" type=\"application/json\" crossorigin>\n",
            ]
            .concat()
        });
        let early = early.collect::<Vec<_>>().concat();
        let head = [early, self.plan.head.clone(), head::text(about, base, linked)].concat();
        let language = about.words.language;
        let document = Document {
            shell,
            language: language.tag(),
            until: about.subject.last(),
            view: &about.subject.view(language),
            title: &format!("{} · {}", about.name, about.words.text("brand")),
            head: &head,
            body,
        };
        self.file(&about.path("html"), document.text().as_bytes())?;
        let path = self.plan.out.join(about.path("png"));
        self.pictures.push(Picture { path, drawing: picture::drawing(about) });
        let answer = oembed::answer(about, base).to_string();
        self.file(&about.path("oembed.json"), answer.as_bytes())
    }

    fn file(&self, name: &str, bytes: &[u8]) -> Result<()> {
        let path = self.plan.out.join(name);
        let folder = path.parent().unwrap_or(&path);
        fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
        fs::write(&path, bytes).with_context(|| format!("cannot write {}", path.display()))
    }
}
