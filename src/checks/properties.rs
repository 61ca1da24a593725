//! What must hold of every release: a right one contradicts itself nowhere, a hedge makes no contradiction of what
//! cannot be told, and a tonne is a thousand kilograms.

use super::testing::{Said, event, registry, release, said};
use super::{Check, thorough};
use crate::model::Id;
use crate::model::exact;
use crate::model::fact::{Change, Content, Direction, Fact};
use crate::model::period::{Basis, Period};
use crate::model::quantity::{Decimal, Qualifier, Quantity};
use crate::model::release::Release;
use crate::model::verdict::Verdict;
use crate::model::wording::Wording;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use std::cell::Cell;
use std::collections::BTreeMap;

/// Runs the same cases every time.
fn always<T: std::fmt::Debug>(
    cases: u32,
    strategy: impl Strategy<Value = T>,
    test: impl Fn(T) -> Result<(), TestCaseError>,
) {
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    TestRunner::new_with_rng(config, rng).run(&strategy, test).unwrap();
}

fn verdicts(release: &Release) -> BTreeMap<(Check, Vec<Id>), Verdict> {
    let found = thorough(release, &registry(), &[]);
    found.into_iter().map(|finding| ((finding.check, finding.facts), finding.verdict)).collect()
}

/// How a number is printed: to which power of ten it is rounded, and with which hedge.
#[derive(Clone, Copy, Debug)]
struct Print {
    step: u64,
    hedge: Qualifier,
    in_tonnes: bool,
}

fn hedges() -> impl Strategy<Value = Qualifier> {
    let hedges: Vec<Qualifier> = Qualifier::ALL.iter().map(|(hedge, _)| *hedge).collect();
    prop_oneof![Just(Qualifier::Exact), select(hedges)]
}

fn print() -> impl Strategy<Value = Print> {
    let steps = select(vec![1, 10, 100, 1_000, 100_000]);
    (steps, hedges(), any::<bool>()).prop_map(|(step, hedge, in_tonnes)| Print {
        step,
        hedge,
        in_tonnes,
    })
}

fn nearest(number: u64, step: u64) -> u64 {
    (2 * number + step) / (2 * step) * step
}

impl Print {
    /// A true number as a text may print it.
    fn quantity(self, truth: u64, unit: &str) -> Quantity {
        let Self { step, hedge, in_tonnes } = self;
        let value = match hedge {
            Qualifier::Exact | Qualifier::About => nearest(truth, step),
            Qualifier::MoreThan => (truth - 1) / step * step,
            Qualifier::AtLeast => truth / step * step,
            Qualifier::LessThan | Qualifier::Nearly => (truth / step + 1) * step,
            Qualifier::UpTo => truth.div_ceil(step) * step,
        };
        // "More than 0" and "about 0" are not printed.
        let (value, qualifier, step) =
            if value == 0 { (truth, Qualifier::Exact, 1) } else { (value, hedge, step) };
        let (unit, divisor) = if unit == "kg" && in_tonnes { ("t", 1_000) } else { (unit, 1_u64) };
        let in_unit = |number: u64| exact::over(number.into(), divisor.into()).unwrap();
        Quantity { value: in_unit(value), qualifier, rounded_to: in_unit(step), unit: unit.into() }
    }
}

/// The phrase as a Russian text prints it.
fn phrase(quantity: &Quantity) -> String {
    let hedge = match quantity.qualifier {
        Qualifier::Exact => "",
        Qualifier::MoreThan => "более ",
        Qualifier::AtLeast => "не менее ",
        Qualifier::LessThan => "менее ",
        Qualifier::UpTo => "до ",
        Qualifier::Nearly => "почти ",
        Qualifier::About => "около ",
    };
    let unit = match &*quantity.unit {
        "t" => " тонн",
        "kg" => " кг",
        "KZT" => " тенге",
        "%" => "%",
        _ => "",
    };
    let million = exact::over(quantity.value, Decimal::from(1_000_000)).unwrap().normalize();
    let number = if million.scale() == 0 {
        format!("{million} млн")
    } else {
        quantity.value.normalize().to_string().replace('.', ",")
    };
    format!("{hedge}{number}{unit}")
}

/// A figure of a true number, with its phrase.
fn figure(id: &str, quantity: Quantity) -> Said {
    let phrase = phrase(&quantity);
    said(id, "1").figure(|figure| figure.quantity = quantity).printed(&phrase)
}

/// A rounded quotient in steps of `1 / parts`.
fn quotient(above: u64, below: u64, parts: u64) -> Decimal {
    let rounded = (2 * above * parts + below) / (2 * below);
    exact::over(rounded.into(), parts.into()).unwrap()
}

/// A quotient in steps of `1 / parts` as a text may print it.
fn percent(hedge: Qualifier, above: u64, below: u64, parts: u64) -> Quantity {
    let steps = match hedge {
        Qualifier::Exact | Qualifier::About => (2 * above * parts + below) / (2 * below),
        Qualifier::MoreThan => (above * parts - 1) / below,
        Qualifier::AtLeast => above * parts / below,
        Qualifier::LessThan | Qualifier::Nearly => above * parts / below + 1,
        Qualifier::UpTo => (above * parts).div_ceil(below),
    };
    if steps == 0 && hedge != Qualifier::Exact {
        return percent(Qualifier::Exact, above, below, parts);
    }
    let of_parts = |number: u64| exact::over(number.into(), parts.into()).unwrap();
    Quantity::percent(of_parts(steps), hedge, of_parts(1))
}

fn change(from: Option<Decimal>, direction: Direction) -> Change {
    Change {
        from,
        percent: None,
        factor: None,
        direction,
        baseline: Some(Period::parse("2024-01/2024-07").unwrap()),
        baseline_basis: Basis::Stated,
        from_span: None,
        percent_span: None,
    }
}

/// What is true: a number and the one before it, parts of it in thousandths, and a share that moved.
#[derive(Clone, Debug)]
struct Truth {
    now: u64,
    before: u64,
    parts: Vec<u64>,
    /// In tenths of a per cent.
    shares: (u64, u64),
}

fn truth() -> impl Strategy<Value = Truth> {
    let number = || prop_oneof![1..100_u64, 1..5_000_000_u64];
    let parts = vec(0..=1_000_u64, 0..4);
    (number(), number(), parts, (1..=1_000_u64, 1..=1_000_u64))
        .prop_map(|(now, before, parts, shares)| Truth { now, before, parts, shares })
}

/// How the truth is told.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is drawn by itself, and any go together")]
struct Telling {
    unit: &'static str,
    prints: Vec<Print>,
    is_share: Vec<bool>,
    in_tenths: bool,
    has_factor: bool,
    has_from: bool,
    in_points: bool,
    /// The hedge of the stated per cents.
    hedge: Qualifier,
}

fn telling() -> impl Strategy<Value = Telling> {
    let flags = (any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>());
    let prints = (vec(print(), 6), hedges());
    (select(vec!["1", "kg", "KZT"]), prints, vec(any::<bool>(), 4), flags).prop_map(
        |(unit, (prints, hedge), is_share, (in_tenths, has_factor, has_from, in_points))| Telling {
            unit,
            prints,
            is_share,
            in_tenths,
            has_factor,
            has_from,
            in_points,
            hedge,
        },
    )
}

const NOW: &str = "2025-01/2025-07";

/// A release of which every statement is true.
fn told(truth: &Truth, telling: &Telling) -> Release {
    let quantity = |at: usize, number: u64| telling.prints[at].quantity(number, telling.unit);
    let main = quantity(0, truth.now);
    let title = format!("Итоги: {}", phrase(&main));
    let now = figure("now", main).of("measured").over(NOW).figure(|figure| {
        figure.change = stated_change(truth, telling, &figure.quantity);
    });
    let again = figure("again", quantity(1, truth.now)).of("measured").over(NOW);
    let before = figure("before", quantity(2, truth.before)).of("measured").over("2024-01/2024-07");
    let mut facts = vec![now, again, before, share(truth, telling)];
    for (at, thousandths) in truth.parts.iter().enumerate() {
        let part = truth.now * thousandths / 1_000;
        if part == 0 {
            continue;
        }
        let quantity = if telling.is_share[at] {
            let value = quotient(100 * part, truth.now, 1);
            let (qualifier, rounded_to, unit) = (Qualifier::Exact, Decimal::ONE, "%".into());
            Quantity { value, qualifier, rounded_to, unit }
        } else {
            quantity(3 + at, part)
        };
        let period = if at == 0 { "2025-05" } else { NOW };
        facts.push(figure(&format!("part-{at}"), quantity).part_of("now").over(period));
    }
    facts.push(event("event", "2025-05", &["part-0"]));
    Release {
        title: Wording { ru: title, ..Wording::default() },
        published: Some(Period::parse("2025-08-08").unwrap()),
        ..release("text", facts)
    }
}

/// From the number before to the one now, in the unit and rounding of `main`.
fn stated_change(truth: &Truth, telling: &Telling, main: &Quantity) -> Option<Change> {
    let Truth { now, before, .. } = *truth;
    if now == before {
        return None;
    }
    let direction = if now > before { Direction::Up } else { Direction::Down };
    let divisor = if &*main.unit == "t" { 1_000_u64 } else { 1 };
    let step = exact::times(main.rounded_to, divisor.into()).unwrap();
    let step: u64 = step.normalize().to_string().parse().unwrap();
    let from = exact::over(nearest(before, step).into(), divisor.into()).unwrap();
    let mut change = change(telling.has_from.then_some(from), direction);
    let (high, low) = (now.max(before), now.min(before));
    if telling.has_factor && high >= 2 * low {
        change.factor = Some(quotient(high, low, 1));
    } else {
        let parts = if telling.in_tenths { 10 } else { 1 };
        change.percent = Some(percent(telling.hedge, 100 * (high - low), before, parts));
    }
    Some(change)
}

/// A share of something that moved, in per cent or in percentage points.
fn share(truth: &Truth, telling: &Telling) -> Said {
    let (before, now) = truth.shares;
    let in_percent = |tenths: u64| exact::over(tenths.into(), Decimal::TEN).unwrap();
    let quantity = Quantity {
        value: in_percent(now),
        qualifier: Qualifier::Exact,
        rounded_to: in_percent(1),
        unit: "%".into(),
    };
    let direction = if now > before { Direction::Up } else { Direction::Down };
    let points = now.abs_diff(before);
    let change = (now != before).then(|| {
        let (above, below) = if telling.in_points { (points, 10) } else { (100 * points, before) };
        let percent = Some(percent(telling.hedge, above, below, 1));
        Change { percent, ..change(Some(in_percent(before)), direction) }
    });
    figure("share", quantity).over(NOW).figure(|figure| figure.change = change)
}

#[test]
fn no_right_release_contradicts_itself() {
    let n_held = Cell::new(0);
    always(600, (truth(), telling()), |(truth, telling)| {
        let release = told(&truth, &telling);
        for ((check, facts), verdict) in verdicts(&release) {
            prop_assert!(verdict != Verdict::DoesNotHold, "{check:?} {facts:?} of {release:#?}");
            n_held.set(n_held.get() + usize::from(verdict == Verdict::Holds));
        }
        Ok(())
    });
    assert!(n_held.get() > 3_000, "{}", n_held.get());
}

/// Figures of which few are right: small numbers that meet often.
fn any_release() -> impl Strategy<Value = Release> {
    vec(any_figure(), 2..6).prop_map(|figures| {
        let facts = figures.into_iter().enumerate().map(|(at, (said, whole))| {
            let id = format!("fact-{at}");
            let said = Said(Fact { id: id.as_str().into(), ..said.0 });
            match whole.filter(|whole| *whole < at) {
                Some(whole) => said.part_of(&format!("fact-{whole}")),
                None => said,
            }
        });
        let published = Some(Period::parse("2025-08-08").unwrap());
        Release { published, ..release("text", facts) }
    })
}

fn any_figure() -> impl Strategy<Value = (Said, Option<usize>)> {
    let values = select(vec!["3", "14", "16", "20", "25", "100", "14000", "16000"]);
    let units = select(vec!["1", "t", "kg", "%"]);
    let numbers = (values, hedges(), units, select(vec!["1", "10"]));
    let period = select(vec![None, Some(NOW), Some("2025-05"), Some("2025-01/2025-09")]);
    let whole = proptest::option::of(0..3_usize);
    let phrase = select(vec!["", "14", "более 14 тонн", "16 кг", "до 20"]);
    (numbers, period, any_change(), whole, phrase, any::<bool>()).prop_map(
        |((value, hedge, unit, step), period, change, whole, phrase, is_common)| {
            let said = said("x", &format!("{} {value} {unit}", hedge.code())).to(step);
            let said = said.figure(|figure| figure.change = change).printed(phrase);
            let said = if let Some(period) = period { said.over(period) } else { said };
            (if is_common { said.of("measured") } else { said.of("other") }, whole)
        },
    )
}

fn any_change() -> impl Strategy<Value = Option<Change>> {
    let number = |choices: &[&'static str]| {
        let choices: Vec<_> = choices.iter().map(|text| exact::read(text)).collect();
        prop_oneof![Just(None), select(choices)]
    };
    let from = number(&["5", "14", "15", "20", "7000"]);
    let (percent, factor) = (number(&["5", "16", "25", "42"]), number(&["2", "3", "10", "100"]));
    let percent = (percent, hedges());
    (from, percent, factor, any::<bool>()).prop_map(|(from, (percent, hedge), factor, is_up)| {
        let percent = percent.map(|percent| Quantity::percent(percent, hedge, Decimal::ONE));
        let direction = if is_up { Direction::Up } else { Direction::Down };
        let is_change = from.is_some() || percent.is_some() || factor.is_some();
        is_change.then(|| Change { percent, factor, ..change(from, direction) })
    })
}

fn quantities(release: &mut Release) -> impl Iterator<Item = (&mut Quantity, &mut Option<Change>)> {
    release.facts.iter_mut().filter_map(|fact| match &mut fact.content {
        Content::Figure(figure) => Some((&mut figure.quantity, &mut figure.change)),
        _ => None,
    })
}

#[test]
fn a_hedge_makes_no_contradiction_of_what_cannot_be_told() {
    let n_open = Cell::new(0);
    always(3_000, (any_release(), 0..9_usize, hedges()), |(release, which, hedge)| {
        let mut hedged = release.clone();
        let with_percents = quantities(&mut hedged).flat_map(|(quantity, change)| {
            let percent = change.as_mut().and_then(|change| change.percent.as_mut());
            [Some(quantity), percent].into_iter().flatten()
        });
        let mut bare = with_percents.filter(|quantity| quantity.qualifier == Qualifier::Exact);
        let Some(quantity) = bare.nth(which) else { return Ok(()) };
        quantity.qualifier = hedge;
        drop(bare);
        let before = verdicts(&release);
        for (key, verdict) in verdicts(&hedged) {
            let is_open = before.get(&key) == Some(&Verdict::CannotTell);
            n_open.set(n_open.get() + usize::from(is_open));
            let is_contradiction = is_open && verdict == Verdict::DoesNotHold;
            prop_assert!(!is_contradiction, "{key:?} of {release:#?}, then {hedge:?}");
        }
        Ok(())
    });
    assert!(n_open.get() > 1_500, "{}", n_open.get());
}

#[test]
fn a_tonne_is_a_thousand_kilograms() {
    let n_swapped = Cell::new(0);
    always(800, (any_release(), vec(any::<bool>(), 6)), |(release, is_swapped)| {
        let mut swapped = release.clone();
        let thousand = Decimal::ONE_THOUSAND;
        for ((quantity, change), is_swapped) in quantities(&mut swapped).zip(is_swapped) {
            let convert: fn(Decimal, Decimal) -> Option<Decimal> = match &*quantity.unit {
                "t" if is_swapped => exact::times,
                "kg" if is_swapped => exact::over,
                _ => continue,
            };
            let is_tonne = &*quantity.unit == "t";
            quantity.unit = if is_tonne { "kg" } else { "t" }.into();
            quantity.value = convert(quantity.value, thousand).unwrap();
            quantity.rounded_to = convert(quantity.rounded_to, thousand).unwrap();
            if let Some(change) = change {
                change.from = change.from.and_then(|from| convert(from, thousand));
            }
            n_swapped.set(n_swapped.get() + 1);
        }
        let (before, after) = (verdicts(&release), verdicts(&swapped));
        prop_assert!(before == after, "{before:#?} is not {after:#?}");
        Ok(())
    });
    assert!(n_swapped.get() > 500, "{}", n_swapped.get());
}
