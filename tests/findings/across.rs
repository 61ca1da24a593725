//! What the archive's releases say beside one another.

use super::written::{range, sum, verdict};
use super::{archive, check};
use svodka::analysis::derived::{self, Derived};
use svodka::analysis::store::Store;
use svodka::checks::across::{self, Disagreement, Seen, Sweep};
use svodka::model::claim::Claim;
use svodka::model::registry::Registry;
use svodka::model::release::Release;
use svodka::model::wording::Language;
use svodka::wire;

/// The archive's figures and registry.
fn claims() -> (Vec<Claim>, Registry) {
    let (releases, registry) = archive();
    let claims = releases.iter().flat_map(|release| Claim::all(release, Language::En));
    (claims.collect(), registry)
}

/// Release and fact of a claim.
fn name(at: usize, claims: &[Claim]) -> String {
    claims.get(at).map(|claim| format!("{}/{}", claim.head.id, claim.fact)).unwrap()
}

fn line(finding: &Disagreement, claims: &[Claim]) -> String {
    let facts: Vec<String> = finding.claims.iter().map(|at| name(*at, claims)).collect();
    let inferred = if finding.rests_on_inference { ", rests on inference" } else { "" };
    format!(
        "{} | {} | {}{inferred} | {} | {}",
        finding.check.code(),
        finding.reason.code(),
        verdict(finding.verdict),
        sum(&finding.sum),
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

#[test]
fn the_disagreements_of_the_archive_are_those_that_were_read() {
    let (claims, registry) = claims();
    let found = across::all(&claims, &registry);
    let lines: Vec<String> = found.iter().map(|finding| line(finding, &claims)).collect();
    check("disagreements.txt", &lines);
}

#[test]
fn the_derived_parts_of_years_are_those_that_were_read() {
    let (claims, registry) = claims();
    let parts = derived::parts(&claims, &registry);
    let lines: Vec<String> = parts.iter().map(|part| derived_line(part, &claims)).collect();
    check("derived-parts.txt", &lines);
}

#[test]
fn a_sweep_in_steps_finds_what_is_found_at_once() {
    let (releases, registry) = archive();
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
    let mut sweep = Sweep::new(&store, &registry, None);
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
