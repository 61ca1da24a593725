//! `svodka-release/1`: one release. The file as a whole; its facts are read one by one in [`fact`].

mod fact;
mod links;

use super::fields::{self, WireWording};
use super::place::Piece;
use super::problem::{Problem, Trouble};
use super::registry::check_format;
use crate::model::registry::Registry;
use crate::model::release::{BrokenFact, Occasion, OpenLink, Release, SourceText};
use crate::model::wording::Language;
use crate::model::Id;
use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::value::RawValue;

/// The format that this program reads.
pub const FORMAT: &str = "svodka-release/1";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WireRelease<'a> {
    #[serde(rename = "format")]
    _format: IgnoredAny,
    id: String,
    edition: u32,
    title: WireWording,
    issuer: String,
    outlet: String,
    reports: Option<String>,
    language: String,
    published: Option<String>,
    event: Option<WireEvent>,
    headline: Vec<String>,
    source: WireSource,
    #[serde(borrow)]
    facts: Vec<&'a RawValue>,
    #[serde(default)]
    open_links: Vec<WireOpenLink>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WireEvent {
    date: String,
    place: Option<String>,
    place_basis: String,
    participants: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WireSource {
    url: String,
    text: Option<WireText>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WireText {
    length: usize,
    sha256: String,
    paragraphs: Vec<(usize, usize)>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WireOpenLink {
    from: String,
    to: String,
    says: WireWording,
}

/// Only what names the format, so that a newer file is called newer and not malformed.
#[derive(Deserialize)]
struct Format {
    format: String,
}

/// Reads a release. Facts that cannot be read are left out, kept as broken and reported.
///
/// # Errors
/// When the file is not a release at all, or its head cannot be read.
pub fn read(text: &str, registry: &Registry) -> Result<(Release, Vec<Problem>), Problem> {
    let file = Piece::file(text);
    let format: Format = file.read(text)?;
    check_format(&format.format, FORMAT).map_err(|trouble| file.problem("format", trouble))?;
    let wire: WireRelease<'_> = file.read(text)?;
    let at = |member: &'static str| {
        let file = file.clone();
        move |trouble: Trouble| file.problem(member, trouble)
    };
    let language = Language::from_tag(&wire.language).ok_or_else(|| {
        let allowed = "kk, ru, en".to_owned();
        file.problem("language", Trouble::UnknownWord { word: wire.language.clone(), allowed })
    })?;
    let published = wire.published.as_deref().map(fields::period).transpose();
    let mut release = Release {
        id: wire.id.into(),
        edition: wire.edition,
        title: wire.title.wording().map_err(at("title"))?,
        issuer: wire.issuer.into(),
        outlet: wire.outlet.into(),
        reports: wire.reports.map(Id::from),
        language,
        published: published.map_err(at("published"))?,
        occasion: wire.event.map(occasion).transpose().map_err(at("event"))?,
        headline: ids(wire.headline),
        url: safe_url(wire.source.url).map_err(at("source.url"))?,
        text: wire.source.text.map(source_text).transpose().map_err(at("source.text"))?,
        facts: Vec::new(),
        open_links: Vec::new(),
        broken: Vec::new(),
    };
    let mut problems = Vec::new();
    read_facts(text, &wire.facts, registry, &mut release, &mut problems);
    for (index, row) in wire.open_links.into_iter().enumerate() {
        let path = format!("open_links[{index}]");
        match row.says.wording() {
            Ok(says) => {
                release.open_links.push(OpenLink { from: row.from.into(), to: row.to.into(), says });
            }
            Err(trouble) => problems.push(file.problem(&path, trouble)),
        }
    }
    links::mend(&file, &mut release, registry, &mut problems);
    Ok((release, problems))
}

fn read_facts(
    text: &str,
    raws: &[&RawValue],
    registry: &Registry,
    release: &mut Release,
    problems: &mut Vec<Problem>,
) {
    for (index, raw) in raws.iter().enumerate() {
        let piece = Piece::of(text, raw, format!("facts[{index}]"));
        let read = fact::read(&piece, raw.get(), registry, release.text.as_ref());
        match read {
            Ok(fact) if release.fact(&fact.id).is_some() => {
                problems.push(piece.problem("id", Trouble::Duplicate(fact.id.to_string())));
                release.broken.push(BrokenFact { id: Some(fact.id.to_string()), index });
            }
            Ok(fact) => release.facts.push(fact),
            Err((id, problem)) => {
                problems.push(problem);
                release.broken.push(BrokenFact { id, index });
            }
        }
    }
}

fn ids(texts: Vec<String>) -> Vec<Id> {
    texts.into_iter().map(Id::from).collect()
}

fn occasion(wire: WireEvent) -> Result<Occasion, Trouble> {
    Ok(Occasion {
        date: fields::period(&wire.date)?,
        place: wire.place.map(Id::from),
        place_basis: fields::basis(&wire.place_basis)?,
        participants: ids(wire.participants),
    })
}

/// Only web addresses become links: `javascript:` and the like never reach the page.
fn safe_url(url: String) -> Result<String, Trouble> {
    if url.starts_with("https://") || url.starts_with("http://") {
        return Ok(url);
    }
    let allowed = "https://…, http://…".to_owned();
    Err(Trouble::UnknownWord { word: url.chars().take(40).collect(), allowed })
}

fn source_text(wire: WireText) -> Result<SourceText, Trouble> {
    let mut before = 0;
    for &(start, end) in &wire.paragraphs {
        if start < before || end < start || end > wire.length {
            return Err(Trouble::Offsets);
        }
        before = end;
    }
    Ok(SourceText { length: wire.length, digest: wire.sha256, paragraphs: wire.paragraphs })
}
