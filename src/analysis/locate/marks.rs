//! A text in pieces, so that each phrase that was found in it can be marked.

use super::{Found, Located, Text};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use std::ops::Range;

/// A piece of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Its letters.
    pub text: String,
    /// The phrases that stand there, by their places in [`Located::found`]; phrases may overlap.
    pub found: Vec<usize>,
}

/// The paragraphs of a text, cut where phrases begin and end.
pub fn pieces(text: &Text, located: &Located) -> Vec<Vec<Piece>> {
    let mut places: Vec<(usize, &Range<usize>)> = located
        .found
        .iter()
        .enumerate()
        .filter_map(|(at, found)| Some((at, found.standing.place()?)))
        .collect();
    places.sort_by_key(|(_, place)| place.start);
    let mut rest = places.as_slice();
    text.paragraphs()
        .map(|paragraph| {
            let inside = rest.partition_point(|(_, place)| place.start < paragraph.end);
            let (here, below) = rest.split_at(inside);
            rest = below;
            cut(text, &paragraph, here)
        })
        .collect()
}

fn cut(text: &Text, paragraph: &Range<usize>, here: &[(usize, &Range<usize>)]) -> Vec<Piece> {
    let mut edges: Vec<usize> = [paragraph.start, paragraph.end].to_vec();
    edges.extend(here.iter().flat_map(|(_, place)| [place.start, place.end.min(paragraph.end)]));
    edges.sort_unstable();
    edges.dedup();
    let stretches = edges.iter().zip(edges.iter().skip(1));
    stretches
        .map(|(from, to)| {
            let covers = |place: &Range<usize>| place.start <= *from && *to <= place.end;
            let found = here.iter().filter(|(_, place)| covers(place)).map(|(at, _)| *at);
            Piece { text: text.piece(&(*from..*to)), found: found.collect() }
        })
        .collect()
}

/// How many words before and after a phrase a link names, so that no other place is meant.
const N_WORDS: usize = 4;

/// A link to the very place of a phrase in a page that has this text: a URL with a text fragment
/// (WICG Scroll To Text Fragment), whose prefix and suffix are the words around the phrase.
pub fn link(url: &str, text: &Text, found: &Found) -> Option<String> {
    let place = found.standing.place()?;
    let paragraph = text.paragraphs().find(|it| it.start <= place.start && place.end <= it.end)?;
    let before = text.piece(&(paragraph.start..place.start));
    let after = text.piece(&(place.end..paragraph.end));
    let prefix: Vec<&str> = before.split_whitespace().collect();
    let prefix = prefix.get(prefix.len().saturating_sub(N_WORDS)..).unwrap_or_default();
    let suffix: Vec<&str> = after.split_whitespace().take(N_WORDS).collect();
    let encoded = |words: &str| utf8_percent_encode(words, NON_ALPHANUMERIC).to_string();
    let mut directive = String::from("#:~:text=");
    if !prefix.is_empty() {
        directive.extend([encoded(&prefix.join(" ")).as_str(), "-,"]);
    }
    directive.push_str(&encoded(&text.piece(place)));
    if !suffix.is_empty() {
        directive.extend([",-", encoded(&suffix.join(" ")).as_str()]);
    }
    let page = url.split('#').next().unwrap_or(url);
    Some(format!("{page}{directive}"))
}
