//! The folder of pictures, and the page that shows them.

use std::{
    env,
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

use crate::cases::Case;

pub(crate) fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots")
}

/// The gallery as Markdown.
pub(crate) fn text(cases: &[Case]) -> String {
    let mut out = String::from(
        "# Gallery of charts\n\n\
         Written by `UPDATE_SNAPSHOTS=1 cargo test --test charts`; the tests compare each picture \
         byte for byte.\nThe releases and figures are made up for the tests, except those of \
         *release*, which follow the flagship release.\n",
    );
    let mut chart = "";
    for case in cases {
        if case.chart != chart {
            chart = case.chart;
            write!(out, "\n## {chart}\n").unwrap_or_default();
        }
        write!(out, "\n### {chart}: {}\n\n", case.name).unwrap_or_default();
        for width_px in case.widths_px {
            let name = format!("{chart}-{}-{width_px}.svg", case.name);
            writeln!(out, "![{}, {width_px} px]({name})", case.title).unwrap_or_default();
        }
        if case.name == "release" {
            let name = format!("{chart}-{}-dark.svg", case.name);
            writeln!(out, "![{}, dark]({name})", case.title).unwrap_or_default();
        }
    }
    out
}

/// Compares files with what they should hold, or writes them if the environment says so.
pub(crate) fn compare(
    folder: &Path,
    expected: &[(String, String)],
) -> Result<(), Box<dyn std::error::Error>> {
    if env::var_os("UPDATE_SNAPSHOTS").is_some() {
        fs::create_dir_all(folder)?;
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.extension().is_some_and(|end| end == "svg") {
                fs::remove_file(path)?;
            }
        }
        for (name, text) in expected {
            fs::write(folder.join(name), text)?;
        }
        return Ok(());
    }
    let changed: Vec<&str> = expected
        .iter()
        .filter(|(name, text)| fs::read_to_string(folder.join(name)).ok().as_ref() != Some(text))
        .map(|(name, _)| name.as_str())
        .collect();
    let hint = "look at them, then UPDATE_SNAPSHOTS=1 cargo test --test charts";
    if changed.is_empty() { Ok(()) } else { Err(format!("{changed:?} changed; {hint}").into()) }
}
