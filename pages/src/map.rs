//! The map of a site for search engines, and what they may read.

use svodka::model::wording::Language;

use crate::site::Base;
use crate::still::Subject;
use crate::tags::escaped;

/// `robots.txt`: everything may be read, and here is the map.
pub(crate) fn robots(base: &Base) -> String {
    let map = base.absolute("sitemap.xml").map(|map| format!("\nSitemap: {map}\n"));
    format!("User-agent: *\nDisallow:\n{}", map.unwrap_or_default())
}

/// `sitemap.xml`: each page in each language, with the others; none where the site's address is not known.
pub(crate) fn sitemap(subjects: &[Subject<'_>], base: &Base) -> Option<String> {
    let mut text = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    let entry = |address: &str, others: &str| {
        ["<url><loc>", address, "</loc>", others, "</url>\n"].concat()
    };
    for page in ["index.html", "archive.html", "check.html"] {
        text.push_str(&entry(&escaped(&base.absolute(page)?), ""));
    }
    for subject in subjects {
        let address = |language: Language| {
            base.absolute(&subject.path(language)).map(|address| escaped(&address))
        };
        let mut others = String::new();
        let named = Language::ALL.map(|language| (language.tag(), language));
        for (name, language) in named.into_iter().chain([("x-default", Language::Ru)]) {
            let href = address(language)?;
            let tag =
                ["<xhtml:link rel=\"alternate\" hreflang=\"", name, "\" href=\"", &href, "\"/>"];
            others.push_str(&tag.concat());
        }
        for language in Language::ALL {
            text.push_str(&entry(&address(language)?, &others));
        }
    }
    text.push_str("</urlset>\n");
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_map_names_each_page_in_each_language_with_the_others() {
        let base = Base::read(Some("https://example.org/s/")).unwrap();
        let map = sitemap(&[Subject::Release("a")], &base).unwrap();
        assert_eq!(map.matches("<url>").count(), 3 + 3);
        assert_eq!(map.matches("<xhtml:link").count(), 3 * 4);
        assert!(map.contains("<loc>https://example.org/s/release/a.kk.html</loc>"), "{map}");
        assert!(
            map.contains("hreflang=\"x-default\" href=\"https://example.org/s/release/a.html\"")
        );
        assert!(robots(&base).ends_with("Sitemap: https://example.org/s/sitemap.xml\n"));
        assert_eq!(sitemap(&[], &Base::default()), None);
    }
}
