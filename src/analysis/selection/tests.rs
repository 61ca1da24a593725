use super::*;
use crate::analysis::collate;
use crate::analysis::search::Search;
use crate::model::registry::Registry;
use crate::model::wording::Language;
use crate::wire;

const FLAGSHIP: &str =
    include_str!("../../../assets/archive/releases/zakon-2025-08-08-meeting.json");
const REGISTRY: &str = include_str!("../../../assets/archive/registry.json");

/// The flagship release and an undated one with half of its facts, each in a part.
fn archive() -> (Store, Search, Registry) {
    let registry = wire::registry::read(REGISTRY).usable().unwrap().0;
    let release = wire::release::read(FLAGSHIP, &registry).usable().unwrap().0;
    let mut undated = release.clone();
    undated.id = "undated".into();
    undated.issuer = "kz-mvd".into();
    (undated.published, undated.occasion) = (None, None);
    undated.facts.truncate(28);
    let mut store = Store::default();
    for (name, release) in [("1", &undated), ("2", &release)] {
        let part = wire::part::text(name, &[release]).unwrap();
        let words = wire::part::words_text(name, &[release], Language::Ru).unwrap();
        let words = wire::part::read_words(&words).unwrap();
        store.append(wire::part::read(&part).unwrap(), Some(&words)).unwrap();
    }
    let mut search = Search::new(Language::Ru);
    while search.advance(&store, &registry) {}
    (store, search, registry)
}

fn ranking(order: Order, store: &Store, registry: &Registry) -> Ranking {
    let mut ranking = Ranking::new(order, Language::Ru);
    while ranking.advance(store, registry) {}
    ranking
}

fn selected(query: &str) -> (Store, Selection) {
    let (store, selection, _) = counted(query);
    (store, selection)
}

fn counted(query: &str) -> (Store, Selection, Counts) {
    let (store, search, registry) = archive();
    let filter = Filter::from_query(query);
    let found = search.find(&filter.words, &store);
    let findings = [0, 16, 28 + 16].into_iter().collect();
    let ranking = ranking(filter.order, &store, &registry);
    let selection = select(&store, &filter, &found, &findings, &ranking);
    let counts = count(&store, &filter, &found, &findings);
    (store, selection, counts)
}

/// Whether a row passes, looked at alone and without columns.
fn passes(store: &Store, row: u32, filter: &Filter, but: Option<Facet>) -> bool {
    filter.chosen.iter().filter(|(facet, _)| Some(*facet) != but).all(|(facet, chosen)| {
        chosen.as_ref().is_none_or(|chosen| store.id(row, facet) == Some(chosen))
    })
}

#[test]
fn facets_count_what_each_choice_would_leave() {
    let queries = [
        "",
        "q=%D0%B3%D1%80%D1%83%D0%BF%D0%BF",
        "kind=figure",
        "kind=figure&body=kz-pgo&year=2025",
        "q=%D0%B3%D1%80%D1%83%D0%BF%D0%BF&kind=figure&link=organisation",
        "place=KZ&kind=statement",
        "indicator=nosuch",
        "indicator=nosuch&kind=figure",
    ];
    for query in queries {
        let (store, selection, counted) = counted(query);
        let filter = Filter::from_query(query);
        let (_, search, _) = archive();
        let found = search.find(&filter.words, &store);
        let n = found.iter().filter(|row| passes(&store, *row, &filter, None)).count();
        assert_eq!(selection.rows.len(), n, "{query}");
        for (facet, counts) in counted.facets.iter() {
            for id in store.codes(facet).ids() {
                let with = |row: &u32| {
                    passes(&store, *row, &filter, Some(facet)) && store.id(*row, facet) == Some(id)
                };
                let expected = found.iter().filter(with).count();
                let seen = counts.iter().find(|(other, _)| other == id).map_or(0, |(_, n)| *n);
                assert_eq!(seen, expected, "{query}: {id}");
            }
            assert!(counts.is_sorted_by_key(|(_, n)| std::cmp::Reverse(*n)));
        }
    }
}

#[test]
fn findings_are_a_choice_like_the_others() {
    let (_, selection, counts) = counted("kind=figure");
    assert_eq!((counts.n_with_findings, selection.rows.len()), (2, 15 + 7));
    let (_, selection, counts) = counted("kind=figure&findings=1");
    assert_eq!((counts.n_with_findings, selection.rows.len()), (2, 2));
    let date = counts.facets.get(Facet::Kind).iter().find(|(id, _)| &**id == "date");
    assert_eq!(date.map(|(_, n)| *n), Some(1));
}

#[test]
fn every_order_is_that_of_its_values_and_rows_without_one_stand_last() {
    let (store, first) = selected("order=date");
    let days: Vec<_> = first.rows.iter().map(|row| store.day(*row)).collect();
    assert!(days.windows(2).all(|pair| pair[0] >= pair[1]) && days.last() == Some(&None));
    let (store, back) = selected("order=date&reversed=1");
    let days: Vec<_> = back.rows.iter().filter_map(|row| store.day(*row)).collect();
    assert!(days.is_sorted() && store.day(*back.rows.last().unwrap()).is_none());

    let (store, selection) = selected("order=value&kind=figure");
    let shown: Vec<String> = selection
        .rows
        .iter()
        .map(|row| {
            let figure = store.row(*row).unwrap().figure.unwrap();
            format!("{} {}", figure.quantity.value, figure.quantity.unit)
        })
        .collect();
    let counts: Vec<&str> = shown.iter().filter_map(|text| text.strip_suffix(" 1")).collect();
    assert!(counts.is_sorted_by_key(|n| n.parse::<u64>().unwrap()), "{shown:?}");
    let mass: Vec<&String> =
        shown.iter().filter(|text| text.ends_with('t') || text.ends_with("kg")).collect();
    assert_eq!(mass, ["100 kg", "8 t", "14 t", "14 t"]);

    let (store, selection) = selected("order=words");
    let words: Vec<&str> = selection.rows.iter().map(|row| store.says(*row)).collect();
    assert!(words.windows(2).all(|pair| collate::compare_letters(pair[0], pair[1]).is_le()));

    let (store, selection) = selected("order=release");
    let releases: Vec<&str> =
        selection.rows.iter().map(|row| &*store.head(*row).unwrap().id).collect();
    assert_eq!((releases[0], releases[56], releases[57]), (releases[0], releases[0], "undated"));

    let (store, selection) = selected("order=indicator");
    let n = selection.rows.iter().take_while(|row| store.value(**row).is_some()).count();
    assert_eq!(n, 15 + 7);
}

#[test]
fn a_part_that_is_not_ranked_yet_stands_behind() {
    let (store, _, registry) = archive();
    let mut ranking = Ranking::new(Order::Date, Language::Ru);
    let all = Bits::all(store.n_rows());
    assert_eq!(ranking.ordered(&all, false), (0..85).collect::<Vec<_>>());
    assert!(ranking.advance(&store, &registry));
    let rows = ranking.ordered(&all, false);
    assert_eq!(rows.iter().skip(28).copied().collect::<Vec<_>>(), (28..85).collect::<Vec<_>>());
    assert!(!ranking.is_whole(&store));
    while ranking.advance(&store, &registry) {}
    assert!(ranking.is_whole(&store));
}

#[test]
fn parts_are_merged_in_steps_to_the_order_of_their_keys() {
    let registry = wire::registry::read(REGISTRY).whole().unwrap();
    let release = wire::release::read(FLAGSHIP, &registry).whole().unwrap();
    let mut store = Store::default();
    for n in 0..9 {
        let mut other = release.clone();
        other.id = format!("r{n}").into();
        other.facts.truncate(57 - 6 * n);
        let name = n.to_string();
        let part = wire::part::text(&name, &[&other]).unwrap();
        let words = wire::part::words_text(&name, &[&other], Language::Ru).unwrap();
        let words = wire::part::read_words(&words).unwrap();
        store.append(wire::part::read(&part).unwrap(), Some(&words)).unwrap();
    }
    let all = Bits::all(store.n_rows());
    for (order, _) in Order::ALL {
        let ranking = ranking(order, &store, &registry);
        let rows = ranking.ordered(&all, false);
        assert_eq!(rows.len(), store.n_rows());
        assert!(rows.windows(2).all(|pair| {
            let [a, b] = [pair[0], pair[1]].map(|row| (row, store.row(row).unwrap()));
            let says = collate::compare_letters(a.1.says, b.1.says);
            let day = store.day(b.0).cmp(&store.day(a.0));
            match order {
                Order::Words => says.then(a.0.cmp(&b.0)).is_lt(),
                Order::Date => day.then(a.0.cmp(&b.0)).is_lt(),
                _ => a.0 != b.0,
            }
        }));
    }
}
