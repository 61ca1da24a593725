//! The step `portal`: the site as nginx serves it with the headers of `hosting/`, used whole, and inside a portal of
//! another origin.

use std::fs;
use std::io::Write as _;
use std::net::{Ipv4Addr, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use anyhow::{Context as _, Result, bail};
use serde_json::json;

use super::{apache, bench, build, hosting};
use crate::drivers::Driver;
use crate::tally::Tally;
use crate::{digest, drivers, html, paths, run, tools};

/// Where on the host the site stands: the site must work in any folder.
pub(super) const FOLDER: &str = "a/b/c";

/// The release whose static pages are looked at, and of which a portal shows five parts.
pub(super) const FLAGSHIP: &str = "zakon-2025-08-08-meeting";

/// Who may embed the pages, as the files of `hosting/` have it.
const OURS: &str = "frame-ancestors 'self'";

/// The policy of the portal itself: nothing but frames of the site, scripts of its own, and the site's one for elements.
const PORTAL_POLICY: &str = "default-src 'none'; frame-src {site}; script-src 'self' {site}/{folder}/svodka-view.js \
                             {site}/{folder}/editions/svodka-view.js; img-src data:; base-uri 'none'; form-action 'none'; \
                             require-trusted-types-for 'script'; trusted-types 'none'; frame-ancestors 'none'";

/// A made-up release in two editions, and where below the site it stands.
const EDITIONS: &str = "tests/data/editions";
const BULLETIN: &str = "made-up-bulletin";

/// Uses everything that the site offers behind the strictest policy.
pub(super) fn visit(dist: &Path) -> Result<Tally> {
    refuse_other_policies()?;
    hosting::refuse_differences()?;
    let (site_port, portal_port) = (drivers::free_port()?, drivers::free_port()?);
    let [site, portal] = [site_port, portal_port].map(|port| format!("http://127.0.0.1:{port}"));
    let root = paths::work().join("portal");
    drop(fs::remove_dir_all(&root));
    let folder = root.join("site").join(FOLDER);
    copy(dist, &folder)?;
    build::site_of_written(&paths::root().join(EDITIONS), &folder.join("editions"))?;
    let of_portal = |name: &str| root.join("portal").join(name);
    write(&of_portal("index.html"), &portal_page(&format!("{site}/{FOLDER}/index.html")))?;
    write(&of_portal("embeds.html"), &page_of_embeds(&format!("{site}/{FOLDER}")))?;
    let editions = page_of_editions(&format!("{site}/{FOLDER}/editions"))?;
    write(&of_portal("editions.html"), &editions)?;
    // What a portal copies from the page that embeds, and what this one asks of itself.
    let snippet = fs::read_to_string(paths::root().join("assets").join("embed").join("snippet.js"));
    write(&of_portal("portal.js"), &(snippet.context("cannot read the snippet")? + PORTAL_SCRIPT))?;
    let nginx = nginx_configuration(&root, [site_port, portal_port], &portal, &site)?;
    let mut server = Command::new(tools::nginx()?);
    server.arg("-c").arg(&nginx).arg("-p").arg(&root);
    let _server = Server::start(server, "nginx", &root, site_port)?;
    refuse_missing_headers(site_port)?;
    apache::refuse_other_answers(dist, site_port, [OURS, &format!("{OURS} {portal}")])?;
    let firefox = tools::firefox()?;
    let driver = Driver::start(&firefox.driver)?;
    let plan = json!({
        "driver": driver.address,
        "firefox": firefox.program,
        "playwright": tools::npm("playwright-core")?,
        "chromium": tools::chromium()?.program,
        "site": format!("{site}/{FOLDER}/"),
        "portal": format!("{portal}/"),
        "files": files(&root)?,
        "release": FLAGSHIP,
        "log": root.join("access.log"),
        "pdftotext": tools::pdftotext()?,
        "print": root.join("sheet.pdf"),
    });
    let plan = plan.to_string();
    Ok(told("visit.mjs", &plan)?.plus(told("firefox.mjs", &plan)?))
}

/// Runs a script beside `visit.mjs` by a plan; each line that it prints is one thing that held, or did not.
pub(super) fn told(script: &str, plan: &str) -> Result<Tally> {
    let mut node = Command::new(bench::node()?);
    node.arg(paths::root().join("xtask").join("portal").join(script));
    let mut child =
        node.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().context("cannot start Node")?;
    if let Some(mut stdin) = child.stdin.take() {
        stdin.write_all(plan.as_bytes()).context("cannot tell Node the plan")?;
    }
    let output = child.wait_with_output().context("cannot wait for Node")?;
    let said = String::from_utf8_lossy(&output.stdout);
    print!("{said}");
    let count = |start: &str| said.lines().filter(|line| line.starts_with(start)).count();
    let tally = Tally { passed: count("ok "), failed: count("not ok "), ignored: 0 };
    Ok(tally.with_verdict(output.status.success()))
}

/// The policy stands in the pages and in each file of headers: all must be the same.
fn refuse_other_policies() -> Result<()> {
    let read = |name: &str| {
        let path = paths::root().join(name);
        fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))
    };
    let head = read("assets/boot/head.html")?;
    let is_policy = |tag: &html::Tag| tag.get("http-equiv") == Some("Content-Security-Policy");
    let tag = html::tags(&head).into_iter().find(is_policy).context("the pages carry no policy")?;
    let policy = format!("{}; frame-ancestors 'self'", tag.get("content").unwrap_or_default());
    for name in ["hosting/nginx.conf", "hosting/apache.htaccess", "hosting/_headers"] {
        if !read(name)?.contains(&policy) {
            bail!("{name} has another policy than assets/boot/head.html: {policy}");
        }
    }
    Ok(())
}

/// The files that a visit gives to the page of checks: a right one, one with faults, and no JSON at all.
fn files(root: &Path) -> Result<Vec<PathBuf>> {
    let releases = paths::root().join("assets").join("archive").join("releases");
    let mut names: Vec<PathBuf> = fs::read_dir(&releases)
        .with_context(|| format!("cannot read {}", releases.display()))?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .collect();
    names.sort();
    let right = names.first().context("there is no release")?.clone();
    let text = fs::read_to_string(&right).context("cannot read a release")?;
    let (faulty, none) = (root.join("faulty.json"), root.join("none.json"));
    write(&faulty, &text.replace("\"qualifier\": \"exact\"", "\"qualifier\": \"<b>exactly</b>\""))?;
    write(&none, "<script>alert(1)</script>")?;
    Ok(vec![right, faulty, none])
}

fn portal_page(site: &str) -> String {
    format!(
        "<!doctype html><html lang=\"ru\"><meta charset=\"utf-8\"><title>Портал</title><link rel=\"icon\" href=\"data:,\">\
         <h1>Портал</h1><iframe src=\"{site}\" title=\"Сводка\" width=\"1000\" height=\"700\"></iframe></html>\n"
    )
}

/// What the portal's page notes for the visit: messages, and what elements say.
const PORTAL_SCRIPT: &str = "\nself.seen = [];\n\
    addEventListener(\"message\", function (event) { seen.push(event.data); });\n\
    [\"svodka:ready\", \"svodka:select\"].forEach(function (name) {\n  \
    addEventListener(name, function (event) { seen.push([name, event.target.id, event.detail]); });\n});\n";

/// Five parts of one release in two languages: plain frames, one of them in the strictest sandbox, and elements.
fn page_of_embeds(site: &str) -> String {
    let frame = |id: &str, language: &str, view: &str, more: &str| {
        format!(
            "<iframe id=\"{id}\" src=\"{site}/embed/{FLAGSHIP}.{language}.html{view}\" title=\"{id}\" \
             width=\"800\" height=\"150\"{more}></iframe>\n"
        )
    };
    let element = |id: &str, language: &str, view: &str| {
        format!(
            "<svodka-view id=\"{id}\" release=\"{FLAGSHIP}\" view=\"{view}\" lang=\"{language}\" theme=\"auto\">\
             <a href=\"{site}/index.html\">Сводка</a></svodka-view>\n"
        )
    };
    [
        "<!doctype html><html lang=\"ru\"><meta charset=\"utf-8\"><title>Портал</title>\
         <link rel=\"icon\" href=\"data:,\"><script src=\"portal.js\"></script>\
         <script src=\"",
        site,
        "/svodka-view.js\" async></script><h1>Портал</h1><button id=\"before\">1</button>\n",
        &frame("headline", "ru", "?theme=light#headline", ""),
        &frame("chain", "kk", "#chain", " allow=\"clipboard-write\""),
        &frame("when", "kk", "#when", " sandbox=\"allow-scripts\""),
        &element("change", "kk", "change"),
        &element("fact", "ru", "fact-drug-sale"),
        "<button id=\"after\">2</button></html>\n",
    ]
    .concat()
}

/// One fact of a release in two editions: as it is now, as it was held fast, and in an edition that was corrected since.
fn page_of_editions(site: &str) -> Result<String> {
    let first = paths::root().join(EDITIONS).join("editions").join(format!("{BULLETIN}.1.json"));
    let first = fs::read(&first).with_context(|| format!("cannot read {}", first.display()))?;
    let digest = digest::sha256(&first);
    let first = format!("1-{}", digest.get(..12).context("no digest")?);
    let frame = |id: &str, name: &str| {
        format!(
            "<iframe id=\"{id}\" src=\"{site}/embed/{BULLETIN}.{name}#fact-lamps\" title=\"{id}\" width=\"480\" \
             height=\"150\"></iframe>\n"
        )
    };
    Ok([
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Портал</title>\
         <link rel=\"icon\" href=\"data:,\"><script src=\"portal.js\"></script>\
         <script src=\"",
        site,
        "/svodka-view.js\" async></script>\n",
        &frame("live", "ru.html"),
        &frame("held", &format!("1.kk.html?edition={first}")),
        &frame("pinned", "2.ru.html"),
        &frame("corrected", "2.ru.html?edition=2-000000000000"),
        "<svodka-view id=\"element\" release=\"",
        BULLETIN,
        "\" view=\"fact-lamps\" lang=\"en\" edition=\"",
        &first,
        "\"></svodka-view></html>\n",
    ]
    .concat())
}

/// nginx with the site as `hosting/nginx.conf` has it, which names the portal, and with the portal itself.
fn nginx_configuration(root: &Path, ports: [u16; 2], portal: &str, site: &str) -> Result<PathBuf> {
    let [site_port, portal_port] = ports;
    let hosting = fs::read_to_string(paths::root().join("hosting").join("nginx.conf"))
        .context("cannot read hosting/nginx.conf")?;
    let hosting = hosting.replace(OURS, &format!("{OURS} {portal}"));
    write(&root.join("hosting.conf"), &hosting)?;
    let folder = root.display();
    let policy = PORTAL_POLICY.replace("{site}", site).replace("{folder}", FOLDER);
    // nginx that root starts would read the site as nobody, who may not.
    let user = run::output(Command::new("id").arg("-u"))?;
    let user = if user.trim() == "0" { "user root;\n" } else { "" };
    let temporary: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map(|name| format!("    {name}_temp_path {folder}/{name};\n"))
        .concat();
    let text = format!(
        "{user}daemon off;\nworker_processes 1;\npid {folder}/nginx.pid;\nerror_log {folder}/error.log;\n\
         events {{ }}\nhttp {{\n    access_log off;\n{temporary}\
         server {{\n    listen 127.0.0.1:{site_port};\n    access_log {folder}/access.log;\n    root {folder}/site;\n    include {folder}/hosting.conf;\n}}\n\
         server {{\n    listen 127.0.0.1:{portal_port};\n    root {folder}/portal;\n    types {{ text/html html; text/javascript js; }}\n\
         add_header Content-Security-Policy \"{policy}\";\n}}\n}}\n"
    );
    let path = root.join("nginx.conf");
    write(&path, &text)?;
    Ok(path)
}

/// A running server, which ends with this value.
#[derive(Debug)]
pub(super) struct Server(Child);

impl Server {
    /// Starts it, and waits until it answers; `folder` has its log.
    pub(super) fn start(mut server: Command, name: &str, folder: &Path, port: u16) -> Result<Self> {
        const PATIENCE: Duration = Duration::from_millis(50);
        const TRIES: u32 = 100;
        let cannot = || format!("cannot start {name}");
        let mut server = Self(server.spawn().with_context(cannot)?);
        for _ in 0..TRIES {
            if TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
                return Ok(server);
            }
            if let Some(status) = server.0.try_wait().with_context(cannot)? {
                let log = fs::read_to_string(folder.join("error.log")).unwrap_or_default();
                bail!("{name} ended at once ({status}): {log}");
            }
            thread::sleep(PATIENCE);
        }
        bail!("{name} does not answer on port {port}")
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Its workers end when the master is asked to; killed, the master would leave them behind.
        drop(Command::new("kill").arg(self.0.id().to_string()).status());
        drop(self.0.wait());
    }
}

/// Headers that the page's answer must have.
const HEADERS: [&str; 4] =
    ["content-security-policy", "referrer-policy", "x-content-type-options", "cache-control"];

fn refuse_missing_headers(port: u16) -> Result<()> {
    use std::io::Read as _;
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).context("nginx is gone")?;
    let request = format!("GET /{FOLDER}/index.html HTTP/1.0\r\nHost: localhost\r\n\r\n");
    stream.write_all(request.as_bytes()).context("cannot ask nginx")?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).context("cannot read nginx's answer")?;
    let answer = String::from_utf8_lossy(&answer).to_lowercase();
    for header in HEADERS {
        if !answer.contains(&format!("\r\n{header}:")) {
            bail!("nginx sends no {header} with hosting/nginx.conf");
        }
    }
    Ok(())
}

pub(super) fn copy(from: &Path, to: &Path) -> Result<()> {
    for name in paths::files_below(from)? {
        let bytes = fs::read(from.join(&name)).with_context(|| format!("cannot read {name}"))?;
        let path = to.join(&name);
        fs::create_dir_all(path.parent().unwrap_or(to)).context("cannot make a folder")?;
        fs::write(&path, bytes).with_context(|| format!("cannot write {}", path.display()))?;
    }
    Ok(())
}

pub(super) fn write(path: &Path, text: &str) -> Result<()> {
    fs::create_dir_all(path.parent().unwrap_or(path)).context("cannot make a folder")?;
    fs::write(path, text).with_context(|| format!("cannot write {}", path.display()))
}
