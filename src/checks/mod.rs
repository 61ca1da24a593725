//! Whether a release adds up: one check a file, each a pure function from a release to findings.
//!
//! A finding says what is seen, with the sum written out and the facts it rests on. It accuses nobody.

pub mod across;
pub mod change;
mod date_inside;
mod ends_before_print;
mod open_link;
pub mod part_of_whole;

use crate::model::Id;
use crate::model::period::Day;
use crate::model::quantity::{Decimal, Quantity, Range};
use crate::model::registry::Registry;
use crate::model::release::Release;
use crate::model::verdict::Verdict;
use crate::model::wording::Wording;

/// Which check a finding comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Check {
    /// A stated per cent against both levels.
    ChangePercent,
    /// A stated direction against both levels.
    ChangeDirection,
    /// A part against its whole.
    PartOfWhole,
    /// An event against the period of the report.
    DateInside,
    /// The end of the periods against the day of print.
    EndsBeforePrint,
    /// A relation that the text does not state.
    OpenLink,
}

impl Check {
    /// The name of the check, as messages and addresses write it.
    pub fn code(self) -> &'static str {
        match self {
            Self::ChangePercent => "change-percent",
            Self::ChangeDirection => "change-direction",
            Self::PartOfWhole => "part-of-whole",
            Self::DateInside => "date-inside",
            Self::EndsBeforePrint => "ends-before-print",
            Self::OpenLink => "open-link",
        }
    }
}

/// A piece of a sum as it is written out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Term {
    /// A number, with its unit.
    Number(Decimal, Option<Id>),
    /// A number that is rounded for the eye to two decimals; the check itself used it whole.
    Rounded(Decimal, Option<Id>),
    /// The values that a claim allows.
    Range(Range, Option<Id>),
    /// A claim as printed, with its hedge.
    Claim(Quantity),
    /// A sign of the sum.
    Sign(&'static str),
    /// A day.
    Day(Day),
    /// A word of the messages.
    Word(&'static str),
}

/// What a check found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The check.
    pub check: Check,
    /// Its answer.
    pub verdict: Verdict,
    /// The facts that it rests on, the first one the fact that is checked.
    pub facts: Vec<Id>,
    /// The sum, a line for each step.
    pub sum: Vec<Vec<Term>>,
    /// What is not stated, where that is the finding.
    pub says: Option<Wording>,
    /// Whether the answer rests on a period that is inferred.
    pub rests_on_inference: bool,
}

/// Every finding of a release, in the order of the checks and of the text.
pub fn run(release: &Release, registry: &Registry) -> Vec<Finding> {
    [
        change::findings(release),
        part_of_whole::findings(release, registry),
        date_inside::findings(release),
        ends_before_print::findings(release),
        open_link::findings(release, registry),
    ]
    .concat()
}
