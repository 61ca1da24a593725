//! Addresses of the page of checks: `#/check`, `#/source/RELEASE?fact=ID`, each with `lang=…`.
//!
//! What a reader drops or pastes there is in no address: it never leaves the page.

use super::address::{decode, encode, pairs, shortened};
use crate::model::Id;
use crate::model::wording::Language;

/// Which view of the page of checks is asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Screen {
    /// Release files.
    #[default]
    Files,
    /// The text of a source beside its release; the front release for none.
    Source(Option<Id>),
    /// A path that leads nowhere.
    Unknown(String),
}

/// One view of the page of checks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Desk {
    /// The view.
    pub screen: Screen,
    /// The chosen fact.
    pub fact: Option<Id>,
    /// The language, where the address asks for one.
    pub language: Option<Language>,
}

impl Desk {
    /// Reads the fragment of an address, with or without its `#`. Every text is some address.
    pub fn parse(fragment: &str) -> Self {
        let text = fragment.strip_prefix('#').unwrap_or(fragment);
        let (path, query) = text.split_once('?').unwrap_or((text, ""));
        let parts: Vec<String> =
            path.split('/').filter(|part| !part.is_empty()).map(decode).collect();
        let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
        let screen = match parts.as_slice() {
            [] | ["check"] => Screen::Files,
            ["source"] => Screen::Source(None),
            ["source", id] => Screen::Source(Some(Id::from(*id))),
            _ => Screen::Unknown(shortened(path)),
        };
        let mut desk = Self { screen, ..Self::default() };
        for (name, value) in pairs(query) {
            match name {
                "fact" if !value.is_empty() => desk.fact = Some(value.into()),
                "lang" => desk.language = Language::from_tag(&value),
                _ => {}
            }
        }
        desk
    }

    /// The fragment, with its `#`.
    pub fn fragment(&self) -> String {
        let mut text = match &self.screen {
            Screen::Files => String::from("#/check"),
            Screen::Source(None) => String::from("#/source"),
            Screen::Source(Some(id)) => format!("#/source/{}", encode(id)),
            Screen::Unknown(path) => format!("#/{}", encode(path)),
        };
        let language = self.language.map(Language::tag);
        let mut mark = '?';
        for (name, value) in [("fact", self.fact.as_deref()), ("lang", language)] {
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
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(fragment: &str, back: &str) {
        assert_eq!(Desk::parse(fragment).fragment(), back);
    }

    #[test]
    fn addresses_go_there_and_back() {
        for right in
            ["#/check", "#/check?fact=a&lang=kk", "#/source", "#/source/a-b?fact=c&lang=ru"]
        {
            check(right, right);
        }
    }

    #[test]
    fn any_text_is_an_address() {
        check("", "#/check");
        check("#/check?lang=xx&fact=", "#/check");
        check("#/source/%FF", "#/source/%EF%BF%BD");
        assert_eq!(Desk::parse("#/check/x").screen, Screen::Unknown("/check/x".into()));
    }
}
