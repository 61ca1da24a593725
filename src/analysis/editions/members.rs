//! Facts and releases as lists of members. Every field is taken apart by name, so that none can be forgotten.

use super::member::{List, Member, Place, Value};
use crate::model::fact::{Change, Content, DateRole, Direction, Fact, Figure, Locator};
use crate::model::quantity::Quantity;
use crate::model::release::{Occasion, Release};
use std::slice::from_ref;

/// The members that are there, each once.
type Members<'a> = Vec<(Member, Value<'a>)>;

/// Puts a member in, where it is there.
fn put<'a>(all: &mut Members<'a>, member: Member, value: Option<Value<'a>>) {
    all.extend(value.map(|value| (member, value)));
}

/// Ids, unless there are none.
fn ids(list: List, ids: &[crate::model::Id]) -> Option<Value<'_>> {
    (!ids.is_empty()).then_some(Value::Ids(list, ids))
}

/// The members of a fact.
pub(super) fn of_fact(fact: &Fact) -> Members<'_> {
    let Fact { id: _, says, note, locator, about, place, content } = fact;
    let Locator { span, paragraph_digest } = locator;
    let mut all = vec![
        (Member::Kind, Value::Word("kind", fact.kind().code())),
        (Member::Says, Value::Wording(says)),
        (Member::Phrase, Value::Text(&span.phrase)),
        (Member::Locator, Value::Place(Place(span))),
    ];
    put(&mut all, Member::Note, note.as_ref().map(Value::Wording));
    put(&mut all, Member::ParagraphDigest, paragraph_digest.as_deref().map(Value::Text));
    put(&mut all, Member::About, ids(List::Plain, about));
    let place = place.as_ref().map(|id| Value::Ids(List::Places, from_ref(id)));
    put(&mut all, Member::Place, place);
    of_content(&mut all, content);
    all
}

fn of_content<'a>(all: &mut Members<'a>, content: &'a Content) {
    match content {
        Content::Figure(figure) => of_figure(all, figure),
        Content::Date { date, basis, role } => {
            let role = match role {
                DateRole::Published => "published",
                DateRole::Event => "event",
            };
            all.extend([
                (Member::Period, Value::Period(date)),
                (Member::PeriodBasis, Value::Basis(*basis)),
                (Member::Role, Value::Word("role", role)),
            ]);
        }
        Content::Event { date, date_basis, place_basis, figures } => {
            all.extend([
                (Member::Period, Value::Period(date)),
                (Member::PeriodBasis, Value::Basis(*date_basis)),
                (Member::PlaceBasis, Value::Basis(*place_basis)),
            ]);
            put(all, Member::Figures, ids(List::Plain, figures));
        }
        Content::Participant { body } => {
            let body = body.as_ref().map(|id| Value::Ids(List::Bodies, from_ref(id)));
            put(all, Member::Body, body);
        }
        Content::Measure { figures } => put(all, Member::Figures, ids(List::Plain, figures)),
        Content::Directive { to, due, measured_by } => {
            put(all, Member::To, ids(List::Bodies, to));
            put(all, Member::Due, due.as_ref().map(Value::Period));
            put(all, Member::MeasuredBy, ids(List::Indicators, measured_by));
        }
        Content::Statement { role } => {
            all.push((Member::Role, Value::Word("role", role.code())));
        }
    }
}

fn of_figure<'a>(all: &mut Members<'a>, figure: &'a Figure) {
    let Figure {
        indicator,
        quantity: Quantity { value, qualifier, rounded_to, unit },
        period,
        period_basis,
        period_span,
        is_cumulative,
        counted_by,
        link,
        part_of,
        change,
    } = figure;
    all.extend([
        (Member::Indicator, Value::Ids(List::Indicators, from_ref(indicator))),
        (Member::Qualifier, Value::Qualifier(*qualifier)),
        (Member::Value, Value::Number(*value)),
        (Member::RoundedTo, Value::Number(*rounded_to)),
        (Member::Unit, Value::Ids(List::Units, from_ref(unit))),
        (Member::PeriodBasis, Value::Basis(*period_basis)),
        (Member::Cumulative, Value::Flag(*is_cumulative)),
    ]);
    put(all, Member::Period, period.as_ref().map(Value::Period));
    put(all, Member::PeriodSpan, period_span.as_ref().map(Value::Span));
    let counted_by = counted_by.as_ref().map(|id| Value::Ids(List::Bodies, from_ref(id)));
    put(all, Member::CountedBy, counted_by);
    put(all, Member::Link, link.map(|link| Value::Word("link", link.code())));
    let part_of = part_of.as_ref().map(|id| Value::Ids(List::Plain, from_ref(id)));
    put(all, Member::PartOf, part_of);
    if let Some(change) = change {
        of_change(all, change);
    }
}

fn of_change<'a>(all: &mut Members<'a>, change: &'a Change) {
    let Change {
        from,
        percent,
        factor,
        direction,
        baseline,
        baseline_basis,
        from_span,
        percent_span,
    } = change;
    let direction = match direction {
        Direction::Up => "up",
        Direction::Down => "down",
    };
    all.extend([
        (Member::Direction, Value::Word("direction", direction)),
        (Member::BaselineBasis, Value::Basis(*baseline_basis)),
    ]);
    put(all, Member::From, from.map(Value::Number));
    if let Some(Quantity { value, qualifier, rounded_to, unit: _ }) = percent {
        all.extend([
            (Member::PercentQualifier, Value::Qualifier(*qualifier)),
            (Member::Percent, Value::Number(*value)),
            (Member::PercentRoundedTo, Value::Number(*rounded_to)),
        ]);
    }
    put(all, Member::Factor, factor.map(Value::Number));
    put(all, Member::Baseline, baseline.as_ref().map(Value::Period));
    put(all, Member::FromSpan, from_span.as_ref().map(Value::Span));
    put(all, Member::PercentSpan, percent_span.as_ref().map(Value::Span));
}

/// What a release says of itself; its edition and the day of that are what is compared.
pub(super) fn of_release(release: &Release) -> Members<'_> {
    let Release {
        id: _,
        edition: _,
        title,
        note,
        issuer,
        outlet,
        reports,
        language,
        published,
        modified: _,
        occasion,
        headline,
        url,
        text,
        facts: _,
        open_links,
        broken: _,
    } = release;
    let mut all = vec![
        (Member::Title, Value::Wording(title)),
        (Member::Issuer, Value::Ids(List::Bodies, from_ref(issuer))),
        (Member::Outlet, Value::Ids(List::Outlets, from_ref(outlet))),
        (Member::Language, Value::Text(language)),
        (Member::Url, Value::Text(url)),
    ];
    put(&mut all, Member::Note, note.as_ref().map(Value::Wording));
    let reports = reports.as_ref().map(|id| Value::Ids(List::Plain, from_ref(id)));
    put(&mut all, Member::Reports, reports);
    put(&mut all, Member::Published, published.as_ref().map(Value::Period));
    if let Some(Occasion { date, date_basis, place, place_basis, participants }) = occasion {
        all.extend([
            (Member::EventDate, Value::Period(date)),
            (Member::EventDateBasis, Value::Basis(*date_basis)),
            (Member::EventPlaceBasis, Value::Basis(*place_basis)),
        ]);
        let place = place.as_ref().map(|id| Value::Ids(List::Places, from_ref(id)));
        put(&mut all, Member::EventPlace, place);
        put(&mut all, Member::Participants, ids(List::Bodies, participants));
    }
    put(&mut all, Member::Headline, ids(List::Plain, headline));
    put(&mut all, Member::Text, text.as_ref().map(Value::Shape));
    put(&mut all, Member::OpenLinks, (!open_links.is_empty()).then_some(Value::Links(open_links)));
    all
}
