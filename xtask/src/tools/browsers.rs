//! Browsers, the programs that drive them, and others of the system.
//!
//! Debian's packages are installed where apt-get is; elsewhere what the reader has is found, and
//! what is missing is said in words: a browser is no small thing to put on someone's machine.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use super::{Source, Tool, from_cargo, named, timed};
use crate::run;

/// A browser and its driver.
#[derive(Debug)]
pub(crate) struct Browser {
    pub(crate) program: PathBuf,
    pub(crate) driver: PathBuf,
}

const CHROMIUM_NAMES: &[&str] =
    &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const CHROMIUM_PLACES: &[&str] = &[
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
];
const EDGE_NAMES: &[&str] = &["microsoft-edge", "msedge"];
const EDGE_PLACES: &[&str] = &[
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    r"C:\Program Files\Microsoft\Edge\Application\msedge.exe",
];
const FIREFOX_NAMES: &[&str] = &["firefox-esr", "firefox"];
const FIREFOX_PLACES: &[&str] = &[
    "/Applications/Firefox.app/Contents/MacOS/firefox",
    r"C:\Program Files\Mozilla Firefox\firefox.exe",
];

/// Chromium, Chrome or Edge with the driver that belongs to it.
pub(crate) fn chromium() -> Result<Browser> {
    if let Some(found) = find_chromium() {
        return Ok(found);
    }
    apt_install(&["chromium", "chromium-driver"])?;
    find_chromium().context(
        "no Chromium with its driver was found: install Chrome or Chromium and `chromedriver` of the \
         same major version, and put the driver on PATH \
         (macOS: `brew install --cask chromedriver`; Fedora: `dnf install chromium chromedriver`; \
         Windows: `winget install Chromium.ChromeDriver`)",
    )
}

/// Firefox with geckodriver.
pub(crate) fn firefox() -> Result<Browser> {
    if find(FIREFOX_NAMES, FIREFOX_PLACES).is_none() {
        apt_install(&["firefox-esr"])?;
    }
    let program = find(FIREFOX_NAMES, FIREFOX_PLACES).context(
        "no Firefox was found: install it from https://www.mozilla.org/firefox or with your system's \
         packages",
    )?;
    let driver = from_cargo::ensure(&named("geckodriver")?, "geckodriver")?;
    Ok(Browser { program, driver })
}

/// The server behind which the site is tried.
pub(crate) fn nginx() -> Result<PathBuf> {
    const PLACES: &[&str] = &["/usr/sbin/nginx", "/opt/homebrew/bin/nginx", "/usr/local/bin/nginx"];
    if find(&["nginx"], PLACES).is_none() {
        apt_install(&["nginx-light"])?;
    }
    find(&["nginx"], PLACES).context(
        "no nginx was found: install it from https://nginx.org or with your system's packages",
    )
}

/// The other server behind which the site is tried, and the folder of its modules.
pub(crate) fn apache() -> Result<(PathBuf, PathBuf)> {
    const NAMES: &[&str] = &["apache2", "httpd"];
    const PLACES: &[&str] = &["/usr/sbin/apache2", "/usr/sbin/httpd", "/opt/homebrew/bin/httpd"];
    const MODULES: &[&str] = &[
        "/usr/lib/apache2/modules",
        "/usr/lib64/httpd/modules",
        "/opt/homebrew/lib/httpd/modules",
    ];
    if find(NAMES, PLACES).is_none() {
        apt_install(&["apache2-bin"])?;
    }
    let modules = MODULES.iter().map(PathBuf::from).find(|path| path.is_dir());
    find(NAMES, PLACES).zip(modules).context(
        "no Apache was found: install it from https://httpd.apache.org or with your system's packages",
    )
}

/// The program that reads the pages of a PDF.
pub(crate) fn pdftotext() -> Result<PathBuf> {
    of_package("pdftotext", "poppler-utils", "https://poppler.freedesktop.org")
}

/// The program that draws SVG files as pixels, of a library that is no browser's.
pub(crate) fn rsvg_convert() -> Result<PathBuf> {
    of_package("rsvg-convert", "librsvg2-bin", "https://gitlab.gnome.org/GNOME/librsvg")
}

/// The program that reads the texts in pictures.
pub(crate) fn exiftool() -> Result<PathBuf> {
    of_package("exiftool", "libimage-exiftool-perl", "https://exiftool.org")
}

/// A program of a Debian package; elsewhere it must be there.
fn of_package(program: &str, package: &str, home: &str) -> Result<PathBuf> {
    if run::on_path(program).is_none() {
        apt_install(&[package])?;
    }
    run::on_path(program).with_context(|| {
        format!("no {program} was found: install it from {home} or with your system's packages")
    })
}

fn find_chromium() -> Option<Browser> {
    let chromium = find(CHROMIUM_NAMES, CHROMIUM_PLACES).zip(run::on_path("chromedriver"));
    let edge = || find(EDGE_NAMES, EDGE_PLACES).zip(run::on_path("msedgedriver"));
    chromium.or_else(edge).map(|(program, driver)| Browser { program, driver })
}

/// By name on PATH, or at its usual place.
fn find(names: &[&str], places: &[&str]) -> Option<PathBuf> {
    let at_place = || places.iter().map(PathBuf::from).find(|path| path.is_file());
    names.iter().find_map(|name| run::on_path(name)).or_else(at_place)
}

/// Installs Debian packages; does nothing where there is no apt-get.
fn apt_install(names: &[&str]) -> Result<()> {
    let Some(apt) = run::on_path("apt-get") else { return Ok(()) };
    let tools = names.iter().map(|name| named(name)).collect::<Result<Vec<Tool>>>()?;
    let (Some(first), packages) = (tools.first(), names.join(" ")) else { return Ok(()) };
    if tools.iter().any(|tool| tool.from != Source::Apt) {
        bail!("tools.toml: {packages} must be `from = \"apt\"`");
    }
    timed(&packages, &first.purpose, &first.takes, || {
        run::to_end(as_root(&apt)?.args(["update", "--quiet"]))?;
        let mut install = as_root(&apt)?;
        install.args(["install", "--quiet", "--yes", "--no-install-recommends"]).args(names);
        run::to_end(&mut install)
    })
}

/// The program with the rights to install packages.
fn as_root(program: &Path) -> Result<Command> {
    let user = run::output(Command::new("id").arg("-u"))?;
    let mut command = if user.trim() == "0" {
        Command::new(program)
    } else {
        let sudo = run::on_path("sudo")
            .context("installing packages needs root: run once as root, or install sudo")?;
        let mut command = Command::new(sudo);
        // sudo clears the environment, so the answer to debconf goes through `env`.
        command.args(["env", "DEBIAN_FRONTEND=noninteractive"]).arg(program);
        command
    };
    command.env("DEBIAN_FRONTEND", "noninteractive");
    Ok(command)
}
