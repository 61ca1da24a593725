//! The archive: the registries, and the releases that can be loaded.

use super::Id;
use super::registry::Registry;
use super::wording::Wording;
use std::rc::Rc;

/// A line of the index: a release that can be loaded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The release's id.
    pub id: Id,
    /// Its file, relative to the archive's folder.
    pub file: String,
    /// Its title.
    pub title: Wording,
    /// How many figures it has.
    pub n_figures: usize,
}

/// What is loaded. Never changed in place: a new one replaces it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Archive {
    /// The registries.
    pub registry: Rc<Registry>,
    /// The releases that there are.
    pub entries: Vec<Entry>,
}
