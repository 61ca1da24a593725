//! Where the site stands on the web, if that is known.

use anyhow::{Result, bail};

/// The address of the site's folder, with a slash at its end; none for a site that may stand anywhere.
#[derive(Clone, Debug, Default)]
pub(crate) struct Base(Option<String>);

impl Base {
    /// Reads the address of a folder on the web.
    pub(crate) fn read(text: Option<&str>) -> Result<Self> {
        let Some(text) = text else { return Ok(Self::default()) };
        let is_web = ["https://", "http://"].iter().any(|start| text.starts_with(start));
        let is_plain = !text.contains(|c: char| c.is_whitespace() || "\"'<>?#".contains(c));
        if !is_web || !is_plain {
            bail!(
                "`{text}` is no address of a folder on the web, such as https://example.org/svodka/"
            );
        }
        Ok(Self(Some(format!("{}/", text.trim_end_matches('/')))))
    }

    /// The absolute address of a file of the site.
    pub(crate) fn absolute(&self, path: &str) -> Option<String> {
        Some(format!("{}{path}", self.0.as_deref()?))
    }

    /// The address of a file of the site as a page in one of its folders can name it.
    pub(crate) fn in_folder(&self, path: &str) -> String {
        self.absolute(path).unwrap_or_else(|| format!("../{path}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_base_is_a_folder_on_the_web() {
        let base = Base::read(Some("https://example.org/a")).unwrap();
        assert_eq!(base.in_folder("release/x.html"), "https://example.org/a/release/x.html");
        assert_eq!(Base::default().in_folder("release/x.html"), "../release/x.html");
        for wrong in ["example.org", "ftp://example.org/", "https://a/?x", "https://a b/"] {
            assert!(Base::read(Some(wrong)).is_err(), "{wrong}");
        }
    }
}
