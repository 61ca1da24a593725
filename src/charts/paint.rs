//! What every painter of a [`Scene`](super::scene::Scene) needs: numbers and paths as SVG writes them.

use super::extent::within;
use super::scene::Anchor;

/// A length as SVG writes it: no exponent, no needless zeros.
pub fn number(px: f64) -> String {
    // In thousandths as a whole number: the formatting of floats is ten kilobytes of program.
    let px = if px.is_nan() { 0.0 } else { px };
    #[expect(clippy::cast_possible_truncation, reason = "kept between bounds")]
    let thousandths = (within(px, -1e12, 1e12) * 1_000.0).round() as i64;
    let sign = if thousandths < 0 { "-" } else { "" };
    let (whole, rest) = (thousandths.unsigned_abs() / 1_000, thousandths.unsigned_abs() % 1_000);
    if rest == 0 {
        return format!("{sign}{whole}");
    }
    let digits = (1_000 + rest).to_string();
    let fraction = digits.get(1..).unwrap_or_default().trim_end_matches('0');
    format!("{sign}{whole}.{fraction}")
}

/// The data of a path through points.
pub fn path(points: &[(f64, f64)], is_closed: bool) -> String {
    let mut data = String::new();
    for (i, (x, y)) in points.iter().enumerate() {
        data.push(if i == 0 { 'M' } else { 'L' });
        data.push_str(&number(*x));
        data.push(' ');
        data.push_str(&number(*y));
    }
    if is_closed {
        data.push('Z');
    }
    data
}

/// The dashes of a line that shows what is inferred: round dots, a little wider apart than wide.
pub fn dots(weight: f64) -> String {
    format!("0.01 {}", number((weight * 1.9).max(3.5)))
}

/// The value of `text-anchor`.
pub fn text_anchor(anchor: Anchor) -> &'static str {
    match anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short_and_never_strange() {
        assert_eq!(number(12.25), "12.25");
        assert_eq!(number(12.0), "12");
        assert_eq!(number(-0.0), "0");
        assert_eq!(number(f64::NAN), "0");
        assert_eq!(number(1e6), "1000000");
    }
}
