//! The rows of a store in an order, kept while parts come: a part is put in order and merged, in short steps.

use crate::analysis::bits::{Bits, index, row};
use crate::analysis::collate;
use crate::analysis::store::{Facet, Store};
use crate::model::Id;
use crate::model::exact;
use crate::model::order::{ranks, sorted};
use crate::model::period::Day;
use crate::model::quantity::Decimal;
use crate::model::registry::Registry;
use crate::model::wording::Language;
use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// By what the rows are ordered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// By the last day of the period, or the day of the statement; the newest first, undated rows last.
    #[default]
    Date,
    /// By the name of the indicator, then by date; rows without one last.
    Indicator,
    /// By dimension and number, the smallest first; rows that are no figures last.
    Value,
    /// By the day of the statement, the newest first, then as the text goes.
    Release,
    /// By the archive's words.
    Words,
}

impl Order {
    /// All orders, with the names that addresses give them.
    pub const ALL: [(Self, &'static str); 5] = [
        (Self::Date, "date"),
        (Self::Indicator, "indicator"),
        (Self::Value, "value"),
        (Self::Release, "release"),
        (Self::Words, "words"),
    ];
}

/// The rows of a store in one order.
///
/// Each part is put in order by itself and is then merged with the others, all of it in short steps.
#[derive(Clone, Debug)]
pub struct Ranking {
    order: Order,
    language: Language,
    /// Rows in order, several runs of them as long as they are not merged; the first has most of them.
    runs: Vec<Vec<u32>>,
    /// For each row a number that orders it; rows of one number stand as they came, but for those ordered by words.
    keys: Vec<u128>,
    n_parts: usize,
    /// The places of names among all of them: of indicators, or of dimensions.
    names: Option<BTreeMap<Id, u16>>,
    merge: Option<Merge>,
}

/// The last two runs on their way to be one; they stay as they are until it is whole.
#[derive(Clone, Debug)]
struct Merge {
    merged: Vec<u32>,
    /// How many rows of either are taken.
    taken: [usize; 2],
}

/// The keys from here on are of rows that have nothing to be ordered by: they stand last, also when the order is
/// turned round, and among themselves by date.
const LAST: u128 = u128::MAX << DAY_BITS;
/// Below what a row is ordered by stands a day.
const DAY_BITS: u32 = 32;
/// So many rows are merged in a step; comparing words takes longer than comparing numbers.
const ROWS: usize = 50_000;
const ROWS_BY_WORDS: usize = 4_000;

impl Ranking {
    /// A ranking of no rows, for facts that are worded in `language`.
    pub fn new(order: Order, language: Language) -> Self {
        let (runs, keys) = (Vec::new(), Vec::new());
        Self { order, language, runs, keys, n_parts: 0, names: None, merge: None }
    }

    /// By what the rows are ordered.
    pub fn order(&self) -> Order {
        self.order
    }

    /// Takes a short step towards an order of all rows; says whether one was left to take.
    pub fn advance(&mut self, store: &Store, registry: &Registry) -> bool {
        if let Some(merge) = self.merge.take() {
            self.go_on(merge, store);
            return true;
        }
        let has_new = self.n_parts < store.n_parts();
        if let [.., before, last] = self.runs.as_slice()
            && (!has_new || last.len() * 2 >= before.len())
        {
            let merged = Vec::with_capacity(before.len() + last.len());
            self.go_on(Merge { merged, taken: [0, 0] }, store);
            return true;
        }
        if has_new {
            self.take_part(store, registry);
        }
        has_new
    }

    /// Whether every row of the store is in the order.
    pub fn is_whole(&self, store: &Store) -> bool {
        self.n_parts == store.n_parts() && self.runs.len() < 2
    }

    /// Puts the rows of the next part in order.
    fn take_part(&mut self, store: &Store, registry: &Registry) {
        let new = store.rows_of_part(self.n_parts);
        self.n_parts += 1;
        let (order, language) = (self.order, self.language);
        let names = self.names.get_or_insert_with(|| names(order, language, registry));
        let ruler = Ruler { order, names, store, registry };
        self.keys.extend(new.clone().map(|row| ruler.key(row)));
        // Letters are weighed once and not for each comparison.
        let words: Vec<Vec<u8>> = match order {
            Order::Words => new.clone().map(|row| collate::weighed(store.says(row))).collect(),
            _ => Vec::new(),
        };
        let start = index(new.start);
        let keys = self.keys.get(start..).unwrap_or_default();
        let by_words = |a: usize, b: usize| words.get(a).cmp(&words.get(b));
        let ranks = ranks(new.len(), &|a, b| {
            keys.get(a).cmp(&keys.get(b)).then_with(|| by_words(a, b)).then(a.cmp(&b))
        });
        self.runs.push(ranks.into_iter().map(|place| row(start + place)).collect());
    }

    /// Merges some more rows of the last two runs.
    fn go_on(&mut self, mut merge: Merge, store: &Store) {
        let [.., left, right] = self.runs.as_slice() else { return };
        let by_words = self.order == Order::Words;
        let key = |row: u32| self.keys.get(index(row)).copied().unwrap_or(LAST);
        let compare = |a: u32, b: u32| {
            let words = || collate::compare_letters(store.says(a), store.says(b));
            let by_key = key(a).cmp(&key(b));
            by_key.then_with(|| if by_words { words() } else { Ordering::Equal }).then(a.cmp(&b))
        };
        for _ in 0..if by_words { ROWS_BY_WORDS } else { ROWS } {
            let [n_left, n_right] = &mut merge.taken;
            let (a, b) = (left.get(*n_left).copied(), right.get(*n_right).copied());
            let is_left = match (a, b) {
                (Some(a), Some(b)) => compare(a, b).is_lt(),
                (a, _) => a.is_some(),
            };
            let (next, n) = if is_left { (a, n_left) } else { (b, n_right) };
            let Some(next) = next else { break };
            merge.merged.push(next);
            *n += 1;
        }
        if merge.merged.len() < left.len() + right.len() {
            self.merge = Some(merge);
            return;
        }
        self.runs.truncate(self.runs.len() - 2);
        self.runs.push(merge.merged);
    }

    /// These rows in order; rows that are not in the order yet follow the others.
    pub fn ordered(&self, rows: &Bits, is_reversed: bool) -> Vec<u32> {
        let is_last = |row: &u32| self.keys.get(index(*row)).is_none_or(|key| *key >= LAST);
        let is_in = |row: &u32| rows.has(*row);
        let mut ordered = Vec::with_capacity(rows.n());
        for run in &self.runs {
            let (first, last) = run.split_at(run.partition_point(|row| !is_last(row)));
            if is_reversed {
                ordered.extend(first.iter().rev().copied().filter(is_in));
            } else {
                ordered.extend(first.iter().copied().filter(is_in));
            }
            ordered.extend(last.iter().copied().filter(is_in));
        }
        if ordered.len() < rows.n() {
            ordered.extend(rows.iter().filter(|row| index(*row) >= self.keys.len()));
        }
        ordered
    }
}

/// The places of what rows are grouped by before they are ordered: indicators by name, dimensions by id.
fn names(order: Order, language: Language, registry: &Registry) -> BTreeMap<Id, u16> {
    let names: Vec<(&str, Id)> = match order {
        Order::Indicator => {
            let all = registry.indicators.iter();
            all.map(|(id, found)| (found.name.get(language), Rc::clone(id))).collect()
        }
        Order::Value => {
            let all = registry.units.iter().map(|(_, unit)| unit.dimension.as_str());
            let all: BTreeSet<&str> = all.collect();
            all.into_iter().map(|dimension| ("", Id::from(dimension))).collect()
        }
        Order::Date | Order::Release | Order::Words => Vec::new(),
    };
    let in_order = sorted(names, &|a, b| collate::compare(a.0, b.0));
    (0..).zip(in_order).map(|(place, (_, id))| (id, place)).collect()
}

/// What rows are measured by.
struct Ruler<'a> {
    order: Order,
    names: &'a BTreeMap<Id, u16>,
    store: &'a Store,
    registry: &'a Registry,
}

impl Ruler<'_> {
    fn key(&self, row: u32) -> u128 {
        let of_day = u128::from(newest_first(self.store.day(row)));
        let stated = self.store.head(row).and_then(|head| head.stated_on());
        let of_statement = u128::from(newest_first(stated));
        let (key, day) = match self.order {
            Order::Date => (self.store.day(row).map(|_| of_day), of_statement),
            // Rows of one statement came as they stand in its text.
            Order::Release => (stated.map(|_| of_statement), 0),
            Order::Words => (Some(collate::beginning(self.store.says(row))), 0),
            Order::Indicator => (self.name(row), of_day),
            Order::Value => (self.base_value(row), of_day),
        };
        key.map_or(LAST, |key| key << DAY_BITS) | day
    }

    /// The place of the indicator's name; names that the registry does not have stand behind.
    fn name(&self, row: u32) -> Option<u128> {
        let id = self.store.id(row, Facet::Indicator)?;
        Some(u128::from(self.names.get(id).copied().unwrap_or(u16::MAX)))
    }

    /// The dimension and the number in its base unit.
    fn base_value(&self, row: u32) -> Option<u128> {
        let value = self.store.value(row)?;
        let (units, column) = self.store.units();
        let unit = self.registry.units.get(units.id(*column.get(index(row))?)?)?;
        let dimension = self.names.get(unit.dimension.as_str()).copied()?;
        Some(u128::from(dimension) << 80 | magnitude(exact::times(value, unit.factor)?))
    }
}

/// A key that is the smaller the later the day; rows without a day stand last.
fn newest_first(day: Option<Day>) -> u32 {
    let later = |day: Day| i64::from(i32::MAX) - i64::from(day.0);
    day.map_or(u32::MAX, |day| u32::try_from(later(day)).unwrap_or(u32::MAX))
}

/// A key of 80 bits in the order of numbers: the sign, how many digits stand before the point, the first 22 digits.
fn magnitude(number: Decimal) -> u128 {
    const SIGN: u128 = 1 << 79;
    let (before, after) = exact::digits(number);
    let before = before.trim_start_matches('0');
    let digits = before.bytes().chain(after.bytes()).chain(std::iter::repeat(b'0'));
    let first = digits.take(22).fold(0, |all, digit| all * 10 + u128::from(digit - b'0'));
    let size = u128::try_from(before.len()).unwrap_or(0) << 74 | first;
    if number.is_sign_negative() { SIGN - 1 - size } else { SIGN | size }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_of_numbers_stand_in_their_order() {
        let right = [
            "-10.5",
            "-3",
            "-0.1",
            "0",
            "0.001",
            "0.05",
            "0.5",
            "1",
            "9.99",
            "10",
            "47.2",
            "1637",
            "18000000",
            "10000000000000.5",
            "123456789012345678901.5",
            "123456789012345678901.6",
            "79228162514264337593543950335",
        ];
        let keys: Vec<u128> = right.iter().map(|n| magnitude(exact::read(n).unwrap())).collect();
        assert!(keys.is_sorted() && keys.iter().all(|key| key >> 80 == 0), "{keys:?}");
    }
}
