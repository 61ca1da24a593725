//! The only module that touches the browser: its own files and those of the reader, address, storage, clipboard, page and keyboard focus.

pub mod address;
pub mod clipboard;
pub mod fetch;
pub mod files;
pub mod page;
pub mod storage;
