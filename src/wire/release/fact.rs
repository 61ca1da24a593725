//! One fact: its common members, and those of its kind.

use super::super::fields::{self, WireWording};
use super::super::place::Piece;
use super::super::problem::{Problem, Trouble};
use super::ids;
use crate::model::fact::{
    Change, Content, DateRole, Direction, Fact, Figure, Kind, Locator, Role, Span,
};
use crate::model::quantity::{Decimal, Qualifier, Quantity};
use crate::model::registry::Registry;
use crate::model::release::SourceText;
use crate::model::Id;
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WireSpan {
    paragraph: usize,
    start: usize,
    end: usize,
    figure: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WireLocator {
    paragraph: usize,
    start: usize,
    end: usize,
    figure: String,
    sha256: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WireChange {
    from: String,
    percent: Option<String>,
    percent_rounded_to: Option<String>,
    direction: String,
    baseline: Option<String>,
    baseline_basis: String,
    from_span: Option<WireSpan>,
    percent_span: Option<WireSpan>,
}

/// Every member that a fact of any kind may have; which of them its kind needs is checked after.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WireFact {
    kind: String,
    id: String,
    says: WireWording,
    locator: WireLocator,
    #[serde(default)]
    about: Vec<String>,
    place: Option<String>,
    place_basis: Option<String>,
    indicator: Option<String>,
    value: Option<String>,
    qualifier: Option<String>,
    unit: Option<String>,
    rounded_to: Option<String>,
    period: Option<String>,
    period_basis: Option<String>,
    period_span: Option<WireSpan>,
    cumulative: Option<bool>,
    counted_by: Option<String>,
    link: Option<String>,
    part_of: Option<String>,
    change: Option<WireChange>,
    date: Option<String>,
    date_basis: Option<String>,
    role: Option<String>,
    figures: Option<Vec<String>>,
    body: Option<String>,
    to: Option<Vec<String>>,
    due: Option<String>,
    measured_by: Option<Vec<String>>,
}

#[derive(Deserialize)]
struct OnlyId {
    id: String,
}

/// Trouble and the member that it is with.
type At = (&'static str, Trouble);

/// Reads one fact; on a problem, with its id where that much could be read.
pub(super) fn read(
    piece: &Piece<'_>,
    raw: &str,
    registry: &Registry,
    text: Option<&SourceText>,
) -> Result<Fact, (Option<String>, Problem)> {
    let id = serde_json::from_str::<OnlyId>(raw).ok().map(|only| only.id);
    let wire: WireFact = piece.read(raw).map_err(|problem| (id.clone(), problem))?;
    fact(wire, registry, text).map_err(|(member, trouble)| (id, piece.problem(member, trouble)))
}

fn fact(wire: WireFact, registry: &Registry, text: Option<&SourceText>) -> Result<Fact, At> {
    let mut wire = wire;
    let kind = fields::word(&wire.kind, &Kind::ALL).map_err(|trouble| ("kind", trouble))?;
    if !is_id(&wire.id) {
        let allowed = "a-z 0-9 -".to_owned();
        return Err(("id", Trouble::UnknownWord { word: wire.id, allowed }));
    }
    refuse_foreign_members(&wire, kind)?;
    let content = content(&mut wire, kind)?;
    check_registry(&content, wire.place.as_deref(), registry)?;
    let locator = Locator {
        span: span(
            WireSpan {
                paragraph: wire.locator.paragraph,
                start: wire.locator.start,
                end: wire.locator.end,
                figure: wire.locator.figure,
            },
            text,
        )
        .map_err(|trouble| ("locator", trouble))?,
        paragraph_digest: wire.locator.sha256,
    };
    if let Content::Figure(figure) = &content {
        let change = figure.change.as_ref();
        let spans = [
            figure.period_span.as_ref(),
            change.and_then(|change| change.from_span.as_ref()),
            change.and_then(|change| change.percent_span.as_ref()),
        ];
        for inner in spans.into_iter().flatten() {
            check_span(inner, text).map_err(|trouble| ("period_span", trouble))?;
        }
    }
    Ok(Fact {
        id: wire.id.into(),
        says: wire.says.wording().map_err(|trouble| ("says", trouble))?,
        locator,
        about: ids(wire.about),
        place: wire.place.map(Id::from),
        content,
    })
}

/// Ids are parts of addresses and of element ids.
fn is_id(text: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    !text.is_empty() && text.len() <= 80 && text.bytes().all(allowed)
}

/// A member that another kind has is as unknown to this kind as any other.
fn refuse_foreign_members(wire: &WireFact, kind: Kind) -> Result<(), At> {
    let of_figures = kind == Kind::Figure;
    let of_events = kind == Kind::Event;
    let dated = kind == Kind::Date || of_events;
    let checks = [
        ("indicator", wire.indicator.is_some(), of_figures),
        ("value", wire.value.is_some(), of_figures),
        ("qualifier", wire.qualifier.is_some(), of_figures),
        ("unit", wire.unit.is_some(), of_figures),
        ("rounded_to", wire.rounded_to.is_some(), of_figures),
        ("period", wire.period.is_some(), of_figures),
        ("period_basis", wire.period_basis.is_some(), of_figures),
        ("period_span", wire.period_span.is_some(), of_figures),
        ("cumulative", wire.cumulative.is_some(), of_figures),
        ("counted_by", wire.counted_by.is_some(), of_figures),
        ("link", wire.link.is_some(), of_figures),
        ("part_of", wire.part_of.is_some(), of_figures),
        ("change", wire.change.is_some(), of_figures),
        ("date", wire.date.is_some(), dated),
        ("date_basis", wire.date_basis.is_some(), dated),
        ("place_basis", wire.place_basis.is_some(), of_events),
        ("role", wire.role.is_some(), matches!(kind, Kind::Date | Kind::Statement)),
        ("figures", wire.figures.is_some(), matches!(kind, Kind::Event | Kind::Measure)),
        ("body", wire.body.is_some(), kind == Kind::Participant),
        ("to", wire.to.is_some(), kind == Kind::Directive),
        ("due", wire.due.is_some(), kind == Kind::Directive),
        ("measured_by", wire.measured_by.is_some(), kind == Kind::Directive),
    ];
    match checks.into_iter().find(|(_, present, allowed)| *present && !*allowed) {
        Some((member, _, _)) => {
            let member_name = member.to_owned();
            Err((member, Trouble::UnknownMember { member: member_name, nearest: None }))
        }
        None => Ok(()),
    }
}

fn content(wire: &mut WireFact, kind: Kind) -> Result<Content, At> {
    Ok(match kind {
        Kind::Figure => Content::Figure(Box::new(figure(wire)?)),
        Kind::Date => Content::Date {
            date: period("date", wire.date.as_deref())?,
            basis: basis("date_basis", wire.date_basis.as_deref())?,
            role: {
                let roles = [(DateRole::Published, "published"), (DateRole::Event, "event")];
                fields::word(need("role", wire.role.as_deref())?, &roles)
                    .map_err(|trouble| ("role", trouble))?
            },
        },
        Kind::Event => Content::Event {
            date: period("date", wire.date.as_deref())?,
            date_basis: basis("date_basis", wire.date_basis.as_deref())?,
            place_basis: basis("place_basis", wire.place_basis.as_deref().or(Some("stated")))?,
            figures: ids(wire.figures.take().unwrap_or_default()),
        },
        Kind::Participant => Content::Participant { body: wire.body.take().map(Id::from) },
        Kind::Measure => Content::Measure { figures: ids(wire.figures.take().unwrap_or_default()) },
        Kind::Directive => Content::Directive {
            to: ids(need("to", wire.to.take())?),
            due: wire.due.as_deref().map(fields::period).transpose().map_err(|t| ("due", t))?,
            measured_by: ids(need("measured_by", wire.measured_by.take())?),
        },
        Kind::Statement => Content::Statement {
            role: fields::word(need("role", wire.role.as_deref())?, &Role::ALL)
                .map_err(|trouble| ("role", trouble))?,
        },
    })
}

fn figure(wire: &mut WireFact) -> Result<Figure, At> {
    let value = need("value", wire.value.as_deref())?;
    let rounded_to = need("rounded_to", wire.rounded_to.as_deref())?;
    let qualifier = need("qualifier", wire.qualifier.as_deref())?;
    let quantity = Quantity {
        value: fields::decimal(value).map_err(|trouble| ("value", trouble))?,
        qualifier: fields::word(qualifier, &Qualifier::ALL)
            .map_err(|trouble| ("qualifier", trouble))?,
        rounded_to: fields::positive(rounded_to).map_err(|trouble| ("rounded_to", trouble))?,
        unit: need("unit", wire.unit.take())?.into(),
    };
    Ok(Figure {
        indicator: need("indicator", wire.indicator.take())?.into(),
        quantity,
        period: period("period", wire.period.as_deref())?,
        period_basis: basis("period_basis", wire.period_basis.as_deref())?,
        period_span: wire.period_span.take().map(unchecked_span),
        is_cumulative: need("cumulative", wire.cumulative)?,
        counted_by: wire.counted_by.take().map(Id::from),
        link: fields::link(wire.link.as_deref()).map_err(|trouble| ("link", trouble))?,
        part_of: wire.part_of.take().map(Id::from),
        change: wire.change.take().map(change).transpose().map_err(|t| ("change", t))?,
    })
}

fn change(wire: WireChange) -> Result<Change, Trouble> {
    let directions = [(Direction::Up, "up"), (Direction::Down, "down")];
    let rounded_to = wire.percent_rounded_to.as_deref().map(fields::positive).transpose()?;
    Ok(Change {
        from: fields::decimal(&wire.from)?,
        percent: wire.percent.as_deref().map(fields::decimal).transpose()?,
        percent_rounded_to: rounded_to.unwrap_or(Decimal::ONE),
        direction: fields::word(&wire.direction, &directions)?,
        baseline: wire.baseline.as_deref().map(fields::period).transpose()?,
        baseline_basis: fields::basis(&wire.baseline_basis)?,
        from_span: wire.from_span.map(unchecked_span),
        percent_span: wire.percent_span.map(unchecked_span),
    })
}

fn need<T>(member: &'static str, value: Option<T>) -> Result<T, At> {
    value.ok_or_else(|| (member, Trouble::MissingMember(member.to_owned())))
}

fn period(member: &'static str, text: Option<&str>) -> Result<crate::model::period::Period, At> {
    fields::period(need(member, text)?).map_err(|trouble| (member, trouble))
}

fn basis(member: &'static str, text: Option<&str>) -> Result<crate::model::period::Basis, At> {
    fields::basis(need(member, text)?).map_err(|trouble| (member, trouble))
}

fn unchecked_span(wire: WireSpan) -> Span {
    Span { paragraph: wire.paragraph, start: wire.start, end: wire.end, phrase: wire.figure }
}

fn span(wire: WireSpan, text: Option<&SourceText>) -> Result<Span, Trouble> {
    let span = unchecked_span(wire);
    check_span(&span, text).map(|()| span)
}

/// A span must be as long as its phrase and lie inside its paragraph.
fn check_span(span: &Span, text: Option<&SourceText>) -> Result<(), Trouble> {
    let length = span.end.checked_sub(span.start).ok_or(Trouble::Offsets)?;
    if length == 0 || length != span.phrase.chars().count() {
        return Err(Trouble::Offsets);
    }
    let Some(text) = text else { return Ok(()) };
    let paragraph = span.paragraph.checked_sub(1).and_then(|index| text.paragraphs.get(index));
    match paragraph {
        Some(&(start, end)) if start <= span.start && span.end <= end => Ok(()),
        _ => Err(Trouble::Offsets),
    }
}

fn check_registry(content: &Content, place: Option<&str>, registry: &Registry) -> Result<(), At> {
    let known = |member, what, found: bool, id: &str| {
        if found { Ok(()) } else { Err((member, Trouble::Dangling { what, id: id.to_owned() })) }
    };
    if let Some(place) = place {
        known("place", "places", registry.places.contains_key(place), place)?;
    }
    let body = |member, id: &Id| known(member, "bodies", registry.bodies.contains_key(id), id);
    let indicator =
        |member, id: &Id| known(member, "indicators", registry.indicators.contains_key(id), id);
    match content {
        Content::Figure(figure) => {
            let unit = &figure.quantity.unit;
            known("unit", "units", registry.units.contains_key(unit), unit)?;
            if let Some(by) = &figure.counted_by {
                body("counted_by", by)?;
            }
            indicator("indicator", &figure.indicator)
        }
        Content::Participant { body: Some(id) } => body("body", id),
        Content::Directive { to, measured_by, .. } => {
            to.iter().try_for_each(|id| body("to", id))?;
            measured_by.iter().try_for_each(|id| indicator("measured_by", id))
        }
        _ => Ok(()),
    }
}
