//! The documents that stand in frames on other pages: one for each release and language, with all that an address may
//! ask for, so that a style sheet shows it where no script runs.

use std::path::Path;
use std::rc::Rc;

use anyhow::{Context as _, Result};
use svodka::analysis::embed::{Edition, Embed};
use svodka::i18n::Words;
use svodka::views::embed::{self, EmbedView};
use svodka::views::sheet::Place;

use crate::archive;
use crate::document::Shell;
use crate::release::Checked;
use crate::still::{self, Subject};
use crate::{render, tags};

/// The widths of frames for which drawings are laid out, with the classes by which `embed.css` shows one of them.
const WIDTHS: [(u32, &str); 3] = [(320, "at-narrow"), (480, "at-middle"), (800, "at-wide")];

/// What the documents of all releases share.
#[derive(Clone, Debug)]
pub(crate) struct Frames {
    shell: Shell,
    /// The words of a release and of frames together, in each language.
    words: Vec<Rc<Words>>,
}

impl Frames {
    /// Reads the site's own page of frames.
    pub(crate) fn of_site(site: &Path) -> Result<Self> {
        let shell = Shell::read(&archive::read(site, PAGE)?, &[]).context(PAGE)?;
        // A file of an opaque origin, as a sandbox makes it, is checked only if it is asked for by these rules.
        let shell = shell.changed(&mut |tag| {
            if tag.get("integrity").is_some() {
                tag.set("crossorigin", "anonymous");
            }
        });
        Ok(Self { shell, words: archive::words(site, &["", "embed."])? })
    }

    /// The documents of a release: the names of their files, and their texts.
    pub(crate) fn documents(
        &self,
        site: &Path,
        checked: &Checked,
    ) -> Result<Vec<(String, String)>> {
        let release = &checked.release;
        let file = archive::read(site, &format!("archive/releases/{}.json", release.id))?;
        let digest = svodka::analysis::locate::sha256(file.as_bytes());
        let edition = Edition::new(release.edition, &digest);
        let documents = self.words.iter().map(|words| {
            let name = Embed::default().href(&release.id, words.language);
            (name, self.document(checked, words, &edition))
        });
        Ok(documents.collect())
    }

    fn document(&self, checked: &Checked, words: &Rc<Words>, edition: &Edition) -> String {
        let release = &checked.release;
        let pages = WIDTHS.map(|(width_px, _)| {
            let mut view = checked.release_view(words, width_px);
            view.sheet.place = Place::Frame;
            let view = EmbedView { embed: Embed::default(), edition: edition.clone(), view };
            render::text(embed::still(&view))
        });
        let body = still::in_every_width(&pages, &WIDTHS);
        let body = still::stilled(&body, Subject::Frame(&release.id), words.language);
        let language = words.language;
        let attributes = format!(
            "data-root=\"../\" data-release=\"{}\" data-edition=\"{}\"",
            tags::escaped(&release.id),
            edition.code()
        );
        self.shell.document(language.tag(), &attributes, release.title.get(language), &body)
    }
}

/// The site's own page of frames, of which each document is made; nobody opens it.
const PAGE: &str = "embed.html";
