//! Figures in the base unit of their dimension, so that a tonne and a thousand kilograms lie side by side.

use crate::model::exact;
use crate::model::quantity::{Decimal, Interval, Quantity};
use crate::model::registry::Registry;

/// A quantity in the base unit of its dimension.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Measure<'a> {
    /// What is measured; a unit that the registry lacks is a dimension of its own.
    pub dimension: &'a str,
    /// The printed number.
    pub value: Decimal,
    /// The step to which it is rounded.
    pub step: Decimal,
    /// The values that the words allow.
    pub interval: Interval,
}

/// The quantity in the base unit; `None` past 28 digits.
pub fn measure<'a>(quantity: &'a Quantity, registry: &'a Registry) -> Option<Measure<'a>> {
    let unit = registry.units.get(&quantity.unit);
    let dimension = unit.map_or(&*quantity.unit, |unit| unit.dimension.as_str());
    let factor = unit.map_or(Decimal::ONE, |unit| unit.factor);
    let (value, step, interval) = (quantity.value, quantity.rounded_to, quantity.interval());
    if factor == Decimal::ONE {
        return Some(Measure { dimension, value, step, interval });
    }
    Some(Measure {
        dimension,
        value: exact::times(value, factor)?,
        step: exact::times(step, factor)?,
        interval: interval.map(|range| range.times(factor))?,
    })
}

/// Whether values of the unit add up over time and over parts: a share and a price do not.
pub fn adds_up(unit: &str) -> bool {
    !unit.contains('%') && !unit.contains('/')
}
