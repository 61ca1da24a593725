//! The head of a static page: for search engines, for previews in messengers, for readers of other languages.

use serde_json::Value;
use svodka::model::wording::Language;

use crate::about::About;
use crate::picture::{HEIGHT, WIDTH};
use crate::site::Base;
use crate::tags::escaped;

/// The head's own part, as HTML.
pub(crate) fn text(about: &About<'_>, base: &Base, linked: &Value) -> String {
    let mut head = Head::default();
    let (subject, language) = (about.subject, about.words.language);
    head.named("description", &about.description);
    let own = about.path("html");
    if let Some(address) = base.absolute(&own) {
        head.link("canonical", &[("href", &address)]);
    }
    let of_language = |language| base.in_folder(&subject.path(language));
    for other in Language::ALL {
        let href = of_language(other);
        head.link("alternate", &[("hreflang", other.tag()), ("href", &href)]);
    }
    let href = of_language(Language::Ru);
    head.link("alternate", &[("hreflang", "x-default"), ("href", &href)]);
    let href = base.in_folder(&about.path("oembed.json"));
    head.link(
        "alternate",
        &[("type", "application/json+oembed"), ("href", &href), ("title", &about.name)],
    );

    let brand = about.words.text("brand");
    head.property("og:type", "article");
    head.property("og:site_name", &brand);
    head.property("og:title", &about.name);
    head.property("og:description", &about.description);
    if let Some(address) = base.absolute(&own) {
        head.property("og:url", &address);
    }
    head.property("og:locale", locale(language));
    for other in Language::ALL.into_iter().filter(|other| *other != language) {
        head.property("og:locale:alternate", locale(other));
    }
    let picture = base.in_folder(&about.path("png"));
    let alt = about.picture_in_words();
    head.property("og:image", &picture);
    head.property("og:image:type", "image/png");
    head.property("og:image:width", &WIDTH.to_string());
    head.property("og:image:height", &HEIGHT.to_string());
    head.property("og:image:alt", &alt);
    if let Some(day) = &about.published {
        head.property("article:published_time", day);
    }
    head.named("twitter:card", "summary_large_image");
    head.named("twitter:title", &about.name);
    head.named("twitter:description", &about.description);
    head.named("twitter:image", &picture);
    head.named("twitter:image:alt", &alt);
    // No browser runs data; what could end the element inside it is written by its number.
    let linked = linked.to_string().replace('<', "\\u003c");
    head.0.extend(["<script type=\"application/ld+json\">", &linked, "</script>\n"]);
    head.0
}

/// The name that `OpenGraph` gives a language.
fn locale(language: Language) -> &'static str {
    match language {
        Language::Ru => "ru_RU",
        Language::Kk => "kk_KZ",
        Language::En => "en_US",
    }
}

#[derive(Debug, Default)]
struct Head(String);

impl Head {
    fn named(&mut self, name: &str, content: &str) {
        self.add("meta", &[("name", name), ("content", content)]);
    }

    fn property(&mut self, property: &str, content: &str) {
        self.add("meta", &[("property", property), ("content", content)]);
    }

    fn link(&mut self, rel: &str, attributes: &[(&str, &str)]) {
        self.add("link", &[&[("rel", rel)], attributes].concat());
    }

    fn add(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.0.extend(["<", name]);
        for (key, value) in attributes {
            self.0.extend([" ", key, "=\"", &escaped(value), "\""]);
        }
        self.0.push_str(">\n");
    }
}
