//! Fact sheets for printing: one for each release and language, without any script.

use std::path::Path;
use std::rc::Rc;

use anyhow::Result;
use svodka::i18n::Words;
use svodka::model::wording::Language;
use svodka::views::paper;

use crate::release::Checked;
use crate::site::Base;
use crate::still::{self, Subject};
use crate::{archive, render, tags};

/// What the fact sheets of all releases share.
#[derive(Clone, Debug)]
pub(crate) struct Papers {
    /// The link to their style sheet.
    head: String,
    /// The words of a release and of paper together, in each language.
    words: Vec<Rc<Words>>,
    /// Where the site stands.
    base: Base,
}

impl Papers {
    /// Reads the words of a site; `head` is the link to the style sheet.
    pub(crate) fn of_site(site: &Path, head: &str, base: &Base) -> Result<Self> {
        let words = archive::words(site, &["", "paper."])?;
        Ok(Self { head: head.to_owned(), words, base: base.clone() })
    }

    /// The sheets of a release: the names of their files, and their texts.
    pub(crate) fn documents(&self, checked: &Checked) -> Vec<(String, String)> {
        let document = |words: &Rc<Words>| {
            let subject = Subject::Paper(&checked.release.id);
            (subject.path(words.language), self.document(checked, words, subject))
        };
        self.words.iter().map(document).collect()
    }

    fn document(&self, checked: &Checked, words: &Rc<Words>, subject: Subject<'_>) -> String {
        let language = words.language;
        let mut view = checked.release_view(words, 0);
        view.sheet.layout = paper::LAYOUT;
        // A sheet is read away from the site: it names the page of the release, where that has an address.
        let page = Subject::Release(&checked.release.id).path(language);
        let paper = paper::view(&view, self.base.absolute(&page).as_deref());
        let body = still::stilled(&render::text(paper), subject, language);
        format!(
            "<!doctype html>\n<html lang=\"{}\" data-theme=\"light\">\n<head>\n<meta charset=\"utf-8\">\n{POLICY}\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"robots\" content=\"noindex\">\n{}\
             <title>{}</title>\n</head>\n<body>\n{body}\n</body>\n</html>\n",
            language.tag(),
            self.head,
            tags::escaped(title(checked, language)),
        )
    }
}

fn title(checked: &Checked, language: Language) -> &str {
    checked.release.title.get(language)
}

/// Paper needs nothing but its style sheet.
const POLICY: &str = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'self'; \
                      base-uri 'none'; form-action 'none'\">";
