//! The window of days that a timeline shows: zoom, pan, limits, keys. No picture, no page.

use super::extent;

/// A window on a run of days. It never leaves its limits and never closes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimeWindow {
    first: i32,
    last: i32,
    limits: (i32, i32),
}

/// What a reader can do to a window with keys or buttons.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeStep {
    /// See less, closer, about the middle.
    ZoomIn,
    /// See more, from farther.
    ZoomOut,
    /// Go back in time by a quarter of the window.
    Earlier,
    /// Go forward in time by a quarter of the window.
    Later,
    /// Go to the start of what there is.
    Start,
    /// Go to the end of what there is.
    End,
    /// See everything.
    Reset,
}

impl TimeStep {
    /// The step that a key asks for, by the key's name in the browser's events.
    pub fn from_key(key: &str) -> Option<Self> {
        match key {
            "+" | "=" => Some(Self::ZoomIn),
            "-" | "_" => Some(Self::ZoomOut),
            "ArrowLeft" => Some(Self::Earlier),
            "ArrowRight" => Some(Self::Later),
            "Home" => Some(Self::Start),
            "End" => Some(Self::End),
            "0" => Some(Self::Reset),
            _ => None,
        }
    }
}

impl TimeWindow {
    /// The fewest days that a window shows.
    pub const FEWEST_DAYS: i32 = 7;

    /// The window that shows everything between two days, both within it.
    pub fn whole(first: i32, last: i32) -> Self {
        let limits = extent::days(first, last);
        Self { first: limits.0, last: limits.1, limits }
    }

    /// The window nearest to the wished one that its limits allow.
    pub fn new(first: i32, last: i32, limits: (i32, i32)) -> Self {
        Self::whole(limits.0, limits.1)
            .moved_to(f64::from(first), f64::from(last) - f64::from(first) + 1.0)
    }

    /// The first and the last day seen.
    pub fn days(&self) -> (i32, i32) {
        (self.first, self.last)
    }

    /// The first and the last day that can be seen.
    pub fn limits(&self) -> (i32, i32) {
        self.limits
    }

    /// Whether everything is seen.
    pub fn is_whole(&self) -> bool {
        (self.first, self.last) == self.limits
    }

    /// The window with `factor` times as many days, the day `anchor` staying where it is.
    #[must_use]
    pub fn zoomed(&self, anchor: i32, factor: f64) -> Self {
        if !factor.is_finite() || factor <= 0.0 {
            return *self;
        }
        let anchor = anchor.clamp(self.first, self.last);
        let share = (f64::from(anchor) + 0.5 - f64::from(self.first)) / self.n_days();
        let n_days = self.clamped_days(self.n_days() * factor);
        self.moved_to(f64::from(anchor) + 0.5 - share * n_days, n_days)
    }

    /// The window moved by so many days, as far as its limits allow.
    #[must_use]
    pub fn panned(&self, days: i32) -> Self {
        self.moved_to(f64::from(self.first) + f64::from(days), self.n_days())
    }

    /// The window after a step of the reader's.
    #[must_use]
    pub fn stepped(&self, step: TimeStep) -> Self {
        let middle = self.first + (self.last - self.first) / 2;
        let quarter = whole_days((self.n_days() / 4.0).max(1.0));
        match step {
            TimeStep::ZoomIn => self.zoomed(middle, 0.5),
            TimeStep::ZoomOut => self.zoomed(middle, 2.0),
            TimeStep::Earlier => self.panned(-quarter),
            TimeStep::Later => self.panned(quarter),
            TimeStep::Start => self.moved_to(f64::from(self.limits.0), self.n_days()),
            TimeStep::End => self.moved_to(f64::from(self.limits.1), self.n_days()),
            TimeStep::Reset => Self::whole(self.limits.0, self.limits.1),
        }
    }

    /// The day at a share of the window's width, from 0 at the left to 1 at the right.
    pub fn day_at(&self, share: f64) -> i32 {
        let share = if share.is_finite() { extent::within(share, 0.0, 1.0) } else { 0.5 };
        whole_days((f64::from(self.first) + share * self.n_days()).floor())
            .clamp(self.first, self.last)
    }

    fn n_days(&self) -> f64 {
        f64::from(self.last) - f64::from(self.first) + 1.0
    }

    fn clamped_days(&self, n_days: f64) -> f64 {
        let all = f64::from(self.limits.1) - f64::from(self.limits.0) + 1.0;
        extent::within(n_days.round(), f64::from(Self::FEWEST_DAYS).min(all), all)
    }

    fn moved_to(&self, first: f64, n_days: f64) -> Self {
        let n_days = self.clamped_days(n_days);
        let latest = f64::from(self.limits.1) + 1.0 - n_days;
        let first = whole_days(extent::within(first.round(), f64::from(self.limits.0), latest));
        Self { first, last: first + whole_days(n_days) - 1, limits: self.limits }
    }
}

#[expect(clippy::cast_possible_truncation, reason = "all days lie within ±2,000,000")]
fn whole_days(days: f64) -> i32 {
    extent::within(days, -4_000_001.0, 4_000_001.0).round() as i32
}

#[cfg(test)]
mod tests {
    use super::*;

    fn year() -> TimeWindow {
        TimeWindow::whole(0, 399)
    }

    #[test]
    fn zooming_keeps_the_anchor_where_it_is() {
        let zoomed = year().zoomed(100, 0.5);
        assert_eq!(zoomed.days(), (50, 249));
        assert_eq!(zoomed.zoomed(100, 2.0), year());
    }

    #[test]
    fn a_window_stays_within_its_limits() {
        let zoomed = year().zoomed(399, 0.25);
        assert_eq!(zoomed.days(), (300, 399));
        assert_eq!(zoomed.panned(50), zoomed);
        assert_eq!(zoomed.panned(-1000).days(), (0, 99));
        assert_eq!(zoomed.panned(i32::MIN).days(), (0, 99));
    }

    #[test]
    fn a_window_never_closes_and_never_outgrows_its_limits() {
        let mut window = year();
        for _ in 0..50 {
            window = window.stepped(TimeStep::ZoomIn);
        }
        assert_eq!(window.days().1 - window.days().0 + 1, TimeWindow::FEWEST_DAYS);
        for _ in 0..50 {
            window = window.stepped(TimeStep::ZoomOut);
        }
        assert!(window.is_whole());
    }

    #[test]
    fn keys_step_through_time() {
        let window = TimeWindow::new(100, 199, (0, 399));
        let go = |key| TimeStep::from_key(key).map(|step| window.stepped(step).days());
        assert_eq!(go("ArrowLeft"), Some((75, 174)));
        assert_eq!(go("ArrowRight"), Some((125, 224)));
        assert_eq!(go("Home"), Some((0, 99)));
        assert_eq!(go("End"), Some((300, 399)));
        assert_eq!(go("0"), Some((0, 399)));
        assert_eq!(go("+"), Some((125, 174)));
        assert_eq!(TimeStep::from_key("a"), None);
    }

    #[test]
    fn a_single_day_is_a_window() {
        let window = TimeWindow::whole(5, 5);
        assert_eq!(window.stepped(TimeStep::ZoomIn).days(), (5, 5));
        assert_eq!(window.stepped(TimeStep::Later).days(), (5, 5));
        assert_eq!(window.day_at(0.7), 5);
    }

    #[test]
    fn nonsense_changes_nothing() {
        assert_eq!(year().zoomed(0, f64::NAN), year());
        assert_eq!(year().zoomed(0, 0.0), year());
        assert_eq!(TimeWindow::new(10, 5, (100, 0)).days(), (100, 100));
    }
}
