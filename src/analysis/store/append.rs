//! Taking a part: its dictionaries against the store's, its columns behind the store's.

use super::texts::Texts;
use super::{ByFacet, Codes, Facet, Loaded, NO_PERIOD, NONE, Refused, Store};
use crate::analysis::bits::{index, row};
use crate::model::Id;
use crate::model::claim::Head;
use crate::model::fact::{Kind, Link};
use crate::model::part::{Column, Part, PartWords, Sparse};
use crate::model::quantity::{Decimal, Qualifier};
use std::rc::Rc;

/// The most facts of one part: indexes number its rows with two bytes.
const MOST: usize = 65_000;

impl Store {
    pub(super) fn reserve(&mut self, n: usize) {
        for (facet, _) in Facet::ALL {
            self.columns.update(facet, |column| column.reserve_exact(n));
        }
        self.releases.reserve_exact(n);
        self.values.reserve_exact(n);
        self.unit.reserve_exact(n);
        self.step.reserve_exact(n);
        self.period.reserve_exact(n);
        self.bases.reserve_exact(n);
        self.counted_by.reserve_exact(n);
        self.is_cumulative.reserve_exact(n);
    }

    /// Takes a part with its words, if they are there already; gives its place in the order of parts.
    ///
    /// # Errors
    /// When the part is there already, does not fit its words, or is too large; the store is then as it was.
    pub fn append(&mut self, part: Part, words: Option<&PartWords>) -> Result<usize, Refused> {
        if self.part(&part.name).is_some() {
            return Err(Refused::Twice);
        }
        let n = part.ids.len();
        if n > MOST || self.n_rows() + n > index(u32::MAX - 1) {
            return Err(Refused::TooMany);
        }
        let fits = |words: &PartWords| {
            words.part == part.name
                && words.says.len() == n
                && words.titles.len() == part.heads.len()
        };
        if !words.is_none_or(fits) {
            return Err(Refused::OtherWords);
        }
        // New values first, on copies: they may be too many, and then nothing may have changed.
        let coded = self.coded_part(&part).ok_or(Refused::TooMany)?;
        self.codes = coded.codes;
        self.units = coded.units;
        self.steps = coded.steps;
        self.take_columns(&part, coded.facets, coded.unit, coded.step, coded.counted_by);
        self.take_rest(part, coded.named);
        if let Some(words) = words {
            self.reword(words)?;
        }
        Ok(self.parts.len() - 1)
    }

    fn coded_part(&self, part: &Part) -> Option<Coded> {
        let mut codes = self.codes.clone();
        let mut units = self.units.clone();
        let mut steps = self.steps.clone();
        let n = part.ids.len();
        let figures = &part.figures;
        let rows = &figures.rows;
        let mut facets = ByFacet::<Vec<u16>>::default();
        let mut put = |facet, list: &dyn Fn(&mut Codes) -> Option<Vec<u16>>| {
            let mut of = codes.get(facet).clone();
            let column = list(&mut of)?;
            codes.set(facet, of);
            facets.set(facet, column);
            Some(())
        };
        let own = |id: &Id| Rc::clone(id);
        put(Facet::Indicator, &|codes| some_rows(codes, &figures.indicator, rows, n, &own))?;
        let qualifier = |word: &Qualifier| Id::from(word.code());
        put(Facet::Qualifier, &|codes| some_rows(codes, &figures.qualifier, rows, n, &qualifier))?;
        put(Facet::Kind, &|codes| {
            every_row(codes, &part.kinds, &|kind: &Kind| kind.code().into())
        })?;
        put(Facet::Place, &|codes| sparse(codes, &part.places, n, &own))?;
        put(Facet::Link, &|codes| {
            sparse(codes, &part.links, n, &|link: &Link| link.code().into())
        })?;
        put(Facet::Body, &|codes| of_heads(codes, part, |head| Some(Rc::clone(&head.issuer))))?;
        put(Facet::Outlet, &|codes| of_heads(codes, part, |head| Some(Rc::clone(&head.outlet))))?;
        put(Facet::Year, &|codes| years(codes, part))?;
        let mut bodies = codes.get(Facet::Body).clone();
        let counted_by = sparse(&mut bodies, &part.counted_by, n, &own)?;
        let named_codes = codes_of(&mut bodies, &part.named.values.of, &own)?;
        codes.set(Facet::Body, bodies);
        let named = part.named.pairs();
        let named = named.map(|(row, at)| Some((row, *named_codes.get(index(at))?)));
        let step_codes: Option<Vec<u16>> =
            figures.rounded_to.of.iter().map(|step| step_code(&mut steps, *step)).collect();
        Some(Coded {
            unit: some_rows(&mut units, &figures.unit, rows, n, &own)?,
            step: scattered(&step_codes?, &figures.rounded_to.at, rows, n),
            named: named.collect::<Option<_>>()?,
            codes,
            facets,
            units,
            steps,
            counted_by,
        })
    }

    fn take_columns(
        &mut self,
        part: &Part,
        facets: ByFacet<Vec<u16>>,
        unit: Vec<u16>,
        step: Vec<u16>,
        counted_by: Vec<u16>,
    ) {
        for (facet, mut new) in facets.into_pairs() {
            self.columns.update(facet, |column| column.append(&mut new));
        }
        self.unit.extend(unit);
        self.step.extend(step);
        self.counted_by.extend(counted_by);
        let (start, n) = (self.n_rows(), part.ids.len());
        for (release, n_facts) in (row(self.heads.len())..).zip(&part.n_facts) {
            self.releases.extend(std::iter::repeat_n(release, index(*n_facts)));
        }
        self.values.resize(start + n, Decimal::ZERO);
        self.is_cumulative.resize(start + n, false);
        let figures = &part.figures;
        let numbers = figures.value.iter().zip(&figures.is_cumulative);
        for (row, (value, is_cumulative)) in figures.rows.iter().zip(numbers) {
            let at = start + index(*row);
            put(&mut self.values, at, *value);
            put(&mut self.is_cumulative, at, *is_cumulative);
        }
        let first = row(self.periods.len());
        self.periods.extend(part.periods.values.of.iter().cloned());
        self.period.resize(start + n, NO_PERIOD);
        for (row, at) in part.periods.pairs() {
            put(&mut self.period, start + index(row), first + at);
        }
        self.bases.resize(start + n, None);
        for (row, at) in part.period_bases.pairs() {
            let basis = part.period_bases.values.of.get(index(at)).copied();
            put(&mut self.bases, start + index(row), basis);
        }
    }

    /// Takes a release; of several editions the latest stands for it.
    fn take_head(&mut self, mut head: Head) {
        let place = row(self.heads.len());
        let known = self.by_release.get(&head.id).copied();
        let other = known.and_then(|place| self.heads.get_mut(index(place)));
        match other {
            Some(later) if later.edition > head.edition => head.is_superseded = true,
            other => {
                if let Some(earlier) = other {
                    Rc::make_mut(earlier).is_superseded = true;
                }
                self.by_release.insert(Rc::clone(&head.id), place);
            }
        }
        self.heads.push(Rc::new(head));
    }

    fn take_rest(&mut self, part: Part, named: Vec<(u32, u16)>) {
        let end = row(self.n_rows());
        let first_release = row(self.heads.len());
        for head in part.heads {
            self.take_head(head);
        }
        let place_bases = part.place_bases.pairs();
        let of = &part.place_bases.values.of;
        let place_bases = place_bases.filter_map(|(row, at)| Some((row, *of.get(index(at))?)));
        self.parts.push(Loaded {
            name: Some(part.name),
            rows: end - row(part.ids.len())..end,
            releases: first_release..row(self.heads.len()),
            language: None,
            ids: Texts::of(&part.ids),
            phrases: Texts::of(&part.phrases),
            says: Texts::default(),
            notes: Vec::new(),
            paragraphs: part.paragraphs.into(),
            sentences: part.sentences,
            place_bases: place_bases.collect(),
            named,
            of_outlet: part.of_outlet,
            period_spans: part.period_spans,
            parts_of: part.parts_of,
            changes: part.changes,
        });
    }
}

/// A part in the store's numbers.
struct Coded {
    codes: ByFacet<Codes>,
    facets: ByFacet<Vec<u16>>,
    units: Codes,
    unit: Vec<u16>,
    steps: Vec<Decimal>,
    step: Vec<u16>,
    counted_by: Vec<u16>,
    named: Vec<(u32, u16)>,
}

fn put<T>(column: &mut [T], at: usize, value: T) {
    if let Some(slot) = column.get_mut(at) {
        *slot = value;
    }
}

fn codes_of<T>(codes: &mut Codes, of: &[T], id: &dyn Fn(&T) -> Id) -> Option<Vec<u16>> {
    of.iter().map(|value| codes.code(&id(value))).collect()
}

/// Numbers at their rows, nothing at the others.
fn scattered(codes: &[u16], at: &[u32], rows: &[u32], n: usize) -> Vec<u16> {
    let mut column = vec![NONE; n];
    for (row, at) in rows.iter().zip(at) {
        put(&mut column, index(*row), codes.get(index(*at)).copied().unwrap_or(NONE));
    }
    column
}

fn some_rows<T>(
    codes: &mut Codes,
    column: &Column<T>,
    rows: &[u32],
    n: usize,
    id: &dyn Fn(&T) -> Id,
) -> Option<Vec<u16>> {
    Some(scattered(&codes_of(codes, &column.of, id)?, &column.at, rows, n))
}

fn sparse<T>(
    codes: &mut Codes,
    sparse: &Sparse<T>,
    n: usize,
    id: &dyn Fn(&T) -> Id,
) -> Option<Vec<u16>> {
    some_rows(codes, &sparse.values, &sparse.rows, n, id)
}

fn every_row<T>(codes: &mut Codes, column: &Column<T>, id: &dyn Fn(&T) -> Id) -> Option<Vec<u16>> {
    let codes = codes_of(codes, &column.of, id)?;
    Some(column.at.iter().map(|at| codes.get(index(*at)).copied().unwrap_or(NONE)).collect())
}

fn of_heads(codes: &mut Codes, part: &Part, id: impl Fn(&Head) -> Option<Id>) -> Option<Vec<u16>> {
    let mut column = Vec::with_capacity(part.ids.len());
    for (head, n_facts) in part.heads.iter().zip(&part.n_facts) {
        let code = match id(head) {
            Some(id) => codes.code(&id)?,
            None => NONE,
        };
        column.extend(std::iter::repeat_n(code, index(*n_facts)));
    }
    Some(column)
}

/// The year in which each row's period ends; that of the statement where it has no period.
fn years(codes: &mut Codes, part: &Part) -> Option<Vec<u16>> {
    let year = |day: crate::model::period::Day| Id::from(format!("{:04}", day.civil().0));
    let mut column = of_heads(codes, part, |head| head.stated_on().map(year))?;
    let of_periods = codes_of(codes, &part.periods.values.of, &|period| year(period.last))?;
    for (row, at) in part.periods.pairs() {
        put(&mut column, index(row), of_periods.get(index(at)).copied().unwrap_or(NONE));
    }
    Some(column)
}

fn step_code(steps: &mut Vec<Decimal>, step: Decimal) -> Option<u16> {
    let is_same = |other: &Decimal| *other == step && other.scale() == step.scale();
    if let Some(place) = steps.iter().position(is_same) {
        return u16::try_from(place).ok();
    }
    steps.push(step);
    u16::try_from(steps.len() - 1).ok().filter(|code| *code < NONE)
}
