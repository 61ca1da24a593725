//! Claims as the charts' reaches: the one place where an exact decimal becomes a position on the screen.

use crate::charts::reach::Reach;
use crate::i18n::numbers::Parts;
use crate::model::exact;
use crate::model::quantity::{Decimal, Edge, Qualifier, Quantity, Range};

/// The interval of a quantity, as positions in units of `factor`.
pub fn of(quantity: &Quantity, factor: Decimal) -> Reach {
    let at = position(exact::times(quantity.value, factor));
    match quantity.qualifier {
        Qualifier::Exact if quantity.is_plain_count() => Reach::exact(at),
        Qualifier::Exact => Reach::rounded(at, position(exact::times(quantity.rounded_to, factor))),
        Qualifier::MoreThan => Reach::more_than(at),
        Qualifier::AtLeast => Reach::at_least(at),
        Qualifier::LessThan => Reach::less_than(at),
        Qualifier::UpTo => Reach::up_to(at),
        Qualifier::Nearly => Reach::nearly(at),
        Qualifier::About => Reach::about(at),
    }
}

/// A range with an end on at least one side, as positions in units of `factor`; its sign stands in the middle.
pub fn of_range(range: Range, factor: Decimal) -> Option<Reach> {
    let at = |edge: Edge| position(exact::times(edge.value, factor));
    let is_point = range.low == range.high;
    let (low, high) = (range.low.map(at), range.high.map(at));
    Some(match (low, high) {
        (Some(low), Some(_)) if is_point => Reach::exact(low),
        (Some(low), Some(high)) => Reach::rounded(f64::midpoint(low, high), high - low),
        (Some(low), None) => Reach::at_least(low),
        (None, Some(high)) => Reach::up_to(high),
        (None, None) => return None,
    })
}

/// A decimal as a position; past the range of decimals, far out.
fn position(number: Option<Decimal>) -> f64 {
    let Some(number) = number else { return 1e38 };
    let parts = (0..number.scale()).fold(1.0, |parts, _| parts * 10.0);
    let size = number.digits() as f64 / parts;
    if number.is_sign_negative() { -size } else { size }
}

/// The number and what follows it, with a Kazakh ending kept on its number: "35 000-нан" and "астам".
pub fn figure_and_unit(parts: &Parts) -> (String, Option<String>) {
    let (ending, rest) = match parts.after.strip_prefix('-') {
        Some(_) => parts.after.split_once('\u{a0}').unwrap_or((parts.after.as_str(), "")),
        None => ("", parts.after.as_str()),
    };
    (format!("{}{ending}", parts.number), Some(rest.to_owned()).filter(|rest| !rest.is_empty()))
}
