//! Which bars are drawn while a window moves, so that most of its steps only shift them.

/// A drag that goes on for so many windows begins anew: numbers on paper have an end.
pub(super) const FARTHEST: u32 = 8;

/// Bars of a stretch of time that is wider than the window by half of it at each side.
///
/// They stand where they stand for one window, the first of a drag, and are shifted for every other: a drag that goes on
/// draws those that come and takes away those that went, and touches no other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ahead {
    /// The first day of the window for which nothing is shifted.
    origin: i32,
    /// The first day of the window for which the bars were drawn.
    first: i32,
    n_days: i32,
}

impl Ahead {
    /// Where a drag begins.
    pub fn of((first, last): (i32, i32)) -> Self {
        Self { origin: first, first, n_days: last.saturating_sub(first).saturating_add(1).max(1) }
    }

    /// What is drawn for the next window of a drag; none if it is not as long, because then nothing stands as it stood.
    pub fn follow(self, (first, last): (i32, i32)) -> Option<Self> {
        if Self::of((first, last)).n_days != self.n_days {
            return None;
        }
        if first.abs_diff(self.first) <= self.margin().unsigned_abs() {
            return Some(self);
        }
        let is_far = first.abs_diff(self.origin) / self.n_days.unsigned_abs() >= FARTHEST;
        Some(Self { first, origin: if is_far { first } else { self.origin }, ..self })
    }

    /// How far the bars are shifted for a window, in days.
    pub(super) fn shift_days(self, first: i32) -> i32 {
        self.origin.saturating_sub(first)
    }

    /// The first and the last day that are drawn.
    pub(super) fn drawn(self) -> (i32, i32) {
        let margin = self.margin();
        let last = self.first.saturating_add(self.n_days - 1);
        (self.first.saturating_sub(margin), last.saturating_add(margin))
    }

    /// The first and the last day of the window for which nothing is shifted.
    pub(super) fn resting(self) -> (i32, i32) {
        (self.origin, self.origin.saturating_add(self.n_days - 1))
    }

    fn margin(self) -> i32 {
        self.n_days / 2
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_a_window_is_drawn_at_each_side() {
        assert_eq!(Ahead::of((100, 199)).drawn(), (50, 249));
        assert_eq!(Ahead::of((100, 100)).drawn(), (100, 100));
    }

    #[test]
    fn a_short_way_draws_nothing_anew() {
        let start = Ahead::of((100, 199));
        assert_eq!(start.follow((150, 249)), Some(start));
        assert_eq!(start.follow((50, 149)), Some(start));
        assert_eq!(start.shift_days(150), -50);
    }

    #[test]
    fn a_long_way_draws_what_comes_and_leaves_the_rest_in_its_place() {
        let far = Ahead::of((100, 199)).follow((151, 250)).unwrap();
        assert_eq!((far.drawn(), far.resting()), ((101, 300), (100, 199)));
        assert_eq!(far.shift_days(151), -51);
    }

    #[test]
    fn a_very_long_way_begins_anew() {
        let start = Ahead::of((100, 199));
        assert_eq!(start.follow((899, 998)).unwrap().resting(), (100, 199));
        assert_eq!(start.follow((900, 999)), Some(Ahead::of((900, 999))));
    }

    #[test]
    fn a_window_of_another_length_is_another_picture() {
        assert_eq!(Ahead::of((100, 199)).follow((100, 198)), None);
    }

    #[test]
    fn no_window_is_too_far() {
        let ends = Ahead::of((i32::MIN, i32::MAX));
        assert_eq!(ends.drawn().0, i32::MIN);
        assert!(Ahead::of((i32::MIN, 0)).follow((0, i32::MAX)).is_some());
    }
}
