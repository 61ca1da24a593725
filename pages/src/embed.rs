//! The documents that stand in frames on other pages: one for each edition of a release and language, with all that an
//! address may ask for, so that a style sheet shows it where no script runs.

use std::path::Path;
use std::rc::Rc;

use anyhow::{Context as _, Result};
use svodka::analysis::embed::{Edition, Embed};
use svodka::analysis::locate::sha256;
use svodka::i18n::Words;
use svodka::model::release::Release;
use svodka::views::embed::{self, EmbedView};
use svodka::views::sheet::Place;
use svodka::wire::contents;

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

    /// The documents of a release: the names of their files, and their texts. The latest edition stands in two: in that
    /// of the release, and in the one that stays when another edition comes.
    pub(crate) fn documents(
        &self,
        site: &Path,
        checked: &Checked,
    ) -> Result<Vec<(String, String)>> {
        let release = &checked.release;
        let edition = edition(site, &format!("releases/{}.json", release.id), release)?;
        let documents = self.words.iter().flat_map(|words| {
            let text = self.document(checked, words, &edition, None);
            let name = |number| Embed::file(&release.id, number, words.language);
            [(name(None), text.clone()), (name(Some(release.edition)), text)]
        });
        Ok(documents.collect())
    }

    /// The documents of an earlier edition.
    pub(crate) fn of_earlier(
        &self,
        site: &Path,
        checked: &Checked,
        latest: u32,
    ) -> Result<Vec<(String, String)>> {
        let release = &checked.release;
        let path = contents::edition(&release.id, release.edition);
        let edition = edition(site, &path, release)?;
        let documents = self.words.iter().map(|words| {
            let name = Embed::file(&release.id, Some(release.edition), words.language);
            (name, self.document(checked, words, &edition, Some(latest)))
        });
        Ok(documents.collect())
    }

    fn document(
        &self,
        checked: &Checked,
        words: &Rc<Words>,
        edition: &Edition,
        latest: Option<u32>,
    ) -> String {
        let release = &checked.release;
        let pages = WIDTHS.map(|(width_px, _)| {
            let mut view = checked.release_view(words, width_px);
            view.sheet.place = Place::Frame;
            let (embed, edition) = (Embed::default(), edition.clone());
            let view = EmbedView { embed, edition, latest, view };
            render::text(embed::still(&view))
        });
        let body = still::in_every_width(&pages, &WIDTHS);
        let body = still::stilled(&body, Subject::Frame(&release.id), words.language);
        let language = words.language;
        let latest = latest.map(|number| format!(" data-latest=\"{number}\"")).unwrap_or_default();
        let attributes = format!(
            "data-root=\"../\" data-release=\"{}\" data-edition=\"{}\"{latest}",
            tags::escaped(&release.id),
            edition.code()
        );
        self.shell.document(language.tag(), &attributes, release.title.get(language), &body)
    }
}

/// Which edition a file of the archive is.
fn edition(site: &Path, path: &str, release: &Release) -> Result<Edition> {
    let file = archive::read(site, &format!("archive/{path}"))?;
    Ok(Edition::new(release.edition, &sha256(file.as_bytes())))
}

/// The site's own page of frames, of which each document is made; nobody opens it.
const PAGE: &str = "embed.html";
