//! Addresses of the archive's page: every view of it as a fragment.
//!
//! `#/archive?q=…`, `#/times?q=…`, `#/indicator/ID?claim=RELEASE:FACT`, `#/indicators/ID/ID/…`, `#/disagreements?reason=…`,
//! `#/editions/ID`, each with `from=…&to=…&known=…&lang=…`.

use super::address::{decode, encode, pairs, shortened};
use crate::model::Id;
use crate::model::period::Day;
use crate::model::wording::Language;
use std::collections::BTreeSet;

/// Which view of the archive is asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Screen {
    /// Every fact, searched and chosen.
    #[default]
    Archive,
    /// Every fact on one axis of time.
    Times,
    /// All claims of an indicator.
    Indicator(Id),
    /// Several indicators under each other.
    Indicators(Vec<Id>),
    /// Everything in which sources differ.
    Disagreements,
    /// What changed between the editions of a release.
    Editions(Id),
    /// A path that leads nowhere.
    Unknown(String),
}

impl Screen {
    /// The name under which the head of the page knows it.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Archive | Self::Times => "archive",
            Self::Indicator(_) | Self::Indicators(_) => "indicators",
            Self::Disagreements => "disagreements",
            Self::Editions(_) | Self::Unknown(_) => "",
        }
    }
}

/// One view of the archive.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Route {
    /// The view.
    pub screen: Screen,
    /// What is searched and chosen among the facts, as it stands in the address.
    pub query: String,
    /// The chosen claim: its release and its fact.
    pub claim: Option<(Id, Id)>,
    /// The near indicators that stand in the chart of one.
    pub near: Vec<Id>,
    /// The class of reasons that is shown; all for none.
    pub reason: Option<String>,
    /// The stretch of time that is shown.
    pub window: Option<(Day, Day)>,
    /// The day as of which the archive is shown; today for none.
    pub known: Option<Day>,
    /// The language, where the address asks for one.
    pub language: Option<Language>,
}

impl Route {
    /// Reads the fragment of an address, with or without its `#`. Every text is some address.
    pub fn parse(fragment: &str) -> Self {
        let text = fragment.strip_prefix('#').unwrap_or(fragment);
        let (path, query) = text.split_once('?').unwrap_or((text, ""));
        let mut parts = path.split('/').filter(|part| !part.is_empty()).map(decode);
        let first = parts.next();
        let rest: Vec<Id> = parts.map(Id::from).collect();
        let screen = match (first.as_deref(), rest.as_slice()) {
            (None | Some("archive"), []) => Screen::Archive,
            (Some("times"), []) => Screen::Times,
            (Some("indicator"), [id]) => Screen::Indicator(Id::clone(id)),
            (Some("indicators"), _) => Screen::Indicators(distinct(rest.into_iter())),
            (Some("disagreements"), []) => Screen::Disagreements,
            (Some("editions"), [id]) => Screen::Editions(Id::clone(id)),
            _ => Screen::Unknown(shortened(path)),
        };
        let mut route = Self { screen, ..Self::default() };
        let (mut from, mut to) = (None, None);
        for (name, value) in pairs(query) {
            match name {
                "claim" => {
                    route.claim =
                        value.split_once(':').map(|(release, fact)| (release.into(), fact.into()));
                }
                "near" => route.near = distinct(value.split(' ').map(Id::from)),
                "reason" => route.reason = Some(value).filter(|value| !value.is_empty()),
                "known" => route.known = Day::from_iso(&value),
                "lang" => route.language = Language::from_tag(&value),
                "from" => from = Day::from_iso(&value),
                "to" => to = Day::from_iso(&value),
                _ => add(&mut route.query, &decode(name), &value),
            }
        }
        route.window = from.zip(to).filter(|(from, to)| from < to);
        route
    }

    /// The fragment, with its `#`.
    pub fn fragment(&self) -> String {
        let mut text = String::from("#/");
        match &self.screen {
            Screen::Archive => text.push_str("archive"),
            Screen::Times => text.push_str("times"),
            Screen::Indicator(id) => {
                text.push_str("indicator/");
                text.push_str(&encode(id));
            }
            Screen::Indicators(ids) => {
                text.push_str("indicators");
                for id in ids {
                    text.push('/');
                    text.push_str(&encode(id));
                }
            }
            Screen::Disagreements => text.push_str("disagreements"),
            Screen::Editions(id) => {
                text.push_str("editions/");
                text.push_str(&encode(id));
            }
            Screen::Unknown(path) => text.push_str(&encode(path)),
        }
        let mut query = self.query.clone();
        let claim = self.claim.as_ref().map(|(release, fact)| format!("{release}:{fact}"));
        let near = self.near.join(" ");
        let days = self.window.map(|(from, to)| (from.iso(), to.iso()));
        let known = self.known.map(Day::iso);
        let rest = [
            ("claim", claim.as_deref()),
            ("near", Some(near.as_str()).filter(|near| !near.is_empty())),
            ("reason", self.reason.as_deref()),
            ("from", days.as_ref().map(|(from, _)| from.as_str())),
            ("to", days.as_ref().map(|(_, to)| to.as_str())),
            ("known", known.as_deref()),
            ("lang", self.language.map(Language::tag)),
        ];
        for (name, value) in rest {
            if let Some(value) = value {
                add(&mut query, name, value);
            }
        }
        if !query.is_empty() {
            text.push('?');
            text.push_str(&query);
        }
        text
    }
}

/// How many indicators an address can name: more would be no view, and an address is no way to stop the page.
const MOST: usize = 40;

/// The first of each id.
fn distinct(ids: impl Iterator<Item = Id>) -> Vec<Id> {
    let mut seen = BTreeSet::new();
    ids.filter(|id| seen.insert(Id::clone(id))).take(MOST).collect()
}

/// Adds a name with its value to a query.
fn add(query: &mut String, name: &str, value: &str) {
    if !query.is_empty() {
        query.push('&');
    }
    query.push_str(&encode(name));
    query.push('=');
    query.push_str(&encode(value));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(fragment: &str, back: &str) {
        assert_eq!(Route::parse(fragment).fragment(), back);
    }

    #[test]
    fn addresses_go_there_and_back() {
        for right in [
            "#/archive",
            "#/archive?q=%D0%BA%D1%80%D0%B8%D0%BF%D1%82%D0%BE&kind=figure&lang=kk",
            "#/indicator/synthetic-labs-eliminated?claim=a%3Ab&near=c%20d&lang=ru",
            "#/indicators",
            "#/times?kind=figure&from=2025-01-01&to=2025-08-08",
            "#/indicators/a/b?from=2025-01-01&to=2025-08-08",
            "#/disagreements?reason=scope",
            "#/editions/made-up-bulletin?lang=kk",
            "#/archive?kind=figure&from=2025-01-01&to=2025-08-08&known=2025-09-01&lang=en",
        ] {
            check(right, right);
        }
    }

    #[test]
    fn an_indicator_stands_once_and_no_address_has_hundreds() {
        check("#/indicators/a/b/a", "#/indicators/a/b");
        check("#/indicator/a?near=c%20d%20c", "#/indicator/a?near=c%20d");
        let thousands: String = (0..9_999).map(|n| format!("/i{n}")).collect();
        let Screen::Indicators(ids) = Route::parse(&format!("#/indicators{thousands}")).screen
        else {
            panic!("another screen")
        };
        assert_eq!(ids.len(), MOST);
    }

    #[test]
    fn any_text_is_an_address() {
        check("", "#/archive");
        check("#/archive?claim=x&from=2025-02-30&to=1&&=", "#/archive?=");
        check("#/archive?reason=&lang=xx&q=%FF", "#/archive?q=%EF%BF%BD");
        check("#/archive?known=yesterday", "#/archive");
        assert_eq!(Route::parse("#/archive/x").screen, Screen::Unknown("/archive/x".into()));
        assert_eq!(Route::parse("#/indicator").screen, Screen::Unknown("/indicator".into()));
    }
}
