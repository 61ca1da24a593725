//! The site as Apache serves it with `hosting/apache.htaccess`: each kind of file with the very headers that nginx sends.

use std::fs;
use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, TcpStream};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use super::hosting::{self, Headers};
use super::portal::{FOLDER, Server, write};
use crate::{drivers, paths, tools};

/// What Apache needs of its modules; some are compiled into it on some systems.
const MODULES: [&str; 8] =
    ["unixd", "mpm_event", "authz_core", "dir", "mime", "headers", "filter", "deflate"];

/// Ways for which there is no file.
const MISSING: [&str; 2] = ["nothing.html", "a/b/nothing"];

/// What belongs to one answer alone, and not to its kind of file.
const OF_ONE_ANSWER: [&str; 10] = [
    "accept-ranges",
    "connection",
    "content-length",
    "date",
    "etag",
    "keep-alive",
    "last-modified",
    "server",
    "transfer-encoding",
    "upgrade",
];

/// Asks Apache and nginx for a file of each kind, and refuses answers that differ.
pub(super) fn refuse_other_answers(dist: &Path, nginx_port: u16, policy: [&str; 2]) -> Result<()> {
    // Apache that root starts reads the site as nobody: a folder of its own, which all may read.
    let root = std::env::temp_dir().join(format!("svodka-apache-{}", std::process::id()));
    let site = root.join("site").join(FOLDER);
    let names = one_of_each(dist)?;
    for name in &names {
        let to = site.join(name);
        fs::create_dir_all(to.parent().unwrap_or(&site)).context("cannot make a folder")?;
        fs::copy(dist.join(name), &to).with_context(|| format!("cannot copy {name}"))?;
    }
    let [ours, with_portal] = policy;
    write(&site.join(".htaccess"), &hosting::read("apache.htaccess")?.replace(ours, with_portal))?;
    let port = drivers::free_port()?;
    let held = compared(&root, port, nginx_port, &names);
    drop(fs::remove_dir_all(&root));
    held
}

fn compared(root: &Path, port: u16, nginx_port: u16, names: &[String]) -> Result<()> {
    let configuration = configuration(root, port)?;
    let mut apache = Command::new(tools::apache()?.0);
    apache.arg("-f").arg(&configuration).arg("-DFOREGROUND");
    let _server = Server::start(apache, "Apache", root, port)?;
    for name in names.iter().map(String::as_str).chain(MISSING) {
        let (one, other) = (ask(nginx_port, name)?, ask(port, name)?);
        if one.0 != other.0 {
            bail!("{name}: nginx answers {}, Apache {}", one.0, other.0);
        }
        hosting::refuse_other(name, ("nginx", &one.1), ("Apache", &other.1))?;
    }
    println!("{} kinds of files have the same headers with nginx and Apache", names.len());
    Ok(())
}

/// A file of each folder and ending, and with and without a digest: what could have headers of its own.
fn one_of_each(dist: &Path) -> Result<Vec<String>> {
    let kind = |name: &str| {
        let (stem, end) = name.rsplit_once('.').unwrap_or((name, ""));
        let is_digest = |it: &str| it.len() == 16 && it.bytes().all(|b| b.is_ascii_hexdigit());
        let has_digest = stem.rsplit_once('-').is_some_and(|(_, it)| is_digest(it));
        let folder = name.rsplit_once('/').map_or("", |(folder, _)| folder);
        (folder.to_owned(), end.to_owned(), has_digest)
    };
    let mut names = paths::files_below(dist)?;
    names.sort_by_key(|name| (kind(name), name.clone()));
    names.dedup_by_key(|name| kind(name));
    Ok(names)
}

/// As a host that lets folders say how they are served.
fn configuration(root: &Path, port: u16) -> Result<PathBuf> {
    let (_, modules) = tools::apache()?;
    let load = |name: &str| {
        let file = modules.join(format!("mod_{name}.so"));
        let file = file.display();
        format!("<IfModule !{name}_module>\nLoadModule {name}_module \"{file}\"\n</IfModule>\n")
    };
    let folder = root.display();
    let text = format!(
        "ServerRoot \"{folder}\"\nServerName localhost\nPidFile \"{folder}/apache.pid\"\n\
         ErrorLog \"{folder}/error.log\"\nListen 127.0.0.1:{port}\n{}\
         User \"#65534\"\nGroup \"#65534\"\nTypesConfig /dev/null\nDocumentRoot \"{folder}/site\"\n\
         <Directory \"{folder}/site\">\nAllowOverride All\nRequire all granted\n</Directory>\n",
        MODULES.map(load).concat(),
    );
    let path = root.join("apache.conf");
    write(&path, &text)?;
    Ok(path)
}

/// The status of an answer, and its headers as far as they belong to the kind of file.
fn ask(port: u16, name: &str) -> Result<(String, Headers)> {
    let mut stream =
        TcpStream::connect((Ipv4Addr::LOCALHOST, port)).context("the server is gone")?;
    let request = format!(
        "GET /{FOLDER}/{name} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n"
    );
    stream.write_all(request.as_bytes()).context("cannot ask the server")?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).context("cannot read the answer")?;
    let answer = String::from_utf8_lossy(&answer);
    let (head, _) = answer.split_once("\r\n\r\n").context("an answer without an end")?;
    let mut lines = head.split("\r\n");
    let status = lines.next().and_then(|line| line.split(' ').nth(1)).unwrap_or_default();
    let mut headers = Headers::new();
    for (name, value) in lines.filter_map(|line| line.split_once(": ")) {
        let name = name.to_lowercase();
        if !OF_ONE_ANSWER.contains(&name.as_str())
            && headers.insert(name.clone(), value.to_owned()).is_some()
        {
            bail!("{name} stands twice in an answer");
        }
    }
    // The words of an error are the server's own; small files are not worth packing to both.
    if status != "200" {
        headers.remove("content-type");
    }
    for name in ["content-encoding", "vary"] {
        headers.remove(name);
    }
    Ok((status.to_owned(), headers))
}
