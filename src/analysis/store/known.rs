//! What was known on a day: a mask over the rows, made of the days of their releases.

use super::Store;
use crate::analysis::bits::{Bits, index};
use crate::model::claim::Head;
use crate::model::period::Day;

impl Store {
    /// The rows of what was known on a day, of each release in the edition that was known then; today for none.
    /// Nothing where these are all rows that there are.
    ///
    /// A release whose day is not known is not among what was known on any day.
    pub fn known_on(&self, day: Option<Day>) -> Option<Bits> {
        let has_editions = self.heads.iter().any(|head| head.is_superseded);
        if day.is_none() && !has_editions {
            return None;
        }
        let is_known = |head: &Head| match day {
            None => !head.is_superseded,
            Some(day) => head.known_from.is_some_and(|from| from <= day),
        };
        let is_replaced = |head: &Head| {
            let mut later =
                self.heads.iter().filter(|it| it.id == head.id && it.edition > head.edition);
            head.is_superseded && later.any(|later| is_known(later))
        };
        let shown: Vec<bool> =
            self.heads.iter().map(|head| is_known(head) && !is_replaced(head)).collect();
        let is_shown = |release: u32| shown.get(index(release)).copied().unwrap_or_default();
        let mut rows = Bits::with_room(self.n_rows());
        for (row, release) in (0..).zip(&self.releases) {
            if is_shown(*release) {
                rows.insert(row);
            }
        }
        Some(rows)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::release::Release;
    use crate::wire;

    const FOLDER: [&str; 3] = [
        include_str!("../../../tests/data/editions/registry.json"),
        include_str!("../../../tests/data/editions/releases/made-up-bulletin.json"),
        include_str!("../../../tests/data/editions/editions/made-up-bulletin.1.json"),
    ];

    /// The made-up pair, the parts in one order or the other, and a release without a day.
    fn store(is_earlier_first: bool) -> Store {
        let [registry, releases @ ..] = FOLDER;
        let registry = wire::registry::read(registry).whole().unwrap();
        let [second, first] =
            releases.map(|text| wire::release::read(text, &registry).whole().unwrap());
        let undated =
            Release { id: "undated".into(), published: None, occasion: None, ..first.clone() };
        let mut parts = [("all", vec![&second, &undated]), ("earlier", vec![&first])];
        if is_earlier_first {
            parts.reverse();
        }
        let mut store = Store::default();
        for (name, releases) in parts {
            let part = wire::part::text(name, &releases).unwrap();
            store.append(wire::part::read(&part).unwrap(), None).unwrap();
        }
        store
    }

    /// The releases with their editions that are shown, and whether each has all of its facts.
    #[track_caller]
    fn check(day: Option<&str>, expected: &[(&str, u32)]) {
        for is_earlier_first in [false, true] {
            let store = store(is_earlier_first);
            let rows = store.known_on(day.map(|day| Day::from_iso(day).unwrap())).unwrap();
            let head = |row| store.head(row).map(|head| (&*head.id, head.edition)).unwrap();
            let mut seen: Vec<(&str, u32)> = rows.iter().map(head).collect();
            assert_eq!(seen.len(), 10 * expected.len());
            seen.sort_unstable();
            seen.dedup();
            assert_eq!(seen, expected);
        }
    }

    #[test]
    fn a_day_has_the_edition_that_was_known_then() {
        check(None, &[("made-up-bulletin", 2), ("undated", 1)]);
        check(Some("2026-01-14"), &[]);
        check(Some("2026-01-15"), &[("made-up-bulletin", 1)]);
        check(Some("2026-02-02"), &[("made-up-bulletin", 1)]);
        check(Some("2026-02-03"), &[("made-up-bulletin", 2)]);
    }

    #[test]
    fn a_fact_is_found_in_the_edition_that_is_shown() {
        for is_earlier_first in [false, true] {
            let store = store(is_earlier_first);
            let edition = |fact: &str, day: Option<&str>| {
                let rows = day.and_then(|day| store.known_on(Day::from_iso(day)));
                let row = store.row_of("made-up-bulletin", fact, rows.as_ref())?;
                store.head(row).map(|head| head.edition)
            };
            assert_eq!(edition("trees", None), Some(2));
            assert_eq!(edition("trees", Some("2026-01-20")), Some(1));
            assert_eq!(edition("trees", Some("2026-02-20")), Some(2));
            assert_eq!((edition("signs", None), edition("bridges", None)), (None, Some(2)));
            assert_eq!(edition("signs", Some("2026-01-20")), Some(1));
            assert_eq!(edition("bridges", Some("2026-01-20")), None);
        }
    }

    #[test]
    fn where_there_is_one_edition_of_each_today_needs_no_mask() {
        let mut store = Store::default();
        let registry = wire::registry::read(FOLDER[0]).whole().unwrap();
        let release = wire::release::read(FOLDER[1], &registry).whole().unwrap();
        let part = wire::part::text("all", &[&release]).unwrap();
        store.append(wire::part::read(&part).unwrap(), None).unwrap();
        assert_eq!(store.known_on(None), None);
    }
}
