//! Findings in words, as the snapshots have them.

use svodka::checks::Term;
use svodka::model::exact;
use svodka::model::quantity::{Edge, Qualifier, Range, Side};
use svodka::model::verdict::Verdict;

fn edge(edge: Option<Edge>, open: &str) -> String {
    let Some(edge) = edge else { return open.to_owned() };
    let number = edge.value.normalize();
    match edge.side {
        Side::At => number.to_string(),
        Side::Above => format!("{number}+"),
        Side::Below => format!("{number}-"),
    }
}

pub(crate) fn range(range: Range) -> String {
    let (low, high) = (edge(range.low, "-∞"), edge(range.high, "∞"));
    if low == high { low } else { format!("[{low} {high}]") }
}

fn term(term: &Term) -> String {
    let unit = |unit: &Option<svodka::model::Id>| {
        unit.as_deref().filter(|unit| *unit != "1").map_or(String::new(), |unit| format!(" {unit}"))
    };
    match term {
        Term::Number(number, id) => format!("{}{}", number.normalize(), unit(id)),
        Term::Rounded(number, id) => format!("{}{}", exact::rounded(*number, 2), unit(id)),
        Term::Range(values, id) => range(*values) + &unit(id),
        Term::Claim(quantity) => {
            let unit = unit(&Some(quantity.unit.clone()));
            let number = format!("{}{unit}", quantity.value.normalize());
            match quantity.qualifier {
                Qualifier::Exact => number,
                qualifier => format!("{} {number}", qualifier.code()),
            }
        }
        Term::Sign(sign) => (*sign).to_owned(),
        Term::Day(day) => day.iso(),
        Term::Word(word) => (*word).to_owned(),
    }
}

pub(crate) fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::DoesNotHold => "does not hold",
        Verdict::CannotTell => "cannot tell",
        Verdict::Holds => "holds",
    }
}

/// The lines of a sum.
pub(crate) fn sum(lines: &[Vec<Term>]) -> String {
    let line = |terms: &Vec<Term>| terms.iter().map(term).collect::<Vec<_>>().join(" ");
    lines.iter().map(line).collect::<Vec<_>>().join("; ")
}
