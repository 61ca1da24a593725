//! A rendered page as a tree, to be asked questions.

/// An element with what is in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Element {
    pub(crate) name: String,
    attributes: Vec<(String, String)>,
    content: Vec<Node>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Node {
    Element(Element),
    Text(String),
}

/// Elements that have no end.
const VOID: [&str; 5] = ["br", "hr", "img", "input", "link"];

impl Element {
    /// Reads what Yew's server renderer writes: every element is closed, every text escaped.
    pub(crate) fn read(html: &str) -> Self {
        let mut open = vec![Self::default()];
        let mut rest = html;
        while let Some(start) = rest.find('<') {
            let (text, tag) = rest.split_at(start);
            let end = end_of_tag(tag);
            if !text.is_empty() {
                let parent = open.last_mut().unwrap();
                parent.content.push(Node::Text(plain(text)));
            }
            let inside = tag.get(1..end).unwrap();
            if let Some(name) = inside.strip_prefix('/') {
                let done = open.pop().unwrap();
                assert_eq!(done.name, name, "closed out of order");
                open.last_mut().unwrap().content.push(Node::Element(done));
            } else {
                let element = opened(inside);
                if VOID.contains(&element.name.as_str()) {
                    open.last_mut().unwrap().content.push(Node::Element(element));
                } else {
                    open.push(element);
                }
            }
            rest = tag.get(end + 1..).unwrap();
        }
        assert_eq!(open.len(), 1, "{} is not closed", open.last().unwrap().name);
        open.remove(0)
    }

    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    }

    pub(crate) fn has_class(&self, class: &str) -> bool {
        self.attribute("class").unwrap_or_default().split(' ').any(|one| one == class)
    }

    /// The element and all inside it, in the order of the page.
    pub(crate) fn all(&self) -> Vec<&Self> {
        let inside = self.content.iter().flat_map(|node| match node {
            Node::Element(element) => element.all(),
            Node::Text(_) => Vec::new(),
        });
        [self].into_iter().chain(inside).collect()
    }

    /// The elements inside that fit.
    pub(crate) fn find(&self, fits: impl Fn(&Self) -> bool) -> Vec<&Self> {
        self.all().into_iter().filter(|element| fits(element)).collect()
    }

    /// The elements inside with this name.
    pub(crate) fn named(&self, name: &str) -> Vec<&Self> {
        self.find(|element| element.name == name)
    }

    /// The element inside with this id.
    pub(crate) fn by_id(&self, id: &str) -> &Self {
        let found = self.find(|element| element.attribute("id") == Some(id));
        assert_eq!(found.len(), 1, "#{id}");
        found[0]
    }

    /// All text inside, with single plain spaces.
    pub(crate) fn text(&self) -> String {
        spaced(&self.texts().join(" "))
    }

    /// Each piece of text inside.
    pub(crate) fn texts(&self) -> Vec<&str> {
        let texts = self.content.iter().flat_map(|node| match node {
            Node::Element(element) => element.texts(),
            Node::Text(text) => vec![text.as_str()],
        });
        texts.collect()
    }

    /// All that is seen or heard: texts, and the attributes that speak.
    pub(crate) fn words(&self) -> Vec<String> {
        let spoken = ["aria-label", "title", "data-label", "alt"];
        let attributes = self.all().into_iter().flat_map(|element| {
            spoken.iter().filter_map(|name| element.attribute(name).map(str::to_owned))
        });
        attributes.chain(self.texts().into_iter().map(str::to_owned)).collect()
    }
}

/// With single plain spaces; the page's own are often such that no line breaks there.
pub(crate) fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Where the tag ends that the text starts with: a `>` may stand in an attribute.
fn end_of_tag(tag: &str) -> usize {
    let mut is_quoted = false;
    for (at, sign) in tag.char_indices() {
        match sign {
            '"' => is_quoted = !is_quoted,
            '>' if !is_quoted => return at,
            _ => {}
        }
    }
    tag.len() - 1
}

fn opened(inside: &str) -> Element {
    let (name, mut rest) = inside.split_once(' ').unwrap_or((inside, ""));
    let mut element = Element { name: name.to_owned(), ..Element::default() };
    while !rest.trim().is_empty() {
        rest = rest.trim_start();
        let end = rest.find([' ', '=']).unwrap_or(rest.len());
        let (name, after) = rest.split_at(end);
        let (value, after) = match after.strip_prefix("=\"") {
            Some(after) => after.split_once('"').unwrap(),
            None => ("", after),
        };
        element.attributes.push((name.to_owned(), plain(value)));
        rest = after;
    }
    element
}

fn plain(text: &str) -> String {
    let signs = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#x27;", "'"),
        ("&#x2F;", "/"),
        ("&amp;", "&"),
    ];
    signs.iter().fold(text.to_owned(), |text, (escaped, sign)| text.replace(escaped, sign))
}

#[test]
fn a_page_reads_as_a_tree() {
    let page = Element::read(
        r#"<p class="a b" hidden title="1 &gt; 0 > &lt;">one<br>two <q lang="ru">три</q></p>"#,
    );
    let p = page.named("p")[0];
    assert!(p.has_class("b") && p.attribute("hidden") == Some(""));
    assert_eq!(p.attribute("title"), Some("1 > 0 > <"));
    assert_eq!((p.text().as_str(), p.named("br").len()), ("one two три", 1));
    assert_eq!(page.words(), ["1 > 0 > <", "one", "two ", "три"]);
}
