//! Links between the facts of one release: those that lead nowhere or in a circle are cut and reported.

use super::super::problem::Trouble;
use super::super::row::File;
use super::note_between;
use crate::model::Id;
use crate::model::fact::Content;
use crate::model::registry::{Registry, Table};
use crate::model::release::Release;

/// Cuts each dangling or circular link, and notes each reference of the head that the registry lacks.
pub(super) fn mend(file: &File<'_>, release: &mut Release, registry: &Registry) {
    let (known, _) =
        Table::new(release.facts.iter().map(|fact| (Id::clone(&fact.id), ())).collect());
    let broken: Vec<String> =
        release.broken.iter().filter_map(|broken| broken.id.clone()).collect();
    // A link to a fact that could not be read is cut; the fault is the fact's and is told there.
    let report = |member, what, id: &str| {
        if !broken.iter().any(|broken| broken == id) {
            note_between(file, member, Trouble::Dangling { what, id: id.to_owned() });
        }
    };
    keep_known(&mut release.headline, &known, |id| report("headline", "facts", id));
    for fact in &mut release.facts {
        keep_known(&mut fact.about, &known, |to| report("facts", "about", to));
        match &mut fact.content {
            Content::Figure(figure) => {
                if let Some(whole) = figure.part_of.take_if(|whole| known.get(whole).is_none()) {
                    report("facts", "part_of", &whole);
                }
            }
            Content::Event { figures, .. } | Content::Measure { figures } => {
                keep_known(figures, &known, |to| report("facts", "figures", to));
            }
            _ => {}
        }
    }
    release.open_links.retain(|link| {
        let missing = [&link.from, &link.to].into_iter().find(|id| known.get(id).is_none());
        if let Some(id) = missing {
            report("open_links", "facts", id);
        }
        missing.is_none()
    });
    if registry.bodies.get(&release.issuer).is_none() {
        report("issuer", "bodies", &release.issuer);
    }
    if registry.outlets.get(&release.outlet).is_none() {
        report("outlet", "outlets", &release.outlet);
    }
    cut_circles(file, release);
}

fn keep_known(ids: &mut Vec<Id>, known: &Table<()>, mut report: impl FnMut(&str)) {
    ids.retain(|id| {
        let found = known.get(id).is_some();
        if !found {
            report(id);
        }
        found
    });
}

fn cut_circles(file: &File<'_>, release: &mut Release) {
    let whole_of = |release: &Release, id: &Id| -> Option<Id> {
        release.fact(id)?.figure()?.part_of.as_ref().map(Id::clone)
    };
    for index in 0..release.facts.len() {
        let Some(start) = release.facts.get(index).map(|fact| Id::clone(&fact.id)) else { return };
        let mut next = whole_of(release, &start);
        let mut steps = 0;
        while let Some(id) = next.take_if(|id| **id != *start && steps <= release.facts.len()) {
            next = whole_of(release, &id);
            steps += 1;
        }
        if next.is_none() {
            continue;
        }
        note_between(file, "facts", Trouble::Circle(start.to_string()));
        if let Some(Content::Figure(figure)) =
            release.facts.get_mut(index).map(|fact| &mut fact.content)
        {
            figure.part_of = None;
        }
    }
}
