//! Wheel, pinch, drag and keys on a stretch of time.
//!
//! The listeners are set by hand: a wheel that zooms must keep the page from zooming, and Yew's own
//! wheel listeners are passive. Up and down with the wheel alone stays with the page.

use crate::charts::extent::within;
use crate::charts::window::{TimeStep, TimeWindow};
use gloo::events::{EventListener, EventListenerOptions};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, KeyboardEvent, MouseEvent, Node, PointerEvent, WheelEvent};
use yew::prelude::*;

/// How far a pointer goes before it drags and no longer clicks, in CSS pixels.
const DRAG_FROM_PX: i32 = 5;

/// The pointers that are down, with their last places.
#[derive(Debug, Default)]
struct Hands {
    pointers: Vec<(i32, i32)>,
    moved_px: i32,
    /// Days not yet moved, since a pixel can be less than a day.
    rest_days: f64,
}

/// The window that is shown, and who is told of the next one.
type Asked = Rc<RefCell<(TimeWindow, Callback<TimeWindow>)>>;

/// Lets the element at `node` zoom and pan `window`; each change is told to `show`.
///
/// The listeners stay while the window moves: a drag moves it with every frame.
#[hook]
pub fn use_gestures(node: &NodeRef, window: TimeWindow, show: &Callback<TimeWindow>) {
    let hands = use_mut_ref(Hands::default);
    let asked: Asked = use_mut_ref(|| (window, show.clone()));
    *asked.borrow_mut() = (window, show.clone());
    use_effect_with(node.clone(), move |node| {
        let element = node.cast::<Element>();
        let listeners = element.map(|element| listen(&element, &asked, &hands));
        move || drop(listeners)
    });
}

fn listen(element: &Element, asked: &Asked, hands: &Rc<RefCell<Hands>>) -> Vec<EventListener> {
    let active = EventListenerOptions::enable_prevent_default();
    let tell = teller(asked);
    let window = {
        let asked = Rc::clone(asked);
        move || asked.borrow().0
    };
    let on_wheel = {
        let (element, tell, window) = (element.clone(), tell.clone(), window.clone());
        move |event: &Event| {
            if let Some(next) = event.dyn_ref().and_then(|event| wheel(&element, event, window())) {
                event.prevent_default();
                tell(next);
            }
        }
    };
    let on_key = {
        let (tell, window) = (tell.clone(), window.clone());
        move |event: &Event| {
            if let Some(next) = event.dyn_ref().and_then(|event| key(event, window())) {
                event.prevent_default();
                event.stop_propagation();
                tell(next);
            }
        }
    };
    let on_down = {
        let hands = Rc::clone(hands);
        move |event: &Event| {
            if let Some(event) = event.dyn_ref::<PointerEvent>() {
                let mut hands = hands.borrow_mut();
                if event.is_primary() {
                    *hands = Hands::default();
                }
                hands.pointers.push((event.pointer_id(), event.client_x()));
            }
        }
    };
    let on_move = {
        let (element, hands) = (element.clone(), Rc::clone(hands));
        move |event: &Event| {
            let Some(event) = event.dyn_ref::<PointerEvent>() else { return };
            let next = drag(&element, event, window(), &mut hands.borrow_mut());
            if let Some(next) = next {
                tell(next);
            }
        }
    };
    // Yew listens at the page's root before events come down: only above it can a click be held back.
    let above = element.owner_document().map(|document| {
        let (element, hands) = (element.clone(), Rc::clone(hands));
        let first = EventListenerOptions::run_in_capture_phase();
        EventListener::new_with_options(&document, "click", first, move |event| {
            if ends_drag(&element, event, &mut hands.borrow_mut()) {
                event.stop_propagation();
            }
        })
    });
    let mut listeners = vec![
        EventListener::new_with_options(element, "wheel", active, on_wheel),
        EventListener::new_with_options(element, "keydown", active, on_key),
        EventListener::new_with_options(element, "selectstart", active, keep_unmarked),
        EventListener::new(element, "pointerdown", on_down),
        EventListener::new(element, "pointermove", on_move),
    ];
    listeners.extend(above);
    listeners.extend(["pointerup", "pointercancel", "pointerleave"].map(|name| {
        let hands = Rc::clone(hands);
        EventListener::new(element, name, move |event| {
            if let Some(event) = event.dyn_ref::<PointerEvent>() {
                hands.borrow_mut().pointers.retain(|(id, _)| *id != event.pointer_id());
            }
        })
    }));
    listeners
}

/// Tells of the next window, if it is another.
fn teller(asked: &Asked) -> impl Fn(TimeWindow) + Clone + use<> {
    let asked = Rc::clone(asked);
    move |next: TimeWindow| {
        let mut asked = asked.borrow_mut();
        // Both fingers of a pinch move within one frame, and the second goes on from where the first came to.
        if std::mem::replace(&mut asked.0, next) != next {
            let show = asked.1.clone();
            drop(asked);
            show.emit(next);
        }
    }
}

/// A drag over a drawing moves it and marks none of its words; the words of a table can still be marked.
fn keep_unmarked(event: &Event) {
    let node = event.target().and_then(|target| target.dyn_into::<Node>().ok());
    let drawing = node.and_then(|node| node.parent_element()?.closest("svg").ok()?);
    if drawing.is_some() {
        event.prevent_default();
    }
}

/// Ctrl with the wheel, or a pinch on a touchpad, zooms; sideways, or with Shift, it moves.
fn wheel(element: &Element, event: &WheelEvent, window: TimeWindow) -> Option<TimeWindow> {
    if event.ctrl_key() || event.meta_key() {
        // A notch of a wheel, 100, doubles or halves; a touchpad's small steps do as much together.
        let notches = within(event.delta_y(), -100.0, 100.0) / 100.0;
        let factor = if notches < 0.0 { 1.0 / (1.0 - notches) } else { 1.0 + notches };
        return Some(window.zoomed(day_under(element, event.client_x(), window), factor));
    }
    let sideways = if event.shift_key() { event.delta_y() } else { event.delta_x() };
    if sideways == 0.0 || sideways.abs() < event.delta_y().abs() && !event.shift_key() {
        return None;
    }
    Some(window.stepped(if sideways > 0.0 { TimeStep::Later } else { TimeStep::Earlier }))
}

fn key(event: &KeyboardEvent, window: TimeWindow) -> Option<TimeWindow> {
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return None;
    }
    let key = event.key();
    // Arrows alone go from mark to mark.
    let moves = key.starts_with("Arrow") || key == "Home" || key == "End";
    if moves && !event.shift_key() {
        return None;
    }
    TimeStep::from_key(&key).map(|step| window.stepped(step))
}

fn drag(
    element: &Element,
    event: &PointerEvent,
    window: TimeWindow,
    hands: &mut Hands,
) -> Option<TimeWindow> {
    let place = hands.pointers.iter().position(|(id, _)| *id == event.pointer_id())?;
    let now = event.client_x();
    let before = hands.pointers.get(place).map(|(_, x)| *x)?;
    let other = hands.pointers.iter().find(|(id, _)| *id != event.pointer_id()).map(|(_, x)| *x);
    if let Some(pointer) = hands.pointers.get_mut(place) {
        pointer.1 = now;
    }
    if let Some(other) = other {
        let (apart, apart_before) = ((now - other).abs().max(8), (before - other).abs().max(8));
        let factor = f64::from(apart_before) / f64::from(apart);
        return Some(window.zoomed(day_under(element, i32::midpoint(now, other), window), factor));
    }
    hands.moved_px += (now - before).abs();
    if hands.moved_px < DRAG_FROM_PX {
        return None;
    }
    let (first, last) = window.days();
    let width_px = element.get_bounding_client_rect().width().max(1.0);
    let days_per_px = f64::from(last - first + 1) / width_px;
    hands.rest_days += f64::from(before - now) * days_per_px;
    let whole = hands.rest_days.trunc();
    hands.rest_days -= whole;
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a drag over a screen is a few thousand days"
    )]
    let days = whole as i32;
    (days != 0).then(|| window.panned(days))
}

/// Whether a click is only the end of a drag over the element. Keys click too, and they drag nothing.
fn ends_drag(element: &Element, event: &Event, hands: &mut Hands) -> bool {
    let moved_px = std::mem::take(&mut hands.moved_px);
    let target = event.target().and_then(|target| target.dyn_into::<Node>().ok());
    let is_by_hand = event.dyn_ref::<MouseEvent>().is_some_and(|event| event.detail() > 0);
    moved_px >= DRAG_FROM_PX && is_by_hand && element.contains(target.as_ref())
}

fn day_under(element: &Element, client_x: i32, window: TimeWindow) -> i32 {
    let rect = element.get_bounding_client_rect();
    window.day_at((f64::from(client_x) - rect.left()) / rect.width().max(1.0))
}
