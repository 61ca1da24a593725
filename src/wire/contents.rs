//! `svodka-contents/1`: what a page must know of the archive before anything else: where to begin.

use super::problem::Problem;
use super::row::read_file;
use crate::model::Id;
use crate::model::archive::Contents;

/// The format that this program reads.
pub const FORMAT: &str = "svodka-contents/1";

/// Reads the contents but for the list of parts, which [`super::part`] reads.
///
/// # Errors
/// When the file is not the contents of an archive.
pub fn read(source: &str) -> Result<Contents, Problem> {
    let (contents, problems) = read_file(source, FORMAT, |_, row| {
        let (front, registry, _) = (row.id("front"), row.text("registry"), row.list("parts"));
        Some(Contents { front: front?, registry: registry?.to_owned() })
    })?;
    problems.into_iter().next().map_or(Ok(contents), Err)
}

/// What stands for the release's id in the path of its registry.
const PLACEHOLDER: &str = "{release}";

/// The paths of a release and of its registry, relative to the archive's folder.
pub fn paths(contents: &Contents, release: &Id) -> [String; 2] {
    [format!("releases/{release}.json"), contents.registry.replace(PLACEHOLDER, release)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_release_has_its_own_registry_where_the_archive_gives_one() {
        let text = r#"{"format":"svodka-contents/1","front":"a","registry":"registry/{release}.json","parts":[]}"#;
        let contents = read(text).unwrap();
        let [release, registry] = paths(&contents, &contents.front);
        assert_eq!((&*release, &*registry), ("releases/a.json", "registry/a.json"));
        let whole = Contents { registry: "registry.json".into(), ..contents };
        assert_eq!(paths(&whole, &whole.front)[1], "registry.json");
    }

    #[test]
    fn other_files_and_stray_members_are_refused() {
        assert_eq!(read(r#"{"format":"x"}"#).unwrap_err().trouble.code(), "problem-other-format");
        let stray =
            r#"{"format":"svodka-contents/1","front":"a","registry":"r","parts":[],"frond":1}"#;
        assert_eq!(read(stray).unwrap_err().path, "frond");
    }
}
