//! Every chart over every awkward input, as pictures that are compared byte for byte.
//!
//! `UPDATE_SNAPSHOTS=1 cargo test --test charts` writes the pictures anew, and the gallery with them.

mod cases;
mod gallery;

use svodka::charts::{
    scene::{Anchor, Place, Scene, Shape},
    svg,
    theme::Theme,
    typeset,
};

use cases::Case;

/// From the narrowest that charts are drawn for to the widest that the page has.
const WIDTHS_PX: [u32; 8] = [240, 288, 320, 480, 700, 720, 960, 1140];

fn picture(case: &Case, width_px: u32, theme: Theme) -> String {
    let caption = svg::Caption {
        title: case.title,
        description: case.title,
        source: case.source,
        language: case.language,
        imprint: None,
    };
    svg::write(&(case.draw)(width_px), theme, &caption)
}

#[test]
fn pictures_are_as_they_were() -> Result<(), Box<dyn std::error::Error>> {
    let folder = gallery::folder();
    let mut expected = Vec::new();
    for case in cases::all() {
        for width_px in case.widths_px {
            let name = format!("{}-{}-{width_px}.svg", case.chart, case.name);
            expected.push((name, picture(&case, width_px, Theme::Light)));
        }
        if case.name == "release" {
            let name = format!("{}-{}-dark.svg", case.chart, case.name);
            expected.push((name, picture(&case, case.widths_px[1], Theme::Dark)));
        }
    }
    expected.push(("README.md".to_owned(), gallery::text(&cases::all())));
    gallery::compare(&folder, &expected)
}

#[test]
fn the_same_spec_gives_the_same_scene() {
    for case in cases::all() {
        assert_eq!((case.draw)(500), (case.draw)(500), "{} {}", case.chart, case.name);
    }
}

#[test]
fn no_two_marks_share_a_place_and_each_can_be_hit() {
    for case in cases::all() {
        for width_px in WIDTHS_PX {
            let scene = (case.draw)(width_px);
            let at = format!("{} {} at {width_px}", case.chart, case.name);
            for (i, mark) in scene.marks.iter().enumerate() {
                let (w, h) = (mark.hit.w, mark.hit.h);
                assert!(w >= case.smallest_px, "{at}: {} is {w} px wide", mark.key);
                assert!(h >= case.smallest_px, "{at}: {} is {h} px high", mark.key);
                for other in scene.marks.iter().skip(i + 1) {
                    assert!(!mark.hit.overlaps(&other.hit), "{at}: {mark:?} {other:?}");
                }
            }
        }
    }
}

#[test]
fn keys_are_unique() {
    for case in cases::all() {
        let scene = (case.draw)(720);
        let mut keys: Vec<_> = scene.marks.iter().map(|mark| &mark.key).collect();
        keys.sort();
        keys.dedup();
        assert_eq!(keys.len(), scene.marks.len(), "{} {}", case.chart, case.name);
    }
}

#[test]
fn text_stays_on_the_sheet() {
    for case in cases::all().into_iter().filter(|case| case.name != "huge") {
        for width_px in [288, 320, 480, 700, 720, 960, 1140] {
            let scene = (case.draw)(width_px);
            let at = format!("{} {} at {width_px}", case.chart, case.name);
            for (place, text) in lines(&scene) {
                let (left, right) = (place.x, place.right());
                assert!(left >= -1.0, "{at}: {text} starts at {left}");
                assert!(right <= f64::from(scene.width_px) + 1.0, "{at}: {text} ends at {right}");
            }
        }
    }
}

#[test]
fn no_words_of_a_claim_stand_on_other_words() {
    for case in cases::all().into_iter().filter(|case| case.is_dense) {
        for width_px in [288, 320, 480, 720, 960, 1140] {
            let scene = (case.draw)(width_px);
            let at = format!("{} {} at {width_px}", case.chart, case.name);
            let places: Vec<_> = lines(&scene).collect();
            for (i, (place, text)) in places.iter().enumerate() {
                for (other, other_text) in places.iter().skip(i + 1) {
                    assert!(!place.overlaps(other), "{at}: {text} and {other_text}");
                }
            }
        }
    }
}

/// Each line of text with the place that its letters take, as measured.
fn lines(scene: &Scene) -> impl Iterator<Item = (Place, String)> {
    scene.nodes.iter().filter_map(|node| match &node.shape {
        Shape::Text { at, anchor, runs } => {
            let width: f64 = runs.iter().map(|run| typeset::width(run.role, &run.text)).sum();
            let size = runs.iter().map(|run| run.role.size_px()).fold(0.0, f64::max);
            let text = runs.iter().map(|run| run.text.as_str()).collect();
            let left = match anchor {
                Anchor::Start => at.0,
                Anchor::Middle => at.0 - width / 2.0,
                Anchor::End => at.0 - width,
            };
            Some((Place::new(left, at.1 - size * 0.72, width, size * 0.9), text))
        }
        _ => None,
    })
}
