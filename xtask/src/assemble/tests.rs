use super::*;

const STAGED: &str = r#"<head>
<!-- why -->
<link rel="stylesheet" href="./tokens.css"/>
<link rel="stylesheet" href="./base.css"/>
<script src="./boot.js"></script>
<link rel="modulepreload" href="./svodka.js"><link rel="preload" href="./svodka_bg.wasm" as="fetch" type="application/wasm" crossorigin>
<template><link rel="preload" href="archive/releases/{front}.json" as="fetch"></template>
</head><body><main></main></body>"#;

fn staged(page: &str) -> Files {
    [
        ("index.html", page),
        ("tokens.css", ":root {\n  /* ink */\n  --a: \"/*\";\n}\n"),
        ("base.css", "body { }\n"),
        ("boot.js", "1"),
        ("svodka.js", "load('svodka_bg.wasm')\nexport { initSync, __wbg_init as default };"),
        ("svodka_bg.wasm", "\0asm\x01\0\0\0"),
    ]
    .into_iter()
    .map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()))
    .collect()
}

/// The site of one page.
fn site(page: &str) -> Result<Files> {
    let contents = r#"{"front":"a","parts":[]}"#;
    let data = [("archive/contents.json", contents), ("archive/releases/a.json", "{}")];
    let data = data.map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()));
    Ok(assemble(Files::from(data), vec![(&PAGES[0], staged(page))], &unchanged)?.0)
}

#[expect(clippy::unnecessary_wraps, reason = "as a minifier answers")]
fn unchanged(script: &str, _is_module: bool) -> Result<String> {
    Ok(script.to_owned())
}

fn text(files: &Files, name: &str) -> String {
    String::from_utf8(files[name].clone()).unwrap()
}

/// The name of the one file that begins and ends so.
fn named<'a>(files: &'a Files, start: &str, end: &str) -> &'a str {
    let fits = |name: &&String| name.starts_with(start) && name.ends_with(end);
    files.keys().find(fits).unwrap()
}

#[test]
fn the_page_names_files_by_their_digests() {
    let site = site(STAGED).unwrap();
    let page = text(&site, "index.html");
    let wanted = asked_for("index.html", &page);
    assert_eq!(wanted.len(), 6, "{wanted:?}");
    for name in &wanted {
        if name.contains('-') {
            assert!(name.contains(&digest::for_name(&site[name])), "{name}");
        }
    }
    for end in [".css", ".js", ".wasm"] {
        let integrity = digest::integrity(&site[named(&site, "svodka-", end)]);
        assert!(page.contains(&integrity), "{end} {page}");
    }
    assert!(page.contains(&digest::integrity(&site[named(&site, "boot-", ".js")])), "{page}");
    assert!(!page.contains("why") && !page.contains("tokens.css"), "{page}");
}

#[test]
fn the_glue_knows_the_program_by_its_new_name() {
    let site = site(STAGED).unwrap();
    let program = named(&site, "svodka-", ".wasm");
    let glue = named(&site, "svodka-", ".js");
    assert!(text(&site, glue).starts_with(&format!("load('{program}')\n")));
}

#[test]
fn style_sheets_become_one_in_the_order_of_the_page() {
    let site = site(STAGED).unwrap();
    let styles = named(&site, "svodka-", ".css");
    assert_eq!(text(&site, styles), ":root {\n--a:\"/*\";\n}\nbody {}\n");
}

#[track_caller]
fn check_refused(extra: &str, expected: &str) {
    let error = format!("{:#}", site(&format!("{STAGED}{extra}")).unwrap_err());
    assert!(error.contains(expected), "{error}");
}

#[test]
fn a_page_that_would_break_is_refused() {
    check_refused("<link rel=icon href=icons/none.svg>", "`icons/none.svg`");
    check_refused("<script>1</script>", "inline script");
    check_refused("<p style='color:red'>", "inline styles in <p>");
    check_refused("<p onclick='go()'>", "`onclick` in <p>");
}
