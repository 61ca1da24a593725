//! Imports point one way: every path of `src/` is held against the table of layers.

#![expect(clippy::unwrap_used, reason = "what these tests cannot do, they must say at once")]

mod source;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use source::Import;

/// A folder of `src/` with what its files may use.
struct Layer {
    name: &'static str,
    /// Other layers.
    layers: &'static [&'static str],
    /// Paths of other crates: `gloo::events` allows that part of gloo alone.
    crates: &'static [&'static str],
}

/// The layers in their order: each may use only some of those above it.
const LAYERS: &[Layer] = &[
    Layer { name: "model", layers: &[], crates: &["thiserror"] },
    Layer { name: "analysis", layers: &["model"], crates: &["percent_encoding", "sha2"] },
    Layer { name: "wire", layers: &["model"], crates: &["serde", "serde_json", "thiserror"] },
    Layer { name: "checks", layers: &["model", "analysis"], crates: &[] },
    Layer { name: "i18n", layers: &["model"], crates: &["thiserror"] },
    Layer {
        name: "export",
        layers: &["model", "analysis", "i18n"],
        crates: &["percent_encoding", "serde_json"],
    },
    // The charts know no page, no release and no exact numbers.
    Layer { name: "charts", layers: &[], crates: &["plotters", "plotters_backend"] },
    Layer {
        name: "views",
        layers: &["model", "analysis", "checks", "i18n", "export", "charts"],
        // Events are listened to, elements are cast, and what is long waits its turn; nothing of the window is touched.
        crates: &[
            "gloo::events",
            "gloo::render",
            "gloo::timers",
            "wasm_bindgen::JsCast",
            "web_sys",
            "yew",
        ],
    },
    Layer {
        name: "platform",
        layers: &["model"],
        crates: &["gloo", "js_sys", "thiserror", "wasm_bindgen", "wasm_bindgen_futures", "web_sys"],
    },
    Layer {
        name: "app",
        layers: &[
            "model", "analysis", "wire", "checks", "i18n", "export", "charts", "views", "platform",
        ],
        // Files that the reader gives are handed from a view to the platform unopened.
        crates: &["gloo::timers", "wasm_bindgen_futures::spawn_local", "web_sys::File", "yew"],
    },
];

/// The programs themselves: each starts its assembly.
const MAINS: [&str; 5] = ["archive.rs", "check.rs", "embed.rs", "main.rs", "share.rs"];
const MAIN: Layer = Layer { name: "main.rs", layers: &["platform", "app"], crates: &["yew"] };

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(below_root: &str) -> String {
    fs::read_to_string(root().join(below_root)).unwrap()
}

/// Names of the crates that the program depends on, as paths write them.
fn dependencies() -> BTreeSet<String> {
    let manifest = read("Cargo.toml");
    let mut names = BTreeSet::new();
    let mut is_inside = false;
    for line in manifest.lines() {
        if let Some(section) = line.strip_prefix('[') {
            let section = section.trim_end_matches(']');
            is_inside = section == "dependencies";
            names.extend(section.strip_prefix("dependencies.").map(str::to_owned));
        } else if let Some((name, _)) = line.split_once('=').filter(|_| is_inside) {
            names.insert(name.trim().to_owned());
        }
    }
    names.iter().map(|name| name.replace('-', "_")).collect()
}

/// All Rust files below a folder, in order; files of tests alone are left out.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|end| end == "rs") && !path.ends_with("tests.rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// What a file uses that its layer may not.
fn trespasses(layer: &Layer, file: &Path, known: &BTreeSet<String>) -> Vec<String> {
    let below = file.strip_prefix(root()).unwrap();
    let text = fs::read_to_string(file).unwrap();
    let imports = source::imports(&text, source::depth(below), known);
    let is_allowed = |import: &Import| {
        if import.is_own {
            let own = import.path.split("::").next().unwrap_or_default();
            return own == layer.name || layer.layers.contains(&own);
        }
        layer.crates.iter().any(|allowed| {
            import
                .path
                .strip_prefix(allowed)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
        })
    };
    let name = below.display().to_string().replace('\\', "/");
    imports
        .iter()
        .filter(|import| !is_allowed(import))
        .map(|Import { line, path, .. }| {
            format!("{name}:{line}: {} may not use {path}", layer.name)
        })
        .collect()
}

#[test]
fn every_import_points_the_way_of_the_table() {
    let known = dependencies();
    let src = root().join("src");
    let mut found: Vec<String> =
        MAINS.iter().flat_map(|main| trespasses(&MAIN, &src.join(main), &known)).collect();
    for layer in LAYERS {
        for file in files(&src.join(layer.name)) {
            found.extend(trespasses(layer, &file, &known));
        }
    }
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

#[test]
fn the_table_names_every_folder_and_no_layer_uses_a_later_one() {
    let mut folders: Vec<String> = fs::read_dir(root().join("src"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .filter(|name| name != "lib.rs" && !MAINS.contains(&name.as_str()))
        .collect();
    folders.sort();
    let mut named: Vec<&str> = LAYERS.iter().map(|layer| layer.name).collect();
    named.sort_unstable();
    assert_eq!(folders, named);
    for (place, layer) in LAYERS.iter().enumerate() {
        let before: Vec<&str> = LAYERS.iter().take(place).map(|layer| layer.name).collect();
        for used in layer.layers {
            assert!(before.contains(used), "{} uses {used}, which stands after it", layer.name);
        }
    }
}

#[test]
fn the_table_of_the_crate_says_the_same() {
    let text = read("src/lib.rs");
    let rows = text.lines().filter_map(|line| {
        let mut cells = line.strip_prefix("//! | [`")?.split('|').map(str::trim);
        let name = cells.next()?.trim_end_matches("`]").to_owned();
        Some((name, cells.nth(1)?.to_owned()))
    });
    let mut rows: Vec<(String, String)> = rows.collect();
    let order: Vec<String> = rows.iter().map(|(name, _)| name.clone()).collect();
    for (place, (name, uses)) in rows.iter_mut().enumerate() {
        let above = || order.iter().take(place).map(String::as_str);
        let mut said: Vec<&str> = match uses.as_str() {
            "–" => Vec::new(),
            "all" => above().collect(),
            "all above but wire" => above().filter(|layer| *layer != "wire").collect(),
            list => list.split(", ").collect(),
        };
        said.sort_unstable();
        let layer = LAYERS.iter().find(|layer| layer.name == name).unwrap();
        let mut used = layer.layers.to_vec();
        used.sort_unstable();
        assert_eq!(said, used, "src/lib.rs about {name}");
    }
    assert_eq!(rows.len(), LAYERS.len());
}

/// The programs are compiled without texts of `Debug`: a cause or a key that is made of one would always be the same.
#[test]
fn no_program_uses_the_debug_form_of_anything() {
    let is_of_tests = |path: &Path| {
        let name = path.file_stem().and_then(|name| name.to_str()).unwrap();
        ["tests", "testing", "properties"].contains(&name)
    };
    for path in files(&root().join("src")).iter().filter(|path| !is_of_tests(path)) {
        let text = fs::read_to_string(path).unwrap();
        let program = text.split("#[cfg(test)]").next().unwrap();
        for (n, line) in program.lines().enumerate() {
            assert!(!line.contains(":?}"), "{}:{}: {line}", path.display(), n + 1);
        }
    }
}

#[test]
fn a_trespass_is_named_with_its_file_and_line() {
    let known = dependencies();
    let own = root().join("tests").join("layers").join("main.rs");
    let layer = Layer { name: "tests", layers: &[], crates: &[] };
    assert_eq!(trespasses(&layer, &own, &known), Vec::<String>::new());
    let text = "\nuse crate::platform;\nuse super::super::app::state;\nfn f() { yew::html!() }\n";
    let found = source::imports(text, 2, &known);
    let found: Vec<(usize, &str)> = found.iter().map(|i| (i.line, i.path.as_str())).collect();
    assert_eq!(found, [(2, "platform"), (3, "app::state"), (4, "yew::html")]);
}
