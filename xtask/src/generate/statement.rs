//! A made-up statement: who says what, when and about which period; and the figures that it gives.

use svodka::model::Id;
use svodka::model::fact::{Change, Direction, Figure};
use svodka::model::period::{Basis, Day, Period};
use svodka::model::quantity::{Decimal, Qualifier, Quantity};

use super::World;
use super::random::Random;
use super::truth::{Amount, Question, answer};

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
        let printed = Printed::new(answer(&question), random);
        let before = Question { year: stated.year - 1, ..question };
        let change =
            random.happens(80).then(|| printed.change(answer(&before), stated, random)).flatten();
        self.figures.push(Figure {
            indicator: Id::clone(indicator),
            quantity: printed.quantity(&of.unit),
            period: stated.period.clone(),
            period_basis: stated.basis,
            period_span: None,
            is_cumulative: stated.is_cumulative,
            counted_by,
            link: of.link,
            part_of: None,
            change,
        });
        self.add_parts(printed, world, random);
        Some(())
    }

    /// The parts of the last figure.
    fn add_parts(&mut self, printed: Printed, world: &World, random: &mut Random) {
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
            let share = 100 + random.below(400);
            let part = Printed { steps: (printed.steps * share / 1_000).max(1), ..printed };
            self.figures.push(Figure {
                indicator: Id::clone(id),
                quantity: part.quantity(&whole.quantity.unit),
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
#[derive(Clone, Copy, Debug)]
struct Printed {
    steps: u64,
    power: i32,
    qualifier: Qualifier,
}

impl Printed {
    fn new(Amount { steps, power }: Amount, random: &mut Random) -> Self {
        let qualifier = match random.below(100) {
            0..73 => Qualifier::Exact,
            73..92 => Qualifier::MoreThan,
            92..96 => Qualifier::About,
            96..99 => Qualifier::Nearly,
            _ => Qualifier::UpTo,
        };
        let is_hedged = qualifier != Qualifier::Exact;
        let is_long = power > 3 || steps >= 10_u64.pow((4 - power).unsigned_abs());
        let coarser = if is_long && steps >= 1_000 && (is_hedged || random.happens(300)) {
            (3 - power).max(1)
        } else {
            i32::from(steps >= 100 && is_hedged)
        };
        let by = 10_u64.pow(coarser.unsigned_abs());
        let steps = match qualifier {
            Qualifier::MoreThan => steps.div_ceil(by) - 1,
            Qualifier::Nearly | Qualifier::UpTo => steps / by + 1,
            _ => (steps + by / 2) / by,
        };
        Self { steps: steps.max(1), power: power + coarser, qualifier }
    }

    fn quantity(self, unit: &Id) -> Quantity {
        Quantity {
            value: decimal(self.steps, self.power),
            qualifier: self.qualifier,
            rounded_to: decimal(1, self.power),
            unit: Id::clone(unit),
        }
    }

    /// A change that holds: the earlier level is the true one, and the per cent is computed of both.
    fn change(self, before: Amount, stated: &Stated, random: &mut Random) -> Option<Change> {
        let by = 10_u64.pow((self.power - before.power).unsigned_abs());
        let before = (before.steps + by / 2) / by;
        if self.qualifier != Qualifier::Exact || before == 0 || before == self.steps {
            return None;
        }
        let percent = (self.steps.abs_diff(before) * 100 + before / 2) / before;
        let earlier = stated.period.as_ref().map(|period| {
            period.edtf.replace(&stated.year.to_string(), &(stated.year - 1).to_string())
        });
        let baseline = earlier.and_then(|edtf| Period::parse(&edtf).ok());
        Some(Change {
            from: Some(decimal(before, self.power)),
            percent: (percent > 0 && random.happens(600))
                .then(|| Quantity::percent(percent.into(), Qualifier::Exact, Decimal::ONE)),
            factor: None,
            direction: if self.steps > before { Direction::Up } else { Direction::Down },
            baseline_basis: if baseline.is_some() { Basis::Inferred } else { Basis::NotStated },
            baseline,
            from_span: None,
            percent_span: None,
        })
    }
}

/// So many steps of a power of ten.
fn decimal(steps: u64, power: i32) -> Decimal {
    match u8::try_from(-power) {
        Ok(scale) if scale > 0 => Decimal::new(steps.cast_signed(), scale).normalize(),
        _ => Decimal::from(steps * 10_u64.pow(power.unsigned_abs())),
    }
}
