//! Where everything of the timeline stands: lanes packed by the measured width of labels.

use super::{Item, Kind, TimelineSpec};
use crate::charts::{
    calendar::{Calendar, WORDS_PX},
    scene::{Anchor, Mark, Place},
    typeset::{self, Role},
};

/// The timeline laid out.
pub(super) struct Placed<'a> {
    pub(super) width: f64,
    pub(super) height: f64,
    pub(super) calendar: Calendar,
    /// The lower end of the gridlines.
    pub(super) bottom: f64,
    pub(super) items: Vec<PlacedItem<'a>>,
    /// What to say if there are none.
    pub(super) empty: Vec<String>,
}

/// An item laid out.
pub(super) struct PlacedItem<'a> {
    pub(super) item: &'a Item,
    pub(super) mark: Mark,
    /// From the first moment to the last, cut to the window.
    pub(super) x0: f64,
    pub(super) x1: f64,
    /// Whether it goes on beyond the window's left or right edge.
    pub(super) goes_on: (bool, bool),
    /// The middle of its bar or dot.
    pub(super) y: f64,
    pub(super) label: Label,
}

/// A label broken into lines: what is said, then what must be said beside it.
pub(super) struct Label {
    pub(super) at: (f64, f64),
    pub(super) anchor: Anchor,
    pub(super) lines: Vec<String>,
    pub(super) notes: Vec<String>,
    width: f64,
}

/// Room at both sides for the signs that an item goes on.
pub(super) const EDGE_PX: f64 = 12.0;
pub(super) const BAR_PX: f64 = 12.0;
pub(super) const DOT_PX: f64 = 5.0;
const GAP_PX: f64 = 16.0;
const HIT_PAD_PX: f64 = 5.0;
const LANE_GAP_PX: f64 = 12.0;
const WIDEST_LABEL_PX: f64 = 400.0;
/// Beside its dot a label needs at least this; with less, it goes under it.
const LEAST_BESIDE_PX: f64 = 150.0;

/// Lays out what the window holds.
pub(super) fn place(spec: &TimelineSpec, width: f64) -> Placed<'_> {
    let (left, right) = (EDGE_PX, width - EDGE_PX);
    let calendar = Calendar::new(spec.window, (left, right), &spec.months);
    let mut lanes: Vec<Lane<'_>> = Vec::new();
    for item in spec.items.iter().filter(|item| is_seen(item, spec.window)) {
        pack(&mut lanes, sketch(item, &calendar, spec.window));
    }
    let mut y = WORDS_PX + 10.0;
    let mut items: Vec<PlacedItem<'_>> = Vec::new();
    for lane in lanes {
        let height = lane.items.iter().map(|sketch| sketch.height).fold(0.0, f64::max);
        items.extend(lane.items.into_iter().map(|sketch| sketch.settled(y)));
        y += height + LANE_GAP_PX;
    }
    let empty = if items.is_empty() {
        y += Role::Label.leading_px() * 2.0;
        typeset::wrap(Role::Label, &spec.empty, right - left, 2)
    } else {
        Vec::new()
    };
    // Keys go in the order of reading, whatever the lanes.
    let items = spec.items.iter().filter_map(|item| {
        let place = items.iter().position(|placed| std::ptr::eq(placed.item, item))?;
        Some(items.swap_remove(place))
    });
    let items = items.collect();
    Placed { width, height: y + 4.0, calendar, bottom: y, items, empty }
}

/// An item before it has a lane: all heights are from its own top.
struct Sketch<'a> {
    placed: PlacedItem<'a>,
    from: f64,
    to: f64,
    height: f64,
}

struct Lane<'a> {
    is_of_days: bool,
    items: Vec<Sketch<'a>>,
}

impl<'a> Sketch<'a> {
    fn settled(mut self, top: f64) -> PlacedItem<'a> {
        self.placed.y += top;
        self.placed.label.at.1 += top;
        self.placed.mark.hit.y += top;
        self.placed
    }
}

pub(super) fn is_seen(item: &Item, window: (i32, i32)) -> bool {
    item.start.day <= window.1 && item.end.day.max(item.start.day) >= window.0
}

/// Puts an item on the first lane of its kind where it touches nothing.
fn pack<'a>(lanes: &mut Vec<Lane<'a>>, sketch: Sketch<'a>) {
    let is_of_days = sketch.placed.item.kind == Kind::Day;
    let free = lanes.iter_mut().find(|lane| {
        lane.is_of_days == is_of_days
            && lane
                .items
                .iter()
                .all(|other| sketch.to + GAP_PX <= other.from || other.to + GAP_PX <= sketch.from)
    });
    match free {
        Some(lane) => lane.items.push(sketch),
        None => lanes.push(Lane { is_of_days, items: vec![sketch] }),
    }
}

fn sketch<'a>(item: &'a Item, calendar: &Calendar, window: (i32, i32)) -> Sketch<'a> {
    let (left, right) = (calendar.left, calendar.right);
    let end = item.end.day.max(item.start.day);
    let (x0, x1) = (calendar.px(item.start.day), calendar.px(end.saturating_add(1)));
    let is_day = item.kind == Kind::Day;
    let middle = f64::midpoint(x0, x1);
    let (x0, x1) = if is_day { (middle, middle) } else { (x0, x1.max(x0 + 4.0)) };
    let label = if is_day {
        beside(item, middle, (left, right))
    } else {
        below(item, (x0, x1), (left, right))
    };
    let (label_x0, label_x1) = match label.anchor {
        Anchor::End => (label.at.0 - label.width, label.at.0),
        Anchor::Start | Anchor::Middle => (label.at.0, label.at.0 + label.width),
    };
    let knob = if is_day { DOT_PX + 2.0 } else { 0.0 };
    let (from, to) = (label_x0.min(x0 - knob), label_x1.max(x1 + knob));
    let text_px = Role::Label.leading_px() * label.lines.len() as f64
        + Role::Small.leading_px() * label.notes.len() as f64;
    let height = (label.at.1 - 13.0 + text_px + 3.0).max(Mark::SMALLEST_PX);
    // Room between the frame of a chosen or focused mark and what it frames.
    let hit = Place::between(from - HIT_PAD_PX, -HIT_PAD_PX, to + HIT_PAD_PX, height);
    let mark = item.claim.mark(hit);
    let goes_on = (item.start.day < window.0, end > window.1);
    let y = if is_day { 12.0 } else { BAR_PX / 2.0 };
    Sketch { placed: PlacedItem { item, mark, x0, x1, goes_on, y, label }, from, to, height }
}

/// A label under its bar, from the bar's start, moved left as far as the sheet needs.
fn below(item: &Item, (x0, x1): (f64, f64), (left, right): (f64, f64)) -> Label {
    let limit = (right - left).min(WIDEST_LABEL_PX.max(x1 - x0));
    let mut label = set(item, limit);
    label.at = (x0.min(right - label.width).max(left), BAR_PX + 17.0);
    label
}

/// A label at the right of its dot, or at the left, or under it where neither side has room.
fn beside(item: &Item, x: f64, (left, right): (f64, f64)) -> Label {
    const OFF_PX: f64 = DOT_PX + 7.0;
    let one_line = set(item, f64::INFINITY).width;
    let (room_left, room_right) = (x - OFF_PX - left, right - x - OFF_PX);
    let is_right = one_line <= room_right || (one_line > room_left && room_right >= room_left);
    let room = if is_right { room_right } else { room_left };
    if one_line > room && room < LEAST_BESIDE_PX {
        let mut label = below(item, (x - DOT_PX, x), (left, right));
        label.at.1 += 10.0;
        return label;
    }
    let mut label = set(item, room.min(WIDEST_LABEL_PX));
    label.at = (if is_right { x + OFF_PX } else { x - OFF_PX }, 17.0);
    label.anchor = if is_right { Anchor::Start } else { Anchor::End };
    label
}

fn set(item: &Item, limit: f64) -> Label {
    let lines = typeset::balanced(Role::Label, &item.label, limit, 4);
    let note = item.note.as_deref().unwrap_or_default();
    let notes = typeset::balanced(Role::Small, note, limit, 2);
    let width = typeset::widest(Role::Label, &lines).max(typeset::widest(Role::Small, &notes));
    Label { at: (0.0, 0.0), anchor: Anchor::Start, lines, notes, width }
}
