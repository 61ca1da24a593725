use super::*;
use crate::model::wording::Language;
use std::rc::Rc;

fn words(language: Language) -> Rc<Words> {
    let own = match language {
        Language::Ru => include_str!("../../../assets/i18n/share.ru.ftl"),
        Language::Kk => include_str!("../../../assets/i18n/share.kk.ftl"),
        Language::En => include_str!("../../../assets/i18n/share.en.ftl"),
    };
    Words::read(language, &format!("{}\n{own}", crate::i18n::tests::source(language))).unwrap()
}

fn work() -> Work {
    Work {
        key: "svodka-r-a".to_owned(),
        title: "Closed: 5 % & more".to_owned(),
        kind: "cite-chart",
        issuer: "Body".to_owned(),
        outlet: "Zakon.kz".to_owned(),
        printed: Period::parse("2025-08-08").ok(),
        place: "para 6".to_owned(),
        source: "https://example.org/a_b".to_owned(),
        edition: "1".to_owned(),
        address: Some("https://example.net/#/release/r".to_owned()),
        seen: Day::from_iso("2026-11-03"),
    }
}

#[track_caller]
fn check(language: Language, style: Style, work: &Work, expected: &str) {
    assert_eq!(cite(work, style, &words(language)).replace('\u{a0}', " "), expected);
}

#[test]
fn each_style_has_its_own_order_and_dates() {
    check(
        Language::En,
        Style::Apa,
        &work(),
        "Body. (2025, August 8). Closed: 5 % & more [Chart]. As printed by Zakon.kz, para 6 \
         (https://example.org/a_b). Svodka (ed. 1). Retrieved November 3, 2026, from https://example.net/#/release/r",
    );
    check(
        Language::Ru,
        Style::Gost,
        &work(),
        "Closed: 5 % & more : диаграмма / Body // Сводка. Изд. 1. URL: https://example.net/#/release/r \
         (дата обращения: 03.11.2026). По тексту: Zakon.kz. 2025. 8 авг. Para 6. URL: https://example.org/a_b.",
    );
    check(
        Language::Kk,
        Style::Plain,
        &work(),
        "«Closed: 5 % & more». Body, Zakon.kz, 2025 жылғы 8 тамыз, para 6 мәтіні бойынша (https://example.org/a_b). \
         Сводка, 1-редакция: https://example.net/#/release/r (2026 жылғы 3 қараша ашылды).",
    );
}

#[test]
fn tex_finds_nothing_to_do_in_words_and_addresses_stay_as_they_are() {
    check(
        Language::En,
        Style::Bibtex,
        &work(),
        "@misc{svodka-r-a,\n  title = {{Closed: 5 \\% \\& more}},\n  author = {{Body}},\n  howpublished = {Svodka},\n  \
         year = {2025},\n  month = aug,\n  day = {8},\n  edition = {1},\n  url = {https://example.net/#/release/r},\n  \
         urldate = {2026-11-03},\n  note = {Zakon.kz, para 6: \\url{https://example.org/a_b}},\n  langid = {english},\n}\n",
    );
}

#[test]
fn without_an_address_or_a_date_nothing_is_made_up() {
    let work = Work { address: None, printed: None, ..work() };
    check(
        Language::En,
        Style::Apa,
        &work,
        "Body. (n.d.). Closed: 5 % & more [Chart]. As printed by Zakon.kz, para 6 (https://example.org/a_b). \
         Svodka (ed. 1).",
    );
    check(
        Language::Ru,
        Style::Gost,
        &work,
        "Closed: 5 % & more : диаграмма / Body // Сводка. Изд. 1. По тексту: Zakon.kz. Para 6. \
         URL: https://example.org/a_b.",
    );
}
