use super::*;
use crate::model::registry::Registry;
use crate::wire;
use serde_json::{Value as Json, json};

const REGISTRY: &str = include_str!("../../../tests/data/editions/registry.json");
const FIRST: &str = include_str!("../../../tests/data/editions/editions/made-up-bulletin.1.json");
const SECOND: &str = include_str!("../../../tests/data/editions/releases/made-up-bulletin.json");
const FLAGSHIP: &str =
    include_str!("../../../assets/archive/releases/zakon-2025-08-08-meeting.json");

fn made_up() -> Registry {
    wire::registry::read(REGISTRY).whole().unwrap()
}

fn pair() -> [Release; 2] {
    [FIRST, SECOND].map(|text| wire::release::read(text, &made_up()).whole().unwrap())
}

/// The classes of the changes of each fact, by its id.
fn classes<'a>(ledger: &Ledger<'a>) -> Vec<(&'a str, Class, Vec<&'static str>)> {
    let line = |entry: &Entry<'a>| {
        let fact = entry.after.or(entry.before).unwrap();
        let members = entry.changes.iter().map(|change| change.member.code()).collect();
        (&*fact.id, entry.class(), members)
    };
    ledger.facts.iter().map(line).collect()
}

#[test]
fn the_made_up_pair_has_one_of_each() {
    let [first, second] = pair();
    let ledger = compare(&first, &second);
    let expected: [(&str, Class, &[&str]); 11] = [
        ("workshops", Class::Requalified, &["qualifier", "rounded-to", "says", "phrase"]),
        ("paper", Class::Requalified, &["qualifier", "says", "phrase"]),
        ("bicycles", Class::Requalified, &["qualifier", "says", "phrase"]),
        ("trees", Class::Revised, &["value", "percent", "says", "phrase"]),
        ("benches", Class::Rescoped, &["place", "counted-by", "says"]),
        ("lamps", Class::Redated, &["period", "period-basis", "says"]),
        ("bridges", Class::Added, &[]),
        ("signs", Class::Removed, &[]),
        ("workshops-north", Class::Related, &["part-of"]),
        ("reason", Class::Reworded, &["says"]),
        ("plan", Class::Moved, &["locator"]),
    ];
    let seen = classes(&ledger);
    let seen: Vec<_> = seen.iter().map(|(id, class, all)| (*id, *class, &all[..])).collect();
    assert_eq!(seen, expected);
    let own: Vec<_> = ledger.release.iter().map(|change| change.member.code()).collect();
    assert_eq!(own, ["title", "url"]);
    let n: usize = ledger.counts().iter().map(|(_, n)| n).sum();
    assert_eq!(n, ledger.facts.len());
}

#[test]
fn a_hedge_is_lost_gained_or_another() {
    let [first, second] = pair();
    let ledger = compare(&first, &second);
    let hedges = ledger.facts.iter().flat_map(|entry| entry.changes.iter().map(Change::hedge));
    let hedges: Vec<Hedge> = hedges.flatten().collect();
    assert_eq!(hedges, [Hedge::Lost, Hedge::Gained, Hedge::Changed]);
}

#[test]
fn numbers_are_compared_as_they_are_written() {
    let [first, second] = pair();
    let ledger = compare(&first, &second);
    let trees = ledger.facts.iter().find(|entry| entry.id().is_some_and(|id| **id == *"trees"));
    let change = trees.unwrap().changes[0].clone();
    let numbers = [change.from, change.to].map(|value| match value {
        Some(Value::Number(number)) => number.to_string(),
        other => panic!("{other:?}"),
    });
    assert_eq!(numbers, ["5400", "5640"]);
}

/// What a ledger says, whichever of its editions is the earlier one.
fn both_ways(before: &Release, after: &Release) {
    let (there, back) = (compare(before, after), compare(after, before));
    assert_eq!(there.release, mirrored(&back.release));
    assert_eq!(there.facts.len(), back.facts.len());
    for entry in &there.facts {
        let other = back.facts.iter().find(|other| other.id() == entry.id()).unwrap();
        assert_eq!((entry.before, entry.after), (other.after, other.before));
        assert_eq!(entry.changes, mirrored(&other.changes));
    }
}

fn mirrored<'a>(changes: &[Change<'a>]) -> Vec<Change<'a>> {
    let turn = |change: &Change<'a>| Change { from: change.to, to: change.from, ..change.clone() };
    changes.iter().map(turn).collect()
}

#[test]
fn nothing_changes_without_a_change_and_all_changes_have_two_sides() {
    let [first, second] = pair();
    assert!(compare(&first, &first).is_empty());
    assert!(compare(&second, &second).is_empty());
    both_ways(&first, &second);
}

/// Every place of a tree that holds something, as a JSON pointer.
fn places(tree: &Json, path: &str, found: &mut Vec<String>) {
    match tree {
        Json::Object(members) => members.iter().for_each(|(name, inner)| {
            places(inner, &format!("{path}/{name}"), found);
        }),
        Json::Array(items) => items.iter().enumerate().for_each(|(at, inner)| {
            places(inner, &format!("{path}/{at}"), found);
        }),
        _ => {}
    }
    found.push(path.to_owned());
}

/// Other values that may stand in the member with this path.
fn others(path: &str, value: &Json) -> Vec<Json> {
    let words: &[&str] = match path.rsplit('/').next().unwrap() {
        "qualifier" | "percent_qualifier" => &["up_to"],
        "direction" => &["down"],
        "unit" => &["t"],
        "link" => &["money"],
        "role" => &["context"],
        "language" => &["kk"],
        "outlet" => &["inform-kz"],
        "issuer" | "body" | "counted_by" => &["kz-mvd"],
        "place" => &["KZ-71"],
        "part_of" => &["groups"],
        "sha256" => &["aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"],
        "url" => &["https://other.example"],
        name if name.ends_with("_basis") => &["inherited"],
        "period" | "date" | "due" | "baseline" | "published" => &["2024-02-03"],
        "value" | "from" | "percent" | "factor" | "rounded_to" | "percent_rounded_to" => &["9"],
        _ => &["kz-mvd", "drug-sale", "other words"],
    };
    match value {
        Json::String(_) => words.iter().copied().map(Json::from).collect(),
        Json::Number(number) => vec![json!(number.as_u64().unwrap_or_default() + 1)],
        Json::Bool(is) => vec![json!(!is)],
        Json::Array(_) => vec![json!([])],
        Json::Object(_) | Json::Null => vec![Json::Null],
    }
}

#[test]
fn whatever_member_changes_is_in_the_ledger() {
    let registry = include_str!("../../../assets/archive/registry.json");
    let registry = wire::registry::read(registry).whole().unwrap();
    let release = wire::release::read(FLAGSHIP, &registry).whole().unwrap();
    let mut file: Json = serde_json::from_str(FLAGSHIP).unwrap();
    // What is absent where it says nothing.
    let change = file["facts"][16]["change"].as_object_mut().unwrap();
    change.insert("percent_qualifier".to_owned(), json!("exact"));
    // One fact of each kind, and the two with the most members, say as much as all of them.
    let mut all = Vec::new();
    places(&file, "", &mut all);
    let mut kinds = std::collections::BTreeSet::new();
    let facts = release.facts.iter().enumerate();
    let kept: Vec<String> = facts
        .filter(|(_, fact)| {
            kinds.insert(fact.kind()) || ["drug-sale", "property"].contains(&&*fact.id)
        })
        .map(|(at, _)| format!("/facts/{at}/"))
        .collect();
    let is_kept =
        |path: &str| !path.starts_with("/facts/") || kept.iter().any(|it| path.starts_with(it));
    all.retain(|path| is_kept(path) && !["", "/id", "/edition", "/format"].contains(&&**path));
    let mut n = 0;
    for path in all {
        let before = file.pointer(&path).unwrap().clone();
        for other in others(&path, &before) {
            *file.pointer_mut(&path).unwrap() = other;
            let changed = wire::release::read(&file.to_string(), &registry).whole();
            if let Some(changed) = changed.ok().filter(|changed| *changed != release) {
                n += 1;
                assert!(!compare(&release, &changed).is_empty(), "{path}");
                both_ways(&release, &changed);
            }
        }
        *file.pointer_mut(&path).unwrap() = before;
    }
    assert!(n > 100, "only {n} changes were read");
}

#[test]
fn every_member_has_one_name_and_one_row() {
    let mut codes: Vec<&str> = Member::ALL.iter().map(|(_, code, _)| *code).collect();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), Member::ALL.len());
    for (member, code, class) in Member::ALL {
        assert_eq!((member.code(), member.class()), (code, class));
    }
}
