//! Just enough HTML to rewrite our own page: start tags with their attributes, in place.

use std::ops::Range;

/// A start tag and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Tag {
    pub(crate) name: String,
    pub(crate) place: Range<usize>,
    /// In the order of the source; an attribute without a value has an empty one.
    pub(crate) attributes: Vec<(String, String)>,
}

impl Tag {
    /// The value of an attribute.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// Sets an attribute, at the end when it is new.
    pub(crate) fn set(&mut self, name: &str, value: &str) {
        match self.attributes.iter_mut().find(|(key, _)| key == name) {
            Some((_, old)) => value.clone_into(old),
            None => self.attributes.push((name.to_owned(), value.to_owned())),
        }
    }

    /// The name of the attribute that leads to a file, and the address without a leading `./`,
    /// when it leads to a file of the site.
    pub(crate) fn file(&self) -> Option<(&'static str, &str)> {
        let name = match self.name.as_str() {
            "link" => "href",
            "script" | "img" => "src",
            _ => return None,
        };
        let address = self.get(name)?;
        let outside = address.contains(':') || address.starts_with('/') || address.is_empty();
        (!outside).then(|| (name, address.strip_prefix("./").unwrap_or(address)))
    }

    /// The tag as text.
    pub(crate) fn text(&self) -> String {
        let mut text = format!("<{}", self.name);
        for (key, value) in &self.attributes {
            text.push(' ');
            text.push_str(key);
            if !value.is_empty() {
                text.extend(["=\"", value, "\""]);
            }
        }
        text.push('>');
        text
    }
}

/// The start tags of a page, in order; comments are passed over.
pub(crate) fn tags(page: &str) -> Vec<Tag> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(open) = page.get(at..).and_then(|rest| rest.find('<')).map(|n| at + n) {
        let rest = page.get(open..).unwrap_or_default();
        if rest.starts_with("<!--") {
            at = rest.find("-->").map_or(page.len(), |n| open + n + "-->".len());
            continue;
        }
        let end = tag_end(rest).map_or(page.len(), |n| open + n);
        if rest.get(1..).is_some_and(|after| after.starts_with(|c: char| c.is_ascii_alphabetic())) {
            found.push(parse_tag(page.get(open + 1..end).unwrap_or_default(), open..end + 1));
        }
        at = end;
    }
    found
}

/// The page without comments and without the line breaks that they leave.
pub(crate) fn without_comments(page: &str) -> String {
    let mut text = String::with_capacity(page.len());
    let mut rest = page;
    while let Some((before, after)) = rest.split_once("<!--") {
        text.push_str(before.trim_end_matches(' '));
        rest = after.split_once("-->").map_or("", |(_, tail)| tail);
        rest = rest.strip_prefix('\n').unwrap_or(rest);
    }
    text.push_str(rest);
    text
}

/// Where the `>` of the tag at the start stands: the first outside quotation marks.
fn tag_end(text: &str) -> Option<usize> {
    let mut quote = None;
    text.char_indices().find_map(|(at, c)| {
        match (quote, c) {
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), _) if open == c => quote = None,
            (None, '>') => return Some(at),
            _ => {}
        }
        None
    })
}

fn parse_tag(inside: &str, place: Range<usize>) -> Tag {
    let inside = inside.trim_end_matches('/');
    let (name, mut rest) =
        inside.split_at(inside.find(|c: char| c.is_whitespace()).unwrap_or(inside.len()));
    let mut attributes = Vec::new();
    loop {
        rest = rest.trim_start();
        if rest.is_empty() {
            break;
        }
        let end = rest.find(|c: char| c == '=' || c.is_whitespace()).unwrap_or(rest.len());
        let (key, after) = rest.split_at(end);
        let (value, after) = match after.strip_prefix('=') {
            Some(value) => split_value(value),
            None => ("", after),
        };
        attributes.push((key.to_ascii_lowercase(), value.to_owned()));
        rest = after;
    }
    Tag { name: name.to_ascii_lowercase(), place, attributes }
}

/// A value, and what follows it.
fn split_value(text: &str) -> (&str, &str) {
    for quote in ['"', '\''] {
        if let Some(inside) = text.strip_prefix(quote) {
            return inside.split_once(quote).unwrap_or((inside, ""));
        }
    }
    text.split_at(text.find(char::is_whitespace).unwrap_or(text.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_come_with_attributes_and_place() {
        let page = "<!-- <link> --><link rel=stylesheet href=\"./a.css\" crossorigin/>text</p>";
        let found = tags(page);
        assert_eq!(found.len(), 1);
        assert_eq!(
            &page[found[0].place.clone()],
            "<link rel=stylesheet href=\"./a.css\" crossorigin/>"
        );
        assert_eq!(found[0].file(), Some(("href", "a.css")));
        assert_eq!(found[0].get("crossorigin"), Some(""));
        assert_eq!(found[0].text(), "<link rel=\"stylesheet\" href=\"./a.css\" crossorigin>");
    }

    #[test]
    fn a_sign_inside_quotation_marks_does_not_end_a_tag() {
        let found = tags("<meta content=\"a > b\"><script src='x.js'></script>");
        assert_eq!(found[0].get("content"), Some("a > b"));
        assert_eq!(found[1].file(), Some(("src", "x.js")));
    }

    #[test]
    fn addresses_elsewhere_are_no_files_of_the_site() {
        for page in
            ["<link href=\"https://example.org/\">", "<img src=\"data:,\">", "<a href=\"b\">"]
        {
            assert_eq!(tags(page)[0].file(), None, "{page}");
        }
    }

    #[test]
    fn comments_go_with_their_lines() {
        assert_eq!(without_comments("a\n  <!-- b -->\nc"), "a\nc");
    }
}
