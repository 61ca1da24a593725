//! Addresses of the page that saves, cites and embeds: `#/share` before the address of what is to be taken out.
//!
//! `#/share/release/ID/SECTION?fact=ID&q=…&from=…&lang=…` and `#/share/indicator/ID?near=…&known=…&lang=…`: filter, order,
//! stretch of time, day and language stay as they were, so that what was shown is what is saved.

use super::address::{Address, Page};
use super::route::{Route, Screen};
use crate::model::wording::Language;

/// What is to be taken out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Share {
    /// A section of a release; in `fact` the one of several charts, or the fact that is cited.
    Release(Address),
    /// All claims of an indicator.
    Indicator(Route),
}

/// How every address of this page begins.
const START: &str = "/share";

impl Share {
    /// Reads the fragment of an address, with or without its `#`. Every text is some address.
    pub fn parse(fragment: &str) -> Self {
        let text = fragment.strip_prefix('#').unwrap_or(fragment);
        let text = text.strip_prefix(START).unwrap_or(text);
        let route = Route::parse(text);
        if matches!(route.screen, Screen::Indicator(_)) {
            return Self::Indicator(route);
        }
        Self::Release(Address::parse(text))
    }

    /// The fragment, with its `#`.
    pub fn fragment(&self) -> String {
        format!("#{START}{}", self.shown().trim_start_matches('#'))
    }

    /// The fragment under which the same is shown in its page.
    pub fn shown(&self) -> String {
        match self {
            Self::Release(address) => address.fragment(),
            Self::Indicator(route) => route.fragment(),
        }
    }

    /// The path that leads nowhere, if it is one.
    pub fn stray(&self) -> Option<&str> {
        match self {
            Self::Release(Address { page: Page::Unknown(path), .. })
            | Self::Indicator(Route { screen: Screen::Unknown(path), .. }) => Some(path),
            _ => None,
        }
    }

    /// The language, where the address asks for one.
    pub fn language(&self) -> Option<Language> {
        match self {
            Self::Release(address) => address.language,
            Self::Indicator(route) => route.language,
        }
    }

    /// The same in a language.
    #[must_use]
    pub fn in_language(&self, language: Language) -> Self {
        let language = Some(language);
        match self {
            Self::Release(address) => Self::Release(Address { language, ..address.clone() }),
            Self::Indicator(route) => Self::Indicator(Route { language, ..route.clone() }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(fragment: &str, back: &str) {
        assert_eq!(Share::parse(fragment).fragment(), back);
    }

    #[test]
    fn addresses_go_there_and_back() {
        for right in [
            "#/share/release/a/change?fact=b&lang=kk",
            "#/share/release/a/facts?q=b&kind=figure&order=period&reversed=1&lang=ru",
            "#/share/release/a/when?from=2025-01-01&to=2025-08-08",
            "#/share/indicator/a?claim=b%3Ac&lang=en",
            "#/share/indicator/a?known=2026-01-20&lang=kk",
        ] {
            check(right, right);
        }
        assert_eq!(Share::parse("#/share/release/a/chain").shown(), "#/release/a/chain");
    }

    #[test]
    fn any_text_is_an_address() {
        check("#/share", "#/share/");
        check("", "#/share/");
        assert_eq!(Share::parse("#/share/nowhere/at").stray(), Some("/nowhere/at"));
        assert_eq!(Share::parse("#/share/archive").stray(), Some("/archive"));
    }
}
