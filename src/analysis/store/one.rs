//! One row of the store, as it is shown or laid beside others.

use super::{Facet, Store, find};
use crate::analysis::bits::index;
use crate::model::Id;
use crate::model::claim::{Claim, Head};
use crate::model::fact::{Figure, Kind, Link};
use crate::model::period::{Basis, Period};
use crate::model::quantity::{Qualifier, Quantity};
use std::rc::Rc;

/// A fact with what a table or a card shows of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Row<'a> {
    /// The release.
    pub head: &'a Rc<Head>,
    /// The fact's id in it.
    pub fact: &'a str,
    /// The sort of fact.
    pub kind: Kind,
    /// The archive's words; empty as long as they are not loaded.
    pub says: &'a str,
    /// What the text leaves open.
    pub note: Option<&'a str>,
    /// The phrase as printed.
    pub phrase: &'a str,
    /// The paragraph in which it stands, from 1.
    pub paragraph: usize,
    /// The sentence in its paragraph, from 1.
    pub sentence: Option<usize>,
    /// The place that it speaks of.
    pub place: Option<&'a Id>,
    /// How that place is known, where the text does not state it with the fact.
    pub place_basis: Option<Basis>,
    /// The period that it covers, or its day.
    pub period: Option<&'a Period>,
    /// How that is known, also where there is none.
    pub period_basis: Option<Basis>,
    /// Whether the outlet says it of itself, and not the issuer.
    pub is_of_the_outlet: bool,
    /// The number.
    pub figure: Option<Figure>,
}

impl Store {
    /// A fact; none past the last row.
    pub fn row(&self, row: u32) -> Option<Row<'_>> {
        let (part, local) = self.local(row)?;
        Some(Row {
            head: self.head(row)?,
            fact: part.ids.get(local),
            kind: self.coded(row, Facet::Kind, &Kind::ALL)?,
            says: part.says.get(local),
            note: find(&part.notes, local).map(String::as_str),
            phrase: part.phrases.get(local),
            paragraph: part.paragraphs.get(local).copied().map_or(0, index),
            sentence: find(&part.sentences, local).copied().map(index),
            place: self.id(row, Facet::Place),
            place_basis: find(&part.place_bases, local).copied(),
            period: self.period(row),
            period_basis: self.bases.get(index(row)).copied().flatten(),
            is_of_the_outlet: part.of_outlet.iter().any(|other| index(*other) == local),
            figure: self.figure(row),
        })
    }

    /// A row that is a figure, as a claim.
    pub fn claim(&self, row: u32) -> Option<Claim> {
        let figure = self.figure(row)?;
        let found = self.row(row)?;
        Some(Claim {
            head: Rc::clone(found.head),
            fact: Id::from(found.fact),
            figure,
            place: found.place.cloned(),
            says: found.says.to_owned(),
            note: found.note.map(str::to_owned),
            phrase: found.phrase.to_owned(),
            paragraph: found.paragraph,
        })
    }

    fn figure(&self, row: u32) -> Option<Figure> {
        let indicator = Rc::clone(self.id(row, Facet::Indicator)?);
        let (part, local) = self.local(row)?;
        let at = index(row);
        let whole = find(&part.parts_of, local).map(|whole| Id::from(part.ids.get(index(*whole))));
        let body = |code: &u16| self.codes(Facet::Body).id(*code).cloned();
        Some(Figure {
            indicator,
            quantity: Quantity {
                value: *self.values.get(at)?,
                qualifier: self.coded(row, Facet::Qualifier, &Qualifier::ALL)?,
                rounded_to: *self.steps.get(usize::from(*self.step.get(at)?))?,
                unit: Rc::clone(self.units.id(*self.unit.get(at)?)?),
            },
            period: self.period(row).cloned(),
            period_basis: self.bases.get(at).copied().flatten().unwrap_or(Basis::NotStated),
            period_span: find(&part.period_spans, local).cloned(),
            is_cumulative: self.is_cumulative.get(at).copied().unwrap_or(false),
            counted_by: self.counted_by.get(at).and_then(body),
            link: self.coded(row, Facet::Link, &Link::ALL),
            part_of: whole,
            change: find(&part.changes, local).cloned(),
        })
    }

    /// The value of a row's facet, as files write it.
    pub fn id(&self, row: u32, facet: Facet) -> Option<&Id> {
        self.codes(facet).id(*self.column(facet).get(index(row))?)
    }

    fn coded<T: Copy>(&self, row: u32, facet: Facet, list: &[(T, &'static str)]) -> Option<T> {
        let id = self.id(row, facet)?;
        list.iter().find(|(_, name)| **name == **id).map(|(value, _)| *value)
    }
}
