use svodka::charts::{
    reach::Reach,
    series::{self, Kind, Lane, Point, SeriesSpec, Tick},
    timeline::{Edge, Precision},
};

use super::{Case, claim};
use Kind::{Alone, Derived, Running};
use Precision::{Inferred, Stated, Unstated};

/// 2023-01-01, 2024-01-01, 2025-01-01 and 2026-01-01.
const Y23: i32 = 19_358;
const Y24: i32 = 19_723;
const Y25: i32 = 20_089;
const Y26: i32 = 20_454;

/// The days from New Year to the ends of the months of a year that is no leap year.
const ENDS: [i32; 12] = [30, 58, 89, 119, 150, 180, 211, 242, 272, 303, 333, 364];

type Ends = ((i32, Precision), (i32, Precision));

fn point(key: &str, value: &str, reach: Reach, (start, end): Ends, kind: Kind) -> Point {
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
fn months(n: usize, end: Precision) -> Ends {
    ((Y25, Stated), (Y25 + ENDS[n - 1], end))
}

fn all_inferred(start: i32, end: i32) -> Ends {
    ((start, Inferred), (end, Inferred))
}

fn stated(start: i32, end: i32) -> Ends {
    ((start, Stated), (end, Stated))
}

fn exact(key: &str, value: f64, ends: Ends) -> Point {
    point(key, &number(value), Reach::exact(value), ends, Running)
}

fn number(value: f64) -> String {
    let digits = format!("{value}");
    let n = digits.len();
    let group = |(i, c): (usize, char)| match i > 0 && (n - i) % 3 == 0 {
        true => format!("\u{a0}{c}"),
        false => c.to_string(),
    };
    if digits.contains('.') {
        digits.replace('.', ",")
    } else {
        digits.chars().enumerate().map(group).collect()
    }
}

fn times(n: u32, point: Point) -> Point {
    Point { times: Some(format!("×{n}")), ..point }
}

fn lane(label: &str, points: Vec<Point>) -> Lane {
    Lane { label: label.to_owned(), note: None, is_near: false, points }
}

fn spec(lanes: Vec<Lane>, unit: &str) -> SeriesSpec {
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
fn laboratories() -> SeriesSpec {
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

pub(crate) fn cases() -> Vec<Case> {
    let case = |name, title, spec: SeriesSpec| {
        Case::new("series", name, title, move |width_px| series::draw(&spec, width_px)).across()
    };
    let _ = Derived;
    vec![
        case("release", "Лаборатории: кто сколько насчитал", laboratories()),
        case("empty", "Ничего", spec(vec![], "")),
    ]
}
