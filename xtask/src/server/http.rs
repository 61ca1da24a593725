//! As much of HTTP/1.1 as a static server on one's own machine needs: GET, HEAD, kept connections.

use std::io::{BufRead, BufReader, Read as _, Write};
use std::net::TcpStream;
use std::time::Duration;

use anyhow::{Context as _, Result, bail};

/// A request without its body, which none of ours has.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Request {
    pub(super) method: String,
    /// Path and query.
    pub(super) target: String,
    /// Names in lower case.
    headers: Vec<(String, String)>,
}

impl Request {
    /// A request as a test makes it.
    #[cfg(test)]
    pub(super) fn get(target: &str, headers: &[(&str, &str)]) -> Self {
        let headers = headers.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        Self { method: "GET".to_owned(), target: target.to_owned(), headers: headers.collect() }
    }

    /// The value of a header named in lower case, or nothing.
    pub(super) fn header(&self, name: &str) -> &str {
        let found = self.headers.iter().find(|(key, _)| key == name);
        found.map(|(_, value)| value.as_str()).unwrap_or_default()
    }
}

/// An answer before it is sent.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Answer {
    pub(super) status: &'static str,
    pub(super) headers: Vec<(&'static str, String)>,
    pub(super) body: Vec<u8>,
}

impl Answer {
    /// A sentence.
    pub(super) fn said(status: &'static str, text: &str) -> Self {
        let kind = ("Content-Type", "text/plain; charset=utf-8".to_owned());
        Self { status, headers: vec![kind], body: text.as_bytes().to_vec() }
    }

    /// Another address.
    pub(super) fn moved(to: String) -> Self {
        let headers = vec![("Location", to)];
        Self { status: "301 Moved Permanently", headers, body: Vec::new() }
    }
}

/// Answers one request after another until the other side leaves or is silent for long.
pub(super) fn converse(stream: &TcpStream, answer: impl Fn(&Request) -> Answer) -> Result<()> {
    const SILENCE: Duration = Duration::from_mins(1);
    stream.set_read_timeout(Some(SILENCE)).context("cannot set the time limit")?;
    stream.set_nodelay(true).context("cannot send at once")?;
    let mut reader = BufReader::new(stream);
    let mut writer = stream;
    while let Some(request) = read(&mut reader)? {
        send(&mut writer, &answer(&request), request.method == "HEAD")?;
        if request.header("connection").eq_ignore_ascii_case("close") {
            break;
        }
    }
    Ok(())
}

/// The next request; none when the other side has left.
fn read(reader: &mut impl BufRead) -> Result<Option<Request>> {
    /// No browser sends longer heads to a static page.
    const LONGEST_HEAD: u64 = 64 * 1024;
    let mut head = reader.take(LONGEST_HEAD).lines();
    let Some(first) = head.next() else { return Ok(None) };
    let first = first.context("cannot read a request")?;
    let mut words = first.split_whitespace();
    let (Some(method), Some(target)) = (words.next(), words.next()) else {
        bail!("`{first}` is no request");
    };
    let mut request =
        Request { method: method.to_owned(), target: target.to_owned(), headers: Vec::new() };
    for line in head {
        let line = line.context("cannot read a request")?;
        if line.is_empty() {
            return Ok(Some(request));
        }
        if let Some((name, value)) = line.split_once(':') {
            request.headers.push((name.to_ascii_lowercase(), value.trim().to_owned()));
        }
    }
    bail!("a request without an end");
}

fn send(writer: &mut impl Write, answer: &Answer, head_only: bool) -> Result<()> {
    let mut bytes = format!("HTTP/1.1 {}\r\n", answer.status).into_bytes();
    for (name, value) in &answer.headers {
        bytes.extend(format!("{name}: {value}\r\n").into_bytes());
    }
    bytes.extend(format!("Content-Length: {}\r\n\r\n", answer.body.len()).into_bytes());
    if !head_only {
        bytes.extend(&answer.body);
    }
    writer.write_all(&bytes).context("cannot answer")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn requests_are_read_one_after_another() {
        let mut text: &[u8] =
            b"GET /a?b HTTP/1.1\r\nHost: x\r\nAccept-Encoding: br\r\n\r\nHEAD / HTTP/1.1\r\n\r\n";
        let first = read(&mut text).unwrap().unwrap();
        assert_eq!((first.method.as_str(), first.target.as_str()), ("GET", "/a?b"));
        assert_eq!((first.header("accept-encoding"), first.header("range")), ("br", ""));
        assert_eq!(read(&mut text).unwrap().unwrap().method, "HEAD");
        assert_eq!(read(&mut text).unwrap(), None);
    }

    #[test]
    fn what_is_no_request_is_refused() {
        for text in ["\r\n\r\n", "GET\r\n\r\n", "GET / HTTP/1.1\r\nHost: x\r\n"] {
            assert!(read(&mut text.as_bytes()).is_err(), "{text:?}");
        }
    }

    #[test]
    fn an_answer_to_head_has_the_length_and_no_body() {
        let mut sent = Vec::new();
        send(&mut sent, &Answer::said("200 OK", "body"), true).unwrap();
        let sent = String::from_utf8(sent).unwrap();
        assert!(sent.starts_with("HTTP/1.1 200 OK\r\nContent-Type: text/plain"), "{sent}");
        assert!(sent.ends_with("Content-Length: 4\r\n\r\n"), "{sent}");
    }
}
