//! `404.html`: what a host shows for an address that leads nowhere, in three languages.
//!
//! It is shown at any depth. Without the site's address nothing in it can lead anywhere for certain, nor ask for a
//! style sheet: its styles stand in it then, named by their digest, and its links go to the folder in which the reader
//! looked, and to the one above, in which the site of a static page is.

use svodka::model::wording::Language;

use crate::site::Base;
use crate::tags::escaped;

/// The page; `head` is its policy and its styles.
pub(crate) fn page(head: &str, base: &Base) -> String {
    let sections = Language::ALL.map(|language| section(language, base)).concat();
    let front = escaped(&address(base, "./", "index.html"));
    format!(
        "<!doctype html>\n<html lang=\"ru\">\n<head>\n<meta charset=\"utf-8\">\n{head}\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n\
         <meta name=\"robots\" content=\"noindex\">\n\
         <link rel=\"icon\" href=\"data:,\">\n<title>404 · Сводка · Svodka</title>\n</head>\n<body>\n\
         <header class=\"masthead\"><div class=\"wrap\"><a class=\"brand\" href=\"{front}\">Сводка</a></div></header>\n\
         <main class=\"wrap missing\">\n<h1>404</h1>\n<div class=\"missing-texts\">\n{sections}</div>\n</main>\n\
         </body>\n</html>\n"
    )
}

/// What is said, what may be the matter, and the names of the ways on: the front page, the archive, the indicators, and
/// the front page of the folder above.
fn texts(language: Language) -> [&'static str; 6] {
    match language {
        Language::Ru => [
            "Такой страницы здесь нет",
            "Возможно, в адресе опечатка или сообщение получило другой номер. Все сообщения и показатели есть в архиве.",
            "Начало",
            "Архив",
            "Показатели",
            "Начало уровнем выше",
        ],
        Language::Kk => [
            "Мұнда мұндай бет жоқ",
            "Мекенжайда қате болуы немесе хабарлама басқа нөмір алуы мүмкін. Барлық хабарламалар мен көрсеткіштер мұрағатта бар.",
            "Басты бет",
            "Мұрағат",
            "Көрсеткіштер",
            "Бір деңгей жоғарыдағы басты бет",
        ],
        Language::En => [
            "There is no such page here",
            "The address may be misspelt, or the release may have another id by now. All releases and indicators are in the archive.",
            "Front page",
            "Archive",
            "Indicators",
            "Front page one level up",
        ],
    }
}

fn section(language: Language, base: &Base) -> String {
    let tag = language.tag();
    let [what, why, front, archive, indicators, above] = texts(language);
    let way = |folder: &str, view: &str, name: &str| {
        let href = escaped(&address(base, folder, &format!("{view}?lang={tag}")));
        format!("<li><a href=\"{href}\">{name}</a></li>\n")
    };
    let mut ways = [
        way("./", "index.html#/", front),
        way("./", "archive.html#/archive", archive),
        way("./", "archive.html#/indicators", indicators),
    ]
    .concat();
    if base.absolute("").is_none() {
        ways.push_str(&way("../", "index.html#/", above));
    }
    format!(
        "<section lang=\"{tag}\">\n<h2>{what}</h2>\n<p>{why}</p>\n<ul>\n{ways}</ul>\n</section>\n"
    )
}

/// The address of a view: for certain where the site knows its own, else from the folder in which the reader looked.
fn address(base: &Base, folder: &str, view: &str) -> String {
    base.absolute(view).unwrap_or_else(|| format!("{folder}{view}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_page_leads_on_in_each_language() {
        let base = Base::read(Some("https://example.org/s/")).unwrap();
        let (known, unknown) = (page("", &base), page("", &Base::default()));
        for language in Language::ALL {
            let view = format!("archive.html#/archive?lang={}", language.tag());
            assert!(known.contains(&format!("\"https://example.org/s/{view}\"")), "{known}");
            assert!(unknown.contains(&format!("\"./{view}\"")), "{unknown}");
        }
        assert!(!known.contains("\"./") && !known.contains("\"../"), "{known}");
        assert_eq!(unknown.matches("\"../index.html#/?lang=").count(), Language::ALL.len());
    }
}
