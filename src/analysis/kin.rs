//! Which facts belong to a chosen one: the figures of an event, the details of a figure, a part and its whole.

use crate::model::Id;
use crate::model::fact::{Content, Fact};
use crate::model::release::Release;

/// The facts next to `fact`, in the order of the text, without the fact itself.
pub fn of<'a>(release: &'a Release, fact: &Fact) -> Vec<&'a Fact> {
    release
        .facts
        .iter()
        .filter(|other| other.id != fact.id)
        .filter(|other| points_to(other, &fact.id) || points_to(fact, &other.id))
        .collect()
}

fn points_to(fact: &Fact, id: &Id) -> bool {
    let by_content = match &fact.content {
        Content::Event { figures, .. } | Content::Measure { figures } => figures.contains(id),
        Content::Figure(figure) => figure.part_of.as_ref() == Some(id),
        _ => false,
    };
    by_content || fact.about.contains(id)
}
