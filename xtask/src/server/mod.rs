//! A static server that answers as a good static host does: types, brotli, digests as entity tags.

use std::collections::BTreeMap;
use std::fs;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::SystemTime;

use anyhow::{Context as _, Result, anyhow};

use crate::digest;
use http::{Answer, Request};

mod http;

/// A folder that is being served until the program ends.
#[derive(Debug)]
pub(crate) struct Site {
    /// The address of the folder's index page.
    pub(crate) address: String,
    listening: thread::JoinHandle<()>,
}

impl Site {
    /// Serves the folder below a prefix that begins and ends with `/`; port 0 takes any free one.
    pub(crate) fn start(folder: &Path, port: u16, prefix: &'static str) -> Result<Self> {
        let listener = TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port)))
            .with_context(|| format!("cannot listen on 127.0.0.1:{port}"))?;
        let bound = listener.local_addr().context("no address was bound")?;
        let (folder, shelf) = (Arc::<Path>::from(folder), Arc::new(Shelf::default()));
        let listening = thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (folder, shelf) = (Arc::clone(&folder), Arc::clone(&shelf));
                // One thread a connection: a browser opens six, and none may wait for another.
                thread::spawn(move || {
                    // A reader who leaves in the middle is no failure of the server.
                    let answer = |request: &Request| answer(&folder, prefix, &shelf, request);
                    drop(http::converse(&stream, answer));
                });
            }
        });
        Ok(Self { address: format!("http://{bound}{prefix}"), listening })
    }

    /// Waits until the program is stopped.
    pub(crate) fn wait(self) -> Result<()> {
        self.listening.join().map_err(|_panic| anyhow!("the server stopped"))
    }
}

/// A file as it goes out.
#[derive(Debug)]
struct Copy {
    plain: Vec<u8>,
    /// In brotli, where that is smaller.
    packed: Option<Vec<u8>>,
    digest: String,
}

/// The files that were asked for, ready to go out: a good host neither digests nor packs anything twice.
#[derive(Debug, Default)]
struct Shelf(Mutex<BTreeMap<PathBuf, (SystemTime, Arc<Copy>)>>);

impl Shelf {
    /// The file as it is on the disk now.
    fn copy(&self, file: &Path) -> Option<Arc<Copy>> {
        let changed = fs::metadata(file).and_then(|about| about.modified()).ok()?;
        let known = {
            let copies = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            copies.get(file).filter(|(of, _)| *of == changed).map(|(_, copy)| Arc::clone(copy))
        };
        if known.is_some() {
            return known;
        }
        let plain = fs::read(file).ok()?;
        let packed = is_text(content_type(file)).then(|| digest::brotli(&plain).ok()).flatten();
        let packed = packed.filter(|packed| packed.len() < plain.len());
        let copy = Arc::new(Copy { digest: digest::for_name(&plain), plain, packed });
        let mut copies = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        copies.insert(file.to_path_buf(), (changed, Arc::clone(&copy)));
        Some(copy)
    }
}

fn answer(folder: &Path, prefix: &str, shelf: &Shelf, request: &Request) -> Answer {
    const MISSING: &str = "404 Not Found";
    if !matches!(request.method.as_str(), "GET" | "HEAD") {
        return Answer::said("405 Method Not Allowed", "only GET and HEAD\n");
    }
    let path = request.target.split('?').next().unwrap_or_default();
    if path.len() + 1 == prefix.len() && prefix.starts_with(path) {
        return Answer::moved(prefix.to_owned());
    }
    let Some(file) = path.strip_prefix(prefix).and_then(|below| file_of(folder, below)) else {
        return Answer::said(MISSING, "there is no such file\n");
    };
    if file.is_dir() {
        return Answer::moved(format!("{path}/"));
    }
    let Some(copy) = shelf.copy(&file) else {
        return Answer::said(MISSING, "there is no such file\n");
    };
    let kind = content_type(&file);
    let packed = copy.packed.as_ref().filter(|_| accepts_brotli(request.header("accept-encoding")));
    let tag = format!("\"{}{}\"", copy.digest, if packed.is_some() { "-br" } else { "" });
    let mut headers = vec![
        ("Content-Type", kind.to_owned()),
        ("Cache-Control", "no-cache".to_owned()),
        ("ETag", tag.clone()),
        ("Vary", "Accept-Encoding".to_owned()),
        ("X-Content-Type-Options", "nosniff".to_owned()),
    ];
    if request.header("if-none-match").split(',').any(|word| word.trim() == tag) {
        return Answer { status: "304 Not Modified", headers, body: Vec::new() };
    }
    if packed.is_some() {
        headers.push(("Content-Encoding", "br".to_owned()));
    }
    Answer { status: "200 OK", headers, body: packed.unwrap_or(&copy.plain).clone() }
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
        "arrow" => "application/vnd.apache.arrow.file",
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
    use std::io::{Read as _, Write as _};
    use std::net::TcpStream;

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

    fn get(folder: &str, prefix: &str, target: &str, known: &str) -> Answer {
        let request = Request::get(target, &[("if-none-match", known)]);
        answer(Path::new(folder), prefix, &Shelf::default(), &request)
    }

    #[test]
    fn a_prefix_is_the_only_way_in() {
        let status = |target: &str| get("no-such", "/a/b/", target, "").status;
        assert_eq!(status("/a/b"), "301 Moved Permanently");
        assert_eq!(status("/"), "404 Not Found");
        assert_eq!(status("/a/b/missing"), "404 Not Found");
    }

    #[test]
    fn a_known_file_is_not_sent_again() {
        let folder = env!("CARGO_MANIFEST_DIR");
        let first = get(folder, "/", "/Cargo.toml", "");
        let tag = &first.headers.iter().find(|(name, _)| *name == "ETag").unwrap().1;
        assert_eq!((first.status, first.body.is_empty()), ("200 OK", false));
        let second = get(folder, "/", "/Cargo.toml?x", tag);
        assert_eq!((second.status, second.body.is_empty()), ("304 Not Modified", true));
    }

    #[test]
    fn brotli_is_sent_to_those_who_accept_it() {
        assert!(accepts_brotli("gzip, deflate, br;q=1.0"));
        assert!(!accepts_brotli("gzip, broken"));
    }

    #[test]
    fn many_connections_at_once_are_all_answered() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
        let site = Site::start(folder, 0, "/").unwrap();
        let host = site.address.trim_start_matches("http://").trim_end_matches('/');
        let mut open: Vec<TcpStream> = (0..24).map(|_| TcpStream::connect(host).unwrap()).collect();
        for stream in &mut open {
            stream.write_all(b"GET /Cargo.toml HTTP/1.1\r\n\r\n").unwrap();
        }
        for stream in &mut open {
            let mut start = [0; 15];
            stream.read_exact(&mut start).unwrap();
            assert_eq!(&start, b"HTTP/1.1 200 OK");
        }
    }
}
