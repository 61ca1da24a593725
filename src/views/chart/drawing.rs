//! A scene as SVG in the page: inks and faces as classes, so that a theme is a style sheet.

use crate::views::list::list;
use yew::{
    prelude::*,
    virtual_dom::{VNode, VText},
};

use crate::charts::{
    paint::{dots, number, path, text_anchor},
    scene::{Node, Place, Run, Scene, Shape},
    theme::Token,
};

/// Where an ink that fades is how opaque.
const FADES: [(Token, &[(&str, &str)]); 3] = [
    (Token::FadeLeft, &[("0", "0.08"), ("1", "1")]),
    (Token::FadeRight, &[("0", "1"), ("1", "0.08")]),
    (Token::FadeBoth, &[("0", "0.08"), ("0.35", "1"), ("0.65", "1"), ("1", "0.08")]),
];

/// The patterns and gradients that a chart of these scenes uses, under ids of its own.
pub(super) fn definitions(scenes: &[&Scene], id: &str) -> Html {
    let is_used = |ink: Token| {
        let mut nodes = scenes.iter().flat_map(|scene| &scene.nodes);
        nodes.any(|node| node.shape.fill() == Some(ink))
    };
    let named = |ink: Token| format!("{id}-{}", ink.name());
    let fades = FADES.iter().filter(|(ink, _)| is_used(*ink));
    let mut fades = fades.map(|(ink, stops)| {
        let mut stops = stops.iter().map(|(offset, opacity)| {
            html! { <stop class="stop-accent" offset={*offset} stop-opacity={*opacity} /> }
        });
        html! { <linearGradient id={named(*ink)}>{ list(&mut stops) }</linearGradient> }
    });
    html! {
        <defs>
            if is_used(Token::AccentHatch) {
                <pattern id={named(Token::AccentHatch)} width="5" height="5"
                    patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                    <rect class="f-accent" width="2" height="5" />
                </pattern>
            }
            { list(&mut fades) }
        </defs>
    }
}

/// Everything, in painting order.
pub(super) fn all(scene: &Scene, id: &str) -> Vec<VNode> {
    scene.nodes.iter().map(|node| shape(node, id)).collect()
}

/// What belongs to no mark: axes, rules, words about the whole.
pub(super) fn axes(scene: &Scene, id: &str) -> Vec<VNode> {
    scene.nodes.iter().filter(|node| node.mark.is_none()).map(|node| shape(node, id)).collect()
}

/// A mark with all that belongs to it: where a pointer finds it, its drawing, and where focus is shown.
pub(super) fn inside(scene: &Scene, mark: usize, id: &str) -> Html {
    let Some(at) = scene.marks.get(mark) else { return Html::default() };
    let nodes = scene.nodes.iter().filter(|node| node.mark == Some(mark));
    html! { <>{ hit(at.hit) }{ shapes(nodes, id) }{ frame(at.hit) }</> }
}

/// What belongs to one mark.
pub(super) fn shapes<'a>(all: impl Iterator<Item = &'a Node>, id: &str) -> Vec<VNode> {
    let mut nodes = Vec::new();
    for node in all {
        nodes.push(shape(node, id));
        if let Shape::Text { .. } = &node.shape {
            // The last word of a line and the first of the next are two, also when they are copied.
            nodes.push(VText::new(" ").into());
        }
    }
    nodes
}

/// What a mark is called: its claim, after the words that are drawn where the claim has them otherwise.
/// A reader who speaks to the page says what stands there (WCAG 2.2, 2.5.3).
pub(super) fn name(scene: &Scene, mark: usize, claim: &str) -> String {
    let mut drawn = String::new();
    for node in scene.nodes.iter().filter(|node| node.mark == Some(mark)) {
        if let Shape::Text { runs, .. } = &node.shape {
            for run in runs {
                drawn.push_str(&run.text);
            }
            drawn.push(' ');
        }
    }
    let drawn = drawn.trim_end();
    if claim.replace('\u{a0}', " ").contains(&drawn.replace('\u{a0}', " ")) {
        claim.to_owned()
    } else {
        format!("{drawn}; {claim}")
    }
}

/// Where a pointer finds a mark: under its drawing, so that its text can still be selected.
pub(super) fn hit(place: Place) -> Html {
    rectangle("chart-hit", place)
}

/// Where focus and selection are shown: over the drawing, which may fill its place with the very
/// ink of the focus. Hence a second line inside the first, in the colour of the paper.
pub(super) fn frame(place: Place) -> Html {
    const INSET_PX: f64 = 2.5;
    let Place { x, y, w, h } = place;
    let (x, y) = (x + INSET_PX, y + INSET_PX);
    let inner = Place::new(x, y, (w - 2.0 * INSET_PX).max(0.0), (h - 2.0 * INSET_PX).max(0.0));
    html! {
        <>
            { rectangle("chart-frame-inner", inner) }
            { rectangle("chart-frame", place) }
        </>
    }
}

fn rectangle(class: &'static str, Place { x, y, w, h }: Place) -> Html {
    html! { <rect {class} x={number(x)} y={number(y)} width={number(w)} height={number(h)} /> }
}

fn shape(node: &Node, id: &str) -> Html {
    match &node.shape {
        Shape::Block { place: Place { x, y, w, h }, fill } => {
            let (class, paint) = filled(*fill, id);
            html! {
                <rect {class} fill={paint} x={number(*x)} y={number(*y)}
                    width={number(*w)} height={number(*h)} />
            }
        }
        Shape::Frame { place: Place { x, y, w, h }, stroke, weight } => {
            let (class, dashes) = stroked(*stroke, *weight);
            html! {
                <rect {class} stroke-width={number(*weight)} stroke-dasharray={dashes}
                    x={number(*x)} y={number(*y)} width={number(*w)} height={number(*h)} />
            }
        }
        Shape::Line { points, stroke, weight } => {
            let (class, dashes) = stroked(*stroke, *weight);
            html! {
                <path {class} d={path(points, false)} stroke-width={number(*weight)}
                    stroke-dasharray={dashes} />
            }
        }
        Shape::Area { points, fill } => {
            let (class, paint) = filled(*fill, id);
            html! { <path {class} fill={paint} d={path(points, true)} /> }
        }
        Shape::Dot { at, radius, fill } => {
            let (class, paint) = filled(*fill, id);
            html! {
                <circle {class} fill={paint} cx={number(at.0)} cy={number(at.1)}
                    r={number(*radius)} />
            }
        }
        Shape::Ring { at, radius, stroke, weight } => {
            let (class, dashes) = stroked(*stroke, *weight);
            html! {
                <circle {class} cx={number(at.0)} cy={number(at.1)} r={number(*radius)}
                    stroke-width={number(*weight)} stroke-dasharray={dashes} />
            }
        }
        Shape::Text { at, anchor, runs } => html! {
            <text x={number(at.0)} y={number(at.1)} text-anchor={text_anchor(*anchor)}>
                { list(&mut (runs.iter().map(run)).into_iter()) }
            </text>
        },
    }
}

fn run(run: &Run) -> Html {
    let class = format!("t-{} f-{}", run.role.name(), run.ink.name());
    html! { <tspan {class}>{ &run.text }</tspan> }
}

/// The class of a plain ground, or the reference of a patterned one.
fn filled(ink: Token, id: &str) -> (Option<String>, Option<String>) {
    if ink.is_patterned() {
        (None, Some(format!("url(#{id}-{})", ink.name())))
    } else {
        (Some(format!("f-{}", ink.name())), None)
    }
}

/// The class of a line, and its dashes if it shows what is inferred.
fn stroked(ink: Token, weight: f64) -> (String, Option<String>) {
    let dashes = (ink == Token::AccentHatch).then(|| dots(weight));
    (format!("s-{}", ink.name()), dashes)
}
