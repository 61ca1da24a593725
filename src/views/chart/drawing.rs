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

/// The patterns and gradients of a chart of these scenes, under ids of its own; nothing where no ink of them needs any.
pub(super) fn definitions(scenes: &[&Scene], id: &str) -> Html {
    let mut nodes = scenes.iter().flat_map(|scene| &scene.nodes);
    if !nodes.any(|node| node.shape.fill().is_some_and(Token::is_patterned)) {
        return Html::default();
    }
    let stop = |offset: &'static str, opacity: &'static str| {
        html! { <stop class="stop-accent" offset={offset} stop-opacity={opacity} /> }
    };
    let named = |ink: Token| format!("{id}-{}", ink.name());
    html! {
        <defs>
            <pattern id={named(Token::AccentHatch)} width="5" height="5"
                patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                <rect class="f-accent" width="2" height="5" />
            </pattern>
            <linearGradient id={named(Token::FadeLeft)}>
                { stop("0", "0.08") }{ stop("1", "1") }
            </linearGradient>
            <linearGradient id={named(Token::FadeRight)}>
                { stop("0", "1") }{ stop("1", "0.08") }
            </linearGradient>
            <linearGradient id={named(Token::FadeBoth)}>
                { stop("0", "0.08") }{ stop("0.35", "1") }{ stop("0.65", "1") }{ stop("1", "0.08") }
            </linearGradient>
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
