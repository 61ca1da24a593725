//! Any text as a search, a filter, a phrase and an address: what is found is there, each address leads to itself.

use std::cell::RefCell;
use std::rc::Rc;
use svodka::analysis::address::Address;
use svodka::analysis::desk::Desk;
use svodka::analysis::embed::{Embed, Shown};
use svodka::analysis::phrase;
use svodka::analysis::route::Route;
use svodka::analysis::selection::{Filter, Order};
use svodka::analysis::share::Share;
use svodka::analysis::shelf::Shelf;
use svodka::model::period::Period;
use svodka::model::wording::Language;
use svodka::wire;

/// The flagship's facts, indexed.
fn shelf() -> Shelf {
    let registry = wire::registry::read(include_str!("../../assets/archive/registry.json"));
    let registry = Rc::new(registry.whole().unwrap());
    let file = include_str!("../../assets/archive/releases/zakon-2025-08-08-meeting.json");
    let release = wire::release::read(file, &registry).whole().unwrap();
    let mut shelf = Shelf::new(Language::Ru, &registry, release.facts.len(), Order::Date);
    let part = wire::part::text("1", &[&release]).unwrap();
    let words = wire::part::words_text("1", &[&release], Language::Ru).unwrap();
    let words = wire::part::read_words(&words).unwrap();
    shelf.take(wire::part::read(&part).unwrap(), &words).unwrap();
    while shelf.advance() {}
    shelf
}

thread_local! {
    static SHELF: RefCell<Shelf> = RefCell::new(shelf());
}

/// What must hold of any text.
pub fn run(text: &str) {
    let address = Address::parse(text).fragment();
    assert_eq!(Address::parse(&address).fragment(), address);
    let route = Route::parse(text).fragment();
    assert_eq!(Route::parse(&route).fragment(), route);
    let desk = Desk::parse(text).fragment();
    assert_eq!(Desk::parse(&desk).fragment(), desk);
    let share = Share::parse(text).fragment();
    assert_eq!(Share::parse(&share).fragment(), share);
    let shown = Embed::parse(text, text).shown.code();
    assert_eq!(Shown::parse(&shown).code(), shown);
    for language in ["ru", "kk", "kk-Latn", "en"] {
        phrase::read(text, language);
    }
    drop(Period::parse(text));
    let typed = Filter { words: text.to_owned(), ..Filter::default() };
    for filter in [Filter::from_query(text), typed] {
        SHELF.with_borrow_mut(|shelf| {
            let n_rows = shelf.store().n_rows();
            assert!(shelf.select(&filter).rows.len() <= n_rows);
            shelf.count(&filter);
        });
    }
}
