//! What every section of a release page is given, and what it can ask for.

use super::masthead::release_href;
use crate::analysis::address::{Address, Section};
use crate::analysis::table::Filter;
use crate::checks::Finding;
use crate::i18n::Words;
use crate::model::Id;
use crate::model::fact::Fact;
use crate::model::period::Day;
use crate::model::registry::Registry;
use crate::model::release::Release;
use crate::model::wording::Language;
use std::rc::Rc;
use yew::prelude::*;

/// A loaded release with the words to show it in.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// The words of the page.
    pub words: Rc<Words>,
    /// Names of bodies, places, units and indicators.
    pub registry: Rc<Registry>,
    /// The release.
    pub release: Rc<Release>,
    /// What the checks found.
    pub findings: Rc<Vec<Finding>>,
    /// The widths to lay charts out for.
    pub layout: Layout,
    /// Where the release is shown.
    pub place: Place,
}

impl PartialEq for Sheet {
    /// Loaded data is never changed in place, so the same place means the same data.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.words, &other.words)
            && Rc::ptr_eq(&self.registry, &other.registry)
            && Rc::ptr_eq(&self.release, &other.release)
            && Rc::ptr_eq(&self.findings, &other.findings)
            && self.layout == other.layout
    }
}

/// Where a release is shown, which decides where its links lead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// On its own page.
    Page,
    /// Among the checks, before it is in the archive, so that it has no address of its own.
    Preview,
    /// In a frame on another page, where links lead to its own page in full.
    Frame,
}

impl Sheet {
    /// The whole claim of a fact in words.
    pub fn claim(&self, fact: &Fact) -> String {
        self.words.claim(fact, &self.release, &self.registry)
    }

    /// The address of a fact, to be copied or opened elsewhere.
    pub fn href(&self, fact: &Id) -> String {
        if self.place == Place::Preview {
            return format!("#/check?fact={fact}");
        }
        self.on_page(&Address::of_fact(&self.release.id, fact, self.words.language))
    }

    /// The address of a section.
    pub fn section_href(&self, section: Section) -> String {
        if self.place == Place::Preview {
            return String::from("#/check");
        }
        self.on_page(&Address::of_section(&self.release.id, section, self.words.language))
    }

    /// An address of the release's own page, from where the release is shown.
    pub fn on_page(&self, address: &Address) -> String {
        match self.place {
            Place::Frame => release_href(address, &self.words),
            _ => address.fragment(),
        }
    }

    /// In which paragraphs of the text these facts stand.
    pub(super) fn paragraphs<'a>(&self, facts: impl Iterator<Item = &'a Fact>) -> String {
        use crate::i18n::Arg::Text;
        let paragraphs: Vec<usize> = facts.map(|fact| fact.locator.span.paragraph).collect();
        let first = paragraphs.iter().min().copied().unwrap_or(1).to_string();
        let last = paragraphs.iter().max().copied().unwrap_or(1).to_string();
        let key = if first == last { "chart-paragraph" } else { "chart-paragraphs" };
        self.words.with(key, &[("first", Text(&first)), ("last", Text(&last))])
    }

    /// The source line of a chart over these facts.
    pub fn source<'a>(&self, facts: impl Iterator<Item = &'a Fact>) -> String {
        use crate::i18n::Arg::Text;
        let place = self.paragraphs(facts);
        let issuer = self.words.body(&self.release.issuer, &self.registry);
        let outlet = self.words.outlet(&self.release.outlet, &self.registry);
        let args =
            [("issuer", Text(&issuer)), ("outlet", Text(&outlet)), ("paragraphs", Text(&place))];
        self.words.with("chart-source", &args)
    }
}

/// The widths, in CSS pixels, of the places where charts stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Layout {
    /// Across the page.
    pub full_px: u32,
    /// Beside a margin column; across the page where there is none.
    pub main_px: u32,
    /// In the margin column.
    pub side_px: u32,
}

impl Layout {
    /// The widths in a page of this width; `base.css` has the same numbers.
    pub fn of_page(width_px: u32) -> Self {
        let padding_px = if width_px < 600 { 16 } else { 24 };
        // Steps of eight pixels, so that a drag of the window's edge does not redraw at each.
        let full_px = width_px.saturating_sub(2 * padding_px).clamp(240, 1_180) / 8 * 8;
        if width_px < 1_000 {
            return Self { full_px, main_px: full_px, side_px: full_px.min(480) };
        }
        let side_px = 336;
        Self { full_px, main_px: full_px - side_px - 56, side_px }
    }
}

/// The appearance that the reader chose.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system has it.
    #[default]
    Auto,
    /// Dark ink on light paper.
    Light,
    /// Light ink on dark paper.
    Dark,
    /// The highest contrast.
    Contrast,
}

impl Theme {
    /// All themes, with the names that storage and messages give them.
    pub const ALL: [(Self, &'static str); 4] = [
        (Self::Auto, "auto"),
        (Self::Light, "light"),
        (Self::Dark, "dark"),
        (Self::Contrast, "contrast"),
    ];

    /// The name that storage and messages give it.
    pub fn code(self) -> &'static str {
        Self::ALL.iter().find(|(theme, _)| *theme == self).map_or("auto", |(_, name)| name)
    }

    /// The theme of that name; the system's for any other.
    pub fn named(name: &str) -> Self {
        Self::ALL.iter().find(|(_, known)| *known == name).map_or(Self::Auto, |(theme, _)| *theme)
    }
}

/// What a reader can ask of the page; the app answers.
#[derive(Clone, Debug, PartialEq)]
pub enum Intent {
    /// Choose a fact, or none.
    Choose(Option<Id>),
    /// Filter the table.
    Filter(Filter),
    /// Show a stretch of time; all of it for none.
    Window(Option<(Day, Day)>),
    /// Put a text on the clipboard; the key tells which button says so.
    Copy {
        /// Which button.
        key: String,
        /// The text.
        text: String,
    },
    /// Put the absolute form of a fragment on the clipboard.
    CopyLink {
        /// Which button.
        key: String,
        /// The fragment.
        fragment: String,
    },
    /// Switch the language.
    Speak(Language),
    /// Switch the appearance.
    Wear(Theme),
    /// Go to a section, with all that is chosen kept.
    Visit(Section),
    /// Load again what failed.
    Retry,
}

/// The last copy: which button it was, and whether the browser let it.
pub type Copied = Option<(String, bool)>;

/// The properties that all sections share.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct SectionProps {
    /// The release.
    pub sheet: Sheet,
    /// The chosen fact.
    #[prop_or_default]
    pub chosen: Option<Id>,
    /// The last copy.
    #[prop_or_default]
    pub copied: Copied,
    /// What the section asks for.
    pub on: Callback<Intent>,
}
