//! Parts of their wholes: each row a whole, filled as far as its part is known to reach.

use super::extent::within;
use super::{
    claim::Claim,
    extent::{Extent, Scale},
    pen::{Drawn, Pen},
    reach::{End, Reach},
    recorder::record,
    scene::{Anchor, Mark, Place, Run, Scene},
    sheet_px,
    surface::Surface,
    theme::Token,
    typeset::{self, Role},
};

/// What the chart shows.
#[derive(Clone, Debug, PartialEq)]
pub struct PartsSpec {
    /// One row a pair.
    pub rows: Vec<PartRow>,
}

/// A part and the whole that it is a part of. Each row has a scale of its own: zero to its whole.
#[derive(Clone, Debug, PartialEq)]
pub struct PartRow {
    /// What is spoken, and the facts behind it: the part's first.
    pub claim: Claim,
    /// What the part is ("transnational groups").
    pub name: String,
    /// The part's interval, in the unit of the whole.
    pub part: Reach,
    /// The part as printed, with qualifier and unit ("more than 9 bn tenge").
    pub part_label: String,
    /// The whole's interval.
    pub whole: Reach,
    /// The whole as printed, with what it is the whole of ("of 14 groups").
    pub whole_label: String,
    /// The share as printed ("more than 90 %"), if it can be said.
    pub share_label: Option<String>,
    /// What else is to be said of the share ("allowing for rounding, more than 85.7 %").
    pub share_note: Option<String>,
    /// Whether both are counts of things, so that a small whole can be drawn thing by thing.
    pub counts: bool,
    /// Whether the share was computed here, not stated in the text.
    pub inferred: bool,
}

/// A whole of at most so many things is drawn thing by thing.
const MOST_SQUARES: f64 = 60.0;
const SQUARE_PX: f64 = 22.0;
const LEAST_SQUARE_PX: f64 = 12.0;
const SQUARE_GAP_PX: f64 = 4.0;
const BAR_PX: f64 = 18.0;
const ROW_GAP_PX: f64 = 24.0;
/// Room between the frame of a chosen row and what it frames; it may stand out of the sheet.
const HIT_PAD_PX: f64 = 8.0;
/// The arrow of "and more" that flies from the top of the printed number's tick.
const FLAG_PX: f64 = 16.0;

/// A row laid out.
struct Placed<'a> {
    row: &'a PartRow,
    mark: Mark,
    name: Vec<String>,
    name_y: f64,
    /// Where the share stands, unless it follows the name.
    share_at: Option<((f64, f64), Anchor)>,
    drawing: Drawing,
    drawing_y: f64,
    part: Vec<String>,
    whole: Vec<String>,
    labels_y: f64,
    /// Where the label of the whole stands, unless it follows the part's.
    whole_at: Option<((f64, f64), Anchor)>,
    note: Vec<String>,
    note_y: f64,
}

/// How a row's quantities are shown.
enum Drawing {
    Bar(Scale),
    Squares { n: u32, side: f64, per_line: u32 },
}

/// Draws the rows under each other.
pub fn draw(spec: &PartsSpec, width_px: u32) -> Scene {
    let width = sheet_px(width_px);
    let mut y = 0.0;
    let mut rows = Vec::new();
    for row in &spec.rows {
        let placed = place(row, width, y);
        y = placed.mark.hit.bottom() + ROW_GAP_PX;
        rows.push(placed);
    }
    record(width, (y - ROW_GAP_PX).max(1.0) + 4.0, |pen| {
        rows.iter().try_for_each(|row| pen.mark(&row.mark, |pen| paint(row, pen)))
    })
}

fn place(row: &PartRow, width: f64, top: f64) -> Placed<'_> {
    let (drawing, height) = drawing(row, width);
    let right = drawing.right_px(width);
    let share = row.share_label.as_deref().map_or(0.0, |s| typeset::width(Role::Unit, s) + 20.0);
    let with_share = typeset::width(Role::Strong, &row.name) + share;
    let name = typeset::wrap(Role::Strong, &row.name, width, 3);
    let name_y = top + 18.0;
    let below = name_y + Role::Strong.leading_px() * name.len().saturating_sub(1) as f64;
    let (share_at, below) = if with_share <= right {
        (Some(((right, name_y), Anchor::End)), below)
    } else if with_share <= width {
        (None, below)
    } else {
        (Some(((0.0, below + 22.0), Anchor::Start)), below + 22.0)
    };
    let drawing_y = below + 19.0;
    let part = typeset::wrap(Role::Label, &row.part_label, width, 2);
    let whole = typeset::wrap(Role::Label, &row.whole_label, width, 2);
    let labels_y = drawing_y + height + 19.0;
    let both = [&row.part_label, &row.whole_label].map(|l| typeset::width(Role::Label, l) + 8.0);
    let (whole_at, n_lines) = if both.iter().sum::<f64>() <= width {
        let at = match drawing {
            Drawing::Bar(_) => Some(((right, labels_y), Anchor::End)),
            // Squares end where they will: the two labels are one line of text.
            Drawing::Squares { .. } => None,
        };
        (at, 1)
    } else {
        let y = labels_y + Role::Label.leading_px() * part.len() as f64;
        (Some(((0.0, y), Anchor::Start)), part.len() + whole.len())
    };
    let note = row.share_note.as_deref().unwrap_or_default();
    let note = typeset::wrap(Role::Small, note, width, 3);
    let labels_bottom = labels_y + Role::Label.leading_px() * n_lines.saturating_sub(1) as f64;
    let note_y = labels_bottom + Role::Label.leading_px();
    let bottom = labels_bottom + Role::Small.leading_px() * note.len() as f64 + 6.0;
    let mark = row.claim.mark(Place::between(-HIT_PAD_PX, top, width + HIT_PAD_PX, bottom + 2.0));
    Placed {
        row,
        mark,
        name,
        name_y,
        share_at,
        drawing,
        drawing_y,
        part,
        whole,
        labels_y,
        whole_at,
        note,
        note_y,
    }
}

impl Drawing {
    /// Where the drawing of the whole ends.
    fn right_px(&self, width: f64) -> f64 {
        match *self {
            Self::Bar(_) => width,
            Self::Squares { n, side, per_line } => {
                f64::from(n.min(per_line)) * (side + SQUARE_GAP_PX) - SQUARE_GAP_PX
            }
        }
    }
}

/// The drawing of a row and its height: squares if the whole is a small exact count, else a bar.
fn drawing(row: &PartRow, width: f64) -> (Drawing, f64) {
    let whole = row.whole.at;
    let is_small_count = row.counts
        && row.whole == Reach::exact(whole)
        && (1.0..=MOST_SQUARES).contains(&whole)
        && whole.fract() == 0.0;
    if !is_small_count {
        let extent = Extent::from_zero([row.whole.at, row.part.at]);
        return (Drawing::Bar(Scale::new(extent, 0.5, width - 0.5)), BAR_PX);
    }
    let one_line = (width + SQUARE_GAP_PX) / whole - SQUARE_GAP_PX;
    let side = if one_line >= LEAST_SQUARE_PX { one_line.min(SQUARE_PX) } else { 16.0 };
    let side = side.floor();
    let per_line = ((width + SQUARE_GAP_PX) / (side + SQUARE_GAP_PX)).floor().max(1.0);
    let n_lines = (whole / per_line).ceil();
    let height = n_lines * (side + SQUARE_GAP_PX) - SQUARE_GAP_PX;
    (Drawing::Squares { n: count(whole), side, per_line: count(per_line) }, height)
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped first")]
fn count(value: f64) -> u32 {
    within(value, 0.0, 10_000.0) as u32
}

fn paint<S: Surface>(placed: &Placed<'_>, pen: &Pen<S>) -> Drawn<S> {
    let row = placed.row;
    let share = row.share_label.as_deref().unwrap_or_default();
    let name_at = (0.0, placed.name_y);
    if let Some((at, anchor)) = placed.share_at {
        pen.lines(name_at, Anchor::Start, Role::Strong, Token::Ink, &placed.name)?;
        pen.text(at, anchor, Role::Unit, Token::Ink, share)?;
    } else {
        let runs = [
            Run::new(Role::Strong, Token::Ink, placed.name.concat()),
            Run::new(Role::Unit, Token::Ink, format!("\u{2002}{share}")),
        ];
        pen.runs(name_at, Anchor::Start, runs.into())?;
    }
    match &placed.drawing {
        Drawing::Bar(scale) => bar(row, scale, placed.drawing_y, pen)?,
        Drawing::Squares { n, side, per_line } => {
            squares(row, (*n, *side, *per_line), placed.drawing_y, pen)?;
        }
    }
    let part_at = (0.0, placed.labels_y);
    if let Some((at, anchor)) = placed.whole_at {
        pen.lines(part_at, Anchor::Start, Role::Label, Token::Ink, &placed.part)?;
        pen.lines(at, anchor, Role::Label, Token::Dim, &placed.whole)?;
    } else {
        let runs = [
            Run::new(Role::Label, Token::Ink, placed.part.concat()),
            Run::new(Role::Label, Token::Dim, format!("\u{2002}{}", placed.whole.concat())),
        ];
        pen.runs(part_at, Anchor::Start, runs.into())?;
    }
    pen.lines((0.0, placed.note_y), Anchor::Start, Role::Small, Token::Dim, &placed.note)
}

/// The least and the most that the part may be, within its whole.
fn bounds(row: &PartRow) -> (f64, f64) {
    let (at, whole) = (row.part.at, row.whole.at);
    let low = match row.part.low {
        End::At | End::Excluded => at,
        End::Closed(v) | End::Open(v) => v,
        End::Unstated => at - whole * 0.06,
        End::Endless => 0.0,
    };
    let high = match row.part.high {
        End::At | End::Excluded => at,
        End::Closed(v) | End::Open(v) => v,
        End::Unstated => at + whole * 0.06,
        End::Endless => whole,
    };
    (within(low, 0.0, whole.max(0.0)), within(high, 0.0, whole.max(0.0)))
}

/// The whole as a ground, what is certain of the part solid, what is possible hatched.
fn bar<S: Surface>(row: &PartRow, scale: &Scale, y: f64, pen: &Pen<S>) -> Drawn<S> {
    let (low, high) = if row.whole.at.is_finite() { bounds(row) } else { (0.0, 0.0) };
    let (zero, low_x, at) = (scale.px(0.0), scale.px(low), scale.px(row.part.at));
    let high_x = scale.px(high);
    let between = |x0: f64, x1: f64| Place::between(x0, y, x1, y + BAR_PX);
    let end = scale.px(row.whole.at);
    pen.block(between(zero, end), Token::Wash)?;
    pen.block(between(zero, low_x), Token::Accent)?;
    let is_unstated = row.part.low == End::Unstated || row.part.high == End::Unstated;
    pen.block(
        between(low_x, high_x),
        if is_unstated { Token::FadeRight } else { Token::AccentHatch },
    )?;
    // What is claimed beyond the whole cannot be a part of it.
    pen.block(between(end, at.max(end)), Token::Fails)?;
    pen.frame(between(zero, end), Token::Dim, 1.0)?;
    if high_x - low_x > 3.0 {
        pen.line(&[(at, y - 6.0), (at, y + BAR_PX)], Token::Ink, 1.5)?;
    }
    if row.part.high == End::Endless {
        let (tip, flag) = (at + FLAG_PX, y - 6.0);
        pen.line(&[(at, flag), (tip, flag)], Token::Ink, 1.5)?;
        let head = [(tip - 4.0, flag - 3.5), (tip, flag), (tip - 4.0, flag + 3.5)];
        pen.line(&head, Token::Ink, 1.5)?;
    }
    Ok(())
}

/// A square a thing: filled if it is certainly of the part, hatched if it may be.
fn squares<S: Surface>(
    row: &PartRow,
    (n, side, per_line): (u32, f64, u32),
    top: f64,
    pen: &Pen<S>,
) -> Drawn<S> {
    let (low, high) = bounds(row);
    for i in 0..n {
        let (col, line) = (i % per_line, i / per_line);
        let x = f64::from(col) * (side + SQUARE_GAP_PX);
        let y = top + f64::from(line) * (side + SQUARE_GAP_PX);
        let place = Place::new(x, y, side, side);
        let nth = f64::from(i) + 1.0;
        if nth <= low {
            pen.block(place, Token::Accent)?;
        } else {
            if nth <= high.ceil() {
                pen.block(place, Token::AccentHatch)?;
            }
            let inset = Place::new(x + 0.5, y + 0.5, side - 1.0, side - 1.0);
            pen.frame(inset, Token::Dim, 1.0)?;
        }
    }
    Ok(())
}
