//! Where the bars stand, and how high.

use super::{
    DensitySpec,
    ahead::{Ahead, FARTHEST},
    bins::Step,
};
use crate::charts::{
    calendar::{Calendar, WORDS_PX},
    claim::Claim,
    lattice,
    scene::{Mark, Place},
    timeline::EDGE_PX,
    typeset::{self, Role},
};

/// A bar is at least so wide, and so wide that its count in figures stands over it.
const LEAST_BIN_PX: f64 = 16.0;
const COUNT_GAP_PX: f64 = 3.0;
/// Bars of the overview carry no figures.
const LEAST_STRIP_PX: f64 = 3.0;
const BAR_GAP_PX: f64 = 2.0;
const HIGHEST_PX: f64 = 34.0;
const ROW_TOP_PX: f64 = 10.0;
/// A count in figures over its bar.
const COUNT_PX: f64 = 14.0;
const ROW_BOTTOM_PX: f64 = 8.0;
/// Of a bin that the window cuts, less than this is no target.
const LEAST_TARGET_PX: f64 = 12.0;
/// What is there is seen, however little beside the most.
const LEAST_BAR_PX: f64 = 1.5;
const STRIP_PX: f64 = 26.0;
const STRIP_TOP_PX: f64 = 5.0;

/// What stands while the bars move, laid out.
pub(super) struct Placed {
    pub(super) width: f64,
    pub(super) height: f64,
    pub(super) calendar: Calendar,
    pub(super) rows: Vec<PlacedRow>,
    pub(super) bottom: f64,
}

/// The bars laid out.
pub(super) struct Columns {
    pub(super) all: Vec<Column>,
    /// The face of the counts.
    pub(super) role: Role,
}

/// A row laid out.
pub(super) struct PlacedRow {
    pub(super) name: String,
    /// How many facts of it the window holds.
    pub(super) n: String,
    pub(super) name_y: f64,
    pub(super) zero_y: f64,
}

/// The bars of one bin, of all rows.
pub(super) struct Column {
    /// None if too little of the bin is seen, or nothing lies in it.
    pub(super) mark: Option<Mark>,
    pub(super) bars: Vec<Bar>,
}

/// The bar of one row in one bin.
pub(super) struct Bar {
    pub(super) place: Place,
    /// Its count in figures, if there is room over it.
    pub(super) count: Option<String>,
}

/// Lays the chart out on a sheet of a width.
pub(super) fn place(spec: &DensitySpec, width: f64) -> Placed {
    let (left, right) = (EDGE_PX, width - EDGE_PX);
    let calendar = Calendar::new(spec.window, (left, right), &spec.months);
    let (bottom, height) = ends(spec.rows.len());
    Placed { width, height, calendar, rows: rows(spec, width), bottom }
}

/// Lays out the bars of the window.
pub(super) fn seen(spec: &DensitySpec, placed: &Placed) -> Columns {
    let Placed { calendar, .. } = placed;
    columns(spec, spec.window, calendar.right - calendar.left, |day| calendar.px(day))
}

/// Lays out the bars that are drawn ahead of a window that moves.
pub(super) fn ahead(spec: &DensitySpec, ahead: Ahead, width: f64) -> Columns {
    let (from, to) = ahead.drawn();
    let left = EDGE_PX + beyond_px(width);
    let (first, _) = ahead.resting();
    let px = |day: i32| {
        let day = day.clamp(from, to.saturating_add(1));
        left + (f64::from(day) - f64::from(first)) * day_px(ahead, width)
    };
    columns(spec, (from, to), width - 2.0 * EDGE_PX, px)
}

/// The width of a day while a window moves.
pub(super) fn day_px(ahead: Ahead, width: f64) -> f64 {
    let (first, last) = ahead.resting();
    (width - 2.0 * EDGE_PX) / (f64::from(last) - f64::from(first) + 1.0)
}

/// How far from its sheet a bar can stand that is drawn ahead.
pub(super) fn beyond_px(width: f64) -> f64 {
    width * f64::from(FARTHEST + 2)
}

/// Where the rows end, and the sheet that holds so many.
pub(super) fn ends(n_rows: usize) -> (f64, f64) {
    let bottom = top(n_rows) - ROW_TOP_PX;
    (bottom, bottom + 4.0)
}

/// The height of a row above the line on which its bars stand.
const ROW_PX: f64 = COUNT_PX + HIGHEST_PX;

fn top(row: usize) -> f64 {
    let each = Role::Strong.leading_px() + ROW_PX + ROW_BOTTOM_PX + ROW_TOP_PX;
    WORDS_PX + ROW_TOP_PX + row as f64 * each
}

/// The line on which the bars of a row stand.
fn zero_y(row: usize) -> f64 {
    top(row) + Role::Strong.leading_px() + ROW_PX
}

fn rows(spec: &DensitySpec, width: f64) -> Vec<PlacedRow> {
    let placed = spec.rows.iter().enumerate().map(|(i, row)| {
        let n = grouped(row.tally.between(spec.window.0, spec.window.1), &spec.separator);
        let limit = width - typeset::width(Role::Small, &n) - 12.0;
        let name = typeset::fit(Role::Strong, &row.label, limit);
        PlacedRow { name, n, name_y: top(i) + 13.0, zero_y: zero_y(i) }
    });
    placed.collect()
}

/// The bins of a stretch of time in the steps that fit the window, each day at its place.
fn columns(spec: &DensitySpec, seen: (i32, i32), room_px: f64, px: impl Fn(i32) -> f64) -> Columns {
    let (step, role) = step(spec, room_px);
    let counts = counts(spec, step, seen);
    let scale = HIGHEST_PX / round_above(most(&counts));
    // On the lattice, so that a bar that only moves is drawn in the same way everywhere.
    let px = |day: i32| lattice::px(lattice::steps(px(day)));
    let (bottom, _) = ends(spec.rows.len());
    let columns = counts.iter().map(|(bin, ns)| {
        let (x0, x1) = (px(bin.0), px(bin.1.saturating_add(1)));
        let bars = ns.iter().enumerate().filter(|(_, n)| **n > 0);
        let bars =
            bars.map(|(row, n)| bar(*n, (x0, x1), zero_y(row), scale, (role, &spec.separator)));
        let hit = Place::between(x0, WORDS_PX + 1.0, x1, bottom);
        let is_target = x1 - x0 >= LEAST_TARGET_PX && ns.iter().any(|n| *n > 0);
        let mark = is_target.then(|| Mark { hit, ..claim(spec, step, *bin, ns).mark(hit) });
        Column { mark, bars: bars.collect() }
    });
    Columns { all: columns.collect(), role }
}

/// The counts of all rows in one bin.
type Counts = ((i32, i32), Vec<u32>);

fn counts(spec: &DensitySpec, step: Step, seen: (i32, i32)) -> Vec<Counts> {
    let of = |bin: (i32, i32)| spec.rows.iter().map(move |row| row.tally.between(bin.0, bin.1));
    step.bins(seen).map(|bin| (bin, of(bin).collect())).collect()
}

fn most(counts: &[Counts]) -> u32 {
    counts.iter().flat_map(|(_, ns)| ns).copied().max().unwrap_or(0)
}

/// The finest bins over which all counts of the window can stand in figures, and the face of these.
fn step(spec: &DensitySpec, room_px: f64) -> (Step, Role) {
    let mut coarsest = Step::Days(1);
    for (step, bin_px) in Step::fitting(spec.window, room_px, LEAST_BIN_PX) {
        let words = grouped(most(&counts(spec, step, spec.window)), &spec.separator);
        let fits = |role: &Role| typeset::width(*role, &words) + COUNT_GAP_PX <= bin_px;
        if let Some(role) = [Role::Tiny, Role::Least].into_iter().find(fits) {
            return (step, role);
        }
        coarsest = step;
    }
    (coarsest, Role::Least)
}

fn bar(
    n: u32,
    (x0, x1): (f64, f64),
    zero_y: f64,
    scale: f64,
    (role, separator): (Role, &str),
) -> Bar {
    let high = (f64::from(n) * scale).max(LEAST_BAR_PX);
    let gap = BAR_GAP_PX.min((x1 - x0) / 2.0);
    let place = Place::new(x0 + gap / 2.0, zero_y - high, x1 - x0 - gap, high);
    let count = grouped(n, separator);
    let count = (typeset::width(role, &count) <= x1 - x0).then_some(count);
    Bar { place, count }
}

/// What a column says: its time, and the counts of all rows that have any.
fn claim(spec: &DensitySpec, step: Step, bin: (i32, i32), ns: &[u32]) -> Claim {
    let counted = ns.iter().zip(&spec.rows).filter(|(n, _)| **n > 0);
    let counts = counted.map(|(n, row)| format!("{}: {}", row.label, grouped(*n, &spec.separator)));
    let counts: Vec<String> = counts.collect();
    Claim {
        key: format!("days-{}", bin.0),
        label: format!("{}. {}", step.name(bin, &spec.months), counts.join("; ")),
        facts: Vec::new(),
    }
}

/// The round number at or above a count, so that the heights change seldom while the window moves.
fn round_above(n: u32) -> f64 {
    let n = f64::from(n).max(1.0);
    let power = 10_f64.powf(n.log10().floor());
    let step = [1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 7.5].into_iter().map(|step| step * power);
    step.into_iter().find(|round| *round >= n).unwrap_or(10.0 * power)
}

/// A count with what its language puts between groups of three digits.
fn grouped(n: u32, separator: &str) -> String {
    let digits = n.to_string();
    let mut out = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push_str(separator);
        }
        out.push(digit);
    }
    out
}

/// The strip of the whole time.
pub(super) struct Strip {
    pub(super) calendar: Calendar,
    pub(super) bars: Vec<Place>,
}

/// Where the strip ends, and where its years stand under it.
pub(super) const STRIP_BOTTOM_PX: f64 = STRIP_TOP_PX + STRIP_PX + 1.0;
pub(super) const STRIP_HEIGHT_PX: f64 = STRIP_BOTTOM_PX + 20.0;

/// The whole time on a sheet of a width.
pub(super) fn strip_calendar(spec: &DensitySpec, width: f64) -> Calendar {
    Calendar::new(spec.whole, (EDGE_PX, width - EDGE_PX), &spec.months)
}

/// Lays out the strip of the whole time: the facts of all rows together.
pub(super) fn strip(spec: &DensitySpec, width: f64) -> Strip {
    let calendar = strip_calendar(spec, width);
    let step = Step::fitting(spec.whole, calendar.right - calendar.left, LEAST_STRIP_PX).next();
    let step = step.map_or(Step::Days(1), |(step, _)| step);
    let n_in = |(first, last): (i32, i32)| {
        let ns = spec.rows.iter().map(|row| row.tally.between(first, last));
        ns.fold(0, u32::saturating_add)
    };
    let counts: Vec<((i32, i32), u32)> =
        step.bins(spec.whole).map(|bin| (bin, n_in(bin))).filter(|(_, n)| *n > 0).collect();
    let most = counts.iter().map(|(_, n)| *n).max().unwrap_or(1);
    let floor = STRIP_TOP_PX + STRIP_PX;
    let bars = counts.iter().map(|((first, last), n)| {
        let (x0, x1) = (calendar.px(*first), calendar.px(last.saturating_add(1)));
        let high = (f64::from(*n) / f64::from(most) * STRIP_PX).max(LEAST_BAR_PX);
        Place::between(x0, floor - high, (x1 - 1.0).max(x0 + 1.0), floor)
    });
    Strip { bars: bars.collect(), calendar }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_have_their_groups() {
        assert_eq!(grouped(7, ","), "7");
        assert_eq!(grouped(1_637, "\u{a0}"), "1\u{a0}637");
        assert_eq!(grouped(1_234_567, ","), "1,234,567");
    }

    #[test]
    fn the_scale_ends_at_a_round_number() {
        let rounds = [0, 1, 6, 10, 11, 1_637].map(|n| (round_above(n) * 10.0).round().to_string());
        assert_eq!(rounds, ["10", "10", "75", "100", "150", "20000"]);
    }
}
