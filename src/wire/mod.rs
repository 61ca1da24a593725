//! The JSON boundary: files read member by member into the model.
//!
//! Nothing is dropped, coerced or rounded in silence: a member that nobody asked for, one that stands twice, a
//! word outside its list, all become problems with line, column and path, and all of them are reported, not the
//! first, in the order of the text. A file whose head is unusable has no value but all its problems; a fact that is
//! unusable gives problems and leaves the rest of its release readable.
//!
//! The reader walks a tree instead of deriving a struct a file: derived readers stop at the first fault, lose
//! members that stand twice, and came to four times the program's bytes.

pub mod check;
pub mod contents;
mod file;
pub mod index;
mod lists;
pub mod locate;
pub mod part;
mod place;
pub mod problem;
pub mod registry;
pub mod release;
mod row;
mod text;
mod tree;
mod values;

pub use problem::{Details, Problem, Reading, Trouble};
