//! A table for the clipboard: cells apart by tabs, and the same as HTML, so that documents and spreadsheets take it as
//! a table.

use super::csv::guarded;

/// A table in the reader's words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grid {
    /// The heads of the columns.
    pub head: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<String>>,
}

impl Grid {
    /// Cells apart by tabs. What a spreadsheet would take for a formula has an apostrophe before it, as in CSV.
    pub fn text(&self) -> String {
        let line = |cells: &Vec<String>| {
            let cells: Vec<String> =
                cells.iter().map(|cell| guarded(&cell.replace(['\t', '\n', '\r'], " "))).collect();
            cells.join("\t")
        };
        let lines: Vec<String> = [&self.head].into_iter().chain(&self.rows).map(line).collect();
        lines.join("\n")
    }

    /// A table of HTML.
    pub fn html(&self) -> String {
        let row = |cells: &Vec<String>, tag: &str| {
            let cells = cells.iter().map(|cell| format!("<{tag}>{}</{tag}>", escaped(cell)));
            format!("<tr>{}</tr>", cells.collect::<String>())
        };
        let rows: String = self.rows.iter().map(|cells| row(cells, "td")).collect();
        format!(
            "<meta charset=\"utf-8\"><table><thead>{}</thead><tbody>{rows}</tbody></table>",
            row(&self.head, "th")
        )
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_stays_a_cell_in_both_forms() {
        let grid = Grid { head: vec!["a".into()], rows: vec![vec!["=b\t<c>".into()]] };
        assert_eq!(grid.text(), "a\n'=b <c>");
        assert!(grid.html().contains("<td>=b\t&lt;c&gt;</td>"));
    }
}
