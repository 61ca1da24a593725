use svodka::charts::{
    change::{self, ChangeSpec, Level},
    reach::Reach,
};

use super::{Case, claim};

fn level(key: &str, name: &str, figure: &str, reach: Reach) -> Level {
    Level {
        claim: claim(key, &format!("{name}: {figure}")),
        name: name.to_owned(),
        note: None,
        qualifier: None,
        figure: figure.to_owned(),
        reach,
        inferred: false,
    }
}

fn release() -> ChangeSpec {
    let from =
        level("drug-sale-from", "семь месяцев 2024 года", "1\u{a0}407", Reach::exact(1407.0));
    let to = level("drug-sale", "семь месяцев 2025 года", "1\u{a0}637", Reach::exact(1637.0));
    let from =
        Level { note: Some("период выведен".to_owned()), inferred: true, ..from };
    ChangeSpec { from, to, difference: Some("+230".to_owned()), zero: "0".to_owned() }
}

fn plain(from: (f64, &str), to: (f64, &str), difference: Option<&str>) -> ChangeSpec {
    ChangeSpec {
        from: level("from", "2023 год", from.1, Reach::exact(from.0)),
        to: level("to", "2024 год", to.1, Reach::exact(to.0)),
        difference: difference.map(str::to_owned),
        zero: "0".to_owned(),
    }
}

fn open() -> ChangeSpec {
    let mut spec =
        plain((9.4, "9,4\u{a0}т"), (14.0, "14\u{a0}т"), Some("больше чем на 4,6\u{a0}т"));
    spec.from.reach = Reach::rounded(9.4, 1.6);
    spec.to.reach = Reach::more_than(14.0);
    spec.to.qualifier = Some("более".to_owned());
    spec
}

fn unstated() -> ChangeSpec {
    let mut spec = plain((1500.0, "1\u{a0}500"), (1637.0, "1\u{a0}637"), None);
    spec.from.reach = Reach::nearly(1500.0);
    spec.from.qualifier = Some("почти".to_owned());
    spec.to.reach = Reach::about(1637.0);
    spec.to.qualifier = Some("около".to_owned());
    spec
}

fn kazakh() -> ChangeSpec {
    let name = "есірткінің заңсыз айналымына қарсы іс-қимыл шеңберінде анықталған қылмыстар";
    let from = level("kk-from", name, "1\u{a0}407", Reach::exact(1407.0));
    let to = level("kk-to", "2025 жылғы қаңтар–шілде", "1\u{a0}637", Reach::exact(1637.0));
    let note = Some("салыстырылатын кезең мәтіннен шығарылған".to_owned());
    ChangeSpec {
        from: Level { note, inferred: true, ..from },
        to,
        difference: Some("+230".to_owned()),
        zero: "0".to_owned(),
    }
}

pub(crate) fn cases() -> Vec<Case> {
    let case = |name, title, spec: ChangeSpec| {
        Case::new("change", name, title, move |width_px| change::draw(&spec, width_px))
    };
    let nowhere = plain((f64::NAN, "–"), (f64::INFINITY, "∞"), None);
    let huge = plain((1e12, "1\u{a0}000\u{a0}000\u{a0}000\u{a0}000"), (3.0, "3"), Some("−10¹²"));
    vec![
        case("release", "Выявленных фактов сбыта стало больше на 230", release()),
        case(
            "fall",
            "Изъятий стало меньше на 1 200",
            plain((1500.0, "1\u{a0}500"), (300.0, "300"), Some("−1\u{a0}200")),
        ),
        case("open", "Наркотиков изъято больше чем на 4,6 тонны больше", open()),
        case("unstated", "Почти 1 500 и около 1 637", unstated()),
        case("same", "Число не изменилось", plain((22.0, "22"), (22.0, "22"), Some("0"))),
        case("zero", "Случаев не было и нет", plain((0.0, "0"), (0.0, "0"), None)),
        case("kazakh", "Анықталған қылмыстар саны 230-ға көбейді", kazakh()),
        case("nowhere", "Числа нет", nowhere),
        case("huge", "Триллион и три", huge),
    ]
}
