//! A static page as linked data (schema.org): what is stated, with its hedges, by whom and in which text.
//!
//! An open claim has one end and no value: "more than 14" is no 14. The words of the hedge stand beside it, and so
//! does how a period is known where the text does not state it.

use serde_json::{Map, Value, json};
use svodka::i18n::Words;
use svodka::model::claim::{Claim, Head};
use svodka::model::fact::Figure;
use svodka::model::period::Basis;
use svodka::model::quantity::{Decimal, Qualifier};
use svodka::model::registry::Registry;
use svodka::model::release::Release;

use crate::about::About;
use crate::site::Base;

/// A release: the report on it, and its figures as observations.
pub(crate) fn release(
    about: &About<'_>,
    release: &Release,
    registry: &Registry,
    base: &Base,
) -> Value {
    let words = &**about.words;
    let claims = Claim::all(release, words.language);
    let mut report = page(about, "Report", base);
    set(&mut report, "headline", Some(json!(about.name)));
    set(&mut report, "isBasedOn", Some(text(&Head::of(release), registry, words)));
    set(&mut report, "hasPart", Some(json!({ "@id": "#data" })));
    let mut data = dataset(about, &claims.iter().collect::<Vec<_>>(), registry);
    set(&mut data, "isBasedOn", Some(json!(release.url)));
    let claims: Vec<&Claim> = claims.iter().collect();
    with_address(graph(vec![report, data], &claims, registry, words), about, base)
}

/// An indicator: the claims of it as a set of data.
pub(crate) fn indicator(
    about: &About<'_>,
    claims: &[&Claim],
    registry: &Registry,
    base: &Base,
) -> Value {
    let mut page = page(about, "WebPage", base);
    set(&mut page, "mainEntity", Some(json!({ "@id": "#data" })));
    let mut data = dataset(about, claims, registry);
    let mut texts: Vec<&str> = claims.iter().map(|claim| claim.head.url.as_str()).collect();
    texts.sort_unstable();
    texts.dedup();
    set(&mut data, "isBasedOn", Some(json!(texts)));
    with_address(graph(vec![page, data], claims, registry, about.words), about, base)
}

/// The same with the address of its page in each id, where that is known: whoever has the data alone knows whose it is.
fn with_address(tree: Value, about: &About<'_>, base: &Base) -> Value {
    let Some(page) = base.absolute(&about.path("html")) else { return tree };
    let below = |tree: Value| with_address(tree, about, base);
    match tree {
        Value::Array(items) => items.into_iter().map(below).collect(),
        Value::Object(members) => {
            let member = |(name, value): (String, Value)| match value.as_str() {
                Some(id) if name == "@id" => (name, json!(format!("{page}{id}"))),
                _ => (name, below(value)),
            };
            Value::Object(members.into_iter().map(member).collect())
        }
        other => other,
    }
}

fn page(about: &About<'_>, kind: &str, base: &Base) -> Value {
    let mut page = json!({
        "@type": kind,
        "@id": "#page",
        "name": about.name,
        "description": about.description,
        "inLanguage": about.words.language.tag(),
    });
    set(&mut page, "url", base.absolute(&about.path("html")).map(Value::from));
    set(&mut page, "image", base.absolute(&about.path("png")).map(Value::from));
    page
}

/// The text that was printed.
fn text(head: &Head, registry: &Registry, words: &Words) -> Value {
    let mut text = json!({
        "@type": "NewsArticle",
        "url": head.url,
        "inLanguage": head.language,
        "publisher": organization(&words.outlet(&head.outlet, registry)),
        "sourceOrganization": organization(&words.body(&head.issuer, registry)),
    });
    let published = head.published.as_ref().map(|day| json!(day.edtf));
    set(&mut text, "datePublished", published);
    if head.edition > 1 {
        set(&mut text, "version", Some(json!(head.edition)));
        set(&mut text, "dateModified", head.known_from.map(|day| json!(day.iso())));
    }
    text
}

fn organization(name: &str) -> Value {
    json!({ "@type": "Organization", "name": name })
}

/// The set of data that a page shows; what it measures, over which time and where.
fn dataset(about: &About<'_>, claims: &[&Claim], registry: &Registry) -> Value {
    let words = &**about.words;
    let mut data = json!({
        "@type": "Dataset",
        "@id": "#data",
        "name": about.name,
        "description": about.description,
        "inLanguage": words.language.tag(),
        "isAccessibleForFree": true,
    });
    let mut issuers: Vec<&str> = claims.iter().map(|claim| &*claim.head.issuer).collect();
    issuers.sort_unstable();
    issuers.dedup();
    let creators: Vec<Value> =
        issuers.iter().map(|issuer| organization(&words.body(issuer, registry))).collect();
    set(&mut data, "creator", Some(json!(creators)));
    let measured: Vec<Value> =
        indicators(claims).iter().map(|id| json!({ "@id": variable_id(id) })).collect();
    set(&mut data, "variableMeasured", Some(json!(measured)));
    let periods = || claims.iter().filter_map(|claim| claim.figure.period.as_ref());
    let first = periods().map(|period| period.first).min();
    let last = periods().map(|period| period.last).max();
    let covered = first.zip(last).map(|(first, last)| format!("{}/{}", first.iso(), last.iso()));
    set(&mut data, "temporalCoverage", covered.map(Value::from));
    data
}

fn indicators<'a>(claims: &[&'a Claim]) -> Vec<&'a str> {
    let mut ids: Vec<&str> = claims.iter().map(|claim| &*claim.figure.indicator).collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}

fn variable_id(indicator: &str) -> String {
    format!("#indicator-{indicator}")
}

/// Pages and data, what the data measures, and each claim.
fn graph(first: Vec<Value>, claims: &[&Claim], registry: &Registry, words: &Words) -> Value {
    let variables = indicators(claims).into_iter().map(|id| {
        json!({
            "@type": "StatisticalVariable",
            "@id": variable_id(id),
            "identifier": id,
            "name": words.indicator(id, registry),
        })
    });
    let observations = claims.iter().map(|claim| observation(claim, registry, words));
    let all: Vec<Value> = first.into_iter().chain(variables).chain(observations).collect();
    json!({ "@context": "https://schema.org", "@graph": all })
}

/// A claim. Its page says the same in its words: `description`.
fn observation(claim: &Claim, registry: &Registry, words: &Words) -> Value {
    let figure = &claim.figure;
    let quantity = &figure.quantity;
    let mut observation = json!({
        "@type": "Observation",
        "@id": format!("#claim-{}-{}", claim.head.id, claim.fact),
        "description": words.claim_line(claim, registry),
        "variableMeasured": { "@id": variable_id(&figure.indicator) },
        "url": claim.head.url,
    });
    let bounds = bounds(quantity.qualifier, quantity.value);
    for (name, value) in bounds {
        set(&mut observation, name, number(value));
    }
    if quantity.qualifier != Qualifier::Exact {
        let word = words.text(&format!("qualifier-{}", quantity.qualifier.code()));
        set(&mut observation, "measurementQualifier", Some(json!(word)));
    }
    let unit = registry.units.get(&quantity.unit);
    let symbol = unit.map(|unit| unit.symbol.get(words.language)).filter(|it| !it.is_empty());
    set(&mut observation, "unitCode", Some(json!(&*quantity.unit)));
    set(&mut observation, "unitText", symbol.map(Value::from));
    let period = figure.period.as_ref().map(|period| json!(period.edtf));
    set(&mut observation, "observationPeriod", period);
    let place = claim.place.as_ref();
    let place = place.map(|id| json!({ "@type": "Place", "name": words.place(id, registry) }));
    set(&mut observation, "observationAbout", place);
    let marks = [
        mark("qualifier", quantity.qualifier.code(), None),
        mark("rounded_to", &quantity.rounded_to.to_string(), None),
        mark("period_basis", figure.period_basis.code(), basis(figure, words)),
    ];
    set(&mut observation, "additionalProperty", Some(json!(marks)));
    observation
}

/// The ends of a claim, or its value. What is near a number without a stated width is said in words alone besides it.
fn bounds(qualifier: Qualifier, value: Decimal) -> Vec<(&'static str, Decimal)> {
    match qualifier {
        Qualifier::Exact | Qualifier::About => vec![("value", value)],
        Qualifier::MoreThan | Qualifier::AtLeast => vec![("minValue", value)],
        Qualifier::LessThan | Qualifier::UpTo | Qualifier::Nearly => vec![("maxValue", value)],
    }
}

/// How a period is known, where the text does not simply state it.
fn basis(figure: &Figure, words: &Words) -> Option<String> {
    let paragraph = figure.period_span.as_ref().map(|span| span.paragraph);
    match (&figure.period, figure.period_basis) {
        (_, Basis::Stated) => None,
        (None, _) => Some(words.text("basis-not-stated")),
        (Some(_), basis) => words.basis(basis, paragraph),
    }
}

fn mark(name: &str, value: &str, description: Option<String>) -> Value {
    let mut mark = json!({ "@type": "PropertyValue", "name": name, "value": value });
    set(&mut mark, "description", description.map(Value::from));
    mark
}

/// A number digit by digit.
fn number(value: Decimal) -> Option<Value> {
    serde_json::from_str(&value.to_string()).ok()
}

/// Sets a member, if there is anything to set.
fn set(object: &mut Value, name: &str, value: Option<Value>) {
    let members: Option<&mut Map<String, Value>> = object.as_object_mut();
    if let (Some(members), Some(value)) = (members, value) {
        members.insert(name.to_owned(), value);
    }
}
