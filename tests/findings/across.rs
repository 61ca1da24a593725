//! What the archive's releases say beside one another.

use super::written::{range, sum, verdict};
use super::{archive, check};
use svodka::analysis::derived::{self, Derived};
use svodka::checks::across::{self, Disagreement};
use svodka::model::claim::Claim;
use svodka::model::registry::Registry;
use svodka::model::wording::Language;

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
