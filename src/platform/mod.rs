//! The only module that touches the browser: files, address, storage, clipboard, page, keyboard focus and the record of time.

pub mod address;
pub mod clipboard;
pub mod fetch;
pub mod marks;
pub mod page;
pub mod storage;
