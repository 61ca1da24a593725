//! What changed between two editions of a release: a ledger, fact by fact and member by member.
//!
//! Facts are the same by their ids; their order in the file says nothing. Every member of a fact is looked at
//! ([`members`]), so what the ledger does not name did not change.

mod member;
mod members;
#[cfg(test)]
mod tests;

pub use member::{Class, List, Member, Place, Value};

use crate::model::Id;
use crate::model::fact::Fact;
use crate::model::order::sorted;
use crate::model::quantity::Qualifier;
use crate::model::release::Release;

/// A member that is not what it was; where it is in one edition alone, the other has nothing.
#[derive(Clone, Debug, PartialEq)]
pub struct Change<'a> {
    /// Which member.
    pub member: Member,
    /// What the earlier edition has.
    pub from: Option<Value<'a>>,
    /// What the later edition has.
    pub to: Option<Value<'a>>,
}

/// What became of a hedge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hedge {
    /// There is none any more: "more than 1,200" is "1,200" now.
    Lost,
    /// There was none.
    Gained,
    /// It is another one.
    Changed,
}

impl Change<'_> {
    /// What became of the hedge, where it is one that changed.
    pub fn hedge(&self) -> Option<Hedge> {
        match (self.from?, self.to?) {
            (Value::Qualifier(_), Value::Qualifier(Qualifier::Exact)) => Some(Hedge::Lost),
            (Value::Qualifier(Qualifier::Exact), Value::Qualifier(_)) => Some(Hedge::Gained),
            (Value::Qualifier(_), Value::Qualifier(_)) => Some(Hedge::Changed),
            _ => None,
        }
    }
}

/// A fact that is not the same in both editions, or is in one of them alone.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry<'a> {
    /// The fact of the earlier edition.
    pub before: Option<&'a Fact>,
    /// The fact of the later edition.
    pub after: Option<&'a Fact>,
    /// What changed of a fact that is in both, the weightiest first.
    pub changes: Vec<Change<'a>>,
}

impl Entry<'_> {
    /// The fact's id.
    pub fn id(&self) -> Option<&Id> {
        self.after.or(self.before).map(|fact| &fact.id)
    }

    /// The weightiest thing that happened to it.
    pub fn class(&self) -> Class {
        match (self.before, self.after) {
            (None, _) => Class::Added,
            (_, None) => Class::Removed,
            _ => weightiest(&self.changes),
        }
    }
}

/// What changed from one edition to the next.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ledger<'a> {
    /// What the release says of itself.
    pub release: Vec<Change<'a>>,
    /// Facts, those with the weightiest changes first; of one weight they stand as in the text.
    pub facts: Vec<Entry<'a>>,
}

impl Ledger<'_> {
    /// Whether nothing changed but the edition's number and day.
    pub fn is_empty(&self) -> bool {
        self.release.is_empty() && self.facts.is_empty()
    }

    /// The classes of the facts with how many there are of each, in their order.
    pub fn counts(&self) -> Vec<(Class, usize)> {
        let n = |class| self.facts.iter().filter(|entry| entry.class() == class).count();
        Class::ALL.iter().map(|(class, _)| (*class, n(*class))).filter(|(_, n)| *n > 0).collect()
    }
}

/// Everything that changed from one edition to a later one.
pub fn compare<'a>(before: &'a Release, after: &'a Release) -> Ledger<'a> {
    let kept = after.facts.iter().filter_map(|after| {
        let before = before.fact(&after.id);
        let changes = before.map(|it| changes(&members::of_fact(it), &members::of_fact(after)));
        let is_same = changes.as_ref().is_some_and(Vec::is_empty);
        let changes = changes.unwrap_or_default();
        (!is_same).then_some(Entry { before, after: Some(after), changes })
    });
    let gone = before.facts.iter().filter(|fact| after.fact(&fact.id).is_none());
    let gone = gone.map(|fact| Entry { before: Some(fact), after: None, changes: Vec::new() });
    let facts = kept.chain(gone).collect();
    Ledger {
        release: changes(&members::of_release(before), &members::of_release(after)),
        facts: sorted(facts, &|a: &Entry<'_>, b: &Entry<'_>| a.class().cmp(&b.class())),
    }
}

/// The members that are not the same, the weightiest first.
fn changes<'a>(before: &[(Member, Value<'a>)], after: &[(Member, Value<'a>)]) -> Vec<Change<'a>> {
    let find = |list: &[(Member, Value<'a>)], member: Member| {
        list.iter().find(|(other, _)| *other == member).map(|(_, value)| *value)
    };
    let both = Member::ALL.iter().map(|(member, ..)| {
        let (from, to) = (find(before, *member), find(after, *member));
        Change { member: *member, from, to }
    });
    let changed = both.filter(|change| change.from != change.to).collect();
    sorted(changed, &|a: &Change<'_>, b| a.member.class().cmp(&b.member.class()))
}

fn weightiest(changes: &[Change<'_>]) -> Class {
    changes.iter().map(|change| change.member.class()).min().unwrap_or(Class::Moved)
}
