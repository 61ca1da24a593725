//! Rows as CSV (RFC 4180), with a byte-order mark so that spreadsheets read Cyrillic.
//!
//! A spreadsheet takes a cell that begins with `=`, `+`, `-` or `@` for a formula, with quotation marks or without. So
//! a cell of words that begins so, after any number of apostrophes, is written with one more apostrophe before it, and
//! reading takes one away again. Columns of numbers hold digits, a minus and a point alone, of which no spreadsheet
//! makes more than a number: they are written as they are, and no figure is ever altered.

use super::digest;
use super::read::Given;
use super::row::{COLUMNS, DIGEST, Row, Sort};

const MARK: char = '\u{feff}';
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// The file.
pub fn write(rows: &[Row]) -> String {
    let heads = COLUMNS.iter().map(|column| column.name).chain([DIGEST]);
    let mut text = format!("{MARK}{}\r\n", heads.collect::<Vec<_>>().join(","));
    for row in rows {
        for (column, cell) in row.cells() {
            let is_number = matches!(column.sort, Sort::Decimal | Sort::Whole);
            let cell = if is_number { cell.to_owned() } else { guarded(cell) };
            text.push_str(&quoted(&cell));
            text.push(',');
        }
        text.push_str(&digest::of_row(row));
        text.push_str("\r\n");
    }
    text
}

/// A text that no spreadsheet takes for a formula.
pub(super) fn guarded(cell: &str) -> String {
    if cell.trim_start_matches('\'').starts_with(FORMULA) {
        return format!("'{cell}");
    }
    cell.to_owned()
}

fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if rest.trim_start_matches('\'').starts_with(FORMULA) => rest,
        _ => cell,
    }
}

fn quoted(cell: &str) -> String {
    let is_plain = !cell.contains([',', '"', '\r', '\n']) && cell.trim() == cell;
    if is_plain { cell.to_owned() } else { format!("\"{}\"", cell.replace('"', "\"\"")) }
}

/// What a file of rows holds; none where its head names no fact. Commas, semicolons and tabs are taken, as spreadsheets
/// of different countries save them.
pub(super) fn read(text: &str) -> Option<Given> {
    let (heads, apart) = heads(text)?;
    let text = text.trim_start_matches(MARK);
    let rows = records(text, apart).into_iter().skip(1).map(|record| {
        let mut row = Row::default();
        let mut digest = None;
        for (head, cell) in heads.iter().zip(record) {
            let cell = unguarded(&cell).to_owned();
            match head.as_str() {
                DIGEST => digest = Some(cell),
                // Spreadsheets write TRUE.
                "CUMULATIVE" => row.set(head, cell.to_ascii_lowercase()),
                _ => row.set(head, cell),
            }
        }
        (row, digest)
    });
    Some(Given { rows: rows.collect(), ..Given::default() })
}

/// The names of the columns, which stand in the first line, and what parts them; none where they name no fact.
pub(super) fn heads(text: &str) -> Option<(Vec<String>, char)> {
    let first = text.trim_start_matches(MARK).lines().next()?;
    let apart = [',', ';', '\t'].into_iter().max_by_key(|mark| first.matches(*mark).count())?;
    let heads = records(first, apart).into_iter().next()?;
    let has = |name: &str| heads.iter().any(|head| head == name);
    (has("RELEASE") && has("FACT")).then_some((heads, apart))
}

/// The records of a file; lines without anything are none.
fn records(text: &str, apart: char) -> Vec<Vec<String>> {
    let mut records = Vec::new();
    let mut record = Vec::new();
    let mut cell = String::new();
    let mut is_quoted = false;
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        match c {
            '"' if is_quoted && characters.peek() == Some(&'"') => {
                cell.push('"');
                characters.next();
            }
            '"' if is_quoted => is_quoted = false,
            '"' if cell.is_empty() => is_quoted = true,
            c if c == apart && !is_quoted => record.push(std::mem::take(&mut cell)),
            '\r' if !is_quoted && characters.peek() == Some(&'\n') => {}
            '\n' if !is_quoted => {
                record.push(std::mem::take(&mut cell));
                records.push(std::mem::take(&mut record));
            }
            c => cell.push(c),
        }
    }
    record.push(cell);
    records.push(record);
    records.retain(|record| record.iter().any(|cell| !cell.is_empty()));
    records
}

#[cfg(test)]
mod tests {
    use super::super::testing::row;
    use super::*;

    #[test]
    fn a_file_begins_with_its_mark_and_reads_back_as_it_was() {
        let rows = [row("a", "1637"), row("b", "-47.20")];
        let text = write(&rows);
        assert!(text.starts_with("\u{feff}RELEASE,EDITION,FACT,"), "{text}");
        let read = read(&text).unwrap();
        for ((read, digest), row) in read.rows.iter().zip(&rows) {
            assert_eq!(read, row);
            assert_eq!(digest.as_deref(), Some(&*digest::of_row(row)));
        }
    }

    #[track_caller]
    fn check_words(words: &str, written: &str) {
        let mut row = row("a", "-3");
        row.set("SOURCE_PHRASE", words.to_owned());
        let text = write(std::slice::from_ref(&row));
        assert!(text.contains(written), "{text}");
        assert!(text.contains(",-3,"), "a figure was altered: {text}");
        assert_eq!(read(&text).unwrap().rows[0].0, row);
    }

    #[test]
    fn no_words_are_a_formula_and_none_are_lost() {
        check_words("=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\"");
        check_words("-1 процент", ",'-1 процент,");
        check_words("@a", ",'@a,");
        check_words("'=a", ",''=a,");
        check_words("'a", ",'a,");
        check_words("a,\r\n\"b\"", "\"a,\r\n\"\"b\"\"\"");
        check_words("\tb ", "\"'\tb \"");
    }

    #[test]
    fn what_a_spreadsheet_saved_again_is_read() {
        let text = "FACT;RELEASE;OBS_VALUE;CUMULATIVE\r\na;r;1637;TRUE\r\n;;;\r\n";
        let read = read(text).unwrap();
        let row = &read.rows[0].0;
        assert_eq!((row.get("OBS_VALUE"), row.get("CUMULATIVE")), ("1637", "true"));
        assert_eq!((read.rows.len(), row.known("QUALIFIER")), (1, None));
        assert_eq!(super::read("a,b\n1,2\n"), None);
        assert_eq!(super::read("a,b\nRELEASE,FACT\n"), None);
        assert_eq!(super::read(""), None);
    }
}
