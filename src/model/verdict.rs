//! The three answers that a check can give.

/// Whether a statement is borne out by the claims that it rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// No values inside the claims' intervals satisfy the statement.
    DoesNotHold,
    /// A link, period or scope is not in the text, or the answer hangs on an unstated width.
    CannotTell,
    /// Values inside the intervals satisfy the statement, and nothing that it needs is missing.
    Holds,
}

impl Verdict {
    /// The verdict of a statement that some values of the certain parts satisfy (`certain`), and
    /// some values of the widest readings (`possible`).
    pub fn of(certain: bool, possible: bool) -> Self {
        match (certain, possible) {
            (true, _) => Self::Holds,
            (false, true) => Self::CannotTell,
            (false, false) => Self::DoesNotHold,
        }
    }
}
