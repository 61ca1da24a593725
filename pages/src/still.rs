//! A live view as it stands without a program: links lead to static pages and to places in this one, and a drawing is
//! there in every width.

use svodka::analysis::address::{Address, Page};
use svodka::analysis::route::{Route, Screen};
use svodka::model::wording::Language;

use crate::tags::{self, Tag};

/// What a static page is about; the folder in which it stands has the same name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Subject<'a> {
    Release(&'a str),
    Indicator(&'a str),
    /// A release in a frame on another page.
    Frame(&'a str),
    /// A release on paper.
    Paper(&'a str),
}

impl<'a> Subject<'a> {
    /// The folder of its pages.
    pub(crate) fn folder(self) -> &'static str {
        match self {
            Self::Release(_) => "release",
            Self::Indicator(_) => "indicator",
            Self::Frame(_) => "embed",
            Self::Paper(_) => "paper",
        }
    }

    /// What is there once the program has drawn all that its static page shows, as a selector.
    pub(crate) fn last(self) -> &'static str {
        match self {
            Self::Release(_) | Self::Frame(_) | Self::Paper(_) => "#facts",
            Self::Indicator(_) => ".head",
        }
    }

    pub(crate) fn id(self) -> &'a str {
        let (Self::Release(id) | Self::Indicator(id) | Self::Frame(id) | Self::Paper(id)) = self;
        id
    }

    /// The path of its page in the site.
    pub(crate) fn path(self, language: Language) -> String {
        svodka::analysis::still::file(self.folder(), self.id(), language)
    }

    /// The name of its page, in its folder.
    pub(crate) fn file(self, language: Language) -> String {
        let path = self.path(language);
        path.rsplit_once('/').map_or_else(String::new, |(_, name)| name.to_owned())
    }

    /// The view that its page shows, as an address of the program.
    pub(crate) fn view(self, language: Language) -> String {
        match self {
            Self::Release(id) | Self::Frame(id) | Self::Paper(id) => {
                let page = Page::Release(id.into());
                Address { page, language: Some(language), ..Address::default() }.fragment()
            }
            Self::Indicator(id) => {
                let screen = Screen::Indicator(id.into());
                Route { screen, language: Some(language), ..Route::default() }.fragment()
            }
        }
    }
}

/// Makes a live view stand still.
pub(crate) fn stilled(html: &str, subject: Subject<'_>, language: Language) -> String {
    let mut is_in_facts = false;
    tags::changed(html, &mut |tag| {
        if tag.name == "a"
            && let Some(href) = tag.get("href")
            && let Some(place) = place_of(&href, subject, language)
        {
            tag.set("href", &place);
        }
        unmark(tag);
        // A fact stands in other tables too; the links to it lead to the table of all.
        // In a frame a fact by itself has that place.
        if tag.name == "table" {
            is_in_facts = tag.has_class("facts") && !matches!(subject, Subject::Frame(_));
        }
        if tag.name == "tr"
            && is_in_facts
            && let Some(fact) = tag.get("data-fact")
        {
            tag.set("id", &place_of_fact(&fact));
        }
    })
}

/// A live view in which drawings stand still, and links lead where they lead with a program.
pub(crate) fn drawn(html: &str) -> String {
    tags::changed(html, &mut unmark)
}

/// A mark of a drawing is no button without a program.
fn unmark(tag: &mut Tag) {
    if tag.has_class("chart-mark") {
        tag.set("role", "img");
        tag.remove(&["tabindex", "aria-pressed"]);
    }
}

/// The id of the row that has a fact in the table of all.
fn place_of_fact(fact: &str) -> String {
    format!("fact-{fact}")
}

/// Where an address of the programs leads on static pages; none where it stays as it is.
fn place_of(href: &str, here: Subject<'_>, language: Language) -> Option<String> {
    let (page, fragment) = href.split_once('#')?;
    if !fragment.starts_with('/') {
        return None;
    }
    let program = match here {
        Subject::Release(_) | Subject::Frame(_) | Subject::Paper(_) => "../index.html",
        Subject::Indicator(_) => "../archive.html",
    };
    let page = if page.is_empty() { program } else { page };
    let elsewhere = |there: Subject<'_>, language: Option<Language>| {
        let language = language.unwrap_or(Language::Ru);
        if there.folder() == here.folder() {
            there.file(language)
        } else {
            format!("../{}", there.path(language))
        }
    };
    match page {
        "../index.html" => {
            let address = Address::parse(fragment);
            let Page::Release(id) = &address.page else { return None };
            let there = Subject::Release(id);
            let place = address
                .section
                .or_else(|| Some(place_of_fact(&address.fact?)))
                .map_or_else(String::new, |place| format!("#{place}"));
            let is_here = there == here && address.language == Some(language);
            Some(if !is_here {
                format!("{}{place}", elsewhere(there, address.language))
            } else if place.is_empty() {
                "#content".to_owned()
            } else {
                place
            })
        }
        "../archive.html" => {
            let route = Route::parse(fragment);
            match &route.screen {
                Screen::Indicator(id) => Some(elsewhere(Subject::Indicator(id), route.language)),
                _ => Some(format!("../archive.html#{fragment}")),
            }
        }
        _ => None,
    }
}

/// The widths of pages for which drawings are laid out, with the classes by which `still.css` shows one of them.
/// The last is the one that is shown where a style sheet does not choose.
pub(crate) const WIDTHS: [(u32, &str); 4] =
    [(360, "at-narrow"), (720, "at-middle"), (1_080, "at-broad"), (1_280, "at-wide")];

/// One page made of its renderings in all widths: drawings that differ stand beside each other.
pub(crate) fn in_every_width(pages: &[String], widths: &[(u32, &str)]) -> String {
    let parts: Vec<Vec<&str>> = pages.iter().map(|page| apart(page)).collect();
    let Some(widest) = parts.last() else { return String::new() };
    let mut text = String::new();
    for (at, part) in widest.iter().enumerate() {
        let is_drawing = at % 2 == 1;
        let others: Vec<&str> = parts.iter().filter_map(|page| page.get(at).copied()).collect();
        if is_drawing && others.iter().any(|other| other != part) {
            for (drawing, (_, class)) in others.iter().zip(widths) {
                text.push_str(&named_apart(drawing, class));
            }
        } else {
            text.push_str(part);
        }
    }
    text
}

/// What stands around drawings and the drawings themselves, by turns. No drawing is inside another.
fn apart(page: &str) -> Vec<&str> {
    const END: &str = "</svg>";
    let mut parts = Vec::new();
    let mut rest = page;
    while let Some((before, from)) = rest.find("<svg").and_then(|at| rest.split_at_checked(at)) {
        let end = from.find(END).map_or(from.len(), |at| at + END.len());
        let (drawing, after) = from.split_at_checked(end).unwrap_or((from, ""));
        parts.extend([before, drawing]);
        rest = after;
    }
    parts.push(rest);
    parts
}

/// A drawing with a class of its own, and with ids that no other drawing has.
fn named_apart(drawing: &str, class: &str) -> String {
    let own = |id: &str| format!("{class}-{id}");
    tags::changed(drawing, &mut |tag| {
        if tag.name == "svg" {
            let classes = tag.get("class").unwrap_or_default();
            tag.set("class", &format!("{classes} {class}"));
        }
        if let Some(id) = tag.get("id") {
            tag.set("id", &own(&id));
        }
        let fill = tag.get("fill").unwrap_or_default();
        if let Some(id) = fill.strip_prefix("url(#") {
            tag.set("fill", &format!("url(#{}", own(id)));
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(href: &str, expected: Option<&str>) {
        assert_eq!(place_of(href, Subject::Release("a"), Language::Kk).as_deref(), expected);
    }

    #[test]
    fn addresses_of_the_programs_lead_to_static_pages() {
        check("#/release/a/when?lang=kk", Some("#when"));
        check("#/release/a?fact=labs&lang=kk", Some("#fact-labs"));
        check("#/release/a?lang=kk", Some("#content"));
        check("../index.html#/release/b?fact=x&lang=kk", Some("b.kk.html#fact-x"));
        check(
            "../archive.html#/indicator/labs?lang=kk&claim=a:b",
            Some("../indicator/labs.kk.html"),
        );
        check("../archive.html#/archive?lang=kk", Some("../archive.html#/archive?lang=kk"));
        check("../check.html#/check", None);
        check("#content", None);
        check("https://example.org/#/release/a", None);
    }

    #[test]
    fn drawings_that_differ_stand_beside_each_other() {
        let page = |width: u32| {
            format!(
                "<p>a</p><svg><g id=\"x\"></g><path fill=\"url(#x)\"></path><b w=\"{width}\"></b></svg><svg></svg>"
            )
        };
        let text = in_every_width(&WIDTHS.map(|(width, _)| page(width)), &WIDTHS);
        assert_eq!(text.matches("<svg").count(), WIDTHS.len() + 1);
        assert!(text.contains("<svg class=\" at-narrow\"><g id=\"at-narrow-x\"></g>"), "{text}");
        assert!(text.contains("fill=\"url(#at-wide-x)\""), "{text}");
    }
}
