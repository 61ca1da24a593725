//! Any text as a registry, contents, a part or its words, and as messages.
#![no_main]

use libfuzzer_sys::fuzz_target;
use svodka::i18n::Words;
use svodka::model::wording::Language;
use svodka::wire;

fuzz_target!(|text: &str| {
    let _ = wire::registry::read(text);
    let _ = wire::contents::read(text);
    let _ = wire::contents::read_start(text);
    let _ = wire::part::read(text);
    let _ = wire::part::read_words(text);
    if let Ok(words) = Words::read(Language::Kk, text) {
        words.text("a");
    }
});
