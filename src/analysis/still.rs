//! Static pages: where a release or an indicator can be read by who does not run its program.

use crate::model::wording::Language;

/// The file of the static page of a release or an indicator; `folder` is `release` or `indicator`.
pub fn file(folder: &str, id: &str, language: Language) -> String {
    // The language of the archive's texts needs no mark.
    let ending = match language {
        Language::Ru => ".html",
        Language::Kk => ".kk.html",
        Language::En => ".en.html",
    };
    [folder, "/", id, ending].concat()
}
