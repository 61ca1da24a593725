//! The only module that touches the browser: files, address, storage, clipboard, page and keyboard focus.

pub mod address;
pub mod clipboard;
pub mod fetch;
pub mod page;
pub mod storage;
