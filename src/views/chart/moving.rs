//! Marks that move sideways without changing: they are drawn once, and shifted together.
//!
//! A drag moves a chart with every frame. Where its marks only move, as the bars of a calendar do, looking through
//! all their nodes would take longer than a frame does.

use super::{Attention, ChartProps, drawing, marks_with};
use crate::charts::paint::number;
use crate::charts::scene::{Anchor, Mark, Node, Place, Scene, Shape};
use crate::charts::theme::Token;
use std::rc::Rc;
use yew::prelude::*;
use yew::virtual_dom::VNode;

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
    marks_with(inside, of, attention, refs)
}

/// What is drawn of a column of bars; of every other mark what any chart draws.
///
/// All of a column stands where its middle does, and its blocks of one ink are one path: where columns come closer, as
/// in a pinch, a few numbers of each change, and none of its words are set anew.
fn inside(scene: &Scene, mark: usize, id: &str) -> Html {
    let nodes = || scene.nodes.iter().filter(move |node| node.mark == Some(mark));
    let is_column = nodes().all(|node| match &node.shape {
        Shape::Block { fill, .. } => !fill.is_patterned(),
        shape => matches!(shape, Shape::Text { anchor: Anchor::Middle, .. }),
    });
    let Some(Mark { hit, .. }) = scene.marks.get(mark).filter(|_| is_column) else {
        return drawing::inside(scene, mark, id);
    };
    let middle = hit.x + hit.w / 2.0;
    let hit = Place { x: -hit.w / 2.0, ..*hit };
    let mut drawn: Vec<VNode> = Vec::new();
    let mut blocks = None::<(Token, String)>;
    for node in nodes() {
        if let Shape::Block { place, fill } = &node.shape {
            let ink = blocks.as_ref().map(|(ink, _)| *ink);
            if ink != Some(*fill) {
                drawn.extend(blocks.replace((*fill, String::new())).map(area));
            }
            if let Some((_, data)) = &mut blocks {
                data.push_str(&rectangle(Place { x: place.x - middle, ..*place }));
            }
        } else {
            drawn.extend(blocks.take().map(area));
            drawn.extend(drawing::shapes(std::iter::once(&centred(node, middle)), id));
        }
    }
    drawn.extend(blocks.map(area));
    html! {
        <g transform={format!("translate({})", number(middle))}>
            { drawing::hit(hit) }{ drawn }{ drawing::frame(hit) }
        </g>
    }
}

/// Words as seen from a middle. What stands off it by less than the charts' lattice stands on it.
fn centred(node: &Node, middle: f64) -> Node {
    let mut node = node.clone();
    if let Shape::Text { at, .. } = &mut node.shape {
        at.0 -= middle;
        if at.0.abs() < 0.25 {
            at.0 = 0.0;
        }
    }
    node
}

fn area((ink, data): (Token, String)) -> VNode {
    html! { <path class={format!("f-{}", ink.name())} d={data} /> }
}

/// The data of a path round a rectangle.
fn rectangle(Place { x, y, w, h }: Place) -> String {
    let [x, y, w, h] = [x, y, w, h].map(number);
    format!("M{x} {y}h{w}v{h}h-{w}z")
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
