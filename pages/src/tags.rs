//! Rendered HTML, tag by tag: Yew escapes every text and value, quotes every value and closes every element.

/// A start tag under change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tag {
    pub(crate) name: String,
    /// In their order, values as they stand in the text, escaped.
    attributes: Vec<(String, Option<String>)>,
}

impl Tag {
    fn read(inside: &str) -> Self {
        let inside = inside.strip_suffix('/').unwrap_or(inside);
        let end = inside.find(char::is_whitespace).unwrap_or(inside.len());
        let (name, mut rest) = inside.split_at(end);
        let mut attributes = Vec::new();
        loop {
            rest = rest.trim_start();
            if rest.is_empty() {
                return Self { name: name.to_owned(), attributes };
            }
            let end = rest.find(|c: char| c == '=' || c.is_whitespace()).unwrap_or(rest.len());
            let (key, after) = rest.split_at(end);
            let value = after.strip_prefix("=\"").and_then(|value| value.split_once('"'));
            let (value, after) = value.map_or((None, after), |(value, after)| (Some(value), after));
            attributes.push((key.to_owned(), value.map(str::to_owned)));
            rest = after;
        }
    }

    /// The value of an attribute, as text.
    pub(crate) fn get(&self, name: &str) -> Option<String> {
        let found = self.attributes.iter().find(|(key, _)| key == name);
        found.map(|(_, value)| unescaped(value.as_deref().unwrap_or_default()))
    }

    /// Sets an attribute to a text, at the end if it is new.
    pub(crate) fn set(&mut self, name: &str, text: &str) {
        let value = Some(escaped(text));
        match self.attributes.iter_mut().find(|(key, _)| key == name) {
            Some((_, old)) => *old = value,
            None => self.attributes.push((name.to_owned(), value)),
        }
    }

    /// Takes attributes away.
    pub(crate) fn remove(&mut self, names: &[&str]) {
        self.attributes.retain(|(key, _)| !names.contains(&key.as_str()));
    }

    /// Whether one of its classes has this name.
    pub(crate) fn has_class(&self, class: &str) -> bool {
        self.get("class").unwrap_or_default().split(' ').any(|one| one == class)
    }

    fn text(&self) -> String {
        let mut text = format!("<{}", self.name);
        for (key, value) in &self.attributes {
            text.push(' ');
            text.push_str(key);
            if let Some(value) = value {
                text.extend(["=\"", value, "\""]);
            }
        }
        text.push('>');
        text
    }
}

/// The page with every start tag as `change` leaves it.
pub(crate) fn changed(html: &str, change: &mut dyn FnMut(&mut Tag)) -> String {
    let mut text = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, from)) = rest.find('<').and_then(|at| rest.split_at_checked(at)) {
        text.push_str(before);
        let end = from.find('>').map_or(from.len(), |at| at + 1);
        let (tag, after) = from.split_at_checked(end).unwrap_or((from, ""));
        let inside = tag.strip_prefix('<').and_then(|tag| tag.strip_suffix('>'));
        match inside.filter(|inside| inside.starts_with(|c: char| c.is_ascii_alphabetic())) {
            Some(inside) => {
                let mut tag = Tag::read(inside);
                change(&mut tag);
                text.push_str(&tag.text());
            }
            None => text.push_str(tag),
        }
        rest = after;
    }
    text.push_str(rest);
    text
}

/// A text as HTML, also between quotation marks.
pub(crate) fn escaped(text: &str) -> String {
    let signs = [("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;")];
    signs.into_iter().fold(text.to_owned(), |text, (sign, name)| text.replace(sign, name))
}

/// HTML without tags as a text.
fn unescaped(html: &str) -> String {
    let signs = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#x27;", "'"),
        ("&#x2F;", "/"),
        ("&amp;", "&"),
    ];
    signs.into_iter().fold(html.to_owned(), |html, (name, sign)| html.replace(name, sign))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_that_are_left_alone_stay_as_they_are() {
        let html = "<p class=\"a b\">x &lt; y</p><input disabled><br>";
        assert_eq!(changed(html, &mut |_| {}), html);
    }

    #[test]
    fn attributes_are_read_set_and_removed() {
        let html = "<a href=\"#/a?b=1&amp;c=2\" tabindex=\"0\">x</a>";
        let text = changed(html, &mut |tag| {
            assert_eq!(tag.get("href").unwrap(), "#/a?b=1&c=2");
            tag.set("href", "a&\"b");
            tag.remove(&["tabindex"]);
        });
        assert_eq!(text, "<a href=\"a&amp;&quot;b\">x</a>");
    }
}
