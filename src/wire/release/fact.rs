//! One fact: its common members, and those of its kind. A member of another kind is as unknown as any other.

use super::super::lists::Known;
use super::super::problem::Trouble;
use super::super::row::Row;
use super::super::text::{self, shown, unfit};
use super::links::Links;
use super::span::span;
use crate::model::Id;
use crate::model::fact::{
    Change, Content, DateRole, Direction, Fact, Figure, Kind, Link, Locator, Role,
};
use crate::model::period::{Basis, Period};
use crate::model::quantity::{Decimal, Qualifier, Quantity};
use crate::model::registry::{Keys, Registry};
use crate::model::release::SourceText;

/// What a fact is checked against.
pub(super) struct Against<'a> {
    pub(super) registry: &'a Registry,
    pub(super) text: Option<&'a SourceText>,
    pub(super) links: &'a Links<'a>,
}

/// Reads one fact. Its faults are noted; a fact with a fault is left out by the caller.
pub(super) fn read(row: &Row<'_>, against: &Against<'_>) -> Option<Fact> {
    let (id, says, about) =
        (row.plain_id("id"), row.wording("says"), row.links("about", false, against.links.facts()));
    let place = row.link("place", false, in_registry("places", against.registry.places.keys()));
    let locator = row.object("locator", |row| {
        let (span, digest) =
            (span(row, against.text), row.digest("sha256", against.text.is_some()));
        Some(Locator { span: span?, paragraph_digest: digest })
    });
    let note = row.maybe_wording("note");
    let kind = row.word("kind", &Kind::ALL);
    if kind.is_none() {
        row.forgive_members();
    }
    let content = content(row, kind?, note.is_some(), against);
    Some(Fact { id: id?, says: says?, note, locator: locator?, about, place, content: content? })
}

fn in_registry<'a>(list: &'static str, keys: &'a Keys) -> Known<'a> {
    Known { list, keys, is_cut: false }
}

fn content(row: &Row<'_>, kind: Kind, has_note: bool, against: &Against<'_>) -> Option<Content> {
    let (registry, facts) = (against.registry, against.links.facts());
    let bodies = in_registry("bodies", registry.bodies.keys());
    Some(match kind {
        Kind::Figure => Content::Figure(Box::new(figure(row, has_note, against)?)),
        Kind::Date => {
            let roles = [(DateRole::Published, "published"), (DateRole::Event, "event")];
            let (date, basis) = (row.period("date"), row.word("date_basis", &Basis::ALL));
            let role = row.word("role", &roles);
            Content::Date { date: date?, basis: basis?, role: role? }
        }
        Kind::Event => {
            let (date, date_basis) = (row.period("date"), row.word("date_basis", &Basis::ALL));
            let place_basis = row.maybe_word("place_basis", &Basis::ALL).unwrap_or(Basis::Stated);
            let figures = row.links("figures", false, facts);
            Content::Event { date: date?, date_basis: date_basis?, place_basis, figures }
        }
        Kind::Participant => Content::Participant { body: row.link("body", false, bodies) },
        Kind::Measure => Content::Measure { figures: row.links("figures", false, facts) },
        Kind::Directive => {
            let indicators = in_registry("indicators", registry.indicators.keys());
            let (to, due) = (row.links("to", true, bodies), row.maybe_period("due"));
            let measured_by = row.links("measured_by", true, indicators);
            Content::Directive { to, due, measured_by }
        }
        Kind::Statement => Content::Statement { role: row.word("role", &Role::ALL)? },
    })
}

fn figure(row: &Row<'_>, has_note: bool, against: &Against<'_>) -> Option<Figure> {
    let registry = against.registry;
    let indicators = in_registry("indicators", registry.indicators.keys());
    let indicator = row.link("indicator", true, indicators);
    let unit = row.link("unit", true, in_registry("units", registry.units.keys()));
    // What is printed oddly is kept as it is printed, with a note that says so.
    if let (false, Some(indicator), Some(unit)) = (has_note, &indicator, &unit) {
        fits_indicator(row, indicator, unit, registry);
    }
    let (value, rounded_to) = (row.decimal("value"), row.positive("rounded_to"));
    let qualifier = row.word("qualifier", &Qualifier::ALL);
    let period_basis = row.word("period_basis", &Basis::ALL);
    let period = period_of(row, "period", period_basis);
    let period_span = row.maybe_object("period_span", |row| span(row, against.text));
    let is_cumulative = row.flag("cumulative");
    let counted_by = row.link("counted_by", false, in_registry("bodies", registry.bodies.keys()));
    let (link, part_of) = (row.maybe_word("link", &Link::ALL), against.links.part_of(row));
    let change = row.maybe_object("change", |row| change(row, against.text));
    let quantity =
        Quantity { value: value?, qualifier: qualifier?, rounded_to: rounded_to?, unit: unit? };
    Some(Figure {
        indicator: indicator?,
        quantity,
        period,
        period_basis: period_basis?,
        period_span,
        is_cumulative: is_cumulative?,
        counted_by,
        link,
        part_of,
        change,
    })
}

/// A unit measures what the indicator's own unit measures.
fn fits_indicator(row: &Row<'_>, indicator: &Id, unit: &Id, registry: &Registry) {
    let Some(own) = registry.indicators.get(indicator).map(|indicator| &indicator.unit) else {
        return;
    };
    let dimension = |unit: &Id| registry.units.get(unit).map(|unit| &unit.dimension);
    if dimension(own).is_some_and(|own| Some(own) != dimension(unit)) {
        let trouble = Trouble::WrongUnit { unit: shown(unit), expected: shown(own) };
        row.note("unit", trouble);
    }
}

fn change(row: &Row<'_>, text: Option<&SourceText>) -> Option<Change> {
    let directions = [(Direction::Up, "up"), (Direction::Down, "down")];
    let from = row.maybe_decimal("from");
    let factor = row.maybe_positive("factor");
    if !has_any(row, ["from", "percent", "factor"]) {
        row.note_missing("from, percent, factor");
    }
    let direction = row.word("direction", &directions);
    let basis = row.word("baseline_basis", &Basis::ALL);
    let baseline = period_of(row, "baseline", basis);
    let from_span = row.maybe_object("from_span", |row| span(row, text));
    let percent_span = row.maybe_object("percent_span", |row| span(row, text));
    let percent = percent(row);
    Some(Change {
        from,
        percent,
        factor,
        direction: direction?,
        baseline,
        baseline_basis: basis?,
        from_span,
        percent_span,
    })
}

/// The stated per cent; what is said of one that is not there is a fault.
fn percent(row: &Row<'_>) -> Option<Quantity> {
    let value = row.convert("percent", row.maybe_text("percent"), text::unsigned);
    let hedge = row.maybe_word("percent_qualifier", &Qualifier::ALL).unwrap_or(Qualifier::Exact);
    let step = row.maybe_positive("percent_rounded_to").unwrap_or(Decimal::ONE);
    let of_percent = ["percent_qualifier", "percent_rounded_to", "percent_span"];
    if !row.has_member("percent") && has_any(row, of_percent) {
        row.note_missing("percent");
    }
    Some(Quantity::percent(value?, hedge, step))
}

fn has_any(row: &Row<'_>, members: [&str; 3]) -> bool {
    members.into_iter().any(|member| row.has_member(member))
}

/// A period that is absent where its basis says that it is not stated, and only there.
fn period_of(row: &Row<'_>, member: &'static str, basis: Option<Basis>) -> Option<Period> {
    if basis != Some(Basis::NotStated) {
        return row.period(member);
    }
    let period = row.maybe_period(member)?;
    row.note(member, unfit(&period.edtf, "null"));
    None
}
