use svodka::charts::timeline::{self, Edge, Item, Kind, Precision, TimelineSpec};

use super::{Case, claim};
use Precision::{Inferred, Stated, Unstated};

/// 2025-01-01.
const JANUARY: i32 = 20_089;

fn item(
    key: &str,
    label: &str,
    kind: Kind,
    start: (i32, Precision),
    end: (i32, Precision),
) -> Item {
    let edge = |(day, precision)| Edge { day: JANUARY + day, precision };
    Item {
        claim: claim(key, label),
        label: label.to_owned(),
        note: None,
        start: edge(start),
        end: edge(end),
        kind,
    }
}

pub(super) fn months(names: &str) -> [String; 12] {
    let mut names = names.split(' ').map(str::to_owned);
    std::array::from_fn(|_| names.next().unwrap_or_default())
}

fn spec(items: Vec<Item>, window: (i32, i32)) -> TimelineSpec {
    TimelineSpec {
        items,
        window: (JANUARY + window.0, JANUARY + window.1),
        whole: (JANUARY - 10, JANUARY + 240),
        months: months("янв фев мар апр май июн июл авг сен окт ноя дек"),
        empty: "В этом окне ничего нет".to_owned(),
    }
}

fn release() -> Vec<Item> {
    let seven = "семь месяцев: 1\u{a0}637 фактов сбыта, 14 групп, более 14 тонн, 21 лаборатория";
    let since = Item {
        note: Some("конец выведен из дня совещания".into()),
        ..item(
            "foreigners",
            "с начала года: 3 иностранца задержаны",
            Kind::Period,
            (0, Stated),
            (217, Inferred),
        )
    };
    vec![
        item("seven", seven, Kind::Period, (0, Stated), (211, Stated)),
        since,
        item(
            "nura",
            "май: лаборатория в селе Нура, 8 тонн прекурсоров, свыше 100\u{a0}кг",
            Kind::Span,
            (120, Unstated),
            (150, Unstated),
        ),
        item("meeting", "6 августа: совещание", Kind::Day, (217, Stated), (217, Stated)),
        item("published", "8 августа: опубликовано", Kind::Day, (219, Stated), (219, Stated)),
    ]
}

fn kazakh() -> TimelineSpec {
    let mut spec = spec(
        vec![
            item(
                "seven",
                "2025 жылдың жеті айы: есірткі өткізудің 1\u{a0}637 фактісі, 14 топ, 14 тоннадан астам, 21 зертхана",
                Kind::Period,
                (0, Stated),
                (211, Stated),
            ),
            item(
                "nura",
                "мамыр: Нұра ауылындағы жасырын зертхана, 8 тонна прекурсор",
                Kind::Span,
                (120, Unstated),
                (150, Unstated),
            ),
            item(
                "meeting",
                "6 тамыз: Бас прокуратурадағы ведомствоаралық кеңес",
                Kind::Day,
                (217, Stated),
                (217, Stated),
            ),
        ],
        (-10, 240),
    );
    spec.months = months("қаң ақп нау сәу мам мау шіл там қыр қаз қар жел");
    spec
}

fn precisions() -> Vec<Item> {
    let all = [("сказано", Stated), ("выведено", Inferred), ("не сказано", Unstated)];
    let mut items = Vec::new();
    for (i, (from, start)) in all.into_iter().enumerate() {
        for (j, (to, end)) in all.into_iter().enumerate() {
            let label = format!("{from}–{to}");
            let n = i32::try_from(i * 3 + j).unwrap_or(0);
            items.push(item(
                &format!("p{n}"),
                &label,
                Kind::Period,
                (n * 20, start),
                (n * 20 + 60, end),
            ));
        }
        let day = 30 + i32::try_from(i).unwrap_or(0) * 60;
        items.push(item(
            &format!("d{i}"),
            &format!("день {from}"),
            Kind::Day,
            (day, start),
            (day, start),
        ));
    }
    items
}

fn crowd() -> Vec<Item> {
    (0..24)
        .map(|n| {
            let day = n * 9;
            item(&format!("c{n}"), &format!("событие {n}"), Kind::Day, (day, Stated), (day, Stated))
        })
        .collect()
}

pub(crate) fn cases() -> Vec<Case> {
    let case = |name, title, spec: TimelineSpec| {
        Case::new("timeline", name, title, move |width_px| timeline::draw(&spec, width_px))
    };
    let strip = |name, title, spec: TimelineSpec| {
        Case::new("timeline-overview", name, title, move |width_px| {
            timeline::overview(&spec, width_px)
        })
    };
    let mut endless = spec(release(), (0, 0));
    endless.window = (i32::MIN, i32::MAX);
    endless.whole = endless.window;
    vec![
        case("release", "Семь месяцев, май и два дня в августе", spec(release(), (-10, 240))),
        case("kazakh", "Жеті ай және тамыздың бір күні", kazakh()),
        case("precisions", "Сказано, выведено и не сказано", spec(precisions(), (-10, 240))),
        case("cut", "Окно в один месяц: края уходят за него", spec(release(), (130, 160))),
        case("crowd", "Двадцать четыре дня", spec(crowd(), (-10, 240))),
        case("day", "Один день", spec(release(), (217, 217))),
        case(
            "one",
            "Одно событие",
            spec(
                vec![item(
                    "meeting",
                    "6 августа: совещание",
                    Kind::Day,
                    (217, Stated),
                    (217, Stated),
                )],
                (210, 225),
            ),
        ),
        case("empty", "Ничего", spec(vec![], (-10, 240))),
        case("endless", "Десять тысяч лет", endless.clone()),
        strip("release", "Всё время и окно", spec(release(), (100, 160))),
        strip("crowd", "Всё время и окно", spec(crowd(), (100, 160))),
        strip("endless", "Десять тысяч лет", endless),
    ]
}
