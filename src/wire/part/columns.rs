//! Columns against their dictionaries, lengths and rows: what is wrong is named by its place.

use super::file;
use crate::model::part::{Column, Sparse};
use crate::wire::place::{self, Step};
use crate::wire::problem::{Problem, Trouble};
use crate::wire::{text, tree};
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// Reads a file of a derived format, and its format's name first where the two disagree.
pub(super) fn json<T: DeserializeOwned>(source: &str, format: &'static str) -> Result<T, Problem> {
    #[derive(Deserialize)]
    struct Named {
        format: String,
    }
    let read = serde_json::from_str(source);
    if read.is_err() || !source.get(..80).unwrap_or(source).contains(format) {
        let named: Named = match serde_json::from_str(source) {
            Ok(named) => named,
            Err(error) if error.is_data() => Named { format: String::new() },
            Err(error) => return Err(tree::problem(source, &error)),
        };
        let root = Group { source, name: "", n: 0 };
        text::format(&named.format, format).map_err(|found| root.fault("format", &[], found))?;
    }
    read.map_err(|error| {
        let said = error.to_string();
        let said = said.split(" at line ").next().unwrap_or_default();
        let trouble = Trouble::Unfit(said.to_owned());
        Problem::at(error.line().max(1), error.column().max(1), trouble)
    })
}

/// Lists of a file that belong together.
#[derive(Clone, Copy, Debug)]
pub(super) struct Group<'a> {
    /// The file's text.
    pub(super) source: &'a str,
    /// The member of the root that has the lists; nothing where they stand at the root.
    pub(super) name: &'static str,
    /// How many rows they have.
    pub(super) n: usize,
}

impl Group<'_> {
    /// A fault in a list, or below it.
    pub(super) fn fault(
        &self,
        member: &'static str,
        below: &[Step<'_>],
        found: Trouble,
    ) -> Problem {
        let names = [self.name, member].into_iter().filter(|name| !name.is_empty());
        let steps: Vec<_> = names.map(Step::Member).chain(below.iter().copied()).collect();
        place::problem(self.source, &steps, found)
    }

    fn has(&self, member: &'static str, found: usize) -> Result<(), Problem> {
        if found == self.n {
            return Ok(());
        }
        Err(self.fault(member, &[], unlike(self.n, found)))
    }

    /// A list that has an item for each row.
    pub(super) fn full<T>(&self, member: &'static str, list: Vec<T>) -> Result<Vec<T>, Problem> {
        self.has(member, list.len()).map(|()| list)
    }

    /// A list of texts that has one for each row.
    pub(super) fn texts<T>(
        &self,
        member: &'static str,
        list: &[String],
        read: impl Fn(&str) -> Result<T, Trouble>,
    ) -> Result<Vec<T>, Problem> {
        self.has(member, list.len())?;
        self.all(member, &[], list, read)
    }

    fn all<T>(
        &self,
        member: &'static str,
        below: &[Step<'_>],
        texts: &[String],
        read: impl Fn(&str) -> Result<T, Trouble>,
    ) -> Result<Vec<T>, Problem> {
        let mut all = Vec::with_capacity(texts.len());
        for (index, text) in texts.iter().enumerate() {
            all.push(read(text).map_err(|found| {
                let steps: Vec<_> = below.iter().copied().chain([Step::Item(index)]).collect();
                self.fault(member, &steps, found)
            })?);
        }
        Ok(all)
    }

    /// Rows that ascend and are there; `twice`: a row may stand several times.
    pub(super) fn ascending(
        &self,
        member: &'static str,
        rows: &mut dyn Iterator<Item = u32>,
        twice: bool,
    ) -> Result<(), Problem> {
        let mut least = 0;
        for (index, row) in rows.enumerate() {
            if row < least || index_of(row) >= self.n {
                return Err(self.fault(member, &[Step::Item(index)], within(least, self.n)));
            }
            least = if twice { row } else { row + 1 };
        }
        Ok(())
    }

    /// A column with a value for each row.
    pub(super) fn column<T>(
        &self,
        member: &'static str,
        raw: file::Column,
        read: impl Fn(&str) -> Result<T, Trouble>,
    ) -> Result<Column<T>, Problem> {
        self.has(member, raw.at.len())?;
        if let Some(index) = raw.at.iter().position(|at| index_of(*at) >= raw.of.len()) {
            let steps = [Step::Member("at"), Step::Item(index)];
            return Err(self.fault(member, &steps, within(0, raw.of.len())));
        }
        Ok(Column { of: self.all(member, &[Step::Member("of")], &raw.of, read)?, at: raw.at })
    }

    /// A column that some rows have; `twice`: a row may have several values.
    pub(super) fn sparse<T>(
        &self,
        member: &'static str,
        raw: file::Sparse,
        twice: bool,
        read: impl Fn(&str) -> Result<T, Trouble>,
    ) -> Result<Sparse<T>, Problem> {
        self.ascending(member, &mut raw.rows.iter().copied(), twice)?;
        let column = file::Column { of: raw.of, at: raw.at };
        let of_rows = Self { n: raw.rows.len(), ..*self };
        Ok(Sparse { values: of_rows.column(member, column, read)?, rows: raw.rows })
    }
}

/// A list of another length than that of its rows.
pub(super) fn unlike(n: usize, found: usize) -> Trouble {
    Trouble::Unfit(format!("[…] × {n}, not × {found}"))
}

/// A number that is not one of these.
pub(super) fn within(least: u32, n: usize) -> Trouble {
    Trouble::Unfit(format!("{least} ≤ … < {n}"))
}

/// A row or place as an index.
pub(super) fn index_of(row: u32) -> usize {
    usize::try_from(row).unwrap_or(usize::MAX)
}
