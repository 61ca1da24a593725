//! Marks that move sideways without changing: they are drawn once, and shifted together.
//!
//! A drag moves a chart with every frame. Where its marks only move, as the bars of a calendar do, looking through
//! all their nodes would take longer than a frame does.

use super::{Attention, ChartProps, all_marks, drawing};
use crate::charts::paint::number;
use crate::charts::scene::Scene;
use std::rc::Rc;
use yew::prelude::*;

/// A picture whose marks move.
#[derive(Clone, Debug)]
pub struct Moving {
    /// How the marks are drawn: [`marks`], which pages without such pictures do not carry.
    pub marks: fn(&ChartProps, &UseReducerHandle<Attention>, &Rc<Vec<NodeRef>>) -> Html,
    /// What stands where it is while they are shifted by so many pixels; none while they rest.
    pub under: Option<(Rc<Scene>, f64)>,
}

impl Moving {
    /// What stands where it is, and how far the marks are shifted.
    pub(super) fn shift(&self) -> Option<String> {
        self.under.as_ref().map(|(_, by)| format!("translate({})", number(*by)))
    }
}

/// Marks that are not looked through again while only their shift changes.
pub fn marks(
    props: &ChartProps,
    attention: &UseReducerHandle<Attention>,
    refs: &Rc<Vec<NodeRef>>,
) -> Html {
    html! { <Marks of={props.clone()} attention={attention.clone()} refs={Rc::clone(refs)} /> }
}

/// The properties of [`Marks`].
#[derive(Clone, Properties)]
struct MarksProps {
    of: ChartProps,
    attention: UseReducerHandle<Attention>,
    refs: Rc<Vec<NodeRef>>,
}

impl PartialEq for MarksProps {
    /// A scene is never changed: its place tells it from others. While it is shifted nothing points at it, and who
    /// follows an old address of it comes to the newest.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.of.scene, &other.of.scene)
            && self.attention == other.attention
            && self.of.selected == other.of.selected
    }
}

#[component]
fn Marks(MarksProps { of, attention, refs }: &MarksProps) -> Html {
    all_marks(of, attention, refs)
}

/// The overview of a timeline: a strip that stays, and over it the frame that moves.
pub fn overview(strip: &Rc<Scene>, frame: &Scene, id: &str) -> Html {
    let (width, height) = (strip.width_px, strip.height_px);
    html! {
        <svg class="picture" aria-hidden="true" viewBox={format!("0 0 {width} {height}")}>
            { drawing::definitions(&[strip, frame], id) }
            <Strip scene={Rc::clone(strip)} id={id.to_owned()} />
            { drawing::all(frame, id) }
        </svg>
    }
}

/// The properties of [`Strip`].
#[derive(Clone, Debug, Properties)]
struct StripProps {
    scene: Rc<Scene>,
    id: String,
}

impl PartialEq for StripProps {
    /// A scene is never changed: its place tells it from others.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.scene, &other.scene) && self.id == other.id
    }
}

#[component]
fn Strip(StripProps { scene, id }: &StripProps) -> Html {
    html! { <>{ drawing::all(scene, id) }</> }
}
