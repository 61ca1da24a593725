//! Places in the source text: as long as their phrases, and inside their paragraphs.

use super::super::problem::Trouble;
use super::super::row::Row;
use crate::model::fact::Span;
use crate::model::release::SourceText;

/// Reads a span of a text, of which the shape is known or not.
pub(super) fn span(row: &Row<'_>, text: Option<&SourceText>) -> Option<Span> {
    let (paragraph, sentence) = (row.ordinal("paragraph"), row.maybe_ordinal("sentence"));
    let phrase = row.filled("figure");
    // One end alone would be dropped in silence.
    let has_offsets = text.is_some() || row.has_member("start") || row.has_member("end");
    let (start, end) = if has_offsets {
        (row.whole("start"), row.whole("end"))
    } else {
        // Nothing is there, and both are known members.
        (row.maybe_whole("start"), row.maybe_whole("end"))
    };
    let (paragraph, phrase) = (paragraph?, phrase?.to_owned());
    let offsets = start.zip(end);
    if let Some(offsets) = offsets {
        is_as_long(row, offsets, &phrase);
    }
    if let Some(text) = text {
        is_inside(row, paragraph, offsets?, text);
    }
    Some(Span { paragraph, sentence, offsets, phrase })
}

fn is_as_long(row: &Row<'_>, (start, end): (usize, usize), phrase: &str) {
    let n_letters = phrase.chars().count();
    if end.checked_sub(start) != Some(n_letters) {
        let found = format!("{end} − {start}");
        row.note("end", Trouble::Offsets { found, expected: n_letters.to_string() });
    }
}

fn is_inside(row: &Row<'_>, paragraph: usize, (start, end): (usize, usize), text: &SourceText) {
    let stretch = paragraph.checked_sub(1).and_then(|index| text.paragraphs.get(index));
    let Some(&(first, last)) = stretch else {
        let (found, n) = (paragraph.to_string(), text.paragraphs.len());
        row.note("paragraph", Trouble::Offsets { found, expected: format!("1…{n}") });
        return;
    };
    if start < first || end > last {
        let member = if start < first { "start" } else { "end" };
        let (found, expected) = (format!("[{start}, {end})"), format!("[{first}, {last})"));
        row.note(member, Trouble::Offsets { found, expected });
    }
}

/// Reads the shape of a text: its paragraphs in order, not overlapping, inside its length.
pub(super) fn source_text(row: &Row<'_>) -> Option<SourceText> {
    let (length, digest) = (row.whole("length"), row.digest("sha256", true));
    let mut paragraphs = Vec::new();
    let mut before = 0;
    for (index, item) in row.list("paragraphs").iter().enumerate() {
        let Some((start, end)) = Row::pair(item) else {
            row.note_item("paragraphs", index, item, Trouble::WrongShape("[0, 0]"));
            continue;
        };
        let most = length.unwrap_or(usize::MAX);
        if before > start || start > end || end > most {
            let (found, expected) = (format!("[{start}, {end})"), format!("[{before}, {most})"));
            row.note_item("paragraphs", index, item, Trouble::Offsets { found, expected });
        }
        before = before.max(end);
        paragraphs.push((start, end));
    }
    Some(SourceText { length: length?, digest: digest?, paragraphs })
}
