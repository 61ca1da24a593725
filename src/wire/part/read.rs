//! A part's file into the model, each column checked before anyone relies on it.

use super::FORMAT;
use super::columns::{Group, index_of, json};
use super::file::{self, File};
use crate::model::Id;
use crate::model::claim::Head;
use crate::model::fact::{Change, Direction, Kind, Link, Span};
use crate::model::part::{Column, Figures, Part, Sparse};
use crate::model::period::{Basis, Period};
use crate::model::quantity::{Decimal, Qualifier, Quantity};
use crate::model::release::SOURCE_LANGUAGES;
use crate::model::wording::Wording;
use crate::wire::place::Step;
use crate::wire::problem::{Problem, Trouble};
use crate::wire::text;
use std::rc::Rc;

/// Reads the columns of a part.
///
/// # Errors
/// At the first fault: no JSON, another format, a column of another length, a place that is not there, a text that is
/// no period, decimal or word of its list.
pub fn read(source: &str) -> Result<Part, Problem> {
    let File { name, releases, facts: raw, figures, .. } = json(source, FORMAT)?;
    let facts = Group { source, name: "facts", n: raw.id.len() };
    let n_facts = releases.facts.clone();
    let heads = heads(source, releases, facts.n)?;
    facts.texts("id", &raw.id, text::id)?;
    facts.ascending("sentence", &mut raw.sentence.iter().map(|(row, _)| *row), false)?;
    facts.ascending("of_outlet", &mut raw.of_outlet.iter().copied(), false)?;
    let kinds = facts.column("kind", raw.kind, |word| text::word(word, &Kind::ALL))?;
    figures_are_all(Group { name: "figures", ..facts }, &figures.rows, &kinds)?;
    let link = |word: &str| text::word(word, &Link::ALL);
    Ok(Part {
        name: Id::from(name),
        parts_of: parts_of(facts, raw.part_of, &figures.rows, &n_facts)?,
        heads,
        n_facts,
        ids: raw.id,
        kinds,
        phrases: facts.full("figure", raw.figure)?,
        paragraphs: facts.full("paragraph", raw.paragraph)?,
        sentences: raw.sentence,
        places: facts.sparse("place", raw.place, false, id)?,
        place_bases: facts.sparse("place_basis", raw.place_basis, false, basis)?,
        named: facts.sparse("named", raw.named, true, id)?,
        periods: facts.sparse("period", raw.period, false, text::period)?,
        period_bases: facts.sparse("period_basis", raw.period_basis, false, basis)?,
        of_outlet: raw.of_outlet,
        period_spans: spans(facts, raw.period_span)?,
        counted_by: facts.sparse("counted_by", raw.counted_by, false, id)?,
        links: facts.sparse("link", raw.link, false, link)?,
        changes: changes(facts, raw.change)?,
        figures: self::figures(source, figures)?,
    })
}

#[expect(clippy::unnecessary_wraps, reason = "read as the other texts of a column are")]
fn id(text: &str) -> Result<Id, Trouble> {
    Ok(Id::from(text))
}

fn basis(word: &str) -> Result<Basis, Trouble> {
    text::word(word, &Basis::ALL)
}

/// The number of an edition that is not the first.
pub(super) fn edition(text: &str) -> Result<u32, Trouble> {
    text.parse().ok().filter(|n| *n > 1).ok_or_else(|| Trouble::Unfit("2, 3, 4, …".to_owned()))
}

fn heads(source: &str, raw: file::Releases, n_facts: usize) -> Result<Vec<Head>, Problem> {
    let group = Group { source, name: "releases", n: raw.id.len() };
    let sum: u64 = group.full("facts", raw.facts)?.into_iter().map(u64::from).sum();
    if usize::try_from(sum) != Ok(n_facts) {
        let expected = Trouble::Unfit(format!("Σ = {n_facts}, not {sum}"));
        return Err(group.fault("facts", &[], expected));
    }
    let issuer = group.column("issuer", raw.issuer, id)?;
    let outlet = group.column("outlet", raw.outlet, id)?;
    let tags = SOURCE_LANGUAGES.map(|tag| (tag, tag));
    let language = group.column("language", raw.language, |word| text::word(word, &tags))?;
    let reports = spread(&group.sparse("reports", raw.reports, false, id)?, group.n);
    let published =
        spread(&group.sparse("published", raw.published, false, text::period)?, group.n);
    let event = spread(&group.sparse("event", raw.event, false, text::period)?, group.n);
    let event_basis = spread(&group.sparse("event_basis", raw.event_basis, false, basis)?, group.n);
    let edition = group.sparse("edition", raw.edition, false, edition)?;
    let modified = group.sparse("modified", raw.modified, false, text::day)?;
    if edition.rows != modified.rows {
        return Err(group.fault("modified", &[], Trouble::Unfit("releases.edition".to_owned())));
    }
    let (editions, modified) = (spread(&edition, group.n), spread(&modified, group.n));
    let urls = group.texts("url", &raw.url, text::url)?;
    let ids = raw.id.into_iter().map(Id::from);
    let whole = values(&issuer).zip(values(&outlet)).zip(values(&language));
    let parts = reports.into_iter().zip(published).zip(event.into_iter().zip(event_basis));
    let texts = ids.zip(urls).zip(editions.into_iter().zip(modified));
    let rows = texts.zip(whole.zip(parts));
    Ok(rows
        .map(|(((id, url), (edition, modified)), (whole, ((reports, published), given)))| Head {
            id,
            edition: edition.unwrap_or(1),
            known_from: modified.or_else(|| published.as_ref().map(|day| day.first)),
            is_superseded: false,
            title: Wording::default(),
            issuer: Rc::clone(whole.0.0),
            outlet: Rc::clone(whole.0.1),
            reports,
            language: whole.1,
            published,
            given: given.0.map(|date| (date, given.1.unwrap_or(Basis::Stated))),
            url,
        })
        .collect())
}

fn values<T>(column: &Column<T>) -> impl Iterator<Item = &T> {
    column.at.iter().filter_map(|at| column.of.get(index_of(*at)))
}

/// A value or none for each of `n` rows.
fn spread<T: Clone>(sparse: &Sparse<T>, n: usize) -> Vec<Option<T>> {
    let mut all = vec![None; n];
    for (row, at) in sparse.pairs() {
        if let Some(slot) = all.get_mut(index_of(row)) {
            *slot = sparse.values.of.get(index_of(at)).cloned();
        }
    }
    all
}

/// The facts that are figures by kind are those that have the members of figures.
fn figures_are_all(group: Group<'_>, rows: &[u32], kinds: &Column<Kind>) -> Result<(), Problem> {
    group.ascending("rows", &mut rows.iter().copied(), false)?;
    let is_figure = |kind: &Kind| *kind == Kind::Figure;
    let n_figures = values(kinds).filter(|kind| is_figure(kind)).count();
    let kind_of = |row: &u32| kinds.of.get(index_of(*kinds.at.get(index_of(*row))?));
    match rows.iter().position(|row| !kind_of(row).is_some_and(is_figure)) {
        Some(index) => {
            let expected = Trouble::Unfit("facts.kind = figure".to_owned());
            Err(group.fault("rows", &[Step::Item(index)], expected))
        }
        None => Group { n: n_figures, ..group }.full("rows", rows.to_vec()).map(|_| ()),
    }
}

fn figures(source: &str, raw: file::Figures) -> Result<Figures, Problem> {
    let group = Group { source, name: "figures", n: raw.rows.len() };
    let mut is_cumulative = vec![false; group.n];
    group.ascending("cumulative", &mut raw.cumulative.iter().copied(), false)?;
    for figure in raw.cumulative {
        if let Some(flag) = is_cumulative.get_mut(index_of(figure)) {
            *flag = true;
        }
    }
    Ok(Figures {
        rows: raw.rows,
        indicator: group.column("indicator", raw.indicator, id)?,
        value: group.texts("value", &raw.value, text::decimal)?,
        qualifier: group
            .column("qualifier", raw.qualifier, |word| text::word(word, &Qualifier::ALL))?,
        unit: group.column("unit", raw.unit, id)?,
        rounded_to: group.column("rounded_to", raw.rounded_to, text::positive)?,
        is_cumulative,
    })
}

/// A part and its whole are two figures of one release.
fn parts_of(
    group: Group<'_>,
    pairs: Vec<(u32, u32)>,
    figures: &[u32],
    n_facts: &[u32],
) -> Result<Vec<(u32, u32)>, Problem> {
    group.ascending("part_of", &mut pairs.iter().map(|(part, _)| *part), false)?;
    let is_figure = |row: &u32| figures.binary_search(row).is_ok();
    let mut ends = n_facts.iter().scan(0, |end, n| {
        *end += *n;
        Some(*end)
    });
    let (mut start, mut end) = (0, 0);
    for (index, (part, whole)) in pairs.iter().enumerate() {
        while *part >= end {
            start = end;
            let Some(next) = ends.next() else { break };
            end = next;
        }
        let is_inside = (start..end).contains(part) && (start..end).contains(whole);
        if part == whole || !is_inside || !is_figure(part) || !is_figure(whole) {
            let expected = Trouble::Unfit(format!("{start} ≤ … < {end}, figures.rows"));
            return Err(group.fault("part_of", &[Step::Item(index)], expected));
        }
    }
    Ok(pairs)
}

fn spans(group: Group<'_>, raw: Vec<file::Span>) -> Result<Vec<(u32, Span)>, Problem> {
    group.ascending("period_span", &mut raw.iter().map(|span| span.row), false)?;
    Ok(raw.into_iter().map(|span| (span.row, self::span(span.at))).collect())
}

fn span(raw: file::At) -> Span {
    Span {
        paragraph: index_of(raw.paragraph),
        sentence: raw.sentence.map(index_of),
        offsets: raw.offsets.map(|(start, end)| (index_of(start), index_of(end))),
        phrase: raw.figure,
    }
}

fn changes(group: Group<'_>, raw: Vec<file::Change>) -> Result<Vec<(u32, Change)>, Problem> {
    group.ascending("change", &mut raw.iter().map(|change| change.row), false)?;
    let rows = raw.into_iter().enumerate();
    rows.map(|(index, raw)| {
        let row = raw.row;
        let fault = |(member, found)| {
            group.fault("change", &[Step::Item(index), Step::Member(member)], found)
        };
        change(raw).map(|change| (row, change)).map_err(fault)
    })
    .collect()
}

fn change(raw: file::Change) -> Result<Change, (&'static str, Trouble)> {
    let directions = [(Direction::Up, "up"), (Direction::Down, "down")];
    let of = |member| move |found| (member, found);
    let decimal = |text: Option<String>, member| -> Result<Option<Decimal>, _> {
        text.map(|text| text::decimal(&text).map_err(of(member))).transpose()
    };
    let (from, factor) = (decimal(raw.from, "from")?, decimal(raw.factor, "factor")?);
    let hedge = raw.percent_qualifier.as_deref();
    let percent = match (decimal(raw.percent, "percent")?, raw.percent_rounded_to) {
        (Some(value), Some(step)) => {
            let hedge =
                hedge.map_or(Ok(Qualifier::Exact), |word| text::word(word, &Qualifier::ALL));
            let hedge = hedge.map_err(of("percent_qualifier"))?;
            let step = text::positive(&step).map_err(of("percent_rounded_to"))?;
            Some(Quantity::percent(value, hedge, step))
        }
        (None, None) if hedge.is_none() => None,
        (value, _) => {
            let missing = if value.is_some() { "percent_rounded_to" } else { "percent" };
            return Err((missing, Trouble::MissingMember(missing.to_owned())));
        }
    };
    if from.is_none() && percent.is_none() && factor.is_none() {
        return Err(("from", Trouble::MissingMember("from".to_owned())));
    }
    let baseline: Option<Result<Period, _>> = raw.baseline.map(|text| text::period(&text));
    Ok(Change {
        from,
        percent,
        factor,
        direction: text::word(&raw.direction, &directions).map_err(of("direction"))?,
        baseline: baseline.transpose().map_err(of("baseline"))?,
        baseline_basis: basis(&raw.baseline_basis).map_err(of("baseline_basis"))?,
        from_span: raw.from_span.map(span),
        percent_span: raw.percent_span.map(span),
    })
}
