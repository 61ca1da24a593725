//! What the files of `hosting/` say of each file of the site, and whether they say the same.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context as _, Result, bail};

use crate::paths;

/// Headers by their names in small letters.
pub(super) type Headers = BTreeMap<String, String>;

/// The headers that a host sends with the file at a path.
type Host = Box<dyn Fn(&str) -> Headers>;

/// A file of each kind that the site has, by the way to it from the site's folder.
pub(super) const KINDS: [&str; 10] = [
    "index.html",
    "release/a.ru.html",
    "archive/contents.json",
    "i18n/ru.ftl",
    "worker.js",
    "svodka-view.js",
    "icons/icon.svg",
    "svodka.html",
    "404.html",
    "embed/a.ru.html",
];

/// Files whose names have a digest.
pub(super) const DIGESTED: [&str; 3] =
    ["svodka-0123456789abcdef.js", "svodka-0123456789abcdef.css", "svodka-0123456789abcdef.wasm"];

/// Refuses files for static hosts and for nginx that differ in a header of any kind of file.
///
/// Patterns of static hosts cannot tell names with a digest: what is kept for a year elsewhere is asked for again there.
pub(super) fn refuse_differences() -> Result<()> {
    let (nginx, general) = (nginx(&read("nginx.conf")?)?, general(&read("_headers")?)?);
    for path in KINDS.into_iter().chain(DIGESTED) {
        let mut expected = nginx(path);
        if DIGESTED.contains(&path) {
            expected.insert("cache-control".to_owned(), "no-cache".to_owned());
        }
        refuse_other(path, ("nginx.conf", &expected), ("_headers", &general(path)))?;
    }
    Ok(())
}

/// Refuses headers of one file that are not those of the other.
pub(super) fn refuse_other(
    path: &str,
    (one, expected): (&str, &Headers),
    (other, found): (&str, &Headers),
) -> Result<()> {
    for name in expected.keys().chain(found.keys()) {
        let (expected, found) = (expected.get(name), found.get(name));
        if expected != found {
            bail!("{path}: {name} is {expected:?} with {one} and {found:?} with {other}");
        }
    }
    Ok(())
}

pub(super) fn read(name: &str) -> Result<String> {
    let path = paths::root().join("hosting").join(name);
    fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))
}

/// The headers of a file by nginx's rules: the first `location` that fits has its own, and no others.
fn nginx(text: &str) -> Result<Host> {
    let mut blocks: Vec<(Option<fn(&str) -> bool>, Headers)> = vec![(None, Headers::new())];
    let mut is_inside = false;
    for line in text.lines().map(str::trim) {
        if let Some(pattern) = line.strip_prefix("location ~ ") {
            let pattern = pattern.trim_end_matches('{').trim().trim_matches('"');
            blocks.push((Some(fits(pattern)?), Headers::new()));
            is_inside = true;
        } else if line == "}" {
            is_inside = false;
        } else if let Some(header) = line.strip_prefix("add_header ") {
            let header = header.strip_suffix(" always;");
            let header = header.with_context(|| format!("nginx.conf: not on errors: {line}"))?;
            let (name, value) = header.split_once(' ').context("nginx.conf: a bare header")?;
            let block = if is_inside { blocks.last_mut() } else { blocks.first_mut() };
            let (_, headers) = block.context("nginx.conf: no block")?;
            headers.insert(name.to_lowercase(), value.trim_matches('"').to_owned());
        }
    }
    Ok(Box::new(move |path| {
        let path = format!("/{path}");
        let own = blocks.iter().find(|(fits, _)| fits.is_some_and(|fits| fits(&path)));
        own.or(blocks.first()).map(|(_, headers)| headers.clone()).unwrap_or_default()
    }))
}

/// The few patterns of nginx.conf; another must be added here, so that it is held against the other files.
fn fits(pattern: &str) -> Result<fn(&str) -> bool> {
    Ok(match pattern {
        r"-[0-9a-f]{16}\.(css|js|wasm)$" => |path: &str| {
            let name = path.rsplit_once('.').filter(|(_, end)| ["css", "js", "wasm"].contains(end));
            let digest = name.and_then(|(name, _)| name.rsplit_once('-'));
            digest
                .is_some_and(|(_, it)| it.len() == 16 && it.bytes().all(|b| b.is_ascii_hexdigit()))
        },
        r"/embed/[^/]+\.html$" => {
            |path: &str| path.starts_with("/embed/") && path.ends_with(".html")
        }
        r"/(svodka|404)\.html$" => |path: &str| ["/svodka.html", "/404.html"].contains(&path),
        _ => bail!("nginx.conf has a location that is not known here: {pattern}"),
    })
}

/// The headers of a file by `_headers`: every rule that fits adds its own, and `!` takes one away.
fn general(text: &str) -> Result<Host> {
    let mut rules: Vec<(String, Vec<(String, Option<String>)>)> = Vec::new();
    for line in text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')) {
        if line.starts_with('/') {
            rules.push((line.trim().to_owned(), Vec::new()));
            continue;
        }
        let (_, headers) = rules.last_mut().context("_headers begins without a path")?;
        let line = line.trim();
        headers.push(match line.strip_prefix("! ") {
            Some(name) => (name.to_lowercase(), None),
            None => {
                let (name, value) =
                    line.split_once(": ").with_context(|| format!("_headers: {line}"))?;
                (name.to_lowercase(), Some(value.to_owned()))
            }
        });
    }
    Ok(Box::new(move |path| {
        let path = format!("/{path}");
        let fits = |pattern: &str| match pattern.strip_suffix('*') {
            Some(start) => path.starts_with(start),
            None => path == pattern,
        };
        let mut all = Headers::new();
        for (name, value) in rules.iter().filter(|(it, _)| fits(it)).flat_map(|(_, all)| all) {
            match value {
                Some(value) => all.insert(name.clone(), value.clone()),
                None => all.remove(name),
            };
        }
        all
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn static_hosts_and_nginx_send_the_same() {
        refuse_differences().unwrap();
        let nginx = nginx(&read("nginx.conf").unwrap()).unwrap();
        let of = |path: &str| {
            let headers = nginx(path);
            let is_policed = headers.contains_key("content-security-policy");
            (is_policed, headers["cache-control"].starts_with("public"), headers.len())
        };
        assert_eq!(of("index.html"), (true, false, 7));
        assert_eq!(of(DIGESTED[0]), (true, true, 7));
        assert_eq!(of("embed/a.ru.html"), (false, false, 6));
        assert_eq!(of("svodka.html"), (false, false, 6));
        assert_eq!(of("a-0123456789abcde.js").1, false);
    }

    #[test]
    fn one_header_more_is_a_difference() {
        let text = read("_headers").unwrap();
        let nginx = nginx(&read("nginx.conf").unwrap()).unwrap();
        let check = |from: &str, to: &str, path: &str| {
            assert!(text.contains(from), "{from}");
            let other = general(&text.replacen(from, to, 1)).unwrap()(path);
            refuse_other(path, ("a", &nginx(path)), ("b", &other)).unwrap_err();
        };
        check("no-referrer", "origin", "index.html");
        check("  ! Content-Security-Policy\n", "", "svodka.html");
        check("nosniff\n", "nosniff\n  X-Frame-Options: DENY\n", "i18n/ru.ftl");
        check("/embed/*", "/embed/b*", "embed/a.ru.html");
    }
}
