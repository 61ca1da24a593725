//! What the archive's releases say beside one another: every finding in one line, read by hand against the sources.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "what these tests cannot do, they must say at once")]

use std::fs;
use std::path::{Path, PathBuf};

use svodka::analysis::derived::{self, Derived};
use svodka::analysis::store::Store;
use svodka::checks::Term;
use svodka::checks::across::{self, Disagreement, Seen, Sweep};
use svodka::model::claim::Claim;
use svodka::model::quantity::{Edge, Qualifier, Range, Side};
use svodka::model::registry::Registry;
use svodka::model::release::Release;
use svodka::model::verdict::Verdict;
use svodka::model::wording::Language;
use svodka::wire;

fn path(below_root: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(below_root)
}

/// The archive's figures and registry.
fn archive() -> (Vec<Claim>, Registry) {
    let (releases, registry) = releases();
    let claims = releases.iter().flat_map(|release| Claim::all(release, Language::En)).collect();
    (claims, registry)
}

fn releases() -> (Vec<Release>, Registry) {
    let text = fs::read_to_string(path("assets/archive/registry.json")).unwrap();
    let (registry, problems) = wire::registry::read(&text).unwrap();
    assert_eq!(problems, []);
    let mut files: Vec<PathBuf> = fs::read_dir(path("assets/archive/releases"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    let mut releases = Vec::new();
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        let (release, problems) = wire::release::read(&text, &registry).unwrap();
        assert_eq!(problems, [], "{}", file.display());
        releases.push(release);
    }
    (releases, registry)
}

fn edge(edge: Option<Edge>, open: &str) -> String {
    let Some(edge) = edge else { return open.to_owned() };
    let number = edge.value.normalize();
    match edge.side {
        Side::At => number.to_string(),
        Side::Above => format!("{number}+"),
        Side::Below => format!("{number}-"),
    }
}

fn range(range: Range) -> String {
    let (low, high) = (edge(range.low, "-∞"), edge(range.high, "∞"));
    if low == high { low } else { format!("[{low} {high}]") }
}

fn term(term: &Term) -> String {
    let unit = |unit: &Option<svodka::model::Id>| {
        unit.as_deref().filter(|unit| *unit != "1").map_or(String::new(), |unit| format!(" {unit}"))
    };
    match term {
        Term::Number(number, id) | Term::Rounded(number, id) => {
            format!("{}{}", number.normalize(), unit(id))
        }
        Term::Range(values, id) => range(*values) + &unit(id),
        Term::Claim(quantity) => {
            let unit = unit(&Some(quantity.unit.clone()));
            let number = format!("{}{unit}", quantity.value.normalize());
            match quantity.qualifier {
                Qualifier::Exact => number,
                qualifier => format!("{} {number}", qualifier.code()),
            }
        }
        Term::Sign(sign) => (*sign).to_owned(),
        Term::Day(day) => day.iso(),
        Term::Word(word) => (*word).to_owned(),
    }
}

/// Release and fact of a claim.
fn name(at: usize, claims: &[Claim]) -> String {
    claims.get(at).map(|claim| format!("{}/{}", claim.head.id, claim.fact)).unwrap()
}

fn line(finding: &Disagreement, claims: &[Claim]) -> String {
    let verdict = match finding.verdict {
        Verdict::DoesNotHold => "does not hold",
        Verdict::CannotTell => "cannot tell",
        Verdict::Holds => "holds",
    };
    let sum: Vec<String> = finding
        .sum
        .iter()
        .map(|line| line.iter().map(term).collect::<Vec<_>>().join(" "))
        .collect();
    let facts: Vec<String> = finding.claims.iter().map(|at| name(*at, claims)).collect();
    let inferred = if finding.rests_on_inference { ", rests on inference" } else { "" };
    format!(
        "{} | {} | {verdict}{inferred} | {} | {}",
        finding.check.code(),
        finding.reason.code(),
        sum.join("; "),
        facts.join(", ")
    )
}

fn derived_line(part: &Derived, claims: &[Claim]) -> String {
    let inferred = if part.rests_on_inference { ", rests on inference" } else { "" };
    format!(
        "{} | {} … {} | {} {}{inferred} | {} less {}",
        claims.get(part.later).map(|claim| &claim.figure.indicator).unwrap(),
        part.first.iso(),
        part.last.iso(),
        range(part.interval.widest),
        part.unit,
        name(part.later, claims),
        name(part.earlier, claims)
    )
}

/// The lines as the snapshot has them; `UPDATE_SNAPSHOTS` writes it anew.
#[track_caller]
fn check(name: &str, lines: &[String]) {
    let text = lines.join("\n") + "\n";
    let file = path("tests/snapshots").join(name);
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        fs::write(&file, &text).unwrap();
    }
    let expected = fs::read_to_string(&file).unwrap_or_default();
    for (seen, expected) in lines.iter().zip(expected.lines()) {
        assert_eq!(seen, expected, "{name}: read the line, then run `cargo xtask bless`");
    }
    assert_eq!(text, expected, "{name}: read what is new, then run `cargo xtask bless`");
}

#[test]
fn the_disagreements_of_the_archive_are_those_that_were_read() {
    let (claims, registry) = archive();
    let found = across::all(&claims, &registry);
    let lines: Vec<String> = found.iter().map(|finding| line(finding, &claims)).collect();
    check("disagreements.txt", &lines);
}

#[test]
fn a_sweep_in_steps_finds_what_is_found_at_once() {
    let (releases, registry) = releases();
    let mut store = Store::default();
    for (name, releases) in ["1", "2", "3"].into_iter().zip(releases.chunks(12)) {
        let releases: Vec<&Release> = releases.iter().collect();
        let part = wire::part::text(name, &releases).unwrap();
        let words = wire::part::words_text(name, &releases, Language::En).unwrap();
        let words = wire::part::read_words(&words).unwrap();
        store.append(wire::part::read(&part).unwrap(), Some(&words)).unwrap();
    }
    let claims = store.claims(0..u32::try_from(store.n_rows()).unwrap());
    let found = across::all(&claims, &registry);
    let at_once: Vec<String> = found.iter().map(|finding| line(finding, &claims)).collect();
    let mut sweep = Sweep::new(&store, &registry);
    while sweep.advance(&store, &registry) {}
    assert_eq!(sweep.progress().0, sweep.progress().1);
    // Rows that are no figures are no claims.
    let is_claim = |row: &usize| store.claim(u32::try_from(*row).unwrap()).is_some();
    let place = |row: &usize| (0..*row).filter(is_claim).count();
    let found = sweep.end().into_iter().map(|mut finding| {
        if let Seen::Parts { total, .. } = &mut finding.seen {
            *total = place(total);
        }
        finding.claims = finding.claims.iter().map(place).collect();
        finding
    });
    let in_steps: Vec<String> = found.map(|finding| line(&finding, &claims)).collect();
    assert_eq!(in_steps, at_once);
    assert!(in_steps.len() > 20);
}

#[test]
fn the_derived_parts_of_years_are_those_that_were_read() {
    let (claims, registry) = archive();
    let parts = derived::parts(&claims, &registry);
    let lines: Vec<String> = parts.iter().map(|part| derived_line(part, &claims)).collect();
    check("derived-parts.txt", &lines);
}
