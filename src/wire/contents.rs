//! `svodka-contents/1`: the parts of an archive, its registry, and the release that opens.

use super::file::read_file;
use super::problem::{Reading, Trouble};
use super::row::Row;
use crate::model::Id;
use crate::model::archive::Start;
use crate::model::part::Contents;
use crate::model::wording::Language;

/// The format that this program reads.
pub const FORMAT: &str = "svodka-contents/1";

/// Reads the contents of an archive.
pub fn read(source: &str) -> Reading<Contents> {
    read_file(source, FORMAT, |row| {
        let parts = row.rows("parts", &names, &mut |_, _| {}).concat();
        let (front, registry) = (row.id("front"), row.text("registry"));
        let (n_releases, n_facts) = (row.whole("releases"), row.whole("facts"));
        let registry = registry?.to_owned();
        let earlier = row.get("earlier").and_then(|_| row.ordinal("earlier"));
        let earlier = earlier.filter(|n| is_few(row, "earlier", *n));
        Some(Contents {
            front: front?,
            registry,
            n_releases: n_releases?,
            n_facts: n_facts?,
            parts,
            earlier: earlier.map(|n| numbered(EARLIER, n)).unwrap_or_default(),
        })
    })
}

/// Reads only where a release's page starts; the parts are for the page of the archive.
pub fn read_start(source: &str) -> Reading<Start> {
    read_file(source, FORMAT, |row| {
        let (front, registry) = (row.id("front"), row.text("registry"));
        let _ = (row.list("parts"), row.whole("releases"), row.whole("facts"));
        row.get("earlier");
        Some(Start { front: front?, registry: registry?.to_owned() })
    })
}

/// What stands for the release's id in the path of its registry.
const PLACEHOLDER: &str = "{release}";

/// The paths of a release with its words in all languages, and of its registry, relative to the archive's folder.
pub fn paths(start: &Start, release: &Id) -> [String; 2] {
    [format!("releases/{release}.json"), start.registry.replace(PLACEHOLDER, release)]
}

/// What stands for a release's id in the names of an edition's files; no id has a dot.
pub fn of_edition(release: &str, number: u32) -> String {
    format!("{release}.{number}")
}

/// The files of a release and of its registry with their words in one language, relative to the archive's folder.
pub fn worded(release: &str, language: Language) -> [String; 2] {
    ["", "names."].map(|of| format!("worded/{release}.{of}{}.json", language.tag()))
}

/// The file of a part's columns, relative to the archive's folder.
pub fn columns(part: &str) -> String {
    format!("parts/{part}.json")
}

/// The file of a part's words in a language, relative to the archive's folder.
pub fn words(part: &str, language: Language) -> String {
    format!("parts/{part}.{}.json", language.tag())
}

/// What the names of parts with earlier editions begin with.
pub const EARLIER: &str = "earlier";

/// The file of an earlier edition of a release, relative to the archive's folder.
pub fn edition(release: &str, number: u32) -> String {
    format!("editions/{}.json", of_edition(release, number))
}

/// More parts of one name are a mistake, and not an archive.
const MOST: usize = 9_999;

/// The names of the parts of a year, the newest first: 2025 alone, or 2025-3, 2025-2, 2025-1.
fn names(row: &Row<'_>) -> Option<Vec<Id>> {
    let (name, n) = (row.id("name"), row.whole("parts"));
    let (name, n) = (name?, n?);
    is_few(row, "parts", n).then(|| numbered(&name, n))
}

fn is_few(row: &Row<'_>, member: &'static str, n: usize) -> bool {
    let is_few = (1..=MOST).contains(&n);
    if !is_few {
        row.note(member, Trouble::WrongShape("1 … 9999"));
    }
    is_few
}

fn numbered(name: &str, n: usize) -> Vec<Id> {
    if n == 1 {
        return vec![Id::from(name)];
    }
    (1..=n).rev().map(|number| Id::from(format!("{name}-{number}"))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole(parts: &str) -> String {
        format!(
            r#"{{"format":"svodka-contents/1","front":"a","registry":"registry/{{release}}.json","releases":3,"facts":90,"parts":[{parts}]}}"#
        )
    }

    #[test]
    fn a_year_is_one_part_or_several_with_the_last_first() {
        let parts = r#"{"name":"2025","parts":3},{"name":"2024","parts":1}"#;
        let contents = read(&whole(parts)).whole().unwrap();
        assert_eq!((contents.n_releases, contents.n_facts), (3, 90));
        let names: Vec<&str> = contents.parts.iter().map(|name| &**name).collect();
        assert_eq!(names, ["2025-3", "2025-2", "2025-1", "2024"]);
        assert_eq!(columns(names[0]), "parts/2025-3.json");
        assert_eq!(words(names[3], Language::Kk), "parts/2024.kk.json");
        for n in ["0", "10000", "-1"] {
            let parts = format!(r#"{{"name":"2025","parts":{n}}}"#);
            assert_eq!(read(&whole(&parts)).problems[0].path, "parts[0].parts");
        }
    }

    #[test]
    fn earlier_editions_stand_behind_the_parts() {
        let text = whole(r#"{"name":"all","parts":1}"#);
        let text = text.replacen(r#""parts":["#, r#""earlier":2,"parts":["#, 1);
        let contents = read(&text).whole().unwrap();
        let names: Vec<&str> = (0..4).filter_map(|at| contents.part(at)).map(|it| &**it).collect();
        assert_eq!(names, ["all", "earlier-2", "earlier-1"]);
        assert!(read_start(&text).whole().is_ok());
        assert_eq!(
            read(&text.replace("\"earlier\":2", "\"earlier\":0")).problems[0].path,
            "earlier"
        );
    }

    #[test]
    fn a_release_has_its_own_registry_where_the_archive_gives_one() {
        let text = whole("");
        let start = read_start(&text).whole().unwrap();
        let [release, registry] = paths(&start, &start.front);
        assert_eq!((&*release, &*registry), ("releases/a.json", "registry/a.json"));
        let [release, registry] = worded(&of_edition("a", 2), Language::Kk);
        assert_eq!((&*release, &*registry), ("worded/a.2.kk.json", "worded/a.2.names.kk.json"));
        let whole = Start { registry: "registry.json".into(), ..start };
        assert_eq!(paths(&whole, &whole.front)[1], "registry.json");
    }

    #[test]
    fn other_files_and_stray_members_are_refused() {
        assert_eq!(
            read_start(r#"{"format":"x"}"#).whole().unwrap_err().trouble.code(),
            "problem-other-format"
        );
        let stray = whole("").replace(r#""facts""#, r#""frond":1,"facts""#);
        assert_eq!(read_start(&stray).problems[0].path, "frond");
    }
}
