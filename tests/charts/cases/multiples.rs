use svodka::charts::{
    multiples::{self, MultiplesSpec, Panel},
    reach::Reach,
    series::{Kind, Lane, SeriesSpec, Tick, highest},
    timeline::Precision,
};

use super::{
    Case,
    series::{
        self, Y23, Y24, Y25, Y26, all_inferred, exact, lane, months, point, spec, stated, times,
    },
};
use Kind::{Alone, Running};
use Precision::{Inferred, Stated, Unstated};

fn panel(title: &str, mut spec: SeriesSpec) -> Panel {
    for point in spec.lanes.iter_mut().flat_map(|lane| &mut lane.points) {
        point.claim.key = format!("{title}: {}", point.claim.key);
    }
    let most = highest(&spec.lanes).map(|point| point.reach.at).filter(|at| *at > 0.0);
    let most = most.map(|at| Tick { at, label: series::number(at) });
    Panel { title: title.to_owned(), lanes: spec.lanes, zero: "0".to_owned(), most }
}

fn all(panels: Vec<Panel>) -> MultiplesSpec {
    MultiplesSpec {
        panels,
        months: super::timeline::months("янв фев мар апр май июн июл авг сен окт ноя дек"),
        undated: "без даты".to_owned(),
        empty: "Ни один показатель не выбран".to_owned(),
    }
}

const PROSECUTORS: &str = "Правоохранительные органы";
const MINISTRY: &str = "МВД";
const ALL_BODIES: &str = "Правоохранительные и специальные органы";

fn laboratories() -> SeriesSpec {
    let mut spec = series::laboratories();
    spec.lanes.retain(|lane| !lane.is_near);
    spec
}

fn ends() -> SeriesSpec {
    let mut spec = series::ends();
    spec.lanes.truncate(1);
    spec
}

fn offences() -> SeriesSpec {
    let council = ((Y25 + 332, Unstated), (Y25 + 332, Unstated));
    spec(
        vec![
            lane(
                PROSECUTORS,
                vec![
                    point(
                        "p24",
                        "почти 1\u{a0}500",
                        Reach::nearly(1500.0),
                        all_inferred(Y24, Y24 + 212),
                        Running,
                    ),
                    times(2, exact("p25", 1637.0, months(7, Stated))),
                    point("council", "2\u{a0}245", Reach::exact(2245.0), council, Alone),
                ],
            ),
            lane(
                MINISTRY,
                vec![
                    exact("m4", 828.0, months(4, Inferred)),
                    exact("m5", 991.0, months(5, Stated)),
                    exact("m26", 81.0, stated(Y26, Y26 + 19)),
                ],
            ),
            lane(
                ALL_BODIES,
                vec![point(
                    "a",
                    "более 2\u{a0}700",
                    Reach::more_than(2700.0),
                    stated(Y25, Y26 - 1),
                    Running,
                )],
            ),
        ],
        "",
    )
}

fn groups() -> SeriesSpec {
    spec(
        vec![
            lane(
                PROSECUTORS,
                vec![
                    exact("g6", 9.0, stated(Y25, Y25 + 176)),
                    exact("g7", 14.0, months(7, Inferred)),
                    exact("g7a", 16.0, all_inferred(Y25, Y25 + 218)),
                ],
            ),
            lane(
                MINISTRY,
                vec![
                    exact("m4", 20.0, months(4, Inferred)),
                    exact("m5", 18.0, months(5, Inferred)),
                    exact("m8", 14.0, months(8, Stated)),
                    exact("m26", 2.0, stated(Y26, Y26 + 19)),
                ],
            ),
        ],
        "",
    )
}

fn mass() -> SeriesSpec {
    let tonnes = |key, words: &str, reach, ends| point(key, words, reach, ends, Running);
    let more = Reach::more_than;
    spec(
        vec![
            lane(
                PROSECUTORS,
                vec![
                    tonnes("p24", "более 7 т", more(7.0), all_inferred(Y24, Y24 + 212)),
                    tonnes("p25", "более 14 т", more(14.0), months(7, Inferred)),
                ],
            ),
            lane(
                MINISTRY,
                vec![
                    tonnes("m4", "около 3,5 т", Reach::about(3.5), months(4, Inferred)),
                    tonnes("m5", "более 4 т", more(4.0), months(5, Inferred)),
                    tonnes("m6", "6,4 т", Reach::rounded(6.4, 0.1), months(6, Stated)),
                    tonnes("m7", "более 11 т", more(11.0), months(7, Stated)),
                    tonnes("m8", "13,5 т", Reach::rounded(13.5, 0.1), months(8, Stated)),
                    tonnes("m9", "26,1 т", Reach::rounded(26.1, 0.1), months(9, Stated)),
                    tonnes("m10", "более 30 т", more(30.0), months(10, Stated)),
                ],
            ),
            lane(
                "КНБ",
                vec![
                    tonnes("k23", "более 3,6 т", more(3.6), stated(Y23, Y24 - 1)),
                    tonnes("k24", "более 1,3 т", more(1.3), all_inferred(Y24, Y24 + 177)),
                    tonnes("k25", "около 20 т", Reach::about(20.0), all_inferred(Y25, Y25 + 297)),
                ],
            ),
            lane(
                ALL_BODIES,
                vec![tonnes("a25", "около 49 т", Reach::about(49.0), stated(Y25, Y26 - 1))],
            ),
        ],
        "\u{a0}т",
    )
}

pub(crate) fn cases() -> Vec<Case> {
    let case = |name, title, spec: MultiplesSpec| {
        Case::new("multiples", name, title, move |width_px| multiples::draw(&spec, width_px))
            .across()
            .crowded(if name == "twelve" { 0.0 } else { 4.0 })
    };
    let one = |lanes: Vec<Lane>| all(vec![panel("Ликвидированные лаборатории", spec(lanes, ""))]);
    let months_of = |key: &str, value| exact(key, value, months(7, Stated));
    let mut kazakh = all(vec![
        panel(
            "Тәркіленген есірткінің жалпы салмағы, барлық құқық қорғау органдары бойынша, тонна",
            series::kazakh(),
        ),
        panel("Жойылған есірткі зертханалары", series::apart()),
    ]);
    kazakh.months = super::timeline::months("қаң ақп нау сәу мам мау шіл там қыр қаз қар жел");
    vec![
        case(
            "release",
            "Четыре показателя на одной оси",
            all(vec![
                panel("Преступления сбыта", offences()),
                panel("Ликвидированные лаборатории", laboratories()),
                panel("Пресечённые группы", groups()),
                panel("Изъятые наркотики, тонны", mass()),
            ]),
        ),
        case("kazakh", "Екі көрсеткіш", kazakh),
        case(
            "slip",
            "24 000 тонн среди десятков, рядом обычный показатель",
            all(vec![panel("Прекурсоры, тонны", series::slip()), panel("Группы", groups())]),
        ),
        case("ends", "Открытые концы", all(vec![panel("Слова", ends())])),
        case("derived", "Производные", all(vec![panel("Лаборатории", series::derived())])),
        case("twelve", "Двенадцать органов", all(vec![panel("Факты", series::twelve())])),
        case("undated", "Без даты", all(vec![panel("Лаборатории", series::undated())])),
        case("zero", "Ноль", one(vec![lane(MINISTRY, vec![months_of("a", 0.0)])])),
        case("huge", "Триллион", one(vec![lane(MINISTRY, vec![months_of("a", 1e12)])])),
        case("one", "Одно число", one(vec![lane(MINISTRY, vec![months_of("a", 21.0)])])),
        case("empty", "Ничего", all(vec![])),
    ]
}
