use super::super::{check, registry, release};
use super::*;
use crate::model::part::Part;
use crate::model::registry::Registry;
use crate::model::release::Release;
use crate::model::wording::Language;

const FLAGSHIP: &str =
    include_str!("../../../assets/archive/releases/zakon-2025-08-08-meeting.json");
const REGISTRY: &str = include_str!("../../../assets/archive/registry.json");

fn flagship() -> Release {
    let registry: Registry = registry::read(REGISTRY).whole().unwrap();
    release::read(FLAGSHIP, &registry).whole().unwrap()
}

fn columns() -> String {
    text("2025", &[&flagship()]).unwrap()
}

#[test]
fn a_release_is_whole_as_columns() {
    let part = read(&columns()).unwrap();
    let release = flagship();
    assert_eq!((&*part.name, part.heads.len(), part.n_facts.as_slice()), ("2025", 1, &[57][..]));
    assert_eq!((part.ids.len(), part.figures.rows.len()), (57, 15));
    let phrases: Vec<&String> =
        release.facts.iter().map(|fact| &fact.locator.span.phrase).collect();
    assert_eq!(part.phrases.iter().collect::<Vec<_>>(), phrases);
    assert_eq!(part.named.rows.len(), part.named.values.at.len());
    let words = words_text("2025", &[&release], Language::Kk).unwrap();
    let words = read_words(&words).unwrap();
    assert_eq!((words.language, words.titles.as_slice()), (Language::Kk, &[release.title.kk][..]));
    assert_eq!(words.says.last(), release.facts.last().map(|fact| &fact.says.kk));
}

#[test]
fn the_same_releases_give_the_same_bytes() {
    assert_eq!(columns(), columns());
    assert!(!columns().contains('\n'));
}

/// Replaces the first `from` of the flagship's columns and gives what is then wrong.
#[track_caller]
fn check(from: &str, to: &str, expected: &str) {
    let columns = columns();
    assert!(columns.contains(from), "the columns have no {from}");
    let found: Result<Part, _> = read(&columns.replacen(from, to, 1));
    let said = found.unwrap_err().to_string();
    let (line, rest) = said.split_once(':').unwrap();
    let (column, rest) = rest.split_once(": ").unwrap();
    assert!(line.parse::<u32>().unwrap() > 0 && column.parse::<u32>().unwrap() > 0, "{said}");
    assert_eq!(rest, expected);
    // Who checks the file is told the same, and whatever else is wrong.
    let all = all_faults(&columns.replacen(from, to, 1));
    // A file of another format is checked as one of that.
    let is_of_the_reader =
        expected.starts_with(": problem-unfit") || expected.contains("problem-other-format");
    assert!(is_of_the_reader || all.iter().any(|fault| fault.ends_with(expected)), "{all:?}");
    assert!(!all.is_empty());
}

/// Everything that is wrong in a file, as who checks it is told.
fn all_faults(source: &str) -> Vec<String> {
    let problems = check::check(source, &Registry::default()).problems;
    problems.iter().map(ToString::to_string).collect()
}

/// Parts that are right have no fault; each change has a fault at its own place, all in one run and in their order.
#[test]
fn all_faults_are_told_in_one_run() {
    let words = words_text("2025", &[&flagship()], Language::Kk).unwrap();
    assert!(all_faults(&columns()).is_empty() && all_faults(&words).is_empty());
    let changes = [
        ("\"name\":\"2025\"", "\"name\":2025"),
        ("\"facts\":[57]", "\"facts\":[-57]"),
        ("\"outlet\":{\"of\"", "\"outlet\":{\"off\":1,\"of\""),
        ("\"https:", "\"script:"),
        ("\"id\":[\"published\"", "\"id\":[\"Published\""),
        ("\"paragraph\":[1,", "\"paragraph\":[\"1\","),
        ("\"2025-01/2025-07\"", "\"2025-07/2025-01\""),
        ("\"direction\":\"up\"", "\"direction\":\"upp\""),
        (
            "\"percent_rounded_to\":\"1\"",
            "\"percent_qualifier\":\"some\",\"percent_rounded_to\":\"0\"",
        ),
        ("\"1637\"", "\"1e3\""),
        ("\"more_than\"", "\"more-than\""),
    ];
    let mut wrong = columns();
    for (from, to) in changes {
        assert!(wrong.contains(from), "the columns have no {from}");
        wrong = wrong.replacen(from, to, 1);
    }
    let faults = all_faults(&wrong);
    let places: Vec<&str> =
        faults.iter().filter_map(|fault| fault.split(':').nth(2)).map(str::trim).collect();
    let expected = [
        "name",
        "releases.facts",
        "releases.facts[0]",
        "releases.outlet.off",
        "releases.url[0]",
        "facts.id[0]",
        "facts.paragraph[0]",
        "facts.period.of[2]",
        "facts.change[0].percent_qualifier",
        "facts.change[0].percent_rounded_to",
        "facts.change[0].direction",
        "figures.value[0]",
        "figures.qualifier.of[1]",
    ];
    assert_eq!(places, expected, "{faults:#?}");
    let missing = columns().replacen("\"change\":", "\"chance\":", 1);
    let faults =
        all_faults(&missing.replacen("\"figures\":{\"rows\":", "\"figures\":{\"row\":", 1));
    let n_missing = faults.iter().filter(|fault| fault.contains("problem-missing-member")).count();
    assert_eq!(n_missing, 2, "{faults:#?}");
    let wrong = words.replace("\"kk\"", "\"xx\"").replacen("\"says\":[", "\"says\":[1,", 1);
    let wrong = wrong.replacen("\"notes\":[", "\"notes\":[[99,\"\"],[0,1]", 1);
    let faults = all_faults(&wrong);
    assert_eq!(faults.len(), 4, "{faults:#?}");
}

#[test]
fn faults_are_named_with_their_place() {
    check("svodka-part/2", "svodka-part/3", "format: problem-newer-format: svodka-part/3");
    check(
        "svodka-part/2",
        "svodka-index/1",
        "format: problem-other-format: svodka-index/1 (svodka-part/2)",
    );
    check(
        "\"id\":[\"published\"",
        "\"id\":[\"Published\"",
        "facts.id[0]: problem-unknown-word: Published (a-z 0-9 -, ≤ 80)",
    );
    check("\"1637\"", "\"1e3\"", "figures.value[0]: problem-not-decimal: 1e3");
    check(
        "\"2025-01/2025-07\"",
        "\"2025-07/2025-01\"",
        "facts.period.of[2]: problem-not-period: 2025-07/2025-01 (period-backwards)",
    );
    check(
        "\"more_than\"",
        "\"more-than\"",
        "figures.qualifier.of[1]: problem-unknown-word: more-than (exact, more_than, at_least, less_than, up_to, nearly, about), more_than?",
    );
    check(
        "\"https:",
        "\"script:",
        "releases.url[0]: problem-unknown-word: script://www.zakon.kz/obshestvo/6486703-bolee-35-tysyach-narkograffiti-unichtozh (https://…, http://…)",
    );
    check("\"facts\":[57]", "\"facts\":[58]", "releases.facts: problem-unfit: Σ = 57, not 58");
    check(
        "\"figures\":{\"rows\":[16,",
        "\"figures\":{\"rows\":[99,",
        "figures.rows[0]: problem-unfit: 0 ≤ … < 57",
    );
    check(
        "\"figures\":{\"rows\":[16,",
        "\"figures\":{\"rows\":[15,",
        "figures.rows[0]: problem-unfit: facts.kind = figure",
    );
    check(
        "\"figures\":{\"rows\":[16,2,",
        "\"figures\":{\"rows\":[18,",
        "figures.rows: problem-unfit: […] × 15, not × 14",
    );
    check(
        "\"part_of\":[[",
        "\"part_of\":[[0,16],[",
        "facts.part_of[0]: problem-unfit: 0 ≤ … < 57, figures.rows",
    );
    check(
        "\"paragraph\":[1,",
        "\"paragraph\":[1,1,",
        "facts.paragraph: problem-unfit: […] × 57, not × 58",
    );
    check(
        "\"direction\":\"up\"",
        "\"direction\":\"upp\"",
        "facts.change[0].direction: problem-unknown-word: upp (up, down), up?",
    );
    check(
        "\"issuer\":{\"of\":[\"kz-pgo\"],\"at\":[0]}",
        "\"issuer\":{\"of\":[\"kz-pgo\"],\"at\":[1]}",
        "releases.issuer.at[0]: problem-unfit: 0 ≤ … < 1",
    );
    check(
        "\"name\":",
        "\"nom\":",
        ": problem-unfit: unknown field `nom`, expected one of `format`, `name`, `releases`, `facts`, `figures`",
    );
}

#[test]
fn no_cut_and_no_changed_byte_is_a_panic() {
    let columns = columns();
    let words = words_text("2025", &[&flagship()], Language::Ru).unwrap();
    for place in (0..columns.chars().count()).step_by(97) {
        let start: String = columns.chars().take(place).collect();
        assert!(read(&start).is_err() && read_words(&start).is_err());
        let mut bytes = columns.clone().into_bytes();
        bytes[place] = b'9';
        drop(String::from_utf8(bytes).map(|text| read(&text)));
    }
    assert!(read_words(&words.replace("\"ru\"", "\"xx\"")).is_err());
    assert!(read("").is_err() && read("[]").is_err() && read("{}").is_err());
}
