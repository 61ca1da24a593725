//! The JSON boundary: structs that mirror the files, and their conversion into the model.
//!
//! Nothing is dropped, coerced or rounded in silence. A file that is unusable gives one [`Problem`];
//! a fact that is unusable gives a problem and leaves the rest of its release readable.

mod fields;
pub mod index;
mod place;
pub mod problem;
pub mod registry;
pub mod release;

pub use problem::{Problem, Trouble};
