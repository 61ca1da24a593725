//! The part of Project Fluent that the messages of the page use: texts, values and choices by number.
//!
//! The reference implementation is a third of the program's budget by itself, mostly in its number formatting and
//! plural rules for two hundred languages. The files stay plain Fluent: a test reads them with the reference
//! implementation too, and both must answer alike for every message and number.

use super::plural::{Category, category};
use crate::model::wording::Language;

/// A value in a message.
#[derive(Clone, Copy, Debug)]
pub enum Arg<'a> {
    /// A text, set as it is.
    Text(&'a str),
    /// A whole number, set in digits, that can choose a form.
    Count(usize),
}

#[derive(Debug)]
enum Piece {
    Text(String),
    Value(String),
    Choice { by: String, variants: Vec<(String, Vec<Self>)>, default: usize },
}

/// The messages of one file, by key.
#[derive(Debug, Default)]
pub(super) struct Messages {
    messages: Vec<(String, Vec<Piece>)>,
}

impl Messages {
    /// Reads a file; on a fault, the line of it.
    pub(super) fn read(source: &str) -> Result<Self, usize> {
        let mut reader = Reader { rest: source };
        let fault = |reader: &Reader<'_>| {
            let read = source.len() - reader.rest.len();
            source.get(..read).unwrap_or_default().matches('\n').count() + 1
        };
        let mut messages = Vec::new();
        loop {
            reader.skip_blank_lines();
            if reader.rest.is_empty() {
                break;
            }
            if reader.rest.starts_with('#') {
                reader.take_while(|letter| letter != '\n');
                continue;
            }
            let message = reader.message().ok_or_else(|| fault(&reader))?;
            messages.push(message);
        }
        messages.reverse();
        let messages = crate::model::order::sorted(messages, &|a, b| a.0.cmp(&b.0));
        Ok(Self { messages })
    }

    /// The message with its values; none where the file lacks it.
    pub(super) fn format(
        &self,
        language: Language,
        key: &str,
        args: &[(&str, Arg<'_>)],
    ) -> Option<String> {
        let found = self.messages.binary_search_by(|(known, _)| known.as_str().cmp(key)).ok()?;
        let (_, pieces) = self.messages.get(found)?;
        let mut text = String::new();
        write(&mut text, pieces, language, args);
        Some(text)
    }

    /// The keys, in their order.
    #[cfg(test)]
    pub(super) fn keys(&self) -> Vec<&str> {
        self.messages.iter().map(|(key, _)| key.as_str()).collect()
    }
}

fn write(text: &mut String, pieces: &[Piece], language: Language, args: &[(&str, Arg<'_>)]) {
    let value = |name: &str| args.iter().find(|(known, _)| *known == name).map(|(_, arg)| *arg);
    for piece in pieces {
        match piece {
            Piece::Text(piece) => text.push_str(piece),
            Piece::Value(name) => match value(name) {
                Some(Arg::Text(value)) => text.push_str(value),
                Some(Arg::Count(count)) => text.push_str(&count.to_string()),
                // As Fluent does: a value that is not given shows its name.
                None => {
                    text.push_str("{$");
                    text.push_str(name);
                    text.push('}');
                }
            },
            Piece::Choice { by, variants, default } => {
                let fits = |key: &str| match value(by) {
                    Some(Arg::Count(count)) => {
                        key.parse() == Ok(count)
                            || Category::named(key) == Some(category(language, count.into()))
                    }
                    _ => false,
                };
                let chosen = variants.iter().find(|(key, _)| fits(key));
                if let Some((_, pieces)) = chosen.or_else(|| variants.get(*default)) {
                    write(text, pieces, language, args);
                }
            }
        }
    }
}

struct Reader<'a> {
    rest: &'a str,
}

impl<'a> Reader<'a> {
    fn take_while(&mut self, fits: impl Fn(char) -> bool) -> &'a str {
        let end = self.rest.find(|letter| !fits(letter)).unwrap_or(self.rest.len());
        let (taken, rest) = self.rest.split_at(end);
        self.rest = rest;
        taken
    }

    fn take(&mut self, sign: &str) -> Option<()> {
        self.rest = self.rest.strip_prefix(sign)?;
        Some(())
    }

    fn skip_spaces(&mut self) {
        self.take_while(|letter| letter == ' ');
    }

    fn skip_blank_lines(&mut self) {
        self.take_while(|letter| letter == '\n' || letter == '\r');
    }

    fn skip_all_space(&mut self) {
        self.take_while(char::is_whitespace);
    }

    fn name(&mut self) -> Option<&'a str> {
        let name =
            self.take_while(|letter| letter.is_ascii_alphanumeric() || "-_".contains(letter));
        (!name.is_empty()).then_some(name)
    }

    /// `key = text` on one line, but for choices, which span lines inside their braces.
    fn message(&mut self) -> Option<(String, Vec<Piece>)> {
        let key = self.name()?.to_owned();
        self.skip_spaces();
        self.take("=")?;
        self.skip_spaces();
        let pieces = self.pattern()?;
        if pieces.is_empty() { None } else { Some((key, pieces)) }
    }

    /// Text and braces up to the end of the line.
    fn pattern(&mut self) -> Option<Vec<Piece>> {
        let mut pieces = Vec::new();
        loop {
            let text = self.take_while(|letter| !matches!(letter, '{' | '}' | '\n' | '\r'));
            let ends = !self.rest.starts_with('{');
            let text = if ends { text.trim_end() } else { text };
            if !text.is_empty() {
                pieces.push(Piece::Text(text.to_owned()));
            }
            if ends {
                return (!self.rest.starts_with('}')).then_some(pieces);
            }
            pieces.push(self.braces()?);
        }
    }

    fn braces(&mut self) -> Option<Piece> {
        self.take("{")?;
        self.skip_spaces();
        self.take("$")?;
        let name = self.name()?.to_owned();
        self.skip_spaces();
        if self.take("}").is_some() {
            return Some(Piece::Value(name));
        }
        self.take("->")?;
        let (mut variants, mut default) = (Vec::new(), None);
        loop {
            self.skip_all_space();
            if self.take("}").is_some() {
                return Some(Piece::Choice { by: name, variants, default: default? });
            }
            if self.take("*").is_some() {
                default = Some(variants.len());
            }
            self.take("[")?;
            let key = self.name()?.to_owned();
            self.take("]")?;
            self.skip_spaces();
            variants.push((key, self.pattern()?));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::source;
    use super::*;
    use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};

    #[test]
    fn every_message_reads_as_the_reference_implementation_reads_it() {
        for language in Language::ALL {
            let ours = Messages::read(source(language)).unwrap();
            let resource = FluentResource::try_new(source(language).to_owned()).unwrap();
            let mut theirs = FluentBundle::new(vec![language.tag().parse().unwrap()]);
            theirs.set_use_isolating(false);
            theirs.add_resource(resource).unwrap();
            for key in ours.keys() {
                let pattern = theirs.get_message(key).unwrap().value().unwrap();
                for count in (0..130).chain([1_000, 1_001, 1_000_000]) {
                    let names = names(source(language));
                    let args: Vec<_> =
                        names.iter().map(|name| (*name, Arg::Count(count))).collect();
                    let their_args: FluentArgs<'_> =
                        names.iter().map(|name| (*name, count)).collect();
                    let mut errors = Vec::new();
                    let expected =
                        theirs.format_pattern(pattern, Some(&their_args), &mut errors).into_owned();
                    let seen = ours.format(language, key, &args).unwrap();
                    assert_eq!((seen, errors), (expected, vec![]), "{key} {count}");
                }
            }
        }
    }

    fn names(source: &str) -> Vec<&str> {
        let mut names: Vec<&str> = source
            .split('$')
            .skip(1)
            .filter_map(|rest| rest.split(|c: char| !c.is_ascii_alphanumeric() && c != '-').next())
            .collect();
        names.sort_unstable();
        names.dedup();
        names
    }

    #[test]
    fn all_languages_have_the_same_messages_with_the_same_values() {
        let [kk, ru, en] = Language::ALL.map(|language| {
            let messages = Messages::read(source(language)).unwrap();
            messages.keys().into_iter().map(str::to_owned).collect::<Vec<_>>()
        });
        let only_kazakh = |key: &&String| !key.ends_with("-ablative");
        assert_eq!(
            kk.iter().filter(only_kazakh).collect::<Vec<_>>(),
            ru.iter().collect::<Vec<_>>()
        );
        assert_eq!(ru, en);
        assert!(ru.windows(2).all(|pair| pair[0] != pair[1]), "a message stands twice");
    }

    #[test]
    fn what_is_no_message_is_refused_with_its_line() {
        for (wrong, line) in [
            ("a = b\nc", 2),
            ("a = { $b", 1),
            ("a = {$n ->\n [one] x\n}", 3),
            ("a = { b }", 1),
            ("a =\n", 1),
            ("a = }", 1),
        ] {
            assert_eq!(Messages::read(wrong).unwrap_err(), line, "{wrong}");
        }
    }
}
