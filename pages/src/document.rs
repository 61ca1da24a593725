//! A whole static page: the head and the troubles of the program that takes it over, and what is shown until then.

use anyhow::{Context as _, Result};

use crate::tags;
use svodka::analysis::still;
use svodka::model::wording::Language;

/// A page of the site before its program, as the build has made it, from which static pages in folders are made.
#[derive(Clone, Debug)]
pub(crate) struct Shell {
    /// Its own attributes of `<html>`.
    attributes: String,
    /// The head without title, description and what only a first visit asks for.
    head: String,
    /// What is said if the program cannot start, or ends.
    troubles: String,
}

impl Shell {
    /// Reads a finished page of the site; `troubles` are the ids and classes of what it says when its program fails.
    pub(crate) fn read(page: &str, troubles: &[(&str, &str)]) -> Result<Self> {
        let between = |start: &str, end: &str| {
            let (_, rest) = page.split_once(start)?;
            Some(rest.split_once(end)?.0)
        };
        let attributes = between("<html ", ">").context("the page has no <html>")?;
        let attributes =
            attributes.split(' ').filter(|one| !one.starts_with("lang=")).collect::<Vec<_>>();
        let head = between("<head>", "</head>").context("the page has no <head>")?;
        let head = [
            ("<title>", "</title>"),
            ("<meta name=\"description\"", ">"),
            ("<template", "</template>"),
        ]
        .into_iter()
        .fold(head.to_owned(), |head, (start, end)| without(&head, start, end));
        // Static pages stand one folder below the site's.
        let head = tags::changed(&head, &mut |tag| {
            for name in ["href", "src", "data-program"] {
                if let Some(below) = tag.get(name).as_deref().and_then(|it| it.strip_prefix("./")) {
                    tag.set(name, &format!("../{below}"));
                }
            }
        });
        let section = |id: &str, class: &str| {
            let start = format!("<section id=\"{id}\"");
            let inside = between(&start, "</section>");
            inside
                .map(|inside| format!("{start}{class}{inside}</section>\n"))
                .with_context(|| format!("the page has no #{id}"))
        };
        let troubles = troubles.iter().map(|(id, class)| section(id, class));
        let troubles = troubles.collect::<Result<Vec<_>>>()?.concat();
        Ok(Self { attributes: attributes.join(" "), head: head.trim().to_owned(), troubles })
    }

    /// The same with its head's tags changed.
    pub(crate) fn changed(self, change: &mut dyn FnMut(&mut tags::Tag)) -> Self {
        Self { head: tags::changed(&self.head, change), ..self }
    }

    /// A document whose program takes the place of all that it shows.
    pub(crate) fn document(&self, language: &str, data: &str, title: &str, body: &str) -> String {
        format!(
            "<!doctype html>\n<html lang=\"{language}\" {data}>\n<head>\n{}\n<title>{}</title>\n</head>\n\
             <body>\n<div id=\"app\">{body}</div>\n</body>\n</html>\n",
            self.head,
            tags::escaped(title),
        )
    }
}

/// Where a page can be read without its program, what keeps that from starting is a notice above it.
pub(crate) const TROUBLES: &[(&str, &str)] =
    &[("fatal", ""), ("boot-trouble", " class=\"boot-notice\"")];

/// Everything between a start and the next end, both with it, taken out of a text.
fn without(text: &str, start: &str, end: &str) -> String {
    let cut = text
        .split_once(start)
        .and_then(|(before, rest)| Some(format!("{before}{}", rest.split_once(end)?.1)));
    cut.unwrap_or_else(|| text.to_owned())
}

/// A static page.
#[derive(Clone, Debug)]
pub(crate) struct Document<'a> {
    pub(crate) shell: &'a Shell,
    /// The tag of its language.
    pub(crate) language: &'a str,
    /// What is there once the program has drawn all of it, as a selector.
    pub(crate) until: &'a str,
    /// The view that its program shows in its place, as a fragment.
    pub(crate) view: &'a str,
    pub(crate) title: &'a str,
    /// What its head has besides, as HTML.
    pub(crate) head: &'a str,
    /// What is shown until the program has drawn the same, as HTML.
    pub(crate) body: &'a str,
}

impl Document<'_> {
    /// The page as text.
    pub(crate) fn text(&self) -> String {
        let Self { shell, language, until, view, title, head, body } = self;
        let Shell { attributes, head: of_shell, troubles } = shell;
        format!(
            "<!doctype html>\n<html lang=\"{language}\" {attributes} data-root=\"../\" data-address=\"{}\">\n\
             <head>\n{of_shell}\n<title>{}</title>\n{head}</head>\n<body>\n{troubles}\
             <div id=\"still\" data-until=\"{until}\">{body}</div>\n<div id=\"app\" hidden></div>\n</body>\n</html>\n",
            tags::escaped(view),
            tags::escaped(title),
        )
    }
}

/// The front page, in which what its program draws first is there before it: boot.js shows it to whom it is for,
/// until the `last` section of it is drawn.
///
/// # Errors
/// When the page has other parts than assets/boot/body.html.
pub(crate) fn front(page: &str, (still, last): (&str, &str), release: &str) -> Result<String> {
    let part = |start: &str, end: &str| {
        let at = page.find(start).with_context(|| format!("the page has no {start}"))?;
        let from = page.get(at..).unwrap_or_default();
        let end = from.find(end).with_context(|| format!("{start} does not end"))? + end.len();
        Ok::<_, anyhow::Error>(from.get(..end).unwrap_or_default())
    };
    let trouble = part("<section id=\"boot-trouble\"", "</section>")?;
    // What keeps the program from starting is a notice above what can be read without it, and leads to all of it.
    let link = |language: Language, words: &str| {
        let file = still::file("release", release, language);
        format!("<a href=\"./{file}\" lang=\"{}\">{words}</a>", language.tag())
    };
    let links = [
        link(Language::Ru, "Без программы"),
        link(Language::Kk, "Бағдарламасыз"),
        link(Language::En, "Without the program"),
    ];
    let links = format!("<p>{}</p>", links.join(" · "));
    let notice = trouble.replacen("<section", "<section class=\"boot-notice\"", 1);
    let notice = notice.replacen("</section>", &format!("{links}</section>"), 1);
    let app = "<div id=\"app\">";
    let whole = "<noscript>";
    let elsewhere = format!("{whole}<div class=\"boot-notice\">{links}</div>");
    let parts = format!("{notice}\n<div id=\"still\" data-until=\"#{last}\">{still}</div>\n{app}");
    Ok(page.replacen(trouble, "", 1).replacen(app, &parts, 1).replacen(whole, &elsewhere, 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<!doctype html>\n<html lang=\"ru\" data-page=\"index.html\">\n<head>\n<title>t</title>\n\
        <meta name=\"description\" content=\"d\">\n<template id=\"x\"><link href=\"./a.json\"></template>\n\
        <script src=\"./boot.js\" data-program=\"./a.wasm\"></script>\n</head>\n<body>\n\
        <section id=\"fatal\" hidden>f</section><div id=\"app\"><section id=\"boot-trouble\" hidden>b</section></div>\n\
        </body>\n</html>\n";

    #[test]
    fn the_front_page_shows_what_comes_first_and_its_troubles_above() {
        let text = front(PAGE, ("<p>s</p>", "change"), "a").unwrap();
        let (before, after) =
            text.split_once("<div id=\"still\" data-until=\"#change\"><p>s</p></div>").unwrap();
        // Above it, and with the way to what needs no program, in each language.
        let notice =
            before.split_once("<section class=\"boot-notice\" id=\"boot-trouble\" hidden>b");
        let (links, _) = notice.unwrap().1.split_once("</section>").unwrap();
        for file in ["release/a.html", "release/a.kk.html", "release/a.en.html"] {
            assert!(links.contains(&format!("<a href=\"./{file}\"")), "{text}");
        }
        assert!(after.contains("<div id=\"app\"></div>"), "{text}");
        assert!(front("<p>", ("", "change"), "a").is_err());
    }

    #[test]
    fn a_static_page_has_the_program_of_its_shell_one_folder_up() {
        let shell = Shell::read(PAGE, TROUBLES).unwrap();
        let document = Document {
            shell: &shell,
            language: "kk",
            until: "#facts",
            view: "#/release/a?x&lang=kk",
            title: "A < B",
            head: "",
            body: "<p>c</p>",
        };
        let text = document.text();
        assert!(text.contains("<html lang=\"kk\" data-page=\"index.html\" data-root=\"../\" data-address=\"#/release/a?x&amp;lang=kk\">"), "{text}");
        assert!(text.contains("<script src=\"../boot.js\" data-program=\"../a.wasm\">"), "{text}");
        assert!(text.contains("<title>A &lt; B</title>") && !text.contains("<title>t"), "{text}");
        assert!(!text.contains("template") && !text.contains("\"description\""), "{text}");
        assert!(text.contains("<section id=\"fatal\" hidden>f</section>"), "{text}");
    }
}
