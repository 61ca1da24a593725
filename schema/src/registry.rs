//! `svodka-registry/1`.

use schemars::JsonSchema;

use crate::value::{Day, Filled, Id, Positive, Url, Whole, Wording};
use crate::word::Link;

/// Names in three languages for every id that releases use.
#[derive(Debug, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Registry {
    /// The schema, for editors.
    #[schemars(rename = "$schema")]
    pub schema: Option<String>,
    /// The format of the file.
    pub format: Format,
    /// Who states figures, is counted, or is told to act.
    pub bodies: Vec<Body>,
    /// Who prints texts.
    pub outlets: Vec<Outlet>,
    /// Countries, regions by ISO 3166-2, named places inside them.
    pub places: Vec<Place>,
    /// Units of measure.
    pub units: Vec<Unit>,
    /// What is counted or measured.
    pub indicators: Vec<Indicator>,
}

/// The format that this schema describes.
#[derive(Debug, JsonSchema)]
pub enum Format {
    /// The first version.
    #[schemars(rename = "svodka-registry/1")]
    One,
}

/// A body, office or circle of officials.
#[derive(Debug, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Body {
    /// Its id.
    pub id: Id,
    /// The full name.
    pub name: Wording,
    /// An abbreviation or a short name.
    pub short: Wording,
}

/// A publisher.
#[derive(Debug, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Outlet {
    /// Its id.
    pub id: Id,
    /// The name as the outlet writes it.
    pub name: Filled,
    /// The address of its front page.
    pub url: Url,
}

/// A place.
#[derive(Debug, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Place {
    /// Its id.
    pub id: Id,
    /// The official name.
    pub name: Wording,
    /// A name that fits a tile of the map.
    pub short: Wording,
    /// The place around it, by id.
    pub within: Option<Id>,
    /// The day from which its present borders hold, where they broke a series.
    pub since: Option<Day>,
    /// Column and row on the tile map, from 0.
    pub tile: Option<(Whole, Whole)>,
}

/// A unit of measure.
#[derive(Debug, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Unit {
    /// `1`, UCUM for physical units, ISO 4217 for money, `%`.
    pub id: Id,
    /// What is measured: figures are comparable only inside one dimension.
    pub dimension: Filled,
    /// How many of the dimension's base unit one of this unit is.
    pub factor: Positive,
    /// The symbol in three languages; may be empty.
    pub symbol: Symbol,
    /// What follows a number.
    pub words: CountedWording,
    /// The Kazakh word before "астам".
    pub kk_ablative: Option<String>,
}

/// A symbol in three languages, which may be empty.
#[derive(Debug, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Symbol {
    /// In Russian.
    pub ru: String,
    /// In Kazakh.
    pub kk: String,
    /// In English.
    pub en: String,
}

/// What is counted or measured.
#[derive(Debug, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Indicator {
    /// Its id.
    pub id: Id,
    /// A name that can stand as a title.
    pub name: Wording,
    /// What follows the number.
    pub noun: CountedWording,
    /// The unit in which it is given, by id.
    pub unit: Id,
    /// Its link of the chain.
    pub link: Option<Link>,
    /// Indicators that are near and not the same.
    pub near: Option<Vec<Near>>,
}

/// An indicator that is near another and not the same.
#[derive(Debug, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Near {
    /// The other indicator, by id.
    pub indicator: Id,
    /// In what they differ, in words that read right from both sides.
    pub differs: Wording,
}

/// Words that follow a number, in three languages.
#[derive(Debug, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct CountedWording {
    /// In Russian.
    pub ru: Plurals,
    /// In Kazakh.
    pub kk: Plurals,
    /// In English.
    pub en: Plurals,
}

/// A form for each plural category of CLDR.
#[derive(Debug, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Plurals {
    /// For 1, 21, 101 in Russian; for 1 in Kazakh and English.
    pub one: String,
    /// For 2 to 4 in Russian; `other` where absent.
    pub few: Option<String>,
    /// For 5 to 20 in Russian; `other` where absent.
    pub many: Option<String>,
    /// For all else.
    pub other: String,
}
