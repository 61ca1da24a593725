//! Where the true value may lie, given what a claim says of it.

/// The interval that a claim leaves for the true value, as seen from the number it prints.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reach {
    /// The number that the text prints.
    pub at: f64,
    /// How far below that number the true value may lie.
    pub low: End,
    /// How far above that number the true value may lie.
    pub high: End,
}

/// One end of a [`Reach`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum End {
    /// The printed number itself is the end and belongs to the interval.
    At,
    /// The printed number itself is the end and does not belong: the low end of "more than".
    Excluded,
    /// The interval runs to this value, which belongs to it: zero below "up to".
    Closed(f64),
    /// The interval runs to just short of this value: the upper end of a rounded figure.
    Open(f64),
    /// Nothing bounds the interval on this side: "and more".
    Endless,
    /// It goes past the printed number by an amount that the text does not state: "about".
    Unstated,
}

impl Reach {
    /// A plain count: the value is the number.
    pub fn exact(at: f64) -> Self {
        Self { at, low: End::At, high: End::At }
    }

    /// A figure rounded to `step`: [at − step/2, at + step/2).
    pub fn rounded(at: f64, step: f64) -> Self {
        let half = step / 2.0;
        Self { at, low: End::Closed(at - half), high: End::Open(at + half) }
    }

    /// "More than": (at, ∞).
    pub fn more_than(at: f64) -> Self {
        Self { at, low: End::Excluded, high: End::Endless }
    }

    /// "At least": [at, ∞).
    pub fn at_least(at: f64) -> Self {
        Self { at, low: End::At, high: End::Endless }
    }

    /// "Less than": [0, at).
    pub fn less_than(at: f64) -> Self {
        Self { at, low: End::Closed(0.0), high: End::Excluded }
    }

    /// "Up to": [0, at].
    pub fn up_to(at: f64) -> Self {
        Self { at, low: End::Closed(0.0), high: End::At }
    }

    /// "Nearly": below the number by an unstated amount.
    pub fn nearly(at: f64) -> Self {
        Self { at, low: End::Unstated, high: End::Excluded }
    }

    /// "About": around the number by an unstated amount.
    pub fn about(at: f64) -> Self {
        Self { at, low: End::Unstated, high: End::Unstated }
    }

    /// Whether the printed number itself may be the value: a dot if so, a ring if not.
    pub fn includes_at(&self) -> bool {
        self.low != End::Excluded && self.high != End::Excluded
    }

    /// The finite numbers that a scale has to hold to show this claim.
    pub fn stops(&self) -> impl Iterator<Item = f64> {
        [Some(self.at), self.low.value(), self.high.value()]
            .into_iter()
            .flatten()
            .filter(|v| v.is_finite())
    }
}

impl End {
    /// The value of an end that states one of its own.
    pub fn value(&self) -> Option<f64> {
        match *self {
            Self::Closed(v) | Self::Open(v) => Some(v),
            Self::At | Self::Excluded | Self::Endless | Self::Unstated => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_than_excludes_its_number_and_at_least_includes_it() {
        assert!(!Reach::more_than(14.0).includes_at());
        assert!(Reach::at_least(14.0).includes_at());
        assert!(!Reach::less_than(14.0).includes_at());
        assert!(Reach::up_to(14.0).includes_at());
        assert!(!Reach::nearly(1500.0).includes_at());
        assert!(Reach::about(1500.0).includes_at());
    }

    #[test]
    fn a_rounded_figure_stops_at_both_halves_of_its_step() {
        let stops: Vec<f64> = Reach::rounded(47.2, 0.2).stops().collect();
        assert_eq!(stops, [47.2, 47.1, 47.300_000_000_000_004]);
    }

    #[test]
    fn a_number_that_is_no_number_stops_nothing() {
        assert_eq!(Reach::rounded(f64::NAN, 1.0).stops().count(), 0);
        assert_eq!(Reach::exact(f64::INFINITY).stops().count(), 0);
    }
}
