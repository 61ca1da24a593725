//! `404.html`: what a host shows for an address that leads nowhere, in three languages.
//!
//! It is shown at any depth. Without the site's address nothing in it can lead anywhere for certain, nor ask for a
//! style sheet: so it asks for none, and its links go to the folder in which the reader looked.

use crate::site::Base;
use crate::tags::escaped;

/// The page.
pub(crate) fn page(base: &Base) -> String {
    let to = |path: &str| escaped(&base.absolute(path).unwrap_or_else(|| format!("./{path}")));
    let (front, archive) = (to("index.html"), to("archive.html"));
    let paragraph = |language: &str, [what, why, first, all]: [&str; 4]| {
        format!(
            "<section lang=\"{language}\">\n<h2>{what}</h2>\n<p>{why}</p>\n\
             <p><a href=\"{front}\">{first}</a> · <a href=\"{archive}\">{all}</a></p>\n</section>\n"
        )
    };
    let texts = [
        (
            "ru",
            [
                "Такой страницы здесь нет",
                "Возможно, в адресе опечатка или сообщение получило другой номер. Все сообщения и показатели есть в архиве.",
                "Начало",
                "Архив",
            ],
        ),
        (
            "kk",
            [
                "Мұнда мұндай бет жоқ",
                "Мекенжайда қате болуы немесе хабарлама басқа нөмір алуы мүмкін. Барлық хабарламалар мен көрсеткіштер мұрағатта бар.",
                "Басты бет",
                "Мұрағат",
            ],
        ),
        (
            "en",
            [
                "There is no such page here",
                "The address may be misspelt, or the release may have another id by now. All releases and indicators are in the archive.",
                "Front page",
                "Archive",
            ],
        ),
    ];
    let sections: String =
        texts.into_iter().map(|(language, text)| paragraph(language, text)).collect();
    format!(
        "<!doctype html>\n<html lang=\"ru\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src 'self' data:; base-uri 'none'; form-action 'none'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"robots\" content=\"noindex\">\n\
         <link rel=\"icon\" href=\"data:,\">\n<title>404 · Сводка · Svodka</title>\n</head>\n<body>\n<main>\n\
         <h1>404</h1>\n{sections}</main>\n</body>\n</html>\n"
    )
}
