//! Rows as a workbook of Office Open XML: as much of it as one table and a page about it need.
//!
//! Words are words: nothing in a workbook of ours can be taken for a formula. A number of at most fifteen digits is a
//! number, which a spreadsheet keeps exactly; one of more is text, of which no digit is lost.

use super::About;
use super::digest;
use super::row::{COLUMNS, DIGEST, Row, Sort};
use super::zip;

const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const TYPES: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";
/// What a spreadsheet keeps of a number exactly.
const MOST_DIGITS: usize = 15;

/// The file.
pub fn write(about: &About, rows: &[Row]) -> Vec<u8> {
    zip::archive(&[
        ("[Content_Types].xml", content_types()),
        ("_rels/.rels", relations(&[("officeDocument", "xl/workbook.xml")], OFFICE)),
        ("docProps/core.xml", core(about)),
        ("xl/workbook.xml", workbook(rows.len())),
        (
            "xl/_rels/workbook.xml.rels",
            relations(
                &[
                    ("worksheet", "worksheets/sheet1.xml"),
                    ("worksheet", "worksheets/sheet2.xml"),
                    ("styles", "styles.xml"),
                ],
                OFFICE,
            ),
        ),
        ("xl/styles.xml", styles()),
        ("xl/worksheets/sheet1.xml", facts(rows)),
        ("xl/worksheets/sheet2.xml", imprint(about, rows)),
    ])
}

fn content_types() -> String {
    let parts = [
        ("xl/workbook.xml", "sheet.main"),
        ("xl/styles.xml", "styles"),
        ("xl/worksheets/sheet1.xml", "worksheet"),
        ("xl/worksheets/sheet2.xml", "worksheet"),
    ];
    let part = |(name, kind): &(&str, &str)| {
        format!("<Override PartName=\"/{name}\" ContentType=\"{TYPES}.{kind}+xml\"/>")
    };
    let parts: String = parts.iter().map(part).collect();
    format!(
        "{DECLARATION}<Types xmlns=\"{PACKAGE}/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>{parts}\
         <Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>\
         </Types>"
    )
}

fn relations(targets: &[(&str, &str)], kinds: &str) -> String {
    let one = |(i, (kind, target)): (usize, &(&str, &str))| {
        format!("<Relationship Id=\"rId{}\" Type=\"{kinds}/{kind}\" Target=\"{target}\"/>", i + 1)
    };
    let all: String = targets.iter().enumerate().map(one).collect();
    let core = if targets.len() == 1 {
        format!(
            "<Relationship Id=\"rId2\" Type=\"{PACKAGE}/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>"
        )
    } else {
        String::new()
    };
    format!(
        "{DECLARATION}<Relationships xmlns=\"{PACKAGE}/relationships\">{all}{core}</Relationships>"
    )
}

fn core(about: &About) -> String {
    format!(
        "{DECLARATION}<cp:coreProperties xmlns:cp=\"{PACKAGE}/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{}</dc:title>\
         <dc:description>{}</dc:description><dc:language>{}</dc:language></cp:coreProperties>",
        escaped(&about.title),
        escaped(&about.source),
        about.language,
    )
}

fn workbook(n_rows: usize) -> String {
    let last = letters(COLUMNS.len());
    let n = n_rows + 1;
    format!(
        "{DECLARATION}<workbook xmlns=\"{MAIN}\" xmlns:r=\"{OFFICE}\"><sheets>\
         <sheet name=\"FACTS\" sheetId=\"1\" r:id=\"rId1\"/><sheet name=\"ABOUT\" sheetId=\"2\" r:id=\"rId2\"/></sheets>\
         <definedNames><definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"0\" hidden=\"1\">FACTS!$A$1:${last}${n}</definedName>\
         </definedNames></workbook>"
    )
}

/// Plain, and bold for heads.
fn styles() -> String {
    format!(
        "{DECLARATION}<styleSheet xmlns=\"{MAIN}\"><fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>\
         <font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>\
         <fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>\
         <borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
         <cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>\
         <cellXfs count=\"2\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>\
         <xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/></cellXfs>\
         <cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>"
    )
}

fn facts(rows: &[Row]) -> String {
    let heads = COLUMNS.iter().map(|column| column.name).chain([DIGEST]);
    let mut lines = vec![heads.map(|head| words(head, 1)).collect::<String>()];
    for row in rows {
        let cells = row.cells().map(|(column, text)| cell(column.sort, text));
        lines.push(cells.chain([words(&digest::of_row(row), 0)]).collect());
    }
    let filter = format!("<autoFilter ref=\"A1:{}{}\"/>", letters(COLUMNS.len()), rows.len() + 1);
    // The head stays in sight.
    let view = "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" \
                activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>";
    let widths = "<cols><col min=\"1\" max=\"48\" width=\"18\" customWidth=\"1\"/></cols>";
    sheet(&format!("{view}{widths}"), &lines, &filter)
}

fn imprint(about: &About, rows: &[Row]) -> String {
    let digest = digest::of_rows(rows);
    let address = about.address.as_deref().unwrap_or_default();
    let lines = [
        ("TITLE", about.title.as_str()),
        ("NOTE", &about.note),
        ("SOURCE", &about.source),
        ("ADDRESS", address),
        ("SHA256", &digest),
    ];
    let lines: Vec<String> =
        lines.iter().map(|(name, text)| words(name, 1) + &words(text, 0)).collect();
    sheet("<cols><col min=\"2\" max=\"2\" width=\"100\" customWidth=\"1\"/></cols>", &lines, "")
}

fn sheet(before: &str, lines: &[String], after: &str) -> String {
    let row = |(i, cells): (usize, &String)| format!("<row r=\"{}\">{cells}</row>", i + 1);
    let rows: String = lines.iter().enumerate().map(row).collect();
    format!(
        "{DECLARATION}<worksheet xmlns=\"{MAIN}\">{before}<sheetData>{rows}</sheetData>{after}</worksheet>"
    )
}

fn cell(sort: Sort, text: &str) -> String {
    let n_digits = text.bytes().filter(u8::is_ascii_digit).count();
    match sort {
        _ if text.is_empty() => "<c/>".to_owned(),
        Sort::Decimal | Sort::Whole if n_digits <= MOST_DIGITS => {
            format!("<c><v>{}</v></c>", escaped(text))
        }
        Sort::Flag => format!("<c t=\"b\"><v>{}</v></c>", u8::from(text == "true")),
        _ => words(text, 0),
    }
}

fn words(text: &str, style: u8) -> String {
    format!(
        "<c t=\"inlineStr\" s=\"{style}\"><is><t xml:space=\"preserve\">{}</t></is></c>",
        escaped(text)
    )
}

/// The letters of a column, from 0.
fn letters(column: usize) -> String {
    let letter = |n: usize| char::from(b'A' + u8::try_from(n % 26).unwrap_or_default());
    let (high, low) = (column / 26, letter(column));
    if high == 0 { low.to_string() } else { format!("{}{low}", letter(high - 1)) }
}

/// Text as XML holds it; what XML cannot hold at all is dropped.
fn escaped(text: &str) -> String {
    let is_held = |c: &char| !c.is_control() || matches!(c, '\n' | '\t');
    let held: String = text.chars().filter(is_held).collect();
    held.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::super::testing::row;
    use super::*;

    #[test]
    fn numbers_are_numbers_as_far_as_a_spreadsheet_keeps_them() {
        assert_eq!(cell(Sort::Decimal, "47.20"), "<c><v>47.20</v></c>");
        assert!(cell(Sort::Decimal, "1234567890123456").contains("inlineStr"));
        assert!(cell(Sort::Text, "=1+1").contains("<t xml:space=\"preserve\">=1+1</t>"));
        assert_eq!(cell(Sort::Flag, "true"), "<c t=\"b\"><v>1</v></c>");
    }

    #[test]
    fn the_same_rows_give_the_same_bytes() {
        let rows = [row("a", "1")];
        let (one, two) = (write(&About::default(), &rows), write(&About::default(), &rows));
        assert!(one == two && one.starts_with(b"PK"));
        assert_eq!([letters(0), letters(25), letters(26), letters(40)], ["A", "Z", "AA", "AO"]);
    }
}
