use svodka::charts::{
    parts::{self, PartRow, PartsSpec},
    reach::Reach,
};

use super::{Case, claim};

fn row(
    key: &str,
    name: &str,
    (part, part_label): (Reach, &str),
    (whole, whole_label): (Reach, &str),
) -> PartRow {
    PartRow {
        claim: claim(key, &format!("{name}: {part_label} {whole_label}")),
        name: name.to_owned(),
        part,
        part_label: part_label.to_owned(),
        whole,
        whole_label: whole_label.to_owned(),
        share_label: None,
        share_note: None,
        counts: false,
        inferred: false,
    }
}

fn release() -> Vec<PartRow> {
    let groups = row(
        "trans",
        "Транснациональные группы",
        (Reach::exact(2.0), "2 транснациональные"),
        (Reach::exact(14.0), "из 14 групп"),
    );
    let property = row(
        "special",
        "По делам спецпрокуроров",
        (Reach::more_than(9e9), "более 9\u{a0}млрд тенге"),
        (Reach::rounded(10e9, 1e9), "из 10\u{a0}млрд тенге"),
    );
    vec![
        PartRow { counts: true, ..groups },
        PartRow {
            share_label: Some("более 90\u{a0}%".into()),
            share_note: Some("с учётом округления целого более 85,7\u{a0}%".into()),
            inferred: true,
            ..property
        },
    ]
}

fn ends() -> Vec<PartRow> {
    let whole = || (Reach::exact(100.0), "из 100\u{a0}тонн");
    vec![
        row("a", "Не менее", (Reach::at_least(40.0), "не менее 40"), whole()),
        row("b", "До", (Reach::up_to(40.0), "до 40"), whole()),
        row("c", "Около", (Reach::about(40.0), "около 40"), whole()),
        row("d", "Почти", (Reach::nearly(40.0), "почти 40"), whole()),
        row("e", "Округлено", (Reach::rounded(40.0, 10.0), "40"), whole()),
        row("f", "Больше целого", (Reach::exact(140.0), "140"), whole()),
        PartRow {
            counts: true,
            ..row(
                "g",
                "Более 2 из 14",
                (Reach::more_than(2.0), "более 2"),
                (Reach::exact(14.0), "из 14"),
            )
        },
        PartRow {
            counts: true,
            ..row("h", "5 из 50", (Reach::exact(5.0), "5"), (Reach::exact(50.0), "из 50"))
        },
    ]
}

pub(crate) fn cases() -> Vec<Case> {
    let case = |name, title, rows: Vec<PartRow>| {
        let spec = PartsSpec { rows };
        Case::new("parts", name, title, move |width_px| parts::draw(&spec, width_px))
    };
    let long = row(
        "kk",
        "Арнайы прокурорлар тергеп-тексеретін қылмыстық істер бойынша тыйым салынған мүлік",
        (Reach::more_than(9e9), "9\u{a0}миллиард теңгеден астам мүлікке тыйым салынған"),
        (
            Reach::rounded(10e9, 1e9),
            "есірткі істері бойынша тыйым салынған 10\u{a0}миллиард теңгенің ішінде",
        ),
    );
    let zero = (Reach::exact(0.0), "0");
    vec![
        case("release", "Две группы из четырнадцати были транснациональными", release()),
        case("ends", "Все виды концов", ends()),
        case(
            "kazakh",
            "Оның ішінде",
            vec![PartRow { share_label: Some("90\u{a0}%-дан астам".into()), ..long }],
        ),
        case("empty", "Частей нет", vec![]),
        case(
            "zero",
            "Ничего из ничего",
            vec![PartRow {
                counts: true, ..row("z", "Ноль", zero, (Reach::exact(0.0), "из 0"))
            }],
        ),
        case(
            "huge",
            "Триллион",
            vec![row(
                "t",
                "Из триллиона",
                (Reach::exact(f64::NAN), "–"),
                (Reach::exact(1e12), "1\u{a0}000\u{a0}000\u{a0}000\u{a0}000"),
            )],
        ),
    ]
}
