use svodka::charts::{
    reach::Reach,
    series::{self, Kind, Lane, Point, SeriesSpec, Tick},
    timeline::{Edge, Precision},
};

use super::{Case, claim};
use Kind::{Alone, Derived, Running};
use Precision::{Inferred, Stated, Unstated};

/// 2023-01-01, 2024-01-01, 2025-01-01 and 2026-01-01.
pub(super) const Y23: i32 = 19_358;
pub(super) const Y24: i32 = 19_723;
pub(super) const Y25: i32 = 20_089;
pub(super) const Y26: i32 = 20_454;

/// The days from New Year to the end of a month of a year that is no leap year.
fn end_of(month: usize) -> i32 {
    const DAYS: [i32; 12] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    DAYS.iter().take(month).sum::<i32>() - 1
}

type Ends = ((i32, Precision), (i32, Precision));

pub(super) fn point(key: &str, value: &str, reach: Reach, (start, end): Ends, kind: Kind) -> Point {
    let edge = |(day, precision)| Edge { day, precision };
    Point {
        claim: claim(key, value),
        value: value.to_owned(),
        times: None,
        reach,
        period: Some((edge(start), edge(end))),
        kind,
    }
}

/// A running count of 2025 to the end of a month.
pub(super) fn months(n: usize, end: Precision) -> Ends {
    ((Y25, Stated), (Y25 + end_of(n), end))
}

pub(super) fn all_inferred(start: i32, end: i32) -> Ends {
    ((start, Inferred), (end, Inferred))
}

pub(super) fn stated(start: i32, end: i32) -> Ends {
    ((start, Stated), (end, Stated))
}

pub(super) fn exact(key: &str, value: f64, ends: Ends) -> Point {
    point(key, &number(value), Reach::exact(value), ends, Running)
}

pub(super) fn number(value: f64) -> String {
    let digits = format!("{value}");
    let n = digits.len();
    let group = |(i, c): (usize, char)| {
        let is_start = i > 0 && (n - i).is_multiple_of(3);
        if is_start { format!("\u{a0}{c}") } else { c.to_string() }
    };
    if digits.contains('.') {
        digits.replace('.', ",")
    } else {
        digits.chars().enumerate().map(group).collect()
    }
}

pub(super) fn times(n: u32, point: Point) -> Point {
    Point { times: Some(format!("×{n}")), ..point }
}

pub(super) fn lane(label: &str, points: Vec<Point>) -> Lane {
    Lane { label: label.to_owned(), note: None, is_near: false, points }
}

pub(super) fn spec(lanes: Vec<Lane>, unit: &str) -> SeriesSpec {
    let ticks = series::rounds(&lanes);
    let ticks = ticks.into_iter().map(|round| {
        let words = number(round.at());
        Tick { at: round.at(), label: format!("{words}{unit}") }
    });
    SeriesSpec {
        ticks: ticks.collect(),
        lanes,
        months: super::timeline::months("янв фев мар апр май июн июл авг сен окт ноя дек"),
        undated: "без даты".to_owned(),
        empty: "Ни одного числа".to_owned(),
    }
}

/// The laboratories of the archive: five who count, and a near indicator.
pub(super) fn laboratories() -> SeriesSpec {
    let synthetic = Lane {
        note: Some("только синтетические наркотики".into()),
        is_near: true,
        ..lane(
            "МВД",
            vec![
                exact("s7", 11.0, months(7, Stated)),
                exact("s8", 12.0, months(8, Stated)),
                times(2, exact("s8a", 11.0, all_inferred(Y25, Y25 + 239))),
            ],
        )
    };
    spec(
        vec![
            lane(
                "Правоохранительные органы",
                vec![
                    exact("pgo7", 21.0, months(7, Stated)),
                    exact("pgo7a", 21.0, all_inferred(Y25, Y25 + 211)),
                    exact("pgo7b", 21.0, all_inferred(Y25, Y25 + 218)),
                    point(
                        "council",
                        "24",
                        Reach::exact(24.0),
                        ((Y25 + 332, Unstated), (Y25 + 332, Unstated)),
                        Alone,
                    ),
                ],
            ),
            lane(
                "МВД",
                vec![
                    exact("m4", 83.0, all_inferred(Y25, Y25 + 119)),
                    times(2, exact("m6", 103.0, months(6, Stated))),
                    exact("m7", 102.0, months(7, Stated)),
                    exact("m8", 105.0, months(8, Stated)),
                    exact("m26", 1.0, stated(Y26, Y26 + 19)),
                ],
            ),
            lane(
                "КНБ",
                vec![
                    exact("k23", 36.0, stated(Y23, Y24 - 1)),
                    exact("k24", 16.0, all_inferred(Y24, Y24 + 177)),
                    exact("k25", 16.0, all_inferred(Y25, Y25 + 297)),
                ],
            ),
            lane(
                "Правоохранительные и специальные органы",
                vec![
                    exact("a23", 52.0, all_inferred(Y23, Y23 + 228)),
                    exact("a25", 128.0, stated(Y25, Y26 - 1)),
                ],
            ),
            synthetic,
        ],
        "",
    )
}

/// What a text leaves open, in one lane, and the same with inferred periods in another.
pub(super) fn ends() -> SeriesSpec {
    let reaches = [
        ("ровно 60", Reach::exact(60.0)),
        ("более 60", Reach::more_than(60.0)),
        ("не менее 60", Reach::at_least(60.0)),
        ("менее 60", Reach::less_than(60.0)),
        ("до 60", Reach::up_to(60.0)),
        ("почти 60", Reach::nearly(60.0)),
        ("около 60", Reach::about(60.0)),
        ("60,0", Reach::rounded(60.0, 0.1)),
        ("60", Reach::rounded(60.0, 20.0)),
    ];
    let lane_of = |name: &str, precision| {
        let points = reaches.iter().zip(0_i32..).map(|((words, reach), i)| {
            let start = Y25 + i * 38;
            point(
                &format!("{name}{i}"),
                words,
                *reach,
                ((start, precision), (start + 27, precision)),
                Alone,
            )
        });
        lane(name, points.collect())
    };
    spec(
        vec![
            lane_of("Сказано", Stated),
            lane_of("Выведено", Inferred),
            lane_of("Не сказано", Unstated),
        ],
        "",
    )
}

/// "24 thousand tonnes" where all others count tonnes.
pub(super) fn slip() -> SeriesSpec {
    let tonnes = |key, words: &str, reach, ends| point(key, words, reach, ends, Running);
    spec(
        vec![
            lane(
                "Правоохранительные и специальные органы",
                vec![
                    tonnes("a23", "85 т", Reach::exact(85.0), all_inferred(Y23, Y23 + 228)),
                    tonnes("a25", "12 т", Reach::exact(12.0), all_inferred(Y25, Y25 + 211)),
                ],
            ),
            lane(
                "МВД",
                vec![
                    tonnes("m4", "почти 6 т", Reach::nearly(6.0), all_inferred(Y25, Y25 + 119)),
                    times(
                        2,
                        tonnes(
                            "m8a",
                            "более 6 т",
                            Reach::more_than(6.0),
                            all_inferred(Y25, Y25 + 239),
                        ),
                    ),
                    tonnes("m8", "около 24\u{a0}000 т", Reach::about(24_000.0), months(8, Stated)),
                ],
            ),
            lane(
                "КНБ",
                vec![tonnes("k25", "10 т", Reach::exact(10.0), all_inferred(Y25, Y25 + 297))],
            ),
        ],
        "\u{a0}т",
    )
}

/// Two different values for one day, a year that starts anew, and a count that starts in June.
pub(super) fn apart() -> SeriesSpec {
    spec(
        vec![lane(
            "МВД",
            vec![
                exact("a", 20.0, months(4, Stated)),
                exact("b", 18.0, months(5, Stated)),
                times(3, exact("c14", 34.0, months(7, Stated))),
                exact("c16", 36.0, months(7, Stated)),
                exact("d", 40.0, months(8, Stated)),
                exact("e", 52.0, months(10, Stated)),
                exact("june", 9.0, stated(Y25 + 151, Y25 + 247)),
                exact("next", 2.0, stated(Y26, Y26 + 19)),
                exact("next2", 8.0, stated(Y26, Y26 + 58)),
            ],
        )],
        "",
    )
}

pub(super) fn derived() -> SeriesSpec {
    let difference = |key, words, reach, from: usize, to: usize| {
        point(key, words, reach, stated(Y25 + end_of(from) + 1, Y25 + end_of(to)), Derived)
    };
    spec(
        vec![lane(
            "МВД",
            vec![
                exact("m4", 83.0, months(4, Stated)),
                exact("m6", 103.0, months(6, Stated)),
                exact("m7", 102.0, months(7, Stated)),
                exact("m9", 128.0, months(9, Inferred)),
                difference("m6-m4", "20 за май–июнь", Reach::exact(20.0), 4, 6),
                difference("m7-m6", "−1 за июль", Reach::exact(-1.0), 6, 7),
                difference("m9-m7", "26 за август–сентябрь", Reach::exact(26.0), 7, 9),
            ],
        )],
        "",
    )
}

pub(super) fn kazakh() -> SeriesSpec {
    let tonnes = |key, words: &str, reach, ends| point(key, words, reach, ends, Running);
    let mut spec = spec(
        vec![
            lane(
                "Құқық қорғау органдары мен арнаулы мемлекеттік органдар",
                vec![tonnes("a", "шамамен 49 тонна", Reach::about(49.0), stated(Y25, Y26 - 1))],
            ),
            Lane {
                note: Some("тек Алматы облысы бойынша, өзге аумақтар есепке алынбаған".into()),
                is_near: true,
                ..lane(
                    "Қазақстан Республикасы Ішкі істер министрлігі",
                    vec![
                        tonnes("b", "14 тоннадан астам", Reach::more_than(14.0), months(7, Stated)),
                        tonnes("c", "26,1 тонна", Reach::rounded(26.1, 0.1), months(9, Stated)),
                        tonnes(
                            "d",
                            "30 тоннадан астам",
                            Reach::more_than(30.0),
                            months(10, Stated),
                        ),
                    ],
                )
            },
        ],
        "\u{a0}т",
    );
    spec.months = super::timeline::months("қаң ақп нау сәу мам мау шіл там қыр қаз қар жел");
    spec
}

/// Twelve who count, each month of two years.
pub(super) fn twelve() -> SeriesSpec {
    let lanes = (0..12_i32).map(|n| {
        let points = (0..24_usize).map(|month| {
            let (year, month_of) = if month < 12 { (Y24, month) } else { (Y25, month - 12) };
            let value = f64::from(n + 1) * 7.0 * (month_of as f64 + 1.0);
            exact(&format!("{n}-{month}"), value, stated(year, year + end_of(month_of + 1)))
        });
        lane(&format!("Орган {}", n + 1), points.collect())
    });
    spec(lanes.collect(), "")
}

pub(super) fn undated() -> SeriesSpec {
    let without = |key, value| Point { period: None, ..exact(key, value, stated(Y25, Y25)) };
    spec(
        vec![
            lane("Генпрокуратура", vec![exact("a", 21.0, months(7, Stated)), without("b", 24.0)]),
            lane("Прокуратура Шымкента", vec![without("c", 2.0)]),
        ],
        "",
    )
}

pub(crate) fn cases() -> Vec<Case> {
    let case = |name, title, spec: SeriesSpec| {
        Case::new("series", name, title, move |width_px| series::draw(&spec, width_px))
            .across()
            .crowded(4.0)
    };
    let one = |points| spec(vec![lane("Генпрокуратура", points)], "");
    let day =
        |key, words: &str, reach| point(key, words, reach, stated(Y25 + 211, Y25 + 211), Alone);
    vec![
        case("release", "Лаборатории: кто сколько насчитал", laboratories()),
        case("ends", "Что оставляет открытым каждое слово", ends()),
        case("slip", "24 000 тонн среди десятков", slip()),
        case("apart", "Что не соединено: спор об одном дне, другой год, другое начало", apart()),
        case("derived", "Девять месяцев без шести", derived()),
        case("kazakh", "Тәркіленген есірткі", kazakh()),
        case("twelve", "Двенадцать органов, по месяцам двух лет", twelve()),
        case(
            "day",
            "Четыре значения одного дня",
            one(vec![
                day("a", "98\u{a0}000", Reach::exact(98_000.0)),
                day("b", "более 98\u{a0}000", Reach::more_than(98_000.0)),
                day("c", "88\u{a0}000", Reach::exact(88_000.0)),
                day("d", "98\u{a0}000", Reach::exact(98_000.0)),
            ]),
        ),
        case("undated", "Числа без даты", undated()),
        case("zero", "Ноль", one(vec![exact("a", 0.0, months(7, Stated))])),
        case("huge", "Триллион", one(vec![exact("a", 1e12, months(7, Stated))])),
        case("one", "Одно число", one(vec![exact("a", 21.0, months(7, Stated))])),
        case("empty", "Ничего", spec(vec![], "")),
    ]
}
