//! What is wrong with a file, where, and what was expected.

use std::fmt;

/// What is wrong, without the place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The file has no content.
    Empty,
    /// The file ends in the middle.
    Truncated,
    /// The text is not JSON; with what stands where it stops being so.
    NotJson(String),
    /// A newer format than this program reads.
    NewerFormat(String),
    /// Not a format of this program.
    OtherFormat(String),
    /// A member that the format does not have, and the nearest one that it has.
    UnknownMember {
        /// The member.
        member: String,
        /// The nearest right name.
        nearest: Option<String>,
    },
    /// A member that must be there is not.
    MissingMember(String),
    /// A member or value of the wrong shape; with the parser's reason.
    WrongShape(String),
    /// A word outside its list; with the words that are allowed.
    UnknownWord {
        /// The word.
        word: String,
        /// The allowed words.
        allowed: String,
    },
    /// Not a decimal number that is written out in full.
    NotDecimal(String),
    /// A number that must be above zero.
    NotPositive(String),
    /// Not a date or period; with the reason.
    NotPeriod {
        /// The text.
        text: String,
        /// The reason.
        reason: String,
    },
    /// An id that nothing in the registry or release has.
    Dangling {
        /// What it should be the id of.
        what: &'static str,
        /// The id.
        id: String,
    },
    /// An id that stands twice.
    Duplicate(String),
    /// A text that is missing in a language.
    MissingWords,
    /// Offsets that do not fit the text or the phrase.
    Offsets,
    /// A figure that is a part of itself, directly or in a circle.
    Circle(String),
}

impl Trouble {
    /// The message of the page that words this, `problem-…`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty => "problem-empty",
            Self::Truncated => "problem-truncated",
            Self::NotJson(_) => "problem-not-json",
            Self::NewerFormat(_) => "problem-newer-format",
            Self::OtherFormat(_) => "problem-other-format",
            Self::UnknownMember { .. } => "problem-unknown-member",
            Self::MissingMember(_) => "problem-missing-member",
            Self::WrongShape(_) => "problem-wrong-shape",
            Self::UnknownWord { .. } => "problem-unknown-word",
            Self::NotDecimal(_) => "problem-not-decimal",
            Self::NotPositive(_) => "problem-not-positive",
            Self::NotPeriod { .. } => "problem-not-period",
            Self::Dangling { .. } => "problem-dangling",
            Self::Duplicate(_) => "problem-duplicate",
            Self::MissingWords => "problem-missing-words",
            Self::Offsets => "problem-offsets",
            Self::Circle(_) => "problem-circle",
        }
    }

    /// What was found and what was expected, for the message.
    pub fn details(&self) -> (&str, &str) {
        match self {
            Self::Empty | Self::Truncated | Self::MissingWords | Self::Offsets => ("", ""),
            Self::NotJson(text)
            | Self::NewerFormat(text)
            | Self::OtherFormat(text)
            | Self::MissingMember(text)
            | Self::WrongShape(text)
            | Self::NotDecimal(text)
            | Self::NotPositive(text)
            | Self::Duplicate(text)
            | Self::Circle(text) => (text, ""),
            Self::UnknownMember { member, nearest } => (member, nearest.as_deref().unwrap_or("")),
            Self::UnknownWord { word, allowed } => (word, allowed),
            Self::NotPeriod { text, reason } => (text, reason),
            Self::Dangling { what, id } => (id, what),
        }
    }
}

/// Something wrong at a place of a file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct Problem {
    /// The line, from 1.
    pub line: usize,
    /// The column in code points, from 1.
    pub column: usize,
    /// The member's path: `facts[3].change.percent`.
    pub path: String,
    /// What is wrong.
    pub trouble: Trouble,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (found, expected) = self.trouble.details();
        write!(f, "{}:{}: {}: {}", self.line, self.column, self.path, self.trouble.code())?;
        if !found.is_empty() {
            write!(f, ": {found}")?;
        }
        if expected.is_empty() { Ok(()) } else { write!(f, " ({expected})") }
    }
}
