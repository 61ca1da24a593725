//! `svodka-registry/1`: bodies, outlets, places, units and indicators.

use super::fields::{self, WireCounted, WireWording};
use super::place::Piece;
use super::problem::{Problem, Trouble};
use crate::model::period::Day;
use crate::model::registry::{Body, Indicator, Outlet, Place, Registry, Unit};
use crate::model::Id;
use serde::Deserialize;
use serde_json::value::RawValue;
use std::collections::BTreeMap;

/// The format that this program reads.
pub const FORMAT: &str = "svodka-registry/1";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WireRegistry<'a> {
    format: String,
    #[serde(borrow)]
    bodies: Vec<&'a RawValue>,
    #[serde(borrow)]
    outlets: Vec<&'a RawValue>,
    #[serde(borrow)]
    places: Vec<&'a RawValue>,
    #[serde(borrow)]
    units: Vec<&'a RawValue>,
    #[serde(borrow)]
    indicators: Vec<&'a RawValue>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WireBody {
    id: String,
    name: WireWording,
    short: WireWording,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WireOutlet {
    id: String,
    name: String,
    url: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WirePlace {
    id: String,
    name: WireWording,
    short: WireWording,
    within: Option<String>,
    since: Option<String>,
    tile: Option<(i32, i32)>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WireUnit {
    id: String,
    dimension: String,
    factor: String,
    symbol: WireWording,
    words: WireCounted,
    kk_ablative: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WireIndicator {
    id: String,
    name: WireWording,
    noun: WireCounted,
    unit: String,
    link: Option<String>,
}

/// Checks a file's `format` member against the one that this program reads.
pub(super) fn check_format(found: &str, expected: &'static str) -> Result<(), Trouble> {
    if found == expected {
        return Ok(());
    }
    let (name, ours) = expected.split_once('/').unwrap_or((expected, ""));
    let newer = found
        .split_once('/')
        .filter(|(found_name, _)| *found_name == name)
        .and_then(|(_, version)| version.parse::<u32>().ok())
        .is_some_and(|version| ours.parse::<u32>().is_ok_and(|ours| version > ours));
    let found = found.chars().take(40).collect();
    Err(if newer { Trouble::NewerFormat(found) } else { Trouble::OtherFormat(found) })
}

/// Reads a registry. A bad row is left out and reported; the others stay.
///
/// # Errors
/// When the file is not a registry at all.
pub fn read(text: &str) -> Result<(Registry, Vec<Problem>), Problem> {
    let file = Piece::file(text);
    let wire: WireRegistry<'_> = file.read(text)?;
    check_format(&wire.format, FORMAT).map_err(|trouble| file.problem("format", trouble))?;
    let mut rows = Rows { text, problems: Vec::new() };
    let registry = Registry {
        bodies: rows.read("bodies", &wire.bodies, |row: WireBody| {
            Ok((row.id, Body { name: row.name.wording()?, short: row.short.wording()? }))
        }),
        outlets: rows.read("outlets", &wire.outlets, |row: WireOutlet| {
            Ok((row.id, Outlet { name: row.name, url: row.url }))
        }),
        places: rows.read("places", &wire.places, place),
        units: rows.read("units", &wire.units, unit),
        indicators: rows.read("indicators", &wire.indicators, indicator),
    };
    Ok((registry, rows.problems))
}

struct Rows<'a> {
    text: &'a str,
    problems: Vec<Problem>,
}

impl<'a> Rows<'a> {
    fn read<W: Deserialize<'a>, T>(
        &mut self,
        list: &str,
        raws: &[&'a RawValue],
        convert: impl Fn(W) -> Result<(String, T), Trouble>,
    ) -> BTreeMap<Id, T> {
        let mut map = BTreeMap::new();
        for (index, raw) in raws.iter().enumerate() {
            let piece = Piece::of(self.text, raw, format!("{list}[{index}]"));
            let row = piece
                .read::<W>(raw.get())
                .and_then(|wire| convert(wire).map_err(|trouble| piece.problem("", trouble)));
            match row {
                Ok((id, _)) if map.contains_key(id.as_str()) => {
                    self.problems.push(piece.problem("id", Trouble::Duplicate(id)));
                }
                Ok((id, value)) => {
                    map.insert(Id::from(id), value);
                }
                Err(problem) => self.problems.push(problem),
            }
        }
        map
    }
}

fn place(row: WirePlace) -> Result<(String, Place), Trouble> {
    let since = match row.since {
        Some(text) => Some(Day::from_iso(&text).ok_or_else(|| Trouble::NotPeriod {
            text: text.clone(),
            reason: "YYYY-MM-DD".to_owned(),
        })?),
        None => None,
    };
    let place = Place {
        name: row.name.wording()?,
        short: row.short.wording()?,
        within: row.within.map(Id::from),
        since,
        tile: row.tile,
    };
    Ok((row.id, place))
}

fn unit(row: WireUnit) -> Result<(String, Unit), Trouble> {
    let unit = Unit {
        dimension: row.dimension,
        factor: fields::positive(&row.factor)?,
        symbol: row.symbol.maybe_empty(),
        words: row.words.counted(),
        kk_ablative: row.kk_ablative,
    };
    Ok((row.id, unit))
}

fn indicator(row: WireIndicator) -> Result<(String, Indicator), Trouble> {
    let indicator = Indicator {
        name: row.name.wording()?,
        noun: row.noun.counted(),
        unit: row.unit.into(),
        link: fields::link(row.link.as_deref())?,
    };
    Ok((row.id, indicator))
}
