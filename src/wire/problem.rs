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
    /// More lists and objects inside each other than any file needs.
    TooDeep,
    /// A newer format than this program reads.
    NewerFormat(String),
    /// Another format than the one that is read, or none of this program.
    OtherFormat {
        /// The format that the file names.
        format: String,
        /// The format, or the formats, that could be read.
        expected: String,
    },
    /// A member that the format does not have, and the nearest one that it has.
    UnknownMember {
        /// The member.
        member: String,
        /// The nearest right name.
        nearest: Option<Box<str>>,
    },
    /// A member that stands twice in one object.
    DuplicateMember(String),
    /// A member that must be there is not.
    MissingMember(String),
    /// A value of another kind than the one that is named.
    WrongShape(&'static str),
    /// A number where the same number as a text is asked for.
    Unquoted(String),
    /// Values that do not fit each other, in a file that a program wrote.
    Unfit(String),
    /// A word outside its list.
    UnknownWord {
        /// The word.
        word: String,
        /// What is allowed.
        allowed: String,
        /// The nearest allowed word.
        nearest: Option<Box<str>>,
    },
    /// Not a decimal number that is written out in full.
    NotDecimal(String),
    /// A number that must be above zero.
    NotPositive(String),
    /// Not a date or period; with the reason.
    NotPeriod {
        /// The text.
        text: String,
        /// The message that says why.
        reason: &'static str,
    },
    /// An id that nothing in the registry or release has.
    Dangling {
        /// Of which list it should be an id.
        what: &'static str,
        /// The id.
        id: String,
        /// The nearest id that is there.
        nearest: Option<Box<str>>,
    },
    /// A unit in which the indicator cannot be given.
    WrongUnit {
        /// The figure's unit.
        unit: String,
        /// The indicator's unit.
        expected: String,
    },
    /// An id that stands twice.
    Duplicate(String),
    /// A text that is missing in a language.
    MissingWords,
    /// A text without a letter.
    Blank,
    /// Offsets that do not fit the text, the paragraph or the phrase.
    Offsets {
        /// What stands there.
        found: String,
        /// What would fit.
        expected: String,
    },
    /// A figure or place that is a part of itself, directly or in a circle.
    Circle(String),
}

/// What a message says of a fault besides its kind; nothing stands as an empty text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Details<'a> {
    /// What was found.
    pub found: &'a str,
    /// What was expected.
    pub expected: &'a str,
    /// The nearest right word.
    pub nearest: &'a str,
}

impl Trouble {
    /// The message of the page that words this, `problem-…`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty => "problem-empty",
            Self::Truncated => "problem-truncated",
            Self::NotJson(_) => "problem-not-json",
            Self::TooDeep => "problem-too-deep",
            Self::NewerFormat(_) => "problem-newer-format",
            Self::OtherFormat { .. } => "problem-other-format",
            Self::UnknownMember { .. } => "problem-unknown-member",
            Self::DuplicateMember(_) => "problem-duplicate-member",
            Self::MissingMember(_) => "problem-missing-member",
            Self::WrongShape(_) => "problem-wrong-shape",
            Self::Unquoted(_) => "problem-unquoted",
            Self::Unfit(_) => "problem-unfit",
            Self::UnknownWord { .. } => "problem-unknown-word",
            Self::NotDecimal(_) => "problem-not-decimal",
            Self::NotPositive(_) => "problem-not-positive",
            Self::NotPeriod { .. } => "problem-not-period",
            Self::Dangling { .. } => "problem-dangling",
            Self::WrongUnit { .. } => "problem-wrong-unit",
            Self::Duplicate(_) => "problem-duplicate",
            Self::MissingWords => "problem-missing-words",
            Self::Blank => "problem-blank",
            Self::Offsets { .. } => "problem-offsets",
            Self::Circle(_) => "problem-circle",
        }
    }

    /// What was found and what was expected, for the message.
    pub fn details(&self) -> Details<'_> {
        let (found, expected, nearest) = match self {
            Self::Empty | Self::Truncated | Self::TooDeep | Self::MissingWords | Self::Blank => {
                ("", "", &None)
            }
            Self::NotJson(text)
            | Self::NewerFormat(text)
            | Self::DuplicateMember(text)
            | Self::MissingMember(text)
            | Self::Unquoted(text)
            | Self::Unfit(text)
            | Self::NotDecimal(text)
            | Self::NotPositive(text)
            | Self::Duplicate(text)
            | Self::Circle(text) => (text.as_str(), "", &None),
            Self::WrongShape(expected) => ("", *expected, &None),
            Self::UnknownMember { member, nearest } => (member.as_str(), "", nearest),
            Self::UnknownWord { word, allowed, nearest } => {
                (word.as_str(), allowed.as_str(), nearest)
            }
            Self::Dangling { what, id, nearest } => (id.as_str(), *what, nearest),
            Self::NotPeriod { text, reason } => (text.as_str(), *reason, &None),
            Self::OtherFormat { format: found, expected }
            | Self::WrongUnit { unit: found, expected }
            | Self::Offsets { found, expected } => (found.as_str(), expected.as_str(), &None),
        };
        Details { found, expected, nearest: nearest.as_deref().unwrap_or_default() }
    }

    /// Whether it is the member's name that is wrong, or lacks something, and not its value.
    pub(super) fn is_of_name(&self) -> bool {
        matches!(
            self,
            Self::UnknownMember { .. } | Self::DuplicateMember(_) | Self::MissingMember(_)
        )
    }
}

/// Something wrong at a place of a file: at a value, or at a member's name.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct Problem {
    /// The line, from 1.
    pub line: usize,
    /// The column in code points, from 1.
    pub column: usize,
    /// The line in which the value or name ends.
    pub end_line: usize,
    /// The column behind its last letter.
    pub end_column: usize,
    /// The member's path: `facts[3].change.percent`.
    pub path: String,
    /// What is wrong.
    pub trouble: Trouble,
}

impl Problem {
    /// Something wrong at one letter of a file that has no members yet.
    pub fn at(line: usize, column: usize, trouble: Trouble) -> Self {
        let path = String::new();
        Self { line, column, end_line: line, end_column: column + 1, path, trouble }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Details { found, expected, nearest } = self.trouble.details();
        write!(f, "{}:{}: {}: {}", self.line, self.column, self.path, self.trouble.code())?;
        if !found.is_empty() {
            write!(f, ": {found}")?;
        }
        if !expected.is_empty() {
            write!(f, " ({expected})")?;
        }
        if nearest.is_empty() { Ok(()) } else { write!(f, ", {nearest}?") }
    }
}

/// What a file says, and all that is wrong in it, in the order of its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading<T> {
    /// What could be read: nothing where the head of the file cannot be.
    pub value: Option<T>,
    /// Everything that is wrong.
    pub problems: Vec<Problem>,
}

impl<T> Reading<T> {
    /// A file that is unusable for one reason.
    pub(super) fn unusable(problem: Problem) -> Self {
        Self { value: None, problems: vec![problem] }
    }

    /// What could be read, with what is wrong in it.
    ///
    /// # Errors
    /// Where nothing could be read: with the first of what is wrong.
    pub fn usable(self) -> Result<(T, Vec<Problem>), Problem> {
        match self.value {
            Some(value) => Ok((value, self.problems)),
            None => Err(first(self.problems)),
        }
    }

    /// What could be read, where nothing is wrong.
    ///
    /// # Errors
    /// With the first of what is wrong.
    pub fn whole(self) -> Result<T, Problem> {
        match self.value {
            Some(value) if self.problems.is_empty() => Ok(value),
            _ => Err(first(self.problems)),
        }
    }
}

/// Whatever cannot be read has a fault, so the other answer stands for nothing.
fn first(problems: Vec<Problem>) -> Problem {
    problems.into_iter().next().unwrap_or_else(|| Problem::at(1, 1, Trouble::Empty))
}
