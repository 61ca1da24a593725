//! Numbers in place of texts that repeat.

use crate::model::Id;
use std::collections::BTreeMap;
use std::rc::Rc;

/// Texts with the numbers that stand for them, in the order in which they were met.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Codes {
    ids: Vec<Id>,
    codes: BTreeMap<Id, u16>,
}

/// What stands in a column where a row has no value.
pub const NONE: u16 = u16::MAX;

impl Codes {
    /// The number of a text, a new one if need be; none when there are too many.
    pub(super) fn code(&mut self, id: &Id) -> Option<u16> {
        if let Some(code) = self.get(id) {
            return Some(code);
        }
        let code = u16::try_from(self.ids.len()).ok().filter(|code| *code < NONE)?;
        self.ids.push(Rc::clone(id));
        self.codes.insert(Rc::clone(id), code);
        Some(code)
    }

    /// The number of a text that was met.
    pub fn get(&self, id: &str) -> Option<u16> {
        self.codes.get(id).copied()
    }

    /// The text of a number.
    pub fn id(&self, code: u16) -> Option<&Id> {
        self.ids.get(usize::from(code))
    }

    /// The texts in the order of their numbers.
    pub fn ids(&self) -> &[Id] {
        &self.ids
    }
}
