//! Words, numbers and dates of the page in the reader's language, behind one seam.
//!
//! Messages are Project Fluent files, one a language, loaded like data.

pub mod claim;
mod dates;
pub mod kazakh;
pub mod numbers;

use crate::model::registry::Plurals;
use crate::model::quantity::Decimal;
use crate::model::wording::Language;
use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use rust_decimal::prelude::ToPrimitive as _;
use std::fmt;
use std::rc::Rc;

/// The messages and the rules of one language.
pub struct Words {
    /// The language.
    pub language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Words").field("language", &self.language).finish_non_exhaustive()
    }
}

impl PartialEq for Words {
    /// One language has one file of messages.
    fn eq(&self, other: &Self) -> bool {
        self.language == other.language
    }
}

/// Why messages could not be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: not a Fluent message")]
pub struct MessagesError {
    /// The line of the first entry that could not be read.
    pub line: usize,
}

/// A value in a message.
#[derive(Clone, Debug)]
pub enum Arg<'a> {
    /// A text, set as it is.
    Text(&'a str),
    /// A number, for choosing a plural form.
    Count(usize),
}

impl Words {
    /// Reads the messages of a language.
    ///
    /// # Errors
    /// When the text is not Fluent; with the line.
    pub fn read(language: Language, source: String) -> Result<Rc<Self>, MessagesError> {
        let resource = FluentResource::try_new(source).map_err(|(resource, errors)| {
            let at = errors.first().map_or(0, |error| error.pos.start);
            let before = resource.source().get(..at).unwrap_or_default();
            MessagesError { line: before.matches('\n').count() + 1 }
        })?;
        let mut bundle = FluentBundle::new(language.tag().parse().into_iter().collect());
        bundle.set_use_isolating(false);
        // Messages that stand twice: the first stays; a test refuses such a file.
        bundle.add_resource(resource).map_err(|_duplicates| MessagesError { line: 0 })?;
        Ok(Rc::new(Self { language, bundle }))
    }

    /// The message `key`; the key itself where the file lacks it, so that a gap is seen and not silent.
    pub fn text(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// The message `key` with values.
    pub fn with(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        let mut values = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            match arg {
                Arg::Text(text) => values.set(*name, (*text).to_owned()),
                Arg::Count(count) => values.set(*name, *count),
            }
        }
        self.format(key, &values)
    }

    /// Whether the file has the message.
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// The form of plural words that goes with `number` (CLDR categories).
    ///
    /// `is_hedged`: after "более" and the like, Russian asks for the genitive: более 21 тонны.
    pub fn plural<'a>(&self, words: &'a Plurals, number: Decimal, is_hedged: bool) -> &'a str {
        let mut values = FluentArgs::with_capacity(1);
        let mut fluent: FluentNumber = number.to_f64().unwrap_or(f64::MAX).into();
        fluent.options.minimum_fraction_digits = usize::try_from(number.normalize().scale()).ok();
        values.set("n", FluentValue::Number(fluent));
        let category = self.format("plural-category", &values);
        let category = match (category.as_str(), is_hedged && self.language == Language::Ru) {
            ("one", true) => "other",
            ("few", true) => "many",
            (category, _) => category,
        };
        match category {
            "one" => &words.one,
            "few" => words.few.as_ref().unwrap_or(&words.other),
            "many" => words.many.as_ref().unwrap_or(&words.other),
            _ => &words.other,
        }
    }

    fn format(&self, key: &str, values: &FluentArgs<'_>) -> String {
        let pattern = self.bundle.get_message(key).and_then(|message| message.value());
        let Some(pattern) = pattern else { return key.to_owned() };
        self.bundle.format_pattern(pattern, Some(values), &mut Vec::new()).into_owned()
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    pub(crate) fn words(language: Language) -> Rc<Words> {
        let source = match language {
            Language::Ru => include_str!("../../assets/i18n/ru.ftl"),
            Language::Kk => include_str!("../../assets/i18n/kk.ftl"),
            Language::En => include_str!("../../assets/i18n/en.ftl"),
        };
        Words::read(language, source.to_owned()).unwrap()
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
