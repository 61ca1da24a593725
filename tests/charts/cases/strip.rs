use svodka::charts::strip::{self, Figure, Paragraph, StripSpec};

use super::{Case, claim};

const PARAGRAPHS: [(u32, u32); 17] = [
    (0, 161),
    (163, 348),
    (350, 566),
    (568, 735),
    (737, 933),
    (935, 1064),
    (1066, 1491),
    (1493, 1669),
    (1671, 1839),
    (1841, 1934),
    (1936, 2055),
    (2057, 2179),
    (2181, 2376),
    (2378, 2471),
    (2473, 2734),
    (2736, 2910),
    (2912, 3052),
];

const FIGURES: [(u32, u32, &str); 16] = [
    (17, 36, "6 августа"),
    (1013, 1015, "16\u{a0}%"),
    (1035, 1040, "1\u{a0}407"),
    (1057, 1062, "1\u{a0}637"),
    (1140, 1151, "более 35\u{a0}тысяч"),
    (1210, 1212, "22 рекламщика"),
    (1265, 1267, "14 групп"),
    (1330, 1333, "две транснациональные"),
    (1360, 1370, "более 14\u{a0}тонн"),
    (1400, 1402, "21 лаборатория"),
    (1580, 1587, "8\u{a0}тонн"),
    (1610, 1625, "свыше 100\u{a0}кг"),
    (1900, 1904, "трое иностранцев"),
    (1950, 1957, "22\u{a0}тысячи кошельков"),
    (2040, 2046, "18\u{a0}млн долларов"),
    (2110, 2120, "10\u{a0}млрд тенге"),
];

fn paragraphs(ends: &[(u32, u32)]) -> Vec<Paragraph> {
    ends.iter()
        .enumerate()
        .map(|(i, (start, end))| Paragraph {
            number: (i + 1).to_string(),
            start: *start,
            end: *end,
        })
        .collect()
}

fn figure(start: u32, end: u32, phrase: &str) -> Figure {
    Figure { claim: claim(&format!("f{start}"), phrase), phrase: phrase.to_owned(), start, end }
}

pub(crate) fn cases() -> Vec<Case> {
    let case = |name, title, spec: StripSpec| {
        Case::new("strip", name, title, move |width_px| strip::draw(&spec, width_px))
    };
    let figures: Vec<Figure> =
        FIGURES.iter().map(|(s, e, phrase)| figure(*s, *e, phrase)).collect();
    let long = vec![
        figure(1400, 1402, "синтетикалық есірткі өндіретін 21 зертхана жойылды"),
        figure(1404, 1410, "14\u{a0}тоннадан астам есірткі құралдары айналымнан шығарылды"),
    ];
    let crowd = (0..40).map(|n| figure(1100 + n, 1101 + n, &format!("число {n}"))).collect();
    vec![
        case(
            "release",
            "Семнадцать абзацев, шестнадцать чисел",
            StripSpec { paragraphs: paragraphs(&PARAGRAPHS), figures: figures.clone() },
        ),
        case(
            "kazakh",
            "Екі сан бір абзацта",
            StripSpec { paragraphs: paragraphs(&PARAGRAPHS), figures: long },
        ),
        case(
            "one",
            "Одно число",
            StripSpec {
                paragraphs: paragraphs(&[(0, 161)]),
                figures: figures.iter().take(1).cloned().collect(),
            },
        ),
        case(
            "crowd",
            "Сорок чисел в одном абзаце",
            StripSpec { paragraphs: paragraphs(&PARAGRAPHS), figures: crowd },
        ),
        case(
            "empty",
            "Чисел нет",
            StripSpec { paragraphs: paragraphs(&PARAGRAPHS), figures: vec![] },
        ),
        case("nothing", "Текста нет", StripSpec { paragraphs: vec![], figures: vec![] }),
        case(
            "huge",
            "Числа за концом текста",
            StripSpec {
                paragraphs: paragraphs(&[(0, 100), (50, 20)]),
                figures: vec![figure(u32::MAX - 1, u32::MAX, "далеко")],
            },
        ),
    ]
}
