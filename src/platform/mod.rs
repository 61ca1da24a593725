//! The only module that touches the browser: its own files and those of the reader, address, storage, clipboard, page,
//! keyboard focus, the record of time, and the page around a frame.

pub mod address;
pub mod clipboard;
pub mod fetch;
pub mod files;
pub mod frame;
pub mod marks;
pub mod page;
pub mod raster;
pub mod save;
pub mod storage;
