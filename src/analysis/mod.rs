//! Selections over facts: filter and facets, the links between facts, the reading of figure phrases.
//!
//! Pure, and given the narrowest input: a release or a slice of facts.

pub mod address;
pub mod bits;
pub mod collate;
pub mod derived;
pub mod desk;
pub mod editions;
pub mod embed;
pub mod excerpt;
pub mod fold;
pub mod kin;
pub mod locate;
pub mod measure;
pub mod phrase;
pub mod route;
pub mod search;
pub mod selection;
pub mod share;
pub mod shelf;
pub mod still;
pub mod store;
pub mod table;
