//! A release of any size read in steps, between which a page may draw and answer.

use super::super::file::{File, opened};
use super::super::problem::Reading;
use super::super::row::Row;
use super::super::tree::{Tree, parse};
use super::fact::{self, Against};
use super::links::{self, Links};
use super::{FORMAT, broken_fact, head, open_link};
use crate::model::registry::Registry;
use crate::model::release::Release;

/// How many facts are read in one step: a few milliseconds in a browser.
const FACTS: usize = 200;

/// Reads a release as [`super::read`] does. `go_on` is awaited between two steps with the share that is read, in
/// hundredths, and ends the reading by answering false: there is nothing then.
pub async fn read(
    source: &str,
    registry: &Registry,
    go_on: &impl AsyncFn(usize) -> bool,
) -> Option<Reading<Release>> {
    let tree = match parse(source) {
        Ok(tree) => tree,
        Err(problem) => return Some(Reading::unusable(problem)),
    };
    let file = File::new(false);
    let mut value = None;
    if !go_on(30).await {
        return None;
    }
    if let Some(row) = opened(&file, &tree, FORMAT) {
        value = members(&row, registry, go_on).await?;
        row.end();
    }
    if !go_on(80).await {
        return None;
    }
    let problems = file.problems(source);
    drop(tree);
    go_on(90).await.then_some(Reading { value, problems })
}

async fn members(
    row: &Row<'_>,
    registry: &Registry,
    go_on: &impl AsyncFn(usize) -> bool,
) -> Option<Option<Release>> {
    let links = Links::new(row);
    let (head, text) = head(row, registry, &links);
    let against = Against { registry, text: text.as_ref(), links: &links };
    let (mut facts, mut broken) = (Vec::new(), Vec::new());
    let mut list = row.begin("facts");
    for first in (0..list.n()).step_by(FACTS) {
        if !go_on(30 + 50 * first / list.n()).await {
            return None;
        }
        let mut note = |index, fact: &Tree| broken.push(broken_fact(index, fact));
        list.read(FACTS, &|row| fact::read(row, &against), &mut note, &mut facts);
    }
    let open_links = row.rows_or_none("open_links", &|row| open_link(row, &links));
    let release = head.map(|head| {
        let mut release = Release { text, facts, open_links, broken, ..head };
        links::mend(&mut release, &links);
        release
    });
    Some(release)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::registry;

    #[test]
    fn in_steps_a_file_says_the_same() {
        let names = include_str!("../../../assets/archive/registry.json");
        let registry = registry::read(names).whole().unwrap();
        let right = include_str!("../../../assets/archive/releases/zakon-2025-08-08-meeting.json");
        let planted = include_str!("../../../tests/data/planted.json");
        let other = "{\"format\": \"svodka-index/1\", \"facts\": [1]}";
        let bare = "{\"format\": \"svodka-release/1\"}";
        for text in [right, planted, other, bare, "", "[]", &right[..5000]] {
            let plain = super::super::read(text, &registry);
            let steps = pollster::block_on(read(text, &registry, &async |_| true));
            assert_eq!(steps, Some(plain));
        }
    }
}
