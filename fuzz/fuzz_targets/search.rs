//! Any text as a search, a filter, a phrase and an address: each address leads to itself.
#![no_main]

use libfuzzer_sys::fuzz_target;
use svodka::analysis::address::Address;
use svodka::analysis::desk::Desk;
use svodka::analysis::phrase;
use svodka::analysis::route::Route;
use svodka::analysis::selection::Filter;
use svodka::model::period::Period;

fuzz_target!(|text: &str| {
    let address = Address::parse(text).fragment();
    assert_eq!(Address::parse(&address).fragment(), address);
    let route = Route::parse(text).fragment();
    assert_eq!(Route::parse(&route).fragment(), route);
    let desk = Desk::parse(text).fragment();
    assert_eq!(Desk::parse(&desk).fragment(), desk);
    let _ = Filter::from_query(text);
    let _ = phrase::read(text, "ru");
    let _ = phrase::read(text, "kk");
    let _ = Period::parse(text);
});
