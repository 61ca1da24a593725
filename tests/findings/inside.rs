//! What each release of the archive says in itself.

use super::written::{sum, verdict};
use super::{archive, check};
use svodka::checks::{self, Finding};
use svodka::model::claim::Claim;
use svodka::model::release::Release;
use svodka::model::wording::Language;

fn line(finding: &Finding, release: &Release, history: &[Claim]) -> String {
    let inferred = if finding.rests_on_inference { ", rests on inference" } else { "" };
    let name = |at: &usize| format!("{}/{}", history[*at].head.id, history[*at].fact);
    let beside: Vec<String> = finding.beside.iter().map(name).collect();
    let beside =
        if beside.is_empty() { String::new() } else { format!(" beside {}", beside.join(", ")) };
    format!(
        "{} | {} | {}{inferred} | {} | {}{beside}",
        release.id,
        finding.check.code(),
        verdict(finding.verdict),
        sum(&finding.sum),
        finding.facts.join(", ")
    )
}

#[test]
fn the_findings_inside_the_releases_are_those_that_were_read() {
    let (releases, registry) = archive();
    let history: Vec<Claim> =
        releases.iter().flat_map(|release| Claim::all(release, Language::En)).collect();
    let lines: Vec<String> = releases
        .iter()
        .flat_map(|release| {
            let found = checks::thorough(release, &registry, &history);
            let history = &history;
            found.into_iter().map(move |finding| line(&finding, release, history))
        })
        .collect();
    check("findings.txt", &lines);
}

#[test]
fn what_a_reader_is_shown_is_among_what_is_found() {
    let (releases, registry) = archive();
    for release in &releases {
        let found = checks::thorough(release, &registry, &[]);
        let mut rest = found.iter();
        for shown in checks::run(release, &registry) {
            assert!(rest.any(|finding| *finding == shown), "{}: {shown:?}", release.id);
        }
    }
}
