//! What changed from each edition of a release to the next: a ledger with both claims whole.

use super::Hall;
use crate::analysis::address::Address;
use crate::analysis::editions::{
    Change, Class, Entry, Hedge, Ledger, List, Member, Value, compare,
};
use crate::i18n::Arg::{Count, Text};
use crate::i18n::Words;
use crate::model::Id;
use crate::model::fact::Fact;
use crate::model::period::Basis;
use crate::model::release::Release;
use crate::model::wording::{Language, Wording};
use crate::views::list::list;
use crate::views::masthead::release_href;
use yew::prelude::*;

/// The page of a release's editions, of which the first stands first.
pub fn view(hall: &Hall, all: &[Release]) -> Html {
    let words = &hall.words;
    let Some(latest) = all.last() else { return Html::default() };
    let href = release_href(&Address::of_release(&latest.id, words.language), words);
    let steps = all.iter().zip(all.iter().skip(1)).rev();
    html! {
        <>
            <header class="head">
                <p class="kicker">{ words.with("editions-count", &[("n", Count(all.len()))]) }</p>
                <h1 tabindex="-1">{ latest.title.get(words.language) }</h1>
                <p class="dek">{ words.text("editions-lead") }{ " " }<a {href}>{ words.text("editions-release") }</a></p>
            </header>
            if all.len() == 1 { <p class="empty">{ words.text("editions-one") }</p> }
            { list(&mut steps.map(|(before, after)| step(hall, before, after, std::ptr::eq(after, latest)))) }
        </>
    }
}

/// The number of an edition and the day on which it came out.
fn name(words: &Words, release: &Release) -> String {
    let number = release.edition.to_string();
    let day = release.known_from().map(|day| words.day(day));
    match &day {
        Some(day) => words.with("editions-name", &[("n", Text(&number)), ("day", Text(day))]),
        None => words.with("editions-number", &[("n", Text(&number))]),
    }
}

/// Two editions that follow each other, as a table shows them.
struct Step<'a> {
    hall: &'a Hall,
    /// The earlier and the later one.
    both: [&'a Release; 2],
    /// Their names.
    names: [String; 2],
    /// Whether the later one is what the page of the release shows.
    is_latest: bool,
}

fn step(hall: &Hall, before: &Release, after: &Release, is_latest: bool) -> Html {
    let words = &hall.words;
    let ledger = compare(before, after);
    let both = [before, after];
    let step = Step { hall, both, names: both.map(|it| name(words, it)), is_latest };
    let [_, title] = &step.names;
    let (moved, told): (Vec<&Entry<'_>>, Vec<&Entry<'_>>) =
        ledger.facts.iter().partition(|entry| entry.class() == Class::Moved);
    let heading = format!("edition-{}", after.edition);
    html! {
        <section class="section edition" aria-labelledby={heading.clone()}>
            <h2 id={heading} class="section-name">{ title }</h2>
            <p class="note">{ summary(words, &ledger) }</p>
            if !told.is_empty() { { step.table(&told) } }
            if !moved.is_empty() {
                <details>
                    <summary>{ words.with("editions-moved", &[("n", Count(moved.len()))]) }</summary>
                    { step.table(&moved) }
                </details>
            }
            if !ledger.release.is_empty() { { step.own(&ledger.release) } }
        </section>
    }
}

/// How many facts had what happen to them.
fn summary(words: &Words, ledger: &Ledger<'_>) -> String {
    if ledger.is_empty() {
        return words.text("editions-same");
    }
    let label = |class: Class| words.text(&format!("edition-{}", class.code()));
    let counts = ledger.counts().into_iter();
    let counts: Vec<String> = counts.map(|(class, n)| format!("{}: {n}", label(class))).collect();
    counts.join(" · ")
}

impl Step<'_> {
    fn table(&self, entries: &[&Entry<'_>]) -> Html {
        let words = &self.hall.words;
        let [before, after] = &self.names;
        html! {
            <table class="ledger editions">
                <caption class="unseen">{ words.text("editions-title") }{ ": " }{ after }</caption>
                <thead><tr>
                    <th scope="col">{ words.text("editions-what") }</th>
                    <th scope="col">{ before }</th>
                    <th scope="col">{ after }</th>
                </tr></thead>
                <tbody>{ list(&mut entries.iter().map(|entry| self.row(entry))) }</tbody>
            </table>
        }
    }

    fn row(&self, entry: &Entry<'_>) -> Html {
        let words = &self.hall.words;
        let fact = entry.after.or(entry.before);
        let changes = entry.changes.iter().map(|change| html! { <li>{ self.line(change) }</li> });
        let [before, after] = &self.names;
        let [earlier, later] = self.both;
        html! {
            <tr data-fact={entry.id().map(ToString::to_string)} data-class={entry.class().code()}>
                <th scope="row">
                    <span class="kicker">{ words.text(&format!("edition-{}", entry.class().code())) }</span>
                    <span class="of">{ fact.map(|fact| self.subject(fact)).unwrap_or_default() }</span>
                    if !entry.changes.is_empty() { <ul class="changes">{ list(&mut changes.collect::<Vec<_>>().into_iter()) }</ul> }
                </th>
                <td data-label={before.clone()}>{ self.claim(entry.before, earlier, false) }</td>
                <td data-label={after.clone()}>{ self.claim(entry.after, later, self.is_latest) }</td>
            </tr>
        }
    }

    /// What a fact is about: its indicator, or else its sort.
    fn subject(&self, fact: &Fact) -> String {
        let words = &self.hall.words;
        match fact.figure() {
            Some(figure) => words.indicator(&figure.indicator, &self.hall.registry),
            None => words.text(&format!("kind-{}", fact.kind().code())),
        }
    }

    /// A claim whole: value, what is said, period, place, who is counted, and the phrase as printed.
    fn claim(&self, fact: Option<&Fact>, release: &Release, is_linked: bool) -> Html {
        let (words, registry) = (&self.hall.words, &self.hall.registry);
        let Some(fact) = fact else {
            return html! { <span class="dim">{ words.text("editions-absent") }</span> };
        };
        let value = fact.figure().map(|figure| words.quantity(&figure.quantity, registry).line());
        let says = fact.says.get(words.language);
        let counter = fact.figure().and_then(|figure| figure.counted_by.as_ref());
        let counter = counter.map(|id| {
            let body = words.body_in_short(id, registry);
            words.with("beside-counted", &[("body", Text(&body))])
        });
        let parts = [words.when(fact), words.placed(fact, registry), counter];
        let rest = parts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
        let address = Address::of_fact(&release.id, &fact.id, words.language);
        html! {
            <>
                if let Some(value) = value { <span class="value">{ value }</span> }
                <span class="said">
                    if is_linked { <a href={release_href(&address, words)}>{ says }</a> } else { { says } }
                </span>
                if !rest.is_empty() { <span class="meta">{ rest }</span> }
                <q lang={release.language}>{ &fact.locator.span.phrase }</q>
            </>
        }
    }

    /// What the release says of itself.
    fn own(&self, changes: &[Change<'_>]) -> Html {
        let words = &self.hall.words;
        let [before, after] = &self.names;
        let cell =
            |value: &Option<Value<'_>>, change: &Change<'_>| self.shown(change, value.as_ref());
        let rows = changes.iter().map(|change| {
            html! {
                <tr>
                    <th scope="row">{ self.member(change.member) }</th>
                    <td data-label={before.clone()}>{ cell(&change.from, change) }</td>
                    <td data-label={after.clone()}>{ cell(&change.to, change) }</td>
                </tr>
            }
        });
        html! {
            <table class="ledger editions">
                <caption>{ words.text("editions-own") }</caption>
                <thead><tr>
                    <th scope="col">{ words.text("editions-what") }</th>
                    <th scope="col">{ before }</th>
                    <th scope="col">{ after }</th>
                </tr></thead>
                <tbody>{ list(&mut rows.collect::<Vec<_>>().into_iter()) }</tbody>
            </table>
        }
    }

    fn member(&self, member: Member) -> String {
        self.hall.words.text(&format!("member-{}", member.code()))
    }

    /// A change in a line; words stand in the claims beside it, so that only their languages are named.
    fn line(&self, change: &Change<'_>) -> String {
        let words = &self.hall.words;
        let hedge = change.hedge().filter(|_| change.member == Member::Qualifier);
        let name = match hedge {
            Some(Hedge::Lost) => words.text("hedge-lost"),
            Some(Hedge::Gained) => words.text("hedge-gained"),
            Some(Hedge::Changed) => words.text("hedge-changed"),
            None => self.member(change.member),
        };
        if let (Some(Value::Wording(from)), Some(Value::Wording(to))) = (change.from, change.to) {
            return format!("{name}: {}", languages(from, to).join(", "));
        }
        let [from, to] = [&change.from, &change.to].map(|it| self.shown(change, it.as_ref()));
        words.with(
            "edition-change",
            &[("name", Text(&name)), ("from", Text(&from)), ("to", Text(&to))],
        )
    }

    /// A value in words; a dash where there is none.
    fn shown(&self, change: &Change<'_>, value: Option<&Value<'_>>) -> String {
        let words = &self.hall.words;
        let Some(value) = value else { return String::from("—") };
        match value {
            Value::Number(number) => words.number(*number),
            Value::Qualifier(hedge) => words.text(&format!("qualifier-{}", hedge.code())),
            Value::Period(period) => words.period(period),
            Value::Basis(basis) => self.basis(change.member, *basis),
            Value::Flag(is) => words.text(if *is { "edition-yes" } else { "edition-no" }),
            Value::Word(list, word) => words.text(&format!("{list}-{word}")),
            Value::Ids(list, ids) => {
                ids.iter().map(|id| self.named(*list, id)).collect::<Vec<_>>().join(", ")
            }
            Value::Wording(wording) => wording.get(words.language).to_owned(),
            Value::Place(place) => words.place_in_text(place.0, "text-offsets"),
            Value::Span(span) => {
                let place = words.place_in_text(span, "text-offsets");
                format!("{}, {place}", words.quoted(&span.phrase))
            }
            Value::Text(text) if change.member == Member::ParagraphDigest => beginning(text),
            Value::Text(text) if change.member == Member::Phrase => words.quoted(text),
            Value::Text(text) => (*text).to_owned(),
            Value::Shape(shape) => words.with(
                "edition-shape",
                &[("n", Count(shape.length)), ("digest", Text(&beginning(&shape.digest)))],
            ),
            Value::Links(links) => links.len().to_string(),
        }
    }

    fn basis(&self, member: Member, basis: Basis) -> String {
        let words = &self.hall.words;
        let is_of_place = matches!(member, Member::PlaceBasis | Member::EventPlaceBasis);
        match basis {
            Basis::Stated => words.text("edition-stated"),
            Basis::NotStated if is_of_place => words.text("beside-not-said"),
            _ if is_of_place => words.text("where-inferred"),
            _ => words.basis(basis, None).unwrap_or_default(),
        }
    }

    fn named(&self, list: List, id: &Id) -> String {
        let (words, registry) = (&self.hall.words, &self.hall.registry);
        match list {
            List::Bodies => words.body(id, registry),
            List::Outlets => words.outlet(id, registry),
            List::Places => words.place(id, registry),
            List::Indicators => words.indicator(id, registry),
            List::Units => registry.units.get(id).map_or_else(
                || id.to_string(),
                |unit| unit.words.get(words.language).other.clone(),
            ),
            List::Plain => id.to_string(),
        }
    }
}

/// The languages in which words are others, by their own names.
fn languages(from: &Wording, to: &Wording) -> Vec<&'static str> {
    let is_other = |language: &Language| from.get(*language) != to.get(*language);
    Language::ALL.into_iter().filter(is_other).map(Language::endonym).collect()
}

/// So many digits of a digest tell it from another.
fn beginning(digest: &str) -> String {
    digest.chars().take(12).chain(['…']).collect()
}
