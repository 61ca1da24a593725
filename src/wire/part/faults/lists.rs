//! Columns, lists and rows of a part, each item with what is wrong in it.

use super::super::columns::{index_of, unlike, within};
use crate::wire::problem::Trouble;
use crate::wire::row::Row;
use crate::wire::tree::{Tree, Value};

/// Whether a text is one of those that a list may have.
pub(super) type Fits<'a> = &'a dyn Fn(&str) -> Result<(), Trouble>;

/// A number of a row.
pub(super) fn number(tree: &Tree) -> Option<u32> {
    if let Value::Whole(number) = tree.value { u32::try_from(number).ok() } else { None }
}

/// How many items a list has.
pub(super) fn count(group: &Tree, list: &str) -> usize {
    group.member(list).map_or(0, |list| list.items().len())
}

/// The numbers of a list, without those that are none.
pub(super) fn numbers(group: &Tree, list: &str) -> Vec<u32> {
    group.member(list).map_or(&[][..], Tree::items).iter().filter_map(number).collect()
}

/// A list has as many items as there are rows.
pub(super) fn has(row: &Row<'_>, member: &'static str, found: usize, n: usize) {
    if found != n {
        row.note(member, unlike(n, found));
    }
}

/// A list of texts; where it has one for each row, of how many rows.
pub(super) fn texts(row: &Row<'_>, member: &'static str, n: Option<usize>, fits: Fits<'_>) {
    let items = row.list(member);
    has(row, member, items.len(), n.unwrap_or(items.len()));
    for (index, item) in items.iter().enumerate() {
        let trouble = match &item.value {
            Value::Text(text) => fits(text).err(),
            _ => Some(Trouble::WrongShape("\"…\"")),
        };
        if let Some(trouble) = trouble {
            row.note_item(member, index, item, trouble);
        }
    }
}

/// How rows are written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum As {
    /// Each by its number.
    Numbers,
    /// Each by the step to it from the one before.
    Steps,
}

/// Rows that ascend and are there, each with its place by `read`; `twice`: a row may stand several times.
pub(super) fn ascending(
    row: &Row<'_>,
    (member, items): (&'static str, &[Tree]),
    (written, read, shape): (As, impl Fn(&Tree) -> Option<u32>, &'static str),
    (n, twice): (usize, bool),
) {
    let (mut before, mut least) = (0_u32, 0_u32);
    for (index, item) in items.iter().enumerate() {
        let Some(number) = read(item) else {
            row.note_item(member, index, item, Trouble::WrongShape(shape));
            continue;
        };
        let at = if written == As::Steps { before.saturating_add(number) } else { number };
        before = at;
        if at >= least && index_of(at) < n {
            least = if twice { at } else { at + 1 };
            continue;
        }
        row.note_item(member, index, item, within(least, n));
        // From a row that is not there, no step leads to one that is.
        if written == As::Steps && index_of(at) >= n {
            break;
        }
    }
}

/// The rows to which the steps of a list lead, one for each item.
pub(super) fn stepped(group: &Tree, list: &str) -> Vec<u32> {
    let items = group.member(list).map_or(&[][..], Tree::items).iter();
    items
        .scan(0_u32, |row, item| {
            *row = row.saturating_add(number(item).unwrap_or_default());
            Some(*row)
        })
        .collect()
}

/// A column with a value for each of `n` rows.
pub(super) fn column(row: &Row<'_>, member: &'static str, n: usize, fits: Fits<'_>) {
    row.object(member, |row| Some(values(row, n, fits)));
}

/// A column that some of `n` rows have; `twice`: a row may have several values.
pub(super) fn sparse(
    row: &Row<'_>,
    member: &'static str,
    (n, twice): (usize, bool),
    fits: Fits<'_>,
) {
    row.object(member, |row| {
        let rows = row.list("rows");
        ascending(row, ("rows", rows), (As::Steps, number, "0, 1, 2, …"), (n, twice));
        Some(values(row, rows.len(), fits))
    });
}

fn values(row: &Row<'_>, n: usize, fits: Fits<'_>) {
    texts(row, "of", None, fits);
    let (at, n_values) = (row.list("at"), count(row.tree, "of"));
    has(row, "at", at.len(), n);
    for (index, item) in at.iter().enumerate() {
        match number(item) {
            None => row.note_item("at", index, item, Trouble::WrongShape("0, 1, 2, …")),
            Some(place) if index_of(place) >= n_values => {
                row.note_item("at", index, item, within(0, n_values));
            }
            Some(_) => {}
        }
    }
}
