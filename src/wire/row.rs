//! Reading an object member by member: each member asked for once, every fault noted, nothing left over in silence.

use super::place::{Path, Step};
use super::problem::{Problem, Trouble};
use super::text;
use super::tree::Tree;
use crate::model::Id;
use crate::model::period::Period;
use crate::model::quantity::Decimal;
use crate::model::wording::Wording;
use std::cell::RefCell;

/// A file under reading, and what is wrong in it so far.
#[derive(Debug)]
pub(super) struct File<'a> {
    text: &'a str,
    problems: RefCell<Vec<Problem>>,
}

impl<'a> File<'a> {
    /// A file that is JSON.
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, problems: RefCell::default() }
    }

    /// Notes a fault.
    pub(super) fn note(&self, path: Path<'_>, trouble: Trouble) {
        let (line, column) = path.line_column(self.text);
        self.problems.borrow_mut().push(Problem { line, column, path: path.words(), trouble });
    }

    /// How many faults there are so far.
    pub(super) fn n_problems(&self) -> usize {
        self.problems.borrow().len()
    }

    /// The faults.
    pub(super) fn into_problems(self) -> Vec<Problem> {
        self.problems.into_inner()
    }
}

/// An object under reading.
#[derive(Debug)]
pub(super) struct Row<'a> {
    file: &'a File<'a>,
    path: Path<'a>,
    members: &'a [(String, Tree)],
    asked: RefCell<Vec<&'static str>>,
}

impl<'a> Row<'a> {
    /// An object at its place; none, and a fault, if it is no object.
    pub(super) fn new(file: &'a File<'a>, path: Path<'a>, tree: &'a Tree) -> Option<Self> {
        let Tree::Object(members) = tree else {
            file.note(path, Trouble::WrongShape("{…}".to_owned()));
            return None;
        };
        Some(Self { file, path, members, asked: RefCell::default() })
    }

    /// Notes a fault with a member.
    pub(super) fn note(&self, member: &'static str, trouble: Trouble) {
        self.file.note(self.path.then(Step::Member(member)), trouble);
    }

    /// The member, if it is there and not `null`.
    fn get(&self, member: &'static str) -> Option<&'a Tree> {
        self.asked.borrow_mut().push(member);
        let tree = self.members.iter().find(|(name, _)| name == member).map(|(_, tree)| tree);
        tree.filter(|tree| !matches!(tree, Tree::Null))
    }

    /// The member, whose absence is a fault.
    fn need(&self, member: &'static str) -> Option<&'a Tree> {
        let tree = self.get(member);
        if tree.is_none() {
            self.file.note(self.path, Trouble::MissingMember(member.to_owned()));
        }
        tree
    }

    fn wrong(&self, member: &'static str, expected: &str) {
        self.note(member, Trouble::WrongShape(expected.to_owned()));
    }

    fn as_text(&self, member: &'static str, tree: Option<&'a Tree>) -> Option<&'a str> {
        if let Tree::Text(text) = tree? {
            return Some(text);
        }
        self.wrong(member, "\"…\"");
        None
    }

    /// A text that must be there.
    pub(super) fn text(&self, member: &'static str) -> Option<&'a str> {
        self.as_text(member, self.need(member))
    }

    /// A text that may be absent or `null`.
    pub(super) fn maybe_text(&self, member: &'static str) -> Option<&'a str> {
        self.as_text(member, self.get(member))
    }

    /// An id that must be there.
    pub(super) fn id(&self, member: &'static str) -> Option<Id> {
        self.text(member).map(Id::from)
    }

    /// An id that may be absent or `null`.
    pub(super) fn maybe_id(&self, member: &'static str) -> Option<Id> {
        self.maybe_text(member).map(Id::from)
    }

    /// A whole number that must be there.
    pub(super) fn whole(&self, member: &'static str) -> Option<usize> {
        let number = match self.need(member)? {
            Tree::Whole(number) => usize::try_from(*number).ok(),
            _ => None,
        };
        if number.is_none() {
            self.wrong(member, "0, 1, 2, …");
        }
        number
    }

    /// `true` or `false`, which must be there.
    pub(super) fn flag(&self, member: &'static str) -> Option<bool> {
        if let Tree::Flag(flag) = self.need(member)? {
            return Some(*flag);
        }
        self.wrong(member, "true, false");
        None
    }

    fn as_list(&self, member: &'static str, tree: Option<&'a Tree>) -> &'a [Tree] {
        match tree {
            Some(Tree::List(items)) => items,
            Some(_) => {
                self.wrong(member, "[…]");
                &[]
            }
            None => &[],
        }
    }

    /// A list that must be there.
    pub(super) fn list(&self, member: &'static str) -> &'a [Tree] {
        self.as_list(member, self.need(member))
    }

    /// A list of ids; an empty one for an absent list.
    pub(super) fn ids(&self, member: &'static str, must_be_there: bool) -> Vec<Id> {
        let tree = if must_be_there { self.need(member) } else { self.get(member) };
        let items = self.as_list(member, tree).iter().enumerate();
        items
            .filter_map(|(index, item)| {
                if let Tree::Text(text) = item {
                    return Some(Id::from(text.as_str()));
                }
                let path = self.path.then(Step::Member(member));
                self.file
                    .note(path.then(Step::Item(index)), Trouble::WrongShape("\"…\"".to_owned()));
                None
            })
            .collect()
    }

    /// A list of pairs of whole numbers, read by `pair`.
    pub(super) fn pair(tree: &Tree) -> Option<(usize, usize)> {
        let Tree::List(items) = tree else { return None };
        let [Tree::Whole(first), Tree::Whole(second)] = items.as_slice() else { return None };
        Some((usize::try_from(*first).ok()?, usize::try_from(*second).ok()?))
    }

    /// A pair of whole numbers that may be absent.
    pub(super) fn maybe_pair(&self, member: &'static str) -> Option<(usize, usize)> {
        let tree = self.get(member)?;
        let pair = Self::pair(tree);
        if pair.is_none() {
            self.wrong(member, "[0, 0]");
        }
        pair
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

    /// Reads each object of a list; those with a fault are left out, with their index.
    pub(super) fn rows<T>(
        &self,
        member: &'static str,
        read: &dyn Fn(&Row<'_>) -> Option<T>,
        broken: &mut dyn FnMut(usize, Option<&str>),
    ) -> Vec<T> {
        let here = self.path.then(Step::Member(member));
        let items = self.list(member).iter().enumerate();
        items
            .filter_map(|(index, item)| {
                let before = self.file.n_problems();
                let row = Row::new(self.file, here.then(Step::Item(index)), item);
                let value = row.as_ref().and_then(|row| {
                    let value = read(row);
                    row.end();
                    value
                });
                let value = value.filter(|_| self.file.n_problems() == before);
                if value.is_none() {
                    broken(index, row.as_ref().and_then(Row::bare_id));
                }
                value
            })
            .collect()
    }

    /// Reads each object of a list that may be absent; those with a fault are left out.
    pub(super) fn rows_or_none<T>(
        &self,
        member: &'static str,
        read: &dyn Fn(&Row<'_>) -> Option<T>,
    ) -> Vec<T> {
        if self.members.iter().any(|(name, _)| name == member) {
            return self.rows(member, read, &mut |_, _| {});
        }
        self.asked.borrow_mut().push(member);
        Vec::new()
    }

    /// The `id` of an object that may be faulty in other ways.
    fn bare_id(&self) -> Option<&str> {
        match self.members.iter().find(|(name, _)| name == "id")? {
            (_, Tree::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// Reads a text by `read`, whose trouble becomes a fault.
    fn convert<T>(
        &self,
        member: &'static str,
        text: Option<&str>,
        read: impl FnOnce(&str) -> Result<T, Trouble>,
    ) -> Option<T> {
        match read(text?) {
            Ok(value) => Some(value),
            Err(trouble) => {
                self.note(member, trouble);
                None
            }
        }
    }

    /// A word of a list that must be there.
    pub(super) fn word<T: Copy>(
        &self,
        member: &'static str,
        list: &[(T, &'static str)],
    ) -> Option<T> {
        self.convert(member, self.text(member), |word| text::word(word, list))
    }

    /// A word of a list that may be absent.
    pub(super) fn maybe_word<T: Copy>(
        &self,
        member: &'static str,
        list: &[(T, &'static str)],
    ) -> Option<T> {
        self.convert(member, self.maybe_text(member), |word| text::word(word, list))
    }

    /// A decimal that must be there.
    pub(super) fn decimal(&self, member: &'static str) -> Option<Decimal> {
        self.convert(member, self.text(member), text::decimal)
    }

    /// A decimal that may be absent.
    pub(super) fn maybe_decimal(&self, member: &'static str) -> Option<Decimal> {
        self.convert(member, self.maybe_text(member), text::decimal)
    }

    /// A decimal above zero that must be there.
    pub(super) fn positive(&self, member: &'static str) -> Option<Decimal> {
        self.convert(member, self.text(member), text::positive)
    }

    /// A period that must be there.
    pub(super) fn period(&self, member: &'static str) -> Option<Period> {
        self.convert(member, self.text(member), text::period)
    }

    /// A period that may be absent.
    pub(super) fn maybe_period(&self, member: &'static str) -> Option<Period> {
        self.convert(member, self.maybe_text(member), text::period)
    }

    /// Words in three languages, none of them empty.
    pub(super) fn wording(&self, member: &'static str) -> Option<Wording> {
        let wording = self.maybe_empty_wording(member)?;
        let texts = [&wording.ru, &wording.kk, &wording.en];
        if texts.iter().any(|text| text.trim().is_empty()) {
            self.note(member, Trouble::MissingWords);
            return None;
        }
        Some(wording)
    }

    /// Words in three languages that may be absent.
    pub(super) fn maybe_wording(&self, member: &'static str) -> Option<Wording> {
        self.get(member)?;
        self.wording(member)
    }

    /// A whole number that may be absent or `null`.
    pub(super) fn maybe_whole(&self, member: &'static str) -> Option<usize> {
        self.get(member)?;
        self.whole(member)
    }

    /// Words in three languages that may be empty, as the symbol of a plain count is.
    pub(super) fn maybe_empty_wording(&self, member: &'static str) -> Option<Wording> {
        self.object(member, |row| {
            let (ru, kk, en) = (row.text("ru"), row.text("kk"), row.text("en"));
            Some(Wording { ru: ru?.to_owned(), kk: kk?.to_owned(), en: en?.to_owned() })
        })
    }

    /// Notes every member that nobody asked for, and every one that stands twice.
    fn end(&self) {
        let asked = self.asked.borrow();
        for (index, (name, _)) in self.members.iter().enumerate() {
            let path = self.path.then(Step::Member(name));
            if !asked.iter().any(|known| known == name) {
                let nearest = text::nearest(name, &mut asked.iter().copied());
                self.file.note(path, Trouble::UnknownMember { member: name.clone(), nearest });
            } else if self.members.iter().take(index).any(|(before, _)| before == name) {
                self.file.note(path, Trouble::Duplicate(name.clone()));
            }
        }
    }
}

/// Reads a whole file of one format: JSON first, then the format's name, then its members.
///
/// # Errors
/// When it is no JSON, has another or a newer format, or its head cannot be read.
pub(super) fn read_file<T>(
    source: &str,
    format: &'static str,
    read: impl FnOnce(&File<'_>, &Row<'_>) -> Option<T>,
) -> Result<(T, Vec<Problem>), Problem> {
    let tree = super::tree::parse(source)?;
    let file = File::new(source);
    let value = (|| {
        let row = Row::new(&file, Path::ROOT, &tree)?;
        row.convert("format", row.text("format"), |found| text::format(found, format))?;
        let value = read(&file, &row);
        row.end();
        value
    })();
    let mut problems = file.into_problems();
    match value {
        Some(value) => Ok((value, problems)),
        None if problems.is_empty() => Err(Problem {
            line: 1,
            column: 1,
            path: String::new(),
            trouble: Trouble::WrongShape(format.to_owned()),
        }),
        None => Err(problems.swap_remove(0)),
    }
}
