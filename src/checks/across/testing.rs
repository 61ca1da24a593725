//! Claims in few words, for the tests of the checks.

use super::super::testing::percent as quantity_of_percent;
use super::{Disagreement, all};
use crate::model::Id;
use crate::model::claim::{Claim, Head};
use crate::model::exact;
use crate::model::fact::{Change, Direction, Figure};
use crate::model::period::{Basis, Period};
use crate::model::quantity::{Decimal, Qualifier, Quantity};
use crate::model::registry::{CountedWording, Indicator, Near, Registry, Table, Unit};
use crate::model::verdict::Verdict;
use crate::model::wording::Wording;
use std::rc::Rc;

fn wording(text: &str) -> Wording {
    Wording { ru: text.into(), kk: text.into(), en: text.into() }
}

/// Units of mass, money and counts; laboratories near synthetic ones, groups near cases, channels in two kinds.
pub(super) fn registry() -> Registry {
    let units = [
        ("1", "count", "1"),
        ("t", "mass", "1000"),
        ("kg", "mass", "1"),
        ("KZT", "money-KZT", "1"),
        ("KZT/dose", "price", "1"),
        ("%", "ratio", "0.01"),
    ];
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
    let near = [
        ("labs", &["synthetic-labs"] as &[&str]),
        ("synthetic-labs", &[]),
        ("groups", &["cases"]),
        ("cases", &[]),
        ("channels", &["foreign-channels", "home-channels"]),
        ("foreign-channels", &["home-channels"]),
        ("home-channels", &[]),
        ("detained", &["operators", "packers", "couriers"]),
        ("operators", &[]),
        ("packers", &[]),
        ("couriers", &[]),
    ];
    let indicator = |(id, near): (&str, &[&str])| {
        let near =
            near.iter().map(|id| Near { indicator: Id::from(*id), differs: wording("differ") });
        let indicator = Indicator {
            name: wording(id),
            noun: CountedWording::default(),
            unit: "1".into(),
            link: None,
            near: near.collect(),
        };
        (Id::from(id), indicator)
    };
    Registry {
        units: Table::new(units.into_iter().map(unit).collect()).0,
        indicators: Table::new(near.into_iter().map(indicator).collect()).0,
        ..Registry::default()
    }
}

/// A claim in the making.
#[derive(Clone)]
pub(super) struct Said(Claim);

/// A figure of a release: `said("zakon", "labs", "more_than 14 t")`. It is rounded to its last digit and given by the
/// prosecutors for the whole country, for a period that is not stated.
pub(super) fn said(release: &str, indicator: &str, figure: &str) -> Said {
    let words: Vec<&str> = figure.split(' ').collect();
    let hedge = Qualifier::ALL.iter().find(|(_, name)| *name == words[0]);
    let (qualifier, words) =
        hedge.map_or((Qualifier::Exact, &words[..]), |(hedge, _)| (*hedge, &words[1..]));
    let value = exact::read(words[0]).unwrap();
    let head = Head {
        id: release.into(),
        edition: 1,
        known_from: None,
        is_superseded: false,
        title: wording(release),
        issuer: "prosecutors".into(),
        outlet: "outlet".into(),
        reports: None,
        language: "ru",
        published: None,
        given: None,
        url: String::new(),
    };
    let figure = Figure {
        indicator: indicator.into(),
        quantity: Quantity {
            value,
            qualifier,
            rounded_to: Decimal::new(1, u8::try_from(value.scale()).unwrap()),
            unit: words.get(1).copied().unwrap_or("1").into(),
        },
        period: None,
        period_basis: Basis::NotStated,
        period_span: None,
        is_cumulative: false,
        counted_by: None,
        link: None,
        part_of: None,
        change: None,
    };
    Said(Claim {
        head: Rc::new(head),
        fact: indicator.into(),
        figure,
        place: Some("KZ".into()),
        says: String::new(),
        note: None,
        phrase: String::new(),
        paragraph: 1,
    })
}

impl Said {
    fn head(mut self, with: impl FnOnce(&mut Head)) -> Self {
        with(Rc::make_mut(&mut self.0.head));
        self
    }

    fn figure(mut self, with: impl FnOnce(&mut Figure)) -> Self {
        with(&mut self.0.figure);
        self
    }

    /// The official statement that the text reports.
    pub(super) fn of(self, statement: &str) -> Self {
        self.head(|head| head.reports = Some(statement.into()))
    }

    /// Who states it.
    pub(super) fn by(self, issuer: &str) -> Self {
        self.head(|head| head.issuer = issuer.into())
    }

    /// On which day.
    pub(super) fn on(self, day: &str) -> Self {
        self.head(|head| head.given = Some((Period::parse(day).unwrap(), Basis::Stated)))
    }

    /// For which period, as the text states it.
    pub(super) fn over(self, period: &str) -> Self {
        let parsed = Period::parse(period).unwrap();
        self.figure(|figure| {
            figure.is_cumulative = parsed.first.civil().1 == 1 && parsed.first.civil().2 == 1;
            figure.period = Some(parsed);
            figure.period_basis = Basis::Stated;
        })
    }

    /// How the period is known.
    pub(super) fn known(self, basis: Basis) -> Self {
        self.figure(|figure| figure.period_basis = basis)
    }

    /// Whose work is counted.
    pub(super) fn counting(self, body: &str) -> Self {
        self.figure(|figure| figure.counted_by = Some(body.into()))
    }

    pub(super) fn at(mut self, place: &str) -> Self {
        self.0.place = Some(place.into());
        self
    }

    /// The step of its rounding.
    pub(super) fn to(self, step: &str) -> Self {
        self.figure(|figure| figure.quantity.rounded_to = exact::read(step).unwrap())
    }

    pub(super) fn part_of(self, whole: &str) -> Self {
        self.figure(|figure| figure.part_of = Some(whole.into()))
    }

    /// Up from an earlier level, by so many per cent.
    pub(super) fn up(
        self,
        from: &str,
        percent: Option<&str>,
        baseline: &str,
        basis: Basis,
    ) -> Self {
        let change = Change {
            from: exact::read(from),
            percent: percent.map(quantity_of_percent),
            factor: None,
            direction: Direction::Up,
            baseline: Some(Period::parse(baseline).unwrap()),
            baseline_basis: basis,
            from_span: None,
            percent_span: None,
        };
        self.figure(|figure| figure.change = Some(change))
    }
}

impl Said {
    /// The claim as it is.
    pub(super) fn claim(self) -> Claim {
        self.0
    }
}

/// A finding in one line: check, reason, verdict, and the releases that it rests on.
pub(super) fn line(finding: &Disagreement, claims: &[Claim]) -> String {
    let verdict = match finding.verdict {
        Verdict::DoesNotHold => "conflict",
        Verdict::CannotTell => "cannot tell",
        Verdict::Holds => "compatible",
    };
    let releases: Vec<&str> = finding.claims.iter().map(|at| &*claims[*at].head.id).collect();
    let inferred = if finding.rests_on_inference { " (inferred)" } else { "" };
    let (check, reason) = (finding.check.code(), finding.reason.code());
    format!("{check}, {reason}, {verdict}{inferred}: {}", releases.join(" "))
}

/// What is found among the claims, in this order and in the opposite one.
#[track_caller]
pub(super) fn check<const N: usize>(said: [Said; N], expected: &[&str]) {
    let mut claims: Vec<Claim> = said.into_iter().map(|said| said.0).collect();
    for _ in 0..2 {
        let found = all(&claims, &registry());
        let lines: Vec<String> = found.iter().map(|finding| line(finding, &claims)).collect();
        assert_eq!(lines, expected);
        claims.reverse();
    }
}
