//! The members of releases and facts, each with what its change means to a reader.

use crate::model::Id;
use crate::model::fact::Span;
use crate::model::period::{Basis, Period};
use crate::model::quantity::{Decimal, Qualifier};
use crate::model::release::{OpenLink, SourceText};
use crate::model::wording::Wording;

/// What a change means, the weightiest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// The hedge: "more than" came, went or became another word.
    Requalified,
    /// The number, its rounding or its stated change.
    Revised,
    /// What is counted, in which unit, where, and whose work it is.
    Rescoped,
    /// The period, or how it is known.
    Redated,
    /// The fact was not there.
    Added,
    /// The fact is not there any more.
    Removed,
    /// How it hangs together with others.
    Related,
    /// The archive's own words alone.
    Reworded,
    /// Its place in the text, or the printed phrase.
    Moved,
}

impl Class {
    /// All classes, with the names that messages give them.
    pub const ALL: [(Self, &'static str); 9] = [
        (Self::Requalified, "requalified"),
        (Self::Revised, "revised"),
        (Self::Rescoped, "rescoped"),
        (Self::Redated, "redated"),
        (Self::Added, "added"),
        (Self::Removed, "removed"),
        (Self::Related, "related"),
        (Self::Reworded, "reworded"),
        (Self::Moved, "moved"),
    ];

    /// The name that messages give it.
    pub fn code(self) -> &'static str {
        Self::ALL.iter().find(|(class, _)| *class == self).map_or("moved", |(_, name)| name)
    }
}

/// The registry's list in which ids are to be looked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    /// Bodies.
    Bodies,
    /// Outlets.
    Outlets,
    /// Places.
    Places,
    /// Units.
    Units,
    /// Indicators.
    Indicators,
    /// None of them: facts and statements, which have ids alone.
    Plain,
}

/// Where a phrase stands, whatever the phrase is.
#[derive(Clone, Copy, Debug)]
pub struct Place<'a>(pub &'a Span);

impl PartialEq for Place<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.0.place() == other.0.place()
    }
}

/// What a member holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value<'a> {
    /// An exact number.
    Number(Decimal),
    /// A hedge.
    Qualifier(Qualifier),
    /// A date or period.
    Period(&'a Period),
    /// How something is known.
    Basis(Basis),
    /// Yes or no.
    Flag(bool),
    /// A word of a list of the format: the list's name in messages, and the word.
    Word(&'static str, &'static str),
    /// Ids.
    Ids(List, &'a [Id]),
    /// Words in three languages.
    Wording(&'a Wording),
    /// A place in the text.
    Place(Place<'a>),
    /// A phrase with its place.
    Span(&'a Span),
    /// A text as it is.
    Text(&'a str),
    /// The shape of the source text.
    Shape(&'a SourceText),
    /// Relations that are left open.
    Links(&'a [OpenLink]),
}

/// A member of a fact or of a release.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "they are the members of the format, where they are described")]
pub enum Member {
    Kind,
    Indicator,
    Qualifier,
    Value,
    RoundedTo,
    Unit,
    Period,
    PeriodBasis,
    Cumulative,
    Place,
    PlaceBasis,
    CountedBy,
    Body,
    To,
    Due,
    From,
    PercentQualifier,
    Percent,
    PercentRoundedTo,
    Factor,
    Direction,
    Baseline,
    BaselineBasis,
    Link,
    PartOf,
    About,
    Figures,
    MeasuredBy,
    Role,
    Says,
    Note,
    Phrase,
    Locator,
    ParagraphDigest,
    PeriodSpan,
    FromSpan,
    PercentSpan,
    Title,
    Issuer,
    Outlet,
    Reports,
    Language,
    Published,
    EventDate,
    EventDateBasis,
    EventPlace,
    EventPlaceBasis,
    Participants,
    Headline,
    OpenLinks,
    Url,
    Text,
}

impl Member {
    /// All members, with the names that messages give them and what their change means.
    pub const ALL: [(Self, &'static str, Class); 52] = [
        (Self::Kind, "kind", Class::Rescoped),
        (Self::Indicator, "indicator", Class::Rescoped),
        (Self::Qualifier, "qualifier", Class::Requalified),
        (Self::Value, "value", Class::Revised),
        (Self::RoundedTo, "rounded-to", Class::Revised),
        (Self::Unit, "unit", Class::Rescoped),
        (Self::Period, "period", Class::Redated),
        (Self::PeriodBasis, "period-basis", Class::Redated),
        (Self::Cumulative, "cumulative", Class::Redated),
        (Self::Place, "place", Class::Rescoped),
        (Self::PlaceBasis, "place-basis", Class::Rescoped),
        (Self::CountedBy, "counted-by", Class::Rescoped),
        (Self::Body, "body", Class::Rescoped),
        (Self::To, "to", Class::Rescoped),
        (Self::Due, "due", Class::Redated),
        (Self::From, "from", Class::Revised),
        (Self::PercentQualifier, "percent-qualifier", Class::Requalified),
        (Self::Percent, "percent", Class::Revised),
        (Self::PercentRoundedTo, "percent-rounded-to", Class::Revised),
        (Self::Factor, "factor", Class::Revised),
        (Self::Direction, "direction", Class::Revised),
        (Self::Baseline, "baseline", Class::Redated),
        (Self::BaselineBasis, "baseline-basis", Class::Redated),
        (Self::Link, "link", Class::Related),
        (Self::PartOf, "part-of", Class::Related),
        (Self::About, "about", Class::Related),
        (Self::Figures, "figures", Class::Related),
        (Self::MeasuredBy, "measured-by", Class::Related),
        (Self::Role, "role", Class::Related),
        (Self::Says, "says", Class::Reworded),
        (Self::Note, "note", Class::Reworded),
        (Self::Phrase, "phrase", Class::Moved),
        (Self::Locator, "locator", Class::Moved),
        (Self::ParagraphDigest, "paragraph-digest", Class::Moved),
        (Self::PeriodSpan, "period-span", Class::Moved),
        (Self::FromSpan, "from-span", Class::Moved),
        (Self::PercentSpan, "percent-span", Class::Moved),
        (Self::Title, "title", Class::Reworded),
        (Self::Issuer, "issuer", Class::Rescoped),
        (Self::Outlet, "outlet", Class::Rescoped),
        (Self::Reports, "reports", Class::Related),
        (Self::Language, "language", Class::Rescoped),
        (Self::Published, "published", Class::Redated),
        (Self::EventDate, "event-date", Class::Redated),
        (Self::EventDateBasis, "event-date-basis", Class::Redated),
        (Self::EventPlace, "event-place", Class::Rescoped),
        (Self::EventPlaceBasis, "event-place-basis", Class::Rescoped),
        (Self::Participants, "participants", Class::Rescoped),
        (Self::Headline, "headline", Class::Related),
        (Self::OpenLinks, "open-links", Class::Related),
        (Self::Url, "url", Class::Moved),
        (Self::Text, "text", Class::Moved),
    ];

    /// The name that messages give it, behind `member-`.
    pub fn code(self) -> &'static str {
        self.row().map_or("says", |(_, code, _)| code)
    }

    /// What its change means.
    pub fn class(self) -> Class {
        self.row().map_or(Class::Reworded, |(.., class)| *class)
    }

    fn row(self) -> Option<&'static (Self, &'static str, Class)> {
        Self::ALL.iter().find(|(member, ..)| *member == self)
    }
}
