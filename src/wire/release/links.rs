//! Links between the facts of one release: those that lead nowhere or in a circle are cut and reported.

use super::super::lists::{Known, circles};
use super::super::problem::Trouble;
use super::super::row::Row;
use super::super::text::shown;
use super::super::tree::Tree;
use crate::model::Id;
use crate::model::fact::Content;
use crate::model::registry::{Keys, Table};
use crate::model::release::Release;

/// All facts of a file by id, also those with faults: a link to one of these is cut without a second message.
pub(super) struct Links<'a> {
    facts: &'a [Tree],
    keys: Keys,
    /// The figures that are a part of themselves, by their places in the file.
    circular: Vec<usize>,
}

impl<'a> Links<'a> {
    /// The facts of a file; circles are reported here.
    pub(super) fn new(row: &Row<'a>) -> Self {
        let (facts, keys) = row.bare_rows("facts");
        let whole = |fact: &Tree| fact.bare("part_of").and_then(|id| keys.place(id));
        let circular = circles(&facts.iter().map(whole).collect::<Vec<_>>());
        for index in &circular {
            let id = facts.get(*index).and_then(|fact| fact.bare("id")).unwrap_or_default();
            row.note_below("facts", *index, "part_of", Trouble::Circle(shown(id)));
        }
        Self { facts, keys, circular }
    }

    /// What ids of facts are held against.
    pub(super) fn facts(&self) -> Known<'_> {
        Known { list: "facts", keys: &self.keys, is_cut: true }
    }

    /// The figure of which a fact is a part.
    pub(super) fn part_of(&self, row: &Row<'_>) -> Option<Id> {
        let whole = row.link("part_of", false, self.facts())?;
        let fact = self.keys.place(&whole).and_then(|place| self.facts.get(place));
        if fact.and_then(|fact| fact.bare("kind")) != Some("figure") {
            row.cut_link("part_of", "figures", &whole);
            return None;
        }
        Some(whole)
    }

    fn is_circular(&self, id: &str) -> bool {
        self.keys.place(id).is_some_and(|place| self.circular.contains(&place))
    }
}

/// Cuts each link to a fact that could not be read, and each circle: all of them are reported already.
pub(super) fn mend(release: &mut Release, links: &Links<'_>) {
    let (read, _) =
        Table::new(release.facts.iter().map(|fact| (Id::clone(&fact.id), ())).collect());
    let is_read = |id: &Id| read.get(id).is_some();
    release.headline.retain(is_read);
    for fact in &mut release.facts {
        fact.about.retain(is_read);
        match &mut fact.content {
            Content::Figure(figure) => {
                let is_circular = links.is_circular(&fact.id);
                figure.part_of.take_if(|whole| is_circular || !is_read(whole));
            }
            Content::Event { figures, .. } | Content::Measure { figures } => {
                figures.retain(is_read);
            }
            _ => {}
        }
    }
    release.open_links.retain(|link| is_read(&link.from) && is_read(&link.to));
}
