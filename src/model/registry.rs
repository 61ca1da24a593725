//! The registries: who, where, what is counted and in which unit, each with names in three languages.

use super::fact::Link;
use super::order::ranks;
use super::quantity::Decimal;
use super::wording::{Language, Wording};
use super::{Id, period::Day};
use std::rc::Rc;

/// A body, office or circle of officials that states figures, is counted, or is told to act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Body {
    /// The full name.
    pub name: Wording,
    /// The short name, such as an abbreviation.
    pub short: Wording,
}

/// A publisher that printed a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outlet {
    /// The name as the outlet writes it.
    pub name: String,
    /// The address of its front page.
    pub url: String,
}

/// A country, a region of ISO 3166-2, or a named place inside one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The official name.
    pub name: Wording,
    /// A name of a few letters, for a map tile.
    pub short: Wording,
    /// The place around it.
    pub within: Option<Id>,
    /// The day from which its present borders hold, where they broke a series.
    pub since: Option<Day>,
    /// Column and row on the tile map.
    pub tile: Option<(usize, usize)>,
}

/// The words that follow a number, one for each plural category of the language (CLDR).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plurals {
    /// For 1, 21, 101 in Russian; for 1 in Kazakh and English.
    pub one: String,
    /// For 2 to 4, 22 to 24 in Russian.
    pub few: Option<String>,
    /// For 5 to 20 in Russian.
    pub many: Option<String>,
    /// For all else; in Russian, for fractions.
    pub other: String,
}

/// Plural words in each language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CountedWording {
    /// Russian.
    pub ru: Plurals,
    /// Kazakh.
    pub kk: Plurals,
    /// English.
    pub en: Plurals,
}

impl CountedWording {
    /// The words in `language`.
    pub fn get(&self, language: Language) -> &Plurals {
        match language {
            Language::Ru => &self.ru,
            Language::Kk => &self.kk,
            Language::En => &self.en,
        }
    }
}

/// A unit of measure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// What is measured: figures are comparable only inside one dimension.
    pub dimension: String,
    /// How many of the dimension's base unit one of this unit is.
    pub factor: Decimal,
    /// The symbol: "т", "кг", "$".
    pub symbol: Wording,
    /// The word after a number: "тонна", "тонны", "тонн".
    pub words: CountedWording,
    /// The Kazakh word in the ablative, which "астам" (more than) asks for: "тоннадан".
    pub kk_ablative: Option<String>,
}

/// What is counted or measured.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Indicator {
    /// The name, as a noun phrase that can stand as a title.
    pub name: Wording,
    /// What follows the number: "нарколаборатория ликвидирована".
    pub noun: CountedWording,
    /// The unit in which it is given.
    pub unit: Id,
    /// The link of the chain on which it stands.
    pub link: Option<Link>,
    /// Indicators that are near and not the same.
    pub near: Vec<Near>,
}

/// An indicator that is near another and not the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Near {
    /// The other indicator.
    pub indicator: Id,
    /// In what they differ, in words that read right from both sides.
    pub differs: Wording,
}

/// Rows by id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table<T> {
    keys: Keys,
    rows: Vec<T>,
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self { keys: Keys::default(), rows: Vec::new() }
    }
}

impl<T> Table<T> {
    /// A table of these rows, and the ids that stand twice: of them the first row is found.
    pub fn new(rows: Vec<(Id, T)>) -> (Self, Vec<Id>) {
        let (ids, rows) = rows.into_iter().unzip();
        let (keys, twice) = Keys::new(ids);
        (Self { keys, rows }, twice)
    }

    /// The row with this id.
    pub fn get(&self, id: &str) -> Option<&T> {
        self.keys.place(id).and_then(|place| self.rows.get(place))
    }

    /// The ids of the rows.
    pub fn keys(&self) -> &Keys {
        &self.keys
    }

    /// All rows, in the order of the file.
    pub fn iter(&self) -> impl Iterator<Item = (&Id, &T)> {
        self.keys.ids.iter().zip(&self.rows)
    }
}

/// Ids with their places, found by halving. It does not know what it is the key to, so there is one of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Keys {
    /// In the order of the file.
    ids: Vec<Id>,
    /// Their places in the order of the ids.
    order: Vec<usize>,
}

impl Keys {
    /// Keys of these ids, and the ids that stand twice: of them the first place is found.
    pub fn new(ids: Vec<Id>) -> (Self, Vec<Id>) {
        let order = ranks(ids.len(), &|a, b| ids.get(a).cmp(&ids.get(b)));
        let mut keys = Self { ids, order: Vec::new() };
        let mut twice = Vec::new();
        for place in order {
            let last = keys.order.last().and_then(|last| keys.ids.get(*last));
            match keys.ids.get(place) {
                Some(id) if last == Some(id) => twice.push(Rc::clone(id)),
                _ => keys.order.push(place),
            }
        }
        (keys, twice)
    }

    /// The place of an id.
    pub fn place(&self, id: &str) -> Option<usize> {
        let key = |place: &usize| self.ids.get(*place).map_or("", |key| key);
        let found = self.order.binary_search_by(|place| key(place).cmp(id)).ok()?;
        self.order.get(found).copied()
    }

    /// All ids, in the order of the file.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.ids.iter().map(|id| &**id)
    }
}

/// All registries.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Registry {
    /// Bodies by id.
    pub bodies: Table<Body>,
    /// Outlets by id.
    pub outlets: Table<Outlet>,
    /// Places by id.
    pub places: Table<Place>,
    /// Units by id.
    pub units: Table<Unit>,
    /// Indicators by id.
    pub indicators: Table<Indicator>,
}

impl Registry {
    /// The tile in which a place lies: the place itself, or the nearest one around it with a tile.
    pub fn tile_of(&self, place: &str) -> Option<Id> {
        let mut id = Id::from(place);
        // A file could make a circle; no country is ten levels deep.
        for _ in 0..10 {
            let found = self.places.get(&id)?;
            if found.tile.is_some() {
                return Some(id);
            }
            id = Rc::clone(found.within.as_ref()?);
        }
        None
    }
}
