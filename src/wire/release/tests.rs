use super::super::registry;
use super::*;

const FLAGSHIP: &str =
    include_str!("../../../assets/archive/releases/zakon-2025-08-08-meeting.json");

fn known() -> Registry {
    let (registry, problems) =
        registry::read(include_str!("../../../assets/archive/registry.json")).unwrap();
    assert_eq!(problems, []);
    registry
}

#[test]
fn the_flagship_reads_whole_and_clean() {
    let (release, problems) = read(FLAGSHIP, &known()).unwrap();
    assert_eq!(problems, []);
    assert_eq!((release.facts.len(), release.figures().count()), (57, 15));
}

/// Replaces the first `from` of the flagship and gives what is then wrong.
#[track_caller]
fn check(from: &str, to: &str, expected: &[&str]) {
    assert!(FLAGSHIP.contains(from), "the flagship has no {from}");
    let changed = FLAGSHIP.replacen(from, to, 1);
    let seen: Vec<String> = match read(&changed, &known()) {
        Ok((_, problems)) => problems.iter().map(ToString::to_string).collect(),
        Err(problem) => vec![format!("unusable: {problem}")],
    };
    let without_place = |line: &String| {
        line.split_once(": ").map_or_else(
            || line.clone(),
            |(place, rest)| {
                assert!(
                    place == "unusable"
                        || place.split(':').all(|n| n.parse::<u32>().is_ok_and(|n| n > 0))
                );
                rest.to_owned()
            },
        )
    };
    assert_eq!(seen.iter().map(without_place).collect::<Vec<_>>(), expected);
}

#[test]
fn faults_are_named_with_their_path_and_remedy() {
    check(
        "\"value\": \"1637\"",
        "\"value\": \"1e3\"",
        &["facts[16].value: problem-not-decimal: 1e3"],
    );
    check(
        "\"value\": \"1637\"",
        "\"value\": 1637",
        &["facts[16].value: problem-wrong-shape: \"…\""],
    );
    check(
        "\"qualifier\": \"exact\"",
        "\"qualifier\": \"exac\"",
        &["facts[16].qualifier: problem-unknown-word: exac (exact)"],
    );
    check(
        "\"link\": \"sale\"",
        "\"lnk\": \"sale\"",
        &["facts[16].lnk: problem-unknown-member: lnk (link)"],
    );
    check(
        "\"unit\": \"1\"",
        "\"unit\": \"kilo\"",
        &["facts[16].unit: problem-dangling: kilo (units)"],
    );
    check("\"start\": 1057", "\"start\": 1058", &["facts[16].locator.start: problem-offsets"]);
    check(
        "\"part_of\": \"groups\"",
        "\"part_of\": \"transnational-groups\"",
        &["facts: problem-circle: transnational-groups"],
    );
    check(
        "\"period\": \"2025-01/2025-07\"",
        "\"period\": \"2025-07/2025-01\"",
        &["facts[16].period: problem-not-period: 2025-07/2025-01 (it ends before it starts)"],
    );
    check(
        "\"edition\": 1",
        "\"edition\": 1, \"edition\": 2",
        &["edition: problem-duplicate: edition"],
    );
}

#[test]
fn several_faults_of_one_file_are_all_reported() {
    let changed = FLAGSHIP
        .replacen("\"value\": \"1637\"", "\"value\": \"\"", 1)
        .replacen("\"unit\": \"KZT\"", "\"unit\": \"KZ\"", 1)
        .replacen("\"kind\": \"event\"", "\"kind\": \"evnt\"", 1);
    let (release, problems) = read(&changed, &known()).unwrap();
    let paths: Vec<&str> = problems.iter().map(|problem| problem.path.as_str()).collect();
    assert!(paths.contains(&"facts[16].value"), "{paths:?}");
    assert!(paths.iter().any(|path| path.ends_with("].unit")), "{paths:?}");
    assert!(paths.iter().any(|path| path.ends_with("].kind")), "{paths:?}");
    // The three facts are kept aside, and what pointed to them is cut, not dangling.
    assert_eq!((release.facts.len(), release.broken.len()), (54, 3));
}

#[test]
fn files_that_are_no_release_say_why() {
    let whole = |text: &str| read(text, &known()).unwrap_err().trouble.code();
    assert_eq!(whole(""), "problem-empty");
    assert_eq!(whole("{\"format\": "), "problem-truncated");
    assert_eq!(whole("<html>"), "problem-not-json");
    assert_eq!(whole("[]"), "problem-wrong-shape");
    assert_eq!(whole("{}"), "problem-missing-member");
    assert_eq!(whole("{\"format\": \"svodka-release/2\"}"), "problem-newer-format");
    assert_eq!(whole("{\"format\": \"svodka-index/1\"}"), "problem-other-format");
    assert_eq!(whole(&"[".repeat(10_000)), "problem-not-json");
    let cut = &FLAGSHIP[..FLAGSHIP.char_indices().nth(9_000).unwrap().0];
    assert_eq!(whole(cut), "problem-truncated");
}

#[test]
fn addresses_that_are_no_web_addresses_never_become_links() {
    check(
        "\"url\": \"https://www.zakon.kz",
        "\"url\": \"javascript:alert(1)//www.zakon.kz",
        &[
            "32:5: source.url: problem-unknown-word: javascript:alert(1)//www.zakon.kz/obshes (https://…, http://…)",
        ],
    );
}
