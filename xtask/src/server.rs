//! A static server that answers as a good static host does: types, brotli, digests as entity tags.

use std::fs;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;

use anyhow::{Result, anyhow};
use tiny_http::{Header, Method, Request, Response, Server};

use crate::digest;

/// How many requests are answered at once: a browser opens six connections to a host.
const WORKERS: usize = 6;

/// A folder that is being served until the program ends.
#[derive(Debug)]
pub(crate) struct Site {
    /// The address of the folder's index page.
    pub(crate) address: String,
    workers: Vec<thread::JoinHandle<()>>,
}

impl Site {
    /// Serves the folder below a prefix that begins and ends with `/`; port 0 takes any free one.
    pub(crate) fn start(folder: &Path, port: u16, prefix: &str) -> Result<Self> {
        let server = Server::http(SocketAddr::from((Ipv4Addr::LOCALHOST, port)))
            .map_err(|error| anyhow!("cannot listen on 127.0.0.1:{port}: {error}"))?;
        let bound = server.server_addr().to_ip().ok_or_else(|| anyhow!("no address was bound"))?;
        let server = Arc::new(server);
        let work = |_| {
            let (server, folder, prefix) =
                (Arc::clone(&server), folder.to_path_buf(), prefix.to_owned());
            thread::spawn(move || {
                for request in server.incoming_requests() {
                    respond(request, &folder, &prefix);
                }
            })
        };
        let workers = (0..WORKERS).map(work).collect();
        Ok(Self { address: format!("http://{bound}{prefix}"), workers })
    }

    /// Waits until the program is stopped.
    pub(crate) fn wait(self) -> Result<()> {
        for worker in self.workers {
            worker.join().map_err(|_panic| anyhow!("the server stopped"))?;
        }
        Ok(())
    }
}

/// An answer before it is sent.
#[derive(Debug, PartialEq, Eq)]
struct Answer {
    status: u16,
    headers: Vec<(&'static str, String)>,
    body: Vec<u8>,
}

impl Answer {
    fn said(status: u16, text: &str) -> Self {
        let kind = ("Content-Type", "text/plain; charset=utf-8".to_owned());
        Self { status, headers: vec![kind], body: text.as_bytes().to_vec() }
    }

    fn moved(to: String) -> Self {
        Self { status: 301, headers: vec![("Location", to)], body: Vec::new() }
    }
}

fn respond(request: Request, folder: &Path, prefix: &str) {
    let answer = match request.method() {
        Method::Get | Method::Head => {
            let header = |name: &'static str| {
                let found = request.headers().iter().find(|header| header.field.equiv(name));
                found.map(|header| header.value.as_str()).unwrap_or_default()
            };
            answer(
                folder,
                prefix,
                request.url(),
                header("Accept-Encoding"),
                header("If-None-Match"),
            )
        }
        _ => Answer::said(405, "only GET and HEAD\n"),
    };
    let mut response = Response::from_data(answer.body)
        .with_status_code(answer.status)
        .with_chunked_threshold(usize::MAX);
    for (name, value) in answer.headers {
        if let Ok(header) = Header::from_bytes(name, value) {
            response.add_header(header);
        }
    }
    // A reader who left before the answer came is no failure of the server.
    drop(request.respond(response));
}

fn answer(folder: &Path, prefix: &str, url: &str, accepted: &str, known: &str) -> Answer {
    let path = url.split(['?', '#']).next().unwrap_or_default();
    if path.len() + 1 == prefix.len() && prefix.starts_with(path) {
        return Answer::moved(prefix.to_owned());
    }
    let Some(file) = path.strip_prefix(prefix).and_then(|below| file_of(folder, below)) else {
        return Answer::said(404, "there is no such file\n");
    };
    if file.is_dir() {
        return Answer::moved(format!("{path}/"));
    }
    let Ok(plain) = fs::read(&file) else {
        return Answer::said(404, "there is no such file\n");
    };
    let kind = content_type(&file);
    let packed = (accepts_brotli(accepted) && is_text(kind)).then(|| digest::brotli(&plain).ok());
    let packed = packed.flatten().filter(|packed| packed.len() < plain.len());
    let tag =
        format!("\"{}{}\"", digest::for_name(&plain), if packed.is_some() { "-br" } else { "" });
    let mut headers = vec![
        ("Content-Type", kind.to_owned()),
        ("Cache-Control", "no-cache".to_owned()),
        ("ETag", tag.clone()),
        ("Vary", "Accept-Encoding".to_owned()),
        ("X-Content-Type-Options", "nosniff".to_owned()),
    ];
    if known.split(',').any(|word| word.trim() == tag) {
        return Answer { status: 304, headers, body: Vec::new() };
    }
    if packed.is_some() {
        headers.push(("Content-Encoding", "br".to_owned()));
    }
    Answer { status: 200, headers, body: packed.unwrap_or(plain) }
}

/// The file or folder that an address below the prefix means; none when it leads out of the folder.
fn file_of(folder: &Path, below: &str) -> Option<PathBuf> {
    let below = decoded(below)?;
    let mut path = folder.to_path_buf();
    for part in below.split('/').filter(|part| !part.is_empty()) {
        if part == ".." || part.contains(['\\', ':', '\0']) {
            return None;
        }
        path.push(part);
    }
    let is_folder = below.is_empty() || below.ends_with('/');
    Some(if is_folder { path.join("index.html") } else { path })
}

/// Percent-encoded bytes as text.
fn decoded(text: &str) -> Option<String> {
    let mut parts = text.split('%');
    let mut bytes = parts.next()?.as_bytes().to_vec();
    for part in parts {
        bytes.push(u8::from_str_radix(part.get(..2)?, 16).ok()?);
        bytes.extend_from_slice(part.get(2..)?.as_bytes());
    }
    String::from_utf8(bytes).ok()
}

fn accepts_brotli(accepted: &str) -> bool {
    accepted.split(',').any(|word| word.split(';').next().is_some_and(|name| name.trim() == "br"))
}

/// The type that browsers need: WebAssembly is compiled while it arrives only under its own.
fn content_type(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "wasm" => "application/wasm",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "ftl" | "txt" | "md" => "text/plain; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// Whether a type gains by compression.
fn is_text(kind: &str) -> bool {
    !matches!(kind, "image/png" | "application/octet-stream")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_file(below: &str, expected: Option<&str>) {
        assert_eq!(file_of(Path::new("site"), below), expected.map(|e| Path::new("site").join(e)));
    }

    #[test]
    fn addresses_lead_to_files_inside_the_folder_only() {
        check_file("", Some("index.html"));
        check_file("i18n/ru.ftl", Some("i18n/ru.ftl"));
        check_file("i18n/", Some("i18n/index.html"));
        check_file("a%20b.json", Some("a b.json"));
        check_file("../Cargo.toml", None);
        check_file("%2e%2e/Cargo.toml", None);
        check_file("a%2", None);
        check_file("c:/windows", None);
    }

    #[test]
    fn a_prefix_is_the_only_way_in() {
        let status = |url: &str| answer(Path::new("no-such"), "/a/b/", url, "", "").status;
        assert_eq!(status("/a/b"), 301);
        assert_eq!(status("/"), 404);
        assert_eq!(status("/a/b/missing"), 404);
    }

    #[test]
    fn a_known_file_is_not_sent_again() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
        let first = answer(folder, "/", "/Cargo.toml", "", "");
        let tag = &first.headers.iter().find(|(name, _)| *name == "ETag").unwrap().1;
        assert_eq!((first.status, first.body.is_empty()), (200, false));
        let second = answer(folder, "/", "/Cargo.toml?x", "", tag);
        assert_eq!((second.status, second.body.is_empty()), (304, true));
    }

    #[test]
    fn brotli_is_sent_to_those_who_accept_it() {
        assert!(accepts_brotli("gzip, deflate, br;q=1.0"));
        assert!(!accepts_brotli("gzip, broken"));
    }
}
