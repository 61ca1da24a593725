//! Addresses: every view of the page as a fragment that works on any static host and from a disk.
//!
//! `#/release/ID/SECTION?fact=ID&lang=kk&q=…&kind=…&link=…&order=…&reversed=1&from=…&to=…`

use super::table::{Filter, Order};
use crate::model::Id;
use crate::model::fact::{Kind, Link};
use crate::model::period::Day;
use crate::model::wording::Language;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// What stays as it is in an address.
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// A part of the release page that has its own address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    /// The headline figures.
    Headline,
    /// What changed.
    Change,
    /// The chain.
    Chain,
    /// Part and whole.
    Parts,
    /// The timeline.
    When,
    /// The map of tiles.
    Where,
    /// The directives.
    Directives,
    /// The checks.
    Sums,
    /// The places in the text.
    Text,
    /// All facts.
    Facts,
}

impl Section {
    /// All sections in the order of the page, with the names that addresses and messages give them.
    pub const ALL: [(Self, &'static str); 10] = [
        (Self::Headline, "headline"),
        (Self::Change, "change"),
        (Self::Chain, "chain"),
        (Self::Parts, "parts"),
        (Self::When, "when"),
        (Self::Where, "where"),
        (Self::Directives, "directives"),
        (Self::Sums, "sums"),
        (Self::Text, "text"),
        (Self::Facts, "facts"),
    ];

    /// The name that addresses, element ids and messages give it.
    pub fn code(self) -> &'static str {
        Self::ALL.iter().find(|(section, _)| *section == self).map_or("facts", |(_, name)| name)
    }
}

/// Which page is asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Page {
    /// The first release of the archive.
    #[default]
    Front,
    /// A release.
    Release(Id),
    /// A path that leads nowhere.
    Unknown(String),
}

/// One view of the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Address {
    /// The page.
    pub page: Page,
    /// The part of it, by name: it may not exist.
    pub section: Option<String>,
    /// The chosen fact, by id: it may not exist.
    pub fact: Option<Id>,
    /// The language, where the address asks for one.
    pub language: Option<Language>,
    /// The filter of the table.
    pub filter: Filter,
    /// The stretch of time that the timeline shows.
    pub window: Option<(Day, Day)>,
}

impl Address {
    /// Reads the fragment of an address, with or without its `#`. Every text is some address.
    pub fn parse(fragment: &str) -> Self {
        let text = fragment.strip_prefix('#').unwrap_or(fragment);
        let (path, query) = text.split_once('?').unwrap_or((text, ""));
        let mut address = Self::default();
        let mut parts = path.split('/').filter(|part| !part.is_empty()).map(decode);
        match (parts.next().as_deref(), parts.next()) {
            (None, _) => {}
            (Some("release"), Some(id)) => {
                address.page = Page::Release(id.into());
                address.section = parts.next();
                if parts.next().is_some() {
                    address.page = Page::Unknown(shortened(path));
                }
            }
            _ => address.page = Page::Unknown(shortened(path)),
        }
        let (mut from, mut to) = (None, None);
        for (name, value) in pairs(query) {
            match name {
                "fact" if !value.is_empty() => address.fact = Some(value.into()),
                "lang" => address.language = Language::from_tag(&value),
                "q" => address.filter.words = value,
                "kind" => address.filter.kind = by_name(&Kind::ALL, &value),
                "link" => address.filter.link = by_name(&Link::ALL, &value),
                "order" => address.filter.order = by_name(&Order::ALL, &value).unwrap_or_default(),
                "reversed" => address.filter.is_reversed = value == "1",
                "from" => from = Day::from_iso(&value),
                "to" => to = Day::from_iso(&value),
                _ => {}
            }
        }
        address.window = from.zip(to).filter(|(from, to)| from < to);
        address
    }

    /// The fragment, with its `#`.
    pub fn fragment(&self) -> String {
        let mut text = String::from("#/");
        match &self.page {
            Page::Front => {}
            Page::Release(id) => {
                text.push_str("release/");
                text.push_str(&encode(id));
            }
            Page::Unknown(path) => text.push_str(&encode(path)),
        }
        if let (Page::Release(_), Some(section)) = (&self.page, &self.section) {
            text.push('/');
            text.push_str(&encode(section));
        }
        let filter = &self.filter;
        let order = Order::ALL.iter().find(|(order, _)| *order == filter.order);
        let order = order.filter(|(order, _)| *order != Order::Text).map(|(_, name)| *name);
        let words = Some(filter.words.as_str()).filter(|words| !words.is_empty());
        let days = self.window.map(|(from, to)| (from.iso(), to.iso()));
        let pairs = [
            ("fact", self.fact.as_deref()),
            ("q", words),
            ("kind", filter.kind.map(Kind::code)),
            ("link", filter.link.map(Link::code)),
            ("order", order),
            ("reversed", filter.is_reversed.then_some("1")),
            ("from", days.as_ref().map(|(from, _)| from.as_str())),
            ("to", days.as_ref().map(|(_, to)| to.as_str())),
            ("lang", self.language.map(Language::tag)),
        ];
        let mut mark = '?';
        for (name, value) in pairs {
            if let Some(value) = value {
                text.push(mark);
                text.push_str(name);
                text.push('=');
                text.push_str(&encode(value));
                mark = '&';
            }
        }
        text
    }

    /// The address of a release, in a language, with nothing chosen.
    pub fn of_release(release: &Id, language: Language) -> Self {
        Self {
            page: Page::Release(Id::clone(release)),
            language: Some(language),
            ..Self::default()
        }
    }

    /// The address of a part of a release, in a language, with nothing chosen.
    pub fn of_section(release: &Id, section: Section, language: Language) -> Self {
        Self {
            page: Page::Release(Id::clone(release)),
            section: Some(section.code().to_owned()),
            language: Some(language),
            ..Self::default()
        }
    }

    /// The address of a fact, in a language.
    pub fn of_fact(release: &Id, fact: &Id, language: Language) -> Self {
        Self {
            page: Page::Release(Id::clone(release)),
            fact: Some(Id::clone(fact)),
            language: Some(language),
            ..Self::default()
        }
    }

    /// The section that the address names, if there is one of that name.
    pub fn known_section(&self) -> Option<Section> {
        let name = self.section.as_deref()?;
        by_name(&Section::ALL, name)
    }
}

pub(super) fn by_name<T: Copy>(list: &[(T, &'static str)], name: &str) -> Option<T> {
    list.iter().find(|(_, known)| *known == name).map(|(value, _)| *value)
}

/// The names and decoded values of a query.
pub(super) fn pairs(query: &str) -> impl Iterator<Item = (&str, String)> {
    query.split('&').filter(|pair| !pair.is_empty()).map(|pair| {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        (name, decode(value))
    })
}

pub(super) fn encode(text: &str) -> String {
    utf8_percent_encode(text, PLAIN).to_string()
}

pub(super) fn decode(text: &str) -> String {
    percent_decode_str(&text.replace('+', " ")).decode_utf8_lossy().into_owned()
}

/// A path that leads nowhere, as a message can show it.
///
/// In an address it is one part (`encode`), slashes and all: parts of what was shortened could lead somewhere.
pub(super) fn shortened(path: &str) -> String {
    let path = decode(path);
    ['/'].into_iter().chain(path.trim_start_matches('/').chars().take(120)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(fragment: &str, back: &str) {
        assert_eq!(Address::parse(fragment).fragment(), back);
    }

    #[test]
    fn addresses_go_there_and_back() {
        for right in [
            "#/",
            "#/release/zakon-2025-08-08-meeting",
            "#/release/x/when?from=2025-01-01&to=2025-08-08&lang=kk",
            "#/release/x?fact=drug-sale",
            "#/release/x/facts?q=%D0%BD%D0%B0%D1%80%D0%BA%D0%BE&kind=figure&link=sale&order=period&reversed=1",
        ] {
            check(right, right);
        }
    }

    #[test]
    fn any_text_is_an_address_and_rubbish_is_dropped_or_named() {
        check("", "#/");
        check("#/?lang=xx&kind=zzz&from=2025-02-30&to=1", "#/");
        check("#/release/x?from=2025-05-01&to=2025-01-01", "#/release/x");
        check("#/release/x?q=%FF%00", "#/release/x?q=%EF%BF%BD%00");
        assert_eq!(
            Address::parse("#/nowhere/at/all").page,
            Page::Unknown("/nowhere/at/all".into())
        );
        check("#/nowhere/at/all?lang=ru", "#/%2Fnowhere%2Fat%2Fall?lang=ru");
        let long = format!("#/release/x//{}/y/z", "a".repeat(200));
        for path in ["#/release%2F%2Fx", "#/%2F%2Frelease%2Fx", "#//%2F", &long] {
            let address = Address::parse(path);
            assert!(matches!(address.page, Page::Unknown(_)), "{path}");
            assert_eq!(Address::parse(&address.fragment()).page, address.page);
        }
        assert_eq!(Address::parse("#/release").page, Page::Unknown("/release".into()));
        assert_eq!(Address::parse("#/release/x/nosuch").known_section(), None);
    }
}
