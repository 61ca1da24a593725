//! How long an archive's parts take to be read, indexed and searched natively, and what they take of memory.
//!
//! `cargo xtask bench --store` makes the archives and runs it; a folder for each archive is given on the command line.
#![expect(clippy::print_stdout, reason = "a table for the terminal")]
#![expect(clippy::unwrap_used, reason = "what this cannot do, it must say at once")]

use std::fs;
use std::path::Path;
use std::rc::Rc;

use cpu_time::ProcessTime;
use peak_alloc::PeakAlloc;
use svodka::analysis::bits::Bits;
use svodka::analysis::search::Search;
use svodka::analysis::selection::{Filter, Order, Ranking, select};
use svodka::analysis::store::Store;
use svodka::checks::across::Sweep;
use svodka::model::registry::Registry;
use svodka::model::wording::Language;
use svodka::wire;

#[global_allocator]
static HEAP: PeakAlloc = PeakAlloc;

/// What is typed, letter by letter, into the filters of these queries.
const TYPED: [(&str, &str); 8] = [
    ("", "нарколабораторий"),
    ("", "крипто кошелек"),
    ("", "1 637"),
    ("", "18 млн долларов"),
    ("kind=figure&year=2024", "группы задержаны"),
    ("order=value&reversed=1", "наркотики"),
    ("order=words&body=kz-mvd", "сбыт"),
    ("place=KZ&link=seizure", "14 т"),
];

fn main() {
    println!(
        "| facts | parts | read, ms | index, ms | order, ms | ready, ms | keystroke, ms | heap, MB |"
    );
    println!("|--:|--:|--:|--:|--:|--:|--:|--:|");
    let folders = std::env::args().skip(1).filter(|word| !word.starts_with("--"));
    folders.for_each(|folder| println!("{}", measured(Path::new(&folder))));
    println!();
    println!(
        "Times of the processor. Read, index, order: one part, median (most). Keystroke: search, choices, counts and order, all rows: median (95 %, most)."
    );
}

fn measured(folder: &Path) -> String {
    let text = |file: &str| fs::read_to_string(folder.join(file)).unwrap();
    let contents = wire::contents::read(&text("contents.json")).whole().unwrap();
    let registry = wire::registry::read(&text("registry.json")).usable().unwrap().0;
    let before = HEAP.current_usage();
    let (mut read, mut index, mut order) = (Times::default(), Times::default(), Times::default());
    let start = ProcessTime::now();
    let mut store = Store::with_room(contents.n_facts);
    let mut search = Search::new(Language::Ru);
    let mut ranking = Ranking::new(Order::Date, Language::Ru);
    for part in &contents.parts {
        let columns = text(&wire::contents::columns(part));
        let words = text(&wire::contents::words(part, Language::Ru));
        read.time(|| {
            let words = wire::part::read_words(&words).unwrap();
            store.append(wire::part::read(&columns).unwrap(), Some(&words)).unwrap();
        });
        index.time(|| while search.advance(&store, &registry) {});
        order.time(|| while ranking.advance(&store, &registry) {});
    }
    let ready = start.elapsed().as_secs_f64() * 1e3;
    let heap = HEAP.current_usage() - before;
    let mut steps = Times::default();
    let mut sweep = Sweep::new(&store, &registry, None);
    while sweep.progress().0 < sweep.progress().1 {
        steps.time(|| sweep.advance(&store, &registry));
    }
    let mut end = Times::default();
    let found = end.timed(|| sweep.end());
    let differences = format!(
        "{}, {} steps, {} in a step, {:.0} in all, end {:.0}",
        found.len(),
        steps.0.len(),
        steps.line(),
        steps.0.iter().sum::<f64>(),
        end.at(100)
    );
    let mut orders = Vec::new();
    for (order, name) in Order::ALL {
        let mut ranking = Ranking::new(order, Language::Ru);
        let mut steps = Times::default();
        while !ranking.is_whole(&store) {
            steps.time(|| ranking.advance(&store, &registry));
        }
        orders.push(format!("{name} {} {:.0}", steps.line(), steps.0.iter().sum::<f64>()));
    }
    println!("<!-- differences: {differences}; orders: {} -->", orders.join(", "));
    let keystrokes = keystrokes(&store, &search, &registry);
    format!(
        "| {} | {} | {} | {} | {} | {ready:.0} | {:.1} ({:.1}, {:.1}) | {:.1} |",
        store.n_rows(),
        store.n_parts(),
        read.line(),
        index.line(),
        order.line(),
        keystrokes.at(50),
        keystrokes.at(95),
        keystrokes.at(100),
        heap as f64 / 1e6,
    )
}

fn keystrokes(store: &Store, search: &Search, registry: &Registry) -> Times {
    let findings: Bits = (0..1_000).map(|n| n * 7).collect();
    let mut times = Times::default();
    for (query, typed) in TYPED {
        let mut filter = Filter::from_query(query);
        let mut ranking = Ranking::new(filter.order, Language::Ru);
        while ranking.advance(store, registry) {}
        let ranking = Rc::new(ranking);
        for letter in typed.chars() {
            filter.words.push(letter);
            times.time(|| {
                let found = search.find(&filter.words, store);
                select(store, &filter, &found, &findings, &ranking)
            });
        }
    }
    times
}

/// Times in milliseconds.
#[derive(Default)]
struct Times(Vec<f64>);

impl Times {
    fn time<T>(&mut self, work: impl FnOnce() -> T) {
        let start = ProcessTime::now();
        let done = work();
        self.0.push(start.elapsed().as_secs_f64() * 1e3);
        drop(done);
    }

    fn timed<T>(&mut self, work: impl FnOnce() -> T) -> T {
        let start = ProcessTime::now();
        let done = work();
        self.0.push(start.elapsed().as_secs_f64() * 1e3);
        done
    }

    fn at(&self, percent: usize) -> f64 {
        let mut sorted = self.0.clone();
        sorted.sort_by(f64::total_cmp);
        let place = (sorted.len().saturating_sub(1)) * percent / 100;
        sorted.get(place).copied().unwrap_or(0.0)
    }

    fn line(&self) -> String {
        format!("{:.1} ({:.1})", self.at(50), self.at(100))
    }
}
