use std::fs;
use std::path::{Path, PathBuf};

use super::*;

fn own(below_root: &str) -> PathBuf {
    crate::paths::root().join(below_root)
}

fn report_of(paths: Vec<PathBuf>) -> Report {
    report(&Options { paths, format: Format::Text, registry: None }).unwrap()
}

/// A folder of this test with these files.
fn folder(test: &str, files: &[(&str, &str)]) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("svodka-check-{test}-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    for (name, text) in files {
        fs::write(folder.join(name), text).unwrap();
    }
    folder
}

/// What is printed, without the folder.
fn lines(report: &Report, folder: &Path) -> Vec<String> {
    let start = format!("{}{}", folder.display(), std::path::MAIN_SEPARATOR);
    print::text(report).lines().map(|line| line.replace(&start, "")).collect()
}

#[test]
fn the_own_archive_is_clean() {
    let report = report_of(vec![own("assets/archive")]);
    let summary = print::summary(&report);
    assert_eq!(report.count(Level::Error), 0, "{}", print::text(&report));
    assert_eq!(report.status(), u8::from(report.count(Level::Warning) > 0));
    assert!(summary.starts_with("38 files: 0 problems; "), "{summary}");
    assert!(summary.ends_with("; 1 other passed over"), "{summary}");
}

#[test]
fn twelve_planted_errors_are_all_found_at_their_lines() {
    let report = report_of(vec![own("tests/data/planted.json")]);
    let expected = [
        "planted.json:4:14: edition: a value of the wrong kind; needed here: 1, 2, 3, …",
        "planted.json:5:47: title.kk: the text is missing in one of the three languages",
        "planted.json:10:22: event.date: “2025-02-30” is not an EDTF date or period (the calendar has no such day)",
        "planted.json:24:20: facts[0].indicator: “synthetic-labs-eliminatd” is described nowhere (indicators), perhaps “synthetic-labs-eliminated”",
        "planted.json:35:16: facts[1].value: a number where a text is needed; write \"7\" with the quotes",
        "planted.json:44:51: facts[2].unit: “kg” does not measure what the indicator is given in (“1”); if it is printed so, say so in a note",
        "planted.json:54:17: facts[3].period: “2025-07/2025-01” is not an EDTF date or period (it ends before it starts)",
        "planted.json:64:18: facts[4].part_of: “labs-in-sheds” turns out to be part of itself",
        "planted.json:71:15: facts[5].role: “agneda” does not fit here, perhaps “agenda”; needed here: source, agenda, outcome, context, claim, detail, place, intention",
        "planted.json:79:7: facts[6].plase: unknown field “plase”, perhaps “place”",
        "planted.json:80:91: facts[6].locator.sha256: “0123456789abcdef” does not fit here; needed here: 64 × 0-9 a-f",
        "planted.json:87:57: facts[7].locator.end: the place in the text does not match the phrase or the paragraph: [118, 123), not [62, 120)",
        "1 file: 12 problems; 0 sums do not hold, 0 cannot be told",
    ];
    assert_eq!(lines(&report, &own("tests/data")), expected);
    assert_eq!(report.status(), 1);
}

#[test]
fn what_cannot_be_judged_is_told_from_what_is_wrong() {
    let files = [
        ("a.json", "{\"format\": \"svodka-relase/1\"}"),
        ("b.json", "{\"name\": \"another\"}"),
        ("c.json", "{"),
        ("d.txt", "no JSON, and nobody asks"),
    ];
    let folder = folder("unusable", &files);
    fs::write(folder.join("e.json"), b"{\"\xd1\x91\": \xff}").unwrap();
    let report = report_of(vec![folder.clone(), folder.join("f.json"), folder.join("b.json")]);
    let seen = lines(&report, &folder);
    assert_eq!(
        seen[..3],
        [
            "a.json:1:12: format: this is another file: its format is “svodka-relase/1”, not svodka-release/1",
            "c.json:1:1: the file breaks off in the middle; upload the whole file again",
            "e.json:1:7: the file is not UTF-8 from here on",
        ]
    );
    assert!(seen[3].starts_with("f.json:1:1: the file cannot be read: "), "{seen:?}");
    assert_eq!(seen[4], "b.json:1:1: the field “format” is missing");
    assert_eq!(
        seen[5],
        "5 files: 5 problems; 0 sums do not hold, 0 cannot be told; 5 files are unusable; 1 other passed over"
    );
    assert_eq!(report.status(), 2);
}

#[test]
fn a_release_is_called_by_its_id_and_rests_on_the_registry_beside_it() {
    let planted = fs::read_to_string(own("tests/data/planted.json")).unwrap();
    let registry = "{\"format\": \"svodka-registry/1\", \"bodies\": [], \"outlets\": [], \"places\": [], \"units\": []}";
    let folder = folder("registry", &[("other.json", &planted), ("registry.json", registry)]);
    let report = report_of(vec![folder.join("other.json")]);
    let seen = lines(&report, &folder);
    let starts = |start: &str| seen.iter().any(|line| line.starts_with(start));
    assert!(starts("other.json:6:13: issuer: “kz-pgo” is described nowhere (bodies)"), "{seen:?}");
    assert!(starts("registry.json:1:1: the field “indicators” is missing"), "{seen:?}");
}

#[test]
fn what_the_build_makes_for_one_language_is_known_by_its_folder() {
    let flagship = "zakon-2025-08-08-meeting";
    let read = |name: String| fs::read_to_string(own("assets/archive").join(name)).unwrap();
    let release = serde_json::from_str(&read(format!("releases/{flagship}.json"))).unwrap();
    let registry = serde_json::from_str(&read("registry.json".to_owned())).unwrap();
    let names = crate::archive::slice(&registry, &release);
    let files = crate::archive::worded(flagship, &release, &names);
    let folder = folder("worded", &[]);
    for (name, text) in &files {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let report = report_of(vec![folder.clone()]);
    assert_eq!(
        print::summary(&report),
        "6 files: 0 problems; 0 sums do not hold, 0 cannot be told"
    );
    let own = folder.join(format!("archive/worded/{flagship}.kk.json"));
    let elsewhere = folder.join(format!("{flagship}.json"));
    fs::copy(own, &elsewhere).unwrap();
    assert!(report_of(vec![elsewhere]).count(Level::Error) > 50);
}

#[test]
fn sums_that_do_not_hold_are_warnings_at_their_figures() {
    let flagship = "zakon-2025-08-08-meeting.json";
    let text = fs::read_to_string(own("assets/archive/releases").join(flagship)).unwrap();
    let changed = text.replacen("\"percent\": \"16\"", "\"percent\": \"61\"", 1);
    let report = report_of(vec![folder("sums", &[(flagship, &changed)]).join(flagship)]);
    let warnings: Vec<&Remark> =
        report.remarks.iter().filter(|remark| remark.level == Level::Warning).collect();
    let [warning] = warnings.as_slice() else { panic!("{warnings:?}") };
    assert_eq!(warning.code, "change-percent");
    assert_eq!(warning.place.path, "facts[16].change.percent");
    assert_eq!((report.count(Level::Error), report.status()), (0, 1));
    let text = print::text(&report);
    assert!(text.contains("warning: Change in per cent: does not hold: "), "{text}");
}

#[test]
fn sarif_and_json_have_every_remark_with_its_region() {
    let report = report_of(vec![own("tests/data/planted.json")]);
    let log = sarif::log(&report, &judge::words().unwrap());
    let run = &log["runs"][0];
    let (results, rules) = (run["results"].as_array().unwrap(), &run["tool"]["driver"]["rules"]);
    assert_eq!((&log["version"], results.len()), (&serde_json::json!("2.1.0"), 12));
    for result in results {
        let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(rules[index]["id"], result["ruleId"]);
        assert_ne!(rules[index]["shortDescription"]["text"], "");
        let location = &result["locations"][0]["physicalLocation"];
        let uri = location["artifactLocation"]["uri"].as_str().unwrap();
        assert!(uri.starts_with("file:///") && uri.ends_with("/tests/data/planted.json"), "{uri}");
        let region = |name: &str| location["region"][name].as_u64().unwrap();
        assert!(
            (region("startLine"), region("startColumn")) < (region("endLine"), region("endColumn"))
        );
    }
    let json = print::json(&report);
    assert_eq!((json["findings"].as_array().unwrap().len(), &json["errors"]), (12, &12.into()));
}

#[test]
fn a_file_cannot_speak_to_the_terminal() {
    let text = "{\"format\": \"svodka-release/1\", \"\\u001b[2J\u{202e}\": 1}";
    let folder = folder("terminal", &[("a.json", text)]);
    let printed = print::text(&report_of(vec![folder.join("a.json")]));
    assert!(printed.contains("unknown field “\\u{1b}[2J\\u{202e}”"), "{printed}");
    assert!(!printed.contains(['\u{1b}', '\u{202e}']));
}

#[test]
fn words_that_make_no_sense_are_refused() {
    let check = |line: &str, expected: &str| {
        let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        assert!(options(&words).unwrap_err().to_string().contains(expected));
    };
    check("", "`check` needs files or folders");
    check("a.json --format xml", "`--format` needs `text`, `json` or `sarif`");
    check("a.json --registry", "`--registry` needs a file");
    check("--fast", "`--fast` means nothing to `check`");
}
