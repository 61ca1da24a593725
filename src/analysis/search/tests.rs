use super::*;
use crate::analysis::store::Facet;
use crate::model::release::Release;
use crate::model::wording::Wording;
use crate::wire;

const FLAGSHIP: &str =
    include_str!("../../../assets/archive/releases/zakon-2025-08-08-meeting.json");
const REGISTRY: &str = include_str!("../../../assets/archive/registry.json");

/// The flagship release in one part, and in another a release of single facts.
fn archive(language: Language, says: &[&str]) -> (Store, Search) {
    let registry = wire::registry::read(REGISTRY).usable().unwrap().0;
    let release = wire::release::read(FLAGSHIP, &registry).usable().unwrap().0;
    let labs = release.fact("press-service").unwrap().clone();
    let facts = says.iter().map(|says| {
        let mut fact = labs.clone();
        fact.says =
            Wording { ru: (*says).to_owned(), kk: (*says).to_owned(), en: (*says).to_owned() };
        fact.locator.span.phrase = "…".to_owned();
        fact
    });
    let single = Release { id: "single".into(), facts: facts.collect(), ..release.clone() };
    let mut store = Store::default();
    for (name, release) in [("1", &release), ("2", &single)] {
        let part = wire::part::text(name, &[release]).unwrap();
        let words = wire::part::words_text(name, &[release], language).unwrap();
        let words = wire::part::read_words(&words).unwrap();
        store.append(wire::part::read(&part).unwrap(), Some(&words)).unwrap();
    }
    let mut search = Search::new(language);
    while search.advance(&store, &registry) {}
    assert_eq!(search.n_parts(), 2);
    (store, search)
}

/// The ids of the flagship's facts that are found.
#[track_caller]
fn check(language: Language, typed: &str, expected: &[&str]) {
    let (store, search) = archive(language, &[]);
    let found = search.find(typed, &store);
    let ids: Vec<&str> = found.iter().filter_map(|row| Some(store.row(row)?.fact)).collect();
    assert_eq!(ids, expected, "{typed}");
}

/// Which of these texts are found, by number.
#[track_caller]
fn among(language: Language, says: &[&str], typed: &str, expected: &[u32]) {
    let (store, search) = archive(language, says);
    let start = store.rows_of_part(1).start;
    let found = search.find(typed, &store);
    let found: Vec<u32> = found.iter().filter_map(|row| row.checked_sub(start)).collect();
    assert_eq!(found, expected, "{typed}");
}

#[test]
fn russian_words_are_found_in_every_form() {
    let says = [
        "Закрыта лаборатория.",
        "Закрыты две нарколаборатории.",
        "Из лабораторий изъято сырьё.",
        "Задержан лаборант.",
    ];
    for typed in ["лаборатория", "лаборатории", "лабораториями", "ЛАБОРАТОР"]
    {
        among(Language::Ru, &says, typed, &[0, 1, 2]);
    }
    among(Language::Ru, &says, "нарколабораторий", &[1]);
    among(Language::Ru, &says, "нарколаборатория", &[1]);
    among(Language::Ru, &says, "лабор", &[0, 2, 3]);
    among(Language::Ru, &says, "сырье изъяты", &[2]);
    among(Language::Ru, &says, "лаборатория изъято вертолет", &[]);
    let says = ["Выявлен один кошелёк.", "Выявлено пять криптокошельков.", "Куплена кошма."];
    for typed in ["кошелек", "кошельков", "кошелёк"] {
        among(Language::Ru, &says, typed, &[0, 1]);
    }
}

#[test]
fn kazakh_words_are_found_in_every_form_and_without_kazakh_letters() {
    let says = [
        "Зертхана жабылды.",
        "Зертханалар жабылды.",
        "Есірткі зертханасы табылды.",
        "Зертханалардың жабдығы тәркіленді.",
        "Зерттеу жүргізілді.",
    ];
    for typed in ["зертхана", "зертханалар", "зертханасы", "зертханалардың", "зертханалардын"]
    {
        among(Language::Kk, &says, typed, &[0, 1, 2, 3]);
    }
    let says = ["Қылмыстық топ жойылды.", "Қылмыстық топтардың тобы.", "Кылмыс деген сөз."];
    among(Language::Kk, &says, "топтар", &[0, 1]);
    among(Language::Kk, &says, "қылмыстық", &[0, 1]);
    among(Language::Kk, &says, "кылмыстык", &[0, 1]);
    among(Language::Kk, &says, "кылмыс", &[0, 1, 2]);
    among(Language::Kk, &says, "қылмыс", &[0, 1]);
}

#[test]
fn english_words_are_found_in_every_form() {
    let says = ["A laboratory was closed.", "Laboratories were closed.", "Labour laws."];
    among(Language::En, &says, "laboratories", &[0, 1]);
    among(Language::En, &says, "laboratory", &[0, 1]);
    among(Language::En, &says, "closing lab", &[0, 1]);
}

#[test]
fn wallets_are_found_by_their_names_in_every_language() {
    for language in Language::ALL {
        let (store, search) = archive(language, &[]);
        for typed in ["крипто", "криптокошелёк", "крипто-кошельков", "crypto wallet"]
        {
            let found = search.find(typed, &store);
            let is_wallets = |row| {
                store
                    .id(row, Facet::Indicator)
                    .is_some_and(|id| &**id == "crypto-wallets-identified")
            };
            assert!(found.iter().any(is_wallets), "{typed} in {language:?}");
        }
    }
}

#[test]
fn numbers_are_found_as_people_type_them() {
    for typed in ["1637", "1 637", "1\u{a0}637", "1,637", "163"] {
        check(Language::Ru, typed, &["drug-sale"]);
    }
    for typed in ["18 млн", "18000000", "18 000 000", "18,000,000", "18 million", "18млн $"] {
        check(Language::Ru, typed, &["digital-assets"]);
    }
    for typed in ["35 тысяч", "35000", "35 мың", "35 thousand"] {
        check(Language::Ru, typed, &["graffiti"]);
    }
    check(Language::Ru, "14 т", &["drugs-seized"]);
    check(Language::Ru, "14 тонн", &["drugs-seized"]);
    check(Language::Ru, "100 кг", &["nura-drugs"]);
    check(Language::Ru, "14 кг", &[]);
    check(Language::Ru, "16 %", &["drug-sale"]);
    check(Language::Ru, "14 групп", &["groups", "transnational-groups"]);
}

#[test]
fn a_number_that_is_there_wins_over_those_that_begin_with_it() {
    let says = [
        "Изъято 14 предметов.",
        "Изъято 140 предметов.",
        "Изъято 1 407 предметов.",
        "Изъято 47,2 т.",
    ];
    among(Language::Ru, &says, "14", &[0]);
    among(Language::Ru, &says, "140", &[1]);
    among(Language::Ru, &says, "47,2", &[3]);
    among(Language::Ru, &says, "47.2", &[3]);
    among(Language::Ru, &says, "47", &[3]);
    among(Language::Ru, &says, "47,2 тонны", &[]);
    let says = ["В 21 районе изъято 100 предметов.", "Изъято 21 100 предметов."];
    among(Language::Ru, &says, "21 100", &[1]);
    among(Language::Ru, &says[..1], "21 100", &[0]);
}

#[test]
fn nothing_typed_finds_all_and_rubbish_finds_nothing() {
    let (store, search) = archive(Language::En, &[]);
    for typed in ["", "  ", "…", "«»", "\u{1}"] {
        assert_eq!(search.find(typed, &store).n(), store.n_rows(), "{typed}");
    }
    for typed in ["zzz", "99999999999999999999999999999999999", "ы\u{1}ы"] {
        assert!(search.find(typed, &store).is_empty(), "{typed}");
    }
}

#[test]
fn a_part_that_is_not_in_the_index_yet_is_not_found() {
    let registry = wire::registry::read(REGISTRY).usable().unwrap().0;
    let (store, whole) = archive(Language::Ru, &["Нура"]);
    let mut search = Search::new(Language::Ru);
    assert!(search.find("нура", &store).is_empty());
    assert!(search.advance(&store, &registry));
    let first = search.find("нура", &store);
    assert_eq!(first.n() + 1, whole.find("нура", &store).n());
    while search.advance(&store, &registry) {}
    assert_eq!(search.n_parts(), 2);
    assert_eq!(search.find("нура", &store), whole.find("нура", &store));
}
