//! The archive as a whole.

use super::Id;

/// Where the page of a release starts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Start {
    /// The release that opens where the address names none.
    pub front: Id,
    /// The path of the registry, in which `{release}` stands for a release's id.
    pub registry: String,
}
