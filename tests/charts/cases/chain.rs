use svodka::charts::{
    chain::{self, ChainSpec, Entry, Link, Scale},
    reach::Reach,
};

use super::{Case, claim};

fn entry(key: &str, figure: &str, note: &str, reach: Reach) -> Entry {
    Entry {
        claim: claim(key, &format!("{figure} {note}")),
        qualifier: None,
        figure: figure.to_owned(),
        unit: None,
        note: note.to_owned(),
        reach,
        inferred: false,
        scale: None,
        indent: false,
    }
}

fn count(key: &str, figure: &str, value: f64, note: &str) -> Entry {
    entry(key, figure, note, Reach::exact(value))
}

fn open(key: &str, words: &str, figure: &str, value: f64, note: &str) -> Entry {
    let entry = entry(key, figure, note, Reach::more_than(value));
    Entry { qualifier: Some(words.to_owned()), ..entry }
}

fn on(scale: &str, unit: &str, entry: Entry) -> Entry {
    let scale = (!scale.is_empty()).then(|| scale.to_owned());
    Entry { unit: Some(unit.to_owned()), scale, ..entry }
}

fn link(title: &str, entries: Vec<Entry>) -> Link {
    Link { title: title.to_owned(), entries, empty: "чисел нет".to_owned() }
}

fn scales() -> Vec<Scale> {
    vec![
        Scale {
            id: "mass".into(),
            note: "Полосы под тоннами и килограммами: одна шкала на все звенья".into(),
        },
        Scale {
            id: "kzt".into(), note: "Полосы под тенге: одна шкала".into()
        },
    ]
}

fn release() -> ChainSpec {
    let special = Entry {
        indent: true,
        ..on(
            "kzt",
            "млрд\u{a0}₸",
            open("special", "из них более", "9", 9e9, "по делам спецпрокуроров"),
        )
    };
    let transnational = Entry {
        indent: true,
        qualifier: Some("из них".into()),
        ..count("trans", "2", 2.0, "транснациональные")
    };
    ChainSpec {
        links: vec![
            link(
                "Реклама",
                vec![
                    open("graffiti", "более", "35\u{a0}000", 35_000.0, "надписей уничтожено"),
                    count("advertisers", "22", 22.0, "рекламщика задержано"),
                ],
            ),
            link(
                "Сбыт",
                vec![
                    count("sale", "1\u{a0}637", 1637.0, "фактов выявлено"),
                    count("wallets", "22\u{a0}000", 22_000.0, "криптокошельков у сбытчиков"),
                ],
            ),
            link(
                "Организация",
                vec![count("groups", "14", 14.0, "групп пресечено"), transnational],
            ),
            link(
                "Производство",
                vec![
                    count("labs", "21", 21.0, "лаборатория ликвидирована"),
                    on("mass", "т", count("precursors", "8", 8000.0, "прекурсоров, Нура")),
                    on(
                        "mass",
                        "кг",
                        open("ready", "свыше", "100", 100.0, "готовых наркотиков, Нура"),
                    ),
                    count("foreigners", "3", 3.0, "иностранца задержано"),
                ],
            ),
            link(
                "Изъятие",
                vec![on(
                    "mass",
                    "т",
                    open("seized", "более", "14", 14_000.0, "наркотических средств"),
                )],
            ),
            link(
                "Деньги",
                vec![
                    on(
                        "",
                        "млн\u{a0}$",
                        entry(
                            "assets",
                            "18",
                            "цифровых активов арестовано",
                            Reach::rounded(18e6, 1e6),
                        ),
                    ),
                    on(
                        "kzt",
                        "млрд\u{a0}₸",
                        entry("property", "10", "имущества арестовано", Reach::rounded(10e9, 1e9)),
                    ),
                    special,
                ],
            ),
        ],
        scales: scales(),
    }
}

fn kazakh() -> ChainSpec {
    let part = Entry {
        indent: true,
        ..on(
            "kzt",
            "млрд\u{a0}₸",
            open(
                "special",
                "оның ішінде астам",
                "9",
                9e9,
                "арнайы прокурорлар тергеп-тексеретін істер бойынша",
            ),
        )
    };
    ChainSpec {
        links: vec![
            link(
                "Жарнамалау",
                vec![open(
                    "graffiti",
                    "астам",
                    "35\u{a0}000",
                    35_000.0,
                    "есірткі жарнамасы бар граффити жойылды",
                )],
            ),
            link(
                "Өткізу",
                vec![
                    count("sale", "1\u{a0}637", 1637.0, "есірткі өткізу фактілері анықталды"),
                    count(
                        "wallets",
                        "22\u{a0}000",
                        22_000.0,
                        "есірткі сатушылардың криптоәмияндары анықталды",
                    ),
                ],
            ),
            link(
                "Ұйымдастырушылық",
                vec![count("groups", "14", 14.0, "қылмыстық топтың жолы кесілді")],
            ),
            link(
                "Өндіріс",
                vec![on(
                    "mass",
                    "тонна",
                    count("precursors", "8", 8000.0, "прекурсорлар тәркіленбей, алынды"),
                )],
            ),
            link(
                "Тәркілеу және айналымнан шығару",
                vec![on(
                    "mass",
                    "тонна",
                    open(
                        "seized",
                        "астам",
                        "14",
                        14_000.0,
                        "есірткі құралдары айналымнан шығарылды",
                    ),
                )],
            ),
            link(
                "Ақша",
                vec![
                    on(
                        "kzt",
                        "млрд\u{a0}₸",
                        entry("property", "10", "мүлікке тыйым салынды", Reach::rounded(10e9, 1e9)),
                    ),
                    part,
                ],
            ),
        ],
        scales: scales(),
    }
}

fn ends() -> ChainSpec {
    let with = |words: &str, e: Entry| Entry {
        qualifier: Some(words.to_owned()),
        scale: Some("mass".into()),
        ..e
    };
    let inferred = Entry {
        inferred: true,
        ..with("", entry("f", "9", "выведено", Reach::exact(9.0)))
    };
    ChainSpec {
        links: vec![
            link("Первое", vec![with("не менее", entry("a", "12", "штук", Reach::at_least(12.0)))]),
            link("Второе", vec![with("до", entry("b", "12", "штук", Reach::up_to(12.0)))]),
            link("Третье", vec![with("около", entry("c", "12", "штук", Reach::about(12.0)))]),
            link("Четвёртое", vec![with("почти", entry("d", "12", "штук", Reach::nearly(12.0)))]),
            link("Пятое", vec![with("", entry("e", "12", "штук", Reach::rounded(12.0, 8.0)))]),
            link(
                "Шестое",
                vec![
                    Entry { qualifier: None, ..inferred },
                    Entry {
                        inferred: true,
                        ..entry("g", "9", "выведено, без шкалы", Reach::exact(9.0))
                    },
                ],
            ),
        ],
        scales: scales(),
    }
}

pub(crate) fn cases() -> Vec<Case> {
    let case = |name, title, spec: ChainSpec| {
        Case::new("chain", name, title, move |width_px| chain::draw(&spec, width_px))
    };
    let huge = count("huge", "1\u{a0}000\u{a0}000\u{a0}000\u{a0}000", 1e12, "тенге");
    let huge = Entry { scale: Some("kzt".into()), ..huge };
    let lost = Entry {
        scale: Some("kzt".into()), ..count("lost", "∞", f64::INFINITY, "нечисло")
    };
    vec![
        case("release", "Цепочка: от рекламы до денег", release()),
        case("kazakh", "Жарнамадан ақшаға дейінгі тізбек", kazakh()),
        case("ends", "Все виды концов на одной шкале", ends()),
        case(
            "empty",
            "В выпуске нет чисел",
            ChainSpec {
                links: vec![link("Реклама", vec![]), link("Сбыт", vec![])],
                scales: scales(),
            },
        ),
        case("nothing", "Звеньев нет", ChainSpec { links: vec![], scales: vec![] }),
        case(
            "one",
            "Одно число",
            ChainSpec {
                links: vec![link("Сбыт", vec![count("sale", "1\u{a0}637", 1637.0, "фактов")])],
                scales: vec![],
            },
        ),
        case(
            "huge",
            "Триллион",
            ChainSpec { links: vec![link("Деньги", vec![huge, lost])], scales: scales() },
        ),
    ]
}
