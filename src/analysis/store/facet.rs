//! By what facts are chosen.

/// A property of facts by which they are counted and chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Facet {
    /// What is counted or measured.
    Indicator,
    /// Who states it.
    Body,
    /// Who printed it.
    Outlet,
    /// The place that it speaks of.
    Place,
    /// The year in which its period ends; that of the statement where it has no period.
    Year,
    /// The link of the chain.
    Link,
    /// The sort of fact.
    Kind,
    /// The hedge.
    Qualifier,
}

impl Facet {
    /// All of them, with the names that addresses give them.
    pub const ALL: [(Self, &'static str); 8] = [
        (Self::Indicator, "indicator"),
        (Self::Body, "body"),
        (Self::Outlet, "outlet"),
        (Self::Place, "place"),
        (Self::Year, "year"),
        (Self::Link, "link"),
        (Self::Kind, "kind"),
        (Self::Qualifier, "qualifier"),
    ];

    /// The name that addresses and messages give it.
    pub fn code(self) -> &'static str {
        Self::ALL.iter().find(|(facet, _)| *facet == self).map_or("kind", |(_, name)| name)
    }
}

/// Something for each facet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ByFacet<T>([T; Facet::ALL.len()]);

impl<T> ByFacet<T> {
    /// What belongs to a facet.
    pub fn get(&self, facet: Facet) -> &T {
        let [first, ..] = &self.0;
        self.0.get(facet as usize).unwrap_or(first)
    }

    /// Puts something in its place.
    pub fn set(&mut self, facet: Facet, value: T) {
        if let Some(slot) = self.0.get_mut(facet as usize) {
            *slot = value;
        }
    }

    /// Changes what belongs to a facet.
    pub fn update(&mut self, facet: Facet, with: impl FnOnce(&mut T)) {
        if let Some(slot) = self.0.get_mut(facet as usize) {
            with(slot);
        }
    }

    /// All of them, in the order of [`Facet::ALL`].
    pub fn iter(&self) -> impl Iterator<Item = (Facet, &T)> {
        Facet::ALL.iter().map(|(facet, _)| *facet).zip(&self.0)
    }

    /// All of them with their facets, given away.
    pub fn into_pairs(self) -> impl Iterator<Item = (Facet, T)> {
        Facet::ALL.iter().map(|(facet, _)| *facet).zip(self.0)
    }
}
