//! How many facts lie between two days, without counting them each time.

/// Facts by day, added up from the first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Each day that has a fact, with the number of facts up to it and on it.
    sums: Vec<(i32, u32)>,
}

impl Tally {
    /// The tally of facts on these days, in any order.
    pub fn of(days: impl IntoIterator<Item = i32>) -> Self {
        let mut days: Vec<i32> = days.into_iter().collect();
        days.sort_unstable();
        let mut sums: Vec<(i32, u32)> = Vec::new();
        let mut n = 0_u32;
        for day in days {
            n = n.saturating_add(1);
            match sums.last_mut() {
                Some(last) if last.0 == day => last.1 = n,
                _ => sums.push((day, n)),
            }
        }
        Self { sums }
    }

    /// How many facts lie between two days, both within.
    pub fn between(&self, first: i32, last: i32) -> u32 {
        self.before(last.saturating_add(1)).saturating_sub(self.before(first))
    }

    /// How many facts lie before a day.
    fn before(&self, day: i32) -> u32 {
        let n_days = self.sums.partition_point(|(other, _)| *other < day);
        n_days.checked_sub(1).and_then(|i| self.sums.get(i)).map_or(0, |(_, n)| *n)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(first: i32, last: i32, expected: u32) {
        let tally = Tally::of([9, 3, 3, -5, 20]);
        assert_eq!(tally.between(first, last), expected);
    }

    #[test]
    fn both_days_are_within() {
        check(3, 9, 3);
        check(4, 8, 0);
        check(3, 3, 2);
        check(-5, 20, 5);
        check(-4, 19, 3);
    }

    #[test]
    fn windows_without_end_and_turned_round_are_counted_too() {
        check(i32::MIN, i32::MAX - 1, 5);
        check(9, 3, 0);
        assert_eq!(Tally::default().between(0, 10), 0);
    }
}
