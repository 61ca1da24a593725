//! `svodka-release/1`: one release. The head of the file here; its facts in [`fact`], the links between them in [`links`].

mod fact;
mod links;
#[cfg(test)]
mod tests;

use super::problem::{Problem, Trouble};
use super::row::{File, Row, read_file};
use super::text;
use crate::model::Id;
use crate::model::fact::Fact;
use crate::model::period::Basis;
use crate::model::registry::{Registry, Table};
use crate::model::release::{
    BrokenFact, Occasion, OpenLink, Release, SOURCE_LANGUAGES, SourceText,
};

/// The format that this program reads.
pub const FORMAT: &str = "svodka-release/1";

/// Reads a release. Facts that cannot be read are left out, kept as broken and reported.
///
/// # Errors
/// When the file is not a release at all, or its head cannot be read.
pub fn read(source: &str, registry: &Registry) -> Result<(Release, Vec<Problem>), Problem> {
    read_file(source, FORMAT, |file, row| {
        let mut release = head(row)?;
        facts(row, registry, &mut release);
        release.open_links = row.rows_or_none("open_links", &open_link);
        links::mend(file, &mut release, registry);
        Some(release)
    })
}

fn head(row: &Row<'_>) -> Option<Release> {
    let (id, edition, title) = (row.id("id"), row.whole("edition"), row.wording("title"));
    let (issuer, outlet, reports) = (row.id("issuer"), row.id("outlet"), row.maybe_id("reports"));
    let language = row.word("language", &SOURCE_LANGUAGES.map(|tag| (tag, tag)));
    let note = row.maybe_wording("note");
    let published = row.maybe_period("published");
    let occasion = row.maybe_object("event", occasion);
    let headline = row.ids("headline", true);
    let source = row.object("source", |row| {
        let url = row.text("url")?;
        let text = row.maybe_object("text", source_text);
        match text::url(url) {
            Ok(url) => Some((url, text)),
            Err(trouble) => {
                row.note("url", trouble);
                None
            }
        }
    });
    let (url, text) = source?;
    Some(Release {
        id: id?,
        edition: u32::try_from(edition?).ok()?,
        title: title?,
        note,
        issuer: issuer?,
        outlet: outlet?,
        reports,
        language: language?,
        published,
        occasion,
        headline,
        url,
        text,
        facts: Vec::new(),
        open_links: Vec::new(),
        broken: Vec::new(),
    })
}

fn facts(row: &Row<'_>, registry: &Registry, release: &mut Release) {
    let mut broken = Vec::new();
    let text = release.text.as_ref();
    let facts = row.rows("facts", &|row| fact::read(row, registry, text), &mut |index, id| {
        broken.push(BrokenFact { id: id.map(str::to_owned), index });
    });
    let (facts, twice) = without_twins(facts);
    for (index, id) in twice {
        row.note("facts", Trouble::Duplicate(id.to_string()));
        broken.push(BrokenFact { id: Some(id.to_string()), index });
    }
    release.facts = facts;
    release.broken = broken;
}

/// The facts whose id stands for the first time, and the others by place and id.
fn without_twins(facts: Vec<Fact>) -> (Vec<Fact>, Vec<(usize, Id)>) {
    let ids = facts.iter().enumerate().map(|(index, fact)| (Id::clone(&fact.id), index)).collect();
    let (firsts, twice) = Table::new(ids);
    if twice.is_empty() {
        return (facts, Vec::new());
    }
    let mut once = Vec::new();
    let mut twins = Vec::new();
    for (index, fact) in facts.into_iter().enumerate() {
        if firsts.get(&fact.id) == Some(&index) {
            once.push(fact);
        } else {
            twins.push((index, fact.id));
        }
    }
    (once, twins)
}

fn occasion(row: &Row<'_>) -> Option<Occasion> {
    let (date, place) = (row.period("date"), row.maybe_id("place"));
    let date_basis = row.maybe_word("date_basis", &Basis::ALL).unwrap_or(Basis::Stated);
    let place_basis = row.maybe_word("place_basis", &Basis::ALL).unwrap_or(Basis::NotStated);
    let participants = row.ids("participants", true);
    Some(Occasion { date: date?, date_basis, place, place_basis, participants })
}

fn source_text(row: &Row<'_>) -> Option<SourceText> {
    let (length, digest) = (row.whole("length"), row.text("sha256"));
    let paragraphs: Option<Vec<_>> = row.list("paragraphs").iter().map(Row::pair).collect();
    let length = length?;
    let mut before = 0;
    let in_order = paragraphs.as_ref().is_some_and(|paragraphs| {
        paragraphs.iter().all(|&(start, end)| {
            let fits = before <= start && start <= end && end <= length;
            before = end;
            fits
        })
    });
    if !in_order {
        row.note("paragraphs", Trouble::Offsets);
        return None;
    }
    Some(SourceText { length, digest: digest?.to_owned(), paragraphs: paragraphs? })
}

fn open_link(row: &Row<'_>) -> Option<OpenLink> {
    let (from, to, says) = (row.id("from"), row.id("to"), row.wording("says"));
    Some(OpenLink { from: from?, to: to?, says: says? })
}

/// A fault that lies between members of the file.
fn note_between(file: &File<'_>, member: &'static str, trouble: Trouble) {
    use super::place::{Path, Step};
    file.note(Path::ROOT.then(Step::Member(member)), trouble);
}
