//! Which mark of a chart has the reader's attention: one tab stop, arrow keys, what is shown.
//!
//! No page is needed to know this: the component only forwards events, and this file is tested
//! without one.

use std::rc::Rc;

use yew::Reducible;

use crate::charts::scene::Scene;

/// The state of a reader's way through the marks of one chart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attention {
    /// The mark that the Tab key reaches, by index.
    stop: usize,
    /// The mark that has the focus.
    focused: Option<usize>,
    /// The mark that the pointer is on.
    hovered: Option<usize>,
    /// Whether the reader closed the tooltip with Escape.
    is_dismissed: bool,
    /// Whether the table is shown in place of the drawing.
    is_table: bool,
}

/// What happened to a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// A mark got the focus.
    Focused(usize),
    /// The focus left a mark.
    Blurred,
    /// The pointer came to a mark, or to its tooltip.
    Entered(usize),
    /// The pointer left the marks.
    Left,
    /// The reader closed the tooltip.
    Dismissed,
    /// The reader asked for the table, or for the drawing.
    Table(bool),
}

/// What a key asks for on a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// Move the focus to the mark of this index.
    Move(usize),
    /// Choose the focused mark.
    Choose(usize),
    /// Close the tooltip.
    Close,
}

impl Attention {
    /// Whether the table is shown in place of the drawing.
    pub fn is_table(&self) -> bool {
        self.is_table
    }

    /// The one mark of `n` that the Tab key reaches.
    pub fn stop(&self, n: usize) -> usize {
        self.stop.min(n.saturating_sub(1))
    }

    /// The `tabindex` of a mark.
    pub fn tab_index(&self, mark: usize, n: usize) -> &'static str {
        if mark == self.stop(n) { "0" } else { "-1" }
    }

    /// The mark whose whole claim is shown, if any of `n` is.
    pub fn shown(&self, n: usize) -> Option<usize> {
        let shown = if self.is_dismissed { None } else { self.hovered.or(self.focused) };
        shown.filter(|mark| *mark < n)
    }

    /// The mark to which the focus belongs when another scene takes the place of its own, by its index before and now: its
    /// own mark, or the nearest that stays; none where nothing is to be done.
    pub fn followed(&self, before: &Scene, now: &Scene) -> Option<(usize, usize)> {
        let at = self.focused?;
        let mut nearest = None;
        for (was, mark) in before.marks.iter().enumerate() {
            if nearest
                .is_none_or(|(other, _): (usize, usize)| was.abs_diff(at) < other.abs_diff(at))
                && let Some(is) = now.marks.iter().position(|other| other.key == mark.key)
            {
                nearest = Some((was, is));
            }
        }
        nearest.filter(|found| *found != (at, at))
    }

    /// What a key, by its name in the browser's events, asks for among `n` marks.
    pub fn key(&self, key: &str, n: usize) -> Option<Key> {
        let (at, last) = (self.focused.unwrap_or_else(|| self.stop(n)), n.checked_sub(1)?);
        match key {
            "ArrowRight" | "ArrowDown" => Some(Key::Move(if at >= last { 0 } else { at + 1 })),
            "ArrowLeft" | "ArrowUp" => Some(Key::Move(at.checked_sub(1).unwrap_or(last))),
            "Home" => Some(Key::Move(0)),
            "End" => Some(Key::Move(last)),
            "Enter" | " " => Some(Key::Choose(at.min(last))),
            "Escape" if self.shown(n).is_some() => Some(Key::Close),
            _ => None,
        }
    }

    /// The state after an event.
    #[must_use]
    pub fn after(&self, event: Event) -> Self {
        let before = self.clone();
        match event {
            Event::Focused(mark) => {
                Self { stop: mark, focused: Some(mark), is_dismissed: false, ..before }
            }
            Event::Blurred => Self { focused: None, ..before },
            Event::Entered(mark) if self.hovered == Some(mark) => before,
            Event::Entered(mark) => Self { hovered: Some(mark), is_dismissed: false, ..before },
            Event::Left => Self { hovered: None, ..before },
            Event::Dismissed => Self { is_dismissed: true, ..before },
            Event::Table(is_table) => Self { is_table, focused: None, hovered: None, ..before },
        }
    }
}

impl Reducible for Attention {
    type Action = Event;

    /// A no-op returns the same state, which skips the rendering.
    fn reduce(self: Rc<Self>, event: Event) -> Rc<Self> {
        let after = self.after(event);
        if after == *self { self } else { Rc::new(after) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::scene::Mark;

    fn after(events: &[Event]) -> Attention {
        events.iter().fold(Attention::default(), |state, event| state.after(*event))
    }

    #[test]
    fn a_chart_is_one_tab_stop() {
        let state = after(&[Event::Focused(2), Event::Blurred]);
        let stops: Vec<_> = (0..4).map(|mark| state.tab_index(mark, 4)).collect();
        assert_eq!(stops, ["-1", "-1", "0", "-1"]);
    }

    #[test]
    fn a_stop_that_is_gone_moves_to_the_last_mark() {
        let state = after(&[Event::Focused(7)]);
        assert_eq!(state.stop(3), 2);
        assert_eq!(state.stop(0), 0);
        assert_eq!(state.shown(3), None);
    }

    #[test]
    fn arrows_go_round_and_home_and_end_go_to_the_ends() {
        let state = after(&[Event::Focused(2)]);
        assert_eq!(state.key("ArrowRight", 3), Some(Key::Move(0)));
        assert_eq!(state.key("ArrowUp", 3), Some(Key::Move(1)));
        assert_eq!(after(&[]).key("ArrowLeft", 3), Some(Key::Move(2)));
        assert_eq!(state.key("Home", 3), Some(Key::Move(0)));
        assert_eq!(state.key("End", 5), Some(Key::Move(4)));
        assert_eq!(state.key(" ", 3), Some(Key::Choose(2)));
        assert_eq!(state.key("Tab", 3), None);
        assert_eq!(after(&[]).key("ArrowRight", 0), None);
    }

    #[test]
    fn what_is_shown_follows_the_pointer_and_then_the_focus() {
        assert_eq!(after(&[Event::Focused(1), Event::Entered(0)]).shown(2), Some(0));
        assert_eq!(after(&[Event::Focused(1), Event::Entered(0), Event::Left]).shown(2), Some(1));
        assert_eq!(after(&[Event::Entered(0), Event::Left]).shown(2), None);
    }

    #[test]
    fn escape_closes_until_attention_moves() {
        let closed = after(&[Event::Entered(0), Event::Dismissed]);
        assert_eq!(closed.shown(2), None);
        assert_eq!(closed.key("Escape", 2), None);
        assert_eq!(closed.after(Event::Entered(0)).shown(2), None);
        assert_eq!(closed.after(Event::Entered(1)).shown(2), Some(1));
    }

    #[test]
    fn the_focus_stays_on_its_mark_where_scenes_change() {
        let scene = |keys: &[&str]| {
            let mark = |key: &&str| Mark { key: (*key).to_owned(), ..Mark::default() };
            Scene { marks: keys.iter().map(mark).collect(), ..Scene::default() }
        };
        let (state, before) = (after(&[Event::Focused(2)]), scene(&["a", "b", "c"]));
        let check = |now: &[&str], expected| {
            assert_eq!(state.followed(&before, &scene(now)), expected, "{now:?}");
        };
        check(&["c", "d"], Some((2, 0)));
        check(&["x", "y", "c"], None);
        check(&["x", "a", "b"], Some((1, 2)));
        check(&["x"], None);
        assert_eq!(after(&[]).followed(&before, &scene(&["b"])), None);
    }

    #[test]
    fn a_no_op_keeps_the_state_itself() {
        let state = Rc::new(after(&[Event::Entered(0)]));
        assert!(Rc::ptr_eq(&Rc::clone(&state).reduce(Event::Entered(0)), &state));
    }
}
