//! A whole claim in words: value with its hedge, unit, period, place, who says it and where in the text.

use super::{Arg, Words, numbers};
use crate::model::fact::{Direction, Fact, Figure, Kind, Span};
use crate::model::quantity::Quantity;
use crate::model::registry::Registry;
use crate::model::release::Release;

impl Words {
    /// What a figure counts, in the form that its number asks for.
    pub fn noun(&self, figure: &Figure, registry: &Registry) -> String {
        self.noun_of(&figure.indicator, &figure.quantity, registry)
    }

    /// What so much of an indicator is, in the form that the number asks for.
    pub fn noun_of(&self, indicator: &str, quantity: &Quantity, registry: &Registry) -> String {
        let Some(found) = registry.indicators.get(indicator) else {
            return indicator.to_owned();
        };
        let asks = numbers::asks_for_genitive(quantity.qualifier);
        self.plural(found.noun.get(self.language), quantity.value, asks).to_owned()
    }

    /// The place of a fact, with how it is known where that is not stated.
    pub fn placed(&self, fact: &Fact, registry: &Registry) -> Option<String> {
        let mut line = self.place(fact.place.as_ref()?, registry);
        if fact.has_inferred_place() {
            line.push_str(" (");
            line.push_str(&self.text("where-inferred"));
            line.push(')');
        }
        Some(line)
    }

    /// The period of a fact with how it is known, in one line.
    pub fn when(&self, fact: &Fact) -> Option<String> {
        let Some((period, basis)) = fact.period() else {
            // A figure never stands without a word on its period.
            return fact.figure().map(|_| self.text("basis-not-stated"));
        };
        let paragraph = fact.figure().and_then(|figure| figure.period_span.as_ref());
        let mut line = self.period(period);
        if let Some(words) = self.basis(basis, paragraph.map(|span| span.paragraph)) {
            line.push_str(", ");
            line.push_str(&words);
        }
        Some(line)
    }

    /// Who states it, who printed it and in which paragraph.
    pub fn source(&self, fact: &Fact, release: &Release, registry: &Registry) -> String {
        let paragraph = fact.locator.span.paragraph.to_string();
        if fact.is_of_the_outlet() {
            let outlet = self.outlet(&release.outlet, registry);
            let args = [("outlet", Arg::Text(&outlet)), ("paragraph", Arg::Text(&paragraph))];
            return self.with("claim-source-outlet", &args);
        }
        let issuer = self.body(&release.issuer, registry);
        let outlet = self.outlet(&release.outlet, registry);
        self.with(
            "claim-source",
            &[
                ("issuer", Arg::Text(&issuer)),
                ("outlet", Arg::Text(&outlet)),
                ("paragraph", Arg::Text(&paragraph)),
            ],
        )
    }

    /// Where a phrase stands in its text: with offsets where the text is known, by its sentence else.
    pub fn place_in_text(&self, span: &Span, with_offsets: &str) -> String {
        let mut args = vec![("paragraph", span.paragraph)];
        let key = match (span.offsets, span.sentence) {
            (Some((start, end)), _) => {
                args.extend([("start", start), ("end", end)]);
                with_offsets
            }
            (None, Some(sentence)) => {
                args.push(("sentence", sentence));
                "text-sentence"
            }
            (None, None) => "text-paragraph",
        };
        let texts: Vec<String> = args.iter().map(|(_, number)| number.to_string()).collect();
        let args: Vec<_> =
            args.iter().zip(&texts).map(|((name, _), text)| (*name, Arg::Text(text))).collect();
        self.with(key, &args)
    }

    /// The earlier level of a stated change: "was 1,407".
    pub fn was(&self, figure: &Figure, registry: &Registry) -> Option<String> {
        let from = figure.change.as_ref()?.from?;
        let from = self.with_unit(from, Some(&figure.quantity.unit), registry);
        Some(self.with("headline-was", &[("from", Arg::Text(&from))]))
    }

    /// A change that is stated as a multiple: "3 times as much, as stated".
    pub fn times(&self, figure: &Figure) -> Option<String> {
        let change = figure.change.as_ref()?;
        let factor = self.number(change.factor?);
        let key =
            if change.direction == Direction::Up { "change-times-up" } else { "change-times-down" };
        Some(self.with(key, &[("factor", Arg::Text(&factor))]))
    }

    /// The whole claim, as a tooltip shows it and a screen reader says it.
    pub fn claim(&self, fact: &Fact, release: &Release, registry: &Registry) -> String {
        let head = match fact.figure() {
            Some(figure) => {
                let quantity = self.quantity(&figure.quantity, registry).line();
                format!("{quantity} {}", self.noun(figure, registry))
            }
            None => fact.says.get(self.language).trim_end_matches('.').to_owned(),
        };
        // A date says itself when it is.
        let when = self.when(fact).filter(|_| fact.kind() != Kind::Date);
        let source = self.source(fact, release, registry);
        [Some(head), when, self.placed(fact, registry), Some(source)]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join("; ")
    }

    /// A phrase of the source or of an address between the quotation marks of the page's language.
    pub fn quoted(&self, phrase: &str) -> String {
        self.with("quoted", &[("phrase", Arg::Text(phrase))])
    }

    /// The full name of a body; its id where the registry lacks it.
    pub fn body(&self, id: &str, registry: &Registry) -> String {
        let body = registry.bodies.get(id);
        body.map_or_else(|| id.to_owned(), |body| body.name.get(self.language).to_owned())
    }

    /// The name of an indicator; its id where the registry lacks it.
    pub fn indicator(&self, id: &str, registry: &Registry) -> String {
        let indicator = registry.indicators.get(id);
        indicator.map_or_else(|| id.to_owned(), |found| found.name.get(self.language).to_owned())
    }

    /// The name of an outlet; its id where the registry lacks it.
    pub fn outlet(&self, id: &str, registry: &Registry) -> String {
        registry.outlets.get(id).map_or_else(|| id.to_owned(), |outlet| outlet.name.clone())
    }

    /// The name of a place; its id where the registry lacks it.
    pub fn place(&self, id: &str, registry: &Registry) -> String {
        let place = registry.places.get(id);
        place.map_or_else(|| id.to_owned(), |place| place.name.get(self.language).to_owned())
    }
}
