//! The page of checks: release files that a reader gives, and the text of a source beside its release.

mod give;
mod held;
mod problems;
mod report;
mod source;

use super::sheet::{Copied, Intent, Layout};
use super::trouble::{FileFault, fault_words};
use crate::analysis::desk::{Desk, Screen};
use crate::analysis::excerpt::Line;
use crate::analysis::locate::{Located, Text};
use crate::analysis::table::Filter;
use crate::checks::Finding;
use crate::export::compare::Compared;
use crate::i18n::Words;
use crate::model::period::Day;
use crate::model::registry::Registry;
use crate::model::release::Release;
use crate::views::list::list;
use std::rc::Rc;
use web_sys::File;
use yew::prelude::*;

/// Something wrong at a place of a file, ready to be said in any language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1.
    pub column: usize,
    /// The member's path.
    pub path: String,
    /// The message that words it.
    pub code: &'static str,
    /// What was found.
    pub found: String,
    /// What was expected.
    pub expected: String,
    /// The nearest right word.
    pub nearest: String,
    /// The lines around it.
    pub excerpt: Vec<Line>,
}

impl Fault {
    /// What is wrong, what was expected and the nearest right word.
    fn words(&self, words: &Words) -> String {
        let fault = FileFault {
            file: "",
            line: self.line,
            column: self.column,
            path: &self.path,
            code: self.code,
            found: &self.found,
            expected: &self.expected,
            nearest: &self.nearest,
        };
        fault_words(words, fault)
    }
}

/// A file that was read and checked.
#[derive(Clone, Debug)]
pub struct Examined {
    /// Its name.
    pub name: String,
    /// Its length.
    pub n_bytes: usize,
    /// The release, where the file is one.
    pub release: Option<Rc<Release>>,
    /// What the checks found in it.
    pub findings: Rc<Vec<Finding>>,
    /// The first faults, at most [`MOST_FAULTS`].
    pub faults: Vec<Fault>,
    /// How many faults there are.
    pub n_faults: usize,
    /// Whether it is no release file at all: there is nothing in it that could be put right.
    pub is_foreign: bool,
    /// What became of it, where it was saved from these pages.
    pub held: Option<Compared>,
}

impl Examined {
    /// A file that was saved from these pages.
    pub fn exported(name: String, held: Compared) -> Self {
        Self {
            name,
            n_bytes: 0,
            release: None,
            findings: Rc::default(),
            faults: Vec::new(),
            n_faults: 0,
            is_foreign: false,
            held: Some(held),
        }
    }
}

/// How many faults of a file are shown with their lines.
pub const MOST_FAULTS: usize = 200;

/// A file that was not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Its name.
    pub name: String,
    /// The message that says why, `inspect-…`.
    pub why: &'static str,
    /// The number that belongs to it: a size in megabytes, the place of a byte.
    pub number: String,
}

/// Files that are being read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    /// The file at which the reading is.
    pub name: String,
    /// How many files are read before it.
    pub n: usize,
    /// How many there are.
    pub all: usize,
    /// How much of it is read, in hundredths.
    pub share: usize,
}

/// A text that was laid beside a release.
#[derive(Clone, Debug)]
pub struct Beside {
    /// The text.
    pub text: Rc<Text>,
    /// Where the figures of the release stand in it.
    pub located: Rc<Located>,
}

/// What every view of the page of checks is given.
#[derive(Clone, Debug)]
pub struct Bench {
    /// The words of the page.
    pub words: Rc<Words>,
    /// Names of bodies, outlets, places, units and indicators.
    pub registry: Rc<Registry>,
    /// The view that is asked for.
    pub desk: Desk,
    /// The files that were given.
    pub files: Vec<Rc<Examined>>,
    /// Which of them is shown.
    pub at: usize,
    /// Those that were not read.
    pub refused: Vec<Refused>,
    /// What is being read.
    pub reading: Option<Progress>,
    /// The release beside which a text is laid.
    pub release: Option<Rc<Release>>,
    /// That text.
    pub beside: Option<Beside>,
    /// The filter of the table of a shown release.
    pub filter: Filter,
    /// The stretch of time that its timeline shows.
    pub window: Option<(Day, Day)>,
    /// The widths to lay charts out for.
    pub layout: Layout,
    /// The last copy.
    pub copied: Copied,
    /// What the views ask for.
    pub on: Callback<Ask>,
}

/// What a reader can ask of the page of checks.
#[derive(Clone, Debug, PartialEq)]
pub enum Ask {
    /// What can be asked of any page.
    Page(Intent),
    /// Read these files.
    Files(Vec<File>),
    /// Read a text that was typed or pasted.
    Text(String),
    /// Show the file at this place.
    Show(usize),
    /// Read no further.
    Stop,
    /// Take all files away.
    Clear,
}

impl Bench {
    /// A callback for what can be asked of any page.
    fn page(&self) -> Callback<Intent> {
        self.on.reform(Ask::Page)
    }

    /// The address of a view of this page.
    fn href(&self, screen: Screen) -> String {
        let language = Some(self.words.language);
        Desk { screen, fact: None, language }.fragment()
    }
}

/// The view that the address asks for.
pub fn view(bench: &Bench) -> Html {
    let words = &bench.words;
    let given = bench.files.get(bench.at).and_then(|file| file.release.as_ref());
    let source = bench.release.as_ref().or(given).map(|release| Rc::clone(&release.id));
    let tabs = [
        ("inspect-files", Screen::Files, bench.desk.screen == Screen::Files),
        ("inspect-source", Screen::Source(source), bench.desk.screen != Screen::Files),
    ];
    let tab = |(key, screen, is_here): (&str, Screen, bool)| {
        html! {
            <li><a href={bench.href(screen)} aria-current={is_here.then_some("page")}>{ words.text(key) }</a></li>
        }
    };
    html! {
        <>
            <nav class="choices" aria-label={words.text("nav-check")}>
                <ul>{ list(&mut tabs.into_iter().map(tab)) }</ul>
            </nav>
            if bench.desk.screen == Screen::Files {
                { report::view(bench) }
            } else {
                { source::view(bench) }
            }
        </>
    }
}
