use svodka::charts::tiles::{self, Tile, TileState, TilesSpec};

use super::{Case, claim};

const REGIONS: [(u32, u32, &str, &str); 20] = [
    (3, 0, "СКО", "СҚО"),
    (0, 1, "ЗКО", "БҚО"),
    (1, 1, "Актюб", "Ақтөбе"),
    (2, 1, "Кост", "Қостан"),
    (3, 1, "Акмол", "Ақмола"),
    (4, 1, "Астана", "Астана"),
    (5, 1, "Павл", "Павл"),
    (6, 1, "ВКО", "ШҚО"),
    (0, 2, "Атыр", "Атырау"),
    (2, 2, "Улытау", "Ұлытау"),
    (3, 2, "Караг", "Қараған"),
    (5, 2, "Абай", "Абай"),
    (0, 3, "Манг", "Маңғыс"),
    (2, 3, "Кыз-орда", "Қызыл-орда"),
    (3, 3, "Жамб", "Жамбыл"),
    (4, 3, "Алмат обл", "Алматы обл"),
    (5, 3, "Жетісу", "Жетісу"),
    (2, 4, "Турк", "Түркіс"),
    (3, 4, "Шым", "Шымкент"),
    (4, 4, "Алматы", "Алматы"),
];

fn spec(is_kazakh: bool, state: impl Fn(&str) -> TileState) -> TilesSpec {
    let tiles = REGIONS
        .into_iter()
        .map(|(col, row, ru, kk)| {
            let short = if is_kazakh { kk } else { ru };
            Tile { claim: claim(ru, short), col, row, short: short.to_owned(), state: state(ru) }
        })
        .collect();
    TilesSpec { tiles }
}

fn release(short: &str) -> TileState {
    let facts = |count: &str| TileState::Facts { count: count.to_owned() };
    match short {
        "Павл" => facts("1"),
        "Алмат обл" => facts("3"),
        "Астана" => TileState::Inferred,
        _ => TileState::Plain,
    }
}

pub(crate) fn cases() -> Vec<Case> {
    let case = |name, title, spec: TilesSpec| {
        Case::new("tiles", name, title, move |width_px| tiles::draw(&spec, width_px))
    };
    let far = Tile {
        claim: claim("far", "далеко"),
        col: u32::MAX,
        row: u32::MAX,
        short: "далеко".to_owned(),
        state: TileState::Plain,
    };
    vec![
        case("release", "Нура и Павлодар; совещание в Астане", spec(false, release)),
        case("kazakh", "Нұра мен Павлодар; кеңес Астанада", spec(true, release)),
        case("plain", "Места не названы", spec(false, |_| TileState::Plain)),
        case(
            "all",
            "Числа у всех областей",
            spec(false, |_| TileState::Facts { count: "1\u{a0}637".into() }),
        ),
        case("empty", "Областей нет", TilesSpec { tiles: vec![] }),
        case("huge", "Одна область на краю", TilesSpec { tiles: vec![far] }),
    ]
}
