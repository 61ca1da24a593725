use std::rc::Rc;

use yew::LocalServerRenderer;

use super::{Chart, ChartProps, ChartWords, Moving, Table, moving};
use crate::charts::{
    claim::Claim,
    parts::{self, PartRow, PartsSpec},
    reach::Reach,
    scene::{Anchor, Mark, Node, Place, Run, Scene, Shape},
    theme::Token,
    typeset::Role,
};

fn row(key: &str, counts: bool) -> PartRow {
    PartRow {
        claim: Claim::of_fact(key, &format!("claim of {key}")),
        name: "Transnational groups".to_owned(),
        part: Reach::more_than(2.0),
        part_label: "more than 2".to_owned(),
        whole: Reach::exact(14.0),
        whole_label: "of 14".to_owned(),
        share_label: None,
        share_note: None,
        counts,
        inferred: false,
    }
}

fn props() -> ChartProps {
    let rows = vec![row("groups", true), row("money", false)];
    let words = ChartWords {
        chart: "chart".into(),
        table: "table".into(),
        link: "link".into(),
        copy_link: "copy the link".into(),
        copied: "copied".into(),
    };
    let table = Table {
        caption: "Parts".into(),
        head: vec!["Part".into(), "Whole".into()],
        rows: vec![(Some("groups".into()), vec!["2".into(), "14".into()])],
    };
    ChartProps {
        scene: Rc::new(parts::draw(&PartsSpec { rows }, 320)),
        id: "parts".into(),
        title: "Two groups & fourteen".into(),
        lead: None,
        note: Some("a note".into()),
        source: "Prosecutor General".into(),
        table: Rc::new(table),
        selected: Some("money".into()),
        on_select: yew::Callback::noop(),
        words: Rc::new(words),
        href: "#/release/x?chart=parts".into(),
        on_copy_link: yew::Callback::noop(),
        is_copied: false,
        children: yew::Html::default(),
        tools: yew::Html::default(),
        moving: None,
    }
}

fn rendered(props: ChartProps) -> String {
    pollster::block_on(LocalServerRenderer::<Chart>::with_props(props).hydratable(false).render())
}

#[track_caller]
fn check(html: &str, parts: &[&str]) {
    for part in parts {
        assert!(html.contains(part), "{part} is not in {html}");
    }
}

#[test]
fn a_chart_has_a_frame() {
    check(
        &rendered(props()),
        &[
            "<figure id=\"parts\" aria-labelledby=\"parts-title\" class=\"chart\">",
            "<h3 id=\"parts-title\" class=\"chart-title\">Two groups &amp; fourteen</h3>",
            "<p class=\"chart-note\">a note</p>",
            "<p class=\"chart-source\">Prosecutor General</p>",
            "href=\"#/release/x?chart=parts\"",
            ">copy the link</button>",
        ],
    );
}

/// A column of two bars with their counts, 20 px wide, whose middle is at 110 px.
fn column() -> Scene {
    let mark = Mark {
        key: "days-0".into(),
        label: "January. Groups: 2; money: 3".into(),
        hit: Place::new(100.0, 0.0, 20.0, 90.0),
        ..Mark::default()
    };
    let block =
        |y: f64, fill: Token| Shape::Block { place: Place::new(101.0, y, 18.0, 10.0), fill };
    let count = |y: f64, n: &str| Shape::Text {
        at: (110.125, y),
        anchor: Anchor::Middle,
        runs: vec![Run::new(Role::Tiny, Token::Ink, n)],
    };
    let shapes = [
        block(30.0, Token::Accent),
        block(80.0, Token::Accent),
        block(18.0, Token::Paper),
        block(68.0, Token::Paper),
        count(28.0, "2"),
        count(78.0, "3"),
    ];
    let nodes = shapes.map(|shape| Node { mark: Some(0), shape });
    Scene { width_px: 320, height_px: 90, marks: vec![mark], nodes: nodes.to_vec() }
}

#[test]
fn a_column_is_one_path_of_each_ink_and_words_about_its_middle() {
    let moving = Some(Moving { marks: moving::marks, under: None });
    let html = rendered(ChartProps { scene: Rc::new(column()), moving, ..props() });
    check(
        &html,
        &[
            "<g transform=\"translate(110)\">",
            "x=\"-10\" y=\"0\" width=\"20\" height=\"90\"",
            "<path d=\"M-9 30h18v10h-18zM-9 80h18v10h-18z\" class=\"f-accent\"",
            "<path d=\"M-9 18h18v10h-18zM-9 68h18v10h-18z\" class=\"f-paper\"",
            "<text x=\"0\" y=\"28\" text-anchor=\"middle\"",
            "<text x=\"0\" y=\"78\" text-anchor=\"middle\"",
        ],
    );
    assert_eq!(html.matches("<path ").count(), 2, "{html}");
}

#[test]
fn other_marks_are_drawn_as_in_any_chart() {
    let moving = Some(Moving { marks: moving::marks, under: None });
    let html = rendered(ChartProps { moving, ..props() });
    check(&html, &["fill=\"url(#parts-hatch)\""]);
    assert_eq!(html, rendered(props()));
}

#[test]
fn a_drawing_is_a_named_group_of_buttons_with_one_tab_stop() {
    let html = rendered(props());
    check(
        &html,
        &[
            "<svg role=\"group\" aria-labelledby=\"parts-title\" viewBox=\"0 0 320 193\"",
            // What is drawn comes first, since the claim has it in other words.
            "aria-label=\"Transnational groups more",
            "; claim of groups\"",
            "fill=\"url(#parts-hatch)\"",
            "<pattern id=\"parts-hatch\"",
        ],
    );
    let n_stops = |stop: &str| html.matches(&format!("tabindex=\"{stop}\"")).count();
    assert_eq!((n_stops("0"), n_stops("-1")), (1, 1));
}

#[test]
fn the_selected_mark_says_so() {
    let html = rendered(props());
    check(&html, &["tabindex=\"-1\" class=\"chart-mark is-selected\""]);
    assert_eq!(html.matches("is-selected").count(), 1);
    let after = html.split_once("claim of money\"").map_or("", |(_, after)| after);
    assert!(after.starts_with(" aria-pressed=\"true\""), "{after}");
}

#[test]
fn a_mark_without_facts_is_a_picture_not_a_button() {
    let mut props = props();
    let mut scene = (*props.scene).clone();
    if let Some(mark) = scene.marks.first_mut() {
        mark.facts.clear();
    }
    props.scene = Rc::new(scene);
    check(&rendered(props), &["role=\"img\" aria-label=\"claim of groups\" tabindex=\"0\""]);
}

#[test]
fn nothing_has_an_inline_style() {
    assert!(!rendered(props()).contains("style="));
}

#[test]
fn the_address_is_said_to_be_copied_only_once_it_is() {
    assert!(!rendered(props()).contains(">copied<"));
    check(&rendered(ChartProps { is_copied: true, ..props() }), &["copied"]);
}

/// Renders what it is given.
#[yew::component]
fn Shown(props: &ShownProps) -> yew::Html {
    props.html.clone()
}

#[derive(PartialEq, yew::Properties)]
struct ShownProps {
    html: yew::Html,
}

#[test]
fn a_table_has_heads_a_caption_and_rows_that_choose() {
    let props = props();
    let html = super::table::view(&props.table, "parts", Some("groups"), &props.on_select);
    let renderer = LocalServerRenderer::<Shown>::with_props(ShownProps { html });
    let html = pollster::block_on(renderer.hydratable(false).render());
    check(
        &html,
        &[
            "<caption id=\"parts-caption\">Parts</caption>",
            "<th scope=\"col\">Whole</th>",
            "<tr class=\"is-selected\"><th scope=\"row\">",
            "aria-pressed=\"true\"",
            "<td>14</td>",
        ],
    );
}
