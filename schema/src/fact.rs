//! Facts: their common members once for each kind, because a member of another kind is as unknown as any other.

use schemars::JsonSchema;

use crate::value::{Decimal, Id, Locator, Period, PlainId, Positive, Span, Unsigned, Wording};
use crate::word::{Basis, DateRole, Direction, Link, Qualifier, Role};

/// One fact.
#[derive(Debug, JsonSchema)]
#[schemars(untagged)]
pub enum Fact {
    /// A number.
    Figure(Box<Figure>),
    /// A date.
    Date(Dated),
    /// An event.
    Event(Happening),
    /// Someone who took part.
    Participant(Participant),
    /// Something that was done.
    Measure(Measure),
    /// An instruction.
    Directive(Directive),
    /// Anything else that the text says.
    Statement(Statement),
}

/// A kind of fact with the members of all kinds and its own.
macro_rules! kind {
    (
        $(#[$attribute:meta])*
        $name:ident, $kind:ident, $word:literal { $($(#[$about:meta])* $member:ident: $value:ty,)* }
    ) => {
        /// The kind of the fact.
        #[derive(Debug, JsonSchema)]
        pub enum $kind {
            /// This kind.
            #[schemars(rename = $word)]
            This,
        }

        #[derive(Debug, JsonSchema)]
        $(#[$attribute])*
        #[schemars(deny_unknown_fields)]
        pub struct $name {
            /// What sort of fact it is.
            pub kind: $kind,
            /// Unique in the release, part of the fact's address.
            pub id: PlainId,
            /// One sentence in the archive's own words, never the source's.
            pub says: Wording,
            /// What the text leaves open about it, or what looks odd as printed.
            pub note: Option<Wording>,
            /// Where it stands in the source text.
            pub locator: Locator,
            /// The facts to which it adds a detail, by id.
            pub about: Option<Vec<Id>>,
            /// The place that it speaks of, by id.
            pub place: Option<Id>,
            $($(#[$about])* pub $member: $value,)*
        }
    };
}

kind! {
    /// A number that the text states.
    #[schemars(extend(
        "if" = { "properties": { "period_basis": { "const": "not-stated" } } },
        "then" = { "properties": { "period": { "type": "null" } } },
        "else" = { "properties": { "period": { "type": "string" } }, "required": ["period"] }
    ))]
    Figure, KindFigure, "figure" {
        /// What is counted or measured: the id of an indicator.
        indicator: Id,
        /// The number in full: 18 million is `18000000`.
        value: Decimal,
        /// How the text hedges it.
        qualifier: Qualifier,
        /// The id of a unit: `1` for counts.
        unit: Id,
        /// The step to which the printed figure is rounded.
        rounded_to: Positive,
        /// What it covers; must be there unless `period_basis` is `not-stated`.
        period: Option<Period>,
        /// How the period is known.
        period_basis: Basis,
        /// Where the period's words stand.
        period_span: Option<Span>,
        /// Whether it counts from the beginning of the year.
        cumulative: bool,
        /// Whose work is counted, where the text says so: the id of a body.
        counted_by: Option<Id>,
        /// Its link of the chain.
        link: Option<Link>,
        /// The figure of which this one is a part, by id.
        part_of: Option<Id>,
        /// A stated change.
        change: Option<Change>,
    }
}

kind! {
    /// A date that the text states.
    Dated, KindDate, "date" {
        /// The date.
        date: Period,
        /// How it is known.
        date_basis: Basis,
        /// What it dates.
        role: DateRole,
    }
}

kind! {
    /// Something that happened.
    Happening, KindEvent, "event" {
        /// When.
        date: Period,
        /// How the date is known.
        date_basis: Basis,
        /// How the place is known; `stated` where absent.
        place_basis: Option<Basis>,
        /// The figures of it, by id.
        figures: Option<Vec<Id>>,
    }
}

kind! {
    /// Someone who took part.
    Participant, KindParticipant, "participant" {
        /// The body, where one is named, by id.
        body: Option<Id>,
    }
}

kind! {
    /// Something that was done.
    Measure, KindMeasure, "measure" {
        /// The figures of it, by id.
        figures: Option<Vec<Id>>,
    }
}

kind! {
    /// An instruction.
    Directive, KindDirective, "directive" {
        /// To whom: ids of bodies.
        to: Vec<Id>,
        /// By when.
        due: Option<Period>,
        /// By what its effect could be seen: ids of indicators.
        measured_by: Vec<Id>,
    }
}

kind! {
    /// Anything else that the text says.
    Statement, KindStatement, "statement" {
        /// Its part in the text.
        role: Role,
    }
}

/// A stated change from an earlier level: at least one of `from`, `percent` and `factor`; what is said of the per cent
/// needs one.
#[derive(Debug, JsonSchema)]
#[schemars(deny_unknown_fields, extend(
    "anyOf" = [
        { "properties": { "from": { "type": "string" } }, "required": ["from"] },
        { "properties": { "percent": { "type": "string" } }, "required": ["percent"] },
        { "properties": { "factor": { "type": "string" } }, "required": ["factor"] }
    ],
    "allOf" = [{ "anyOf": [
        { "properties": { "percent": { "type": "string" } }, "required": ["percent"] },
        { "properties": {
            "percent_qualifier": { "type": "null" },
            "percent_rounded_to": { "type": "null" },
            "percent_span": { "type": "null" }
        } }
    ] }],
    "if" = { "properties": { "baseline_basis": { "const": "not-stated" } } },
    "then" = { "properties": { "baseline": { "type": "null" } } },
    "else" = { "properties": { "baseline": { "type": "string" } }, "required": ["baseline"] }
))]
pub struct Change {
    /// The earlier level, in the figure's unit and rounding.
    pub from: Option<Decimal>,
    /// How many times as much, as the text says.
    pub factor: Option<Positive>,
    /// The stated change in per cent, without sign.
    pub percent: Option<Unsigned>,
    /// The hedge of the per cent; `exact` where absent.
    pub percent_qualifier: Option<Qualifier>,
    /// The step to which the per cent is rounded; `1` where absent.
    pub percent_rounded_to: Option<Positive>,
    /// Which way.
    pub direction: Direction,
    /// The period of the earlier level; must be there unless `baseline_basis` is `not-stated`.
    pub baseline: Option<Period>,
    /// How that period is known.
    pub baseline_basis: Basis,
    /// Where the level stands.
    pub from_span: Option<Span>,
    /// Where the per cent stands.
    pub percent_span: Option<Span>,
}
