#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| svodka_fuzz::search::run(text));
