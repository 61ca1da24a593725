//! The service worker and the version of the site: what `assets/boot/worker.js` must know of the files.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result};
use serde_json::json;

use crate::assemble::{Files, Minify, PAGES};
use crate::digest;

/// The name of the worker, which never changes: browsers ask for it to see whether there is another version.
pub(crate) const NAME: &str = "worker.js";

const SCRIPT: &str = include_str!("../../assets/boot/worker.js");

/// So many bytes of an archive are kept at most on a reader's machine; a larger one is read from the network.
const MOST: usize = 16_000_000;

/// Adds the worker to a finished site, and its version to the pages that have a program.
pub(crate) fn add(site: &mut Files, minify: Minify<'_>) -> Result<()> {
    let version = version(site);
    for (name, bytes) in site.iter_mut().filter(|(name, _)| is_page(name)) {
        let text = std::str::from_utf8(bytes).with_context(|| format!("{name} is not UTF-8"))?;
        if has_program(text) {
            let marked = format!("<html data-version=\"{version}\" ");
            *bytes = text.replacen("<html ", &marked, 1).into_bytes();
        }
    }
    let files: BTreeMap<&String, String> = kept(site)
        .into_iter()
        .map(|(name, bytes)| (name, format!("sha256-{}", digest::base64_sha256(bytes))))
        .collect();
    let made = json!({ "version": version, "files": files });
    let script = minify(&SCRIPT.replace("{made}", &made.to_string()), false)?;
    site.insert(NAME.to_owned(), script.into_bytes());
    Ok(())
}

/// The digest of the list of all files.
fn version(site: &Files) -> String {
    let line = |(name, bytes): (&String, &Vec<u8>)| format!("{name} {}\n", digest::sha256(bytes));
    digest::for_name(site.iter().map(line).collect::<String>().as_bytes())
}

/// Whether a file of the site is a page.
pub(crate) fn is_page(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, extension)| extension == "html")
}

fn has_program(page: &str) -> bool {
    page.contains("data-page=")
}

/// What the programs need to run without a network.
fn kept(site: &Files) -> Vec<(&String, &Vec<u8>)> {
    let is_of_archive = |name: &str| name.starts_with("archive/");
    let is_fetched = |name: &str| {
        PAGES.iter().flat_map(|page| page.fetches).any(|start| name.starts_with(start))
    };
    let is_kept = |name: &str, bytes: &[u8]| match name.rsplit_once('.') {
        Some((stem, "html")) => {
            !stem.contains('/') && std::str::from_utf8(bytes).is_ok_and(has_program)
        }
        // What stands in frames belongs to the pages around them.
        Some((stem, "css" | "js" | "wasm")) if stem.starts_with("embed-") => false,
        Some((stem, "css" | "js" | "wasm")) => !stem.contains('/') || stem.starts_with("snippets/"),
        _ => name.starts_with("icons/") || is_fetched(name),
    };
    let mut kept: Vec<_> = site.iter().filter(|(name, bytes)| is_kept(name, bytes)).collect();
    let of_archive: usize =
        kept.iter().filter(|(name, _)| is_of_archive(name)).map(|(_, bytes)| bytes.len()).sum();
    if of_archive > MOST {
        kept.retain(|(name, _)| !is_of_archive(name));
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(archive: usize) -> Files {
        let page = "<!doctype html>\n<html data-page=\"index.html\">";
        let files = [
            ("index.html", page.as_bytes().to_vec()),
            ("svodka.html", b"<html lang=\"ru\">".to_vec()),
            ("svodka-1.wasm", b"a".to_vec()),
            ("release/a.html", page.as_bytes().to_vec()),
            ("release/a.png", b"b".to_vec()),
            ("i18n/ru.ftl", b"c".to_vec()),
            ("archive/parts/a.json", vec![b' '; archive]),
        ];
        files.map(|(name, bytes)| (name.to_owned(), bytes)).into()
    }

    fn worker(archive: usize) -> (Files, String) {
        let mut site = site(archive);
        add(&mut site, &|script, _| Ok(script.to_owned())).unwrap();
        let script = String::from_utf8(site[NAME].clone()).unwrap();
        (site, script)
    }

    #[test]
    fn pages_with_a_program_say_their_version_and_the_worker_the_same() {
        let (site, script) = worker(1);
        let page = String::from_utf8(site["release/a.html"].clone()).unwrap();
        let (_, rest) = page.split_once("<html data-version=\"").unwrap();
        let version = rest.split_once('"').unwrap().0;
        assert!(script.contains(&format!("\"version\":\"{version}\"")), "{script}");
        assert!(!String::from_utf8(site["svodka.html"].clone()).unwrap().contains("version"));
        let (_, other) = worker(2);
        assert!(!other.contains(version));
    }

    #[test]
    fn the_worker_keeps_what_programs_read_and_no_static_page() {
        let (site, script) = worker(1);
        for name in ["index.html", "svodka-1.wasm", "i18n/ru.ftl", "archive/parts/a.json"] {
            assert!(script.contains(&format!("\"{name}\":\"sha256-")), "{name}");
        }
        // Its digest is that of the page with its version in it.
        assert!(script.contains(&digest::base64_sha256(&site["index.html"])));
        for name in ["svodka.html", "release/a.html", "release/a.png"] {
            assert!(!script.contains(&format!("\"{name}\":")), "{name}");
        }
        assert!(!worker(MOST + 1).1.contains("archive/parts"));
    }
}
