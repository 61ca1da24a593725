//! One fact: its common members, and those of its kind. A member of another kind is as unknown as any other.

use super::super::problem::Trouble;
use super::super::row::Row;
use super::super::text;
use crate::model::Id;
use crate::model::fact::{
    Change, Content, DateRole, Direction, Fact, Figure, Kind, Link, Locator, Role, Span,
};
use crate::model::period::{Basis, Period};
use crate::model::quantity::{Decimal, Qualifier, Quantity};
use crate::model::registry::{Registry, Table};
use crate::model::release::SourceText;

/// What a fact is checked against.
struct Against<'a> {
    registry: &'a Registry,
    text: Option<&'a SourceText>,
}

/// Reads one fact. Its faults are noted; a fact with a fault is left out by the caller.
pub(super) fn read(
    row: &Row<'_>,
    registry: &Registry,
    source: Option<&SourceText>,
) -> Option<Fact> {
    let against = Against { registry, text: source };
    let id = row.text("id");
    if let Some(Err(trouble)) = id.map(text::id) {
        row.note("id", trouble);
    }
    let (says, about, place) =
        (row.wording("says"), row.ids("about", false), row.maybe_id("place"));
    known(row, "place", "places", place.as_ref(), &registry.places);
    let locator = row.object("locator", |row| {
        let span = span(row, &against);
        let digest =
            if against.text.is_some() { row.text("sha256") } else { row.maybe_text("sha256") };
        Some(Locator { span: span?, paragraph_digest: digest.map(str::to_owned) })
    });
    let note = row.maybe_wording("note");
    let content = content(row, row.word("kind", &Kind::ALL)?, &against);
    Some(Fact {
        id: id?.into(),
        says: says?,
        note,
        locator: locator?,
        about,
        place,
        content: content?,
    })
}

fn known<T>(
    row: &Row<'_>,
    member: &'static str,
    what: &'static str,
    id: Option<&Id>,
    table: &Table<T>,
) {
    if let Some(id) = id.filter(|id| table.get(id).is_none()) {
        row.note(member, Trouble::Dangling { what, id: id.to_string() });
    }
}

fn content(row: &Row<'_>, kind: Kind, against: &Against<'_>) -> Option<Content> {
    let registry = against.registry;
    Some(match kind {
        Kind::Figure => Content::Figure(Box::new(figure(row, against)?)),
        Kind::Date => {
            let roles = [(DateRole::Published, "published"), (DateRole::Event, "event")];
            let (date, basis) = (row.period("date"), row.word("date_basis", &Basis::ALL));
            let role = row.word("role", &roles);
            Content::Date { date: date?, basis: basis?, role: role? }
        }
        Kind::Event => {
            let (date, date_basis) = (row.period("date"), row.word("date_basis", &Basis::ALL));
            let place_basis = row.maybe_word("place_basis", &Basis::ALL).unwrap_or(Basis::Stated);
            let figures = row.ids("figures", false);
            Content::Event { date: date?, date_basis: date_basis?, place_basis, figures }
        }
        Kind::Participant => {
            let body = row.maybe_id("body");
            known(row, "body", "bodies", body.as_ref(), &registry.bodies);
            Content::Participant { body }
        }
        Kind::Measure => Content::Measure { figures: row.ids("figures", false) },
        Kind::Directive => {
            let (to, due) = (row.ids("to", true), row.maybe_period("due"));
            let measured_by = row.ids("measured_by", true);
            for id in &to {
                known(row, "to", "bodies", Some(id), &registry.bodies);
            }
            for id in &measured_by {
                known(row, "measured_by", "indicators", Some(id), &registry.indicators);
            }
            Content::Directive { to, due, measured_by }
        }
        Kind::Statement => Content::Statement { role: row.word("role", &Role::ALL)? },
    })
}

fn figure(row: &Row<'_>, against: &Against<'_>) -> Option<Figure> {
    let registry = against.registry;
    let (indicator, unit) = (row.id("indicator"), row.id("unit"));
    known(row, "indicator", "indicators", indicator.as_ref(), &registry.indicators);
    known(row, "unit", "units", unit.as_ref(), &registry.units);
    let (value, rounded_to) = (row.decimal("value"), row.positive("rounded_to"));
    let qualifier = row.word("qualifier", &Qualifier::ALL);
    let period_basis = row.word("period_basis", &Basis::ALL);
    let period = period_of(row, "period", period_basis);
    let period_span = row.maybe_object("period_span", |row| span(row, against));
    let (is_cumulative, counted_by) = (row.flag("cumulative"), row.maybe_id("counted_by"));
    known(row, "counted_by", "bodies", counted_by.as_ref(), &registry.bodies);
    let (link, part_of) = (row.maybe_word("link", &Link::ALL), row.maybe_id("part_of"));
    let change = row.maybe_object("change", |row| change(row, against));
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

fn change(row: &Row<'_>, against: &Against<'_>) -> Option<Change> {
    let directions = [(Direction::Up, "up"), (Direction::Down, "down")];
    let (from, percent) = (row.maybe_decimal("from"), row.maybe_decimal("percent"));
    let factor = row.maybe_decimal("factor");
    if from.is_none() && percent.is_none() && factor.is_none() {
        row.note("from", Trouble::MissingMember("from".to_owned()));
    }
    let step = row.maybe_decimal("percent_rounded_to").unwrap_or(Decimal::ONE);
    if step <= Decimal::ZERO {
        row.note("percent_rounded_to", Trouble::NotPositive(String::new()));
    }
    let direction = row.word("direction", &directions);
    let basis = row.word("baseline_basis", &Basis::ALL);
    let baseline = period_of(row, "baseline", basis);
    let from_span = row.maybe_object("from_span", |row| span(row, against));
    let percent_span = row.maybe_object("percent_span", |row| span(row, against));
    Some(Change {
        from,
        percent,
        factor,
        percent_rounded_to: step,
        direction: direction?,
        baseline,
        baseline_basis: basis?,
        from_span,
        percent_span,
    })
}

/// A period that may be absent only where its basis says that it is not stated.
fn period_of(row: &Row<'_>, member: &'static str, basis: Option<Basis>) -> Option<Period> {
    if basis == Some(Basis::NotStated) { row.maybe_period(member) } else { row.period(member) }
}

/// A span must be as long as its phrase and lie inside its paragraph.
fn span(row: &Row<'_>, against: &Against<'_>) -> Option<Span> {
    let (paragraph, sentence) = (row.whole("paragraph"), row.maybe_whole("sentence"));
    let phrase = row.text("figure")?.to_owned();
    let offsets = if against.text.is_some() {
        let (start, end) = (row.whole("start"), row.whole("end"));
        Some((start?, end?))
    } else {
        row.maybe_whole("start").zip(row.maybe_whole("end"))
    };
    let span = Span { paragraph: paragraph?, sentence, offsets, phrase };
    if !fits(&span, against.text) {
        row.note("start", Trouble::Offsets);
        return None;
    }
    Some(span)
}

fn fits(span: &Span, text: Option<&SourceText>) -> bool {
    let Some((first, last)) = span.offsets else { return text.is_none() };
    let length = last.checked_sub(first);
    if length.is_none_or(|length| length == 0 || length != span.phrase.chars().count()) {
        return false;
    }
    let Some(text) = text else { return true };
    let paragraph = span.paragraph.checked_sub(1).and_then(|index| text.paragraphs.get(index));
    paragraph.is_some_and(|&(start, end)| start <= first && last <= end)
}
