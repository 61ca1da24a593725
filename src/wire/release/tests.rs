use super::super::registry;
use super::*;

const FLAGSHIP: &str =
    include_str!("../../../assets/archive/releases/zakon-2025-08-08-meeting.json");

fn known() -> Registry {
    registry::read(include_str!("../../../assets/archive/registry.json")).whole().unwrap()
}

#[test]
fn the_flagship_reads_whole_and_clean() {
    let release = read(FLAGSHIP, &known()).whole().unwrap();
    assert_eq!((release.facts.len(), release.figures().count()), (57, 15));
}

/// What is wrong with a release, without the places.
#[track_caller]
fn faults(text: &str) -> (Option<Release>, Vec<String>) {
    let reading = read(text, &known());
    let faults = reading.problems.iter().map(|problem| {
        let text = problem.to_string();
        let (place, rest) = text.split_once(": ").unwrap();
        assert!(place.split(':').all(|n| n.parse::<u32>().is_ok_and(|n| n > 0)), "{text}");
        let (start, end) = ((problem.line, problem.column), (problem.end_line, problem.end_column));
        assert!(start < end, "{text}");
        rest.to_owned()
    });
    (reading.value, faults.collect())
}

/// Replaces the first `from` of the flagship and gives what is then wrong; the release stays readable.
#[track_caller]
fn check(from: &str, to: &str, expected: &[&str]) {
    assert!(FLAGSHIP.contains(from), "the flagship has no {from}");
    let (release, seen) = faults(&FLAGSHIP.replacen(from, to, 1));
    assert_eq!(seen, expected);
    assert!(release.is_some());
}

/// The same where the head cannot be read.
#[track_caller]
fn check_head(from: &str, to: &str, expected: &[&str]) {
    assert!(FLAGSHIP.contains(from), "the flagship has no {from}");
    let (release, seen) = faults(&FLAGSHIP.replacen(from, to, 1));
    assert_eq!(seen, expected);
    assert_eq!(release, None);
}

#[test]
fn faults_are_named_with_their_path_and_remedy() {
    let value = "\"value\": \"1637\"";
    check(value, "\"value\": \"1e3\"", &["facts[16].value: problem-not-decimal: 1e3"]);
    check(value, "\"value\": 1637", &["facts[16].value: problem-unquoted: 1637"]);
    for digits in ["1e400", "-0", "[]", "true", "{}"] {
        let to = format!("\"value\": {digits}");
        check(value, &to, &["facts[16].value: problem-wrong-shape (\"…\")"]);
    }
    check(
        "\"qualifier\": \"exact\"",
        "\"qualifier\": \"exac\"",
        &[
            "facts[16].qualifier: problem-unknown-word: exac (exact, more_than, at_least, less_than, up_to, nearly, about), exact?",
        ],
    );
    check(
        "\"link\": \"sale\"",
        "\"lnk\": \"sale\"",
        &["facts[16].lnk: problem-unknown-member: lnk, link?"],
    );
    check(
        "\"unit\": \"1\"",
        "\"unit\": \"KTZ\"",
        &["facts[16].unit: problem-dangling: KTZ (units), KZT?"],
    );
    check("\"unit\": \"1\"", "\"unit\": \"t\"", &["facts[16].unit: problem-wrong-unit: t (1)"]);
    check(
        "\"period\": \"2025-01/2025-07\"",
        "\"period\": \"2025-07/2025-01\"",
        &["facts[16].period: problem-not-period: 2025-07/2025-01 (period-backwards)"],
    );
    check(
        "\"baseline\": \"2024-01/2024-07\"",
        "\"baseline\": \"2024-07/2024-01\"",
        &["facts[16].change.baseline: problem-not-period: 2024-07/2024-01 (period-backwards)"],
    );
    check(
        "\"percent\": \"16\"",
        "\"percent\": \"-16\"",
        &["facts[16].change.percent: problem-unknown-word: -16 (≥ 0)"],
    );
    check(
        "\"percent_rounded_to\": \"1\"",
        "\"percent_qualifier\": \"abut\"",
        &[
            "facts[16].change.percent_qualifier: problem-unknown-word: abut (exact, more_than, at_least, less_than, up_to, nearly, about), about?",
        ],
    );
    check("\"percent\": \"16\",", "", &["facts[16].change: problem-missing-member: percent"]);
}

#[test]
fn members_and_ids_stand_once() {
    check(
        "\"edition\": 1",
        "\"edition\": 1, \"edition\": 2",
        &["edition: problem-duplicate-member: edition"],
    );
    check(
        "\"direction\": \"up\"",
        "\"direction\": \"up\", \"direction\": \"up\"",
        &["facts[16].change.direction: problem-duplicate-member: direction"],
    );
    check(
        "\"id\": \"drug-sale\"",
        "\"id\": \"groups\"",
        &[
            "headline[0]: problem-dangling: drug-sale (facts)",
            "facts[15].about[0]: problem-dangling: drug-sale (facts)",
            "facts[21].id: problem-duplicate: groups",
        ],
    );
    let headline = FLAGSHIP.split_once("\"headline\": [").unwrap().1;
    let first = headline.split(',').next().unwrap().trim();
    let id = first.trim_matches('"');
    check(
        "\"headline\": [",
        &format!("\"headline\": [{first}, "),
        &[&format!("headline[1]: problem-duplicate: {id}")],
    );
}

#[test]
fn links_that_lead_nowhere_are_cut_at_their_very_place() {
    let part = "\"part_of\": \"groups\"";
    check(
        part,
        "\"part_of\": \"groops\"",
        &["facts[23].part_of: problem-dangling: groops (facts), groups?"],
    );
    check(
        part,
        "\"part_of\": \"transnational-groups\"",
        &["facts[23].part_of: problem-circle: transnational-groups"],
    );
    let (release, _) = faults(&FLAGSHIP.replacen(part, "\"part_of\": \"groops\"", 1));
    let release = release.unwrap();
    assert_eq!((release.facts.len(), release.broken.len()), (57, 0));
    let part = release.fact("transnational-groups").unwrap().figure().unwrap();
    assert_eq!(part.part_of, None);
}

#[test]
fn places_in_the_text_fit_the_text_the_paragraph_and_the_phrase() {
    check(
        "\"start\": 1057",
        "\"start\": 1058",
        &["facts[16].locator.end: problem-offsets: 1062 − 1058 (5)"],
    );
    check(
        "\"start\": 1057,\n        \"end\": 1062",
        "\"start\": 7,\n        \"end\": 12",
        &["facts[16].locator.start: problem-offsets: [7, 12) ([935, 1064))"],
    );
    check(
        "\"paragraph\": 6,",
        "\"paragraph\": 60,",
        &["facts[15].locator.paragraph: problem-offsets: 60 (1…17)"],
    );
}

#[test]
fn a_fact_of_an_unknown_kind_has_one_fault() {
    check(
        "\"kind\": \"event\"",
        "\"kind\": \"evnt\"",
        &[
            "facts[2].kind: problem-unknown-word: evnt (figure, date, event, participant, measure, directive, statement), event?",
        ],
    );
}

#[test]
fn a_later_edition_says_when_it_came_out_and_the_first_does_not() {
    let one = "\"edition\": 1,";
    let dated = |number: u32, day: &str| format!("\"edition\": {number}, \"modified\": \"{day}\",");
    check_head(one, "\"edition\": 2,", &[": problem-missing-member: modified"]);
    let early = "modified: problem-unfit: ≥ 2025-08-08";
    check_head(one, &dated(2, "2025-08-07"), &[early]);
    check_head(
        one,
        &dated(2, "2025-09"),
        &["modified: problem-unknown-word: 2025-09 (YYYY-MM-DD)"],
    );
    check(one, &dated(1, "2025-09-01"), &["modified: problem-unfit: edition > 1"]);
    let text = FLAGSHIP.replacen(one, &dated(3, "2025-09-01"), 1);
    let release = read(&text, &known()).whole().unwrap();
    assert_eq!(release.known_from(), Day::from_iso("2025-09-01"));
    let first = read(FLAGSHIP, &known()).whole().unwrap();
    assert_eq!((first.modified, first.known_from()), (None, Day::from_iso("2025-08-08")));
}

#[test]
fn a_head_that_cannot_be_read_hides_nothing_behind_it() {
    check_head("\"edition\": 1", "\"edition\": 0", &["edition: problem-wrong-shape (1, 2, 3, …)"]);
    check_head(
        "\"edition\": 1",
        "\"edition\": 4294967296",
        &["edition: problem-wrong-shape (1, 2, 3, …)"],
    );
    check_head(
        "\"language\": \"ru\"",
        "\"language\": \"r\"",
        &["language: problem-unknown-word: r (ru, kk, kk-Latn, en), ru?"],
    );
    check_head(
        "\"url\": \"https://www.zakon.kz",
        "\"url\": \"javascript:alert(1)//www.zakon.kz",
        &[
            "source.url: problem-unknown-word: javascript:alert(1)//www.zakon.kz/obshestvo/6486703-bolee-35-tysyach-narkograffi (https://…, http://…)",
        ],
    );
    let both = FLAGSHIP.replacen("\"edition\": 1", "\"edition\": \"1\"", 1).replacen(
        "\"value\": \"1637\"",
        "\"value\": \"1,637\"",
        1,
    );
    let (release, seen) = faults(&both);
    assert_eq!(release, None);
    assert_eq!(
        seen,
        [
            "edition: problem-wrong-shape (1, 2, 3, …)",
            "facts[16].value: problem-not-decimal: 1,637"
        ]
    );
}

#[test]
fn words_of_the_head_are_checked_one_by_one() {
    check(
        "\"published\": \"2025-08-08\"",
        "\"published\": \"2025-08\"",
        &["published: problem-unknown-word: 2025-08 (YYYY-MM-DD)"],
    );
    check(
        "\"published\": \"2025-08-08\"",
        "\"published\": \"2025-02-30\"",
        &["published: problem-not-period: 2025-02-30 (period-no-such-day)"],
    );
    check(
        "\"issuer\": \"kz-pgo\"",
        "\"issuer\": \"kz-pg\"",
        &["issuer: problem-dangling: kz-pg (bodies), kz-pgo?"],
    );
    check("\"format\"", "\"$schema\": \"../schema/release-1.json\", \"format\"", &[]);
}

#[test]
fn several_faults_of_one_file_are_all_reported() {
    let changed = FLAGSHIP
        .replacen("\"value\": \"1637\"", "\"value\": \"\"", 1)
        .replacen("\"unit\": \"KZT\"", "\"unit\": \"KZ\"", 1)
        .replacen("\"kind\": \"event\"", "\"kind\": \"evnt\"", 1);
    let (release, problems) = read(&changed, &known()).usable().unwrap();
    let paths: Vec<&str> = problems.iter().map(|problem| problem.path.as_str()).collect();
    assert_eq!(paths, ["facts[2].kind", "facts[16].value", "facts[41].unit"]);
    // The three facts are kept aside, and what pointed to them is cut, not dangling.
    assert_eq!((release.facts.len(), release.broken.len()), (54, 3));
}

#[test]
fn files_that_are_no_release_say_why() {
    let all = |text: &str| {
        let reading = read(text, &known());
        assert_eq!(reading.value, None);
        reading.problems.iter().map(|problem| problem.trouble.code()).collect::<Vec<_>>()
    };
    let whole = |text: &str, code: &str| assert_eq!(all(text), [code]);
    whole("", "problem-empty");
    whole("{\"format\": ", "problem-truncated");
    whole("<html>", "problem-not-json");
    whole("[]", "problem-wrong-shape");
    whole("{\"format\": \"svodka-release/2\"}", "problem-newer-format");
    whole("{\"format\": \"svodka-index/1\"}", "problem-other-format");
    whole(&"[".repeat(10_000), "problem-too-deep");
    let cut = &FLAGSHIP[..FLAGSHIP.char_indices().nth(9_000).unwrap().0];
    whole(cut, "problem-truncated");
    assert!(all("{}").iter().all(|code| *code == "problem-missing-member"));
    assert_eq!(all("{}").len(), 10);
}

#[test]
fn a_file_full_of_faults_is_read_in_a_moment() {
    let (start, facts) = FLAGSHIP.split_once("\"facts\": [").unwrap();
    let fact = format!(
        "{{\"kind\": \"statement\", \"id\": \"X\", \"about\": [\"x-{}\"], \"role\": \"nobody\", \"vlaue\": 1,\n \"says\": {{\"ru\": \"\", \"kk\": \"{}\", \"en\": \"x\"}}}},",
        "n".repeat(20),
        "к".repeat(100)
    );
    let text = format!("{start}\"facts\": [{}{facts}", fact.repeat(15_000));
    assert!(text.len() > 5_000_000, "{}", text.len());
    let n_problems = read(&text, &known()).problems.len();
    assert!(n_problems > 90_000, "{n_problems}");
}
