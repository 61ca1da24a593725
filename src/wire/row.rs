//! Reading an object member by member: each member asked for once, every fault noted, nothing left over in silence.
//!
//! What a single member holds is read in `values`, lists of rows and of ids in `lists`.

use super::file::File;
use super::place::{Path, Step};
use super::problem::Trouble;
use super::text;
use super::tree::{Tree, Value};
use std::cell::{Cell, RefCell};

/// An object under reading.
#[derive(Debug)]
pub(super) struct Row<'a> {
    pub(super) file: &'a File,
    pub(super) path: Path<'a>,
    pub(super) tree: &'a Tree,
    members: &'a [(String, Tree)],
    asked: RefCell<Vec<&'static str>>,
    /// Whether it is known which members the object may have.
    is_sort_known: Cell<bool>,
}

impl<'a> Row<'a> {
    /// An object at its place; none, and a fault, if it is no object.
    pub(super) fn new(file: &'a File, path: Path<'a>, tree: &'a Tree) -> Option<Self> {
        let Value::Object(members) = &tree.value else {
            file.note(path, tree, Trouble::WrongShape("{…}"));
            return None;
        };
        let asked = RefCell::default();
        Some(Self { file, path, tree, members, asked, is_sort_known: Cell::new(true) })
    }

    /// A member without asking for it.
    fn find(&self, member: &str) -> Option<&'a Tree> {
        self.members.iter().find(|(name, _)| name == member).map(|(_, tree)| tree)
    }

    /// Notes a fault with a member.
    pub(super) fn note(&self, member: &str, trouble: Trouble) {
        let tree = self.find(member).unwrap_or(self.tree);
        self.file.note(self.path.then(Step::Member(member)), tree, trouble);
    }

    /// Notes that a member is not there.
    pub(super) fn note_missing(&self, member: &str) {
        self.file.note(self.path, self.tree, Trouble::MissingMember(member.to_owned()));
    }

    /// How many faults the file has so far for which rows are left out.
    pub(super) fn n_faults(&self) -> usize {
        self.file.n_faults()
    }

    /// Which members the object may have cannot be said: none is unknown.
    pub(super) fn forgive_members(&self) {
        self.is_sort_known.set(false);
    }

    /// Whether the file names another format than this one.
    pub(super) fn format(&self, format: &'static str) -> bool {
        let refused = self.text("format").and_then(|found| text::format(found, format).err());
        let is_refused = refused.is_some();
        if let Some(trouble) = refused {
            self.note("format", trouble);
        }
        is_refused
    }

    /// The member, if it is there and not `null`.
    pub(super) fn get(&self, member: &'static str) -> Option<&'a Tree> {
        self.asked.borrow_mut().push(member);
        self.find(member).filter(|tree| !matches!(tree.value, Value::Null))
    }

    /// Whether a member is there and not `null`, without asking for it.
    pub(super) fn has_member(&self, member: &str) -> bool {
        self.find(member).is_some_and(|tree| !matches!(tree.value, Value::Null))
    }

    /// The member, whose absence is a fault.
    pub(super) fn need(&self, member: &'static str) -> Option<&'a Tree> {
        let tree = self.get(member);
        if tree.is_none() {
            if self.find(member).is_some() {
                self.note(member, Trouble::MissingMember(member.to_owned()));
            } else {
                self.note_missing(member);
            }
        }
        tree
    }

    /// The member, whose absence is a fault if it must be there.
    pub(super) fn ask(&self, member: &'static str, must_be_there: bool) -> Option<&'a Tree> {
        if must_be_there { self.need(member) } else { self.get(member) }
    }

    /// Notes that a member is of another kind than asked for.
    pub(super) fn wrong(&self, member: &str, expected: &'static str) {
        self.note(member, Trouble::WrongShape(expected));
    }

    /// Reads an object that must be there.
    pub(super) fn object<T>(
        &self,
        member: &'static str,
        read: impl FnOnce(&Row<'_>) -> Option<T>,
    ) -> Option<T> {
        self.inner(member, self.need(member)?, read)
    }

    /// Reads an object that may be absent or `null`.
    pub(super) fn maybe_object<T>(
        &self,
        member: &'static str,
        read: impl FnOnce(&Row<'_>) -> Option<T>,
    ) -> Option<T> {
        self.inner(member, self.get(member)?, read)
    }

    fn inner<T>(
        &self,
        member: &'static str,
        tree: &Tree,
        read: impl FnOnce(&Row<'_>) -> Option<T>,
    ) -> Option<T> {
        let row = Row::new(self.file, self.path.then(Step::Member(member)), tree)?;
        let value = read(&row);
        row.end();
        value
    }

    /// Notes every member that nobody asked for, and every one that stands twice.
    pub(super) fn end(&self) {
        let asked = self.asked.borrow();
        // Of the names that were asked for, which are few: an object may have a million members.
        let mut seen: Vec<&str> = Vec::new();
        for (name, tree) in self.members {
            let is_known = asked.iter().any(|known| known == name);
            if is_known {
                if seen.contains(&name.as_str()) {
                    self.end_with(name, tree, Trouble::DuplicateMember(text::shown(name)));
                } else {
                    seen.push(name);
                }
            } else if self.is_sort_known.get() {
                let nearest = self.file.nearest(name, &mut asked.iter().copied());
                let member = text::shown(name);
                self.end_with(name, tree, Trouble::UnknownMember { member, nearest });
            }
        }
    }

    fn end_with(&self, name: &str, tree: &Tree, trouble: Trouble) {
        self.file.note(self.path.then(Step::Member(name)), tree, trouble);
    }
}
