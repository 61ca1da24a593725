//! What an SVG file carries beside its drawing: the rows behind it, and what is drawn, so that a changed word is seen.

use crate::analysis::locate::sha256;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// Where the evidence stands in an SVG file, inside its `<metadata>`.
const OPEN: &str = "<svodka:evidence xmlns:svodka=\"urn:svodka:\" type=\"application/ld+json\">";
const CLOSE: &str = "</svodka:evidence>";

/// What is drawn in a picture.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drawing {
    /// The digest of all that is drawn.
    pub sha256: String,
    /// The words that are drawn, in painting order; none of a picture of pixels.
    pub texts: Vec<String>,
}

/// An SVG file with the evidence that `made` makes of its drawing.
pub fn with_evidence(svg: &str, made: impl Fn(&Drawing) -> String) -> String {
    let evidence = format!("{OPEN}{}{CLOSE}\n", escaped(&made(&drawing(svg))));
    svg.replacen("</metadata>", &format!("{evidence}</metadata>"), 1)
}

/// What an SVG file draws: all of it but its metadata.
pub fn drawing(svg: &str) -> Drawing {
    let bare = without_metadata(svg).replace("\r\n", "\n");
    let texts = bare.split("<text ").skip(1).filter_map(|rest| {
        let (_, inner) = rest.split_once('>')?;
        Some(unescaped(&without_tags(inner.split_once("</text>")?.0)))
    });
    Drawing { sha256: sha256(bare.as_bytes()), texts: texts.collect() }
}

/// The evidence in an SVG file.
pub fn evidence(svg: &str) -> Option<String> {
    let (_, rest) = svg.split_once("type=\"application/ld+json\"")?;
    let (_, inner) = rest.split_once('>')?;
    Some(unescaped(inner.split_once("</")?.0))
}

/// What stays as it is in an address.
const PLAIN: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b' ').remove(b'-').remove(b'.').remove(b'/').remove(b'=').remove(b':');

/// An SVG file as the address of an image, which is no request.
pub fn data_address(svg: &str) -> String {
    format!("data:image/svg+xml,{}", utf8_percent_encode(svg, PLAIN))
}

fn without_metadata(svg: &str) -> String {
    let cut = || {
        let (before, rest) = svg.split_once("<metadata")?;
        let (_, after) = rest.split_once("</metadata>")?;
        Some(format!("{before}{}", after.trim_start()))
    };
    cut().unwrap_or_else(|| svg.to_owned())
}

fn without_tags(text: &str) -> String {
    let mut bare = String::new();
    let mut rest = text;
    while let Some((words, tail)) = rest.split_once('<') {
        bare.push_str(words);
        rest = tail.split_once('>').map_or("", |(_, after)| after);
    }
    bare + rest
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// The entities that XML has without a declaration, and numbers of characters.
fn unescaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, tail)) = rest.split_once('&') {
        plain.push_str(before);
        let entity = tail.split_once(';').and_then(|(name, after)| Some((character(name)?, after)));
        if let Some((character, after)) = entity {
            plain.push(character);
            rest = after;
        } else {
            plain.push('&');
            rest = tail;
        }
    }
    plain + rest
}

fn character(entity: &str) -> Option<char> {
    match entity {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => {
            let number = entity.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SVG: &str = "<svg><title>a</title><metadata><x/></metadata>\n<text x=\"1\"><tspan>1\u{a0}637</tspan> \
                       &lt;b&gt;</text>\n<text x=\"2\">c</text></svg>\n";

    #[test]
    fn evidence_comes_back_and_changes_nothing_that_is_drawn() {
        let with = with_evidence(SVG, |_| "{\"a\": \"<&>\"}".to_owned());
        assert_eq!(evidence(&with).as_deref(), Some("{\"a\": \"<&>\"}"));
        assert_eq!(drawing(&with), drawing(SVG));
        assert_eq!(drawing(&with.replace('\n', "\r\n")), drawing(SVG));
        assert_eq!(drawing(SVG).texts, ["1\u{a0}637 <b>", "c"]);
        assert_ne!(drawing(&with.replace("637", "937")), drawing(SVG));
    }

    #[test]
    fn any_text_is_read_without_harm() {
        for text in ["", "<svg", "<metadata>", "<text >", "&#x110000;&;&#;", "<text <text </text>"]
        {
            assert_eq!(evidence(text), None);
            drawing(text);
        }
        assert_eq!(unescaped("&#x41;&#66;&nbsp;&apos;&"), "AB&nbsp;'&");
    }
}
