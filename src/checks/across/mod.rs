//! What releases say beside one another: one check a file, each a pure function from claims to disagreements.
//!
//! A disagreement says what is seen and chooses no winner. Its verdict is of the statement written out in its sum:
//! *holds* where the claims are compatible, *does not hold* where no values satisfy it, *cannot tell* where the
//! answer hangs on a scope, a definition, an inferred period or an unstated width.
//! The order of the claims changes nothing, and no check compares every claim with every other.

mod baseline;
mod changes;
mod compare;
mod counters;
mod falls;
mod kin;
mod near;
mod nouns;
#[cfg(test)]
mod properties;
mod reprint;
mod rows;
mod slip;
mod statement;
mod steps;
mod sums;
mod sweep;
#[cfg(test)]
mod testing;

pub use rows::Rows;
pub use steps::Steps;
pub use sweep::Sweep;

use super::Term;
use crate::model::Id;
use crate::model::claim::Claim;
use crate::model::order::sorted;
use crate::model::period::Day;
use crate::model::quantity::Decimal;
use crate::model::registry::Registry;
use crate::model::verdict::Verdict;
use crate::model::wording::Wording;
use rows::Row;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Which check a disagreement comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Check {
    /// Texts of one official statement give one indicator differently.
    SameStatement,
    /// Texts of one official statement give one number of two things that are near one another.
    SameNumber,
    /// Different bodies are counted over one period.
    OtherCounter,
    /// Different bodies give figures of two things that are near one another, over one period.
    NearCounter,
    /// One body's figure of one period is given differently by two statements.
    SamePeriod,
    /// A count from the beginning of the year is lower than it was.
    FallingTotal,
    /// A later figure of an operation is lower than an earlier one.
    InterimAboveFinal,
    /// An earlier level is given differently from what was given at the time.
    Baseline,
    /// A figure is printed again, unchanged, for a longer period.
    Reprint,
    /// A figure is a thousandfold, or a thousandth, of the others.
    Slip,
    /// A figure and the sum of those printed beside it.
    Sum,
}

impl Check {
    /// The name of the check, as messages and addresses write it.
    pub fn code(self) -> &'static str {
        match self {
            Self::SameStatement => "same-statement",
            Self::SameNumber => "same-number",
            Self::OtherCounter => "other-counter",
            Self::NearCounter => "near-counter",
            Self::SamePeriod => "same-period",
            Self::FallingTotal => "falling-total",
            Self::InterimAboveFinal => "interim-above-final",
            Self::Baseline => "baseline",
            Self::Reprint => "reprint",
            Self::Slip => "slip",
            Self::Sum => "sum",
        }
    }
}

/// In what the claims differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// The hedge or the noun.
    Wording,
    /// Who counts, or who is counted.
    Scope,
    /// The period.
    Period,
    /// The unit.
    Unit,
    /// What is counted.
    Definition,
    /// How far the number is rounded.
    Rounding,
    /// The earlier level, or its period.
    Baseline,
    /// A count that can only grow is lower than it was.
    FallingTotal,
    /// A figure that would have grown has not.
    Stale,
    /// Thousands.
    Slip,
    /// Nothing that the texts say explains it.
    Unexplained,
}

impl Reason {
    /// All reasons, with the names that messages and addresses give them.
    pub const ALL: [(Self, &'static str); 11] = [
        (Self::Wording, "wording"),
        (Self::Scope, "scope"),
        (Self::Period, "period"),
        (Self::Unit, "unit"),
        (Self::Definition, "definition"),
        (Self::Rounding, "rounding"),
        (Self::Baseline, "baseline"),
        (Self::FallingTotal, "falling-total"),
        (Self::Stale, "stale"),
        (Self::Slip, "slip"),
        (Self::Unexplained, "unexplained"),
    ];

    /// The name that messages and addresses give it.
    pub fn code(self) -> &'static str {
        Self::ALL.iter().find(|(reason, _)| *reason == self).map_or("unexplained", |(_, name)| name)
    }
}

/// What is seen, as far as the claims themselves do not say it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Seen {
    /// The official statement that the texts report.
    Statement(Id),
    /// The official statement, and in what the two indicators differ.
    Nouns {
        /// The statement.
        statement: Id,
        /// In what the indicators differ, in words that read right from both sides.
        differs: Wording,
    },
    /// The period that both cover, and who is counted, one body for each line of the sum.
    Counters {
        /// The first and the last day.
        days: (Day, Day),
        /// The bodies.
        bodies: Vec<Id>,
    },
    /// The period that both cover, and in what the two indicators differ.
    Near {
        /// The first and the last day.
        days: (Day, Day),
        /// In what the indicators differ, in words that read right from both sides.
        differs: Wording,
    },
    /// The first and the last day of the period.
    Days(Day, Day),
    /// The last days of the earlier and of the later figure; both count from one day.
    Ends(Day, Day),
    /// By which power of a thousand the figure must be multiplied to be like the others.
    Factor(Decimal),
    /// The total, and whether the text says that the others are its parts.
    Parts {
        /// The total's place in the input.
        total: usize,
        /// Whether the text says that the others are parts of it.
        is_stated: bool,
    },
}

/// What a check found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disagreement {
    /// The check.
    pub check: Check,
    /// In what the claims differ.
    pub reason: Reason,
    /// Whether the claims can stand together.
    pub verdict: Verdict,
    /// The claims that it rests on, by their places in the input, in the order of time.
    pub claims: Vec<usize>,
    /// The sum, a line for each step.
    pub sum: Vec<Vec<Term>>,
    /// What is seen.
    pub seen: Seen,
    /// Whether a period that it rests on is inferred.
    pub rests_on_inference: bool,
}

/// The disagreements among the claims of one indicator.
pub fn of_indicator(claims: &[Claim], registry: &Registry) -> Vec<Disagreement> {
    let rows = Rows::new(claims, registry);
    in_order(Steps::inside(&rows).flatten().collect(), &rows)
}

/// The disagreements between indicators: near ones, and figures of one text that add up to another.
pub fn between_indicators(claims: &[Claim], registry: &Registry) -> Vec<Disagreement> {
    let rows = Rows::new(claims, registry);
    in_order(Steps::between(&rows).flatten().collect(), &rows)
}

/// Both kinds of disagreements, among claims of any indicators.
pub fn all(claims: &[Claim], registry: &Registry) -> Vec<Disagreement> {
    let rows = Rows::new(claims, registry);
    in_order(Steps::all(&rows).flatten().collect(), &rows)
}

/// By the day of the latest claim, the newest first, then by check and claims: the same whatever the input's order.
pub fn in_order(found: Vec<Disagreement>, rows: &Rows<'_>) -> Vec<Disagreement> {
    let ranks = rows.ranks();
    let rank = |at: &usize| ranks.get(*at).copied().unwrap_or(usize::MAX);
    let key = |finding: &Disagreement| {
        let places: Vec<usize> = finding.claims.iter().map(rank).collect();
        (Reverse(places.iter().max().copied()), places, finding.check, finding.reason)
    };
    let keyed = found.into_iter().map(|finding| (key(&finding), finding)).collect();
    sorted(keyed, &|(a, _), (b, _)| a.cmp(b)).into_iter().map(|(_, finding)| finding).collect()
}

/// A finding over `rows`, which it puts in the order of time.
fn finding<'a>(
    check: Check,
    (reason, verdict): (Reason, Verdict),
    rows: impl IntoIterator<Item = &'a Row<'a>>,
    sum: Vec<Vec<Term>>,
    seen: Seen,
) -> Disagreement {
    let ordered: BTreeMap<usize, &Row<'_>> = rows.into_iter().map(|row| (row.rank, row)).collect();
    Disagreement {
        check,
        reason,
        verdict,
        claims: ordered.values().map(|row| row.at).collect(),
        sum,
        seen,
        rests_on_inference: ordered.values().any(|row| !row.has_stated_period()),
    }
}
