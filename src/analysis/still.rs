//! Static pages: on which of them a view stands, in words and with a picture, for who does not run its program.

use crate::model::wording::Language;

/// The file of the static page of a view in the site, by the fragment of the view's address; none of a view without one.
///
/// The page is that of the whole release or indicator; the fragment after it leads to the view.
pub fn file(fragment: &str) -> Option<String> {
    let (path, query) = fragment.strip_prefix("#/")?.split_once('?')?;
    let mut parts = path.split('/');
    let folder = parts.next().filter(|folder| ["release", "indicator"].contains(folder))?;
    let id = parts.next()?;
    let tag = query.split('&').find_map(|pair| pair.strip_prefix("lang="))?;
    // The language of the archive's texts needs no mark.
    let mark = if tag == Language::Ru.tag() { "" } else { "." };
    let language = if mark.is_empty() { "" } else { tag };
    Some([folder, "/", id, mark, language, ".html"].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(fragment: &str, expected: Option<&str>) {
        assert_eq!(file(fragment).as_deref(), expected);
    }

    #[test]
    fn views_of_releases_and_indicators_have_static_pages() {
        check("#/release/a?fact=labs&lang=ru", Some("release/a.html"));
        check("#/release/a/when?q=lang%3Den&lang=kk", Some("release/a.kk.html"));
        check("#/indicator/labs?claim=a%3Ab&lang=en", Some("indicator/labs.en.html"));
        check("#/archive?q=x&lang=kk", None);
        check("#/share/release/a?lang=kk", None);
        check("#/release/a", None);
        check("#/?lang=ru", None);
    }
}
