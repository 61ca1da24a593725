//! `svodka-registry/1`: bodies, outlets, places, units and indicators.

use super::problem::{Problem, Trouble};
use super::row::{Row, read_file};
use crate::model::Id;
use crate::model::fact::Link;
use crate::model::period::Day;
use crate::model::registry::{
    Body, CountedWording, Indicator, Near, Outlet, Place, Plurals, Registry, Table, Unit,
};

/// The format that this program reads.
pub const FORMAT: &str = "svodka-registry/1";

/// Reads a registry. A bad row is left out and reported; the others stay.
///
/// # Errors
/// When the file is not a registry at all.
pub fn read(source: &str) -> Result<(Registry, Vec<Problem>), Problem> {
    read_file(source, FORMAT, |_, row| {
        Some(Registry {
            bodies: table(row, "bodies", &body),
            outlets: table(row, "outlets", &outlet),
            places: table(row, "places", &place),
            units: table(row, "units", &unit),
            indicators: table(row, "indicators", &indicator),
        })
    })
}

fn table<T>(
    row: &Row<'_>,
    list: &'static str,
    read: &dyn Fn(&Row<'_>) -> Option<(Id, T)>,
) -> Table<T> {
    let (table, twice) = Table::new(row.rows(list, read, &mut |_, _| {}));
    for id in twice {
        row.note(list, Trouble::Duplicate(id.to_string()));
    }
    table
}

fn body(row: &Row<'_>) -> Option<(Id, Body)> {
    let (id, name, short) = (row.id("id"), row.wording("name"), row.wording("short"));
    Some((id?, Body { name: name?, short: short? }))
}

fn outlet(row: &Row<'_>) -> Option<(Id, Outlet)> {
    let (id, name, url) = (row.id("id"), row.text("name"), row.text("url"));
    Some((id?, Outlet { name: name?.to_owned(), url: url?.to_owned() }))
}

fn place(row: &Row<'_>) -> Option<(Id, Place)> {
    let (id, name, short) = (row.id("id"), row.wording("name"), row.wording("short"));
    let (within, tile) = (row.maybe_id("within"), row.maybe_pair("tile"));
    let since = row.maybe_text("since");
    let day = since.map(Day::from_iso);
    if let (Some(text), Some(None)) = (since, day) {
        let reason = "YYYY-MM-DD".to_owned();
        row.note("since", Trouble::NotPeriod { text: text.to_owned(), reason });
    }
    Some((id?, Place { name: name?, short: short?, within, since: day.flatten(), tile }))
}

fn unit(row: &Row<'_>) -> Option<(Id, Unit)> {
    let (id, dimension, factor) = (row.id("id"), row.text("dimension"), row.positive("factor"));
    let (symbol, words) = (row.maybe_empty_wording("symbol"), counted(row, "words"));
    let kk_ablative = row.maybe_text("kk_ablative").map(str::to_owned);
    let dimension = dimension?.to_owned();
    Some((id?, Unit { dimension, factor: factor?, symbol: symbol?, words: words?, kk_ablative }))
}

fn indicator(row: &Row<'_>) -> Option<(Id, Indicator)> {
    let (id, name, noun) = (row.id("id"), row.wording("name"), counted(row, "noun"));
    let (unit, link) = (row.id("unit"), row.maybe_word("link", &Link::ALL));
    let near = row.rows_or_none("near", &near);
    Some((id?, Indicator { name: name?, noun: noun?, unit: unit?, link, near }))
}

fn near(row: &Row<'_>) -> Option<Near> {
    let (indicator, differs) = (row.id("indicator"), row.wording("differs"));
    Some(Near { indicator: indicator?, differs: differs? })
}

fn counted(row: &Row<'_>, member: &'static str) -> Option<CountedWording> {
    row.object(member, |row| {
        let plurals = |language| {
            row.object(language, |row| {
                let (one, other) = (row.text("one"), row.text("other"));
                let [few, many] =
                    ["few", "many"].map(|form| row.maybe_text(form).map(str::to_owned));
                Some(Plurals { one: one?.to_owned(), few, many, other: other?.to_owned() })
            })
        };
        let (ru, kk, en) = (plurals("ru"), plurals("kk"), plurals("en"));
        Some(CountedWording { ru: ru?, kk: kk?, en: en? })
    })
}
