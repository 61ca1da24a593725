//! A made-up statement: who says what, when and about which period; and the figures that it gives.

use rust_decimal::Decimal;
use svodka::model::Id;
use svodka::model::fact::{Change, Direction, Figure};
use svodka::model::period::{Basis, Day, Period};
use svodka::model::quantity::{Qualifier, Quantity};

use super::World;
use super::random::Random;
use super::truth::{Question, answer};
use super::{reckoned, stated};

/// What an official says on one day.
#[derive(Debug)]
pub(super) struct Statement {
    pub(super) id: Id,
    pub(super) day: Day,
    pub(super) issuer: Id,
    pub(super) place: Id,
    pub(super) figures: Vec<Figure>,
}

/// Indicators that are parts of others.
const PARTS: [(&str, &str); 6] = [
    ("transnational-groups-eliminated", "criminal-groups-eliminated"),
    ("synthetic-labs-eliminated", "drug-labs-eliminated"),
    ("synthetic-drugs-seized-mass", "drugs-seized-mass"),
    ("supply-channels-international", "supply-channels-closed"),
    ("supply-channels-regional", "supply-channels-closed"),
    ("property-frozen-special-prosecutors", "property-frozen"),
];

impl Statement {
    /// A statement of a year; none where the world lacks what it is about.
    pub(super) fn new(world: &World, year: i32, number: u64, random: &mut Random) -> Option<Self> {
        let last_month = if year == super::LAST_YEAR { 10 } else { 12 };
        let month = u8::try_from(1 + random.below(last_month)).ok()?;
        let day = Day::from_civil(year, month, u8::try_from(1 + random.below(28)).ok()?)?;
        let issuer = Id::clone(random.early(&world.issuers)?);
        let place =
            if random.happens(820) { "KZ".into() } else { Id::clone(random.any(&world.regions)?) };
        let mut statement = Self {
            id: format!("{issuer}-{}-{number}", day.iso()).into(),
            day,
            issuer,
            place,
            figures: Vec::new(),
        };
        let period = period(day, random);
        let n_figures = 4 + random.below(9);
        for _ in 0..n_figures {
            statement.add(world, &period, random);
        }
        Some(statement)
    }

    fn add(&mut self, world: &World, stated: &Stated, random: &mut Random) -> Option<()> {
        let (indicator, of) = random.early(&world.indicators)?;
        if self.figures.iter().any(|figure| figure.indicator == *indicator) {
            return None;
        }
        let counted_by = match random.below(10) {
            0..2 => None,
            2..8 => Some(Id::clone(&self.issuer)),
            _ => random.early(&world.issuers).cloned(),
        };
        let question = Question {
            indicator,
            of,
            counted_by: counted_by.as_ref().unwrap_or(&self.issuer),
            place: &self.place,
            year: stated.year,
            passed: stated.passed,
        };
        let (value, step) = answer(&question);
        let quantity = printed(value, step, Id::clone(&of.unit), random);
        let before = Question { year: stated.year - 1, ..question };
        let change =
            random.happens(80).then(|| change(&quantity, answer(&before).0, stated, random));
        self.figures.push(Figure {
            indicator: Id::clone(indicator),
            quantity,
            period: stated.period.clone(),
            period_basis: stated.basis,
            period_span: None,
            is_cumulative: stated.is_cumulative,
            counted_by,
            link: of.link,
            part_of: None,
            change: change.flatten(),
        });
        self.add_parts(world, random);
        Some(())
    }

    /// The parts of the last figure.
    fn add_parts(&mut self, world: &World, random: &mut Random) {
        let Some(whole) = self.figures.last().cloned() else { return };
        let parts = PARTS.iter().filter(|(_, of)| *of == &*whole.indicator);
        for (part, _) in parts.filter(|_| whole.quantity.qualifier == Qualifier::Exact) {
            let is_new = self.figures.iter().all(|figure| &*figure.indicator != *part);
            let Some((id, of)) = world.indicators.iter().find(|(id, _)| &**id == *part) else {
                continue;
            };
            if !is_new || of.unit != whole.quantity.unit || !random.happens(600) {
                continue;
            }
            let share = Decimal::from(100 + random.below(400)) / Decimal::ONE_THOUSAND;
            let step = reckoned(whole.quantity.rounded_to);
            let all = reckoned(whole.quantity.value);
            let value = (all * share / step).trunc().max(Decimal::ONE) * step;
            let quantity = Quantity { value: stated(value), ..whole.quantity.clone() };
            self.figures.push(Figure {
                indicator: Id::clone(id),
                quantity,
                part_of: Some(Id::clone(&whole.indicator)),
                change: None,
                ..whole.clone()
            });
        }
    }
}

/// The period of a statement's figures.
#[derive(Debug)]
struct Stated {
    period: Option<Period>,
    basis: Basis,
    is_cumulative: bool,
    year: i32,
    passed: u64,
}

fn period(day: Day, random: &mut Random) -> Stated {
    let (year, month, of_month) = day.civil();
    let months = u64::from(month);
    let to_now = (months - 1) * 83 + u64::from(of_month) * 2;
    let (text, basis, passed, year) = match random.below(100) {
        // January speaks of the year before.
        _ if month == 1 => (format!("{}", year - 1), Basis::Stated, 1_000, year - 1),
        0..45 => {
            let text = format!("{year}-01/{year}-{:02}", month - 1);
            (text, Basis::Stated, (months - 1) * 83, year)
        }
        45..75 => (format!("{year}-01-01/{}", day.iso()), Basis::Inferred, to_now, year),
        75..80 => (
            format!("{year}-01/{year}-{:02}", month - 1),
            Basis::Inherited,
            (months - 1) * 83,
            year,
        ),
        80..87 => (format!("{}", year - 1), Basis::Stated, 1_000, year - 1),
        87..92 => (format!("{year}-{:02}", month - 1), Basis::YearInherited, 83, year),
        _ => (String::new(), Basis::NotStated, to_now, year),
    };
    let is_month = basis == Basis::YearInherited;
    Stated {
        period: Period::parse(&text).ok(),
        is_cumulative: !is_month && basis != Basis::NotStated,
        basis,
        year,
        passed,
    }
}

/// A true number as an official gives it: hedged, rounded, or as it is.
fn printed(value: Decimal, step: Decimal, unit: Id, random: &mut Random) -> Quantity {
    let qualifier = match random.below(100) {
        0..73 => Qualifier::Exact,
        73..92 => Qualifier::MoreThan,
        92..96 => Qualifier::About,
        96..99 => Qualifier::Nearly,
        _ => Qualifier::UpTo,
    };
    let ten = Decimal::TEN;
    let mut rounded_to = step;
    let is_hedged = qualifier != Qualifier::Exact;
    if value >= ten * ten * ten * ten && (is_hedged || random.happens(300)) {
        rounded_to = Decimal::ONE_THOUSAND.max(step * ten);
    } else if value >= step * ten * ten && is_hedged {
        rounded_to = step * ten;
    }
    let steps = value / rounded_to;
    let steps = match qualifier {
        Qualifier::MoreThan => (steps.ceil() - Decimal::ONE).max(Decimal::ONE),
        Qualifier::Nearly | Qualifier::UpTo => steps.floor() + Decimal::ONE,
        _ => steps.round(),
    };
    Quantity { value: stated(steps * rounded_to), qualifier, rounded_to: stated(rounded_to), unit }
}

/// A change that holds: the earlier level is the true one, and the per cent is computed of both.
fn change(
    quantity: &Quantity,
    before: Decimal,
    of: &Stated,
    random: &mut Random,
) -> Option<Change> {
    let (value, step) = (reckoned(quantity.value), reckoned(quantity.rounded_to));
    let before = (before / step).round() * step;
    if quantity.qualifier != Qualifier::Exact || before <= Decimal::ZERO || before == value {
        return None;
    }
    let change = (value - before) / before * Decimal::ONE_HUNDRED;
    let percent = change.abs().round();
    let earlier = of
        .period
        .as_ref()
        .map(|period| period.edtf.replace(&of.year.to_string(), &(of.year - 1).to_string()));
    let baseline = earlier.and_then(|edtf| Period::parse(&edtf).ok());
    Some(Change {
        from: Some(stated(before)),
        percent: (percent > Decimal::ZERO && random.happens(600)).then(|| stated(percent)),
        factor: None,
        percent_rounded_to: stated(Decimal::ONE),
        direction: if value > before { Direction::Up } else { Direction::Down },
        baseline_basis: if baseline.is_some() { Basis::Inferred } else { Basis::NotStated },
        baseline,
        from_span: None,
        percent_span: None,
    })
}
