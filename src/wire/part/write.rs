//! Releases as the columns of a part; the same releases give the same bytes.

use super::FORMAT;
use super::file::{At, Change, Column, Figures, File, Span, Sparse};
use crate::model::fact::{self, Content, Direction, Fact, Figure};
use crate::model::period::{Basis, Day};
use crate::model::quantity::Qualifier;
use crate::model::release::Release;
use std::collections::BTreeMap;

/// The file of a part with these releases, in their order.
///
/// # Errors
/// When a number is past what the columns hold.
pub fn text(name: &str, releases: &[&Release]) -> Result<String, serde_json::Error> {
    let mut file = Writer::default();
    for release in releases {
        file.release(release);
    }
    serde_json::to_string(&file.end(name))
}

/// A column under writing.
#[derive(Default)]
struct Coded {
    column: Column,
    places: BTreeMap<String, u32>,
}

impl Coded {
    fn push(&mut self, text: &str) {
        if let Some(at) = self.places.get(text) {
            self.column.at.push(*at);
            return;
        }
        let at = number(self.column.of.len());
        self.places.insert(text.to_owned(), at);
        self.column.of.push(text.to_owned());
        self.column.at.push(at);
    }
}

/// A column that few rows have, under writing.
#[derive(Default)]
struct Few {
    rows: Vec<u32>,
    values: Coded,
}

impl Few {
    fn push(&mut self, row: u32, text: Option<&str>) {
        if let Some(text) = text {
            self.rows.push(row);
            self.values.push(text);
        }
    }

    fn end(self) -> Sparse {
        Sparse { rows: self.rows, of: self.values.column.of, at: self.values.column.at }
    }
}

/// No list of a file is longer than its bytes, and no file has four billion.
fn number(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

#[derive(Default)]
struct Writer {
    file: File,
    issuer: Coded,
    outlet: Coded,
    language: Coded,
    reports: Few,
    published: Few,
    event: Few,
    event_basis: Few,
    edition: Few,
    modified: Few,
    kind: Coded,
    place: Few,
    place_basis: Few,
    named: Few,
    period: Few,
    period_basis: Few,
    indicator: Coded,
    qualifier: Coded,
    unit: Coded,
    rounded_to: Coded,
    counted_by: Few,
    link: Few,
}

impl Writer {
    fn release(&mut self, release: &Release) {
        let row = number(self.file.releases.id.len());
        let releases = &mut self.file.releases;
        releases.id.push(release.id.to_string());
        releases.facts.push(number(release.facts.len()));
        releases.url.push(release.url.clone());
        self.issuer.push(&release.issuer);
        self.outlet.push(&release.outlet);
        self.language.push(release.language);
        self.reports.push(row, release.reports.as_deref());
        self.published.push(row, release.published.as_ref().map(|date| date.edtf.as_str()));
        let event = release.occasion.as_ref();
        self.event.push(row, event.map(|event| event.date.edtf.as_str()));
        self.event_basis.push(row, event.map(|event| event.date_basis.code()));
        let later = Some(release.edition.to_string()).filter(|_| release.edition > 1);
        self.edition.push(row, later.as_deref());
        self.modified.push(row, release.modified.map(Day::iso).as_deref());
        let first = self.file.facts.id.len();
        let row_of = |id: &str| {
            let place = release.facts.iter().position(|fact| &*fact.id == id)?;
            Some(number(first + place))
        };
        for fact in &release.facts {
            self.fact(fact, &row_of);
        }
    }

    fn fact(&mut self, fact: &Fact, row_of: &dyn Fn(&str) -> Option<u32>) {
        let facts = &mut self.file.facts;
        let row = number(facts.id.len());
        let span = &fact.locator.span;
        facts.id.push(fact.id.to_string());
        facts.figure.push(span.phrase.clone());
        facts.paragraph.push(number(span.paragraph));
        facts.sentence.extend(span.sentence.map(|sentence| (row, number(sentence))));
        facts.of_outlet.extend(fact.is_of_the_outlet().then_some(row));
        self.kind.push(fact.kind().code());
        self.place.push(row, fact.place.as_deref());
        let basis = match &fact.content {
            Content::Figure(figure) => Some(figure.period_basis),
            _ => fact.period().map(|(_, basis)| basis),
        };
        self.period.push(row, fact.period().map(|(period, _)| period.edtf.as_str()));
        self.period_basis.push(row, basis.map(Basis::code));
        match &fact.content {
            Content::Figure(figure) => self.figure(row, figure, row_of),
            Content::Event { place_basis, .. } if *place_basis != Basis::Stated => {
                self.place_basis.push(row, Some(place_basis.code()));
            }
            Content::Participant { body } => self.named.push(row, body.as_deref()),
            Content::Directive { to, .. } => {
                for body in to {
                    self.named.push(row, Some(body));
                }
            }
            _ => {}
        }
    }

    fn figure(&mut self, row: u32, figure: &Figure, row_of: &dyn Fn(&str) -> Option<u32>) {
        let quantity = &figure.quantity;
        let File { facts, figures, .. } = &mut self.file;
        if figure.is_cumulative {
            figures.cumulative.push(number(figures.rows.len()));
        }
        figures.rows.push(row);
        figures.value.push(quantity.value.to_string());
        let whole = figure.part_of.as_ref().and_then(|whole| row_of(whole));
        facts.part_of.extend(whole.map(|whole| (row, whole)));
        let span = figure.period_span.as_ref();
        facts.period_span.extend(span.map(|span| Span { row, at: at(span) }));
        facts.change.extend(figure.change.as_ref().map(|stated| change(row, stated)));
        self.indicator.push(&figure.indicator);
        self.qualifier.push(quantity.qualifier.code());
        self.unit.push(&quantity.unit);
        self.rounded_to.push(&quantity.rounded_to.to_string());
        self.counted_by.push(row, figure.counted_by.as_deref());
        self.link.push(row, figure.link.map(fact::Link::code));
    }

    fn end(self, name: &str) -> File {
        let mut file = self.file;
        FORMAT.clone_into(&mut file.format);
        name.clone_into(&mut file.name);
        let releases = &mut file.releases;
        releases.issuer = self.issuer.column;
        releases.outlet = self.outlet.column;
        releases.language = self.language.column;
        releases.reports = self.reports.end();
        releases.published = self.published.end();
        releases.event = self.event.end();
        releases.event_basis = self.event_basis.end();
        releases.edition = self.edition.end();
        releases.modified = self.modified.end();
        let facts = &mut file.facts;
        facts.kind = self.kind.column;
        facts.place = self.place.end();
        facts.place_basis = self.place_basis.end();
        facts.named = self.named.end();
        facts.period = self.period.end();
        facts.period_basis = self.period_basis.end();
        facts.counted_by = self.counted_by.end();
        facts.link = self.link.end();
        file.figures = Figures {
            indicator: self.indicator.column,
            qualifier: self.qualifier.column,
            unit: self.unit.column,
            rounded_to: self.rounded_to.column,
            ..file.figures
        };
        file
    }
}

fn at(span: &fact::Span) -> At {
    At {
        paragraph: number(span.paragraph),
        sentence: span.sentence.map(number),
        offsets: span.offsets.map(|(start, end)| (number(start), number(end))),
        figure: span.phrase.clone(),
    }
}

fn change(row: u32, change: &fact::Change) -> Change {
    let text = |number: Option<crate::model::quantity::Decimal>| number.map(|n| n.to_string());
    let percent = change.percent.as_ref();
    let hedge = percent.map(|percent| percent.qualifier);
    let hedge = hedge.filter(|hedge| *hedge != Qualifier::Exact);
    Change {
        row,
        from: text(change.from),
        percent: percent.map(|percent| percent.value.to_string()),
        factor: text(change.factor),
        percent_qualifier: hedge.map(|hedge| hedge.code().to_owned()),
        percent_rounded_to: percent.map(|percent| percent.rounded_to.to_string()),
        direction: if change.direction == Direction::Up { "up" } else { "down" }.to_owned(),
        baseline: change.baseline.as_ref().map(|period| period.edtf.clone()),
        baseline_basis: change.baseline_basis.code().to_owned(),
        from_span: change.from_span.as_ref().map(at),
        percent_span: change.percent_span.as_ref().map(at),
    }
}
