//! Claims of many releases in words, each whole.

use super::{Arg, Words};
use crate::model::claim::{Claim, Head};
use crate::model::period::Day;
use crate::model::registry::Registry;

impl Words {
    /// The period of a claim with how it is known, in one line.
    pub fn claim_when(&self, claim: &Claim) -> String {
        let figure = &claim.figure;
        let Some(period) = &figure.period else { return self.text("basis-not-stated") };
        let paragraph = figure.period_span.as_ref().map(|span| span.paragraph);
        let basis = self.basis(figure.period_basis, paragraph);
        let parts = [Some(self.period(period)), basis];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    /// The number of a claim with hedge and unit: "более 14 тонн".
    pub fn claim_value(&self, claim: &Claim, registry: &Registry) -> String {
        self.quantity(&claim.figure.quantity, registry).line()
    }

    /// Whose work a claim counts, as far as the text says so; in short words.
    pub fn counter(&self, claim: &Claim, registry: &Registry) -> Option<String> {
        claim.figure.counted_by.as_ref().map(|body| self.body_in_short(body, registry))
    }

    /// The short name of a body; its id where the registry lacks it.
    pub fn body_in_short(&self, id: &str, registry: &Registry) -> String {
        let body = registry.bodies.get(id);
        body.map_or_else(|| id.to_owned(), |body| body.short.get(self.language).to_owned())
    }

    /// Who printed a text and when: "Zakon.kz, 8 августа 2025 года".
    pub fn printed(&self, head: &Head, registry: &Registry) -> String {
        let outlet = self.outlet(&head.outlet, registry);
        let published = head.published.as_ref().map(|period| self.period(period));
        let published = published.unwrap_or_else(|| self.text("beside-undated"));
        format!("{outlet}, {published}")
    }

    /// The whole claim, as a tooltip shows it and a screen reader says it.
    pub fn claim_line(&self, claim: &Claim, registry: &Registry) -> String {
        let paragraph = claim.paragraph.to_string();
        let (issuer, outlet) =
            (self.body(&claim.head.issuer, registry), self.outlet(&claim.head.outlet, registry));
        let args = [
            ("issuer", Arg::Text(&issuer)),
            ("outlet", Arg::Text(&outlet)),
            ("paragraph", Arg::Text(&paragraph)),
        ];
        let head =
            format!("{} {}", self.claim_value(claim, registry), self.noun(&claim.figure, registry));
        let place = claim.place.as_ref().map(|place| self.place(place, registry));
        let counter = self
            .counter(claim, registry)
            .map(|counter| self.with("beside-counted", &[("body", Arg::Text(&counter))]));
        let parts = [
            Some(head),
            Some(self.claim_when(claim)),
            place,
            counter,
            Some(self.with("claim-source", &args)),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join("; ")
    }

    /// A stretch of days: "1 января – 31 июля 2025 года".
    pub fn days(&self, first: Day, last: Day) -> String {
        self.period(&crate::model::period::Period::of_days(first, last))
    }
}
