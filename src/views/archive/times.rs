//! Facts on one axis of time: from afar how many, near each of them.

use super::super::gestures::use_gestures;
use super::super::time_controls::controls;
use super::plate::Plate;
use super::search::ByPlace;
use super::{Hall, row};
use crate::analysis::bits::index;
use crate::analysis::selection::Selection;
use crate::analysis::shelf::Shelf;
use crate::analysis::store::{Facet, NONE, Row};
use crate::charts::claim::Claim;
use crate::charts::density::{self, Ahead, DensitySpec, Tally};
use crate::charts::scene::Scene;
use crate::charts::timeline::{Edge, Item, Kind, Precision};
use crate::charts::window::TimeWindow;

use crate::model::Id;
use crate::model::fact::Link;
use crate::model::period::{Basis, Day};
use crate::model::wording::Language;
use crate::views::chart::{Moving, Table, moving};
use crate::views::sheet::Intent;
use gloo::render::{AnimationFrame, request_animation_frame};
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// Days left free at both ends of the whole time.
const PAD: i32 = 4;

/// The properties of [`Times`].
#[derive(Clone, Debug, Properties)]
pub(super) struct TimesProps {
    pub(super) hall: Hall,
    pub(super) shelf: Rc<RefCell<Shelf>>,
    pub(super) selection: Rc<Selection>,
}

impl PartialEq for TimesProps {
    /// It is drawn whenever the page is: what it shows depends on all of it.
    fn eq(&self, _other: &Self) -> bool {
        false
    }
}

/// The facts of a selection by day and by link of the chain.
#[derive(Debug, Default)]
struct Days {
    tallies: Vec<(Option<Link>, Rc<Tally>)>,
    /// Rows with their days, in the order of time.
    by_day: Vec<(i32, u32)>,
}

impl Days {
    fn of(shelf: &Shelf, rows: &[u32]) -> Self {
        let store = shelf.store();
        // One number for a day and its row: nothing is put in order faster.
        let dated = rows.iter().filter_map(|row| Some(packed(store.day(*row)?.0, *row)));
        let mut dated: Vec<u64> = dated.collect();
        dated.sort_unstable();
        let by_day: Vec<(i32, u32)> = dated.into_iter().map(unpacked).collect();
        let place_of = |id: &Id| Link::ALL.iter().position(|(_, name)| **name == **id);
        let links: Vec<Option<usize>> =
            store.codes(Facet::Link).ids().iter().map(place_of).collect();
        let codes = store.column(Facet::Link);
        let mut of_link: [Vec<i32>; Link::ALL.len() + 1] = Default::default();
        for (day, row) in &by_day {
            let code = codes.get(index(*row)).copied().unwrap_or(NONE);
            let place = links.get(usize::from(code)).copied().flatten();
            if let Some(days) = of_link.get_mut(place.unwrap_or(Link::ALL.len())) {
                days.push(*day);
            }
        }
        let links = Link::ALL.iter().map(|(link, _)| Some(*link)).chain([None]);
        let tallies = links.zip(of_link).filter(|(_, days)| !days.is_empty());
        Self {
            tallies: tallies.map(|(link, days)| (link, Rc::new(Tally::of(days)))).collect(),
            by_day,
        }
    }

    /// The rows between two days, both inside.
    fn between(&self, (first, last): (i32, i32)) -> &[(i32, u32)] {
        let start = self.by_day.partition_point(|(day, _)| *day < first);
        let end = self.by_day.partition_point(|(day, _)| *day <= last);
        self.by_day.get(start..end).unwrap_or_default()
    }
}

/// A day and a row as one number, which are in the order of days and then of rows.
fn packed(day: i32, row: u32) -> u64 {
    u64::from(day.cast_unsigned() ^ SIGN) << u32::BITS | u64::from(row)
}

/// The bit by which days before 1970 stand before the others.
const SIGN: u32 = 1 << 31;

fn unpacked(both: u64) -> (i32, u32) {
    let half = |bits: u64| u32::try_from(bits & u64::from(u32::MAX)).unwrap_or_default();
    ((half(both >> u32::BITS) ^ SIGN).cast_signed(), half(both))
}

#[component]
pub(super) fn Times(TimesProps { hall, shelf, selection }: &TimesProps) -> Html {
    let days = {
        let shelf = Rc::clone(shelf);
        use_memo(ByPlace(Rc::clone(selection)), move |key| Days::of(&shelf.borrow(), &key.0.rows))
    };
    let ends = days.by_day.first().zip(days.by_day.last());
    let whole = ends.map_or((0, 1), |((first, _), (last, _))| {
        (first.saturating_sub(PAD), last.saturating_add(PAD))
    });
    let asked = hall.route.window;
    let resting = match asked {
        Some((from, to)) => TimeWindow::new(from.0, to.0, whole),
        None => TimeWindow::whole(whole.0, whole.1),
    };
    let (window, show) = use_held(hall, resting);
    let node = use_node_ref();
    use_gestures(&node, window, &show);
    let is_moving = window != resting;
    let bars = use_mut_ref(Held::default);
    let words = &hall.words;
    let spec = Rc::new(spec(hall, &shelf.borrow(), &days, &window));
    let width_px = hall.layout.full_px;
    let title = words.text("archive-times-title");
    let of = (ByDays(Rc::clone(&days)), words.language, width_px);
    let ahead = bars_ahead(&mut bars.borrow_mut(), &spec, of.clone(), [resting, window]);
    let (scene, under) = match ahead {
        Some((ahead, bars)) => {
            let still = Rc::new(density::still(&spec, width_px));
            (bars, Some((still, density::shift(&spec, ahead, width_px))))
        }
        None => (Rc::new(density::draw(&spec, width_px)), None),
    };
    let plate = Plate {
        name: "times-chart".to_owned(),
        title: title.clone(),
        note: words.text("archive-times-note"),
        source: words.text("footer-words"),
        scene,
        table: Rc::new(table(hall, &shelf.borrow(), &days, &window, title)),
        moving: Some(Moving { marks: moving::marks, under }),
    };
    let strip = {
        let spec = Rc::clone(&spec);
        use_memo(of, move |_| density::strip(&spec, width_px))
    };
    let overview = moving::overview(&strip, &density::frame(&spec, width_px), "when-overview");
    // Buttons and words follow when the hand rests: nobody reads them meanwhile, nor wants to hear of each step.
    let framed = plate.framed(hall, controls(words, resting, &show, overview));
    let class = classes!("gestures", is_moving.then_some("is-moving"));
    html! { <div ref={node} {class}>{ framed }</div> }
}

/// Bars that are drawn ahead, and what they are drawn of.
type Held = Option<(Ahead, Of, Rc<Scene>)>;

/// What bars are drawn of, beside a stretch of time.
type Of = (ByDays, Language, u32);

/// The bars ahead of a window that moves, as they were drawn before where they still serve. There are none where it
/// rests, becomes longer or shorter, or is near.
fn bars_ahead(
    held: &mut Held,
    spec: &DensitySpec,
    of: Of,
    [resting, window]: [TimeWindow; 2],
) -> Option<(Ahead, Rc<Scene>)> {
    let before = held.take();
    if window == resting || density::is_near(&spec.rows, spec.window) {
        return None;
    }
    let from = before.as_ref().map_or_else(|| Ahead::of(resting.days()), |(ahead, ..)| *ahead);
    let ahead = from.follow(window.days())?;
    let bars = match before {
        Some((from, was, bars)) if from == ahead && was == of => bars,
        _ => Rc::new(density::ahead(spec, ahead, of.2)),
    };
    *held = Some((ahead, of, Rc::clone(&bars)));
    Some((ahead, bars))
}

/// The window under the reader's hand, and who is told of the next one.
///
/// A drag moves it with every frame, and then this chart alone is drawn; the page follows when the hand rests.
#[hook]
fn use_held(hall: &Hall, resting: TimeWindow) -> (TimeWindow, Callback<TimeWindow>) {
    let asked = hall.route.window;
    let held = use_state_eq(|| None::<(TimeWindow, Option<(Day, Day)>)>);
    let coming = use_mut_ref(|| None::<AnimationFrame>);
    let now = (*held).filter(|(_, of)| *of == asked).map_or(resting, |(window, _)| window);
    let show = {
        let (held, tell) = (held.setter(), hall.page());
        Callback::from(move |window: TimeWindow| {
            let (first, last) = window.days();
            // Of all that comes before a frame only the last is seen: a pinch moves two fingers.
            let held = held.clone();
            let draw = move |_| held.set(Some((window, asked)));
            *coming.borrow_mut() = Some(request_animation_frame(draw));
            tell.emit(Intent::Window((!window.is_whole()).then_some((Day(first), Day(last)))));
        })
    };
    // Once the page has followed, nothing is held any more.
    use_effect_with(asked, move |_| held.set(None));
    (now, show)
}

/// Days that are told from others by their place: they are never changed.
#[derive(Clone, Debug)]
struct ByDays(Rc<Days>);

impl PartialEq for ByDays {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

fn spec(hall: &Hall, shelf: &Shelf, days: &Days, window: &TimeWindow) -> DensitySpec {
    let words = &hall.words;
    let rows: Vec<density::Row> = days
        .tallies
        .iter()
        .map(|(link, tally)| density::Row {
            label: match link {
                Some(link) => words.text(&format!("link-{}", link.code())),
                None => words.text("multiples-no-link"),
            },
            tally: Rc::clone(tally),
        })
        .collect();
    let items = if density::is_near(&rows, window.days()) {
        let seen = days.between(window.days()).iter();
        seen.filter_map(|(_, row)| Some(item(hall, &shelf.store().row(*row)?))).collect()
    } else {
        Vec::new()
    };
    DensitySpec {
        rows,
        window: window.days(),
        whole: window.limits(),
        items,
        months: std::array::from_fn(|month| words.text(&format!("month-{}-short", month + 1))),
        separator: words.separator().to_owned(),
        empty: words.text("when-empty"),
    }
}

/// A fact on the axis, with its period as sharp as the text has it.
fn item(hall: &Hall, row: &Row<'_>) -> Item {
    let said = row::spoken(hall, row);
    let stated = row.head.stated_on().unwrap_or(Day(0));
    let (first, last) = row.period.map_or((stated, stated), |period| (period.first, period.last));
    let precision = match row.period_basis {
        Some(Basis::Inferred | Basis::Inherited | Basis::EndInferred) => Precision::Inferred,
        Some(Basis::Stated | Basis::YearInherited) => Precision::Stated,
        Some(Basis::NotStated) | None => Precision::Unstated,
    };
    let edge = |day: Day| Edge { day: day.0, precision };
    Item {
        claim: Claim {
            key: format!("{}:{}", row.head.id, row.fact),
            label: said,
            facts: vec![format!("{}:{}", row.head.id, row.fact)],
        },
        label: row.says.trim_end_matches('.').to_owned(),
        note: None,
        start: edge(first),
        end: edge(last),
        kind: if first == last { Kind::Day } else { Kind::Period },
    }
}

/// The same as a table: each fact that is near, or the number of facts of each link from afar.
fn table(hall: &Hall, shelf: &Shelf, days: &Days, window: &TimeWindow, caption: String) -> Table {
    let words = &hall.words;
    let seen = days.between(window.days());
    let is_near = index(density::NEAR) >= seen.len();
    let (heads, rows) = if is_near {
        let rows = seen.iter().filter_map(|(day, row)| {
            let row = shelf.store().row(*row)?;
            let key = format!("{}:{}", row.head.id, row.fact);
            Some((Some(key), vec![words.day(Day(*day)), row::spoken(hall, &row)]))
        });
        (["facts-column-period", "facts-column-says"], rows.collect())
    } else {
        let (first, last) = window.days();
        let rows = days.tallies.iter().map(|(link, tally)| {
            let name = match link {
                Some(link) => words.text(&format!("link-{}", link.code())),
                None => words.text("multiples-no-link"),
            };
            (None, vec![name, tally.between(first, last).to_string()])
        });
        (["facet-link", "archive-facts"], rows.collect())
    };
    Table { caption, head: heads.map(|key| words.text(key)).to_vec(), rows }
}
