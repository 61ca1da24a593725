//! The static page of a release: the sections that the program shows, without a choice and without a filter.

use std::rc::Rc;

use svodka::analysis::table::Filter;
use svodka::checks::{self, Finding};
use svodka::i18n::Words;
use svodka::model::registry::Registry;
use svodka::model::release::Release;
use svodka::views::release::{self, ReleaseView};
use svodka::views::sheet::{Layout, Place, Sheet};
use yew::{Callback, Html};

use crate::archive::Archive;

/// A release with what its checks found, which is the same in every language and width.
#[derive(Clone, Debug)]
pub(crate) struct Checked {
    pub(crate) release: Rc<Release>,
    pub(crate) registry: Rc<Registry>,
    findings: Rc<Vec<Finding>>,
}

impl Checked {
    pub(crate) fn of(release: &Rc<Release>, archive: &Archive) -> Self {
        Self {
            release: Rc::clone(release),
            registry: Rc::clone(&archive.registry),
            findings: Rc::new(checks::run(release, &archive.registry)),
        }
    }

    /// What views of it are given, laid out for a page of this width.
    pub(crate) fn sheet(&self, words: &Rc<Words>, width_px: u32) -> Sheet {
        Sheet {
            words: Rc::clone(words),
            registry: Rc::clone(&self.registry),
            release: Rc::clone(&self.release),
            findings: Rc::clone(&self.findings),
            layout: Layout::of_page(width_px),
            place: Place::Page,
        }
    }

    /// Its page, in so many of the steps in which it is drawn.
    pub(crate) fn view(&self, words: &Rc<Words>, width_px: u32, step: usize) -> Html {
        release::page(ReleaseView { step, ..self.release_view(words, width_px) })
    }

    /// Where what is read first ends.
    pub(crate) fn last_of_first(&self) -> &'static str {
        release::last_of_first(&self.release).code()
    }

    /// What its page is given.
    pub(crate) fn release_view(&self, words: &Rc<Words>, width_px: u32) -> ReleaseView {
        ReleaseView {
            sheet: self.sheet(words, width_px),
            chosen: None,
            filter: Filter::default(),
            window: None,
            copied: None,
            step: release::STEPS,
            on: Callback::noop(),
        }
    }
}
