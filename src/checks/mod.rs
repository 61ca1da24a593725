//! Whether a release adds up: one check a file, each a pure function from a release to findings.
//!
//! A finding says what is seen, with the sum written out and the facts it rests on. It accuses nobody.

pub mod across;
pub mod change;
mod date_inside;
mod ends_before_print;
mod factor;
mod open_link;
mod other_unit;
pub mod part_of_whole;
mod parts_sum;
mod percent_points;
mod printed;
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod properties;
mod same_measure;
mod slip;
#[cfg(test)]
mod testing;
mod title;

use crate::model::Id;
use crate::model::claim::Claim;
use crate::model::fact::Fact;
use crate::model::period::Day;
use crate::model::quantity::{Decimal, Quantity, Range};
use crate::model::registry::Registry;
use crate::model::release::Release;
use crate::model::verdict::Verdict;
use crate::model::wording::Wording;
use std::rc::Rc;

/// Which check a finding comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Check {
    /// A stated per cent against both levels.
    ChangePercent,
    /// A stated direction against both levels.
    ChangeDirection,
    /// A stated change of a share, as per cent and as percentage points.
    PercentPoints,
    /// A stated multiple against both levels.
    ChangeFactor,
    /// A part against its whole.
    PartOfWhole,
    /// All parts of a whole together against it.
    PartsSum,
    /// The same measure given twice.
    SameMeasure,
    /// An event against its own period and that of the report.
    DateInside,
    /// The end of the periods against the day of print.
    EndsBeforePrint,
    /// A number in the title against the figures.
    Title,
    /// The printed phrase against the value in the file.
    Printed,
    /// A figure's unit against that of its indicator.
    OtherUnit,
    /// A figure against what other releases give of its indicator.
    Slip,
    /// A relation that the text does not state.
    OpenLink,
}

impl Check {
    /// The name of the check, as messages and addresses write it.
    pub fn code(self) -> &'static str {
        match self {
            Self::ChangePercent => "change-percent",
            Self::ChangeDirection => "change-direction",
            Self::PercentPoints => "percent-points",
            Self::ChangeFactor => "change-factor",
            Self::PartOfWhole => "part-of-whole",
            Self::PartsSum => "parts-sum",
            Self::SameMeasure => "same-measure",
            Self::DateInside => "date-inside",
            Self::EndsBeforePrint => "ends-before-print",
            Self::Title => "title",
            Self::Printed => "printed",
            Self::OtherUnit => "other-unit",
            Self::Slip => "slip",
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
    /// The claims of other releases that it rests on, by their places in the history that was given.
    pub beside: Vec<usize>,
    /// The sum, a line for each step.
    pub sum: Vec<Vec<Term>>,
    /// What is not stated, where that is the finding.
    pub says: Option<Wording>,
    /// Whether the answer rests on a period that is inferred.
    pub rests_on_inference: bool,
}

impl Finding {
    fn new(check: Check, verdict: Verdict, facts: &[&Fact], sum: Vec<Vec<Term>>) -> Self {
        Self {
            check,
            verdict,
            facts: facts.iter().map(|fact| Rc::clone(&fact.id)).collect(),
            beside: Vec::new(),
            sum,
            says: None,
            rests_on_inference: false,
        }
    }
}

/// What a reader of the release wants to know: whether its changes, parts and periods add up.
///
/// In the order of the checks and of the text. [`thorough`] has these findings and more.
pub fn run(release: &Release, registry: &Registry) -> Vec<Finding> {
    joined([
        change::findings(release, registry),
        part_of_whole::findings(release, registry),
        date_inside::findings(release),
        ends_before_print::findings(release),
        open_link::findings(release, registry),
    ])
}

/// Every finding of a release, for who makes or proves it.
///
/// It also reads the printed phrases and the title, and lays the figures beside `history`: claims of other releases,
/// which may be empty. It has the findings of [`run`] in the same order.
pub fn thorough(release: &Release, registry: &Registry, history: &[Claim]) -> Vec<Finding> {
    THOROUGH.iter().flat_map(|check| check(release, registry, history)).collect()
}

/// One of the checks that are [`THOROUGH`].
pub type One = fn(&Release, &Registry, &[Claim]) -> Vec<Finding>;

/// The checks of [`thorough`], one by one and in their order, for who lets a page draw between them.
pub const THOROUGH: [One; 13] = [
    |release, registry, _| change::findings(release, registry),
    |release, registry, _| percent_points::findings(release, registry),
    |release, registry, _| factor::findings(release, registry),
    |release, registry, _| part_of_whole::findings(release, registry),
    |release, registry, _| parts_sum::findings(release, registry),
    |release, registry, _| same_measure::findings(release, registry),
    |release, _, _| date_inside::findings(release),
    |release, _, _| ends_before_print::findings(release),
    |release, registry, _| title::findings(release, registry),
    |release, registry, _| printed::findings(release, registry),
    |release, registry, _| other_unit::findings(release, registry),
    slip::findings,
    |release, registry, _| open_link::findings(release, registry),
];

/// One list of several, without a copy of any finding.
fn joined<const N: usize>(lists: [Vec<Finding>; N]) -> Vec<Finding> {
    let mut all = Vec::new();
    for mut list in lists {
        all.append(&mut list);
    }
    all
}
