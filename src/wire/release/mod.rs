//! `svodka-release/1`: one release. The head of the file here; its facts in [`fact`], places in the text in [`span`],
//! the links between facts in [`links`].

mod fact;
mod links;
mod slow;
mod span;
#[cfg(test)]
mod tests;

use super::file::{read_file, read_tree, read_worded};
use super::lists::Known;
use super::problem::{Reading, Trouble};
use super::row::Row;
use super::tree::Tree;
use crate::model::period::{Basis, Day, Period};
use crate::model::registry::Registry;
use crate::model::release::{
    BrokenFact, Occasion, OpenLink, Release, SOURCE_LANGUAGES, SourceText,
};
use fact::Against;
use links::Links;
pub use slow::read as read_in_steps;

/// The format that this program reads.
pub const FORMAT: &str = "svodka-release/1";

/// Reads a release. Facts that cannot be read are left out, kept as broken and reported.
pub fn read(source: &str, registry: &Registry) -> Reading<Release> {
    read_file(source, FORMAT, |row| members(row, registry))
}

/// Reads a release whose words are those of one language alone, as the build makes them for a page: a text stands where
/// `svodka-release/1` has one for each language. Every language is answered with it.
pub fn read_of_one_language(source: &str, registry: &Registry) -> Reading<Release> {
    read_worded(source, FORMAT, true, |row| members(row, registry))
}

/// Reads a release that is read as JSON already.
pub(super) fn read_parsed(source: &str, tree: &Tree, registry: &Registry) -> Reading<Release> {
    read_tree(source, tree, FORMAT, |row| members(row, registry))
}

/// The facts are read, for what is wrong in them, also where the head cannot be.
fn members(row: &Row<'_>, registry: &Registry) -> Option<Release> {
    let links = Links::new(row);
    let (head, text) = head(row, registry, &links);
    let against = Against { registry, text: text.as_ref(), links: &links };
    let mut broken = Vec::new();
    let facts = row.rows("facts", &|row| fact::read(row, &against), &mut |index, fact| {
        broken.push(broken_fact(index, fact));
    });
    let open_links = row.rows_or_none("open_links", &|row| open_link(row, &links));
    let mut release = Release { text, facts, open_links, broken, ..head? };
    links::mend(&mut release, &links);
    Some(release)
}

fn broken_fact(index: usize, fact: &Tree) -> BrokenFact {
    BrokenFact { index, says: fact.bare("says").unwrap_or_default().to_owned() }
}

fn head(
    row: &Row<'_>,
    registry: &Registry,
    links: &Links<'_>,
) -> (Option<Release>, Option<SourceText>) {
    let (id, edition, title) = (row.plain_id("id"), row.ordinal("edition"), row.wording("title"));
    let (issuer, outlet, reports) = (row.id("issuer"), row.id("outlet"), row.maybe_id("reports"));
    // Their ids stand in place of the names.
    let [bodies, outlets] =
        [("bodies", registry.bodies.keys()), ("outlets", registry.outlets.keys())]
            .map(|(list, keys)| Known { list, keys, is_cut: true });
    row.known("issuer", issuer.as_deref(), bodies);
    row.known("outlet", outlet.as_deref(), outlets);
    let language = row.word("language", &SOURCE_LANGUAGES.map(|tag| (tag, tag)));
    let note = row.maybe_wording("note");
    let published = row.maybe_day("published");
    let occasion = row.maybe_object("event", |row| occasion(row, registry, bodies));
    let headline = row.links("headline", true, links.facts());
    let mut text = None;
    let url = row.object("source", |row| {
        text = row.maybe_object("text", span::source_text);
        row.url("url")
    });
    let edition = edition.and_then(|edition| {
        let edition = u32::try_from(edition).ok();
        if edition.is_none() {
            row.wrong("edition", "1, 2, 3, …");
        }
        edition
    });
    let modified = modified(row, edition, published.as_ref());
    let head = || {
        Some(Release {
            id: id?,
            edition: edition?,
            title: title?,
            note,
            issuer: issuer?,
            outlet: outlet?,
            reports,
            language: language?,
            published,
            modified: if edition? > 1 { Some(modified?) } else { None },
            occasion,
            headline,
            url: url?,
            text: None,
            facts: Vec::new(),
            open_links: Vec::new(),
            broken: Vec::new(),
        })
    };
    (head(), text)
}

/// The day on which an edition came out: later editions name it, the first is dated by its print.
/// A later edition without a day that could be is not read: it would seem to have been known from the first day on.
fn modified(row: &Row<'_>, edition: Option<u32>, published: Option<&Period>) -> Option<Day> {
    let is_there = row.get("modified").is_some();
    if edition? == 1 {
        // A first edition that changed something would have had one before it.
        if is_there {
            row.note("modified", Trouble::Unfit("edition > 1".to_owned()));
        }
        return None;
    }
    let day = row.calendar_day("modified")?;
    if let Some(printed) = published.map(|day| day.first).filter(|printed| day < *printed) {
        row.note("modified", Trouble::Unfit(format!("≥ {}", printed.iso())));
        return None;
    }
    Some(day)
}

/// The occasion; none where a word of it is wrong, since another would stand in its place.
fn occasion(row: &Row<'_>, registry: &Registry, bodies: Known<'_>) -> Option<Occasion> {
    let places = Known { list: "places", keys: registry.places.keys(), is_cut: true };
    let before = row.n_faults();
    let (date, place) = (row.period("date"), row.link("place", false, places));
    let date_basis = row.maybe_word("date_basis", &Basis::ALL).unwrap_or(Basis::Stated);
    let place_basis = row.maybe_word("place_basis", &Basis::ALL).unwrap_or(Basis::NotStated);
    let participants = row.links("participants", true, bodies);
    let is_whole = row.n_faults() == before;
    let date = date.filter(|_| is_whole)?;
    Some(Occasion { date, date_basis, place, place_basis, participants })
}

fn open_link(row: &Row<'_>, links: &Links<'_>) -> Option<OpenLink> {
    let (from, to) = (row.link("from", true, links.facts()), row.link("to", true, links.facts()));
    let says = row.wording("says");
    Some(OpenLink { from: from?, to: to?, says: says? })
}
