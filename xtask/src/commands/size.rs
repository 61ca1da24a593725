//! `cargo xtask size`: what a first visit costs.

use std::fs;
use std::process::ExitCode;

use anyhow::{Context as _, Result};

use super::Command;
use crate::{assemble, digest, paths};

pub(super) const COMMAND: Command = Command {
    name: "size",
    about: "print the sizes of dist/ and hold the first visit to its budget",
    help: "
Usage: cargo xtask size

For each file of dist/ but those of static pages its size as it is and in brotli at level 11, and the sum of what a
first visit loads: the page and all that it asks for, the glue's own modules, and the
largest of the languages. Fails over 200 kB; the aim is 160 kB. 1 kB is 1,000 bytes.
Run `cargo xtask build` first.
",
    run,
};

/// Bytes in brotli that a first visit may cost.
const BUDGET: usize = 200_000;
/// Bytes in brotli that a first visit should cost.
const AIM: usize = 160_000;

fn run(words: &[String]) -> Result<ExitCode> {
    super::no_words("size", words)?;
    let ok = report()?;
    Ok(if ok { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// One file of the site.
#[derive(Debug)]
struct Weight {
    name: String,
    raw: usize,
    packed: usize,
}

/// Prints the sizes; whether they are within the budget.
pub(super) fn report() -> Result<bool> {
    let dist = paths::dist();
    let page = fs::read_to_string(dist.join("index.html"))
        .context("there is no dist/index.html: run `cargo xtask build` first")?;
    let mut weights = Vec::new();
    // Static pages are thousands of files of which nobody loads more than a few.
    let folders = ["release/", "indicator/", "embed/", "paper/"];
    let is_static = |name: &String| folders.iter().any(|folder| name.starts_with(folder));
    for name in paths::files_below(&dist)?.into_iter().filter(|name| !is_static(name)) {
        let bytes = fs::read(dist.join(&name)).with_context(|| format!("cannot read {name}"))?;
        weights.push(Weight { packed: digest::brotli(&bytes)?.len(), raw: bytes.len(), name });
    }
    let asked = assemble::asked_for("index.html", &page);
    let first = first_visit(&asked, &assemble::worded(&page), &weights);
    println!("{:>10} {:>10}     (* is part of the first visit)", "bytes", "brotli");
    for weight in &weights {
        let mark = if first.contains(&weight.name.as_str()) { '*' } else { ' ' };
        println!("{:>10} {:>10}  {mark}  {}", weight.raw, weight.packed, weight.name);
    }
    let of_first = || weights.iter().filter(|weight| first.contains(&weight.name.as_str()));
    let packed: usize = of_first().map(|weight| weight.packed).sum();
    let raw: usize = of_first().map(|weight| weight.raw).sum();
    println!("{raw:>10} {packed:>10}     first visit: {}", verdict(packed));
    Ok(packed <= BUDGET)
}

/// The names that a first visit loads; of files that are there in each language, the largest.
fn first_visit<'a>(asked_for: &[String], worded: &str, weights: &'a [Weight]) -> Vec<&'a str> {
    let largest = |is_one: &dyn Fn(&str) -> bool| {
        let of_languages = weights.iter().filter(|weight| is_one(&weight.name));
        Some(of_languages.max_by_key(|weight| weight.packed)?.name.as_str())
    };
    let words = largest(&|name| name.starts_with("i18n/") && is_common(name));
    let is_worded = |name: &str| !worded.is_empty() && name.starts_with(worded);
    let release = largest(&|name| is_worded(name) && !name.contains(".names."));
    let names = largest(&|name| is_worded(name) && name.contains(".names."));
    let loads = |name: &str| {
        asked_for.iter().any(|asked| asked == name)
            || name.starts_with("snippets/")
            || [words, release, names].contains(&Some(name))
    };
    weights.iter().map(|weight| weight.name.as_str()).filter(|name| loads(name)).collect()
}

/// Whether words are those of every page: `i18n/ru.ftl`, and not `i18n/archive.ru.ftl`.
fn is_common(words: &str) -> bool {
    words.matches('.').count() == 1
}

fn verdict(packed: usize) -> String {
    let kilo = |bytes: usize| format!("{:.1} kB", bytes as f64 / 1_000.0);
    let (budget, aim) = (kilo(BUDGET), kilo(AIM));
    if packed > BUDGET {
        format!("{} over the budget of {budget}", kilo(packed - BUDGET))
    } else if packed > AIM {
        format!("within the budget of {budget}, {} over the aim of {aim}", kilo(packed - AIM))
    } else {
        format!("within the aim of {aim} (budget {budget})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_visit_is_what_the_page_asks_for_and_the_largest_language() {
        let weight =
            |(name, packed): (&str, usize)| Weight { name: name.to_owned(), raw: 0, packed };
        let files = [
            ("a.wasm", 9),
            ("archive/other.json", 9),
            ("archive/worded/a.kk.json", 5),
            ("archive/worded/a.ru.json", 4),
            ("i18n/kk.ftl", 3),
            ("i18n/ru.ftl", 2),
        ];
        let weights: Vec<Weight> = files.into_iter().map(weight).collect();
        let first = first_visit(&["a.wasm".to_owned()], "archive/worded/a.", &weights);
        assert_eq!(first, ["a.wasm", "archive/worded/a.kk.json", "i18n/kk.ftl"]);
    }

    #[test]
    fn the_verdict_names_the_distance() {
        assert_eq!(verdict(150_000), "within the aim of 160.0 kB (budget 200.0 kB)");
        assert_eq!(
            verdict(170_000),
            "within the budget of 200.0 kB, 10.0 kB over the aim of 160.0 kB"
        );
        assert_eq!(verdict(201_500), "1.5 kB over the budget of 200.0 kB");
    }
}
