//! Facts of a release: figures, dates, events, participants, measures, directives and other statements.

use super::Id;
use super::period::{Basis, Period};
use super::quantity::{Decimal, Quantity};
use super::wording::Wording;

/// A link of the chain from advertising to money, on which a figure stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Link {
    /// Advertising of drugs.
    Advertising,
    /// Sale.
    Sale,
    /// Organisation: groups.
    Organisation,
    /// Production: laboratories.
    Production,
    /// Seizure of drugs.
    Seizure,
    /// Money and property.
    Money,
}

impl Link {
    /// All links in the order of the chain, with the names that files give them.
    pub const ALL: [(Self, &'static str); 6] = [
        (Self::Advertising, "advertising"),
        (Self::Sale, "sale"),
        (Self::Organisation, "organisation"),
        (Self::Production, "production"),
        (Self::Seizure, "seizure"),
        (Self::Money, "money"),
    ];

    /// The name that files give it.
    pub fn code(self) -> &'static str {
        Self::ALL.iter().find(|(link, _)| *link == self).map_or("money", |(_, name)| name)
    }
}

/// A stretch of the source text with the phrase that stands there
/// (W3C Web Annotation: `TextPositionSelector` and `TextQuoteSelector`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// The number of the paragraph, from 1.
    pub paragraph: usize,
    /// The number of the sentence in its paragraph, from 1.
    pub sentence: Option<usize>,
    /// `[start, end)` in Unicode code points of the whole text, where that text is known.
    pub offsets: Option<(usize, usize)>,
    /// The phrase as printed.
    pub phrase: String,
}

impl Span {
    /// Its place in the order of the text.
    pub fn place(&self) -> (usize, Option<usize>, Option<(usize, usize)>) {
        (self.paragraph, self.sentence, self.offsets)
    }
}

/// Where a fact stands in the source text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Locator {
    /// The phrase and its place.
    pub span: Span,
    /// SHA-256 of the paragraph's UTF-8, in hex, where the text is known.
    pub paragraph_digest: Option<String>,
}

/// Which way a level moved, as the text says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Up.
    Up,
    /// Down.
    Down,
}

/// A stated change from an earlier level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The earlier level, in the figure's unit and rounding.
    pub from: Option<Decimal>,
    /// The stated change in per cent, without sign, with its hedge and its rounding.
    pub percent: Option<Quantity>,
    /// How many times as much it is, as the text says ("threefold").
    pub factor: Option<Decimal>,
    /// The stated direction.
    pub direction: Direction,
    /// The period of the earlier level.
    pub baseline: Option<Period>,
    /// How that period is known.
    pub baseline_basis: Basis,
    /// Where the earlier level stands.
    pub from_span: Option<Span>,
    /// Where the per cent stands.
    pub percent_span: Option<Span>,
}

/// A number that the release gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// What is counted or measured.
    pub indicator: Id,
    /// The number with hedge, rounding and unit.
    pub quantity: Quantity,
    /// The period that it covers, where one is stated or can be inferred.
    pub period: Option<Period>,
    /// How that period is known.
    pub period_basis: Basis,
    /// Where the period's words stand.
    pub period_span: Option<Span>,
    /// Whether it counts from the beginning of the year.
    pub is_cumulative: bool,
    /// Whose work is counted, where the text says so.
    pub counted_by: Option<Id>,
    /// Its link of the chain.
    pub link: Option<Link>,
    /// The figure of which this one is a part.
    pub part_of: Option<Id>,
    /// The stated change.
    pub change: Option<Change>,
}

/// What a date in the text is the date of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateRole {
    /// Publication.
    Published,
    /// An event.
    Event,
}

/// The part that a statement plays in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Names the source.
    Source,
    /// What was on the agenda.
    Agenda,
    /// What was decided.
    Outcome,
    /// Background.
    Context,
    /// What the issuer credits something to.
    Claim,
    /// A detail of another fact.
    Detail,
    /// A place.
    Place,
    /// What a body says it will do.
    Intention,
}

impl Role {
    /// All roles, with the names that files give them.
    pub const ALL: [(Self, &'static str); 8] = [
        (Self::Source, "source"),
        (Self::Agenda, "agenda"),
        (Self::Outcome, "outcome"),
        (Self::Context, "context"),
        (Self::Claim, "claim"),
        (Self::Detail, "detail"),
        (Self::Place, "place"),
        (Self::Intention, "intention"),
    ];

    /// The name that files give it.
    pub fn code(self) -> &'static str {
        Self::ALL.iter().find(|(role, _)| *role == self).map_or("detail", |(_, name)| name)
    }
}

/// What a fact is, with what only that sort of fact has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// A number.
    Figure(Box<Figure>),
    /// A date.
    Date {
        /// The date.
        date: Period,
        /// How it is known.
        basis: Basis,
        /// What it dates.
        role: DateRole,
    },
    /// Something that happened.
    Event {
        /// When.
        date: Period,
        /// How the date is known.
        date_basis: Basis,
        /// How the place is known.
        place_basis: Basis,
        /// The figures of it.
        figures: Vec<Id>,
    },
    /// Someone who took part.
    Participant {
        /// The body, where one is named.
        body: Option<Id>,
    },
    /// Something that was introduced or done.
    Measure {
        /// The figures of it.
        figures: Vec<Id>,
    },
    /// An instruction.
    Directive {
        /// To whom.
        to: Vec<Id>,
        /// By when, where the text says so.
        due: Option<Period>,
        /// The indicators by which its effect could be seen.
        measured_by: Vec<Id>,
    },
    /// Any other statement.
    Statement {
        /// Its part in the text.
        role: Role,
    },
}

/// The sort of a fact, for facets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A number.
    Figure,
    /// A date.
    Date,
    /// An event.
    Event,
    /// A participant.
    Participant,
    /// A measure.
    Measure,
    /// An instruction.
    Directive,
    /// Another statement.
    Statement,
}

impl Kind {
    /// All sorts, with the names that files give them.
    pub const ALL: [(Self, &'static str); 7] = [
        (Self::Figure, "figure"),
        (Self::Date, "date"),
        (Self::Event, "event"),
        (Self::Participant, "participant"),
        (Self::Measure, "measure"),
        (Self::Directive, "directive"),
        (Self::Statement, "statement"),
    ];

    /// The name that files give it.
    pub fn code(self) -> &'static str {
        Self::ALL.iter().find(|(kind, _)| *kind == self).map_or("statement", |(_, name)| name)
    }
}

/// One thing that the release says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// The id, unique in its release and part of its address.
    pub id: Id,
    /// The archive's own words.
    pub says: Wording,
    /// What the text leaves open about it, or what looks odd as printed.
    pub note: Option<Wording>,
    /// Where it stands in the source.
    pub locator: Locator,
    /// The facts to which it adds a detail.
    pub about: Vec<Id>,
    /// The place that it speaks of.
    pub place: Option<Id>,
    /// What it is.
    pub content: Content,
}

impl Fact {
    /// The sort of fact.
    pub fn kind(&self) -> Kind {
        match self.content {
            Content::Figure(_) => Kind::Figure,
            Content::Date { .. } => Kind::Date,
            Content::Event { .. } => Kind::Event,
            Content::Participant { .. } => Kind::Participant,
            Content::Measure { .. } => Kind::Measure,
            Content::Directive { .. } => Kind::Directive,
            Content::Statement { .. } => Kind::Statement,
        }
    }

    /// The number, if it is one.
    pub fn figure(&self) -> Option<&Figure> {
        match &self.content {
            Content::Figure(figure) => Some(figure),
            _ => None,
        }
    }

    /// When it was or which period it covers, and how that is known.
    pub fn period(&self) -> Option<(&Period, Basis)> {
        match &self.content {
            Content::Figure(figure) => Some((figure.period.as_ref()?, figure.period_basis)),
            Content::Date { date, basis, .. } => Some((date, *basis)),
            Content::Event { date, date_basis, .. } => Some((date, *date_basis)),
            _ => None,
        }
    }

    /// Whether its place is not stated in the text.
    pub fn has_inferred_place(&self) -> bool {
        matches!(&self.content, Content::Event { place_basis, .. } if *place_basis != Basis::Stated)
    }

    /// Whether the outlet says it of itself, and not the issuer: who reports, and on which day.
    pub fn is_of_the_outlet(&self) -> bool {
        match self.content {
            Content::Date { role, .. } => role == DateRole::Published,
            Content::Statement { role } => role == Role::Source,
            _ => false,
        }
    }

    /// The link of the chain on which it stands.
    pub fn link(&self) -> Option<Link> {
        self.figure().and_then(|figure| figure.link)
    }
}
