//! Releases in few words, for the tests of the checks.

use super::{Check, Finding, thorough};
use crate::model::Id;
use crate::model::claim::Claim;
use crate::model::exact;
use crate::model::fact::{Change, Content, Direction, Fact, Figure, Locator, Span};
use crate::model::period::{Basis, Period};
use crate::model::quantity::{Decimal, Qualifier, Quantity};
use crate::model::registry::{CountedWording, Indicator, Registry, Table, Unit};
use crate::model::release::Release;
use crate::model::verdict::Verdict;
use crate::model::wording::{Language, Wording};

fn wording(text: &str) -> Wording {
    Wording { ru: text.into(), kk: text.into(), en: text.into() }
}

/// Units of counts, mass, money and shares; laboratories, which are counted, and what is seized, by mass.
pub(super) fn registry() -> Registry {
    let unit = |(id, dimension, factor): (&str, &str, &str)| {
        let unit = Unit {
            dimension: dimension.into(),
            factor: exact::read(factor).unwrap(),
            symbol: wording(id),
            words: CountedWording::default(),
            kk_ablative: None,
        };
        (Id::from(id), unit)
    };
    let units = [
        ("1", "count", "1"),
        ("t", "mass", "1000"),
        ("kg", "mass", "1"),
        ("KZT", "money-KZT", "1"),
        ("USD", "money-USD", "1"),
        ("%", "ratio", "0.01"),
    ];
    let indicator = |(id, unit): (&str, &str)| {
        let indicator = Indicator {
            name: wording(id),
            noun: CountedWording::default(),
            unit: unit.into(),
            link: None,
            near: Vec::new(),
        };
        (Id::from(id), indicator)
    };
    let indicators = [("labs", "1"), ("seized", "t")];
    Registry {
        units: Table::new(units.map(unit).into()).0,
        indicators: Table::new(indicators.map(indicator).into()).0,
        ..Registry::default()
    }
}

/// A fact in the making.
#[derive(Clone, Debug)]
pub(super) struct Said(pub(super) Fact);

fn fact(id: &str, content: Content) -> Said {
    let span = Span { paragraph: 1, sentence: None, offsets: None, phrase: String::new() };
    Said(Fact {
        id: id.into(),
        says: wording(id),
        note: None,
        locator: Locator { span, paragraph_digest: None },
        about: Vec::new(),
        place: Some("KZ".into()),
        content,
    })
}

/// A number with its hedge and unit: `more_than 14 t`.
pub(super) fn quantity(words: &str) -> Quantity {
    let words: Vec<&str> = words.split(' ').collect();
    let hedge = Qualifier::ALL.iter().find(|(_, name)| *name == words[0]);
    let (qualifier, words) =
        hedge.map_or((Qualifier::Exact, &words[..]), |(hedge, _)| (*hedge, &words[1..]));
    let value = exact::read(words[0]).unwrap();
    Quantity {
        value,
        qualifier,
        rounded_to: Decimal::new(1, u8::try_from(value.scale()).unwrap()),
        unit: words.get(1).copied().unwrap_or("1").into(),
    }
}

/// A stated per cent: `about 3`.
pub(super) fn percent(words: &str) -> Quantity {
    quantity(&format!("{words} %"))
}

/// A figure: `said("labs", "more_than 14 t")`. It is rounded to its last digit, is of an indicator of its own and of
/// the whole country, and its period is not stated.
pub(super) fn said(id: &str, figure: &str) -> Said {
    let figure = Figure {
        indicator: id.into(),
        quantity: quantity(figure),
        period: None,
        period_basis: Basis::NotStated,
        period_span: None,
        is_cumulative: false,
        counted_by: None,
        link: None,
        part_of: None,
        change: None,
    };
    fact(id, Content::Figure(Box::new(figure)))
}

/// An event of a stated date, with its figures.
pub(super) fn event(id: &str, date: &str, figures: &[&str]) -> Said {
    let date = Period::parse(date).unwrap();
    let figures = figures.iter().map(|id| Id::from(*id)).collect();
    fact(
        id,
        Content::Event { date, date_basis: Basis::Stated, place_basis: Basis::Stated, figures },
    )
}

impl Said {
    pub(super) fn figure(mut self, with: impl FnOnce(&mut Figure)) -> Self {
        match &mut self.0.content {
            Content::Figure(figure) => with(figure),
            other => panic!("{other:?} is no figure"),
        }
        self
    }

    /// Of which indicator.
    pub(super) fn of(self, indicator: &str) -> Self {
        self.figure(|figure| figure.indicator = indicator.into())
    }

    /// For which period, as the text states it.
    pub(super) fn over(self, period: &str) -> Self {
        self.figure(|figure| {
            figure.period = Some(Period::parse(period).unwrap());
            figure.period_basis = Basis::Stated;
        })
    }

    /// How the period is known.
    pub(super) fn known(self, basis: Basis) -> Self {
        self.figure(|figure| figure.period_basis = basis)
    }

    pub(super) fn at(mut self, place: &str) -> Self {
        self.0.place = Some(place.into());
        self
    }

    /// To which fact it adds a detail.
    pub(super) fn about(mut self, other: &str) -> Self {
        self.0.about.push(other.into());
        self
    }

    /// Whose work is counted.
    pub(super) fn counting(self, body: &str) -> Self {
        self.figure(|figure| figure.counted_by = Some(body.into()))
    }

    /// The step of its rounding.
    pub(super) fn to(self, step: &str) -> Self {
        self.figure(|figure| figure.quantity.rounded_to = exact::read(step).unwrap())
    }

    pub(super) fn part_of(self, whole: &str) -> Self {
        self.figure(|figure| figure.part_of = Some(whole.into()))
    }

    /// As the text prints it.
    pub(super) fn printed(mut self, phrase: &str) -> Self {
        self.0.locator.span.phrase = phrase.into();
        self
    }

    fn with_change(
        self,
        from: Option<&str>,
        (percent, factor): (Option<&str>, Option<&str>),
        baseline: Option<&str>,
    ) -> Self {
        let number = |text: Option<&str>| text.map(|text| exact::read(text).unwrap());
        self.figure(|figure| {
            let is_up = number(from).is_none_or(|from| from <= figure.quantity.value);
            figure.change = Some(Change {
                from: number(from),
                percent: percent.map(self::percent),
                factor: number(factor),
                direction: if is_up { Direction::Up } else { Direction::Down },
                baseline: baseline.map(|period| Period::parse(period).unwrap()),
                baseline_basis: baseline.map_or(Basis::NotStated, |_| Basis::Stated),
                from_span: None,
                percent_span: None,
            });
        })
    }

    /// Up or down from an earlier level, by so many per cent or so many times.
    pub(super) fn changed(self, from: &str, percent: Option<&str>, factor: Option<&str>) -> Self {
        self.with_change(Some(from), (percent, factor), None)
    }

    /// So many times as much as in an earlier period.
    pub(super) fn times(self, factor: &str, baseline: &str) -> Self {
        self.with_change(None, (None, Some(factor)), Some(baseline))
    }

    /// Up from the level of an earlier period.
    pub(super) fn up_from(self, from: &str, baseline: &str) -> Self {
        self.with_change(Some(from), (None, None), Some(baseline))
    }
}

/// A release of these facts.
pub(super) fn release(id: &str, facts: impl IntoIterator<Item = Said>) -> Release {
    Release {
        id: id.into(),
        edition: 1,
        title: Wording::default(),
        note: None,
        issuer: "prosecutors".into(),
        outlet: "outlet".into(),
        reports: None,
        language: "ru",
        published: None,
        modified: None,
        occasion: None,
        headline: Vec::new(),
        url: String::new(),
        text: None,
        facts: facts.into_iter().map(|said| said.0).collect(),
        open_links: Vec::new(),
        broken: Vec::new(),
    }
}

/// The verdict and the facts that it rests on.
fn line(finding: &Finding) -> String {
    let verdict = match finding.verdict {
        Verdict::DoesNotHold => "does not hold",
        Verdict::CannotTell => "cannot tell",
        Verdict::Holds => "holds",
    };
    let beside = finding.beside.iter().map(usize::to_string).collect::<Vec<_>>().join(" ");
    let beside = if beside.is_empty() { beside } else { format!(" beside {beside}") };
    format!("{verdict}: {}{beside}", finding.facts.join(" "))
}

#[track_caller]
fn check_release(release: &Release, history: &[Claim], check: &str, expected: &[&str]) {
    let found = thorough(release, &registry(), history);
    let found = found.iter().filter(|finding| Check::code(finding.check) == check);
    assert_eq!(found.map(line).collect::<Vec<_>>(), expected);
}

/// What one check finds in a release of these facts.
#[track_caller]
pub(super) fn check(check: &str, facts: impl IntoIterator<Item = Said>, expected: &[&str]) {
    check_release(&release("text", facts), &[], check, expected);
}

/// The same of a release that was printed on a day.
#[track_caller]
pub(super) fn check_printed_on(
    day: &str,
    check: &str,
    facts: impl IntoIterator<Item = Said>,
    expected: &[&str],
) {
    let published = Some(Period::parse(day).unwrap());
    check_release(&Release { published, ..release("text", facts) }, &[], check, expected);
}

/// The same of a release with a title.
#[track_caller]
pub(super) fn check_titled(
    title: &str,
    check: &str,
    facts: impl IntoIterator<Item = Said>,
    expected: &[&str],
) {
    let title = wording(title);
    check_release(&Release { title, ..release("text", facts) }, &[], check, expected);
}

/// The same of a release beside others.
#[track_caller]
pub(super) fn check_beside<const N: usize>(
    others: [[Said; 1]; N],
    facts: [Said; 1],
    check: &str,
    expected: &[&str],
) {
    let others = others.into_iter().enumerate();
    let history: Vec<Claim> = others
        .flat_map(|(at, facts)| Claim::all(&release(&format!("other-{at}"), facts), Language::En))
        .collect();
    check_release(&release("text", facts), &history, check, expected);
}
