//! The static pages of a site: one for each release and indicator in each language, drawn by a program that is
//! compiled for it.

use std::fs;
use std::time::Instant;

use anyhow::{Context as _, Result};
use serde_json::json;

use super::build;
use crate::assemble::{Files, lean_styles};
use crate::{digest, paths, run, tools, worker};

/// The fonts of previews, by npm package.
const FONTS: [(&str, &[&str]); 2] = [
    (
        "@expo-google-fonts/noto-sans",
        &["400Regular/NotoSans_400Regular.ttf", "700Bold/NotoSans_700Bold.ttf"],
    ),
    (
        "@expo-google-fonts/noto-serif",
        &["400Regular/NotoSerif_400Regular.ttf", "700Bold/NotoSerif_700Bold.ttf"],
    ),
];

/// Adds static pages to a site, which stands at this address if one is given.
pub(super) fn add(site: &mut Files, base: Option<&str>) -> Result<()> {
    let start = Instant::now();
    let folder = paths::work().join("pages");
    let (from, to) = (folder.join("site"), folder.join("out"));
    let head = add_styles(site, "still", &["still"])?;
    let paper = add_styles(site, "paper", &["tokens", "base", "charts", "page", "paper"])?;
    let missing = styles_of_missing(site, base)?;
    let is_read = |name: &str| {
        worker::is_page(name) || ["archive/", "i18n/"].iter().any(|it| name.starts_with(it))
    };
    let read: Files = site
        .iter()
        .filter(|(name, _)| is_read(name))
        .map(|(name, bytes)| (name.clone(), bytes.clone()))
        .collect();
    build::write(&from, &read)?;
    build::write(&to, &Files::new())?;
    fs::create_dir_all(&to).with_context(|| format!("cannot make {}", to.display()))?;
    let mut fonts = Vec::new();
    for (package, files) in FONTS {
        let home = tools::npm_home(package)?;
        fonts.extend(files.iter().map(|file| home.join(file)));
    }
    let plan = json!({ "site": from, "out": to, "head": head, "paper": paper, "missing": missing, "fonts": fonts, "base": base });
    let mut pages = run::cargo();
    pages.args(["run", "--quiet", "--profile", "pages", "--package", "svodka-pages"]);
    run::through(&mut pages, &plan.to_string())?;
    let written = build::read(&to)?;
    println!("{} static files in {:.1} s", written.len(), start.elapsed().as_secs_f64());
    site.extend(written);
    Ok(())
}

/// The styles of the page that a host shows at any depth, and the policy that allows them. Where the site's address is
/// not known, no link leads to a style sheet from everywhere: they stand in the page itself.
fn styles_of_missing(site: &mut Files, base: Option<&str>) -> Result<String> {
    const SHEETS: [&str; 3] = ["tokens", "base", "missing"];
    let (allowed, styles) = if let Some(base) = base {
        let link = add_styles(site, "missing", &SHEETS)?;
        ("'self'".to_owned(), link.replace("../", &format!("{}/", base.trim_end_matches('/'))))
    } else {
        let text = joined(&SHEETS)?;
        let digest = digest::base64_sha256(text.as_bytes());
        (format!("'sha256-{digest}'"), format!("<style>{text}</style>\n"))
    };
    Ok(format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src 'self' data:; \
         style-src {allowed}; base-uri 'none'; form-action 'none'\">\n{styles}"
    ))
}

/// Adds a style sheet made of several to the site, and returns the link to it.
fn add_styles(site: &mut Files, stem: &str, sheets: &[&str]) -> Result<String> {
    let bytes = joined(sheets)?.into_bytes();
    let name = format!("{stem}-{}.css", digest::for_name(&bytes));
    let integrity = digest::integrity(&bytes);
    site.insert(name.clone(), bytes);
    Ok(format!("<link rel=\"stylesheet\" href=\"../{name}\" integrity=\"{integrity}\">\n"))
}

/// Style sheets as one.
fn joined(sheets: &[&str]) -> Result<String> {
    let mut text = String::new();
    for sheet in sheets {
        let path = paths::root().join("assets").join("styles").join(format!("{sheet}.css"));
        let sheet = fs::read_to_string(&path);
        text.push_str(&lean_styles(
            &sheet.with_context(|| format!("cannot read {}", path.display()))?,
        ));
    }
    Ok(text)
}
