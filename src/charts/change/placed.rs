//! Where everything of a change stands.

use super::{ChangeSpec, Level};
use crate::charts::{
    extent::{Extent, Scale},
    pen::runs_width,
    rail::{self, Rail},
    reach::{End, Reach},
    scene::{Anchor, Mark, Place, Run},
    theme::Token,
    typeset::{self, Role},
};

/// Sheets at least this wide have the names at the left of their rows, not above them.
/// The frame of a mark stands so far beside its letters.
const HIT_PAD_PX: f64 = 6.0;
const WIDE_PX: f64 = 560.0;
pub(super) const BAR_PX: f64 = 4.0;
pub(super) const KNOB_PX: f64 = 6.0;
/// Between a row's end and its figure.
const FIGURE_GAP_PX: f64 = 10.0;
/// From a bar to the arrow of the difference under it.
pub(super) const ARROW_DROP_PX: f64 = 22.0;

/// A row laid out.
pub(super) struct Row<'a> {
    pub(super) level: &'a Level,
    pub(super) mark: Mark,
    pub(super) names: Vec<String>,
    pub(super) notes: Vec<String>,
    /// The baseline of the first line of its name.
    pub(super) name_y: f64,
    pub(super) figure: Vec<Run>,
    pub(super) figure_at: (f64, f64),
    pub(super) bar_y: f64,
}

impl Row<'_> {
    /// The height of the name and its note.
    pub(super) fn names_px(&self) -> f64 {
        Role::Label.leading_px() * self.names.len() as f64
            + Role::Small.leading_px() * self.notes.len() as f64
    }
}

/// The chart laid out.
pub(super) struct Placed<'a> {
    pub(super) width: f64,
    pub(super) height: f64,
    pub(super) scale: Scale,
    /// The lower end of the line at zero.
    pub(super) bottom: f64,
    pub(super) rows: [Row<'a>; 2],
    /// The words of the difference, and where they stand.
    pub(super) difference: Vec<String>,
    pub(super) difference_at: ((f64, f64), Anchor),
}

/// Lays the chart out on a sheet of a width.
pub(super) fn place(spec: &ChangeSpec, width: f64) -> Placed<'_> {
    let levels = [&spec.from, &spec.to];
    let figures = levels.map(figure_runs);
    let widest = figures.iter().map(|runs| runs_width(runs)).fold(0.0, f64::max);
    let names_px = if width >= WIDE_PX { names_px(&levels, width) } else { 0.0 };
    let left = if names_px > 0.0 { names_px + 24.0 } else { KNOB_PX };
    let tail = levels.iter().map(|level| tail_px(&level.reach)).fold(KNOB_PX, f64::max);
    let is_beside = widest + tail + FIGURE_GAP_PX < (width - left) * 0.5;
    let right = width - tail - if is_beside { widest + FIGURE_GAP_PX } else { 0.0 };
    let scale =
        Scale::new(Extent::from_zero(levels.iter().flat_map(|l| l.reach.stops())), left, right);

    let mut y = 0.0;
    let rows = levels.map(|level| {
        let limit = if names_px > 0.0 { names_px } else { width };
        let row = place_row(level, &scale, (names_px > 0.0, is_beside), limit, y);
        let below = row.name_y + row.names_px() - Role::Label.leading_px();
        y = (row.bar_y + 30.0).max(below + 14.0);
        // The frame that shows focus stands beside the letters.
        let place = Place::between(-HIT_PAD_PX, row.mark.hit.y, width + HIT_PAD_PX, y);
        Row { mark: level.claim.mark(place), ..row }
    });
    let [_, to] = &rows;
    let mut bottom = to.bar_y + 16.0;
    let (difference, difference_at) = match &spec.difference {
        Some(label) => place_difference(spec, label, &scale, width, to.bar_y),
        None => (Vec::new(), ((0.0, 0.0), Anchor::Start)),
    };
    if let Some(n_more) = difference.len().checked_sub(1) {
        bottom = difference_at.0.1 + Role::Strong.leading_px() * n_more as f64 + 2.0;
    }
    let height = bottom + Role::Small.leading_px() + 4.0;
    Placed { width, height, scale, bottom, rows, difference, difference_at }
}

/// The words of the difference: before its arrow, behind it, or under it, where there is room.
fn place_difference(
    spec: &ChangeSpec,
    label: &str,
    scale: &Scale,
    width: f64,
    bar_y: f64,
) -> (Vec<String>, ((f64, f64), Anchor)) {
    let (x0, x1) = (scale.px(spec.from.reach.at), scale.px(spec.to.reach.at));
    let (left, right) = (x0.min(x1) - 8.0, x0.max(x1) + 8.0);
    let (baseline, long) = (bar_y + ARROW_DROP_PX + 5.0, typeset::width(Role::Strong, label));
    if left - scale.px(0.0) > long + 8.0 {
        (vec![label.to_owned()], ((left, baseline), Anchor::End))
    } else if right + long <= width {
        (vec![label.to_owned()], ((right, baseline), Anchor::Start))
    } else {
        let lines = typeset::wrap(Role::Strong, label, width * 0.8, 2);
        let end = (right - 8.0).max(scale.px(0.0) + 16.0 + typeset::widest(Role::Strong, &lines));
        (lines, ((end.min(width), baseline + 16.0), Anchor::End))
    }
}

/// A row whose top edge is at `top`; its mark is still without its width.
fn place_row<'a>(
    level: &'a Level,
    scale: &Scale,
    (is_named_beside, is_figure_beside): (bool, bool),
    limit: f64,
    top: f64,
) -> Row<'a> {
    let names = typeset::wrap(Role::Label, &level.name, limit, 3);
    let notes = level.note.as_ref().map(|note| typeset::wrap(Role::Small, note, limit, 2));
    let notes = notes.unwrap_or_default();
    let block = Role::Label.leading_px() * names.len() as f64
        + Role::Small.leading_px() * notes.len() as f64;
    let figure = figure_runs(level);
    let above = if is_figure_beside { 0.0 } else { 32.0 };
    let (name_y, bar_y) = if is_named_beside {
        let bar_y = top + above + (block / 2.0).max(20.0) + 4.0;
        (bar_y - block / 2.0 + 13.0, bar_y)
    } else {
        (top + 14.0, top + block + above + if is_figure_beside { 22.0 } else { 16.0 })
    };
    let rail = Rail { scale, y: bar_y, weight: BAR_PX, knob: KNOB_PX };
    let figure_at = if is_figure_beside {
        (rail.right_px(&level.reach) + FIGURE_GAP_PX, bar_y + 10.0)
    } else {
        (scale.px(0.0) - if is_named_beside { 0.0 } else { KNOB_PX }, bar_y - 13.0)
    };
    let mark = Mark { hit: Place::new(0.0, top, 0.0, 0.0), ..Mark::default() };
    Row { level, mark, names, notes, name_y, figure, figure_at, bar_y }
}

/// The width of the column of names: as wide as the longest, but no more than a third.
fn names_px(levels: &[&Level; 2], width: f64) -> f64 {
    let longest = levels.iter().map(|level| {
        let note = level.note.as_deref().unwrap_or_default();
        typeset::width(Role::Label, &level.name).max(typeset::width(Role::Small, note))
    });
    longest.fold(0.0, f64::max).min(width * 0.32)
}

/// How far a claim is drawn beyond its number.
fn tail_px(reach: &Reach) -> f64 {
    match reach.high {
        End::Endless => rail::ARROW_PX,
        End::Unstated => rail::FADE_PX,
        End::At | End::Excluded | End::Closed(_) | End::Open(_) => KNOB_PX,
    }
}

fn figure_runs(level: &Level) -> Vec<Run> {
    let mut runs = Vec::new();
    if let Some(qualifier) = level.qualifier.as_ref().filter(|words| !words.is_empty()) {
        runs.push(Run::new(Role::Small, Token::Dim, format!("{qualifier}\u{a0}")));
    }
    runs.push(Run::new(Role::Figure, Token::Ink, level.figure.clone()));
    runs
}
