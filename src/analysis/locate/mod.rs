//! Where the figures of a release stand in a text that a reader gives.
//!
//! A release knows its source by digests and offsets alone. So nothing is ever guessed: a figure stands where its
//! paragraph is the same, letter by letter or in its normal form ([`normal`]), or, in a paragraph that was changed,
//! at the very same distance from its beginning or its end. A phrase is never searched for among others that look
//! like it: one changed digit is *not found*, and another 14 further on is not that 14.

mod marks;
mod normal;
#[cfg(test)]
mod tests;
mod text;

pub use marks::{Piece, link, pieces};
pub use text::{Text, sha256};

use crate::model::Id;
use crate::model::fact::{Content, Fact, Span};
use crate::model::release::Release;
use normal::Normal;
use std::ops::Range;
use text::Paragraph;

/// What a text is, beside the source of a release.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sameness {
    /// The very text: its bytes have the digest of the source.
    VeryText,
    /// The same paragraphs in the same order, but for spaces, line ends and dashes.
    SameWords,
    /// Another text, or the same one changed.
    Other,
    /// The release knows no digest of its source.
    Unknown,
}

/// What a stretch of the source says about a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saying {
    /// The fact itself.
    Fact,
    /// The period of a figure.
    Period,
    /// The earlier level of a change.
    Earlier,
    /// The per cent of a change.
    Percent,
}

/// Where a phrase stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Where the release says that it stands.
    InPlace(Range<usize>),
    /// In the same paragraph, which is now the one of this number, from 1.
    Moved(Range<usize>, usize),
    /// Once in its paragraph; the release has no digest by which to know whether it is the same.
    ByWords(Range<usize>),
    /// Nowhere that could be told from what merely looks like it.
    NotFound,
}

impl Standing {
    /// Where it stands in the text, in letters.
    pub fn place(&self) -> Option<&Range<usize>> {
        match self {
            Self::InPlace(place) | Self::Moved(place, _) | Self::ByWords(place) => Some(place),
            Self::NotFound => None,
        }
    }
}

/// A phrase of the release, looked up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The fact.
    pub fact: Id,
    /// What the phrase says about it.
    pub saying: Saying,
    /// The phrase as the release has it.
    pub phrase: String,
    /// The paragraph in which it stood, from 1.
    pub paragraph: usize,
    /// Where it stands.
    pub standing: Standing,
    /// Whether other words of its paragraph have changed.
    pub is_beside_changes: bool,
}

/// A text beside the source of a release.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Located {
    /// What the text is.
    pub sameness: Sameness,
    /// Every phrase of the release, fact by fact.
    pub found: Vec<Found>,
}

/// Looks up every phrase of a release in a text.
pub fn locate(release: &Release, text: &Text) -> Located {
    let source = Source::of(release, text);
    let mut found = Vec::new();
    for fact in &release.facts {
        for (saying, span) in spans(fact) {
            let (standing, is_beside_changes) = source.look_up(span);
            found.push(Found {
                fact: Id::clone(&fact.id),
                saying,
                phrase: span.phrase.clone(),
                paragraph: span.paragraph,
                standing,
                is_beside_changes,
            });
        }
    }
    Located { sameness: source.sameness(release), found }
}

/// The phrases of a fact.
fn spans(fact: &Fact) -> impl Iterator<Item = (Saying, &Span)> {
    let (period, change) = match &fact.content {
        Content::Figure(figure) => (figure.period_span.as_ref(), figure.change.as_ref()),
        _ => (None, None),
    };
    let earlier = change.and_then(|change| change.from_span.as_ref());
    let percent = change.and_then(|change| change.percent_span.as_ref());
    [
        (Saying::Fact, Some(&fact.locator.span)),
        (Saying::Period, period),
        (Saying::Earlier, earlier),
        (Saying::Percent, percent),
    ]
    .into_iter()
    .filter_map(|(saying, span)| Some((saying, span?)))
}

/// The paragraphs of a release beside those of a text.
struct Source<'a> {
    text: &'a Text,
    /// Where the paragraphs stood, in letters of the source; none where the release does not know.
    places: &'a [(usize, usize)],
    /// The digest of each paragraph, where a fact stands in it.
    digests: Vec<Option<&'a str>>,
    /// The paragraph of the text that is each paragraph of the release, from 0.
    same: Vec<Option<usize>>,
}

impl<'a> Source<'a> {
    fn of(release: &'a Release, text: &'a Text) -> Self {
        let places = release.text.as_ref().map_or(&[][..], |known| known.paragraphs.as_slice());
        let mut digests = vec![None; places.len()];
        for fact in &release.facts {
            let at = fact.locator.span.paragraph.checked_sub(1);
            if let Some(slot) = at.and_then(|at| digests.get_mut(at)) {
                *slot = fact.locator.paragraph_digest.as_deref();
            }
        }
        let same = digests.iter().enumerate().map(|(at, digest)| nearest(text, at, (*digest)?));
        Self { text, places, same: same.collect(), digests }
    }

    fn sameness(&self, release: &Release) -> Sameness {
        let Some(known) = &release.text else { return Sameness::Unknown };
        if known.digest == self.text.digest {
            return Sameness::VeryText;
        }
        let same = self.digests.iter().zip(&self.same).enumerate();
        let has_all =
            same.into_iter().all(|(at, (digest, now))| digest.is_none() || *now == Some(at));
        // Paragraphs without a fact have no digest of their own, but a length that spaces alone change little.
        let is_as_long = self.text.paragraphs.len() == self.places.len()
            && self.places.iter().zip(&self.text.paragraphs).zip(&self.digests).all(
                |((place, paragraph), digest)| {
                    digest.is_some() || place.1 - place.0 == paragraph.normal.letters.len()
                },
            );
        if has_all && is_as_long { Sameness::SameWords } else { Sameness::Other }
    }

    /// Where a phrase stands, and whether other words of its paragraph have changed.
    fn look_up(&self, span: &Span) -> (Standing, bool) {
        let phrase: Vec<char> = span.phrase.chars().collect();
        let normal = Normal::of(&phrase, 0).letters;
        let Some(at) = span.paragraph.checked_sub(1).filter(|_| !normal.is_empty()) else {
            return (Standing::NotFound, false);
        };
        let place = self.places.get(at).copied().zip(span.offsets);
        let Some(((start, end), (first, last))) = place else {
            return (self.by_words(at, &normal), false);
        };
        let distances = first.checked_sub(start).zip(end.checked_sub(last));
        let phrases = [phrase, normal];
        let in_paragraph = |now: usize, is_same: bool| {
            let place = at_distance(self.paragraph(now)?, distances?, &phrases, is_same)?;
            Some(if now == at { Standing::InPlace(place) } else { Standing::Moved(place, now + 1) })
        };
        let same = self.known(at);
        let standing = match same {
            Some(now) => in_paragraph(now, true),
            None => self.candidates(at).into_iter().find_map(|now| in_paragraph(now, false)),
        };
        (standing.unwrap_or(Standing::NotFound), same.is_none())
    }

    fn paragraph(&self, at: usize) -> Option<&Paragraph> {
        self.text.paragraphs.get(at)
    }

    /// The paragraphs of the text that a changed one may be: by its number as it was, counted from the nearest
    /// unchanged one before it, and from the nearest one after it; never one that is another.
    fn candidates(&self, at: usize) -> Vec<usize> {
        let before = (0..at).rev().find_map(|it| Some(self.known(it)? + (at - it)));
        let after = (at + 1..self.same.len()).find_map(|it| self.known(it)?.checked_sub(it - at));
        let mut candidates: Vec<usize> = [before, after].into_iter().flatten().collect();
        if candidates.is_empty() {
            candidates.push(at);
        }
        candidates.dedup();
        candidates.retain(|now| !self.same.contains(&Some(*now)));
        candidates
    }

    fn known(&self, at: usize) -> Option<usize> {
        self.same.get(at).copied().flatten()
    }

    /// A phrase that stands once in the paragraph of its number, and as a whole.
    fn by_words(&self, at: usize, phrase: &[char]) -> Standing {
        let Some(paragraph) = self.paragraph(at) else { return Standing::NotFound };
        let starts = 0..paragraph.normal.letters.len();
        let mut places = starts.filter(|start| is_whole(&paragraph.normal, *start, phrase));
        match (places.next(), places.next()) {
            (Some(start), None) => {
                let place = paragraph.normal.place(&(start..start + phrase.len()));
                place.map_or(Standing::NotFound, Standing::ByWords)
            }
            _ => Standing::NotFound,
        }
    }
}

/// The paragraph with this digest: the one of the same number, else the nearest.
fn nearest(text: &Text, at: usize, digest: &str) -> Option<usize> {
    let same = text.paragraphs.iter().enumerate().filter(|(_, paragraph)| paragraph.is(digest));
    same.map(|(now, _)| now).min_by_key(|now| now.abs_diff(at))
}

/// The phrase at its distance from the beginning or from the end of a paragraph: in the paragraph as it stands, for
/// a source that is not in normal form itself, then in its normal form.
fn at_distance(
    paragraph: &Paragraph,
    (before, after): (usize, usize),
    phrases: &[Vec<char>; 2],
    is_same: bool,
) -> Option<Range<usize>> {
    let forms = [&paragraph.as_it_stands, &paragraph.normal];
    forms.into_iter().zip(phrases).find_map(|(form, phrase)| {
        let from_end = form.letters.len().checked_sub(after)?.checked_sub(phrase.len());
        let mut starts = [Some(before), from_end].into_iter().flatten();
        let start = starts.find(|start| {
            if is_same { form.has(*start, phrase) } else { is_whole(form, *start, phrase) }
        })?;
        form.place(&(start..start + phrase.len()))
    })
}

/// Whether a phrase stands there, and no number goes on before or after it.
fn is_whole(normal: &Normal, start: usize, phrase: &[char]) -> bool {
    let letters = &normal.letters;
    let is_digit =
        |at: Option<usize>| at.and_then(|at| letters.get(at)).is_some_and(char::is_ascii_digit);
    let is_letter = |at: Option<usize>| {
        at.and_then(|at| letters.get(at)).is_some_and(|it| it.is_alphanumeric())
    };
    let joins = |at: Option<usize>| {
        at.and_then(|at| letters.get(at)).is_some_and(|letter| matches!(letter, ' ' | ',' | '.'))
    };
    let end = start + phrase.len();
    let (before, further) = (start.checked_sub(1), start.checked_sub(2));
    // "637" in "1 637" and "14" in "14 000" or "14,5" are parts of other numbers.
    let groups =
        |from: usize| (0..3).all(|n| is_digit(Some(from + n))) && !is_digit(Some(from + 3));
    let goes_on_before = is_letter(before) || (joins(before) && is_digit(further) && groups(start));
    let goes_on_after = is_letter(Some(end))
        || (is_digit(end.checked_sub(1)) && joins(Some(end)) && {
            let is_fraction = letters.get(end) != Some(&' ') && is_digit(Some(end + 1));
            is_fraction || groups(end + 1)
        });
    normal.has(start, phrase) && !goes_on_before && !goes_on_after
}
