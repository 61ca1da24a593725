//! A release on paper: a fact sheet of two pages, whose figures refer to numbered notes with their sources.

use super::list::list;
use super::release::{self, ReleaseView};
use super::sheet::{Layout, Sheet};
use crate::analysis::address::Section;
use crate::i18n::Arg::{Count, Text};
use crate::model::fact::{Fact, Figure, Kind};
use crate::model::verdict::Verdict;
use yew::prelude::*;

/// The widths for which drawings are laid out: wider than paper is in CSS pixels, so that their letters are smaller there.
pub const LAYOUT: Layout = Layout { full_px: 1_060, main_px: 620, side_px: 320 };

/// The fact sheet; `address` is where the release can be read, where the site knows its own address.
pub fn view(view: &ReleaseView, address: Option<&str>) -> Html {
    let sheet = &view.sheet;
    let words = &sheet.words;
    html! {
        <>
            // What repeats on each page stands over the room that the foot of this table keeps on each page.
            <table class="paper" role="presentation">
                <tbody><tr><td>
                    <main>
                        <p class="kicker">{ release::imprint(sheet) }</p>
                        <h1>{ sheet.release.title.get(words.language) }</h1>
                        { headline(sheet) }
                        { chart(view, Section::Change, &|figure| figure.change.is_some()) }
                        { chart(view, Section::Parts, &|figure| figure.part_of.is_some()) }
                        // Its rows fill the first page, on which no other drawing has room.
                        { release::one(view, Section::Directives) }
                        { chart(view, Section::Chain, &|figure| figure.link.is_some()) }
                        { events(sheet) }
                        { sums(sheet) }
                        { notes(sheet) }
                    </main>
                </td></tr></tbody>
                <tfoot><tr><td class="paper-room"></td></tr></tfoot>
            </table>
            { foot(sheet, address) }
        </>
    }
}

/// The figures of the release with their numbers among the notes.
fn numbered(sheet: &Sheet) -> impl Iterator<Item = (usize, &Fact, &Figure)> {
    sheet.release.figures().enumerate().map(|(at, (fact, figure))| (at + 1, fact, figure))
}

fn headline(sheet: &Sheet) -> Html {
    let large = sheet.release.headline.iter().filter_map(|id| {
        let (number, fact, figure) = numbered(sheet).find(|(_, fact, _)| fact.id == *id)?;
        let large = release::face(sheet, fact, figure, &format!("paper-{id}"));
        Some(html! { <li>{ large }<sup class="paper-ref">{ number }</sup></li> })
    });
    html! { <ul class="headline">{ list(&mut large.into_iter()) }</ul> }
}

/// A section with the numbers of the notes to what it shows.
fn chart(view: &ReleaseView, section: Section, is_shown: &dyn Fn(&Figure) -> bool) -> Html {
    let sheet = &view.sheet;
    if !release::has(sheet, section) {
        return Html::default();
    }
    let numbers: Vec<String> = numbered(sheet)
        .filter(|(_, _, figure)| is_shown(figure))
        .map(|(number, _, _)| number.to_string())
        .collect();
    let line = sheet.words.with("paper-refs", &[("numbers", Text(&numbers.join(", ")))]);
    html! {
        <>
            { release::one(view, section) }
            if !numbers.is_empty() { <p class="paper-refs">{ line }</p> }
        </>
    }
}

/// What happened when, as lines: on two pages there is no room for the timeline.
fn events(sheet: &Sheet) -> Html {
    let words = &sheet.words;
    let is_event = |fact: &&Fact| fact.kind() == Kind::Event;
    let mut lines = sheet.release.facts.iter().filter(is_event).map(|fact| {
        html! { <li>{ fact.says.get(words.language) }{ " " }<span class="meta">{ words.when(fact) }</span></li> }
    });
    let Some(first) = lines.next() else { return Html::default() };
    html! {
        <section class="section">
            <h2 class="section-name">{ words.text("section-when") }</h2>
            <ul class="paper-events">{ first }{ list(&mut lines) }</ul>
        </section>
    }
}

/// How many checks hold, in a sentence; the sums are on the page.
fn sums(sheet: &Sheet) -> Html {
    if sheet.findings.is_empty() {
        return Html::default();
    }
    let count = |verdict| sheet.findings.iter().filter(|found| found.verdict == verdict).count();
    let counts = [
        ("all", Count(sheet.findings.len())),
        ("holds", Count(count(Verdict::Holds))),
        ("open", Count(count(Verdict::CannotTell))),
        ("fails", Count(count(Verdict::DoesNotHold))),
    ];
    html! {
        <section class="section">
            <h2 class="section-name">{ sheet.words.text("section-sums") }</h2>
            <p class="paper-sums">{ sheet.words.with("sums-title", &counts) }</p>
        </section>
    }
}

/// A note for each figure: the whole claim, what is printed, and where.
fn notes(sheet: &Sheet) -> Html {
    let words = &sheet.words;
    let notes = numbered(sheet).map(|(_, fact, _)| {
        let phrase = &fact.locator.span.phrase;
        html! {
            <li>{ sheet.claim(fact) }{ ": " }<q lang={sheet.release.language}>{ phrase }</q></li>
        }
    });
    html! {
        <section class="section paper-notes">
            <h2 class="section-name">{ words.text("paper-notes") }</h2>
            <ol>{ list(&mut notes.into_iter()) }</ol>
            <p class="source">{ words.with("paper-source", &[("address", Text(&sheet.release.url))]) }</p>
        </section>
    }
}

/// What stands at the foot of each page: whose sheet it is, of which release and edition, and where it can be read.
fn foot(sheet: &Sheet, address: Option<&str>) -> Html {
    let words = &sheet.words;
    let edition = sheet.release.edition.to_string();
    let published = sheet.release.published.as_ref().map(|published| words.period(published));
    let edition = words.with("paper-edition", &[("number", Text(&edition))]);
    let line = [Some(edition), published].into_iter().flatten().collect::<Vec<_>>().join(", ");
    html! {
        <footer class="paper-foot">
            <span class="brand">{ words.text("brand") }</span>
            <span>{ address.unwrap_or(&sheet.release.url).to_owned() }</span>
            <span>{ line }</span>
        </footer>
    }
}
