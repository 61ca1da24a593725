//! Any text as a registry, contents, a part or its words, and as messages.

use svodka::i18n::Words;
use svodka::model::registry::Registry;
use svodka::model::wording::Language;
use svodka::wire;

/// What must hold of any text.
pub fn run(text: &str) {
    wire::registry::read(text);
    wire::contents::read(text);
    wire::contents::read_start(text);
    // What is right to who checks a file can be read.
    let checked = wire::check::check(text, &Registry::default());
    let is_right = checked.problems.is_empty();
    let is = |format| is_right && checked.format == Some(format);
    assert!(wire::part::read(text).is_ok() || !is(wire::part::FORMAT));
    assert!(wire::part::read_words(text).is_ok() || !is(wire::part::WORDS_FORMAT));
    if let Ok(words) = Words::read(Language::Kk, text) {
        words.text("a");
    }
}
