//! Words, numbers and dates of the page in the reader's language, behind one seam.
//!
//! Messages are Project Fluent files, one a language, loaded like data.

mod beside;
pub mod claim;
mod dates;
mod fluent;
pub mod kazakh;
pub mod numbers;
mod plural;

pub use fluent::Arg;

use crate::model::quantity::Decimal;
use crate::model::registry::Plurals;
use crate::model::wording::Language;
use plural::{Category, category};
use std::rc::Rc;

/// The messages and the rules of one language.
#[derive(Debug)]
pub struct Words {
    /// The language.
    pub language: Language,
    /// The way from the page to the folder of the site, in which links to other pages begin: `./` or `../`.
    pub root: &'static str,
    messages: fluent::Messages,
}

impl PartialEq for Words {
    /// One language has one file of messages.
    fn eq(&self, other: &Self) -> bool {
        self.language == other.language
    }
}

/// Why messages could not be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: not a message")]
pub struct MessagesError {
    /// The line of the first entry that could not be read.
    pub line: usize,
}

impl Words {
    /// Reads the messages of a language, for a page in the folder of the site.
    ///
    /// # Errors
    /// When the text is not Fluent, or has more of Fluent than the page's messages use; with the line.
    pub fn read(language: Language, source: &str) -> Result<Rc<Self>, MessagesError> {
        Self::read_at("./", language, source)
    }

    /// Reads the messages of a language, for a page from which `root` leads to the folder of the site.
    ///
    /// # Errors
    /// As [`Words::read`].
    pub fn read_at(
        root: &'static str,
        language: Language,
        source: &str,
    ) -> Result<Rc<Self>, MessagesError> {
        let messages = fluent::Messages::read(source).map_err(|line| MessagesError { line })?;
        Ok(Rc::new(Self { language, root, messages }))
    }

    /// The message `key`; the key itself where the file lacks it, so that a gap is seen and not silent.
    pub fn text(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// The message `key` with values.
    pub fn with(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.messages.format(self.language, key, args).unwrap_or_else(|| key.to_owned())
    }

    /// The form of plural words that goes with `number` (CLDR categories).
    ///
    /// `is_hedged`: after "более" and the like, Russian asks for the genitive: более 21 тонны.
    pub fn plural<'a>(&self, words: &'a Plurals, number: Decimal, is_hedged: bool) -> &'a str {
        let category = match category(self.language, number) {
            Category::One if is_hedged && self.language == Language::Ru => Category::Other,
            Category::Few if is_hedged => Category::Many,
            category => category,
        };
        match category {
            Category::One => &words.one,
            Category::Few => words.few.as_ref().unwrap_or(&words.other),
            Category::Many => words.many.as_ref().unwrap_or(&words.other),
            Category::Other => &words.other,
        }
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    pub(crate) fn source(language: Language) -> &'static str {
        match language {
            Language::Ru => include_str!("../../assets/i18n/ru.ftl"),
            Language::Kk => include_str!("../../assets/i18n/kk.ftl"),
            Language::En => include_str!("../../assets/i18n/en.ftl"),
        }
    }

    pub(crate) fn words(language: Language) -> Rc<Words> {
        Words::read(language, source(language)).unwrap()
    }

    #[test]
    fn russian_has_four_plural_forms() {
        let words = words(Language::Ru);
        let tonnes = Plurals {
            one: "тонна".into(),
            few: Some("тонны".into()),
            many: Some("тонн".into()),
            other: "тонны".into(),
        };
        let form = |number: &str, hedged| {
            words.plural(&tonnes, number.parse().unwrap(), hedged).to_owned()
        };
        assert_eq!(form("21", false), "тонна");
        assert_eq!(form("22", false), "тонны");
        assert_eq!(form("14", false), "тонн");
        assert_eq!(form("47.2", false), "тонны");
        assert_eq!(form("21", true), "тонны");
        assert_eq!(form("22", true), "тонн");
    }
}
