//! A scene without a frame: a sign beside words that say the same, hidden from those who hear the words.

use yew::prelude::*;

use super::drawing;
use crate::charts::scene::Scene;

/// A scene without a frame, without focus and without speech; `id` is where its patterns stand.
pub fn picture(scene: &Scene, id: &str) -> Html {
    html! {
        <svg class="picture" aria-hidden="true" viewBox={format!("0 0 {} {}", scene.width_px, scene.height_px)}>
            { drawing::definitions(&[scene], id) }
            { drawing::all(scene, id) }
        </svg>
    }
}
