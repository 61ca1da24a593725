//! A report as lines for people and editors, and as JSON.

use serde_json::{Value, json};

use super::{Level, Remark, Report};

/// A line for each remark, and one that sums up.
pub(super) fn text(report: &Report) -> String {
    let lines: String = report.remarks.iter().map(line).collect();
    lines + &summary(report) + "\n"
}

fn line(remark: &Remark) -> String {
    let place = &remark.place;
    let path = if place.path.is_empty() { String::new() } else { format!("{}: ", place.path) };
    let level = match remark.level {
        Level::Error => "",
        Level::Warning => "warning: ",
        Level::Note => "note: ",
    };
    let (file, line, column) = (remark.file.display(), place.line, place.column);
    let line = format!("{file}:{line}:{column}: {path}{level}{}", remark.message);
    harmless(&line) + "\n"
}

/// Texts of files must not move the terminal's cursor or turn its lines around.
fn harmless(line: &str) -> String {
    let is_harmful = |c: char| {
        let is_direction = matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        let is_invisible = matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}' | '\u{2029}');
        c.is_control() || is_direction || is_invisible || c == '\u{feff}' || c == '\u{61c}'
    };
    let shown = |c: char| if is_harmful(c) { c.escape_unicode().to_string() } else { c.into() };
    line.chars().map(shown).collect()
}

/// What all files come to.
pub(super) fn summary(report: &Report) -> String {
    let many = |n: usize, one: &str, many: &str| format!("{n} {}", if n == 1 { one } else { many });
    let files = many(report.n_files, "file", "files");
    let problems = many(report.count(Level::Error), "problem", "problems");
    let warnings = many(report.count(Level::Warning), "sum does", "sums do");
    let notes = report.count(Level::Note);
    let mut summary = format!("{files}: {problems}; {warnings} not hold, {notes} cannot be told");
    for (n, one, more, what) in [
        (report.n_unusable, "file is", "files are", "unusable"),
        (report.n_passed_over, "other", "others", "passed over"),
    ] {
        if n > 0 {
            summary = format!("{summary}; {} {what}", many(n, one, more));
        }
    }
    summary
}

/// The report for programs.
pub(super) fn json(report: &Report) -> Value {
    let findings: Vec<Value> = report
        .remarks
        .iter()
        .map(|remark| {
            let place = &remark.place;
            json!({
                "file": shown(remark),
                "line": place.line, "column": place.column,
                "end_line": place.end_line, "end_column": place.end_column,
                "path": place.path,
                "level": level(remark.level),
                "code": remark.code,
                "message": remark.message,
            })
        })
        .collect();
    json!({
        "findings": findings,
        "files": report.n_files,
        "unusable": report.n_unusable,
        "passed_over": report.n_passed_over,
        "errors": report.count(Level::Error),
        "warnings": report.count(Level::Warning),
        "notes": report.count(Level::Note),
    })
}

/// The file with slashes, on every system.
pub(super) fn shown(remark: &Remark) -> String {
    remark.file.to_string_lossy().replace('\\', "/")
}

/// The name of a weight, as SARIF has it too.
pub(super) fn level(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Note => "note",
    }
}
