//! A scene without a frame: a sign beside words that say the same, hidden from those who hear the words.

use std::rc::Rc;

use yew::prelude::*;

use super::drawing;
use crate::charts::scene::Scene;

/// The properties of [`Picture`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct PictureProps {
    /// The picture.
    pub scene: Rc<Scene>,
    /// The id under which its patterns stand, unique in the page.
    pub id: AttrValue,
}

/// A scene without a frame, without focus and without speech.
#[component]
pub fn Picture(props: &PictureProps) -> Html {
    let PictureProps { scene, id } = props;
    html! {
        <svg class="picture" aria-hidden="true" viewBox={format!("0 0 {} {}", scene.width_px, scene.height_px)}>
            { drawing::definitions(id) }
            { drawing::all(scene, id) }
        </svg>
    }
}
