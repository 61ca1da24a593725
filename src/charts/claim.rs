//! Who a mark on a chart stands for.

use super::scene::{Mark, Place};

/// One claim of a release as a chart names it: what is spoken, and which facts stand behind it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Claim {
    /// Unique within its chart and stable between redraws.
    pub key: String,
    /// The whole claim in the reader's words: value, qualifier, unit, period, place and who says it.
    pub label: String,
    /// The ids of the facts, the first of which is the one that choosing the mark selects.
    pub facts: Vec<String>,
}

impl Claim {
    /// A claim that rests on one fact and takes its key from it.
    pub fn of_fact(fact: &str, label: &str) -> Self {
        Self { key: fact.to_owned(), label: label.to_owned(), facts: vec![fact.to_owned()] }
    }

    /// The mark of this claim where the chart has laid it out.
    pub fn mark(&self, hit: Place) -> Mark {
        Mark {
            key: self.key.clone(),
            label: self.label.clone(),
            facts: self.facts.clone(),
            hit: hit.at_least(Mark::SMALLEST_PX),
        }
    }
}
