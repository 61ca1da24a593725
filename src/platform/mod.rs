//! The only module that touches the browser: its own files and those of the reader, address, storage, clipboard, page,
//! keyboard focus and the record of time.

pub mod address;
pub mod clipboard;
pub mod fetch;
pub mod files;
pub mod marks;
pub mod page;
pub mod raster;
pub mod save;
pub mod storage;
