//! Everything that is wrong in a part or in its words, told as in the files that people write.
//!
//! Pages read them with `read` and stop at the first fault; this is for who checks files, and no page calls it.

mod lists;

use super::columns::index_of;
use super::read::edition;
use super::{FORMAT, WORDS_FORMAT};
use crate::model::fact::{Direction, Kind, Link};
use crate::model::period::Basis;
use crate::model::quantity::Qualifier;
use crate::model::release::SOURCE_LANGUAGES;
use crate::model::wording::Language;
use crate::wire::file::read_tree;
use crate::wire::problem::{Problem, Trouble};
use crate::wire::row::Row;
use crate::wire::text;
use crate::wire::tree::{Tree, Value};
use lists::{As, Fits, ascending, column, count, has, number, numbers, sparse, stepped, texts};

/// What is wrong in the columns of a part.
pub(in crate::wire) fn of_columns(source: &str, tree: &Tree) -> Vec<Problem> {
    read_tree(source, tree, FORMAT, |row| {
        part(row);
        None::<()>
    })
    .problems
}

/// What is wrong in the words of a part.
pub(in crate::wire) fn of_words(source: &str, tree: &Tree) -> Vec<Problem> {
    read_tree(source, tree, WORDS_FORMAT, |row| {
        row.text("part");
        row.word("language", &Language::ALL.map(|language| (language, language.tag())));
        for member in ["titles", "says"] {
            texts(row, member, None, &any);
        }
        let notes = row.list("notes");
        ascending(
            row,
            ("notes", notes),
            (As::Numbers, row_of, "[0, \"…\"]"),
            (count(row.tree, "says"), false),
        );
        for (index, note) in notes.iter().enumerate() {
            if !matches!(note.items(), [_, Tree { value: Value::Text(_), .. }]) {
                row.note_item("notes", index, note, Trouble::WrongShape("[0, \"…\"]"));
            }
        }
        None::<()>
    })
    .problems
}

fn part(row: &Row<'_>) {
    let (releases, facts, figures) =
        (row.tree.member("releases"), row.tree.member("facts"), row.tree.member("figures"));
    let n = |group: Option<&Tree>, list| group.map_or(0, |group| count(group, list));
    let whole = Whole {
        n_releases: n(releases, "id"),
        n_facts: n(facts, "id"),
        is_figure: facts.map(kinds).unwrap_or_default(),
        figures: figures.map(|group| stepped(group, "rows")).unwrap_or_default(),
        ends: releases.map(ends).unwrap_or_default(),
    };
    row.text("name");
    row.object("releases", |row| {
        self::releases(row, &whole);
        Some(())
    });
    row.object("facts", |row| {
        self::facts(row, &whole);
        Some(())
    });
    row.object("figures", |row| {
        self::figures(row, &whole);
        Some(())
    });
}

/// What the lists of a part are held against.
struct Whole {
    n_releases: usize,
    n_facts: usize,
    /// Whether each fact is a figure by its kind.
    is_figure: Vec<bool>,
    /// The rows that have the members of figures.
    figures: Vec<u32>,
    /// Behind which fact each release ends.
    ends: Vec<u32>,
}

impl Whole {
    /// Between which facts the release of a fact stands.
    fn release_of(&self, fact: u32) -> (u32, u32) {
        let at = self.ends.partition_point(|end| *end <= fact);
        let end = |at: usize| self.ends.get(at).copied();
        (at.checked_sub(1).and_then(end).unwrap_or(0), end(at).unwrap_or(u32::MAX))
    }
}

fn releases(row: &Row<'_>, whole: &Whole) {
    let n = whole.n_releases;
    texts(row, "id", None, &any);
    let facts = row.list("facts");
    has(row, "facts", facts.len(), n);
    let mut sum = 0_u64;
    for (index, item) in facts.iter().enumerate() {
        match number(item) {
            Some(number) => sum += u64::from(number),
            None => row.note_item("facts", index, item, Trouble::WrongShape("0, 1, 2, …")),
        }
    }
    if u64::try_from(whole.n_facts) != Ok(sum) {
        row.note("facts", Trouble::Unfit(format!("Σ = {}, not {sum}", whole.n_facts)));
    }
    let tags = SOURCE_LANGUAGES.map(|tag| (tag, tag));
    column(row, "issuer", n, &any);
    column(row, "outlet", n, &any);
    column(row, "language", n, &|word| text::word(word, &tags).map(drop));
    texts(row, "url", Some(n), &|url| text::url(url).map(drop));
    sparse(row, "reports", (n, false), &any);
    sparse(row, "published", (n, false), &period);
    sparse(row, "event", (n, false), &period);
    sparse(row, "event_basis", (n, false), &basis);
    // A part without later editions has neither.
    if row.get("edition").is_some() {
        sparse(row, "edition", (n, false), &|word| edition(word).map(drop));
    }
    if row.get("modified").is_some() {
        sparse(row, "modified", (n, false), &|day| text::day(day).map(drop));
    }
}

fn facts(row: &Row<'_>, whole: &Whole) {
    let n = whole.n_facts;
    texts(row, "id", None, &text::id);
    column(row, "kind", n, &|word| text::word(word, &Kind::ALL).map(drop));
    texts(row, "figure", Some(n), &any);
    let paragraphs = row.list("paragraph");
    has(row, "paragraph", paragraphs.len(), n);
    for (index, item) in paragraphs.iter().enumerate() {
        if number(item).is_none() {
            row.note_item("paragraph", index, item, Trouble::WrongShape("0, 1, 2, …"));
        }
    }
    ascending(row, ("sentence", row.list("sentence")), (As::Steps, pair_of, "[0, 0]"), (n, false));
    ascending(
        row,
        ("of_outlet", row.list("of_outlet")),
        (As::Steps, number, "0, 1, 2, …"),
        (n, false),
    );
    for (member, fits) in [
        ("place", &any as Fits<'_>),
        ("place_basis", &basis),
        ("period", &period),
        ("period_basis", &basis),
        ("counted_by", &any),
        ("link", &|word| text::word(word, &Link::ALL).map(drop)),
    ] {
        sparse(row, member, (n, false), fits);
    }
    sparse(row, "named", (n, true), &any);
    parts_of(row, whole);
    for (member, read) in [("period_span", span as fn(&Row<'_>)), ("change", change)] {
        let row_of = |item: &Tree| item.member("row").and_then(number);
        // Whether there is a list is said below.
        let items = row.tree.member(member).map_or(&[][..], Tree::items);
        ascending(row, (member, items), (As::Numbers, row_of, "{\"row\": 0, …}"), (n, false));
        let read = |row: &Row<'_>| {
            read(row);
            row.whole("row")
        };
        row.rows(member, &read, &mut |_, _| {});
    }
}

fn figures(row: &Row<'_>, whole: &Whole) {
    let rows = row.list("rows");
    let n = rows.len();
    ascending(row, ("rows", rows), (As::Steps, number, "0, 1, 2, …"), (whole.n_facts, false));
    let is_figure = |row: u32| whole.is_figure.get(index_of(row)).copied().unwrap_or_default();
    for ((index, item), at) in rows.iter().enumerate().zip(&whole.figures) {
        if number(item).is_some() && index_of(*at) < whole.n_facts && !is_figure(*at) {
            row.note_item("rows", index, item, Trouble::Unfit("facts.kind = figure".to_owned()));
        }
    }
    has(row, "rows", n, whole.is_figure.iter().filter(|is_figure| **is_figure).count());
    column(row, "indicator", n, &any);
    texts(row, "value", Some(n), &|text| text::decimal(text).map(drop));
    column(row, "qualifier", n, &|word| text::word(word, &Qualifier::ALL).map(drop));
    column(row, "unit", n, &any);
    column(row, "rounded_to", n, &|text| text::positive(text).map(drop));
    ascending(
        row,
        ("cumulative", row.list("cumulative")),
        (As::Steps, number, "0, 1, 2, …"),
        (n, false),
    );
}

/// A part and its whole are two figures of one release.
fn parts_of(row: &Row<'_>, whole: &Whole) {
    let pairs = row.list("part_of");
    ascending(row, ("part_of", pairs), (As::Numbers, pair_of, "[0, 0]"), (whole.n_facts, false));
    let is_figure = |row: u32| whole.figures.binary_search(&row).is_ok();
    for (index, item) in pairs.iter().enumerate() {
        let [part, of] = item.items() else { continue };
        let (Some(part), Some(of)) = (number(part), number(of)) else { continue };
        let (start, end) = whole.release_of(part);
        let is_inside = (start..end).contains(&of) && part != of;
        if index_of(part) < whole.n_facts && !(is_inside && is_figure(part) && is_figure(of)) {
            let expected = Trouble::Unfit(format!("{start} ≤ … < {end}, figures.rows"));
            row.note_item("part_of", index, item, expected);
        }
    }
}

fn change(row: &Row<'_>) {
    let levels = ["from", "percent", "factor"];
    for member in levels {
        row.maybe_decimal(member);
    }
    if !levels.into_iter().any(|member| row.has_member(member)) {
        row.note_missing("from");
    }
    let [hedge, step, percent] =
        ["percent_qualifier", "percent_rounded_to", "percent"].map(|member| row.has_member(member));
    row.maybe_word("percent_qualifier", &Qualifier::ALL);
    if percent {
        row.positive("percent_rounded_to");
    } else {
        row.maybe_positive("percent_rounded_to");
    }
    if (hedge || step) && !percent {
        row.note_missing("percent");
    }
    row.word("direction", &[(Direction::Up, "up"), (Direction::Down, "down")]);
    row.maybe_period("baseline");
    row.word("baseline_basis", &Basis::ALL);
    for member in ["from_span", "percent_span"] {
        at(row, member, false);
    }
}

fn span(row: &Row<'_>) {
    at(row, "at", true);
}

/// A stretch of the source text.
fn at(row: &Row<'_>, member: &'static str, must_be_there: bool) {
    if row.ask(member, must_be_there).is_some() {
        row.object(member, |row| {
            row.whole("paragraph");
            row.maybe_whole("sentence");
            row.maybe_pair("offsets");
            row.text("figure");
            Some(())
        });
    }
}

#[expect(clippy::unnecessary_wraps, reason = "other texts may not fit")]
fn any(_: &str) -> Result<(), Trouble> {
    Ok(())
}

fn basis(word: &str) -> Result<(), Trouble> {
    text::word(word, &Basis::ALL).map(drop)
}

fn period(text: &str) -> Result<(), Trouble> {
    text::period(text).map(drop)
}

/// The first of two.
fn row_of(tree: &Tree) -> Option<u32> {
    if let [row, _] = tree.items() { number(row) } else { None }
}

/// The first of two numbers.
fn pair_of(tree: &Tree) -> Option<u32> {
    row_of(tree).filter(|_| tree.items().iter().all(|item| number(item).is_some()))
}

/// Whether each fact is a figure by its kind.
fn kinds(facts: &Tree) -> Vec<bool> {
    let Some(kind) = facts.member("kind") else { return Vec::new() };
    let of = kind.member("of").map_or(&[][..], Tree::items);
    let is_figure =
        |item: &Tree| matches!(&item.value, Value::Text(text) if text == Kind::Figure.code());
    let at = numbers(kind, "at").into_iter();
    at.map(|at| of.get(index_of(at)).is_some_and(is_figure)).collect()
}

fn ends(releases: &Tree) -> Vec<u32> {
    let counts = numbers(releases, "facts").into_iter();
    counts
        .scan(0_u32, |end, n| {
            *end = end.saturating_add(n);
            Some(*end)
        })
        .collect()
}
