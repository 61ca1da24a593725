use std::rc::Rc;

use svodka::charts::{
    density::{self, DensitySpec, Row, Tally},
    timeline::{Edge, Item, Kind, Precision},
};

use super::{Case, claim};

/// 2023-01-01.
const JANUARY: i32 = 19_358;
/// Three years and a month.
const DAYS: i32 = 365 * 3 + 32;

/// As many days as asked for, scattered over a stretch of days, the same each time, more in its later part.
fn scattered(n: u32, first: i32, n_days: i32, seed: u32) -> Vec<i32> {
    let mut state = seed;
    let mut next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        f64::from(state >> 8) / f64::from(1_u32 << 24)
    };
    (0..n)
        .map(|_| {
            let share = next().max(next());
            #[expect(clippy::cast_possible_truncation, reason = "a day of a few years")]
            let day = (share * f64::from(n_days)) as i32;
            first + day
        })
        .collect()
}

fn row(label: &str, days: Vec<i32>) -> Row {
    Row { label: label.to_owned(), tally: Rc::new(Tally::of(days)) }
}

fn spec(rows: Vec<Row>, window: (i32, i32)) -> DensitySpec {
    DensitySpec {
        rows,
        window,
        whole: (JANUARY, JANUARY + DAYS - 1),
        items: Vec::new(),
        months: super::timeline::months("янв фев мар апр май июн июл авг сен окт ноя дек"),
        separator: "\u{a0}".to_owned(),
        empty: "В этом окне ничего нет".to_owned(),
    }
}

const LINKS: [&str; 6] = ["Реклама", "Сбыт", "Организация", "Производство", "Изъятие", "Деньги"];

fn links(n: u32, names: [&str; 6]) -> Vec<Row> {
    let shares = [7, 30, 12, 9, 26, 16];
    let rows = names.iter().zip(shares).zip(1_u32..);
    rows.map(|((name, share), seed)| row(name, scattered(n * share / 100, JANUARY, DAYS, seed)))
        .collect()
}

fn item(day: i32, n: usize) -> Item {
    let label = format!("{n}-й факт, записанный одной строкой");
    let edge = Edge { day, precision: Precision::Stated };
    Item {
        claim: claim(&format!("i{n}"), &label),
        label,
        note: None,
        start: edge,
        end: edge,
        kind: Kind::Day,
    }
}

/// A window with so few facts that each is shown.
fn near() -> DensitySpec {
    let window = (JANUARY + 900, JANUARY + 960);
    let days: Vec<i32> = (0..9).map(|n| window.0 + 2 + n * n * 59 / 81).collect();
    let items = days.iter().enumerate().map(|(n, day)| item(*day, n + 1)).collect();
    DensitySpec { items, ..spec(vec![row("Всё", days)], window) }
}

fn kazakh() -> DensitySpec {
    let names = [
        "Есірткіні жарнамалау және насихаттау",
        "Есірткіні өткізу фактілері бойынша тіркелген құқық бұзушылықтар",
        "Ұйымдасқан қылмыстық топтар",
        "Жасырын зертханаларда өндіру",
        "Тәркілеу",
        "Қаражат пен шоттарды бұғаттау",
    ];
    let mut spec = spec(links(1_500, names), (JANUARY, JANUARY + DAYS - 1));
    spec.months = super::timeline::months("қаң ақп нау сәу мам мау шіл там қыр қаз қар жел");
    spec
}

pub(crate) fn cases() -> Vec<Case> {
    let case = |name, title, spec: DensitySpec| {
        Case::new("density", name, title, move |width_px| density::draw(&spec, width_px))
            .across()
            .crowded(12.0)
    };
    let strip = |name, title, spec: DensitySpec| {
        Case::new("density-overview", name, title, move |width_px| {
            density::overview(&spec, width_px)
        })
        .across()
    };
    let whole = (JANUARY, JANUARY + DAYS - 1);
    let spring = (JANUARY + 820, JANUARY + 1_000);
    let weeks = (JANUARY + 921, JANUARY + 946);
    let endless = (i32::MIN, i32::MAX);
    let twelve =
        (1..=12_u32).map(|n| row(&format!("Вид {n}"), scattered(n * n * 7, JANUARY, DAYS, n)));
    vec![
        case("release", "Сколько фактов, по звеньям цепи", spec(links(1_500, LINKS), whole)),
        case("weeks", "Полгода по неделям", spec(links(1_500, LINKS), spring)),
        case("days", "Месяц по дням", spec(links(6_000, LINKS), weeks)),
        case("hundred-thousand", "Сто тысяч фактов", spec(links(100_000, LINKS), whole)),
        case("near", "Вблизи видны сами факты", near()),
        case("kazakh", "Тізбек буындары бойынша фактілер", kazakh()),
        case("twelve", "Двенадцать видов", spec(twelve.collect(), whole)),
        case("day", "Всё в один день", spec(vec![row("Всё", vec![JANUARY + 400; 60])], whole)),
        case("endless", "Всё время", spec(links(1_500, LINKS), endless)),
        case("one", "Один факт", {
            let day = JANUARY + 400;
            DensitySpec { items: vec![item(day, 1)], ..spec(vec![row("Всё", vec![day])], whole) }
        }),
        case("empty", "Ничего", spec(links(0, LINKS), whole)),
        strip("release", "Всё время и окно", spec(links(1_500, LINKS), spring)),
        strip("hundred-thousand", "Всё время и окно", spec(links(100_000, LINKS), weeks)),
        strip("empty", "Ничего", spec(Vec::new(), whole)),
    ]
}
