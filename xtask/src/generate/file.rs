//! A made-up release as a file of its own, for the page that opens one.

use serde_json::{Map, Value, json};
use svodka::model::Id;
use svodka::model::fact::{Change, Content, DateRole, Direction, Fact, Figure};
use svodka::model::period::Period;
use svodka::model::release::Release;
use svodka::model::wording::Wording;

/// The release's file.
pub(crate) fn text(release: &Release) -> String {
    let ids = |ids: &[Id]| ids.iter().map(|id| json!(**id)).collect::<Vec<_>>();
    let event = release.occasion.as_ref().map(|occasion| {
        json!({
            "date": occasion.date.edtf, "date_basis": occasion.date_basis.code(),
            "participants": ids(&occasion.participants),
        })
    });
    let file = json!({
        "format": svodka::wire::release::FORMAT,
        "id": *release.id, "edition": release.edition, "title": wording(&release.title),
        "issuer": *release.issuer, "outlet": *release.outlet,
        "reports": release.reports.as_deref(), "language": release.language,
        "published": edtf(release.published.as_ref()), "event": event,
        "headline": ids(&release.headline), "source": { "url": release.url },
        "facts": release.facts.iter().map(fact).collect::<Vec<_>>(),
    });
    file.to_string()
}

fn wording(wording: &Wording) -> Value {
    json!({ "ru": wording.ru, "kk": wording.kk, "en": wording.en })
}

fn edtf(period: Option<&Period>) -> Option<&str> {
    period.map(|period| period.edtf.as_str())
}

fn fact(fact: &Fact) -> Value {
    let span = &fact.locator.span;
    let own = match &fact.content {
        Content::Figure(figure) => self::figure(figure),
        Content::Date { date, basis, role } => {
            let role = if *role == DateRole::Published { "published" } else { "event" };
            json!({ "date": date.edtf, "date_basis": basis.code(), "role": role })
        }
        Content::Event { date, date_basis, .. } => {
            json!({ "date": date.edtf, "date_basis": date_basis.code() })
        }
        Content::Participant { body } => json!({ "body": body.as_deref() }),
        Content::Measure { .. } => json!({}),
        Content::Directive { to, due, measured_by } => {
            let texts = |ids: &[Id]| ids.iter().map(|id| json!(**id)).collect::<Vec<_>>();
            json!({ "to": texts(to), "due": edtf(due.as_ref()), "measured_by": texts(measured_by) })
        }
        Content::Statement { role } => json!({ "role": role.code() }),
    };
    let mut members = Map::new();
    members.insert("kind".to_owned(), json!(fact.kind().code()));
    members.insert("id".to_owned(), json!(*fact.id));
    members.insert("says".to_owned(), wording(&fact.says));
    members.extend(fact.place.as_deref().map(|place| ("place".to_owned(), json!(place))));
    members.insert(
        "locator".to_owned(),
        json!({ "paragraph": span.paragraph, "sentence": span.sentence, "figure": span.phrase }),
    );
    if let Value::Object(own) = own {
        members.extend(own);
    }
    Value::Object(members)
}

fn figure(figure: &Figure) -> Value {
    let quantity = &figure.quantity;
    json!({
        "indicator": *figure.indicator, "value": quantity.value.to_string(),
        "qualifier": quantity.qualifier.code(), "unit": *quantity.unit,
        "rounded_to": quantity.rounded_to.to_string(),
        "period": edtf(figure.period.as_ref()), "period_basis": figure.period_basis.code(),
        "cumulative": figure.is_cumulative, "counted_by": figure.counted_by.as_deref(),
        "link": figure.link.map(svodka::model::fact::Link::code),
        "part_of": figure.part_of.as_deref(), "change": figure.change.as_ref().map(change),
    })
}

fn change(change: &Change) -> Value {
    json!({
        "from": change.from.map(|n| n.to_string()),
        "percent": change.percent.as_ref().map(|percent| percent.value.to_string()),
        "direction": if change.direction == Direction::Up { "up" } else { "down" },
        "baseline": edtf(change.baseline.as_ref()),
        "baseline_basis": change.baseline_basis.code(),
    })
}
