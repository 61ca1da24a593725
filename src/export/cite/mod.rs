//! Citations of a chart, of a table or of one fact, in four styles.
//!
//! The work that is cited is what the page shows: its title, who states the figures, the day on which they were
//! printed, and where it is seen. Where the page has an address that others can open, the day on which it was seen
//! stands beside it; there is no clock here, and who asks passes that day.

use crate::i18n::Arg::Text;
use crate::i18n::Words;
use crate::model::period::{Day, Grain, Period};

/// A style.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// A sentence for a text or a caption.
    Plain,
    /// GOST R 7.0.5-2008, a reference after the text.
    Gost,
    /// APA, 7th edition.
    Apa,
    /// An entry for BibTeX.
    Bibtex,
}

impl Style {
    /// All styles, with the names that messages give them.
    pub const ALL: [(Self, &'static str); 4] = [
        (Self::Plain, "plain"),
        (Self::Gost, "gost"),
        (Self::Apa, "apa"),
        (Self::Bibtex, "bibtex"),
    ];
}

/// What is cited.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Work {
    /// What tells it from others: letters, digits, hyphens.
    pub key: String,
    /// Its title, without a full stop.
    pub title: String,
    /// The message that says what it is: `cite-chart`, `cite-table` or `cite-fact`.
    pub kind: &'static str,
    /// Who states the figures.
    pub issuer: String,
    /// Who printed them.
    pub outlet: String,
    /// When they were printed.
    pub printed: Option<Period>,
    /// Where in the text, in words.
    pub place: String,
    /// The address of the text.
    pub source: String,
    /// The edition of the release file, or those of several.
    pub edition: String,
    /// Where others can see it.
    pub address: Option<String>,
    /// When that was seen.
    pub seen: Option<Day>,
}

/// The citation.
pub fn cite(work: &Work, style: Style, words: &Words) -> String {
    match style {
        Style::Plain => plain(work, words),
        Style::Gost => gost(work, words),
        Style::Apa => apa(work, words),
        Style::Bibtex => bibtex(work, words),
    }
}

fn plain(work: &Work, words: &Words) -> String {
    let printed = work.printed.as_ref().map(|period| words.period(period));
    let outlet = listed([&work.outlet, printed.as_deref().unwrap_or_default(), &work.place]);
    let args = [
        ("title", Text(&work.title)),
        ("issuer", Text(&work.issuer)),
        ("outlet", Text(&outlet)),
        ("source", Text(&work.source)),
    ];
    let said = words.with("cite-plain", &args);
    let mut args = vec![("edition", Text(&work.edition))];
    let day = work.seen.map(|day| words.day(day));
    let key = match (&work.address, &day) {
        (Some(address), Some(day)) => {
            args.extend([("address", Text(address)), ("day", Text(day))]);
            "cite-plain-seen"
        }
        _ => "cite-plain-unseen",
    };
    format!("{said} {}", words.with(key, &args))
}

/// What is not empty, one after another.
fn listed(parts: [&str; 3]) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// `Title : chart / Body // Svodka. Ed. 1. URL: … (accessed: 23.11.2026). As printed: Outlet. 2025. 8 Aug. Para. 6. URL: ….`
fn gost(work: &Work, words: &Words) -> String {
    let mut text = format!(
        "{} : {} / {} // {}. {}.",
        work.title,
        words.text(work.kind),
        work.issuer,
        words.text("brand"),
        words.with("cite-gost-edition", &[("edition", Text(&work.edition))]),
    );
    if let (Some(address), Some(seen)) = (&work.address, work.seen) {
        let day = dotted(seen);
        let accessed = words.with("cite-gost-seen", &[("day", Text(&day))]);
        text = format!("{text} URL: {address} ({accessed}).");
    }
    let printed = work.printed.as_ref().map(|period| format!(" {}.", in_gost(period, words)));
    let place = Some(format!(" {}.", capital(&work.place))).filter(|_| !work.place.is_empty());
    format!(
        "{text} {}: {}.{}{} URL: {}.",
        words.text("cite-gost-printed"),
        work.outlet,
        printed.unwrap_or_default(),
        place.unwrap_or_default(),
        work.source,
    )
}

/// `2025. 8 авг`: year, then day and month, abbreviated after GOST R 7.0.12 where that is shorter.
fn in_gost(period: &Period, words: &Words) -> String {
    if let Some(years) = years(period) {
        return years;
    }
    let (year, month, day) = period.first.civil();
    let month = words.text(&format!("cite-month-{month}"));
    match period.grain {
        Grain::Day => format!("{year}. {day} {month}").trim_end_matches('.').to_owned(),
        Grain::Month => format!("{year}. {}", month.trim_end_matches('.')),
        Grain::Year => year.to_string(),
    }
}

/// `2023–2026`, of what was printed from one day to another.
fn years(period: &Period) -> Option<String> {
    if period.grain != Grain::Day || period.first == period.last {
        return None;
    }
    let (first, last) = (period.first.civil().0, period.last.civil().0);
    Some(if first == last { first.to_string() } else { format!("{first}–{last}") })
}

/// `23.11.2026`
fn dotted(day: Day) -> String {
    let (year, month, day) = day.civil();
    format!("{day:02}.{month:02}.{year}")
}

fn capital(text: &str) -> String {
    let mut characters = text.chars();
    let first = characters.next().map(|c| c.to_uppercase().collect::<String>());
    first.unwrap_or_default() + characters.as_str()
}

/// `Body. (2025, August 8). Title [Chart]. Based on Outlet, para. 6 (https://…). Svodka (ed. 1). Retrieved November 23,
/// 2026, from https://…`
fn apa(work: &Work, words: &Words) -> String {
    let date = work.printed.as_ref().map_or_else(
        || words.text("cite-apa-undated"),
        |period| {
            if let Some(years) = years(period) {
                return years;
            }
            let (year, month, day) = period.first.civil();
            let month = words.text(&format!("month-{month}-of"));
            let (year, day) = (year.to_string(), day.to_string());
            let args = [("year", Text(&year)), ("month", Text(&month)), ("day", Text(&day))];
            match period.grain {
                Grain::Day => words.with("cite-apa-day", &args),
                Grain::Month => words.with("cite-apa-month", &args),
                Grain::Year => year.clone(),
            }
        },
    );
    let outlet = listed([&work.outlet, &work.place, ""]);
    let args = [
        ("title", Text(&work.title)),
        ("issuer", Text(&work.issuer)),
        ("date", Text(&date)),
        ("kind", Text(&capital(&words.text(work.kind)))),
        ("edition", Text(&work.edition)),
        ("outlet", Text(&outlet)),
        ("source", Text(&work.source)),
    ];
    let first = words.with("cite-apa", &args);
    let (Some(address), Some(seen)) = (&work.address, work.seen) else { return first };
    let (year, month, day) = seen.civil();
    let month = words.text(&format!("month-{month}-of"));
    let (year, day) = (year.to_string(), day.to_string());
    let args = [
        ("year", Text(&year)),
        ("month", Text(&month)),
        ("day", Text(&day)),
        ("address", Text(address)),
    ];
    format!("{first} {}", words.with("cite-apa-seen", &args))
}

const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

fn bibtex(work: &Work, words: &Words) -> String {
    let quoted = |text: &str| format!("{{{{{}}}}}", in_tex(text));
    let mut members = vec![
        ("title", quoted(&work.title)),
        ("author", quoted(&work.issuer)),
        ("howpublished", format!("{{{}}}", in_tex(&words.text("brand")))),
    ];
    if let Some(years) = work.printed.as_ref().and_then(years) {
        members.push(("year", format!("{{{years}}}")));
    } else if let Some(printed) = &work.printed {
        let (year, month, day) = printed.first.civil();
        members.push(("year", format!("{{{year}}}")));
        if printed.grain != Grain::Year {
            let month = MONTHS.get(usize::from(month).saturating_sub(1)).copied();
            members.push(("month", month.unwrap_or_default().to_owned()));
        }
        if printed.grain == Grain::Day {
            members.push(("day", format!("{{{day}}}")));
        }
    }
    members.push(("edition", format!("{{{}}}", work.edition)));
    members.push(("url", format!("{{{}}}", work.address.as_ref().unwrap_or(&work.source))));
    if let (Some(_), Some(seen)) = (&work.address, work.seen) {
        members.push(("urldate", format!("{{{}}}", seen.iso())));
    }
    let place = Some(format!(", {}", in_tex(&work.place))).filter(|_| !work.place.is_empty());
    let outlet = in_tex(&work.outlet) + &place.unwrap_or_default();
    let note = format!("{outlet}: \\url{{{}}}", work.source);
    members.push(("note", format!("{{{note}}}")));
    members.push(("langid", format!("{{{}}}", words.text("cite-bibtex-language"))));
    let lines = members.into_iter().map(|(name, value)| format!("  {name} = {value},\n"));
    format!("@misc{{{},\n{}}}\n", work.key, lines.collect::<String>())
}

/// Text in which TeX finds nothing to do.
fn in_tex(text: &str) -> String {
    let mut tex = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' | '%' | '$' | '#' | '_' | '{' | '}' => tex.extend(['\\', c]),
            '~' => tex.push_str("\\textasciitilde{}"),
            '^' => tex.push_str("\\textasciicircum{}"),
            '\\' => tex.push_str("\\textbackslash{}"),
            '\u{a0}' => tex.push('~'),
            c => tex.push(c),
        }
    }
    tex
}

#[cfg(test)]
mod tests;
