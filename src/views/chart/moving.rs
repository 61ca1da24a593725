//! Marks that move sideways without changing: each is drawn once and shifted as a whole.
//!
//! A drag redraws a chart with every frame. Where its marks only move, as the bars of a calendar do, looking through
//! all their nodes would take longer than a frame does.

use super::{Inside, drawing};
use crate::charts::paint::number;
use crate::charts::scene::{Node, Place, Scene, Shape};
use std::rc::Rc;
use yew::prelude::*;

/// How the marks of a chart are drawn whose marks move sideways.
pub const INSIDE: Inside = Inside { group, mark };

/// All marks move with the first one: while the same ones are seen, one shift moves them all.
fn group(scene: &Scene) -> String {
    shift(scene.marks.first().map_or(0.0, |first| first.hit.x))
}

fn shift(by: f64) -> String {
    format!("translate({})", number(by))
}

fn mark(scene: &Scene, mark: usize, id: &str) -> (Option<String>, Html) {
    let Some((at, first)) = scene.marks.get(mark).zip(scene.marks.first()) else {
        return (None, Html::default());
    };
    let left = at.hit.x;
    let own = scene.nodes.iter().filter(|node| node.mark == Some(mark));
    let nodes: Vec<Node> = own.map(|node| shifted(node, -left)).collect();
    let hit = Place { x: 0.0, ..at.hit };
    let still = html! { <Still {hit} {nodes} id={id.to_owned()} /> };
    (Some(shift(left - first.hit.x)), still)
}

/// The properties of [`Still`]; what is the same is not drawn again.
#[derive(Clone, Debug, PartialEq, Properties)]
struct StillProps {
    hit: Place,
    nodes: Vec<Node>,
    id: String,
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

#[component]
fn Still(StillProps { hit, nodes, id }: &StillProps) -> Html {
    html! { <>{ drawing::hit(*hit) }{ drawing::shapes(nodes.iter(), id) }{ drawing::frame(*hit) }</> }
}

fn shifted(node: &Node, by: f64) -> Node {
    let mut node = node.clone();
    match &mut node.shape {
        Shape::Block { place, .. } | Shape::Frame { place, .. } => place.x += by,
        Shape::Line { points, .. } | Shape::Area { points, .. } => {
            for point in points {
                point.0 += by;
            }
        }
        Shape::Dot { at, .. } | Shape::Ring { at, .. } | Shape::Text { at, .. } => at.0 += by,
    }
    node
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::theme::Token;

    #[test]
    fn a_mark_that_moved_is_the_same() {
        let at = |x: f64| Node {
            mark: Some(0),
            shape: Shape::Block { place: Place::new(x + 0.25, 1.0, 8.0, 9.0), fill: Token::Ink },
        };
        assert_eq!(shifted(&at(40.5), -40.5), shifted(&at(7.25), -7.25));
    }
}
