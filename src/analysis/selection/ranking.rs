//! The rows of a store in an order, kept while parts come: a part is put in order and merged, in a short task.

use crate::analysis::bits::{Bits, index};
use crate::analysis::collate;
use crate::analysis::store::{Facet, Store};
use crate::model::exact;
use crate::model::order::ranks;
use crate::model::period::Day;
use crate::model::quantity::Decimal;
use crate::model::registry::Registry;
use crate::model::wording::Language;
use std::cmp::Ordering;

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
#[derive(Clone, Debug)]
pub struct Ranking {
    order: Order,
    language: Language,
    /// The rows in order.
    rows: Vec<u32>,
    /// For each row a number that orders most rows; equal ones are compared in full.
    keys: Vec<u64>,
    n_parts: usize,
}

/// The key of rows that have nothing to be ordered by: they stand last, also when the order is turned round.
const LAST: u64 = u64::MAX;

impl Ranking {
    /// A ranking of no rows, for facts that are worded in `language`.
    pub fn new(order: Order, language: Language) -> Self {
        Self { order, language, rows: Vec::new(), keys: Vec::new(), n_parts: 0 }
    }

    /// By what the rows are ordered.
    pub fn order(&self) -> Order {
        self.order
    }

    /// Takes the next part of the store into the order; says whether there was one.
    pub fn advance(&mut self, store: &Store, registry: &Registry) -> bool {
        if self.n_parts >= store.n_parts() {
            return false;
        }
        let new = store.rows_of_part(self.n_parts);
        self.n_parts += 1;
        let ruler = Ruler { order: self.order, language: self.language, store, registry };
        self.keys.extend(new.clone().map(|row| ruler.key(row)));
        let keys = &self.keys;
        let key = |row: u32| keys.get(index(row)).copied().unwrap_or(LAST);
        let compare = |a: u32, b: u32| key(a).cmp(&key(b)).then_with(|| ruler.compare(a, b));
        let rows: Vec<u32> = new.collect();
        let row = |place: usize| rows.get(place).copied().unwrap_or_default();
        let order = ranks(rows.len(), &|a, b| compare(row(a), row(b)));
        self.rows = merged(&self.rows, order.into_iter().map(row), &compare);
        true
    }

    /// These rows in order; rows of parts that are not in the order yet follow the others.
    pub fn ordered(&self, rows: &Bits, is_reversed: bool) -> Vec<u32> {
        let is_last = |row: &u32| self.keys.get(index(*row)).is_none_or(|key| *key == LAST);
        let n_ranked = self.rows.len();
        let n_first = self.rows.partition_point(|row| !is_last(row));
        let (first, last) = self.rows.split_at(n_first);
        let is_in = |row: &u32| rows.has(*row);
        let mut ordered = Vec::with_capacity(rows.n());
        if is_reversed {
            ordered.extend(first.iter().rev().copied().filter(is_in));
        } else {
            ordered.extend(first.iter().copied().filter(is_in));
        }
        ordered.extend(last.iter().copied().filter(is_in));
        if ordered.len() < rows.n() {
            ordered.extend(rows.iter().filter(|row| index(*row) >= n_ranked));
        }
        ordered
    }
}

fn merged(
    before: &[u32],
    new: impl Iterator<Item = u32>,
    compare: &dyn Fn(u32, u32) -> Ordering,
) -> Vec<u32> {
    let mut new = new.peekable();
    let mut all = Vec::with_capacity(before.len() + new.size_hint().0);
    for row in before {
        while let Some(next) = new.next_if(|next| compare(*next, *row).is_lt()) {
            all.push(next);
        }
        all.push(*row);
    }
    all.extend(new);
    all
}

/// What rows are measured by.
struct Ruler<'a> {
    order: Order,
    language: Language,
    store: &'a Store,
    registry: &'a Registry,
}

impl Ruler<'_> {
    fn key(&self, row: u32) -> u64 {
        match self.order {
            Order::Date => newest_first(self.store.day(row)),
            Order::Release => newest_first(self.stated_on(row)),
            Order::Words => collate::beginning(self.store.says(row)),
            Order::Indicator => self.name(row).map_or(LAST, collate::beginning),
            Order::Value => self.base_value(row).map_or(LAST, |(dimension, value)| {
                collate::beginning(dimension) >> 48 << 48 | magnitude(value)
            }),
        }
    }

    fn compare(&self, a: u32, b: u32) -> Ordering {
        let by_date = || newest_first(self.store.day(a)).cmp(&newest_first(self.store.day(b)));
        let by_statement = || newest_first(self.stated_on(a)).cmp(&newest_first(self.stated_on(b)));
        let by_order = match self.order {
            Order::Date => by_statement(),
            Order::Release => self.release(a).cmp(&self.release(b)),
            Order::Words => collate::compare(self.store.says(a), self.store.says(b)),
            Order::Indicator => {
                let (a, b) = (self.name(a).unwrap_or_default(), self.name(b).unwrap_or_default());
                collate::compare(a, b).then_with(by_date)
            }
            Order::Value => match (self.base_value(a), self.base_value(b)) {
                (Some((one, a)), Some((other, b))) => {
                    one.cmp(other).then_with(|| exact::compare(a, b)).then_with(by_date)
                }
                _ => by_date(),
            },
        };
        by_order.then(a.cmp(&b))
    }

    fn stated_on(&self, row: u32) -> Option<Day> {
        self.store.head(row)?.stated_on()
    }

    fn release(&self, row: u32) -> Option<&str> {
        self.store.head(row).map(|head| &*head.id)
    }

    fn name(&self, row: u32) -> Option<&str> {
        let id = self.store.id(row, Facet::Indicator)?;
        let indicator = self.registry.indicators.get(id);
        Some(indicator.map_or(&**id, |found| found.name.get(self.language)))
    }

    /// The number of a figure in the base unit of its dimension.
    fn base_value(&self, row: u32) -> Option<(&str, Decimal)> {
        let value = self.store.value(row)?;
        let (units, column) = self.store.units();
        let unit = self.registry.units.get(units.id(*column.get(index(row))?)?)?;
        Some((unit.dimension.as_str(), exact::times(value, unit.factor)?))
    }
}

/// A key that is the smaller the later the day; rows without a day stand last.
fn newest_first(day: Option<Day>) -> u64 {
    let later = |day: Day| i64::from(i32::MAX) - i64::from(day.0);
    day.map_or(LAST, |day| u64::try_from(later(day)).unwrap_or(LAST))
}

/// A key of 46 bits in the order of numbers: how many digits stand before the point, then the first twelve digits.
fn magnitude(number: Decimal) -> u64 {
    if number.is_sign_negative() {
        return 0;
    }
    let (before, after) = exact::digits(number);
    let before = before.trim_start_matches('0');
    let digits = before.bytes().chain(after.bytes()).chain(std::iter::repeat(b'0'));
    let first = digits.take(12).fold(0, |all, digit| all * 10 + u64::from(digit - b'0'));
    u64::try_from(before.len()).unwrap_or(0) << 40 | first
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_of_numbers_stand_in_their_order() {
        let right = [
            "-3",
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
            "79228162514264337593543950335",
        ];
        let keys: Vec<u64> = right.iter().map(|n| magnitude(exact::read(n).unwrap())).collect();
        assert!(keys.is_sorted() && keys.iter().all(|key| key >> 46 == 0), "{keys:?}");
    }
}
