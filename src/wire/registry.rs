//! `svodka-registry/1`: bodies, outlets, places, units and indicators.

use super::file::{read_file, read_tree, read_worded};
use super::lists::{self, Known};
use super::problem::{Reading, Trouble};
use super::row::Row;
use super::text::shown;
use super::tree::Tree;
use crate::model::Id;
use crate::model::fact::Link;
use crate::model::registry::{
    Body, CountedWording, Indicator, Keys, Near, Outlet, Place, Plurals, Registry, Table, Unit,
};

/// The format that this program reads.
pub const FORMAT: &str = "svodka-registry/1";

/// Reads a registry. A bad row is left out and reported; the others stay.
pub fn read(source: &str) -> Reading<Registry> {
    read_file(source, FORMAT, members)
}

/// Reads a registry whose words are those of one language alone, as
/// [`read_of_one_language`](super::release::read_of_one_language) reads a release.
pub fn read_of_one_language(source: &str) -> Reading<Registry> {
    read_worded(source, FORMAT, true, members)
}

/// Reads a registry that is read as JSON already.
pub(super) fn read_parsed(source: &str, tree: &Tree) -> Reading<Registry> {
    read_tree(source, tree, FORMAT, members)
}

#[expect(clippy::unnecessary_wraps, reason = "as the reader of a file answers")]
fn members(row: &Row<'_>) -> Option<Registry> {
    let [places, units, indicators] =
        ["places", "units", "indicators"].map(|list| Own { list, keys: row.bare_rows(list).1 });
    let registry = Registry {
        bodies: table(row, "bodies", &body),
        outlets: table(row, "outlets", &outlet),
        places: table(row, "places", &|row| place(row, places.known())),
        units: table(row, "units", &unit),
        indicators: table(row, "indicators", &|row| {
            indicator(row, units.known(), indicators.known())
        }),
    };
    circles(row, &places.keys);
    Some(registry)
}

/// A list of the registry with the ids of its rows, also of those that are faulty.
struct Own {
    list: &'static str,
    keys: Keys,
}

impl Own {
    fn known(&self) -> Known<'_> {
        Known { list: self.list, keys: &self.keys, is_cut: true }
    }
}

/// Notes places that lie in themselves.
fn circles(row: &Row<'_>, keys: &Keys) {
    let (places, _) = row.bare_rows("places");
    let around = |place: &Tree| place.bare("within").and_then(|id| keys.place(id));
    let parents: Vec<Option<usize>> = places.iter().map(around).collect();
    for index in lists::circles(&parents) {
        let id = places.get(index).and_then(|place| place.bare("id")).unwrap_or_default();
        row.note_below("places", index, "within", Trouble::Circle(shown(id)));
    }
}

fn table<T>(
    row: &Row<'_>,
    list: &'static str,
    read: &dyn Fn(&Row<'_>) -> Option<(Id, T)>,
) -> Table<T> {
    Table::new(row.rows(list, read, &mut |_, _| {})).0
}

fn body(row: &Row<'_>) -> Option<(Id, Body)> {
    let (id, name, short) = (row.id("id"), row.wording("name"), row.wording("short"));
    Some((id?, Body { name: name?, short: short? }))
}

fn outlet(row: &Row<'_>) -> Option<(Id, Outlet)> {
    let (id, name, url) = (row.id("id"), row.filled("name"), row.url("url"));
    Some((id?, Outlet { name: name?.to_owned(), url: url? }))
}

fn place(row: &Row<'_>, places: Known<'_>) -> Option<(Id, Place)> {
    let (id, name, short) = (row.id("id"), row.wording("name"), row.wording("short"));
    let (within, tile) = (row.link("within", false, places), row.maybe_pair("tile"));
    let since = row.get("since").and_then(|_| row.calendar_day("since"));
    Some((id?, Place { name: name?, short: short?, within, since, tile }))
}

fn unit(row: &Row<'_>) -> Option<(Id, Unit)> {
    let (id, dimension, factor) = (row.id("id"), row.filled("dimension"), row.positive("factor"));
    let (symbol, words) = (row.words("symbol", false), counted(row, "words"));
    let kk_ablative = row.maybe_text("kk_ablative").map(str::to_owned);
    let dimension = dimension?.to_owned();
    Some((id?, Unit { dimension, factor: factor?, symbol: symbol?, words: words?, kk_ablative }))
}

fn indicator(row: &Row<'_>, units: Known<'_>, indicators: Known<'_>) -> Option<(Id, Indicator)> {
    let (id, name, noun) = (row.id("id"), row.wording("name"), counted(row, "noun"));
    let (unit, link) = (row.link("unit", true, units), row.maybe_word("link", &Link::ALL));
    let near = row.rows_or_none("near", &|row| near(row, indicators));
    Some((id?, Indicator { name: name?, noun: noun?, unit: unit?, link, near }))
}

fn near(row: &Row<'_>, indicators: Known<'_>) -> Option<Near> {
    let (indicator, differs) = (row.link("indicator", true, indicators), row.wording("differs"));
    Some(Near { indicator: indicator?, differs: differs? })
}

fn counted(row: &Row<'_>, member: &'static str) -> Option<CountedWording> {
    if row.file.is_of_one_language {
        let forms = plurals(row, member)?;
        return Some(CountedWording { ru: forms.clone(), kk: forms.clone(), en: forms });
    }
    row.object(member, |row| {
        let [ru, kk, en] = ["ru", "kk", "en"].map(|language| plurals(row, language));
        Some(CountedWording { ru: ru?, kk: kk?, en: en? })
    })
}

fn plurals(row: &Row<'_>, member: &'static str) -> Option<Plurals> {
    row.object(member, |row| {
        let (one, other) = (row.text("one"), row.text("other"));
        let [few, many] = ["few", "many"].map(|form| row.maybe_text(form).map(str::to_owned));
        Some(Plurals { one: one?.to_owned(), few, many, other: other?.to_owned() })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const REGISTRY: &str = include_str!("../../assets/archive/registry.json");

    #[track_caller]
    fn check(from: &str, to: &str, expected: &str) {
        assert!(REGISTRY.contains(from), "the registry has no {from}");
        let problems = read(&REGISTRY.replacen(from, to, 1)).problems;
        let without_place = |text: String| text.split_once(": ").unwrap().1.to_owned();
        let seen: Vec<String> =
            problems.iter().map(|problem| without_place(problem.to_string())).collect();
        assert_eq!(seen, [expected]);
    }

    #[test]
    fn rows_refer_to_rows_that_are_there() {
        check(
            "\"within\": \"KZ\"",
            "\"within\": \"KX\"",
            "places[1].within: problem-dangling: KX (places), KZ?",
        );
        check(
            "\"within\": \"KZ\"",
            "\"within\": \"KZ-10\"",
            "places[1].within: problem-circle: KZ-10",
        );
        check(
            "\"unit\": \"KZT\"",
            "\"unit\": \"KZ\"",
            "indicators[12].unit: problem-dangling: KZ (units), KZT?",
        );
    }

    #[test]
    fn rows_stand_once_and_say_everything() {
        check("\"id\": \"KZT/dose\"", "\"id\": \"t\"", "units[7].id: problem-duplicate: t");
        check("\"ru\": \"Казахстан\"", "\"ru\": \" \"", "places[0].name.ru: problem-missing-words");
        check(
            "\"url\": \"https://",
            "\"url\": \"ftp://",
            "outlets[0].url: problem-unknown-word: ftp://www.zakon.kz/ (https://…, http://…)",
        );
    }
}
