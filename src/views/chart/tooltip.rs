//! The whole claim of a mark, beside it.
//!
//! It is drawn inside the chart's own SVG: a positioned element outside would need inline styles,
//! which the page's content security policy forbids, or code after each rendering.

use crate::views::list::list;
use yew::prelude::*;

use crate::charts::{
    paint::number,
    scene::{Mark, Place, Scene},
    typeset::{self, Role},
};

const PAD_PX: f64 = 10.0;
const WIDEST_PX: f64 = 320.0;
/// It touches its mark, so that a pointer can cross over to it.
const TOUCH_PX: f64 = 2.0;

/// A tooltip laid out.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Placed {
    pub(super) place: Place,
    pub(super) lines: Vec<String>,
}

/// How far it may stand out below the sheet before it goes over its mark: no further than to the buttons there.
const BELOW_PX: f64 = 16.0;

/// Lays out the tooltip of a mark: under it, even if it stands out a little below the sheet, for
/// over it are other marks; or over it if under it there is too little room.
pub(super) fn place(scene: &Scene, mark: &Mark) -> Placed {
    let (sheet_w, sheet_h) = (f64::from(scene.width_px), f64::from(scene.height_px));
    let limit = WIDEST_PX.min(sheet_w - 2.0 * PAD_PX).max(120.0);
    let lines = typeset::balanced(Role::Label, &mark.label, limit, 24);
    let w = typeset::widest(Role::Label, &lines) + 2.0 * PAD_PX;
    let h = Role::Label.leading_px() * lines.len() as f64 + 1.5 * PAD_PX;
    let is_over = mark.hit.bottom() + h > sheet_h + BELOW_PX && mark.hit.y - h >= 0.0;
    let y = if is_over { mark.hit.y - h + TOUCH_PX } else { mark.hit.bottom() - TOUCH_PX };
    let x = mark.hit.x.min(sheet_w - w).max(0.0);
    Placed { place: Place::new(x, y, w, h), lines }
}

/// The tooltip as part of the drawing. The mark itself already says its label, so this is silent.
pub(super) fn view(placed: &Placed, on_enter: Callback<PointerEvent>) -> Html {
    let Place { x, y, w, h } = placed.place;
    let lines = placed.lines.iter().enumerate().map(|(i, line)| {
        let baseline = y + PAD_PX * 0.6 + 14.0 + Role::Label.leading_px() * i as f64;
        html! {
            <text class="t-label f-ink" x={number(x + PAD_PX)} y={number(baseline)}>{ line }</text>
        }
    });
    html! {
        <g class="chart-tip" aria-hidden="true" onpointerenter={on_enter}>
            <rect class="chart-tip-ground" x={number(x)} y={number(y)}
                width={number(w)} height={number(h)} />
            { list(&mut (lines).into_iter()) }
        </g>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn placed(hit: Place, label: &str) -> Placed {
        let scene = Scene { width_px: 288, height_px: 200, ..Scene::default() };
        place(&scene, &Mark { label: label.to_owned(), hit, ..Mark::default() })
    }

    #[test]
    fn it_stands_under_its_mark_and_touches_it() {
        let tip = placed(Place::new(10.0, 20.0, 50.0, 24.0), "1 637");
        assert_eq!((tip.place.x, tip.place.y), (10.0, 42.0));
    }

    #[test]
    fn it_stays_on_the_sheet() {
        let label = "более 14 тонн наркотических средств, январь–июль 2025 года, Казахстан";
        let tip = placed(Place::new(250.0, 240.0, 38.0, 24.0), label);
        assert!(tip.place.right() <= 288.0 && tip.place.x >= 0.0);
        assert!(tip.place.bottom() <= 242.0 + 1e-9, "over the mark");
        assert!(tip.lines.len() > 1);
    }
}
