use super::*;
use crate::model::release::Release;
use crate::wire;

const FLAGSHIP: &str =
    include_str!("../../../assets/archive/releases/zakon-2025-08-08-meeting.json");
const REGISTRY: &str = include_str!("../../../assets/archive/registry.json");

fn flagship() -> Release {
    let registry = wire::registry::read(REGISTRY).usable().unwrap().0;
    wire::release::read(FLAGSHIP, &registry).usable().unwrap().0
}

fn renamed(id: &str) -> Release {
    Release { id: id.into(), published: None, occasion: None, ..flagship() }
}

fn part(name: &str, releases: &[&Release]) -> crate::model::part::Part {
    wire::part::read(&wire::part::text(name, releases).unwrap()).unwrap()
}

fn words(name: &str, releases: &[&Release], language: Language) -> PartWords {
    let text = wire::part::words_text(name, releases, language).unwrap();
    wire::part::read_words(&text).unwrap()
}

/// Two parts, the second with two releases.
fn store() -> (Store, [Release; 3]) {
    let releases = [flagship(), renamed("b"), renamed("c")];
    let [a, b, c] = &releases;
    let mut store = Store::with_room(171);
    store.append(part("1", &[a]), Some(&words("1", &[a], Language::Ru))).unwrap();
    store.append(part("2", &[b, c]), Some(&words("2", &[b, c], Language::Ru))).unwrap();
    (store, releases)
}

#[test]
fn what_goes_in_as_releases_comes_out_as_their_claims() {
    let (mut store, releases) = store();
    assert_eq!((store.n_rows(), store.n_parts(), store.heads().len()), (171, 2, 3));
    for language in [Language::Ru, Language::Kk] {
        let expected: Vec<Claim> = releases
            .iter()
            .flat_map(|release| Claim::all(release, language))
            .map(|claim| {
                let mut head = (*claim.head).clone();
                head.title = of_one_language(&head.title, language);
                Claim { head: Rc::new(head), ..claim }
            })
            .collect();
        assert_eq!(store.claims(0..171), expected);
        // The second time round in Kazakh.
        let [a, b, c] = &releases;
        store.reword(&words("1", &[a], Language::Kk)).unwrap();
        store.reword(&words("2", &[b, c], Language::Kk)).unwrap();
        assert_eq!(store.language_of_part(1), Some(Language::Kk));
    }
}

fn of_one_language(
    title: &crate::model::wording::Wording,
    language: Language,
) -> crate::model::wording::Wording {
    let mut one = crate::model::wording::Wording::default();
    match language {
        Language::Ru => one.ru.clone_from(&title.ru),
        Language::Kk => one.kk.clone_from(&title.kk),
        Language::En => one.en.clone_from(&title.en),
    }
    one
}

#[test]
fn every_row_has_what_its_fact_says() {
    let (store, releases) = store();
    let facts = releases.iter().flat_map(|release| &release.facts);
    for (number, fact) in (0..).zip(facts) {
        let row = store.row(number).unwrap();
        assert_eq!((row.fact, row.kind, row.says), (&*fact.id, fact.kind(), fact.says.ru.as_str()));
        assert_eq!((row.figure.as_ref(), row.place), (fact.figure(), fact.place.as_ref()));
        assert_eq!(row.period.zip(row.period_basis), fact.period());
        assert_eq!(row.is_of_the_outlet, fact.is_of_the_outlet());
        assert_eq!(row.place_basis.is_some(), fact.has_inferred_place());
        assert_eq!(store.row_of(&row.head.id, row.fact, None), Some(number));
    }
    assert_eq!(store.row(171), None);
    assert_eq!(store.row_of("c", "nosuch", None), None);
    assert_eq!(store.rows_with(Facet::Indicator, "drug-sale-offences").n(), 3);
    assert_eq!(store.rows_with(Facet::Year, "2025").n(), 57 + 2 * store_dated(&releases[1]));
    assert!(store.rows_with(Facet::Place, "nosuch").is_empty());
}

fn store_dated(release: &Release) -> usize {
    release.facts.iter().filter(|fact| fact.period().is_some()).count()
}

#[test]
fn a_refused_part_leaves_the_store_as_it_was() {
    let (mut store, releases) = store();
    let [a, b, c] = &releases;
    let before = store.clone();
    assert_eq!(store.append(part("1", &[b]), None), Err(Refused::Twice));
    let other = words("3", &[b, c], Language::Ru);
    assert_eq!(store.append(part("3", &[b]), Some(&other)), Err(Refused::OtherWords));
    assert_eq!(store.reword(&other), Err(Refused::OtherWords));
    let mut short = words("1", &[a], Language::Kk);
    short.says.pop();
    assert_eq!(store.reword(&short), Err(Refused::OtherWords));
    assert!(store == before);
}
