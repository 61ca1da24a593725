//! Words of lists.

use schemars::JsonSchema;

/// How a period, a date or a place comes to be known.
#[derive(Debug, JsonSchema)]
#[schemars(rename_all = "kebab-case")]
pub enum Basis {
    /// The text states it with the fact.
    Stated,
    /// The text states it in an earlier paragraph and does not repeat it.
    Inherited,
    /// The text states the month; its year follows from the context.
    YearInherited,
    /// The text states the start; the end is inferred.
    EndInferred,
    /// The text does not state it; it follows from the context.
    Inferred,
    /// The text does not state it, and nothing allows to infer it.
    NotStated,
}

/// How a text hedges a figure.
#[derive(Debug, JsonSchema)]
#[schemars(rename_all = "snake_case")]
pub enum Qualifier {
    /// No hedge: the number, or anything that rounds to it.
    Exact,
    /// More than, over.
    MoreThan,
    /// At least.
    AtLeast,
    /// Less than.
    LessThan,
    /// Up to.
    UpTo,
    /// Nearly: below, by an amount that is not stated.
    Nearly,
    /// About: around, by an amount that is not stated.
    About,
}

/// A link of the chain from advertising to money.
#[derive(Debug, JsonSchema)]
#[schemars(rename_all = "kebab-case")]
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

/// Which way a level moved, as the text says.
#[derive(Debug, JsonSchema)]
#[schemars(rename_all = "kebab-case")]
pub enum Direction {
    /// Up.
    Up,
    /// Down.
    Down,
}

/// What a date in the text is the date of.
#[derive(Debug, JsonSchema)]
#[schemars(rename_all = "kebab-case")]
pub enum DateRole {
    /// Publication.
    Published,
    /// An event.
    Event,
}

/// The part that a statement plays in the text.
#[derive(Debug, JsonSchema)]
#[schemars(rename_all = "kebab-case")]
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

/// The language of a source text (BCP 47).
#[derive(Debug, JsonSchema)]
pub enum SourceLanguage {
    /// Russian.
    #[schemars(rename = "ru")]
    Russian,
    /// Kazakh.
    #[schemars(rename = "kk")]
    Kazakh,
    /// Kazakh in Latin letters.
    #[schemars(rename = "kk-Latn")]
    LatinKazakh,
    /// English.
    #[schemars(rename = "en")]
    English,
}
