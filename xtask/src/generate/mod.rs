//! A made-up archive that looks like the real one, of any size, the same for the same seed.
//!
//! Statements take their figures from levels that do not contradict each other ([`truth`]); several outlets report
//! one statement; a few of them slip, and those are the differences that there are to find.

mod file;
mod random;
mod statement;
mod truth;
mod wording;

use std::rc::Rc;

use svodka::model::Id;
use svodka::model::exact;
use svodka::model::fact::{Content, DateRole, Fact, Figure, Kind, Locator, Span};
use svodka::model::period::{Basis, Day, Period};
use svodka::model::quantity::{Decimal, Qualifier};
use svodka::model::registry::{Indicator, Registry};
use svodka::model::release::{Occasion, Release};
use svodka::model::wording::Language;

pub(crate) use file::text;
use random::Random;
use statement::Statement;
pub(crate) use wording::Speech;

const FIRST_YEAR: i32 = 2016;
const LAST_YEAR: i32 = 2026;
/// The years, the newest first: parts are written in that order.
pub(crate) const YEARS: std::ops::RangeInclusive<i32> = FIRST_YEAR..=LAST_YEAR;

/// Of what made-up releases are made.
#[derive(Debug)]
pub(crate) struct World {
    registry: Registry,
    speech: Speech,
    /// Bodies that state figures, those first that do so most.
    issuers: Vec<Id>,
    outlets: Vec<Id>,
    regions: Vec<Id>,
    indicators: Vec<(Id, Indicator)>,
    /// Facts that are no figures, as real releases have them.
    others: Vec<Fact>,
}

impl World {
    /// The world of a real archive: its registry, and of its releases what is no figure.
    pub(crate) fn new(registry: Registry, releases: &[Release], speech: Speech) -> Self {
        let mut issuers: Vec<Id> = Vec::new();
        let mut indicators: Vec<Id> = Vec::new();
        let mut others = Vec::new();
        for release in releases {
            issuers.push(Rc::clone(&release.issuer));
            for fact in &release.facts {
                match fact.kind() {
                    Kind::Figure => {
                        indicators.extend(fact.figure().map(|f| Rc::clone(&f.indicator)));
                    }
                    Kind::Date | Kind::Event => {}
                    _ => others.push(fact.clone()),
                }
            }
        }
        let region = |id: &Id| id.starts_with("KZ-").then(|| Rc::clone(id));
        let with_row = |id: Id| Some((Rc::clone(&id), registry.indicators.get(&id)?.clone()));
        Self {
            issuers: by_frequency(issuers),
            outlets: registry.outlets.iter().map(|(id, _)| Rc::clone(id)).collect(),
            regions: registry.places.iter().filter_map(|(id, _)| region(id)).collect(),
            indicators: by_frequency(indicators).into_iter().filter_map(with_row).collect(),
            others,
            registry,
            speech,
        }
    }

    /// The releases of a year, with so many facts in all.
    pub(crate) fn releases(&self, year: i32, n_facts: usize, seed: u64) -> Vec<Release> {
        let mut random = Random::new(seed, &year.to_string());
        let mut releases = Vec::new();
        let (mut left, mut number) = (n_facts, 0);
        while left > 0 && !self.outlets.is_empty() && !self.indicators.is_empty() {
            number += 1;
            let Some(statement) = Statement::new(self, year, number, &mut random) else { break };
            // One statement in three is reported once only.
            for report in 0..=random.below(3) {
                let mut release = self.release(&statement, number, report, &mut random);
                release.facts.truncate(left);
                left -= release.facts.len();
                if !release.facts.is_empty() {
                    releases.push(release);
                }
            }
        }
        releases
    }

    fn release(
        &self,
        statement: &Statement,
        number: u64,
        report: u64,
        random: &mut Random,
    ) -> Release {
        let outlet = random.early(&self.outlets).map_or_else(|| "".into(), Rc::clone);
        let late = i32::try_from(random.below(3)).unwrap_or(0);
        let printed_on = Day(statement.day.0 + late);
        let language = match random.below(10) {
            0..6 => Language::Ru,
            6..8 => Language::Kk,
            _ => Language::En,
        };
        let id = format!("{outlet}-{}-{number}-{report}", printed_on.iso());
        let mut facts = Vec::new();
        if report == 0 && random.happens(150) {
            facts.push(self.date_of_print(&outlet, printed_on));
        }
        for figure in &statement.figures {
            // The first report has all of it.
            if report > 0 && figure.part_of.is_none() && random.happens(300) {
                continue;
            }
            let figure = as_reported(figure, report > 0, &facts, random);
            let place = facts.len() + 1;
            facts.push(self.figure(figure, statement, language, place));
        }
        for _ in 0..random.below(3) {
            if let Some(fact) = random.any(&self.others).cloned() {
                let is_new = facts.iter().all(|other| other.id != fact.id);
                facts.extend(is_new.then(|| Fact { about: Vec::new(), ..without_links(fact) }));
            }
        }
        Release {
            title: self.speech.title(&statement.issuer, statement.day, &self.registry),
            edition: 1,
            note: None,
            issuer: Rc::clone(&statement.issuer),
            reports: Some(Rc::clone(&statement.id)),
            language: language.tag(),
            published: Period::parse(&printed_on.iso()).ok(),
            modified: None,
            occasion: Period::parse(&statement.day.iso()).ok().map(|date| Occasion {
                date,
                date_basis: if report == 0 { Basis::Stated } else { Basis::Inferred },
                place: None,
                place_basis: Basis::NotStated,
                participants: Vec::new(),
            }),
            headline: facts
                .iter()
                .filter(|f| f.figure().is_some())
                .take(3)
                .map(|f| Rc::clone(&f.id))
                .collect(),
            url: format!("https://example.org/made-up/{id}"),
            text: None,
            open_links: Vec::new(),
            broken: Vec::new(),
            id: id.into(),
            outlet,
            facts,
        }
    }

    fn figure(&self, figure: Figure, of: &Statement, language: Language, place: usize) -> Fact {
        Fact {
            id: Rc::clone(&figure.indicator),
            says: self.speech.figure(&figure, &of.place, &self.registry),
            note: None,
            locator: locator(place, self.speech.phrase(&figure, language, &self.registry)),
            about: Vec::new(),
            place: Some(Rc::clone(&of.place)),
            content: Content::Figure(Box::new(figure)),
        }
    }

    fn date_of_print(&self, outlet: &Id, day: Day) -> Fact {
        let date = Period::parse(&day.iso()).ok();
        let content = date.map(|date| Content::Date {
            date,
            basis: Basis::Stated,
            role: DateRole::Published,
        });
        Fact {
            id: "published".into(),
            says: self.speech.dated(outlet, day, &self.registry),
            note: None,
            locator: locator(1, day.iso()),
            about: Vec::new(),
            place: None,
            content: content.unwrap_or(Content::Participant { body: None }),
        }
    }
}

fn locator(place: usize, phrase: String) -> Locator {
    let span =
        Span { paragraph: 1 + place / 3, sentence: Some(1 + place % 3), offsets: None, phrase };
    Locator { span, paragraph_digest: None }
}

fn without_links(mut fact: Fact) -> Fact {
    if let Content::Measure { figures } = &mut fact.content {
        figures.clear();
    }
    fact.locator.span.offsets = None;
    fact.locator.paragraph_digest = None;
    fact
}

/// A figure as one outlet prints it: now and then without its hedge, with a slip, or without its place in a whole.
fn as_reported(figure: &Figure, can_differ: bool, before: &[Fact], random: &mut Random) -> Figure {
    let mut figure = figure.clone();
    let is_there = |whole: &Id| before.iter().any(|fact| fact.id == *whole);
    figure.part_of = figure.part_of.filter(is_there);
    let quantity = &mut figure.quantity;
    if can_differ && quantity.qualifier == Qualifier::MoreThan && random.happens(60) {
        quantity.qualifier = Qualifier::Exact;
    }
    if can_differ && figure.part_of.is_none() && figure.change.is_none() {
        match random.below(1_000) {
            0..12 => {
                let more = exact::times(quantity.rounded_to, Decimal::from(1 + random.below(9)));
                let value = more.and_then(|more| exact::plus(quantity.value, more));
                quantity.value = value.unwrap_or(quantity.value);
            }
            12..14 => {
                let slip = exact::times(quantity.value, Decimal::ONE_THOUSAND);
                quantity.value = slip.unwrap_or(quantity.value);
            }
            _ => {}
        }
    }
    figure
}

/// Each id once, those first that stood there most often.
fn by_frequency(ids: Vec<Id>) -> Vec<Id> {
    let mut counts: Vec<(usize, Id)> = Vec::new();
    for id in ids {
        match counts.iter_mut().find(|(_, other)| *other == id) {
            Some((n, _)) => *n += 1,
            None => counts.push((1, id)),
        }
    }
    counts.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
    counts.into_iter().map(|(_, id)| id).collect()
}

/// How many of `n` facts each year has: later years have more, and the last one is not over.
pub(crate) fn share(year: i32, n: usize) -> usize {
    let weight = |year: i32| usize::try_from(year - FIRST_YEAR + 4).unwrap_or(1);
    let before = |year: i32| (FIRST_YEAR..year).map(weight).sum::<usize>();
    let all = before(LAST_YEAR + 1);
    n * before(year + 1) / all - n * before(year) / all
}
