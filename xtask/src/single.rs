//! The site as one file: programs, styles and archive in a page that opens from a disk, a share or a letter.
//!
//! Browsers let a page from a disk neither import modules nor fetch. So the page holds the glue of each program as a
//! function, the programs and the files that they fetch as compressed blocks of data, and one script and one style
//! sheet, which its content policy names by their digests; it may connect to nothing. assets/boot/single.js is the
//! other half.

use std::collections::BTreeMap;
use std::io::Write as _;

use anyhow::{Context as _, Result, bail};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::write::GzEncoder;
use svodka::model::wording::Language;

use crate::assemble::{FRAMES, Files, Minify, Page, Program};
use crate::{digest, html};

/// The name of the file.
pub(crate) const NAME: &str = "svodka.html";

/// So many bytes a file of one release has at most: what a letter takes without a thought.
pub(crate) const MOST_OF_RELEASE: usize = 500_000;

/// What the file is to hold.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Options<'a> {
    /// One release alone; the whole archive for none.
    pub(crate) release: Option<&'a str>,
    /// The day of which the file is, as YYYY-MM-DD.
    pub(crate) day: &'a str,
}

/// The one file, made of the site and of its programs.
pub(crate) fn file(
    site: &Files,
    programs: &[Program],
    options: Options<'_>,
    minify: Minify<'_>,
) -> Result<Vec<u8>> {
    // What stands in frames has an address on a site.
    let is_wanted = |program: &&Program| {
        let page = program.page;
        page.file != FRAMES && (options.release.is_none() || is_of_release(page))
    };
    let programs: Vec<&Program> = programs.iter().filter(is_wanted).collect();
    let first = programs.first().context("there is no program to put into the file")?;
    let files = block(&serde_json::to_vec(&fetched(site, &programs, options.release)?)?)?;

    let mut glues = String::new();
    let mut blocks = String::new();
    for program in &programs {
        let page = program.page.file;
        let glue = classic(&program.glue)?;
        glues.extend(["\"", page, "\": function () {\n\"use strict\";\n", &glue, "\n},\n"]);
        let code = block(&program.code)?;
        blocks.push_str(&data(page, &code));
    }
    let made = format!(
        "{{\nglues: {{\n{glues}}},\ndigest: \"{}\",\nday: \"{}\"\n}}",
        digest::sha256(files.as_bytes()),
        options.day,
    );
    let script = format!("{}\n{}", SCRIPT.replace("{made}", &made), first.boot);
    let script = minify(&script, false)?;
    if script.contains("</") {
        bail!("the script has `</`, which would end it inside a page (xtask/src/single.rs)");
    }
    let styles: String = programs.iter().map(|program| program.styles.as_str()).collect();
    let policy = format!(
        "default-src 'none'; script-src 'sha256-{}' 'wasm-unsafe-eval'; style-src 'sha256-{}'; \
         img-src data:; connect-src 'none'; base-uri 'none'; form-action 'none'; \
         require-trusted-types-for 'script'; trusted-types 'none'",
        digest::base64_sha256(script.as_bytes()),
        digest::base64_sha256(styles.as_bytes()),
    );
    let icon = site.get("icons/icon.svg").context("there is no icons/icon.svg")?;
    let body = first.body.replacen(LOAD, &format!("{ALTERED}{LOAD}"), 1);
    let kind = if options.release.is_some() { "release" } else { "archive" };
    Ok(format!(
        "<!doctype html>\n<html lang=\"ru\" data-single=\"{kind}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n<title>Сводка</title>\n\
         <link rel=\"icon\" href=\"data:image/svg+xml;base64,{}\">\n\
         <style>{styles}</style>\n</head>\n<body>\n{}\n{EDITION}{}{blocks}<script>{script}</script>\n</body>\n</html>\n",
        STANDARD.encode(icon),
        body,
        data("files", &files),
    )
    .into_bytes())
}

/// Before which of the page's troubles the one of this file stands.
const LOAD: &str = "<div data-trouble=\"load\"";

/// What the boot script does in one file.
const SCRIPT: &str = include_str!("../../assets/boot/single.js");

/// Of which day the file is, and whether its data is what was put into it; the boot script fills it in.
const EDITION: &str = "<p id=\"edition\" class=\"wrap boot-quiet\" hidden>\
<span lang=\"ru\">Файл собран <time></time>, дней с тех пор: <b></b>. Данные в нём не изменены.</span>\
<span lang=\"kk\">Файл <time></time> күні жасалған, содан бері өткен күн саны: <b></b>. Ішіндегі деректер өзгертілмеген.</span>\
<span lang=\"en\">This file was made on <time></time>, days since then: <b></b>. The data in it is unaltered.</span>\
</p>\n";

/// What is said where the data is not what was put in.
const ALTERED: &str = "\
<div data-trouble=\"altered\" hidden> \
<p lang=\"ru\"><strong>Данные в этом файле изменены после того, как он был собран.</strong> Показывать их нельзя: цифры могут быть не теми. Возьмите файл заново там, где его публикуют.</p> \
<p lang=\"kk\"><strong>Бұл файлдағы деректер ол жасалғаннан кейін өзгертілген.</strong> Оларды көрсетуге болмайды: сандар басқа болуы мүмкін. Файлды жарияланған жерінен қайта алыңыз.</p> \
<p lang=\"en\"><strong>The data in this file was altered after it was made.</strong> It cannot be shown: the figures may not be the right ones. Get the file again from where it is published.</p> \
</div>";

fn is_of_release(page: &Page) -> bool {
    page.file == "index.html"
}

/// The files that the programs fetch, by their paths; of one release alone only its own.
///
/// A release in one language is not among them: single.js makes it of the whole one.
fn fetched(
    site: &Files,
    programs: &[&Program],
    release: Option<&str>,
) -> Result<BTreeMap<String, String>> {
    const WORDED: &str = "archive/worded/";
    const WHOLE: [&str; 2] = ["archive/releases/", "archive/registry/"];
    let words = programs.iter().map(|program| words_of(site, program.page));
    let words = words.collect::<Result<Vec<_>>>()?.concat();
    let starts: Vec<&str> = programs.iter().flat_map(|it| it.page.fetches).copied().collect();
    let is_fetched = |name: &str, start: &str| match start {
        WORDED => WHOLE.iter().any(|whole| name.starts_with(whole)),
        "i18n/" => words.iter().any(|file| file == name),
        _ => name.starts_with(start),
    };
    let own = release.map(|id| WHOLE.map(|start| format!("{start}{id}.json")));
    let is_wanted = |name: &String| match &own {
        Some(own) if name.starts_with("archive/") => own.contains(name),
        _ => starts.iter().any(|start| is_fetched(name, start)),
    };
    let mut texts = BTreeMap::new();
    for (name, bytes) in site.iter().filter(|(name, _)| is_wanted(name)) {
        let text = std::str::from_utf8(bytes).with_context(|| {
            format!("{name} is not UTF-8: one file holds texts only (xtask/src/single.rs)")
        })?;
        texts.insert(name.clone(), text.to_owned());
    }
    if let (Some(id), Some([of_release, _])) = (release, &own) {
        if !texts.contains_key(of_release) {
            bail!("there is no release `{id}` in assets/archive/releases");
        }
        let contents = crate::archive::contents(id, &crate::parts::Listed::default());
        texts.insert("archive/contents.json".to_owned(), contents.to_string());
    }
    Ok(texts)
}

/// The files of words that a page loads: it says so itself, for the boot script.
fn words_of(site: &Files, page: &Page) -> Result<Vec<String>> {
    let text = site.get(page.file).and_then(|bytes| std::str::from_utf8(bytes).ok());
    let tags = html::tags(text.with_context(|| format!("there is no {}", page.file))?);
    let starts = tags.iter().find_map(|tag| tag.get("data-words"));
    let starts = starts.with_context(|| format!("{} names no words", page.file))?.split(' ');
    let in_languages =
        |start| Language::ALL.map(|language| format!("{start}{}.ftl", language.tag()));
    Ok(starts.flat_map(in_languages).collect())
}

/// The release of which one file would be the largest.
pub(crate) fn largest_release(site: &Files, programs: &[Program]) -> Result<String> {
    let programs: Vec<&Program> =
        programs.iter().filter(|program| is_of_release(program.page)).collect();
    let mut largest = (0, String::new());
    for name in site.keys() {
        let id = name.strip_prefix("archive/releases/").and_then(|name| name.strip_suffix(".json"));
        let Some(id) = id else { continue };
        let texts = serde_json::to_vec(&fetched(site, &programs, Some(id))?)?;
        largest = largest.max((block(&texts)?.len(), id.to_owned()));
    }
    Ok(largest.1)
}

/// Bytes compressed, and as letters.
fn block(bytes: &[u8]) -> Result<String> {
    let mut packed = GzEncoder::new(Vec::new(), Compression::best());
    packed.write_all(bytes).context("cannot compress")?;
    Ok(STANDARD.encode(packed.finish().context("cannot compress")?))
}

/// A block of data in the page, which no browser runs.
fn data(id: &str, text: &str) -> String {
    format!("<script type=\"application/octet-stream\" id=\"single-{id}\">{text}</script>\n")
}

/// The glue, an ES module, as the body of a function that returns its start.
fn classic(glue: &str) -> Result<String> {
    const EXPORT: &str = "export { initSync, __wbg_init as default };";
    let (body, rest) = glue.split_once(EXPORT).with_context(|| {
        format!("the glue has no line `{EXPORT}`: wasm-bindgen changed, and xtask/src/single.rs must follow")
    })?;
    let is_of_modules = |line: &&str| line.starts_with("import ") || line.starts_with("export ");
    if let Some(line) = body.lines().chain(rest.lines()).find(is_of_modules) {
        bail!(
            "the glue has `{line}`, which a page opened from disk cannot do (xtask/src/single.rs)"
        );
    }
    Ok(format!("{}return __wbg_init;", body.replace("import.meta.url", "document.baseURI")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assemble::PAGES;

    const GLUE: &str = "let a = import.meta.url;\nexport { initSync, __wbg_init as default };\n";

    fn programs() -> Vec<Program> {
        let program = |page: &'static Page| Program {
            page,
            glue: GLUE.to_owned(),
            code: b"wasm".to_vec(),
            boot: "start();".to_owned(),
            styles: format!("body {{ }} /* {} */\n", page.file),
            body: "<main></main>".to_owned(),
        };
        PAGES.iter().map(program).collect()
    }

    fn site() -> Files {
        let files = [
            ("archive/contents.json", "{}"),
            ("archive/registry.json", "{}"),
            ("archive/registry/a.json", "{\"n\":1}"),
            ("archive/releases/a.json", "{\"n\":0}"),
            ("archive/releases/b.json", "{\"says\":\"longer, and nothing like it\"}"),
            ("archive/worded/a.ru.json", "{\"n\":2}"),
            ("i18n/archive.ru.ftl", "a = b"),
            ("i18n/paper.ru.ftl", "a = b"),
            ("i18n/ru.ftl", "a = b"),
            ("icons/icon.svg", "<svg/>"),
        ];
        let page = |page: &Page| {
            let words = if is_of_release(page) { "i18n/" } else { "i18n/ i18n/archive." };
            (page.file.to_owned(), format!("<html data-words=\"{words}\">").into_bytes())
        };
        let files = files.map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()));
        files.into_iter().chain(PAGES.iter().map(page)).collect()
    }

    #[expect(clippy::unnecessary_wraps, reason = "as a minifier answers")]
    fn unchanged(script: &str, _is_module: bool) -> Result<String> {
        Ok(script.to_owned())
    }

    fn made(release: Option<&str>) -> String {
        let options = Options { release, day: "2025-08-08" };
        String::from_utf8(file(&site(), &programs(), options, &unchanged).unwrap()).unwrap()
    }

    /// What a block of data in the page holds.
    fn unpacked(page: &str, id: &str) -> Vec<u8> {
        use std::io::Read as _;
        let (_, rest) = page.split_once(&format!("id=\"single-{id}\">")).unwrap();
        let packed = STANDARD.decode(rest.split_once('<').unwrap().0).unwrap();
        let mut bytes = Vec::new();
        flate2::read::GzDecoder::new(packed.as_slice()).read_to_end(&mut bytes).unwrap();
        bytes
    }

    #[test]
    fn the_file_holds_every_program_and_all_that_they_fetch() {
        let page = made(None);
        for name in ["index.html", "archive.html", "check.html", "share.html"] {
            assert_eq!(unpacked(&page, name), b"wasm");
        }
        let files: BTreeMap<String, String> =
            serde_json::from_slice(&unpacked(&page, "files")).unwrap();
        // What is made of the others, and the words of what needs an address on a site, are left out.
        assert_eq!(files.len(), 7, "{:?}", files.keys());
        assert!(!files.contains_key("i18n/paper.ru.ftl"));
        assert!(page.contains("let a = document.baseURI;"));
    }

    #[test]
    fn one_release_comes_with_its_own_files_alone() {
        let page = made(Some("a"));
        let files: BTreeMap<String, String> =
            serde_json::from_slice(&unpacked(&page, "files")).unwrap();
        let names: Vec<&str> = files.keys().map(String::as_str).collect();
        let own = ["archive/contents.json", "archive/registry/a.json", "archive/releases/a.json"];
        assert_eq!(names, [&own[..], &["i18n/ru.ftl"]].concat());
        assert!(files["archive/contents.json"].contains("\"front\":\"a\""));
        assert!(!page.contains("single-archive.html"));
        let options = Options { release: Some("none"), day: "" };
        assert!(file(&site(), &programs(), options, &unchanged).is_err());
        assert_eq!(largest_release(&site(), &programs()).unwrap(), "b");
    }

    #[test]
    fn the_policy_names_the_script_and_the_styles_by_their_digests() {
        let page = made(None);
        let (_, script) = page.rsplit_once("<script>").unwrap();
        let script = script.split_once("</script>").unwrap().0;
        assert!(page.contains(&format!("'sha256-{}'", digest::base64_sha256(script.as_bytes()))));
        let (_, styles) = page.split_once("<style>").unwrap();
        let styles = styles.split_once("</style>").unwrap().0;
        assert!(page.contains(&format!("'sha256-{}'", digest::base64_sha256(styles.as_bytes()))));
        assert!(page.contains("connect-src 'none'"));
        let files = page.split_once("id=\"single-files\">").unwrap().1.split_once('<').unwrap().0;
        assert!(script.contains(&digest::sha256(files.as_bytes())));
    }

    #[test]
    fn a_glue_of_another_shape_is_refused() {
        assert!(classic("export default 1;").is_err());
        let error =
            classic(&format!("import {{ a }} from './snippets/a.js';\n{GLUE}")).unwrap_err();
        assert!(error.to_string().contains("./snippets/a.js"), "{error}");
    }
}
