//! The table of all facts: filter by words, kind and link; counts for each choice; order.

use super::fold::fold;
use crate::model::fact::{Fact, Kind, Link};
use crate::model::order::sorted;
use crate::model::release::Release;
use crate::model::wording::Language;
use std::cmp::Ordering;

/// By what the rows are ordered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// As the text goes.
    #[default]
    Text,
    /// By the sort of fact.
    Kind,
    /// By link of the chain; facts without one last.
    Link,
    /// By first day; facts without a period last.
    Period,
    /// By the archive's words.
    Words,
}

impl Order {
    /// All orders, with the names that addresses give them.
    pub const ALL: [(Self, &'static str); 5] = [
        (Self::Text, "text"),
        (Self::Kind, "kind"),
        (Self::Link, "link"),
        (Self::Period, "period"),
        (Self::Words, "words"),
    ];
}

/// What the reader chose.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Words, all of which must be in the row.
    pub words: String,
    /// The sort of fact.
    pub kind: Option<Kind>,
    /// The link of the chain.
    pub link: Option<Link>,
    /// The order of the rows.
    pub order: Order,
    /// Whether the order is turned round.
    pub is_reversed: bool,
}

impl Filter {
    /// Whether every fact passes.
    pub fn is_open(&self) -> bool {
        self.words.trim().is_empty() && self.kind.is_none() && self.link.is_none()
    }
}

/// How many rows each choice of a facet would leave.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facets {
    /// Rows for each kind, were it chosen.
    pub kinds: Vec<(Kind, usize)>,
    /// Rows for each link, were it chosen.
    pub links: Vec<(Link, usize)>,
}

/// The words under which a fact is found, besides its own.
pub type Names<'a> = &'a dyn Fn(&Fact) -> String;

/// The rows that pass, in order.
pub fn rows<'a>(
    release: &'a Release,
    filter: &Filter,
    language: Language,
    names: Names<'_>,
) -> Vec<&'a Fact> {
    let mut rows = matching(release, &filter.words, language, names);
    rows.retain(|fact| {
        filter.kind.is_none_or(|kind| fact.kind() == kind)
            && filter.link.is_none_or(|link| fact.link() == Some(link))
    });
    rows = sorted(rows, &|a, b| compare(a, b, filter.order, language));
    if filter.is_reversed {
        rows.reverse();
    }
    rows
}

fn compare(a: &Fact, b: &Fact, order: Order, language: Language) -> Ordering {
    // Facts without a link or a period stand last.
    let link = |fact: &Fact| (fact.link().is_none(), fact.link());
    let first = |fact: &Fact| {
        let first = fact.period().map(|(period, _)| period.first);
        (first.is_none(), first)
    };
    let words = |fact: &Fact| fold(fact.says.get(language));
    match order {
        Order::Text => a.locator.span.place().cmp(&b.locator.span.place()),
        Order::Kind => a.kind().cmp(&b.kind()),
        Order::Link => link(a).cmp(&link(b)),
        Order::Period => first(a).cmp(&first(b)),
        Order::Words => words(a).cmp(&words(b)),
    }
}

/// How many rows each kind and link would leave under the other choices.
pub fn facets(release: &Release, filter: &Filter, language: Language, names: Names<'_>) -> Facets {
    let matching = matching(release, &filter.words, language, names);
    let kinds = Kind::ALL.iter().map(|(kind, _)| {
        let fits = |fact: &&&Fact| {
            fact.kind() == *kind && filter.link.is_none_or(|link| fact.link() == Some(link))
        };
        (*kind, matching.iter().filter(fits).count())
    });
    let links = Link::ALL.iter().map(|(link, _)| {
        let fits = |fact: &&&Fact| {
            fact.link() == Some(*link) && filter.kind.is_none_or(|kind| fact.kind() == kind)
        };
        (*link, matching.iter().filter(fits).count())
    });
    Facets { kinds: kinds.collect(), links: links.collect() }
}

/// The facts in which all the words are.
fn matching<'a>(
    release: &'a Release,
    words: &str,
    language: Language,
    names: Names<'_>,
) -> Vec<&'a Fact> {
    let words = fold(words);
    let mut facts: Vec<&Fact> = release.facts.iter().collect();
    if !words.trim().is_empty() {
        facts.retain(|fact| has_words(fact, &words, language, names));
    }
    facts
}

fn has_words(fact: &Fact, words: &str, language: Language, names: Names<'_>) -> bool {
    let haystack =
        fold(&format!("{} {} {}", fact.says.get(language), fact.locator.span.phrase, names(fact)));
    // "1637" finds "1 637", and "1 637" finds it too.
    let together: String = haystack.split_whitespace().collect();
    words.split_whitespace().all(|word| {
        let is_number = word.bytes().all(|byte| byte.is_ascii_digit());
        haystack.contains(word) || (is_number && together.contains(word))
    })
}
