//! A fact as one row of texts: what every export has of it, whatever its form.
//!
//! A row is whole: the value as decimal text, its hedge, unit and rounding, the period with how it is known, the place,
//! who says it, and where it stands in the source. What a fact does not have is an empty text.

use crate::model::fact::{Change, Content, Direction, Fact};
use crate::model::period::{Basis, Period};
use crate::model::quantity::Quantity;
use crate::model::registry::Registry;
use crate::model::release::Release;
use crate::model::wording::Language;

/// What the texts of a column are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// Any text.
    Text,
    /// A decimal number, written out in full.
    Decimal,
    /// A whole number.
    Whole,
    /// `true` or `false`.
    Flag,
    /// An EDTF date or interval.
    Period,
    /// An address.
    Address,
}

/// A column: SDMX's name where it has one, the Parquet export's else.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// The name.
    pub name: &'static str,
    /// What stands in it.
    pub sort: Sort,
    value: fn(&Told<'_>) -> Option<String>,
}

/// A fact with all that its row is made of.
#[derive(Clone, Copy, Debug)]
struct Told<'a> {
    release: &'a Release,
    fact: &'a Fact,
    registry: &'a Registry,
    language: Language,
}

impl<'a> Told<'a> {
    fn change(&self) -> Option<&'a Change> {
        self.fact.figure()?.change.as_ref()
    }

    fn percent(&self) -> Option<&'a Quantity> {
        self.change()?.percent.as_ref()
    }
}

const fn column(name: &'static str, sort: Sort, value: fn(&Told<'_>) -> Option<String>) -> Column {
    Column { name, sort, value }
}

/// All columns in their order.
pub const COLUMNS: &[Column] = &[
    column("RELEASE", Sort::Text, |it| text(&it.release.id)),
    column("EDITION", Sort::Whole, |it| Some(it.release.edition.to_string())),
    column("FACT", Sort::Text, |it| text(&it.fact.id)),
    column("KIND", Sort::Text, |it| text(it.fact.kind().code())),
    column("INDICATOR", Sort::Text, |it| text(&it.fact.figure()?.indicator)),
    column("OBS_VALUE", Sort::Decimal, |it| Some(it.fact.figure()?.quantity.value.to_string())),
    column("QUALIFIER", Sort::Text, |it| text(it.fact.figure()?.quantity.qualifier.code())),
    column("UNIT_MEASURE", Sort::Text, |it| text(&it.fact.figure()?.quantity.unit)),
    column("ROUNDED_TO", Sort::Decimal, |it| {
        Some(it.fact.figure()?.quantity.rounded_to.to_string())
    }),
    column("TIME_PERIOD", Sort::Period, |it| edtf(it.fact.period().map(|(period, _)| period))),
    column("PERIOD_BASIS", Sort::Text, |it| text(period_basis(it.fact)?.code())),
    column("CUMULATIVE", Sort::Flag, |it| Some(it.fact.figure()?.is_cumulative.to_string())),
    column("REF_AREA", Sort::Text, |it| text(it.fact.place.as_ref()?)),
    column("PLACE_BASIS", Sort::Text, |it| text(place_basis(it.fact)?.code())),
    column("COUNTED_BY", Sort::Text, |it| text(it.fact.figure()?.counted_by.as_ref()?)),
    column("LINK", Sort::Text, |it| text(it.fact.link()?.code())),
    column("PART_OF", Sort::Text, |it| text(it.fact.figure()?.part_of.as_ref()?)),
    column("CHANGE_FROM", Sort::Decimal, |it| Some(it.change()?.from?.to_string())),
    column("CHANGE_PERCENT", Sort::Decimal, |it| Some(it.percent()?.value.to_string())),
    column("CHANGE_PERCENT_QUALIFIER", Sort::Text, |it| text(it.percent()?.qualifier.code())),
    column("CHANGE_FACTOR", Sort::Decimal, |it| Some(it.change()?.factor?.to_string())),
    column("CHANGE_DIRECTION", Sort::Text, |it| {
        text(if it.change()?.direction == Direction::Up { "up" } else { "down" })
    }),
    column("CHANGE_BASELINE", Sort::Period, |it| edtf(it.change()?.baseline.as_ref())),
    column("CHANGE_BASELINE_BASIS", Sort::Text, |it| text(it.change()?.baseline_basis.code())),
    column("ISSUER", Sort::Text, |it| text(&it.release.issuer)),
    column("OUTLET", Sort::Text, |it| text(&it.release.outlet)),
    column("STATED_ON", Sort::Period, |it| {
        edtf(it.release.occasion.as_ref().map(|occasion| &occasion.date))
    }),
    column("PUBLISHED_ON", Sort::Period, |it| edtf(it.release.published.as_ref())),
    column("SOURCE_LANGUAGE", Sort::Text, |it| text(it.release.language)),
    column("SOURCE_URL", Sort::Address, |it| text(&it.release.url)),
    column("SOURCE_PARAGRAPH", Sort::Whole, |it| Some(it.fact.locator.span.paragraph.to_string())),
    column("SOURCE_START", Sort::Whole, |it| Some(it.fact.locator.span.offsets?.0.to_string())),
    column("SOURCE_END", Sort::Whole, |it| Some(it.fact.locator.span.offsets?.1.to_string())),
    column("SOURCE_PHRASE", Sort::Text, |it| text(&it.fact.locator.span.phrase)),
    column("LANGUAGE", Sort::Text, |it| text(it.language.tag())),
    column("COMMENT_OBS", Sort::Text, |it| text(it.fact.says.get(it.language))),
    column("NOTE", Sort::Text, |it| text(it.fact.note.as_ref()?.get(it.language))),
    column("INDICATOR_NAME", Sort::Text, |it| {
        let indicator = it.registry.indicators.get(&it.fact.figure()?.indicator)?;
        text(indicator.name.get(it.language))
    }),
    column("AREA_NAME", Sort::Text, |it| {
        text(it.registry.places.get(it.fact.place.as_ref()?)?.name.get(it.language))
    }),
    column("ISSUER_NAME", Sort::Text, |it| {
        text(it.registry.bodies.get(&it.release.issuer)?.name.get(it.language))
    }),
    column("OUTLET_NAME", Sort::Text, |it| {
        text(&it.registry.outlets.get(&it.release.outlet)?.name)
    }),
];

/// The column after all others: the digest of the row, by which a copied row can be told from an altered one.
pub const DIGEST: &str = "ROW_SHA256";

#[expect(clippy::unnecessary_wraps, reason = "as a column answers")]
fn text(text: &str) -> Option<String> {
    Some(text.to_owned())
}

fn edtf(period: Option<&Period>) -> Option<String> {
    Some(period?.edtf.clone())
}

/// A figure never stands without a word on its period.
fn period_basis(fact: &Fact) -> Option<Basis> {
    let figure = fact.figure().map(|figure| figure.period_basis);
    figure.or_else(|| fact.period().map(|(_, basis)| basis))
}

fn place_basis(fact: &Fact) -> Option<Basis> {
    fact.place.as_ref()?;
    Some(match &fact.content {
        Content::Event { place_basis, .. } => *place_basis,
        _ => Basis::Stated,
    })
}

/// A row: a text for each column; none where a file that was read lacks the column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    cells: Vec<Option<String>>,
}

impl Default for Row {
    fn default() -> Self {
        Self { cells: vec![None; COLUMNS.len()] }
    }
}

impl Row {
    /// The row of a fact, in words of a language.
    pub fn of(fact: &Fact, release: &Release, registry: &Registry, language: Language) -> Self {
        let told = Told { release, fact, registry, language };
        let cell = |column: &Column| Some((column.value)(&told).unwrap_or_default());
        Self { cells: COLUMNS.iter().map(cell).collect() }
    }

    /// What stands in a column; empty where the row has nothing there.
    pub fn get(&self, name: &str) -> &str {
        self.known(name).unwrap_or_default()
    }

    /// What stands in a column; none where the file lacks the column.
    pub fn known(&self, name: &str) -> Option<&str> {
        let at = place(name)?;
        self.cells.get(at)?.as_deref()
    }

    /// Sets what stands in a column, if there is one of that name.
    pub fn set(&mut self, name: &str, text: String) {
        if let Some(cell) = place(name).and_then(|at| self.cells.get_mut(at)) {
            *cell = Some(text);
        }
    }

    /// The columns with what stands in them.
    pub fn cells(&self) -> impl Iterator<Item = (&'static Column, &str)> {
        COLUMNS.iter().zip(self.cells.iter().map(|cell| cell.as_deref().unwrap_or_default()))
    }
}

fn place(name: &str) -> Option<usize> {
    COLUMNS.iter().position(|column| column.name == name)
}
