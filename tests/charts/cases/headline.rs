use svodka::charts::{
    headline::{self, HeadlineFigure, HeadlineSpec},
    reach::Reach,
};

use super::{Case, claim};

fn figure(
    key: &str,
    (hedge, number, unit): (&str, &str, Option<&str>),
    reach: Reach,
    noun: &str,
    notes: &[&str],
) -> HeadlineFigure {
    HeadlineFigure {
        claim: claim(key, &format!("{hedge} {number} {}: {noun}", unit.unwrap_or_default())),
        hedge: hedge.to_owned(),
        number: number.to_owned(),
        unit: unit.map(str::to_owned),
        reach,
        noun: noun.to_owned(),
        notes: notes.iter().map(|note| (*note).to_owned()).collect(),
    }
}

fn release() -> Vec<HeadlineFigure> {
    let when = "январь–июль 2025";
    vec![
        figure(
            "sale",
            ("", "1\u{a0}637", None),
            Reach::exact(1637.0),
            "преступлений по сбыту",
            &[when, "было 1\u{a0}407, база выведена"],
        ),
        figure(
            "drugs",
            ("более", "14", Some("тонн")),
            Reach::more_than(14.0),
            "наркотиков изъято",
            &[when],
        ),
        figure("labs", ("", "22", None), Reach::exact(22.0), "лаборатории", &[when, "Казахстан"]),
        figure(
            "property",
            ("порядка", "10", Some("млрд тенге")),
            Reach::about(1e10),
            "имущества арестовано",
            &[when],
        ),
    ]
}

fn kazakh() -> Vec<HeadlineFigure> {
    let when = "2025 жылғы қаңтар–шілде (кезең мәтіннен шығарылған)";
    vec![
        figure(
            "sites",
            ("", "35\u{a0}000-нан", Some("астам")),
            Reach::more_than(35_000.0),
            "есірткіні жарнамалаған интернет-ресурс бұғатталды",
            &[when, "Қазақстан"],
        ),
        figure("groups", ("", "14", None), Reach::exact(14.0), "ұйымдасқан топ", &[when]),
    ]
}

fn huge() -> Vec<HeadlineFigure> {
    let number = "123\u{a0}456\u{a0}789\u{a0}012\u{a0}345";
    let noun = "доз\u{a0}".repeat(40);
    vec![figure("a", ("почти", number, Some("условных единиц")), Reach::nearly(1e14), &noun, &[])]
}

pub(crate) fn cases() -> Vec<Case> {
    let case = |name, title, figures: fn() -> Vec<HeadlineFigure>| {
        Case::new("headline", name, title, move |width_px| {
            headline::draw(&HeadlineSpec { figures: figures() }, width_px)
        })
    };
    vec![
        case("release", "Главное в цифрах", release),
        case("kazakh", "Басты сандар", kazakh),
        case("one", "Одна цифра", || release().into_iter().take(1).collect()),
        case("huge", "Число шире листа", huge),
        case("empty", "Без цифр", Vec::new),
    ]
}
