//! Lists: of rows, of which each stands once by its id, and of ids of what stands elsewhere.

use super::place::Step;
use super::problem::Trouble;
use super::row::Row;
use super::text::shown;
use super::tree::{Tree, Value};
use crate::model::Id;
use crate::model::registry::Keys;

/// What ids are held against: the rows of one list.
#[derive(Clone, Copy, Debug)]
pub(super) struct Known<'a> {
    /// The list's name.
    pub(super) list: &'static str,
    /// The ids of its rows.
    pub(super) keys: &'a Keys,
    /// Whether a wrong id is only cut; else the row in which it stands is left out.
    pub(super) is_cut: bool,
}

/// A list under reading, row by row.
pub(super) struct Rows<'r, 'a> {
    row: &'r Row<'a>,
    member: &'static str,
    items: &'a [Tree],
    keys: Keys,
    next: usize,
}

impl Rows<'_, '_> {
    /// How many rows there are.
    pub(super) fn n(&self) -> usize {
        self.items.len()
    }

    /// Reads up to `n` rows more; those with a fault are left out, with their index. Of those with one id the first stays.
    pub(super) fn read<T>(
        &mut self,
        n: usize,
        read: &dyn Fn(&Row<'_>) -> Option<T>,
        broken: &mut dyn FnMut(usize, &Tree),
        rows: &mut Vec<T>,
    ) {
        let here = self.row.path.then(Step::Member(self.member));
        let first = self.next;
        self.next = first.saturating_add(n).min(self.items.len());
        for (index, item) in self.items.iter().enumerate().take(self.next).skip(first) {
            let before = self.row.n_faults();
            let id = item.bare("id");
            let row = Row::new(self.row.file, here.then(Step::Item(index)), item);
            let value = row.as_ref().and_then(|row| {
                if let Some(id) = id.filter(|id| self.keys.place(id) != Some(index)) {
                    row.note("id", Trouble::Duplicate(shown(id)));
                }
                let value = read(row);
                row.end();
                value
            });
            match value.filter(|_| self.row.n_faults() == before) {
                Some(value) => rows.push(value),
                None => broken(index, item),
            }
        }
    }
}

/// The ids of the rows of a list, whatever else is wrong with them; a row without one has an empty one.
fn keys_of(items: &[Tree]) -> Keys {
    let ids = items.iter().map(|item| Id::from(item.bare("id").unwrap_or_default()));
    Keys::new(ids.collect()).0
}

impl<'a> Row<'a> {
    fn as_list(&self, member: &'static str, tree: Option<&'a Tree>) -> &'a [Tree] {
        let Some(tree) = tree else { return &[] };
        if !matches!(tree.value, Value::List(_)) {
            self.wrong(member, "[…]");
        }
        tree.items()
    }

    /// A list that must be there.
    pub(super) fn list(&self, member: &'static str) -> &'a [Tree] {
        self.as_list(member, self.need(member))
    }

    /// The rows of a list and their ids, without a word about what is wrong with them.
    pub(super) fn bare_rows(&self, member: &str) -> (&'a [Tree], Keys) {
        let items = self.tree.member(member).map_or(&[][..], Tree::items);
        (items, keys_of(items))
    }

    /// Notes a fault with an item of a list.
    pub(super) fn note_item(&self, member: &str, index: usize, tree: &Tree, trouble: Trouble) {
        let list = self.path.then(Step::Member(member));
        self.file.note(list.then(Step::Item(index)), tree, trouble);
    }

    /// Notes a fault with a member of a row of a list, for which no row is left out.
    pub(super) fn note_below(&self, list: &str, index: usize, member: &str, trouble: Trouble) {
        let rows = self.path.then(Step::Member(list));
        let row = self.tree.member(list).and_then(|list| list.items().get(index));
        let tree = row.and_then(|row| row.member(member)).unwrap_or(self.tree);
        let path = rows.then(Step::Item(index));
        self.file.note_cut(path.then(Step::Member(member)), tree, trouble);
    }

    /// A list of rows that must be there, before any of them is read.
    pub(super) fn begin(&self, member: &'static str) -> Rows<'_, 'a> {
        let items = self.list(member);
        Rows { row: self, member, items, keys: keys_of(items), next: 0 }
    }

    /// Reads each object of a list; those with a fault are left out, with their index.
    pub(super) fn rows<T>(
        &self,
        member: &'static str,
        read: &dyn Fn(&Row<'_>) -> Option<T>,
        broken: &mut dyn FnMut(usize, &Tree),
    ) -> Vec<T> {
        let mut list = self.begin(member);
        let mut rows = Vec::with_capacity(list.n());
        list.read(usize::MAX, read, broken, &mut rows);
        rows
    }

    /// Reads each object of a list that may be absent; those with a fault are left out.
    pub(super) fn rows_or_none<T>(
        &self,
        member: &'static str,
        read: &dyn Fn(&Row<'_>) -> Option<T>,
    ) -> Vec<T> {
        if self.get(member).is_some() {
            return self.rows(member, read, &mut |_, _| {});
        }
        Vec::new()
    }

    /// Whether a list has an id; a fault where it has not.
    fn has(
        &self,
        known: Known<'_>,
        steps: (&'static str, Option<usize>),
        tree: &Tree,
        id: &str,
    ) -> bool {
        let is_there = known.keys.place(id).is_some();
        if !is_there {
            let nearest = self.file.nearest(id, &mut known.keys.ids());
            let trouble = Trouble::Dangling { what: known.list, id: shown(id), nearest };
            self.note_link(known, steps, tree, trouble);
        }
        is_there
    }

    fn note_link(
        &self,
        known: Known<'_>,
        (member, index): (&'static str, Option<usize>),
        tree: &Tree,
        trouble: Trouble,
    ) {
        let member = self.path.then(Step::Member(member));
        let item = index.map(|index| member.then(Step::Item(index)));
        let path = item.unwrap_or(member);
        if known.is_cut {
            self.file.note_cut(path, tree, trouble);
        } else {
            self.file.note(path, tree, trouble);
        }
    }

    /// An id of a row of another list; none where there is no such row.
    pub(super) fn link(
        &self,
        member: &'static str,
        must_be_there: bool,
        known: Known<'_>,
    ) -> Option<Id> {
        let id = if must_be_there { self.id(member) } else { self.maybe_id(member) }?;
        self.known(member, Some(&id), known).then_some(id)
    }

    /// Whether another list has the id that a member holds; a fault where it has not.
    pub(super) fn known(&self, member: &'static str, id: Option<&str>, known: Known<'_>) -> bool {
        let tree = self.tree.member(member).unwrap_or(self.tree);
        id.is_some_and(|id| self.has(known, (member, None), tree, id))
    }

    /// Notes that a link leads to a row of another sort than it must.
    pub(super) fn cut_link(&self, member: &'static str, list: &'static str, id: &str) {
        let tree = self.tree.member(member).unwrap_or(self.tree);
        let trouble = Trouble::Dangling { what: list, id: shown(id), nearest: None };
        self.file.note_cut(self.path.then(Step::Member(member)), tree, trouble);
    }

    /// Ids of rows of another list, each once; an empty list for an absent one.
    pub(super) fn links(
        &self,
        member: &'static str,
        must_be_there: bool,
        known: Known<'_>,
    ) -> Vec<Id> {
        let items = self.as_list(member, self.ask(member, must_be_there));
        let text = |item: &'a Tree| match &item.value {
            Value::Text(text) => Some(text.as_str()),
            _ => None,
        };
        let ids = items.iter().map(|item| Id::from(text(item).unwrap_or_default()));
        let firsts = Keys::new(ids.collect()).0;
        let mut links = Vec::with_capacity(items.len());
        for (index, item) in items.iter().enumerate() {
            let at = (member, Some(index));
            let Some(id) = text(item) else {
                self.note_item(member, index, item, Trouble::WrongShape("\"…\""));
                continue;
            };
            if firsts.place(id) != Some(index) {
                self.note_link(
                    Known { is_cut: true, ..known },
                    at,
                    item,
                    Trouble::Duplicate(shown(id)),
                );
            } else if self.has(known, at, item, id) {
                links.push(Id::from(id));
            }
        }
        links
    }
}

/// Of each circle of parents the row that stands first; `parents[row]` is the row of which it is a part.
pub(super) fn circles(parents: &[Option<usize>]) -> Vec<usize> {
    // The round in which a row was first come by.
    let mut seen: Vec<Option<usize>> = vec![None; parents.len()];
    let parent = |row: usize| parents.get(row).copied().flatten();
    let mut firsts = Vec::new();
    for round in 0..parents.len() {
        let mut next = Some(round);
        while let Some((row, mark)) = next.and_then(|row| Some((row, seen.get_mut(row)?))) {
            if mark.is_some() {
                let is_new = *mark == Some(round);
                firsts.extend(is_new.then(|| first_of(row, &parent)));
                break;
            }
            *mark = Some(round);
            next = parent(row);
        }
    }
    firsts
}

/// The first row of the circle in which `row` lies.
fn first_of(row: usize, parent: &dyn Fn(usize) -> Option<usize>) -> usize {
    let (mut first, mut next) = (row, parent(row));
    while let Some(other) = next.filter(|other| *other != row) {
        first = first.min(other);
        next = parent(other);
    }
    first
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_circle_is_found_once_and_what_leads_into_it_is_none() {
        let some = |parents: &[i64]| {
            let parents = parents.iter().map(|parent| usize::try_from(*parent).ok());
            circles(&parents.collect::<Vec<_>>())
        };
        assert!(some(&[-1, 0, 1]).is_empty());
        assert_eq!(some(&[0]), [0]);
        assert_eq!(some(&[3, 2, 1, 3, 1]), [3, 1]);
        assert_eq!(some(&[4, 3, 1, 2, 1]), [1]);
    }
}
