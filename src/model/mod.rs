//! What an official release says, as data: claims with qualifiers, periods, places and their spot in the source.
//!
//! Pure: no input or output, no clock, no browser. Values are built by [`crate::wire`] and never changed.

pub mod archive;
pub mod claim;
pub mod decimal;
pub mod exact;
pub mod fact;
pub mod order;
pub mod part;
pub mod period;
pub mod quantity;
pub mod registry;
pub mod release;
pub mod verdict;
pub mod wording;

use std::rc::Rc;

/// The identifier of a fact, body, place, unit, indicator, outlet or release, as its file writes it.
pub type Id = Rc<str>;
