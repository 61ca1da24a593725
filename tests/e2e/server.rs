//! The built site with faults in it, on a port of its own.

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead as _, BufReader, Result, Write as _};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::thread;

/// What is wrong with a file.
#[derive(Clone, Debug)]
pub(crate) enum Fault {
    /// It is not there.
    Missing,
    /// It holds something else.
    Holds(String),
    /// The connection breaks before an answer.
    Silent,
}

/// A site that can be broken and mended while it is served.
#[derive(Debug)]
pub(crate) struct Site {
    /// The address of its folder.
    pub(crate) url: String,
    faults: Arc<Mutex<Faults>>,
}

type Faults = BTreeMap<&'static str, Fault>;

/// A folder below the host's root, as a site may stand in any.
const PREFIX: &str = "/some/folder/";

/// The folder of the built site.
pub(crate) fn dist() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("dist")
}

/// A file of the built site as text.
pub(crate) fn file(below_dist: &str) -> String {
    fs::read_to_string(dist().join(below_dist)).unwrap()
}

impl Site {
    /// Serves the site until the tests end.
    pub(crate) fn with<const N: usize>(faults: [(&'static str, Fault); N]) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let url = format!("http://{}{PREFIX}", listener.local_addr().unwrap());
        let faults = Arc::new(Mutex::new(Faults::from(faults)));
        let shared = Arc::clone(&faults);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let faults = Arc::clone(&shared);
                thread::spawn(move || {
                    // A browser that leaves in the middle is no failure of the site.
                    drop(converse(&stream, &faults));
                });
            }
        });
        Self { url, faults }
    }

    /// Breaks a file, or puts something in its place; gives what was wrong with it before.
    pub(crate) fn put(&self, name: &'static str, fault: Fault) -> Option<Fault> {
        self.faults.lock().unwrap().insert(name, fault)
    }

    /// Mends all that is wrong.
    pub(crate) fn mend(&self) {
        self.faults.lock().unwrap().clear();
    }
}

/// One request, one answer.
fn converse(mut stream: &TcpStream, faults: &Mutex<Faults>) -> Result<()> {
    let mut lines = BufReader::new(stream).lines();
    let first = lines.next().transpose()?.unwrap_or_default();
    for line in lines {
        if line?.is_empty() {
            break;
        }
    }
    let path = first.split(' ').nth(1).unwrap_or_default();
    let path = path.split('?').next().unwrap_or_default();
    let name = path.strip_prefix(PREFIX).unwrap_or("outside");
    let name = if name.is_empty() { "index.html" } else { name };
    let fault = faults.lock().unwrap().get(name).cloned();
    let body = match fault {
        Some(Fault::Silent) => return Ok(()),
        Some(Fault::Missing) => None,
        Some(Fault::Holds(text)) => Some(text.into_bytes()),
        None => fs::read(dist().join(name)).ok(),
    };
    let (status, body) = match body {
        Some(body) => ("200 OK", body),
        None => ("404 Not Found", b"there is no such file".to_vec()),
    };
    let kind = content_type(name);
    let length = body.len();
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\n\
         Cache-Control: no-store\r\nConnection: close\r\n\r\n"
    )?;
    stream.write_all(&body)?;
    stream.flush()
}

fn content_type(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "webmanifest" => "application/manifest+json",
        _ => "text/plain; charset=utf-8",
    }
}
