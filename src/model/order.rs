//! Ordering rows.
//!
//! One sort for every list and every key: each instance of the library's sort costs several kilobytes of program.

use std::cmp::Ordering;

/// The items in the order that `compare` gives; equal ones stay as they were.
pub fn sorted<T>(items: Vec<T>, compare: &dyn Fn(&T, &T) -> Ordering) -> Vec<T> {
    let mut slots: Vec<Option<T>> = items.into_iter().map(Some).collect();
    let ranks = ranks(slots.len(), &|a, b| match (slots.get(a), slots.get(b)) {
        (Some(Some(a)), Some(Some(b))) => compare(a, b),
        _ => Ordering::Equal,
    });
    ranks.into_iter().filter_map(|rank| slots.get_mut(rank).and_then(Option::take)).collect()
}

/// The places `0..n` in the order that `compare` gives; equal ones stay as they were.
pub fn ranks(n: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut ranks: Vec<usize> = (0..n).collect();
    ranks.sort_by(|a, b| compare(*a, *b));
    ranks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_items_stay_as_they_were() {
        let items = vec![(2, 'a'), (1, 'b'), (2, 'c'), (1, 'd')];
        let sorted = sorted(items, &|a, b| a.0.cmp(&b.0));
        assert_eq!(sorted, [(1, 'b'), (1, 'd'), (2, 'a'), (2, 'c')]);
    }
}
