//! Where the bars stand, and how high.

use super::{DensitySpec, bins::Step};
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

/// The chart laid out.
pub(super) struct Placed {
    pub(super) width: f64,
    pub(super) height: f64,
    pub(super) calendar: Calendar,
    pub(super) rows: Vec<PlacedRow>,
    pub(super) columns: Vec<Column>,
    /// The face of the counts.
    pub(super) role: Role,
    pub(super) bottom: f64,
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
    let mut y = WORDS_PX + ROW_TOP_PX;
    let rows: Vec<PlacedRow> = spec
        .rows
        .iter()
        .map(|row| {
            let n = grouped(row.tally.between(spec.window.0, spec.window.1), &spec.separator);
            let limit = width - typeset::width(Role::Small, &n) - 12.0;
            let name = typeset::fit(Role::Strong, &row.label, limit);
            let name_y = y + 13.0;
            let zero_y = y + Role::Strong.leading_px() + COUNT_PX + HIGHEST_PX;
            y = zero_y + ROW_BOTTOM_PX + ROW_TOP_PX;
            PlacedRow { name, n, name_y, zero_y }
        })
        .collect();
    let bottom = y - ROW_TOP_PX;
    let (step, role, counts) = counted(spec, right - left);
    let most = counts.iter().flat_map(|(_, ns)| ns).copied().max().unwrap_or(0);
    let scale = HIGHEST_PX / round_above(most);
    let first_px = counts.first().map_or(left, |(bin, _)| calendar.px(bin.0));
    let columns = counts
        .iter()
        .map(|(bin, ns)| {
            // On the lattice, so that a bar that only moves is drawn in the same way everywhere, and as far from the
            // first one.
            let (x0, x1) = (calendar.px(bin.0), calendar.px(bin.1.saturating_add(1)));
            let snapped = |px: f64| lattice::px(lattice::steps(px));
            let (x0, wide) = (snapped(first_px) + snapped(x0 - first_px), snapped(x1 - x0));
            let x1 = x0 + wide;
            let bars = ns.iter().zip(&rows).filter(|(n, _)| **n > 0);
            let bars =
                bars.map(|(n, row)| bar(*n, (x0, x1), row.zero_y, scale, (role, &spec.separator)));
            let hit = Place::between(x0, WORDS_PX + 1.0, x1, bottom);
            let claim = || claim(spec, step, *bin, ns);
            let is_target = x1 - x0 >= LEAST_TARGET_PX && ns.iter().any(|n| *n > 0);
            let mark = is_target.then(|| Mark { hit, ..claim().mark(hit) });
            Column { mark, bars: bars.collect() }
        })
        .collect();
    Placed { width, height: bottom + 4.0, calendar, rows, columns, bottom, role }
}

/// The counts of all rows in one bin.
type Counts = ((i32, i32), Vec<u32>);

/// The finest bins over which all counts can stand in figures, the face of these, and the counts.
fn counted(spec: &DensitySpec, room_px: f64) -> (Step, Role, Vec<Counts>) {
    let mut steps = Step::fitting(spec.window, room_px, LEAST_BIN_PX).peekable();
    while let Some((step, bin_px)) = steps.next() {
        let counts: Vec<Counts> = step
            .bins(spec.window)
            .map(|bin| (bin, spec.rows.iter().map(|row| row.tally.between(bin.0, bin.1)).collect()))
            .collect();
        let most = counts.iter().flat_map(|(_, ns)| ns).copied().max().unwrap_or(0);
        let words = grouped(most, &spec.separator);
        let fits = |role: &Role| typeset::width(*role, &words) + COUNT_GAP_PX <= bin_px;
        if let Some(role) = [Role::Tiny, Role::Least].into_iter().find(fits) {
            return (step, role, counts);
        }
        if steps.peek().is_none() {
            return (step, Role::Least, counts);
        }
    }
    (Step::Days(1), Role::Tiny, Vec::new())
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
