//! What every painter of a [`Scene`](super::scene::Scene) needs: numbers and paths as SVG writes them.

use super::scene::Anchor;

/// A length as SVG writes it: no exponent, no needless zeros.
pub fn number(px: f64) -> String {
    let px = if px.is_finite() { px } else { 0.0 };
    let text = format!("{px:.3}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
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
